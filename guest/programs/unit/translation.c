/* SPDX-License-Identifier: Apache-2.0 */
/* unit: rows of how an access of the card is translated or blocked, by what stands in the tables
 * (Intel VT-d, "DMA Remapping", "Fault Conditions and Remapping Hardware Behavior"). */

#include "unit.h"

#define AT 0x100U               /* into a page */
#define NOWHERE_AT GIB(300)     /* no memory is there, and 39 bits hold it */
#define ADDRESS GENMASK(51, 12) /* of an entry */
#define AW GENMASK(2, 0)        /* of a context's upper half */
#define TYPE GENMASK(3, 2)      /* of its lower half */
#define INTERRUPTS 0xfee00000ULL
#define HIGH_RESERVED BIT(50) /* behind the widths of both units */

/* A word of the tables: NEXT is the entry behind TEST's; ROOT_AT the register. */
enum place {
	NONE,
	ROOT,
	ROOT_HIGH,
	CONTEXT,
	CONTEXT_HIGH,
	IN_PML4,
	IN_PDPT,
	IN_PD,
	IN_PT,
	NEXT_PDPT,
	NEXT_PD,
	ROOT_AT
};

/* What is changed in the tables. */
struct edit {
	enum place place;
	u64 clear;
	u64 set;
};
#define UNCHANGED                                                                                  \
	{                                                                                          \
		NONE, 0, 0                                                                         \
	}

#define BOTH 0 /* one write, one read */
#define WRITES 1U
#define READS 2U
#define WIDE 4U   /* only where addresses have 48 bits */
#define BEYOND 8U /* the address is the first that the width does not hold */

struct translation {
	const char *name;
	struct edit edits[2];
	u64 address;
	unsigned int flags;
};

