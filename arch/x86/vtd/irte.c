/* SPDX-License-Identifier: Apache-2.0 */
/* See irte.h. */

#include <vtd/irte.h>
#include <vtd/irte_format.h>

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
