/* SPDX-License-Identifier: Apache-2.0 */
/* guest/acpi_tables.c: the tables as a guest walks them, and iasl's opinion of them. */

#define _GNU_SOURCE /* memmem, mkdtemp */
#include "guest_unit.h"

#include <guest/acpi_tables.h>
#include <guest/pci.h>

#define MEMORY_SIZE 0x4000

static u8 *memory; /* what the guest sees at GUEST_ACPI_BASE */

static u64 peek(const u8 *base, size_t offset, size_t width)
{
	u64 value = 0;

	memcpy(&value, base + offset, width);
	return value;
}

static u8 sum(const u8 *bytes, size_t length)
{
	u8 total = 0;

	while (length-- > 0) {
		total = (u8)(total + *bytes++);
	}
	return total;
}

static const u8 *table_at(u64 address)
{
	const u8 *table = memory + (address - GUEST_ACPI_BASE);

	assert_in_range(address, GUEST_ACPI_BASE, GUEST_ACPI_BASE + MEMORY_SIZE - 36);
	assert_in_range(peek(table, 4, 4), 36, MEMORY_SIZE - (address - GUEST_ACPI_BASE));
	assert_int_equal(sum(table, peek(table, 4, 4)), 0);
	assert_memory_equal(table + 10, "BULKHD", 6);
	return table;
}

static const u8 *xsdt(void)
{
	assert_memory_equal(memory, "RSD PTR ", 8);
	assert_int_equal(sum(memory, 20), 0);
	assert_int_equal(sum(memory, 36), 0);
	assert_int_equal(memory[15], 2);
	assert_int_equal(peek(memory, 20, 4), 36);
	return table_at(peek(memory, 24, 8));
}

static unsigned int table_count(void)
{
	return (unsigned int)(peek(xsdt(), 4, 4) - 36) / 8;
}

/* The table number @n with @signature, or NULL. */
static const u8 *table(const char *signature, unsigned int n)
{
	for (unsigned int i = 0; i < table_count(); i++) {
		const u8 *found = table_at(peek(xsdt(), 36 + i * 8, 8));

		if (memcmp(found, signature, 4) == 0 && n-- == 0) {
			return found;
		}
	}
	return NULL;
}

static void build(const struct guest_image *image)
{
	memset(memory, 0xa5, MEMORY_SIZE);
	assert_int_equal(guest_acpi_build(image, memory, MEMORY_SIZE), 0);
}

static int setup(void **state)
{
	(void)state;
	memory = malloc(MEMORY_SIZE);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	free(memory);
	return 0;
}

static void fadt_is_hardware_reduced(void **state)
{
	struct guest_image image = plain_image("", 0);
	const u8 *fadt;
	const u8 *dsdt;

	(void)state;
	build(&image);
	fadt = table("FACP", 0);
	assert_non_null(fadt);
	assert_int_equal(peek(fadt, 4, 4), 276);
	assert_int_equal(fadt[8], 6);
	assert_int_equal(peek(fadt, 36, 4), 0);         /* no FACS */
	assert_int_equal(peek(fadt, 109, 2), 0x24);     /* no VGA, no RTC, no 8042 */
	assert_int_equal(peek(fadt, 112, 4), 0x181475); /* see the FADT's flags in ACPI 6.5 */
	for (size_t i = 45; i < 109; i++) {
		assert_int_equal(fadt[i], 0);
	}
	assert_int_equal(peek(fadt, 116, 4), 0x01000801); /* I/O, 8 bits, byte access */
	assert_int_equal(peek(fadt, 120, 8), GUEST_PORT_RESET);
	assert_int_equal(fadt[128], GUEST_RESET_VALUE);
	assert_int_equal(peek(fadt, 244, 4), 0x01000801);
	assert_int_equal(peek(fadt, 248, 8), GUEST_PORT_SLEEP_CONTROL);
	assert_int_equal(peek(fadt, 260, 8), GUEST_PORT_SLEEP_STATUS);
	assert_int_equal(peek(fadt, 40, 4), peek(fadt, 140, 8));
	dsdt = table_at(peek(fadt, 140, 8));
	assert_memory_equal(dsdt, "DSDT", 4);
	/* NameOp "_S5_" PackageOp, PkgLength, 4 elements, BytePrefix, the type */
	assert_memory_equal(dsdt + 36, "\x08_S5_\x12\x08\x04\x0a", 9);
	assert_int_equal(dsdt[45], GUEST_S5_TYPE);
	assert_int_equal(dsdt[47], GUEST_S5_TYPE);
}

