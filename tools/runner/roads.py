# SPDX-License-Identifier: Apache-2.0
"""The roads by which UEFI firmware comes to Bulkhead without GRUB's multiboot2, each with a medium of
its own: the application with its files, in several ways, and the bundle."""

import os

from runner import bundle, configuration, esp, media

APPLICATION = "bulkhead.efi"
REMOVABLE = "EFI/BOOT/BOOTX64.EFI"  # what firmware starts from a disk that it knows nothing of
INSTALLED = "EFI/bulkhead/"
ENTRY = "Bulkhead"
STARTUP = "startup.nsh"  # of the firmware's shell
# efi: the removable path; entry: a boot entry, made by the shell; shell: a line of its script;
# chain: GRUB's chainloader; bundle: one file on the removable path.
ROADS = ("grub", "efi", "entry", "shell", "chain", "bundle")
# Debian's firmware for tests of Secure Boot trusts this key, whose passphrase everybody knows.
SNAKEOIL = "/usr/share/ovmf/PkKek-1-snakeoil"
SNAKEOIL_PASSPHRASE = "snakeoil"


def application_of(image):
    """The application that was built with an image: build/bulkhead.efi of build/bulkhead.elf."""
    return os.path.splitext(image)[0] + ".efi"


def files_beside(options, folder, application):
    """{path on the disk: file} of the application, the configuration and the images."""
    found = {folder + APPLICATION: application}
    if options.config:
        found[folder + configuration.NAME] = options.config
    for name, path in configuration.files(options.config, options.module):
        found[folder + name] = path
    return found


def _bundle(options, scratch):
    """The bundle that was given, or one made of the options, signed for the firmware of tests."""
    if options.efi:
        return options.efi
    path = os.path.join(scratch, "bundle.efi")
    bundle.make(path, options.config, configuration.files(options.config, options.module),
                options.append, application_of(options.image))
    if options.secure_boot:
        key = os.path.join(scratch, "snakeoil.key")
        bundle.open_key(SNAKEOIL + ".key", SNAKEOIL_PASSPHRASE, key)
        bundle.sign(path, key, SNAKEOIL + ".pem")
    return path


def _script(options, scratch):
    """What the shell does: for "entry" it makes one, and the firmware starts anew."""
    program = "FS0:\\" + (INSTALLED + APPLICATION).replace("/", "\\")
    if options.boot == "entry":
        text = f'bcfg boot add 0 {program} "{ENTRY}"\nreset\n'
    else:
        before = (line.partition(" ") for line in options.before)
        lines = [f"FS0:\\{os.path.basename(file)} {words}" for file, _, words in before]
        text = "\n".join([*lines, f"{program} {options.append}", ""])
    path = os.path.join(scratch, STARTUP)
    with open(path, "w", encoding="ascii") as out:
        out.write(text)
    return path


def disk_files(options, scratch):
    """What lies on the disk of a road."""
    if options.boot == "bundle":
        return {REMOVABLE: _bundle(options, scratch)}
    application = options.efi or application_of(options.image)
    if options.boot == "efi":
        folder = os.path.dirname(REMOVABLE) + "/"
        files = files_beside(options, folder, application)
        files[REMOVABLE] = files.pop(folder + APPLICATION)
        return files
    files = files_beside(options, INSTALLED, application)
    if options.boot in ("entry", "shell"):
        files[STARTUP] = _script(options, scratch)
    for file, _, _ in (line.partition(" ") for line in options.before):
        files[os.path.basename(file)] = file
    return files


def make(options, scratch):
    """The media of a road in @scratch."""
    disk = os.path.join(scratch, "esp.img")
    esp.make(disk_files(options, scratch), disk)
    if options.boot != "chain":
        return media.Media(disk=disk)
    cd = os.path.join(scratch, "boot.iso")
    media.make_iso(media.Boot(None, options.append, chain="/" + INSTALLED + APPLICATION,
                              grub_lines=options.grub, mark=options.mark,
                              take_memory=options.take_memory), cd, scratch)
    return media.Media(cd=cd, disk=disk)
