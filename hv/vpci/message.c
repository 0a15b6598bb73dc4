/* SPDX-License-Identifier: Apache-2.0 */
/*
 * MSI and MSI-X (PCI 3.0, 6.8.1 and 6.8.2). The guest reads back what it wrote. The device gets the
 * message that names an IRTE of its own, which never changes; each change by the guest is judged
 * and goes to the IRTE. So whatever else a device sends is blocked.
 */

#include "private.h"
#include <hv/vioapic.h>

#define MESSAGE_BASE 0xfeeU
#define MESSAGE_BASE_SHIFT 20
#define MESSAGE_DESTINATION GENMASK(19, 12)
#define MESSAGE_RESERVED GENMASK(11, 4) /* none of the compatibility format if not 0 */
#define MESSAGE_LOGICAL BIT(2)
#define MESSAGE_VECTOR GENMASK(7, 0)
#define MESSAGE_DELIVERY GENMASK(10, 8)
#define DELIVERY_LOWEST 1
#define VECTOR_FIRST 16

/* Dwords of an MSI-X table entry. */
enum { MSIX_LOW, MSIX_HIGH, MSIX_DATA, MSIX_CONTROL };

bool vpci_message_redirection(const struct vpci_message *message, u64 *redirection)
{
	u64 address = message->address;
	u32 data = message->data;

	if (address >> MESSAGE_BASE_SHIFT != MESSAGE_BASE || (address & MESSAGE_RESERVED) != 0 ||
	    FIELD_GET(MESSAGE_DELIVERY, data) > DELIVERY_LOWEST ||
	    FIELD_GET(MESSAGE_VECTOR, data) < VECTOR_FIRST) {
		return false;
	}
	*redirection = FIELD_PREP(VIOAPIC_DESTINATION, FIELD_GET(MESSAGE_DESTINATION, address)) |
		       ((address & MESSAGE_LOGICAL) != 0 ? VIOAPIC_LOGICAL : 0) |
		       (data & (MESSAGE_DELIVERY | MESSAGE_VECTOR));
	return true;
}

/*
 * Has IRTE @index of @f deliver what the guest's @message asks for; @real is then what the device
 * has to send. False, and the IRTE blocks, if that is no interrupt for a CPU of the partition.
 */
static bool message_remap(struct vpci *v, struct vpci_function *f, unsigned int index,
			  const struct vpci_message *message, struct iommu_message *real)
{
	int handle = f->handle + (int)index;
	struct iommu_interrupt to = {.vector = (u8)FIELD_GET(MESSAGE_VECTOR, message->data)};
	u64 redirection;

	if (vpci_message_redirection(message, &redirection) &&
	    v->ops->target(v->partition, redirection, &to.apic_id)) {
		*real = v->iommu->interrupt_set(handle, &to);
		return true;
	}
	v->iommu->interrupt_clear(handle);
	vpci_refuse(v, f, f->pci.bdf, message->address, VPCI_REFUSED_MESSAGE);
	return false;
}

void vpci_messages_block(struct vpci *v, const struct vpci_function *f, unsigned int count)
{
	for (unsigned int i = 0; i < count && i < f->irte_count; i++) {
		v->iommu->interrupt_clear(f->handle + (int)i);
	}
}

static void msi_remap(struct vpci *v, struct vpci_function *f)
{
	const struct vpci_register *msi = &f->registers[f->msi_register];
	unsigned int count = 1U << FIELD_GET(VPCI_MSI_COUNT, msi->shown);
	u64 high = f->pci.msi.is64 ? msi[2].shown : 0;
	u32 data = msi[f->pci.msi.is64 ? 3 : 2].shown & ~(count - 1);
	struct iommu_message real;

	for (unsigned int i = 0; i < count; i++) {
		(void)message_remap(v, f, i,
				    &(struct vpci_message){high << 32 | msi[1].shown, data | i},
				    &real);
	}
}

static void msi_program_control(struct vpci *v, struct vpci_function *f, u32 control)
{
	vpci_hw_write_bits(v, f,
			   &(struct vpci_write){.reg = f->pci.msi.cap,
						.lanes = VPCI_CONTROL_LANES,
						.value = control},
			   VPCI_MSI_CONTROL);
}