static void fadt_tells_the_timer_that_may_be_read(void **state)
{
	/* ACPI 6.5, 5.2.3.2: I/O space, 32 bits from bit 0, by dwords, 64 bits of address. */
	static const u8 there[] = {1, 32, 0, 3, 0x08, 0x64, 0, 0, 0, 0, 0, 0};
	static const u8 none[sizeof(there)];
	struct guest_image image = plain_image("", 0);
	const u8 *fadt;

	(void)state;
	image.pm_timer = 0x6408;
	build(&image);
	fadt = table("FACP", 0);
	assert_non_null(fadt);
	assert_memory_equal(fadt + 208, there, sizeof(there));
	assert_int_equal(peek(fadt, 200, 8), 0); /* nor in its neighbours: PM2, GPE0 */
	assert_int_equal(peek(fadt, 220, 8), 0);
	image.pm_timer = 0;
	build(&image);
	assert_memory_equal(table("FACP", 0) + 208, none, sizeof(none));
}

static void madt_lists_cpus_in_their_order(void **state)
{
	const u32 ids[] = {2, 0, 254, 255, 0x12345};
	struct guest_image image = plain_image("", 0);
	const u8 *madt;
	const u8 *at;

	(void)state;
	image.apic_ids = ids;
	image.cpu_count = ARRAY_SIZE(ids);
	build(&image);
	madt = table("APIC", 0);
	assert_int_equal(peek(madt, 36, 4), 0xfee00000);
	assert_int_equal(peek(madt, 40, 4), 0);
	at = madt + 44;
	for (unsigned int i = 0; i < 3; i++, at += 8) {
		assert_int_equal(at[0], 0);
		assert_int_equal(at[1], 8);
		assert_int_equal(at[2], i);
		assert_int_equal(at[3], ids[i]);
		assert_int_equal(peek(at, 4, 4), 1);
	}
	for (unsigned int i = 3; i < 5; i++, at += 16) {
		assert_int_equal(at[0], 9);
		assert_int_equal(at[1], 16);
		assert_int_equal(peek(at, 4, 4), ids[i]);
		assert_int_equal(peek(at, 8, 4), 1);
		assert_int_equal(peek(at, 12, 4), i);
	}
	assert_memory_equal(at, "\x01\x0c\0\0\0\0\xc0\xfe\0\0\0\0", 12);
	assert_ptr_equal(at + 12, madt + peek(madt, 4, 4));
}

static void madt_overrides_what_is_not_the_default(void **state)
{
	const struct guest_irq irqs[] = {
		{.gsi = 4, .isa_irq = 4},
		{.gsi = 2, .isa_irq = 0},
		{.gsi = 9, .isa_irq = 9, .flags = 0xd},
		{.gsi = 17, .isa_irq = GUEST_IRQ_NOT_ISA, .flags = 0xf},
	};
	struct guest_image image = plain_image("", 0);
	const u8 *madt;

	(void)state;
	image.irqs = irqs;
	image.irq_count = ARRAY_SIZE(irqs);
	build(&image);
	madt = table("APIC", 0);
	assert_int_equal(peek(madt, 4, 4), 44 + 8 + 12 + 2 * 10);
	assert_memory_equal(madt + 64, "\x02\x0a\0\0\x02\0\0\0\0\0", 10);
	assert_memory_equal(madt + 74, "\x02\x0a\0\x09\x09\0\0\0\x0d\0", 10);
}

static void names_the_com_ports_that_there_are(void **state)
{
	static const u16 ports[] = {0x3f8, 0x2f8, 0x3e8, 0x2e8};
	static const u8 lines[] = {4, 3, 4, 3};
	struct guest_image image = plain_image("", 0);

	(void)state;
	for (unsigned int mask = 0; mask < 32; mask++) {
		unsigned int wanted = (mask & 15) | mask >> 4;
		unsigned int n = 0;

		image.com_ports = mask & 15;
		image.console = (mask & 16) != 0;
		build(&image);
		for (unsigned int i = 0; i < 4; i++) {
			const u8 io[] = {0x47,
					 1,
					 (u8)ports[i],
					 (u8)(ports[i] >> 8),
					 (u8)ports[i],
					 (u8)(ports[i] >> 8),
					 1,
					 8};
			const u8 irq[] = {0x89, 6, 0, 3, 1, lines[i]};
			const u8 *ssdt;

			if ((wanted & 1U << i) == 0) {
				continue;
			}
			ssdt = table("SSDT", n++);
			assert_non_null(ssdt);
			assert_non_null(memmem(ssdt, peek(ssdt, 4, 4), io, sizeof(io)));
			assert_non_null(memmem(ssdt, peek(ssdt, 4, 4), irq, sizeof(irq)));
			assert_int_equal(ssdt[19], '1' + i); /* its OEM table ID is COMn */
		}
		assert_null(table("SSDT", n));
	}
}

