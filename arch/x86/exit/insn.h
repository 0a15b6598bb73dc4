/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Decoder for the few instructions that compilers and kernels use on memory-mapped registers:
 * MOV, MOVZX, MOVSX with a memory operand, and MOV immediate to memory (SDM 2A, chapter 2; 2B,
 * MOV). Everything else is refused. Pure; host-tested and fuzzed.
 */
#pragma once

#include <hv/types.h>

#define INSN_MAX 15 /* bytes, the architecture's limit */

struct insn {
	u8 length;      /* bytes */
	u8 width;       /* bytes of the memory access: 1, 2, 4 or 8 */
	bool write;     /* memory is written */
	bool immediate; /* the value written is @value, not register @reg */
	u8 reg;         /* 0..15, the hardware's numbering (0 RAX, 4 RSP) */
	bool high_byte; /* AH, CH, DH, BH: bits 15:8 of @reg (which is then 0..3) */
	u8 reg_width;   /* bytes of the register that a read fills: 1, 2, 4, 8 */
	bool sign;      /* a read is sign extended */
	u64 value;
};

enum insn_mode { INSN_MODE_16, INSN_MODE_32, INSN_MODE_64 };

/**
 * Decodes the instruction in @length bytes (1..15) at @bytes. Returns 0, or -ENOTSUP when it is cut
 * off or none of the known ones.
 */
int insn_decode(const u8 *bytes, size_t length, enum insn_mode mode, struct insn *insn);

/**
 * Length of the whole instruction at @bytes, of which @length are known, if behind prefixes it has
 * the @opcode_length bytes of @opcode and nothing follows them; else 0. For exits of which the
 * hardware doesn't tell where the next instruction is.
 */
unsigned int insn_length_of(const u8 *bytes, size_t length, enum insn_mode mode, const u8 *opcode,
			    size_t opcode_length);

/**
 * What register value @old becomes when a read of @insn brings @memory: partial writes keep the
 * rest, 32-bit writes clear the upper half (SDM 1, 3.4.1.1).
 */
u64 insn_read_result(const struct insn *insn, u64 old, u64 memory);

/** The bytes that a write of @insn stores, from register value @reg or its immediate. */
u64 insn_write_value(const struct insn *insn, u64 reg);
