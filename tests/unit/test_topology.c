/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/cpu/topology.c over CPUID tables of every generation, written after the manual. */

#include "unit.h"

#include "messages.h"
#include <cpu/topology.h>
#include <drivers/acpi.h>
#include <lib/errno.h>
#include <lib/limits.h>

struct row {
	u32 leaf;
	u32 subleaf;
	struct cpuid_regs regs;
};

static const struct row *table;

/* Leaves that the table lacks read as 0. */
static void read_table(u32 leaf, u32 subleaf, struct cpuid_regs *out)
{
	*out = (struct cpuid_regs){0};
	for (const struct row *row = table; row->leaf != UINT32_MAX; row++) {
		if (row->leaf == leaf && row->subleaf == subleaf) {
			*out = row->regs;
		}
	}
}

#define END                                                                                        \
	{                                                                                          \
		UINT32_MAX, 0,                                                                     \
		{                                                                                  \
			0                                                                          \
		}                                                                                  \
	}
#define HTT BIT(28)
#define CMP_LEGACY BIT(1)
#define TOPOEXT BIT(22)

static void expect(const struct row *rows, unsigned int smt_shift, unsigned int package_shift)
{
	struct topology_shifts shifts;

	table = rows;
	shifts = topology_shifts(read_table);
	assert_int_equal(shifts.smt_shift, smt_shift);
	assert_int_equal(shifts.package_shift, package_shift);
}

static void leaf_1f_with_dies(void **state)
{
	static const struct row rows[] = {
		{0x00, 0, {0x1f, 0, 0, 0}},   {0x0b, 0, {1, 2, 0x100, 0}},
		{0x0b, 1, {7, 96, 0x201, 0}}, {0x1f, 0, {1, 2, 0x100, 0}},
		{0x1f, 1, {6, 48, 0x201, 0}}, {0x1f, 2, {8, 96, 0x502, 0}},
		{0x1f, 3, {0, 0, 3, 0}},      END,
	};

	(void)state;
	expect(rows, 1, 8);
}

static void leaf_b_with_and_without_smt(void **state)
{
	static const struct row smt[] = {
		{0x00, 0, {0x16, 0, 0, 0}},
		{0x0b, 0, {1, 2, 0x100, 0}},
		{0x0b, 1, {4, 12, 0x201, 0}},
		END,
	};
	static const struct row off[] = {
		{0x00, 0, {0x16, 0, 0, 0}},
		{0x0b, 0, {0, 1, 0x100, 0}},
		{0x0b, 1, {4, 6, 0x201, 0}},
		END,
	};
	static const struct row cores_only[] = {
		{0x00, 0, {0x0d, 0, 0, 0}},
		{0x0b, 0, {2, 4, 0x200, 0}},
		END,
	};

	(void)state;
	expect(smt, 1, 4);
	expect(off, 0, 4);
	expect(cores_only, 0, 2);
}

static void empty_leaf_1f_falls_back(void **state)
{
	static const struct row rows[] = {
		{0x00, 0, {0x1f, 0, 0, 0}},
		{0x0b, 0, {1, 2, 0x100, 0}},
		{0x0b, 1, {3, 8, 0x201, 0}},
		END,
	};

	(void)state;
	expect(rows, 1, 3);
}

/* A leaf 0xB without a level (type 0), as a machine of single-core packages may show it. */
static void leaf_b_without_levels_falls_back(void **state)
{
	static const struct row rows[] = {
		{0x00, 0, {0x16, 0, 0, 0}},
		{0x01, 0, {0, 1 << 16, 0, HTT}},
		{0x04, 0, {0x121, 0, 0, 0}},
		{0x0b, 0, {1, 2, 0, 0}},
		END,
	};

	(void)state;
	expect(rows, 0, 0);
}

