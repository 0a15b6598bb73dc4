/* SPDX-License-Identifier: Apache-2.0 */
/*
 * drivers/acpi*.c over a made-up physical memory. The window hands out copies of exactly the
 * length that was asked for, so that the sanitizer sees every read beyond it.
 */

#include "unit.h"

#include "messages.h"

#include <drivers/acpi.h>
#include <lib/errno.h>
#include <lib/ranges.h>

#define MEMORY_SIZE 0x110000U
#define XSDT 0x20000U
#define MADT 0x30000U
#define MADT_NMI (MADT + 82U) /* structure of type 4, of modern() */
#define FADT 0x40000U
#define DSDT 0x50000U
#define MCFG 0x60000U
#define DMAR 0x70000U
#define HPET 0x80000U

static u8 memory[MEMORY_SIZE];
static void *copies[4096];
static unsigned int copy_count;
static u8 rsdp[36];
static size_t rsdp_length;
static struct acpi acpi;

/* A DSDT from iasl: Name (\_S5, Package (4) {7, 5, 0, 0}) and a PCI host bridge. */
static const u8 iasl_dsdt[] = {
	0x44, 0x53, 0x44, 0x54, 0x4f, 0x00, 0x00, 0x00, 0x02, 0x7c, 0x42, 0x4c, 0x4b, 0x48,
	0x44, 0x00, 0x54, 0x45, 0x53, 0x54, 0x00, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00,
	0x49, 0x4e, 0x54, 0x4c, 0x25, 0x09, 0x20, 0x20, 0x08, 0x5f, 0x53, 0x35, 0x5f, 0x12,
	0x08, 0x04, 0x0a, 0x07, 0x0a, 0x05, 0x00, 0x00, 0x10, 0x1c, 0x5f, 0x53, 0x42, 0x5f,
	0x5b, 0x82, 0x15, 0x50, 0x43, 0x49, 0x30, 0x08, 0x5f, 0x48, 0x49, 0x44, 0x0c, 0x41,
	0xd0, 0x0a, 0x03, 0x08, 0x5f, 0x55, 0x49, 0x44, 0x01,
};

static const void *map(void *context, u64 address, size_t length)
{
	void *copy;

	(void)context;
	if (address >= MEMORY_SIZE || length > MEMORY_SIZE - address) {
		return NULL;
	}
	copy = malloc(length);
	assert_non_null(copy);
	assert_true(copy_count < ARRAY_SIZE(copies));
	copies[copy_count++] = copy;
	return memcpy(copy, memory + address, length);
}

static const struct phys_window window = {.map = map};

static int release(void **state)
{
	(void)state;
	while (copy_count > 0) {
		free(copies[--copy_count]);
	}
	return 0;
}

static void set(u32 address, u64 value, size_t size)
{
	memcpy(memory + address, &value, size);
}

static void fix_sum(u8 *data, size_t length, size_t at)
{
	u8 sum = 0;

	data[at] = 0;
	for (size_t i = 0; i < length; i++) {
		sum = (u8)(sum + data[i]);
	}
	data[at] = (u8)-sum;
}

/* Gives the table at @at its checksum again. */
static void seal(u32 at)
{
	u32 length;

	memcpy(&length, memory + at + 4, sizeof(length));
	fix_sum(memory + at, length, 9);
}

/* Starts a table of @length bytes, all 0 after the header. */
static void table(u32 at, const char *signature, u32 length)
{
	memset(memory + at, 0, length);
	memcpy(memory + at, signature, 4);
	set(at + 4, length, 4);
	seal(at);
}

/* Adds @size bytes to the end of the table at @at. */
static void append(u32 at, const void *data, u32 size)
{
	u32 length;

	memcpy(&length, memory + at + 4, sizeof(length));
	memcpy(memory + at + length, data, size);
	set(at + 4, length + size, 4);
	seal(at);
}

#define APPEND(at, ...)                                                                            \
	do {                                                                                       \
		const u8 bytes[] = {__VA_ARGS__};                                                  \
		append(at, bytes, sizeof(bytes));                                                  \
	} while (0)

static void add_to_xsdt(u64 address)
{
	append(XSDT, &address, sizeof(address));
}

static void seal_rsdp(void)
{
	fix_sum(rsdp, 20, 8);
	fix_sum(rsdp, 36, 32);
}

static void add_dmar(void)
{
	table(DMAR, "DMAR", 48);
	memory[DMAR + 36] = 38;
	memory[DMAR + 37] = 1;
	APPEND(DMAR, 0, 0, 24, 0, 1, 0, 0, 0, 0, 0, 0xd9, 0xfe, 0, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0);
	APPEND(DMAR, 1, 0, 24, 0, 0, 0, 3, 0, 0, 0, 0xd0, 0x7f, 0, 0, 0, 0, 0xff, 0xff, 0xdf, 0x7f,
	       0, 0, 0, 0);
	APPEND(DMAR, 2, 0, 8, 0, 0, 0, 0, 0);
	add_to_xsdt(DMAR);
}

static void add_mcfg(void)
{
	table(MCFG, "MCFG", 44);
	APPEND(MCFG, 0, 0, 0, 0xb0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0, 0, 0, 0);
	add_to_xsdt(MCFG);
}

