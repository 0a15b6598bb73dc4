/* SPDX-License-Identifier: Apache-2.0 */
/* The plan put into effect: CPUs up, partitions made, devices confined, guests let go. */

#include <arch/clock.h>
#include <arch/cpu.h>
#include <arch/frames.h>
#include <arch/iommu.h>
#include <arch/lapic.h>
#include <arch/machine.h>
#include <arch/mitigations.h>
#include <arch/smp.h>
#include <arch/virt.h>
#include <hv/console.h>
#include <hv/exit_layer.h>
#include <hv/operator.h>
#include <hv/partition.h>
#include <hv/plan.h>
#include <hv/selftest.h>
#include <hv/start.h>
#include <lib/log.h>
#include <lib/panic.h>
#include <lib/report.h>

static int run_take_mitigations(unsigned int cpu, struct report *report)
{
	enum mitigations_wish wish =
		start.config.mitigations == MITIGATIONS_OFF ? MITIGATIONS_NONE : MITIGATIONS_NEEDED;

	if (selftest_forces(start.boot.cmdline, "barriers")) {
		wish = MITIGATIONS_FORCED;
	}
	return mitigations_take(cpu, wish, report);
}

static int run_enable_cpu(unsigned int cpu)
{
	struct report report = log_report();

	return virt_boot->check(cpu, &report) != 0 || virt_boot->enable(cpu, &report) != 0
		       ? -1
		       : run_take_mitigations(cpu, &report);
}

/* The last steps that need the boot, on every CPU. */
static void run_prepare(unsigned int cpu)
{
	struct vcpu *vcpu = partition_vcpu_of_cpu(cpu);

	if (vcpu != NULL) {
		virt_boot->vcpu_prepare(vcpu, &vcpu->partition->start.entry);
	}
}

static void run_other_cpu(unsigned int cpu)
{
	start_wait_cpu(cpu, run_prepare);
}

void start_cpus(void)
{
	struct report report = log_report();

	start_require(run_take_mitigations(0, &report), "this machine cannot run Bulkhead");
	start_require(smp_start(run_enable_cpu, run_other_cpu, &report), "not every CPU came up");
	log_line("%u CPUs with %s, %s, TSC %lu kHz", start.inventory.cpu_count, virt_boot->name,
		 lapic_is_x2apic() ? "x2APIC" : "xAPIC", clock_tsc_hz() / 1000);
	mitigations_log(start.inventory.cpu_count);
}

/* What the firmware works by and nobody owns goes on in its own memory. */
static void run_keep_functions(void)
{
	const struct plan *plan = &start.plan;
	int error = 0;

	if (plan->kept_count == 0) {
		return;
	}
	iommu_boot->domain_create(IOMMU_KEPT, "no partition",
				  plan_snoops(plan->kept_requesters, plan->kept_count, iommu_boot));
	for (unsigned int i = 0; i < plan->kept.count && error == 0; i++) {
		const struct range *r = &plan->kept.list[i];

		error = iommu_boot->domain_map(IOMMU_KEPT, gpa(r->start), hpa(r->start),
					       r->end - r->start, STAGE2_READ | STAGE2_WRITE);
	}
	for (unsigned int i = 0; i < plan->kept_count && error == 0; i++) {
		const struct plan_requester *r = &plan->kept_requesters[i];

		error = iommu_boot->attach(IOMMU_KEPT, r->unit, r->segment, r->id);
	}
	if (error != 0) {
		panic("the domain of %u functions that the firmware works by cannot be set up (error %d)",
		      plan->kept_count, -error);
	}
}

/* From here on devices reach what they were given, and interrupt by IRTEs of their own. */
static void run_enable_iommu(struct report *report)
{
	struct iommu_features features = iommu_boot->features();

	if (features.interrupt_remapping) {
		start_require(machine_interrupts_remap(report),
			      "the interrupt lines could not be remapped");
	}
	start_require(iommu_boot->enable(report), "the IOMMU could not be switched on");
	log_line("%s: DMA remapping, %u bits; interrupt remapping %s", iommu_boot->name,
		 features.address_bits,
		 !features.interrupt_remapping ? "off"
		 : features.x2apic             ? "on, x2APIC mode"
					       : "on, xAPIC mode");
}

void start_apply_plan(void)
{
	const struct machine machine = {&start.boot, start.pci};
	struct report report = log_report();

	if (iommu != NULL) {
		iommu_boot->reserve(&start.plan.iommu);
	}
	partitions_build(&start.plan, &machine, &report);
	if (iommu != NULL) {
		run_keep_functions();
		run_enable_iommu(&report);
	}
}

void start_partitions(void)
{
	start_build_spaces();
	log_line("starting %u partition%s, %u of %u pages used, %u of %lu for their tables",
		 partition_count(), partition_count() == 1 ? "" : "s", frames_used(),
		 frames_total(), frames_used_planned(),
		 (u64)((start.plan.tables.end - start.plan.tables.start) / PAGE_SIZE));
	exits_init();
	frames_seal();
	machine_power_prepare(&start.acpi);
	console_forget();
	partitions_start();
	operator_init(&start.acpi, start.inventory.cpu_count, start.config.nmi == NMI_PANIC);
	start_enter(start.inventory.cpu_count, run_prepare);
}
