/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The plan: all that follows from a configuration and a machine, decided before anything is
 * touched. The image makes it and applies it without another decision; bulkhead-check makes it
 * from an inventory at the desk, by the same object files. In it each CPU, byte of host memory,
 * port, line, requester and function has at most one owner. Pure; host-tested.
 */
#pragma once

#include <arch/iommu.h>
#include <guest/load.h>
#include <hv/config.h>
#include <hv/inventory.h>

struct report;
struct source;

/* Pages of RAM pieces, four maps for each of six BARs of each function, the local APIC. */
#define PLAN_MAPS_MAX (MAX_RAM_PIECES + MAX_MEMORY_TYPES + MAX_PARTITION_PCI * PCI_BARS * 4 + 1)
#define PLAN_PORTS_MAX (MAX_PARTITION_IOPORTS + MAX_PARTITION_PCI * PCI_BARS + 1)
#define PLAN_NO_MODULE UINT32_MAX
#define PLAN_REQUESTERS 3 /* IDs that one function may use: its own, its bridge's, an alias */

/*
 * What is kept of partitions when they run, in bytes: of each, of each CPU, of each entry of an
 * MSI-X table. hv/partition/ sees to it that it fits.
 */
#define PLAN_PARTITION_BYTES 0x14000U
#define PLAN_CPU_BYTES 512U
#define PLAN_MSIX_BYTES 16U

/* What stands behind a stretch of guest physical memory. */
enum plan_kind {
	PLAN_RAM,      /* the partition's own RAM */
	PLAN_BAR,      /* registers of one of its functions, as they are */
	PLAN_TRAPPED,  /* the same, not mapped: each access is judged */
	PLAN_ECAM,     /* its functions' config space, not mapped */
	PLAN_APIC,     /* the local APIC, mapped for reading: each write is judged */
	PLAN_RESERVED, /* the firmware's, for a function's DMA alone, not mapped */
	PLAN_KINDS
};

/* All of whole pages. */
struct plan_map {
	u64 gpa;
	u64 hpa;
	u64 size;
	enum plan_kind kind;
	enum memory_type type;
	bool small;  /* mapped by pages of 4 KiB alone, because the guest may execute from it */
	u8 function; /* of a BAR: index in the partition's functions */
	u8 bar;
};

/* Ports that a partition reaches without an exit. */
struct plan_ports {
	u16 first;
	u16 last; /* inclusive */
	enum { PLAN_PORTS_GIVEN, PLAN_PORTS_BAR, PLAN_PORTS_TIMER } kind;
	u8 function; /* of a BAR */
	u8 bar;
};

struct plan_function {
	struct pci_function pci; /* a copy, with the line of its pin as configured */
	u32 line;                /* in the configuration */
	enum dma_state dma;
	bool master;    /* it may master the bus: confined by a unit that remaps interrupts */
	bool refused;   /* reported: nothing else is said of its pin */
	bool bad_bars;  /* reported: it is not mapped */
	bool is_new_vf; /* a virtual function that does not exist yet */
	bool shares;    /* it has virtual functions, which may be others' */
	enum pci_reset reset;
	bool intx;      /* its pin, which arrives at the machine's line pci.gsi, is connected */
	u8 gsi;         /* to this pin of the partition's IOAPIC */
	bool msix;      /* its MSI-X table lies in a memory BAR that has an address */
	u16 msix_count; /* entries of that table that are shown */
	u16 irte_count; /* which MSI and MSI-X share: one of the two is in use */
	const struct pci_ide_channel *ide; /* compatibility mode: the channel shown, or NULL */
	u8 ide_gsi;
};

struct plan_requester {
	u16 segment;
	u16 id;  /* as it appears on the bus */
	u8 unit; /* that translates its requests */
};

struct plan_partition {
	const struct config_partition *config;
	u32 apic_ids[MAX_CPUS];              /* in the order of config->cpus */
	struct plan_map maps[PLAN_MAPS_MAX]; /* ascending by guest address, disjoint */
	unsigned int map_count;
	struct plan_ports ports[PLAN_PORTS_MAX];
	unsigned int port_count;
	struct guest_irq irqs[MAX_PARTITION_IRQS]; /* physical lines, by where they arrive */
	unsigned int irq_count;
	u8 com_ports;                                      /* as in struct guest_image */
	u16 pm_timer;                                      /* as there */
	struct plan_function functions[MAX_PARTITION_PCI]; /* ascending by number */
	unsigned int function_count;
	/* Requester IDs that its domain takes requests of: its functions' and their bridges'. */
	struct plan_requester requesters[MAX_PARTITION_PCI * PLAN_REQUESTERS];
	unsigned int requester_count;
	unsigned int msix_used; /* entries of MSI-X tables, all functions together */
	bool dma;               /* a function masters the bus */
	u64 ecam;               /* of bus 0, as the guest sees it; 0: none */
	u8 bus_first, bus_last;
	u64 hole;           /* RAM below 4 GiB ends here */
	u32 kernel, initrd; /* indices of modules, or PLAN_NO_MODULE */
	struct guest_layout layout;
	unsigned int stage2_pages; /* of second-stage tables */
	unsigned int dma_pages;    /* of IOMMU tables */
	unsigned int start_pages;  /* of what is prepared for its starts, beside the modules */
};