/* ACPI 2.0 and later: two CPUs, an IOAPIC, an override, ports by generic addresses. */
static void modern(void)
{
	memset(memory, 0, sizeof(memory));
	memset(rsdp, 0, sizeof(rsdp));
	rsdp_length = 36;
	memcpy(rsdp, "RSD PTR ", 8);
	rsdp[15] = 2;
	rsdp[20] = 36;
	rsdp[26] = XSDT >> 16;
	seal_rsdp();
	table(XSDT, "XSDT", 36);
	add_to_xsdt(MADT);
	add_to_xsdt(FADT);
	table(MADT, "APIC", 44);
	set(MADT + 36, 0xfee00000, 4);
	APPEND(MADT, 0, 8, 1, 0, 1, 0, 0, 0, 0, 8, 2, 2, 3, 0, 0, 0);
	APPEND(MADT, 1, 12, 5, 0, 0, 0, 0xc0, 0xfe, 0, 0, 0, 0);
	APPEND(MADT, 2, 10, 0, 9, 9, 0, 0, 0, 0x0d, 0);
	APPEND(MADT, 4, 6, 0xff, 5, 0, 1);
	table(FADT, "FACP", 244);
	set(FADT + 40, 0xdead0000, 4);
	set(FADT + 48, 0xb2, 4);
	memory[FADT + 52] = 0xf1;
	set(FADT + 112, BIT(8) | BIT(10), 4);
	set(FADT + 116, 1, 1);
	set(FADT + 120, 0xcf9, 8);
	memory[FADT + 128] = 6;
	set(FADT + 140, DSDT, 8);
	set(FADT + 172, 1, 1);
	set(FADT + 176, 0x604, 8);
	set(FADT + 208, 1, 1);
	set(FADT + 212, 0x608, 8);
	seal(FADT);
	memcpy(memory + DSDT, iasl_dsdt, sizeof(iasl_dsdt));
}

static int parse(void)
{
	struct report report = messages_report();
	int status = acpi_parse(rsdp, rsdp_length, &window, &acpi, &report);

	assert_true(status == 0 || report.errors > 0);
	(void)release(NULL);
	return status;
}

static void add_hpet(u8 space)
{
	table(HPET, "HPET", 56);
	memory[HPET + 40] = space;
	memory[HPET + 46] = 0xd0;
	memory[HPET + 47] = 0xfe;
	seal(HPET);
	add_to_xsdt(HPET);
}

/* The table of modern() has: every processor, LINT1, active high, edge. */
static void the_nmi_of_a_cpu_is_found(void **state)
{
	struct acpi_nmi nmi;

	(void)state;
	modern();
	assert_int_equal(parse(), 0);
	assert_true(acpi_nmi_of(&acpi, 3, &nmi));
	assert_int_equal(nmi.lint, 1);
	assert_int_equal(nmi.flags, 5);
	assert_true(acpi_nmi_of(&acpi, 77, &nmi)); /* every CPU, known or not */
	modern();
	memory[MADT_NMI + 2] = 2; /* of the processor with APIC ID 2 alone */
	APPEND(MADT, 10, 12, 0x0f, 0, 0, 1, 0, 0, 0, 0, 0, 0);
	assert_int_equal(parse(), 0);
	assert_int_equal(acpi.nmi_count, 2);
	assert_true(acpi_nmi_of(&acpi, 2, &nmi));
	assert_false(acpi_nmi_of(&acpi, 0, &nmi));
	APPEND(MADT, 10, 12, 0x0f, 0, 1, 0, 0, 0, 0, 0, 0, 0);
	assert_int_equal(parse(), 0);
	assert_true(acpi_nmi_of(&acpi, 0, &nmi));
	assert_int_equal(nmi.lint, 0);
	assert_int_equal(nmi.flags, 0x0f);
	assert_string_equal(messages_text, "");
}

static void an_nmi_without_a_word_is_at_lint1(void **state)
{
	struct acpi_nmi nmi;

	(void)state;
	modern();
	memory[MADT_NMI + 5] = 2; /* no local APIC has such a pin */
	seal(MADT);
	assert_int_equal(parse(), 0);
	messages_expect("ACPI MADT: an NMI at pin 2 of processor 0xffffffff is left out");
	assert_int_equal(acpi.nmi_count, 0);
	assert_true(acpi_nmi_of(&acpi, 0, &nmi));
	assert_int_equal(nmi.lint, 1);
	assert_int_equal(nmi.flags, 0);
}

static void the_hpet_lies_in_memory(void **state)
{
	(void)state;
	modern();
	add_hpet(0);
	assert_int_equal(parse(), 0);
	assert_int_equal(acpi.hpet, 0xfed00000);
	modern();
	add_hpet(1); /* in I/O space there is none */
	assert_int_equal(parse(), 0);
	assert_int_equal(acpi.hpet, 0);
}

static void assert_block(unsigned int i, u16 first, u8 count)
{
	assert_int_equal(acpi.fadt.blocks[i].first, first);
	assert_int_equal(acpi.fadt.blocks[i].count, count);
}

/* By generic addresses where there are such, else by the older fields; none without a length. */
static void power_management_has_blocks(void **state)
{
	(void)state;
	modern();
	memory[FADT + 88] = 4;
	memory[FADT + 89] = 2;
	memory[FADT + 91] = 4;
	memory[FADT + 92] = 16;
	set(FADT + 56, 0x600, 4);
	set(FADT + 64, 0x1234, 4); /* the generic address counts */
	set(FADT + 80, 0xfff8, 4); /* beyond the last port */
	set(FADT + 84, 0x700, 4);
	seal(FADT);
	assert_int_equal(parse(), 0);
	assert_block(0, 0x600, 4);
	assert_block(1, 0, 0);
	assert_block(2, 0x604, 2);
	assert_block(5, 0x608, 4);
	assert_block(6, 0, 0);
	assert_block(7, 0, 0);
}

static void expect_failure(int status, const char *message)
{
	assert_int_equal(parse(), status);
	messages_expect(message);
}

