/* SPDX-License-Identifier: Apache-2.0 */
/* hv/devices/vuart.c as drivers see it: detection as a 16550A, interrupt causes, loop-back, input.
 */

#include "unit.h"

#include <hv/vuart.h>

enum { DATA, IER, IIR, LCR, MCR, LSR, MSR, SCR, FCR = IIR };

static struct vuart uart;
static char sent[64];
static size_t sent_count;

static void transmit(void *context, u8 byte)
{
	assert_ptr_equal(context, &uart);
	assert_true(sent_count < sizeof(sent));
	sent[sent_count++] = (char)byte;
}

static int setup(void **state)
{
	(void)state;
	memset(&uart, 0xa5, sizeof(uart));
	sent_count = 0;
	vuart_init(&uart, transmit, &uart);
	return 0;
}

#define in(reg) vuart_read(&uart, reg)
#define out(reg, value) vuart_write(&uart, reg, value)
#define line() vuart_interrupt(&uart)

static void resets(void **state)
{
	(void)state;
	assert_int_equal(in(IER), 0);
	assert_int_equal(in(IIR), 0x01);
	assert_int_equal(in(LCR), 0);
	assert_int_equal(in(MCR), 0);
	assert_int_equal(in(LSR), 0x60);
	assert_int_equal(in(MSR), 0xb0);
	assert_int_equal(in(SCR), 0);
	assert_int_equal(in(DATA), 0);
	assert_false(line());
}

/* The steps by which Linux and others tell an 8250 from a 16450, a 16550A and its successors. */
static void is_detected_as_a_16550a(void **state)
{
	(void)state;
	out(IER, 0xff);
	assert_int_equal(in(IER), 0x0f);
	out(IER, 0);
	out(MCR, 0x1a);
	assert_int_equal(in(MSR)&0xf0, 0x90);
	out(MCR, 0xff);
	assert_int_equal(in(MCR), 0x1f);
	assert_int_equal(in(MSR), 0xf0);
	out(MCR, 0x15);
	assert_int_equal(in(MSR), 0x60);
	out(MCR, 0);
	out(SCR, 0x5a);
	assert_int_equal(in(SCR), 0x5a);
	out(FCR, 0x01);
	assert_int_equal(in(IIR) >> 6, 3);
	out(LCR, 0x80);
	assert_int_not_equal(in(IIR), 0); /* no EFR: not a 16650 */
	out(FCR, 0x21);
	assert_int_equal(in(IIR)&0x20, 0); /* no 64 byte FIFO: not a 16750 */
	out(FCR, 0);
	assert_int_equal(in(IIR) >> 6, 0);
	out(LSR, 0);
	out(MSR, 0);
	assert_int_equal(in(LSR), 0x60);
	assert_int_equal(in(MSR), 0xb0);
}

static void divisor_is_behind_dlab(void **state)
{
	(void)state;
	out(LCR, 0x83);
	assert_int_equal(in(DATA), 1);
	out(DATA, 0x0c);
	out(IER, 0x34);
	assert_int_equal(in(DATA), 0x0c);
	assert_int_equal(in(IER), 0x34);
	out(LCR, 0x03);
	assert_int_equal(in(IER), 0);
	assert_int_equal(sent_count, 0);
}

static void sends_at_once(void **state)
{
	(void)state;
	for (const char *s = "hello"; *s != 0; s++) {
		out(DATA, (u8)*s);
		assert_int_equal(in(LSR), 0x60);
	}
	assert_memory_equal(sent, "hello", 5);
}

static void empty_transmitter_interrupts(void **state)
{
	(void)state;
	out(MCR, 0x08);
	out(IER, 0x02); /* enabling raises it */
	assert_true(line());
	assert_int_equal(in(IIR), 0x02);
	assert_false(line()); /* the read acknowledged it */
	assert_int_equal(in(IIR), 0x01);
	out(IER, 0x02); /* no change, nothing new */
	assert_false(line());
	out(IER, 0);
	out(IER, 0x02);
	assert_true(line());
	assert_int_equal(in(IIR), 0x02);
	out(DATA, 'x'); /* sent, empty again */
	assert_true(line());
	out(IER, 0);
	assert_false(line());
	out(IER, 0x02);
	out(MCR, 0); /* OUT2 is the gate, IIR isn't behind it */
	assert_false(line());
	assert_int_equal(in(IIR), 0x02);
}

