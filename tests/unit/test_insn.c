/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vcpu/insn.c against what the GNU assembler made (insn_table.h), cut and lengthened. */

#include "unit.h"

#include <lib/errno.h>
#include <vcpu/insn.h>

static const struct row {
	enum insn_mode mode;
	const char *bytes;
	size_t length;
	int status;
	struct insn insn;
} rows[] = {
#include "insn_table.h"
};

static int decode(const u8 *bytes, size_t length, enum insn_mode mode, struct insn *insn)
{
	/* A block of its own lets the sanitizer see a byte too far. */
	u8 *copy = malloc(length > 0 ? length : 1);
	int status;

	memcpy(copy, bytes, length);
	status = insn_decode(copy, length, mode, insn);
	free(copy);
	return status;
}

static void assert_same(const struct row *row, const struct insn *insn)
{
	const struct insn *want = &row->insn;

	if (insn->operation != want->operation || insn->length != want->length ||
	    insn->width != want->width || insn->read != want->read || insn->write != want->write ||
	    insn->to_register != want->to_register || insn->repeat != want->repeat ||
	    insn->address_width != want->address_width || insn->immediate != want->immediate ||
	    insn->reg != want->reg || insn->high_byte != want->high_byte ||
	    insn->reg_width != want->reg_width || insn->sign != want->sign ||
	    insn->value != want->value) {
		fail_msg("row %zu", (size_t)(row - rows));
	}
}

static void knows_what_the_assembler_makes(void **state)
{
	struct insn insn;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		const u8 *bytes = (const u8 *)rows[i].bytes;
		int status = decode(bytes, rows[i].length, rows[i].mode, &insn);

		if (status != rows[i].status) {
			fail_msg("row %zu gives %d", i, status);
		}
		if (status == 0) {
			assert_same(&rows[i], &insn);
		}
	}
}

static void refuses_what_is_cut_off(void **state)
{
	struct insn insn;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		for (size_t length = 0; rows[i].status == 0 && length < rows[i].length; length++) {
			if (decode((const u8 *)rows[i].bytes, length, rows[i].mode, &insn) == 0) {
				fail_msg("row %zu cut to %zu", i, length);
			}
		}
	}
}

static void ignores_what_follows(void **state)
{
	struct insn insn;
	u8 bytes[32];

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		memset(bytes, 0xff, sizeof(bytes));
		memcpy(bytes, rows[i].bytes, rows[i].length);
		assert_int_equal(insn_decode(bytes, sizeof(bytes), rows[i].mode, &insn),
				 rows[i].status);
		if (rows[i].status == 0) {
			assert_same(&rows[i], &insn);
		}
	}
}

static void stops_at_fifteen_bytes(void **state)
{
	u8 bytes[32];
	struct insn insn;

	(void)state;
	memset(bytes, 0x66, sizeof(bytes));
	assert_int_equal(insn_decode(bytes, sizeof(bytes), INSN_MODE_64, &insn), -ENOTSUP);
	bytes[13] = 0x89;
	bytes[14] = 0x08;
	assert_int_equal(insn_decode(bytes, sizeof(bytes), INSN_MODE_64, &insn), 0);
	assert_int_equal(insn.length, INSN_MAX);
	bytes[13] = 0x66;
	bytes[14] = 0x89;
	bytes[15] = 0x08;
	assert_int_equal(insn_decode(bytes, sizeof(bytes), INSN_MODE_64, &insn), -ENOTSUP);
}

/* Those of docs/traps.md, "Which instructions reach emulated memory". */
static void refuses_what_names_more_than_one_address(void **state)
{
	static const u8 refused[][4] = {
		{0xf3, 0xa5},             /* rep movsd */
		{0xa4},                   /* movsb */
		{0xf3, 0xa7},             /* repe cmpsd */
		{0xf2, 0xae},             /* repne scasb */
		{0xad},                   /* lodsd */
		{0x0f, 0x11, 0x07},       /* movups [rdi], xmm0 */
		{0x66, 0x0f, 0x6f, 0x07}, /* movdqa xmm0, [rdi] */
		{0xc5, 0xfe, 0x6f, 0x07}, /* vmovdqu ymm0, [rdi] */
	};
	struct insn insn;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(refused); i++) {
		assert_int_equal(insn_decode(refused[i], sizeof(refused[i]), INSN_MODE_64, &insn),
				 -ENOTSUP);
	}
}

static unsigned int length_of(const char *bytes, size_t length, enum insn_mode mode,
			      const char *opcode, size_t opcode_length)
{
	u8 *copy = malloc(length > 0 ? length : 1);
	unsigned int result;

	memcpy(copy, bytes, length);
	result = insn_length_of(copy, length, mode, (const u8 *)opcode, opcode_length);
	free(copy);
	return result;
}

static void lengths_count_prefixes(void **state)
{
	static const struct {
		const char *bytes;
		size_t length;
		enum insn_mode mode;
		const char *opcode;
		size_t opcode_length;
		unsigned int result;
	} known[] = {
		{"\x0f\xa2", 2, INSN_MODE_16, "\x0f\xa2", 2, 2},
		{"\x0f\xa2\xff\xff", 4, INSN_MODE_32, "\x0f\xa2", 2, 2},
		{"\x0f\xa2", 2, INSN_MODE_64, "\x0f\xa2", 2, 2},
		{"\x48\x0f\xa2", 3, INSN_MODE_64, "\x0f\xa2", 2, 3},
		{"\x48\x0f\xa2", 3, INSN_MODE_32, "\x0f\xa2", 2, 0}, /* DEC EAX */
		{"\x66\x67\x2e\x65\xf3\x4f\x0f\x32", 8, INSN_MODE_64, "\x0f\x32", 2, 8},
		{"\x48\x66\x41\x0f\x30", 5, INSN_MODE_64, "\x0f\x30", 2, 5},
		{"\x3e\x0f\x01\xd1", 4, INSN_MODE_16, "\x0f\x01\xd1", 3, 4},
		{"\x0f\x01\xd0", 3, INSN_MODE_64, "\x0f\x01\xd1", 3, 0},
		{"\x0f\x01", 2, INSN_MODE_64, "\x0f\x01\xd1", 3, 0},
		{"\xf3\x0f\x09", 3, INSN_MODE_64, "\x0f\x09", 2, 3}, /* WBNOINVD */
		{"\x0f\x08", 2, INSN_MODE_64, "\x0f\x09", 2, 0},
		{"\xf4", 1, INSN_MODE_64, "\xf4", 1, 1},
		{"", 0, INSN_MODE_64, "\xf4", 1, 0},
		{"\x66\x66\x66\x66\x66\x66\x66\x66\x66\x66\x66\x66\x66\x0f\xa2", 15, INSN_MODE_64,
		 "\x0f\xa2", 2, 15},
		{"\x66\x66\x66\x66\x66\x66\x66\x66\x66\x66\x66\x66\x66\x66\x0f\xa2", 16,
		 INSN_MODE_64, "\x0f\xa2", 2, 0},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(known); i++) {
		if (length_of(known[i].bytes, known[i].length, known[i].mode, known[i].opcode,
			      known[i].opcode_length) != known[i].result) {
			fail_msg("row %zu", i);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_what_the_assembler_makes),
		cmocka_unit_test(refuses_what_is_cut_off),
		cmocka_unit_test(ignores_what_follows),
		cmocka_unit_test(stops_at_fifteen_bytes),
		cmocka_unit_test(refuses_what_names_more_than_one_address),
		cmocka_unit_test(lengths_count_prefixes),
	};

	insn_forms_make();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
