/* SPDX-License-Identifier: Apache-2.0 */
/* spin: a runaway. One line, then an endless loop with interrupts off. */

#include "lib/lib.h"

void program_main(void)
{
	print("spin: running away\n");
	interrupts_off();
	for (;;) {
		cpu_pause();
	}
}
