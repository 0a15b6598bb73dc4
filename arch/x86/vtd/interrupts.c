/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Interrupt remapping tables, one a unit, so that an entry's requester means one function even with
 * several PCI segments. A handle is the unit's number and the entry's index.
 */

#include <arch/frames.h>
#include <cpu/regs.h>
#include <lib/errno.h>
#include <vtd/vtd.h>

#define HANDLE_UNIT GENMASK(30, 16)
#define HANDLE_INDEX GENMASK(15, 0)

_Static_assert((MAX_INTERRUPT_ENTRIES & (MAX_INTERRUPT_ENTRIES - 1)) == 0 &&
		       MAX_INTERRUPT_ENTRIES >= 256 && MAX_INTERRUPT_ENTRIES <= 65536,
	       "VT-d: interrupt remapping table address register");

/* Entries in a row that were taken together. */
struct row {
	struct vtd_unit *unit;
	unsigned int first, count;
	unsigned int partition; /* IOMMU_NOBODY for IOAPIC lines */
};

static struct row rows[MAX_IOMMU_REQUESTERS + MAX_IOAPICS];
static unsigned int row_count;

static int irte_row_take(struct vtd_unit *unit, unsigned int partition, u16 requester,
			 unsigned int count)
{
	unsigned int first = unit->irte_count;

	unit->irtes = unit->irtes != NULL ? unit->irtes : frames_take(VTD_IRTE_PAGES);
	if (unit->irtes == NULL || row_count == ARRAY_SIZE(rows) || count == 0 ||
	    count > MAX_INTERRUPT_ENTRIES - first) {
		return -ENOMEM;
	}
	for (unsigned int i = 0; i < count; i++) {
		unit->irtes[first + i].high = vtd_irte_source(requester);
	}
	unit->irte_count += count;
	rows[row_count++] = (struct row){unit, first, count, partition};
	return (int)(FIELD_PREP(HANDLE_UNIT, unit - vtd.units) | first);
}

int vtd_interrupt_alloc(unsigned int partition, u16 segment, u16 requester, unsigned int count)
{
	const struct vtd_requester *r = vtd_requester_of(segment, requester);

	if (!vtd.choice.interrupts) {
		return -ENOTSUP;
	}
	return r != NULL && r->partition == partition
		       ? irte_row_take(r->unit, partition, requester, count)
		       : -ENOENT;
}

int vtd_interrupt_alloc_ioapic(u8 id, unsigned int count)
{
	u16 source = 0;
	const struct dmar_unit *unit = dmar_unit_of_ioapic(vtd.dmar, id, vtd.topology, &source);

	if (!vtd.choice.interrupts) {
		return -ENOTSUP;
	}
	return unit != NULL ? irte_row_take(&vtd.units[unit - vtd.dmar->units], IOMMU_NOBODY,
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

/* One store changes the entry: the unit never sees half of it. The caller holds the lock. */
static void irte_write(struct vtd_unit *unit, u32 index, u64 low)
{
	u64 *entry = &unit->irtes[index].low;

	if (*entry != low) {
		__atomic_store_n(entry, low, __ATOMIC_RELAXED);
		vtd_flush(entry, sizeof(*entry));
		vtd_invalidate(unit, vtd_forget_interrupt((u16)index));
	}
}

void vtd_interrupt_set(int handle, const struct iommu_interrupt *to)
{
	spinlock_acquire(&vtd.lock);
	irte_write(handle_unit(handle), handle_index(handle),
		   vtd_irte_target(to, vtd.choice.x2apic));
	spinlock_release(&vtd.lock);
}

void vtd_interrupt_clear(int handle)
{
	spinlock_acquire(&vtd.lock);
	irte_write(handle_unit(handle), handle_index(handle), 0);
	spinlock_release(&vtd.lock);
}

void vtd_interrupts_block(unsigned int partition)
{
	for (unsigned int i = 0; i < row_count; i++) {
		for (unsigned int j = 0; rows[i].partition == partition && j < rows[i].count; j++) {
			irte_write(rows[i].unit, rows[i].first + j, 0);
		}
	}
}

u64 vtd_handle_address(int handle)
{
	return vtd_message_address(handle_index(handle));
}

/* Added to the index: 0 for the message itself, more only by a function with several. */
u32 vtd_handle_data(int handle)
{
	(void)handle;
	return 0;
}

u64 vtd_handle_line(int handle, u64 entry)
{
	return vtd_ioapic_entry(handle_index(handle), entry);
}
