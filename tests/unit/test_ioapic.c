/* SPDX-License-Identifier: Apache-2.0 */
/* drivers/ioapic_boot.c and the masking of arch/x86/cpu/machine.c, over a made-up IOAPIC with a
 * level-triggered interrupt in service. */

#include "unit.h"

#include <arch/iommu.h>
#include <drivers/ioapic.h>

#include "../../arch/x86/cpu/machine.c"
#include "../../drivers/ioapic_boot.c"

#define PIN 9U
#define VECTOR 0x51U
#define UNWRITTEN UINT32_MAX

const struct iommu_ops *iommu;

static u32 page[IOAPIC_EOI / 4 + 1]; /* where the EOI register is written */

static struct {
	u32 version;
	u32 low, high;
	bool asserted;
	unsigned int reads, asserts_at;
	bool edge_ends; /* edge mode ends an interrupt in service */
	bool never_ends;
	unsigned int sent, eois;
	bool unmasked; /* at some time */
} fake;

/* A line that is asserted, level-triggered, not masked and not in service interrupts. */
static void fake_runs(void)
{
	if (page[IOAPIC_EOI / 4] != UNWRITTEN) {
		fake.eois++;
		if ((fake.low & IOAPIC_LEVEL) != 0 &&
		    (fake.low & IOAPIC_VECTOR) == page[IOAPIC_EOI / 4] && fake.version >= 0x20 &&
		    !fake.never_ends) {
			fake.low &= ~(u32)IOAPIC_REMOTE_IRR;
		}
		page[IOAPIC_EOI / 4] = UNWRITTEN;
	}
	if (fake.asserted && (fake.low & IOAPIC_LEVEL) != 0 &&
	    (fake.low & (IOAPIC_MASKED | IOAPIC_REMOTE_IRR)) == 0) {
		fake.low |= (u32)IOAPIC_REMOTE_IRR;
		fake.sent++;
	}
}

u32 ioapic_read(hpa_t base, u32 index)
{
	assert_ptr_equal(base.v, page);
	fake.asserted |= fake.asserts_at != 0 && fake.reads++ == fake.asserts_at;
	fake_runs();
	return index == IOAPIC_VER               ? fake.version | 23U << 16
	       : index == IOAPIC_REDTBL(PIN)     ? fake.low
	       : index == IOAPIC_REDTBL(PIN) + 1 ? fake.high
						 : 0;
}

void ioapic_write(hpa_t base, u32 index, u32 value)
{
	const u32 irr = (u32)IOAPIC_REMOTE_IRR;
	u32 kept;

	(void)ioapic_read(base, 0);
	kept = (value & IOAPIC_LEVEL) == 0 && fake.edge_ends && !fake.never_ends ? 0
										 : fake.low & irr;
	if (index == IOAPIC_REDTBL(PIN)) {
		fake.low = (value & ~irr) | kept;
		fake.unmasked |= (value & IOAPIC_MASKED) == 0;
	} else if (index == IOAPIC_REDTBL(PIN) + 1) {
		fake.high = value;
	}
	fake_runs();
}

void ioapic_write_redirection(hpa_t base, u32 pin, u64 redirection)
{
	ioapic_write(base, IOAPIC_REDTBL(pin), (u32)(redirection | IOAPIC_MASKED));
	ioapic_write(base, IOAPIC_REDTBL(pin) + 1, (u32)(redirection >> 32));
	ioapic_write(base, IOAPIC_REDTBL(pin), (u32)redirection);
}

u64 ioapic_read_redirection(hpa_t base, u32 pin)
{
	return (u64)ioapic_read(base, IOAPIC_REDTBL(pin) + 1) << 32 |
	       ioapic_read(base, IOAPIC_REDTBL(pin));
}

static hpa_t fresh(u32 version, u64 low)
{
	memset(&fake, 0, sizeof(fake));
	page[IOAPIC_EOI / 4] = UNWRITTEN;
	fake.version = version;
	fake.edge_ends = version < 0x20;
	fake.low = (u32)low;
	return hpa((u64)(uintptr_t)page);
}

static void idle_lines_are_masked(void **state)
{
	(void)state;
	assert_int_equal(ioapic_pins(fresh(0x20, 0)), 24);
	assert_int_equal(ioapic_end_line(fresh(0x20, VECTOR), PIN), IOAPIC_LINE_IDLE);
	assert_int_equal(fake.low, IOAPIC_MASKED);
	assert_int_equal(fake.eois, 0);
}