/* Two buses; memory below and above 4 GiB and ports; two functions that share a pin. */
static struct guest_pci example_pci(void)
{
	return (struct guest_pci){
		.ecam = 0xb0000000,
		.bus_first = 0,
		.bus_last = 3,
		.buses = {0, 3},
		.bus_count = 2,
		.windows = {{0xfe900000, 0x100000, 0, false},
			    {0xc040, 0x20, 0, true},
			    {0x880000000, 0x20000, 3, false}},
		.window_count = 3,
		.lines = {{0, 5, 2, 21}, {0, 5, 2, 21}, {3, 0, 1, 17}},
		.line_count = 3,
	};
}

static void mcfg_names_the_window(void **state)
{
	struct guest_pci pci = example_pci();
	struct guest_image image = plain_image("", 0);
	const u8 *mcfg;

	(void)state;
	image.pci = &pci;
	build(&image);
	mcfg = table("MCFG", 0);
	assert_non_null(mcfg);
	assert_int_equal(peek(mcfg, 4, 4), 60);
	assert_int_equal(peek(mcfg, 36, 8), 0);
	assert_int_equal(peek(mcfg, 44, 8), 0xb0000000);
	assert_int_equal(peek(mcfg, 52, 8), 0x03000000); /* segment 0, buses 0 to 3 */
	pci.ecam = 0;
	build(&image);
	assert_null(table("MCFG", 0));
	assert_non_null(table("SSDT", 0));
	pci.bus_count = 0;
	build(&image);
	assert_null(table("SSDT", 0));
	image.pci = NULL;
	build(&image);
	assert_null(table("SSDT", 0));
}

static bool holds(const u8 *ssdt, const void *bytes, size_t length)
{
	return memmem(ssdt, peek(ssdt, 4, 4), bytes, length) != NULL;
}

static void a_bridge_holds_what_its_functions_decode(void **state)
{
	/* One window each of memory, ports and buses (ACPI 6.5, 6.4.3.5). */
	static const u8 window[] = {0x8a, 43, 0, 0,    0x0c, 1, 0, 0, 0,    0,    0,    0,    0, 0,
				    0,    0,  0, 0x80, 8,    0, 0, 0, 0xff, 0xff, 0x01, 0x80, 8};
	static const u8 ports[] = {0x88, 13,   0,    1,    0x0c, 3, 0,    0,
				   0x40, 0xc0, 0x5f, 0xc0, 0,    0, 0x20, 0};
	static const u8 buses[] = {0x88, 13, 0, 2, 0x0c, 0, 0, 0, 3, 0, 3, 0, 0, 0, 1, 0};
	static const u8 line[] = {4, 0x0c, 0xff, 0xff, 5, 0, 0x0a, 1, 0x0a, 0, 0x0a, 21};
	struct guest_pci pci = example_pci();
	struct guest_image image = plain_image("", 0);
	const u8 *ssdt;
	const u8 *found;

	(void)state;
	image.pci = &pci;
	build(&image);
	ssdt = table("SSDT", 0);
	assert_non_null(ssdt);
	assert_true(holds(ssdt, "PC00", 4));
	assert_true(holds(ssdt, "PC03", 4));
	assert_true(holds(ssdt, "\x0c\x41\xd0\x0a\x08", 5));
	assert_true(holds(ssdt, window, sizeof(window)));
	assert_true(holds(ssdt, ports, sizeof(ports)));
	assert_true(holds(ssdt, buses, sizeof(buses)));
	found = memmem(ssdt, peek(ssdt, 4, 4), line, sizeof(line));
	assert_non_null(found);
	assert_null(memmem(found + 1, (size_t)(ssdt + peek(ssdt, 4, 4) - found - 1), line,
			   sizeof(line)));
}

static void says_when_there_is_no_room(void **state)
{
	u32 ids[MAX_CPUS];
	struct guest_pci pci = example_pci();
	struct guest_image image = plain_image("", 0);
	size_t size = 0;
	int status;

	(void)state;
	for (unsigned int i = 0; i < MAX_CPUS; i++) {
		ids[i] = i * 8;
	}
	image.apic_ids = ids;
	image.cpu_count = MAX_CPUS;
	image.com_ports = 15;
	image.pci = &pci;
	do {
		u8 *exact = malloc(size + 1);

		status = guest_acpi_build(&image, exact, size);
		assert_true(status == 0 || status == -ENOMEM);
		free(exact);
		size += 16;
	} while (status != 0);
	assert_in_range(size, 16 * MAX_CPUS, 48 * MAX_CPUS);
	assert_true(size <= GUEST_ACPI_SIZE);
}

