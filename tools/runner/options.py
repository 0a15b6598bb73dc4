# SPDX-License-Identifier: Apache-2.0
"""The command line of tools/run."""

import argparse
import math
import os
import re
import sys

from runner import engines, roads, screen, supervise

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SIZE = re.compile(r"(\d+)([KMG])$")
TIMEOUT = 600


def size(text):
    """Bytes of "512M"."""
    match = SIZE.match(text)
    if not match:
        raise argparse.ArgumentTypeError(f"{text!r} is no size: a number and K, M or G")
    return int(match[1]) << {"K": 10, "M": 20, "G": 30}[match[2]]


def pair(text):
    """("name", "file") of "name=file"."""
    name, separator, path = text.partition("=")
    if not (name and separator and path):
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=FILE")
    return name, path


def screen_size(text):
    """(1920, 1080) of "1920x1080"."""
    try:
        return screen.size(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


class Parser(argparse.ArgumentParser):
    """With an exit status for wrong options that no run has: argparse's 2 is a panic's."""

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(supervise.STATUS_USAGE, f"tools/run: {message}\n")


def _add_what(add):
    """What is booted."""
    add("--config", default=os.path.join(ROOT, "guest/demo/partitions.toml"), metavar="FILE",
        help="partitions.toml; an empty word for none (default: the demo's)")
    add("--module", type=pair, action="append", default=[], metavar="NAME=FILE",
        help="a boot module; one that the configuration names is else taken from build/guests")
    add("--image", default=os.path.join(ROOT, "build/bulkhead.elf"), metavar="FILE")
    add("--append", default="", metavar="WORDS", help="the image's own command line")
    add("--grub", action="append", default=[], metavar="LINE", help="GRUB command before the boot")
    add("--native", action="store_true",
        help="boot build/guests/vmlinuz itself, with --append as its command line")
    add("--program", metavar="FILE",
        help="boot a guest program of ours itself, with --append as its command line")


def _add_machine(add):
    """On what it is booted."""
    add("--engine", choices=engines.ENGINES, default="auto",
        help="auto: kvm if usable, else bochs, or qemu if other options need it")
    add("--cpus", type=int, default=4, metavar="N")
    add("--smt", action="store_true", help="two threads a core")
    add("--cpu-model", metavar="NAME", help="the engine's name of a CPU model")
    add("--no-x2apic", dest="x2apic", action="store_false", help="local APICs without x2APIC mode")
    add("--memory", type=size, default=size("2G"), metavar="SIZE")
    add("--iommu", metavar="WORDS",
        help="VT-d with these properties, as aw-bits=39,eim=off; kvm always has it, Bochs unless "
             "--native, qemu with this option alone")
    add("--no-iommu", action="store_true", help="Bochs: without VT-d")
    add("--unit-report", action="store_true",
        help="Bochs: what the VT-d unit did for each function, at the end")
    add("--firmware", choices=("bios", "uefi"), default="bios", help="uefi: kvm and qemu")
    add("--boot", choices=roads.ROADS, default="grub",
        help="with --firmware uefi: how it comes to Bulkhead (default: GRUB and multiboot2)")
    add("--efi", metavar="FILE", help="the application or bundle for --boot (default: built or made)")
    add("--before", action="append", default=[], metavar="'FILE WORDS'",
        help="with --boot shell: a UEFI program that runs before")
    add("--secure-boot", action="store_true",
        help="uefi: Secure Boot, with a key for tests, which signs the bundle")
    add("--take-memory", type=int, metavar="MIB",
        help="uefi: the firmware keeps all memory from 16 MiB to there that is free before the boot")
    add("--console", choices=("com1", "com2", "pci"), default="com1",
        help="kvm, qemu: the machine's only serial port; pci: a PCI function, 00:1e.0")
    add("--bios", metavar="NAME", help="Bochs: which of its BIOSes")
    add("--ips", type=int, metavar="N", help="Bochs: instructions a second of its own time")
    add("--icount", action="store_true",
        help="qemu: time is the number of executed instructions; means --no-x2apic")


def _add_how(add):
    """How the run goes."""
    add("--timeout", type=float, metavar="SECONDS", help=f"default: {TIMEOUT}, none with --gdb")
    add("--reboots", type=int, default=0, metavar="N",
        help="kvm, qemu: with --native, so many restarts of the machine are not the end")
    add("--gdb", action="store_true",
        help="kvm, qemu: wait for gdb before the first instruction, and say how to start it")
    add("--screen", metavar="FILE",
        help="kvm, qemu: a graphics card, and its picture at the end, in PNG form")
    add("--screen-size", type=screen_size, metavar="WIDTHxHEIGHT",
        help="of the picture, where the firmware takes the card's word (UEFI)")
    add("--screen-card", default="VGA", metavar="DEVICE", help="QEMU's name of it (default: VGA)")
    add("--screen-at", metavar="REGEX",
        help="the picture of when a line of the console matches, instead of the end; with "
             "--no-serial that is the end")
    add("--no-serial", dest="serial", action="store_false",
        help="kvm, qemu: no serial port; the screen's text is the console and printed at the end")
    add("--fast-keys", action="store_true",
        help="what is typed goes to the machine as fast as a line of 115,200 baud brings it")
    add("--mark", action="store_true", help="GRUB says a line when it has loaded everything")
    add("--write-iso", metavar="FILE", help="judge, write the CD image, and run nothing")
    add("--write-esp", metavar="FILE",
        help="the same with a disk image of --boot efi or bundle for UEFI machines")
    add("--inventory", metavar="FILE", help="the machine by which --write-* judges")
    add("--keep", metavar="DIR", help="keep the medium, the engine's set-up and logs there")


def _check_roads(parser, options):
    """What goes together of --boot and its like."""
    if options.boot == "grub" and (options.efi or options.write_esp):
        parser.error("--efi, --write-esp: with --boot efi or bundle")
    if options.write_esp and options.boot not in ("efi", "bundle"):
        parser.error("--write-esp: with --boot efi or bundle")
    if options.boot != "grub" and options.firmware != "uefi" and not options.write_esp:
        parser.error(f"--boot {options.boot}: with --firmware uefi")
    if options.boot != "grub" and options.native:
        parser.error(f"--boot {options.boot}: boots Bulkhead alone")
    if options.boot in ("efi", "entry") and options.append:
        parser.error(f"--append: --boot {options.boot} has no words: --boot shell or chain has")
    if options.boot not in ("grub", "chain") and (options.grub or options.mark or options.take_memory):
        parser.error("--grub, --mark, --take-memory: with --boot grub or chain")
    if options.before and options.boot != "shell":
        parser.error("--before: with --boot shell")
    if options.secure_boot and options.firmware != "uefi":
        parser.error("--secure-boot: with --firmware uefi")


def _check_screen(parser, options):
    """What goes together of --screen and its like."""
    if (options.screen_size or options.screen_at or not options.serial) and not options.screen:
        parser.error("--screen-size, --screen-at, --no-serial: with --screen")
    if options.screen and options.reboots:
        parser.error("--screen: without --reboots")


def parse(description):
    """The command line; what stands after "--" is for the engine."""
    words = sys.argv[1:]
    cut = words.index("--") if "--" in words else len(words)
    parser = Parser(prog="tools/run", description=description,
                                     usage="tools/run [OPTION]... [-- ENGINE ARGUMENT...]",
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    for group in (_add_what, _add_machine, _add_how):
        group(parser.add_argument)
    options = parser.parse_args(words[:cut])
    options.extra = words[cut + 1:]
    if options.cpus < 1 or (options.smt and options.cpus % 2):
        parser.error("--cpus: at least 1, and even with --smt")
    if options.cpu_model and not options.x2apic:
        parser.error("--no-x2apic: --cpu-model says already what the CPU has")
    if options.no_iommu and options.iommu is not None:
        parser.error("--no-iommu: --iommu asks for one")
    if options.console != "com1" and options.engine not in ("kvm", "qemu"):
        parser.error("--console: with --engine kvm or qemu")
    _check_roads(parser, options)
    _check_screen(parser, options)
    if options.take_memory is not None and (options.firmware != "uefi" or options.take_memory < 1):
        parser.error("--take-memory: at least 1, and with --firmware uefi")
    if options.program:
        options.native = True  # without Bulkhead
    if options.reboots and not options.native:
        parser.error("--reboots: a partition that reboots is no restart of the machine")
    if options.icount:
        options.x2apic = False
    if options.timeout is None:
        options.timeout = math.inf if options.gdb else TIMEOUT
    return options
