# SPDX-License-Identifier: Apache-2.0
"""PE files, the form of UEFI programs: their sections, and sections added behind these."""

import os
import subprocess
import sys

import pefile

PAGE = 4096


class PortableError(Exception):
    """A file is no PE file, or cannot be made; the text says why."""


def _open(path):
    try:
        return pefile.PE(path, fast_load=True)
    except pefile.PEFormatError as error:
        raise PortableError(f"{path}: no PE file: {getattr(error, 'value', None) or error}") from error


def sections(path):
    """{name: contents} in the file's order, without what fills them up."""
    with _open(path) as portable:
        return {section.Name.rstrip(b"\0").decode("ascii", "replace"):
                section.get_data()[:section.Misc_VirtualSize] for section in portable.sections}


def place(path, name):
    """(offset, bytes) of a section in the file."""
    with _open(path) as portable:
        return next((section.PointerToRawData, section.Misc_VirtualSize)
                    for section in portable.sections if section.Name.rstrip(b"\0") == name.encode())


def add_sections(path, files, output):
    """Writes @path with a section for each (name, file), from a page's begin each, to @output."""
    with _open(path) as portable:
        base = portable.OPTIONAL_HEADER.ImageBase
        at = max(s.VirtualAddress + s.Misc_VirtualSize for s in portable.sections)
    words = ["objcopy", "--file-alignment", "512", "--section-alignment", str(PAGE)]
    for name, file in files:
        at = (at + PAGE - 1) // PAGE * PAGE
        words += ["--add-section", f"{name}={file}", "--set-section-flags", f"{name}=data,readonly",
                  "--change-section-vma", f"{name}={base + at:#x}"]
        at += os.path.getsize(file)
    done = subprocess.run([*words, path, output], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    if done.returncode != 0:
        raise PortableError(f"objcopy: {done.stdout.decode(errors='replace').strip()}")
    _forget_time(output)


def _forget_time(path):
    """Takes the time of day out of the header, and the sum over it: the same files make the same
    file, and the same measurement of it."""
    with _open(path) as portable:
        fields = (portable.FILE_HEADER.get_field_absolute_offset("TimeDateStamp"),
                  portable.OPTIONAL_HEADER.get_field_absolute_offset("CheckSum"))
    with open(path, "r+b") as file:
        for field in fields:
            file.seek(field)
            file.write(bytes(4))


if __name__ == "__main__":  # FILE SECTION=FILE...
    add_sections(sys.argv[1], [word.split("=", 1) for word in sys.argv[2:]], sys.argv[1])
