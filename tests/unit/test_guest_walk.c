/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vcpu/guest_walk.c: all four ways of paging, guests whose tables point outside, modes. */

#include "unit.h"

#include <vcpu/guest_walk.h>

#define RAM_SIZE (64 * 4096)
#define CR0_PG BIT(31)
#define CR4_PSE BIT(4)
#define CR4_PAE BIT(5)
#define LMA BIT(10)
#define PRESENT 1ULL
#define LARGE BIT(7)

static u8 memory[RAM_SIZE] __attribute__((aligned(4096)));
static struct guest_ram ram;

static int set_up(void **state)
{
	(void)state;
	memset(memory, 0, sizeof(memory));
	ram = (struct guest_ram){.regions = {{.start = {0}, .size = RAM_SIZE, .host = memory}},
				 .count = 1};
	return 0;
}

static void put64(u64 at, u64 index, u64 value)
{
	memcpy(memory + at + index * 8, &value, 8);
}

static void put32(u64 at, u64 index, u32 value)
{
	memcpy(memory + at + index * 4, &value, 4);
}

static struct vcpu_state long_mode(void)
{
	return (struct vcpu_state){
		.cr0 = CR0_PG, .cr4 = CR4_PAE, .efer = LMA, .cr3 = 0x1000, .cs_long = true};
}

static void long_mode_pages_of_each_size(void **state)
{
	struct vcpu_state s = long_mode();
	u64 at;

	(void)state;
	put64(0x1000, 0, 0x2000 | PRESENT);
	put64(0x2000, 0, 0x3000 | PRESENT);
	put64(0x2000, 1, 0x40000000 | LARGE | PRESENT);
	put64(0x3000, 0, 0x4000 | PRESENT);
	put64(0x3000, 1, 0x600000 | LARGE | PRESENT);
	put64(0x4000, 5, 0x7000 | PRESENT);
	assert_true(guest_walk(&ram, &s, 0x5123, &at));
	assert_int_equal(at, 0x7123);
	assert_true(guest_walk(&ram, &s, 0x234567, &at));
	assert_int_equal(at, 0x634567);
	assert_true(guest_walk(&ram, &s, 0x41234567, &at));
	assert_int_equal(at, 0x41234567);
	assert_false(guest_walk(&ram, &s, 0x6000, &at));
	assert_false(guest_walk(&ram, &s, 1ULL << 40, &at));
}

static void pae_and_two_level_paging(void **state)
{
	struct vcpu_state s = {.cr0 = CR0_PG, .cr4 = CR4_PAE, .cr3 = 0x1020};
	u64 at;

	(void)state;
	put64(0x1020, 3, 0x2000 | PRESENT);
	put64(0x2000, 0, 0x3000 | PRESENT);
	put64(0x3000, 1, 0x9000 | PRESENT);
	assert_true(guest_walk(&ram, &s, 0xc0001004, &at));
	assert_int_equal(at, 0x9004);
	s = (struct vcpu_state){.cr0 = CR0_PG, .cr4 = CR4_PSE, .cr3 = 0x5000};
	put32(0x5000, 1, 0x6001);
	put32(0x5000, 2, 0x00800081);
	put32(0x6000, 2, 0xa001);
	assert_true(guest_walk(&ram, &s, 0x402010, &at));
	assert_int_equal(at, 0xa010);
	assert_true(guest_walk(&ram, &s, 0x812345, &at));
	assert_int_equal(at, 0x812345);
	s.cr4 = 0;
	put32(0x5000, 2, 0x6081);
	assert_true(guest_walk(&ram, &s, 0x802000, &at));
	assert_int_equal(at, 0xa000);
}

static void tables_outside_of_ram_lead_nowhere(void **state)
{
	struct vcpu_state s = long_mode();
	u64 at;

	(void)state;
	put64(0x1000, 0, (u64)RAM_SIZE | PRESENT);
	assert_false(guest_walk(&ram, &s, 0x1000, &at));
	s.cr3 = 0xffffffffff000;
	assert_false(guest_walk(&ram, &s, 0x1000, &at));
}

static void fetches_across_pages_and_stops_where_nothing_is(void **state)
{
	struct vcpu_state s = {.rip = 0x1ffd, .cs_default = true};
	u8 bytes[15];

	(void)state;
	memcpy(memory + 0x1ffd, "abcdef", 6);
	assert_int_equal(guest_fetch(&ram, &s, bytes, sizeof(bytes)), 15);
	assert_memory_equal(bytes, "abcdef", 6);
	s.rip = RAM_SIZE - 4;
	assert_int_equal(guest_fetch(&ram, &s, bytes, sizeof(bytes)), 4);
	s.rip = 0x10;
	s.cs_base = 0x1fed;
	assert_int_equal(guest_fetch(&ram, &s, bytes, 6), 6);
	assert_memory_equal(bytes, "abcdef", 6);
}

static void instructions_are_of_the_code_segments_size(void **state)
{
	(void)state;
	for (unsigned int cs = 0; cs < 4; cs++) {
		struct vcpu_state s = {.cs_long = (cs & 2) != 0, .cs_default = (cs & 1) != 0};
		enum insn_mode want = cs >= 2 ? INSN_MODE_64 : cs ? INSN_MODE_32 : INSN_MODE_16;

		assert_int_equal(guest_insn_mode(&s), want);
		s.efer = LMA; /* alone it decides nothing: compatibility mode */
		assert_int_equal(guest_insn_mode(&s), want);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(long_mode_pages_of_each_size, set_up),
		cmocka_unit_test_setup(pae_and_two_level_paging, set_up),
		cmocka_unit_test_setup(tables_outside_of_ram_lead_nowhere, set_up),
		cmocka_unit_test_setup(fetches_across_pages_and_stops_where_nothing_is, set_up),
		cmocka_unit_test(instructions_are_of_the_code_segments_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
