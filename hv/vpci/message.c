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

/* Bits of an MSI-X table entry that the guest writes. */
static const u32 msix_writable[] = {~3U, ~0U, ~0U, VPCI_MSIX_MASKED};

#define MSIX_CONTROL 12ULL /* bytes into an entry of the device's */

bool vpci_message_redirection(const struct vpci_message *message, u64 *redirection)
{
	u32 address = message->dwords[VPCI_MESSAGE_LOW];
	u32 data = message->dwords[VPCI_MESSAGE_DATA];

	if (message->dwords[VPCI_MESSAGE_HIGH] != 0 ||
	    address >> MESSAGE_BASE_SHIFT != MESSAGE_BASE || (address & MESSAGE_RESERVED) != 0 ||
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
 * Has IRTE @index of @f deliver what the guest's @message asks for. False, and the IRTE blocks, if
 * that is no interrupt for a CPU of the partition.
 */
static bool message_remap(struct vpci *v, struct vpci_function *f, unsigned int index,
			  const struct vpci_message *message)
{
	int handle = f->handle + (int)index;
	struct iommu_interrupt to = {.vector = (u8)message->dwords[VPCI_MESSAGE_DATA]};
	u64 redirection;

	if (vpci_message_redirection(message, &redirection) &&
	    v->ops->target(v->partition, redirection, &to.apic_id)) {
		(void)v->iommu->interrupt_set(handle, &to);
		return true;
	}
	v->iommu->interrupt_clear(handle);
	vpci_refuse(v, f, f->pci.bdf,
		    (u64)message->dwords[VPCI_MESSAGE_HIGH] << 32 |
			    message->dwords[VPCI_MESSAGE_LOW],
		    VPCI_REFUSED_MESSAGE);
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
	struct vpci_message message = {{msi[1].shown, msi[2].shown}};

	for (unsigned int i = 0; i < count; i++) {
		message.dwords[VPCI_MESSAGE_DATA] = (msi[3].shown & ~(count - 1)) | i;
		(void)message_remap(v, f, i, &message);
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
			/* Off, then its first IRTE's message, then on: never with half. */
			msi_program_control(v, f, 0);
			vpci_replay(v, f, VPCI_PHASE_MESSAGE);
			msi_program_control(v, f, *shown);
		}
	} else if ((before & VPCI_MSI_ENABLE) != 0) {
		msi_program_control(v, f, 0);
		vpci_messages_block(v, f, 1U << FIELD_GET(VPCI_MSI_COUNT, before));
	}
}

/* Makes entry @index of the device's table do what the guest's says. */
static void msix_apply(struct vpci *v, struct vpci_function *f, unsigned int index)
{
	const struct vpci_message *entry = &f->msix_table[index];
	struct iommu_message real = v->iommu->message(f->handle + (int)index);
	u64 at = f->msix_range.start + index * VPCI_MSIX_ENTRY;

	if ((entry->dwords[VPCI_MESSAGE_CONTROL] & VPCI_MSIX_MASKED) != 0 ||
	    !message_remap(v, f, index, entry)) {
		v->ops->memory_write(at + MSIX_CONTROL, 4, VPCI_MSIX_MASKED);
		/* Completes after the write, and after messages sent before it took effect. */
		(void)v->ops->memory_read(at + MSIX_CONTROL, 4);
		return;
	}
	v->ops->memory_write(at, 4, (u32)real.address);
	v->ops->memory_write(at + 4, 4, real.address >> 32);
	v->ops->memory_write(at + 8, 4, real.data);
	v->ops->memory_write(at + MSIX_CONTROL, 4, 0);
}

void vpci_msix_access(struct vpci *v, struct vpci_function *f, u64 at, unsigned int width,
		      bool write, u64 *value)
{
	unsigned int first = (unsigned int)(at - f->msix_range.start) / 4 % 4;
	unsigned int index = (unsigned int)((at - f->msix_range.start) / VPCI_MSIX_ENTRY);
	u64 written = *value;
	u32 *dwords;
	u32 control;

	if (width < 4 || index >= f->msix_count) {
		vpci_refuse(v, f, f->pci.bdf, at, VPCI_REFUSED_TABLE);
		*value = ~0ULL;
		return;
	}
	dwords = f->msix_table[index].dwords;
	control = dwords[VPCI_MESSAGE_CONTROL];
	*value = 0;
	for (unsigned int i = 0; i < width / 4; i++) {
		if (write) {
			dwords[first + i] = (u32)(written >> i * 32) & msix_writable[first + i];
		}
		*value |= (u64)dwords[first + i] << i * 32;
	}
	/* What a masked entry says takes effect when it is unmasked. */
	if (write && (control & dwords[VPCI_MESSAGE_CONTROL] & VPCI_MSIX_MASKED) == 0) {
		msix_apply(v, f, index);
	}
}

void vpci_msix_mask_all(struct vpci *v, const struct vpci_function *f)
{
	for (u64 at = f->msix_range.start; at < f->msix_range.end; at += VPCI_MSIX_ENTRY) {
		v->ops->memory_write(at + MSIX_CONTROL, 4, VPCI_MSIX_MASKED);
	}
}
