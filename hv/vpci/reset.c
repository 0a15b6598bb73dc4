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

#define PENDING_MS 100U      /* for transactions to end */
#define ANSWER_MS 60000U     /* for a slow function to answer after its reset */
#define BOOT_ANSWER_MS 1000U /* the same while all partitions wait for it */
#define STEP_MS 10U

static void reset_wait(struct vpci *v, unsigned int milliseconds)
{
	if (milliseconds != 0) {
		v->ops->wait(milliseconds);
	}
}

void vpci_reset_view(struct vpci_function *f, bool by_guest)
{
	for (unsigned int i = 0; i < f->register_count; i++) {
		struct vpci_register *r = &f->registers[i];

		/* What a guest notes is gone after a reset, until the start of the next one. */
		r->shown = r->start & ~(by_guest && r->kind != VPCI_REGISTER_BAR ? r->stored : 0);
	}
	for (unsigned int i = 0; i < f->msix_count; i++) {
		f->msix_table[i] =
			(struct vpci_message){.dwords[VPCI_MESSAGE_CONTROL] = VPCI_MSIX_MASKED};
	}
	f->msi_control = 0;
	f->ready_at = 0;
}

void vpci_replay(struct vpci *v, const struct vpci_function *f, enum vpci_phase phase)
{
	for (unsigned int i = 0; i < f->step_count; i++) {
		const struct vpci_step *s = &f->steps[i];
		bool due = s->phase == phase &&
			   ((vpci_hw_read(v, f, s->write.reg) ^ s->write.value) & s->mask) != 0;

		if (due) {
			vpci_hw_write_bits(v, f, &s->write, s->mask);
			reset_wait(v, s->wait);
		}
	}
}

static void reset_quiesce(struct vpci *v, struct vpci_function *f)
{
	vpci_replay(v, f, VPCI_PHASE_QUIESCE);
	vpci_messages_block(v, f, f->irte_count);
}

/* The reset ends what is still pending then. */
static void reset_await_transactions(struct vpci *v)
{
	for (unsigned int waited = 0; waited < PENDING_MS; waited += STEP_MS) {
		u32 pending = 0;

		for (unsigned int i = 0; i < v->count; i++) {
			const struct vpci_function *f = &v->functions[i];

			pending |= vpci_hw_read(v, f, f->pending_register) & f->pending_bits;
		}
		if (pending == 0) {
			return;
		}
		reset_wait(v, STEP_MS);
	}
}

/* By the class: a virtual function's vendor always reads as all ones. */
static bool reset_answers(struct vpci *v, const struct vpci_function *f)
{
	return vpci_hw_read(v, f, VPCI_CLASS) != VPCI_ALL_ONES;
}

static void reset_restore(struct vpci *v, struct vpci_function *f)
{
	vpci_replay(v, f, VPCI_PHASE_RESTORE);
	vpci_msix_mask_all(v, f);
}

static int reset_complete(struct vpci *v, struct vpci_function *f, unsigned int *left,
			  struct report *report)
{
	while (!reset_answers(v, f)) {
		if (*left == 0) {
			report_error(
				report,
				"PCI function " PCI_FORM
				" does not respond after its reset; its partition cannot be started until it does",
				PCI_ARGS(f->pci.segment, f->pci.bdf));
			return -ETIMEDOUT;
		}
		reset_wait(v, STEP_MS);
		*left -= STEP_MS;
	}
	reset_restore(v, f);
	vpci_reset_view(f, false);
	return 0;
}

int vpci_reset(struct vpci *v, bool lived, struct report *report)
{
	unsigned int left = lived ? ANSWER_MS : BOOT_ANSWER_MS;
	int status = 0;

	for (unsigned int i = 0; i < v->count; i++) {
		struct vpci_function *f = &v->functions[i];
		u64 now = v->ops->milliseconds();

		/* A reset that the guest began. */
		reset_wait(v, f->ready_at > now ? (unsigned int)(f->ready_at - now) : 0);
		reset_quiesce(v, f);
	}
	reset_await_transactions(v);
	for (unsigned int i = 0; i < v->count; i++) {
		vpci_replay(v, &v->functions[i], VPCI_PHASE_RESET);
	}
	reset_wait(v, lived ? v->quiet_ms : v->reset_ms);
	for (unsigned int i = 0; i < v->count; i++) {
		int one = reset_complete(v, &v->functions[i], &left, report);

		status = status != 0 ? status : one;
	}
	v->address = 0;
	return status;
}

void vpci_reset_begin(struct vpci *v, struct vpci_function *f)
{
	reset_quiesce(v, f);
	vpci_reset_view(f, true);
	f->ready_at = v->ops->milliseconds() + VPCI_RESET_MS;
	vpci_replay(v, f, VPCI_PHASE_RESET);
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
