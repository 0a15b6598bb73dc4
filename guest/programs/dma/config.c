/* SPDX-License-Identifier: Apache-2.0 */
/* dma: config space of the device, of functions that aren't there, and MSI-X tables. */

#include "dma.h"

#define BAR0 0x10
#define COMMAND 0x04
#define COMMAND_ALLOWED 0x0407U /* decoding, bus mastering, INTx off */
#define EDU_SIZE 0x100000U
#define HOST_BRIDGE 0
#define CLASS_BRIDGE 0x06
#define CAP_MSIX 0x11
#define ROW_BYTES 16
#define MASKED 1U

static bool needs(const struct row *row, enum way *way)
{
	*way = (enum way)row->b;
	return way_exists(*way);
}

/* Another address for BAR 0 is forgotten, and the device still where it was. */
bool config_bar(const struct row *row)
{
	enum way way;
	u32 before;
	u32 after;
	bool answers;

	if (!needs(row, &way)) {
		return skip("there is no ECAM window");
	}
	before = config_read(way, edu_bdf, BAR0, 4);
	config_write(way, edu_bdf, BAR0, 4, (u32)row->a);
	after = config_read(way, edu_bdf, BAR0, 4);
	answers = *(volatile u32 *)physical(before & ~0xfU) != ~0U;
	config_write(way, edu_bdf, BAR0, 4, before);
	return (after == before && answers) || fail("%#x became %#x", before, after);
}

bool config_size(const struct row *row)
{
	enum way way;
	u32 before;
	u32 size;

	if (!needs(row, &way)) {
		return skip("there is no ECAM window");
	}
	before = config_read(way, edu_bdf, BAR0, 4);
	config_write(way, edu_bdf, BAR0, 4, ~0U);
	size = config_read(way, edu_bdf, BAR0, 4);
	config_write(way, edu_bdf, BAR0, 4, before);
	return (size == ~(EDU_SIZE - 1) && config_read(way, edu_bdf, BAR0, 4) == before) ||
	       fail("size reads %#x", size);
}

/* A register of the device that never changes, written as a dword and in its bytes. */
bool config_fixed(const struct row *row)
{
	enum way way;
	u32 reg = (u32)row->a;
	u32 before;
	u32 after;

	if (!needs(row, &way)) {
		return skip("there is no ECAM window");
	}
	before = config_read(way, edu_bdf, reg, 4);
	config_write(way, edu_bdf, reg, 4, ~before);
	config_write(way, edu_bdf, reg + 1, 1, ~before >> 8);
	config_write(way, edu_bdf, reg + 2, 2, ~before >> 16);
	after = config_read(way, edu_bdf, reg, 4);
	return before == after || fail("%#x became %#x", before, after);
}

bool config_command(const struct row *row)
{
	u32 before = config_read(BY_PORTS, edu_bdf, COMMAND, 2);
	u32 after;

	(void)row;
	config_write(BY_PORTS, edu_bdf, COMMAND, 2, 0xffff);
	after = config_read(BY_PORTS, edu_bdf, COMMAND, 2);
	config_write(BY_PORTS, edu_bdf, COMMAND, 2, before);
	return (after & ~(COMMAND_ALLOWED | before)) == 0 || fail("command reads %#x", after);
}

/* Bus mastering asked for and not given. */
bool config_master_refused(const struct row *row)
{
	(void)row;
	config_write(BY_PORTS, edu_bdf, COMMAND, 2, 6);
	return !edu_masters() || skip("the device masters the bus");
}

/* A register of a device that has I/O ports alone keeps what is written. */
bool ports_answer(const struct row *row)
{
	u16 port;
	u8 came;

	if (ports_bdf == NO_FUNCTION) {
		return skip("there is no function with I/O ports");
	}
	config_write(BY_PORTS, ports_bdf, COMMAND, 2, 1);
	port = (u16)((config_read(BY_PORTS, ports_bdf, BAR0, 4) & ~3U) + row->a);
	outb(port, (u8)row->b);
	came = inb(port);
	outb(port, (u8)~row->b);
	return (came == row->b && inb(port) == (u8)~row->b) ||
	       fail("port %#x reads %#x", port, came);
}

/* What the partition has: the device, the one with MSI-X, and host bridges, which are nothing. */
static bool is_own(enum way way, u32 bdf)
{
	return bdf == edu_bdf || bdf == msix_bdf || bdf == ports_bdf ||
	       config_read(way, bdf, 0x0b, 1) == CLASS_BRIDGE;
}

/* Register a of every function that isn't the partition's, on the first 32 buses by ports. */
bool config_foreign(const struct row *row)
{
	enum way way;
	u32 reg = (u32)row->a;

	if (!needs(row, &way)) {
		return skip("there is no ECAM window");
	}
	for (u32 bdf = 0; bdf < BDF(4U, 0U, 0U); bdf++) {
		u32 value = config_read(way, bdf, reg, 4);

		if (value == ~0U) {
			config_write(way, bdf, reg, 4, 0);
			value = config_read(way, bdf, reg, 4);
		} else if (is_own(way, bdf)) {
			continue;
		}
		if (value != ~0U) {
			return fail("register %#x of %02x:%02x.%x reads %#x", reg, bdf >> 8,
				    bdf >> 3 & 0x1f, bdf & 7, value);
		}
	}
	return true;
}

