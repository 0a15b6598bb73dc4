/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The image's memory and string functions. Blocks are moved by the processor's string instructions,
 * which are the fastest way on hardware and emulators alike.
 */

#include <lib/string.h>

#include "plain.h"

PLAIN void *memcpy(void *restrict to, const void *restrict from, size_t length)
{
	void *at = to;
	size_t count = length / 8;

	__asm__ volatile("rep movsq" : "+D"(at), "+S"(from), "+c"(count) : : "memory");
	count = length % 8;
	__asm__ volatile("rep movsb" : "+D"(at), "+S"(from), "+c"(count) : : "memory");
	return to;
}

PLAIN void *memset(void *to, int value, size_t length)
{
	void *at = to;
	size_t count = length / 8;
	u64 pattern = 0x0101010101010101ULL * (u8)value;

	__asm__ volatile("rep stosq" : "+D"(at), "+c"(count) : "a"(pattern) : "memory");
	count = length % 8;
	__asm__ volatile("rep stosb" : "+D"(at), "+c"(count) : "a"(pattern) : "memory");
	return to;
}

PLAIN int memcmp(const void *a, const void *b, size_t length)
{
	const u8 *left = a;
	const u8 *right = b;

	for (size_t i = 0; i < length; i++) {
		if (left[i] != right[i]) {
			return left[i] - right[i];
		}
	}
	return 0;
}
