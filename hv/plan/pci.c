/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The PCI functions that partitions are given, each by itself: is it in the machine, is it
 * anybody's to have, can its DMA be confined, and do its registers lie where the partition has
 * nothing else. How functions get into each other's way is in pci_pairs.c.
 */

#include "pci.h"
#include <guest/load.h>
#include <lib/format.h>
#include <lib/report.h>

#define NEAR_MAX 6 /* functions that a message about an unknown one names */
#define COM_PORTS 8

/* All that the file gives away. Too large for a stack; there is one check at a time. */
static struct pci_given given[MAX_PCI_FUNCTIONS];

static u32 distance(const struct pci_function *f, u16 segment, u16 bdf)
{
	u32 a = (u32)f->segment << 16 | f->bdf;
	u32 b = (u32)segment << 16 | bdf;

	return a > b ? a - b : b - a;
}

/* True if fewer than NEAR_MAX functions that can be given away are nearer than @f. */
static bool is_near(const struct pci_machine *machine, const struct pci_function *f, u16 segment,
		    u16 bdf)
{
	unsigned int nearer = 0;

	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *g = &machine->functions[i];

		nearer += !pci_is_platform(g) &&
			  distance(g, segment, bdf) < distance(f, segment, bdf);
	}
	return !pci_is_platform(f) && nearer < NEAR_MAX;
}

void config_unknown_pci(const struct source *source, const char *what, const struct config_pci *pci,
			const struct inventory *inventory)
{
	const struct pci_machine *machine = &inventory->pci;
	u16 bdf = config_pci_bdf(pci);
	char names[160] = "";
	size_t used = 0;

	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *f = &machine->functions[i];

		if (is_near(machine, f, pci->segment, bdf)) {
			used += format(names + used, sizeof(names) - used, "%s%s (%04x:%04x)",
				       used != 0 ? ", " : "", pci_name(f->segment, f->bdf).text,
				       f->vendor, f->device);
		}
	}
	(void)mistake(source, pci->line, "%s is no PCI function of this machine: %s%s", what,
		      used != 0 ? "near it are " : "it shows none that could be given away", names);
}

/* The line of "pci = [...]" as messages begin. */
static void subject(char *text, size_t size, const struct pci_given *g)
{
	(void)format(text, size, "pci %s of partition '%s'", g->name.text, g->owner->name);
}

/* The physical function that @bdf may be virtual function *@index of, or NULL. */
static const struct pci_function *physical_of(const struct pci_machine *machine, u16 segment,
					      u16 bdf, u16 *index)
{
	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *f = &machine->functions[i];

		for (*index = 0; f->segment == segment && *index < f->sriov.total; (*index)++) {
			if (pci_virtual_bdf(f, *index) == bdf) {
				return f;
			}
		}
	}
	return NULL;
}

static const struct config_sriov *sriov_of(const struct config *config,
					   const struct pci_function *physfn)
{
	for (unsigned int i = 0; i < config->sriov_count; i++) {
		const struct config_sriov *row = &config->sriov[i];

		if (row->pf.line != 0 && row->pf.segment == physfn->segment &&
		    config_pci_bdf(&row->pf) == physfn->bdf) {
			return row;
		}
	}
	return NULL;
}

/* The function that @pci names, if need be one that will be there; false after reporting. */
static bool resolve(const struct source *source, const struct config *config,
		    const struct config_pci *pci, const struct inventory *inventory,
		    struct pci_given *g)
{
	u16 bdf = config_pci_bdf(pci);
	const struct pci_function *f = pci_find(&inventory->pci, pci->segment, bdf);
	const struct config_intx *intx = config_intx_of(g->owner, pci->segment, bdf);
	const struct config_sriov *row;
	char what[80];
	u16 index;