/* Each BAR of each function a window of its own, as large as functions can make the tables. */
static void crowded_pci(struct guest_pci *pci, unsigned int functions)
{
	memset(pci, 0, sizeof(*pci));
	pci->ecam = 0xb0000000;
	pci->bus_last = 255;
	pci->bus_count = functions + 1;
	for (unsigned int i = 0; i < functions; i++) {
		u8 bus = (u8)(i + 1);

		pci->buses[i + 1] = bus;
		pci->lines[pci->line_count++] = (struct guest_intx){bus, 31, 4, 23};
		for (unsigned int n = 0; n < GUEST_PCI_WINDOWS / MAX_PARTITION_PCI; n++) {
			pci->windows[pci->window_count++] =
				(struct guest_window){0x880000000 + n * MIB(2), MIB(1), bus, false};
		}
	}
}

static void never_outgrows_the_size_that_is_planned(void **state)
{
	struct guest_pci *pci = malloc(sizeof(*pci));
	struct guest_irq irqs[MAX_PARTITION_IRQS];
	u32 ids[MAX_CPUS];

	(void)state;
	for (unsigned int i = 0; i < MAX_CPUS; i++) {
		ids[i] = 0x1000 + i; /* each takes the longer structure */
	}
	for (unsigned int i = 0; i < MAX_PARTITION_IRQS; i++) {
		irqs[i] = (struct guest_irq){.gsi = (u8)i, .isa_irq = 15, .flags = 0xd};
	}
	for (unsigned int n = 0; n <= MAX_PARTITION_PCI; n++) {
		struct guest_image image = plain_image("", 0);
		u64 size;
		u8 *exact;

		crowded_pci(pci, n);
		image.apic_ids = ids;
		image.cpu_count = 1 + n * 63 / MAX_PARTITION_PCI;
		image.irqs = irqs;
		image.irq_count = n;
		image.com_ports = 15;
		image.function_count = n;
		image.pci = n > 0 ? pci : NULL;
		size = guest_acpi_size(&image);
		exact = malloc(size); /* the sanitizer guards its end */
		assert_int_equal(guest_acpi_build(&image, exact, size), 0);
		free(exact);
		assert_true(size <= GUEST_BIOS_ENTRY - GUEST_ACPI_BASE);
	}
	free(pci);
}

static void write_table(const u8 *bytes, const char *path)
{
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, peek(bytes, 4, 4), file), peek(bytes, 4, 4));
	assert_int_equal(fclose(file), 0);
}

/* Disassembled without a complaint, and compiled again without a warning. */
static void iasl_understands_them(void **state)
{
	const struct guest_irq irqs[] = {{.gsi = 9, .isa_irq = 9, .flags = 0xd}};
	struct guest_pci pci = example_pci();
	struct guest_image image = plain_image("", 0);
	char folder[] = "/tmp/guest-acpi-XXXXXX";
	char command[512];

	(void)state;
	if (system("command -v iasl >/dev/null 2>&1") != 0) {
		skip();
	}
	image.console = true;
	image.pm_timer = 0x608;
	image.com_ports = 14;
	image.irqs = irqs;
	image.irq_count = 1;
	image.pci = &pci;
	build(&image);
	assert_non_null(mkdtemp(folder));
	for (unsigned int i = 0; i <= table_count(); i++) {
		const u8 *t = i < table_count() ? table_at(peek(xsdt(), 36 + i * 8, 8)) : xsdt();
		char path[64];

		(void)snprintf(path, sizeof(path), "%s/t%u.aml", folder, i);
		write_table(t, path);
		(void)snprintf(
			command, sizeof(command),
			"cd %s && iasl -d t%u.aml >log 2>&1 && iasl -we t%u.dsl >>log 2>&1 && "
			"! grep -Eiq 'warning! |invalid|incorrect|error  ' log || "
			"{ cat log; exit 1; }",
			folder, i, i);
		assert_int_equal(system(command), 0);
	}
	(void)snprintf(command, sizeof(command), "rm -r %s", folder);
	assert_int_equal(system(command), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fadt_is_hardware_reduced),
		cmocka_unit_test(fadt_tells_the_timer_that_may_be_read),
		cmocka_unit_test(madt_lists_cpus_in_their_order),
		cmocka_unit_test(madt_overrides_what_is_not_the_default),
		cmocka_unit_test(names_the_com_ports_that_there_are),
		cmocka_unit_test(mcfg_names_the_window),
		cmocka_unit_test(a_bridge_holds_what_its_functions_decode),
		cmocka_unit_test(says_when_there_is_no_room),
		cmocka_unit_test(never_outgrows_the_size_that_is_planned),
		cmocka_unit_test(iasl_understands_them),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
