/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The plan as text: what each partition has, where its memory lies in the machine, and what is left
 * unassigned. Image and bulkhead-check print the same lines for the same machine. Pure.
 */

#include <lib/text_line.h>

#include "private.h"

#define PLAN_PREFIX_ROOM 24 /* of "bulkhead: plan: " and then some */

struct plan_printer {
	void (*line)(void *context, const char *text);
	void *context;
};

static struct text_line print_begin(const struct plan_partition *p)
{
	struct text_line words = text_line_begin(PLAN_PREFIX_ROOM);

	text_line_add(&words, "%s: ", p->config->name);
	return words;
}

static void print_end(const struct plan_printer *to, const struct text_line *words)
{
	to->line(to->context, words->text);
}

static void print_cpus(const struct plan_printer *to, const struct plan_partition *p)
{
	struct text_line words = print_begin(p);

	text_line_add(&words, "CPUs");
	for (unsigned int i = 0; i < p->config->cpu_count; i++) {
		text_line_add(&words, " %u", p->config->cpus[i].value);
	}
	text_line_add(&words, ", APIC IDs");
	for (unsigned int i = 0; i < p->config->cpu_count; i++) {
		text_line_add(&words, " %u", p->apic_ids[i]);
	}
	print_end(to, &words);
}

static const char *print_type(enum memory_type type)
{
	switch (type) {
	case MEMTYPE_UC:
		return "uncached";
	case MEMTYPE_WC:
		return "write-combining";
	case MEMTYPE_WT:
		return "write-through";
	case MEMTYPE_WP:
		return "write-protected";
	default:
		return "write-back";
	}
}

static void print_pages(struct text_line *words, const struct plan *plan,
			const struct plan_map *map)
{
	static const char *const sizes[PLAN_PAGE_SIZES] = {"4 KiB", "2 MiB", "1 GiB"};
	unsigned long pages[PLAN_PAGE_SIZES];

	plan_count_pages(plan->inventory, map, pages);
	text_line_add(words, ", pages:");
	for (unsigned int i = PLAN_PAGE_SIZES; i-- > 0;) {
		if (pages[i] != 0) {
			text_line_add(words, " %lu of %s", pages[i], sizes[i]);
		}
	}
}

static void print_map(const struct plan_printer *to, const struct plan *plan,
		      const struct plan_partition *p, const struct plan_map *map)
{
	struct text_line words = print_begin(p);
	const struct plan_function *f = &p->functions[map->function];

	text_line_add(&words, "guest %#lx-%#lx is ", map->gpa, map->gpa + map->size - 1);
	switch (map->kind) {
	case PLAN_RAM:
		text_line_add(&words, "RAM %#lx-%#lx, %s", map->hpa, map->hpa + map->size - 1,
			      print_type(map->type));
		print_pages(&words, plan, map);
		break;
	case PLAN_BAR:
		text_line_add(&words, "BAR %u of pci %s", map->bar,
			      pci_name(f->pci.segment, f->pci.bdf).text);
		print_pages(&words, plan, map);
		break;
	case PLAN_TRAPPED:
		text_line_add(&words, "in BAR %u of pci %s, not mapped: each access exits",
			      map->bar, pci_name(f->pci.segment, f->pci.bdf).text);
		break;
	case PLAN_RESERVED:
		text_line_add(
			&words,
			"what the firmware reserves for pci %s, for its DMA alone, not mapped",
			pci_name(f->pci.segment, f->pci.bdf).text);
		break;
	default:
		text_line_add(&words, "the local APIC, read-only: each write exits");
		break;
	}
	print_end(to, &words);
}

/* What the hypervisor answers for, between the maps. */
static void print_emulated(const struct plan_printer *to, const struct plan_partition *p)
{
	struct text_line words = print_begin(p);

	if (p->ecam != 0) {
		text_line_add(
			&words,
			"guest %#lx-%#lx is PCI config space of buses %u to %u: each access exits",
			(u64)(p->ecam + p->bus_first * MIB(1)),
			(u64)(p->ecam + (p->bus_last + 1ULL) * MIB(1) - 1), p->bus_first,
			p->bus_last);
		print_end(to, &words);
		words = print_begin(p);
	}
	text_line_add(&words, "guest %#lx-%#lx is an emulated IOAPIC: each access exits",
		      (u64)GUEST_IOAPIC_BASE, (u64)(GUEST_IOAPIC_BASE + PAGE_SIZE - 1));
	print_end(to, &words);
}

