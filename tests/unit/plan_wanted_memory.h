/* SPDX-License-Identifier: Apache-2.0 */
/* Memory, kernels and initrds of a right configuration. See plan_wanted.h. */
#pragma once

#include "plan_wanted.h"

static void wanted_collect_free(void)
{
	wanted_free = machine.ram;
	(void)ranges_remove(&wanted_free, (struct range){0, MIB(1)});
	(void)ranges_remove(&wanted_free, machine.hypervisor);
	for (unsigned int i = 0; i < machine.module_count; i++) {
		(void)ranges_remove(&wanted_free, machine.modules[i].memory);
	}
}

static u64 wanted_largest(void)
{
	u64 size = 0;

	for (unsigned int i = 0; i < wanted_free.count; i++) {
		size = MAX(size, wanted_free.list[i].end - wanted_free.list[i].start);
	}
	return size;
}

static u64 wanted_all(void)
{
	u64 size = 0;

	for (unsigned int i = 0; i < machine.ram.count; i++) {
		size += machine.ram.list[i].end - machine.ram.list[i].start;
	}
	return size;
}

static bool wanted_add_region(struct wanted_partition *p, bool pinned, u64 at, u64 size)
{
	if (p->memory_count == MAX_REGIONS || size < MIB(1)) {
		return false;
	}
	p->memory[p->memory_count++] = (struct wanted_region){pinned, at, size};
	return true;
}

static u64 wanted_size(void)
{
	if (made.small) {
		return random_step(MIB(2), MIB(16), random_percent(50) ? PAGE_SIZE : MIB(2));
	}
	if (random_percent(80)) {
		return random_step(MIB(4), MIB(256), random_percent(85) ? MIB(2) : PAGE_SIZE);
	}
	return random_step(MIB(256), random_percent(80) ? GIB(2) : GIB(6), MIB(2));
}

/* A place of its own; by 4 KiB only what is small, because that takes many pages. */
static void wanted_pin_region(struct wanted_partition *p)
{
	const struct range *r = &wanted_free.list[random_below(wanted_free.count)];
	u64 size = wanted_size();
	const u64 align = size <= MIB(48) && random_percent(25) ? PAGE_SIZE : MIB(2);
	u64 at;

	if (r->end - r->start < size + MIB(2)) {
		return;
	}
	at = ALIGN_UP(random_step(r->start, r->end - size - MIB(2), PAGE_SIZE), align);
	if (at + size <= r->end && wanted_add_region(p, true, at, size)) {
		assert_int_equal(ranges_remove(&wanted_free, (struct range){at, at + size}), 0);
	}
}

/*
 * Pieces that anybody may place: all of them, each aligned as far as the plan may align it, go into
 * the largest piece that is free, behind the tables.
 */
static void wanted_place_regions(void)
{
	u64 left = wanted_largest();
	const u64 tables =
		TABLES_SLACK + MIB(wanted.count) + (machine.small_code ? wanted_all() / 256 : 0);

	left -= MIN(left, tables);
	for (unsigned int i = 0; i < wanted.count; i++) {
		struct wanted_partition *p = &wanted.partitions[i];

		while (p->memory_count == 0 || random_percent(25)) {
			u64 size = wanted_size();
			u64 pad = size >= GIB(1) ? GIB(1) : MIB(2);

			if (left < size + pad) {
				size = MIB(2);
				pad = MIB(2);
			}
			if (left < size + pad || !wanted_add_region(p, false, 0, size)) {
				break;
			}
			left -= size + pad;
		}
		if (p->memory_count == 0) {
			wanted.unsure = true;
			(void)wanted_add_region(p, false, 0, MIB(2));
		}
	}
}

/* Where RAM below 4 GiB ends for @p: at its lowest registers. */
static u64 wanted_hole(const struct wanted_partition *p)
{
	u64 hole = GIB(3);

	for (unsigned int i = 0; p->pci_count != 0 && i < machine.ecam_count; i++) {
		if (machine.ecam[i].segment == 0 && machine.ecam[i].base.v < GIB(4)) {
			hole = MIN(hole, machine.ecam[i].base.v);
		}
	}
	for (unsigned int i = 0; i < p->pci_count; i++) {
		const struct pci_function *f = known_function(p->pci[i]);

		for (unsigned int n = 0; f != NULL && n < PCI_BARS; n++) {
			if (f->bars[n].size != 0 && !f->bars[n].io) {
				hole = MIN(hole, f->bars[n].address);
			}
		}
	}
	for (unsigned int i = 0; i < wanted.sriov_count; i++) {
		const struct pci_function *pf = known_function(wanted.sriov[i].pf);

		for (unsigned int n = 0; n < PCI_BARS; n++) {
			if (pf->sriov.bars[n].size != 0) {
				hole = MIN(hole, pf->sriov.bars[n].address);
			}
		}
	}
	return ALIGN_DOWN(hole, MIB(2));
}

static void wanted_kernel(struct wanted_partition *p)
{
	const u64 hole = wanted_hole(p);
	u64 all = 0;
	u64 low;

	for (unsigned int i = 0; i < p->memory_count; i++) {
		all += p->memory[i].size;
	}
	low = MIN(all, hole);
	if (all > hole && p->pci_count > 3) {
		wanted.unsure = true; /* RAM above may be in too many pieces */
	}
	if (low < MIB(2) || p->memory[0].size <= MIB(1) || hole <= MIB(2)) {
		wanted.unsure = true;
	}
	if (low > MIB(64) && random_percent(60)) {
		p->kernel = "vmlinuz";
		p->initrd = random_percent(50) ? "initrd.img" : NULL;
	} else if (random_percent(25)) {
		p->kernel = "flat.bin";
		p->has_load = true;
		p->load = random_percent(50) ? MIB(1) : 0x8000;
	} else {
		p->kernel = "rt.elf";
		p->initrd = random_percent(20) && low > MIB(16) ? "initrd.img" : NULL;
	}
}

/* Fills in all that is wanted; call it after made_pci(). */
static void wanted_make(void)
{
	wanted_begin();
	wanted_pci();
	wanted_collect_free();
	for (unsigned int i = 0; i < wanted.count; i++) {
		wanted_ports((int)i);
		while (random_percent(35) && wanted.partitions[i].memory_count < 4) {
			wanted_pin_region(&wanted.partitions[i]);
		}
	}
	wanted_place_regions();
	for (unsigned int i = 0; i < wanted.count; i++) {
		wanted_kernel(&wanted.partitions[i]);
	}
}
