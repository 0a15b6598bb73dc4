/* SPDX-License-Identifier: Apache-2.0 */
/* The way in from boot/. */
#pragma once

#include <lib/types.h>

#define MULTIBOOT2_LOADER_MAGIC 0x36d76289U

/** First C function: on the early stack, identity mapped, with the loader's EAX and EBX. */
NORETURN void hv_main(u32 magic, u64 info);