/* A UART of the hypervisor's console, whether or not one answers there. */
struct plan_console {
	struct uart uart;
	bool written; /* as a port in the configuration, which was checked against itself */
};

#define PLAN_CONSOLES_MAX (2 * MAX_OUTPUTS)

/* A function that nobody owns and that the firmware works by, in memory of its own. */
#define PLAN_KEPT_MAX (MAX_RESERVED * PLAN_REQUESTERS)

struct plan {
	const struct config *config;
	const struct inventory *inventory;
	struct plan_console consoles[PLAN_CONSOLES_MAX];
	unsigned int console_count;
	struct plan_partition partitions[MAX_PARTITIONS];
	unsigned int count;
	struct iommu_sizes iommu; /* what is taken of the units */
	/* What functions that nobody owns go on reaching by DMA, and who they are. */
	struct ranges kept;
	struct plan_requester kept_requesters[PLAN_KEPT_MAX];
	unsigned int kept_count;
	unsigned int kept_pages;  /* of IOMMU tables */
	struct range tables;      /* host memory for all tables and bitmaps; whole pages */
	unsigned int table_pages; /* used of it, without what is kept for the CPUs' own tables */
	struct ranges free;       /* RAM that is not assigned */
};

/** Pages, at most, of the tables by which the CPUs of @partition see what they need of it. */
unsigned int plan_space_pages(const struct inventory *inventory,
			      const struct plan_partition *partition);

/** Pages of what is kept of @partition when it runs, without tables. */
static inline unsigned int plan_kept_pages(const struct plan_partition *partition)
{
	const u64 bytes = PLAN_PARTITION_BYTES + partition->config->cpu_count * PLAN_CPU_BYTES +
			  partition->msix_used * PLAN_MSIX_BYTES;

	return (unsigned int)(ALIGN_UP(bytes, PAGE_SIZE) / PAGE_SIZE);
}

/**
 * The UART that @output means: of "auto" what @spcr names, or COM1. False where it is not one: the
 * screen, or a function that @pci lacks or that is not a serial port with registers.
 */
bool plan_output_uart(const struct config_output *output, const struct acpi_spcr *spcr,
		      const struct pci_machine *pci, struct uart *uart);

/** Who else has the registers of @uart, which must not be touched then, in words; or NULL. */
const char *plan_uart_owner(const struct inventory *inventory, const struct uart *uart);

/**
 * Makes @plan of @config, which is free of mistakes of its own, for @inventory; both must outlive
 * it. Every mistake is reported as "FILE:LINE: what, why, cure". Returns 0, or -EINVAL: then
 * @plan is not to be used.
 */
int plan_make(const char *file, const struct config *config, const struct inventory *inventory,
	      struct plan *plan, struct report *report);

/* A configuration's text, which need not be terminated, and the file that messages name. */
struct plan_text {
	const char *file;
	const char *text;
	size_t length;
};

/**
 * Parses @text, checks it, and, unless @inventory is NULL, makes @plan: all that can be said of a
 * text in one run. Returns 0 or -EINVAL. Image and bulkhead-check both call this.
 */
int plan_load(const struct plan_text *text, const struct inventory *inventory,
	      struct config *config, struct plan *plan, struct report *report);

/** Writes the plan as text, each line handed to @line without a newline. */
void plan_print(const struct plan *plan, void (*line)(void *context, const char *text),
		void *context);

/** Reports each kernel and initrd of @config that is no module of @inventory, of which nothing else
 * is looked at. plan_make() does so as well. */
void plan_check_modules(const struct source *source, const struct config *config,
			const struct inventory *inventory);

/** What an inventory of before there were plans leaves unjudged, or NULL for a complete one. */
const char *plan_unjudged(const struct inventory *inventory);

/** Which partition has @function, or NULL. */
const struct plan_partition *plan_owner_of(const struct plan *plan,
					   const struct pci_function *function);

/**
 * Whether @function, which nobody has, is to be kept from answering: a function of its isolation
 * group masters the bus for a partition.
 */
bool plan_silences(const struct plan *plan, const struct pci_function *function);

/**
 * Whether the firmware is to give up @function, a USB controller, before it is silenced: its
 * registers are where nothing else is.
 */
bool plan_hands_off(const struct plan *plan, const struct pci_function *function);

/** Whether @function, which nobody owns, goes on with DMA to plan->kept and is not silenced. */
bool plan_keeps(const struct plan *plan, const struct pci_function *function);

/**
 * Why @function, which nobody owns, is cut off from memory that the firmware reserves for it, at
 * *@from: the first such piece. NULL: it is not.
 */
const char *plan_cuts_off(const struct plan *plan, const struct pci_function *function,
			  struct range *from);

/**
 * Whether all units of @list, requesters of one domain, can have every access look into the caches.
 * Until partitions run: asks @ops.
 */
bool plan_snoops(const struct plan_requester *list, unsigned int count,
		 const struct iommu_boot_ops *ops);

/** How a guest may use @map, which is not PLAN_TRAPPED. */
enum stage2_access plan_map_access(const struct plan_map *map);

/** The RAM of @partition as its loaders see it; host pointers are good on the machine itself. */
void plan_ram(const struct plan_partition *partition, struct guest_ram *ram);

/** What the loaders need to know of @partition beside its RAM, without the images' bytes. */
struct guest_image plan_image(const struct plan *plan, const struct plan_partition *partition);
