/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the parsers say of a machine's tables, and what they leave of them, for goldens and for
 * trying tables of real machines. The file that is named holds pieces of memory, each as its
 * address and length (8 bytes each) and the bytes; the first is the RSDP. Further words are rows of
 * the memory map: ram=START-END or kept=START-END, ends inclusive. The PCI functions are always the
 * same: those of a plain desktop machine.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <drivers/acpi.h>
#include <hv/inventory_firmware.h>
#include <lib/ranges.h>
#include <lib/report.h>

#define PIECES_MAX 256
#define COPIES_MAX 4096

struct piece {
	u64 address;
	u64 length;
	u8 *bytes;
};

static struct piece pieces[PIECES_MAX];
static unsigned int piece_count;
static void *copies[COPIES_MAX];
static unsigned int copy_count;
static struct acpi acpi;
static struct inventory inventory;

static NORETURN void die(const char *why)
{
	(void)fprintf(stderr, "acpi-dump: %s\n", why);
	exit(2);
}

/* Copies of exactly what was asked for: the sanitizer sees every byte read beyond. */
static const void *map(void *context, u64 address, size_t length)
{
	(void)context;
	for (unsigned int i = 1; i < piece_count; i++) {
		const struct piece *p = &pieces[i];

		if (address >= p->address && address - p->address <= p->length &&
		    length <= p->length - (address - p->address)) {
			void *copy = malloc(length != 0 ? length : 1);

			if (copy == NULL || copy_count == COPIES_MAX) {
				die("out of memory");
			}
			copies[copy_count++] = copy;
			return memcpy(copy, p->bytes + (address - p->address), length);
		}
	}
	return NULL;
}

static void say(void *context, const char *text)
{
	(void)context;
	(void)printf("  says %s\n", text);
}

static void read_pieces(const char *name)
{
	FILE *file = fopen(name, "rb");
	u64 head[2];

	if (file == NULL) {
		die("cannot open the file");
	}
	while (fread(head, sizeof(head), 1, file) == 1) {
		struct piece *p = &pieces[piece_count++];

		*p = (struct piece){head[0], head[1], malloc(head[1] + 1)};
		if (piece_count == PIECES_MAX || p->bytes == NULL ||
		    fread(p->bytes, 1, head[1], file) != head[1]) {
			die("the file is broken");
		}
	}
	(void)fclose(file);
}

static void read_range(const char *word)
{
	struct ranges *to = word[0] == 'r' ? &inventory.ram : &inventory.kept;
	unsigned long long start;
	unsigned long long last;

	if (sscanf(strchr(word, '=') + 1, "%llx-%llx", &start, &last) != 2 ||
	    ranges_add(to, (struct range){start, last + 1}) != 0) {
		die("a range is broken");
	}
}

/* Host bridge, graphics, USB and LPC on bus 0, and a card below each of two root ports. */
static void make_functions(void)
{
	static const struct {
		u16 bdf;
		u8 bus; /* behind it */
	} rows[] = {{PCI_BDF(0, 0, 0), 0},  {PCI_BDF(0, 2, 0), 0},  {PCI_BDF(0, 7, 0), 5},
		    {PCI_BDF(0, 28, 0), 1}, {PCI_BDF(0, 29, 0), 0}, {PCI_BDF(0, 31, 0), 0},
		    {PCI_BDF(1, 0, 0), 0},  {PCI_BDF(5, 0, 0), 0}};

	for (unsigned int i = 0; i < ARRAY_SIZE(rows); i++) {
		inventory.pci.functions[i] = (struct pci_function){
			.bdf = rows[i].bdf,
			.requester = rows[i].bdf,
			.physfn = PCI_NONE,
			.bridge = {.secondary = rows[i].bus, .subordinate = rows[i].bus}};
	}
	inventory.pci.count = ARRAY_SIZE(rows);
}

