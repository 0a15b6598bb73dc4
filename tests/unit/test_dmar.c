/* SPDX-License-Identifier: Apache-2.0 */
/* drivers/acpi/dmar.c and drivers/acpi/dmar_scope.c over tables put together byte by byte. */

#include "unit.h"

#include "messages.h"

#include "drivers/acpi/table.h"
#include <lib/errno.h>

#define DMAR_FIXED 48U

static u8 bytes[8192];
static u32 length;
static struct acpi acpi;

static void begin(u8 width, u8 flags)
{
	memset(bytes, 0, sizeof(bytes));
	bytes[36] = width;
	bytes[37] = flags;
	length = DMAR_FIXED;
}

static void add(const void *data, u32 size)
{
	assert_true(length + size <= sizeof(bytes));
	memcpy(bytes + length, data, size);
	length += size;
}

#define ADD(...) add((const u8[]){__VA_ARGS__}, sizeof((const u8[]){__VA_ARGS__}))

/* A unit at 0xfed00000 + @page * 64 KiB, with @size bytes of scopes to come. */
static void add_unit(u8 page, u8 flags, u8 segment, u8 size)
{
	ADD(0, 0, (u8)(16 + size), 0, flags, 0, segment, 0, 0, 0, (u8)(0xd0 + page), 0xfe, 0, 0, 0,
	    0);
}

/* The region from @first MiB to the byte before @end MiB. */
static void add_region(u8 first, u8 end, u8 segment, u8 size)
{
	u64 start = MIB(first);
	u64 last = MIB(end) - 1;

	ADD(1, 0, (u8)(24 + size), 0, 0, 0, segment, 0);
	add(&start, 8);
	add(&last, 8);
}

/* Copies of exactly the table's length: the sanitizer sees every byte read beyond. */
static int parse(void)
{
	struct report report = messages_report();
	struct acpi_context context = {NULL, &acpi, &report};
	u8 *copy = malloc(length);
	struct acpi_table table = {"DMAR", copy, length};
	int status;

	assert_non_null(copy);
	memcpy(copy, bytes, length);
	memset(&acpi, 0, sizeof(acpi));
	status = acpi_read_dmar(&context, &table);
	assert_true(status == 0 || report.errors == 1);
	assert_int_equal(acpi.dmar.present, status == 0);
	free(copy);
	return status;
}

static void expect_broken(const char *message)
{
	assert_int_not_equal(parse(), 0);
	messages_expect(message);
	acpi_dmar_broken(&acpi);
	assert_true(acpi.dmar.broken);
	assert_false(acpi.dmar.present);
	assert_int_equal(acpi.dmar.unit_count, 0);
}

/*
 * Root ports 00:1c.0 (buses 1 to 3) and 00:1d.0 (bus 8), a switch port 01:00.0 (bus 2), and 02:10.0
 * a virtual function of 02:00.0; bridges in segment 0 alone.
 */
static bool bridge(void *context, u16 segment, u16 function, u8 *secondary, u8 *subordinate)
{
	static const struct {
		u16 function;
		u8 first;
		u8 last;
	} bridges[] = {{0x00e0, 1, 3}, {0x00e8, 8, 8}, {0x0100, 2, 2}};

	(void)context;
	for (size_t i = 0; i < ARRAY_SIZE(bridges); i++) {
		if (segment == 0 && bridges[i].function == function) {
			*secondary = bridges[i].first;
			*subordinate = bridges[i].last;
			return true;
		}
	}
	return false;
}

static u16 physical(void *context, u16 segment, u16 function)
{
	(void)context;
	return segment == 0 && function == 0x2080 ? 0x0010 : function;
}

static const struct pci_topology topology = {.bridge = bridge, .physical = physical};

static u64 unit_of(u16 segment, u16 function)
{
	const struct dmar_unit *unit = dmar_unit_of(&acpi.dmar, segment, function, &topology);

	return unit != NULL ? unit->base.v : 0;
}

