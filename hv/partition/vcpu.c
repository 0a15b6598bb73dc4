/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The life of a vCPU on its CPU: requests first, then the guest until it exits, then the answer,
 * for ever. Requests come from other CPUs with an NMI; see arch/cpu.h for why none is lost.
 */

#include <arch/cpu.h>
#include <arch/iommu.h>
#include <arch/lapic.h>
#include <hv/exit_layer.h>
#include <hv/guest_fault.h>
#include <hv/operator.h>
#include <hv/partition.h>
#include <hv/vcpu.h>
#include <lib/log.h>

void vcpu_request(struct vcpu *vcpu, u32 request)
{
	__atomic_fetch_or(&vcpu->requests, request, __ATOMIC_SEQ_CST);
	if (vcpu->cpu == cpu_index()) {
		cpu_want_attention();
	} else {
		cpu_kick(vcpu->cpu);
	}
}

/* Reset state: the boot CPU at the image's entry, the others waiting for its start-up IPI. */
static void vcpu_start(struct vcpu *vcpu)
{
	lapic_reset();
	vcpu->waiting_sipi = vcpu->index != 0;
	vcpu->parked = false;
	if (vcpu->index == 0) {
		virt_start_entry(vcpu, &vcpu->partition->start.entry);
		partition_started(vcpu->partition);
	} else {
		virt_start_sipi(vcpu, 0);
	}
}

/* A start-up IPI counts only while the vCPU waits for one (SDM 3A, "Interrupt Command Register").
 */
static void vcpu_sipi(struct vcpu *vcpu)
{
	if (vcpu->waiting_sipi) {
		virt_start_sipi(vcpu, __atomic_load_n(&vcpu->sipi_vector, __ATOMIC_ACQUIRE));
		vcpu->waiting_sipi = false;
	}
}

static void vcpu_take_requests(struct vcpu *vcpu)
{
	u32 requests = __atomic_exchange_n(&vcpu->requests, 0, __ATOMIC_SEQ_CST);

	/* A kick and the console's NMI may have merged: look at the console either way. */
	operator_poll(cpu_take_nmi());
	if ((requests & VCPU_REQUEST_STOP) != 0 && !vcpu->parked) {
		vcpu->parked = true;
		lapic_reset();
		partition_parked(vcpu);
	}
	if ((requests & VCPU_REQUEST_RELOAD) != 0 && vcpu->parked) {
		partition_reload(vcpu->partition);
	}
	if ((requests & VCPU_REQUEST_START) != 0) {
		vcpu_start(vcpu);
	}
	if (vcpu->parked) {
		return;
	}
	if ((requests & VCPU_REQUEST_INIT) != 0) {
		lapic_reset();
		vcpu->waiting_sipi = true;
	}
	if ((requests & VCPU_REQUEST_SIPI) != 0) {
		vcpu_sipi(vcpu);
	}
	/* An NMI of the machine is never the guest's. */
	if (!vcpu->waiting_sipi && (requests & VCPU_REQUEST_NMI) != 0) {
		virt->inject_nmi(vcpu);
	}
}

/* Faults of its devices are reported at its exits; a strict partition is stopped for one. */
static void vcpu_handle_faults(struct vcpu *vcpu, const struct exit *exit)
{
	struct partition *p = vcpu->partition;

	if (iommu != NULL && iommu->report_faults(p->index) != 0 && p->strict) {
		guest_fault(
			vcpu, exit,
			"a device attempted a DMA access or an interrupt outside the partition");
	}
}

void vcpu_loop(struct vcpu *vcpu)
{
	struct exit exit;

	cpu_want_attention(); /* what it begins with was requested before this loop */
	for (;;) {
		if (vcpu->parked || vcpu->waiting_sipi) {
			operator_wait();
		} else if (virt->run(vcpu, &exit)) {
			vcpu->exits[exit.reason]++;
			exit_dispatch(vcpu, &exit);
			vcpu_handle_faults(vcpu, &exit);
			continue; /* an entry looks for requests itself */
		}
		if (cpu_take_attention()) {
			vcpu_take_requests(vcpu);
		}
	}
}

void vcpu_none(void)
{
	for (;;) {
		if (cpu_take_attention()) {
			operator_poll(cpu_take_nmi());
		}
		operator_wait();
	}
}
