/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/cpu/lapic.c and lapic_enable.c over a page of memory: what of the local vector table is
 * the firmware's or the hypervisor's survives INIT, changes of mode, resets and guests. */

#include "unit.h"

#include <cpu/cpuid_regs.h>
#include <cpu/msr.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>

static _Alignas(4096) u32 page[1024];
static struct percpu block;
static u64 base_msr;

static void apic_off(void);

static void fake_wrmsr(u32 msr, u64 value)
{
	assert_int_equal(msr, MSR_APIC_BASE);
	base_msr = value;
	if ((value & APIC_BASE_ENABLE) == 0) {
		apic_off();
	}
}

#define percpu() (&block)
#define rdmsr(msr) (assert_int_equal(msr, MSR_APIC_BASE), base_msr)
#define wrmsr(msr, value) fake_wrmsr(msr, value)
#define cpu_take_interrupts() assert_int_equal(block.draining, 1)

#include "../../arch/x86/cpu/lapic.c"
#include "../../arch/x86/cpu/lapic_enable.c"

static u32 *reg(u32 offset)
{
	return &page[offset / 4];
}

/* Power-up, and what INIT leaves. */
static void apic_off(void)
{
	memset(page, 0, sizeof(page));
	*reg(LAPIC_VERSION) = 0x14 | 6U << 16;
	*reg(LAPIC_SVR) = LAPIC_SVR_RESET;
	for (u32 lvt = LAPIC_LVT_TIMER; lvt <= LAPIC_LVT_ERROR; lvt += LAPIC_SPACING) {
		*reg(lvt) = LAPIC_LVT_MASKED;
	}
	*reg(LAPIC_LVT_CMCI) = LAPIC_LVT_MASKED;
}

static int setup(void **state)
{
	(void)state;
	apic_off();
	block = (struct percpu){.index = 1};
	base_msr = (u64)(uintptr_t)page | APIC_BASE_ENABLE;
	return 0;
}

static void boot(u32 thermal)
{
	memset(&lapic_setup, 0, sizeof(lapic_setup));
	*reg(LAPIC_LVT_THERMAL) = thermal;
	lapic_enable_early();
}

/* As the processor has it: an APIC that is off by software masks all entries. */
static u32 thermal_now(void)
{
	return *reg(LAPIC_LVT_THERMAL) |
	       ((*reg(LAPIC_SVR) & LAPIC_SVR_ENABLE) != 0 ? 0 : LAPIC_LVT_MASKED);
}

static void heat_of_the_firmware_is_found(void **state)
{
	(void)state;
	boot(LAPIC_LVT_SMI);
	assert_true(lapic_setup.thermal_smi);
	boot(LAPIC_LVT_SMI | LAPIC_LVT_MASKED);
	assert_false(lapic_setup.thermal_smi);
	boot(0x40); /* a system's: it is gone with that */
	assert_false(lapic_setup.thermal_smi);
	*reg(LAPIC_VERSION) = 0x14 | 4U << 16; /* there is no such entry */
	boot(LAPIC_LVT_SMI);
	assert_false(lapic_setup.thermal_smi);
}

static void the_thermal_interrupt_survives_a_reset(void **state)
{
	(void)state;
	boot(LAPIC_LVT_SMI);
	lapic_reset();
	assert_int_equal(thermal_now(), LAPIC_LVT_SMI);
	assert_int_equal(*reg(LAPIC_LVT_LINT1), LAPIC_LVT_MASKED);
}

static void every_cpu_has_it_after_init(void **state)
{
	(void)state;
	boot(LAPIC_LVT_SMI);
	apic_off();
	lapic_enable();
	assert_int_equal(thermal_now(), LAPIC_LVT_SMI);
}

static void it_survives_the_way_out_of_x2apic_mode(void **state)
{
	(void)state;
	boot(LAPIC_LVT_SMI);
	base_msr |= APIC_BASE_EXTD;
	lapic_enable();
	assert_int_equal(base_msr, (u64)(uintptr_t)page | APIC_BASE_ENABLE);
	assert_int_equal(thermal_now(), LAPIC_LVT_SMI);
}

static void a_guest_does_not_get_it(void **state)
{
	(void)state;
	boot(LAPIC_LVT_SMI);
	lapic_reset();
	*reg(LAPIC_LVT_THERMAL) = LAPIC_LVT_MASKED; /* by the guest's switching its APIC off */
	assert_true(lapic_lvt_keep(LAPIC_LVT_THERMAL));
	assert_int_equal(thermal_now(), LAPIC_LVT_SMI);
	assert_false(lapic_lvt_keep(LAPIC_LVT_PERF));
	assert_false(lapic_lvt_keep(LAPIC_LVT_LINT1));
}

static void without_it_all_is_the_guests(void **state)
{
	(void)state;
	boot(LAPIC_LVT_MASKED);
	lapic_reset();
	assert_int_equal(*reg(LAPIC_SVR), LAPIC_SVR_RESET);
	assert_false(lapic_lvt_keep(LAPIC_LVT_THERMAL));
	assert_int_equal(*reg(LAPIC_LVT_THERMAL), LAPIC_LVT_MASKED);
}

static void the_machines_nmi_stays_on_the_boot_cpu(void **state)
{
	(void)state;
	block.index = 0;
	boot(LAPIC_LVT_MASKED);
	lapic_take_nmi(1, true);
	lapic_reset();
	assert_int_equal(*reg(LAPIC_SVR), LAPIC_SVR_RESET | LAPIC_SVR_ENABLE);
	assert_int_equal(*reg(LAPIC_LVT_LINT1), LAPIC_LVT_NMI | LAPIC_LVT_ACTIVE_LOW);
	block.index = 1;
	assert_false(lapic_lvt_keep(LAPIC_LVT_LINT1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(heat_of_the_firmware_is_found, setup),
		cmocka_unit_test_setup(the_thermal_interrupt_survives_a_reset, setup),
		cmocka_unit_test_setup(every_cpu_has_it_after_init, setup),
		cmocka_unit_test_setup(it_survives_the_way_out_of_x2apic_mode, setup),
		cmocka_unit_test_setup(a_guest_does_not_get_it, setup),
		cmocka_unit_test_setup(without_it_all_is_the_guests, setup),
		cmocka_unit_test_setup(the_machines_nmi_stays_on_the_boot_cpu, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
