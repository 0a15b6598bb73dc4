/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The decoder of device accesses (SDM 2A, "Instruction Format"). The address itself is known from
 * the exit, so of the addressing form only the length matters.
 */

#include <lib/errno.h>
#include <lib/string.h>
#include <vcpu/insn.h>
#include <vcpu/insn_form.h>

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

SET_AT_BOOT struct insn_form insn_forms[2 * INSN_ESCAPED];

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

static void insn_set_direction(struct insn *insn, const struct insn_form *form)
{
	enum insn_operation op = insn->operation;

	insn->to_register = form->to_register;
	insn->read = insn->to_register || (op != INSN_MOVE && op != INSN_STORE_STRING);
	insn->write = !insn->to_register && op != INSN_CMP && op != INSN_TEST && op != INSN_BT;
	insn->sign = form->sign;
}

/* ModRM and what belongs to it. False if it is no memory form, or none of the known operations. */
static bool insn_modrm(struct insn *insn, struct cursor *c, const struct insn_form *form)
{
	u8 modrm = insn_next(c);
	u8 choice = (u8)(FIELD_GET(MODRM_REG, modrm) - form->group_first);

	if ((modrm & MODRM_MOD) == MODRM_MOD) {
		return false;
	}
	insn_skip_address(c, modrm);
	insn->immediate = form->immediate_max != 0;
	if (!insn->immediate) {
		insn_set_register(insn, c, modrm);
		return true;
	}
	insn->value = insn_number(c, MIN(insn->width, form->immediate_max));
	insn->operation += choice;
	return choice < form->group_count;
}

/* What follows the opcode. False if it is no form that is known. */
static bool insn_operands(struct insn *insn, struct cursor *c, const struct insn_form *form)
{
	unsigned int size = insn_operand_size(c);

	if (form->memory_max == 0 || (form->only_64 && c->mode != INSN_MODE_64)) {
		return false;
	}
	insn->operation = form->operation;
	insn->width = (u8)MIN(size, form->memory_max);
	insn->reg_width = (u8)MIN(size, form->register_max);
	if (form->address == ADDRESS_OFFSET) {
		insn_number(c, insn_address_size(c));
	} else if (form->address == ADDRESS_STRING) {
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

static const struct insn_form *insn_form(struct cursor *c)
{
	u8 byte = insn_next(c);

	return byte == ESCAPE ? &insn_forms[INSN_ESCAPED + insn_next(c)] : &insn_forms[byte];
}

int insn_decode(const u8 *bytes, size_t length, enum insn_mode mode, struct insn *insn)
{
	struct cursor c = {.bytes = bytes, .length = MIN(length, INSN_MAX), .mode = mode};

	*insn = (struct insn){.length = 0};
	insn_prefixes(&c);
	if (!insn_operands(insn, &c, insn_form(&c)) || c.cut || !insn_prefixes_fit(insn, &c)) {
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
