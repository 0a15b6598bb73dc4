/* SPDX-License-Identifier: Apache-2.0 */
/* Which partition a key goes to: Ctrl-] and a partition's number, one hexadecimal digit. */

#include <hv/console.h>

#define KEY_ESCAPE 0x1d /* Ctrl-] */

_Static_assert(MAX_PARTITIONS <= 16, "a partition's number is one digit");

static unsigned int console_digit(u8 byte)
{
	u8 letter = byte | 0x20;

	if (byte >= '0' && byte <= '9') {
		return byte - (unsigned int)'0';
	}
	return letter >= 'a' && letter <= 'f' ? letter - (unsigned int)'a' + 10 : ~0U;
}

enum console_key_action console_key(struct console_keys *keys, u8 byte)
{
	bool escaped = keys->escaped;
	unsigned int number = console_digit(byte);

	keys->escaped = !escaped && byte == KEY_ESCAPE;
	if (keys->escaped) {
		return CONSOLE_KEY_NONE;
	}
	if (!escaped || byte == KEY_ESCAPE) {
		return keys->focus < keys->count ? CONSOLE_KEY_PASS : CONSOLE_KEY_NONE;
	}
	if (byte == '?') {
		return CONSOLE_KEY_LIST;
	}
	if (number >= keys->count) {
		return CONSOLE_KEY_BAD;
	}
	keys->focus = number;
	return CONSOLE_KEY_FOCUS;
}
