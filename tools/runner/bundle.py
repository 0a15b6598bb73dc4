# SPDX-License-Identifier: Apache-2.0
"""One file of everything: the UEFI application with the configuration, the images that it names and
a command line as sections (boot/efi/bundle.h), signed where there is a key."""

import os
import shutil
import subprocess
import tempfile

from runner import configuration, portable

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
APPLICATION = os.path.join(ROOT, "build/bulkhead.efi")
CHECK = os.path.join(ROOT, "build/bulkhead-check")
LIST = ".bundle"
WORDS = "cmdline"  # listed like a module, and none
WORDS_MAX = 255


class BundleError(Exception):
    """There is no bundle, or none can be made; the text says why."""


def check(config, modules, inventory=None, title=None):
    """Has bulkhead-check judge a configuration with these boot modules, and fails with what it says;
    gives what it says of a right one. @title stands for the path of the file in its words."""
    words = [CHECK, config] + [word for name, path in modules
                               for word in ("--module", f"{name}={path}")]
    words += ["--inventory", inventory] if inventory else []
    try:
        done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    except FileNotFoundError as error:
        raise BundleError(f"{CHECK} is not built: make") from error
    said = done.stdout.decode(errors="replace").rstrip().replace(config, title or config)
    if done.returncode != 0:
        raise BundleError(f"{said}\n{title or config}: nothing was made of it")
    return said


def _run(words, what):
    try:
        done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    except FileNotFoundError as error:
        raise BundleError(f"{words[0]} is not installed (tools/setup installs it)") from error
    if done.returncode != 0:
        said = (done.stdout + done.stderr).decode(errors="replace").strip()
        raise BundleError(f"{what}: {words[0]}: {said}")
    return done.stdout.decode(errors="replace")


def open_key(path, passphrase, to):
    """Writes the key of @path, without the passphrase, to a file that its owner alone can read."""
    with open(to, "w", encoding="ascii", opener=lambda p, flags: os.open(p, flags, 0o600)) as out:
        out.write(_run(["openssl", "rsa", "-passin", f"pass:{passphrase}", "-in", path], path))


def sign(path, key, certificate):
    """Signs the file in place."""
    _run(["sbsign", "--key", key, "--cert", certificate, "--output", path, path], path)


def make(output, config, modules, words="", application=APPLICATION):
    """Writes the bundle @output of @config and @modules, pairs of name and file."""
    for name, path in [(configuration.NAME, config), *modules]:
        fault = configuration.module_fault(name, path)
        if fault is None and os.path.getsize(path) == 0:
            fault = f"{path}: is empty (wanted as {name!r})"
        if fault:
            raise BundleError(fault)
    if len(words) > WORDS_MAX or not words.isascii() or (words and not words.isprintable()):
        raise BundleError(f"the command line: at most {WORDS_MAX} characters of ASCII")
    with tempfile.TemporaryDirectory(prefix="bulkhead-bundle-") as scratch:
        files = [(configuration.NAME, config), *modules]
        if words:
            path = os.path.join(scratch, WORDS)
            with open(path, "w", encoding="ascii") as out:
                out.write(words)
            files.append((WORDS, path))
        listed = os.path.join(scratch, "list")
        with open(listed, "w", encoding="ascii") as out:
            out.writelines(f".file{i} {os.path.getsize(path)} {name}\n"
                           for i, (name, path) in enumerate(files))
        # The list comes first: what lies before the first file is cleared at the start.
        sections = [(LIST, listed)] + [(f".file{i}", path) for i, (_, path) in enumerate(files)
                                       if os.path.getsize(path)]
        made = os.path.join(scratch, "made.efi")
        portable.add_sections(application, sections, made)
        read(made)
        shutil.copyfile(made, output)


def read(path):
    """[(name, bytes)] of a bundle, in its order."""
    try:
        found = portable.sections(path)
    except portable.PortableError as error:
        raise BundleError(str(error)) from error
    if LIST not in found:
        raise BundleError(f"{path}: no bundle: it has no section {LIST}")
    files = []
    for line in found[LIST].decode("ascii", "replace").splitlines():
        section, size, name = line.split(" ", 2)
        data = found.get(section, b"")
        if len(data) < int(size):
            raise BundleError(f"{path}: {name}: {len(data)} of {size} bytes are there")
        files.append((name, data[:int(size)]))
    return files


def signatures(path):
    """Whose signatures the file carries, a line each."""
    said = _run(["sbverify", "--list", path], path)
    return [line.split("subject:", 1)[1].strip() for line in said.splitlines() if "subject:" in line]


def judge(path, inventory=None):
    """What bulkhead-check says of the bundle @path."""
    with tempfile.TemporaryDirectory(prefix="bulkhead-bundle-") as scratch:
        files = []
        for i, (name, data) in enumerate(read(path)):
            files.append((name, os.path.join(scratch, str(i))))
            with open(files[-1][1], "wb") as out:
                out.write(data)
        config = next((file for name, file in files if name == configuration.NAME), None)
        if config is None:
            raise BundleError(f"{path}: it has no {configuration.NAME}")
        return check(config, [(n, f) for n, f in files if n not in (configuration.NAME, WORDS)], inventory,
                     title=configuration.NAME)
