/* SPDX-License-Identifier: Apache-2.0 */
/* One address range; ranges.c has lists of them. Pure. */

#include <lib/ranges.h>

bool range_make(u64 start, u64 size, struct range *out)
{
	if (size > UINT64_MAX - start) {
		*out = (struct range){0};
		return false;
	}
	*out = (struct range){start, start + size};
	return true;
}

bool range_overlaps(struct range a, struct range b)
{
	return MAX(a.start, b.start) < MIN(a.end, b.end);
}

bool range_contains(struct range outer, struct range inner)
{
	return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}
