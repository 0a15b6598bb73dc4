/* SPDX-License-Identifier: Apache-2.0 */
/* A partition's bytes become lines that cannot move the terminal's cursor or fake a prefix. */

#include <hv/console.h>

static bool console_shows(u8 byte)
{
	return (byte >= ' ' && byte <= '~') || byte == '\t';
}

bool console_line_add(struct console_line *line, u8 byte)
{
	if (byte != '\r' && byte != '\n' && line->used < CONSOLE_LINE_MAX) {
		line->text[line->used++] = console_shows(byte) ? (char)byte : '.';
	}
	line->text[line->used] = 0;
	return byte == '\n' || line->used == CONSOLE_LINE_MAX;
}
