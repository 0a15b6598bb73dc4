/* SPDX-License-Identifier: Apache-2.0 */
/* Lines, keys, the shared console over a recorded device, and the 16550 driver over a false one. */

#include "unit.h"

#include <arch/io.h>
#include <lib/log.h>
#include <lib/report.h>

static u8 fake_registers[8];
static unsigned int busy, reads;
static char device[8192];
static size_t device_used;

static u8 fake_in8(u16 port)
{
	u8 reg = port & 7;

	reads++;
	if (reg == 5 && busy > 0) {
		busy--;
		return fake_registers[5] & 0xdf;
	}
	return fake_registers[reg];
}

static void fake_out8(u16 port, u8 value)
{
	u8 reg = port & 7;

	if (reg == 0 && !(fake_registers[3] & 0x80)) {
		device[device_used++] = (char)value;
		return;
	}
	if (reg != 5) {
		fake_registers[reg] = value;
	}
}

/* A tick for each look at the port, which is what a line waits by. */
static u64 fake_ticks(void)
{
	return reads;
}

#define cpu_ticks fake_ticks
#define io_in8 fake_in8
#define io_out8 fake_out8
#include "../../drivers/uart.c"
#include "../../drivers/uart_init.c"
#include "../../hv/console/console.c"
#include "../../hv/console/init.c"
#include "../../hv/console/log.c"

static int setup(void **state)
{
	(void)state;
	memset(fake_registers, 0, sizeof(fake_registers));
	memset(device, 0, sizeof(device));
	fake_registers[5] = 0x60;
	busy = reads = 0;
	device_used = 0;
	console.early_used = 0;
	uart_stuck = false;
	console.uart = 0;
	console.in_line = false;
	return 0;
}

static void lines_end_at_newlines(void **state)
{
	struct console_line line = {.used = 0};

	(void)state;
	for (const char *s = "a\tb\r"; *s != 0; s++) {
		assert_false(console_line_add(&line, (u8)*s));
	}
	assert_true(console_line_add(&line, '\n'));
	assert_string_equal(line.text, "a\tb");
	line.used = 0;
	assert_true(console_line_add(&line, '\n'));
	assert_string_equal(line.text, "");
}

static void lines_are_cut_when_full(void **state)
{
	struct console_line line = {.used = 0};

	(void)state;
	for (unsigned int i = 0; i < CONSOLE_LINE_MAX - 1; i++) {
		assert_false(console_line_add(&line, 'x'));
	}
	assert_true(console_line_add(&line, 'y'));
	assert_int_equal(strlen(line.text), CONSOLE_LINE_MAX);
	assert_true(console_line_add(&line, 'z')); /* not cleared: still full, nothing lost */
	assert_int_equal(strlen(line.text), CONSOLE_LINE_MAX);
	assert_int_equal(line.text[CONSOLE_LINE_MAX - 1], 'y');
}

static void only_harmless_bytes_are_shown(void **state)
{
	struct console_line line = {.used = 0};

	(void)state;
	for (unsigned int byte = 0; byte < 256; byte++) {
		bool shown = byte == '\t' || (byte >= 0x20 && byte <= 0x7e);

		line.used = 0;
		if (byte != '\n' && byte != '\r') {
			assert_false(console_line_add(&line, (u8)byte));
			assert_int_equal((u8)line.text[0], shown ? byte : '.');
			assert_int_equal(line.used, 1);
		}
	}
}

static void keys_go_where_the_escape_says(void **state)
{
	static const struct {
		u8 byte;
		enum console_key_action action;
		unsigned int focus;
	} rows[] = {
		{'a', CONSOLE_KEY_PASS, 0},   {0x1d, CONSOLE_KEY_NONE, 0},
		{'2', CONSOLE_KEY_FOCUS, 2},  {'2', CONSOLE_KEY_PASS, 2},
		{0x1d, CONSOLE_KEY_NONE, 2},  {0x1d, CONSOLE_KEY_PASS, 2},
		{'0', CONSOLE_KEY_PASS, 2},   {0x1d, CONSOLE_KEY_NONE, 2},
		{'?', CONSOLE_KEY_LIST, 2},   {0x1d, CONSOLE_KEY_NONE, 2},
		{'b', CONSOLE_KEY_FOCUS, 11}, {0x1d, CONSOLE_KEY_NONE, 11},
		{'A', CONSOLE_KEY_FOCUS, 10}, {0x1d, CONSOLE_KEY_NONE, 10},
		{'c', CONSOLE_KEY_BAD, 10},   {0x1d, CONSOLE_KEY_NONE, 10},
		{'g', CONSOLE_KEY_BAD, 10},   {0x1d, CONSOLE_KEY_NONE, 10},
		{0xff, CONSOLE_KEY_BAD, 10},  {0x1d, CONSOLE_KEY_NONE, 10},
		{0x10, CONSOLE_KEY_BAD, 10},  {'x', CONSOLE_KEY_PASS, 10},
	};
	struct console_keys keys = {.count = 12};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		assert_int_equal(console_key(&keys, rows[i].byte), rows[i].action);
		assert_int_equal(keys.focus, rows[i].focus);
	}
	keys = (struct console_keys){.count = 0};
	assert_int_equal(console_key(&keys, 'a'), CONSOLE_KEY_NONE);
}

