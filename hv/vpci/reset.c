/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Resets of functions (PCI Express Base 5.0, 6.6.2; Advanced Capabilities for Conventional PCI; PCI
 * Power Management 1.2, 5.4.1). At the start and the end of a partition all its functions are reset
 * together, and waited for. A reset that the guest asks for is only begun: the guest has to wait
 * 100 ms before it touches the function, and what was cleared is put back when it does.
 */

#include "private.h"
#include <lib/errno.h>
#include <lib/report.h>

#define RESET_MS 100U     /* no function needs longer to become accessible */
#define TRANSITION_MS 10U /* between D0 and D3hot */
#define PENDING_MS 100U   /* for transactions to end */
#define ANSWER_MS 1000U   /* for a slow function to answer after its reset */
#define QUIET_MS 1000U    /* for what no reset ends to end by itself */
#define STEP_MS 10U

static const char *const reset_names[] = {
	[PCI_RESET_NONE] = "no reset: only disabled",
	[PCI_RESET_FLR] = "function level reset",
	[PCI_RESET_AF] = "function level reset (Advanced Features)",
	[PCI_RESET_POWER] = "reset through power state D3hot",
};

static void reset_wait(struct vpci *v, unsigned int milliseconds)
{
	v->access->wait(v->access->context, milliseconds);
}

/* Which of I/O and memory decoding the BARs of @f need. */
static u8 reset_decode(const struct vpci_function *f)
{
	u8 decode = 0;

	for (unsigned int i = 0; i < PCI_BARS; i++) {
		const struct pci_bar *bar = &f->bars[i];

		if (bar->size != 0 && bar->address != 0) {
			decode |= bar->io ? PCI_COMMAND_IO : PCI_COMMAND_MEMORY;
		}
	}
	return decode;
}

void vpci_reset_view(struct vpci_function *f)
{
	f->decode = reset_decode(f);
	f->line = f->intx ? f->gsi : 0;
	f->power = 0;
	f->sizing = 0;
	f->msi = (struct vpci_message){0};
	f->msi_control = 0;
	f->sriov_control = 0;
	f->sriov_count = 0;
	f->sriov_sizing = 0;
	f->ready_at = 0;
	for (unsigned int i = 0; i < f->msix_count; i++) {
		f->msix_table[i] = (struct vpci_msix_entry){.control = VPCI_MSIX_MASKED};
	}
}

static void reset_write16(struct vpci *v, const struct vpci_function *f, unsigned int reg,
			  u32 value)
{
	vpci_hw_write(v, f, &(struct vpci_write){.reg = (u16)reg, .lanes = 0xffff, .value = value});
}

/* Disables bus mastering, messages and INTx. */
static void reset_quiesce(struct vpci *v, struct vpci_function *f)
{
	u32 command = vpci_hw_read(v, f, PCI_COMMAND) & 0xffff;

	reset_write16(v, f, PCI_COMMAND,
		      (command & (u32)~PCI_COMMAND_MASTER) | (u32)PCI_COMMAND_INTX_OFF);
	vpci_messages_off(v, f);
}

static bool reset_is_pending(struct vpci *v, const struct vpci_function *f)
{
	if (f->pci.cap_pcie != 0) {
		return (vpci_hw_read(v, f, f->pci.cap_pcie + VPCI_EXPRESS_CONTROL) &
			VPCI_STATUS_PENDING) != 0;
	}
	return f->pci.cap_af != 0 &&
	       (vpci_hw_read(v, f, f->pci.cap_af + VPCI_AF_CONTROL) & VPCI_AF_PENDING) != 0;
}

/* The reset ends what is still pending then. */
static void reset_await_transactions(struct vpci *v)
{
	for (unsigned int waited = 0; waited < PENDING_MS; waited += STEP_MS) {
		bool pending = false;

		for (unsigned int i = 0; i < v->count; i++) {
			pending = pending || reset_is_pending(v, &v->functions[i]);
		}
		if (!pending) {
			return;
		}
		reset_wait(v, STEP_MS);
	}
}

static void reset_power_state(struct vpci *v, const struct vpci_function *f, u32 state)
{
	unsigned int reg = f->pci.cap_pm + PCI_PM_CONTROL;
	u32 old = vpci_hw_read(v, f, reg) & 0x7fff; /* the status bit is cleared by a one */

	reset_write16(v, f, reg, (old & ~VPCI_PM_STATE) | state);
	reset_wait(v, TRANSITION_MS);
}

