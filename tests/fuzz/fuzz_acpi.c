/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ACPI tables of any bytes. The input is 36 bytes of RSDP, one byte of choices, and the memory that
 * begins at MEMORY_BASE. Unless the choice says otherwise checksums are put right in the copies
 * that the parser gets, so that the search isn't spent on guessing sums. Copies have exactly the
 * length asked for: the sanitizer sees every byte read beyond.
 */

#include <stdlib.h>
#include <string.h>

#include <drivers/acpi.h>
#include <lib/ranges.h>
#include <lib/report.h>

#define RSDP_SIZE 36
#define MEMORY_BASE 0x1000
#define CHOICE_BAD_SUMS 1
#define CHOICE_OLD_RSDP 2
#define COPIES_MAX 4096

/* RAM below 3 GiB; config space that is left lies outside. */
static void fit(struct acpi *acpi, struct report *report)
{
	static const struct ranges ram = {.list = {{0, GIB(3)}}, .count = 1};
	static const struct ranges kept = {.list = {{GIB(3), 0xe4000000}}, .count = 1};

	acpi_fit(acpi, &ram, &kept, report);
	for (unsigned int i = 0; i < acpi->mcfg_count; i++) {
		const struct acpi_mcfg *row = &acpi->mcfg[i];
		const u64 start = row->base.v + ((u64)row->bus_first << 20);

		if (start < GIB(3) || row->bus_last < row->bus_first ||
		    (start < 0xe4000000 &&
		     row->base.v + ((row->bus_last + 1ULL) << 20) > 0xe4000000)) {
			abort();
		}
	}
}

int LLVMFuzzerTestOneInput(const u8 *data, size_t size);

struct memory {
	const u8 *data;
	size_t size;
	bool fix;
	void *copies[COPIES_MAX];
	unsigned int copy_count;
};

static void fix_sum(u8 *data, size_t length, size_t at)
{
	u8 sum = 0;

	data[at] = 0;
	for (size_t i = 0; i < length; i++) {
		sum = (u8)(sum + data[i]);
	}
	data[at] = (u8)(0 - sum);
}

static const void *map(void *context, u64 address, size_t length)
{
	struct memory *memory = context;
	u64 offset = address - MEMORY_BASE;
	u8 *copy;

	if (address < MEMORY_BASE || offset > memory->size || length > memory->size - offset ||
	    memory->copy_count == COPIES_MAX) {
		return NULL;
	}
	copy = malloc(length ? length : 1);
	if (!copy) {
		abort();
	}
	memcpy(copy, memory->data + offset, length);
	if (memory->fix && length >= RSDP_SIZE) {
		fix_sum(copy, length, 9);
	}
	memory->copies[memory->copy_count++] = copy;
	return copy;
}

static void drop(void *context, const char *text)
{
	(void)context;
	(void)text;
}

static void check(const struct acpi *acpi, int status, unsigned int errors)
{
	bool sane = acpi->cpu_count <= MAX_CPUS && acpi->ioapic_count <= MAX_IOAPICS &&
		    acpi->override_count <= MAX_INTERRUPT_OVERRIDES &&
		    acpi->mcfg_count <= ARRAY_SIZE(acpi->mcfg) &&
		    (acpi->spcr.uart.access != UART_PORTS || acpi->spcr.uart.base <= 0xfff8) &&
		    acpi->spcr.uart.access <= UART_MEMORY32 &&
		    (!acpi->dmar.present || !acpi->dmar.broken) &&
		    (acpi->dmar.present || acpi->dmar.unit_count + acpi->dmar.region_count == 0);

	if (!sane || (status != 0 && errors == 0) || (status == 0 && acpi->cpu_count == 0)) {
		abort();
	}
	for (unsigned int i = 0; i < acpi->dmar.region_count; i++) {
		const struct dmar_region *r = &acpi->dmar.regions[i];

		/* One that is not known where is empty. */
		if (r->end <= r->start && (r->start != 0 || r->end != 0)) {
			abort();
		}
	}
}

/* Bridges as the numbers of functions would have them, with loops among them. */
static bool bridge(void *context, u16 segment, u16 function, u8 *secondary, u8 *subordinate)
{
	(void)context;
	*secondary = (u8)(function >> 1);
	*subordinate = (u8)(function >> 1 | segment);
	return (function & 1) == 0;
}

static u16 physical(void *context, u16 segment, u16 function)
{
	(void)context;
	(void)segment;
	return function;
}

static void resolve(const struct acpi_dmar *dmar)
{
	static const struct pci_topology topology = {.bridge = bridge, .physical = physical};
	u16 source;

	for (u32 function = 0; function <= UINT16_MAX; function += 251) {
		(void)dmar_unit_of(dmar, 0, (u16)function, &topology);
		for (unsigned int i = 0; i < dmar->region_count; i++) {
			(void)dmar_region_concerns(dmar, &dmar->regions[i], 0, (u16)function,
						   &topology);
		}
	}
	for (unsigned int i = 0; i < 256; i++) {
		(void)dmar_unit_of_ioapic(dmar, (u8)i, &topology, &source);
	}
}

int LLVMFuzzerTestOneInput(const u8 *data, size_t size)
{
	static struct memory memory;
	static struct acpi acpi;
	struct report report = {.line = drop};
	struct phys_window window = {map, &memory};
	u8 rsdp[RSDP_SIZE];
	u8 choices;

	if (size <= RSDP_SIZE) {
		return 0;
	}
	choices = data[RSDP_SIZE];
	memory = (struct memory){.data = data + RSDP_SIZE + 1,
				 .size = size - RSDP_SIZE - 1,
				 .fix = !(choices & CHOICE_BAD_SUMS)};
	memcpy(rsdp, data, sizeof(rsdp));
	if (memory.fix) {
		fix_sum(rsdp, 20, 8);
		fix_sum(rsdp, sizeof(rsdp), 32);
	}
	check(&acpi,
	      acpi_parse(rsdp, choices & CHOICE_OLD_RSDP ? 20 : RSDP_SIZE, &window, &acpi, &report),
	      report.errors);
	(void)acpi_find_rsdp(&window);
	fit(&acpi, &report);
	if (acpi.dmar.present) {
		resolve(&acpi.dmar);
	}
	while (memory.copy_count > 0) {
		free(memory.copies[--memory.copy_count]);
	}
	return 0;
}
