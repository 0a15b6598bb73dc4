/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The few instructions that compilers and kernels use on memory-mapped registers, with a memory
 * operand (SDM 2A, chapter 2; 2A to 2C, the instructions by name): moves, STOS, XCHG, the two
 * operand arithmetic and logic, and bit tests with an immediate index. insn.c decodes them,
 * insn_apply.c says what they do. Everything else is refused. Pure; host-tested and fuzzed.
 */
#pragma once

#include <lib/types.h>

#define INSN_MAX 15 /* bytes, the architecture's limit */

/* The first eight, and the bit tests, in the order of their encodings. */
enum insn_operation {
	INSN_ADD,
	INSN_OR,
	INSN_ADC,
	INSN_SBB,
	INSN_AND,
	INSN_SUB,
	INSN_XOR,
	INSN_CMP,
	INSN_BT,
	INSN_BTS,
	INSN_BTR,
	INSN_BTC,
	INSN_MOVE,
	INSN_TEST,
	INSN_EXCHANGE,
	INSN_STORE_STRING,
};

struct insn {
	enum insn_operation operation;
	u8 length;        /* bytes */
	u8 width;         /* bytes of the memory access: 1, 2, 4 or 8 */
	bool read;        /* memory is read, before it is written if it is both */
	bool write;       /* memory is written */
	bool to_register; /* the register is the destination and memory the source */
	bool immediate;   /* the other operand is @value, not register @reg */
	u8 reg;           /* 0..15, the hardware's numbering (0 RAX, 4 RSP) */
	bool high_byte;   /* AH, CH, DH, BH: bits 15:8 of @reg (which is then 0..3) */
	u8 reg_width;     /* bytes of the register operand: 1, 2, 4, 8 */
	bool sign;        /* a read is sign extended */
	bool repeat;      /* STOS with REP: RCX counts */
	u8 address_width; /* STOS: bytes of RDI and RCX that count: 2, 4, 8 */
	u64 value;
};

/* What an instruction works on. */
struct insn_values {
	u64 memory; /* the bytes read; then those to write, zero extended */
	u64 reg;    /* all of insn.reg */
	u64 rflags;
};

enum insn_mode { INSN_MODE_16, INSN_MODE_32, INSN_MODE_64 };

#define INSN_FLAG_CARRY BIT(0)
#define INSN_FLAG_PARITY BIT(2)
#define INSN_FLAG_AUXILIARY BIT(4)
#define INSN_FLAG_ZERO BIT(6)
#define INSN_FLAG_SIGN BIT(7)
#define INSN_FLAG_DIRECTION BIT(10)
#define INSN_FLAG_OVERFLOW BIT(11)

/** Makes the decoder's table of opcodes, without which it knows no instruction. Only for the boot.
 */
void insn_forms_make(void);

/**
 * Decodes the instruction in @length bytes (1..15) at @bytes. Returns 0, or -ENOTSUP when it is cut
 * off or none of the known ones, also by a LOCK or REP prefix that it may not have.
 */
int insn_decode(const u8 *bytes, size_t length, enum insn_mode mode, struct insn *insn);

/**
 * Length of the whole instruction at @bytes, of which @length are known, if behind prefixes it has
 * the @opcode_length bytes of @opcode and nothing follows them; else 0. For exits of which the
 * hardware does not report where the next instruction is.
 */
unsigned int insn_length_of(const u8 *bytes, size_t length, enum insn_mode mode, const u8 *opcode,
			    size_t opcode_length);

/**
 * Does @insn on @values. Memory, the register and the flags change exactly as in the processor:
 * partial writes of a register keep the rest, 32-bit ones clear the upper half (SDM 1, 3.4.1.1).
 * Flags that the manual leaves undefined are cleared by logic and kept by bit tests.
 */
void insn_apply(const struct insn *insn, struct insn_values *values);

/**
 * Steps RDI and, with REP, RCX over the element that STOS has stored. True if the instruction is
 * done; else it stays to be repeated.
 */
bool insn_string_step(const struct insn *insn, u64 rflags, u64 *rdi, u64 *rcx);
