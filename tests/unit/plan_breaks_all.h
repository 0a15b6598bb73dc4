/* SPDX-License-Identifier: Apache-2.0 */
/* The table of all that can be planted. See plan_breaks.h. */
#pragma once

#include "plan_breaks_virtual.h"

static const struct {
	const char *name;
	bool (*plant)(void);
} breaks[] = {
#define BREAK(name)                                                                                \
	{                                                                                          \
#		name, break_##name                                                                \
	}
	BREAK(memory_large), /* the first: comes more often */
	BREAK(cpu_twice),
	BREAK(cpu_beyond),
	BREAK(sibling),
	BREAK(pin_hypervisor),
	BREAK(pin_module),
	BREAK(pin_low),
	BREAK(pin_end),
	BREAK(pin_start),
	BREAK(pin_twice),
	BREAK(memory_small_kernel),
	BREAK(kernel),
	BREAK(initrd),
	BREAK(load),
	BREAK(text),
	BREAK(name),
	BREAK(ports_platform),
	BREAK(ports_power),
	BREAK(ports_console),
	BREAK(ports_virtual),
	BREAK(ports_twice),
	BREAK(ports_bar),
	BREAK(irq_twice),
	BREAK(irq_console),
	BREAK(irq_beyond),
	BREAK(irq_override),
	BREAK(pin_taken),
	BREAK(pin_beyond),
	BREAK(pin_console),
	BREAK(intx_foreign),
	BREAK(pin_unknown),
	BREAK(function_twice),
	BREAK(function_unknown),
	BREAK(function_kind),
	BREAK(group),
	BREAK(requester),
	BREAK(wire),
	BREAK(unconfined),
	BREAK(remapping),
	BREAK(reserved),
	BREAK(bar_ram),
	BREAK(bar_kept),
	BREAK(bar_hypervisor),
	BREAK(bar_registers),
	BREAK(bar_interrupts),
	BREAK(bar_iommu),
	BREAK(bar_ecam),
	BREAK(bar_bar),
	BREAK(bar_page),
	BREAK(bar_window),
	BREAK(bar_nowhere),
	BREAK(bar_console),
	BREAK(bar_power),
	BREAK(bar_virtual_console),
	BREAK(bar_ports),
	BREAK(vfs),
	BREAK(vf_index),
	BREAK(vf_bars),
	BREAK(bar_virtual),
	BREAK(bar_above),
	BREAK(line_console),
#undef BREAK
};
