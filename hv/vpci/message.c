/* SPDX-License-Identifier: Apache-2.0 */
/*
 * MSI and MSI-X (PCI 3.0, 6.8.1 and 6.8.2). The guest keeps what it wrote. What the device gets is
 * the message of a remapping entry of its own, which never changes; each change by the guest is
 * judged and goes to the entry. So a device that sends something else arrives nowhere.
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

#define MSI_COUNT GENMASK(6, 4) /* messages enabled, as a power of two */
#define MSI_CONTROL_BITS (VPCI_MSI_ENABLE | MSI_COUNT)
#define MSI_DATA_MASK 0xffffU
#define MSI_COUNT_MAX 5

#define MSIX_SIZE GENMASK(26, 16)
#define MSIX_WRITABLE ((u32)(VPCI_MSIX_ENABLE | VPCI_MSIX_MASK_ALL) << 16)

/* Dwords of an entry of the table. */
enum { ENTRY_LOW, ENTRY_HIGH, ENTRY_DATA, ENTRY_CONTROL };

bool vpci_message_entry(u64 address, u32 data, u64 *entry)
{
	if (address >> MESSAGE_BASE_SHIFT != MESSAGE_BASE || (address & MESSAGE_RESERVED) != 0 ||
	    FIELD_GET(MESSAGE_DELIVERY, data) > DELIVERY_LOWEST ||
	    FIELD_GET(MESSAGE_VECTOR, data) < VECTOR_FIRST) {
		return false;
	}
	*entry = FIELD_PREP(VIOAPIC_DESTINATION, FIELD_GET(MESSAGE_DESTINATION, address)) |
		 ((address & MESSAGE_LOGICAL) != 0 ? VIOAPIC_LOGICAL : 0) |
		 (data & (MESSAGE_DELIVERY | MESSAGE_VECTOR));
	return true;
}

/* Lets vector @index of @f arrive where the guest's message says, or nowhere. */
static bool route(struct vpci *v, struct vpci_function *f, unsigned int index, u64 address,
		  u32 data)
{
	int handle = f->handle + (int)index;
	u64 entry;
	u32 apic_id;

	if (vpci_message_entry(address, data, &entry) &&
	    v->ops->target(v->context, entry, &apic_id)) {
		v->ops->remap(v->context, handle, apic_id, (u8)FIELD_GET(MESSAGE_VECTOR, data));
		return true;
	}
	v->ops->unmap(v->context, handle);
	vpci_refuse(v, f, f->pci->bdf, address, VPCI_REFUSED_MESSAGE);
	return false;
}

static void unmap(struct vpci *v, const struct vpci_function *f, unsigned int count)
{
	for (unsigned int i = 0; i < count && i < f->vectors; i++) {
		v->ops->unmap(v->context, f->handle + (int)i);
	}
}

static unsigned int msi_messages(const struct vpci_function *f)
{
	return 1U << FIELD_GET(MSI_COUNT, f->msi_control);
}

static void msi_route(struct vpci *v, struct vpci_function *f)
{
	unsigned int count = msi_messages(f);

	for (unsigned int i = 0; i < count; i++) {
		(void)route(v, f, i, f->msi.address, (f->msi.data & ~(count - 1)) | i);
	}
}

static void msi_write_control(struct vpci *v, struct vpci_function *f, u32 bits)
{
	u16 reg = f->pci->msi.cap;
	u32 old = vpci_hw_read(v, f, reg);

	vpci_hw_write(v, f,
		      &(struct vpci_write){.reg = reg,
					   .lanes = VPCI_CONTROL_LANES,
					   .value = (old & (u32) ~(MSI_CONTROL_BITS << 16)) |
						    bits << 16});
}

