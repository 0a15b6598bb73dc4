/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vmx/msr_bitmap.c: the bitmap as SDM 3C, "MSR-Bitmap Address", lays it out, beside the
 * policy. */

#include "unit.h"

#include <vcpu/msr_policy.h>
#include <vmx/msr_bitmap.h>

#define EVERYTHING (MSR_NEEDS_X2APIC | MSR_NEEDS_XSAVES | MSR_NEEDS_AMD)

static bool exits(const u8 *bitmap, u32 msr, bool write)
{
	const u8 *half = bitmap + (write ? 2048 : 0) + (msr >= 0xc0000000U ? 1024 : 0);

	return half[(msr & 0x1fff) / 8] >> (msr & 7) & 1;
}

static void bitmap_says_what_the_table_says(void **state)
{
	static u8 bitmap[MSR_BITMAP_BYTES];

	(void)state;
	for (unsigned int features = 0; features <= EVERYTHING; features++) {
		unsigned int passed = 0;

		memset(bitmap, 0x5a, sizeof(bitmap));
		msr_bitmap_fill(bitmap, features);
		for (u32 i = 0; i < 0x4000; i++) {
			u32 msr = i < 0x2000 ? i : 0xc0000000U + (i - 0x2000);
			const struct msr_rule *rule = msr_policy(msr, features);

			assert_int_equal(exits(bitmap, msr, false), rule->read != MSR_PASS);
			assert_int_equal(exits(bitmap, msr, true), rule->write != MSR_PASS);
			passed += rule->read == MSR_PASS;
		}
		assert_int_equal(passed, 20 + (features & MSR_NEEDS_X2APIC ? 256 : 0));
	}
}

/* Others would clear bits of registers that have the same low bits. */
static void every_passing_row_has_its_place(void **state)
{
	unsigned int count;
	const struct msr_rule *rules = msr_rules(&count);

	(void)state;
	for (unsigned int i = 0; i < count; i++) {
		const struct msr_rule *rule = &rules[i];

		assert_true((rule->read != MSR_PASS && rule->write != MSR_PASS) ||
			    rule->last <= 0x1fff ||
			    (rule->first >= 0xc0000000U && rule->last <= 0xc0001fffU));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bitmap_says_what_the_table_says),
		cmocka_unit_test(every_passing_row_has_its_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
