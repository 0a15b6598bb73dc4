/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/exit/icr.c: every way to address a CPU, in rows, and properties over random commands. */

#include "unit.h"

#include <exit/icr.h>
#include <lib/limits.h>

/* Partition of four: APIC IDs in two x2APIC clusters. */
static const struct icr_cpu x2apic_cpus[] = {
	{.apic_id = 0x02, .logical = 0x00000004},
	{.apic_id = 0x03, .logical = 0x00000008},
	{.apic_id = 0x10, .logical = 0x00010001},
	{.apic_id = 0x12, .logical = 0x00010004},
};
static const struct icr_cpu flat_cpus[] = {
	{.apic_id = 2, .logical = 0x01, .dfr = 0xffffffff},
	{.apic_id = 3, .logical = 0x02, .dfr = 0xffffffff},
	{.apic_id = 4, .logical = 0x04, .dfr = 0xffffffff},
	{.apic_id = 6, .logical = 0x14, .dfr = 0xffffffff},
};
static const struct icr_cpu cluster_cpus[] = {
	{.apic_id = 2, .logical = 0x11, .dfr = 0x0fffffff},
	{.apic_id = 3, .logical = 0x12, .dfr = 0x0fffffff},
	{.apic_id = 4, .logical = 0x21, .dfr = 0x0fffffff},
	{.apic_id = 6, .logical = 0x00, .dfr = 0x0fffffff}, /* not set up yet */
};

enum model { X2APIC, FLAT, CLUSTER };

#define SENDER 1
#define LOGICAL 0x00000800
#define SELF 0x00040000
#define ALL 0x00080000
#define OTHERS 0x000c0000
#define TO(destination) ((u64)(destination) << 32)
#define SENT ICR_SEND
#define NO ICR_REFUSED

