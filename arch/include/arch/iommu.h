/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What stands between devices and memory, and between devices and CPUs. Every function is blocked
 * until it is attached to a partition, and every interrupt without an interrupt remapping table
 * entry (IRTE) that is set is blocked as well. Tables are built before the partitions start;
 * afterwards only entries change.
 *
 * Order of calls: iommu_select(), then for each partition domain_create(), domain_map(), attach()
 * and interrupt_alloc(), all on the boot CPU and before frames_seal(), with pages that were
 * planned; then enable(). The rest is for any CPU, but not for NMI handlers.
 */
#pragma once

#include <arch/stage2.h>
#include <lib/limits.h>
#include <lib/types.h>

struct acpi;
struct pci_topology;
struct report;

/* In place of a partition: the caller's CPU has none. */
#define IOMMU_NOBODY UINT32_MAX

/* And the domain of functions without a partition that the firmware works by. */
#define IOMMU_KEPT MAX_PARTITIONS

/* Pages of one unit's tables, beside those of domains: for its queue, and for so many IRTEs. */
#define IOMMU_QUEUE_PAGES 1U
#define IOMMU_IRTES_A_PAGE 256U
#define IOMMU_IRTE_PAGES(irtes) ((irtes) / IOMMU_IRTES_A_PAGE)

/* What the plan takes of the units. */
struct iommu_sizes {
	unsigned int requesters; /* of all partitions */
	unsigned int functions;  /* of them that have IRTEs */
	unsigned int irtes;      /* in the table of each unit: a power of two, whole pages */
};

/* Pages of what is kept of requesters and their IRTEs, and of the IOAPICs'. */
#define IOMMU_REQUESTER_BYTES 128U
#define IOMMU_BLOCK_BYTES 32U
#define IOMMU_LIST_PAGES(sizes)                                                                    \
	(((sizes)->requesters * IOMMU_REQUESTER_BYTES +                                            \
	  ((sizes)->functions + MAX_IOAPICS) * IOMMU_BLOCK_BYTES + (unsigned int)PAGE_SIZE - 1) /  \
	 (unsigned int)PAGE_SIZE)

struct iommu_features {
	unsigned int address_bits; /* guest addresses above are out of a device's reach */
	bool interrupt_remapping;  /* without it a device that masters the bus must be refused */
	bool x2apic;               /* interrupts reach APIC IDs above 254 */
	unsigned int levels;       /* of its tables */
	unsigned int max_leaf;     /* largest pages: 0 4 KiB, 1 2 MiB, 2 1 GiB */
};

/* One unit, as numbered by the firmware's table. */
struct iommu_unit {
	u64 size;        /* of its registers; whole pages */
	bool interrupts; /* it can remap them */
	bool snoop;      /* it can have every access look into the caches */
};

/* Where an interrupt goes: one CPU, physically addressed. */
struct iommu_interrupt {
	u32 apic_id;
	u8 vector; /* 16..255; nothing with @nmi */
	bool level;
	bool nmi;
};

/* Whose messages an IRTE works for. */
struct iommu_source {
	u16 requester;
	enum {
		IOMMU_ONE,    /* that one alone */
		IOMMU_DEVICE, /* all functions of its device, for one that uses another's number */
		IOMMU_BUSES   /* all on the buses from its own to @last_bus: below one bridge */
	} match;
	u8 last_bus;
};

/* What a function writes to send an interrupt. */
struct iommu_message {
	u64 address;
	u32 data;
};

/* Until partitions run. */
struct iommu_boot_ops {
	const char *name;
	struct iommu_features (*features)(void);
	struct iommu_unit (*unit)(unsigned int number);

