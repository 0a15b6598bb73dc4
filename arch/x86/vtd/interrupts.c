/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Interrupt remapping tables, one a unit, so that an IRTE's requester means one function even with
 * several PCI segments. A handle is the unit's number and the IRTE's index.
 */

#include <cpu/regs.h>
#include <vtd/vtd.h>

struct irte_block *vtd_irte_blocks;
unsigned int vtd_irte_block_count;

static struct vtd_unit *handle_unit(int handle)
{
	return &vtd.units[FIELD_GET(VTD_HANDLE_UNIT, handle)];
}

static u32 handle_index(int handle)
{
	return (u32)FIELD_GET(VTD_HANDLE_INDEX, handle);
}

/* One store changes the IRTE: the unit never sees half of it. The caller holds the lock. */
static void irte_write(struct vtd_unit *unit, u32 index, u64 low)
{
	u64 *irte = &unit->irtes[index].low;

	if (*irte != low) {
		__atomic_store_n(irte, low, __ATOMIC_RELAXED);
		vtd_flush(unit, irte, sizeof(*irte));
		vtd_invalidate(unit, vtd_forget_interrupt((u16)index));
	}
}

struct iommu_message vtd_interrupt_set(int handle, const struct iommu_interrupt *to)
{
	u32 index = handle_index(handle);
	u64 low = vtd_irte_target(to, vtd.choice.x2apic);
	struct iommu_message message = vtd_message(index);

	spinlock_acquire(&vtd.lock);
	irte_write(handle_unit(handle), index, low);
	spinlock_release(&vtd.lock);
	return message;
}

void vtd_interrupt_clear(int handle)
{
	spinlock_acquire(&vtd.lock);
	irte_write(handle_unit(handle), handle_index(handle), 0);
	spinlock_release(&vtd.lock);
}

void vtd_interrupts_block(unsigned int partition)
{
	for (unsigned int i = 0; i < vtd_irte_block_count; i++) {
		const struct irte_block *block = &vtd_irte_blocks[i];

		for (unsigned int j = 0; block->partition == partition && j < block->count; j++) {
			irte_write(block->unit, block->first + j, 0);
		}
	}
}

struct iommu_message vtd_interrupt_message(int handle)
{
	return vtd_message(handle_index(handle));
}

u64 vtd_interrupt_redirection(int handle, u64 redirection)
{
	return vtd_redirection(handle_index(handle), redirection);
}
