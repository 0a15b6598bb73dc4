/* SPDX-License-Identifier: Apache-2.0 */
/* See tsc_sync.h. */

#include <cpu/msr.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <cpu/tsc_sync.h>

#define CPUID7_EBX_TSC_ADJUST BIT(1)
#define ROUNDS 1000 /* the lock goes to and fro, so that each is read after the other so often */
#define BOTH 2

static u32 taken_back; /* atomic */

void tsc_take_back(void)
{
	u64 added = 0;

	if (cpuid(0, 0).eax >= 7 && (cpuid(7, 0).ebx & CPUID7_EBX_TSC_ADJUST) != 0) {
		added = rdmsr(MSR_TSC_ADJUST);
	}
	if (added != 0) {
		wrmsr(MSR_TSC_ADJUST, 0);
		__atomic_add_fetch(&taken_back, 1, __ATOMIC_RELAXED);
	}
	/* What was read before on the boot CPU moves along. */
	boot_tsc -= cpu_mail[0].online == 0 ? added : 0;
}

unsigned int tsc_taken_back(void)
{
	return __atomic_load_n(&taken_back, __ATOMIC_RELAXED);
}

static void tsc_await(const struct tsc_check *check, u32 count)
{
	while (__atomic_load_n(&check->here, __ATOMIC_SEQ_CST) < count) {
		cpu_pause();
	}
}

void tsc_compare(struct tsc_check *check, bool wait)
{
	__atomic_add_fetch(&check->here, 1, __ATOMIC_SEQ_CST);
	tsc_await(check, BOTH);
	for (unsigned int i = 0; i < ROUNDS; i++) {
		u64 now;

		spinlock_acquire(&check->lock);
		/* Not before the lock was taken (SDM 2B, RDTSC). */
		__asm__ volatile("lfence" : : : "memory");
		now = rdtsc();
		if (now < check->last) {
			check->backward = MAX(check->backward, check->last - now);
		}
		check->last = now;
		spinlock_release(&check->lock);
	}
	__atomic_add_fetch(&check->here, 1, __ATOMIC_SEQ_CST);
	if (wait) {
		tsc_await(check, 2 * BOTH);
	}
}
