/* SPDX-License-Identifier: Apache-2.0 */
/* unit: rows of how the timer's interrupt is remapped or blocked (Intel VT-d, chapter "Interrupt
 * Remapping"). */

#include "unit.h"

#define VECTOR 0x41U
#define OTHER 0x42U
#define INDEX 3U
#define LAST 255U
#define NOWHERE_AT GIB(300)

#define TO(cpu) FIELD_PREP(IRTE_XAPIC, cpu)
#define TO_WIDE(id) FIELD_PREP(IRTE_X2APIC, id)
#define LOW (PRESENT | FIELD_PREP(IRTE_VECTOR, VECTOR))
#define MODE(mode) FIELD_PREP(IRTE_MODE, mode)

#define OFF 1U  /* interrupts are not remapped */
#define CFI 2U  /* compatibility format goes past the table */
#define EIME 4U /* 32-bit APIC IDs */

/* Lines in compatibility format, which need no entry. */
struct compatible {
	const char *name;
	u64 line;
	unsigned int flags;
};

static const struct compatible compatibles[] = {
	{"compatible-off", VECTOR, OFF},
	{"compatible-off-second-cpu", VECTOR | 1ULL << 56, OFF},
	{"compatible-off-logical", VECTOR | BIT(11) | 2ULL << 56, OFF},
	{"compatible-off-logical-first", VECTOR | BIT(11) | 1ULL << 56, OFF},
	{"compatible-off-lowest", VECTOR | BIT(11) | 1U << 8 | 2ULL << 56, OFF},
	{"compatible-off-nobody", VECTOR | 9ULL << 56, OFF},
	{"compatible-off-nmi", ICR_NMI | 1ULL << 56, OFF},
	{"compatible-on", VECTOR, 0},
	{"compatible-on-allowed", VECTOR, CFI},
	{"compatible-on-allowed-second", VECTOR | 1ULL << 56, CFI},
	{"compatible-on-x2apic", VECTOR, EIME},
	{"compatible-on-x2apic-allowed", VECTOR, EIME | CFI},
};

/* An entry, and a line that goes through the one at @index. */
struct remapped {
	const char *name;
	u32 index;
	struct entry entry; /* at INDEX and LAST */
	unsigned int flags;
};

static const struct remapped rows[] = {
	{"remapped", INDEX, {LOW, 0}, 0},
	{"remapped-last", LAST, {LOW, 0}, 0},
	{"remapped-second-cpu", INDEX, {LOW | TO(1), 0}, 0},
	{"remapped-nobody", INDEX, {LOW | TO(9), 0}, 0},
	{"remapped-logical", INDEX, {LOW | IRTE_LOGICAL | TO(2), 0}, 0},
	{"remapped-logical-first", INDEX, {LOW | IRTE_LOGICAL | TO(1), 0}, 0},
	{"remapped-logical-lowest", INDEX, {LOW | IRTE_LOGICAL | MODE(1) | TO(2), 0}, 0},
	{"remapped-hint", INDEX, {LOW | BIT(3) | TO(1), 0}, 0},
	{"remapped-nmi", INDEX, {LOW | MODE(4), 0}, 0},
	{"remapped-nmi-second-cpu", INDEX, {LOW | MODE(4) | TO(1), 0}, 0},
	{"remapped-software-bits", INDEX, {LOW | GENMASK(11, 8), 0}, 0},
	{"remapped-x2apic", INDEX, {LOW | TO_WIDE(1), 0}, EIME},
	{"remapped-x2apic-old-form", INDEX, {LOW | TO(1), 0}, EIME},
	{"remapped-x2apic-nobody", INDEX, {LOW | TO_WIDE(0x10001), 0}, EIME},
	{"remapped-wide-form", INDEX, {LOW | TO_WIDE(1), 0}, 0},
	{"remapped-with-compatible", INDEX, {LOW, 0}, CFI},

	{"absent", INDEX, {LOW & ~PRESENT, 0}, 0},
	{"absent-silent", INDEX, {(LOW & ~PRESENT) | IRTE_FPD, 0}, 0},
	{"absent-reserved", INDEX, {(LOW & ~PRESENT) | BIT(13), 0}, 0},
	{"beyond", LAST + 1, {LOW, 0}, 0},
	{"beyond-by-far", 0x8000, {LOW, 0}, 0},
	{"beyond-last", 0xffff, {LOW, 0}, 0},
	{"reserved-bit-12", INDEX, {LOW | BIT(12), 0}, 0},
	{"reserved-bit-14", INDEX, {LOW | BIT(14), 0}, 0},
	{"reserved-bit-15", INDEX, {LOW | BIT(15), 0}, 0},
	{"reserved-bit-24", INDEX, {LOW | BIT(24), 0}, 0},
	{"reserved-bit-31", INDEX, {LOW | BIT(31), 0}, 0},
	{"reserved-bit-39", INDEX, {LOW | BIT(39), 0}, 0},
	{"reserved-bit-48", INDEX, {LOW | BIT(48), 0}, 0},
	{"reserved-bit-63", INDEX, {LOW | BIT(63), 0}, 0},
	{"reserved-bit-84", INDEX, {LOW, BIT(20)}, 0},
	{"reserved-bit-127", INDEX, {LOW, BIT(63)}, 0},
	{"reserved-silent", INDEX, {LOW | IRTE_FPD | BIT(13), 0}, 0},
	{"reserved-mode-3", INDEX, {LOW | MODE(3), 0}, 0},

};