static void leaves_1_and_4(void **state)
{
	static const struct row quad[] = {
		{0x00, 0, {0x0a, 0, 0, 0}},
		{0x01, 0, {0, 4 << 16, 0, HTT}},
		{0x04, 0, {3U << 26 | 0x121, 0, 0, 0}},
		END,
	};
	static const struct row six_with_smt[] = {
		{0x00, 0, {0x0a, 0, 0, 0}},
		{0x01, 0, {0, 12 << 16, 0, HTT}},
		{0x04, 0, {5U << 26 | 0x121, 0, 0, 0}},
		END,
	};
	static const struct row hyper_threading[] = {
		{0x00, 0, {0x02, 0, 0, 0}},
		{0x01, 0, {0, 2 << 16, 0, HTT}},
		{0x04, 0, {3U << 26 | 0x121, 0, 0, 0}},
		END,
	};
	static const struct row single[] = {
		{0x00, 0, {0x0a, 0, 0, 0}},
		{0x01, 0, {0, 2 << 16, 0, 0}},
		END,
	};
	static const struct row absurd[] = {
		{0x00, 0, {0x04, 0, 0, 0}},
		{0x01, 0, {0, 2 << 16, 0, HTT}},
		{0x04, 0, {63U << 26, 0, 0, 0}},
		END,
	};

	(void)state;
	expect(quad, 0, 2);
	expect(six_with_smt, 1, 4);
	expect(hyper_threading, 1, 1);
	expect(single, 0, 0);
	expect(absurd, 0, 1);
}

/* Leaf 1 counts these cores as threads, and leaf 4 is reserved. */
static void sizes_of_cores_alone(void **state)
{
	static const struct row four_of_eight_ids[] = {
		{0x00, 0, {0x05, 0, 0, 0}},
		{0x01, 0, {0, 4 << 16, 0, HTT}},
		{0x80000000, 0, {0x80000008, 0, 0, 0}},
		{0x80000001, 0, {0, 0, CMP_LEGACY, 0}},
		{0x80000008, 0, {0, 0, 3U << 12 | 3, 0}},
		END,
	};
	static const struct row six_without_size[] = {
		{0x00, 0, {0x06, 0, 0, 0}},
		{0x01, 0, {0, 6 << 16, 0, HTT}},
		{0x80000000, 0, {0x8000001b, 0, 0, 0}},
		{0x80000001, 0, {0, 0, CMP_LEGACY, 0}},
		{0x80000008, 0, {0, 0, 3U << 16 | 5, 0}},
		END,
	};
	static const struct row one[] = {
		{0x00, 0, {0x01, 0, 0, 0}},
		{0x80000000, 0, {0x80000018, 0, 0, 0}},
		{0x80000001, 0, {0, 0, CMP_LEGACY, 0}},
		END,
	};

	(void)state;
	expect(four_of_eight_ids, 0, 3);
	expect(six_without_size, 0, 3);
	expect(one, 0, 0);
}

static void sizes_with_threads(void **state)
{
	static const struct row smt[] = {
		{0x00, 0, {0x0d, 0, 0, 0}},
		{0x01, 0, {0, 16 << 16, 0, HTT}},
		{0x80000000, 0, {0x8000001f, 0, 0, 0}},
		{0x80000001, 0, {0, 0, TOPOEXT | CMP_LEGACY, 0}},
		{0x80000008, 0, {0, 0, 8U << 12 | 15, 0}},
		{0x8000001e, 0, {0x7f, 1U << 8 | 0x5a, 0x3, 0}},
		END,
	};
	static const struct row off[] = {
		{0x00, 0, {0x0d, 0, 0, 0}},
		{0x01, 0, {0, 8 << 16, 0, HTT}},
		{0x80000000, 0, {0x8000001e, 0, 0, 0}},
		{0x80000001, 0, {0, 0, TOPOEXT, 0}},
		{0x80000008, 0, {0, 0, 4U << 12 | 7, 0}},
		{0x8000001e, 0, {0x7f, 0x5a, 0x3, 0}},
		END,
	};
	static const struct row absurd[] = {
		{0x00, 0, {0x0d, 0, 0, 0}},          {0x80000000, 0, {0x8000001e, 0, 0, 0}},
		{0x80000001, 0, {0, 0, TOPOEXT, 0}}, {0x80000008, 0, {0, 0, 1, 0}},
		{0x8000001e, 0, {0, 0xff00, 0, 0}},  END,
	};

	(void)state;
	expect(smt, 1, 8);
	expect(off, 0, 4);
	expect(absurd, 1, 1);
}