	subject(what, sizeof(what), g);
	if (f != NULL) {
		g->function = *f;
		g->function.gsi = intx != NULL ? intx->gsi : f->gsi;
		g->line_told = intx != NULL || g->owner->intx_left_out;
		return true;
	}
	f = physical_of(&inventory->pci, pci->segment, bdf, &index);
	if (f == NULL) {
		config_unknown_pci(source, what, pci, inventory);
		return false;
	}
	row = sriov_of(config, f);
	if (row == NULL) {
		return mistake(source, pci->line,
			       "%s is virtual function %u of %s, which has none yet: add [[sriov]] "
			       "with pf = \"%s\" and vfs = %u",
			       what, index, pci_name(f->segment, f->bdf).text,
			       pci_name(f->segment, f->bdf).text, index + 1);
	}
	if (index >= row->vfs && row->vfs != 0) {
		return mistake(source, pci->line,
			       "%s is virtual function %u of %s, counted from 0, and line %u asks "
			       "for %u: write vfs = %u there",
			       what, index, pci_name(f->segment, f->bdf).text, row->vfs_line,
			       row->vfs, index + 1);
	}
	g->function = pci_virtual_function(f, index);
	return true;
}

static bool check_kind(const struct source *source, const struct config *config,
		       const struct pci_given *g)
{
	u64 console = config->console_port;

	if (pci_is_platform(&g->function)) {
		return mistake(source, g->line,
			       "pci %s of partition '%s' is a bridge or a part of the platform "
			       "(class %06x), which works for all: leave it out",
			       g->name.text, g->owner->name, g->function.class_code);
	}
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		const struct pci_bar *bar = &g->function.bars[i];

		if (bar->io && bar->address != 0 && console < bar->address + bar->size &&
		    bar->address < console + COM_PORTS) {
			return mistake(source, g->line,
				       "pci %s of partition '%s' is the hypervisor's console (I/O "
				       "port %#lx): leave it out, or move the console",
				       g->name.text, g->owner->name, console);
		}
	}
	return true;
}

static bool check_dma(const struct source *source, const struct config *config,
		      const struct pci_given *g)
{
	static const char *const reasons[] = {
		[DMA_NO_IOMMU] = "this machine shows no IOMMU that can be used (the firmware's "
				 "settings may have it off)",
		[DMA_NO_UNIT] = "no IOMMU unit covers it",
		[DMA_NO_REMAPPING] = "the IOMMU doesn't remap interrupts",
	};

	return g->dma == DMA_CONFINED || config->iommu != IOMMU_REQUIRED ||
	       mistake(source, g->line,
		       "DMA of pci %s of partition '%s' cannot be confined, because %s: leave it "
		       "out, or set iommu = \"if-present\" in [hypervisor], which denies it bus "
		       "mastering",
		       g->name.text, g->owner->name, reasons[g->dma]);
}

/* What the firmware goes on using by DMA is neither the guest's nor safe from it. */
static void check_reserved(const struct source *source, const struct inventory *inventory,
			   const struct pci_given *g)
{
	for (unsigned int i = 0; i < inventory->reserved_count; i++) {
		const struct inventory_reserved *r = &inventory->reserved[i];

		if (r->segment == g->function.segment && r->bdf == g->function.bdf &&
		    g->dma == DMA_CONFINED) {
			(void)mistake(
				source, g->line,
				"pci %s of partition '%s' must reach memory %#lx-%#lx by DMA, "
				"which the firmware keeps for itself: leave it out, or switch off "
				"what uses it in the firmware's settings (such as USB legacy "
				"support)",
				g->name.text, g->owner->name, r->memory.start, r->memory.end - 1);
			return;
		}
	}
}

/* The guest sees its RAM from 0 on and, what is more than 3 GiB, from 4 GiB on. */
static void check_against_ram(const struct source *source, const struct pci_given *g,
			      unsigned int n)
{
	const struct pci_bar *bar = &g->function.bars[n];
	bool low = bar->address < GUEST_HOLE_START;
	bool high = bar->address >= GUEST_HOLE_END;
	u64 most = low ? bar->address : bar->address - (GUEST_HOLE_END - GUEST_HOLE_START);
	u64 size = 0;

	for (unsigned int i = 0; i < g->owner->memory_count; i++) {
		size += g->owner->memory[i].size;
	}
	if ((low || high) && size > most) {
		(void)mistake(source, g->line,
			      "BAR %u of pci %s, %#lx-%#lx, lies in the RAM of partition '%s' as "
			      "the guest sees it: give it at most \"%luM\" of memory, or leave the "
			      "function out",
			      n, g->name.text, bar->address, bar->address + bar->size - 1,
			      g->owner->name, most >> 20);
	}
}