static const struct row {
	enum model model;
	u64 icr;
	enum icr_action action;
	u64 targets;
	bool broadcast;
} rows[] = {
	/* physical */
	{X2APIC, TO(0x02) | 0x31, SENT, 1, false},
	{X2APIC, TO(0x12) | 0x31, SENT, 8, false},
	{X2APIC, TO(0x03) | 0x31, SENT, 2, false},
	{X2APIC, TO(0x00) | 0x31, NO, 0, false},
	{X2APIC, TO(0x11) | 0x31, NO, 0, false},
	{X2APIC, TO(0xff) | 0x31, NO, 0, false},
	{X2APIC, TO(0x80000002) | 0x31, NO, 0, false},
	{X2APIC, TO(0xffffffff) | 0x31, SENT, 15, true},
	{FLAT, TO(4) | 0x31, SENT, 4, false},
	{FLAT, TO(5) | 0x31, NO, 0, false},
	{FLAT, TO(0xff) | 0x31, SENT, 15, true},
	{FLAT, TO(0x102) | 0x31, NO, 0, false},
	{FLAT, TO(0xffffffff) | 0x31, NO, 0, false},
	/* logical x2APIC: clusters of 16 */
	{X2APIC, TO(0x00000004) | LOGICAL | 0x31, SENT, 1, false},
	{X2APIC, TO(0x0000000c) | LOGICAL | 0x31, SENT, 3, false},
	{X2APIC, TO(0x00010005) | LOGICAL | 0x31, SENT, 12, false},
	{X2APIC, TO(0x0000000d) | LOGICAL | 0x31, SENT, 3, false}, /* CPU 0 is another's */
	{X2APIC, TO(0x00010003) | LOGICAL | 0x31, SENT, 4, false},
	{X2APIC, TO(0x00010002) | LOGICAL | 0x31, NO, 0, false},
	{X2APIC, TO(0x00010003) | LOGICAL | 0x131, SENT, 4, false}, /* lowest: of its own */
	{X2APIC, TO(0x00020001) | LOGICAL | 0x31, NO, 0, false},
	{X2APIC, TO(0x00010000) | LOGICAL | 0x31, NO, 0, false},
	{X2APIC, TO(0x00000000) | LOGICAL | 0x31, NO, 0, false},
	{X2APIC, TO(0xffff0001) | LOGICAL | 0x31, NO, 0, false},
	{X2APIC, TO(0xffffffff) | LOGICAL | 0x31, SENT, 15, true},
	/* logical flat: one bit, or more, of eight */
	{FLAT, TO(0x01) | LOGICAL | 0x31, SENT, 1, false},
	{FLAT, TO(0x03) | LOGICAL | 0x31, SENT, 3, false},
	{FLAT, TO(0x04) | LOGICAL | 0x31, SENT, 12, false},
	{FLAT, TO(0x17) | LOGICAL | 0x31, SENT, 15, false},
	{FLAT, TO(0x09) | LOGICAL | 0x31, SENT, 1, false},
	{FLAT, TO(0x08) | LOGICAL | 0x31, NO, 0, false},
	{FLAT, TO(0x00) | LOGICAL | 0x31, NO, 0, false},
	{FLAT, TO(0x101) | LOGICAL | 0x31, SENT, 1, false},
	{FLAT, TO(0xff) | LOGICAL | 0x31, SENT, 15, true},
	/* logical cluster */
	{CLUSTER, TO(0x11) | LOGICAL | 0x31, SENT, 1, false},
	{CLUSTER, TO(0x13) | LOGICAL | 0x31, SENT, 3, false},
	{CLUSTER, TO(0x21) | LOGICAL | 0x31, SENT, 4, false},
	{CLUSTER, TO(0x17) | LOGICAL | 0x31, SENT, 3, false},
	{CLUSTER, TO(0x31) | LOGICAL | 0x31, NO, 0, false},
	{CLUSTER, TO(0x10) | LOGICAL | 0x31, NO, 0, false},
	{CLUSTER, TO(0x01) | LOGICAL | 0x31, NO, 0, false},
	{CLUSTER, TO(0xf1) | LOGICAL | 0x31, NO, 0, false},
	{CLUSTER, TO(0xff) | LOGICAL | 0x31, SENT, 15, true},
	/* shorthands: the destination field does not count */
	{X2APIC, TO(0x77) | SELF | 0x31, SENT, 2, false},
	{X2APIC, TO(0x77) | ALL | 0x31, SENT, 15, false},
	{X2APIC, TO(0x77) | OTHERS | 0x31, SENT, 13, false},
	{FLAT, OTHERS | LOGICAL | 0x31, SENT, 13, false},
	{FLAT, SELF | 0x431, NO, 0, false},
	{FLAT, ALL | 0x500, NO, 0, false},
	{FLAT, ALL | 0x131, NO, 0, false},
	{FLAT, OTHERS | 0x400, ICR_NMI, 13, false},
	{FLAT, OTHERS | 0x4500, ICR_INIT, 13, false},
	{X2APIC, OTHERS | 0x4698, ICR_SIPI, 13, false},
	/* delivery modes */
	{X2APIC, TO(0x10) | 0x131, SENT, 4, false},
	{X2APIC, TO(0x0000000c) | LOGICAL | 0x131, SENT, 1, false}, /* lowest: one of them */
	{X2APIC, TO(0x00010004) | LOGICAL | 0x131, SENT, 8, false},
	{FLAT, TO(0xff) | 0x131, SENT, 1, true},
	{FLAT, OTHERS | 0x131, SENT, 1, false},
	{X2APIC, TO(0x10) | 0x200, NO, 0, false},
	{X2APIC, OTHERS | 0x200, NO, 0, false},
	{X2APIC, TO(0x10) | 0x331, NO, 0, false},
	{X2APIC, TO(0x10) | 0x731, NO, 0, false},
	{X2APIC, TO(0x10) | 0x400, ICR_NMI, 4, false},
	{X2APIC, TO(0x11) | 0x400, NO, 0, false},
	{FLAT, TO(0xff) | 0x400, ICR_NMI, 15, true},
	{X2APIC, TO(0x10) | 0xc500, ICR_INIT, 4, false},
	{X2APIC, TO(0x10) | 0x4500, ICR_INIT, 4, false},
	{X2APIC, TO(0x10) | 0x0500, ICR_INIT, 4, false},
	{X2APIC, TO(0x10) | 0x8500, ICR_INIT_DEASSERT, 0, false},
	{X2APIC, TO(0x77) | 0x8500, ICR_INIT_DEASSERT, 0, false},
	{X2APIC, TO(0x77) | 0xc500, NO, 0, false},
	{X2APIC, TO(0x12) | 0x0698, ICR_SIPI, 8, false},
	{X2APIC, TO(0x12) | 0x0600, ICR_SIPI, 8, false},
	{X2APIC, TO(0x13) | 0x0698, NO, 0, false},
	/* vectors, level and trigger bits, reserved bits */
	{X2APIC, TO(0x10) | 0x0f, NO, 0, false},
	{X2APIC, TO(0x10) | 0x10, SENT, 4, false},
	{X2APIC, TO(0x10) | 0x10f, NO, 0, false},
	{X2APIC, TO(0x10) | 0xc0ff, SENT, 4, false},
	{X2APIC, TO(0x10) | 0x1031, SENT, 4, false},
	{X2APIC, TO(0x10) | 0x2031, NO, 0, false},
	{X2APIC, TO(0x10) | 0x10031, NO, 0, false},
	{X2APIC, TO(0x10) | 0x80000031, NO, 0, false},
	{FLAT, TO(4) | 0xfff33031, SENT, 4, false},
};

