/* SPDX-License-Identifier: Apache-2.0 */
/* One remapping unit switched on with its tables (Intel VT-d, "Setting Up Remapping"). */

#include <arch/phys.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <vtd/regs.h>
#include <vtd/vtd_boot.h>

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
	vtd_write32(unit, VTD_FSTS, (u32)(FSTS_PFO | FSTS_QUEUE_ERRORS));
	return obeyed;
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
			     (u64)(uintptr_t)unit->registers, late);
		return -ETIMEDOUT;
	}
	return 0;
}