/* Reported, yet the machine may go on. */
static void expect_complaint(const char *message)
{
	expect_failure(0, message);
}

static void reads_a_modern_machine(void **state)
{
	(void)state;
	modern();
	add_mcfg();
	add_dmar();
	add_to_xsdt(0);
	assert_int_equal(parse(), 0);
	assert_string_equal(messages_text, "");
	assert_int_equal(acpi.local_apic_address, 0xfee00000);
	assert_int_equal(acpi.cpu_count, 2);
	assert_int_equal(acpi.cpus[0].apic_id, 0);
	assert_int_equal(acpi.cpus[0].uid, 1);
	assert_true(acpi.cpus[0].enabled);
	assert_false(acpi.cpus[0].online_capable);
	assert_int_equal(acpi.cpus[1].apic_id, 2);
	assert_true(acpi.cpus[1].online_capable);
	assert_int_equal(acpi.ioapic_count, 1);
	assert_int_equal(acpi.ioapics[0].id, 5);
	assert_int_equal(acpi.ioapics[0].address.v, 0xfec00000);
	assert_int_equal(acpi.override_count, 1);
	assert_int_equal(acpi.overrides[0].isa_irq, 9);
	assert_int_equal(acpi.overrides[0].gsi, 9);
	assert_int_equal(acpi.overrides[0].flags, 0x0d);
	assert_int_equal(acpi.fadt.pm1a_control, 0x604);
	assert_int_equal(acpi.fadt.pm1b_control, 0);
	assert_int_equal(acpi.fadt.pm_timer, 0x608);
	assert_true(acpi.fadt.pm_timer_32bit);
	assert_true(acpi.fadt.reset_supported);
	assert_int_equal(acpi.fadt.reset_port, 0xcf9);
	assert_int_equal(acpi.fadt.reset_value, 6);
	assert_int_equal(acpi.fadt.smi_command, 0xb2);
	assert_int_equal(acpi.fadt.acpi_enable, 0xf1);
	assert_true(acpi.fadt.s5_found);
	assert_int_equal(acpi.fadt.s5_type_a, 7);
	assert_int_equal(acpi.fadt.s5_type_b, 5);
	assert_int_equal(acpi.fadt.dsdt_revision, 2);
	assert_int_equal(acpi.mcfg_count, 1);
	assert_int_equal(acpi.mcfg[0].base.v, 0xb0000000);
	assert_int_equal(acpi.mcfg[0].bus_last, 255);
	assert_true(acpi.dmar.present);
	assert_false(acpi.dmar.broken);
}

/* An ACPI 1.0 RSDP, an RSDT, and a FADT that ends before the generic addresses. */
static void reads_an_old_machine(void **state)
{
	(void)state;
	modern();
	rsdp_length = 20;
	rsdp[15] = 0;
	rsdp[18] = XSDT >> 16;
	fix_sum(rsdp, 20, 8);
	table(XSDT, "RSDT", 36);
	APPEND(XSDT, 0, 0, MADT >> 16, 0, 0, 0, FADT >> 16, 0);
	table(FADT, "FACP", 116);
	set(FADT + 40, DSDT, 4);
	set(FADT + 64, 0xb004, 4);
	set(FADT + 68, 0xb104, 4);
	set(FADT + 76, 0xb008, 4);
	set(FADT + 112, BIT(10), 4);
	seal(FADT);
	assert_int_equal(parse(), 0);
	assert_string_equal(messages_text, "");
	assert_int_equal(acpi.cpu_count, 2);
	assert_int_equal(acpi.fadt.pm1a_control, 0xb004);
	assert_int_equal(acpi.fadt.pm1b_control, 0xb104);
	assert_int_equal(acpi.fadt.pm_timer, 0xb008);
	assert_false(acpi.fadt.pm_timer_32bit);
	assert_false(acpi.fadt.reset_supported);
	assert_int_equal(acpi.fadt.reset_port, 0);
	assert_true(acpi.fadt.s5_found);
	assert_false(acpi.dmar.present);
	assert_false(acpi.dmar.broken);
	/* A loader's old copy of a new RSDP: revision 2, 20 bytes. */
	rsdp[15] = 2;
	fix_sum(rsdp, 20, 8);
	assert_int_equal(parse(), 0);
	/* A revision 0 one in a larger buffer: what follows the 20 bytes means nothing. */
	rsdp[15] = 0;
	rsdp_length = 36;
	memset(rsdp + 20, 0xee, 16);
	fix_sum(rsdp, 20, 8);
	assert_int_equal(parse(), 0);
}

static void refuses_a_bad_rsdp(void **state)
{
	(void)state;
	modern();
	rsdp_length = 0;
	expect_failure(-ENOENT, "ACPI RSDP: not found");
	rsdp_length = 36;
	rsdp[33] ^= 1;
	expect_failure(-EINVAL, "ACPI RSDP: bad checksum of its second part");
	modern();
	rsdp[10] ^= 1;
	expect_failure(-EINVAL, "ACPI RSDP: bad signature or checksum");
	modern();
	rsdp[0] = 'r';
	seal_rsdp();
	expect_failure(-EINVAL, "ACPI RSDP: bad signature or checksum");
}