static const struct icr_cpu *cpus_of(const struct row *row)
{
	return row->model == X2APIC ? x2apic_cpus : row->model == FLAT ? flat_cpus : cluster_cpus;
}

/* Bit per CPU that is meant; the first of the range always is. */
static u64 targets(struct icr_decision decision, const struct icr_cpu *cpus)
{
	u64 all = 0;

	for (unsigned int i = decision.first; i < decision.end; i++) {
		all |= icr_means(&decision, i, &cpus[i]) ? BIT(i) : 0;
	}
	assert_true(decision.first >= decision.end || (all & BIT(decision.first)) != 0);
	return all;
}

static struct icr_decision judge(const struct row *row)
{
	const struct icr_cpu *cpus = cpus_of(row);

	return icr_judge(row->icr, row->model == X2APIC, SENDER, cpus, 4);
}

static void judges_each_row(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		struct icr_decision decision = judge(&rows[i]);
		u64 meant = targets(decision, cpus_of(&rows[i]));

		if (decision.action != rows[i].action || meant != rows[i].targets ||
		    (rows[i].broadcast && !decision.all) ||
		    (decision.why == NULL && decision.action == ICR_REFUSED)) {
			fail_msg("row %zu, %#llx: action %d, targets %#llx, %s", i,
				 (unsigned long long)rows[i].icr, decision.action,
				 (unsigned long long)meant,
				 decision.why != NULL ? decision.why : "no reason");
		}
		if (decision.action == ICR_SEND || decision.action == ICR_SIPI) {
			assert_int_equal(decision.vector, rows[i].icr & 0xff);
		}
	}
}

static void a_mixed_partition_answers_by_each_own_model(void **state)
{
	static const struct icr_cpu mixed[] = {
		{.apic_id = 0, .logical = 0x01, .dfr = 0xffffffff},
		{.apic_id = 1, .logical = 0x12, .dfr = 0x0fffffff},
	};

	(void)state;
	assert_int_equal(targets(icr_judge(TO(0x13) | LOGICAL | 0x31, false, 0, mixed, 2), mixed),
			 3);
	assert_int_equal(targets(icr_judge(TO(0x12) | LOGICAL | 0x31, false, 0, mixed, 2), mixed),
			 2);
	assert_int_equal(icr_judge(TO(0x02) | LOGICAL | 0x31, false, 0, mixed, 2).action, NO);
}

static void who_was_left_out_is_said(void **state)
{
	(void)state;
	assert_null(icr_judge(TO(0x0c) | LOGICAL | 0x31, true, SENDER, x2apic_cpus, 4).why);
	assert_non_null(icr_judge(TO(0x0d) | LOGICAL | 0x31, true, SENDER, x2apic_cpus, 4).why);
	assert_null(icr_judge(TO(0xff) | LOGICAL | 0x31, false, SENDER, flat_cpus, 4).why);
	assert_null(icr_judge(TO(4) | 0x31, false, SENDER, flat_cpus, 4).why);
}

static void a_lonely_cpu_has_no_others(void **state)
{
	struct icr_decision decision = icr_judge(OTHERS | 0x31, true, 0, x2apic_cpus, 1);

	(void)state;
	assert_int_equal(decision.action, ICR_SEND);
	assert_int_equal(targets(decision, x2apic_cpus), 0);
	decision = icr_judge(OTHERS | 0x131, true, 0, x2apic_cpus, 1);
	assert_int_equal(targets(decision, x2apic_cpus), 0);
}

static void sixty_four_cpus_fit(void **state)
{
	struct icr_cpu cpus[64];

	(void)state;
	for (u32 i = 0; i < 64; i++) {
		cpus[i] = (struct icr_cpu){i, icr_x2apic_logical(i), 0, 0};
	}
	assert_int_equal(targets(icr_judge(ALL | 0x31, true, 63, cpus, 64), cpus), ~0ULL);
	assert_int_equal(targets(icr_judge(OTHERS | 0x31, true, 63, cpus, 64), cpus), ~0ULL >> 1);
	assert_int_equal(targets(icr_judge(TO(63) | 0x31, true, 0, cpus, 64), cpus), BIT(63));
	assert_int_equal(targets(icr_judge(TO(0x3ffff) | LOGICAL | 0x31, true, 0, cpus, 64), cpus),
			 GENMASK(63, 48));
}

