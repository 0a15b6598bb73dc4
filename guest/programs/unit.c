/* SPDX-License-Identifier: Apache-2.0 */
/*
 * unit: drives a VT-d unit on the bare machine, without a hypervisor, by an 82540EM and the timer's
 * line, and prints a line for each row: what the unit did. It knows no right answers: two units get
 * the same sequence, and their lines are compared. Arguments: only= and except= choose rows
 * (row_wanted()). Needs two CPUs, the unit at 0xfed90000 with one fault record, the card at
 * 00:02.0.
 */

#include "unit/unit.h"

void program_main(void)
{
	if (!line_start()) {
		print("unit: FAIL no second CPU\n");
		return;
	}
	command(GCMD_TE, false);
	command(GCMD_IRE, false);
	if (!card_start()) {
		print("unit: FAIL no card at 00:02.0 that answers\n");
		return;
	}
	rows_of_capabilities();
	rows_of_registers();
	rows_of_commands();
	rows_of_translation();
	rows_of_faults();
	rows_of_caches();
	rows_of_queue();
	rows_of_descriptors();
	rows_of_interrupts();
	rows_of_entries();
	rows_of_sources();
	rows_of_lost_queue();
	print("unit: end: %u rows\n", rows_done);
}
