/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The hypervisor's own address spaces, W^X, with guard pages under every stack: that of the boot,
 * and the one that each CPU has when partitions run, which holds nothing of another CPU's and
 * nothing of another partition's.
 */
#pragma once

#include <lib/ranges.h>

struct boot_info;
struct acpi;

/**
 * Adds @r, which paging_init() maps later, to the tables that the image began with, uncached, in
 * pages of 2 MiB. Before paging_init(), on the boot CPU. 0; -EINVAL beyond what they can hold;
 * -ENOMEM if @r touches more than two GiB.
 */
int paging_reach_early(struct range r);

/** Builds the final tables and switches to them. Returns 0 or -ENOMEM. */
int paging_init(const struct boot_info *boot, const struct acpi *acpi);

/** Makes the page of the pool at @address a hole of the boot's space. 0 or -E. */
int paging_guard(void *address);

/** Name of the guard page that @address lies in and its CPU; NULL if it lies in none. */
const char *paging_guard_name(u64 address, unsigned int *cpu);

/** Maps the page at @address in the boot's space with this protection, replacing what was there. 0
 * or -E. */
int paging_protect(u64 address, bool write, bool execute);

/**
 * Maps the device registers [@address, @address + @size) (whole pages, identity) uncached, where
 * they are not so already. Before partitions start. 0; -EINVAL beyond what this CPU addresses;
 * -EBUSY where memory is mapped; -ENOMEM.
 */
int paging_map_device(u64 address, u64 size);

/** Maps the pages of a frame buffer like paging_map_device(), but write combining. */
int paging_map_screen(struct range pages);

/** Bits of this machine's physical addresses. After paging_init(). */
unsigned int paging_address_bits(void);

/** Memory type that the MTRRs give from @start on, and where that ends (at most @limit). */
u64 paging_memory_run(u64 start, u64 limit, u32 *type);

/** What a CPU may see of the machine's memory when partitions run. */
enum space_kind {
	SPACE_GUEST,  /* its partition's RAM: by window_open() alone */
	SPACE_READ,   /* read only */
	SPACE_DEVICE, /* registers, uncached */
	SPACE_SCREEN, /* a frame buffer, write combining */
};

#define SPACE_NOBODY 0 /* number of the space of CPUs without a partition */

/**
 * Begins space number @number, 1 and more than that of a partition: the image without what only the
 * boot needs, and what frames.h shows to all CPUs. On the boot CPU, as all that follow. 0 or
 * -ENOMEM.
 */
int space_create(unsigned int number);

/**
 * Adds [@address, @address + @size), widened to whole pages, at its own address to space @number;
 * what is there already stays. 0; -EBUSY where it is there as another kind; -ENOMEM.
 */
int space_map(unsigned int number, u64 address, u64 size, enum space_kind kind);

/**
 * Makes the address space of @cpu: that of its partition, whose tables its CPUs share, with its own
 * stacks, block and vCPU. The space gets nothing more. 0 or -ENOMEM.
 */
int space_join(unsigned int cpu, unsigned int number);

/** Leaves the boot's space for that of the calling CPU, which has one. */
void space_enter(void);

/** Clears what only the boot needs; nothing of it may run or be read after. Before space_enter().
 */
void space_forget_boot(void);

struct host_audit;

/** Walks the live tables: see host_paging_audit(). */
void paging_audit(struct host_audit *audit);