/* Graphics of its own unit, one root port's hierarchy, everything else; a second segment. */
static void machine(void)
{
	begin(38, 3);
	add_unit(1, 0, 0, 8);
	ADD(1, 8, 0, 0, 0, 0, 2, 0);
	add_unit(2, 0, 0, 8 + 10);
	ADD(2, 8, 0, 0, 0, 0, 0x1d, 0);
	ADD(1, 10, 0, 0, 7, 0, 0x1c, 0, 0, 0);
	add_unit(3, 1, 0, 8 + 8 + 8);
	ADD(3, 8, 0, 0, 2, 0xf0, 0x1f, 0);
	ADD(4, 8, 0, 0, 0, 0xf0, 0x0f, 0);
	ADD(5, 8, 0, 0, 1, 0, 0, 0);
	add_unit(4, 0, 1, 8 + 8);
	ADD(1, 8, 0, 0, 0, 5, 3, 1);
	ADD(5, 8, 0, 0, 1, 0, 0, 0);
	add_region(16, 17, 0, 8);
	ADD(1, 8, 0, 0, 0, 0, 2, 0);
	ADD(2, 0, 16, 0, 0, 0, 0, 0, 2, 8, 0, 0, 0, 0, 0x1c, 0);
	ADD(3, 0, 20, 0, 0, 0, 0, 0, 0, 0x10, 0xd0, 0xfe, 0, 0, 0, 0, 1, 0, 0, 0);
	ADD(4, 0, 12, 0, 0, 0, 0, 1, '\\', 'S', 'B', 0);
	ADD(77, 0, 6, 0, 1, 2);
}

static void reads_every_structure(void **state)
{
	(void)state;
	machine();
	assert_int_equal(parse(), 0);
	assert_string_equal(messages_text, "");
	assert_true(acpi.dmar.interrupt_remapping);
	assert_true(acpi.dmar.x2apic_opt_out);
	assert_int_equal(acpi.dmar.host_width, 39);
	assert_int_equal(acpi.dmar.unit_count, 4);
	assert_int_equal(acpi.dmar.units[2].base.v, 0xfed30000);
	assert_true(acpi.dmar.units[2].include_all);
	assert_false(acpi.dmar.units[0].include_all);
	assert_int_equal(acpi.dmar.units[3].segment, 1);
	assert_int_equal(acpi.dmar.region_count, 1);
	assert_int_equal(acpi.dmar.regions[0].start, 0x1000000);
	assert_int_equal(acpi.dmar.regions[0].end, 0x1100000);
	/* The ATSR's own scope is not kept. */
	assert_int_equal(acpi.dmar.scope_count, 9);
	assert_int_equal(acpi.dmar.scopes[2].hops, 2);
	assert_int_equal(acpi.dmar.scopes[2].path[0], 0xe0);
	assert_int_equal(acpi.dmar.scopes[2].id, 0);
	begin(47, 0);
	assert_int_equal(parse(), 0);
	assert_false(acpi.dmar.interrupt_remapping);
	assert_false(acpi.dmar.x2apic_opt_out);
}

static void a_function_has_one_unit(void **state)
{
	(void)state;
	machine();
	assert_int_equal(parse(), 0);
	assert_int_equal(unit_of(0, 0x0010), 0xfed10000); /* 00:02.0 */
	assert_int_equal(unit_of(0, 0x0011), 0xfed30000); /* 00:02.1 is not it */
	assert_int_equal(unit_of(0, 0x00e8), 0xfed20000); /* a bridge, */
	assert_int_equal(unit_of(0, 0x0800), 0xfed20000); /* behind it, */
	assert_int_equal(unit_of(0, 0x0900), 0xfed30000); /* and beyond */
	assert_int_equal(unit_of(0, 0x0100), 0xfed20000); /* 01:00.0 through a path of two */
	assert_int_equal(unit_of(0, 0x0200), 0xfed30000); /* an endpoint has nothing behind it */
	assert_int_equal(unit_of(0, 0x2080), 0xfed10000); /* a virtual function */
	assert_int_equal(unit_of(1, 0x0519), 0xfed40000);
	assert_int_equal(unit_of(1, 0x0518), 0); /* nobody's */
	assert_int_equal(unit_of(2, 0x0010), 0);
}

static void a_path_may_lead_nowhere(void **state)
{
	(void)state;
	begin(38, 1);
	add_unit(1, 0, 0, 10 + 8);
	ADD(1, 10, 0, 0, 0, 0, 5, 0, 1, 0);
	ADD(2, 8, 0, 0, 0, 0, 6, 0);
	add_unit(2, 1, 0, 0);
	assert_int_equal(parse(), 0);
	assert_int_equal(unit_of(0, 0x0008), 0xfed20000);
	assert_int_equal(unit_of(0, 0x0030), 0xfed10000);
	assert_int_equal(unit_of(0, 0x0130), 0xfed20000);
}

