/* SPDX-License-Identifier: Apache-2.0 */
/* See ring.h. */

#include <hv/ring.h>

#define READABLE (RING_BYTES - 1) /* the oldest byte may be being written over */
#define RING_ESCAPE 0x1b

_Static_assert((RING_BYTES & (RING_BYTES - 1)) == 0, "a place is a mask away");

void ring_put(struct ring *ring, u8 byte)
{
	const u64 at = ring->written;

	__atomic_store_n(&ring->bytes[at % RING_BYTES], byte, __ATOMIC_RELAXED);
	__atomic_store_n(&ring->written, at + 1, __ATOMIC_RELEASE);
	if (byte == '\n') {
		__atomic_store_n(&ring->lines, at + 1, __ATOMIC_RELEASE);
	}
}

bool ring_pass(const struct ring *ring, u64 *at, u64 *lost)
{
	const u64 written = __atomic_load_n(&ring->written, __ATOMIC_ACQUIRE);

	if (written - *at > READABLE) {
		*lost += written - READABLE - *at;
		*at = written - READABLE;
	}
	return *at != written;
}

bool ring_take(const struct ring *ring, u64 *at, u8 *byte, u64 *lost)
{
	while (ring_pass(ring, at, lost)) {
		const u64 place = *at;

		*byte = __atomic_load_n(&ring->bytes[place % RING_BYTES], __ATOMIC_ACQUIRE);
		/* Written over in between: once more. The writer is slower than this. */
		(void)ring_pass(ring, at, lost);
		if (*at == place) {
			(*at)++;
			return true;
		}
	}
	return false;
}

bool ring_has_line(const struct ring *ring, u64 at)
{
	return __atomic_load_n(&ring->lines, __ATOMIC_ACQUIRE) > at ||
	       __atomic_load_n(&ring->written, __ATOMIC_ACQUIRE) - at >= RING_LINE_MAX;
}

u64 ring_back(const struct ring *ring, unsigned int lines, unsigned int bytes)
{
	const u64 written = __atomic_load_n(&ring->written, __ATOMIC_ACQUIRE);
	const u64 oldest = written - MIN(written, MIN(bytes, (u64)READABLE));
	u64 begin = oldest;

	for (u64 at = written; at > oldest && lines > 0; at--) {
		const u8 before = ring->bytes[(at - 1) % RING_BYTES];

		if (before == '\n' && at != written) {
			begin = at;
			lines--;
		} else if (before == RING_ESCAPE) {
			begin = at - 1;
		}
	}
	return lines > 0 && oldest == 0 ? 0 : begin;
}
