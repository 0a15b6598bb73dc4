/* SPDX-License-Identifier: Apache-2.0 */
/* drivers/acpi/dmar.c and drivers/acpi/dmar_scope.c over tables put together byte by byte. */

#include "unit.h"

#include "messages.h"

#include "drivers/acpi/table.h"
#include <lib/errno.h>

#define DMAR_FIXED 48U

static u8 bytes[32768];
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
	struct acpi_context context = {.acpi = &acpi, .report = &report};
	u8 *copy = malloc(length);
	struct acpi_table table = {"DMAR", copy, length};
	int status;

	assert_non_null(copy);
	memcpy(copy, bytes, length);
	memset(&acpi, 0, sizeof(acpi));
	status = acpi_read_dmar(&context, &table);
	assert_true(status == 0 || report.errors >= 1);
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

/* One message, and the rest of the table counts. */
static void expect_left_out(const char *message)
{
	assert_int_equal(parse(), 0);
	messages_expect(message);
	messages_expect("an error of the firmware");
	assert_int_equal(messages_count(), 1);
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

/* A unit that isn't known would pass for another's; a region, or what is not used, would not. */
static void lengths_are_bounded(void **state)
{
	static const struct {
		u8 type;
		u8 length;
		bool broken;
	} kinds[] = {{0, 15, true}, {0, 3, true}, {1, 23, false}, {2, 3, true}, {77, 3, true}};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++) {
		char expected[96];
		u8 zeros[32] = {kinds[i].type, 0, kinds[i].length};

		begin(38, 1);
		add(zeros, kinds[i].length);
		add_unit(1, 1, 0, 0);
		(void)snprintf(expected, sizeof(expected),
			       "ACPI DMAR: structure of type %d at offset 48 has a bad length of "
			       "%d bytes",
			       kinds[i].type, kinds[i].length);
		if (kinds[i].broken) {
			expect_broken(expected);
		} else {
			expect_left_out(expected);
			assert_int_equal(acpi.dmar.unit_count, 1);
		}
	}
	begin(38, 1);
	ADD(0, 0, 17, 0, 1, 0, 0, 0, 0, 0, 0xd9, 0xfe, 0, 0, 0, 0);
	expect_broken("structure of type 0 at offset 48 has a bad length of 17 bytes");
}

/* The device that could not be read is denied by its unit, which is used. */
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
		add_unit(2, 1, 0, 0);
		expect_left_out("ACPI DMAR: remapping unit at 0xfed10000: ");
		messages_expect(rows[i].message);
		assert_int_equal(acpi.dmar.unit_count, 2);
		assert_true(acpi.dmar.units[0].unclear);
		assert_int_equal(unit_of(0, 0x0010), 0xfed20000);
	}
	begin(38, 1);
	add_region(16, 17, 0, 1);
	ADD(1);
	expect_left_out("ACPI DMAR: reserved region at 0x1000000: the length of a device scope");
}

/* Behind the unit that is left out nothing is covered, and what may be behind it is not either. */
static void a_unit_left_out_covers_nobody(void **state)
{
	(void)state;
	begin(38, 1);
	add_unit(1, 0, 0, 8);
	ADD(1, 8, 0, 0, 0, 0, 2, 0);
	bytes[DMAR_FIXED + 9] = 1; /* 0xfed10100 */
	add_unit(2, 1, 0, 8);
	ADD(3, 8, 0, 0, 2, 0xf0, 0x1f, 0);
	expect_left_out("ACPI DMAR: remapping unit at 0xfed10100: its registers cannot be at this "
			"address");
	assert_int_equal(acpi.dmar.unit_count, 1);
	assert_int_equal(acpi.dmar.left_out, 1);
	assert_int_equal(unit_of(0, 0x0010), 0);
	assert_int_equal(unit_of(0, 0x0018), 0xfed20000);
	/* The same, and its device can't be read. */
	bytes[DMAR_FIXED + 16 + 6] = 32;
	assert_int_equal(parse(), 0);
	assert_int_equal(messages_count(), 2);
	assert_int_equal(unit_of(0, 0x0018), 0);
}

