/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vmx/start.c and arch/x86/svm/start.c: how a backend spells the state at a start. */

#include "unit.h"

#include <svm/start.h>
#include <vmx/start.h>

static struct vmx_start start;
static struct vmcb vmcb;

static struct start_state state_of_long_mode(void)
{
	const struct guest_entry entry = {
		.mode = GUEST_MODE_LONG,
		.rip = 0x123456789a,
		.rsp = 0x23456789ab,
		.cr3 = 0x3456000,
		.gdt = {0x678900},
		.gdt_size = 32,
	};
	struct start_state state;

	start_state_entry(&state, &entry);
	return state;
}

static u64 field(u16 encoding)
{
	for (unsigned int i = 0; i < start.count; i++) {
		if (start.fields[i].field == encoding) {
			return start.fields[i].value;
		}
	}
	fail_msg("field %#x is not written", encoding);
	return 0;
}

/* SDM 3D, appendix B. */
static void vmx_writes_each_field_once(void **state)
{
	const struct start_state from = state_of_long_mode();
	static const struct {
		u16 field;
		u64 value;
	} rows[] = {
		{0x0800, 0x18},
		{0x0802, 0x10},
		{0x080c, 0}, /* ES, CS, LDTR */
		{0x4800, 0xffffffff},
		{0x480e, 0xffff}, /* limits: ES, TR */
		{0x4814, 0xc093},
		{0x4816, 0xa09b}, /* rights: ES, CS */
		{0x4820, 0x10000},
		{0x4822, 0x8b}, /* LDTR, TR */
		{0x6806, 0},
		{0x6808, 0}, /* bases: ES, CS */
		{0x6800, 0x80000031},
		{0x6004, 0x80000011}, /* CR0: NE is ours */
		{0x6802, 0x3456000},
		{0x6804, 0x2060}, /* CR3; CR4: VMXE, MCE */
		{0x6006, 0x20},
		{0x2806, 0x500}, /* CR4's shadow, EFER */
		{0x6816, 0x678900},
		{0x4810, 31},
		{0x4812, 0xffff},
		{0x681a, 0x400},
		{0x6820, 2},
		{0x2804, 0x0007040600070406},
		{0x681e, 0x123456789a},
		{0x681c, 0x23456789ab}, /* RIP, RSP */
		{0x2802, 0},
		{0x4824, 0},
		{0x4826, 0},
		{0x482a, 0},
		{0x6818, 0},
		{0x6822, 0},
		{0x4016, 0},
	};

	(void)state;
	memset(&start, 0xa5, sizeof(start));
	vmx_start_make(&start, &from);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		if (field(rows[i].field) != rows[i].value) {
			fail_msg("field %#x: %#lx", rows[i].field, field(rows[i].field));
		}
	}
	for (unsigned int i = 0; i < start.count; i++) {
		for (unsigned int j = 0; j < i; j++) {
			assert_int_not_equal(start.fields[i].field, start.fields[j].field);
		}
	}
	assert_in_range(start.count, ARRAY_SIZE(rows), VMX_START_FIELDS - 2); /* and controls */
}

static void vmx_keeps_cache_bits_of_cr0_in_the_shadow(void **state)
{
	struct start_state from;

	(void)state;
	start_state_sipi(&from);
	vmx_start_make(&start, &from);
	assert_int_equal(field(0x6800), 0x30); /* NE, ET */
	assert_int_equal(field(0x6004), 0x60000010);
	assert_int_equal(field(0x4816), 0x9b);
}

static void svm_fills_the_save_area(void **state)
{
	const struct start_state from = state_of_long_mode();
	const u8 *bytes = (const u8 *)&vmcb;

	(void)state;
	memset(&vmcb, 0xa5, sizeof(vmcb));
	svm_start_make(&vmcb, &from);
	assert_int_equal(vmcb.es.selector, 0x18);
	assert_int_equal(vmcb.es.attributes, 0xc93);
	assert_int_equal(vmcb.cs.selector, 0x10);
	assert_int_equal(vmcb.cs.attributes, 0xa9b);
	assert_int_equal(vmcb.cs.limit, 0xffffffff);
	assert_int_equal(vmcb.ldtr.attributes, 0);
	assert_int_equal(vmcb.tr.attributes, 0x8b);
	assert_int_equal(vmcb.tr.limit, 0xffff);
	assert_int_equal(vmcb.gdtr.base, 0x678900);
	assert_int_equal(vmcb.gdtr.limit, 31);
	assert_int_equal(vmcb.idtr.limit, 0xffff);
	assert_int_equal(vmcb.efer, 0x1500); /* SVME */
	assert_int_equal(vmcb.cr0, 0x80000011);
	assert_int_equal(vmcb.cr3, 0x3456000);
	assert_int_equal(vmcb.cr4, 0x20);
	assert_int_equal(vmcb.dr6, 0xffff0ff0);
	assert_int_equal(vmcb.dr7, 0x400);
	assert_int_equal(vmcb.rflags, 2);
	assert_int_equal(vmcb.guest_pat, 0x0007040600070406);
	assert_int_equal(vmcb.rip, 0x123456789a);
	assert_int_equal(vmcb.rsp, 0x23456789ab);
	assert_int_equal(vmcb.cpl, 0);
	assert_int_equal(vmcb.sysenter_eip, 0);
	/* The controls are not its business, and all behind what a start copies is 0. */
	assert_int_equal(bytes[VMCB_STATE - 1], 0xa5);
	for (size_t i = VMCB_STATE + SVM_START_BYTES; i < sizeof(vmcb); i++) {
		assert_int_equal(bytes[i], 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(vmx_writes_each_field_once),
		cmocka_unit_test(vmx_keeps_cache_bits_of_cr0_in_the_shadow),
		cmocka_unit_test(svm_fills_the_save_area),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
