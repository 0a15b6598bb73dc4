/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A partition's RAM as the hypervisor sees it, and the only way to write into it: bounded by the
 * regions that the partition owns. Pure functions; host-tested.
 */
#pragma once

#include <lib/limits.h>
#include <lib/types.h>

/* One stretch of guest RAM and where the hypervisor sees it. */
struct guest_region {
	gpa_t start;
	u64 size;
	void *host;
};

struct guest_ram {
	struct guest_region regions[MAX_RAM_PIECES]; /* ascending, disjoint */
	unsigned int count;
};

/** Host pointer to @length bytes at @at, or NULL unless one region holds them all. */
void *guest_ram_at(const struct guest_ram *ram, gpa_t at, u64 length);

/**
 * Copies @length bytes of @from (NULL: zeros) to @at, across regions that touch. False when some of
 * it is not RAM; the part before that is written.
 */
bool guest_ram_put(const struct guest_ram *ram, u64 at, const void *from, u64 length);