/* Both bits promise less than the highest leaf does. */
static void sizes_need_their_leaves(void **state)
{
	static const struct row no_threads[] = {
		{0x00, 0, {0x0d, 0, 0, 0}},
		{0x01, 0, {0, 16 << 16, 0, HTT}},
		{0x80000000, 0, {0x8000001d, 0, 0, 0}},
		{0x80000001, 0, {0, 0, TOPOEXT, 0}},
		{0x80000008, 0, {0, 0, 4U << 12 | 15, 0}},
		{0x8000001e, 0, {0, 1U << 8, 0, 0}},
		END,
	};
	static const struct row no_sizes[] = {
		{0x00, 0, {0x05, 0, 0, 0}},
		{0x01, 0, {0, 4 << 16, 0, HTT}},
		{0x04, 0, {1U << 26 | 0x121, 0, 0, 0}},
		{0x80000000, 0, {0x80000007, 0, 0, 0}},
		{0x80000001, 0, {0, 0, CMP_LEGACY, 0}},
		{0x80000008, 0, {0, 0, 5U << 12, 0}},
		END,
	};
	static const struct row no_threads_bit[] = {
		{0x00, 0, {0x0d, 0, 0, 0}},
		{0x01, 0, {0, 16 << 16, 0, HTT}},
		{0x80000000, 0, {0x8000001f, 0, 0, 0}},
		{0x80000001, 0, {0, 0, CMP_LEGACY, 0}},
		{0x80000008, 0, {0, 0, 4U << 12 | 15, 0}},
		{0x8000001e, 0, {0, 1U << 8, 0, 0}},
		END,
	};

	(void)state;
	expect(no_threads, 0, 4);
	expect(no_sizes, 1, 2);
	expect(no_threads_bit, 0, 4);
}

/* Other makers' leaf 80000008H has no cores in ECX; and levels go before sizes. */
static void sizes_are_not_guessed(void **state)
{
	static const struct row not_announced[] = {
		{0x00, 0, {0x0a, 0, 0, 0}},
		{0x01, 0, {0, 4 << 16, 0, HTT}},
		{0x04, 0, {1U << 26 | 0x121, 0, 0, 0}},
		{0x80000000, 0, {0x80000008, 0, 0, 0}},
		{0x80000001, 0, {0, 0, ~(u32)(CMP_LEGACY | TOPOEXT), 0}},
		{0x80000008, 0, {0x3027, 0, 7U << 12, 0}},
		END,
	};
	static const struct row levels[] = {
		{0x00, 0, {0x10, 0, 0, 0}},
		{0x0b, 0, {1, 2, 0x100, 0}},
		{0x0b, 1, {5, 24, 0x201, 0}},
		{0x80000000, 0, {0x8000001f, 0, 0, 0}},
		{0x80000001, 0, {0, 0, TOPOEXT | CMP_LEGACY, 0}},
		{0x80000008, 0, {0, 0, 7U << 12 | 23, 0}},
		END,
	};

	(void)state;
	expect(not_announced, 1, 2);
	expect(levels, 1, 5);
}

static void endless_levels_end(void **state)
{
	static struct row rows[21] = {{0x00, 0, {0x0b, 0, 0, 0}}};

	(void)state;
	for (u32 i = 0; i < 19; i++) {
		rows[i + 1] = (struct row){0x0b, i, {i, 1, (i + 1) << 8, 0}};
	}
	rows[20] = (struct row)END;
	expect(rows, 0, 7);
}

static struct cpu_info split(u32 apic_id, unsigned int smt_shift, unsigned int package_shift)
{
	return topology_split(apic_id, (struct topology_shifts){smt_shift, package_shift});
}

