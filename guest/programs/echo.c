/* SPDX-License-Identifier: Apache-2.0 */
/*
 * echo: repeats each line typed to its console, received by interrupt through the IOAPIC. The line
 * "quit" ends it.
 */

#include "lib/com.h"
#include "lib/lib.h"

#include <lib/string.h>

#define LINE_MAX 120

static char line[LINE_MAX + 1];
static unsigned int used;
static volatile bool whole;
static volatile u64 interrupts;

static void receive(struct frame *frame)
{
	(void)frame;
	interrupts++;
	while (com_has_byte()) {
		char c = (char)com_byte();

		if (c == '\r' || c == '\n') {
			whole = whole || used > 0;
		} else if (!whole && used < LINE_MAX) {
			line[used++] = c;
		}
	}
	apic_eoi();
}

void program_main(void)
{
	com_listen(receive);
	print("echo: ready\n");
	for (;;) {
		while (!whole) {
			wait_for_interrupt();
		}
		line[used] = '\0';
		print("echo: %s\n", line);
		if (strlen(line) == 4 && memcmp(line, "quit", 4) == 0) {
			break;
		}
		used = 0;
		whole = false;
	}
	print("echo: %lu interrupts\n", interrupts);
}
