/* SPDX-License-Identifier: Apache-2.0 */
/* unit: rows of the global commands, and what its status says of them (Intel VT-d, "Global Command
 * Register", "Global Status Register"). */

#include "unit.h"

struct command_row {
	const char *name;
	u64 bit;
	bool on;
};

/* One-shot commands, then switches: on and off again. */
static const struct command_row rows[] = {
	{"command-srtp", GCMD_SRTP, true}, {"command-sirtp", GCMD_SIRTP, true},
	{"command-wbf", GCMD_WBF, true},   {"command-te", GCMD_TE, false},
	{"command-ire", GCMD_IRE, false},  {"command-cfi", GCMD_CFI, false},
	{"command-sfl", GCMD_SFL, true},   {"command-eafl", GCMD_EAFL, false},
};

static void command_row(const struct command_row *row)
{
	const u64 changing = row->bit;

	say("%s", command(row->bit, true) ? "done" : "not done");
	say("status %#lx", read32(GSTS) & changing);
	if (!row->on) {
		say("off %s", command(row->bit, false) ? "done" : "not done");
		say("status %#lx", read32(GSTS) & changing);
	}
}

static void queue_row(void)
{
	queue_on(0);
	say("status %#llx", read32(GSTS) & GCMD_QIE);
	say("off %s", queue_off() ? "done" : "not done");
	say("status %#llx", read32(GSTS) & GCMD_QIE);
}

/* Switches don't change each other. */
static void together_row(void)
{
	const u64 switches = GCMD_TE | GCMD_QIE | GCMD_IRE;

	queue_on(0);
	command(GCMD_TE, true);
	command(GCMD_IRE, true);
	say("on %#lx", read32(GSTS) & switches);
	(void)queue_off();
	say("less QIE %#lx", read32(GSTS) & switches);
	command(GCMD_TE, false);
	say("less TE %#lx", read32(GSTS) & switches);
	command(GCMD_IRE, false);
	say("less IRE %#lx", read32(GSTS) & switches);
}

/* The root table is where it was latched, not where the register points meanwhile. */
static void latched_row(void)
{
	static u64 empty[512] __attribute__((aligned(4096)));

	command(GCMD_TE, true);
	say_write(TEST);
	write64(RTADDR, (u64)empty);
	forget_all();
	say_write(TEST);
	say_fault();
	command(GCMD_SRTP, true);
	forget_all();
	say_write(TEST);
	say_fault();
}

void rows_of_commands(void)
{
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		if (row_begin(rows[i].name)) {
			command_row(&rows[i]);
			row_end();
		}
	}
	if (row_begin("command-qie")) {
		queue_row();
		row_end();
	}
	if (row_begin("command-together")) {
		together_row();
		row_end();
	}
	if (row_begin("command-root-latched")) {
		latched_row();
		row_end();
	}
}
