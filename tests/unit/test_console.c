/* SPDX-License-Identifier: Apache-2.0 */
/* The shared console, over false UARTs behind ports and in memory. */

#include "unit.h"

#include <arch/clock.h>
#include <arch/io.h>
#include <drivers/isa.h>
#include <hv/inventory.h>
#include <lib/log.h>
#include <lib/report.h>

#define COM1 0x3f8
#define COM2 0x2f8
#define NONE 0x1000 /* no UART answers there */
#define SENT_MAX MIB(1)

/* What a port has behind it. */
struct fake {
	u8 registers[8];
	u8 written[8];
	unsigned int busy; /* looks at the status until there is room */
	char sent[SENT_MAX];
	size_t used;
};

static struct fake first, second;
static unsigned int reads;
static u64 later; /* ticks that pass without a look */

static struct fake *fake_at(u16 port)
{
	return (port & ~7) == COM1 ? &first : (port & ~7) == COM2 ? &second : NULL;
}

static u8 fake_in8(u16 port)
{
	struct fake *f = fake_at(port);
	u8 reg = port & 7;

	reads++;
	if (f == NULL) {
		return 0xff;
	}
	if (reg == 5 && f->busy > 0) {
		f->busy--;
		return f->registers[5] & 0xdf;
	}
	return f->registers[reg];
}

static void fake_out8(u16 port, u8 value)
{
	struct fake *f = fake_at(port);
	u8 reg = port & 7;

	if (f == NULL) {
		return;
	}
	f->written[reg] = value;
	if (reg == 0 && !(f->written[3] & 0x80)) {
		f->sent[f->used++] = (char)value;
	} else if (reg != 2 && reg != 5) {
		f->registers[reg] = value;
	}
}

/* A tick for each look at the port, which is what a line waits by. */
static u64 fake_ticks(void)
{
	return reads + later;
}

static u64 fake_hz(void)
{
	return 1000000;
}

static void fake_kick(unsigned int cpu)
{
	(void)cpu;
}

static void fake_wait(unsigned int milliseconds)
{
	later += milliseconds;
}

#define cpu_ticks fake_ticks
#define clock_tsc_hz fake_hz
#define clock_wait fake_wait
#define cpu_kick fake_kick
#define io_in8 fake_in8
#define io_out8 fake_out8
#include "../../drivers/uart.c"
#include "../../drivers/uart_init.c"
#include "../../hv/console/console.c"
#include "../../hv/console/init.c"
#include "../../hv/console/log.c"
#include "../../hv/console/sinks.c"

static const struct uart at_com1 = {.base = COM1};
static const struct uart at_com2 = {.base = COM2};

static void fake_reset(struct fake *f)
{
	memset(f, 0, sizeof(*f));
	f->registers[2] = 0xc1;
	f->registers[5] = 0x60;
}

static struct ring output;

static int setup(void **state)
{
	(void)state;
	fake_reset(&first);
	fake_reset(&second);
	reads = 0;
	later = 0;
	memset(&console, 0, sizeof(console));
	memset(&console_mux, 0, sizeof(console_mux));
	memset(&console_own, 0, sizeof(console_own));
	memset(&output, 0, sizeof(output));
	console_running = 0;
	stream_lock = (struct spinlock){0};
	return 0;
}

static void every_device_gets_the_whole_log(void **state)
{
	u64 before;

	(void)state;
	console_begin();
	log_line("number %d", 1);
	assert_string_equal(first.sent, "bulkhead: number 1\r\n");
	assert_true(console_settle());
	assert_true(console_add(&at_com2, 1));
	assert_string_equal(second.sent, "bulkhead: number 1\r\n");
	before = console_ticks();
	console_write_line("[linux] ", "hello");
	assert_int_equal(console_ticks() - before, 30); /* each byte was waited for once on both */
	assert_string_equal(first.sent, "bulkhead: number 1\r\n[linux] hello\r\n");
	assert_string_equal(second.sent, first.sent);
	assert_false(console_settle()); /* COM1 was not asked for */
	console_write_line("", "more");
	assert_int_equal(first.used + 6, second.used);
}

static void a_device_that_is_chosen_stays(void **state)
{
	(void)state;
	console_begin();
	assert_int_equal(console_irq(), -1); /* its line may be a partition's */
	log_line("a");
	assert_true(console_add(&at_com2, 1));
	assert_true(console_add(&at_com1, 1)); /* it has the log already */
	assert_false(console_settle());
	log_line("b");
	assert_string_equal(first.sent, "bulkhead: a\r\nbulkhead: b\r\n");
	assert_string_equal(second.sent, first.sent);
	assert_int_equal(console_irq(), 4);
	console_leave(COM1);
	log_line("c");
	assert_int_equal(first.used + 13, second.used);
	assert_int_equal(console_irq(), 3);
}

