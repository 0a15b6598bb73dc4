/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vtd/queue.c: descriptors as "Queued Invalidation Interface" gives them. */

#include "unit.h"

#include <vtd/queue.h>
#include <vtd/regs.h>

static void expect(struct vtd_descriptor descriptor, u64 low, u64 high)
{
	assert_int_equal(descriptor.low, low);
	assert_int_equal(descriptor.high, high);
}

static void descriptors(void **state)
{
	(void)state;
	expect(vtd_forget_contexts(), 0x11, 0);
	expect(vtd_forget_context(3, 0x0210), 0x021000030031, 0);
	expect(vtd_forget_context(0xffff, 0xffff), 0xffffffff0031, 0);
	expect(vtd_forget_translations(0), 0x12, 0);
	expect(vtd_forget_translations(CAP_DWD), 0x52, 0);
	expect(vtd_forget_translations(CAP_DRD), 0x92, 0);
	expect(vtd_forget_domain(17, CAP_DWD | CAP_DRD), 0x1100e2, 0);
	expect(vtd_forget_domain(1, 0), 0x10022, 0);
	expect(vtd_forget_interrupts(), 0x4, 0);
	expect(vtd_wait_descriptor(0x12345674, 1), 0x100000065, 0x12345674);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(descriptors),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