static const struct translation rows[] = {
	{"page-4k", {UNCHANGED}, TEST + AT, BOTH},
	{"page-4k-second", {UNCHANGED}, TEST + PAGE_SIZE + AT, BOTH},
	{"page-2m", {UNCHANGED}, TEST_2M + 0x123000 + AT, BOTH},
	{"page-below-4g", {UNCHANGED}, (u64)&test_pages[0][2][AT], BOTH},

	{"root-absent", {{ROOT, PRESENT, 0}}, TEST, WRITES},
	{"root-reserved-bit-1", {{ROOT, 0, BIT(1)}}, TEST, WRITES},
	{"root-reserved-bit-11", {{ROOT, 0, BIT(11)}}, TEST, WRITES},
	{"root-reserved-bit-50", {{ROOT, 0, HIGH_RESERVED}}, TEST, WRITES},
	{"root-reserved-bit-64", {{ROOT_HIGH, 0, BIT(0)}}, TEST, WRITES},
	{"root-reserved-bit-127", {{ROOT_HIGH, 0, BIT(63)}}, TEST, WRITES},
	{"root-absent-reserved", {{ROOT, PRESENT, BIT(1)}}, TEST, WRITES},
	{"root-table-nowhere", {{ROOT_AT, 0, NOWHERE_AT}}, TEST, WRITES},

	{"context-absent", {{CONTEXT, PRESENT, 0}}, TEST, WRITES},
	{"context-absent-reserved", {{CONTEXT, PRESENT, BIT(4)}}, TEST, WRITES},
	{"context-width-0", {{CONTEXT_HIGH, AW, 0}}, TEST, WRITES},
	{"context-width-3", {{CONTEXT_HIGH, AW, 3}}, TEST, WRITES},
	{"context-width-4", {{CONTEXT_HIGH, AW, 4}}, TEST, WRITES},
	{"context-width-7", {{CONTEXT_HIGH, AW, 7}}, TEST, WRITES},
	{"context-type-1", {{CONTEXT, TYPE, 1U << 2}}, TEST, WRITES},
	{"context-type-3", {{CONTEXT, TYPE, 3U << 2}}, TEST, WRITES},
	{"context-reserved-bit-4", {{CONTEXT, 0, BIT(4)}}, TEST, WRITES},
	{"context-reserved-bit-11", {{CONTEXT, 0, BIT(11)}}, TEST, WRITES},
	{"context-reserved-bit-50", {{CONTEXT, 0, HIGH_RESERVED}}, TEST, WRITES},
	{"context-reserved-bit-71", {{CONTEXT_HIGH, 0, BIT(7)}}, TEST, WRITES},
	{"context-reserved-bit-88", {{CONTEXT_HIGH, 0, BIT(24)}}, TEST, WRITES},
	{"context-reserved-bit-127", {{CONTEXT_HIGH, 0, BIT(63)}}, TEST, WRITES},
	{"context-ignored-bits", {{CONTEXT_HIGH, 0, GENMASK(6, 3)}}, TEST + AT, BOTH},
	{"context-two-faults", {{CONTEXT, 0, BIT(4)}, {CONTEXT_HIGH, AW, 7}}, TEST, WRITES},
	{"context-table-nowhere", {{ROOT, ADDRESS, NOWHERE_AT}}, TEST, WRITES},
	{"context-domain-0", {{CONTEXT_HIGH, GENMASK(23, 8), 0}}, TEST + AT, BOTH},
	{"context-domain-last", {{CONTEXT_HIGH, 0, GENMASK(23, 8)}}, TEST + AT, BOTH},

	{"context-through",
	 {{CONTEXT, TYPE | ADDRESS, CONTEXT_THROUGH}},
	 (u64)&test_pages[0][3][AT],
	 BOTH},
	{"context-through-width-0",
	 {{CONTEXT, TYPE, CONTEXT_THROUGH}, {CONTEXT_HIGH, AW, 0}},
	 (u64)&test_pages[0][3][AT],
	 WRITES},
	{"context-through-width-1",
	 {{CONTEXT, TYPE, CONTEXT_THROUGH}, {CONTEXT_HIGH, AW, 1}},
	 (u64)&test_pages[0][3][AT],
	 WRITES},
	{"context-through-nowhere", {{CONTEXT, TYPE, CONTEXT_THROUGH}}, NOWHERE_AT, BOTH},
	{"context-through-reserved",
	 {{CONTEXT, TYPE, CONTEXT_THROUGH | BIT(5)}},
	 (u64)&test_pages[0][3][AT],
	 WRITES},

	{"silent-leaf-absent", {{CONTEXT, 0, CONTEXT_FPD}, {IN_PT, RW, 0}}, TEST + AT, BOTH},
	{"silent-context-absent", {{CONTEXT, PRESENT, CONTEXT_FPD}}, TEST, WRITES},
	{"silent-context-reserved", {{CONTEXT, 0, CONTEXT_FPD | BIT(4)}}, TEST, WRITES},
	{"silent-context-width", {{CONTEXT, 0, CONTEXT_FPD}, {CONTEXT_HIGH, AW, 7}}, TEST, WRITES},
	{"silent-that-works", {{CONTEXT, 0, CONTEXT_FPD}}, TEST + AT, BOTH},

	{"beyond-width", {UNCHANGED}, AT, BOTH | BEYOND},
	{"beyond-width-by-far", {UNCHANGED}, BIT(52) + AT, BOTH},
	{"beyond-width-last", {UNCHANGED}, ~0ULL << 12, BOTH},

	{"leaf-absent", {{IN_PT, RW, 0}}, TEST + AT, BOTH},
	{"leaf-absent-other-bits", {{IN_PT, RW, GENMASK(10, 2)}}, TEST + AT, BOTH},
	{"leaf-absent-reserved", {{IN_PT, RW, HIGH_RESERVED}}, TEST + AT, BOTH},
	{"leaf-read-only", {{IN_PT, WRITE, 0}}, TEST + AT, BOTH},
	{"leaf-write-only", {{IN_PT, READ, 0}}, TEST + AT, BOTH},
	{"leaf-reserved-bit-50", {{IN_PT, 0, HIGH_RESERVED}}, TEST + AT, BOTH},
	{"leaf-reserved-bit-62", {{IN_PT, 0, BIT(62)}}, TEST + AT, BOTH},
	{"leaf-snoop", {{IN_PT, 0, BIT(11)}}, TEST + AT, BOTH},
	{"leaf-ignored-bits", {{IN_PT, 0, GENMASK(10, 2) | BIT(52) | BIT(61)}}, TEST + AT, BOTH},
	{"leaf-ignored-bit-63", {{IN_PT, 0, BIT(63)}}, TEST + AT, BOTH},
	{"leaf-reserved-read-only", {{IN_PT, WRITE, HIGH_RESERVED}}, TEST + AT, BOTH},
	{"leaf-nowhere", {{IN_PT, ADDRESS, NOWHERE_AT}}, TEST + AT, BOTH},
	{"leaf-interrupts", {{IN_PT, ADDRESS, INTERRUPTS}}, TEST + AT, BOTH},
	{"leaf-interrupts-last", {{IN_PT, ADDRESS, INTERRUPTS + 0xff000}}, TEST + AT, BOTH},
	{"leaf-2m-interrupts", {{NEXT_PD, ADDRESS, 0xfee00000}}, TEST_2M + 0x1000 + AT, BOTH},

	{"middle-absent", {{IN_PD, ~0ULL, 0}}, TEST + AT, BOTH},
	{"middle-read-only", {{IN_PD, WRITE, 0}}, TEST + AT, BOTH},
	{"middle-write-only", {{IN_PD, READ, 0}}, TEST + AT, BOTH},
	{"middle-reserved-bit-50", {{IN_PD, 0, HIGH_RESERVED}}, TEST + AT, BOTH},
	{"middle-bit-11", {{IN_PD, 0, BIT(11)}}, TEST + AT, BOTH},
	{"middle-bit-62", {{IN_PD, 0, BIT(62)}}, TEST + AT, BOTH},
	{"middle-ignored-bits", {{IN_PD, 0, GENMASK(6, 2) | GENMASK(10, 8)}}, TEST + AT, BOTH},
	{"middle-nowhere", {{IN_PD, ADDRESS, NOWHERE_AT}}, TEST + AT, BOTH},
	{"top-absent", {{IN_PDPT, ~0ULL, 0}}, TEST + AT, BOTH},
	{"top-read-only", {{IN_PDPT, WRITE, 0}}, TEST + AT, BOTH},
	{"top-nowhere", {{IN_PDPT, ADDRESS, NOWHERE_AT}}, TEST + AT, BOTH},
	{"rights-exclude-each-other", {{IN_PDPT, WRITE, 0}, {IN_PT, READ, 0}}, TEST + AT, BOTH},
	{"rights-by-two-levels", {{IN_PDPT, WRITE, 0}, {IN_PD, WRITE, 0}}, TEST + AT, BOTH},
	{"rights-before-reserved", {{IN_PD, RW, HIGH_RESERVED}}, TEST + AT, BOTH},
	{"rights-before-reserved-leaf",
	 {{IN_PD, WRITE, 0}, {IN_PT, 0, HIGH_RESERVED}},
	 TEST + AT,
	 BOTH},
	{"table-nowhere", {{CONTEXT, ADDRESS, NOWHERE_AT}}, TEST + AT, WRITES},

	{"page-2m-last", {UNCHANGED}, TEST_2M + 0x1ff000 + AT, BOTH},
	{"page-2m-misaligned", {{NEXT_PD, 0, BIT(12)}}, TEST_2M + AT, BOTH},
	{"page-2m-misaligned-bit-20", {{NEXT_PD, 0, BIT(20)}}, TEST_2M + AT, BOTH},
	{"page-2m-reserved-bit-50", {{NEXT_PD, 0, HIGH_RESERVED}}, TEST_2M + AT, BOTH},
	{"page-2m-read-only", {{NEXT_PD, WRITE, 0}}, TEST_2M + AT, BOTH},
	{"page-1g", {UNCHANGED}, TEST_1G + (u64)&test_pages[0][4][AT], BOTH},
	{"page-1g-misaligned",
	 {{NEXT_PDPT, 0, BIT(12)}},
	 TEST_1G + (u64)&test_pages[0][4][AT],
	 BOTH},
	{"page-1g-misaligned-bit-29",
	 {{NEXT_PDPT, 0, BIT(29)}},
	 TEST_1G + (u64)&test_pages[0][4][AT],
	 BOTH},
	{"page-1g-write-only", {{NEXT_PDPT, READ, 0}}, TEST_1G + (u64)&test_pages[0][4][AT], BOTH},
	{"page-512g", {{IN_PML4, 0, LARGE}}, TEST + AT, WRITES | WIDE},
	{"context-three-levels",
	 {{CONTEXT_HIGH, AW, 1}, {CONTEXT, ADDRESS, (u64)trees[0].level[PDPT]}},
	 TEST + AT,
	 BOTH | WIDE},
	{"context-three-levels-beyond",
	 {{CONTEXT_HIGH, AW, 1}, {CONTEXT, ADDRESS, (u64)trees[0].level[PDPT]}},
	 BIT(39) + AT,
	 BOTH | WIDE},
	{"highest-absent", {{IN_PML4, ~0ULL, 0}}, TEST + AT, WRITES | WIDE},
	{"highest-read-only", {{IN_PML4, WRITE, 0}}, TEST + AT, WRITES | WIDE},
	{"highest-next-absent", {UNCHANGED}, GIB(512) + AT, BOTH | WIDE},

	{"interrupts-read", {UNCHANGED}, INTERRUPTS + AT, READS},
};

