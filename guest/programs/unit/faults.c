/* SPDX-License-Identifier: Apache-2.0 */
/* unit: rows of how faults are recorded, lost and told (Intel VT-d, "Fault Logging", "Fault Event
 * Control Register"). Both units have one record. */

#include "unit.h"

#define AT 0x40U
#define RECORD 0x220U              /* where both units have it: see the row cap-fro */
#define FRCD_UNUSED GENMASK(27, 8) /* of the last word: a PASID, if PP says so */
#define VECTOR 0x48U
#define ALL_STATUS (FSTS_PFO | FSTS_PPF | FSTS_IQE | FSTS_FRI)

static void fault_card(u64 address)
{
	(void)card_write(address);
}

/* Nothing of TEST is there. */
static void begin(void)
{
	*entry_of(0, PD) = 0;
	forget_all();
	command(GCMD_TE, true);
}

static void say_status(void)
{
	say("FSTS %#llx", read32(FSTS) & ALL_STATUS);
}

static void record_clear(void)
{
	write32(RECORD + 12, (u32)(FRCD_F >> 32));
}

static void say_event(void)
{
	say("FECTL %#x", read32(FECTL));
	say_interrupts();
}

static void record_row(void)
{
	u64 high;

	fault_card(TEST + AT);
	say_status();
	high = read64(RECORD + 8);
	say("F and type %#lx", high >> 60);
	say("reason %#llx", FIELD_GET(FRCD_REASON, high));
	say("PP %lu", high >> 31 & 1);
	say("source %#llx", FIELD_GET(FRCD_SID, high));
	say("address %#lx", read64(RECORD));
	say("by halves %#llx %#x", read32(RECORD + 12) & ~FRCD_UNUSED, read32(RECORD + 8));
}

static void record_unused_row(void)
{
	fault_card(TEST + AT);
	say("PASID %#llx", FIELD_GET(FRCD_UNUSED, read32(RECORD + 12)));
	say("between %#llx", FIELD_GET(GENMASK(30, 16), read32(RECORD + 8)));
}

static void record_writes_row(void)
{
	fault_card(TEST + AT);
	write64(RECORD, ~0ULL);
	write32(RECORD + 8, ~0U);
	write32(RECORD + 12, (u32) ~(FRCD_F >> 32));
	say("record %#llx %#lx", read64(RECORD + 8) & ~(FRCD_UNUSED << 32), read64(RECORD));
	say_status();
	record_clear();
	say("F %lu", read64(RECORD + 8) >> 63);
	say_status();
}

static void record_clear64_row(void)
{
	fault_card(TEST + AT);
	write64(RECORD + 8, FRCD_F);
	say("F %lu", read64(RECORD + 8) >> 63);
	say_status();
}

static void status_writes_row(void)
{
	fault_card(TEST + AT);
	write32(FSTS, ~0U);
	say_status();
}

static void second_same_row(void)
{
	fault_card(TEST + AT);
	fault_card(TEST + PAGE_SIZE + AT);
	say_status();
	say_fault();
	say_status();
}

/* A line's interrupt, whose requester is another. */
static void fault_line(void)
{
	interrupts_setup(0);
	line_entry(remappable(1, VECTOR_FIRST));
	say_line();
}

static void second_other_row(void)
{
	fault_line();
	fault_card(TEST + AT);
	say_status();
	record_clear();
	say_status();
	fault_card(TEST + AT);
	say_status();
	write32(FSTS, FSTS_PFO);
	say_status();
	fault_card(TEST + 2 * PAGE_SIZE + AT);
	say_fault();
}

static void event_masked_row(void)
{
	event_set(FECTL, VECTOR, EVENT_IM);
	fault_card(TEST + AT);
	say_event();
	write32(FECTL, 0);
	say_event();
}

static void event_row(void)
{
	event_set(FECTL, VECTOR, 0);
	say_event();
	fault_card(TEST + AT);
	say_event();
	fault_line();
	say_event();
	fault_clear();
	fault_card(TEST + AT);
	say_event();
}

static void event_taken_back_row(void)
{
	event_set(FECTL, VECTOR, EVENT_IM);
	fault_card(TEST + AT);
	record_clear();
	say_status();
	write32(FSTS, FSTS_PFO); /* of accesses behind the first */
	say_event();
	write32(FECTL, 0);
	say_event();
}

/* The unit's own interrupts are not remapped. */
static void event_not_remapped_row(void)
{
	interrupts_setup(0);
	event_set(FECTL, VECTOR, 0);
	fault_card(TEST + AT);
	say_event();
}

static void event_to_second_row(void)
{
	event_set(FECTL, VECTOR, 0);
	write32(FECTL + EVENT_ADDRESS, 0xfee01000);
	fault_card(TEST + AT);
	say_event();
}

static void event_of_queue_row(void)
{
	queue_on(0);
	event_set(FECTL, VECTOR, 0);
	(void)queue_do((struct descriptor){0xf, 0});
	say_status();
	say_event();
}

static void silent_row(void)
{
	card_context()[0] |= CONTEXT_FPD;
	forget_all();
	event_set(FECTL, VECTOR, 0);
	fault_card(TEST + AT);
	say_status();
	say_event();
}

static const struct simple_row rows[] = {
	{"fault-record", record_row},
	{"fault-record-unused", record_unused_row},
	{"fault-record-writes", record_writes_row},
	{"fault-record-clear-64", record_clear64_row},
	{"fault-status-writes", status_writes_row},
	{"fault-second-same", second_same_row},
	{"fault-second-other", second_other_row},
	{"event-masked", event_masked_row},
	{"event", event_row},
	{"event-taken-back", event_taken_back_row},
	{"event-not-remapped", event_not_remapped_row},
	{"event-to-second-cpu", event_to_second_row},
	{"event-of-queue", event_of_queue_row},
	{"event-silent", silent_row},
};

void rows_of_faults(void)
{
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		if (row_begin(rows[i].name)) {
			begin();
			rows[i].test();
			row_end();
		}
	}
}
