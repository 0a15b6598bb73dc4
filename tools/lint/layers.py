# SPDX-License-Identifier: Apache-2.0
"""The order of layers: which folder may include what, and who reaches a private header."""

import fnmatch
import os
import re

from tree import C_LIKE, IMAGE_FOLDERS, OTHER_PROGRAMS, WORD, line_of, without_comments

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
FREESTANDING = {"stdarg.h", "stdbool.h", "stddef.h", "stdint.h", "limits.h", "cpuid.h"}
FOREIGN = {"efi": {"efi.h"}}  # headers of others, and the only layer that may use them
PUBLIC_FOLDERS = ["hv/lib/include"] + [folder + "/include" for folder in IMAGE_FOLDERS]
ARCH_PRIVATE = "arch/x86/"
VENDOR = re.compile(r"(?:vmx|vmcs|svm|vmcb|vtd|vtx|ept|npt|amdv|amdvi|amd|intel)\d*", re.IGNORECASE)

# Lowest first: (layer, its files and public headers as patterns, the layers that it may include).
# A file belongs to the first row that names it, so that single files stand before their folders. A
# layer names every layer that it may see; two that do not name each other are siblings.
BELOW_HV = "lib boot drivers guest arch"
BELOW_PARTITION = BELOW_HV + " devices screen console inventory config plan vpci"
LAYERS = [
    # Ports, device memory and the ticket lock are one-instruction wrappers: drivers are pure else.
    ("lib", "hv/lib/* arch/include/arch/io.h arch/include/arch/spinlock.h", ""),
    ("version", "hv/include/hv/version.h", ""),
    ("efi", "boot/efi/*", "lib version boot drivers config"),
    ("boot", "boot/*", "lib"),
    ("drivers", "drivers/*", "lib"),
    ("programs", " ".join(folder + "*" for folder in OTHER_PROGRAMS), "lib guest"),
    ("guest", "guest/*", "lib"),
    ("exit", "arch/x86/exit/*", BELOW_PARTITION + " partition"),
    ("arch", "arch/*", "lib boot drivers guest"),
    ("devices", "hv/devices/* hv/include/hv/vuart.h hv/include/hv/vioapic.h", "lib guest"),
    ("console", "hv/console/* hv/include/hv/console.h hv/include/hv/ring.h hv/include/hv/symbols.h", "lib drivers arch screen"),
    ("screen", "hv/screen/* hv/include/hv/screen*.h", "lib boot"),
    ("inventory", "hv/inventory/* hv/include/hv/inventory*.h", "lib boot drivers guest arch"),
    ("config", "hv/config/* hv/include/hv/config*.h hv/include/hv/claims.h hv/include/hv/mistake.h",
     "lib drivers guest devices"),
    ("plan", "hv/plan/* hv/include/hv/plan*.h", BELOW_HV + " devices inventory config"),
    ("vpci", "hv/vpci/* hv/include/hv/vpci*.h", "lib drivers guest arch devices"),
    ("partition", "hv/partition/* hv/include/hv/partition*.h hv/include/hv/vcpu.h "
     "hv/include/hv/guest_fault.h hv/include/hv/summary.h hv/include/hv/operator.h "
     "hv/include/hv/exit_layer.h", BELOW_PARTITION),
    ("main", "hv/main.c hv/start/* hv/include/hv/start.h hv/selftest.c hv/selftest_entered.c "
     "hv/include/hv/main.h hv/include/hv/selftest.h", BELOW_PARTITION + " partition version"),
]
# From low to high; what stands between two bars is side by side.
ORDER = "lib version | boot drivers guest | programs | arch | screen | devices console inventory | config | " \
        "plan vpci efi | partition | exit | main"

# Private headers lie beside the files that share them. These folders show theirs to all files below
# another folder, or to those directly in it: the files that choose a vendor, or that make a program.
SHOWN_BELOW = {"arch/x86/cpu": "arch/x86", "arch/x86/mm": "arch/x86", "arch/x86/vcpu": "arch/x86",
               "guest/programs/lib": "guest/programs"}
SHOWN_IN = {"arch/x86/vmx": "arch/x86", "arch/x86/svm": "arch/x86", "arch/x86/vtd": "arch/x86",
            "guest/programs/*": "guest/programs"}


def rank(layer):
    """How high a layer is."""
    return next(i for i, names in enumerate(ORDER.split("|")) if layer in names.split())


def layer_of(name):
    """The row of LAYERS that a file belongs to, or None."""
    return next((row for row in LAYERS
                 if any(fnmatch.fnmatchcase(name, p) for p in row[1].split())), None)


def resolve(tree, name, quoted, angled):
    """Which file of the tree an include names, or None."""
    path = quoted or angled
    folders = [os.path.dirname(name)] if quoted else []
    for folder in folders + PUBLIC_FOLDERS + [ARCH_PRIVATE.rstrip("/"), ""]:
        target = os.path.normpath(os.path.join(folder, path))
        if target in tree.known or os.path.isfile(os.path.join(tree.root, target)):
            return target
    return None


def private_fault(name, target):
    """Why @name may not reach the private header @target, or None."""
    folder, own = os.path.dirname(target), os.path.dirname(name)
    if "/include/" in target or own == folder:
        return None
    if any(fnmatch.fnmatchcase(folder, shown) and own == to for shown, to in SHOWN_IN.items()):
        return None
    if folder in SHOWN_BELOW and (own + "/").startswith(SHOWN_BELOW[folder] + "/"):
        return None
    return f"{target} is a private header of {folder}/"


def order_fault(name, target):
    """Why a file of @name's layer may not include @target, or None."""
    mine, other = layer_of(name), layer_of(target)
    for file, row in ((name, mine), (target, other)):
        if row is None:
            return f"{file} belongs to no layer: name it in tools/lint/layers.py"
    if mine is other or other[0] in mine[2].split():
        return None
    if rank(other[0]) > rank(mine[0]):
        return f"{target} is above: {mine[0]} is below {other[0]} and may not include it"
    return f"{target} is beside: {mine[0]} may not include {other[0]}"


def include_fault(tree, name, quoted, angled):
    """Why a file may not include this, or None."""
    target = resolve(tree, name, quoted, angled)
    if target is None:
        layer = layer_of(name)
        own = FOREIGN.get(layer[0], ()) if layer else ()
        if name.startswith(OTHER_PROGRAMS) or angled in FREESTANDING or angled in own:
            return None
        return f"{quoted or angled} is neither ours nor a freestanding header"
    if target not in tree.known:
        return f"{target} is not tracked"
    return private_fault(name, target) or order_fault(name, target)


def vendor_words(tree):
    """Names in hv/ that only one vendor uses."""
    for name in tree.having(C_LIKE, ("hv/",)):
        code = without_comments(tree.text(name))
        for match in WORD.finditer(code):
            for part in match[0].split("_"):
                if VENDOR.fullmatch(part):
                    yield (f"{name}:{line_of(code, match.start())}: {match[0]}: hv/ knows no "
                           f"vendor: {part} belongs below arch/")


def layers(tree):
    """Includes follow the order, private headers stay private, and hv/ knows no vendor."""
    for name in tree.having(C_LIKE, tuple(f + "/" for f in IMAGE_FOLDERS)):
        text = tree.text(name)
        for match in INCLUDE.finditer(text):
            fault = include_fault(tree, name, match[1], match[2])
            if fault:
                yield f"{name}:{line_of(text, match.start())}: {fault}"
    yield from vendor_words(tree)
