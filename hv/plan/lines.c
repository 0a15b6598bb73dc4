/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Interrupt lines of the plan: ISA numbers by the way the firmware says they are wired, and pins of
 * PCI functions. A line, by where it arrives at the machine's IOAPICs, has one owner.
 */

#include <drivers/isa.h>
#include <hv/vuart.h>
#include <lib/format.h>

#include "private.h"

/* Who has a line, in words. */
struct lines_owner {
	const struct plan_partition *partition; /* NULL: free, or the hypervisor's */
	const struct plan_function *function;   /* whose pin it is, or NULL */
	u32 irq;                                /* by which it is known, or LINES_PIN */
	u32 gsi;
	u32 line; /* in the file */
	char text[80];
};

#define LINES_PIN UINT32_MAX
#define LINES_MASKED                                                                               \
	"which stays masked, because no IOMMU unit has its IOAPIC (an error of the firmware)"

/* Lines that a guest's IOAPIC has no number for: as many as all partitions have pins for. */
#define LINES_FAR (MAX_PARTITIONS * (IOAPIC_PINS - ISA_IRQS))

/* There is one plan at a time. */
static struct lines_owner lines_owners[IOAPIC_PINS + LINES_FAR];
static unsigned int lines_count;

/* The row of line @gsi, which is nobody's if it is new: then it is about to be taken. */
static struct lines_owner *lines_of(u32 gsi)
{
	for (unsigned int i = gsi < IOAPIC_PINS ? gsi : IOAPIC_PINS; i < lines_count; i++) {
		if (lines_owners[i].gsi == gsi) {
			return &lines_owners[i];
		}
	}
	lines_owners[lines_count] = (struct lines_owner){.gsi = gsi};
	return &lines_owners[lines_count++];
}

static bool lines_collide(const struct planner *planner, const struct plan_partition *p, u32 gsi,
			  const struct lines_owner *owner, const struct lines_owner *claim)
{
	char whose[PARTITION_NAME_MAX + 40] = "";

	if (owner->partition != NULL) {
		(void)format(whose, sizeof(whose), " of partition '%s' (line %u)",
			     owner->partition->config->name, owner->line);
	}
	return mistake(
		&planner->source, claim->line,
		"%s of partition '%s' is interrupt line %u of this machine, which is also %s%s: %s",
		claim->text, p->config->name, gsi, owner->text, whose,
		owner->partition != NULL ? "give the line to one of the two"
					 : "leave it out, or move the console");
}

/* Takes line @gsi for @claim; false after reporting that it is another's. */
static bool lines_take(const struct planner *planner, u32 gsi, const struct lines_owner *claim)
{
	struct lines_owner *owner = lines_of(gsi);

	if (owner->text[0] != '\0' && owner->irq == claim->irq && claim->irq != LINES_PIN) {
		return false; /* one number: reported as a conflict of the file with itself */
	}
	if (gsi == VUART_IRQ && claim->irq != VUART_IRQ &&
	    claim->partition->config->console == CONSOLE_VIRTUAL) {
		return mistake(
			&planner->source, claim->line,
			"%s of partition '%s' is interrupt line %u of this machine, which is that of its virtual console in the guest: set console = \"none\", or leave it out",
			claim->text, claim->partition->config->name, gsi);
	}
	if (owner->text[0] != '\0') {
		return lines_collide(planner, claim->partition, gsi, owner, claim);
	}
	*owner = *claim;
	owner->gsi = gsi;
	return true;
}

/* Whether pairs.c has reported that these two pull one wire. */
static bool lines_reported(const struct planner *planner, const struct plan_function *a,
			   const struct plan_function *b)
{
	return a != NULL && plan_needs_pin(a) && plan_needs_pin(b) &&
	       pci_shares_pin(&planner->inventory->pci, &a->pci, &b->pci);
}

static const struct guest_irq *lines_at_pin(const struct plan_partition *p, u32 pin)
{
	for (unsigned int i = 0; i < p->irq_count; i++) {
		if (p->irqs[i].gsi == pin) {
			return &p->irqs[i];
		}
	}
	return NULL;
}

