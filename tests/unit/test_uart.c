/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The 16550 driver over a false device: behind ports, whose instructions are replaced, and in
 * memory, where a page of registers stands for it.
 */

#include "unit.h"

#include <arch/io.h>

#define PORT 0x3f8

static u8 ports[8];
static u8 written[8];
static unsigned int busy, reads, sent;
static u8 last;

static u8 fake_in8(u16 port)
{
	const unsigned int reg = port - PORT;

	assert_in_range(reg, 0, 7);
	reads++;
	if (reg == 5 && busy > 0) {
		busy--;
		return ports[5] & 0xdf;
	}
	return ports[reg];
}

static void fake_out8(u16 port, u8 value)
{
	const unsigned int reg = port - PORT;

	assert_in_range(reg, 0, 7);
	written[reg] = value;
	if (reg == 0 && !(written[3] & 0x80)) {
		sent++;
		last = value;
	} else if (reg != 2 && reg != 5) {
		ports[reg] = value;
	}
}

#define io_in8 fake_in8
#define io_out8 fake_out8
#include "../../drivers/uart.c"
#include "../../drivers/uart_init.c"

static struct uart uart;
static u32 memory[16];

static int setup(void **state)
{
	(void)state;
	memset(ports, 0, sizeof(ports));
	memset(written, 0, sizeof(written));
	memset(memory, 0, sizeof(memory));
	ports[2] = 0xc1;
	ports[5] = 0x60;
	busy = reads = sent = 0;
	uart = (struct uart){.base = PORT};
	return 0;
}

static void it_is_set_up(void **state)
{
	u8 byte = 0;

	(void)state;
	assert_true(uart_init(&uart, 1));
	assert_int_equal(ports[0], 1);
	assert_int_equal(ports[1], 0);
	assert_int_equal(ports[3], 0x03);
	assert_int_equal(ports[4], 0x03);
	assert_int_equal(written[2], 0x07);
	uart_enable_interrupts(&uart);
	assert_int_equal(ports[1], 0x01);
	assert_int_equal(ports[4], 0x0b);
	assert_false(uart_get(&uart, &byte));
	ports[5] = 0xff;
	assert_false(uart_get(&uart, &byte));
	ports[5] = 0x61;
	ports[0] = 'k';
	assert_true(uart_get(&uart, &byte));
	assert_int_equal(byte, 'k');
}

/* Reading the status clears the bit, so whoever reads it counts. */
static void an_overrun_is_counted_by_who_sees_it(void **state)
{
	u8 byte = 0;

	(void)state;
	assert_true(uart_init(&uart, 1));
	ports[5] = 0x63;
	assert_true(uart_get(&uart, &byte));
	assert_int_equal(uart_overruns, 1);
	assert_int_equal(uart_room(&uart), 16);
	assert_int_equal(uart_overruns, 2);
	ports[5] = 0xff; /* it is gone */
	assert_false(uart_get(&uart, &byte));
	assert_int_equal(uart_overruns, 2);
}

static void absence_is_noticed(void **state)
{
	(void)state;
	ports[5] = 0xff;
	assert_false(uart_init(&uart, 1));
	assert_int_equal(written[3] | written[1] | written[4], 0); /* nothing was set */
	ports[5] = 0x60;
	assert_true(uart_init(&uart, 1));
}

/* The divisor goes where the file of fakes keeps data and interrupt enable: its low byte is seen.
 */
static void the_divisor_is_set_or_left(void **state)
{
	(void)state;
	assert_true(uart_init(&uart, 12));
	assert_int_equal(ports[0], 12);
	assert_true(uart_init(&uart, 0));
	assert_int_equal(ports[0], 12);
	ports[0] = 0; /* nobody ever set it: it would stand still */
	assert_true(uart_init(&uart, 0));
	assert_int_equal(ports[0], 1);
	assert_true(uart_init(&uart, 0x180));
	assert_int_equal(ports[0], 0x80);
	assert_int_equal(written[1], 0x01);
}

static void room_is_a_fifo_or_a_byte(void **state)
{
	(void)state;
	assert_true(uart_init(&uart, 1));
	assert_int_equal(uart_room(&uart), 16);
	busy = 1;
	assert_int_equal(uart_room(&uart), 0);
	ports[2] = 0x01; /* a 16450 */
	assert_true(uart_init(&uart, 1));
	assert_int_equal(uart_room(&uart), 1);
	reads = 0;
	uart_send(&uart, 'x');
	assert_int_equal(reads, 0);
	assert_int_equal(last, 'x');
}

static void a_stuck_one_costs_one_wait(void **state)
{
	(void)state;
	assert_true(uart_init(&uart, 1));
	busy = 5;
	uart_put(&uart, 'a');
	assert_int_equal(sent, 1);
	busy = ~0U;
	reads = 0;
	for (unsigned int i = 0; i < 100; i++) {
		uart_put(&uart, 'b');
	}
	assert_in_range(reads, WAIT_READS, WAIT_READS + 100);
	assert_int_equal(sent, 1);
	busy = 0;
	uart_put(&uart, 'c');
	busy = 5;
	uart_put(&uart, 'd');
	assert_int_equal(sent, 3);
	assert_int_equal(last, 'd');
}

/* A device that keeps what is written, so that of the FIFO control register more is read back. */
static void registers_in_memory_are_apart(void **state)
{
	u8 *bytes = (u8 *)memory;

	(void)state;
	uart = (struct uart){.base = (u64)(uintptr_t)memory, .access = UART_MEMORY32};
	assert_int_equal(uart_size(&uart), 32);
	memory[5] = 0x60;
	assert_true(uart_init(&uart, 3));
	assert_int_equal(memory[7], 0x5a);
	assert_int_equal(memory[3], 0x03);
	assert_int_equal(memory[4], 0x03);
	assert_int_equal(memory[0], 3);
	uart_put(&uart, 'm');
	assert_int_equal(memory[0], 'm');
	assert_int_equal(memory[8], 0);
	memset(memory, 0, sizeof(memory));
	uart.access = UART_MEMORY8;
	assert_int_equal(uart_size(&uart), 8);
	bytes[5] = 0x60;
	assert_true(uart_init(&uart, 3));
	assert_int_equal(bytes[7], 0x5a);
	assert_int_equal(bytes[3], 0x03);
	uart_send(&uart, 'n');
	assert_int_equal(bytes[0], 'n');
	assert_int_equal(bytes[8], 0);
	assert_int_equal(reads, 0);
	memset(memory, 0xff, sizeof(memory)); /* nobody */
	bytes[5] = 0xff;
	assert_false(uart_init(&uart, 3));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(it_is_set_up, setup),
		cmocka_unit_test_setup(an_overrun_is_counted_by_who_sees_it, setup),
		cmocka_unit_test_setup(absence_is_noticed, setup),
		cmocka_unit_test_setup(the_divisor_is_set_or_left, setup),
		cmocka_unit_test_setup(room_is_a_fifo_or_a_byte, setup),
		cmocka_unit_test_setup(a_stuck_one_costs_one_wait, setup),
		cmocka_unit_test_setup(registers_in_memory_are_apart, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
