/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What is wrong is planted here, in the configuration or in the machine, one kind a function: each
 * must be refused, whatever else is there. A kind returns false where it cannot be planted.
 */
#pragma once

#include "plan_wanted_memory.h"

static struct wanted_partition *broken_partition(void)
{
	return &wanted.partitions[random_below(wanted.count)];
}

/* Two different ones; false if there is one alone. */
static bool broken_pair(struct wanted_partition **a, struct wanted_partition **b)
{
	const u64 first = random_below(wanted.count);

	*a = &wanted.partitions[first];
	*b = &wanted.partitions[(first + 1 + random_below(MAX(wanted.count - 1, 1U))) %
				wanted.count];
	return *a != *b;
}

/* A function of the machine that @p has, or NULL. */
static struct pci_function *broken_function(const struct wanted_partition *p)
{
	const u32 name = p->pci_count != 0 ? p->pci[random_below(p->pci_count)] : 0;

	for (unsigned int i = 0; p->pci_count != 0 && i < machine.pci.count; i++) {
		struct pci_function *f = &machine.pci.functions[i];

		if (((u32)f->segment << 16 | f->bdf) == name) {
			return f;
		}
	}
	return NULL;
}

static struct pci_bar *broken_bar(const struct wanted_partition *p, bool io)
{
	struct pci_function *f = broken_function(p);

	for (unsigned int n = 0; f != NULL && n < PCI_BARS; n++) {
		if (f->bars[n].size != 0 && f->bars[n].io == io) {
			return &f->bars[n];
		}
	}
	return NULL;
}

/* Moves a BAR of somebody over @at, as it is aligned. */
static bool broken_move(bool io, u64 at)
{
	struct pci_bar *bar = broken_bar(broken_partition(), io);

	if (bar != NULL) {
		bar->address = ALIGN_DOWN(at, bar->size);
	}
	return bar != NULL && !(io && bar->address == 0);
}

/* ---- CPUs ---- */

static bool break_cpu_twice(void)
{
	struct wanted_partition *a;
	struct wanted_partition *b;

	if (!broken_pair(&a, &b)) {
		b = a;
	}
	b->cpus[b->cpu_count++] = a->cpus[random_below(a->cpu_count)];
	return true;
}

static bool break_cpu_beyond(void)
{
	struct wanted_partition *p = broken_partition();

	p->cpus[random_below(p->cpu_count)] = machine.cpu_count + (unsigned int)random_below(3);
	return true;
}

static bool break_sibling(void)
{
	struct wanted_partition *a;
	struct wanted_partition *b;

	if (wanted.share || !broken_pair(&a, &b)) {
		return false;
	}
	for (unsigned int i = 0; i < machine.cpu_count; i++) {
		for (unsigned int j = 0; j < a->cpu_count; j++) {
			if (i != a->cpus[j] && a->cpus[j] < machine.cpu_count &&
			    machine.cpus[i].core == machine.cpus[a->cpus[j]].core) {
				a->cpus[0] = a->cpus[j];
				a->cpu_count = 1;
				b->cpus[0] = i;
				return true;
			}
		}
	}
	return false;
}

/* ---- memory ---- */

static struct wanted_partition *break_memory_of;

static bool break_memory_large(void)
{
	break_memory_of = broken_partition();
	break_memory_of->memory[0] = (struct wanted_region){
		false, 0, ALIGN_UP(ranges_total(&machine.ram), PAGE_SIZE) + MIB(1)};
	return true;
}

static bool broken_pin(u64 at)
{
	struct wanted_partition *p = broken_partition();

	p->memory[random_below(p->memory_count)] =
		(struct wanted_region){true, ALIGN_DOWN(at, PAGE_SIZE), MIB(2)};
	return true;
}

static bool break_pin_hypervisor(void)
{
	return broken_pin(random_step(machine.hypervisor.start, machine.hypervisor.end - 1, 1));
}

static bool break_pin_module(void)
{
	const struct range r = machine.modules[random_below(machine.module_count)].memory;

	return r.start != r.end && broken_pin(random_step(r.start, r.end - 1, 1));
}

static bool break_pin_low(void)
{
	return broken_pin(random_below(MIB(1)));
}

static bool break_pin_end(void)
{
	const struct range *r = &machine.ram.list[random_below(machine.ram.count)];

	return broken_pin(r->end - MIB(2) + PAGE_SIZE * random_number(1, 511));
}

static bool break_pin_start(void)
{
	const struct range *r = &machine.ram.list[random_below(machine.ram.count)];

	return r->start > MIB(2) && broken_pin(r->start - PAGE_SIZE * random_number(1, 511));
}

/* On somebody's pinned memory, one's own too. */
static bool break_pin_twice(void)
{
	struct wanted_partition *p = broken_partition();
	struct wanted_partition *q = broken_partition();
	const struct wanted_region r = p->memory[random_below(p->memory_count)];

	return r.pinned && q->memory_count < MAX_REGIONS &&
	       wanted_add_region(q, true, r.at + random_below(r.size / PAGE_SIZE) * PAGE_SIZE,
				 MIB(1));
}

static bool break_memory_small_kernel(void)
{
	struct wanted_partition *p = broken_partition();

	p->memory[0] = (struct wanted_region){false, 0, MIB(4)};
	p->memory_count = 1;
	p->kernel = "vmlinuz";
	p->has_load = false;
	return true;
}

/* ---- modules and text ---- */

static bool break_kernel(void)
{
	struct wanted_partition *p = broken_partition();

	p->kernel = random_percent(50) ? "nothing" : "broken.elf";
	p->has_load = false;
	return true;
}

static bool break_initrd(void)
{
	broken_partition()->initrd = "initrd.imp";
	return true;
}

static bool break_load(void)
{
	struct wanted_partition *p = broken_partition();

	p->kernel = "flat.bin";
	p->has_load = true;
	p->load = random_percent(50) ? 0x9f000 : GIB(3);
	return true;
}

static bool break_text(void)
{
	static const char *const junk[] = {
		"memroy = \"1M\"",
		"[[partition]",
		"[unknown]",
		"name = linux",
		"irqs = [-1]",
		"intx = [\"00:00.0\"]",
		"x = \"",
		"pci = [\"00:99.0\"]",
		"= 5",
		"ioports = [\"9-8\"]",
	};

	wanted.junk = junk[random_below(ARRAY_SIZE(junk))];
	return true;
}

static bool break_name(void)
{
	struct wanted_partition *a;
	struct wanted_partition *b;

	if (broken_pair(&a, &b)) {
		memcpy(a->name, b->name, sizeof(a->name));
	} else {
		(void)snprintf(a->name, sizeof(a->name), "Not A Name");
	}
	return true;
}