static bool can(unsigned int flags)
{
	if ((flags & EIME) != 0 && !unit_has_eim()) {
		say("not without 32-bit APIC IDs");
		return false;
	}
	return true;
}

static void begin(unsigned int flags)
{
	if ((flags & OFF) == 0) {
		interrupts_setup((flags & EIME) != 0 ? IRTA_EIME : 0);
		command(GCMD_CFI, (flags & CFI) != 0);
	}
}

static void compatible_row(const struct compatible *row)
{
	begin(row->flags);
	line_entry(row->line);
	say_line();
	say_fault();
}

static void remapped_row(const struct remapped *row)
{
	interrupt_table[INDEX] = row->entry;
	interrupt_table[LAST] = row->entry;
	begin(row->flags);
	line_entry(remappable(row->index, VECTOR));
	say_line();
	say_fault();
}

/* The entry's vector counts, not the line's. */
static void vector_row(void)
{
	interrupt_table[INDEX] = entry_to(OTHER, 0, false);
	interrupts_setup(0);
	line_entry(remappable(INDEX, VECTOR));
	say_line();
	say_fault();
}

static void requester_row(void)
{
	interrupts_setup(0);
	line_entry(remappable(INDEX, VECTOR));
	say_line();
	say_requester();
	say_fault();
}

static void nowhere_row(void)
{
	interrupts_set(NOWHERE_AT | 7);
	line_entry(remappable(INDEX, VECTOR));
	say_line();
	say_fault();
}

static void shortest_row(void)
{
	interrupt_table[1] = entry_to(VECTOR, 0, false);
	interrupt_table[2] = entry_to(OTHER, 0, false);
	interrupts_set((u64)interrupt_table);
	line_entry(remappable(1, VECTOR));
	say_line();
	say_fault();
	line_entry(remappable(2, OTHER));
	say_line();
	say_fault();
}

/* Then the format's bit and the index are a destination's. */
static void remappable_off_row(void)
{
	line_entry(remappable(INDEX, VECTOR));
	say_line();
	say_fault();
}

static void off_again_row(void)
{
	interrupts_setup(0);
	line_entry(VECTOR);
	command(GCMD_IRE, false);
	say_line();
	say_fault();
}

static const struct simple_row others[] = {
	{"remapped-vector", vector_row},
	{"absent-requester", requester_row},
	{"remapped-nowhere", nowhere_row},
	{"remapped-shortest-table", shortest_row},
	{"remappable-while-off", remappable_off_row},
	{"remapped-off-again", off_again_row},
};

void rows_of_interrupts(void)
{
	for (size_t i = 0; i < ARRAY_SIZE(compatibles); i++) {
		if (row_begin(compatibles[i].name)) {
			if (can(compatibles[i].flags)) {
				compatible_row(&compatibles[i]);
			}
			row_end();
		}
	}
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		if (row_begin(rows[i].name)) {
			if (can(rows[i].flags)) {
				remapped_row(&rows[i]);
			}
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
