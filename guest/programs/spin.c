/* SPDX-License-Identifier: Apache-2.0 */
/* spin: a runaway. One line, then an endless loop with interrupts off; with the word "print" one
 * that prints as fast as it can. */

#include "lib/lib.h"

void program_main(void)
{
	print("spin: running away\n");
	interrupts_off();
	for (u64 line = 0;; line++) {
		if (argument_given("print")) {
			print("spin: line %lu of a partition that never stops\n", line);
		}
		cpu_pause();
	}
}