static void an_ioapic_has_a_source(void **state)
{
	u16 source = 0;

	(void)state;
	machine();
	assert_int_equal(parse(), 0);
	assert_ptr_equal(dmar_unit_of_ioapic(&acpi.dmar, 2, &topology, &source),
			 &acpi.dmar.units[2]);
	assert_int_equal(source, 0xf0f8);
	assert_null(dmar_unit_of_ioapic(&acpi.dmar, 0, &topology, &source));
	begin(38, 1);
	add_unit(1, 1, 0, 10);
	ADD(3, 10, 0, 0, 9, 0, 0x1d, 0, 3, 4);
	assert_int_equal(parse(), 0);
	assert_non_null(dmar_unit_of_ioapic(&acpi.dmar, 9, &topology, &source));
	assert_int_equal(source, 0x081c);
}

static void regions_concern_their_devices(void **state)
{
	(void)state;
	machine();
	assert_int_equal(parse(), 0);
	assert_true(dmar_region_concerns(&acpi.dmar, &acpi.dmar.regions[0], 0, 0x10, &topology));
	assert_false(dmar_region_concerns(&acpi.dmar, &acpi.dmar.regions[0], 0, 0x18, &topology));
	assert_false(dmar_region_concerns(&acpi.dmar, &acpi.dmar.regions[0], 1, 0x10, &topology));
}

static void lengths_are_bounded(void **state)
{
	static const struct {
		u8 type;
		u8 least;
	} kinds[] = {{0, 16}, {1, 24}, {2, 8}, {3, 20}, {4, 9}, {77, 4}};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++) {
		char expected[96];
		u8 zeros[32] = {kinds[i].type, 0, (u8)(kinds[i].least - 1)};

		begin(38, 1);
		add(zeros, kinds[i].least);
		(void)snprintf(expected, sizeof(expected),
			       "ACPI DMAR: structure of type %d at offset 48 has a bad length of "
			       "%d bytes",
			       kinds[i].type, kinds[i].least - 1);
		expect_broken(expected);
	}
	begin(38, 1);
	ADD(0, 0, 17, 0, 1, 0, 0, 0, 0, 0, 0xd9, 0xfe, 0, 0, 0, 0);
	expect_broken("structure of type 0 at offset 48 has a bad length of 17 bytes");
	begin(64, 1);
	expect_broken("ACPI DMAR: invalid address width of 65 bits");
}