	/* Takes the memory for @sizes of frames_take_planned(). Once, before all that follows. */
	void (*reserve)(const struct iommu_sizes *sizes);
	/*
	 * Empty translation tables for @partition, which reports call @name (kept). With @snoop
	 * every access of its devices looks into the caches, whatever they ask for: only if all
	 * units that attach() will name can do that.
	 */
	void (*domain_create)(unsigned int partition, const char *name, bool snoop);
	/*
	 * Lets the devices of @partition reach [@from, @from + @size), which is @to in the machine.
	 * All page aligned. 0; -EINVAL for a range that is taken or beyond address_bits; -ENOMEM.
	 */
	int (*domain_map)(unsigned int partition, gpa_t from, hpa_t to, u64 size,
			  enum stage2_access access);
	/*
	 * Gives the requester @requester (bus << 8 | device << 3 | function as it appears on the
	 * bus: a function's own ID, or one that a bridge uses in its place) behind @unit to
	 * @partition. 0; -EBUSY if it is given, -ENOMEM for more than reserved.
	 */
	int (*attach)(unsigned int partition, unsigned int unit, u16 segment, u16 requester);

	/*
	 * Takes @count consecutive IRTEs for interrupts of @source, whose requester has to be
	 * attached to @partition, as all that it matches. The first one's handle, the others'
	 * follow; -ENOENT, -ENOTSUP without interrupt remapping, or -ENOMEM. They are blocked until
	 * set.
	 */
	int (*interrupt_alloc)(unsigned int partition, u16 segment,
			       const struct iommu_source *source, unsigned int count);
	/* The same for the lines of the IOAPIC with @id in the MADT; they are the hypervisor's. */
	int (*interrupt_alloc_ioapic)(u8 id, unsigned int count);

	/*
	 * Switches all units on, with everything that was not attached blocked. Once, on the boot
	 * CPU, when all tables are built and, with interrupt remapping, after
	 * machine_interrupts_remap(). 0, or an error reported: then nothing may start.
	 */
	int (*enable)(struct report *report);
};

/* While partitions run. */
struct iommu_ops {
	/* Lets the interrupt through, to there alone; it counts when this returns. Returns the
	 * message of @handle. */
	struct iommu_message (*interrupt_set)(int handle, const struct iommu_interrupt *to);
	/* Blocks it; none is on its way when this returns. */
	void (*interrupt_clear)(int handle);

	/*
	 * What a function has to write for @handle, always the same. MSI with several messages
	 * takes that of the first handle: the function itself adds to the data.
	 */
	struct iommu_message (*message)(int handle);
	/* What the IOAPIC's @redirection entry becomes when its line is @handle. */
	u64 (*redirection)(int handle, u64 redirection);

	/*
	 * Blocks every function and interrupt of @partition; what was on its way has arrived or
	 * been dropped when this returns. unblock() lets the functions reach its memory again,
	 * while interrupts stay blocked until they are set.
	 */
	void (*block)(unsigned int partition);
	void (*unblock)(unsigned int partition);

	/*
	 * Looks for what was blocked, at most every so often, and reports it on the console: for a
	 * CPU of @partition what its own functions tried, so that no other partition waits for the
	 * console; for any CPU what functions without a partition tried. Cheap when there is
	 * nothing: for every exit. Returns how many attempts of @partition's functions were seen
	 * since its last call.
	 */
	unsigned int (*report_faults)(unsigned int partition);
	/* Attempts of @partition's functions, or with IOMMU_NOBODY of all others, since enable().
	 */
	u64 (*fault_count)(unsigned int partition);
};

/* Chosen by iommu_select() once; NULL: this machine has none that can be used. */
extern const struct iommu_ops *iommu;
extern const struct iommu_boot_ops *iommu_boot;

/**
 * Chooses what the firmware describes in @acpi, which must stay, as must @topology: finds the units
 * and maps their registers. Units that cannot be used are left out of @acpi, so what was made of it
 * has to be made again. On the boot CPU, after paging_init() and clock_calibrate(). 0; -ENOENT,
 * with nothing said, where the firmware describes none; -EINVAL for tables that are broken and
 * -ENOTSUP for units that cannot do what is needed, each reported. Whether the machine can do
 * without is for the caller to say.
 */
int iommu_select(struct acpi *acpi, const struct pci_topology *topology, struct report *report);
