/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a guest may do with each model-specific register: a table, sorted, with a reason in every
 * row (SDM 4, "Model-Specific Registers"). What is not in it is denied. Pure; host-tested.
 */
#pragma once

#include <hv/types.h>

#define MSR_BITMAP_BYTES 4096

enum msr_action {
	MSR_DENY,     /* #GP */
	MSR_PASS,     /* no exit; where the CPU lacks the register it raises #GP by itself */
	MSR_HOST,     /* read: this CPU's value */
	MSR_CONSTANT, /* read: the row's value */
	MSR_IGNORE,   /* write: dropped */
	MSR_EMULATE,  /* a handler of its own */
};

/* When a row holds; else the register is denied. */
#define MSR_NEEDS_X2APIC 0x01 /* local APICs are in x2APIC mode */
#define MSR_NEEDS_XSAVES 0x02 /* guests have XSAVES */

struct msr_rule {
	u32 first, last;
	u8 read, write; /* enum msr_action */
	u8 needs;
	u64 value; /* MSR_CONSTANT */
	const char *reason;
};

/**
 * The rule for @msr on a machine with the @features (MSR_NEEDS_*). Never NULL: what has no row gets
 * one that denies both.
 */
const struct msr_rule *msr_policy(u32 msr, unsigned int features);

/**
 * Fills the MSR bitmap of VT-x (SDM 3C, "MSR-Bitmap Address": reads of the low range, of the high
 * range, then writes; a set bit exits): everything exits but MSR_PASS.
 */
void msr_bitmap_fill(u8 bitmap[MSR_BITMAP_BYTES], unsigned int features);

/**
 * IA32_ARCH_CAPABILITIES for guests, from the host's value (0 if it has none): what is known to
 * need no further register, and that XAPIC_DISABLE_STATUS exists.
 */
u64 msr_arch_capabilities(u64 host);

/** The whole table, for its test. */
const struct msr_rule *msr_rules(unsigned int *count);
