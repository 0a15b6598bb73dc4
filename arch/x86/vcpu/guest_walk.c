/* SPDX-License-Identifier: Apache-2.0 */
/* See guest_walk.h. */

#include <arch/window.h>
#include <cpu/msr.h>
#include <cpu/regs.h>
#include <lib/string.h>
#include <mm/pte.h>
#include <vcpu/guest_walk.h>

/* How one paging mode splits a linear address. */
struct mode {
	u8 levels;
	u8 bits;       /* of the index, below the top level */
	u8 entry_size; /* bytes */
	u8 top_bits;
};

static struct mode mode_of(const struct vcpu_state *s)
{
	if ((s->efer & EFER_LMA) != 0) {
		return (struct mode){(s->cr4 & CR4_LA57) != 0 ? 5 : 4, 9, 8, 9};
	}
	if ((s->cr4 & CR4_PAE) != 0) {
		return (struct mode){3, 9, 8, 2};
	}
	return (struct mode){2, 10, 4, 10};
}

static bool read_entry(const struct guest_ram *ram, u64 at, u8 size, u64 *entry)
{
	const void *host = guest_ram_at(ram, gpa(at), size);

	*entry = 0;
	if (host != NULL) {
		memcpy(entry, host, size);
	}
	return (*entry & PTE_PRESENT) != 0;
}

static bool is_leaf(const struct vcpu_state *s, struct mode m, unsigned int level, u64 entry)
{
	if (level == 0) {
		return true;
	}
	if ((entry & PTE_LARGE) == 0 || level > 2) {
		return false;
	}
	return m.entry_size == 8 ? level == 1 || m.levels > 3 : (s->cr4 & CR4_PSE) != 0;
}

bool guest_walk(const struct guest_ram *ram, const struct vcpu_state *s, u64 address, u64 *out)
{
	struct mode m = mode_of(s);
	u64 table =
		m.entry_size == 8 && m.levels == 3 ? s->cr3 & GENMASK(31, 5) : s->cr3 & PTE_ADDRESS;

	if ((s->cr0 & CR0_PG) == 0) {
		*out = (u32)address;
		return true;
	}
	address = (s->efer & EFER_LMA) != 0 ? address : (u32)address;
	for (unsigned int level = m.levels; level-- > 0;) {
		unsigned int shift = 12U + level * m.bits;
		unsigned int bits = level == m.levels - 1U ? m.top_bits : m.bits;
		u64 index = address >> shift & (BIT(bits) - 1);
		u64 entry;

		if (!read_entry(ram, table + index * m.entry_size, m.entry_size, &entry)) {
			return false;
		}
		if (is_leaf(s, m, level, entry)) {
			u64 offset = BIT(shift) - 1;

			*out = (entry & PTE_ADDRESS & ~offset) | (address & offset);
			return true;
		}
		table = entry & PTE_ADDRESS;
	}
	return false;
}

size_t guest_fetch(const struct guest_ram *ram, const struct vcpu_state *s, u8 *bytes, size_t max)
{
	size_t got = 0;

	window_open();
	while (got < max) {
		u64 linear = s->rip + (s->cs_long ? 0 : s->cs_base) + got;
		size_t part = (size_t)MIN(max - got, PAGE_SIZE - (linear & (PAGE_SIZE - 1)));
		const void *host = NULL;
		u64 at;

		if (guest_walk(ram, s, linear, &at)) {
			host = guest_ram_at(ram, gpa(at), part);
		}
		if (host == NULL) {
			break;
		}
		memcpy(bytes + got, host, part);
		got += part;
	}
	window_close();
	return got;
}

enum insn_mode guest_insn_mode(const struct vcpu_state *s)
{
	if (s->cs_long) {
		return INSN_MODE_64;
	}
	return s->cs_default ? INSN_MODE_32 : INSN_MODE_16;
}
