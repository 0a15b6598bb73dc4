/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One remapping unit: its registers, its commands and its invalidation queue (Intel VT-d, "Queued
 * Invalidation Interface").
 */

#include <arch/clock.h>
#include <cpu/regs.h>
#include <lib/panic.h>
#include <vtd/regs.h>
#include <vtd/vtd.h>

#define QUEUE_SHIFT 4 /* a descriptor has 16 bytes */

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

bool vtd_await(const struct vtd_unit *unit, u32 offset, u64 mask, u64 want)
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

/* The status must show it (a flush: not show it) in time. */
bool vtd_command(const struct vtd_unit *unit, u64 bit, bool on)
{
	u64 status = vtd_read32(unit, VTD_GSTS) & ~GCMD_ONE_SHOT;

	vtd_write32(unit, VTD_GCMD, (u32)(on ? status | bit : status & ~bit));
	return vtd_await(unit, VTD_GSTS, bit, on && bit != GCMD_WBF ? bit : 0);
}

bool vtd_write_buffer_flush(const struct vtd_unit *unit)
{
	return (unit->capabilities & CAP_RWBF) == 0 || vtd_command(unit, GCMD_WBF, true);
}

static NORETURN void vtd_queue_broken(const struct vtd_unit *unit, struct vtd_descriptor what,
				      u32 status)
{
	panic("IOMMU unit at %#lx: invalidation %#lx %#lx %s: status %#x, head %#lx, tail %#lx, error record %#lx",
	      (u64)(uintptr_t)unit->registers, what.low, what.high,
	      (status & FSTS_QUEUE_ERRORS) != 0 ? "was rejected" : "timed out after one second",
	      status, vtd_read64(unit, VTD_IQH), vtd_read64(unit, VTD_IQT),
	      vtd_read64(unit, VTD_IQERCD));
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
	while (__atomic_load_n(&unit->done, __ATOMIC_ACQUIRE) != VTD_DONE) {
		u32 status = vtd_read32(unit, VTD_FSTS);

		if ((status & FSTS_QUEUE_ERRORS) != 0 || rdtsc() - start > clock_tsc_hz()) {
			vtd_queue_broken(unit, what, status);
		}
		cpu_pause();
	}
}