static void print_image(const struct plan_printer *to, const struct plan *plan,
			const struct plan_partition *p)
{
	struct text_line words = print_begin(p);

	text_line_add(&words, "kernel %s", p->config->kernel);
	if (plan->inventory->modules[p->kernel].judged) {
		for (unsigned int i = 0; i < MIN(p->layout.part_count, 3U); i++) {
			text_line_add(&words, " %s %#lx-%#lx", i == 0 ? "at guest" : "and",
				      p->layout.parts[i].start, p->layout.parts[i].end - 1);
		}
		text_line_add(&words, "%s, entry %#lx", p->layout.part_count > 3 ? " and more" : "",
			      p->layout.entry);
	}
	if (p->initrd != PLAN_NO_MODULE) {
		text_line_add(&words, ", initrd %s", p->config->initrd);
		if (p->layout.initrd != 0) {
			text_line_add(&words, " at guest %#lx", p->layout.initrd);
		}
	}
	print_end(to, &words);
}

static void print_ports(const struct plan_printer *to, const struct plan_partition *p)
{
	for (unsigned int i = 0; i < p->port_count; i++) {
		const struct plan_ports *ports = &p->ports[i];
		const struct plan_function *f = &p->functions[ports->function];
		struct text_line words = print_begin(p);

		text_line_add(&words, "I/O ports %#x-%#x", ports->first, ports->last);
		if (ports->kind == PLAN_PORTS_BAR) {
			text_line_add(&words, ", BAR %u of pci %s", ports->bar,
				      pci_name(f->pci.segment, f->pci.bdf).text);
		} else if (ports->kind == PLAN_PORTS_TIMER) {
			text_line_add(&words, ", the ACPI timer, which all may read");
		}
		print_end(to, &words);
	}
}

static void print_lines(const struct plan_printer *to, const struct plan_partition *p)
{
	for (unsigned int i = 0; i < p->irq_count; i++) {
		const struct guest_irq *irq = &p->irqs[i];
		struct text_line words = print_begin(p);

		text_line_add(&words, "interrupt line %u", irq->line);
		if (irq->gsi != irq->line) {
			text_line_add(&words, ", which is %u in the guest", irq->gsi);
		}
		if (irq->isa_irq != GUEST_IRQ_NOT_ISA) {
			text_line_add(&words, ", ISA interrupt %u", irq->isa_irq);
		}
		print_end(to, &words);
	}
}

static void print_pin(struct text_line *words, const struct plan_partition *p,
		      const struct plan_function *f)
{
	if (f->ide != NULL) {
		text_line_add(words, ", ISA interrupt %u of its channel is line %u",
			      f->ide->isa_irq, f->ide_gsi);
	} else if (f->intx) {
		text_line_add(words, ", pin on line %u", f->pci.gsi);
	} else if (f->pci.pin != 0 &&
		   config_intx_of(p->config, f->pci.segment, f->pci.bdf) != NULL) {
		text_line_add(words, ", pin not connected, as intx says");
	} else if (f->pci.pin != 0) {
		text_line_add(words,
			      ", pin not connected (intx = [\"%s=N\"] connects it to line N)",
			      pci_name(f->pci.segment, f->pci.bdf).text);
	}
}

static void print_pci(const struct plan_printer *to, const struct plan *plan,
		      const struct plan_partition *p, const struct plan_function *f)
{
	static const char *const resets[] = {
		[PCI_RESET_NONE] = "no reset of its own",
		[PCI_RESET_FLR] = "function level reset",
		[PCI_RESET_AF] = "function level reset (AF)",
		[PCI_RESET_POWER] = "reset by its power state",
	};
	const unsigned int vectors = f->master ? f->pci.msi.count : 0U;
	struct text_line words = print_begin(p);
	char why[160];

	text_line_add(&words, "pci %s %04x:%04x: ", pci_name(f->pci.segment, f->pci.bdf).text,
		      f->pci.vendor, f->pci.device);
	if (f->master) {
		text_line_add(&words, "DMA confined by IOMMU unit %u", f->pci.iommu);
	} else {
		(void)inventory_dma_words(plan->inventory, &f->pci, why, sizeof(why));
		text_line_add(&words, "no DMA, because %s", why);
	}
	if (f->pci.msix.count != 0) {
		text_line_add(&words, ", %u of %u MSI-X table entries", f->msix_count,
			      f->pci.msix.count);
	}
	if (f->pci.msi.count != 0) {
		text_line_add(&words, ", %u MSI vector%s", vectors, vectors == 1 ? "" : "s");
	}
	print_pin(&words, p, f);
	text_line_add(&words, ", %s", resets[f->reset]);
	print_end(to, &words);
}