/* The host bridge has no register that does anything: on real ones this is where memory is. */
bool config_bridge(const struct row *row)
{
	enum way way;
	u32 reg = (u32)row->a;
	u32 before;
	u32 after;

	if (!needs(row, &way)) {
		return skip("there is no ECAM window");
	}
	before = config_read(way, HOST_BRIDGE, reg, 4);
	config_write(way, HOST_BRIDGE, reg, 4, before ^ 0x30303000U);
	after = config_read(way, HOST_BRIDGE, reg, 4);
	config_write(way, HOST_BRIDGE, reg, 4, before);
	return before == after || fail("%#x became %#x", before, after);
}

/* Extended registers of the device, where other devices have SR-IOV. */
bool config_extended(const struct row *row)
{
	u32 reg = (u32)row->a;

	if (!way_exists(BY_ECAM)) {
		return skip("there is no ECAM window");
	}
	for (u32 i = 0; i < 0x40; i += 4) {
		u32 before = config_read(BY_ECAM, edu_bdf, reg + i, 4);
		u32 after;

		config_write(BY_ECAM, edu_bdf, reg + i, 4, ~before);
		after = config_read(BY_ECAM, edu_bdf, reg + i, 4);
		if (after != before) {
			return fail("register %#x: %#x became %#x", reg + i, before, after);
		}
	}
	return true;
}

/* Over the end of a dword: what lies behind it doesn't change. */
bool config_odd(const struct row *row)
{
	u32 bar = config_read(BY_PORTS, edu_bdf, BAR0, 4);
	u32 id = config_read(BY_PORTS, edu_bdf, 0, 4);

	config_write(BY_PORTS, edu_bdf, (u32)(BAR0 - 4 + row->a), (unsigned int)row->b, 0);
	config_write(BY_PORTS, edu_bdf, (u32)row->a, (unsigned int)row->b, 0);
	return (config_read(BY_PORTS, edu_bdf, BAR0, 4) == bar &&
		config_read(BY_PORTS, edu_bdf, 0, 4) == id) ||
	       fail("BAR 0 became %#x", config_read(BY_PORTS, edu_bdf, BAR0, 4));
}

/* ---- MSI-X tables ---- */

static volatile u8 *table_find(void)
{
	u32 cap = capability_find(msix_bdf, CAP_MSIX);
	u32 where = config_read(BY_PORTS, msix_bdf, cap + 4, 4);

	config_write(BY_PORTS, msix_bdf, COMMAND, 2, 6);
	return physical(bar_address(msix_bdf, where & 7) + (where & ~7U));
}

static void row_get(volatile u8 *table, u32 *words)
{
	for (unsigned int i = 0; i < ROW_BYTES / 4; i++) {
		words[i] = *(volatile u32 *)(table + 4 * i);
	}
}

static void odd_write(volatile u8 *at, unsigned int width)
{
	switch (width) {
	case 1:
		*at = 0x11;
		break;
	case 2:
		*(volatile u16 *)at = 0x1111;
		break;
	case 4:
		*(volatile u32 *)at = 0x11111111;
		break;
	default:
		*(volatile u64 *)at = 0x1111111111111111;
		break;
	}
}

bool table_odd(const struct row *row)
{
	volatile u8 *table;
	u32 before[2 * ROW_BYTES / 4];
	u32 after[2 * ROW_BYTES / 4];

	if (msix_bdf == NO_FUNCTION) {
		return skip("there is no function with MSI-X");
	}
	table = table_find();
	row_get(table, before);
	row_get(table + ROW_BYTES, before + ROW_BYTES / 4);
	odd_write(table + row->a, (unsigned int)row->b);
	row_get(table, after);
	row_get(table + ROW_BYTES, after + ROW_BYTES / 4);
	for (unsigned int i = 0; i < ARRAY_SIZE(before); i++) {
		if (before[i] != after[i]) {
			return fail("word %u: %#x became %#x", i, before[i], after[i]);
		}
	}
	return true;
}

/* A row with a message to somewhere else can be written; that nothing comes is all to see. */
bool table_message(const struct row *row)
{
	volatile u8 *table;
	u32 after[ROW_BYTES / 4];

	if (msix_bdf == NO_FUNCTION) {
		return skip("there is no function with MSI-X");
	}
	table = table_find();
	*(volatile u32 *)table = (u32)row->a;
	*(volatile u32 *)(table + 4) = 0;
	*(volatile u32 *)(table + 8) = (u32)row->b;
	*(volatile u32 *)(table + 12) = 0;
	row_get(table, after);
	*(volatile u32 *)(table + 12) = MASKED;
	return (after[0] == (u32)row->a && after[2] == (u32)row->b && after[3] == 0) ||
	       fail("the row reads %#x %#x %#x", after[0], after[2], after[3]);
}
