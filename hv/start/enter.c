/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The last step of a boot, on every CPU: out of the boot's address space, which is given back, and
 * into the guest. Resident, because the boot's code is gone before it ends.
 */

#include <arch/cpu.h>
#include <arch/paging.h>
#include <hv/partition.h>
#include <hv/selftest.h>
#include <hv/start.h>

/* What has happened, in this order. */
enum enter_stage {
	ENTER_BOOT,      /* the boot is at work */
	ENTER_PREPARE,   /* each CPU takes its last steps with the boot's code */
	ENTER_FORGOTTEN, /* the boot is gone: guests run */
};

static u32 enter_stage; /* atomic: enum enter_stage; the boot CPU's word */
static u32 enter_ready; /* atomic: CPUs that need nothing of the boot any more */

static void enter_await(u32 stage)
{
	while (__atomic_load_n(&enter_stage, __ATOMIC_ACQUIRE) < stage) {
		(void)cpu_take_attention();
		if (__atomic_load_n(&enter_stage, __ATOMIC_ACQUIRE) < stage) {
			cpu_wait();
		}
	}
}

static void enter_tell(u32 stage, unsigned int cpu_count)
{
	__atomic_store_n(&enter_stage, stage, __ATOMIC_SEQ_CST);
	for (unsigned int cpu = 1; cpu < cpu_count; cpu++) {
		cpu_kick(cpu);
	}
}

static NORETURN void enter_guest(unsigned int cpu)
{
	struct vcpu *vcpu = partition_vcpu_of_cpu(cpu);

	selftest_entered(cpu);
	if (vcpu == NULL) {
		vcpu_none();
	}
	vcpu_loop(vcpu);
}

void start_wait_cpu(unsigned int cpu, void (*prepare)(unsigned int cpu))
{
	enter_await(ENTER_PREPARE);
	prepare(cpu);
	space_enter();
	__atomic_add_fetch(&enter_ready, 1, __ATOMIC_SEQ_CST);
	enter_await(ENTER_FORGOTTEN);
	enter_guest(cpu);
}

void start_enter(unsigned int cpu_count, void (*prepare)(unsigned int cpu))
{
	enter_tell(ENTER_PREPARE, cpu_count);
	prepare(0);
	while (__atomic_load_n(&enter_ready, __ATOMIC_ACQUIRE) != cpu_count - 1) {
		(void)cpu_take_attention();
	}
	space_forget_boot();
	space_enter();
	enter_tell(ENTER_FORGOTTEN, cpu_count);
	enter_guest(0);
}
