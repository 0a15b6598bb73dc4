/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The steps of a function's reset (PCI Express Base 5.0, 6.6.2; Advanced Capabilities for
 * Conventional PCI; PCI Power Management 1.2, 5.4.1), as a list that reset.c replays: how it is
 * made quiet, reset, and what is restored then; and the message of its first IRTE, for MSI.
 */

#include "private.h"
#include <lib/panic.h>

#define LOW 0xffffU
#define HIGH 0xffff0000U
#define TRANSITION_MS 10  /* between D0 and D3hot */
#define PM_STATUS 0x8000U /* cleared by a one */

static struct vpci_step *steps_add(struct vpci_function *f, enum vpci_phase phase, unsigned int reg,
				   u32 lanes, u32 value)
{
	struct vpci_step *step = &f->steps[f->step_count];

	if (f->step_count == VPCI_STEPS) {
		panic("PCI function " PCI_FORM ": more than %u steps for its reset",
		      PCI_ARGS(f->pci.segment, f->pci.bdf), VPCI_STEPS);
	}
	f->step_count++;
	*step = (struct vpci_step){
		.write = {.reg = (u16)reg, .lanes = lanes, .value = value},
		.mask = lanes,
		.phase = (u8)phase,
	};
	return step;
}

static void steps_quiesce(struct vpci_function *f)
{
	steps_add(f, VPCI_PHASE_QUIESCE, PCI_COMMAND, LOW, (u32)PCI_COMMAND_INTX_OFF)->mask =
		(u32)(PCI_COMMAND_MASTER | PCI_COMMAND_INTX_OFF);
	if (f->pci.msi.cap != 0) {
		steps_add(f, VPCI_PHASE_QUIESCE, f->pci.msi.cap, HIGH, 0)->mask = VPCI_MSI_CONTROL;
	}
	if (f->pci.msix.cap != 0) {
		steps_add(f, VPCI_PHASE_QUIESCE, f->pci.msix.cap, HIGH, 0)->mask =
			VPCI_MSIX_CONTROL;
	}
}

/* The state and nothing else; the reset comes with the way back. */
static void steps_power(struct vpci_function *f, unsigned int reg, u32 state)
{
	struct vpci_step *step = steps_add(f, VPCI_PHASE_RESET, reg, LOW, state);

	step->mask = VPCI_PM_STATE | PM_STATUS;
	step->wait = TRANSITION_MS;
}

static void steps_reset(struct vpci_function *f, const struct vpci_grant *grant, u16 control)
{
	const struct pci_function *pci = grant->pci;

	switch (grant->reset) {
	case PCI_RESET_FLR:
		(void)steps_add(f, VPCI_PHASE_RESET, pci->cap_pcie + VPCI_EXPRESS_CONTROL, LOW,
				control | (u32)VPCI_CONTROL_FLR);
		break;
	case PCI_RESET_AF:
		(void)steps_add(f, VPCI_PHASE_RESET, pci->cap_af + VPCI_AF_CONTROL, 0xff,
				(u32)VPCI_AF_INITIATE);
		break;
	case PCI_RESET_POWER:
		steps_power(f, pci->cap_pm + PCI_PM_CONTROL, VPCI_PM_D3);
		steps_power(f, pci->cap_pm + PCI_PM_CONTROL, 0);
		break;
	case PCI_RESET_NONE:
		break;
	}
}

static void steps_pending(struct vpci_function *f, const struct pci_function *pci)
{
	if (pci->cap_pcie != 0) {
		f->pending_register = (u16)(pci->cap_pcie + VPCI_EXPRESS_CONTROL);
		f->pending_bits = (u32)VPCI_STATUS_PENDING;
	} else if (pci->cap_af != 0) {
		f->pending_register = (u16)(pci->cap_af + VPCI_AF_CONTROL);
		f->pending_bits = (u32)VPCI_AF_PENDING;
	}
}

/* A virtual function has no BARs of its own. */
static void steps_bars(struct vpci_function *f, const struct pci_function *pci)
{
	for (unsigned int i = 0; i < PCI_BARS && pci->physfn == PCI_NONE; i++) {
		struct vpci_register bar = vpci_bar_register(pci->bars, i, VPCI_REFUSED_BAR);

		if (bar.start != 0) {
			(void)steps_add(f, VPCI_PHASE_RESTORE, PCI_BAR(i), ~0U, bar.start);
		}
	}
}

/* A dword that is to be as it is now. */
static void steps_keep(struct vpci *v, struct vpci_function *f, unsigned int reg)
{
	if (reg + 4 <= VPCI_CONFIG_END) {
		(void)steps_add(f, VPCI_PHASE_RESTORE, reg, ~0U, vpci_hw_read(v, f, reg));
	}
}

