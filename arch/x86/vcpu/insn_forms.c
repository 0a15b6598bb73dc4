/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The known opcodes (SDM 2D, "Opcode Map", groups 1, 3, 8 and 11), expanded at boot into the table
 * by opcode that the decoder looks into. Pure.
 */

#include <vcpu/insn.h>
#include <vcpu/insn_form.h>

enum {
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

#define ARITHMETIC_FORMS 4 /* the same four for each of eight operations, in their order */
#define ARITHMETIC_OPERATIONS 8
#define ARITHMETIC_STEP 8

static const struct form_row {
	u16 opcode;   /* behind an escape byte: INSN_ESCAPED more */
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
	{INSN_ESCAPED + 0xb6, INSN_MOVE, TO_REG | MEM8},
	{INSN_ESCAPED + 0xb7, INSN_MOVE, TO_REG | MEM16},
	{INSN_ESCAPED + 0xba, INSN_BT, UPPER_GROUP | IMM8},
	{INSN_ESCAPED + 0xbe, INSN_MOVE, TO_REG | MEM8 | SIGN},
	{INSN_ESCAPED + 0xbf, INSN_MOVE, TO_REG | MEM16 | SIGN},
};

/* Bytes at most of an operand whose width @form fixes, or the largest that there are. */
static u8 insn_memory_max(unsigned int form)
{
	if (form & MEM8) {
		return 1;
	}
	if (form & MEM16) {
		return 2;
	}
	return form & MEM32 ? 4 : 8;
}

static struct insn_form insn_expand(u8 operation, unsigned int form)
{
	u8 immediate = form & IMM ? 4 : 0;
	u8 group = form & GROUP ? 8 : 1;

	return (struct insn_form){
		.operation = operation,
		.address = form & OFFSET   ? ADDRESS_OFFSET
			   : form & STRING ? ADDRESS_STRING
					   : ADDRESS_MODRM,
		.memory_max = insn_memory_max(form),
		.register_max = form & REG8 ? 1 : 8,
		.immediate_max = form & IMM8 ? 1 : immediate,
		.group_first = form & UPPER_GROUP ? 4 : 0,
		.group_count = form & UPPER_GROUP ? 4 : group,
		.to_register = form & TO_REG,
		.sign = form & SIGN,
		.only_64 = form & ONLY64,
	};
}

static void insn_forms_put(unsigned int opcode, u8 operation, unsigned int form)
{
	if (form & PAIR) {
		insn_forms[opcode + 1] = insn_expand(operation, form);
		form |= BYTE;
	}
	insn_forms[opcode] = insn_expand(operation, form);
}

void insn_forms_make(void)
{
	for (unsigned int i = 0; i < ARRAY_SIZE(forms); i++) {
		const struct form_row *row = &forms[i];
		bool arithmetic = row->opcode < ARITHMETIC_FORMS;
		u8 count = arithmetic ? ARITHMETIC_OPERATIONS : 1;

		for (u8 j = 0; j < count; j++) {
			insn_forms_put(row->opcode + (unsigned int)j * ARITHMETIC_STEP,
				       (u8)(row->operation + j), row->form);
		}
	}
}
