/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What this machine has, as the configuration is judged against it: by the image from the live
 * tables, by bulkhead-check from a text that the image printed. Pure; host-tested.
 */
#pragma once

#include <arch/topology.h>
#include <drivers/pci.h>
#include <lib/limits.h>
#include <lib/ranges.h>
#include <lib/types.h>

struct acpi_dmar;
struct report;

struct module_info {
	char name[MODULE_NAME_MAX + 1];
	struct range memory;
};

/* A unit that translates DMA. */
struct inventory_iommu {
	u64 base; /* of its registers */
	u16 segment;
};

/* Memory that the firmware reserves for DMA of a device, whoever drives it. */
struct inventory_reserved {
	struct range memory;
	u16 segment;
	u16 bdf;
};

struct inventory {
	struct cpu_info
		cpus[MAX_CPUS]; /* boot CPU first, then MADT order: the numbers Linux shows */
	unsigned int cpu_count;
	struct ranges ram; /* all usable RAM of the machine, hypervisor and modules included */
	struct range hypervisor; /* our image, tables and stacks */
	struct module_info modules[MAX_MODULES];
	unsigned int module_count;
	u32 gsi_count;                                  /* interrupt lines of all IOAPICs */
	bool has_iommu;                                 /* the firmware describes one */
	bool iommu_interrupts;                          /* all units remap interrupts too */
	struct inventory_iommu iommus[MAX_IOMMU_UNITS]; /* as struct pci_function numbers them */
	unsigned int iommu_count;
	struct inventory_reserved reserved[MAX_RESERVED];
	unsigned int reserved_count;
	struct pci_machine pci;
};

/**
 * Fills in what @dmar says: the units, which of them covers each PCI function (these must be in
 * @inventory by now), and reserved memory. Returns 0, or -ENOMEM after reporting that the firmware
 * ties more memory to devices than MAX_RESERVED.
 */
int inventory_add_iommus(struct inventory *inventory, const struct acpi_dmar *dmar,
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

/**
 * Writes the inventory as text, one fact a line, each handed to @line without a newline:
 *   cpu N apic N package N core N thread N
 *   ram START-END            (inclusive, hexadecimal)
 *   hypervisor START-END
 *   module NAME START-END  (or "module NAME empty")
 *   gsi COUNT
 *   iommu yes|no
 *   iommu-unit N BASE segment N
 *   iommu-interrupts yes|no  (only if there are units)
 *   iommu-reserved START-END FUNCTION
 * and for each PCI function, written as segment:bus:device.function,
 *   pci FUNCTION VENDOR:DEVICE class CLASS header N [what else there is to say]
 *   pci-bars FUNCTION [barN io|mem|mem64 START-END]... [rom START-END]
 *   pci-vfs FUNCTION total N first N stride N device ID [barN ...]...
 *   pci-pins FUNCTION...     (those whose interrupt pins may be one line)
 */
void inventory_print(const struct inventory *inventory,
		     void (*line)(void *context, const char *text), void *context);

/**
 * Reads what inventory_print() wrote; lines may carry the prefix "bulkhead: inventory: " and other
 * console lines are skipped, so that a saved boot log will do. Returns 0 or -EINVAL after
 * reporting.
 */
int inventory_parse(const char *text, size_t length, struct inventory *out, struct report *report);
