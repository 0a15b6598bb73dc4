/* SPDX-License-Identifier: Apache-2.0 */
/* See options.h. */

#include <lib/string.h>

#include "options.h"

static u16 options_at(const void *options, size_t bytes, size_t index)
{
	u16 c = 0;

	if (bytes / sizeof(c) > index) {
		memcpy(&c, (const u8 *)options + index * sizeof(c), sizeof(c));
	}
	return c;
}

static size_t options_skip_blanks(const void *options, size_t bytes, size_t i)
{
	while (options_at(options, bytes, i) == u' ') {
		i++;
	}
	return i;
}

/* Behind the first word. Blanks between quotation marks, which may be anywhere in it, belong to it.
 */
static size_t options_skip_word(const void *options, size_t bytes, size_t i)
{
	bool quoted = false;

	for (u16 c; (c = options_at(options, bytes, i)) != 0 && (quoted || c != u' '); i++) {
		quoted = quoted != (c == u'"');
	}
	return i;
}

bool efi_options_read(const void *options, size_t bytes, bool skip_word, char *to, size_t room)
{
	size_t i = options_skip_blanks(options, bytes, 0);
	size_t length = 0;

	if (skip_word) {
		i = options_skip_word(options, bytes, i);
		i = options_skip_blanks(options, bytes, i);
	}
	for (u16 c; (c = options_at(options, bytes, i)) != 0; i++) {
		if (c < u' ' || c > u'~' || length + 1 == room) {
			to[0] = '\0';
			return false;
		}
		to[length++] = (char)c;
	}
	while (length > 0 && to[length - 1] == ' ') {
		length--;
	}
	to[length] = '\0';
	return true;
}

bool efi_path_beside(const u16 *program, const char *name, u16 *to, size_t room)
{
	const size_t name_length = strlen(name);
	size_t length = 0;

	for (size_t i = 0; program[i] != 0; i++) {
		length = program[i] == EFI_SEPARATOR ? i + 1 : length;
	}
	if (MAX(length, 1) + name_length >= room) {
		return false;
	}
	memcpy(to, program, length * sizeof(*to));
	if (length == 0) {
		to[length++] = EFI_SEPARATOR;
	}
	for (size_t i = 0; i <= name_length; i++) {
		to[length + i] = (u8)name[i];
	}
	return true;
}
