/* SPDX-License-Identifier: Apache-2.0 */
/* See fault.h. */

#include <lib/format.h>
#include <vtd/fault.h>
#include <vtd/fault_record.h>

static const char *const reasons[] = {
	[0x01] = "no function on its bus is assigned to a partition",
	[0x02] = "it is not assigned to a partition, or its partition is stopped",
	[0x03] = "its context entry is invalid",
	[0x04] = "the address is beyond the translated range",
	[0x05] = "its partition has no writable memory there",
	[0x06] = "its partition has no readable memory there",
	[0x07] = "a translation table could not be read",
	[0x08] = "the root table could not be read",
	[0x09] = "the context table could not be read",
	[0x0a] = "reserved bits are set in the root entry",
	[0x0b] = "reserved bits are set in the context entry",
	[0x0c] = "reserved bits are set in a translation table",
	[0x0d] = "the request claims to be translated already",
	[0x20] = "reserved bits are set in the message",
	[0x21] = "the interrupt remapping table has no such IRTE",
	[0x22] = "the IRTE is not present",
	[0x23] = "the interrupt remapping table could not be read",
	[0x24] = "reserved bits are set in the IRTE",
	[0x25] = "the message is not in remappable format",
	[0x26] = "the IRTE belongs to another function",
};

bool vtd_fault_decode(u64 low, u64 high, u16 segment, struct vtd_fault *out)
{
	u64 reason = FIELD_GET(RECORD_REASON, high);
	bool interrupt = reason >= REASON_INTERRUPT_FIRST && reason <= REASON_INTERRUPT_LAST;

	if ((high & RECORD_FAULT) == 0) {
		return false;
	}
	*out = (struct vtd_fault){
		.segment = segment,
		.requester = (u16)FIELD_GET(RECORD_REQUESTER, high),
		.reason = (u8)reason,
		.interrupt = interrupt,
		.write = !interrupt && (high & RECORD_READ) == 0,
		.address = interrupt ? FIELD_GET(RECORD_INDEX, low) : low & RECORD_PAGE,
	};
	return true;
}

void vtd_fault_words(const struct vtd_fault *fault, const char *owner, char *text, size_t size)
{
	const char *reason = fault->reason < ARRAY_SIZE(reasons) ? reasons[fault->reason] : NULL;
	char what[64];

	if (fault->interrupt) {
		format(what, sizeof(what), "an interrupt through IRTE %lu", fault->address);
	} else {
		format(what, sizeof(what), "a %s of page %#lx", fault->write ? "write" : "read",
		       fault->address);
	}
	format(text, size, "%s%s: function %04x:%02x:%02x.%x: %s was blocked: %s (fault %#x)",
	       owner != NULL ? "partition " : "no partition", owner != NULL ? owner : "",
	       fault->segment, fault->requester >> 8, fault->requester >> 3 & 0x1fU,
	       fault->requester & 7U, what, reason != NULL ? reason : "unknown reason",
	       fault->reason);
}

bool vtd_fault_allowed(const struct vtd_fault_limit *limit, struct vtd_fault_lines *lines, u64 now,
		       u64 hz)
{
	u64 step = hz / limit->per_second;
	u64 earned = (now - lines->since) / step;

	lines->used -= (u32)MIN(earned, lines->used);
	lines->since += earned * step;
	if (lines->used == limit->burst) {
		return false;
	}
	lines->used++;
	return true;
}
