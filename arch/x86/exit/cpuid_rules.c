/* SPDX-License-Identifier: Apache-2.0 */
/* What of CPUID's policy an exit needs: the rule for a leaf, and what follows CR4. See
 * cpuid_policy.h. */

#include <exit/cpuid_policy.h>

const struct cpuid_rule *cpuid_rule_find(const struct cpuid_rules *rules, u32 leaf, u32 subleaf)
{
	const struct cpuid_rule *rule = &rules->list[rules->first[cpuid_bucket(leaf)]];

	while ((leaf & rule->leaf_mask) != rule->leaf ||
	       (subleaf & rule->subleaf_mask) != rule->subleaf) {
		rule = &rules->list[rule->next];
	}
	return rule;
}

u32 cpuid_rule_follow(const struct cpuid_rule *rule, u64 cr4, u32 ecx)
{
	return (cr4 & rule->cr4) != 0 && (ecx & rule->feature) != 0 ? ecx | rule->shown : ecx;
}
