/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Interrupt commands: judged by icr.c, then sent to each target by its APIC ID, or emulated where
 * the processor would act on the CPU as a whole (INIT, start-up, NMI).
 */

#include <arch/lapic.h>
#include <cpu/lapic.h>
#include <cpu/regs.h>
#include <exit/apic.h>
#include <exit/exits.h>
#include <hv/exit_layer.h>
#include <hv/partition.h>
#include <lib/log.h>

static void apic_refuse(struct vcpu *vcpu, u64 value, const char *why)
{
	struct partition *p = vcpu->partition;

	if (__atomic_fetch_add(&p->denied_icr, 1, __ATOMIC_RELAXED) == 0) {
		log_line(
			"partition %s: interrupt command %#lx refused: %s (reported once, totals at shutdown)",
			p->name, value, why);
	}
}

static void apic_act(struct vcpu *target, const struct icr_decision *decision)
{
	switch (decision->action) {
	case ICR_SEND:
		lapic_send_interrupt(target->apic_id, decision->vector);
		break;
	case ICR_NMI:
		vcpu_request(target, VCPU_REQUEST_NMI);
		break;
	case ICR_INIT:
		vcpu_request(target, VCPU_REQUEST_INIT);
		break;
	case ICR_SIPI:
		__atomic_store_n(&target->sipi_vector, decision->vector, __ATOMIC_RELEASE);
		vcpu_request(target, VCPU_REQUEST_SIPI);
		break;
	default: /* ICR_INIT_DEASSERT */
		break;
	}
}

void apic_command(struct vcpu *vcpu, u64 value)
{
	struct partition *p = vcpu->partition;
	struct icr_decision decision =
		icr_judge(value, lapic_is_x2apic(), vcpu->index, p->apics, p->vcpu_count);

	if (decision.why != NULL) {
		apic_refuse(vcpu, value, decision.why);
	}
	for (unsigned int i = decision.first; i < decision.end; i++) {
		if (icr_means(&decision, i, &p->apics[i])) {
			apic_act(&p->vcpus[i], &decision);
		}
	}
}

void exit_icr(struct vcpu *vcpu, const struct exit *exit)
{
	if (lapic_is_x2apic()) {
		apic_command(vcpu, vcpu_edx_eax(vcpu));
		virt->advance(vcpu, exit->length);
	} else {
		exit_mmio(vcpu, exit);
	}
}

bool arch_message_target(const struct partition *p, u64 redirection, u32 *apic_id)
{
	u64 destination = FIELD_GET(VIOAPIC_DESTINATION, redirection);
	/* As a fixed interrupt command with this destination, which has to be all its own. */
	const struct icr_decision decision =
		icr_judge(destination << 32 | (redirection & (VIOAPIC_LOGICAL | VIOAPIC_VECTOR)),
			  lapic_is_x2apic(), 0, p->apics, p->vcpu_count);

	*apic_id = p->apic_ids[decision.first];
	return decision.action == ICR_SEND && decision.first < decision.end && decision.why == NULL;
}
