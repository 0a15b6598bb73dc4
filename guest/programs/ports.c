/* SPDX-License-Identifier: Apache-2.0 */
/* ports: reads a byte from each port of list=2f8-2ff,80 (hexadecimal), and says how many they were.
 */

#include "lib/lib.h"

#define LIST_MAX 200

static char list[LIST_MAX];

/* The number that begins at @at, which moves behind it and what ends it. */
static u32 number(const char **at, char *end)
{
	u32 value = 0;

	for (; (**at >= '0' && **at <= '9') || (**at >= 'a' && **at <= 'f'); (*at)++) {
		value = value * 16 + (u32)(**at >= 'a' ? **at - 'a' + 10 : **at - '0');
	}
	*end = **at;
	*at += *end != 0;
	return value;
}

void program_main(void)
{
	const char *at = list;
	u64 reads = 0;
	char end;

	argument_text("list", list, sizeof(list));
	while (*at != 0) {
		u32 first = number(&at, &end);
		u32 last = end == '-' ? number(&at, &end) : first;

		for (u32 port = first; port <= last && port <= 0xffff; port++, reads++) {
			(void)inb((u16)port);
		}
	}
	print("ports: %lu reads\n", reads);
}
