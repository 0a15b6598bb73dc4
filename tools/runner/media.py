# SPDX-License-Identifier: Apache-2.0
"""The boot medium: a CD image whose GRUB boots one kernel with its modules, on BIOS and on UEFI
firmware. GRUB gets only the modules that it needs, so that an emulated BIOS loads it quickly."""

import dataclasses
import os
import shlex
import shutil
import subprocess
import typing

from runner import configuration

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GRUB_MODULES = ["multiboot2", "multiboot", "linux", "boot", "normal", "iso9660", "fat", "all_video",
                "serial", "terminal", "test", "echo", "halt",
                # for --grub and --take-memory
                "acpi", "mmap", "setpci", "wrmsr", "chain", "search", "search_fs_file",
                # grub-mkrescue's start on UEFI asks for each and says on the console what it lacks
                "part_acorn", "part_amiga", "part_apple", "part_bsd", "part_dfly", "part_dvh",
                "part_gpt", "part_msdos", "part_plan", "part_sun", "part_sunpc"]
MARK = "tools/run: GRUB has loaded everything"
TAKE_MEMORY = os.path.join(ROOT, "build/machine/take-memory.efi")
PAYLOAD = "set gfxpayload="  # comes after the kernel
FAILED = "tools/run: GRUB could not do: "
ON_SERIAL = ["serial --unit=0 --speed=115200", "terminal_output serial"]
MARK_LINES = [*ON_SERIAL, f"echo '{MARK}'", "terminal_output console"]


class MediaError(Exception):
    """The medium cannot be made; the text says why."""


class Boot:
    """What GRUB is to boot: the kernel file, its words, and the modules in order."""

    def __init__(self, kernel, words="", modules=(), initrd=None, native=False, program=False,
                 grub_lines=(), mark=False, dmar=None, take_memory=None, chain=None):
        self.native = native
        self.program = program  # of our own, for multiboot1
        self.mark_lines = MARK_LINES if mark else []
        self.words = words
        self.grub_lines = list(grub_lines)
        self.files = {}
        if dmar:  # instead of the firmware's own
            self.grub_lines.insert(0, f"acpi --exclude=DMAR /boot/{self._add('dmar', dmar)}")
        if take_memory:  # by a program of UEFI, from which GRUB's boot comes back
            name = self._add("take-memory.efi", TAKE_MEMORY)
            self.grub_lines[:0] = [f"chainloader /boot/{name} {take_memory}", "boot"]
        name = "program.elf" if program else "vmlinuz" if native else "bulkhead.elf"
        self.chain = chain  # path of a UEFI program on another disk, instead of a kernel
        self.kernel = self._add(name, kernel) if kernel else None
        self.initrd = self._add("initrd.img", initrd) if initrd else None
        self.modules = [(self._add_module(name, path, modules), name) for name, path in modules]

    def _add(self, name, path):
        if not os.path.isfile(path):
            raise MediaError(f"{path}: no such file (wanted as {name!r})")
        self.files[name] = path
        return name

    def _add_module(self, name, path, modules):
        fault = configuration.module_fault(name, path)
        if fault:
            raise MediaError(fault)
        if sum(other == name for other, _ in modules) > 1:
            raise MediaError(f"module {name!r} is given twice")
        file = "".join(c if c.isalnum() or c in "+-._" else "_" for c in name)
        file = "modules/" + (file if file.strip(".") else "_")
        while file in self.files:
            file += "_"
        return self._add(file, path)

    def first_lines(self):
        """The caller's commands. GRUB says which of them fails, and goes no further."""
        lines = ["set timeout=0"]
        for line in self.grub_lines:
            if line.startswith(PAYLOAD):
                continue
            failed = shlex.quote(FAILED + line)
            lines += [f"if ! {line}; then", *ON_SERIAL, f"echo {failed}", "halt", "fi"]
        return lines

    def script(self):
        """GRUB's commands: its grub.cfg."""
        lines = self.first_lines()
        words = "".join(" " + shlex.quote(word) for word in self.words.split())
        if self.chain:
            lines += [f"search --no-floppy --file --set=root {self.chain}",
                      f"chainloader {self.chain}{words}"]
        elif self.program:
            lines.append(f"multiboot /boot/{self.kernel}{words}")
        elif self.native:
            lines.append(f"linux /boot/{self.kernel}{words}")
            if self.initrd:
                lines.append(f"initrd /boot/{self.initrd}")
        else:
            # On UEFI nothing else loads what knows the screen.
            lines.append('if [ "$grub_platform" = efi ]; then insmod all_video; fi')
            lines.append(f"multiboot2 /boot/{self.kernel}{words}")
            lines += [f"module2 /boot/{file} {shlex.quote(name)}" for file, name in self.modules]
        # multiboot2 has set this by what the image's header wishes.
        lines += [line for line in self.grub_lines if line.startswith(PAYLOAD)]
        return "\n".join(lines + self.mark_lines + ["boot", ""])


@dataclasses.dataclass
class Media:
    """The media of a machine, as files."""

    cd: typing.Optional[str] = None
    disk: typing.Optional[str] = None


def _grub(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode != 0:
        raise MediaError(f"{command[0]} failed:\n{done.stdout.decode(errors='replace')}")


def make_iso(boot, path, scratch):
    """Writes the CD image to @path, with @scratch for its tree."""
    tree = os.path.join(scratch, "iso")
    for name, source in boot.files.items():
        target = os.path.join(tree, "boot", name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(source, target)
    os.makedirs(os.path.join(tree, "boot/grub"), exist_ok=True)
    with open(os.path.join(tree, "boot/grub/grub.cfg"), "w", encoding="utf-8") as out:
        out.write(boot.script())
    _grub(["grub-mkrescue", "--locales=", "--fonts=", "--themes=",
           "--install-modules=" + " ".join(GRUB_MODULES), "-o", path, tree])
