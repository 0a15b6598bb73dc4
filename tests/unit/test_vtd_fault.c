/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vtd/fault.c: fault records in words, and how many of them. */

#include "unit.h"

#include <vtd/fault.h>

#define F BIT(63)
#define READ BIT(62)
#define HZ 1000000ULL
#define BURST 32U

static struct vtd_fault fault;
static char text[400];

static const char *words(u64 low, u64 high, u16 segment, const char *owner)
{
	assert_true(vtd_fault_decode(low, high, segment, &fault));
	vtd_fault_words(&fault, owner, text, sizeof(text));
	return text;
}

static void an_empty_record_is_none(void **state)
{
	(void)state;
	assert_false(vtd_fault_decode(~0ULL, ~F, 0, &fault));
}

static void memory_faults(void **state)
{
	(void)state;
	assert_string_equal(
		words(0x12345678, F | 5ULL << 32 | 0x0310, 0, "linux"),
		"partition linux: function 0000:03:02.0: a write of page 0x12345000 was "
		"blocked: its partition has no writable memory there (fault "
		"0x5)");
	assert_true(fault.write);
	assert_string_equal(words(0x8000000000, F | READ | 6ULL << 32 | 0x00ff, 1, "a"),
			    "partition a: function 0001:00:1f.7: a read of page 0x8000000000 was "
			    "blocked: its partition has no readable memory there (fault "
			    "0x6)");
	assert_false(fault.write);
	assert_string_equal(
		words(0xfee00000, F | READ | 2ULL << 32 | 0x0020, 0, NULL),
		"no partition: function 0000:00:04.0: a read of page 0xfee00000 was "
		"blocked: it is not assigned to a partition, or its partition is stopped "
		"(fault 0x2)");
}

static void interrupt_faults(void **state)
{
	(void)state;
	assert_string_equal(words(0x1234ULL << 48 | 0xfff, F | 0x26ULL << 32 | 0x0020, 0, "rt"),
			    "partition rt: function 0000:00:04.0: an interrupt through IRTE 4660 "
			    "was blocked: the IRTE belongs to another function (fault 0x26)");
	assert_true(fault.interrupt);
	assert_false(fault.write);
	assert_non_null(strstr(words(0, F | 0x25ULL << 32, 0, "rt"), "not in remappable format"));
	assert_true(fault.interrupt);
	assert_non_null(strstr(words(0, F | 0x20ULL << 32, 0, "rt"), "reserved bits"));
	assert_true(fault.interrupt);
}

static void every_reason_has_words(void **state)
{
	static const u8 named[] = {1,  2,  3,  4,    5,    6,    7,    8,    9,    10,
				   11, 12, 13, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26};

	(void)state;
	for (u64 reason = 0; reason < 256; reason++) {
		bool without = strstr(words(0, F | reason << 32, 0, NULL), "unknown reason");

		assert_int_equal(!without, memchr(named, (int)reason, sizeof(named)) != NULL);
		assert_int_equal(fault.interrupt, reason >= 0x20 && reason <= 0x27);
		assert_int_equal(fault.reason, reason);
	}
}

static unsigned int allowed(struct vtd_fault_lines *lines, unsigned int tries, u64 now)
{
	static const struct vtd_fault_limit limit = {.burst = BURST, .per_second = 10};
	unsigned int count = 0;

	for (unsigned int i = 0; i < tries; i++) {
		count += vtd_fault_allowed(&limit, lines, now, HZ);
	}
	return count;
}

static void a_requester_has_its_share(void **state)
{
	static struct vtd_fault_lines one, other;

	(void)state;
	assert_int_equal(allowed(&one, 1000, 500), BURST);
	assert_int_equal(allowed(&other, 10, 500), 10);
	/* One comes back each tenth of a second, and not a moment earlier. */
	assert_int_equal(allowed(&one, 5, HZ / 10 - 1), 0);
	assert_int_equal(allowed(&one, 5, HZ / 10), 1);
	assert_int_equal(allowed(&one, 5, HZ / 10 * 2 + 7), 1);
	assert_int_equal(allowed(&one, 5, HZ / 10 * 3), 1);
	assert_int_equal(allowed(&one, 1000, HZ * 1000), BURST);
	assert_int_equal(allowed(&one, 1000, HZ * 1000), 0);
}

/* Also where the first fault comes long after the start, or at once. */
static void a_share_is_whole_at_first(void **state)
{
	static struct vtd_fault_lines late, early;

	(void)state;
	assert_int_equal(allowed(&late, 1000, HZ * 12345 + 67), BURST);
	assert_int_equal(allowed(&early, 1000, 0), BURST);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_record_is_none),
		cmocka_unit_test(memory_faults),
		cmocka_unit_test(interrupt_faults),
		cmocka_unit_test(every_reason_has_words),
		cmocka_unit_test(a_requester_has_its_share),
		cmocka_unit_test(a_share_is_whole_at_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