static void refuses_a_bad_root(void **state)
{
	(void)state;
	modern();
	memory[XSDT + 20] ^= 1;
	expect_failure(-EINVAL, "ACPI XSDT: bad checksum");
	modern();
	set(XSDT + 4, 35, 4);
	expect_failure(-EINVAL, "ACPI XSDT: bad length of 35 bytes");
	set(XSDT + 4, UINT32_MAX, 4);
	expect_failure(-EINVAL, "ACPI XSDT: bad length of 4294967295 bytes");
	set(XSDT + 4, MEMORY_SIZE, 4);
	expect_failure(-EINVAL, "ACPI XSDT: 1114112 bytes at 0x20000 reach outside memory");
	modern();
	APPEND(XSDT, 1, 2, 3, 4);
	expect_complaint("ACPI XSDT: bad length of 56 bytes");
	assert_int_equal(acpi.cpu_count, 2);
	modern();
	memory[XSDT] = 'Y';
	expect_failure(-EINVAL, "ACPI XSDT: no signature XSDT at 0x20000");
	modern();
	rsdp[31] = 1;
	seal_rsdp();
	expect_failure(-EINVAL, "ACPI XSDT: there is no memory at 0x100000000020000");
	rsdp[31] = rsdp[26] = 0;
	seal_rsdp();
	expect_failure(-EINVAL, "ACPI RSDT: there is no memory at 0");
}

static void names_strays_and_missing_tables(void **state)
{
	(void)state;
	modern();
	add_to_xsdt(0x7fff0000);
	expect_complaint("ACPI XSDT: entry 2 points to 0x7fff0000, where there is no memory");
	assert_int_equal(acpi.cpu_count, 2);
	table(XSDT, "XSDT", 36);
	expect_failure(-ENOENT, "ACPI MADT: not provided by the firmware");
	messages_expect("ACPI FADT: not provided by the firmware");
	add_to_xsdt(FADT);
	expect_failure(-ENOENT, "ACPI MADT: not provided by the firmware");
}

/* A checksum alone is no reason to go without: other systems start, and so do we. */
static void required_tables_may_have_a_bad_sum(void **state)
{
	(void)state;
	modern();
	memory[MADT + 40] ^= 1;
	expect_complaint(
		"ACPI MADT: bad checksum (an error of the firmware): it is used all the same");
	assert_int_equal(acpi.cpu_count, 2);
	modern();
	memory[FADT + 99] ^= 1;
	expect_complaint("ACPI FADT: bad checksum");
	assert_int_equal(acpi.fadt.pm_timer, 0x608);
	modern();
	set(MADT + 4, 43, 4);
	seal(MADT);
	expect_failure(-EINVAL, "ACPI MADT: bad length of 43 bytes");
	modern();
	set(FADT + 4, 115, 4);
	seal(FADT);
	expect_failure(-EINVAL, "ACPI FADT: bad length of 115 bytes");
}

#define RSDT 0x28000U

static void add_rsdt(void)
{
	rsdp[18] = RSDT >> 16;
	rsdp[17] = (u8)(RSDT >> 8);
	seal_rsdp();
	table(RSDT, "RSDT", 36);
	APPEND(RSDT, 0, 0, MADT >> 16, 0, 0, 0, FADT >> 16, 0);
}

/* Entries of 0 in the XSDT, beside a good RSDT. */
static void the_rsdt_stands_in(void **state)
{
	(void)state;
	modern();
	add_rsdt();
	assert_int_equal(parse(), 0);
	assert_string_equal(messages_text, "");
	memset(memory + XSDT + 36, 0, 16);
	seal(XSDT);
	expect_complaint("ACPI XSDT: it does not lead to MADT and FADT");
	assert_int_equal(acpi.cpu_count, 2);
	modern();
	add_rsdt();
	memory[XSDT + 20] ^= 1;
	expect_complaint("ACPI XSDT: bad checksum");
	assert_int_equal(acpi.cpu_count, 2);
	modern();
	add_rsdt();
	rsdp[33] ^= 1;
	expect_complaint("ACPI RSDP: bad checksum of its second part");
	assert_int_equal(acpi.cpu_count, 2);
}

#define SSDT 0x90000U

static void sleep_types_of_an_ssdt(void **state)
{
	(void)state;
	modern();
	table(DSDT, "DSDT", 36);
	table(SSDT, "SSDT", 36);
	table(SSDT + 0x1000, "SSDT", 36);
	APPEND(SSDT + 0x1000, 8, '_', 'S', '5', '_', 0x12, 6, 2, 1, 0x0a, 6);
	add_to_xsdt(SSDT);
	assert_int_equal(parse(), 0);
	assert_false(acpi.fadt.s5_found);
	add_to_xsdt(SSDT + 0x1000);
	assert_int_equal(parse(), 0);
	assert_string_equal(messages_text, "");
	assert_true(acpi.fadt.s5_found);
	assert_int_equal(acpi.fadt.s5_type_b, 6);
	/* One that is broken is no reason to look no further. */
	memory[SSDT + 20] ^= 1;
	expect_complaint("ACPI SSDT: bad checksum");
	assert_true(acpi.fadt.s5_found);
}

static void madt_structures_are_bounded(void **state)
{
	static const struct {
		u8 type;
		u8 least;
	} kinds[] = {{0, 8}, {1, 12}, {2, 10}, {5, 12}, {9, 16}};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++) {
		char expected[96];

		modern();
		APPEND(MADT, kinds[i].type, (u8)(kinds[i].least - 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
		       0, 0, 0, 0, 0);
		(void)snprintf(expected, sizeof(expected),
			       "ACPI MADT: structure of type %d at offset 88 has a bad length of "
			       "%d bytes",
			       kinds[i].type, kinds[i].least - 1);
		expect_complaint(expected);
		messages_expect("it is left out");
		assert_int_equal(acpi.cpu_count, 2);
	}
	modern();
	APPEND(MADT, 0x7f, 1);
	expect_complaint("type 127 at offset 88 has a bad length of 1 bytes");
	messages_expect("it and what follows are left out");
	modern();
	APPEND(MADT, 0x7f, 3);
	expect_complaint("type 127 at offset 88 has a bad length of 3 bytes");
	modern();
	APPEND(MADT, 0x7f);
	expect_complaint("type 127 at offset 88 has a bad length of 0 bytes");
	assert_int_equal(acpi.cpu_count, 2);
}

