/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The machine's PCI functions (PCI Local Bus 3.0; PCI Express Base 5.0; SR-IOV is its chapter 9):
 * what is found by pci_scan() before anything is given away, and how config space is reached. The
 * scan is pure: it sees config space through struct pci_access alone, so that a test can put a
 * machine of its own behind it. Nothing a device says is believed without a bound.
 */
#pragma once

#include <drivers/dmar.h>
#include <drivers/pci_regs.h>
#include <lib/limits.h>
#include <lib/types.h>

struct report;

#define PCI_BARS 6
#define PCI_NONE 0xffffU  /* no function: a requester or physical function that isn't there */
#define PCI_NO_IOMMU 0xff /* no unit translates this function's DMA */
#define PCI_NO_GSI UINT32_MAX

/* A function's place on its segment: bus, device, function as one number, the requester ID. */
#define PCI_BDF(bus, device, function) ((u16)((bus) << 8 | (device) << 3 | (function)))
#define PCI_BUS(bdf) ((u8)((bdf) >> 8))
#define PCI_DEVICE(bdf) ((u8)((bdf) >> 3 & 0x1f))
#define PCI_FUNCTION(bdf) ((u8)((bdf)&7))

/* For format(): PCI_FORM with PCI_ARGS(segment, bdf). */
#define PCI_FORM "%04x:%02x:%02x.%x"
#define PCI_ARGS(segment, bdf) (segment), PCI_BUS(bdf), PCI_DEVICE(bdf), PCI_FUNCTION(bdf)

/* What a base address register decodes. */
struct pci_bar {
	u64 address; /* host physical, or I/O port; 0: the firmware gave it none */
	u64 size;    /* bytes, a power of two; 0: no BAR here (or the upper half of the one before)
		      */
	bool io;
	bool is64; /* takes the register after it too */
	bool prefetchable;
};

struct pci_msi {
	u16 cap;   /* offset of the capability, 0 if none; so in all of these */
	u8 count;  /* messages, a power of two up to 32 */
	bool is64; /* 64-bit address */
	bool maskable;
};

struct pci_msix {
	u16 cap;
	u16 count;        /* entries of the table, 1..2048 */
	u8 table_bar;     /* 0..5 */
	u8 pba_bar;       /* 0..5 */
	u32 table_offset; /* bytes into the BAR; the table is count * 16 bytes */
	u32 pba_offset;
};

/* Single Root I/O Virtualisation, of a physical function. */
struct pci_sriov {
	u16 cap; /* in extended config space */
	u16 total;
	u16 enabled; /* VFs that there are, by pci_sriov_enable() */
	u16 first;   /* routing ID of the first VF, counted from the PF's */
	u16 stride;
	u16 vf_device; /* device ID of the VFs; their vendor is the PF's */
	bool pages_4k; /* VFs can be as close as pages of 4 KiB; all must */
	bool ready;    /* that, and every one of the BARs has a place for all VFs */
	/* What one VF takes: VF number n is at address + n * size. */
	struct pci_bar bars[PCI_BARS];
};

/* A type 1 header's way down. */
struct pci_bridge {
	u8 secondary; /* 0: this function is no bridge, or leads nowhere */
	u8 subordinate;
	/* Start and end (one past) of what it forwards; equal: nothing. */
	u64 io[2];
	u64 memory[2];
	u64 prefetchable[2];
};

/* PCI Express device/port types (PCIe Base, "PCI Express Capabilities Register"). */
enum pcie_type {
	PCIE_ENDPOINT = 0,
	PCIE_LEGACY_ENDPOINT = 1,
	PCIE_ROOT_PORT = 4,
	PCIE_UPSTREAM = 5,
	PCIE_DOWNSTREAM = 6,
	PCIE_TO_PCI = 7,
	PCI_TO_PCIE = 8,
	PCIE_RC_ENDPOINT = 9,
	PCIE_RC_COLLECTOR = 10,
	PCIE_CONVENTIONAL = 0xff, /* the function has no PCI Express capability */
};

/* Why functions can't be told apart by an IOMMU, so that they are one isolation group. */
enum pci_group_reason {
	PCI_GROUP_ALONE,         /* the IOMMU tells it from all others */
	PCI_GROUP_CONVENTIONAL,  /* behind a bridge to conventional PCI, which speaks for all */
	PCI_GROUP_MULTIFUNCTION, /* functions of one device that reach each other; what is below */
	PCI_GROUP_PORT,          /* below a port that doesn't redirect requests */
	PCI_GROUP_SWITCH,        /* below a switch, one of whose ports doesn't */
	PCI_GROUP_REASONS,
};

/* How a function is reset: by Advanced Features, or by D3hot and back, if need be. */
enum pci_reset { PCI_RESET_NONE, PCI_RESET_FLR, PCI_RESET_AF, PCI_RESET_POWER };

