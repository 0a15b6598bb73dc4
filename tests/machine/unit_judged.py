# SPDX-License-Identifier: Apache-2.0
"""Where our VT-d unit for Bochs and QEMU's intel-iommu do different things in the same row of
guest/programs/unit, and what the specification (Intel VT-d; chapters by their names) says of it.
"Either" is a difference that it allows; else ours is what it asks for."""

PROTECTED = ("Either. Capability Register, PLMR and PHMR: protected regions are optional, and "
             "their registers are reserved without them. QEMU has none.")
PLACE = "Either. Extended Capability Register, IRO: a unit's IOTLB registers are where it says."
WIDTH = ("Ours. Root Table Address and other registers: bits of addresses beyond the host's width "
         "are not implemented; Bochs's processors have 40. QEMU keeps all.")
TTM = ("Ours. Root Table Address Register: as above, and bits 11:10 choose tables for the scalable"
       " mode, which neither unit has. QEMU keeps them.")
LAST_PROGRAMMED = ("Ours. Invalidation Queue Address Register: a read gives what was last "
                   "programmed. QEMU gives the address that it latched when the queue was switched"
                   " on.")
DATA_32 = "Either. Fault Event Data Register: the upper half is for units with 32 bits of data."
UPPER = ("Ours. Fault and Invalidation Event Upper Address Registers: required with EIM, may be "
         "reserved without. QEMU never has them.")
COMPATIBLE = ("Ours. Global Command Register, CFI, and Interrupt Remapping, Interrupts in "
              "Compatibility Format: while interrupts are remapped these are blocked unless CFI is"
              " set, and always in x2APIC mode. QEMU ignores the command and delivers all.")
RIGHTS_CACHED = ("Ours. Fault Logging: a blocked access is recorded. QEMU blocks by what it has "
                 "cached without a record.")
QUALIFIED = ("Ours. Context Entry, FPD, and Fault Conditions: what is wrong in a context entry is "
             "a qualified fault, which FPD keeps from being recorded. QEMU records this one.")
TABLE_READ = ("Ours. Fault Reason Encodings: 7 is a table of pages that cannot be read, 3 a "
              "context entry programmed wrong. QEMU looks for the table as it judges the entry.")
PASID = ("Ours, and no matter: Fault Recording Registers, PV: only valid with PP, which is clear; "
         "older editions reserve it. QEMU writes ones.")
COLLAPSED = ("Either. Fault Recording Registers, F: while it is set more faults of the same "
             "requester may be collapsed. QEMU's are, ours count as an overflow.")
LEAVES_TOO = ("Either. Context Command Register: translations are to be forgotten after contexts. "
              "QEMU finds them by requester, ours by domain.")
COARSER = ("Either. Context Command Register, CAIG; Context-Cache Invalidate Descriptor: more may "
           "be forgotten than was asked for. QEMU takes a domain for all, and a device in any "
           "domain.")
CLEARED = ("Ours. Queued Invalidation Interface: the unit goes on when IQE is clear. QEMU waits "
           "for another write of the tail.")
RESETS = ("Ours. Invalidation Queue Address Register: a write clears head and tail. QEMU keeps the"
          " tail.")
ONE_WAY = ("Either. Register-based Invalidation: not to be used while the queue is on. Ours says "
           "that nothing was forgotten, QEMU that it is not done yet, for ever.")
NO_DEVICE_TLB = ("Ours. Extended Capability Register, DT: without it the type is no valid one. "
                 "QEMU takes it.")
FLAGS = ("Ours. Invalidation Wait Descriptor: SW and IF are a choice each. QEMU wants one of them;"
         " with both it ends, which is why no row has both.")
CUT = "Ours. Interrupt Remapping Table Entry, DST: 32 bits in x2APIC mode. QEMU looks at eight."
EIGHT_BITS = ("Ours. Interrupt Remapping Table Entry, DST: outside x2APIC mode all but bits 47:40 "
              "are reserved. QEMU does not check.")
NOT_POSTED = ("Ours. Interrupt Remapping Table Entry, IM: reserved in units that cannot post "
              "interrupts. QEMU does not check.")
BUSES = ("Ours. Interrupt Remapping Table Entry, SVT: the upper byte of SID is the first bus, the "
         "lower one the last. QEMU takes them the other way round.")