static void print_interrupts(const struct pci_topology *topology)
{
	u16 source;

	(void)printf("  cpus");
	for (unsigned int i = 0; i < acpi.cpu_count; i++) {
		(void)printf(" %u", acpi.cpus[i].apic_id);
	}
	(void)printf("\n");
	for (unsigned int i = 0; i < acpi.ioapic_count; i++) {
		const struct acpi_ioapic *io = &acpi.ioapics[i];
		const struct dmar_unit *unit =
			dmar_unit_of_ioapic(&acpi.dmar, io->id, topology, &source);

		(void)printf("  ioapic %u at %#lx gsi %u", io->id, io->address.v, io->gsi_base);
		if (unit != NULL) {
			(void)printf(" unit %#lx as %04x", unit->base.v, source);
		}
		(void)printf("\n");
	}
	for (unsigned int i = 0; i < acpi.override_count; i++) {
		(void)printf("  isa %u gsi %u flags %#x\n", acpi.overrides[i].isa_irq,
			     acpi.overrides[i].gsi, acpi.overrides[i].flags);
	}
}

static void print_platform(void)
{
	const struct acpi_fadt *fadt = &acpi.fadt;

	(void)printf("  local-apic %#x hpet %#lx pm-timer %#x pm1 %#x %#x", acpi.local_apic_address,
		     acpi.hpet, fadt->pm_timer, fadt->pm1a_control, fadt->pm1b_control);
	if (fadt->s5_found) {
		(void)printf(" s5 %u %u", fadt->s5_type_a, fadt->s5_type_b);
	}
	(void)printf("\n");
	for (unsigned int i = 0; i < acpi.mcfg_count; i++) {
		(void)printf("  ecam %#lx segment %u buses %u-%u\n", acpi.mcfg[i].base.v,
			     acpi.mcfg[i].segment, acpi.mcfg[i].bus_first, acpi.mcfg[i].bus_last);
	}
}

static void print_units(void)
{
	const struct acpi_dmar *dmar = &acpi.dmar;

	if (!dmar->present) {
		(void)printf("  dmar %s\n", dmar->broken ? "broken" : "none");
		return;
	}
	(void)printf("  dmar %u units, %u left out%s%s\n", dmar->unit_count, dmar->left_out,
		     dmar->interrupt_remapping ? ", interrupts" : "",
		     dmar->x2apic_opt_out ? ", x2apic opt-out" : "");
	for (unsigned int i = 0; i < inventory.pci.count; i++) {
		const struct pci_function *f = &inventory.pci.functions[i];

		(void)printf("  " PCI_FORM " ", PCI_ARGS(f->segment, f->bdf));
		if (f->iommu == PCI_NO_IOMMU) {
			(void)printf("no unit");
		} else {
			(void)printf("unit %#lx", dmar->units[f->iommu].base.v);
		}
		for (unsigned int j = 0; j < inventory.reserved_count; j++) {
			const struct inventory_reserved *r = &inventory.reserved[j];

			if (r->bdf != f->bdf) {
				continue;
			}
			if (r->memory.end == 0) {
				(void)printf(", needs unknown memory");
			} else {
				(void)printf(", needs %#lx-%#lx", r->memory.start,
					     r->memory.end - 1);
			}
		}
		(void)printf("\n");
	}
}

int main(int argc, char **argv)
{
	static const struct phys_window window = {.map = map};
	const struct pci_topology topology = pci_topology_of(&inventory.pci);
	struct report report = {.line = say};
	int status;

	if (argc < 2) {
		die("which file?");
	}
	read_pieces(argv[1]);
	for (int i = 2; i < argc; i++) {
		read_range(argv[i]);
	}
	status = acpi_parse(pieces[0].bytes, pieces[0].length, &window, &acpi, &report);
	if (status != 0) {
		(void)printf("  refused\n");
		return 1;
	}
	acpi_fit(&acpi, &inventory.ram, &inventory.kept, &report);
	make_functions();
	inventory_add_iommus(&inventory, &acpi.dmar, &report);
	print_interrupts(&topology);
	print_platform();
	print_units();
	while (copy_count > 0) {
		free(copies[--copy_count]);
	}
	for (unsigned int i = 0; i < piece_count; i++) {
		free(pieces[i].bytes);
	}
	return 0;
}