/* Off, then the entry's message, then on: never with half a message. */
static void msi_program(struct vpci *v, struct vpci_function *f)
{
	u16 cap = f->pci->msi.cap;
	struct vpci_message message = v->ops->message(v->context, f->handle);
	struct vpci_write w = {.reg = (u16)(cap + 4), .lanes = ~0U, .value = (u32)message.address};

	msi_write_control(v, f, 0);
	vpci_hw_write(v, f, &w);
	w.reg = (u16)(cap + 8);
	if (f->pci->msi.is64) {
		w.value = (u32)(message.address >> 32);
		vpci_hw_write(v, f, &w);
		w.reg = (u16)(cap + 12);
	}
	w.lanes = MSI_DATA_MASK;
	w.value = message.data;
	vpci_hw_write(v, f, &w);
	msi_write_control(v, f, f->msi_control);
}

static void msi_control(struct vpci *v, struct vpci_function *f, const struct vpci_write *w)
{
	u16 old = f->msi_control;
	u16 bits = (u16)(vpci_merge((u32)old << 16, w, MSI_CONTROL_BITS << 16) >> 16);

	if ((1U << FIELD_GET(MSI_COUNT, bits)) > f->pci->msi.count) {
		bits = (u16)((bits & ~MSI_COUNT) | (old & MSI_COUNT));
	}
	f->msi_control = bits;
	if ((bits & VPCI_MSI_ENABLE) != 0 && bits != old) {
		msi_route(v, f);
		msi_program(v, f);
	} else if ((old & VPCI_MSI_ENABLE) != 0 && (bits & VPCI_MSI_ENABLE) == 0) {
		msi_write_control(v, f, 0);
		unmap(v, f, 1U << FIELD_GET(MSI_COUNT, old));
	}
}

/* Where the data stands, and behind it the masks. */
static unsigned int msi_data_at(const struct vpci_function *f)
{
	return f->pci->msi.is64 ? 12 : 8;
}

u32 vpci_msi_read(struct vpci *v, struct vpci_function *f, unsigned int at)
{
	unsigned int data = msi_data_at(f);
	u32 hw = vpci_hw_read(v, f, f->pci->msi.cap + at);

	if (at == 0) {
		return (hw & (u32) ~(MSI_CONTROL_BITS << 16)) | (u32)f->msi_control << 16;
	}
	if (at == 4) {
		return (u32)f->msi.address;
	}
	if (at == data) {
		return (hw & ~MSI_DATA_MASK) | f->msi.data;
	}
	return at < data ? (u32)(f->msi.address >> 32) : hw; /* masks and pending bits are real */
}

void vpci_msi_write(struct vpci *v, struct vpci_function *f, unsigned int at,
		    const struct vpci_write *w)
{
	unsigned int data = msi_data_at(f);
	u64 address = f->msi.address;

	if (at == 0) {
		msi_control(v, f, w);
		return;
	}
	if (at == data + 4) {
		vpci_hw_write_bits(v, f, w, ~0U >> (32 - f->pci->msi.count), 0);
		return;
	}
	if (at == data) {
		f->msi.data = vpci_merge(f->msi.data, w, MSI_DATA_MASK);
	} else if (at == 4) {
		f->msi.address = (address & ~0xffffffffULL) | vpci_merge((u32)address, w, ~3U);
	} else if (at < data) {
		f->msi.address = (u64)vpci_merge((u32)(address >> 32), w, ~0U) << 32 | (u32)address;
	} else {
		return;
	}
	if ((f->msi_control & VPCI_MSI_ENABLE) != 0) {
		msi_route(v, f);
	}
}

u32 vpci_msix_read(struct vpci *v, struct vpci_function *f, unsigned int at)
{
	u32 hw = vpci_hw_read(v, f, f->pci->msix.cap + at);

	return at == 0 ? (u32)((hw & ~MSIX_SIZE) | FIELD_PREP(MSIX_SIZE, f->rows - 1U)) : hw;
}

void vpci_msix_write(struct vpci *v, struct vpci_function *f, unsigned int at,
		     const struct vpci_write *w)
{
	if (at == 0) {
		vpci_hw_write_bits(v, f, w, MSIX_WRITABLE, 0);
	}
}

u64 vpci_table_address(const struct vpci_function *f)
{
	const struct pci_msix *msix = &f->pci->msix;

	return f->pci->bars[msix->table_bar].address + msix->table_offset;
}