static void cpus_count_once_and_in_order(void **state)
{
	(void)state;
	modern();
	/* CPU 2 again as x2APIC, CPU 300 new, CPU 301 disabled, and IDs that mean nobody. */
	APPEND(MADT, 9, 16, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0);
	APPEND(MADT, 9, 16, 0, 0, 44, 1, 0, 0, 1, 0, 0, 0, 7, 0, 0, 0);
	APPEND(MADT, 9, 16, 0, 0, 45, 1, 0, 0, 2, 0, 0, 0, 8, 0, 0, 0);
	APPEND(MADT, 9, 16, 0, 0, 0xff, 0xff, 0xff, 0xff, 1, 0, 0, 0, 9, 0, 0, 0);
	APPEND(MADT, 0, 8, 9, 0xff, 1, 0, 0, 0);
	APPEND(MADT, 0, 8, 3, 1, 1, 0, 0, 0);
	assert_int_equal(parse(), 0);
	assert_int_equal(acpi.cpu_count, 4);
	assert_int_equal(acpi.cpus[1].apic_id, 2);
	assert_int_equal(acpi.cpus[2].apic_id, 300);
	assert_int_equal(acpi.cpus[2].uid, 7);
	assert_int_equal(acpi.cpus[3].apic_id, 1);
	table(MADT, "APIC", 44);
	APPEND(MADT, 0, 8, 3, 1, 2, 0, 0, 0);
	expect_failure(-EINVAL, "ACPI MADT: no CPU is enabled");
}

static void local_apic_address_override(void **state)
{
	(void)state;
	modern();
	APPEND(MADT, 5, 12, 0, 0, 0, 0, 0xd0, 0xfe, 0, 0, 0, 0);
	assert_int_equal(parse(), 0);
	assert_int_equal(acpi.local_apic_address, 0xfed00000);
	APPEND(MADT, 5, 12, 0, 0, 0, 0, 0xd0, 0xfe, 1, 0, 0, 0);
	expect_complaint("ACPI MADT: local APICs at 0x1fed00000, above 4 GiB");
	assert_int_equal(acpi.local_apic_address, 0xfed00000);
}

