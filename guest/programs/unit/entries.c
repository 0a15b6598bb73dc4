/* SPDX-License-Identifier: Apache-2.0 */
/* unit: the table of interrupt entries, and rows of which of them the unit goes on to use after
 * they have changed (Intel VT-d, "Interrupt Remapping", "Interrupt Entry Cache"). */

#include "unit.h"

#define INDEX 5U
#define BEFORE 0x44U
#define AFTER 0x45U

struct entry interrupt_table[256] __attribute__((aligned(4096)));

u64 remappable(u32 index, u32 vector)
{
	return vector | (index >> 15 & 1ULL) << 11 | BIT(48) | (u64)(index & 0x7fff) << 49;
}

struct entry entry_to(u32 vector, u32 cpu, bool x2apic)
{
	u64 destination = x2apic ? FIELD_PREP(IRTE_X2APIC, cpu) : FIELD_PREP(IRTE_XAPIC, cpu);

	return (struct entry){PRESENT | FIELD_PREP(IRTE_VECTOR, vector) | destination, 0};
}

void interrupts_set(u64 table)
{
	write64(IRTA, table);
	command(GCMD_SIRTP, true);
	queue_on(0);
	(void)queue_do((struct descriptor){QI_INTERRUPT, 0});
	command(GCMD_IRE, true);
}

void interrupts_setup(u64 flags)
{
	interrupts_set((u64)interrupt_table | 7 | flags);
}

struct forgetting {
	const char *name;
	struct descriptor how; /* low 0: nothing is told */
};

#define SELECT(index, order) (QI_INTERRUPT | BIT(4) | (u64)(index) << 32 | (u64)(order) << 27)

static const struct forgetting rows[] = {
	{"entry-changed-untold", {0, 0}},
	{"entry-changed-global", {QI_INTERRUPT, 0}},
	{"entry-changed-index", {SELECT(INDEX, 0), 0}},
	{"entry-changed-index-other", {SELECT(INDEX + 1, 0), 0}},
	{"entry-changed-indices-2", {SELECT(INDEX - 1, 1), 0}},
	{"entry-changed-indices-8", {SELECT(0, 3), 0}},
	{"entry-changed-indices-behind", {SELECT(8, 3), 0}},
	{"entry-changed-indices-all", {SELECT(0, 15), 0}},
	{"entry-changed-by-contexts", {QI_CONTEXT | GLOBAL << 4, 0}},
	{"entry-changed-by-leaves", {QI_IOTLB | GLOBAL << 4, 0}},
};

static void tell(struct descriptor how)
{
	say("%s", queue_do(how) ? "told" : "not done");
}

static void forgetting_row(const struct forgetting *row)
{
	interrupt_table[INDEX] = entry_to(BEFORE, 0, false);
	interrupts_setup(0);
	line_entry(remappable(INDEX, BEFORE));
	say_line();
	interrupt_table[INDEX] = entry_to(AFTER, 0, false);
	if (row->how.low != 0) {
		tell(row->how);
	}
	say_line();
	say_fault();
}

/* What is not present is asked for again. */
static void comes_row(void)
{
	interrupts_setup(0);
	line_entry(remappable(INDEX, BEFORE));
	say_line();
	say_fault();
	interrupt_table[INDEX] = entry_to(BEFORE, 0, false);
	say_line();
	say_fault();
}

static void goes_row(void)
{
	interrupt_table[INDEX] = entry_to(BEFORE, 0, false);
	interrupts_setup(0);
	line_entry(remappable(INDEX, BEFORE));
	say_line();
	interrupt_table[INDEX].low = 0;
	tell((struct descriptor){SELECT(INDEX, 0), 0});
	say_line();
	say_fault();
}

/* A table pointer counts when it is latched, and what was cached of the table before goes. */
static void latched_row(void)
{
	static struct entry other[256] __attribute__((aligned(4096)));

	interrupt_table[INDEX] = entry_to(BEFORE, 0, false);
	other[INDEX] = entry_to(AFTER, 0, false);
	interrupts_setup(0);
	line_entry(remappable(INDEX, BEFORE));
	say_line();
	write64(IRTA, (u64)other | 7);
	say_line();
	command(GCMD_SIRTP, true);
	tell((struct descriptor){QI_INTERRUPT, 0});
	say_line();
	say_fault();
}

static const struct simple_row others[] = {
	{"entry-comes", comes_row},
	{"entry-goes", goes_row},
	{"entry-table-latched", latched_row},
};

void rows_of_entries(void)
{
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		if (row_begin(rows[i].name)) {
			forgetting_row(&rows[i]);
			row_end();
		}
	}
	for (size_t i = 0; i < ARRAY_SIZE(others); i++) {
		if (row_begin(others[i].name)) {
			others[i].test();
			row_end();
		}
	}
}