static void receives_one_byte_without_fifos(void **state)
{
	(void)state;
	out(MCR, 0x08);
	out(IER, 0x05);
	assert_true(vuart_receive(&uart, 'a'));
	assert_true(line());
	assert_int_equal(in(IIR), 0x04);
	assert_int_equal(in(LSR), 0x61);
	assert_false(vuart_receive(&uart, 'b')); /* it waits outside: nothing is lost */
	assert_int_equal(in(LSR), 0x61);
	out(MCR, 0x18);
	out(DATA, 'b'); /* lost in the loop-back */
	out(MCR, 0x08);
	assert_int_equal(in(IIR), 0x06);
	assert_int_equal(in(LSR), 0x63);
	assert_int_equal(in(LSR), 0x61); /* the read cleared the overrun */
	assert_int_equal(in(IIR), 0x04);
	assert_int_equal(in(DATA), 'a');
	assert_false(line());
	assert_int_equal(in(LSR), 0x60);
}

static void fifo_keeps_order_and_tells_its_level(void **state)
{
	(void)state;
	out(MCR, 0x08);
	out(FCR, 0x81); /* trigger at 8 */
	out(IER, 0x01);
	for (unsigned int round = 0; round < 3; round++) {
		for (u8 i = 0; i < VUART_FIFO; i++) {
			assert_true(vuart_receive(&uart, (u8)(i + round)));
			assert_int_equal(in(IIR), i < 7 ? 0xcc : 0xc4);
		}
		assert_false(vuart_receive(&uart, 0xff));
		assert_int_equal(in(LSR), 0x61);
		for (u8 i = 0; i < VUART_FIFO; i++) {
			assert_true(line());
			assert_int_equal(in(DATA), i + round);
		}
		assert_false(line());
		vuart_receive(&uart, 0);
		assert_int_equal(in(DATA), 0);
	}
}

static void fifo_control_empties(void **state)
{
	static const u8 controls[] = {0x03, 0x00};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(controls); i++) {
		out(FCR, 0x01);
		vuart_receive(&uart, 'a');
		out(FCR, 0x05); /* the transmitter's: nothing happens */
		assert_int_equal(in(LSR), 0x61);
		out(FCR, controls[i]);
		assert_int_equal(in(LSR), 0x60);
	}
	out(FCR, 0xc0); /* not enabled: nothing is programmed */
	out(IER, 0x01);
	vuart_receive(&uart, 'a');
	assert_int_equal(in(IIR), 0x04);
}

static void receive_goes_before_transmit(void **state)
{
	(void)state;
	out(IER, 0x07);
	out(FCR, 0x01);
	vuart_receive(&uart, 'a');
	assert_int_equal(in(IIR), 0xc4);
	assert_int_equal(in(DATA), 'a');
	assert_int_equal(in(IIR), 0xc2); /* still pending: the first read did not show it */
	assert_int_equal(in(IIR), 0xc1);
}

static void loop_back_is_closed(void **state)
{
	(void)state;
	out(FCR, 0x01);
	out(IER, 0x01);
	out(MCR, 0x18);
	assert_false(vuart_receive(&uart, 'z'));
	assert_int_equal(in(LSR), 0x60);
	out(DATA, 'q');
	assert_int_equal(sent_count, 0);
	assert_int_equal(in(LSR), 0x61);
	assert_int_equal(in(IIR), 0xc4);
	assert_false(line());
	assert_int_equal(in(DATA), 'q');
	for (unsigned int i = 0; i < 40; i++) {
		out(DATA, (u8)i);
	}
	assert_int_equal(in(LSR), 0x63);
	assert_int_equal(in(DATA), 0);
}

/* Whatever is written, the state stays within its bounds (the sanitizers watch the rest). */
static void survives_random_accesses(void **state)
{
	u32 random = 1;

	(void)state;
	for (unsigned int i = 0; i < 200000; i++) {
		random = random * 1664525 + 1013904223;
		sent_count = 0;
		out(random >> 28, (u8)(random >> 16));
		in(random >> 24);
		vuart_receive(&uart, (u8)random);
		vuart_interrupt(&uart);
		assert_in_range(uart.rx_count, 0, VUART_FIFO);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(resets, setup),
		cmocka_unit_test_setup(is_detected_as_a_16550a, setup),
		cmocka_unit_test_setup(divisor_is_behind_dlab, setup),
		cmocka_unit_test_setup(sends_at_once, setup),
		cmocka_unit_test_setup(empty_transmitter_interrupts, setup),
		cmocka_unit_test_setup(receives_one_byte_without_fifos, setup),
		cmocka_unit_test_setup(fifo_keeps_order_and_tells_its_level, setup),
		cmocka_unit_test_setup(fifo_control_empties, setup),
		cmocka_unit_test_setup(receive_goes_before_transmit, setup),
		cmocka_unit_test_setup(loop_back_is_closed, setup),
		cmocka_unit_test_setup(survives_random_accesses, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
