/* SPDX-License-Identifier: Apache-2.0 */
/* What happened, at the end: exits by reason and CPU, and what was refused. */
#pragma once

/** Prints the table of exits and the counts of refused accesses of every partition. */
void summary_print(void);
