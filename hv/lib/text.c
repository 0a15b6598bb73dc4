/* SPDX-License-Identifier: Apache-2.0 */
/* The string functions that only the boot needs. */

#include <lib/string.h>

#include "plain.h"

PLAIN void *memmove(void *to, const void *from, size_t length)
{
	u8 *target = to;
	const u8 *source = from;

	if ((uintptr_t)to - (uintptr_t)from >= length) {
		return memcpy(to, from, length);
	}
	while (length-- > 0) {
		target[length] = source[length];
	}
	return to;
}

PLAIN size_t strlen(const char *s)
{
	size_t length = 0;

	while (s[length] != 0) {
		length++;
	}
	return length;
}

PLAIN int strncmp(const char *a, const char *b, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (a[i] != b[i] || a[i] == 0) {
			return (u8)a[i] - (u8)b[i];
		}
	}
	return 0;
}

PLAIN int strcmp(const char *a, const char *b)
{
	return strncmp(a, b, SIZE_MAX);
}