static u64 *word_at(const struct edit *edit)
{
	switch (edit->place) {
	case ROOT:
	case ROOT_HIGH:
		return &root_table[2 * (CARD >> 8) + (edit->place == ROOT_HIGH)];
	case CONTEXT:
	case CONTEXT_HIGH:
		return &card_context()[edit->place == CONTEXT_HIGH];
	case IN_PML4:
		return entry_of(0, PML4);
	case IN_PDPT:
	case NEXT_PDPT:
		return entry_of(0, PDPT) + (edit->place == NEXT_PDPT);
	case IN_PD:
	case NEXT_PD:
		return entry_of(0, PD) + (edit->place == NEXT_PD);
	case IN_PT:
		return entry_of(0, PT);
	default:
		return NULL;
	}
}

static void apply(const struct edit *edit)
{
	u64 *word = word_at(edit);

	if (edit->place == ROOT_AT) {
		write64(RTADDR, edit->set);
		command(GCMD_SRTP, true);
	} else if (word != NULL) {
		*word = (*word & ~edit->clear) | edit->set;
	}
}

static void translation_row(const struct translation *row)
{
	u64 address =
		row->address + ((row->flags & BEYOND) != 0 ? BIT(unit_is_wide() ? 48 : 39) : 0);
	unsigned int accesses = row->flags & (WRITES | READS);

	if ((row->flags & WIDE) != 0 && !unit_is_wide()) {
		say("not with 39 bits");
		return;
	}
	for (size_t i = 0; i < ARRAY_SIZE(row->edits); i++) {
		apply(&row->edits[i]);
	}
	forget_all();
	command(GCMD_TE, true);
	if (accesses != READS) {
		say_write(address);
		say_fault();
	}
	if (accesses != WRITES) {
		forget_all();
		say_read(address);
		say_fault();
	}
}

