/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which domains look into the caches, whatever their devices ask for (VT-d, "Snoop Behavior"). The
 * bit that says so is reserved on a unit without Snoop Control, as a client's graphics unit often
 * is, so that a domain has it if all of its own units can; other domains have no say.
 */

#include <hv/plan.h>

bool plan_snoops(const struct plan_requester *list, unsigned int count,
		 const struct iommu_boot_ops *ops)
{
	bool all = true;

	for (unsigned int i = 0; i < count; i++) {
		all = all && ops->unit(list[i].unit).snoop;
	}
	return all;
}