SVT = ("Either. Interrupt Remapping Table Entry, SVT: 3 is reserved. Ours calls it so, QEMU a "
       "source that it cannot check; both block.")
NAMELESS = ("Ours. I/OxAPIC Programming: an IOAPIC has a requester ID, which DMAR tells. QEMU "
            "forgets it.")
NOT_CACHED = ("Either. Interrupt Entry Cache: an entry may be cached until it is invalidated. QEMU"
              " reads each time.")
ABSENT_CACHED = ("Either. Capability Register, CM: what is not present may be cached as well. Ours "
                 "does then, QEMU reads it again.")

# Row: what it says on Bochs, on QEMU, and why. With either width of addresses.
BOTH = {
    "cap-plmr": ("0x1", "0x0", PROTECTED),
    "cap-phmr": ("0x1", "0x0", PROTECTED),
    "protected": (
        "writes itself, PMEN 0x80000001, writes nothing, reads nothing, writes itself, "
        "writes itself, no fault",
        "writes itself, PMEN 0x0, writes itself, reads itself, writes itself, writes itself, "
        "no fault", PROTECTED),
    "ecap-iro": ("0x20", "0xf", PLACE),
    "write-rtaddr": (
        "ones give 0xfffffff000, zeros 0x0",
        "ones give 0xfffffffffffffc00, zeros 0x0", TTM),
    "write-rtaddr-low-half": (
        "ones give 0xfffff000, zeros 0x0",
        "ones give 0xfffffc00, zeros 0x0", TTM),
    "write-rtaddr-high-half": (
        "ones give 0xff, zeros 0x0",
        "ones give 0xffffffff, zeros 0x0", WIDTH),
    "write-iqa": (
        "ones give 0xfffffff007, zeros 0x0",
        "ones give 0x807, zeros 0x0", LAST_PROGRAMMED),
    "write-pmen": ("ones give 0x80000001, zeros 0x0", "ones give 0x0, zeros 0x0", PROTECTED),
    "write-plmbase": ("ones give 0xffe00000, zeros 0x0", "ones give 0x0, zeros 0x0", PROTECTED),
    "write-plmlimit": ("ones give 0xffe00000, zeros 0x0", "ones give 0x0, zeros 0x0", PROTECTED),
    "write-phmbase": ("ones give 0xffffe00000, zeros 0x0", "ones give 0x0, zeros 0x0", PROTECTED),
    "write-phmlimit": ("ones give 0xffffe00000, zeros 0x0", "ones give 0x0, zeros 0x0", PROTECTED),
    "write-fedata": ("ones give 0xffffffff, zeros 0x0", "ones give 0xffff, zeros 0x0", DATA_32),
    "write-feuaddr": ("ones give 0xffffffff, zeros 0x0", "ones give 0x0, zeros 0x0", UPPER),
    "write-ieuaddr": ("ones give 0xffffffff, zeros 0x0", "ones give 0x0, zeros 0x0", UPPER),
    "write-halves": (
        "low 0x4489aba000, high 0x1289aba000, by halves 0x12 0x89aba000",
        "low 0x1122334489aba000, high 0x1289aba000, by halves 0x12 0x89aba000", WIDTH),
    "address-iqa": ("0x7ffffff007", "0x7", LAST_PROGRAMMED),
    "command-cfi": (
        "done, status 0x800000, off done, status 0x0",
        "not done, status 0x0, off done, status 0x0", COMPATIBLE),
    "rights-cached": (
        "writes A, reads nothing, fault 0x6 of card reading test+0x0",
        "writes A, reads nothing, no fault", RIGHTS_CACHED),
    "silent-context-reserved": (
        "writes nothing, no fault",
        "writes nothing, fault 0xb of card reading transmit ring", QUALIFIED),
    "table-nowhere": (
        "writes nothing, fault 0x7 of card reading transmit ring",
        "writes nothing, fault 0x3 of card reading transmit ring", TABLE_READ),
    "fault-record-unused": ("PASID 0x0, between 0x0", "PASID 0xffff, between 0x0", PASID),
    "fault-second-same": (
        "FSTS 0x3, fault 0x5 of card writing test+0x0, FSTS 0x0",
        "FSTS 0x2, fault 0x5 of card writing test+0x0, FSTS 0x0", COLLAPSED),
    "cache-context-both-alone-by-registers": (
        "writes A, writes A, told, granularity 3, writes B, no fault",
        "writes A, writes A, told, granularity 3, writes A, no fault", LEAVES_TOO),
    "cache-context-both-alone-by-queue": (
        "writes A, writes A, told, writes B, no fault",
        "writes A, writes A, told, writes A, no fault", LEAVES_TOO),
    "cache-context-both-domain-by-registers": (
        "writes A, writes A, told, granularity 2, told, granularity 1, writes B, no fault",
        "writes A, writes A, told, granularity 1, told, granularity 1, writes B, no fault",
        COARSER),
    "cache-context-both-domain-other-by-registers": (
        "writes A, writes A, told, granularity 2, told, granularity 1, writes A, no fault",
        "writes A, writes A, told, granularity 1, told, granularity 1, writes B, no fault",
        COARSER),
    "cache-context-both-domain-other-by-queue": (
        "writes A, writes A, told, told, writes A, no fault",
        "writes A, writes A, told, told, writes B, no fault", COARSER),
    "cache-context-both-domain-new-by-registers": (
        "writes A, writes A, told, granularity 2, told, granularity 1, writes A, no fault",
        "writes A, writes A, told, granularity 1, told, granularity 1, writes B, no fault",
        COARSER),
    "cache-context-both-domain-new-by-queue": (
        "writes A, writes A, told, told, writes A, no fault",
        "writes A, writes A, told, told, writes B, no fault", COARSER),
    "cache-context-both-device-domain-by-registers": (
        "writes A, writes A, told, granularity 3, told, granularity 1, writes A, no fault",
        "writes A, writes A, told, granularity 3, told, granularity 1, writes B, no fault",
        COARSER),
    "cache-context-both-device-domain-by-queue": (
        "writes A, writes A, told, told, writes A, no fault",
        "writes A, writes A, told, told, writes B, no fault", COARSER),
    "queue-error-cleared": (
        "status not stored, head 0x10, FSTS 0x10, cleared, status stored, head 0x30, FSTS 0x0",
        "status not stored, head 0x10, FSTS 0x10, cleared, status not stored, head 0x10, FSTS 0x0",
        CLEARED),
    "queue-address-resets": (
        "tail 0x0, head 0x0, FSTS 0x0",
        "tail 0x40, head 0x0, FSTS 0x0", RESETS),
    "queue-registers-while-on": (
        "contexts done, granularity 0, leaves done, granularity 0",
        "contexts pending, granularity 1, leaves pending, granularity 1", ONE_WAY),
    "descriptor-device-tlb": (
        "refused, head 0x0, FSTS 0x10",
        "taken, head 0x20, FSTS 0x0", NO_DEVICE_TLB),
    "descriptor-wait": ("taken, head 0x20, FSTS 0x0", "refused, head 0x0, FSTS 0x10", FLAGS),
    "descriptor-wait-fence-alone": (
        "taken, head 0x20, FSTS 0x0",
        "refused, head 0x0, FSTS 0x10", FLAGS),
    "compatible-on": (
        "no interrupt, fault 0x25 of entry 0",
        "vector 0x41 on cpu 0, no fault", COMPATIBLE),
    "remapped-wide-form": (
        "no interrupt, fault 0x24 of entry 3",
        "vector 0x41 on cpu 0, no fault", EIGHT_BITS),
    "reserved-bit-15": (
        "no interrupt, fault 0x24 of entry 3",
        "vector 0x41 on cpu 0, no fault", NOT_POSTED),
    "reserved-bit-39": (
        "no interrupt, fault 0x24 of entry 3",
        "vector 0x41 on cpu 0, no fault", EIGHT_BITS),
    "reserved-bit-48": (
        "no interrupt, fault 0x24 of entry 3",
        "vector 0x41 on cpu 0, no fault", EIGHT_BITS),
    "reserved-bit-63": (
        "no interrupt, fault 0x24 of entry 3",
        "vector 0x41 on cpu 0, no fault", EIGHT_BITS),
    "absent-requester": (
        "no interrupt, of ioapic, fault 0x22 of entry 3",
        "no interrupt, of somebody, fault 0x22 of entry 3", NAMELESS),
    "entry-changed-untold": (
        "vector 0x44 on cpu 0, vector 0x44 on cpu 0, no fault",
        "vector 0x44 on cpu 0, vector 0x45 on cpu 0, no fault", NOT_CACHED),
    "entry-changed-index-other": (
        "vector 0x44 on cpu 0, told, vector 0x44 on cpu 0, no fault",
        "vector 0x44 on cpu 0, told, vector 0x45 on cpu 0, no fault", NOT_CACHED),
    "entry-changed-indices-behind": (
        "vector 0x44 on cpu 0, told, vector 0x44 on cpu 0, no fault",
        "vector 0x44 on cpu 0, told, vector 0x45 on cpu 0, no fault", NOT_CACHED),
    "entry-changed-by-contexts": (
        "vector 0x44 on cpu 0, told, vector 0x44 on cpu 0, no fault",
        "vector 0x44 on cpu 0, told, vector 0x45 on cpu 0, no fault", NOT_CACHED),
    "entry-changed-by-leaves": (
        "vector 0x44 on cpu 0, told, vector 0x44 on cpu 0, no fault",
        "vector 0x44 on cpu 0, told, vector 0x45 on cpu 0, no fault", NOT_CACHED),
    "source-buses": (
        "vector 0x43 on cpu 0, no fault",
        "no interrupt, fault 0x26 of entry 3", BUSES),
    "source-buses-none": (
        "no interrupt, fault 0x26 of entry 3",
        "vector 0x43 on cpu 0, no fault", BUSES),
    "source-reserved": (
        "no interrupt, fault 0x24 of entry 3",
        "no interrupt, fault 0x26 of entry 3", SVT),
    "source-reserved-other": (
        "no interrupt, fault 0x24 of entry 3",
        "no interrupt, fault 0x26 of entry 3", SVT),
}

