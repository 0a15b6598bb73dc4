/* SPDX-License-Identifier: Apache-2.0 */
/*
 * "spaces=WORD" in the command line of the test image: "walk" has every CPU walk its own tables
 * when partitions run, "call" and "neighbour" have CPU 0 do what must end in a panic, with
 * "neighbour-prints" once the neighbour has printed much; "boot",
 * "stack", "ram", "wx" and "unnamed" plant a page of that kind in the space of CPU 0 before the
 * walk.
 */

#include <arch/frames.h>
#include <arch/image.h>
#include <arch/paging.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <drivers/pci_access.h>
#include <hv/partition.h>
#include <hv/selftest.h>
#include <hv/start.h>
#include <lib/panic.h>
#include <lib/string.h>
#include <mm/host_paging.h>
#include <mm/pte.h>
#include <mm/spaces.h>

#include "selftest.h"

#define OPTION "spaces="
#define PRINTED KIB(16)         /* twice what a ring holds */
#define PLANT 0x7f0000000000ULL /* where nothing is mapped */

static void spaces_note_device(unsigned int cpu, u64 at, u64 size)
{
	struct range r = {ALIGN_DOWN(at, PAGE_SIZE), ALIGN_UP(at + size, PAGE_SIZE)};

	for (unsigned int i = 0; i < DEVICE_RANGES; i++) {
		struct range *to = &spaces_facts.devices[cpu][i];

		if (to->start == to->end) {
			*to = r;
			return;
		}
	}
	panic("selftest: too many devices");
}

/* From the firmware's tables and the plan: what the CPUs of a partition need. */
static void spaces_note_devices(unsigned int cpu)
{
	const struct vcpu *vcpu = partition_vcpu_of_cpu(cpu);
	const struct plan_partition *p;

	if (start.inventory.xapic != 0) {
		spaces_note_device(cpu, start.inventory.xapic, 1);
	}
	for (unsigned int i = 0; i < start.plan.console_count; i++) {
		const struct uart *uart = &start.plan.consoles[i].uart;

		if (uart->access != UART_PORTS) {
			spaces_note_device(cpu, uart->base, uart_size(uart));
		}
	}
	if (vcpu == NULL) {
		return;
	}
	p = &start.plan.partitions[vcpu->partition->index];
	for (unsigned int i = 0; i < start.acpi.ioapic_count; i++) {
		spaces_note_device(cpu, start.acpi.ioapics[i].address.v, 1);
	}
	for (unsigned int i = 0; i < start.inventory.iommu_count; i++) {
		spaces_note_device(cpu, start.inventory.iommus[i].base,
				   start.inventory.iommus[i].size);
	}
	for (unsigned int i = 0; i < p->function_count; i++) {
		const struct pci_function *f = &p->functions[i].pci;

		spaces_note_device(cpu, pci_access_page(f->segment, f->bdf), 1);
	}
	for (unsigned int i = 0; i < p->map_count; i++) {
		if (p->maps[i].kind == PLAN_TRAPPED) {
			spaces_note_device(cpu, p->maps[i].hpa, p->maps[i].size);
		}
	}
}

static void spaces_note(void)
{
	for (unsigned int cpu = 0; cpu < start.inventory.cpu_count; cpu++) {
		struct range r = frames_of_cpu(cpu);

		for (unsigned int i = 0; i == 0 || frames_shared(i - 1, &r); i++) {
			if (i == SEEN_RANGES || cpu == SELFTEST_CPUS) {
				panic("selftest: too many pieces of cpu %u", cpu);
			}
			spaces_facts.seen[cpu][i] = (struct range){
				phys_of((const void *)(uintptr_t)r.start),
				phys_of((const void *)(uintptr_t)r.start) + r.end - r.start};
		}
		spaces_note_devices(cpu);
	}
	spaces_facts.pool = frames_pool();
	spaces_facts.screen = boot_screen_pages(&start.boot.screen);
	spaces_facts.boot_root = read_cr3();
	spaces_facts.walk = true;
}

static void spaces_plant(u64 to, u64 leaf)
{
	if (radix_map(space_tables(0), PLANT, to, PAGE_SIZE, leaf) != 0) {
		panic("selftest: nothing planted");
	}
}

static u64 spaces_neighbour(void)
{
	const struct partition *mine = partition_vcpu_of_cpu(0)->partition;

	return (u64)(uintptr_t)partition_get(mine->index == 0 ? 1 : 0)->ram.regions[0].host;
}

static void spaces_do(const char *word)
{
	const u64 data = host_leaf(true, false, MEMTYPE_WB);

	if (strncmp(word, "call", 4) == 0) {
		spaces_facts.call = start_read_acpi;
		return;
	}
	if (strncmp(word, "neighbour", 9) == 0) {
		spaces_facts.read_neighbour = true;
		spaces_facts.printed = strncmp(word, "neighbour-prints", 16) == 0 ? PRINTED : 0;
		return;
	}
	spaces_note();
	if (strncmp(word, "boot", 4) == 0) {
		spaces_plant(image_init_memory().start, data);
	} else if (strncmp(word, "stack", 5) == 0) {
		spaces_plant(phys_of(percpu_of(1)->stack_top) - PAGE_SIZE, data);
	} else if (strncmp(word, "ram", 3) == 0) {
		spaces_plant(spaces_neighbour(), data);
	} else if (strncmp(word, "wx", 2) == 0) {
		spaces_plant(phys_of(image_data_start), host_leaf(true, true, MEMTYPE_WB));
	} else if (strncmp(word, "unnamed", 7) == 0) {
		spaces_plant(partition_get(0)->stage2 & PTE_ADDRESS, data);
	}
}

void selftest_spaces(const char *cmdline)
{
	for (; *cmdline != 0; cmdline++) {
		if (strncmp(cmdline, OPTION, sizeof(OPTION) - 1) == 0) {
			spaces_do(cmdline + sizeof(OPTION) - 1);
		}
	}
}
