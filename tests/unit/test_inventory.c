/* SPDX-License-Identifier: Apache-2.0 */
/* hv/inventory*.c: what is printed is read back the same, from a console log too; anything half
 * right is refused. */

#include "unit.h"

#include "messages.h"

#include <hv/inventory.h>
#include <lib/errno.h>

static char printed[8192];
static struct inventory read_back;

static void keep_line(void *context, const char *text)
{
	(void)strcat(printed, context);
	(void)strcat(printed, text);
	(void)strcat(printed, "\n");
}

static int parse(const char *text)
{
	struct report report = messages_report();
	int status = inventory_parse(text, strlen(text), &read_back, &report);

	assert_int_equal(status, report.errors == 0 ? 0 : -EINVAL);
	return status;
}

static const struct inventory *sample(void)
{
	static struct inventory in;

	in = (struct inventory){
		.cpu_count = 2, .module_count = 4, .gsi_count = 24, .has_iommu = true};
	in.cpus[1] = (struct cpu_info){.apic_id = 0xfffffffe, .package = 1, .core = 7, .thread = 1};
	(void)ranges_add(&in.ram, (struct range){0, 0x9fc00});
	(void)ranges_add(&in.ram, (struct range){MIB(1), UINT64_MAX});
	in.hypervisor = (struct range){MIB(2), MIB(4)};
	in.modules[0] = (struct module_info){"initrd.img-6.1_x", {MIB(4), MIB(4) + 1}};
	in.modules[1] = (struct module_info){"empty", {0, 0}};
	memset(in.modules[2].name, 'm', MODULE_NAME_MAX);
	in.modules[2].memory = (struct range){MIB(5), MIB(6)};
	in.modules[3].memory = (struct range){MIB(6), MIB(7)}; /* without a name */
	return &in;
}

static void prints_one_fact_a_line(void **state)
{
	char prefix[] = "";

	(void)state;
	printed[0] = '\0';
	inventory_print(sample(), keep_line, prefix);
	assert_non_null(strstr(printed, "cpu 1 apic 4294967294 package 1 core 7 thread 1\n"));
	assert_non_null(strstr(printed, "ram 0x0-0x9fbff\nram 0x100000-0xfffffffffffffffe\n"));
	assert_non_null(strstr(printed, "hypervisor 0x200000-0x3fffff\n"));
	assert_non_null(
		strstr(printed, "module initrd.img-6.1_x 0x400000-0x400000\nmodule empty empty\n"));
	assert_non_null(strstr(printed, "module \"\" 0x600000-0x6fffff\n"));
	assert_non_null(strstr(printed, "gsi 24\niommu yes\n"));
}

static void reads_what_it_printed(void **state)
{
	static const char *const prefixes[] = {
		"", "bulkhead: inventory: ", "[linux] hello\r\nbulkhead: inventory: "};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(prefixes); i++) {
		char prefix[64];

		(void)strcpy(prefix, prefixes[i]);
		printed[0] = '\0';
		inventory_print(sample(), keep_line, prefix);
		assert_int_equal(parse(printed), 0);
		assert_memory_equal(&read_back, sample(), sizeof(read_back));
	}
}

static void skips_other_lines(void **state)
{
	(void)state;
	assert_int_equal(parse("cpus 4\nbulkhead: cpu\n\n[cpu] 1\nramp\ncpu 0 apic 0 package 0 "
			       "core 0 thread 0\r\n"
			       "ram\niommu no\n[linux] gsi 99"),
			 0);
	assert_int_equal(read_back.cpu_count, 1);
	assert_false(read_back.has_iommu);
	assert_int_equal(parse(""), -EINVAL);
	messages_expect(
		"no inventory in this text: save the lines \"bulkhead: inventory: cpu 0 ...\"");
	assert_int_equal(parse("hello"), -EINVAL);
}

static void half_right_lines_are_refused(void **state)
{
	static const char *const wrong[] = {
		"cpu 1 apic 1 package 0 core 0 thread 0",
		"cpu 0 apic 1 package 0 core 0",
		"cpu 0 apic x package 0 core 0 thread 0",
		"cpu 0 apic 4294967296 package 0 core 0 thread 0",
		"cpu 0 apic 0 package 0 core 0 thread 0 x",
		"ram 0x1000-0xfff",
		"ram 0x1000",
		"ram 0-0xffffffffffffffff",
		"ram 0x1000 - 0x2000",
		"hypervisor 5-4",
		"hypervisor ",
		"module a",
		"module  0-1",
		"module aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg 0-1",
		"module a 1-0",
		"gsi x",
		"gsi 4294967296",
		"iommu maybe",
		"iommu ye",
		"iommu not",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(wrong); i++) {
		char text[200];

		(void)snprintf(text, sizeof(text), "\n%s\n", wrong[i]);
		assert_int_equal(parse(text), -EINVAL);
		messages_expect("inventory line 2: '");
		messages_expect(
			"cannot be read: save the lines that the image printed as they are");
	}
}

static void tables_are_bounded(void **state)
{
	static char text[80 * (RANGES_MAX + MAX_CPUS + MAX_MODULES)];
	size_t used = 0;

	(void)state;
	for (int i = 0; i < MAX_CPUS; i++) {
		used += (size_t)snprintf(text + used, sizeof(text) - used,
					 "cpu %d apic %d package 0 core 0 thread 0\n", i, i);
	}
	for (int i = 0; i < MAX_MODULES; i++) {
		used += (size_t)snprintf(text + used, sizeof(text) - used, "module m%d 0-1\n", i);
	}
	for (int i = 0; i < RANGES_MAX; i++) {
		used += (size_t)snprintf(text + used, sizeof(text) - used, "ram %d-%d\n", 4 * i,
					 4 * i + 1);
	}
	assert_int_equal(parse(text), 0);
	assert_int_equal(read_back.cpu_count, MAX_CPUS);
	(void)snprintf(text + used, sizeof(text) - used,
		       "cpu 64 apic 64 package 0 core 0 thread 0\nmodule more 0-1\nmodule more "
		       "empty\nram 9998-9999\n");
	assert_int_equal(parse(text), -EINVAL);
	messages_expect("line 609: 'cpu 64");
	messages_expect("line 610: 'module more 0-1'");
	messages_expect("line 611: 'module more empty'");
	messages_expect("line 612: 'ram 9998-9999'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(prints_one_fact_a_line),
		cmocka_unit_test(reads_what_it_printed),
		cmocka_unit_test(skips_other_lines),
		cmocka_unit_test(half_right_lines_are_refused),
		cmocka_unit_test(tables_are_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
