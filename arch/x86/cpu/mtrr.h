/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which memory type the MTRRs give an address (SDM 3A, "Memory Type Range Registers (MTRRs)"). The
 * registers are read elsewhere; this only judges the copy. Pure; host-tested.
 */
#pragma once

#include <arch/stage2.h>
#include <lib/types.h>

struct report;

/* clang-format off */
#define MTRRCAP_COUNT          GENMASK(7, 0)
#define MTRRCAP_FIXED          BIT(8)
#define MTRRDEF_TYPE           GENMASK(7, 0)
#define MTRRDEF_FIXED_ENABLE   BIT(10)
#define MTRRDEF_ENABLE         BIT(11)
#define MTRRBASE_TYPE          GENMASK(7, 0)
#define MTRRMASK_VALID         BIT(11)
/* clang-format on */

#define MTRR_FIXED 11
#define MTRR_VARIABLE_MAX 32

struct mtrr_state {
	u64 capability;              /* IA32_MTRRCAP */
	u64 default_type;            /* IA32_MTRR_DEF_TYPE */
	u64 fixed[MTRR_FIXED];       /* 64K_00000, 16K_80000, 16K_A0000, 4K_C0000 to 4K_F8000 */
	u64 base[MTRR_VARIABLE_MAX]; /* IA32_MTRR_PHYSBASEn */
	u64 mask[MTRR_VARIABLE_MAX]; /* IA32_MTRR_PHYSMASKn */
	unsigned int variable_count; /* of base and mask that were read */
	unsigned int physical_bits;  /* MAXPHYADDR, 32..52 */
};

/* What is there first that differs between two CPUs. */
struct mtrr_difference {
	u32 msr;
	u64 boot, other;
};

/**
 * True if @other, another CPU's, is not as @boot, the boot CPU's: the SDM asks for the same on all
 * CPUs. Registers that are not in use may be anything.
 */
bool mtrr_differ(const struct mtrr_state *boot, const struct mtrr_state *other,
		 struct mtrr_difference *out);

/* The MSRs of struct mtrr_state.fixed. */
extern const u16 mtrr_fixed_msrs[MTRR_FIXED];

/** Reads those of the calling CPU. At boot. */
void mtrr_read(struct mtrr_state *out);

/* The boot CPU's, once paging_init() has read them. */
extern struct mtrr_state mtrr_boot;

/** Whether they are off, as a reset leaves them: all memory is uncached. */
bool mtrr_is_reset(const struct mtrr_state *mtrr);

/**
 * Gives the calling CPU, number @cpu, the boot CPU's if its own are as a reset leaves them, which
 * some machines do at INIT; else compares the two. One CPU at a time, at boot.
 */
void mtrr_agree(unsigned int cpu);

/** Says how many differ, if any do. On the boot CPU, when all CPUs have compared. */
void mtrr_report(struct report *report);

/**
 * End of the run of one memory type that begins at @start, at most @limit (above @start), with the
 * type in @type. Disabled MTRRs make everything UC, as do overlaps that the manual leaves open.
 */
u64 mtrr_run(const struct mtrr_state *mtrr, u64 start, u64 limit, enum memory_type *type);

/** Type of the byte at @start; @uniform says whether all @size bytes (not 0) have it. */
enum memory_type mtrr_type(const struct mtrr_state *mtrr, u64 start, u64 size, bool *uniform);
