/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What this machine has, as a plan is made for it: by the image from the live tables, by
 * bulkhead-check from a text that the image printed. Everything that a plan depends on is here.
 * Pure; host-tested.
 */
#pragma once

#include <arch/stage2.h>
#include <arch/topology.h>
#include <drivers/acpi.h>
#include <drivers/pci.h>
#include <guest/facts.h>
#include <lib/limits.h>
#include <lib/ranges.h>
#include <lib/types.h>

struct acpi_dmar;
struct report;

struct module_info {
	char name[MODULE_NAME_MAX + 1];
	struct range memory; /* whole pages */
	struct guest_facts facts;
	bool judged; /* @facts are known */
};

/* RAM that is not write-back by the MTRRs. */
struct inventory_type {
	struct range memory;
	enum memory_type type;
};

/* Interrupt lines that stay masked. */
struct inventory_masked {
	u32 first;
	u32 last; /* inclusive */
};

/* Registers of the platform: never mapped for a partition, never a BAR's. */
enum inventory_device { INVENTORY_LOCAL_APIC, INVENTORY_IOAPIC, INVENTORY_HPET, INVENTORY_DEVICES };

struct inventory_registers {
	struct range memory; /* whole pages */
	enum inventory_device device;
};

/* Ports that the FADT names. */
enum inventory_port {
	INVENTORY_POWER, /* power management: who has them can switch the machine off */
	INVENTORY_SMI,
	INVENTORY_RESET,
	INVENTORY_PORTS
};

struct inventory_ports {
	u16 first;
	u16 last; /* inclusive */
	enum inventory_port port;
};

/* A unit that translates DMA. */
struct inventory_iommu {
	u64 base; /* of its registers */
	u64 size; /* bytes, whole pages */
	u16 segment;
	bool interrupts; /* it remaps them */
};

/* Memory that the firmware reserves for DMA of a device, whoever drives it. */
struct inventory_reserved {
	struct range memory; /* empty: the firmware does not say where */
	u16 segment;
	u16 bdf;
};

struct inventory {
	bool complete; /* false: a text of before there were plans, which lacks what is marked (*)
			*/
	struct cpu_info
		cpus[MAX_CPUS]; /* boot CPU first, then MADT order: the numbers Linux shows */
	unsigned int cpu_count;
	struct ranges ram;  /* all usable RAM of the machine, hypervisor and modules included */
	struct ranges kept; /* (*) what else the firmware's memory map names */
	struct inventory_type types[MAX_MEMORY_TYPES]; /* (*) */
	unsigned int type_count;
	struct inventory_registers registers[MAX_PLATFORM_REGISTERS]; /* (*) */
	unsigned int register_count;
	struct inventory_ports ports[MAX_PLATFORM_PORTS]; /* (*) */
	unsigned int port_count;
	struct acpi_override overrides[MAX_INTERRUPT_OVERRIDES]; /* (*) */
	unsigned int override_count;
	struct acpi_mcfg ecam[MAX_ECAM]; /* (*) config space in memory, as far as it is used */
	unsigned int ecam_count;
	unsigned int address_bits; /* (*) of physical addresses */
	unsigned int stage2_leaf;  /* (*) largest pages: 0 4 KiB, 1 2 MiB, 2 1 GiB */
	bool small_code;           /* guests may not execute from pages above 4 KiB */
	u64 xapic;                 /* (*) its registers, where guests have no x2APIC; else 0 */
	struct acpi_spcr spcr;     /* the UART that the firmware uses, if it names one */
	u16 pm_timer;              /* (*) port of the ACPI timer, which guests may read; 0: none */
	struct range hypervisor;   /* our image */
	struct range pool;         /* our stacks and tables */
	struct module_info modules[MAX_MODULES];
	unsigned int module_count;
	u32 gsi_count;                               /* interrupt lines of all IOAPICs */
	struct inventory_masked masked[MAX_IOAPICS]; /* of IOAPICs that no IOMMU unit covers */
	unsigned int masked_count;
	bool has_iommu;                                 /* one that can be used */
	bool iommu_interrupts;                          /* all units remap interrupts too */
	unsigned int dma_levels;                        /* (*) of second-level tables: 3 or 4 */
	unsigned int dma_leaf;                          /* (*) as stage2_leaf */
	unsigned int dma_address_bits;                  /* (*) guest addresses that devices reach */
	struct inventory_iommu iommus[MAX_IOMMU_UNITS]; /* as struct pci_function numbers them */
	unsigned int iommu_count;
	unsigned int reserved_count;
	/* From here on only as many as there are have a value. */
	struct inventory_reserved reserved[MAX_RESERVED];
	struct pci_machine pci;
};

