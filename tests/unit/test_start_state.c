/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vcpu/start_state.c: every field of what a loader and a start-up IPI lead to. */

#include "unit.h"

#include <vcpu/start_state.h>

/* Whole: what a test doesn't name has to be 0. */
static void expect(const struct start_state *got, const struct start_state *want)
{
	for (unsigned int i = 0; i < SEGMENTS; i++) {
		assert_int_equal(got->segments[i].selector, want->segments[i].selector);
		assert_int_equal(got->segments[i].rights, want->segments[i].rights);
		assert_int_equal(got->segments[i].limit, want->segments[i].limit);
		assert_int_equal(got->segments[i].base, want->segments[i].base);
	}
	assert_int_equal(got->gdt_base, want->gdt_base);
	assert_int_equal(got->gdt_limit, want->gdt_limit);
	assert_int_equal(got->idt_limit, want->idt_limit);
	assert_int_equal(got->cr0, want->cr0);
	assert_int_equal(got->cr3, want->cr3);
	assert_int_equal(got->cr4, want->cr4);
	assert_int_equal(got->efer, want->efer);
	assert_int_equal(got->dr6, want->dr6);
	assert_int_equal(got->dr7, want->dr7);
	assert_int_equal(got->rflags, want->rflags);
	assert_int_equal(got->pat, want->pat);
	assert_int_equal(got->rip, want->rip);
	assert_int_equal(got->rsp, want->rsp);
}

/* A state with @code and @data, and all that is the same in each. */
static struct start_state base(struct start_segment code, struct start_segment data)
{
	return (struct start_state){
		.segments = {[SEG_ES] = data,
			     [SEG_CS] = code,
			     [SEG_SS] = data,
			     [SEG_DS] = data,
			     [SEG_FS] = data,
			     [SEG_GS] = data,
			     [SEG_TR] = {.rights = 0x8b, .limit = 0xffff}},
		.gdt_limit = 0xffff,
		.idt_limit = 0xffff,
		.dr6 = 0xffff0ff0,
		.dr7 = 0x400,
		.rflags = 2,
		.pat = 0x0007040600070406,
	};
}

static const struct start_segment flat_data = {
	.selector = 0x18, .rights = 0xc093, .limit = 0xffffffff};
static const struct start_segment flat_code32 = {
	.selector = 0x10, .rights = 0xc09b, .limit = 0xffffffff};
static const struct start_segment flat_code64 = {
	.selector = 0x10, .rights = 0xa09b, .limit = 0xffffffff};

static struct guest_entry entry(enum guest_mode mode)
{
	return (struct guest_entry){
		.mode = mode,
		.rip = 0x123456789a,
		.rsp = 0x23456789ab,
		.cr3 = 0x3456000,
		.gdt = {0x678900},
		.gdt_size = 32,
	};
}

static void expect_registers(struct start_state *want)
{
	want->gdt_base = 0x678900;
	want->gdt_limit = 31;
	want->rip = 0x123456789a;
	want->rsp = 0x23456789ab;
}

static void a_loader_enters_protected_mode(void **state)
{
	struct guest_entry from = entry(GUEST_MODE_PROTECTED);
	struct start_state want = base(flat_code32, flat_data);
	struct start_state got;

	(void)state;
	memset(&got, 0xa5, sizeof(got));
	start_state_entry(&got, &from);
	expect_registers(&want);
	want.cr0 = 0x11; /* PE, ET; paging is off, so no CR3 */
	expect(&got, &want);
}

static void a_loader_enters_long_mode(void **state)
{
	struct guest_entry from = entry(GUEST_MODE_LONG);
	struct start_state want = base(flat_code64, flat_data);
	struct start_state got;

	(void)state;
	memset(&got, 0xa5, sizeof(got));
	start_state_entry(&got, &from);
	expect_registers(&want);
	want.cr0 = 0x80000011; /* PG, ET, PE */
	want.cr3 = 0x3456000;
	want.cr4 = 0x20;   /* PAE */
	want.efer = 0x500; /* LMA, LME */
	expect(&got, &want);
}

static void a_loader_may_bring_no_gdt(void **state)
{
	struct guest_entry from = {.mode = GUEST_MODE_PROTECTED};
	struct start_state want = base(flat_code32, flat_data);
	struct start_state got;

	(void)state;
	memset(&got, 0xa5, sizeof(got));
	start_state_entry(&got, &from);
	want.cr0 = 0x11;
	expect(&got, &want);
}

static void a_start_up_ipi_leads_to_real_mode(void **state)
{
	const struct start_segment data = {.rights = 0x93, .limit = 0xffff};
	const struct start_segment code = {.rights = 0x9b, .limit = 0xffff};
	struct start_state want = base(code, data);
	struct start_state got;

	(void)state;
	memset(&got, 0xa5, sizeof(got));
	start_state_sipi(&got);
	want.cr0 = 0x60000010; /* CD, NW, ET */
	expect(&got, &want);
	assert_int_equal(SIPI_SELECTOR(0), 0);
	assert_int_equal(SIPI_SELECTOR((u8)0x9a), 0x9a00);
	assert_int_equal(SIPI_SELECTOR((u8)0xff), 0xff00);
	assert_int_equal(SIPI_BASE((u8)0x08), 0x8000);
	assert_int_equal(SIPI_BASE((u8)0xff), 0xff000);
}

/* A backend asks the rights for these two bits. */
static void rights_tell_the_size_of_code(void **state)
{
	struct guest_entry from = entry(GUEST_MODE_LONG);
	struct start_state got;

	(void)state;
	start_state_entry(&got, &from);
	assert_int_equal(got.segments[SEG_CS].rights & RIGHTS_LONG, 0x2000);
	assert_int_equal(got.segments[SEG_CS].rights & RIGHTS_DEFAULT_32, 0);
	from.mode = GUEST_MODE_PROTECTED;
	start_state_entry(&got, &from);
	assert_int_equal(got.segments[SEG_CS].rights & RIGHTS_LONG, 0);
	assert_int_equal(got.segments[SEG_CS].rights & RIGHTS_DEFAULT_32, 0x4000);
	start_state_sipi(&got);
	assert_int_equal(got.segments[SEG_CS].rights & (RIGHTS_LONG | RIGHTS_DEFAULT_32), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_loader_enters_protected_mode),
		cmocka_unit_test(a_loader_enters_long_mode),
		cmocka_unit_test(a_loader_may_bring_no_gdt),
		cmocka_unit_test(a_start_up_ipi_leads_to_real_mode),
		cmocka_unit_test(rights_tell_the_size_of_code),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
