/* SPDX-License-Identifier: Apache-2.0 */
/* What the answers to exits depend on, filled once between building and running partitions. */

#include <exit/apic.h>
#include <exit/exits.h>
#include <hv/exit_layer.h>

void exits_init(void)
{
	exit_msr_init();
	exit_cpuid_init();
	apic_init();
}
