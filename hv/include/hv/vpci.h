/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A partition's PCI bus: a virtual host bridge, and the functions that the partition was given at
 * the bus, device and function numbers that they really have (PCI Local Bus 3.0, chapter 6; PCI
 * Express Base 5.0, chapter 7). Config space is filtered register by register: what no rule lets
 * through is read-only. BARs stay where they are; for MSI and MSI-X the function sends messages
 * that name an interrupt remapping table entry (IRTE) of its own. Pure state machine over struct
 * pci_access, struct iommu_ops and struct vpci_ops; the caller locks.
 */
#pragma once

#include <arch/iommu.h>
#include <drivers/pci.h>
#include <lib/limits.h>
#include <lib/ranges.h>
#include <lib/types.h>

struct guest_pci;
struct partition;
struct report;

#define VPCI_PORT_ADDRESS 0xcf8
#define VPCI_PORT_DATA 0xcfc
#define VPCI_ECAM_BUS_SIZE 0x100000ULL /* bytes of the ECAM window for one bus */

/*
 * The virtual host bridge, also shown in place of a missing function 0 (software does not probe the
 * other functions of a device without one). This vendor ID is not assigned, so that no driver and
 * no list of quirks matches the bridge; it reads "BK".
 */
#define VPCI_BRIDGE_VENDOR 0x4b42
#define VPCI_BRIDGE_DEVICE 0x0001

#define VPCI_REGISTERS 64       /* rules for those of one function */
#define VPCI_STEPS 32           /* of its resets */
#define VPCI_CONSTANT_DWORDS 12 /* of a header; all after them read as zero */
#define VPCI_CONSTANTS (2 * MAX_PARTITION_PCI + 1)

/* What a guest was not allowed to do, in the order of vpci_refusal_text(). */
enum vpci_refusal {
	VPCI_REFUSED_FOREIGN, /* config write to a function that is not the partition's */
	VPCI_REFUSED_ACCESS,  /* config access that crosses a register, or misaligned */
	VPCI_REFUSED_BAR,     /* a write that would move a BAR */
	VPCI_REFUSED_MASTER,  /* bus mastering without an IOMMU */
	VPCI_REFUSED_RESET,   /* one that the function lacks, or that affects other partitions */
	VPCI_REFUSED_SRIOV,   /* another number or state of virtual functions */
	VPCI_REFUSED_TABLE,   /* MSI-X table: odd size, misaligned, or beyond its last entry */
	VPCI_REFUSED_MESSAGE, /* MSI or MSI-X message that names no CPU of the partition */
	VPCI_REFUSED_MEMORY,  /* trapped page: a misaligned access */
	VPCI_REFUSALS
};

/* What a bus needs besides its functions and the IOMMU. */
struct vpci_ops {
	/* Which CPU (@apic_id) of @partition a message with the destination of this redirection
	 * entry goes to; false if it names none of them, or any other. */
	bool (*target)(const struct partition *partition, u64 redirection, u32 *apic_id);
	/* Device memory at host address @at: @width of 1, 2, 4 or 8 bytes, aligned to it. */
	u64 (*memory_read)(u64 at, unsigned int width);
	void (*memory_write)(u64 at, unsigned int width, u64 value);
	/* A clock in milliseconds, and to wait by it. */
	u64 (*milliseconds)(void);
	void (*wait)(unsigned int milliseconds);
	/* Called the first time that the function at @bdf is refused something for this reason. */
	void (*refused)(const struct partition *partition, u16 bdf, u64 at, enum vpci_refusal why);
};

/* A message as the guest wrote it, in the form of an MSI-X table entry. */
enum vpci_message_dword {
	VPCI_MESSAGE_LOW,
	VPCI_MESSAGE_HIGH,
	VPCI_MESSAGE_DATA,
	VPCI_MESSAGE_CONTROL
};

struct vpci_message {
	u32 dwords[4]; /* by enum vpci_message_dword; bit 0 of the last: masked */
};

/* What @bits of a register are, and more. */
enum vpci_register_kind {
	VPCI_REGISTER_PLAIN,
	VPCI_REGISTER_CHOICE, /* @stored can be made all as in @bits or all as in @start */
	VPCI_REGISTER_BAR,    /* the same, and each write begins with @start */
	VPCI_REGISTER_FIXED,  /* must be written as in @start */
	VPCI_REGISTER_RESET,  /* a one written to one of them resets the function */
	VPCI_REGISTER_MSI,    /* part of what says where MSI goes */
};

