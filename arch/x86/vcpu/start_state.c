/* SPDX-License-Identifier: Apache-2.0 */
/* See start_state.h. Pure. */

#include <cpu/msr.h>
#include <cpu/regs.h>
#include <vcpu/start_state.h>

#define RIGHTS_CODE64 0xa09bU
#define RIGHTS_CODE32 0xc09bU
#define RIGHTS_DATA32 0xc093U
#define RIGHTS_CODE16 0x009bU
#define RIGHTS_DATA16 0x0093U
#define RIGHTS_TSS 0x008bU
#define LIMIT_FLAT 0xffffffffU
#define LIMIT_REAL 0xffffU
#define ENTRY_CODE 0x10
#define ENTRY_DATA 0x18

static void set_segments(struct start_state *state, struct start_segment code,
			 struct start_segment data)
{
	for (unsigned int i = SEG_ES; i <= SEG_GS; i++) {
		state->segments[i] = data;
	}
	state->segments[SEG_CS] = code;
	state->segments[SEG_TR] = (struct start_segment){.rights = RIGHTS_TSS, .limit = LIMIT_REAL};
}

static struct start_state reset_state(void)
{
	return (struct start_state){
		.gdt_limit = LIMIT_REAL,
		.idt_limit = LIMIT_REAL,
		.dr6 = DR6_RESET,
		.dr7 = DR7_RESET,
		.rflags = RFLAGS_RESERVED,
		.pat = PAT_RESET,
	};
}

void start_state_entry(struct start_state *state, const struct guest_entry *entry)
{
	bool long_mode = entry->mode == GUEST_MODE_LONG;
	struct start_segment code = {.selector = ENTRY_CODE,
				     .rights = long_mode ? RIGHTS_CODE64 : RIGHTS_CODE32,
				     .limit = LIMIT_FLAT};
	struct start_segment data = {
		.selector = ENTRY_DATA, .rights = RIGHTS_DATA32, .limit = LIMIT_FLAT};

	*state = reset_state();
	set_segments(state, code, data);
	state->cr0 = CR0_PE | CR0_ET | (long_mode ? CR0_PG : 0);
	if (long_mode) {
		state->cr3 = entry->cr3;
		state->cr4 = CR4_PAE;
		state->efer = EFER_LME | EFER_LMA;
	}
	state->gdt_base = entry->gdt.v;
	state->gdt_limit = entry->gdt_size > 0 ? entry->gdt_size - 1U : LIMIT_REAL;
	state->rip = entry->rip;
	state->rsp = entry->rsp;
}

void start_state_sipi(struct start_state *state)
{
	struct start_segment code = {.rights = RIGHTS_CODE16, .limit = LIMIT_REAL};
	struct start_segment data = {.rights = RIGHTS_DATA16, .limit = LIMIT_REAL};

	*state = reset_state();
	set_segments(state, code, data);
	state->cr0 = CR0_ET | CR0_CD | CR0_NW;
}
