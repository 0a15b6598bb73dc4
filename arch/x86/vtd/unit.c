/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One remapping unit: its registers, its commands and its invalidation queue (Intel VT-d, "Setting
 * Up Remapping" and "Queued Invalidation Interface").
 */

#include <arch/clock.h>
#include <arch/frames.h>
#include <arch/phys.h>
#include <cpu/regs.h>
#include <lib/errno.h>
#include <lib/panic.h>
#include <lib/report.h>
#include <vtd/regs.h>
#include <vtd/vtd.h>

#define QUEUE_ERRORS (FSTS_IQE | FSTS_ICE | FSTS_ITE)
#define QUEUE_SHIFT 4 /* a descriptor has 16 bytes */
#define DONE 1U

_Static_assert(sizeof(struct vtd_descriptor) == BIT(QUEUE_SHIFT), "VT-d: queue descriptors");
_Static_assert(VTD_QUEUE_LENGTH * sizeof(struct vtd_descriptor) == PAGE_SIZE, "VT-d: IQA, QS 0");

u32 vtd_read32(const struct vtd_unit *unit, u32 offset)
{
	return *(volatile u32 *)(unit->registers + offset);
}

u64 vtd_read64(const struct vtd_unit *unit, u32 offset)
{
	return *(volatile u64 *)(unit->registers + offset);
}

void vtd_write32(const struct vtd_unit *unit, u32 offset, u32 value)
{
	*(volatile u32 *)(unit->registers + offset) = value;
}

void vtd_write64(const struct vtd_unit *unit, u32 offset, u64 value)
{
	*(volatile u64 *)(unit->registers + offset) = value;
}

/* Waits a second at most until the bits @mask of the 32-bit register at @offset are @want. */
static bool vtd_await(const struct vtd_unit *unit, u32 offset, u64 mask, u64 want)
{
	u64 start = rdtsc();

	while ((vtd_read32(unit, offset) & mask) != want) {
		if (rdtsc() - start > clock_tsc_hz()) {
			return false;
		}
		cpu_pause();
	}
	return true;
}

/* Gives command @bit, or takes it back; the status must show it (a flush: not show it) in time. */
static bool vtd_command(const struct vtd_unit *unit, u64 bit, bool on)
{
	u64 status = vtd_read32(unit, VTD_GSTS) & ~GCMD_ONE_SHOT;

	vtd_write32(unit, VTD_GCMD, (u32)(on ? status | bit : status & ~bit));
	return vtd_await(unit, VTD_GSTS, bit, on && bit != GCMD_WBF ? bit : 0);
}

/* "Write Buffer Flushing": units that need it see no table before. */
static bool vtd_write_buffer_flush(const struct vtd_unit *unit)
{
	return (unit->capabilities & CAP_RWBF) == 0 || vtd_command(unit, GCMD_WBF, true);
}

static NORETURN void vtd_queue_broken(const struct vtd_unit *unit, struct vtd_descriptor what,
				      u32 status)
{
	panic("IOMMU unit at %#lx: invalidation %#lx %#lx %s: status %#x, head %#lx, tail %#lx, error record %#lx",
	      unit->dmar->base.v, what.low, what.high,
	      (status & QUEUE_ERRORS) != 0 ? "was rejected" : "timed out after one second", status,
	      vtd_read64(unit, VTD_IQH), vtd_read64(unit, VTD_IQT), vtd_read64(unit, VTD_IQERCD));
}

static void vtd_queue_put(struct vtd_unit *unit, struct vtd_descriptor what)
{
	unit->queue[unit->tail] = what;
	unit->tail = (unit->tail + 1) % VTD_QUEUE_LENGTH;
}

void vtd_invalidate(struct vtd_unit *unit, struct vtd_descriptor what)
{
	u64 start = rdtsc();

	if (!vtd_write_buffer_flush(unit)) {
		vtd_queue_broken(unit, what, vtd_read32(unit, VTD_FSTS));
	}
	__atomic_store_n(&unit->done, 0, __ATOMIC_RELAXED);
	vtd_queue_put(unit, what);
	vtd_queue_put(unit, unit->wait);
	cpu_fence();
	vtd_write64(unit, VTD_IQT, (u64)unit->tail << QUEUE_SHIFT);
	while (__atomic_load_n(&unit->done, __ATOMIC_ACQUIRE) != DONE) {
		u32 status = vtd_read32(unit, VTD_FSTS);

		if ((status & QUEUE_ERRORS) != 0 || rdtsc() - start > clock_tsc_hz()) {
			vtd_queue_broken(unit, what, status);
		}
		cpu_pause();
	}
}

/* What the firmware left on, the order of which doesn't matter: nothing is ours yet. */
static bool vtd_switch_off(const struct vtd_unit *unit)
{
	static const u64 on[] = {GCMD_TE, GCMD_IRE, GCMD_QIE, GCMD_CFI};
	bool obeyed = true;

	for (unsigned int i = 0; i < ARRAY_SIZE(on) && obeyed; i++) {
		if ((vtd_read32(unit, VTD_GSTS) & on[i]) != 0) {
			obeyed = vtd_command(unit, on[i], false);
		}
	}
	/* Faults are polled, never signalled by an interrupt. */
	vtd_write32(unit, VTD_FECTL, (u32)EVENT_IM);
	vtd_write32(unit, VTD_IECTL, (u32)EVENT_IM);
	vtd_write32(unit, VTD_FSTS, (u32)(FSTS_PFO | QUEUE_ERRORS));
	return obeyed;
}

static bool vtd_start_queue(struct vtd_unit *unit)
{
	unit->tail = 0;
	unit->wait = vtd_wait_descriptor(phys_of(&unit->done), DONE);
	vtd_write64(unit, VTD_IQT, 0);
	vtd_write64(unit, VTD_IQA, phys_of(unit->queue));
	return vtd_command(unit, GCMD_QIE, true);
}

static bool vtd_start_translation(struct vtd_unit *unit)
{
	vtd_write64(unit, VTD_RTADDR, phys_of(unit->root));
	if (!vtd_command(unit, GCMD_SRTP, true)) {
		return false;
	}
	vtd_invalidate(unit, vtd_forget_contexts());
	vtd_invalidate(unit, vtd_forget_translations(unit->capabilities));
	return vtd_command(unit, GCMD_TE, true);
}

/* Compatibility format stays off (vtd_switch_off()): what is no entry of ours is blocked. */
static bool vtd_start_interrupts(struct vtd_unit *unit)
{
	u64 size = (u64)__builtin_ctz(MAX_UNIT_IRTES) - 1;

	vtd_write64(unit, VTD_IRTA,
		    phys_of(unit->irtes) | (vtd.choice.x2apic ? IRTA_EIME : 0) |
			    FIELD_PREP(IRTA_S, size));
	if (!vtd_command(unit, GCMD_SIRTP, true)) {
		return false;
	}
	vtd_invalidate(unit, vtd_forget_interrupts());
	return vtd_command(unit, GCMD_IRE, true);
}

/* The firmware's protected regions have done their duty: the tables protect now. */
static bool vtd_release_regions(const struct vtd_unit *unit)
{
	if ((unit->capabilities & (CAP_PLMR | CAP_PHMR)) == 0) {
		return true;
	}
	vtd_write32(unit, VTD_PMEN, 0);
	return vtd_await(unit, VTD_PMEN, PMEN_PRS, 0);
}

int vtd_unit_start(struct vtd_unit *unit, struct report *report)
{
	const char *late = NULL;

	if (!vtd_switch_off(unit)) {
		late = "disabling what the firmware left enabled";
	} else if (!vtd_write_buffer_flush(unit) || !vtd_start_queue(unit)) {
		late = "enabling queued invalidation";
	} else if (vtd.choice.interrupts && !vtd_start_interrupts(unit)) {
		late = "enabling interrupt remapping";
	} else if (!vtd_start_translation(unit)) {
		late = "enabling DMA remapping";
	} else if (!vtd_release_regions(unit)) {
		late = "disabling protected memory regions";
	}
	if (late != NULL) {
		report_error(report, "IOMMU unit at %#lx: %s did not complete within one second",
			     unit->dmar->base.v, late);
		return -ETIMEDOUT;
	}
	return 0;
}
