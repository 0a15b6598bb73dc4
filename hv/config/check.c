/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The configuration against itself. What partitions own is turned into claims (CPUs, lines, ports,
 * pinned memory), so that one comparison finds every conflict between them and with what no
 * partition may have. Works on a configuration with mistakes too: what is absent conflicts with
 * nothing.
 */

#include "schema.h"
#include <drivers/isa.h>
#include <drivers/pci.h>
#include <guest/load.h>
#include <hv/vuart.h>
#include <lib/errno.h>
#include <lib/format.h>
#include <lib/report.h>
#include <lib/string.h>

#define LOAD_LOW_END 0x9f000ULL     /* guest RAM that an image may fill: to here, */
#define LOAD_HIGH_START 0x100000ULL /* and from here on */

/* Ports that reach beyond a partition: to memory, others' interrupts, time or the power switch. */
static const struct claim check_platform[] = {
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

static const char *const check_kinds[CLAIM_KINDS] = {"cpu", "irq", "pci", "I/O range", "memory"};

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

static bool check_claims_meet(const struct claim *a, const struct claim *b)
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

static void check_claim_words(const struct claim *claim, char text[48])
{
	const char *kind = check_kinds[claim->kind];

	if (claim->kind == CLAIM_PCI) {
		(void)format(text, 48, "%s %s", kind,
			     pci_name((u16)(claim->first >> 16), (u16)claim->first).text);
	} else if (claim->kind == CLAIM_CPU || claim->kind == CLAIM_IRQ) {
		(void)format(text, 48, "%s %lu", kind, claim->first);
	} else {
		(void)format(text, 48, "%s %#lx-%#lx", kind, claim->first, claim->last);
	}
}

/* Reports what @claim of @p collides with, of @owner. */
static bool check_collide(const struct source *source, const struct config_partition *p,
			  const struct claim *claim, const struct claim *other, const char *owner,
			  const char *cure)
{
	bool range = claim->kind == CLAIM_PORTS || claim->kind == CLAIM_MEMORY;
	char text[2][48];

	check_claim_words(claim, text[0]);
	check_claim_words(other, text[1]);
	return mistake(source, claim->line, "%s of partition '%s' %s %s of %s: %s", text[0],
		       p->name, range ? "overlaps" : "is also", text[1], owner, cure);
}

bool claim_against(const struct source *source, const struct config_partition *p,
		   const struct claim *claim, const struct claim *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (check_claims_meet(claim, &rows[i])) {
			return check_collide(source, p, claim, &rows[i], rows[i].owner,
					     claim->kind == CLAIM_MEMORY ? "pin it elsewhere"
									 : "leave it out");
		}
	}
	return true;
}

bool claim_platform(const struct claim *claim, struct claim *owner)
{
	for (size_t i = 0; i < ARRAY_SIZE(check_platform); i++) {
		if (check_claims_meet(claim, &check_platform[i])) {
			*owner = check_platform[i];
			return true;
		}
	}
	return false;
}

/* The first claim in @q, up to number @end, that meets @claim. */
static bool check_find(const struct config_partition *q, const struct claim *claim,
		       unsigned int end, struct claim *found)
{
	for (unsigned int i = 0; i < end && claim_get(q, claim->kind, i, found); i++) {
		if (check_claims_meet(claim, found)) {
			return true;
		}
	}
	return false;
}

/* Claim number @i of @p against what comes earlier in the file. */
static void check_earlier(const struct source *source, const struct config *config,
			  const struct config_partition *p, const struct claim *claim,
			  unsigned int i)
{
	for (const struct config_partition *q = config->partitions; q <= p; q++) {
		bool same = q == p;
		struct claim other;
		char owner[PARTITION_NAME_MAX + 40];

		if (check_find(q, claim, same ? i : UINT32_MAX, &other)) {
			(void)format(owner, sizeof(owner), "%s%s%s (line %u)",
				     same ? "the same partition" : "partition '",
				     same ? "" : q->name, same ? "" : "'", other.line);
			(void)check_collide(source, p, claim, &other, owner,
					    same ? "write it once" : "give it to one of the two");
			return;
		}
	}
}

#define CHECK_CONSOLES_MAX (2 + 2 * MAX_OUTPUTS)

/* What the hypervisor's console and that of @p take, as far as the file says; how many. */
static size_t check_consoles(const struct config *config, const struct config_partition *p,
			     struct claim claims[CHECK_CONSOLES_MAX])
{
	static const char own[] = "the hypervisor's console";
	static const char virtual[] = "its virtual console (console = \"none\" does without)";
	size_t count = 0;