static void reset_start(struct vpci *v, struct vpci_function *f)
{
	switch (f->reset_way) {
	case PCI_RESET_FLR:
		reset_write16(v, f, f->pci.cap_pcie + VPCI_EXPRESS_CONTROL,
			      f->device_control | (u32)VPCI_CONTROL_FLR);
		break;
	case PCI_RESET_AF:
		vpci_hw_write(v, f,
			      &(struct vpci_write){.reg = (u16)(f->pci.cap_af + VPCI_AF_CONTROL),
						   .lanes = 0xff,
						   .value = VPCI_AF_INITIATE});
		break;
	case PCI_RESET_POWER:
		reset_power_state(v, f, VPCI_PM_D3);
		reset_power_state(v, f, 0);
		break;
	case PCI_RESET_NONE:
		break;
	}
}

/* By the class: a virtual function's vendor always reads as all ones. */
static bool reset_answers(struct vpci *v, const struct vpci_function *f)
{
	return vpci_hw_read(v, f, VPCI_CLASS) != VPCI_ALL_ONES;
}

static void reset_restore_bars(struct vpci *v, const struct vpci_function *f)
{
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		u32 value = vpci_bar_read(f->pci.bars, 0, i);
		u16 reg = (u16)PCI_BAR(i);

		if (value != 0 && vpci_hw_read(v, f, reg) != value) {
			vpci_hw_write(v, f,
				      &(struct vpci_write){
					      .reg = reg, .lanes = VPCI_ALL_ONES, .value = value});
		}
	}
}

/* Restores what a reset clears: BARs first, decoding last. Bus mastering stays disabled. */
static void reset_restore(struct vpci *v, struct vpci_function *f)
{
	u16 cap = f->pci.cap_pcie;

	if (!f->is_vf) {
		reset_restore_bars(v, f);
	}
	if (cap != 0) {
		reset_write16(v, f, cap + VPCI_EXPRESS_CONTROL, f->device_control);
	}
	if (f->express2) {
		reset_write16(v, f, cap + VPCI_EXPRESS_CONTROL2, f->device_control2);
	}
	if (f->acs != 0) {
		vpci_hw_write(v, f,
			      &(struct vpci_write){.reg = (u16)(f->acs + VPCI_ACS_CONTROL),
						   .lanes = 0xffff0000U,
						   .value = (u32)f->acs_control << 16});
	}
	reset_write16(v, f, PCI_COMMAND,
		      reset_decode(f) | (f->intx ? 0 : (u32)PCI_COMMAND_INTX_OFF));
	vpci_msix_mask_all(v, f);
}

static int reset_complete(struct vpci *v, struct vpci_function *f, unsigned int *waited,
			  struct report *report)
{
	while (!reset_answers(v, f)) {
		if (*waited >= ANSWER_MS) {
			report_error(
				report,
				"PCI function " PCI_FORM
				" does not respond after its reset (%s); its partition cannot be started until the machine is power-cycled",
				PCI_ARGS(f->pci.segment, f->pci.bdf), reset_names[f->reset_way]);
			return -ETIMEDOUT;
		}
		reset_wait(v, STEP_MS);
		*waited += STEP_MS;
	}
	reset_restore(v, f);
	vpci_reset_view(f);
	return 0;
}

/*
 * What a function without any reset was told before goes on, and reaches nothing while it may not
 * master the bus. Only one that could has something to lose until then.
 */
static unsigned int reset_quiet_time(const struct vpci *v, bool lived)
{
	for (unsigned int i = 0; i < v->count; i++) {
		const struct vpci_function *f = &v->functions[i];

		if (lived && f->master && f->reset_way == PCI_RESET_NONE) {
			return QUIET_MS;
		}
	}
	return v->count > 0 ? RESET_MS : 0;
}

int vpci_reset(struct vpci *v, bool lived, struct report *report)
{
	unsigned int waited = 0;
	bool any = false;
	int status = 0;

	for (unsigned int i = 0; i < v->count; i++) {
		any = any || v->functions[i].ready_at != 0;
	}
	if (any) {
		reset_wait(v, RESET_MS); /* a reset that the guest began */
	}
	for (unsigned int i = 0; i < v->count; i++) {
		reset_quiesce(v, &v->functions[i]);
	}
	reset_await_transactions(v);
	for (unsigned int i = 0; i < v->count; i++) {
		reset_start(v, &v->functions[i]);
	}
	reset_wait(v, reset_quiet_time(v, lived));
	for (unsigned int i = 0; i < v->count; i++) {
		int one = reset_complete(v, &v->functions[i], &waited, report);

		status = status != 0 ? status : one;
	}
	v->address = 0;
	return status;
}

void vpci_reset_begin(struct vpci *v, struct vpci_function *f)
{
	reset_quiesce(v, f);
	vpci_reset_view(f);
	f->decode = 0;
	f->line = 0;
	f->ready_at = v->ops->milliseconds() + RESET_MS;
	reset_start(v, f);
}

bool vpci_reset_poll(struct vpci *v, struct vpci_function *f)
{
	if (v->ops->milliseconds() < f->ready_at || !reset_answers(v, f)) {
		return false;
	}
	f->ready_at = 0;
	reset_restore(v, f);
	return true;
}
