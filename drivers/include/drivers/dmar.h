/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the DMAR table says (Intel VT-d, "BIOS Considerations"): which remapping unit stands between
 * which functions and memory, and which memory the firmware lets devices use on their own. A table
 * that is broken anywhere counts as broken as a whole: half an IOMMU protects nothing. Pure.
 */
#pragma once

#include <lib/limits.h>
#include <lib/types.h>

/* Kinds of device that a scope names. */
enum dmar_scope_type {
	DMAR_ENDPOINT = 1,
	DMAR_BRIDGE = 2, /* with everything behind it */
	DMAR_IOAPIC = 3,
	DMAR_HPET = 4,
	DMAR_NAMESPACE = 5,
};

/* One device: where to begin, and device << 3 | function at every hop from there. */
struct dmar_scope {
	u8 type;
	u8 id; /* of an IOAPIC as in the MADT, of an HPET block, or of a name-space device */
	u8 bus;
	u8 hops; /* at least 1 */
	u8 path[DMAR_PATH_MAX];
};

/* Some of struct acpi_dmar's scopes. */
struct dmar_scopes {
	u16 first;
	u16 count;
};

struct dmar_unit {
	hpa_t base;
	u16 segment;
	bool include_all; /* every function of the segment that no other unit names */
	struct dmar_scopes scopes;
};

/* Memory that these devices must reach, whoever drives them. */
struct dmar_region {
	u64 start;
	u64 end; /* one past the last byte */
	u16 segment;
	struct dmar_scopes scopes;
};

struct acpi_dmar {
	bool present; /* sound as a whole */
	bool broken;  /* there is one that cannot be believed: why has been reported */
	bool interrupt_remapping;
	bool x2apic_opt_out; /* the firmware asks for xAPIC mode */
	u8 host_width;       /* bits */
	struct dmar_unit units[MAX_IOMMU_UNITS];
	unsigned int unit_count;
	struct dmar_region regions[MAX_DMAR_REGIONS];
	unsigned int region_count;
	struct dmar_scope scopes[MAX_DMAR_SCOPES];
	unsigned int scope_count;
};

/* A function is named bus << 8 | device << 3 | function, as in requester IDs. */
struct pci_topology {
	/* Buses behind @bridge; false if it is none, or is not there. */
	bool (*bridge)(void *context, u16 segment, u16 bridge, u8 *secondary, u8 *subordinate);
	/* The physical function that @function is a virtual one of, else @function itself. */
	u16 (*physical)(void *context, u16 segment, u16 function);
	void *context;
};

/**
 * The unit that remaps what @function of @segment asks for; NULL if there is none. A virtual
 * function belongs to the unit of its physical one (VT-d, "Handling Requests from Virtual
 * Functions").
 */
const struct dmar_unit *dmar_unit_of(const struct acpi_dmar *dmar, u16 segment, u16 function,
				     const struct pci_topology *topology);

/** Whether @region has to be mapped for @function of @segment. */
bool dmar_region_concerns(const struct acpi_dmar *dmar, const struct dmar_region *region,
			  u16 segment, u16 function, const struct pci_topology *topology);

/**
 * The unit that remaps interrupts of the IOAPIC with @id (as in the MADT), and in *@source its
 * requester ID; NULL if no unit names it.
 */
const struct dmar_unit *dmar_unit_of_ioapic(const struct acpi_dmar *dmar, u8 id,
					    const struct pci_topology *topology, u16 *source);
