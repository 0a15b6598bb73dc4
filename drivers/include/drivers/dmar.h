/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the DMAR table says (Intel VT-d, "BIOS Considerations"): which remapping unit stands between
 * which functions and memory, and which memory the firmware lets devices use on their own. A row
 * that is wrong costs what depends on it. A table whose units can't be told apart counts as broken
 * as a whole: what is behind a unit that is not known would pass for another's. Pure.
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
	bool disputed; /* another unit has the same one */
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
	bool unclear;     /* one of its devices could not be read */
	bool unusable;    /* it is known only so that nobody else gets what is behind it */
	struct dmar_scopes scopes;
};

/* Memory that these devices must reach, whoever drives them. */
struct dmar_region {
	u64 start; /* whole pages */
	u64 end;   /* one past the last byte; 0: there is one, and where is not known */
	u16 segment;
	struct dmar_scopes scopes;
};

struct acpi_dmar {
	bool present;
	bool broken; /* there is one that cannot be believed: why has been reported */
	bool interrupt_remapping;
	bool x2apic_opt_out; /* the firmware asks for xAPIC mode */
	u8 host_width;       /* bits */
	struct dmar_unit units[MAX_IOMMU_UNITS];
	unsigned int unit_count; /* those that can be used: the first */
	unsigned int left_out;   /* those behind them */
	struct dmar_region regions[MAX_DMAR_REGIONS];
	unsigned int region_count;
	struct dmar_scope scopes[MAX_DMAR_SCOPES];
	unsigned int scope_count;
	/* Beyond our limits. */
	unsigned int units_left_out, regions_left_out, scopes_left_out;
};

/* A function is named bus << 8 | device << 3 | function, as in requester IDs. */
struct pci_topology {
	/* Buses behind @bridge; false if it is none, or is not there. */
	bool (*bridge)(void *context, u16 segment, u16 bridge, u8 *secondary, u8 *subordinate);
	/* The physical function that @function is a virtual one of, else @function itself. */
	u16 (*physical)(void *context, u16 segment, u16 function);
	void *context;
};

/** Counts unit @number of @dmar among those that cannot be used, behind all others. */
void dmar_leave_out(struct acpi_dmar *dmar, unsigned int number);

/**
 * The unit that remaps what @function of @segment asks for; NULL if there is none, if it cannot be
 * used, if the table names several, if it may be one that was left out, or if the function may need
 * memory that was. A virtual function belongs to the unit of its physical one (VT-d, "Handling
 * Requests from Virtual Functions").
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