/* Where line @gsi arrives in the guest: at its own number, or else at the highest pin that is free
 * and no ISA interrupt's by number; IOAPIC_PINS if there is none. */
static u32 lines_pin(const struct plan_partition *p, u32 gsi)
{
	u32 pin = IOAPIC_PINS - 1;

	if (gsi < IOAPIC_PINS) {
		return gsi;
	}
	while (pin >= ISA_IRQS && lines_at_pin(p, pin) != NULL) {
		pin--;
	}
	return pin >= ISA_IRQS ? pin : IOAPIC_PINS;
}

/* There is a pin for it: lines_pin(). */
static void lines_add(struct plan_partition *p, u32 gsi, u8 isa_irq, u16 flags)
{
	p->irqs[p->irq_count++] = (struct guest_irq){
		.line = gsi, .gsi = (u8)lines_pin(p, gsi), .isa_irq = isa_irq, .flags = flags};
}

/* Connects the pin of @f to line @gsi, which @p has. */
static bool lines_connect(const struct plan_partition *p, struct plan_function *f, u32 gsi)
{
	for (unsigned int i = 0; i < p->irq_count; i++) {
		if (p->irqs[i].line == gsi) {
			f->gsi = p->irqs[i].gsi;
			f->intx = true;
		}
	}
	return f->intx;
}

static void lines_of_irq(const struct planner *planner, struct plan_partition *p,
			 const struct config_number *irq)
{
	const struct inventory *inventory = planner->inventory;
	struct isa_line line =
		isa_line(inventory->overrides, inventory->override_count, (u8)irq->value);
	struct lines_owner claim = {.partition = p, .irq = irq->value, .line = irq->line};

	(void)format(claim.text, sizeof(claim.text), "irq %u", irq->value);
	if (irq->value >= inventory->gsi_count || line.gsi >= inventory->gsi_count) {
		(void)mistake(
			&planner->source, irq->line,
			"irq %u of partition '%s' is not in this machine, which has %u lines: leave it out",
			irq->value, p->config->name, inventory->gsi_count);
	} else if (line.gsi >= IOAPIC_PINS) {
		(void)mistake(
			&planner->source, irq->line,
			"irq %u of partition '%s' is interrupt line %u of this machine, and partitions have lines up to %u: leave it out",
			irq->value, p->config->name, line.gsi, IOAPIC_PINS - 1);
	} else if (inventory_line_masked(inventory, line.gsi)) {
		(void)mistake(
			&planner->source, irq->line,
			"irq %u of partition '%s' is interrupt line %u of this machine, " LINES_MASKED
			": leave it out",
			irq->value, p->config->name, line.gsi);
	} else if (lines_take(planner, line.gsi, &claim)) {
		lines_add(p, line.gsi, irq->value < ISA_IRQS ? (u8)irq->value : GUEST_IRQ_NOT_ISA,
			  line.flags);
	}
}

/* Whether the pin of @f can arrive at its line, which is none of @p's yet; else it was reported. */
static bool lines_may_arrive(const struct planner *planner, const struct plan_partition *p,
			     const struct plan_function *f)
{
	const struct plan_subject subject = plan_subject(p, f);
	const struct pci_name name = pci_name(f->pci.segment, f->pci.bdf);
	const u32 gsi = f->pci.gsi;

	if (gsi >= planner->inventory->gsi_count) {
		return mistake(
			&planner->source, f->line,
			"the pin of %s arrives at line %u, which is not in this machine, which has %u lines: correct intx, or leave the function out",
			subject.text, gsi, planner->inventory->gsi_count);
	}
	if (inventory_line_masked(planner->inventory, gsi)) {
		return mistake(&planner->source, f->line,
			       "the pin of %s arrives at line %u, " LINES_MASKED
			       ": leave the function out, or write intx = [\"%s=none\"] to do "
			       "without the pin",
			       subject.text, gsi, name.text);
	}
	if (lines_pin(p, gsi) == IOAPIC_PINS) {
		return mistake(
			&planner->source, f->line,
			"the pin of %s arrives at line %u, and all pins from %u to %u that a partition has for such lines are taken: leave the function out, or write intx = [\"%s=none\"] to do without the pin",
			subject.text, gsi, ISA_IRQS, IOAPIC_PINS - 1, name.text);
	}
	return true;
}

