/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the instructions of insn.h do to memory, register and flags (SDM 1, "EFLAGS Register" and
 * "EFLAGS Cross-Reference"; 2A to 2D, the operation of each).
 */

#include <vcpu/insn.h>

#define FLAGS_STATUS                                                                               \
	(INSN_FLAG_CARRY | INSN_FLAG_PARITY | INSN_FLAG_AUXILIARY | INSN_FLAG_ZERO |               \
	 INSN_FLAG_SIGN | INSN_FLAG_OVERFLOW)

static u64 insn_mask(unsigned int width)
{
	return GENMASK(8 * width - 1, 0);
}

/* Register @old with @value in the part that @insn names. */
static u64 insn_register(const struct insn *insn, u64 old, u64 value)
{
	u64 mask = insn_mask(insn->reg_width);

	value &= mask;
	if (insn->reg_width >= 4) {
		return value;
	}
	return insn->high_byte ? (old & ~(mask << 8)) | value << 8 : (old & ~mask) | value;
}

static u64 insn_extended(const struct insn *insn, u64 memory)
{
	unsigned int shift = 64 - 8U * insn->width;
	u64 value = memory << shift;

	return insn->sign ? (u64)((i64)value >> shift) : value >> shift;
}

static u64 insn_operand(const struct insn *insn, u64 reg)
{
	u64 value = insn->immediate ? insn->value : reg >> (insn->high_byte ? 8 : 0);

	return value & insn_mask(insn->width);
}

static bool parity_even(u64 value)
{
	return (0x9669 >> ((value ^ value >> 4) & 0xf) & 1) != 0;
}

/*
 * The flags of @result, the sum or difference of @a and @b. Carries (or borrows) out of each bit
 * are in @carries.
 */
static u64 insn_flags(u64 result, u64 carries, u64 overflows, unsigned int width)
{
	unsigned int top = 8 * width - 1;

	return FIELD_PREP(INSN_FLAG_CARRY, carries >> top & 1) |
	       FIELD_PREP(INSN_FLAG_PARITY, parity_even(result)) |
	       FIELD_PREP(INSN_FLAG_AUXILIARY, carries >> 3 & 1) |
	       FIELD_PREP(INSN_FLAG_ZERO, result == 0) |
	       FIELD_PREP(INSN_FLAG_SIGN, result >> top & 1) |
	       FIELD_PREP(INSN_FLAG_OVERFLOW, overflows >> top & 1);
}

static u64 insn_add(u64 a, u64 b, bool carry, unsigned int width, u64 *flags)
{
	u64 sum = (a + b + carry) & insn_mask(width);

	*flags = insn_flags(sum, (a & b) | ((a | b) & ~sum), (a ^ sum) & (b ^ sum), width);
	return sum;
}

static u64 insn_subtract(u64 a, u64 b, bool borrow, unsigned int width, u64 *flags)
{
	u64 rest = (a - b - borrow) & insn_mask(width);

	*flags = insn_flags(rest, (~a & b) | ((~a | b) & rest), (a ^ b) & (a ^ rest), width);
	return rest;
}

static u64 insn_logic(enum insn_operation operation, u64 a, u64 b, unsigned int width, u64 *flags)
{
	u64 result = operation == INSN_OR ? a | b : operation == INSN_XOR ? a ^ b : a & b;

	*flags = insn_flags(result, 0, 0, width);
	return result;
}

static u64 insn_arithmetic(const struct insn *insn, u64 a, u64 b, u64 *rflags)
{
	bool carry = (*rflags & INSN_FLAG_CARRY) != 0;
	u64 result;
	u64 flags;

	switch (insn->operation) {
	case INSN_ADD:
	case INSN_ADC:
		result = insn_add(a, b, carry && insn->operation == INSN_ADC, insn->width, &flags);
		break;
	case INSN_SUB:
	case INSN_SBB:
	case INSN_CMP:
		result = insn_subtract(a, b, carry && insn->operation == INSN_SBB, insn->width,
				       &flags);
		break;
	default:
		result = insn_logic(insn->operation, a, b, insn->width, &flags);
	}
	*rflags = (*rflags & ~FLAGS_STATUS) | flags;
	return result;
}

static u64 insn_bit(const struct insn *insn, u64 memory, u64 *rflags)
{
	u64 bit = BIT(insn->value & (8U * insn->width - 1));

	*rflags = (*rflags & ~INSN_FLAG_CARRY) | ((memory & bit) != 0 ? INSN_FLAG_CARRY : 0);
	switch (insn->operation) {
	case INSN_BTS:
		return memory | bit;
	case INSN_BTR:
		return memory & ~bit;
	case INSN_BTC:
		return memory ^ bit;
	default:
		return memory;
	}
}

void insn_apply(const struct insn *insn, struct insn_values *values)
{
	u64 memory = insn_extended(insn, values->memory);
	u64 operand = insn_operand(insn, values->reg);
	u64 result;

	switch (insn->operation) {
	case INSN_MOVE:
	case INSN_STORE_STRING:
		result = insn->to_register ? memory : operand;
		break;
	case INSN_EXCHANGE:
		values->reg = insn_register(insn, values->reg, memory);
		result = operand;
		break;
	case INSN_BT:
	case INSN_BTS:
	case INSN_BTR:
	case INSN_BTC:
		result = insn_bit(insn, memory, &values->rflags);
		break;
	default:
		result = insn->to_register
				 ? insn_arithmetic(insn, operand, memory, &values->rflags)
				 : insn_arithmetic(insn, memory, operand, &values->rflags);
	}
	if (!insn->to_register) {
		values->memory = result;
	} else if (insn->operation != INSN_CMP) {
		values->reg = insn_register(insn, values->reg, result);
	}
}

/* @reg moved by @by in its lower @width bytes. */
static u64 insn_moved(u64 reg, u64 by, unsigned int width)
{
	u64 mask = insn_mask(width);
	u64 value = (reg + by) & mask;

	return width == 2 ? (reg & ~mask) | value : value;
}

bool insn_string_step(const struct insn *insn, u64 rflags, u64 *rdi, u64 *rcx)
{
	bool down = (rflags & INSN_FLAG_DIRECTION) != 0;

	*rdi = insn_moved(*rdi, down ? -(u64)insn->width : insn->width, insn->address_width);
	if (!insn->repeat) {
		return true;
	}
	*rcx = insn_moved(*rcx, ~0ULL, insn->address_width);
	return (*rcx & insn_mask(insn->address_width)) == 0;
}