struct pci_function {
	u16 segment;
	u16 bdf;
	u16 vendor;
	u16 device;
	u16 subsystem_vendor;
	u16 subsystem;
	u32 class_code; /* 24 bits: base class, sub class, programming interface */
	u8 revision;
	u8 header_type; /* 0 device, 1 bridge, 2 CardBus: without the multifunction bit */
	bool multifunction;
	u8 pin;  /* INTx: 0 none, 1..4 for A..D */
	u8 line; /* config register 0x3c: what the firmware noted */
	u32 gsi; /* interrupt line that the pin arrives at, PCI_NO_GSI if not known */
	struct pci_bar bars[PCI_BARS];
	struct pci_bar rom;
	u16 cap_pm; /* offsets in config space, 0 none */
	u16 cap_pcie;
	u16 cap_af;    /* PCI Advanced Features */
	u16 ext_sriov; /* offsets in extended config space, 0 none */
	u16 ext_acs;
	u16 ext_ari;
	u16 ext_rebar;
	u16 ext_ltr;
	u16 ext_l1ss;
	u16 ext_ptm;
	u8 pcie_type;        /* enum pcie_type */
	bool flr;            /* function level reset, by PCI Express or by Advanced Features */
	bool flr_by_af;      /* it is the one of Advanced Features */
	bool pm_reset;       /* D3hot and back resets it */
	u8 undecoded;        /* PCI_COMMAND_IO, _MEMORY: it has such BARs, whose decoding is off */
	bool isolates;       /* its access control services are on, as pci_acs_enforce() says */
	bool ari_forwarding; /* a port that can reach functions beyond device 0 */
	struct pci_msi msi;
	struct pci_msix msix;
	struct pci_sriov sriov;
	struct pci_bridge bridge;
	u16 physfn;      /* of a VF: its PF's bdf, on the same segment; else PCI_NONE */
	u16 vf_index;    /* of a VF: 0 for the first */
	u16 parent;      /* bdf of the bridge above; PCI_NONE on a root bus */
	u16 requester;   /* bdf that its DMA carries where the IOMMU sees it; mostly its own */
	bool bus_wide;   /* that stands for all buses from its own to that of the function */
	u16 group;       /* isolation group: functions with the same number go together */
	u8 group_reason; /* enum pci_group_reason */
	u16 group_cause; /* bdf of the bridge, port or device that is the reason, the topmost one */
	u8 iommu;        /* number of the IOMMU unit that covers it, or PCI_NO_IOMMU */
};

/* In the order of segment and bdf. */
struct pci_machine {
	struct pci_function functions[MAX_PCI_FUNCTIONS];
	unsigned int count;
	u16 groups; /* isolation groups; numbers below this */
};

/** The way to config space. Reads of nothing give all ones, as the bus does. */
struct pci_access {
	/* @reg of 0..4095, @width of 1, 2 or 4 bytes, @reg aligned to it. */
	u32 (*read)(void *context, u16 segment, u16 bdf, u16 reg, u8 width);
	void (*write)(void *context, u16 segment, u16 bdf, u16 reg, u8 width, u32 value);
	void (*wait)(void *context, unsigned int milliseconds); /* for devices that need time */
	void *context;
};

/* Bus numbers of one segment that the firmware uses. */
struct pci_buses {
	u16 segment;
	u8 first;
	u8 last; /* inclusive */
};

/**
 * Finds every function on @buses (@count rows), with BARs, capabilities and isolation groups.
 * BARs are sized with the function's decoding and bus mastering off, and all is put back; nothing
 * is printed meanwhile, so that a display or a console on PCI can be sized as well. Host bridges
 * and interrupt controllers are not sized: everything works through them. Access control services
 * are switched on. What a function says wrongly is reported, and left out. Functions beyond
 * MAX_PCI_FUNCTIONS are reported, left out and silenced.
 */
void pci_scan(const struct pci_access *access, const struct pci_buses *buses, unsigned int count,
	      struct pci_machine *machine, struct report *report);

/** The function at @segment and @bdf, or NULL. */
const struct pci_function *pci_find(const struct pci_machine *machine, u16 segment, u16 bdf);

/** The bridge above @function, or NULL on a root bus. */
const struct pci_function *pci_above(const struct pci_machine *machine,
				     const struct pci_function *function);

/* A channel of an IDE controller in compatibility mode (PCI IDE Controller Specification 1.0, 2.0).
 */
#define PCI_IDE_CHANNELS 2

struct pci_ide_channel {
	u16 command; /* first of its 8 ports */
	u16 control; /* its one port */
	u8 isa_irq;
	u8 bar; /* number of the first of its two BARs, if it were in native mode */
};

/** Channel @n of @function, or NULL if it is no IDE controller or that channel is in native mode.
 */
const struct pci_ide_channel *pci_ide_compatible(const struct pci_function *function,
						 unsigned int n);

/**
 * The INTx wire that @function pulls where it reaches the root bus: each bridge turns the pins by
 * the device number below it (PCI-to-PCI Bridge 1.2, 9.1). *@device is the device on *@bus. Returns
 * the pin there, 1..4, or 0 if the function has none.
 */
u8 pci_root_pin(const struct pci_machine *machine, const struct pci_function *function, u8 *bus,
		u8 *device);

/**
 * True if an interrupt of @a's pin may be seen as one of @b's: the same line of an IOAPIC, the same
 * wire at the root bus, or where the lines are unknown the same legacy line.
 */