static void remote_irr_stuck_ends_by_the_eoi_register(void **state)
{
	(void)state;
	assert_int_equal(
		ioapic_end_line(fresh(0x20, VECTOR | IOAPIC_LEVEL | IOAPIC_REMOTE_IRR), PIN),
		IOAPIC_LINE_ENDED);
	assert_int_equal(fake.low, IOAPIC_MASKED);
	assert_int_equal(fake.eois, 1);
	/* A firmware may have changed it to edge mode before it left. */
	assert_int_equal(ioapic_end_line(fresh(0x20, VECTOR | IOAPIC_REMOTE_IRR), PIN),
			 IOAPIC_LINE_ENDED);
	assert_int_equal(fake.low, IOAPIC_MASKED);
}

static void remote_irr_stuck_ends_by_edge_mode(void **state)
{
	(void)state;
	assert_int_equal(
		ioapic_end_line(fresh(0x11, VECTOR | IOAPIC_LEVEL | IOAPIC_REMOTE_IRR), PIN),
		IOAPIC_LINE_ENDED);
	assert_int_equal(fake.low, IOAPIC_MASKED);
	assert_int_equal(fake.eois, 0); /* the address is another register's, or nothing's */
	/* A version that says 0x20 with a register that does nothing. */
	(void)fresh(0x20, VECTOR | IOAPIC_MASKED | IOAPIC_LEVEL | IOAPIC_REMOTE_IRR);
	fake.version = 0x20;
	fake.edge_ends = true;
	fake.low = (u32)((VECTOR + 1) | IOAPIC_LEVEL | IOAPIC_REMOTE_IRR);
	assert_int_equal(ioapic_end_line(hpa((u64)(uintptr_t)page), PIN), IOAPIC_LINE_ENDED);
}

static void what_is_asserted_does_not_come_again(void **state)
{
	const hpa_t base = fresh(0x20, VECTOR | IOAPIC_LEVEL | IOAPIC_REMOTE_IRR);

	(void)state;
	fake.asserted = true;
	assert_int_equal(ioapic_end_line(base, PIN), IOAPIC_LINE_ENDED);
	assert_int_equal(fake.sent, 0);
	assert_false(fake.unmasked);
}

/* Between the look at it and its mask it would be left in service by us. */
static void what_is_asserted_meanwhile_finds_a_mask(void **state)
{
	const hpa_t base = fresh(0x20, VECTOR | IOAPIC_LEVEL);

	(void)state;
	fake.asserts_at = 2;
	assert_int_equal(ioapic_end_line(base, PIN), IOAPIC_LINE_IDLE);
	assert_true(fake.asserted);
	assert_int_equal(fake.low, IOAPIC_MASKED);
}

static void what_never_ends_is_named(void **state)
{
	const hpa_t base = fresh(0x20, VECTOR | IOAPIC_LEVEL | IOAPIC_REMOTE_IRR);

	(void)state;
	fake.never_ends = true;
	assert_int_equal(ioapic_end_line(base, PIN), IOAPIC_LINE_STUCK);
	assert_int_equal(fake.low, IOAPIC_MASKED | IOAPIC_REMOTE_IRR);
}

/* A partition ends with its line's interrupt in service; its CPU's EOI comes afterwards. */
static void a_masked_line_hears_its_end(void **state)
{
	const hpa_t base = fresh(0x20, IOAPIC_MASKED);

	(void)state;
	machine_lines = (struct machine_lines){
		.ioapics = {{.address = base, .gsi_base = 0}}, .pins = {24}, .count = 1};
	fake.asserted = true;
	machine_route(PIN, VECTOR | IOAPIC_LEVEL | IOAPIC_ACTIVE_LOW);
	assert_int_equal(fake.sent, 1);
	machine_route(PIN, IOAPIC_MASKED);
	assert_int_equal(machine_route_read(PIN), VECTOR | IOAPIC_LEVEL | IOAPIC_ACTIVE_LOW |
							  IOAPIC_MASKED | IOAPIC_REMOTE_IRR);
	page[IOAPIC_EOI / 4] = VECTOR; /* as the processor broadcasts it */
	assert_int_equal(machine_route_read(PIN) & IOAPIC_REMOTE_IRR, 0);
	machine_route(PIN, (VECTOR + 1) | IOAPIC_LEVEL);
	assert_int_equal(fake.sent, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(idle_lines_are_masked),
		cmocka_unit_test(remote_irr_stuck_ends_by_the_eoi_register),
		cmocka_unit_test(remote_irr_stuck_ends_by_edge_mode),
		cmocka_unit_test(what_is_asserted_does_not_come_again),
		cmocka_unit_test(what_is_asserted_meanwhile_finds_a_mask),
		cmocka_unit_test(what_never_ends_is_named),
		cmocka_unit_test(a_masked_line_hears_its_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
