/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/cpu/lapic_mode.c: every combination of what decides. */

#include "unit.h"

#include <cpu/lapic_mode.h>

static void rows_and_their_reasons(void **state)
{
	static const struct {
		struct lapic_facts facts;
		bool x2apic;
		const char *why;
	} rows[] = {
		{{true, false, false, false, 7}, true, "the processor has it"},
		{{true, false, false, true, 254}, false, "x2APIC opt-out in the DMAR table"},
		{{true, false, false, true, 255}, true, "there are APIC IDs above 254"},
		{{true, false, false, false, 300}, true, "there are APIC IDs above 254"},
		{{true, true, false, true, 7}, true, "the firmware left it on"},
		{{true, true, false, false, 7}, true, "the firmware left it on"},
		{{true, true, true, true, 7}, true, "the firmware has locked it"},
		{{true, false, true, true, 7}, true, "the firmware has locked it"},
		{{false, false, false, false, 7}, false, "the processor has no other"},
		{{false, false, false, true, 300}, false, "the processor has no other"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		const char *why = NULL;

		assert_int_equal(lapic_mode_x2apic(&rows[i].facts, &why), rows[i].x2apic);
		assert_non_null(strstr(why, rows[i].why));
	}
}

/* xAPIC mode is never chosen where it can't be used, and x2APIC mode never where there is none. */
static void every_combination(void **state)
{
	static const u32 ids[] = {0, 254, 255, 1000};

	(void)state;
	for (unsigned int bits = 0; bits < 64; bits++) {
		const struct lapic_facts facts = {bits & 1, bits & 2, bits & 4, bits & 8,
						  ids[bits >> 4]};
		const char *why = NULL;
		bool x2apic = lapic_mode_x2apic(&facts, &why);

		assert_non_null(why);
		assert_true(facts.has_x2apic || !x2apic);
		if (facts.has_x2apic &&
		    (facts.locked || facts.in_x2apic || facts.highest_id > 254)) {
			assert_true(x2apic);
		} else if (facts.has_x2apic) {
			assert_int_equal(x2apic, !facts.opt_out);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_and_their_reasons),
		cmocka_unit_test(every_combination),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
