/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Interrupt remapping tables, one a unit, so that an IRTE's requester means one function even with
 * several PCI segments. A handle is the unit's number and the IRTE's index.
 */

#include <arch/frames.h>
#include <cpu/regs.h>
#include <lib/errno.h>
#include <vtd/vtd.h>

#define HANDLE_UNIT GENMASK(30, 16)
#define HANDLE_INDEX GENMASK(15, 0)

_Static_assert((MAX_UNIT_IRTES & (MAX_UNIT_IRTES - 1)) == 0 && MAX_UNIT_IRTES >= 256 &&
		       MAX_UNIT_IRTES <= 65536,
	       "VT-d: interrupt remapping table address register");

/* Consecutive IRTEs that were taken together. */
struct irte_block {
	struct vtd_unit *unit;
	unsigned int first, count;
	unsigned int partition; /* IOMMU_NOBODY for IOAPIC lines */
};

static struct irte_block irte_blocks[MAX_IOMMU_REQUESTERS + MAX_IOAPICS];
static unsigned int irte_block_count;

static int irte_block_take(struct vtd_unit *unit, unsigned int partition, u16 requester,
			   unsigned int count)
{
	unsigned int first = unit->irte_count;

	unit->irtes = unit->irtes != NULL ? unit->irtes : frames_take_planned_shared(IOMMU_IRTE_PAGES);
	if (irte_block_count == ARRAY_SIZE(irte_blocks) || count == 0 ||
	    count > MAX_UNIT_IRTES - first) {
		return -ENOMEM;
	}
	for (unsigned int i = 0; i < count; i++) {
		unit->irtes[first + i].high = vtd_irte_source(requester);
	}
	unit->irte_count += count;
	irte_blocks[irte_block_count++] = (struct irte_block){unit, first, count, partition};
	return (int)(FIELD_PREP(HANDLE_UNIT, unit - vtd.units) | first);
}

int vtd_interrupt_alloc(unsigned int partition, u16 segment, u16 requester, unsigned int count)
{
	const struct vtd_requester *r = vtd_requester_of(segment, requester);

	if (!vtd.choice.interrupts) {
		return -ENOTSUP;
	}
	return r != NULL && r->partition == partition
		       ? irte_block_take(r->unit, partition, requester, count)
		       : -ENOENT;
}

int vtd_interrupt_alloc_ioapic(u8 id, unsigned int count)
{
	u16 source = 0;
	const struct dmar_unit *unit = dmar_unit_of_ioapic(vtd.dmar, id, vtd.topology, &source);

	if (!vtd.choice.interrupts) {
		return -ENOTSUP;
	}
	return unit != NULL ? irte_block_take(&vtd.units[unit - vtd.dmar->units], IOMMU_NOBODY,
					      source, count)
			    : -ENOENT;
}

static struct vtd_unit *handle_unit(int handle)
{
	return &vtd.units[FIELD_GET(HANDLE_UNIT, handle)];
}

static u32 handle_index(int handle)
{
	return (u32)FIELD_GET(HANDLE_INDEX, handle);
}

/* One store changes the IRTE: the unit never sees half of it. The caller holds the lock. */
static void irte_write(struct vtd_unit *unit, u32 index, u64 low)
{
	u64 *irte = &unit->irtes[index].low;

	if (*irte != low) {
		__atomic_store_n(irte, low, __ATOMIC_RELAXED);
		vtd_flush(irte, sizeof(*irte));
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
	for (unsigned int i = 0; i < irte_block_count; i++) {
		const struct irte_block *block = &irte_blocks[i];

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
