/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The configuration against itself. What partitions own is turned into claims (CPUs, lines, ports,
 * pinned memory), so that one comparison finds every conflict between them and with what nobody may
 * have. Works on a configuration with mistakes too: what is absent conflicts with nothing.
 */

#include "schema.h"
#include <drivers/pci.h>
#include <guest/load.h>
#include <hv/vuart.h>
#include <lib/errno.h>
#include <lib/format.h>
#include <lib/report.h>
#include <lib/string.h>

#define COM_LAST 7             /* offset of a 16550's last port */
#define LOW_END 0x9f000ULL     /* guest RAM that an image may fill: to here, */
#define HIGH_START 0x100000ULL /* and from here on */

/* Ports that reach beyond a partition: to memory, others' interrupts, time or the power switch. */
static const struct claim platform[] = {
	{CLAIM_PORTS, 0x00, 0x1f, 0, "the DMA controller"},
	{CLAIM_PORTS, 0x20, 0x21, 0, "the interrupt controller"},
	{CLAIM_PORTS, 0x40, 0x43, 0, "the timer"},
	{CLAIM_PORTS, 0x60, 0x64, 0, "the keyboard controller, which resets the machine"},
	{CLAIM_PORTS, 0x70, 0x77, 0, "the clock and its NMI switch"},
	{CLAIM_PORTS, 0x80, 0x8f, 0, "the DMA page registers"},
	{CLAIM_PORTS, 0x92, 0x92, 0, "the reset switch"},
	{CLAIM_PORTS, 0xa0, 0xa1, 0, "the interrupt controller"},
	{CLAIM_PORTS, 0xb2, 0xb3, 0, "the firmware's command port"},
	{CLAIM_PORTS, 0xc0, 0xdf, 0, "the DMA controller"},
	{CLAIM_PORTS, 0x4d0, 0x4d1, 0, "the interrupt controller"},
	{CLAIM_PORTS, 0x600, 0x602, 0, "the virtual sleep and reset registers"},
	{CLAIM_PORTS, 0xcf8, 0xcff, 0, "PCI configuration and reset"},
	{CLAIM_MEMORY, 0, 0xfffff, 0, "the machine's first MiB, where its CPUs start"},
};

static const char *const kinds[CLAIM_KINDS] = {"cpu", "irq", "pci", "I/O range", "memory"};

bool claim_get(const struct config_partition *p, enum claim_kind kind, unsigned int i,
	       struct claim *claim)
{
	const unsigned int counts[CLAIM_KINDS] = {p->cpu_count, p->irqs_count, p->pci_count,
						  p->ioports_count, p->memory_count};

	if (i >= counts[kind]) {
		return false;
	}
	if (kind == CLAIM_MEMORY) {
		const struct config_region *r = &p->memory[i];

		*claim = (struct claim){kind, r->at, r->at + r->size - 1, r->line, NULL};
		claim->first = r->pinned ? r->at : UINT64_MAX;
	} else if (kind == CLAIM_PORTS) {
		const struct config_ports *ports = &p->ioports[i];

		*claim = (struct claim){kind, ports->first, ports->last, ports->line, NULL};
	} else if (kind == CLAIM_PCI) {
		const struct config_pci *pci = &p->pci[i];
		u64 function = (u64)pci->segment << 16 | config_pci_bdf(pci);

		*claim = (struct claim){kind, function, function, pci->line, NULL};
	} else {
		const struct config_number *n = kind == CLAIM_CPU ? &p->cpus[i] : &p->irqs[i];

		*claim = (struct claim){kind, n->value, n->value, n->line, NULL};
	}
	return true;
}

static bool claims_meet(const struct claim *a, const struct claim *b)
{
	return a->kind == b->kind && MAX(a->first, b->first) <= MIN(a->last, b->last);
}

struct pci_name pci_name(u16 segment, u16 bdf)
{
	struct pci_name name = {""};
	size_t used = 0;

	if (segment != 0) {
		used = format(name.text, sizeof(name.text), "%04x:", segment);
	}
	(void)format(name.text + used, sizeof(name.text) - used, "%02x:%02x.%x", PCI_BUS(bdf),
		     PCI_DEVICE(bdf), PCI_FUNCTION(bdf));
	return name;
}

u16 config_pci_bdf(const struct config_pci *pci)
{
	return PCI_BDF(pci->bus, pci->device, pci->function);
}

static void claim_words(const struct claim *claim, char text[48])
{
	const char *kind = kinds[claim->kind];

	if (claim->kind == CLAIM_PCI) {
		(void)format(text, 48, "%s %s", kind,
			     pci_name((u16)(claim->first >> 16), (u16)claim->first).text);
	} else if (claim->kind == CLAIM_CPU || claim->kind == CLAIM_IRQ) {
		(void)format(text, 48, "%s %lu", kind, claim->first);
	} else {
		(void)format(text, 48, "%s %#lx-%#lx", kind, claim->first, claim->last);
	}
}

/* Says what @claim of @p collides with, of @owner. */
static bool collide(const struct source *source, const struct config_partition *p,
		    const struct claim *claim, const struct claim *other, const char *owner,
		    const char *cure)
{
	bool range = claim->kind == CLAIM_PORTS || claim->kind == CLAIM_MEMORY;
	char text[2][48];

	claim_words(claim, text[0]);
	claim_words(other, text[1]);
	return mistake(source, claim->line, "%s of partition '%s' %s %s of %s: %s", text[0],
		       p->name, range ? "overlaps" : "is also", text[1], owner, cure);
}

bool claim_against(const struct source *source, const struct config_partition *p,
		   const struct claim *claim, const struct claim *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (claims_meet(claim, &rows[i])) {
			return collide(source, p, claim, &rows[i], rows[i].owner,
				       claim->kind == CLAIM_MEMORY ? "pin it elsewhere"
								   : "leave it out");
		}
	}
	return true;
}

