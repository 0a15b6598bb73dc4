/* SPDX-License-Identifier: Apache-2.0 */
/* hv/console/keys.c: every key behind Ctrl-], and what is asked about. */

#include "unit.h"

#include <hv/console.h>

#define ESCAPE 0x1d
#define NO_NUMBER 99

struct row {
	const char *keys;
	enum console_key_action action; /* of the last */
	unsigned int number;            /* then; NO_NUMBER: not looked at */
};

static const struct row rows[] = {
	{"a", CONSOLE_KEY_PASS, NO_NUMBER},
	{"\x1d", CONSOLE_KEY_NONE, NO_NUMBER},
	{"\x1d\x1d", CONSOLE_KEY_PASS, NO_NUMBER},
	{"\x1d\x1d"
	 "2",
	 CONSOLE_KEY_PASS, NO_NUMBER},
	{"\x1d"
	 "2",
	 CONSOLE_KEY_ATTACH, 2},
	{"\x1d"
	 "22",
	 CONSOLE_KEY_PASS, NO_NUMBER},
	{"\x1d"
	 "0",
	 CONSOLE_KEY_ATTACH, 0},
	{"\x1d"
	 "A",
	 CONSOLE_KEY_ATTACH, 10},
	{"\x1d"
	 "C",
	 CONSOLE_KEY_ATTACH, 12},
	{"\x1d"
	 "D",
	 CONSOLE_KEY_BAD, NO_NUMBER},
	{"\x1d"
	 "a2",
	 CONSOLE_KEY_ATTACH, 2},
	{"\x1d"
	 "aa",
	 CONSOLE_KEY_BAD, 36},
	{"\x1ds}", CONSOLE_KEY_BAD, 64},
	{"\x1ds~", CONSOLE_KEY_BAD, NO_NUMBER},
	{"\x1dz", CONSOLE_KEY_BAD, NO_NUMBER},
	{"\x1d\xff", CONSOLE_KEY_BAD, NO_NUMBER},
	{"\x1d?", CONSOLE_KEY_LIST, NO_NUMBER},
	{"\x1d?x", CONSOLE_KEY_PASS, NO_NUMBER},
	{"\x1dh", CONSOLE_KEY_LIST, NO_NUMBER},
	{"\x1ds", CONSOLE_KEY_NONE, NO_NUMBER},
	{"\x1ds3", CONSOLE_KEY_ASK, 3},
	{"\x1ds3y", CONSOLE_KEY_STOP, 3},
	{"\x1ds3yx", CONSOLE_KEY_PASS, NO_NUMBER},
	{"\x1ds3n", CONSOLE_KEY_CANCEL, 3},
	{"\x1ds3Y", CONSOLE_KEY_CANCEL, 3},
	{"\x1ds3nx", CONSOLE_KEY_PASS, NO_NUMBER},
	{"\x1ds0", CONSOLE_KEY_BAD, NO_NUMBER},
	{"\x1ds\x1d", CONSOLE_KEY_BAD, NO_NUMBER},
	{"\x1dsx", CONSOLE_KEY_BAD, NO_NUMBER},
	{"\x1d"
	 "b1y",
	 CONSOLE_KEY_START, 1},
	{"\x1drCy", CONSOLE_KEY_RESTART, 12},
	{"\x1dm2", CONSOLE_KEY_MUTE, 2},
	{"\x1dl2", CONSOLE_KEY_SHOW, 2},
	{"\x1dp", CONSOLE_KEY_ASK, NO_NUMBER},
	{"\x1dpy", CONSOLE_KEY_POWER_OFF, NO_NUMBER},
	{"\x1dp\x1d", CONSOLE_KEY_CANCEL, NO_NUMBER},
};

static void each_key_does_what_the_list_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		struct console_keys keys = {.count = 12};
		enum console_key_action action = CONSOLE_KEY_NONE;

		for (const char *key = rows[i].keys; *key != 0; key++) {
			action = console_key(&keys, (u8)*key);
		}
		assert_int_equal(action, rows[i].action);
		if (rows[i].number != NO_NUMBER) {
			assert_int_equal(keys.number, rows[i].number);
		}
	}
}

static void what_is_asked_about_is_known(void **state)
{
	struct console_keys keys = {.count = 2};

	(void)state;
	(void)console_key(&keys, ESCAPE);
	(void)console_key(&keys, 'r');
	assert_int_equal(console_key(&keys, '2'), CONSOLE_KEY_ASK);
	assert_int_equal(keys.command, CONSOLE_KEY_RESTART);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_key_does_what_the_list_says),
		cmocka_unit_test(what_is_asked_about_is_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
