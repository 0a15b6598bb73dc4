/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A partition's PCI bus: a virtual host bridge, and the functions that the partition was given at
 * the bus, device and function numbers that they really have (PCI Local Bus 3.0, chapter 6; PCI
 * Express Base 5.0, chapter 7). Config space is filtered register by register: what no rule lets
 * through is read-only. BARs stay where they are; MSI and MSI-X become messages that an interrupt
 * remapping entry of the function's own stands behind. Pure state machine over struct vpci_ops; the
 * caller locks.
 */
#pragma once

#include <drivers/pci.h>
#include <lib/limits.h>
#include <lib/types.h>

struct report;
struct guest_pci;

#define VPCI_PORT_ADDRESS 0xcf8
#define VPCI_PORT_DATA 0xcfc
#define VPCI_ECAM_BUS_SIZE 0x100000ULL /* bytes of the ECAM window for one bus */

/*
 * The virtual host bridge, and what stands in for a missing function 0 (software looks at no other
 * function of a device that has none). We own no vendor number. This one is assigned to nobody, so
 * that no driver and no list of quirks knows the bridge; it reads "BK".
 */
#define VPCI_BRIDGE_VENDOR 0x4b42
#define VPCI_BRIDGE_DEVICE 0x0001

#define VPCI_REGIONS 24 /* capabilities of one function that are shown */

/* What a guest was not allowed to do, in the order of vpci_refusal_text(). */
enum vpci_refusal {
	VPCI_REFUSED_FOREIGN, /* config write to a function that it doesn't have */
	VPCI_REFUSED_ACCESS,  /* config access across a register's end, or of odd size */
	VPCI_REFUSED_BAR,     /* another address for a BAR */
	VPCI_REFUSED_MASTER,  /* bus mastering where no IOMMU stands */
	VPCI_REFUSED_RESET,   /* a reset that would reach other partitions */
	VPCI_REFUSED_SRIOV,   /* another number of virtual functions */
	VPCI_REFUSED_TABLE,   /* MSI-X table: odd size, misaligned, or no entry of it */
	VPCI_REFUSED_MESSAGE, /* MSI or MSI-X message that names no CPU of the partition */
	VPCI_REFUSED_MEMORY,  /* trapped page: straddles registers, or is nothing of its own */
	VPCI_REFUSALS
};

/* An MSI as a device sends it: what is written where. */
struct vpci_message {
	u64 address;
	u32 data;
};

struct vpci_ops {
	/* Which CPU (@apic_id) the message with this IOAPIC entry goes to; false if it names none
	 * of the partition's, or any other. */
	bool (*target)(void *context, u64 entry, u32 *apic_id);
	/* Takes @count remapping entries in a row for messages of @pci, which let nothing through
	 * yet. Returns the first one's handle, the others' follow; or an error. */
	int (*entries)(void *context, const struct pci_function *pci, unsigned int count);
	/* Lets messages to entry @handle through, to @vector of @apic_id. */
	void (*remap)(void *context, int handle, u32 apic_id, u8 vector);
	/* Lets none through. */
	void (*unmap)(void *context, int handle);
	/* What a device has to send to arrive at entry @handle (and with data + n at @handle + n).
	 */
	struct vpci_message (*message)(void *context, int handle);
	/* Device memory at host address @at: @width of 1, 2, 4 or 8 bytes, aligned to it. */
	u64 (*memory_read)(void *context, u64 at, unsigned int width);
	void (*memory_write)(void *context, u64 at, unsigned int width, u64 value);
	/* A clock in milliseconds. */
	u64 (*milliseconds)(void *context);
	/* Told the first time that the function at @bdf is refused something for this reason. */
	void (*refused)(void *context, u16 bdf, u64 at, enum vpci_refusal why);
};

/* A message that the guest wrote, as it reads it back. */
struct vpci_vector {
	u64 address;
	u32 data;
	u32 control; /* bit 0: masked */
};

/* A capability that the guest sees. */
struct vpci_region {
	u16 start, end;
	u16 next; /* offset of the next one shown, 0 none */
	u8 kind;  /* enum vpci_kind */
};

enum vpci_reset_way { VPCI_RESET_NONE, VPCI_RESET_FLR, VPCI_RESET_AF, VPCI_RESET_POWER };

struct vpci_function {
	const struct pci_function *pci;
	bool master; /* an IOMMU stands behind it: it may master the bus and send messages */
	bool is_vf;  /* a virtual function: no BARs of its own in config space */
	bool shares; /* it has virtual functions, which may be others' */
	bool intx;   /* its INTx line is one of the partition's */
	u8 pin;      /* of that line, which is @gsi */
	u8 gsi;
	const struct pci_ide_channel *ide; /* shown in native mode, or NULL */
	struct pci_bar bars[PCI_BARS];     /* as shown */
	bool msix; /* it has an MSI-X table, in a memory BAR, that is shown */
	enum vpci_reset_way reset_way;
	u16 device_control, device_control2; /* of the firmware; put back after a reset */
	bool express2;                       /* it has the second of them */
	u16 capabilities, extended;          /* first shown, 0 none */
	struct vpci_region regions[VPCI_REGIONS];
	unsigned int region_count;
	int handle;  /* first remapping entry */
	u16 vectors; /* entries from there on */
	u16 rows;    /* of the MSI-X table, as far as it is shown */
	struct vpci_vector *table;