static void splits_the_apic_id(void **state)
{
	struct cpu_info cpu = split(0x2b, 1, 4);

	(void)state;
	assert_int_equal(cpu.apic_id, 0x2b);
	assert_int_equal(cpu.package, 2);
	assert_int_equal(cpu.core, 0x15);
	assert_int_equal(cpu.thread, 1);
	cpu = split(7, 0, 0);
	assert_int_equal(cpu.package, 7);
	assert_int_equal(cpu.core, 7);
	assert_int_equal(cpu.thread, 0);
	cpu = split(0xffffffff, 31, 40);
	assert_int_equal(cpu.package, 0);
	assert_int_equal(cpu.core, 1);
	assert_int_equal(cpu.thread, 0x7fffffff);
	cpu = split(0xffffffff, 99, 99);
	assert_int_equal(cpu.core, 0);
	assert_int_equal(cpu.thread, 0xffffffff);
}

/* Two threads a core, the boot CPU last in the MADT. */
static void lists_the_boot_cpu_first(void **state)
{
	static const struct row rows[] = {{0x00, 0, {0x0b, 0, 0, 0}},
					  {0x0b, 0, {1, 2, 0x100, 0}},
					  {0x0b, 1, {4, 8, 0x201, 0}},
					  END};
	static struct acpi acpi = {.cpu_count = 3,
				   .cpus = {{.apic_id = 16}, {.apic_id = 3}, {.apic_id = 2}}};
	struct report report = messages_report();
	struct cpu_info cpus[MAX_CPUS];
	unsigned int count;

	(void)state;
	table = rows;
	assert_int_equal(topology_list(&acpi, 2, read_table, cpus, &count, &report), 0);
	assert_int_equal(count, 3);
	assert_int_equal(cpus[0].apic_id, 2);
	assert_int_equal(cpus[0].core, 1);
	assert_int_equal(cpus[1].apic_id, 16);
	assert_int_equal(cpus[1].package, 1);
	assert_int_equal(cpus[2].apic_id, 3);
	assert_int_equal(cpus[2].core, 1);
	assert_int_equal(cpus[2].thread, 1);
	assert_int_equal(topology_list(&acpi, 5, read_table, cpus, &count, &report), -EINVAL);
	messages_expect("the boot CPU (APIC ID 5) is not listed");
}

/* One more than fits, because the boot CPU is not in the full table. */
static void lists_no_more_than_fit(void **state)
{
	static const struct row rows[] = {END};
	static struct acpi acpi;
	struct report report = messages_report();
	struct cpu_info cpus[MAX_CPUS + 1];
	unsigned int count;

	(void)state;
	table = rows;
	acpi.cpu_count = MAX_CPUS;
	for (u32 i = 0; i < MAX_CPUS; i++) {
		acpi.cpus[i].apic_id = i;
	}
	cpus[MAX_CPUS].apic_id = 0x55;
	assert_int_equal(topology_list(&acpi, 9999, read_table, cpus, &count, &report), -EINVAL);
	acpi.left_out.cpus = 1;
	report = messages_report();
	assert_int_equal(topology_list(&acpi, 9999, read_table, cpus, &count, &report), 0);
	messages_expect("CPU with APIC ID 511 left out for the boot CPU (APIC ID 9999): this "
			"version of Bulkhead manages 512");
	assert_int_equal(messages_count(), 1);
	assert_int_equal(count, MAX_CPUS);
	assert_int_equal(cpus[0].apic_id, 9999);
	assert_int_equal(cpus[MAX_CPUS].apic_id, 0x55);
	assert_int_equal(topology_list(&acpi, 63, read_table, cpus, &count, &report), 0);
	assert_int_equal(count, MAX_CPUS);
	assert_int_equal(cpus[1].apic_id, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leaf_1f_with_dies),
		cmocka_unit_test(leaf_b_with_and_without_smt),
		cmocka_unit_test(empty_leaf_1f_falls_back),
		cmocka_unit_test(leaf_b_without_levels_falls_back),
		cmocka_unit_test(leaves_1_and_4),
		cmocka_unit_test(sizes_of_cores_alone),
		cmocka_unit_test(sizes_with_threads),
		cmocka_unit_test(sizes_need_their_leaves),
		cmocka_unit_test(sizes_are_not_guessed),
		cmocka_unit_test(endless_levels_end),
		cmocka_unit_test(splits_the_apic_id),
		cmocka_unit_test(lists_the_boot_cpu_first),
		cmocka_unit_test(lists_no_more_than_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
