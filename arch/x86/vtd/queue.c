/* SPDX-License-Identifier: Apache-2.0 */
/* See queue.h. Only the boot makes these: each requester keeps its own. */

#include <vtd/queue.h>
#include <vtd/regs.h>

#define TYPE_CONTEXT 0x1
#define TYPE_IOTLB 0x2
#define TYPE_INTERRUPT 0x4
#define TYPE_WAIT 0x5

/* Granularity of context and IOTLB descriptors. */
#define SCOPE GENMASK(5, 4)
#define SCOPE_GLOBAL 1
#define SCOPE_DOMAIN 2
#define SCOPE_DEVICE 3
#define DOMAIN GENMASK(31, 16)
#define REQUESTER GENMASK(47, 32)

#define DRAIN_WRITES BIT(6)
#define DRAIN_READS BIT(7)

#define WAIT_STATUS_WRITE BIT(5)
#define WAIT_FENCE BIT(6) /* what follows waits as well */
#define WAIT_VALUE GENMASK(63, 32)

struct vtd_descriptor vtd_forget_contexts(void)
{
	return (struct vtd_descriptor){.low = TYPE_CONTEXT | FIELD_PREP(SCOPE, SCOPE_GLOBAL)};
}

struct vtd_descriptor vtd_forget_context(u16 domain, u16 requester)
{
	return (struct vtd_descriptor){.low = TYPE_CONTEXT | FIELD_PREP(SCOPE, SCOPE_DEVICE) |
					      FIELD_PREP(DOMAIN, domain) |
					      FIELD_PREP(REQUESTER, requester)};
}

static u64 queue_drains(u64 capabilities)
{
	return ((capabilities & CAP_DWD) != 0 ? DRAIN_WRITES : 0) |
	       ((capabilities & CAP_DRD) != 0 ? DRAIN_READS : 0);
}

struct vtd_descriptor vtd_forget_translations(u64 capabilities)
{
	return (struct vtd_descriptor){.low = TYPE_IOTLB | FIELD_PREP(SCOPE, SCOPE_GLOBAL) |
					      queue_drains(capabilities)};
}

struct vtd_descriptor vtd_forget_domain(u16 domain, u64 capabilities)
{
	return (struct vtd_descriptor){.low = TYPE_IOTLB | FIELD_PREP(SCOPE, SCOPE_DOMAIN) |
					      FIELD_PREP(DOMAIN, domain) |
					      queue_drains(capabilities)};
}

struct vtd_descriptor vtd_forget_interrupts(void)
{
	return (struct vtd_descriptor){.low = TYPE_INTERRUPT};
}

struct vtd_descriptor vtd_wait_descriptor(u64 address, u32 value)
{
	return (struct vtd_descriptor){.low = TYPE_WAIT | WAIT_STATUS_WRITE | WAIT_FENCE |
					      FIELD_PREP(WAIT_VALUE, value),
				       .high = address};
}
