/* SPDX-License-Identifier: Apache-2.0 */
/* The console gets its devices, and each of them what was said before it was known. */

#include <arch/clock.h>
#include <drivers/isa.h>
#include <drivers/uart.h>
#include <hv/console.h>

#include "mux.h"
#include "private.h"
#include "sinks.h"

#define DIVISOR_115200 1

static char init_kept[CONSOLE_KEPT_MAX];
static u16 init_divisors[SINKS_UARTS];
static bool init_chosen[SINKS_UARTS]; /* by console_add(), not only used until then */

static void init_take(const struct uart *uart, u16 divisor, bool chosen)
{
	const unsigned int n = sinks.count++;

	sinks.uarts[n] = *uart;
	sinks.since[n] = 0;
	init_divisors[n] = divisor;
	init_chosen[n] = chosen;
}

static void init_drop(unsigned int n)
{
	sinks.count--;
	for (; n < sinks.count; n++) {
		sinks.uarts[n] = sinks.uarts[n + 1];
		sinks.since[n] = sinks.since[n + 1];
		init_divisors[n] = init_divisors[n + 1];
		init_chosen[n] = init_chosen[n + 1];
	}
}

void console_begin(void)
{
	struct uart com1 = {.base = isa_coms[0].port};

	console.kept = init_kept;
	console.kept_used = 0;
	sinks.count = 0;
	if (uart_init(&com1, DIVISOR_115200)) {
		init_take(&com1, DIVISOR_115200, false);
	}
}

/* Where it is used already, with the same registers; the number of devices if it is not. */
static unsigned int init_find(const struct uart *where)
{
	unsigned int n = 0;

	while (n < sinks.count &&
	       (sinks.uarts[n].base != where->base || sinks.uarts[n].access != where->access)) {
		n++;
	}
	return n;
}

/* How much is kept in whole lines: where there was no room for all, the last is left out. */
static size_t init_kept_lines(void)
{
	size_t end = console.kept_used;

	while (end > 0 && console.kept[end - 1] != '\n') {
		end--;
	}
	return end;
}

void console_repeat(void (*put)(u8 byte))
{
	for (size_t i = 0, end = init_kept_lines(); i < end; i++) {
		put((u8)console.kept[i]);
	}
}

bool console_add(const struct uart *where, u16 divisor)
{
	const unsigned int n = init_find(where);
	struct uart uart = *where;

	if (n < sinks.count) {
		init_chosen[n] = true;
		if (divisor != 0 && divisor != init_divisors[n]) {
			clock_wait(1); /* for what it still has to send */
			(void)uart_init(&sinks.uarts[n], divisor);
			init_divisors[n] = divisor;
		}
		return true;
	}
	if (n == SINKS_UARTS || !uart_init(&uart, divisor)) {
		return false;
	}
	for (size_t i = 0, end = init_kept_lines(); i < end; i++) {
		uart_put(&uart, (u8)console.kept[i]);
	}
	init_take(&uart, divisor, true);
	return true;
}

bool console_settle(void)
{
	unsigned int chosen = 0;

	for (unsigned int n = 0; n < sinks.count; n++) {
		chosen += init_chosen[n];
	}
	for (unsigned int n = sinks.count; chosen != 0 && n-- > 0;) {
		if (!init_chosen[n]) {
			init_drop(n);
		}
	}
	return chosen == 0 && sinks.count != 0;
}

void console_leave(u16 port)
{
	const unsigned int n = init_find(&(struct uart){.base = port});

	if (n < sinks.count) {
		init_drop(n);
	}
}

void console_forget(void)
{
	console.kept = NULL;
	console.kept_used = 0;
}

bool console_uart(unsigned int i, struct uart *uart)
{
	if (i < sinks.count) {
		*uart = sinks.uarts[i];
	}
	return i < sinks.count;
}

/* The first COM port whose line is the console's, or NULL. */
static const struct uart *init_com(void)
{
	for (unsigned int n = 0; n < sinks.count; n++) {
		const struct uart *uart = &sinks.uarts[n];

		if (init_chosen[n] && uart->access == UART_PORTS &&
		    isa_irq_of_com((u16)uart->base) >= 0) {
			return uart;
		}
	}
	return NULL;
}

int console_irq(void)
{
	const struct uart *uart = init_com();

	return uart != NULL ? isa_irq_of_com((u16)uart->base) : -1;
}

void console_add_source(unsigned int number, const char *name, const struct ring *ring)
{
	console_mux.sources[number].name = name;
	console_mux.sources[number].ring = ring;
}

void console_run(unsigned int partitions, bool interrupts)
{
	console.line = interrupts ? init_com() : NULL;
	if (console.line != NULL) {
		uart_enable_interrupts(console.line);
	}
	console_mux.sources[MUX_OWN].ring = &console_own;
	mux_init(&console_mux, partitions);
	__atomic_store_n(&console_running, 1, __ATOMIC_RELEASE);
}
