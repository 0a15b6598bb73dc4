/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the units blocked, from their fault records to the console.
 *
 * Nothing here is driven by an interrupt. A device that faults without end could then use up the
 * CPU that takes them, which is another partition's or, as an NMI, cuts into its own at any place.
 * The records are looked at when an exit brings the hypervisor in anyway; a full record costs
 * nothing, because the unit itself drops what finds no room. Any CPU empties them, but a line is
 * written only by a CPU of the partition whose function it was, so that others do not wait for the
 * console. What unassigned functions do is written by any CPU, and therefore seldom.
 */

#include <arch/clock.h>
#include <cpu/regs.h>
#include <lib/log.h>
#include <lib/report.h>
#include <vtd/fault.h>
#include <vtd/regs.h>
#include <vtd/vtd.h>

#define LOOKS_PER_SECOND 50000U /* so that exits in a row don't each read a slow register */
#define WAITING_MAX 8U
#define NOBODY MAX_PARTITIONS

/* Of one partition, and the last of all functions without one. */
struct fault_log {
	struct vtd_fault waiting[WAITING_MAX];
	u32 waiting_count; /* read without the lock as a hint */
	u64 total;
	u64 seen;   /* of them, in what vtd_report_faults() returned */
	u64 hidden; /* not written because there were too many, since the last line */
};

static struct spinlock lock; /* everything below */
static struct fault_log logs[MAX_PARTITIONS + 1];
static struct vtd_fault_lines unowned_lines;
static u64 looked; /* atomic: TSC of the last look */

/* Requesters of partitions have their own share of the log, all others one together. */
static bool faults_allowed(struct vtd_requester *owner)
{
	static const struct vtd_fault_limit owned = {.burst = 32, .per_second = 10};
	static const struct vtd_fault_limit unowned = {.burst = 8, .per_second = 1};

	return owner != NULL ? vtd_fault_allowed(&owned, &owner->lines, rdtsc(), clock_tsc_hz())
			     : vtd_fault_allowed(&unowned, &unowned_lines, rdtsc(), clock_tsc_hz());
}

static void faults_keep(const struct vtd_fault *fault)
{
	struct vtd_requester *owner = vtd_requester_of(fault->segment, fault->requester);
	struct fault_log *log = &logs[owner != NULL ? owner->partition : NOBODY];

	log->total++;
	if (log->waiting_count < WAITING_MAX && faults_allowed(owner)) {
		log->waiting[log->waiting_count++] = *fault;
	} else {
		log->hidden++;
	}
}

/* Takes every record that is full now; at most as many as there are. */
static void faults_collect_unit(const struct vtd_unit *unit)
{
	u32 status = vtd_read32(unit, VTD_FSTS);
	u32 base = (u32)FIELD_GET(CAP_FRO, unit->capabilities) * FRCD_SIZE;
	u32 count = (u32)FIELD_GET(CAP_NFR, unit->capabilities) + 1;
	u32 at = (u32)FIELD_GET(FSTS_FRI, status);

	for (u32 i = 0; (status & FSTS_PPF) != 0 && i < count; i++) {
		u32 record = base + (at + i) % count * FRCD_SIZE;
		u64 high = vtd_read64(unit, record + FRCD_HIGH);
		struct vtd_fault fault;

		if (!vtd_fault_decode(vtd_read64(unit, record), high, unit->segment, &fault)) {
			break;
		}
		vtd_write32(unit, record + FRCD_CLEAR, (u32)FRCD_F);
		faults_keep(&fault);
	}
	if ((status & FSTS_PFO) != 0) {
		vtd_write32(unit, VTD_FSTS, (u32)FSTS_PFO);
	}
}

/* Empties @log and prints what was in it; returns how many faults there were since the last time.
 */
static unsigned int faults_print(struct fault_log *log, const char *owner)
{
	struct fault_log taken;
	char text[REPORT_LINE_MAX];

	spinlock_acquire(&lock);
	taken = *log;
	log->waiting_count = 0;
	log->hidden = taken.waiting_count > 0 ? 0 : taken.hidden;
	log->seen = taken.total;
	spinlock_release(&lock);
	for (unsigned int i = 0; i < taken.waiting_count; i++) {
		vtd_fault_words(&taken.waiting[i], owner, text, sizeof(text));
		log_line("%s", text);
	}
	if (taken.waiting_count > 0 && taken.hidden > 0) {
		log_line("  and %lu earlier attempts that were blocked but not shown",
			 taken.hidden);
	}
	return (unsigned int)(taken.total - taken.seen);
}

unsigned int vtd_report_faults(unsigned int partition)
{
	u64 now = rdtsc();
	struct fault_log *mine = partition < MAX_PARTITIONS ? &logs[partition] : NULL;

	if (now - __atomic_load_n(&looked, __ATOMIC_RELAXED) >= clock_tsc_hz() / LOOKS_PER_SECOND) {
		__atomic_store_n(&looked, now, __ATOMIC_RELAXED);
		spinlock_acquire(&lock);
		for (unsigned int i = 0; i < vtd.unit_count; i++) {
			faults_collect_unit(&vtd.units[i]);
		}
		spinlock_release(&lock);
	}
	if (__atomic_load_n(&logs[NOBODY].waiting_count, __ATOMIC_RELAXED) != 0) {
		(void)faults_print(&logs[NOBODY], NULL);
	}
	if (mine == NULL || __atomic_load_n(&mine->total, __ATOMIC_RELAXED) == mine->seen) {
		return 0;
	}
	return faults_print(mine, vtd.names[partition]);
}

u64 vtd_fault_count(unsigned int partition)
{
	const struct fault_log *log = &logs[MIN(partition, NOBODY)];

	return __atomic_load_n(&log->total, __ATOMIC_RELAXED);
}
