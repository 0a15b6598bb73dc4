/* SPDX-License-Identifier: Apache-2.0 */
/* unit: rows of what registers keep of what is written (Intel VT-d, "Register Descriptions").
 * Nothing is switched on meanwhile. */

#include "unit.h"

struct reg {
	const char *name;
	u32 offset;
	unsigned int size;
};

/* Each is written with ones and with zeros; what it then holds is the result. */
static const struct reg regs[] = {
	{"write-rtaddr", RTADDR, 8},
	{"write-rtaddr-low-half", RTADDR, 4},
	{"write-rtaddr-high-half", RTADDR + 4, 4},
	{"write-iqa", IQA, 8},
	{"write-irta", IRTA, 8},
	{"write-pmen", PMEN, 4},
	{"write-plmbase", PLMBASE, 4},
	{"write-plmlimit", PLMLIMIT, 4},
	{"write-phmbase", PHMBASE, 8},
	{"write-phmlimit", PHMLIMIT, 8},
	{"write-fectl", FECTL, 4},
	{"write-fedata", FECTL + EVENT_DATA, 4},
	{"write-feaddr", FECTL + EVENT_ADDRESS, 4},
	{"write-feuaddr", FECTL + EVENT_UPPER, 4},
	{"write-iectl", IECTL, 4},
	{"write-iedata", IECTL + EVENT_DATA, 4},
	{"write-ieaddr", IECTL + EVENT_ADDRESS, 4},
	{"write-ieuaddr", IECTL + EVENT_UPPER, 4},
	/* Read-only ones. */
	{"write-ver", VER, 4},
	{"write-cap", CAP, 8},
	{"write-ecap", ECAP, 8},
	{"write-gsts", GSTS, 4},
	{"write-iqh", IQH, 8},
	{"write-fsts", FSTS, 4},
	{"write-ics", ICS, 4},
	{"write-unused-0x4", 0x4, 4},
	{"write-unused-0x30", 0x30, 4},
	{"write-unused-0xd00", 0xd00, 8},
};

static u64 read_sized(const struct reg *reg)
{
	return reg->size == 8 ? read64(reg->offset) : read32(reg->offset);
}

static void write_sized(const struct reg *reg, u64 value)
{
	if (reg->size == 8) {
		write64(reg->offset, value);
	} else {
		write32(reg->offset, (u32)value);
	}
}

static bool is_fixed(const struct reg *reg)
{
	return reg->offset == VER || reg->offset == CAP || reg->offset == ECAP ||
	       reg->offset == GSTS;
}

static void write_row(const struct reg *reg)
{
	u64 before = read_sized(reg);
	u64 ones;
	u64 zeros;

	write_sized(reg, ~0ULL);
	ones = read_sized(reg);
	write_sized(reg, 0);
	zeros = read_sized(reg);
	if (is_fixed(reg)) {
		say("%s", ones == before && zeros == before ? "stays" : "changes");
	} else {
		say("ones give %#lx", ones);
		say("zeros %#lx", zeros);
	}
	write_sized(reg, before);
}

/* A half of a 64-bit register is written alone. */
static void halves_row(void)
{
	write64(RTADDR, 0x1122334455667000);
	write32(RTADDR, 0x89aba000);
	say("low %#lx", read64(RTADDR));
	write32(RTADDR + 4, 0x12);
	say("high %#lx", read64(RTADDR));
	say("by halves %#x %#x", read32(RTADDR + 4), read32(RTADDR));
}

/* Addresses that 39 bits hold. */
static void address_row(u32 offset, u64 flags)
{
	write64(offset, 0x7ffffff000 | flags);
	say("%#lx", read64(offset));
	write64(offset, 0);
}

static void reset_values_row(void)
{
	say("FECTL %#x", read32(FECTL));
	say("IECTL %#x", read32(IECTL));
	say("FSTS %#x", read32(FSTS));
	say("ICS %#x", read32(ICS));
	say("GSTS without RTPS %#llx", read32(GSTS) & ~GCMD_SRTP);
}

void rows_of_registers(void)
{
	if (row_begin("reset-values")) {
		reset_values_row();
		row_end();
	}
	for (size_t i = 0; i < ARRAY_SIZE(regs); i++) {
		if (row_begin(regs[i].name)) {
			write_row(&regs[i]);
			row_end();
		}
	}
	if (row_begin("write-halves")) {
		halves_row();
		row_end();
	}
	if (row_begin("address-rtaddr")) {
		address_row(RTADDR, 0);
		row_end();
	}
	if (row_begin("address-iqa")) {
		address_row(IQA, 7);
		row_end();
	}
	if (row_begin("address-irta")) {
		address_row(IRTA, 0xf);
		row_end();
	}
}