static void the_rest_may_be_left_out(void **state)
{
	u16 source;

	(void)state;
	begin(38, 1);
	add_unit(1, 0, 0, 8);
	ADD(1, 8, 0, 0, 0, 0, 2, 0);
	ADD(0, 0, 24, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
	ADD(3, 8, 0, 0, 2, 0xf0, 0x1f, 0);
	expect_left_out("ACPI DMAR: remapping unit at 0x0: its registers cannot be at this address "
			"(an error of the firmware): it is left out, and functions behind it have "
			"no DMA in partitions; VT-d may be switched off in the firmware's setup");
	assert_int_equal(unit_of(0, 0x0010), 0xfed10000);
	assert_int_equal(unit_of(0, 0x0018), 0);
	assert_null(dmar_unit_of_ioapic(&acpi.dmar, 2, &topology, &source));
	/* One whose registers turn out not to be there. */
	machine();
	assert_int_equal(parse(), 0);
	dmar_leave_out(&acpi.dmar, 1);
	assert_int_equal(acpi.dmar.unit_count, 3);
	assert_int_equal(unit_of(0, 0x0010), 0xfed10000);
	assert_int_equal(unit_of(0, 0x0800), 0);
	assert_int_equal(unit_of(1, 0x0519), 0xfed40000);
}

static void assert_region(unsigned int i, u64 start, u64 end)
{
	assert_int_equal(acpi.dmar.regions[i].start, start);
	assert_int_equal(acpi.dmar.regions[i].end, end);
}

static void regions_are_whole_pages_or_unknown(void **state)
{
	(void)state;
	begin(38, 1);
	add_region(17, 16, 0, 8);
	ADD(1, 8, 0, 0, 0, 0, 0x1d, 0);
	expect_left_out("reserved region at 0x1100000: it is empty, or ends before it begins");
	assert_region(0, 0, 0);
	assert_true(dmar_region_concerns(&acpi.dmar, &acpi.dmar.regions[0], 0, 0xe8, &topology));
	begin(38, 1);
	ADD(1, 0, 24, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
	expect_left_out("reserved region at 0x0: it is empty, or ends before it begins");
	assert_region(0, 0, 0);
	begin(38, 1);
	ADD(1, 0, 24, 0, 0, 0, 0, 0, 0, 0x11, 0, 0, 0, 0, 0, 0, 254, 0x1f, 0, 0, 0, 0, 0, 0);
	assert_int_equal(parse(), 0);
	assert_string_equal(messages_text, "");
	assert_region(0, 0x1000, 0x2000);
	memset(bytes + DMAR_FIXED + 16, 255, 8);
	expect_left_out("reserved region at 0x1100: it has no end");
	assert_region(0, 0, 0);
}

/* Which of the two the device's requests pass is not known. */
static void what_two_units_have_none_has(void **state)
{
	u16 source;

	(void)state;
	begin(38, 1);
	add_unit(1, 0, 0, 8);
	ADD(1, 8, 0, 0, 0, 0, 2, 0);
	add_unit(1, 0, 0, 8);
	ADD(1, 8, 0, 0, 0, 0, 3, 0);
	expect_left_out("remapping unit at 0xfed10000: it is listed twice");
	assert_int_equal(unit_of(0, 0x0010), 0xfed10000);
	assert_int_equal(unit_of(0, 0x0018), 0);
	begin(38, 1);
	add_unit(1, 1, 0, 8);
	ADD(1, 8, 0, 0, 0, 0, 2, 0);
	add_unit(2, 1, 0, 0);
	expect_left_out(
		"remapping unit at 0xfed20000: another unit already covers the rest of its segment");
	assert_int_equal(unit_of(0, 0x0010), 0xfed10000);
	assert_int_equal(unit_of(0, 0x0018), 0);
	begin(38, 1);
	add_unit(1, 1, 0, 0);
	add_unit(2, 1, 1, 0);
	assert_int_equal(parse(), 0);
	assert_string_equal(messages_text, "");
	begin(38, 1);
	add_unit(1, 0, 0, 16);
	ADD(1, 8, 0, 0, 0, 0, 2, 0);
	ADD(3, 8, 0, 0, 2, 0xf0, 0x1f, 0);
	add_unit(2, 0, 0, 24);
	ADD(1, 8, 0, 0, 0, 0, 3, 0);
	ADD(1, 8, 0, 0, 9, 0, 2, 0);
	ADD(3, 8, 0, 0, 2, 0xf0, 0x1f, 0);
	expect_left_out(
		"remapping unit at 0xfed20000: another unit already covers the same device");
	assert_int_equal(unit_of(0, 0x0010), 0);
	assert_int_equal(unit_of(0, 0x0018), 0xfed20000);
	assert_null(dmar_unit_of_ioapic(&acpi.dmar, 2, &topology, &source));
}

static void registers_are_no_memory(void **state)
{
	(void)state;
	begin(38, 1);
	add_unit(1, 1, 0, 0);
	ADD(1, 0, 24, 0, 0, 0, 0, 0, 0, 0, 0xd0, 0xfe, 0, 0, 0, 0, 255, 255, 0xd1, 0xfe, 0, 0, 0,
	    0);
	expect_left_out("reserved region at 0xfed00000: a remapping unit's registers lie in it");
	assert_region(0, 0, 0);
	assert_int_equal(acpi.dmar.unit_count, 1);
}

static void fill_with_units(unsigned int count)
{
	begin(38, 1);
	for (unsigned int i = 0; i < count; i++) {
		ADD(0, 0, 24, 0, 0, 0, 0, 0, 0, 0x10, (u8)i, 0xfe, 0, 0, 0, 0, /**/ 1, 8, 0, 0, 0,
		    (u8)i, 0, 0);
	}
	add_unit(0xff - 0xd0, 1, 0, 0);
}

static void fill_with_regions(unsigned int count)
{
	begin(38, 1);
	add_unit(1, 1, 0, 0);
	for (unsigned int i = 0; i < count; i++) {
		ADD(1, 0, 32, 0, 0, 0, 0, 0, 0, 0, (u8)i, (u8)(i >> 8), 0, 0, 0, 0, 0xff, 0xff,
		    (u8)i, (u8)(i >> 8), 0, 0, 0, 0, /**/ 1, 8, 0, 0, 0, 0, 2, 0);
	}
}

static void fill_with_scopes(unsigned int count)
{
	begin(38, 1);
	add_unit(1, 0, 0, 0);
	for (unsigned int i = 0; i < count; i++) {
		ADD(1, 8, 0, 0, 0, (u8)(i >> 5), (u8)(i & 31), 0);
	}
	bytes[DMAR_FIXED + 2] = (u8)(length - DMAR_FIXED);
	bytes[DMAR_FIXED + 3] = (u8)((length - DMAR_FIXED) >> 8);
}

/*
 * What goes beyond a limit of ours is left out. Whoever may be behind a unit that is left out, or
 * may need memory that is, counts as behind none; the rest of the table stays good.
 */
static void tables_that_are_full(void **state)
{
	(void)state;
	fill_with_units(MAX_IOMMU_UNITS - 1);
	assert_int_equal(parse(), 0);
	assert_string_equal(messages_text, "");
	assert_int_equal(acpi.dmar.unit_count, MAX_IOMMU_UNITS);
	assert_int_equal(unit_of(0, 0xf000), 0xfeff0000);
	fill_with_units(MAX_IOMMU_UNITS + 1);
	assert_int_equal(parse(), 0);
	messages_expect("ACPI DMAR: 66 remapping units, and this version of Bulkhead manages 64: 2 "
			"left out, so that what no other unit names counts as behind none");
	assert_int_equal(unit_of(0, 0x0300), 0xfe031000);
	assert_int_equal(unit_of(0, 0xf000), 0);
	fill_with_regions(MAX_DMAR_REGIONS);
	assert_int_equal(parse(), 0);
	assert_string_equal(messages_text, "");
	assert_int_equal(unit_of(0, 0x0010), 0xfed10000);
	fill_with_regions(MAX_DMAR_REGIONS + 1);
	assert_int_equal(parse(), 0);
	messages_expect(
		"257 reserved regions, and this version of Bulkhead manages 256: 1 left out");
	assert_int_equal(acpi.dmar.region_count, MAX_DMAR_REGIONS);
	assert_int_equal(unit_of(0, 0x0010), 0);
	fill_with_scopes(MAX_DMAR_SCOPES);
	assert_int_equal(parse(), 0);
	assert_string_equal(messages_text, "");
	assert_int_equal(unit_of(0, 0x1ff8), 0xfed10000);
	fill_with_scopes(MAX_DMAR_SCOPES + 1);
	assert_int_equal(parse(), 0);
	messages_expect(
		"1025 device scopes, and this version of Bulkhead manages 1024: 1 left out");
	assert_int_equal(unit_of(0, 0x1ff8), 0);
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
		cmocka_unit_test(a_unit_left_out_covers_nobody),
		cmocka_unit_test(the_rest_may_be_left_out),
		cmocka_unit_test(regions_are_whole_pages_or_unknown),
		cmocka_unit_test(what_two_units_have_none_has),
		cmocka_unit_test(registers_are_no_memory),
		cmocka_unit_test(tables_that_are_full),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
