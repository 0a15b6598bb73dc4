/* SPDX-License-Identifier: Apache-2.0 */
/* What a configuration claims for its partitions, in one form for all that can have one owner.
 * Pure. */
#pragma once

#include <hv/config.h>
#include <hv/mistake.h>

/* What two owners could both want. */
enum claim_kind { CLAIM_CPU, CLAIM_IRQ, CLAIM_PCI, CLAIM_PORTS, CLAIM_MEMORY, CLAIM_KINDS };

struct claim {
	enum claim_kind kind;
	u64 first;
	u64 last; /* inclusive; less than first: nothing */
	u32 line;
	const char *owner; /* in words, if it is not a partition */
};

/** Claim number @i of kind @kind of @p; false if there are no more. */
bool claim_get(const struct config_partition *p, enum claim_kind kind, unsigned int i,
	       struct claim *claim);

/** The first thing that no partition may have and that meets @claim; false if there is none. */
bool claim_platform(const struct claim *claim, struct claim *owner);

/* A PCI function as it is written in the file: without segment 0. */
struct pci_name {
	char text[16];
};

struct pci_name pci_name(u16 segment, u16 bdf);

/** The function that an entry of the file names. */
u16 config_pci_bdf(const struct config_pci *pci);

/** The entry of @partition's intx for its function @bdf, or NULL. */
const struct config_intx *config_intx_of(const struct config_partition *partition, u16 segment,
					 u16 bdf);

/** Reports that @claim of @p collides with the first of @rows that meets it; true if none does. */
bool claim_against(const struct source *source, const struct config_partition *p,
		   const struct claim *claim, const struct claim *rows, size_t count);
