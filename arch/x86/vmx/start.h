/* SPDX-License-Identifier: Apache-2.0 */
/* Fields of a VMCS that each life of a vCPU begins with, made at boot and written at every start.
 */
#pragma once

#include <vcpu/start_state.h>

#define VMX_START_FIELDS 60

struct vmx_start {
	u32 count;
	struct {
		u16 field;
		u64 value;
	} fields[VMX_START_FIELDS];
};

/** Adds one field. */
void vmx_start_add(struct vmx_start *start, u16 field, u64 value);

/**
 * Makes @start of @state, without what write_dr6() and write_cr2() set and without controls. Pure;
 * host-tested.
 */
void vmx_start_make(struct vmx_start *start, const struct start_state *state);
