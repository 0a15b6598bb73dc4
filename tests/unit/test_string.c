/* SPDX-License-Identifier: Apache-2.0 */
/* hv/lib/string.c and text.c under other names, so that the C library's functions can judge it. */

#include "unit.h"

#define memcpy our_memcpy
#define memmove our_memmove
#define memset our_memset
#define memcmp our_memcmp
#define strlen our_strlen
#define strcmp our_strcmp
#define strncmp our_strncmp
#include "../../hv/lib/string.c"
#include "../../hv/lib/text.c"
#undef memcpy
#undef memmove
#undef memset
#undef memcmp
#undef strlen
#undef strcmp
#undef strncmp

#define SIZE 96

static int sign(int value)
{
	return (value > 0) - (value < 0);
}

static void fill(u8 *bytes)
{
	for (size_t i = 0; i < SIZE; i++) {
		bytes[i] = (u8)(i * 7 + 1);
	}
}

static void copies_any_length_and_alignment(void **state)
{
	u8 from[SIZE], ours[SIZE], theirs[SIZE];

	(void)state;
	fill(from);
	for (size_t length = 0; length < 40; length++) {
		for (size_t at = 0; at < 16; at++) {
			memset(ours, 0xee, SIZE);
			memset(theirs, 0xee, SIZE);
			assert_ptr_equal(our_memcpy(ours + at, from + at / 2, length), ours + at);
			memcpy(theirs + at, from + at / 2, length);
			assert_memory_equal(ours, theirs, SIZE);
		}
	}
}

static void moves_overlapping_blocks_both_ways(void **state)
{
	u8 ours[SIZE], theirs[SIZE];

	(void)state;
	for (size_t length = 0; length < 40; length++) {
		for (size_t to = 0; to < 48; to++) {
			fill(ours);
			fill(theirs);
			assert_ptr_equal(our_memmove(ours + to, ours + 24, length), ours + to);
			memmove(theirs + to, theirs + 24, length);
			assert_memory_equal(ours, theirs, SIZE);
		}
	}
}

static void sets_exactly_the_bytes_asked_for(void **state)
{
	u8 ours[SIZE], theirs[SIZE];

	(void)state;
	for (size_t length = 0; length < 40; length++) {
		fill(ours);
		fill(theirs);
		assert_ptr_equal(our_memset(ours + 5, 0x1a5, length), ours + 5);
		memset(theirs + 5, 0x1a5, length);
		assert_memory_equal(ours, theirs, SIZE);
	}
}

static void compares_as_unsigned_bytes(void **state)
{
	static const char *const words[] = {"", "a", "ab", "abc", "abd", "\xff", "a\xff", "b"};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
		assert_int_equal(our_strlen(words[i]), strlen(words[i]));
		for (size_t j = 0; j < ARRAY_SIZE(words); j++) {
			const char *a = words[i], *b = words[j];
			size_t shorter = strlen(a) < strlen(b) ? strlen(a) : strlen(b);

			assert_int_equal(sign(our_strcmp(a, b)), sign(strcmp(a, b)));
			assert_int_equal(sign(our_memcmp(a, b, shorter)),
					 sign(memcmp(a, b, shorter)));
			for (size_t n = 0; n < 5; n++) {
				assert_int_equal(sign(our_strncmp(a, b, n)),
						 sign(strncmp(a, b, n)));
			}
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(copies_any_length_and_alignment),
		cmocka_unit_test(moves_overlapping_blocks_both_ways),
		cmocka_unit_test(sets_exactly_the_bytes_asked_for),
		cmocka_unit_test(compares_as_unsigned_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