# With 48 bits and x2APIC mode.
WIDE = {
    "write-irta": (
        "ones give 0xfffffff80f, zeros 0x0",
        "ones give 0xfffffffffffff80f, zeros 0x0", WIDTH),
    "compatible-on-x2apic": (
        "no interrupt, fault 0x25 of entry 0",
        "vector 0x41 on cpu 0, no fault", COMPATIBLE),
    "compatible-on-x2apic-allowed": (
        "no interrupt, fault 0x25 of entry 0",
        "vector 0x41 on cpu 0, no fault", COMPATIBLE),
    "remapped-x2apic-old-form": ("no interrupt, no fault", "vector 0x41 on cpu 0, no fault", CUT),
    "remapped-x2apic-nobody": ("no interrupt, no fault", "vector 0x41 on cpu 1, no fault", CUT),
}

# With 39 bits and without x2APIC mode.
NARROW = {
    "write-irta": (
        "ones give 0xfffffff00f, zeros 0x0",
        "ones give 0xfffffffffffff80f, zeros 0x0", WIDTH),
}

# With caching mode, beside those of WIDE.
CACHING = {
    "cache-leaf-comes-untold-by-registers": (
        "writes nothing, writes nothing, fault 0x5 of card writing test+0x0",
        "writes nothing, writes A, no fault", ABSENT_CACHED),
    "cache-leaf-more-untold-by-registers": (
        "writes nothing, writes nothing, fault 0x5 of card writing test+0x0",
        "writes nothing, writes A, no fault", ABSENT_CACHED),
    "cache-leaf-more-page-by-registers": (
        "writes nothing, writes nothing, told, granularity 3, writes A, no fault",
        "writes nothing, writes A, told, granularity 3, writes A, no fault", ABSENT_CACHED),
    "cache-leaf-more-page-by-queue": (
        "writes nothing, writes nothing, told, writes A, no fault",
        "writes nothing, writes A, told, writes A, no fault", ABSENT_CACHED),
    "cache-context-comes-untold-by-registers": (
        "writes nothing, writes nothing, fault 0x2 of card reading transmit ring",
        "writes nothing, writes A, no fault", ABSENT_CACHED),
    "entry-comes": (
        "no interrupt, fault 0x22 of entry 5, no interrupt, fault 0x22 of entry 5",
        "no interrupt, fault 0x22 of entry 5, vector 0x44 on cpu 0, no fault", ABSENT_CACHED),
}
