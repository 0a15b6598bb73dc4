/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Walks the live page tables of a CPU when partitions run, and names every page in them: by the
 * linker's symbols, by what the boot gave to each CPU, and by the partitions. Nothing here is
 * shared with what built the tables. Tables are read in the boot's space, in which all memory can
 * be.
 */

#include <arch/image.h>
#include <arch/phys.h>
#include <cpu/regs.h>
#include <hv/partition.h>
#include <lib/log.h>
#include <mm/pte.h>

#include "selftest.h"

#define ENTRIES 512U
#define LEVELS 4U

enum page_kind {
	PAGE_TEXT,
	PAGE_RODATA,
	PAGE_DATA,
	PAGE_OWN,
	PAGE_DEVICE,
	PAGE_SCREEN,
	PAGE_GUEST,
	PAGE_START,
	PAGE_KINDS,
};

struct walk {
	unsigned int cpu;
	const struct partition *partition; /* NULL: the CPU has none */
	u64 pages[PAGE_KINDS];
	u64 wrong;
};

/* A page of any size, with the rights that all levels together give it. */
struct page {
	u64 from, to, size;
	u64 entry; /* of the last level */
	bool write, execute, user;
};

struct spaces_facts spaces_facts;

static bool in(struct range outer, u64 at, u64 size)
{
	return at >= outer.start && at + size <= outer.end;
}

static bool touches(struct range a, u64 at, u64 size)
{
	return at < a.end && a.start < at + size;
}

static void walk_wrong(struct walk *w, const struct page *p, const char *what)
{
	w->wrong++;
	log_line("selftest: walk: cpu %u: %#lx at %#lx, %lu bytes: %s", w->cpu, p->to, p->from,
		 p->size, what);
}

/* A part of the image that is where the linker put it, with its rights. */
static bool is_part(const struct page *p, struct range part, bool write, bool execute)
{
	return in(part, p->from, p->size) && phys_of((const void *)(uintptr_t)p->from) == p->to &&
	       p->write == write && p->execute == execute && !p->user;
}

static bool is_seen(unsigned int cpu, const struct page *p)
{
	for (unsigned int i = 0; i < SEEN_RANGES; i++) {
		struct range r = spaces_facts.seen[cpu][i];

		if (r.start != r.end && touches(r, p->to, p->size)) {
			return true;
		}
	}
	return false;
}

static bool is_device(unsigned int cpu, const struct page *p)
{
	for (unsigned int i = 0; i < DEVICE_RANGES; i++) {
		if (in(spaces_facts.devices[cpu][i], p->from, p->size)) {
			return p->from == p->to && p->write && !p->execute && !p->user &&
			       (p->entry & PTE_CACHE_DISABLE) != 0;
		}
	}
	return false;
}

static bool is_screen(const struct page *p)
{
	return in(spaces_facts.screen, p->from, p->size) && p->from == p->to && p->write &&
	       !p->execute && !p->user &&
	       (p->entry & (PTE_CACHE_DISABLE | PTE_WRITE_THROUGH)) == PTE_WRITE_THROUGH;
}

static bool is_ram_of(const struct partition *partition, const struct page *p)
{
	for (unsigned int i = 0; i < partition->ram.count; i++) {
		const struct guest_region *r = &partition->ram.regions[i];
		u64 start = (u64)(uintptr_t)r->host;

		if (touches((struct range){start, start + r->size}, p->to, p->size)) {
			return true;
		}
	}
	return false;
}

/* A page of what a start of the partition is copied from. */
static bool is_start_of(const struct partition *partition, const struct page *p)
{
	for (unsigned int i = 0; i < partition->start.count; i++) {
		const struct start_item *item = &partition->start.items[i];
		u64 from = (u64)(uintptr_t)item->from;

		if (from != 0 && in((struct range){ALIGN_DOWN(from, PAGE_SIZE),
						   ALIGN_UP(from + item->size, PAGE_SIZE)},
				    p->from, p->size)) {
			return true;
		}
	}
	return false;
}

/* What no CPU may have of others or of the boot; true if @p is such a page. */
static bool walk_foreign(struct walk *w, const struct page *p)
{
	if (p->write && p->execute) {
		walk_wrong(w, p, "writable and executable");
		return true;
	}
	if (touches(image_init_memory(), p->to, p->size)) {
		walk_wrong(w, p, "of the boot");
		return true;
	}
	for (unsigned int cpu = 0; cpu < SELFTEST_CPUS; cpu++) {
		if (cpu != w->cpu && is_seen(cpu, p) && !is_seen(w->cpu, p)) {
			walk_wrong(w, p, "another CPU's");
			return true;
		}
	}
	for (unsigned int i = 0; i < partition_count(); i++) {
		if (partition_get(i) != w->partition && is_ram_of(partition_get(i), p)) {
			walk_wrong(w, p, "RAM of another partition");
			return true;
		}
	}
	return false;
}

