/* SPDX-License-Identifier: Apache-2.0 */
/* What the test image does on every CPU when the boot is gone. See selftest_spaces.c. */

#include <hv/partition.h>
#include <hv/selftest.h>
#include <lib/log.h>

#include "selftest.h"

static void entered_call(void)
{
	log_line("selftest: calling a function of the boot");
	spaces_facts.call();
	log_line("selftest: survived, which is wrong");
}

static void entered_read_neighbour(void)
{
	const struct partition *mine = partition_vcpu_of_cpu(0)->partition;
	const struct partition *other = partition_get(mine->index == 0 ? 1 : 0);

	while (__atomic_load_n(&other->output.written, __ATOMIC_ACQUIRE) < spaces_facts.printed) {
		__builtin_ia32_pause();
	}
	log_line("selftest: reading RAM of partition %s", other->name);
	log_line("selftest: survived, which is wrong: %u",
		 *(volatile const u8 *)other->ram.regions[0].host);
}

void selftest_entered(unsigned int cpu)
{
	if (spaces_facts.walk) {
		walk_space(cpu);
		if (cpu == 0) {
			pointers_find();
		}
	}
	if (cpu == 0 && spaces_facts.call != NULL) {
		entered_call();
	}
	if (cpu == 0 && spaces_facts.read_neighbour) {
		entered_read_neighbour();
	}
}
