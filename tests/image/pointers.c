/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Looks for pointers from data that stays into what is given back: the linker sees those that are
 * written down, and nobody those that the boot left in a variable.
 */

#include <arch/image.h>
#include <lib/log.h>
#include <lib/panic.h>

#include "selftest.h"

#define SHOWN 32U

void pointers_find(void)
{
	unsigned int found = 0;

	for (const u64 *at = (const u64 *)(const void *)image_fixed_start;
	     at < (const u64 *)(const void *)image_data_end; at++) {
		u64 offset;

		if (*at < (u64)(uintptr_t)image_init_start ||
		    *at >= (u64)(uintptr_t)image_init_end) {
			continue;
		}
		if (found++ < SHOWN) {
			const char *name = symbol_find(*at, &offset);

			log_line(
				"selftest: pointers: the word at %#lx points into the boot: %#lx %s",
				(u64)(uintptr_t)at, *at, name != NULL ? name : "(data)");
		}
	}
	log_line("selftest: pointers: %u into the boot", found);
}
