/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vtd/build.c, vtd.c and interrupts.c with two units that differ, as a client's graphics
 * unit from the one for the rest: what one lacks costs the domains behind it, and nobody else. */

#include "unit.h"

#include "frames.h"

#include <arch/frames.h>
#include <cpu/regs.h>

static unsigned int flushes, all_caches;

#define clflush(address) ((void)(address), flushes++)
#define wbinvd() (all_caches++)

#include "../../arch/x86/vtd/build.c"
#include "../../arch/x86/vtd/interrupts.c"
#include "../../arch/x86/vtd/vtd.c"
#include <hv/plan.h>

enum { GRAPHICS, REST, UNITS }; /* without Snoop Control and coherent walks, and with both */

#define SNOOP BIT(11)
#define RAM 0x200000ULL

u64 image_physical;
static _Alignas(4096) u8 pages[16][PAGE_SIZE];
static unsigned int pages_used;
static struct vtd_entry roots[UNITS][256];

void *frames_take_planned_shared(unsigned int count)
{
	void *at = pages[pages_used];

	pages_used += count;
	assert_true(pages_used <= ARRAY_SIZE(pages));
	return at;
}

const struct frame_source *frames_planned_source(void)
{
	return &test_source;
}

int vtd_unit_start(struct vtd_unit *unit, struct report *report)
{
	(void)unit;
	(void)report;
	return 0;
}

void vtd_invalidate(struct vtd_unit *unit, struct vtd_descriptor what)
{
	(void)unit;
	(void)what;
}

int vtd_interrupt_alloc(unsigned int partition, u16 segment, const struct iommu_source *source,
			unsigned int count)
{
	(void)partition;
	(void)segment;
	(void)source;
	return (int)count;
}

int vtd_interrupt_alloc_ioapic(u8 id, unsigned int count)
{
	return id + (int)count;
}

unsigned int vtd_report_faults(unsigned int partition)
{
	return partition;
}

u64 vtd_fault_count(unsigned int partition)
{
	return partition;
}

static int setup(void **state)
{
	static const struct iommu_sizes sizes = {.requesters = 8, .functions = 8, .irtes = 256};

	(void)state;
	memset(&vtd, 0, sizeof(vtd));
	memset(pages, 0, sizeof(pages));
	memset(roots, 0, sizeof(roots));
	pages_used = flushes = all_caches = 0;
	test_frames_reset(TEST_FRAMES);
	vtd.unit_count = UNITS;
	vtd.units[GRAPHICS].root = roots[GRAPHICS];
	vtd.units[REST].root = roots[REST];
	vtd.units[REST].snoop = vtd.units[REST].coherent = true;
	vtd.choice = (struct vtd_choice){
		.table_bits = 48, .address_bits = 39, .max_leaf = 1, .interrupts = true};
	vtd_boot_ops.reserve(&sizes);
	return 0;
}

static void make(unsigned int partition, unsigned int unit, u16 requester)
{
	const struct plan_requester list = {.id = requester, .unit = (u8)unit};

	vtd_boot_ops.domain_create(partition, "one", plan_snoops(&list, 1, &vtd_boot_ops));
	assert_int_equal(vtd_boot_ops.domain_map(partition, gpa(0), hpa(RAM), RAM,
						 STAGE2_READ | STAGE2_WRITE),
			 0);
	assert_int_equal(vtd_boot_ops.attach(partition, unit, 0, requester), 0);
}

static u64 leaf_of(unsigned int partition)
{
	struct radix_leaf leaf;

	assert_true(radix_lookup(&domains[partition], 0, &leaf));
	return leaf.entry;
}

static void each_domain_snoops_as_its_units_can(void **state)
{
	static const struct plan_requester both[] = {
		{.unit = REST}, {.unit = GRAPHICS}, {.unit = REST}};

	(void)state;
	make(0, GRAPHICS, 0x10);
	make(1, REST, 0x18);
	make(IOMMU_KEPT, REST, 0xa0);
	assert_int_equal(leaf_of(0) & SNOOP, 0); /* a reserved bit there */
	assert_int_equal(leaf_of(1) & SNOOP, SNOOP);
	assert_int_equal(leaf_of(IOMMU_KEPT) & SNOOP, SNOOP);
	assert_false(plan_snoops(both, 2, &vtd_boot_ops));
	assert_false(plan_snoops(both, 3, &vtd_boot_ops));
	assert_true(plan_snoops(both, 1, &vtd_boot_ops));
}

static void caches_are_flushed_for_units_that_need_it(void **state)
{
	struct report report = {0};
	const struct iommu_interrupt to = {.vector = 0x40};

	(void)state;
	make(0, GRAPHICS, 0x10);
	make(1, REST, 0x18);
	assert_int_equal(vtd_boot_ops.enable(&report), 0);
	assert_int_equal(all_caches, 1);
	vtd_ops.block(1);
	vtd_ops.unblock(1);
	(void)vtd_ops.interrupt_set((int)FIELD_PREP(VTD_HANDLE_UNIT, REST), &to);
	assert_int_equal(flushes, 0);
	vtd_ops.block(0);
	assert_int_equal(flushes, 1);
	vtd_ops.unblock(0);
	(void)vtd_ops.interrupt_set((int)FIELD_PREP(VTD_HANDLE_UNIT, GRAPHICS), &to);
	assert_int_equal(flushes, 3);
}

static void coherent_units_flush_nothing(void **state)
{
	struct report report = {0};

	(void)state;
	vtd.choice.coherent = true;
	assert_int_equal(vtd_boot_ops.enable(&report), 0);
	assert_int_equal(all_caches, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(each_domain_snoops_as_its_units_can, setup),
		cmocka_unit_test_setup(caches_are_flushed_for_units_that_need_it, setup),
		cmocka_unit_test_setup(coherent_units_flush_nothing, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
