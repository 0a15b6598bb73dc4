/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The decoder of device accesses (SDM 2A, "Instruction Format"; 2B, "MOV", "MOVSX", "MOVZX";
 * 2D, "Opcode Map"). The address itself is known from the exit, so of the addressing form only the
 * length matters.
 */

#include <exit/insn.h>
#include <hv/errno.h>
#include <hv/string.h>

#define PREFIX_OPERAND_SIZE 0x66
#define PREFIX_ADDRESS_SIZE 0x67
#define PREFIX_LOCK 0xf0
#define PREFIX_REPNE 0xf2
#define PREFIX_REP 0xf3
#define ESCAPE 0x0f
#define REX_FIRST 0x40 /* to 0x4f */
#define REX_W 0x08
#define REX_R 0x04
#define MODRM_MOD 0xc0
#define MODRM_REG 0x38
#define MODRM_RM 0x07

enum form {
	WRITE = 0x01,  /* to memory */
	OFFSET = 0x02, /* the address follows in full and the register is the accumulator */
	IMM = 0x04,    /* an immediate follows; ModRM.reg must be 0 */
	MEM8 = 0x08,   /* memory operand of a fixed width; else the operand size */
	MEM16 = 0x10,
	MEM32 = 0x20,
	REG8 = 0x40, /* byte register; else the operand size */
	SIGN = 0x80,
	ONLY64 = 0x100, /* another instruction outside 64-bit mode */
};

static const struct {
	u16 opcode; /* with the escape byte in the upper half */
	u16 form;
} forms[] = {
	{0x63, MEM32 | SIGN | ONLY64},
	{0x88, WRITE | MEM8 | REG8},
	{0x89, WRITE},
	{0x8a, MEM8 | REG8},
	{0x8b, 0},
	{0xa0, OFFSET | MEM8 | REG8},
	{0xa1, OFFSET},
	{0xa2, OFFSET | WRITE | MEM8 | REG8},
	{0xa3, OFFSET | WRITE},
	{0xc6, WRITE | IMM | MEM8 | REG8},
	{0xc7, WRITE | IMM},
	{0x0fb6, MEM8},
	{0x0fb7, MEM16},
	{0x0fbe, MEM8 | SIGN},
	{0x0fbf, MEM16 | SIGN},
};

struct cursor {
	const u8 *bytes;
	size_t length;
	size_t at;
	bool cut; /* more was wanted than there is */
	enum insn_mode mode;
	bool operand_toggle, address_toggle, lock;
	u8 repeat; /* the last of the two prefixes, or 0 */
	u8 rex;
};

static u8 insn_next(struct cursor *c)
{
	if (c->at >= c->length) {
		c->cut = true;
		return 0;
	}
	return c->bytes[c->at++];
}

/* @bytes little-endian bytes, sign extended. */
static u64 insn_number(struct cursor *c, unsigned int bytes)
{
	unsigned int shift = 64 - 8 * bytes;
	u64 value = 0;

	for (unsigned int i = 0; i < bytes; i++) {
		value |= (u64)insn_next(c) << 8 * i;
	}
	return (u64)((i64)(value << shift) >> shift);
}

/* Up to the opcode. REX counts only right before it. */
static void insn_prefixes(struct cursor *c)
{
	for (; c->at < c->length; c->at++) {
		u8 byte = c->bytes[c->at];
		u8 rex = 0;

		switch (byte) {
		case 0x26:
		case 0x2e:
		case 0x36:
		case 0x3e:
		case 0x64:
		case 0x65: /* a segment's base is in the address already */
			break;
		case PREFIX_OPERAND_SIZE:
			c->operand_toggle = true;
			break;
		case PREFIX_ADDRESS_SIZE:
			c->address_toggle = true;
			break;
		case PREFIX_LOCK:
			c->lock = true;
			break;
		case PREFIX_REPNE:
		case PREFIX_REP:
			c->repeat = byte;
			break;
		default:
			if (c->mode != INSN_MODE_64 || (byte & 0xf0) != REX_FIRST) {
				return;
			}
			rex = byte;
		}
		c->rex = rex;
	}
}

static u16 insn_opcode(struct cursor *c)
{
	u8 byte = insn_next(c);

	return byte == ESCAPE ? (u16)(ESCAPE << 8 | insn_next(c)) : byte;
}

static unsigned int insn_operand_size(const struct cursor *c)
{
	if (c->rex & REX_W) {
		return 8;
	}
	return (c->mode == INSN_MODE_16) == c->operand_toggle ? 4 : 2;
}