/** Whether line @gsi of the machine stays masked. */
bool inventory_line_masked(const struct inventory *inventory, u32 gsi);

/** Makes @inventory empty. */
static inline void inventory_clear(struct inventory *inventory)
{
	__builtin_memset(inventory, 0, offsetof(struct inventory, reserved));
	inventory->pci.count = 0;
	inventory->pci.groups = 0;
}

/**
 * Fills in what @dmar says, from the beginning: the units, which of them covers each PCI function
 * (these must be in @inventory by now), and reserved memory. A function whose memory finds no more
 * room is reported, and counts as covered by none.
 */
void inventory_add_iommus(struct inventory *inventory, const struct acpi_dmar *dmar,
			  struct report *report);

/* What becomes of the DMA of a function, and of the interrupts that it sends as DMA. */
enum dma_state {
	DMA_CONFINED,     /* a unit translates it */
	DMA_NO_IOMMU,     /* this machine has none */
	DMA_NO_UNIT,      /* it has, and none covers the function */
	DMA_NO_REMAPPING, /* one does, without remapping interrupts */
};

/**
 * Judges @function. Unless it is confined, it may be given away only with bus mastering refused,
 * which takes MSI and MSI-X with it.
 */
enum dma_state inventory_dma(const struct inventory *inventory,
			     const struct pci_function *function);

/** Puts into words why @function is not confined, for reading after "because". */
size_t inventory_dma_words(const struct inventory *inventory, const struct pci_function *function,
			   char *text, size_t size);

/**
 * Writes the inventory as text, one fact a line, each handed to @line without a newline. Addresses
 * are hexadecimal, ends are inclusive, functions are segment:bus:device.function:
 *   format 2                 (first; older texts lack it and what is marked (*) above)
 *   cpu N apic N package N core N thread N
 *   ram START-END
 *   kept START-END           (what else the firmware's memory map names)
 *   memory-type START-END uc|wc|wt|wp
 *   hypervisor START-END
 *   pool START-END
 *   module NAME START-END    (or "module NAME empty")
 *   module-image NAME size N data|linux|multiboot [fault WORD] [cmdline N initrd-end N entry N]
 *   module-part NAME START-END
 *   gsi COUNT
 *   gsi-masked FIRST-LAST    (lines that can't be used, because no IOMMU unit has their IOAPIC)
 *   isa-irq N gsi N flags N
 *   registers START-END local-apic|ioapic|hpet
 *   ports FIRST-LAST power|smi|reset
 *   ecam BASE segment N buses N-N
 *   address-bits N
 *   stage2 4K|2M|1G
 *   code-pages 4K            (only where larger ones are not safe to execute from)
 *   xapic BASE               (only where guests have no x2APIC)
 *   pm-timer PORT            (only where there is one)
 *   firmware-console ports|memory8|memory32 ADDRESS [baud N] [pci FUNCTION]
 *   iommu yes|no
 *   iommu-unit N BASE segment N [size N] [interrupts]
 *   iommu-tables levels N pages 4K|2M|1G bits N
 *   iommu-interrupts yes|no  (only if there are units)
 *   iommu-reserved START-END|unknown FUNCTION
 * and for each PCI function
 *   pci FUNCTION VENDOR:DEVICE class CLASS header N [what else there is to say]
 *   pci-windows FUNCTION [io START-END] [memory START-END] [prefetchable START-END]
 *   pci-bars FUNCTION [barN io|mem|mem64 START-END]... [rom START-END]
 *   pci-vfs FUNCTION total N first N stride N device ID [barN ...]...
 *   pci-pins FUNCTION...     (those whose interrupt pins may be one line)
 */
void inventory_print(const struct inventory *inventory,
		     void (*line)(void *context, const char *text), void *context);

/** The lines of the virtual functions alone, which come into being after the rest was printed. */
void inventory_print_virtual(const struct inventory *inventory,
			     void (*line)(void *context, const char *text), void *context);

/**
 * Reads what inventory_print() wrote; lines may carry the prefix "bulkhead: inventory: " and other
 * console lines are skipped, so that a saved boot log will do. Returns 0 or -EINVAL after
 * reporting.
 */
int inventory_parse(const char *text, size_t length, struct inventory *out, struct report *report);