bool claim_against_platform(const struct source *source, const struct config_partition *p,
			    const struct claim *claim)
{
	return claim_against(source, p, claim, platform, ARRAY_SIZE(platform));
}

/* The first claim in @q, up to number @end, that meets @claim. */
static bool claim_find(const struct config_partition *q, const struct claim *claim,
		       unsigned int end, struct claim *found)
{
	for (unsigned int i = 0; i < end && claim_get(q, claim->kind, i, found); i++) {
		if (claims_meet(claim, found)) {
			return true;
		}
	}
	return false;
}

/* Claim number @i of @p against what comes earlier in the file. */
static void claim_earlier(const struct source *source, const struct config *config,
			  const struct config_partition *p, const struct claim *claim,
			  unsigned int i)
{
	for (const struct config_partition *q = config->partitions; q <= p; q++) {
		bool same = q == p;
		struct claim other;
		char owner[PARTITION_NAME_MAX + 40];

		if (claim_find(q, claim, same ? i : UINT32_MAX, &other)) {
			(void)format(owner, sizeof(owner), "%s%s%s (line %u)",
				     same ? "the same partition" : "partition '",
				     same ? "" : q->name, same ? "" : "'", other.line);
			(void)collide(source, p, claim, &other, owner,
				      same ? "write it once" : "give it to one of the two");
			return;
		}
	}
}

static void check_claims(const struct source *source, const struct config *config,
			 const struct config_partition *p)
{
	u64 com = config->console_port;
	u64 com_irq = com == 0x3f8 || com == 0x3e8 ? 4 : com == 0x2f8 || com == 0x2e8 ? 3 : ~0ULL;
	bool virtual = p->console == CONSOLE_VIRTUAL;
	const struct claim consoles[] = {
		{CLAIM_PORTS, com != 0 ? com : 1, com != 0 ? com + COM_LAST : 0, 0,
		 "the hypervisor's console"},
		{CLAIM_IRQ, com_irq, com_irq, 0, "the hypervisor's console"},
		{CLAIM_PORTS, VUART_PORT, virtual ? VUART_PORT + VUART_PORTS - 1 : 0, 0,
		 "its virtual console (console = \"none\" does without)"},
		{CLAIM_IRQ, VUART_IRQ, virtual ? VUART_IRQ : 0, 0,
		 "its virtual console (console = \"none\" does without)"},
	};

	for (enum claim_kind kind = 0; kind < CLAIM_KINDS; kind++) {
		struct claim claim;

		for (unsigned int i = 0; claim_get(p, kind, i, &claim); i++) {
			if (claim_against_platform(source, p, &claim) &&
			    claim_against(source, p, &claim, consoles, ARRAY_SIZE(consoles))) {
				claim_earlier(source, config, p, &claim, i);
			}
		}
	}
}

static void check_name(const struct source *source, const struct config *config,
		       const struct config_partition *p)
{
	for (const struct config_partition *q = config->partitions; q < p; q++) {
		if (p->name_line != 0 && strcmp(p->name, q->name) == 0) {
			(void)mistake(
				source, p->name_line,
				"the name '%s' is taken by the partition of line %u: give the partition of line %u another",
				p->name, q->name_line, p->line);
			return;
		}
	}
}

/* A flat binary starts in RAM that it may fill, below the hole that ends at 4 GiB. */
static void check_load(const struct source *source, const struct config_partition *p)
{
	u64 end = 0;

	for (unsigned int i = 0; i < p->memory_count; i++) {
		end = MIN(end + p->memory[i].size, GUEST_HOLE_START);
	}
	if (p->has_load && end != 0 &&
	    (p->load >= end || (p->load >= LOW_END && p->load < HIGH_START))) {
		(void)mistake(
			source, p->load_line,
			"load = %#lx is no RAM of partition '%s' to load into: there is 0-%#llx and %#llx-%#lx",
			p->load, p->name, LOW_END - 1, HIGH_START, end - 1);
	}
}

static void check_sriov(const struct source *source, const struct config *config,
			const struct config_sriov *row)
{
	for (const struct config_sriov *other = config->sriov; other < row; other++) {
		if (row->pf.line != 0 && other->pf.line != 0 &&
		    row->pf.segment == other->pf.segment &&
		    config_pci_bdf(&row->pf) == config_pci_bdf(&other->pf)) {
			(void)mistake(
				source, row->pf.line,
				"pf = %s is that of the [[sriov]] of line %u too: write one of the two",
				pci_name(row->pf.segment, config_pci_bdf(&row->pf)).text,
				other->line);
			return;
		}
	}
}

bool config_owns_ports(const struct config_partition *p, u32 first, u32 last)
{
	for (unsigned int i = 0; i < p->ioports_count; i++) {
		if (p->ioports[i].first <= first && p->ioports[i].last >= last) {
			return true;
		}
	}
	return false;
}

bool config_owns_irq(const struct config_partition *p, u32 irq)
{
	for (unsigned int i = 0; i < p->irqs_count; i++) {
		if (p->irqs[i].value == irq) {
			return true;
		}
	}
	return false;
}

int config_check(const char *file, const struct config *config, struct report *report)
{
	const struct source source = {file, report};
	unsigned int before = report->errors;

	for (unsigned int i = 0; i < config->partition_count; i++) {
		const struct config_partition *p = &config->partitions[i];

		check_name(&source, config, p);
		check_claims(&source, config, p);
		check_load(&source, p);
	}
	for (unsigned int i = 0; i < config->sriov_count; i++) {
		check_sriov(&source, config, &config->sriov[i]);
	}
	return report->errors == before ? 0 : -EINVAL;
}
