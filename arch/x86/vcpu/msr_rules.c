/* SPDX-License-Identifier: Apache-2.0 */
/* What of the policy of MSRs an exit needs. See msr_policy.h. Pure. */

#include <vcpu/msr_policy.h>

const struct msr_rule *msr_rule_find(const struct msr_rules *rules, u32 msr)
{
	const struct msr_rule *rule = rules->list;

	while (msr < rule->first || msr > rule->last) {
		rule++;
	}
	return rule;
}
