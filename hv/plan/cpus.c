/* SPDX-License-Identifier: Apache-2.0 */
/* CPUs of the plan: each is in the machine, and SMT siblings are not in two partitions. */

#include "private.h"

static bool cpus_check(const struct source *source, const struct config_partition *p,
		       const struct config_number *cpu, const struct inventory *inventory)
{
	return cpu->value < inventory->cpu_count ||
	       mistake(source, cpu->line,
		       "cpu %u of partition '%s' is not in this machine, which has CPUs 0 to %u: choose one of these",
		       cpu->value, p->name, inventory->cpu_count - 1);
}

/* The line where @q owns a sibling of @cpu and not @cpu itself; 0 if there is none. */
static u32 cpus_sibling_line(const struct config_partition *q, u32 cpu,
			     const struct inventory *inventory, u32 *sibling)
{
	u32 line = 0;

	for (unsigned int j = 0; j < q->cpu_count; j++) {
		u32 other = q->cpus[j].value;

		if (other == cpu) {
			return 0;
		}
		if (other < inventory->cpu_count &&
		    inventory->cpus[other].core == inventory->cpus[cpu].core) {
			*sibling = other;
			line = q->cpus[j].line;
		}
	}
	return line;
}

/* SMT siblings share caches and execution units: one could watch or slow the other. */
static void cpus_check_siblings(const struct source *source, const struct config *config,
				const struct config_partition *p, const struct config_number *cpu,
				const struct inventory *inventory)
{
	for (const struct config_partition *q = config->partitions; q < p; q++) {
		u32 sibling;
		u32 line = cpus_sibling_line(q, cpu->value, inventory, &sibling);

		if (line != 0) {
			(void)mistake(
				source, cpu->line,
				"cpu %u of partition '%s' shares a core with cpu %u of partition "
				"'%s' (line %u): keep siblings in one partition, or set smt = "
				"\"share\" in [hypervisor]",
				cpu->value, p->name, sibling, q->name, line);
			return;
		}
	}
}

void plan_cpus(const struct planner *planner)
{
	const struct inventory *inventory = planner->inventory;

	for (unsigned int i = 0; i < planner->plan->count; i++) {
		struct plan_partition *p = &planner->plan->partitions[i];
		const struct config_partition *c = p->config;

		for (unsigned int j = 0; j < c->cpu_count; j++) {
			if (!cpus_check(&planner->source, c, &c->cpus[j], inventory)) {
				continue;
			}
			p->apic_ids[j] = inventory->cpus[c->cpus[j].value].apic_id;
			if (planner->config->smt == SMT_ISOLATE) {
				cpus_check_siblings(&planner->source, planner->config, c,
						    &c->cpus[j], inventory);
			}
		}
	}
}
