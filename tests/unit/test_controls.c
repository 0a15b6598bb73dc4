/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vmx/controls.c: what is chosen, and which word a user reads for each thing missing. */

#include "unit.h"

#include <lib/errno.h>
#include <lib/report.h>
#include <vmx/controls.h>

#define MAY(must, may) ((u64)(may) << 32 | (u32)(must))

static char text[4096];

static void take_line(void *context, const char *line)
{
	(void)context;
	strncat(text, line, sizeof(text) - strlen(text) - 2);
	strcat(text, "\n");
}

static struct report report(void)
{
	text[0] = 0;
	return (struct report){.line = take_line};
}

/* A CPU that can do everything, with the reserved must-be-one bits of the true capability MSRs. */
static struct vmx_capabilities able(void)
{
	return (struct vmx_capabilities){
		.controls =
			{
				[CONTROL_PIN] = MAY(0x16, 0xff),
				[CONTROL_PROC] = MAY(0x04006172, 0xffffffff),
				[CONTROL_PROC2] = MAY(0, 0xffffffff),
				[CONTROL_EXIT] = MAY(0x00036dfb, 0xffffffff),
				[CONTROL_ENTRY] = MAY(0x000011fb, 0xffff),
			},
		.ept_vpid = EPT_CAP_WALK_4 | EPT_CAP_WB | EPT_CAP_INVVPID | EPT_CAP_INVVPID_ALL,
	};
}

static void chooses_what_is_needed_and_no_more(void **state)
{
	struct vmx_capabilities c = able();
	struct report r = report();
	u32 controls[CONTROLS];

	(void)state;
	c.controls[CONTROL_PROC] = MAY(0x04006172 & ~(u32)(PROC_CR3_LOAD_EXITING), 0xffffffff);
	c.controls[CONTROL_PROC] &= ~(u64)PROC_CR3_STORE_EXITING;
	assert_int_equal(vmx_negotiate(&c, 0, controls, &r), 0);
	assert_int_equal(r.errors, 0);
	assert_int_equal(controls[CONTROL_PIN], 0x16 | PIN_NMI_EXITING | PIN_VIRTUAL_NMIS);
	assert_int_equal(controls[CONTROL_PROC] & PROC_HLT_EXITING, 0);
	assert_true((controls[CONTROL_PROC] & PROC_IO_BITMAPS) != 0);
	assert_int_equal(controls[CONTROL_PROC2],
			 PROC2_EPT | PROC2_UNRESTRICTED | PROC2_VPID | PROC2_WBINVD_EXITING |
				 PROC2_RDTSCP | PROC2_INVPCID | PROC2_ENCLS_EXITING | PROC2_XSAVES);
	assert_int_equal(controls[CONTROL_ENTRY] & ENTRY_IA32E, 0);
}

static void leaves_out_what_is_optional(void **state)
{
	struct vmx_capabilities c = able();
	struct report r = report();
	u32 controls[CONTROLS];

	(void)state;
	c.controls[CONTROL_PROC2] = MAY(0, PROC2_EPT | PROC2_UNRESTRICTED);
	assert_int_equal(vmx_negotiate(&c, 0, controls, &r), 0);
	assert_int_equal(controls[CONTROL_PROC2], PROC2_EPT | PROC2_UNRESTRICTED);
}

struct lack {
	enum vmx_control control;
	u32 bit;
	const char *word;
};

static void names_what_is_missing(void **state)
{
	static const struct lack lacks[] = {
		{CONTROL_PIN, PIN_NMI_EXITING, "NMI exiting"},
		{CONTROL_PIN, PIN_VIRTUAL_NMIS, "virtual NMIs"},
		{CONTROL_PROC, PROC_IO_BITMAPS, "I/O bitmaps"},
		{CONTROL_PROC, PROC_MSR_BITMAPS, "MSR bitmaps"},
		{CONTROL_PROC2, PROC2_EPT, "extended page tables (EPT)"},
		{CONTROL_PROC2, PROC2_UNRESTRICTED, "unrestricted guest"},
		{CONTROL_EXIT, EXIT_HOST_64, "64-bit host"},
		{CONTROL_EXIT, EXIT_LOAD_EFER, "loading of the host's EFER"},
		{CONTROL_ENTRY, ENTRY_LOAD_PAT, "loading of the PAT"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(lacks); i++) {
		struct vmx_capabilities c = able();
		struct report r = report();
		u32 controls[CONTROLS];

		c.controls[lacks[i].control] &= ~((u64)lacks[i].bit << 32);
		assert_int_equal(vmx_negotiate(&c, 3, controls, &r), -ENOTSUP);
		assert_int_equal(r.errors, 1);
		assert_non_null(strstr(text, lacks[i].word));
		assert_non_null(strstr(text, "cpu 3: "));
	}
}

static void refuses_exits_that_cannot_be_left_off(void **state)
{
	struct vmx_capabilities c = able();
	struct report r = report();
	u32 controls[CONTROLS];

	(void)state;
	c.controls[CONTROL_PROC] |= PROC_CR3_LOAD_EXITING | PROC_HLT_EXITING;
	assert_int_equal(vmx_negotiate(&c, 0, controls, &r), -ENOTSUP);
	assert_non_null(strstr(text, "cannot disable HLT exiting"));
	assert_non_null(strstr(text, "cannot disable CR3-load exiting"));
}

static void wants_ept_of_four_levels_in_cached_memory(void **state)
{
	struct vmx_capabilities c = able();
	struct report r = report();
	u32 controls[CONTROLS];

	(void)state;
	c.ept_vpid = 0;
	assert_int_equal(vmx_negotiate(&c, 0, controls, &r), -ENOTSUP);
	assert_int_equal(r.errors, 2);
	assert_non_null(strstr(text, "four levels"));
}

static void the_firmwares_lock_decides(void **state)
{
	struct report r = report();
	u64 write;

	(void)state;
	assert_int_equal(vmx_feature_control(0, 1, &write, &r), 0);
	assert_int_equal(write, 0x5);
	assert_int_equal(vmx_feature_control(0x100000, 1, &write, &r), 0);
	assert_int_equal(write, 0x100005);
	assert_int_equal(vmx_feature_control(0x5, 1, &write, &r), 0);
	assert_int_equal(write, 0x5);
	assert_int_equal(r.errors, 0);
	assert_int_equal(vmx_feature_control(0x1, 2, &write, &r), -ENOTSUP);
	assert_int_equal(write, 0x1);
	assert_non_null(strstr(text, "cpu 2: VT-x is disabled and locked by the firmware"));
	/* VT-x inside SMX alone is no use. */
	assert_int_equal(vmx_feature_control(0x3, 0, &write, &r), -ENOTSUP);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(chooses_what_is_needed_and_no_more),
		cmocka_unit_test(leaves_out_what_is_optional),
		cmocka_unit_test(names_what_is_missing),
		cmocka_unit_test(refuses_exits_that_cannot_be_left_off),
		cmocka_unit_test(wants_ept_of_four_levels_in_cached_memory),
		cmocka_unit_test(the_firmwares_lock_decides),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
