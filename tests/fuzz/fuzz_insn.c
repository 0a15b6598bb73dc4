/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as an instruction: never read too far, and decoded ones are whole and sane. */

#include <stdlib.h>
#include <string.h>

#include <vcpu/insn.h>

int LLVMFuzzerInitialize(int *count, char ***words);
int LLVMFuzzerTestOneInput(const u8 *data, size_t size);

int LLVMFuzzerInitialize(int *count, char ***words)
{
	(void)count;
	(void)words;
	insn_forms_make();
	return 0;
}

static void require(bool holds)
{
	if (!holds) {
		abort();
	}
}

static bool is_width(u8 width)
{
	return width == 1 || width == 2 || width == 4 || width == 8;
}

static void length_of(const u8 *data, size_t size, enum insn_mode mode)
{
	const u8 opcode[] = {0x0f, 0xa2};
	unsigned int length = insn_length_of(data, size, mode, opcode, sizeof(opcode));

	if (length != 0) {
		require(length >= sizeof(opcode) && length <= INSN_MAX && length <= size);
		require(data[length - 2] == opcode[0] && data[length - 1] == opcode[1]);
	}
}

/* Values are what the input begins with, so that they vary with it. */
static void apply(const struct insn *insn, const u8 *data, size_t size)
{
	struct insn_values values = {.memory = ~0ULL};
	u64 rdi;
	u64 rcx;

	memcpy(&values, data, MIN(size, sizeof(values)));
	rdi = values.memory;
	rcx = values.reg;
	insn_apply(insn, &values);
	require(!insn->write || insn->width == 8 || values.memory >> 8 * insn->width == 0);
	if (insn->operation == INSN_STORE_STRING) {
		require(is_width(insn->address_width) && insn->address_width > 1);
		insn_string_step(insn, values.rflags, &rdi, &rcx);
	}
}

int LLVMFuzzerTestOneInput(const u8 *data, size_t size)
{
	struct insn insn, again;

	if (size < 2) {
		return 0;
	}
	enum insn_mode mode = (enum insn_mode)(data[0] % 3);

	length_of(data + 1, size - 1, mode);
	if (insn_decode(data + 1, size - 1, mode, &insn) != 0) {
		return 0;
	}
	/* Alone a string instruction is a single byte. */
	require(insn.length >= (insn.operation == INSN_STORE_STRING ? 1 : 2));
	require(insn.length <= INSN_MAX && insn.length <= size - 1);
	require(is_width(insn.width) && is_width(insn.reg_width) && insn.width <= insn.reg_width);
	require(insn.reg < (mode == INSN_MODE_64 ? 16 : 8));
	require(!insn.high_byte || (insn.reg < 4 && insn.reg_width == 1));
	require(insn.read || insn.write);
	require(insn.read || !insn.to_register);
	require(!insn.write || !insn.to_register);
	require(!insn.immediate || !insn.to_register);
	require(!insn.repeat || insn.operation == INSN_STORE_STRING);
	require(insn_decode(data + 1, insn.length, mode, &again) == 0);
	require(insn_decode(data + 1, insn.length - 1U, mode, &again) != 0);
	apply(&insn, data, size);
	return 0;
}