/*
 * What dwords of config space are to the guest: the first in the list that holds a dword. The boot
 * decides all of it but @shown.
 */
struct vpci_register {
	u16 first;    /* multiple of 4 */
	u16 end;      /* one past; a rule with more than one dword stores nothing */
	u8 kind;      /* enum vpci_register_kind */
	u8 refusal;   /* what a write against the kind is; VPCI_REFUSALS: ignored */
	u32 bits;     /* see the kinds */
	u32 real;     /* bits that are read from the function; all others are those of @shown */
	u32 start;    /* @shown at a start of the partition */
	u32 shown;    /* no bits of @real */
	u32 stored;   /* bits of @shown that a write changes */
	u32 writable; /* bits that a write passes on to the function */
};

/* A write to config space: bits in @lanes (whole bytes) of the dword at @reg. */
struct vpci_write {
	u16 reg; /* multiple of 4 */
	u32 lanes;
	u32 value;
};

enum vpci_phase {
	VPCI_PHASE_QUIESCE, /* no bus mastering, no interrupts */
	VPCI_PHASE_RESET,
	VPCI_PHASE_RESTORE, /* of what a reset clears */
	VPCI_PHASE_MESSAGE, /* where MSI goes, always the same */
};

/* A part of a reset, or of enabling MSI: makes the bits in @mask as in @write. */
struct vpci_step {
	struct vpci_write write;
	u32 mask;
	u8 phase; /* enum vpci_phase */
	u8 wait;  /* milliseconds after it */
};

/* What of a function's description is read when guests run; struct pci_function has the rest. */
struct vpci_facts {
	u16 segment, bdf;
	struct pci_bar bars[PCI_BARS];
	struct pci_msi msi;
	struct pci_msix msix;
	struct pci_sriov sriov;
};

struct vpci_function {
	struct vpci_facts pci;
	u64 config;  /* where its config space is in memory; 0: the bus's access reaches it */
	bool shares; /* it has virtual functions, which may be others' */
	bool intx;   /* its INTx line is one of the partition's */
	u8 pin;      /* of that line, which is @gsi */
	u8 gsi;
	struct pci_bar bars[PCI_BARS]; /* as shown */
	struct range memory[PCI_BARS]; /* where those are that are memory */
	struct range msix_range;       /* where its MSI-X table is, if that is in a memory BAR */
	struct range pending_range;    /* and the pending bits */
	struct vpci_register registers[VPCI_REGISTERS];
	u8 register_count;
	u8 msi_register; /* number of that with MSI's control; the message is in those after it */
	struct vpci_step steps[VPCI_STEPS];
	unsigned int step_count;
	u16 pending_register; /* transactions are under way while it has one of the bits */
	u32 pending_bits;     /* 0: it does not say */
	int handle;           /* of its first IRTE */
	u16 irte_count;       /* from there on */
	u16 msix_count;       /* entries of the MSI-X table that are shown */
	struct vpci_message *msix_table;

	/* The guest's view from here on, beside @registers. */
	u32 msi_control; /* as shown last */
	u64 ready_at;    /* end of a reset that the guest asked for; 0: no reset is in progress */
	u32 reported;    /* bit per refusal */
};

/* What answers in place of functions that the partition does not have, with constants. */
struct vpci_constant {
	u16 bdf; /* of the first; each @stride further on is another, below bdf + @span */
	u16 span;
	u16 stride;
	bool bridge; /* writes are ignored; else they are refused */
	u32 header[VPCI_CONSTANT_DWORDS];
};

struct vpci {
	struct vpci_function functions[MAX_PARTITION_PCI]; /* ascending bdf */
	unsigned int count;
	struct vpci_constant constants[VPCI_CONSTANTS];
	unsigned int constant_count;
	struct vpci_message *msix_entries; /* set by the caller, as many as all functions show */
	unsigned int msix_used;
	unsigned int reset_ms; /* to wait after the reset of all functions; 0 without any */
	unsigned int quiet_ms; /* the same if a guest had them */
	u32 address;           /* as written to port 0xcf8 */
	u64 ecam;              /* guest physical address of bus 0's config space; 0: none */
	struct range ecam_window;
	u8 bus_first; /* that the window covers */
	u8 bus_last;
	u32 reported; /* the same for addresses without a function */
	u64 refused[VPCI_REFUSALS];
	const struct pci_access *access; /* of functions without @config */
	const struct iommu_ops *iommu;
	const struct vpci_ops *ops;
	const struct partition *partition;
	unsigned int partition_index;
};

