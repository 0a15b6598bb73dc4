/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The decoder of device accesses (SDM 2A, "Instruction Format"; 2D, "Opcode Map", groups 1, 3, 8
 * and 11). The address itself is known from the exit, so of the addressing form only the length
 * matters.
 */

#include <lib/errno.h>
#include <lib/string.h>
#include <vcpu/insn.h>

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
	TO_REG = 0x01, /* from memory */
	OFFSET = 0x02, /* the address follows in full and the register is the accumulator */
	STRING = 0x04, /* the address is RDI and the register the accumulator */
	IMM = 0x08,    /* an immediate follows; ModRM.reg must be 0 if it is no group */
	IMM8 = 0x10,   /* one of a byte */
	MEM8 = 0x20,   /* memory operand of a fixed width; else the operand size */
	MEM16 = 0x40,
	MEM32 = 0x80,
	REG8 = 0x100, /* byte register; else the operand size */
	SIGN = 0x200,
	ONLY64 = 0x400,       /* another instruction outside 64-bit mode */
	GROUP = 0x800,        /* ModRM.reg chooses among eight operations */
	UPPER_GROUP = 0x1000, /* among four, from 4 on */
	BYTE = MEM8 | REG8,
	PAIR = 0x2000, /* BYTE, and the same without at the opcode behind it */
};

#define NO_FORM ~0U

#define ARITHMETIC_OPCODES 0x40 /* eight for each of the eight operations, in their order */
#define ARITHMETIC_SHIFT 3
#define ARITHMETIC_FORM 0x07

static const struct form_row {
	u16 opcode;   /* with the escape byte in the upper half */
	u8 operation; /* of several: the first */
	u16 form;
} forms[] = {
	{0x00, INSN_ADD, PAIR}, /* and its seven likes */
	{0x02, INSN_ADD, PAIR | TO_REG},
	{0x63, INSN_MOVE, TO_REG | MEM32 | SIGN | ONLY64},
	{0x80, INSN_ADD, PAIR | GROUP | IMM},
	{0x83, INSN_ADD, GROUP | IMM8},
	{0x84, INSN_TEST, PAIR},
	{0x86, INSN_EXCHANGE, PAIR},
	{0x88, INSN_MOVE, PAIR},
	{0x8a, INSN_MOVE, PAIR | TO_REG},
	{0xa0, INSN_MOVE, PAIR | TO_REG | OFFSET},
	{0xa2, INSN_MOVE, PAIR | OFFSET},
	{0xaa, INSN_STORE_STRING, PAIR | STRING},
	{0xc6, INSN_MOVE, PAIR | IMM},
	{0xf6, INSN_TEST, PAIR | IMM},
	{0x0fb6, INSN_MOVE, TO_REG | MEM8},
	{0x0fb7, INSN_MOVE, TO_REG | MEM16},
	{0x0fba, INSN_BT, UPPER_GROUP | IMM8},
	{0x0fbe, INSN_MOVE, TO_REG | MEM8 | SIGN},
	{0x0fbf, INSN_MOVE, TO_REG | MEM16 | SIGN},
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
}

static void insn_set_direction(struct insn *insn, unsigned int form)
{
	enum insn_operation op = insn->operation;

	insn->to_register = form & TO_REG;
	insn->read = insn->to_register || (op != INSN_MOVE && op != INSN_STORE_STRING);
	insn->write = !insn->to_register && op != INSN_CMP && op != INSN_TEST && op != INSN_BT;
	insn->sign = form & SIGN;
}

/* False if @form has no operation for ModRM.reg. */
static bool insn_choose(struct insn *insn, unsigned int form, u8 reg)
{
	u8 first = form & UPPER_GROUP ? 4 : 0;

	if (reg < first || (reg > 0 && !(form & (GROUP | UPPER_GROUP)))) {
		return false;
	}
	insn->operation += reg - first;
	return true;
}

/* ModRM and what belongs to it. False if it is no memory form, or none of the known operations. */
static bool insn_modrm(struct insn *insn, struct cursor *c, unsigned int form)
{
	u8 modrm = insn_next(c);

	if ((modrm & MODRM_MOD) == MODRM_MOD) {
		return false;
	}
	insn_skip_address(c, modrm);
	insn->immediate = form & (IMM | IMM8);
	if (!insn->immediate) {
		insn_set_register(insn, c, modrm);
		return true;
	}
	insn->value = insn_number(c, form & IMM8 ? 1 : MIN(insn->width, 4U));
	return insn_choose(insn, form, (u8)FIELD_GET(MODRM_REG, modrm));
}

/* What follows the opcode. False if it is no form that is known. */
static bool insn_operands(struct insn *insn, struct cursor *c, unsigned int form)
{
	insn_set_widths(insn, form, insn_operand_size(c));
	if (form & OFFSET) {
		insn_number(c, insn_address_size(c));
	} else if (form & STRING) {
		insn->address_width = (u8)insn_address_size(c);
		insn->repeat = c->repeat == PREFIX_REP;
	} else if (!insn_modrm(insn, c, form)) {
		return false;
	}
	insn_set_direction(insn, form);
	return true;
}

/* LOCK on anything else is an invalid opcode, and REP means something else or nothing. */
static bool insn_prefixes_fit(const struct insn *insn, const struct cursor *c)
{
	return (!c->lock || (insn->read && insn->write)) && (c->repeat == 0 || insn->repeat);
}

/* The form of the opcode at @c, or NO_FORM; the operation, if the opcode alone chooses it. */
static unsigned int insn_form(struct insn *insn, struct cursor *c)
{
	u16 opcode = insn_opcode(c);
	bool arithmetic = opcode < ARITHMETIC_OPCODES;
	u16 first = arithmetic ? opcode & ARITHMETIC_FORM : opcode;

	for (size_t i = 0; i < ARRAY_SIZE(forms); i++) {
		unsigned int form = forms[i].form;

		if (forms[i].opcode == (form & PAIR ? first & ~1U : first)) {
			insn->operation =
				forms[i].operation + (arithmetic ? opcode >> ARITHMETIC_SHIFT : 0U);
			form |= form & PAIR && !(first & 1) ? BYTE : 0;
			return c->mode == INSN_MODE_64 || !(form & ONLY64) ? form : NO_FORM;
		}
	}
	return NO_FORM;
}

int insn_decode(const u8 *bytes, size_t length, enum insn_mode mode, struct insn *insn)
{
	struct cursor c = {.bytes = bytes, .length = MIN(length, INSN_MAX), .mode = mode};
	unsigned int form;

	*insn = (struct insn){.length = 0};
	insn_prefixes(&c);
	form = insn_form(insn, &c);
	if (form == NO_FORM || !insn_operands(insn, &c, form) || c.cut ||
	    !insn_prefixes_fit(insn, &c)) {
		return -ENOTSUP;
	}
	insn->length = (u8)c.at;
	return 0;
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
