/* SPDX-License-Identifier: Apache-2.0 */
/* The hypervisor's own address space: identity mapped, W^X, guard pages under every stack. */
#pragma once

#include <lib/types.h>

struct boot_info;
struct acpi;

/** Builds the final tables and switches to them. Returns 0 or -ENOMEM. */
int paging_init(const struct boot_info *boot, const struct acpi *acpi);

/** Makes the page at @address inaccessible and remembers @name for the panic screen. 0 or -E. */
int paging_guard(void *address, const char *name, unsigned int cpu);

/** Name of the guard page that @address lies in and its CPU; NULL if it lies in none. */
const char *paging_guard_name(u64 address, unsigned int *cpu);

/** Maps the page at @address (identity) with this protection, replacing what was there. 0 or -E. */
int paging_protect(u64 address, bool write, bool execute);

/**
 * Maps the device registers [@address, @address + @size) (whole pages, identity) uncached, where
 * they are not so already. Before partitions start. 0; -EINVAL beyond what this CPU addresses;
 * -EBUSY where memory is mapped; -ENOMEM.
 */
int paging_map_device(u64 address, u64 size);

/** Bits of this machine's physical addresses. After paging_init(). */
unsigned int paging_address_bits(void);

/** Memory type that the MTRRs give from @start on, and where that ends (at most @limit). */
u64 paging_memory_run(u64 start, u64 limit, u32 *type);

struct host_audit;

/** Walks the live tables: see host_paging_audit(). */
void paging_audit(struct host_audit *audit);
