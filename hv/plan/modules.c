/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Boot modules of the plan: which kernel and initrd a partition starts, and where they go in its
 * RAM, from what is known of the files. The loaders of guest/ judge that; here it gets its place in
 * the configuration.
 */

#include <lib/format.h>
#include <lib/report.h>
#include <lib/string.h>
#include <lib/suggest.h>

#include "private.h"

static void modules_check(const struct source *source, const char *key, const char *name, u32 line,
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
		source, line,
		"%s = \"%s\" is not a boot module%s%s%s, the loader gave %s%s: %sload it under that name (module2 FILE %s)",
		key, name, near.best != NULL ? " (did you mean '" : "",
		near.best != NULL ? near.best : "", near.best != NULL ? "'?)" : "", names,
		nameless ? ", and modules without a name" : "",
		used != 0 ? "name one of these, or " : "", name);
}

static u32 modules_find(const struct inventory *inventory, const char *name)
{
	for (u32 i = 0; name[0] != '\0' && i < inventory->module_count; i++) {
		if (strcmp(inventory->modules[i].name, name) == 0) {
			return i;
		}
	}
	return PLAN_NO_MODULE;
}

void plan_check_modules(const struct source *source, const struct config *config,
			const struct inventory *inventory)
{
	for (unsigned int i = 0; i < config->partition_count; i++) {
		const struct config_partition *c = &config->partitions[i];

		if (c->kernel[0] != '\0') {
			modules_check(source, "kernel", c->kernel, c->kernel_line, inventory);
		}
		if (c->initrd[0] != '\0') {
			modules_check(source, "initrd", c->initrd, c->initrd_line, inventory);
		}
	}
}

void plan_modules(const struct planner *planner)
{
	const struct inventory *inventory = planner->inventory;

	plan_check_modules(&planner->source, planner->config, inventory);
	for (unsigned int i = 0; i < planner->plan->count; i++) {
		struct plan_partition *p = &planner->plan->partitions[i];

		p->kernel = modules_find(inventory, p->config->kernel);
		p->initrd = modules_find(inventory, p->config->initrd);
	}
}

/* Where the loaders' messages go: to the line of the kernel. */
struct modules_place {
	const struct source *source;
	u32 line;
};

static void modules_report(void *context, const char *text)
{
	const struct modules_place *place = context;

	(void)mistake(place->source, place->line, "%s", text);
}

void plan_ram(const struct plan_partition *p, struct guest_ram *ram)
{
	ram->count = 0;
	for (unsigned int i = 0; i < p->map_count; i++) {
		const struct plan_map *map = &p->maps[i];
		struct guest_region *last = &ram->regions[ram->count - (ram->count != 0)];

		if (map->kind != PLAN_RAM) {
			continue;
		}
		/* Pieces that differ in their memory type alone are one region. */
		if (ram->count != 0 && last->start.v + last->size == map->gpa &&
		    (u64)(uintptr_t)last->host + last->size == map->hpa) {
			last->size += map->size;
		} else if (ram->count < MAX_RAM_PIECES) {
			ram->regions[ram->count++] =
				(struct guest_region){.start = gpa(map->gpa),
						      .size = map->size,
						      .host = (void *)(uintptr_t)map->hpa};
		}
	}
}

struct guest_image plan_image(const struct plan *plan, const struct plan_partition *p)
{
	const struct config_partition *c = p->config;
	struct guest_image image = {
		.name = c->name,
		.kernel_name = c->kernel,
		.kernel_size = plan->inventory->modules[p->kernel].facts.size,
		.has_initrd = p->initrd != PLAN_NO_MODULE,
		.cmdline = c->cmdline,
		.has_load = c->has_load,
		.load = c->load,
		.apic_ids = p->apic_ids,
		.cpu_count = c->cpu_count,
		.console = c->console == CONSOLE_VIRTUAL,
		.com_ports = p->com_ports,
		.irqs = p->irqs,
		.irq_count = p->irq_count,
		.pm_timer = p->pm_timer,
		.function_count = p->function_count,
	};

	if (image.has_initrd) {
		image.initrd_size = plan->inventory->modules[p->initrd].facts.size;
	}
	return image;
}

static enum guest_kind modules_kind(const struct plan *plan, const struct plan_partition *p)
{
	return p->config->has_load ? GUEST_FLAT : plan->inventory->modules[p->kernel].facts.kind;
}

/* Loaders describe all RAM to the guest, or none. */
static void modules_check_ram(const struct planner *planner, const struct plan_partition *p,
			      const struct guest_ram *ram)
{
	u64 size = 0;

	for (unsigned int i = 0; i < p->map_count; i++) {
		size += p->maps[i].kind == PLAN_RAM ? p->maps[i].size : 0;
	}
	if (size != guest_ram_size(ram)) {
		(void)mistake(
			&planner->source, p->config->memory_line,
			"memory of partition '%s' lies in more than %u pieces around the registers of its functions: give it less memory, or fewer functions",
			p->config->name, MAX_RAM_PIECES);
	}
}

void plan_start_pages(const struct planner *planner)
{
	for (unsigned int i = 0; i < planner->plan->count; i++) {
		struct plan_partition *p = &planner->plan->partitions[i];
		struct guest_image image;
		u64 size;

		if (p->kernel == PLAN_NO_MODULE) {
			continue; /* reported */
		}
		image = plan_image(planner->plan, p);
		size = guest_prepared_size(&image, modules_kind(planner->plan, p));
		p->start_pages = (unsigned int)(ALIGN_UP(size, PAGE_SIZE) / PAGE_SIZE);
	}
}

void plan_images(const struct planner *planner)
{
	static struct guest_ram ram; /* too large for a stack; there is one plan at a time */

	for (unsigned int i = 0; i < planner->plan->count; i++) {
		struct plan_partition *p = &planner->plan->partitions[i];
		struct modules_place place = {&planner->source, p->config->kernel_line};
		struct report report = {.line = modules_report, .context = &place};
		struct guest_image image;

		plan_ram(p, &ram);
		modules_check_ram(planner, p, &ram);
		if (p->kernel == PLAN_NO_MODULE || ram.count == 0 ||
		    !planner->inventory->modules[p->kernel].judged ||
		    !config_load_is_ram(p->config) || p->config->memory_left_out ||
		    (p->initrd == PLAN_NO_MODULE && p->config->initrd[0] != '\0')) {
			continue; /* reported, or not known */
		}
		image = plan_image(planner->plan, p);
		(void)guest_plan(&image, &planner->inventory->modules[p->kernel].facts, &ram,
				 &p->layout, &report);
	}
}