static void scopes_are_checked(void **state)
{
	static const struct {
		u8 size;
		u8 bytes[32];
		const char *message;
	} rows[] = {
		{9, {1, 9, 0, 0, 0, 0, 2, 0}, "the path of a device has an odd length"},
		{6, {1, 6}, "the path of a device is empty or too long"},
		{24, {1, 24}, "the path of a device is empty or too long"},
		{6, {1, 5}, "the length of a device scope is wrong"},
		{8, {1, 9}, "the length of a device scope is wrong"},
		{1, {1}, "the length of a device scope is wrong"},
		{8, {1, 8, 0, 0, 0, 0, 32, 0}, "invalid device or function number"},
		{8, {1, 8, 0, 0, 0, 0, 0, 8}, "invalid device or function number"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		begin(38, 1);
		add_unit(1, 0, 0, rows[i].size);
		add(rows[i].bytes, rows[i].size);
		expect_broken("ACPI DMAR: remapping unit at 0xfed10000: ");
		messages_expect(rows[i].message);
	}
	begin(38, 1);
	add_region(16, 17, 0, 1);
	ADD(1);
	expect_broken("ACPI DMAR: reserved region at 0x1000000: the length of a device scope");
	begin(38, 1);
	ADD(2, 0, 9, 0, 0, 0, 3, 0, 1);
	expect_broken("ACPI DMAR: ATS of root ports in segment at 0x3: the length");
}

static void addresses_are_checked(void **state)
{
	(void)state;
	begin(38, 1);
	ADD(0, 0, 16, 0, 1, 0, 0, 0, 0, 1, 0xd9, 0xfe, 0, 0, 0, 0);
	expect_broken(
		"ACPI DMAR: remapping unit at 0xfed90100: its registers cannot be at this address");
	begin(38, 1);
	ADD(0, 0, 16, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
	expect_broken("remapping unit at 0x0: its registers cannot be at this address");
	begin(38, 1);
	ADD(0, 0, 16, 0, 1, 0, 0, 0, 0, 0xf0, 255, 255, 255, 255, 255, 255);
	expect_broken("its registers cannot be at this address");
	begin(38, 1);
	add_region(17, 16, 0, 0);
	expect_broken("reserved region at 0x1100000: it ends before it begins");
	begin(38, 1);
	ADD(1, 0, 24, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0);
	expect_broken("reserved region at 0x100: it is not made of whole pages");
	begin(38, 1);
	ADD(1, 0, 24, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 255, 255, 1, 1, 0, 0, 0, 0);
	assert_int_equal(parse(), 0);
	bytes[DMAR_FIXED + 16] = 254;
	expect_broken("it is not made of whole pages");
	memset(bytes + DMAR_FIXED + 16, 255, 8);
	expect_broken("it is not made of whole pages");
}

static void overlaps_are_refused(void **state)
{
	(void)state;
	begin(38, 1);
	add_unit(1, 0, 0, 0);
	add_unit(1, 0, 1, 0);
	expect_broken("remapping unit at 0xfed10000: it is listed twice");
	begin(38, 1);
	add_unit(1, 1, 0, 0);
	add_unit(2, 1, 0, 0);
	expect_broken(
		"remapping unit at 0xfed20000: another unit already covers the rest of its segment");
	begin(38, 1);
	add_unit(1, 1, 0, 0);
	add_unit(2, 1, 1, 0);
	assert_int_equal(parse(), 0);
	begin(38, 1);
	add_unit(1, 0, 0, 8);
	ADD(1, 8, 0, 0, 0, 0, 2, 0);
	add_unit(2, 0, 0, 16);
	ADD(1, 8, 0, 0, 0, 0, 3, 0);
	ADD(1, 8, 0, 0, 9, 0, 2, 0);
	expect_broken("remapping unit at 0xfed20000: another unit already covers the same device");
	begin(38, 1);
	add_unit(1, 1, 0, 0);
	ADD(1, 0, 24, 0, 0, 0, 0, 0, 0, 0, 0xd0, 0xfe, 0, 0, 0, 0, 255, 255, 0xd1, 0xfe, 0, 0, 0,
	    0);
	expect_broken("remapping unit at 0xfed10000: a reserved region covers its registers");
}

static void tables_that_are_full(void **state)
{
	(void)state;
	begin(38, 1);
	for (unsigned int i = 0; i <= MAX_IOMMU_UNITS; i++) {
		ADD(0, 0, 16, 0, 0, 0, (u8)i, 0, 0, 0x10, (u8)i, 0xfe, 0, 0, 0, 0);
	}
	expect_broken("ACPI DMAR: more than 16 remapping units");
	begin(38, 1);
	for (unsigned int i = 0; i <= MAX_DMAR_REGIONS; i++) {
		add_region((u8)i, (u8)(i + 1), 0, 0);
	}
	expect_broken("ACPI DMAR: more than 32 reserved regions");
	begin(38, 1);
	add_region(16, 17, 0, 0);
	for (unsigned int i = 0; i <= MAX_DMAR_SCOPES; i++) {
		ADD(1, 8, 0, 0, 0, 0, 2, 0);
	}
	bytes[DMAR_FIXED + 2] = (u8)(length - DMAR_FIXED);
	bytes[DMAR_FIXED + 3] = (u8)((length - DMAR_FIXED) >> 8);
	expect_broken("ACPI DMAR: more than 256 device scopes");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_every_structure),
		cmocka_unit_test(a_function_has_one_unit),
		cmocka_unit_test(a_path_may_lead_nowhere),
		cmocka_unit_test(an_ioapic_has_a_source),
		cmocka_unit_test(regions_concern_their_devices),
		cmocka_unit_test(lengths_are_bounded),
		cmocka_unit_test(scopes_are_checked),
		cmocka_unit_test(addresses_are_checked),
		cmocka_unit_test(overlaps_are_refused),
		cmocka_unit_test(tables_that_are_full),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