static void print_partition(const struct plan_printer *to, const struct plan *plan,
			    const struct plan_partition *p)
{
	struct text_line words = print_begin(p);

	print_cpus(to, p);
	for (unsigned int i = 0; i < p->map_count; i++) {
		print_map(to, plan, p, &p->maps[i]);
	}
	print_emulated(to, p);
	print_image(to, plan, p);
	print_ports(to, p);
	print_lines(to, p);
	for (unsigned int i = 0; i < p->function_count; i++) {
		print_pci(to, plan, p, &p->functions[i]);
	}
	text_line_add(&words,
		      "%u pages of second-stage tables, %u of IOMMU tables, %u of boot data",
		      p->stage2_pages, p->dma_pages, p->start_pages);
	print_end(to, &words);
}

static bool print_cpu_is_owned(const struct plan *plan, u32 cpu)
{
	for (unsigned int i = 0; i < plan->count; i++) {
		const struct config_partition *c = plan->partitions[i].config;

		for (unsigned int j = 0; j < c->cpu_count; j++) {
			if (c->cpus[j].value == cpu) {
				return true;
			}
		}
	}
	return false;
}

static void print_free_cpus(const struct plan_printer *to, const struct plan *plan)
{
	struct text_line words = text_line_begin(PLAN_PREFIX_ROOM);
	size_t empty;

	text_line_add(&words, "unassigned: CPUs");
	empty = words.used;
	for (u32 cpu = 0; cpu < plan->inventory->cpu_count; cpu++) {
		if (!print_cpu_is_owned(plan, cpu)) {
			text_line_add(&words, " %u", cpu);
		}
	}
	if (words.used != empty) {
		print_end(to, &words);
	}
}

/* Functions that could be given to a partition, and are not. */
static void print_free_functions(const struct plan_printer *to, const struct plan *plan)
{
	const struct pci_machine *machine = &plan->inventory->pci;

	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *f = &machine->functions[i];
		struct text_line words = text_line_begin(PLAN_PREFIX_ROOM);
		struct range from;
		const char *why = plan_cuts_off(plan, f, &from);

		if (!pci_is_platform(f) && plan_owner_of(plan, f) == NULL) {
			text_line_add(
				&words, "unassigned: pci %s %04x:%04x%s",
				pci_name(f->segment, f->bdf).text, f->vendor, f->device,
				plan_keeps(plan, f)
					? ", goes on with its DMA to memory that the firmware keeps for it"
					: "");
			if (why != NULL) {
				text_line_add(
					&words,
					", is cut off from memory %#lx-%#lx that the firmware reserves for it: %s",
					from.start, from.end - 1, why);
			}
			print_end(to, &words);
		}
	}
}

static void print_machine(const struct plan_printer *to, const struct plan *plan)
{
	print_free_cpus(to, plan);
	for (unsigned int i = 0; i < plan->free.count; i++) {
		const struct range *r = &plan->free.list[i];
		struct text_line words = text_line_begin(PLAN_PREFIX_ROOM);

		text_line_add(&words, "unassigned: RAM %#lx-%#lx", r->start, r->end - 1);
		print_end(to, &words);
	}
	print_free_functions(to, plan);
	if (plan->tables.end > plan->tables.start) {
		struct text_line words = text_line_begin(PLAN_PREFIX_ROOM);

		text_line_add(&words, "tables: RAM %#lx-%#lx, %u of %lu pages", plan->tables.start,
			      plan->tables.end - 1, plan->table_pages,
			      (u64)((plan->tables.end - plan->tables.start) / PAGE_SIZE));
		print_end(to, &words);
	}
}

void plan_print(const struct plan *plan, void (*line)(void *context, const char *text),
		void *context)
{
	const struct plan_printer to = {line, context};

	for (unsigned int i = 0; i < plan->count; i++) {
		print_partition(&to, plan, &plan->partitions[i]);
	}
	print_machine(&to, plan);
}
