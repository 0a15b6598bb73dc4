/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The order of decisions. Each step is a file; what a step decides, the later ones build upon:
 * functions before memory, because their registers say where RAM has to leave room, and memory
 * before images.
 */

#include <lib/errno.h>
#include <lib/format.h>
#include <lib/report.h>
#include <lib/string.h>

#include "private.h"

int plan_make(const char *file, const struct config *config, const struct inventory *inventory,
	      struct plan *plan, struct report *report)
{
	const struct planner planner = {{file, report}, config, inventory, plan};
	unsigned int before = report->errors;

	plan->config = config;
	plan->inventory = inventory;
	plan->count = config->partition_count;
	plan->tables = (struct range){0, 0};
	plan->table_pages = 0;
	plan->iommu = (struct iommu_sizes){0, 0, 0};
	plan->free.count = 0;
	plan->kept.count = 0;
	plan->kept_count = 0;
	plan->kept_pages = 0;
	/* Those that there are: a partition takes tens of KiB. */
	memset(plan->partitions, 0, plan->count * sizeof(plan->partitions[0]));
	for (unsigned int i = 0; i < plan->count; i++) {
		plan->partitions[i].config = &config->partitions[i];
	}
	plan_cpus(&planner);
	plan_modules(&planner);
	plan_sriov(&planner);
	plan_functions(&planner); /* who has which, and whether it may master the bus */
	plan_console(&planner);   /* the hypervisor's own devices */
	plan_pairs(&planner);     /* what cannot be told apart */
	plan_vectors(&planner);   /* before BARs: pages of MSI-X tables are not mapped */
	plan_bars(&planner);      /* addresses that devices claim */
	plan_kept(&planner);
	plan_reserved(&planner);
	plan_ports(&planner);
	plan_lines(&planner);
	plan_start_pages(&planner);
	plan_memory(&planner); /* RAM, around all that lies there, and the tables */
	plan_images(&planner);
	return report->errors == before ? 0 : -EINVAL;
}

int plan_load(const struct plan_text *text, const struct inventory *inventory,
	      struct config *config, struct plan *plan, struct report *report)
{
	unsigned int before = report->errors;

	(void)config_load(text->file, text->text, text->length, config, report);
	if (inventory != NULL) {
		(void)plan_make(text->file, config, inventory, plan, report);
	}
	return report->errors == before ? 0 : -EINVAL;
}

const char *plan_unjudged(const struct inventory *inventory)
{
	return inventory->complete
		       ? NULL
		       : "this inventory is of an older version: the firmware's own memory, registers, ports and bridge windows, page sizes and what is in the kernels were not judged; boot this version once and save its inventory";
}

struct plan_subject plan_subject(const struct plan_partition *p, const struct plan_function *f)
{
	struct plan_subject subject = {""};

	(void)format(subject.text, sizeof(subject.text), "pci %s of partition '%s'",
		     pci_name(f->pci.segment, f->pci.bdf).text, p->config->name);
	return subject;
}

bool plan_add_map(const struct planner *planner, struct plan_partition *p,
		  const struct plan_map *map)
{
	if (p->map_count == PLAN_MAPS_MAX) {
		return mistake(
			&planner->source, p->config->line,
			"partition '%s' needs more than %u pieces of memory and registers: give it fewer functions or regions",
			p->config->name, PLAN_MAPS_MAX);
	}
	p->maps[p->map_count++] = *map;
	return true;
}

void plan_sort_maps(struct plan_partition *p)
{
	for (unsigned int i = 1; i < p->map_count; i++) {
		struct plan_map map = p->maps[i];
		unsigned int at = i;

		while (at > 0 && p->maps[at - 1].gpa > map.gpa) {
			p->maps[at] = p->maps[at - 1];
			at--;
		}
		p->maps[at] = map;
	}
}
