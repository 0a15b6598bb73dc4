/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/svm/features.c: what is used, and which word a user reads for each thing missing. */

#include "unit.h"

#include "messages.h"

#include <lib/errno.h>
#include <svm/features.h>

/* CPUID 8000000AH, as APM 3 numbers its bits. */
#define NESTED_PAGING 0x01U
#define NEXT_RIP 0x08U
#define CLEAN_BITS 0x20U
#define DECODE_ASSISTS 0x80U

static int judge(u32 asids, u32 edx, struct svm_features *features, struct report *report)
{
	const struct cpuid_regs leaf = {.eax = 1, .ebx = asids, .edx = edx};

	*report = messages_report();
	memset(features, 0xff, sizeof(*features));
	return svm_features(&leaf, 5, features, report);
}

static void tells_each_feature_by_its_own_bit(void **state)
{
	struct svm_features features;
	struct report report;

	(void)state;
	for (unsigned int bit = 1; bit < 32; bit++) {
		u32 edx = 1U << bit;

		assert_int_equal(judge(2, NESTED_PAGING | edx, &features, &report), 0);
		assert_int_equal(report.errors, 0);
		assert_int_equal(features.next_rip, edx == NEXT_RIP);
		assert_int_equal(features.decode_assists, edx == DECODE_ASSISTS);
		assert_int_equal(features.clean_bits, edx == CLEAN_BITS);
	}
	assert_int_equal(judge(0x8000, 0xffffffff, &features, &report), 0);
	assert_true(features.next_rip && features.decode_assists && features.clean_bits);
}

static void names_each_thing_that_is_missing(void **state)
{
	struct svm_features features;
	struct report report;

	(void)state;
	assert_int_equal(judge(2, ~NESTED_PAGING, &features, &report), -ENOTSUP);
	assert_int_equal(report.errors, 1);
	messages_expect("cpu 5: AMD-V lacks nested paging");
	assert_int_equal(judge(1, NESTED_PAGING, &features, &report), -ENOTSUP);
	assert_int_equal(report.errors, 1);
	messages_expect("cpu 5: AMD-V lacks an address space identifier");
	assert_int_equal(judge(0, 0, &features, &report), -ENOTSUP);
	assert_int_equal(report.errors, 2);
	messages_expect("lacks nested paging");
	messages_expect("lacks an address space identifier");
}

static void counts_only_its_own_errors(void **state)
{
	const struct cpuid_regs leaf = {.ebx = 2, .edx = NESTED_PAGING};
	struct svm_features features;
	struct report report = messages_report();

	(void)state;
	report.errors = 3;
	assert_int_equal(svm_features(&leaf, 0, &features, &report), 0);
	assert_int_equal(report.errors, 3);
}

static void the_firmware_decides(void **state)
{
	struct report report = messages_report();

	(void)state;
	assert_int_equal(svm_allowed(0, 1, &report), 0);
	assert_int_equal(svm_allowed(0x0f, 1, &report), 0); /* locked, but not off */
	assert_int_equal(report.errors, 0);
	assert_int_equal(svm_allowed(0x10, 2, &report), -ENOTSUP);
	assert_int_equal(report.errors, 1);
	messages_expect("cpu 2: AMD-V is disabled by the firmware (VM_CR is 0x10)");
	report = messages_report();
	assert_int_equal(svm_allowed(0x18, 3, &report), -ENOTSUP);
	assert_int_equal(report.errors, 1);
	messages_expect("cpu 3: AMD-V is disabled and locked by the firmware (VM_CR is 0x18)");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_each_feature_by_its_own_bit),
		cmocka_unit_test(names_each_thing_that_is_missing),
		cmocka_unit_test(counts_only_its_own_errors),
		cmocka_unit_test(the_firmware_decides),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
