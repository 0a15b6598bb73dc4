/* SPDX-License-Identifier: Apache-2.0 */
/* unit: rows of who may use an interrupt entry (Intel VT-d, "Interrupt Remapping Table Entry", SID,
 * SQ and SVT). QEMU's IOAPIC doesn't say who it is, and Bochs has no device with messages: where
 * there is an "edu" device it asks (QEMU, "EDU device"; PCI 3.0, 6.8.1), else the timer's line
 * does. */

#include "unit.h"

#define PORT_ADDRESS 0xcf8
#define PORT_DATA 0xcfc
#define PORT_ENABLE 0x80000000U
#define DEVICES 0x100U /* functions of the first bus */
#define EDU_ID 0x11e81234U
#define NOBODY 0xffffU

#define CONFIG_COMMAND 0x04
#define COMMAND_MEMORY_AND_MASTER 6U
#define CONFIG_BAR0 0x10
#define CONFIG_CAPABILITIES 0x34
#define CAPABILITY_MSI 0x05
#define CAPABILITIES_MAX 16U
#define MSI_ENABLE BIT(16)
#define MSI_ADDRESS 4U
#define MSI_UPPER 8U
#define MSI_DATA 12U

#define EDU_RAISE 0x60
#define EDU_LOWER 0x64

#define MESSAGE_BASE 0xfee00000U
#define MESSAGE_REMAPPABLE BIT(4)

#define INDEX 3U
#define VECTOR 0x43U

static u32 edu = NOBODY;
static u64 edu_base;
static u32 edu_msi;

static u32 config_read(u32 at)
{
	outl(PORT_ADDRESS, PORT_ENABLE | edu << 8 | at);
	return inl(PORT_DATA);
}

static void config_write(u32 at, u64 value)
{
	outl(PORT_ADDRESS, PORT_ENABLE | edu << 8 | at);
	outl(PORT_DATA, (u32)value);
}

static u32 msi_find(void)
{
	u32 at = config_read(CONFIG_CAPABILITIES) & 0xfc;

	for (unsigned int i = 0; i < CAPABILITIES_MAX && at != 0; i++) {
		u32 word = config_read(at);

		if ((word & 0xff) == CAPABILITY_MSI) {
			return at;
		}
		at = word >> 8 & 0xfc;
	}
	return 0;
}

static void edu_find(void)
{
	for (edu = 0; edu < DEVICES; edu++) {
		if (config_read(0) == EDU_ID) {
			config_write(CONFIG_COMMAND, COMMAND_MEMORY_AND_MASTER);
			edu_base = config_read(CONFIG_BAR0) & ~0xfULL;
			edu_msi = msi_find();
			return;
		}
	}
	edu = NOBODY;
}

static void edu_ask(void)
{
	config_write(edu_msi + MSI_ADDRESS, MESSAGE_BASE | INDEX << 5 | MESSAGE_REMAPPABLE);
	config_write(edu_msi + MSI_UPPER, 0);
	config_write(edu_msi + MSI_DATA, 0);
	config_write(edu_msi, config_read(edu_msi) | MSI_ENABLE);
	*(volatile u32 *)(edu_base + EDU_RAISE) = 1;
	*(volatile u32 *)(edu_base + EDU_LOWER) = 1;
	say_interrupts();
}

static void line_ask(void)
{
	line_entry(remappable(INDEX, VECTOR));
	say_line();
}

enum kind {
	EXACTLY,
	NOT_CHECKED,
	FUNCTIONS,
	BUSES_AROUND,
	BUS_ALONE,
	BUSES_BESIDE,
	BUSES_NONE,
	RESERVED
};

struct source_row {
	const char *name;
	enum kind kind;
	u32 differs; /* bits of the requester */
	u64 mask;    /* SQ */
	bool silent;
};

static const struct source_row rows[] = {
	{"source", EXACTLY, 0, 0, false},
	{"source-other", EXACTLY, 0x18, 0, false},
	{"source-other-bus", EXACTLY, 0x100, 0, false},
	{"source-other-silent", EXACTLY, 0x18, 0, true},
	{"source-unused", NOT_CHECKED, 0x18, 0, false},
	{"source-unused-mask", NOT_CHECKED, 0x18, 3, false},
	{"source-mask-0-other", FUNCTIONS, 4, 0, false},
	{"source-mask-1", FUNCTIONS, 4, 1, false},
	{"source-mask-1-other", FUNCTIONS, 2, 1, false},
	{"source-mask-2", FUNCTIONS, 6, 2, false},
	{"source-mask-2-other", FUNCTIONS, 1, 2, false},
	{"source-mask-3", FUNCTIONS, 7, 3, false},
	{"source-mask-3-other", FUNCTIONS, 8, 3, false},
	{"source-buses", BUSES_AROUND, 0, 0, false},
	{"source-buses-one", BUS_ALONE, 0, 0, false},
	{"source-buses-other", BUSES_BESIDE, 0, 0, false},
	{"source-buses-none", BUSES_NONE, 0, 0, false},
	{"source-reserved", RESERVED, 0, 0, false},
	{"source-reserved-other", RESERVED, 0x18, 0, false},
};

static u64 buses(u32 first, u32 last)
{
	return FIELD_PREP(IRTE_SVT, SVT_BUSES) | first << 8 | last;
}

static u64 high_half(const struct source_row *row, u32 who)
{
	u32 bus = who >> 8;
	u64 id = (who ^ row->differs) | FIELD_PREP(IRTE_SQ, row->mask);

	switch (row->kind) {
	case NOT_CHECKED:
		return id;
	case BUSES_AROUND:
		return bus == 0 ? buses(0, 0xf) : buses(0xf0, 0xff);
	case BUS_ALONE:
		return buses(bus, bus);
	case BUSES_BESIDE:
		return bus == 0 ? buses(1, 0xff) : buses(0, bus - 1);
	case BUSES_NONE:
		return bus == 0 ? buses(1, 0) : buses(bus, bus - 1);
	case RESERVED:
		return FIELD_PREP(IRTE_SVT, SVT_RESERVED) | id;
	default:
		return FIELD_PREP(IRTE_SVT, SVT_REQUESTER) | id;
	}
}

static void source_row(const struct source_row *row)
{
	interrupt_table[INDEX] = entry_to(VECTOR, 0, false);
	interrupt_table[INDEX].low |= row->silent ? IRTE_FPD : 0;
	interrupt_table[INDEX].high = high_half(row, edu == NOBODY ? REQUESTER_IOAPIC : edu);
	interrupts_setup(0);
	if (edu == NOBODY) {
		line_ask();
	} else {
		edu_ask();
	}
	say_fault();
}

void rows_of_sources(void)
{
	edu_find();
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		if (row_begin(rows[i].name)) {
			source_row(&rows[i]);
			row_end();
		}
	}
}
