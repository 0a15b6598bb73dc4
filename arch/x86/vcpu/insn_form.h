/* SPDX-License-Identifier: Apache-2.0 */
/* What follows an opcode: a table by opcode that the boot makes, for insn.c alone. */
#pragma once

#include <lib/types.h>

enum insn_address {
	ADDRESS_MODRM,
	ADDRESS_OFFSET, /* the address follows in full and the register is the accumulator */
	ADDRESS_STRING, /* the address is RDI and the register the accumulator */
};

struct insn_form {
	u8 operation;                /* of several: the first */
	u8 address;                  /* enum insn_address */
	u8 memory_max;               /* bytes of the memory operand; 0: no known instruction */
	u8 register_max;             /* bytes of the other, both at most: else the operand size */
	u8 immediate_max;            /* bytes of an immediate, likewise; 0: none follows */
	u8 group_first, group_count; /* ModRM.reg, with an immediate: chooses the operation */
	bool to_register;            /* from memory */
	bool sign;                   /* a read is sign extended */
	bool only_64;                /* another instruction outside 64-bit mode */
};

#define INSN_ESCAPED 256U /* the second map begins: opcodes behind the escape byte */

extern struct insn_form insn_forms[2 * INSN_ESCAPED];
