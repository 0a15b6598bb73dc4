/* SPDX-License-Identifier: Apache-2.0 */
/* Whom an IRTE works for: the half that is written once, at boot. See irte.h. */

#include <vtd/irte.h>

#define IRTE_SID GENMASK(15, 0)
#define IRTE_SVT GENMASK(19, 18)
#define IRTE_SVT_REQUESTER 1 /* all 16 bits, as SQ (17:16) is 0 */

u64 vtd_irte_source(u16 requester)
{
	return FIELD_PREP(IRTE_SID, requester) | FIELD_PREP(IRTE_SVT, IRTE_SVT_REQUESTER);
}
