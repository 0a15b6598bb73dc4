/* SPDX-License-Identifier: Apache-2.0 */
/* See number.h. */

#include <lib/number.h>

unsigned int hex_digit(char c)
{
	if (c >= '0' && c <= '9') {
		return (unsigned int)(c - '0');
	}
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? (unsigned int)(c - 'a') + 10 : 16;
}

bool number_parse(const char *text, size_t length, u64 *value)
{
	bool hexadecimal = length > 2 && text[0] == '0' && text[1] == 'x';
	u64 base = hexadecimal ? 16 : 10;

	if (length == 0 || (!hexadecimal && length > 1 && text[0] == '0')) {
		return false;
	}
	*value = 0;
	for (size_t i = hexadecimal ? 2 : 0; i < length; i++) {
		u64 digit = hex_digit(text[i]);

		if (digit >= base || *value > (UINT64_MAX - digit) / base) {
			return false;
		}
		*value = *value * base + digit;
	}
	return true;
}