static void another_speed_is_set(void **state)
{
	(void)state;
	console_begin();
	assert_int_equal(first.registers[0], 1);
	assert_true(console_add(&at_com1, 0)); /* as it is */
	assert_int_equal(later, 0);
	assert_true(console_add(&at_com1, 12));
	assert_int_equal(first.registers[0], 12);
	assert_int_equal(later, 1);
}

static void an_absent_device_changes_nothing(void **state)
{
	static const struct uart none = {.base = NONE};
	struct uart uart;

	(void)state;
	console_begin();
	log_line("a");
	assert_false(console_add(&none, 1));
	assert_true(console_settle());
	assert_true(console_uart(0, &uart));
	assert_int_equal(uart.base, COM1);
	assert_false(console_uart(1, &uart));
	first.registers[5] = 0xff;
	console_begin();
	assert_false(console_settle());
	log_line("b");
	assert_true(console_add(&at_com2, 1)); /* nothing is lost meanwhile */
	assert_string_equal(second.sent, "bulkhead: b\r\n");
}

/* Partition "one" writes into @output; the line of COM1 reaches a CPU. */
static void run(void)
{
	console_begin();
	assert_true(console_add(&at_com1, 1));
	console_add_source(1, "one", &output);
	console_run(1, true);
	assert_int_equal(first.written[1], 1);
	assert_int_equal(first.written[4], 0x0b);
}

static void write_output(const char *text)
{
	while (*text != 0) {
		ring_put(&output, (u8)*text++);
	}
}

static void nobody_waits_when_partitions_run(void **state)
{
	unsigned int before;

	(void)state;
	run();
	first.busy = ~0U;
	before = reads;
	log_line("a line that is longer than what the device takes at once");
	write_output("hello\n");
	console_drain();
	assert_in_range(reads - before, 1, 6);
	assert_int_equal(first.used, 0);
	assert_int_equal(first.written[1], 3); /* it says when there is room */
	assert_true(console_may_interrupt(1000000, 0));
	first.busy = 0;
	console_drain();
	assert_int_equal(first.used, 16);
	for (unsigned int i = 0; i < 10; i++) {
		console_drain();
	}
	assert_string_equal(
		first.sent,
		"bulkhead: a line that is longer than what the device takes at once\r\n[one] hello\r\n");
	assert_int_equal(first.written[1], 1);
	later = 1000;
	assert_false(console_may_interrupt(1000, 100));
	assert_true(console_may_interrupt(1000, 1000000)); /* the TSC is younger than that */
	assert_true(console_may_interrupt(0, 100));        /* asked since by another CPU */
	assert_true(console_mute(1));
	write_output("silent\n");
	console_drain();
	assert_false(console_mute(1));
	console_attach(1, false);
	write_output("$ ");
	console_drain();
	console_drain();
	assert_memory_equal(first.sent + first.used - 9, "silent\n$ ", 9);
}

static void a_panic_shows_what_was_not_shown_yet(void **state)
{
	(void)state;
	run();
	first.busy = ~0U;
	log_line("first");
	log_line("second");
	first.busy = 0;
	console_write_line_unlocked("bulkhead: ", "panic");
	assert_string_equal(first.sent,
			    "bulkhead: first\r\nbulkhead: second\r\nbulkhead: panic\r\n");
}

static void the_end_is_waited_for(void **state)
{
	(void)state;
	run();
	write_output("all of it, and more than sixteen bytes\n");
	console_finish();
	write_output("another CPU comes late\n");
	console_drain();
	log_line("end");
	console_drain();
	assert_string_equal(first.sent,
			    "[one] all of it, and more than sixteen bytes\r\nbulkhead: end\r\n");
}

/* As a panic does, whose CPU has stopped another in the middle of a line. */
static void a_torn_line_is_ended_first(void **state)
{
	(void)state;
	console_begin();
	console_put('x');
	console.in_line = true;
	console_write_line_unlocked("bulkhead: ", "panic");
	assert_string_equal(first.sent, "x\r\nbulkhead: panic\r\n");
	console_write_line_unlocked("", "more");
	assert_string_equal(first.sent, "x\r\nbulkhead: panic\r\nmore\r\n");
}

/* Where memory ends, the last line that is kept is whole. */
static void the_kept_log_is_bounded(void **state)
{
	(void)state;
	console_begin();
	for (unsigned int i = 0; i < 35000; i++) {
		log_line("line %u", i);
	}
	assert_true(console_add(&at_com2, 1));
	assert_in_range(second.used, CONSOLE_KEPT_MAX - 32, CONSOLE_KEPT_MAX);
	assert_memory_equal(second.sent, first.sent, second.used);
	assert_int_equal(second.sent[second.used - 1], '\n');
	console_forget();
	log_line("on");
	assert_memory_equal(second.sent + second.used - 14, "bulkhead: on\r\n", 14);
}

static void keep_fact(void *context, const char *text)
{
	(void)context;
	console_write_line(LOG_PREFIX "inventory: ", text);
}