	for (unsigned int i = 0; i < config->output_count; i++) {
		const u64 port = config_output_port(config, i);
		const int irq = isa_irq_of_com((u16)port);

		if (port != 0) {
			claims[count++] =
				(struct claim){CLAIM_PORTS, port, port + ISA_COM_PORTS - 1, 0, own};
		}
		if (irq >= 0) {
			claims[count++] = (struct claim){CLAIM_IRQ, (u64)irq, (u64)irq, 0, own};
		}
	}
	if (p->console == CONSOLE_VIRTUAL) {
		claims[count++] = (struct claim){CLAIM_PORTS, VUART_PORT,
						 VUART_PORT + VUART_PORTS - 1, 0, virtual};
		claims[count++] = (struct claim){CLAIM_IRQ, VUART_IRQ, VUART_IRQ, 0, virtual};
	}
	return count;
}

static void check_claims(const struct source *source, const struct config *config,
			 const struct config_partition *p)
{
	struct claim consoles[CHECK_CONSOLES_MAX];
	const size_t count = check_consoles(config, p, consoles);

	for (enum claim_kind kind = 0; kind < CLAIM_KINDS; kind++) {
		struct claim claim;

		for (unsigned int i = 0; claim_get(p, kind, i, &claim); i++) {
			if (claim_against(source, p, &claim, check_platform,
					  ARRAY_SIZE(check_platform)) &&
			    claim_against(source, p, &claim, consoles, count)) {
				check_earlier(source, config, p, &claim, i);
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
				"the name '%s' is already used by the partition of line %u: give the partition of line %u another",
				p->name, q->name_line, p->line);
			return;
		}
	}
}

/* A flat binary starts in RAM that it may fill, below the hole that ends at 4 GiB. */
static u64 check_ram_end(const struct config_partition *p)
{
	u64 end = 0;

	for (unsigned int i = 0; i < p->memory_count; i++) {
		end = MIN(end + p->memory[i].size, GUEST_HOLE_START);
	}
	return end;
}

bool config_load_is_ram(const struct config_partition *p)
{
	return !p->has_load || (p->load < check_ram_end(p) &&
				(p->load < LOAD_LOW_END || p->load >= LOAD_HIGH_START));
}

static void check_load(const struct source *source, const struct config_partition *p)
{
	u64 end = check_ram_end(p);

	if (end != 0 && !p->memory_left_out && !config_load_is_ram(p)) {
		(void)mistake(
			source, p->load_line,
			"load = %#lx is not RAM that partition '%s' can be loaded into: it has 0-%#llx and %#llx-%#lx",
			p->load, p->name, LOAD_LOW_END - 1, LOAD_HIGH_START, end - 1);
	}
}

/* What a guest has no hardware for: Linux switches the rest off and finds nothing in its place. */
static const struct {
	const char *word;
	const char *why;
} check_options[] = {
	{"noapic", "a partition has an IOAPIC and no 8259 interrupt controller"},
	{"nolapic", "a partition has no interrupt controller but the APICs"},
	{"disableapic", "a partition has no interrupt controller but the APICs"},
	{"nolapic_timer", "a partition has no timer interrupt but that of the local APIC"},
	{"noapictimer", "a partition has no timer interrupt but that of the local APIC"},
	{"nosmp", "it disables the IOAPIC too, and a partition has no 8259 interrupt controller"},
	{"acpi=off", "only ACPI describes a partition's CPUs and interrupt lines"},
	{"acpi=noirq", "only ACPI describes a partition's interrupt lines"},
};

/* Warns of each of these options that @p's command line has as a word. */
static void check_cmdline(const struct source *source, const struct config_partition *p)
{
	size_t length;

	for (const char *word = p->cmdline; *word != '\0'; word += length) {
		for (length = 0; word[length] != ' ' && word[length] != '\0';) {
			length++;
		}
		for (size_t i = 0; i < ARRAY_SIZE(check_options); i++) {
			if (strlen(check_options[i].word) == length &&
			    memcmp(check_options[i].word, word, length) == 0) {
				warn(source, p->cmdline_line,
				     "'%s' in the cmdline of partition '%s' cannot work in Linux, because %s: remove it",
				     check_options[i].word, p->name, check_options[i].why);
			}
		}
		length += word[length] == ' ';
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
				"pf = %s is also in the [[sriov]] of line %u: remove one of the two",
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
		check_cmdline(&source, p);
	}
	for (unsigned int i = 0; i < config->sriov_count; i++) {
		check_sriov(&source, config, &config->sriov[i]);
	}
	return report->errors == before ? 0 : -EINVAL;
}
