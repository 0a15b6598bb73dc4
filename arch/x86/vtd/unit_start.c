/* SPDX-License-Identifier: Apache-2.0 */
/* One remapping unit switched on with its tables (Intel VT-d, "Setting Up Remapping"). */

#include <arch/phys.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <vtd/regs.h>
#include <vtd/vtd_boot.h>

static bool vtd_end(const struct vtd_unit *unit, u64 bit)
{
	return (vtd_read32(unit, VTD_GSTS) & bit) == 0 || vtd_command(unit, bit, false);
}

/* A queue may be switched off when it is empty (Intel VT-d, "Queued Invalidation Interface"). */
static bool vtd_end_queue(const struct vtd_unit *unit)
{
	return (vtd_read32(unit, VTD_GSTS) & GCMD_QIE) == 0 ||
	       (vtd_await(unit, VTD_IQH, IQ_OFFSET, vtd_read32(unit, VTD_IQT) & IQ_OFFSET) &&
		vtd_command(unit, GCMD_QIE, false));
}

/*
 * What the firmware left on goes off, but for translation: DMA would reach all memory until ours is
 * on, and graphics units of the 10th to 14th generation never complete it while their device is at
 * work. The new root takes its place, which needs the same format of tables.
 */
static const char *vtd_end_all(const struct vtd_unit *unit)
{
	const bool keeps = (vtd_read64(unit, VTD_RTADDR) & RTADDR_TTM) == 0;

	if (!vtd_end(unit, GCMD_IRE) || !vtd_end(unit, GCMD_CFI)) {
		return "disabling the firmware's interrupt remapping";
	}
	if (!vtd_end(unit, GCMD_EAFL)) {
		return "disabling the firmware's advanced fault logging";
	}
	if (!keeps && !vtd_end(unit, GCMD_TE)) {
		return "disabling the firmware's DMA remapping, by tables of another format,";
	}
	return vtd_end_queue(unit) ? NULL : "disabling the firmware's queued invalidation";
}

static const char *vtd_switch_off(const struct vtd_unit *unit)
{
	const char *late = vtd_end_all(unit);

	/* Faults are polled, never signalled by an interrupt. */
	vtd_write32(unit, VTD_FECTL, (u32)EVENT_IM);
	vtd_write32(unit, VTD_IECTL, (u32)EVENT_IM);
	vtd_write32(unit, VTD_FSTS, (u32)(FSTS_PFO | FSTS_QUEUE_ERRORS));
	return late;
}

static bool vtd_start_queue(struct vtd_unit *unit)
{
	unit->tail = 0;
	unit->wait = vtd_wait_descriptor(phys_of(&unit->done), VTD_DONE);
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
	u64 size = (u64)__builtin_ctz(vtd_reserved()->irtes) - 1;

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
	const char *late = vtd_switch_off(unit);

	if (late == NULL && (!vtd_write_buffer_flush(unit) || !vtd_start_queue(unit))) {
		late = "enabling queued invalidation";
	}
	if (late == NULL && vtd.choice.interrupts && !vtd_start_interrupts(unit)) {
		late = "enabling interrupt remapping";
	}
	if (late == NULL && !vtd_start_translation(unit)) {
		late = "enabling DMA remapping";
	}
	if (late == NULL && !vtd_release_regions(unit)) {
		late = "disabling protected memory regions";
	}
	if (late != NULL) {
		report_error(
			report,
			"IOMMU unit at %#lx: %s did not complete within one second: no device can be confined until the machine was switched off and on",
			(u64)(uintptr_t)unit->registers, late);
		return -ETIMEDOUT;
	}
	return 0;
}
