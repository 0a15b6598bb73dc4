/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/exit/legacy_ports.c: what kernels probe is in it, and nothing else. */

#include "unit.h"

#include <exit/legacy_ports.h>

static u8 bitmap[LEGACY_PORTS_END / 8];

static int setup(void **state)
{
	(void)state;
	memset(bitmap, 0, sizeof(bitmap));
	legacy_ports_make(bitmap);
	return 0;
}

static bool legacy(u16 port)
{
	return (bitmap[port / 8] >> port % 8 & 1) != 0;
}

static void what_kernels_probe_is_legacy(void **state)
{
	static const u16 probed[] = {0x0d,  0x20,  0x21,  0x22,  0x2e,  0x2f,  0x40,  0x43,  0x4e,
				     0x60,  0x61,  0x64,  0x70,  0x80,  0x87,  0x92,  0xa1,  0xb2,
				     0xc0,  0xed,  0xf0,  0x170, 0x1f0, 0x1f7, 0x201, 0x279, 0x2e8,
				     0x2f8, 0x376, 0x378, 0x37a, 0x3bc, 0x3c0, 0x3d4, 0x3df, 0x3e8,
				     0x3f2, 0x3f6, 0x3f8, 0x4d0, 0x4d1, 0x77a, 0xa79, 0xc80, 0xcf8,
				     0xcf9, 0xcfa, 0xcfb, 0xcfc, 0xcff};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(probed); i++) {
		assert_true(legacy(probed[i]));
	}
}

static void what_may_be_a_device_is_not(void **state)
{
	static const u16 others[] = {0x100, 0x16f, 0x178, 0x1ef, 0x1f8, 0x208, 0x220,
				     0x300, 0x388, 0x3af, 0x400, 0x4cf, 0x4d2, 0x510,
				     0x600, 0xcd6, 0xcf7, 0xd00, 0xfff};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(others); i++) {
		assert_false(legacy(others[i]));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(what_kernels_probe_is_legacy, setup),
		cmocka_unit_test_setup(what_may_be_a_device_is_not, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