/* Sizes of BARs, without which their addresses are not theirs. */
static void steps_resized(struct vpci *v, struct vpci_function *f, u16 cap)
{
	u32 first = cap != 0 ? vpci_hw_read(v, f, cap + PCI_REBAR_CONTROL(0)) : 0;
	u64 count = MIN(FIELD_GET(PCI_REBAR_COUNT, first), PCI_REBAR_COUNT_MAX);

	for (unsigned int i = 0; i < count; i++) {
		steps_keep(v, f, cap + PCI_REBAR_CONTROL(i));
	}
}

/* What the link's power states and clocks go by; the second control of L1 substates before the one
 * that enables them. */
static void steps_link(struct vpci *v, struct vpci_function *f, const struct pci_function *pci)
{
	if (pci->ext_ltr != 0) {
		steps_keep(v, f, pci->ext_ltr + PCI_LTR_LATENCIES);
	}
	if (pci->ext_l1ss != 0) {
		steps_keep(v, f, pci->ext_l1ss + PCI_L1SS_CONTROL_2);
		steps_keep(v, f, pci->ext_l1ss + PCI_L1SS_CONTROL);
	}
	if (pci->ext_ptm != 0) {
		steps_keep(v, f, pci->ext_ptm + PCI_PTM_CONTROL);
	}
}

/* What a reset clears: sizes of BARs first, then BARs, decoding last. Bus mastering stays disabled.
 */
static void steps_restore(struct vpci *v, struct vpci_function *f, const struct pci_function *pci,
			  u16 control)
{
	const u16 cap = pci->cap_pcie;
	u32 command = f->intx ? 0 : (u32)PCI_COMMAND_INTX_OFF;

	steps_resized(v, f, pci->ext_rebar);
	steps_bars(f, pci);
	steps_link(v, f, pci);
	if (cap != 0) {
		(void)steps_add(f, VPCI_PHASE_RESTORE, cap + VPCI_EXPRESS_CONTROL, LOW, control);
	}
	if (cap != 0 && FIELD_GET(VPCI_EXPRESS_VERSION, vpci_hw_read(v, f, cap)) >= 2) {
		(void)steps_add(f, VPCI_PHASE_RESTORE, cap + VPCI_EXPRESS_CONTROL2, LOW,
				vpci_hw_read(v, f, cap + VPCI_EXPRESS_CONTROL2) & LOW);
	}
	/* The scan has set its access control services (pci_acs_enforce()). */
	if (pci->ext_acs != 0) {
		(void)steps_add(f, VPCI_PHASE_RESTORE, pci->ext_acs + VPCI_ACS_CONTROL, HIGH,
				vpci_hw_read(v, f, pci->ext_acs + VPCI_ACS_CONTROL) & HIGH);
	}
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		if (f->bars[i].size != 0 && f->bars[i].address != 0) {
			command |= (u32)(f->bars[i].io ? PCI_COMMAND_IO : PCI_COMMAND_MEMORY);
		}
	}
	(void)steps_add(f, VPCI_PHASE_RESTORE, PCI_COMMAND, LOW, command);
}

static void steps_message(struct vpci *v, struct vpci_function *f)
{
	const u16 cap = f->pci.msi.cap;
	struct iommu_message message;

	if (cap == 0 || f->irte_count == 0) {
		return;
	}
	message = v->iommu->message(f->handle);
	(void)steps_add(f, VPCI_PHASE_MESSAGE, cap + 4U, ~0U, (u32)message.address);
	if (f->pci.msi.is64) {
		(void)steps_add(f, VPCI_PHASE_MESSAGE, cap + 8U, ~0U, (u32)(message.address >> 32));
	}
	(void)steps_add(f, VPCI_PHASE_MESSAGE, cap + (f->pci.msi.is64 ? 12U : 8U), VPCI_MSI_DATA,
			message.data);
}

void vpci_build_steps(struct vpci *v, struct vpci_function *f, const struct vpci_grant *grant)
{
	const u16 cap = grant->pci->cap_pcie;
	u16 control = cap != 0 ? (u16)vpci_hw_read(v, f, cap + VPCI_EXPRESS_CONTROL) : 0;

	if (!grant->snooped) {
		control &= (u16)~VPCI_CONTROL_NO_SNOOP;
	}
	steps_quiesce(f);
	steps_pending(f, grant->pci);
	steps_reset(f, grant, control);
	steps_restore(v, f, grant->pci, control);
	steps_message(v, f);
}