	/* The guest's view from here on. */
	u8 decode; /* command register bits 1:0 */
	u8 line;   /* interrupt line register: a note */
	u8 power;  /* power state: a note */
	u8 sizing; /* bit per BAR register: was written with ones */
	struct vpci_vector msi;
	u16 msi_control;   /* enable bit and number of messages, as in the register */
	u16 sriov_control; /* a note, as is the number below */
	u16 sriov_count;
	u8 sriov_sizing;
	u64 ready_at; /* a reset that the guest asked for is over then; 0: none goes on */
	u32 told;     /* bit per refusal */
};

struct vpci {
	struct vpci_function functions[MAX_PARTITION_PCI]; /* ascending bdf */
	unsigned int count;
	struct vpci_vector vectors[MAX_PARTITION_VECTORS];
	unsigned int vectors_used;
	u32 address;  /* the latch behind port 0xcf8 */
	u64 ecam;     /* guest physical address of bus 0's config space; 0: none */
	u8 bus_first; /* that the window covers */
	u8 bus_last;
	u32 told; /* as of a function, for what is no function */
	u64 refused[VPCI_REFUSALS];
	const struct pci_access *access;
	const struct vpci_ops *ops;
	void *context;
};

/** Makes an empty bus. @access reaches the real config space. */
void vpci_init(struct vpci *vpci, const struct pci_access *access, const struct vpci_ops *ops,
	       void *context);

/* One function for a partition. */
struct vpci_grant {
	const struct pci_function *pci;
	bool master; /* an IOMMU with interrupt remapping stands behind it */
	bool intx;   /* its line is one of the partition's */
	/* The channel of an IDE controller whose ISA line is one of them, and that line; or NULL.
	 */
	const struct pci_ide_channel *ide;
	u8 ide_gsi;
};

/**
 * Adds a function, whose description must outlive the bus, reads its capabilities and takes
 * remapping entries for its messages. Returns 0, or after a report: -ENOTSUP for a function that
 * can't be given away, -ENOMEM when functions, vectors or entries are too many.
 */
int vpci_add(struct vpci *vpci, const struct vpci_grant *grant, struct report *report);

/**
 * Puts the ECAM window where the machine has it (@base is that of bus 0), which no BAR can overlap:
 * buses @first to @last, or fewer when no function lies beyond. After the last vpci_add().
 */
void vpci_place_ecam(struct vpci *vpci, u64 base, u8 first, u8 last);

/**
 * Takes all functions out of use and resets each in the best way that it has: bus mastering and
 * interrupts off, pending transactions awaited, reset, BARs put back. Takes up to 1.3 seconds in
 * all, without functions none. With @lived a guest had them: then a function that masters the bus
 * and has no reset takes 0.9 seconds more, for the end of what that guest began with it. For the
 * start and the end of a partition, before its memory is touched. Returns 0, or -ETIMEDOUT after
 * reporting which function doesn't come back.
 */
int vpci_reset(struct vpci *vpci, bool lived, struct report *report);

/** Reads @width (1, 2 or 4) bytes of config space; all ones where the partition has nothing. */
u32 vpci_config_read(struct vpci *vpci, u16 bdf, unsigned int reg, unsigned int width);

/** Writes as much, as far as the filter lets it through. */
void vpci_config_write(struct vpci *vpci, u16 bdf, unsigned int reg, unsigned int width, u32 value);

/**
 * An access to @port of @width 1, 2 or 4. True if it was one to config space: then *value is what a
 * read brings. False: not ours, and never without functions.
 */
bool vpci_port(struct vpci *vpci, u16 port, unsigned int width, bool write, u32 *value);

/**
 * An access to guest physical @at, which isn't mapped, of @width 1, 2, 4 or 8. True if it lies in
 * the ECAM window or in a BAR of the partition's functions: then *value is what a read brings.
 */
bool vpci_memory(struct vpci *vpci, u64 at, unsigned int width, bool write, u64 *value);

/** Whether guest physical @at is in the ECAM window. Never without functions. */
bool vpci_is_ecam(const struct vpci *vpci, u64 at);

/**
 * What the message (@address, @data) asks for in the form of an IOAPIC's redirection entry. False
 * for what is no message of the compatibility format, or neither fixed nor lowest priority.
 */
bool vpci_message_entry(u64 address, u32 data, u64 *entry);

enum vpci_mapping_kind {
	VPCI_MAP_DIRECT,  /* memory: map it at its own address, uncached */
	VPCI_MAP_TRAPPED, /* memory: leave it out, vpci_memory() answers */
	VPCI_MAP_PORTS,   /* ports: let them through */
};

struct vpci_mapping {
	enum vpci_mapping_kind kind;
	u64 start; /* of whole pages; or a port */
	u64 size;
};

/**
 * Plans how the guest reaches the BARs of its functions, in up to @max mappings at @out: each page
 * once. A page is trapped where it holds an MSI-X table, or (a BAR being smaller than a page) a
 * BAR of a function of @machine that the partition doesn't have. Returns how many, or -ENOMEM.
 */
int vpci_plan(const struct vpci *vpci, const struct pci_machine *machine, struct vpci_mapping *out,
	      unsigned int max);

/** Lowest address below 4 GiB that the bus takes (ECAM and BARs): guest RAM must end before. */
u64 vpci_lowest(const struct vpci *vpci);

/** Describes the bus for the partition's ACPI tables. */
void vpci_describe(const struct vpci *vpci, struct guest_pci *out);

/** In words what was refused. */
const char *vpci_refusal_text(enum vpci_refusal why);

/** In words how the function is reset. */
const char *vpci_reset_text(const struct vpci_function *function);