static unsigned int insn_address_size(const struct cursor *c)
{
	if (c->mode == INSN_MODE_64) {
		return c->address_toggle ? 4 : 8;
	}
	return (c->mode == INSN_MODE_16) == c->address_toggle ? 4 : 2;
}

/* Skips SIB byte and displacement. */
static void insn_skip_address(struct cursor *c, u8 modrm)
{
	bool small = insn_address_size(c) == 2;
	u8 mod = modrm & MODRM_MOD;
	u8 base = modrm & MODRM_RM;

	if (!small && base == 4) {
		base = insn_next(c) & MODRM_RM; /* SIB */
	}
	if (mod == 0x40) {
		insn_number(c, 1);
	} else if (mod == 0x80 || base == (small ? 6 : 5)) {
		insn_number(c, small ? 2 : 4);
	}
}

static void insn_set_register(struct insn *insn, const struct cursor *c, u8 modrm)
{
	insn->reg = (u8)((modrm & MODRM_REG) >> 3 | (c->rex & REX_R ? 8 : 0));
	if (insn->reg_width == 1 && c->rex == 0 && insn->reg >= 4) {
		insn->high_byte = true;
		insn->reg -= 4;
	}
}

static void insn_set_widths(struct insn *insn, unsigned int form, unsigned int size)
{
	insn->width = (u8)size;
	if (form & MEM8) {
		insn->width = 1;
	} else if (form & MEM16) {
		insn->width = 2;
	} else if (form & MEM32) {
		insn->width = (u8)MIN(size, 4);
	}
	insn->reg_width = form & REG8 ? 1 : (u8)size;
	insn->write = form & WRITE;
	insn->sign = form & SIGN;
	insn->immediate = form & IMM;
}

/* What follows the opcode. False if it is no memory form. */
static bool insn_operands(struct insn *insn, struct cursor *c, unsigned int form)
{
	u8 modrm;

	insn_set_widths(insn, form, insn_operand_size(c));
	if (form & OFFSET) {
		insn_number(c, insn_address_size(c));
		return true;
	}
	modrm = insn_next(c);
	if ((modrm & MODRM_MOD) == MODRM_MOD || ((form & IMM) && (modrm & MODRM_REG) != 0)) {
		return false;
	}
	insn_skip_address(c, modrm);
	if (form & IMM) {
		insn->value = insn_number(c, MIN(insn->width, 4U));
	} else {
		insn_set_register(insn, c, modrm);
	}
	return true;
}

int insn_decode(const u8 *bytes, size_t length, enum insn_mode mode, struct insn *insn)
{
	struct cursor c = {.bytes = bytes, .length = MIN(length, INSN_MAX), .mode = mode};
	u16 opcode;

	*insn = (struct insn){.length = 0};
	insn_prefixes(&c);
	opcode = insn_opcode(&c);
	if (c.lock || c.repeat != 0) {
		return -ENOTSUP;
	}
	for (size_t i = 0; i < ARRAY_SIZE(forms) && !c.cut; i++) {
		bool valid = mode == INSN_MODE_64 || !(forms[i].form & ONLY64);

		if (forms[i].opcode == opcode && valid && insn_operands(insn, &c, forms[i].form) &&
		    !c.cut) {
			insn->length = (u8)c.at;
			return 0;
		}
	}
	return -ENOTSUP;
}

unsigned int insn_length_of(const u8 *bytes, size_t length, enum insn_mode mode, const u8 *opcode,
			    size_t opcode_length)
{
	struct cursor c = {.bytes = bytes, .length = MIN(length, INSN_MAX), .mode = mode};

	insn_prefixes(&c);
	if (opcode_length > c.length - c.at || memcmp(bytes + c.at, opcode, opcode_length) != 0) {
		return 0;
	}
	return (unsigned int)(c.at + opcode_length);
}

static u64 insn_mask(unsigned int width)
{
	return GENMASK(8 * width - 1, 0);
}

u64 insn_read_result(const struct insn *insn, u64 old, u64 memory)
{
	unsigned int shift = 64 - 8U * insn->width;
	u64 value = memory << shift;
	u64 mask = insn_mask(insn->reg_width);

	value = insn->sign ? (u64)((i64)value >> shift) : value >> shift;
	value &= mask;
	if (insn->reg_width >= 4) {
		return value;
	}
	return insn->high_byte ? (old & ~(mask << 8)) | value << 8 : (old & ~mask) | value;
}

u64 insn_write_value(const struct insn *insn, u64 reg)
{
	u64 value = insn->immediate ? insn->value : reg >> (insn->high_byte ? 8 : 0);

	return value & insn_mask(insn->width);
}
