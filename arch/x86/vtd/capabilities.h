/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What remapping units can do, and what all of a machine can do together (Intel VT-d,
 * "Capability Register" and "Extended Capability Register"). Pure; host-tested.
 */
#pragma once

#include <lib/types.h>

struct report;

/* As read from one unit. */
struct vtd_facts {
	u64 base;
	u32 version;
	u64 capabilities;
	u64 extended;
};

/* What is used of them, the same on every unit. */
struct vtd_choice {
	unsigned int table_bits;   /* 39 or 48 */
	unsigned int address_bits; /* at most table_bits */
	unsigned int max_leaf;     /* as in struct radix_format */
	bool coherent;             /* no unit's tables need to be flushed from caches */
	bool interrupts;           /* remapped */
	bool x2apic;               /* with 32-bit APIC IDs */
};

/** Whether @unit is there and can serve @domains domains; every lack is reported. */
bool vtd_unit_usable(const struct vtd_facts *unit, unsigned int domains, struct report *report);

/**
 * Chooses for @count (at least 1) @units, which can all be used. @interrupts says whether the
 * firmware announces interrupt remapping, which is used if every unit has it. 0, or -ENOTSUP after
 * reporting that they have nothing in common.
 */
int vtd_negotiate(const struct vtd_facts *units, unsigned int count, bool interrupts,
		  struct vtd_choice *out, struct report *report);

/** Bytes of registers of a unit with @capabilities, its fault records included; whole pages. */
u64 vtd_registers_size(u64 capabilities);