static void early_lines_are_shown_later(void **state)
{
	u64 before;

	(void)state;
	console_init(0);
	log_line("number %d", 1);
	assert_int_equal(device_used, 0);
	console_init(0x3f8);
	assert_int_equal(console_port(), 0x3f8);
	before = console_ticks();
	console_write_line("[linux] ", "hello");
	assert_int_equal(console_ticks() - before, 15); /* each byte was waited for once */
	assert_string_equal(device, "bulkhead: number 1\r\n[linux] hello\r\n");
	console_init(0x2f8); /* a new device does not get them again */
	assert_string_equal(device, "bulkhead: number 1\r\n[linux] hello\r\n");
}

/* As a panic does, whose CPU has stopped another in the middle of a line. */
static void a_torn_line_is_ended_first(void **state)
{
	(void)state;
	console_init(0x3f8);
	console_put('x');
	console.in_line = true;
	console_write_line_unlocked("bulkhead: ", "panic");
	assert_string_equal(device, "x\r\nbulkhead: panic\r\n");
	console_write_line_unlocked("", "more");
	assert_string_equal(device, "x\r\nbulkhead: panic\r\nmore\r\n");
}

static void early_memory_is_bounded(void **state)
{
	(void)state;
	for (unsigned int i = 0; i < 1000; i++) {
		log_line("%u", i);
	}
	console_init(0x3f8);
	assert_int_equal(device_used, CONSOLE_EARLY_MAX);
}

static void lines_are_bounded(void **state)
{
	static char text[3000];

	(void)state;
	memset(text, 'x', sizeof(text) - 1);
	console_init(0x3f8);
	console_write_line("[p] ", text);
	assert_int_equal(device_used, CONSOLE_SENT_MAX + 2);
	console_write_line(text, "text");
	assert_int_equal(device_used, 2 * (CONSOLE_SENT_MAX + 2));
	assert_memory_equal(device + CONSOLE_SENT_MAX, "\r\n", 2);
	assert_int_equal(console_lock.next, console_lock.owner);
}

static void reports_go_to_the_log(void **state)
{
	struct report report = log_report();

	(void)state;
	console_init(0x3f8);
	report_error(&report, "no %s", "disk");
	assert_string_equal(device, "bulkhead: no disk\r\n");
	assert_int_equal(report.errors, 1);
}

static void an_absent_uart_is_noticed(void **state)
{
	(void)state;
	fake_registers[5] = 0xff;
	assert_false(uart_init(0x3f8));
	console_init(0x3f8);
	assert_int_equal(console_port(), 0);
}

static void a_uart_is_set_up(void **state)
{
	u8 byte = 0;

	(void)state;
	assert_true(uart_init(0x3f8));
	assert_int_equal(fake_registers[0], 1);
	assert_int_equal(fake_registers[1], 0);
	assert_int_equal(fake_registers[3], 0x03);
	assert_int_equal(fake_registers[4], 0x03);
	uart_enable_receive_interrupt(0x3f8);
	assert_int_equal(fake_registers[1], 0x01);
	assert_int_equal(fake_registers[4], 0x0b);
	assert_false(uart_get(0x3f8, &byte));
	fake_registers[5] = 0xff;
	assert_false(uart_get(0x3f8, &byte));
	fake_registers[5] = 0x61;
	fake_registers[0] = 'k';
	assert_true(uart_get(0x3f8, &byte));
	assert_int_equal(byte, 'k');
}

static void a_stuck_uart_costs_one_wait(void **state)
{
	(void)state;
	busy = 5;
	uart_put(0x3f8, 'a');
	assert_string_equal(device, "a");
	busy = ~0U;
	reads = 0;
	for (unsigned int i = 0; i < 100; i++) {
		uart_put(0x3f8, 'b');
	}
	assert_in_range(reads, WAIT_READS, WAIT_READS + 100);
	assert_string_equal(device, "a");
	busy = 0;
	uart_put(0x3f8, 'c');
	busy = 5;
	uart_put(0x3f8, 'd');
	assert_string_equal(device, "acd");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_torn_line_is_ended_first, setup),
		cmocka_unit_test_setup(lines_end_at_newlines, setup),
		cmocka_unit_test_setup(lines_are_cut_when_full, setup),
		cmocka_unit_test_setup(only_harmless_bytes_are_shown, setup),
		cmocka_unit_test_setup(keys_go_where_the_escape_says, setup),
		cmocka_unit_test_setup(early_lines_are_shown_later, setup),
		cmocka_unit_test_setup(early_memory_is_bounded, setup),
		cmocka_unit_test_setup(lines_are_bounded, setup),
		cmocka_unit_test_setup(reports_go_to_the_log, setup),
		cmocka_unit_test_setup(an_absent_uart_is_noticed, setup),
		cmocka_unit_test_setup(a_uart_is_set_up, setup),
		cmocka_unit_test_setup(a_stuck_uart_costs_one_wait, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
