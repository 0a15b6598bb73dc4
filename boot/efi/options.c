/* SPDX-License-Identifier: Apache-2.0 */
/* See options.h. */

#include <lib/string.h>

#include "options.h"

#define SEPARATOR u'\\'

static u16 options_at(const void *options, size_t bytes, size_t index)
{
	u16 c = 0;

	if (bytes / sizeof(c) > index) {
		memcpy(&c, (const u8 *)options + index * sizeof(c), sizeof(c));
	}
	return c;
}

/* Behind the first word, which may be in quotation marks. */
static size_t options_skip(const void *options, size_t bytes)
{
	const u16 end = options_at(options, bytes, 0) == u'"' ? u'"' : u' ';
	size_t i = end == u'"' ? 1 : 0;

	while (options_at(options, bytes, i) != 0 && options_at(options, bytes, i) != end) {
		i++;
	}
	return options_at(options, bytes, i) == u'"' ? i + 1 : i;
}

bool efi_options_read(const void *options, size_t bytes, bool skip_word, char *to, size_t room)
{
	size_t i = skip_word ? options_skip(options, bytes) : 0;
	size_t length = 0;

	while (options_at(options, bytes, i) == u' ') {
		i++;
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
		length = program[i] == SEPARATOR ? i + 1 : length;
	}
	if (length + name_length + 2 > room) {
		return false;
	}
	memcpy(to, program, length * sizeof(*to));
	if (length == 0) {
		to[length++] = SEPARATOR;
	}
	for (size_t i = 0; i <= name_length; i++) {
		to[length + i] = (u8)name[i];
	}
	return true;
}
