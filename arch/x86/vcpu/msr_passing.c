/* SPDX-License-Identifier: Apache-2.0 */
/* The registers that pass, for filling a backend's bitmap at boot; see msr_policy.h. Pure. */

#include <vcpu/msr_policy.h>

void msr_policy_passing(unsigned int features, void (*pass)(void *context, u32 msr, bool write),
			void *context)
{
	unsigned int count;
	const struct msr_rule *rules = msr_rules(&count);

	for (unsigned int i = 0; i < count; i++) {
		for (u32 msr = rules[i].first; msr <= rules[i].last; msr++) {
			const struct msr_rule *rule = msr_policy(msr, features);

			if (rule->read == MSR_PASS) {
				pass(context, msr, false);
			}
			if (rule->write == MSR_PASS) {
				pass(context, msr, true);
			}
		}
	}
}
