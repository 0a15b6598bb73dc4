/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The operator's keys: Ctrl-], then a partition's number, or a command and a number. What ends or
 * starts something is asked about, and done after "y". Pure.
 */

#include <hv/console.h>

#define KEY_ESCAPE 0x1d /* Ctrl-] */

#define KEYS_DIRECT 35 /* 1 to 9, A to Z; those of the letters that follow are commands, too */

static const u8 keys_numbers[] =
	"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz{|}";

_Static_assert(MAX_PARTITIONS <= sizeof(keys_numbers) - 2, "each partition has a character");

/* Number of the partition, from 1; 0: detached; beyond all: no number. */
static unsigned int keys_number(u8 byte)
{
	unsigned int number = 0;

	while (number < sizeof(keys_numbers) - 1 && keys_numbers[number] != byte) {
		number++;
	}
	return number;
}

static const struct {
	u8 key;
	u8 action;     /* enum console_key_action */
	bool numbered; /* a partition's number follows */
	bool asked;
} keys_commands[] = {
	{'?', CONSOLE_KEY_LIST, false, false},  {'h', CONSOLE_KEY_LIST, false, false},
	{'s', CONSOLE_KEY_STOP, true, true},    {'b', CONSOLE_KEY_START, true, true},
	{'r', CONSOLE_KEY_RESTART, true, true}, {'m', CONSOLE_KEY_MUTE, true, false},
	{'l', CONSOLE_KEY_SHOW, true, false},   {'p', CONSOLE_KEY_POWER_OFF, false, true},
	{'a', CONSOLE_KEY_ATTACH, true, false},
};

/* The command is whole: done, or first asked about. */
static enum console_key_action keys_whole(struct console_keys *keys)
{
	keys->state = keys->asked ? KEYS_ASKED : KEYS_PLAIN;
	return keys->asked ? CONSOLE_KEY_ASK : keys->command;
}

static enum console_key_action keys_after_escape(struct console_keys *keys, u8 byte)
{
	unsigned int number = keys_number(byte);

	keys->state = KEYS_PLAIN;
	if (byte == KEY_ESCAPE) {
		return CONSOLE_KEY_PASS;
	}
	if (number <= KEYS_DIRECT) {
		keys->number = number;
		return number <= keys->count ? CONSOLE_KEY_ATTACH : CONSOLE_KEY_BAD;
	}
	for (unsigned int i = 0; i < ARRAY_SIZE(keys_commands); i++) {
		if (keys_commands[i].key == byte) {
			keys->command = keys_commands[i].action;
			keys->asked = keys_commands[i].asked;
			keys->state = KEYS_NUMBER;
			return keys_commands[i].numbered ? CONSOLE_KEY_NONE : keys_whole(keys);
		}
	}
	return CONSOLE_KEY_BAD;
}

static enum console_key_action keys_after_command(struct console_keys *keys, u8 byte)
{
	keys->number = keys_number(byte);
	keys->state = KEYS_PLAIN;
	return keys->number == 0 || keys->number > keys->count ? CONSOLE_KEY_BAD : keys_whole(keys);
}

enum console_key_action console_key(struct console_keys *keys, u8 byte)
{
	switch (keys->state) {
	case KEYS_ESCAPED:
		return keys_after_escape(keys, byte);
	case KEYS_NUMBER:
		return keys_after_command(keys, byte);
	case KEYS_ASKED:
		keys->state = KEYS_PLAIN;
		return byte == 'y' ? keys->command : CONSOLE_KEY_CANCEL;
	default:
		keys->state = byte == KEY_ESCAPE ? KEYS_ESCAPED : KEYS_PLAIN;
		return byte == KEY_ESCAPE ? CONSOLE_KEY_NONE : CONSOLE_KEY_PASS;
	}
}
