/* SPDX-License-Identifier: Apache-2.0 */
/* The judgement of interrupt commands. Everything is decided from one copy of the command. */

#include <exit/icr.h>

#define X2APIC_RESERVED (GENMASK(31, 20) | GENMASK(17, 16) | BIT(13))
#define X2APIC_BROADCAST 0xffffffffU
#define X2APIC_CLUSTER 0xffff0000U
#define XAPIC_BROADCAST 0xffU
#define XAPIC_CLUSTER 0xf0U
#define DFR_SHIFT 28
#define DFR_FLAT 0xf
#define LVT_MASKED BIT(16)

enum shorthand { SHORTHAND_NONE, SHORTHAND_SELF, SHORTHAND_ALL, SHORTHAND_OTHERS };

static const struct {
	enum icr_action action;
	const char *why;
} deliveries[] = {
	[DELIVERY_FIXED] = {ICR_SEND, NULL},
	[DELIVERY_LOWEST] = {ICR_SEND, NULL},
	[DELIVERY_SMI] = {ICR_REFUSED, "SMI delivery is not permitted"},
	[DELIVERY_RESERVED] = {ICR_REFUSED, "reserved delivery mode"},
	[DELIVERY_NMI] = {ICR_NMI, NULL},
	[DELIVERY_INIT] = {ICR_INIT, NULL},
	[DELIVERY_STARTUP] = {ICR_SIPI, NULL},
	[DELIVERY_EXTINT] = {ICR_REFUSED, "ExtINT delivery is not permitted"},
};

/* The bits of logical @destination that @cpu answers to; 0 if it is not meant. */
static u32 icr_answers(u32 destination, bool x2apic, const struct icr_cpu *cpu)
{
	u32 logical = cpu->logical;
	u32 cluster = X2APIC_CLUSTER;

	if (!x2apic) {
		cluster = cpu->dfr >> DFR_SHIFT == DFR_FLAT ? 0 : XAPIC_CLUSTER;
	}
	if (((destination ^ logical) & cluster) != 0 || (destination & logical & ~cluster) == 0) {
		return 0;
	}
	return destination & (cluster | logical);
}

/* CPUs of the partition that @destination names. @others: it names some that are not the
 * partition's, as far as its own tell. */
static u64 icr_destination(u32 destination, bool logical, bool x2apic, const struct icr_cpu *cpus,
			   unsigned int count, bool *others)
{
	u64 targets = 0;
	u32 answered = 0;

	for (unsigned int i = 0; i < count; i++) {
		u32 bits = logical ? icr_answers(destination, x2apic, &cpus[i]) : 0;

		answered |= bits;
		if (bits != 0 || (!logical && cpus[i].apic_id == destination)) {
			targets |= BIT(i);
		}
	}
	*others = logical && answered != destination;
	return targets;
}

static struct icr_decision icr_refuse(const char *why)
{
	return (struct icr_decision){.action = ICR_REFUSED, .why = why};
}

/* Fills in who is meant. */
static struct icr_decision icr_address(struct icr_decision decision, u64 icr, bool x2apic,
				       unsigned int sender, const struct icr_cpu *cpus,
				       unsigned int count)
{
	u64 all = GENMASK(count - 1, 0);
	u64 shorthand = FIELD_GET(ICR_SHORTHAND, icr);
	u32 destination = (u32)FIELD_GET(ICR_DESTINATION, icr);
	u64 mode = FIELD_GET(ICR_DELIVERY, icr);
	bool others = false;

	if (shorthand == SHORTHAND_OTHERS) {
		decision.targets = all & ~BIT(sender);
	} else if (shorthand != SHORTHAND_NONE && mode != DELIVERY_FIXED) {
		return icr_refuse("shorthand is not valid with this delivery mode");
	} else if (shorthand != SHORTHAND_NONE) {
		decision.targets = shorthand == SHORTHAND_ALL ? all : BIT(sender);
	} else if (destination == (x2apic ? X2APIC_BROADCAST : XAPIC_BROADCAST)) {
		decision.targets = all;
		decision.broadcast = true;
	} else {
		decision.targets = icr_destination(destination, icr & ICR_LOGICAL, x2apic, cpus,
						   count, &others);
		if (decision.targets == 0) {
			return icr_refuse("destination is outside the partition");
		}
		decision.why = others ? "part of its destination is outside the partition" : NULL;
	}
	if (mode == DELIVERY_LOWEST) {
		decision.targets &= -decision.targets;
	}
	return decision;
}

struct icr_decision icr_judge(u64 icr, bool x2apic, unsigned int sender, const struct icr_cpu *cpus,
			      unsigned int count)
{
	u64 mode = FIELD_GET(ICR_DELIVERY, icr);
	struct icr_decision decision = {
		.action = deliveries[mode].action,
		.vector = (u8)FIELD_GET(ICR_VECTOR, icr),
		.why = deliveries[mode].why,
	};

	if (decision.action == ICR_REFUSED) {
		return icr_refuse(decision.why);
	}
	if (x2apic && (icr & X2APIC_RESERVED) != 0) {
		return icr_refuse("reserved bits are set");
	}
	if (mode == DELIVERY_INIT &&
	    (icr & (ICR_TRIGGER_LEVEL | ICR_LEVEL_ASSERT)) == ICR_TRIGGER_LEVEL) {
		return (struct icr_decision){.action = ICR_INIT_DEASSERT};
	}
	if (decision.action == ICR_SEND && decision.vector < ICR_VECTOR_FIRST) {
		return icr_refuse("vector is below 16");
	}
	return icr_address(decision, icr, x2apic, sender, cpus, count);
}

bool lvt_judge(u32 *value)
{
	u64 mode = FIELD_GET(ICR_DELIVERY, *value);

	*value |= mode == DELIVERY_EXTINT ? LVT_MASKED : 0;
	return mode == DELIVERY_FIXED || mode == DELIVERY_NMI || mode == DELIVERY_EXTINT;
}
