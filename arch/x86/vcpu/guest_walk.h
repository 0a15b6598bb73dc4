/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reading a guest's instruction: its own page tables walked in its own RAM (SDM 3A, chapter 4).
 * Every entry is read once, and every address is looked up in the partition's RAM. Pure;
 * host-tested.
 */
#pragma once

#include <arch/virt.h>
#include <guest/load.h>
#include <vcpu/insn.h>

/** Translates linear @address; false if the guest maps it nowhere, or not in its RAM. */
bool guest_walk(const struct guest_ram *ram, const struct vcpu_state *state, u64 address,
		u64 *gpa_out);

/** Copies up to @max (at most 15) instruction bytes at the guest's RIP; returns how many. */
size_t guest_fetch(const struct guest_ram *ram, const struct vcpu_state *state, u8 *bytes,
		   size_t max);

/** The mode in which a guest in @state decodes its instructions. */
enum insn_mode guest_insn_mode(const struct vcpu_state *state);
