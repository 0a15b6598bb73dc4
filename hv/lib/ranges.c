/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sorted lists of address ranges. All adding of addresses and sizes happens here, once, so that
 * overflow has one place to be wrong in. Pure.
 */

#include <lib/errno.h>
#include <lib/ranges.h>
#include <lib/string.h>

/* Puts @with_count entries in the place of the @count ones from @at on. */
static int ranges_replace(struct ranges *ranges, unsigned int at, unsigned int count,
			  const struct range *with, unsigned int with_count)
{
	unsigned int tail = ranges->count - at - count;

	if (ranges->count - count + with_count > RANGES_MAX) {
		return -ENOMEM;
	}
	memmove(&ranges->list[at + with_count], &ranges->list[at + count],
		tail * sizeof(ranges->list[0]));
	memcpy(&ranges->list[at], with, with_count * sizeof(with[0]));
	ranges->count += with_count - count;
	return 0;
}

/* Counts the entries that end before @address; with @touching, also those that end there. */
static unsigned int ranges_before(const struct ranges *ranges, u64 address, bool touching)
{
	unsigned int i = 0;

	while (i < ranges->count &&
	       (touching ? ranges->list[i].end <= address : ranges->list[i].end < address)) {
		i++;
	}
	return i;
}

int ranges_add(struct ranges *ranges, struct range r)
{
	unsigned int first = ranges_before(ranges, r.start, false);
	unsigned int last = first;

	if (r.start >= r.end) {
		return 0;
	}
	while (last < ranges->count && ranges->list[last].start <= r.end) {
		r.start = MIN(r.start, ranges->list[last].start);
		r.end = MAX(r.end, ranges->list[last].end);
		last++;
	}
	return ranges_replace(ranges, first, last - first, &r, 1);
}

int ranges_remove(struct ranges *ranges, struct range r)
{
	unsigned int first = ranges_before(ranges, r.start, true);
	unsigned int last = first;
	struct range rest[2];
	unsigned int rests = 0;

	if (r.start >= r.end) {
		return 0;
	}
	while (last < ranges->count && ranges->list[last].start < r.end) {
		last++;
	}
	if (last == first) {
		return 0;
	}
	if (ranges->list[first].start < r.start) {
		rest[rests++] = (struct range){ranges->list[first].start, r.start};
	}
	if (ranges->list[last - 1].end > r.end) {
		rest[rests++] = (struct range){r.end, ranges->list[last - 1].end};
	}
	return ranges_replace(ranges, first, last - first, rest, rests);
}

bool ranges_contain(const struct ranges *ranges, struct range r)
{
	unsigned int i = ranges_before(ranges, r.start, true);

	return r.start == r.end || (i < ranges->count && range_contains(ranges->list[i], r));
}

u64 ranges_total(const struct ranges *ranges)
{
	u64 total = 0;

	for (unsigned int i = 0; i < ranges->count; i++) {
		total += ranges->list[i].end - ranges->list[i].start;
	}
	return total;
}

int ranges_take(struct ranges *ranges, u64 size, u64 align, u64 min, u64 max, u64 *start)
{
	for (unsigned int i = 0; i < ranges->count; i++) {
		u64 low = MAX(ranges->list[i].start, min);
		u64 high = MIN(ranges->list[i].end, max);
		u64 at = ALIGN_UP(low, align);

		/* at < low: rounding up went past the top of the address space. */
		if (at < low || at > high || high - at < size) {
			continue;
		}
		*start = at;
		return ranges_remove(ranges, (struct range){at, at + size});
	}
	return -ENOMEM;
}
