/* SPDX-License-Identifier: Apache-2.0 */
/* Finds the function at an address in the table of symbols. Pure. */

#include <hv/symbols.h>

const char *symbol_find(u64 address, u64 *offset)
{
	u64 wanted = address - symbol_base;
	u32 low = 0;
	u32 high = symbol_count;

	*offset = 0;
	if (address < symbol_base || wanted >= symbol_limit) {
		return NULL;
	}
	while (low < high) {
		u32 middle = low + (high - low) / 2;

		if (symbol_offsets[middle] <= wanted) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	/* No name: what lies between two sections of text. */
	if (low == 0 || symbol_text[symbol_names[low - 1]] == '\0') {
		return NULL;
	}
	*offset = wanted - symbol_offsets[low - 1];
	return &symbol_text[symbol_names[low - 1]];
}