/* Of a large server, with all that a function can have, before there is a device. */
static void the_largest_inventory_is_kept(void **state)
{
	static struct inventory in;

	(void)state;
	in.complete = true;
	in.pci.count = MAX_PCI_FUNCTIONS;
	for (unsigned int i = 0; i < in.pci.count; i++) {
		struct pci_function *f = &in.pci.functions[i];

		*f = (struct pci_function){.bdf = (u16)(i << 3),
					   .physfn = PCI_NONE,
					   .parent = PCI_NONE,
					   .pin = 1,
					   .line = 11,
					   .msi.count = 32,
					   .msix = {.cap = 1, .count = 2048},
					   .flr = true};
		for (unsigned int n = 0; n < PCI_BARS; n++) {
			f->bars[n] = (struct pci_bar){.address = UINT64_MAX >> 4 & ~0xfffffULL,
						      .size = MIB(1)};
		}
	}
	first.registers[5] = 0xff;
	console_begin();
	inventory_print(&in, keep_fact, NULL);
	log_line("end");
	assert_int_equal(first.used, 0);
	assert_true(console_add(&at_com2, 1));
	assert_in_range(second.used, KIB(64), CONSOLE_KEPT_MAX - KIB(64));
	assert_memory_equal(second.sent, "bulkhead: inventory: format 2\r\n", 31);
	assert_memory_equal(second.sent + second.used - 15, "bulkhead: end\r\n", 15);
}

static void lines_are_bounded(void **state)
{
	static char text[3000];

	(void)state;
	memset(text, 'x', sizeof(text) - 1);
	console_begin();
	console_write_line("[p] ", text);
	assert_int_equal(first.used, CONSOLE_SENT_MAX + 2);
	console_write_line(text, "text");
	assert_int_equal(first.used, 2 * (CONSOLE_SENT_MAX + 2));
	assert_memory_equal(first.sent + CONSOLE_SENT_MAX, "\r\n", 2);
	assert_int_equal(console_lock.next, console_lock.owner);
}

static void reports_go_to_the_log(void **state)
{
	struct report report = log_report();

	(void)state;
	console_begin();
	report_error(&report, "no %s", "disk");
	assert_string_equal(first.sent, "bulkhead: no disk\r\n");
	assert_int_equal(report.errors, 1);
}

static void offers_do_not_wait(void **state)
{
	static const u8 text[] = "0123456789abcdefghij";
	unsigned int before;

	(void)state;
	console_begin();
	assert_int_equal(sinks_offer(text, 20), 16);
	assert_int_equal(sinks_offer(text, 3), 3);
	assert_string_equal(first.sent, "0123456789abcdef012");
	assert_true(console_add(&at_com2, 1));
	second.busy = ~0U;
	later += fake_hz() + 1; /* nothing was to be sent for long, which is not its fault */
	before = reads;
	assert_int_equal(sinks_offer(text, 20), 0); /* both or none */
	assert_int_equal(reads, before + 2);
	later += fake_hz() + 1;
	assert_int_equal(sinks_offer(text, 20), 16); /* the stuck one is left out */
	assert_int_equal(second.used, 0);
	second.busy = 0;
	assert_int_equal(sinks_offer(text, 1), 1);
	assert_string_equal(second.sent, "0");
	sinks.count = 0;
	assert_int_equal(sinks_offer(text, 20), 20); /* nobody is waited for */
}

static void bytes_come_from_any_device(void **state)
{
	u8 byte = 0;

	(void)state;
	console_begin();
	assert_true(console_add(&at_com1, 1) && console_add(&at_com2, 1));
	assert_false(console_get(&byte));
	second.registers[5] = 0x61;
	second.registers[0] = 'k';
	assert_true(console_get(&byte));
	assert_int_equal(byte, 'k');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_torn_line_is_ended_first, setup),
		cmocka_unit_test_setup(nobody_waits_when_partitions_run, setup),
		cmocka_unit_test_setup(a_panic_shows_what_was_not_shown_yet, setup),
		cmocka_unit_test_setup(the_end_is_waited_for, setup),
		cmocka_unit_test_setup(every_device_gets_the_whole_log, setup),
		cmocka_unit_test_setup(a_device_that_is_chosen_stays, setup),
		cmocka_unit_test_setup(another_speed_is_set, setup),
		cmocka_unit_test_setup(an_absent_device_changes_nothing, setup),
		cmocka_unit_test_setup(the_kept_log_is_bounded, setup),
		cmocka_unit_test_setup(the_largest_inventory_is_kept, setup),
		cmocka_unit_test_setup(lines_are_bounded, setup),
		cmocka_unit_test_setup(reports_go_to_the_log, setup),
		cmocka_unit_test_setup(offers_do_not_wait, setup),
		cmocka_unit_test_setup(bytes_come_from_any_device, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