/* As many as a machine can have, whose IDs are above 255 for the most part. */
static void five_hundred_cpus_fit(void **state)
{
	static struct icr_cpu cpus[MAX_CPUS];
	struct icr_decision decision;
	unsigned int meant = 0;

	(void)state;
	for (u32 i = 0; i < MAX_CPUS; i++) {
		cpus[i] = (struct icr_cpu){i, icr_x2apic_logical(i), 0, 0};
	}
	decision = icr_judge(OTHERS | 0x31, true, 300, cpus, MAX_CPUS);
	for (unsigned int i = decision.first; i < decision.end; i++) {
		meant += icr_means(&decision, i, &cpus[i]);
	}
	assert_int_equal(meant, MAX_CPUS - 1);
	assert_false(icr_means(&decision, 300, &cpus[300]));
	decision = icr_judge(TO(500) | 0x31, true, 0, cpus, MAX_CPUS);
	assert_int_equal(decision.first, 500);
	assert_int_equal(decision.end, 501);
	assert_true(icr_means(&decision, 500, &cpus[500]));
	decision = icr_judge(TO(31U << 16 | 0x8001) | LOGICAL | 0x31, true, 0, cpus, MAX_CPUS);
	assert_int_equal(decision.first, 496);
	assert_int_equal(decision.end, 512);
	assert_false(icr_means(&decision, 497, &cpus[497]));
	assert_true(icr_means(&decision, 511, &cpus[511]));
	assert_int_equal(icr_judge(TO(512) | 0x31, true, 0, cpus, MAX_CPUS).action, ICR_REFUSED);
}

/* Whatever the command: only the partition's CPUs, and never the modes that are not for guests. */
static void random_commands_stay_inside(void **state)
{
	u64 random = 88172645463325252ULL;

	(void)state;
	for (unsigned int i = 0; i < 500000; i++) {
		struct row row;
		struct icr_decision decision;

		random ^= random << 13;
		random ^= random >> 7;
		random ^= random << 17;
		row = (struct row){.model = (enum model)(random % 3),
				   .icr = i % 2 != 0 ? random : random & 0x1f000fffffULL};
		decision = judge(&row);
		assert_true(decision.end <= 4);
		if (decision.action == ICR_SEND) {
			assert_in_range(decision.vector, 16, 255);
			assert_in_range(row.icr >> 8 & 7, 0, 1);
		}
		if (decision.action != ICR_REFUSED && decision.action != ICR_INIT_DEASSERT) {
			assert_int_not_equal(targets(decision, cpus_of(&row)), 0);
		} else {
			assert_int_equal(targets(decision, x2apic_cpus), 0);
		}
	}
}

static void local_vectors_are_checked(void **state)
{
	static const struct {
		u32 value;
		bool allowed;
		u32 written;
	} values[] = {
		{0x000f0, true, 0x000f0}, {0x10000, true, 0x10000}, {0x00400, true, 0x00400},
		{0x10400, true, 0x10400}, {0x10700, true, 0x10700}, {0x00700, true, 0x10700},
		{0x08700, true, 0x18700}, {0x00200, false, 0},      {0x10200, false, 0},
		{0x00500, false, 0},      {0x10500, false, 0},      {0x00100, false, 0},
		{0x00600, false, 0},      {0x00300, false, 0},      {0x0a4ff, true, 0x0a4ff},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(values); i++) {
		u32 value = values[i].value;

		assert_int_equal(lvt_judge(&value), values[i].allowed);
		assert_true(!values[i].allowed || value == values[i].written);
	}
}

static void logical_ids_follow_the_manual(void **state)
{
	(void)state;
	assert_int_equal(icr_x2apic_logical(0), 0x00000001);
	assert_int_equal(icr_x2apic_logical(0x1f), 0x00018000);
	assert_int_equal(icr_x2apic_logical(0xfffff), 0xffff8000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(judges_each_row),
		cmocka_unit_test(a_mixed_partition_answers_by_each_own_model),
		cmocka_unit_test(who_was_left_out_is_said),
		cmocka_unit_test(a_lonely_cpu_has_no_others),
		cmocka_unit_test(sixty_four_cpus_fit),
		cmocka_unit_test(five_hundred_cpus_fit),
		cmocka_unit_test(random_commands_stay_inside),
		cmocka_unit_test(local_vectors_are_checked),
		cmocka_unit_test(logical_ids_follow_the_manual),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
