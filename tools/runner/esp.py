# SPDX-License-Identifier: Apache-2.0
"""A disk image with one EFI system partition (UEFI 2.10, 13.3.1), as it goes onto a USB stick."""

import os
import subprocess

from runner.media import MediaError

MIB = 1 << 20
FIRST = MIB  # of the partition
LEAST = 64 * MIB  # FAT32 has at least 65,525 clusters
SPARE = 16 * MIB  # for the tables of file system and disk, and for somebody's second kernel
TYPE = "C12A7328-F81F-11D2-BA4B-00A0C93EC93B"  # EFI system partition
SECTOR = 512


def _do(*words, feed=""):
    try:
        done = subprocess.run(words, input=feed.encode(), stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
    except FileNotFoundError as error:
        raise MediaError(f"{words[0]} is not installed (tools/setup installs it)") from error
    if done.returncode != 0:
        raise MediaError(f"{words[0]} failed:\n{done.stdout.decode(errors='replace')}")


def _folders(paths):
    """Every folder of the paths, those above first."""
    found = []
    for path in paths:
        parts = path.split("/")[:-1]
        found += ["/".join(parts[:i + 1]) for i in range(len(parts))]
    return list(dict.fromkeys(found))


def make(files, path):
    """Writes the disk image @path with @files, {path in the partition: file}."""
    for source in files.values():
        if not os.path.isfile(source):
            raise MediaError(f"{source}: no such file")
    room = max(LEAST, sum(os.path.getsize(source) for source in files.values()) + SPARE)
    room = (room + MIB - 1) // MIB * MIB
    with open(path, "wb") as image:
        image.truncate(FIRST + room + MIB)
    _do("sfdisk", "--quiet", path, feed=f"label: gpt\nstart={FIRST // SECTOR}, "
        f"size={room // SECTOR}, type={TYPE}, name=\"EFI system\"\n")
    partition = ("-i", f"{path}@@{FIRST}")
    _do("mformat", *partition, "-F", "-v", "BULKHEAD", "-T", str(room // SECTOR), "::")
    for folder in _folders(files):
        _do("mmd", *partition, "::/" + folder)
    for name, source in files.items():
        _do("mcopy", *partition, source, "::/" + name)