static void table_mask(struct vpci *v, u64 at)
{
	v->ops->memory_write(v->context, at + 12, 4, VPCI_VECTOR_MASKED);
	/* The answer comes behind the write, and behind what was sent before it took effect. */
	(void)v->ops->memory_read(v->context, at + 12, 4);
}

/* Brings row @index of the real table in line with what the guest's says. */
static void table_apply(struct vpci *v, struct vpci_function *f, unsigned int index)
{
	const struct vpci_vector *vector = &f->table[index];
	u64 at = vpci_table_address(f) + index * VPCI_MSIX_ENTRY;
	struct vpci_message message;

	if ((vector->control & VPCI_VECTOR_MASKED) != 0) {
		table_mask(v, at);
		return;
	}
	if (!route(v, f, index, vector->address, vector->data)) {
		table_mask(v, at);
		return;
	}
	message = v->ops->message(v->context, f->handle + (int)index);
	v->ops->memory_write(v->context, at, 4, (u32)message.address);
	v->ops->memory_write(v->context, at + 4, 4, message.address >> 32);
	v->ops->memory_write(v->context, at + 8, 4, message.data);
	v->ops->memory_write(v->context, at + 12, 4, 0);
}

static u32 table_get(const struct vpci_vector *vector, unsigned int dword)
{
	switch (dword) {
	case ENTRY_LOW:
		return (u32)vector->address;
	case ENTRY_HIGH:
		return (u32)(vector->address >> 32);
	case ENTRY_DATA:
		return vector->data;
	default:
		return vector->control;
	}
}

static void table_set(struct vpci_vector *vector, unsigned int dword, u32 value)
{
	switch (dword) {
	case ENTRY_LOW:
		vector->address = (vector->address & ~0xffffffffULL) | (value & ~3U);
		break;
	case ENTRY_HIGH:
		vector->address = (u64)value << 32 | (u32)vector->address;
		break;
	case ENTRY_DATA:
		vector->data = value;
		break;
	default:
		vector->control = value & VPCI_VECTOR_MASKED;
		break;
	}
}

void vpci_table_access(struct vpci *v, struct vpci_function *f, u64 offset, unsigned int width,
		       bool write, u64 *value)
{
	u64 index = offset / VPCI_MSIX_ENTRY;
	unsigned int dword = (unsigned int)(offset % VPCI_MSIX_ENTRY / 4);
	struct vpci_vector *vector;
	bool masked;

	if ((width != 4 && width != 8) || index >= f->rows) {
		vpci_refuse(v, f, f->pci->bdf, vpci_table_address(f) + offset, VPCI_REFUSED_TABLE);
		*value = ~0ULL;
		return;
	}
	vector = &f->table[index];
	masked = (vector->control & VPCI_VECTOR_MASKED) != 0;
	if (!write) {
		*value = table_get(vector, dword);
		*value |= width == 8 ? (u64)table_get(vector, dword + 1) << 32 : 0;
		return;
	}
	table_set(vector, dword, (u32)*value);
	if (width == 8) {
		table_set(vector, dword + 1, (u32)(*value >> 32));
	}
	/* What a masked row says takes effect when it is unmasked. */
	if (!masked || (vector->control & VPCI_VECTOR_MASKED) == 0) {
		table_apply(v, f, (unsigned int)index);
	}
}

void vpci_messages_off(struct vpci *v, struct vpci_function *f)
{
	if (f->pci->msi.cap != 0) {
		msi_write_control(v, f, 0);
	}
	if (f->pci->msix.cap != 0) {
		vpci_hw_write_bits(v, f,
				   &(struct vpci_write){.reg = f->pci->msix.cap,
							.lanes = VPCI_CONTROL_LANES,
							.value = 0},
				   MSIX_WRITABLE, 0);
	}
	unmap(v, f, f->vectors);
}

void vpci_table_mask_all(struct vpci *v, struct vpci_function *f)
{
	for (unsigned int i = 0; f->msix && i < f->pci->msix.count; i++) {
		v->ops->memory_write(v->context, vpci_table_address(f) + i * VPCI_MSIX_ENTRY + 12,
				     4, VPCI_VECTOR_MASKED);
	}
}
