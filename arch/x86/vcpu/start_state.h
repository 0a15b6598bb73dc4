/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The processor state in which a guest's CPU begins: as a loader left it, or as a start-up IPI does
 * (SDM 3A, table "IA-32 and Intel 64 Processor States Following Power-up, Reset, or INIT"). A
 * backend spells it at boot, and takes what it has spelt whenever a CPU begins. Pure; host-tested.
 */
#pragma once

#include <guest/load.h>
#include <lib/types.h>

enum start_segment_name {
	SEG_ES,
	SEG_CS,
	SEG_SS,
	SEG_DS,
	SEG_FS,
	SEG_GS,
	SEG_LDTR,
	SEG_TR,
	SEGMENTS
};

struct start_segment {
	u16 selector;
	u16 rights; /* bits 55:40 of a descriptor without the limit's; 0: not usable */
	u32 limit;
	u64 base;
};

#define RIGHTS_LONG BIT(13)
#define RIGHTS_DEFAULT_32 BIT(14)

struct start_state {
	struct start_segment segments[SEGMENTS];
	u64 gdt_base;
	u32 gdt_limit;
	u32 idt_limit;           /* its base is 0 */
	u64 cr0, cr3, cr4, efer; /* as the guest sees them */
	u64 dr6, dr7, rflags, pat;
	u64 rip, rsp; /* general registers are the core's: the entry's, or 0 */
};

/** The state at a loader's @entry. */
void start_state_entry(struct start_state *state, const struct guest_entry *entry);

/** The state after a start-up IPI with vector 0: real mode at 0. */
void start_state_sipi(struct start_state *state);

/* What another vector changes of it, by the code segment alone. */
#define SIPI_SELECTOR(vector) ((u16)((vector) << 8))
#define SIPI_BASE(vector) ((u64)(vector) << 12)