static void off_row(void)
{
	say_write((u64)&test_pages[0][5][AT]);
	say_read((u64)&test_pages[0][5][AT]);
	command(GCMD_TE, true);
	say_write(TEST + AT);
	command(GCMD_TE, false);
	say_write((u64)&test_pages[0][5][AT]);
	say_fault();
}

/* A region that devices do not reach (Intel VT-d, "DMA
 * Protected Memory Regions"). */
static void protected_row(void)
{
	const u64 page = (u64)large_pages[0]; /* which a region of 2 MiB begins with */

	write32(PLMBASE, (u32)page);
	write32(PLMLIMIT, (u32)page);
	say_write(page + AT);
	write32(PMEN, (u32)PMEN_EPM);
	say("PMEN %#x", read32(PMEN));
	say_write(page + AT);
	say_read(page + AT);
	say_write(page + MIB(2) + AT);
	write32(PMEN, 0);
	say_write(page + AT);
	say_fault();
}

/* The second access finds what the first left in the caches. */
static void rights_cached_row(void)
{
	*entry_of(0, PT) &= ~READ;
	forget_all();
	command(GCMD_TE, true);
	say_write(TEST + AT);
	say_read(TEST + AT);
	say_fault();
}

void rows_of_translation(void)
{
	if (row_begin("translation-off")) {
		off_row();
		row_end();
	}
	if (row_begin("rights-cached")) {
		rights_cached_row();
		row_end();
	}
	if (row_begin("protected")) {
		protected_row();
		row_end();
	}
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		if (row_begin(rows[i].name)) {
			translation_row(&rows[i]);
			row_end();
		}
	}
}