static void check_bars(const struct source *source, const struct inventory *inventory,
		       const struct pci_given *g)
{
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		const struct pci_bar *bar = &g->function.bars[i];
		const struct claim ports = {CLAIM_PORTS, bar->address, bar->address + bar->size - 1,
					    g->line, NULL};

		if (bar->size == 0) {
			continue;
		}
		if (bar->address == 0 && !bar->io) {
			(void)mistake(source, g->line,
				      "BAR %u of pci %s of partition '%s' has no address: let the "
				      "firmware give it one, or leave the function out",
				      i, g->name.text, g->owner->name);
		} else if (bar->address == 0 || !config_check_bar_owner(source, inventory, g, i)) {
			continue; /* unused, or reported */
		} else if (!bar->io) {
			check_against_ram(source, g, i);
		} else {
			(void)claim_against_platform(source, g->owner, &ports);
		}
	}
}

static void check_given(const struct source *source, const struct config *config,
			const struct inventory *inventory, struct pci_given *g, unsigned int count)
{
	g->dma = inventory_dma(inventory, &g->function);
	if (!check_kind(source, config, g)) {
		return;
	}
	(void)check_dma(source, config, g);
	check_reserved(source, inventory, g);
	check_bars(source, inventory, g);
	config_check_pci_pairs(source, config, &inventory->pci, g, given, count);
}

const struct config_intx *config_intx_of(const struct config_partition *p, u16 segment, u16 bdf)
{
	for (unsigned int i = 0; i < p->intx_count; i++) {
		const struct config_pci *f = &p->intx[i].function;

		if (f->segment == segment && config_pci_bdf(f) == bdf) {
			return &p->intx[i];
		}
	}
	return NULL;
}

void config_note_lines(const struct config *config, struct pci_machine *machine)
{
	for (unsigned int i = 0; i < machine->count; i++) {
		struct pci_function *f = &machine->functions[i];

		for (unsigned int j = 0; j < config->partition_count; j++) {
			const struct config_intx *intx =
				config_intx_of(&config->partitions[j], f->segment, f->bdf);

			f->gsi = intx != NULL ? intx->gsi : f->gsi;
		}
	}
}

static bool owns(const struct config_partition *p, const struct config_pci *pci)
{
	for (unsigned int i = 0; i < p->pci_count; i++) {
		if (p->pci[i].segment == pci->segment &&
		    config_pci_bdf(&p->pci[i]) == config_pci_bdf(pci)) {
			return true;
		}
	}
	return false;
}

/* Each entry of "intx": a function of the partition that has a pin, once. */
static void check_intx(const struct source *source, const struct config_partition *p,
		       const struct pci_machine *machine)
{
	for (unsigned int i = 0; i < p->intx_count; i++) {
		const struct config_pci *pci = &p->intx[i].function;
		u16 bdf = config_pci_bdf(pci);
		const struct pci_function *f = pci_find(machine, pci->segment, bdf);
		struct pci_name name = pci_name(pci->segment, bdf);

		if (!owns(p, pci)) {
			(void)mistake(
				source, pci->line,
				"intx %s of partition '%s' is no function of its pci: list it "
				"there, or leave it out here",
				name.text, p->name);
		} else if (config_intx_of(p, pci->segment, bdf) != &p->intx[i]) {
			(void)mistake(source, pci->line,
				      "intx %s of partition '%s' is there twice (line %u): leave "
				      "one out",
				      name.text, p->name,
				      config_intx_of(p, pci->segment, bdf)->function.line);
		} else if (f == NULL || f->pin == 0) {
			(void)mistake(source, pci->line,
				      "intx %s of partition '%s': the function has no interrupt "
				      "pin: leave it out",
				      name.text, p->name);
		}
	}
}

void config_check_pci(const struct source *source, const struct config *config,
		      const struct inventory *inventory)
{
	unsigned int count = 0;

	for (unsigned int i = 0; i < config->partition_count; i++) {
		const struct config_partition *p = &config->partitions[i];

		check_intx(source, p, &inventory->pci);
		config_check_ide(source, p, &inventory->pci);
		for (unsigned int j = 0; j < p->pci_count && count < ARRAY_SIZE(given); j++) {
			const struct config_pci *pci = &p->pci[j];
			struct pci_given *g = &given[count];

			g->owner = p;
			g->line = pci->line;
			g->name = pci_name(pci->segment, config_pci_bdf(pci));
			if (resolve(source, config, pci, inventory, g)) {
				check_given(source, config, inventory, g, count);
				count++;
			}
		}
	}
}
