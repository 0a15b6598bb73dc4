/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The header of a function (PCI 3.0, 6.1 and 6.2), as its partition is to see it. Identity and
 * class are read-only. BARs do not move. Decoding appears to be disabled when the guest clears it,
 * but the real function keeps decoding: on some machines, a CPU's access that no function claims is
 * fatal. What is in no capability reads as it is below 0x100, as zero above.
 */

#include "private.h"
#include <lib/panic.h>

#define DECODE ((u32)(PCI_COMMAND_IO | PCI_COMMAND_MEMORY))
#define STATUS_ERRORS (0xf900U << 16) /* detected and signalled errors: a one clears */
#define HEADER_CIS 0x28
#define CACHE_LINE_SIZE 0xffU
#define TIMING 0xffff0000U /* beside the interrupt line and pin */
#define LINE 0xffU

/* Of both channels of an IDE controller: native, and whether that can be changed. */
#define IDE_INTERFACE ((u32)GENMASK(11, 8))
#define IDE_NATIVE ((u32)(BIT(8) | BIT(10)))

#define BAR_IO BIT(0)
#define BAR_64 BIT(2)
#define BAR_PREFETCHABLE BIT(3)
#define BAR_MEMORY_BITS 0xfU
#define BAR_IO_BITS 0x3U

struct vpci_register *vpci_build_register(struct vpci_function *f, unsigned int reg,
					  struct vpci_register rule)
{
	struct vpci_register *r = &f->registers[f->register_count];

	if (f->register_count == VPCI_REGISTERS) {
		panic("PCI function " PCI_FORM ": more than %u rules for its registers",
		      PCI_ARGS(f->pci.segment, f->pci.bdf), VPCI_REGISTERS);
	}
	f->register_count++;
	*r = rule;
	r->first = (u16)reg;
	r->end = (u16)(reg + 4);
	return r;
}

void vpci_build_rest(struct vpci_function *f, unsigned int reg, unsigned int end, bool real)
{
	vpci_build_register(f, reg, (struct vpci_register){.real = real ? ~0U : 0})->end = (u16)end;
}

bool vpci_build_held(const struct vpci_function *f, unsigned int reg)
{
	for (unsigned int i = 0; i < f->register_count; i++) {
		if (reg >= f->registers[i].first && reg < f->registers[i].end) {
			return true;
		}
	}
	return false;
}

struct vpci_register vpci_bar_register(const struct pci_bar *bars, unsigned int n,
				       enum vpci_refusal why)
{
	bool upper = n > 0 && bars[n - 1].size != 0 && bars[n - 1].is64;
	const struct pci_bar *bar = upper ? &bars[n - 1] : &bars[n];
	u64 decoded = ~(bar->size - 1);
	u64 kind = bar->io ? BAR_IO
			   : (bar->is64 ? BAR_64 : 0) | (bar->prefetchable ? BAR_PREFETCHABLE : 0);

	/* A BAR without an address from the firmware cannot be used, and reads as absent. */
	if (bar->size == 0 || bar->address == 0) {
		return (struct vpci_register){0};
	}
	decoded &= ~(u64)(bar->io ? BAR_IO_BITS : BAR_MEMORY_BITS);
	decoded >>= upper ? 32 : 0;
	return (struct vpci_register){
		.kind = VPCI_REGISTER_BAR,
		.start = (u32)((bar->address | kind) >> (upper ? 32 : 0)),
		.stored = (u32)decoded,
		.bits = (u32)decoded, /* all ones, to learn the size */
		.refusal = (u8)why,
	};
}

static void header_command(struct vpci_function *f, bool master)
{
	u32 decode = 0;

	for (unsigned int i = 0; i < PCI_BARS; i++) {
		if (f->bars[i].size != 0 && f->bars[i].address != 0) {
			decode |= f->bars[i].io ? PCI_COMMAND_IO : PCI_COMMAND_MEMORY;
		}
	}
	(void)vpci_build_register(f, PCI_COMMAND,
				  (struct vpci_register){
					  .real = ~(DECODE | VPCI_STATUS_LIST),
					  .start = decode,
					  .stored = DECODE,
					  .writable = STATUS_ERRORS |
						      (u32)(master ? PCI_COMMAND_MASTER : 0) |
						      (u32)(f->intx ? PCI_COMMAND_INTX_OFF : 0),
					  .kind = VPCI_REGISTER_FIXED,
					  .bits = master ? 0 : (u32)PCI_COMMAND_MASTER,
					  .refusal = VPCI_REFUSED_MASTER,
				  });
}

static void header_bars(struct vpci_function *f)
{
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		struct vpci_register rule = vpci_bar_register(f->bars, i, VPCI_REFUSED_BAR);

		if (rule.kind == VPCI_REGISTER_BAR) {
			(void)vpci_build_register(f, PCI_BAR(i), rule);
		}
	}
}

void vpci_build_header(struct vpci *v, struct vpci_function *f, const struct vpci_grant *grant)
{
	const struct vpci_register real = {.real = ~0U};
	const u32 interface = grant->ide != NULL ? IDE_INTERFACE : 0;

	/* Virtual functions have no numbers of their own to read. */
	(void)vpci_build_register(f, PCI_VENDOR,
				  (struct vpci_register){.start = (u32)grant->pci->device << 16 |
								  grant->pci->vendor});
	header_command(f, grant->master);
	(void)vpci_build_register(
		f, VPCI_CLASS,
		(struct vpci_register){.real = ~interface, .start = interface & IDE_NATIVE});
	(void)vpci_build_register(f, VPCI_CACHE_LINE,
				  (struct vpci_register){.real = ~0U, .writable = CACHE_LINE_SIZE});
	header_bars(f);
	(void)vpci_build_register(f, HEADER_CIS, real);
	(void)vpci_build_register(f, VPCI_SUBSYSTEM, real);
	(void)vpci_build_register(
		f, PCI_INTERRUPT_LINE,
		(struct vpci_register){.real = TIMING,
				       .start = f->intx ? (u32)f->pin << 8 | f->gsi : 0,
				       .stored = LINE});
	vpci_build_capabilities(v, f, grant);
	vpci_build_rest(f, VPCI_HEADER_END, VPCI_CONVENTIONAL_END, true);
	vpci_build_rest(f, 0, VPCI_CONFIG_END, false);
}