/**
 * Makes an empty bus of @vpci, where nothing but @vpci->msix_entries is set, for @partition, number
 * @index of the IOMMU's. @access reaches the real config
 * space of functions that have it nowhere in memory; @iommu_used is NULL where no function may
 * master the bus. All are kept.
 */
void vpci_init(struct vpci *vpci, const struct pci_access *access,
	       const struct iommu_ops *iommu_used, const struct vpci_ops *ops,
	       const struct partition *partition, unsigned int index);

/* One function for a partition, as planned. */
struct vpci_grant {
	const struct pci_function *pci;
	const struct pci_access *access; /* to all config space, until partitions run */
	u64 config; /* where its config space is in memory; 0: the bus's access reaches it */
	const struct iommu_boot_ops *iommu; /* where IRTEs come from; NULL without */
	bool master;                        /* an IOMMU with interrupt remapping stands behind it */
	bool snooped; /* and has what it reads and writes looked up in the caches */
	bool shares;  /* it has virtual functions, which may be others' */
	bool intx;    /* its pin is connected to line gsi of the partition */
	u8 gsi;
	bool msix;      /* it has an MSI-X table, in a memory BAR */
	u16 msix_count; /* entries of it that are shown */
	u16 irte_count; /* at least as many */
	enum pci_reset reset;
	/* The channel of an IDE controller whose ISA line is one of the partition's, and that line;
	 * or NULL. */
	const struct pci_ide_channel *ide;
	u8 ide_gsi;
};

/**
 * Adds a function, reads its capabilities and takes IRTEs
 * for its messages. Panics if it is a bridge, or functions, MSI-X table entries or IRTEs are too
 * many: the plan sees to that.
 */
void vpci_add(struct vpci *vpci, const struct vpci_grant *grant);

/** Puts the ECAM window where the machine has it: @base is that of bus 0, buses @first to @last. */
void vpci_place_ecam(struct vpci *vpci, u64 base, u8 first, u8 last);

/**
 * Disables all functions and resets each in the best way that it has: bus mastering and
 * interrupts off, pending transactions awaited, reset, BARs put back. Takes up to 1.3 seconds in
 * all, without functions none. With @lived up to 60 seconds are waited for one that does not
 * answer, on a CPU that nobody else needs. With @lived a guest had them: then a function that
 * masters the bus and has no reset takes 0.9 seconds more, for the end of what that guest began
 * with it. For the start and the end of a partition, before its memory is touched. Returns 0, or
 * -ETIMEDOUT after reporting which function does not respond.
 */
int vpci_reset(struct vpci *vpci, bool lived, struct report *report);

/**
 * An access to @width (1, 2 or 4) bytes of config space: *value is what a read brings, all ones
 * where the partition has nothing; a write does as much as the filter lets through, and *value is
 * of no meaning then.
 */
void vpci_config(struct vpci *vpci, u16 bdf, unsigned int reg, unsigned int width, bool write,
		 u32 *value);

/**
 * An access to @port of @width 1, 2 or 4. True if it was one to config space: then *value is what a
 * read brings. False: not ours, and never without functions.
 */
bool vpci_port(struct vpci *vpci, u16 port, unsigned int width, bool write, u32 *value);

/**
 * An access to guest physical @at, which is not mapped, of @width 1, 2, 4 or 8. True if it lies in
 * the ECAM window or in a BAR of the partition's functions: then *value is what a read brings.
 */
bool vpci_memory(struct vpci *vpci, u64 at, unsigned int width, bool write, u64 *value);

/** Whether guest physical @at is in the ECAM window. Never without functions. */
bool vpci_is_ecam(const struct vpci *vpci, u64 at);

/**
 * What @message asks for in the form of an IOAPIC's redirection entry. False for what is no message
 * of the compatibility format, or neither fixed nor lowest priority.
 */
bool vpci_message_redirection(const struct vpci_message *message, u64 *redirection);

/** Describes the bus for the partition's ACPI tables. */
void vpci_describe(const struct vpci *vpci, struct guest_pci *out);

/** What was refused, for a message. */
const char *vpci_refusal_text(enum vpci_refusal why);
