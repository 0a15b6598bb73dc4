/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The configuration against the machine: its CPUs and their siblings, RAM, boot modules and
 * interrupt lines. Memory is placed here just as it is at the start, so that what passes fits.
 */

#include "pci.h"
#include <hv/inventory.h>
#include <lib/errno.h>
#include <lib/format.h>
#include <lib/report.h>
#include <lib/string.h>
#include <lib/suggest.h>

#define PLACE_MIN MIB(1) /* where the CPUs start is no partition's */

/* RAM that no one has yet. Too large for a stack; there is one check at a time. */
static struct ranges free_ram;

int config_place(const struct config_region *region, struct ranges *free, u64 *at)
{
	static const u64 alignments[] = {GIB(1), MIB(2), PAGE_SIZE};

	for (unsigned int i = 0; i < ARRAY_SIZE(alignments); i++) {
		if (region->size >= alignments[i] && ranges_take(free, region->size, alignments[i],
								 PLACE_MIN, UINT64_MAX, at) == 0) {
			return 0;
		}
	}
	return -ENOMEM;
}

static bool check_cpu(const struct source *source, const struct config_partition *p,
		      const struct config_number *cpu, const struct inventory *inventory)
{
	return cpu->value < inventory->cpu_count ||
	       mistake(source, cpu->line,
		       "cpu %u of partition '%s' is not in this machine: it has CPUs 0 to %u",
		       cpu->value, p->name, inventory->cpu_count - 1);
}