bool pci_shares_pin(const struct pci_machine *machine, const struct pci_function *a,
		    const struct pci_function *b);

/** What the DMAR table's reader asks about bridges and VFs of @machine, which must stay. */
struct pci_topology pci_topology_of(const struct pci_machine *machine);

/* What some functions do against their specification (drivers/pci/quirks.c). */
enum pci_quirk {
	PCI_QUIRK_ACS_DWORDS,     /* access control registers may be dwords, and lie elsewhere */
	PCI_QUIRK_FUNCTION_1,     /* its DMA may carry the number of function 1 of its device */
	PCI_QUIRK_EXPRESS_BRIDGE, /* a bridge from PCI Express that does not say so */
	PCI_QUIRK_NO_BARS,        /* other registers lie in place of BARs */
	PCI_QUIRK_NO_FLR,         /* its function level reset does not work */
	PCI_QUIRK_NO_PM_RESET,    /* D3hot and back does not reset it */
	/* Parts of the platform. */
	PCI_QUIRK_SPI,
	PCI_QUIRK_SMBUS,
	PCI_QUIRK_PMC,
	PCI_QUIRK_P2SB,
	PCI_QUIRK_TRACE,
};

/** Whether @function has @quirk. */
bool pci_has_quirk(const struct pci_function *function, enum pci_quirk quirk);

/**
 * What @function is for the whole machine although its class does not say so, for a message after
 * "is"; NULL if it is no such part.
 */
const char *pci_platform_part(const struct pci_function *function);

/** A requester ID that DMA of @function may carry beside its own; PCI_NONE without one. */
u16 pci_alias(const struct pci_function *function);

/**
 * True for what only works for the whole machine: bridges, interrupt controllers, IOMMUs, and the
 * chipset's own parts. Never given to a partition, never silenced.
 */
bool pci_is_platform(const struct pci_function *function);

/**
 * Switches on the access control services of @function that it has, so that what it and those below
 * it ask for goes up to the IOMMU, and those off that make exceptions (PCIe Base, "ACS Control
 * Register"). To be repeated after a reset. True if that is so now; false without the services.
 */
bool pci_acs_enforce(const struct pci_access *access, const struct pci_function *function);

/**
 * Switches bus mastering and the INTx pin of @function off, unless the platform works through it.
 * @unreachable switches its memory off as well: for functions that nobody owns in the group of one
 * that is given away, which could otherwise reach them past the IOMMU.
 */
void pci_silence(const struct pci_access *access, const struct pci_function *function,
		 bool unreachable);

/* USB controllers that firmware may drive. */
enum pci_usb { PCI_USB_NONE, PCI_USB_UHCI, PCI_USB_OHCI, PCI_USB_EHCI, PCI_USB_XHCI };

/** Which of them @function is. */
enum pci_usb pci_usb_kind(const struct pci_function *function);

#define PCI_USB_REGISTERS KIB(256ULL) /* bytes of BAR 0 in which the handoff's registers can be */

/** How pci_usb_handoff() reaches the registers of a controller. */
struct pci_memory {
	int (*map)(u64 at, u64 size); /* whole pages; before all else. 0 or -E */
	u32 (*read)(u64 at);          /* a dword, aligned */
	void (*write)(u64 at, u32 value);
};

/**
 * Has the firmware give up @function, a USB controller whose memory is decoded and nobody else's,
 * and cause no more SMIs by it: waits a second at most, through access->wait, and takes it then.
 * Says so as a warning if the firmware drove it. Before pci_silence().
 */
void pci_usb_handoff(const struct pci_access *access, const struct pci_memory *memory,
		     const struct pci_function *function, struct report *report);

/** Says in words why @function has the group that it has; to be read after "because". */
size_t pci_group_words(const struct pci_function *function, char *text, size_t size);

/**
 * Where virtual function @index of @physfn is or will be: PCI_NONE if its number would go beyond
 * the segment's last bus.
 */
u16 pci_virtual_bdf(const struct pci_function *physfn, u16 index);

/**
 * What is known of virtual function @index of @physfn before there is one: its place, BARs, IOMMU
 * and isolation. Its capabilities are read when it is there.
 */
struct pci_function pci_virtual_function(const struct pci_function *physfn, u16 index);

/**
 * Why the bridges above @physfn don't lead to all of its first @vfs virtual functions, in words for
 * a message; NULL if they do.
 */
const char *pci_sriov_unreachable(const struct pci_machine *machine,
				  const struct pci_function *physfn, u16 vfs);

/**
 * Turns on @vfs virtual functions of @physfn and adds them to @machine, in order. Waits 100 ms
 * through access->wait (SR-IOV, "VF Enable"). Pointers into @machine are stale after it. Returns 0,
 * or after a report: -EINVAL when the functions don't come up where pci_virtual_bdf() said,
 * -ENOMEM when @machine is full.
 */
int pci_sriov_enable(const struct pci_access *access, struct pci_machine *machine,
		     const struct pci_function *physfn, u16 vfs, struct report *report);
