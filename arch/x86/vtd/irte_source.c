/* SPDX-License-Identifier: Apache-2.0 */
/* Whom an IRTE works for: the half that is written once, at boot. See irte.h. */

#include <vtd/irte.h>

#define IRTE_SID GENMASK(15, 0)
#define IRTE_SQ GENMASK(17, 16)
#define IRTE_SQ_DEVICE 3 /* the function's number is not compared */
#define IRTE_SVT GENMASK(19, 18)
#define IRTE_SVT_REQUESTER 1 /* all 16 bits of the SID, but for what SQ leaves out */
#define IRTE_SVT_BUSES 2     /* from the bus in the SID's upper half to that in its lower half */

u64 vtd_irte_source(const struct iommu_source *source)
{
	switch (source->match) {
	case IOMMU_BUSES:
		return FIELD_PREP(IRTE_SID, (source->requester & 0xff00U) | source->last_bus) |
		       FIELD_PREP(IRTE_SVT, IRTE_SVT_BUSES);
	case IOMMU_DEVICE:
		return FIELD_PREP(IRTE_SID, source->requester) |
		       FIELD_PREP(IRTE_SQ, IRTE_SQ_DEVICE) |
		       FIELD_PREP(IRTE_SVT, IRTE_SVT_REQUESTER);
	default:
		return FIELD_PREP(IRTE_SID, source->requester) |
		       FIELD_PREP(IRTE_SVT, IRTE_SVT_REQUESTER);
	}
}
