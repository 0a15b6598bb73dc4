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

u32 icr_answers(const struct icr_decision *decision, const struct icr_cpu *cpu)
{
	const u32 destination = decision->destination;
	u32 cluster = X2APIC_CLUSTER;

	if (!decision->logical) {
		return cpu->apic_id == destination ? ~0U : 0;
	}
	if (!decision->x2apic) {
		cluster = cpu->dfr >> DFR_SHIFT == DFR_FLAT ? 0 : XAPIC_CLUSTER;
	}
	return ((destination ^ cpu->logical) & cluster) == 0 &&
			       (destination & cpu->logical & ~cluster) != 0
		       ? destination & (cluster | cpu->logical)
		       : 0;
}

/* The CPUs of the partition that the destination names; false if there are none. What it names
 * beside them, as far as its own tell, is left out. */
static bool icr_destination(struct icr_decision *decision, const struct icr_cpu *cpus,
			    unsigned int count)
{
	u32 answered = 0;

	decision->first = count;
	for (unsigned int i = 0; i < count; i++) {
		const u32 bits = icr_answers(decision, &cpus[i]);

		answered |= bits;
		if (bits != 0) {
			decision->first = MIN(decision->first, i);
			decision->end = i + 1;
		}
	}
	decision->all = !decision->logical; /* of which there is one */
	decision->why = decision->logical && answered != decision->destination
				? "part of its destination is outside the partition"
				: NULL;
	return decision->first != count;
}

static struct icr_decision icr_refuse(const char *why)
{
	return (struct icr_decision){.action = ICR_REFUSED, .why = why};
}

/* Fills in who is meant; or returns why nobody may be. */
static const char *icr_address(struct icr_decision *decision, u64 icr, unsigned int sender,
			       const struct icr_cpu *cpus, unsigned int count)
{
	u64 shorthand = FIELD_GET(ICR_SHORTHAND, icr);
	u64 mode = FIELD_GET(ICR_DELIVERY, icr);

	decision->all =
		shorthand != SHORTHAND_NONE ||
		decision->destination == (decision->x2apic ? X2APIC_BROADCAST : XAPIC_BROADCAST);
	decision->end = count;
	if (shorthand == SHORTHAND_OTHERS) {
		decision->except = sender;
		decision->first = sender == 0;
	} else if (shorthand != SHORTHAND_NONE && mode != DELIVERY_FIXED) {
		return "shorthand is not valid with this delivery mode";
	} else if (shorthand == SHORTHAND_SELF) {
		decision->first = sender;
		decision->end = sender + 1;
	} else if (!decision->all && !icr_destination(decision, cpus, count)) {
		return "destination is outside the partition";
	}
	if (mode == DELIVERY_LOWEST) {
		decision->end = MIN(decision->first + 1, decision->end);
	}
	return NULL;
}

struct icr_decision icr_judge(u64 icr, bool x2apic, unsigned int sender, const struct icr_cpu *cpus,
			      unsigned int count)
{
	u64 mode = FIELD_GET(ICR_DELIVERY, icr);
	const char *wrong;
	struct icr_decision decision = {
		.action = deliveries[mode].action,
		.vector = (u8)FIELD_GET(ICR_VECTOR, icr),
		.x2apic = x2apic,
		.except = ~0U,
		.destination = (u32)FIELD_GET(ICR_DESTINATION, icr),
		.logical = (icr & ICR_LOGICAL) != 0,
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
	wrong = icr_address(&decision, icr, sender, cpus, count);
	return wrong != NULL ? icr_refuse(wrong) : decision;
}

bool lvt_judge(u32 *value)
{
	u64 mode = FIELD_GET(ICR_DELIVERY, *value);

	*value |= mode == DELIVERY_EXTINT ? LVT_MASKED : 0;
	return mode == DELIVERY_FIXED || mode == DELIVERY_NMI || mode == DELIVERY_EXTINT;
}
