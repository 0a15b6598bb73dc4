/* SPDX-License-Identifier: Apache-2.0 */
/*
 * VT-d behind arch/iommu.h while partitions run: each requester that belongs to a partition has a
 * context entry (Intel VT-d, "DMA Remapping"), and is blocked by the present bit of that.
 */

#include <cpu/regs.h>
#include <vtd/regs.h>
#include <vtd/vtd.h>

struct vtd_machine vtd;
SET_AT_BOOT const struct iommu_ops *iommu;

struct vtd_requester *vtd_requester_of(u16 segment, u16 requester)
{
	for (unsigned int i = 0; i < vtd.requester_count; i++) {
		struct vtd_requester *r = &vtd.requesters[i];

		if (r->requester == requester && r->unit->segment == segment) {
			return r;
		}
	}
	return NULL;
}

/* Sets or clears the present bits of all contexts of @partition. The caller holds the lock. */
static void vtd_set_contexts(unsigned int partition, bool present)
{
	for (unsigned int i = 0; i < vtd.requester_count; i++) {
		const struct vtd_requester *r = &vtd.requesters[i];

		if (r->partition != partition) {
			continue;
		}
		__atomic_store_n(&r->context->low, vtd_context_low(r->context->low, present),
				 __ATOMIC_RELAXED);
		vtd_flush(r->unit, &r->context->low, sizeof(r->context->low));
		for (unsigned int j = 0; j < r->forget_count; j++) {
			vtd_invalidate(r->unit, r->forget[j]);
		}
	}
}

static void vtd_block(unsigned int partition)
{
	spinlock_acquire(&vtd.lock);
	vtd_set_contexts(partition, false);
	vtd_interrupts_block(partition);
	spinlock_release(&vtd.lock);
}

static void vtd_unblock(unsigned int partition)
{
	spinlock_acquire(&vtd.lock);
	vtd_set_contexts(partition, true);
	spinlock_release(&vtd.lock);
}

const struct iommu_ops vtd_ops = {
	.interrupt_set = vtd_interrupt_set,
	.interrupt_clear = vtd_interrupt_clear,
	.message = vtd_interrupt_message,
	.redirection = vtd_interrupt_redirection,
	.block = vtd_block,
	.unblock = vtd_unblock,
	.report_faults = vtd_report_faults,
	.fault_count = vtd_fault_count,
};