/* The line that the configuration, or a desk tool, says the pin of @f arrives at. */
static void lines_of_pin(const struct planner *planner, struct plan_partition *p,
			 struct plan_function *f)
{
	const struct config_intx *intx = config_intx_of(p->config, f->pci.segment, f->pci.bdf);
	struct lines_owner claim = {
		.partition = p, .function = f, .irq = LINES_PIN, .line = f->line};
	u32 gsi = f->pci.gsi;

	if (f->pci.pin == 0 || gsi == PCI_NO_GSI || (intx == NULL && !plan_needs_pin(f))) {
		return;
	}
	(void)format(claim.text, sizeof(claim.text), "the pin of pci %s",
		     pci_name(f->pci.segment, f->pci.bdf).text);
	/* Several functions may share one of its lines. */
	if (!lines_connect(p, f, gsi) && lines_may_arrive(planner, p, f) &&
	    !lines_reported(planner, lines_of(gsi)->function, f) &&
	    lines_take(planner, gsi, &claim)) {
		lines_add(p, gsi, GUEST_IRQ_NOT_ISA, MPS_ACTIVE_LOW | MPS_LEVEL);
		(void)lines_connect(p, f, gsi);
	}
}

static void lines_check_known(const struct planner *planner, const struct plan_partition *p,
			      const struct plan_function *f)
{
	const struct pci_name name = pci_name(f->pci.segment, f->pci.bdf);

	if (plan_needs_pin(f) && f->pci.gsi == PCI_NO_GSI && !f->bad_bars &&
	    !p->config->intx_left_out &&
	    config_intx_of(p->config, f->pci.segment, f->pci.bdf) == NULL) {
		(void)mistake(
			&planner->source, f->line,
			"pci %s of partition '%s' interrupts by its pin alone, and its interrupt line is described only in AML, which Bulkhead does not interpret: add intx = [\"%s=N\"] to the partition, with the line N that bulkhead-inventory prints under Linux on this machine, or \"%s=none\" to do without",
			name.text, p->config->name, name.text, name.text);
	}
}

/* The hypervisor's consoles keep their lines to themselves. */
static void lines_take_consoles(const struct planner *planner)
{
	const struct inventory *inventory = planner->inventory;

	for (unsigned int i = 0; i < IOAPIC_PINS; i++) {
		lines_owners[i] = (struct lines_owner){.gsi = i};
	}
	lines_count = IOAPIC_PINS;
	for (unsigned int i = 0; i < planner->plan->console_count; i++) {
		const struct plan_console *console = &planner->plan->consoles[i];
		int irq = console->uart.access == UART_PORTS
				  ? isa_irq_of_com((u16)console->uart.base)
				  : -1;
		u32 gsi = irq >= 0 ? isa_line(inventory->overrides, inventory->override_count,
					      (u8)irq)
					     .gsi
				   : IOAPIC_PINS;

		if (gsi < IOAPIC_PINS && lines_owners[gsi].text[0] == '\0') {
			lines_owners[gsi].irq = console->written ? (u32)irq : LINES_PIN;
			(void)format(lines_owners[gsi].text, sizeof(lines_owners[gsi].text),
				     "the hypervisor's console");
		}
	}
}

void plan_lines(const struct planner *planner)
{
	lines_take_consoles(planner);
	for (unsigned int i = 0; i < planner->plan->count; i++) {
		struct plan_partition *p = &planner->plan->partitions[i];

		for (unsigned int j = 0; j < p->config->irqs_count; j++) {
			lines_of_irq(planner, p, &p->config->irqs[j]);
		}
		for (unsigned int j = 0; j < p->function_count; j++) {
			lines_check_known(planner, p, &p->functions[j]);
			if (p->functions[j].pci.gsi < IOAPIC_PINS) {
				lines_of_pin(planner, p, &p->functions[j]);
			}
		}
		/* What has no number of its own in the guest gets what is left. */
		for (unsigned int j = 0; j < p->function_count; j++) {
			if (p->functions[j].pci.gsi >= IOAPIC_PINS) {
				lines_of_pin(planner, p, &p->functions[j]);
			}
		}
	}
}