static void an_ioapic_is_one_or_none(void **state)
{
	static const struct {
		u32 address;
		u8 gsi;
		const char *message;
	} rows[] = {
		{0, 24, "ACPI MADT: IOAPIC 6 at 0x0: its registers cannot be at this address"},
		{0xfec00001, 24, "0xfec00001: its registers cannot be at this address"},
		{0xfec00000, 24, "ACPI MADT: IOAPIC 6 at 0xfec00000: it is listed twice"},
		{0xfec01000, 0, "0xfec01000: its lines have the numbers of another's"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		modern();
		APPEND(MADT, 1, 12, 6, 0, (u8)rows[i].address, (u8)(rows[i].address >> 8),
		       (u8)(rows[i].address >> 16), (u8)(rows[i].address >> 24), rows[i].gsi, 0, 0,
		       0);
		APPEND(MADT, 1, 12, 7, 0, 0, 0, 0xc8, 0xfe, 48, 0, 0, 0);
		expect_complaint(rows[i].message);
		assert_int_equal(acpi.ioapic_count, 2);
		assert_int_equal(acpi.ioapics[1].id, 7);
	}
}

static void overrides_are_of_isa(void **state)
{
	(void)state;
	modern();
	APPEND(MADT, 2, 10, 0, 16, 9, 0, 0, 0, 0x0d, 0);
	expect_complaint("ACPI MADT: override of interrupt 16 of bus 0");
	APPEND(MADT, 2, 10, 1, 3, 9, 0, 0, 0, 0x0d, 0);
	expect_complaint("ACPI MADT: override of interrupt 3 of bus 1");
	assert_int_equal(acpi.override_count, 1);
}

static struct ranges ram;
static struct ranges kept;

/* MCFG of one row for @buses at @base; the map reserves [@from, @to). Returns the last bus left. */
static int buses_left(u64 base, unsigned int buses, u64 from, u64 to)
{
	struct report report;

	modern();
	add_mcfg();
	set(MCFG + 44, base, 8);
	memory[MCFG + 44 + 11] = (u8)(buses - 1);
	seal(MCFG);
	add_hpet(0);
	add_dmar();
	assert_int_equal(parse(), 0);
	report = messages_report();
	ram = (struct ranges){0};
	kept = (struct ranges){0};
	assert_int_equal(ranges_add(&ram, (struct range){0, 0x80000000}), 0);
	assert_int_equal(ranges_add(&ram, (struct range){GIB(4), GIB(8)}), 0);
	if (from < to) {
		assert_int_equal(ranges_add(&kept, (struct range){from, to}), 0);
	}
	acpi_fit(&acpi, &ram, &kept, &report);
	return acpi.mcfg_count == 0 ? -1 : acpi.mcfg[0].bus_last;
}

static void config_space_ends_where_others_begin(void **state)
{
	(void)state;
	assert_int_equal(buses_left(0xe0000000, 256, 0, 0), 255);
	assert_string_equal(messages_text, "");
	assert_int_equal(buses_left(0xe0000000, 256, 0xe0000000, 0xf0000000), 255);
	assert_int_equal(buses_left(0xe0000000, 256, 0xd0000000, 0xe4000000), 63);
	messages_expect("ACPI MCFG: segment 0 at 0xe0000000: buses 64 to 255 would lie in RAM or "
			"beyond what the memory map reserves");
	/* Before the IOAPIC, the HPET, the units and the flash. */
	assert_int_equal(buses_left(0xf0000000, 256, 0, 0), 235);
	messages_expect("buses 236 to 255 would lie in registers of the platform");
	assert_int_equal(buses_left(0xf8000000, 256, 0, 0), 107);
	assert_int_equal(buses_left(0xf8000000, 64, 0, 0), 63);
	assert_string_equal(messages_text, "");
	assert_int_equal(buses_left(0xf8000000, 256, 0xf8000000, 0xfc000000), 63);
	/* RAM is never config space; what begins in registers has no bus. */
	assert_int_equal(buses_left(0x7ff00000, 256, 0, 0), -1);
	assert_int_equal(buses_left(0xf0000000, 1, 0, 0), 0);
	assert_int_equal(buses_left(0xfec00000, 4, 0, 0), -1);
	assert_int_equal(buses_left(0xff000000, 16, 0, 0), -1);
	assert_int_equal(buses_left(GIB(16), 256, 0, 0), 255);
	assert_int_equal(buses_left(GIB(3) + GIB(1), 16, 0, 0), -1);
}

static void an_ioapic_is_not_in_ram(void **state)
{
	(void)state;
	(void)buses_left(0xe0000000, 256, 0, 0);
	APPEND(MADT, 1, 12, 6, 0, 0, 0, 0x10, 0, 24, 0, 0, 0);
	assert_int_equal(parse(), 0);
	assert_int_equal(acpi.ioapic_count, 2);
	{
		struct report report = messages_report();

		acpi_fit(&acpi, &ram, &kept, &report);
	}
	messages_expect("ACPI MADT: IOAPIC 6 at 0x100000: RAM is at this address");
	assert_int_equal(acpi.ioapic_count, 1);
	assert_int_equal(acpi.ioapics[0].id, 5);
}

/* As many as the largest servers have, and all that we manage. */
static void append_cpus(u32 count)
{
	for (u32 id = 1000; id < 1000 + count; id++) {
		APPEND(MADT, 9, 16, 0, 0, (u8)id, (u8)(id >> 8), 0, 0, 1, 0, 0, 0, 9, 0, 0, 0);
	}
}

static void append_ioapics(unsigned int first, unsigned int count)
{
	for (unsigned int i = first; i < first + count; i++) {
		APPEND(MADT, 1, 12, (u8)i, 0, 0, (u8)(i << 4), (u8)(0xc1 + i / 16), 0xfe,
		       (u8)((i + 10) * 24), (u8)((i + 10) * 24 >> 8), 0, 0);
	}
}

/* What goes beyond a limit of ours is left out, says so, and costs nothing else. */
static void tables_that_are_full(void **state)
{
	(void)state;
	modern();
	append_cpus(MAX_CPUS - 2); /* beside two that are there */
	append_ioapics(0, MAX_IOAPICS - 1);
	assert_int_equal(parse(), 0);
	assert_string_equal(messages_text, "");
	assert_int_equal(acpi.cpu_count, MAX_CPUS);
	assert_int_equal(acpi.cpus[MAX_CPUS - 1].apic_id, 1000 + MAX_CPUS - 3);
	assert_int_equal(acpi.ioapic_count, MAX_IOAPICS);
	append_cpus(MAX_CPUS); /* of which two are new */
	append_ioapics(MAX_IOAPICS, 3);
	for (unsigned int i = 0; i < MAX_INTERRUPT_OVERRIDES; i++) {
		APPEND(MADT, 2, 10, 0, 9, 9, 0, 0, 0, 0x0d, 0);
	}
	assert_int_equal(parse(), 0);
	messages_expect(
		"ACPI MADT: 514 CPUs, and this version of Bulkhead manages 512: 2 left out");
	messages_expect("67 IOAPICs, and this version of Bulkhead manages 64: 3 left out");
	messages_expect("25 interrupt overrides, and this version of Bulkhead manages 24: 1 left");
	assert_int_equal(messages_count(), 3);
	assert_int_equal(acpi.left_out.cpus, 2);
	assert_int_equal(acpi.cpu_count, MAX_CPUS);
	assert_int_equal(acpi.ioapic_count, MAX_IOAPICS);
}

static void ports_come_from_the_better_field(void **state)
{
	(void)state;
	modern();
	set(FADT + 64, 0x1234, 4);
	set(FADT + 68, 0x12345, 4);
	set(FADT + 76, 0x4008, 4);
	set(FADT + 208, 0, 1);
	set(FADT + 116, 0, 1);
	set(FADT + 48, 0x10000, 4);
	seal(FADT);
	assert_int_equal(parse(), 0);
	assert_int_equal(acpi.fadt.pm1a_control, 0x604);
	assert_int_equal(acpi.fadt.pm1b_control, 0);
	assert_int_equal(acpi.fadt.pm_timer, 0x4008);
	assert_int_equal(acpi.fadt.reset_port, 0);
	assert_int_equal(acpi.fadt.smi_command, 0);
	set(FADT + 4, 129, 4);
	seal(FADT);
	set(FADT + 40, DSDT, 4);
	seal(FADT);
	assert_int_equal(parse(), 0);
	assert_true(acpi.fadt.reset_supported);
	set(FADT + 4, 128, 4);
	seal(FADT);
	assert_int_equal(parse(), 0);
	assert_false(acpi.fadt.reset_supported);
}

static void a_bad_dsdt_costs_only_the_power_off(void **state)
{
	(void)state;
	modern();
	memory[DSDT + 50] ^= 1;
	expect_complaint("ACPI DSDT: bad checksum");
	assert_false(acpi.fadt.s5_found);
	assert_int_equal(acpi.fadt.pm1a_control, 0x604);
	set(FADT + 140, 0, 8);
	seal(FADT);
	expect_complaint("ACPI DSDT: there is no memory at 0xdead0000");
}

#define S5(...)                                                                                    \
	{                                                                                          \
		(const u8[]){__VA_ARGS__}, sizeof((const u8[]){__VA_ARGS__})                       \
	}

static void sleep_types_in_every_spelling(void **state)
{
	const struct {
		struct {
			const u8 *bytes;
			u32 size;
		} aml;
		int a; /* -1: not to be found */
		int b;
	} rows[] = {
		{S5(8, '_', 'S', '5', '_', 0x12, 6, 4, 0, 0, 0, 0), 0, 0},
		{S5(8, '\\', '_', 'S', '5', '_', 0x12, 6, 2, 1, 0x0a, 6), 1, 6},
		{S5(8, '_', 'S', '5', '_', 0x12, 0x48, 0, 2, 0x0b, 5, 0, 0x0c, 4, 0, 0, 0), 5, 4},
		{S5(8, '_', 'S', '5', '_', 0x12, 5, 1, 0x0b, 5, 3), 5, 3},
		{S5(8, '_', 'S', '5', '_', 0x12, 4, 1, 0x0a, 5), 5, 0},
		{S5(8, '_', 'S', '5', '_', 0x12, 6, 2, 0x0a, 7, 0x0a, 7), 7, 7},
		/* A mere mention, a reference, another object, no elements, values too large. */
		{S5('_', '_', 'S', '5', '_', 0x12, 6, 4, 0, 0, 0, 0), -1, 0},
		{S5('x', '\\', '_', 'S', '5', '_', 0x12, 6, 4, 0, 0, 0, 0), -1, 0},
		{S5(8, '_', 'S', '5', '_', 0x0a, 7), -1, 0},
		{S5(8, '_', 'S', '5', '_', 0x12, 2, 0, 0, 0), -1, 0},
		{S5(8, '_', 'S', '5', '_', 0x12, 6, 2, 0x0a, 8, 0), -1, 0},
		{S5(8, '_', 'S', '5', '_', 0x12, 6, 2, 0, 0x0a, 8), -1, 0},
		{S5(8, '_', 'S', '5', '_', 0x12, 6, 2, 'A', 'B'), -1, 0},
		/* Cut off at every place. */
		{S5(8, '_', 'S', '5'), -1, 0},
		{S5(8, '_', 'S', '5', '_'), -1, 0},
		{S5(8, '_', 'S', '5', '_', 0x12), -1, 0},
		{S5(8, '_', 'S', '5', '_', 0x12, 6, 2), -1, 0},
		{S5(8, '_', 'S', '5', '_', 0x12, 6, 2, 0x0a), -1, 0},
		{S5(8, '_', 'S', '5', '_', 0x12, 6, 2, 0x0a, 5), -1, 0},
		{S5(8, '_', 'S', '5', '_', 0x12, 6, 2, 0x0a, 5, 0x0b, 5), -1, 0},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		modern();
		table(DSDT, "DSDT", 36);
		append(DSDT, rows[i].aml.bytes, rows[i].aml.size);
		assert_int_equal(parse(), 0);
		assert_int_equal(acpi.fadt.s5_found, rows[i].a >= 0);
		if (rows[i].a >= 0) {
			assert_int_equal(acpi.fadt.s5_type_a, rows[i].a);
			assert_int_equal(acpi.fadt.s5_type_b, rows[i].b);
		}
	}
}

/* Of a machine with eight sockets, and of one that nobody builds. */
static void many_segments_of_pci(void **state)
{
	(void)state;
	modern();
	table(MCFG, "MCFG", 44);
	add_to_xsdt(MCFG);
	for (unsigned int i = 0; i < MAX_ECAM; i++) {
		APPEND(MCFG, 0, 0, 0, 0, (u8)(i + 1), 0, 0, 0, (u8)i, 0, 0, 0xff, 0, 0, 0, 0);
	}
	assert_int_equal(parse(), 0);
	assert_string_equal(messages_text, "");
	assert_int_equal(acpi.mcfg_count, MAX_ECAM);
	assert_int_equal(acpi.mcfg[31].base.v, GIB(128));
	APPEND(MCFG, 0, 0, 0, 0, 99, 0, 0, 0, 99, 0, 0, 0xff, 0, 0, 0, 0);
	assert_int_equal(parse(), 0);
	messages_expect("ACPI MCFG: 33 pieces of configuration space, and this version of Bulkhead "
			"manages 32: 1 left out, with the PCI functions that only they reach");
	assert_int_equal(acpi.mcfg_count, MAX_ECAM);
}

static void segments_of_pci(void **state)
{
	(void)state;
	modern();
	add_mcfg();
	APPEND(MCFG, 0, 0, 0, 0xc0, 1, 0, 0, 0, 1, 0, 5, 5, 0, 0, 0, 0);
	APPEND(MCFG, 0, 0, 0, 0xd0, 1, 0, 0, 0, 2, 0, 0, 5, 0, 0, 0, 0);
	APPEND(MCFG, 0, 0, 0, 0xe0, 1, 0, 0, 0, 3, 1, 0, 5, 0, 0, 0, 0);
	assert_int_equal(parse(), 0);
	assert_int_equal(acpi.mcfg_count, 4);
	assert_int_equal(acpi.mcfg[1].base.v, 0x1c0000000);
	assert_int_equal(acpi.mcfg[1].bus_first, 5);
	assert_int_equal(acpi.mcfg[3].segment, 0x103);
}

static void rows_of_mcfg_stand_alone(void **state)
{
	static const struct {
		u8 row[16];
		const char *message;
	} rows[] = {
		{{0, 0, 0, 0xc0, 0, 0, 0, 0, 7, 0, 9, 8},
		 "segment 7, buses 9 to 8 at 0xc0000000: the last bus is before the first"},
		{{1, 0, 0, 0xc0, 0, 0, 0, 0, 1, 0, 0, 8},
		 "at 0xc0000001: configuration space cannot be at this address"},
		{{0, 0, 0, 0xf8, 255, 255, 255, 255, 1, 0, 0, 8},
		 "at 0xfffffffff8000000: configuration space cannot be at this address"},
		{{0}, "segment 0, buses 0 to 0 at 0x0: configuration space cannot be"},
		{{0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 255, 255}, "a row before has these buses"},
	};

	(void)state;
	modern();
	add_mcfg();
	memory[MCFG + 40] ^= 1;
	expect_complaint("ACPI MCFG: bad checksum (an error of the firmware): it is left out");
	assert_int_equal(acpi.mcfg_count, 0);
	modern();
	add_mcfg();
	append(MCFG, "123", 3);
	expect_complaint("ACPI MCFG: bad length of 63 bytes");
	assert_int_equal(acpi.mcfg_count, 1);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		modern();
		add_mcfg();
		append(MCFG, rows[i].row, 16);
		APPEND(MCFG, 0, 0, 0, 0xd0, 0, 0, 0, 0, 9, 0, 0, 8, 0, 0, 0, 0);
		expect_complaint(rows[i].message);
		assert_int_equal(messages_count(), 1);
		assert_int_equal(acpi.mcfg_count, 2);
		assert_int_equal(acpi.mcfg[1].segment, 9);
	}
}

