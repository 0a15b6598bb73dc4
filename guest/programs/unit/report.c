/* SPDX-License-Identifier: Apache-2.0 */
/* unit: a row's line, and faults in words (Intel VT-d, "Fault Recording Registers"). What differs
 * by machine alone must not stand in them. */

#include <stdarg.h>

#include "unit.h"

#include <lib/format.h>
#include <lib/string.h>

static char line[160];
static size_t used;
static const char *row_name;

unsigned int rows_done;

bool row_begin(const char *name)
{
	if (!row_wanted(name)) {
		return false;
	}
	row_name = name;
	used = 0;
	line[0] = '\0';
	command(GCMD_TE, false);
	command(GCMD_IRE, false);
	command(GCMD_CFI, false);
	queue_off();
	write32(FECTL, EVENT_IM);
	write32(IECTL, EVENT_IM);
	write32(ICS, ICS_IWC);
	fault_clear();
	tables_reset();
	forget_all();
	interrupts_clear();
	memset(interrupt_table, 0, sizeof(interrupt_table));
	return true;
}

void say(const char *text, ...)
{
	va_list args;

	if (used > 0 && used + 1 < sizeof(line)) {
		used += format(line + used, sizeof(line) - used, ", ");
	}
	va_start(args, text);
	used += format_v(line + used, sizeof(line) - used, text, args);
	va_end(args);
}

void row_end(void)
{
	print("unit: %s: %s\n", row_name, line);
	rows_done++;
}

static u32 record_offset(u32 status)
{
	return (u32)(16 * FIELD_GET(CAP_FRO, read64(CAP)) + 16 * FIELD_GET(FSTS_FRI, status));
}

static const char *requester_name(u64 high)
{
	u64 requester = FIELD_GET(FRCD_SID, high);

	return requester == CARD ? "card" : requester == REQUESTER_IOAPIC ? "ioapic" : "somebody";
}

void say_requester(void)
{
	say("of %s", requester_name(read64(record_offset(read32(FSTS)) + 8)));
}

void say_fault(void)
{
	u32 status = read32(FSTS);
	u32 at = record_offset(status);
	u64 low = read64(at);
	u64 high = read64(at + 8);
	u64 reason = FIELD_GET(FRCD_REASON, high);
	char where[32];

	if ((status & FSTS_PPF) == 0) {
		say("no fault");
		return;
	}
	if (reason >= REASON_INTERRUPT) {
		say("fault %#lx of entry %lu", reason, low >> 48);
	} else {
		page_name(low, where, sizeof(where));
		say("fault %#lx of %s %s %s", reason, requester_name(high),
		    (high & FRCD_READ) != 0 ? "reading" : "writing", where);
	}
	fault_clear();
}

/* A new fault may come behind each that is cleared: of the card's last accesses. */
void fault_clear(void)
{
	for (unsigned int i = 0; i < 16 && (read32(FSTS) & FSTS_PPF) != 0; i++) {
		write32(record_offset(read32(FSTS)) + 12, FRCD_F >> 32);
	}
	write32(FSTS, FSTS_PFO | FSTS_IQE);
}
