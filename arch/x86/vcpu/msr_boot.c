/* SPDX-License-Identifier: Apache-2.0 */
/* What of the policy only a boot asks; see msr_policy.h. Pure. */

#include <cpu/msr.h>
#include <vcpu/msr_policy.h>

/* RDCL_NO, IBRS_ALL, RSBA, SKIP_L1DFL, SSB_NO, MDS_NO, IF_PSCHANGE_NO, TAA_NO, SBDR_SSDP_NO,
 * FBSDP_NO, PSDP_NO, FB_CLEAR, RRSBA, BHI_NO, PBRSB_NO, GDS_NO, RFDS_NO, RFDS_CLEAR: statements.
 * The other bits announce registers. */
#define ARCH_CAP_STATEMENTS                                                                        \
	(GENMASK(6, 0) | BIT(8) | GENMASK(15, 13) | BIT(17) | GENMASK(20, 19) | BIT(24) |          \
	 GENMASK(28, 26))

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

u64 msr_arch_capabilities(u64 host)
{
	return (host & ARCH_CAP_STATEMENTS) | ARCH_CAP_XAPIC_DISABLE;
}