/* What is wrong with one is in test_dmar.c; here: the machine goes on, and knows. */
static void a_bad_dmar_is_kept_in_mind(void **state)
{
	(void)state;
	modern();
	add_dmar();
	memory[DMAR + 40] ^= 1;
	expect_complaint("ACPI DMAR: bad checksum");
	assert_false(acpi.dmar.present);
	assert_true(acpi.dmar.broken);
	modern();
	add_dmar();
	APPEND(DMAR, 0, 0, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
	expect_complaint(
		"ACPI DMAR: structure of type 0 at offset 104 has a bad length of 15 bytes (an "
		"error of the firmware): the whole table is left out, and no partition has DMA");
	assert_true(acpi.dmar.broken);
	assert_int_equal(acpi.dmar.unit_count, 0);
	assert_int_equal(acpi.dmar.region_count, 0);
}

static void finds_the_rsdp_of_a_bios(void **state)
{
	(void)state;
	memset(memory, 0, sizeof(memory));
	assert_int_equal(acpi_find_rsdp(&window), 0);
	memcpy(memory + 0xffff0, "RSD PTR ", 8);
	fix_sum(memory + 0xffff0, 16, 8);
	assert_int_equal(acpi_find_rsdp(&window), 0);
	memcpy(memory + 0xe0010, "RSD PTR ", 8);
	assert_int_equal(acpi_find_rsdp(&window), 0);
	fix_sum(memory + 0xe0010, 20, 8);
	assert_int_equal(acpi_find_rsdp(&window), 0xe0010);
	set(0x40e, 0x9fc0, 2);
	memcpy(memory + 0x9fc20, "RSD PTR ", 8);
	fix_sum(memory + 0x9fc20, 20, 8);
	assert_int_equal(acpi_find_rsdp(&window), 0x9fc20);
	(void)release(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_a_modern_machine),
		cmocka_unit_test(the_nmi_of_a_cpu_is_found),
		cmocka_unit_test(an_nmi_without_a_word_is_at_lint1),
		cmocka_unit_test(the_hpet_lies_in_memory),
		cmocka_unit_test(power_management_has_blocks),
		cmocka_unit_test(reads_an_old_machine),
		cmocka_unit_test(refuses_a_bad_rsdp),
		cmocka_unit_test(refuses_a_bad_root),
		cmocka_unit_test(names_strays_and_missing_tables),
		cmocka_unit_test(required_tables_may_have_a_bad_sum),
		cmocka_unit_test(the_rsdt_stands_in),
		cmocka_unit_test(sleep_types_of_an_ssdt),
		cmocka_unit_test(an_ioapic_is_one_or_none),
		cmocka_unit_test(overrides_are_of_isa),
		cmocka_unit_test(config_space_ends_where_others_begin),
		cmocka_unit_test(an_ioapic_is_not_in_ram),
		cmocka_unit_test(madt_structures_are_bounded),
		cmocka_unit_test(cpus_count_once_and_in_order),
		cmocka_unit_test(local_apic_address_override),
		cmocka_unit_test(tables_that_are_full),
		cmocka_unit_test(ports_come_from_the_better_field),
		cmocka_unit_test(a_bad_dsdt_costs_only_the_power_off),
		cmocka_unit_test(sleep_types_in_every_spelling),
		cmocka_unit_test(segments_of_pci),
		cmocka_unit_test(rows_of_mcfg_stand_alone),
		cmocka_unit_test(many_segments_of_pci),
		cmocka_unit_test(a_bad_dmar_is_kept_in_mind),
		cmocka_unit_test(finds_the_rsdp_of_a_bios),
	};

	return cmocka_run_group_tests(tests, NULL, release);
}