/* The line where @q owns a sibling of @cpu and not @cpu itself; 0 if there is none. */
static u32 sibling_line(const struct config_partition *q, u32 cpu,
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
static void check_siblings(const struct source *source, const struct config *config,
			   const struct config_partition *p, const struct config_number *cpu,
			   const struct inventory *inventory)
{
	for (const struct config_partition *q = config->partitions; q < p; q++) {
		u32 sibling;
		u32 line = sibling_line(q, cpu->value, inventory, &sibling);

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

static void check_module(const struct source *source, const char *key, const char *name, u32 line,
			 const struct inventory *inventory)
{
	struct suggestion near = suggest_begin(name, strlen(name));
	char names[200] = "none";
	bool nameless = false;
	size_t used = 0;

	for (unsigned int i = 0; i < inventory->module_count; i++) {
		const char *module = inventory->modules[i].name;

		if (strcmp(module, name) == 0) {
			return;
		}
		nameless = nameless || module[0] == '\0';
		if (module[0] != '\0') {
			suggest_consider_file(&near, module);
			used += format(names + used, sizeof(names) - used, "%s%s",
				       used > 0 ? ", " : "", module);
		}
	}
	(void)mistake(
		source, line, "%s = \"%s\" is not a boot module%s%s%s: the loader gave %s%s", key,
		name, near.best != NULL ? " (did you mean '" : "",
		near.best != NULL ? near.best : "", near.best != NULL ? "'?)" : "", names,
		nameless ? ", and modules without a name (write \"module2 FILE NAME\" in its menu)"
			 : "");
}

static void check_partition(const struct source *source, const struct config *config,
			    const struct config_partition *p, const struct inventory *inventory)
{
	for (unsigned int i = 0; i < p->cpu_count; i++) {
		if (check_cpu(source, p, &p->cpus[i], inventory) && config->smt == SMT_ISOLATE) {
			check_siblings(source, config, p, &p->cpus[i], inventory);
		}
	}
	for (unsigned int i = 0; i < p->irqs_count; i++) {
		if (p->irqs[i].value >= inventory->gsi_count) {
			(void)mistake(
				source, p->irqs[i].line,
				"irq %u of partition '%s' is not in this machine: it has %u lines",
				p->irqs[i].value, p->name, inventory->gsi_count);
		}
	}
	if (p->kernel[0] != '\0') {
		check_module(source, "kernel", p->kernel, p->kernel_line, inventory);
	}
	if (p->initrd[0] != '\0') {
		check_module(source, "initrd", p->initrd, p->initrd_line, inventory);
	}
}

/* The largest piece that a partition could have. */
static struct range largest_free(void)
{
	struct range best = {0, 0};

	for (unsigned int i = 0; i < free_ram.count; i++) {
		struct range r = {ALIGN_UP(free_ram.list[i].start, PAGE_SIZE),
				  ALIGN_DOWN(free_ram.list[i].end, PAGE_SIZE)};

		if (r.end > r.start && r.end - r.start > best.end - best.start) {
			best = r;
		}
	}
	return best;
}

/* False if memory that is taken already, named @owner, is in @claim. */
static bool keeps_off(const struct source *source, const struct config_partition *p,
		      const struct claim *claim, struct range taken, const char *owner)
{
	const struct claim row = {CLAIM_MEMORY, taken.start, taken.end - 1, 0, owner};

	return taken.start == taken.end || claim_against(source, p, claim, &row, 1);
}

static void check_pinned(const struct source *source, const struct config_partition *p,
			 const struct claim *claim, const struct inventory *inventory)
{
	const struct range wanted = {claim->first, claim->last + 1};
	struct range best = largest_free();

	if (!keeps_off(source, p, claim, inventory->hypervisor, "the hypervisor")) {
		return;
	}
	for (unsigned int i = 0; i < inventory->module_count; i++) {
		const struct module_info *module = &inventory->modules[i];
		char owner[MODULE_NAME_MAX + 20];

		(void)format(owner, sizeof(owner), "boot module '%s'", module->name);
		if (!keeps_off(source, p, claim, module->memory, owner)) {
			return;
		}
	}
	if (!ranges_contain(&inventory->ram, wanted)) {
		(void)mistake(
			source, claim->line,
			"memory %#lx-%#lx of partition '%s' is not all RAM of this machine: the "
			"largest free piece is %#lx-%#lx",
			claim->first, claim->last, p->name, best.start,
			best.end - (best.end > best.start));
	}
	(void)ranges_remove(&free_ram, wanted);
}

/* Everybody's pinned memory first, then the rest in the order of the file: as at the start. */
static void check_memory(const struct source *source, const struct config *config,
			 const struct inventory *inventory, bool pinned)
{
	for (unsigned int i = 0; i < config->partition_count; i++) {
		const struct config_partition *p = &config->partitions[i];
		struct claim claim;

		for (unsigned int j = 0; claim_get(p, CLAIM_MEMORY, j, &claim); j++) {
			const struct config_region *r = &p->memory[j];
			u64 at;

			if (r->pinned && pinned) {
				check_pinned(source, p, &claim, inventory);
			} else if (!r->pinned && !pinned && config_place(r, &free_ram, &at) != 0) {
				struct range best = largest_free();

				(void)mistake(
					source, r->line,
					"memory of partition '%s' does not fit: %luM wanted, "
					"%luM of RAM are free: ask for at most \"%luM\" in one "
					"piece",
					p->name, ALIGN_UP(r->size, MIB(1)) >> 20,
					ranges_total(&free_ram) >> 20,
					(best.end - best.start) >> 20);
			}
		}
	}
}

int config_check_machine(const char *file, const struct config *config,
			 const struct inventory *inventory, struct report *report)
{
	const struct source source = {file, report};
	unsigned int before = report->errors;

	for (unsigned int i = 0; i < config->partition_count; i++) {
		check_partition(&source, config, &config->partitions[i], inventory);
	}
	free_ram = inventory->ram;
	(void)ranges_remove(&free_ram, (struct range){0, PLACE_MIN});
	(void)ranges_remove(&free_ram, inventory->hypervisor);
	for (unsigned int i = 0; i < inventory->module_count; i++) {
		(void)ranges_remove(&free_ram, inventory->modules[i].memory);
	}
	check_memory(&source, config, inventory, true);
	check_memory(&source, config, inventory, false);
	config_check_sriov(&source, config, inventory);
	config_check_pci(&source, config, inventory);
	return report->errors == before ? 0 : -EINVAL;
}