static void walk_page(struct walk *w, const struct page *p)
{
	enum page_kind kind = PAGE_KINDS;

	if (walk_foreign(w, p)) {
		return;
	}
	if (is_part(p, IMAGE_RANGE(image_text_start, image_text_end), false, true)) {
		kind = PAGE_TEXT;
	} else if (is_part(p, IMAGE_RANGE(image_rodata_start, image_rodata_end), false, false) ||
		   is_part(p, IMAGE_RANGE(image_fixed_start, image_fixed_end), false, false)) {
		kind = PAGE_RODATA;
	} else if (is_part(p, IMAGE_RANGE(image_data_start, image_data_end), true, false)) {
		kind = PAGE_DATA;
	} else if (is_seen(w->cpu, p) && p->write && !p->execute && !p->user) {
		kind = PAGE_OWN;
	} else if (is_device(w->cpu, p)) {
		kind = PAGE_DEVICE;
	} else if (is_screen(p)) {
		kind = PAGE_SCREEN;
	} else if (w->partition != NULL && p->from == p->to && !p->execute) {
		if (is_ram_of(w->partition, p) && p->write && p->user) {
			kind = PAGE_GUEST;
		} else if (is_start_of(w->partition, p) && !p->write && !p->user) {
			kind = PAGE_START;
		}
	}
	if (kind == PAGE_KINDS) {
		walk_wrong(w, p, "without a name");
	} else {
		w->pages[kind] += p->size / PAGE_SIZE;
	}
}

static const u64 *table_at(u64 physical)
{
	const u64 from_image = physical - image_physical;

	return from_image < (u64)(image_end - image_start) ||
			       in(spaces_facts.pool, physical, PAGE_SIZE)
		       ? (const u64 *)(const void *)(image_start + from_image)
		       : (const u64 *)(uintptr_t)physical;
}

/* Entry number @index of what has LEVELS levels of ENTRIES, top first; counts on where none is. */
static u64 walk_from(struct walk *w, u64 root, u64 index)
{
	const u64 *table = table_at(root & PTE_ADDRESS);
	struct page p = {.write = true, .execute = true, .user = true};

	for (unsigned int level = LEVELS; level-- > 0;) {
		u64 span = BIT(12 + 9 * level);
		u64 entry = table[index / (span / PAGE_SIZE) % ENTRIES];

		if ((entry & PTE_PRESENT) == 0) {
			return ALIGN_DOWN(index, span / PAGE_SIZE) + span / PAGE_SIZE;
		}
		p.write = p.write && (entry & PTE_WRITE) != 0;
		p.user = p.user && (entry & PTE_USER) != 0;
		p.execute = p.execute && (entry & PTE_NO_EXECUTE) == 0;
		if (level == 0 || (entry & PTE_LARGE) != 0) {
			p.size = span;
			p.entry = entry;
			p.to = entry & PTE_ADDRESS & ~(span - 1);
			p.from = (u64)((long long)(index * PAGE_SIZE << 16) >> 16);
			walk_page(w, &p);
			return index + span / PAGE_SIZE;
		}
		table = table_at(entry & PTE_ADDRESS);
	}
	return index + 1;
}

void walk_space(unsigned int cpu)
{
	struct vcpu *vcpu = partition_vcpu_of_cpu(cpu);
	struct walk w = {.cpu = cpu, .partition = vcpu != NULL ? vcpu->partition : NULL};
	u64 own = read_cr3();

	write_cr3(spaces_facts.boot_root);
	for (u64 index = 0; index < BIT(36);) {
		index = walk_from(&w, own, index);
	}
	write_cr3(own);
	log_line(
		"selftest: walk: cpu %u: pages: text %lu, rodata %lu, data %lu, own %lu, devices %lu, screen %lu, RAM %lu, start %lu; wrong %lu",
		cpu, w.pages[PAGE_TEXT], w.pages[PAGE_RODATA], w.pages[PAGE_DATA],
		w.pages[PAGE_OWN], w.pages[PAGE_DEVICE], w.pages[PAGE_SCREEN], w.pages[PAGE_GUEST],
		w.pages[PAGE_START], w.wrong);
}
