/* SPDX-License-Identifier: Apache-2.0 */
/* See irte.h. */

#include <vtd/irte.h>

#define IRTE_PRESENT BIT(0)
#define IRTE_LEVEL BIT(4)
#define IRTE_DELIVERY GENMASK(7, 5)
#define IRTE_DELIVERY_NMI 4
#define IRTE_VECTOR GENMASK(23, 16)
#define IRTE_XAPIC_ID GENMASK(47, 40)
#define IRTE_X2APIC_ID GENMASK(63, 32)

/* "Programming in MSI and MSI-X": the remappable format. */
#define IRTE_MESSAGE_BASE 0xfee00000ULL
#define IRTE_MESSAGE_HANDLE_LOW GENMASK(19, 5)
#define IRTE_MESSAGE_REMAPPABLE BIT(4)
#define IRTE_MESSAGE_SUBHANDLE BIT(3) /* the data is added to the handle */
#define IRTE_MESSAGE_HANDLE_HIGH BIT(2)

/* "Programming in IOxAPIC". */
#define IRTE_LINE_HANDLE_LOW GENMASK(63, 49)
#define IRTE_LINE_REMAPPABLE BIT(48)
#define IRTE_LINE_HANDLE_HIGH BIT(11)
/* The vector ends the interrupt. */
#define IRTE_LINE_KEPT (BIT(16) | BIT(15) | BIT(13) | GENMASK(7, 0))

/* "Interrupt Entry Cache Invalidate Descriptor". */
#define FORGET_INTERRUPT 0x4
#define FORGET_INDEXED BIT(4)
#define FORGET_INDEX GENMASK(47, 32)

_Static_assert(sizeof(struct vtd_irte) == 16, "VT-d: interrupt remapping table entry");

u64 vtd_irte_target(const struct iommu_interrupt *to, bool x2apic)
{
	u64 id = x2apic ? FIELD_PREP(IRTE_X2APIC_ID, to->apic_id)
			: FIELD_PREP(IRTE_XAPIC_ID, to->apic_id);

	return IRTE_PRESENT | (to->level ? IRTE_LEVEL : 0) |
	       (to->nmi ? FIELD_PREP(IRTE_DELIVERY, IRTE_DELIVERY_NMI)
			: FIELD_PREP(IRTE_VECTOR, to->vector)) |
	       id;
}

struct vtd_descriptor vtd_forget_interrupt(u16 index)
{
	return (struct vtd_descriptor){.low = FORGET_INTERRUPT | FORGET_INDEXED |
					      FIELD_PREP(FORGET_INDEX, index)};
}

/* The data is 0: only a function with several messages adds to it. */
struct iommu_message vtd_message(u32 index)
{
	return (struct iommu_message){
		.address = IRTE_MESSAGE_BASE | FIELD_PREP(IRTE_MESSAGE_HANDLE_LOW, index) |
			   IRTE_MESSAGE_REMAPPABLE | IRTE_MESSAGE_SUBHANDLE |
			   ((index & BIT(15)) != 0 ? IRTE_MESSAGE_HANDLE_HIGH : 0),
	};
}

u64 vtd_redirection(u32 index, u64 redirection)
{
	return (redirection & IRTE_LINE_KEPT) | FIELD_PREP(IRTE_LINE_HANDLE_LOW, index) |
	       IRTE_LINE_REMAPPABLE | ((index & BIT(15)) != 0 ? IRTE_LINE_HANDLE_HIGH : 0);
}
