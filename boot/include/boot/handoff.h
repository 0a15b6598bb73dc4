/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the UEFI application (boot/efi/) hands to the image, beside which it was built:
 * boot/entry.asm is entered at handoff_entry with the address of a struct handoff below 4 GiB.
 * Paging is off before anything of it is read, and the image copies it first.
 */
#pragma once

#include <boot/boot_info.h>
#include <lib/types.h>

/* Agree with boot/entry.asm. */
#define HANDOFF_MARK 0x30314846U
#define HANDOFF_MAGIC 0xb01d6eadU

/* Found at this offset of the image as it is loaded. */
#define HANDOFF_HEADER_AT 96
#define HANDOFF_ALIGN MIB(2) /* of the address at which it is loaded, below 4 GiB */

struct handoff_header {
	u32 mark;  /* HANDOFF_MARK */
	u32 entry; /* offset of handoff_entry */
	u64 room;  /* bytes of memory that the image needs */
};

struct handoff {
	u32 size;    /* of this structure: both sides agree on it */
	u32 scratch; /* a stack of one word */
	struct boot_info boot;
};
