/* SPDX-License-Identifier: Apache-2.0 */
/* Shared by the files that build the hypervisor's own address spaces. */
#pragma once

#include <lib/ranges.h>
#include <mm/radix.h>

#define HOST_ADDRESS GENMASK(47, 0) /* of a linear address: the bits that four levels translate */

/** Maps @part of the image, as the CPU sees it, with @leaf. 0, -EINVAL or -ENOMEM. */
int paging_map_image(struct radix *to, struct range part, u64 leaf);

/** Maps what stays of the image, as every space has it. 0 or -ENOMEM. */
int paging_map_resident(struct radix *to, bool boot);

/** The boot's tables. */
const struct radix *paging_boot_tables(void);