void vpci_msi_changed(struct vpci *v, struct vpci_function *f)
{
	u32 *shown = &f->registers[f->msi_register].shown;
	u32 before = f->msi_control;

	if (1U << FIELD_GET(VPCI_MSI_COUNT, *shown) > f->pci.msi.count) {
		*shown = (*shown & ~VPCI_MSI_COUNT) | (before & VPCI_MSI_COUNT);
	}
	f->msi_control = *shown;
	if ((*shown & VPCI_MSI_ENABLE) != 0) {
		msi_remap(v, f);
		if (((*shown ^ before) & VPCI_MSI_CONTROL) != 0) {
			/* Off, then the message of the first IRTE, then on: never with half of it.
			 */
			msi_program_control(v, f, 0);
			vpci_replay(v, f, VPCI_PHASE_MESSAGE);
			msi_program_control(v, f, *shown);
		}
	} else if ((before & VPCI_MSI_ENABLE) != 0) {
		msi_program_control(v, f, 0);
		vpci_messages_block(v, f, 1U << FIELD_GET(VPCI_MSI_COUNT, before));
	}
}

static void msix_mask(struct vpci *v, u64 at)
{
	v->ops->memory_write(at + MSIX_CONTROL * 4ULL, 4, VPCI_MSIX_MASKED);
	/* The read completes after the write, and after messages sent before it took effect. */
	(void)v->ops->memory_read(at + MSIX_CONTROL * 4ULL, 4);
}

/* Makes entry @index of the device's table do what the guest's says. */
static void msix_apply(struct vpci *v, struct vpci_function *f, unsigned int index)
{
	const struct vpci_msix_entry *entry = &f->msix_table[index];
	const struct vpci_message message = {entry->address, entry->data};
	u64 at = vpci_msix_address(f) + index * VPCI_MSIX_ENTRY;
	struct iommu_message real;

	if ((entry->control & VPCI_MSIX_MASKED) != 0 ||
	    !message_remap(v, f, index, &message, &real)) {
		msix_mask(v, at);
		return;
	}
	v->ops->memory_write(at + MSIX_LOW * 4ULL, 4, (u32)real.address);
	v->ops->memory_write(at + MSIX_HIGH * 4ULL, 4, real.address >> 32);
	v->ops->memory_write(at + MSIX_DATA * 4ULL, 4, real.data);
	v->ops->memory_write(at + MSIX_CONTROL * 4ULL, 4, 0);
}

static u32 msix_get(const struct vpci_msix_entry *entry, unsigned int dword)
{
	switch (dword) {
	case MSIX_LOW:
		return (u32)entry->address;
	case MSIX_HIGH:
		return (u32)(entry->address >> 32);
	case MSIX_DATA:
		return entry->data;
	default:
		return entry->control;
	}
}

static void msix_put(struct vpci_msix_entry *entry, unsigned int dword, u32 value)
{
	switch (dword) {
	case MSIX_LOW:
		entry->address = (entry->address & ~0xffffffffULL) | (value & ~3U);
		break;
	case MSIX_HIGH:
		entry->address = (u64)value << 32 | (u32)entry->address;
		break;
	case MSIX_DATA:
		entry->data = value;
		break;
	default:
		entry->control = value & VPCI_MSIX_MASKED;
		break;
	}
}

void vpci_msix_access(struct vpci *v, struct vpci_function *f, u64 offset, unsigned int width,
		      bool write, u64 *value)
{
	u64 index = offset / VPCI_MSIX_ENTRY;
	unsigned int dword = (unsigned int)(offset % VPCI_MSIX_ENTRY / 4);
	struct vpci_msix_entry *entry;
	bool masked;

	if ((width != 4 && width != 8) || index >= f->msix_count) {
		vpci_refuse(v, f, f->pci.bdf, vpci_msix_address(f) + offset, VPCI_REFUSED_TABLE);
		*value = ~0ULL;
		return;
	}
	entry = &f->msix_table[index];
	masked = (entry->control & VPCI_MSIX_MASKED) != 0;
	if (!write) {
		*value = msix_get(entry, dword);
		*value |= width == 8 ? (u64)msix_get(entry, dword + 1) << 32 : 0;
		return;
	}
	msix_put(entry, dword, (u32)*value);
	if (width == 8) {
		msix_put(entry, dword + 1, (u32)(*value >> 32));
	}
	/* What a masked entry says takes effect when it is unmasked. */
	if (!masked || (entry->control & VPCI_MSIX_MASKED) == 0) {
		msix_apply(v, f, (unsigned int)index);
	}
}

void vpci_msix_mask_all(struct vpci *v, struct vpci_function *f)
{
	for (unsigned int i = 0; f->msix && i < f->pci.msix.count; i++) {
		u64 at = vpci_msix_address(f) + i * VPCI_MSIX_ENTRY;

		v->ops->memory_write(at + MSIX_CONTROL * 4ULL, 4, VPCI_MSIX_MASKED);
	}
}
