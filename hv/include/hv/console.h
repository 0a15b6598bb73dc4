/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One console for the hypervisor and every partition. Until partitions run, lines are written as
 * they come, and who writes waits. From then on everybody writes into a ring of his own and never
 * waits: hv/console/mux.h makes one stream of all, and whoever is at hand (an exit, a CPU without a
 * guest) hands a few bytes of it to the device. The state machines (rings, stream, keys) are pure
 * and host-tested; console.c alone touches the device and the locks.
 */
#pragma once

#include <lib/limits.h>
#include <lib/types.h>

struct ring;
struct uart;

enum console_key_action {
	CONSOLE_KEY_NONE,   /* swallowed: part of a command */
	CONSOLE_KEY_PASS,   /* give @byte to the partition that is attached */
	CONSOLE_KEY_ATTACH, /* @number is to be attached, 0: none */
	CONSOLE_KEY_LIST,   /* show what there is */
	CONSOLE_KEY_BAD,    /* no such partition, or no such command */
	CONSOLE_KEY_ASK,    /* ask whether @command is meant */
	CONSOLE_KEY_CANCEL, /* it was not */
	CONSOLE_KEY_STOP,
	CONSOLE_KEY_START,
	CONSOLE_KEY_RESTART,
	CONSOLE_KEY_MUTE, /* or no longer */
	CONSOLE_KEY_SHOW, /* its last lines again */
	CONSOLE_KEY_POWER_OFF,
};

struct console_keys {
	enum { KEYS_PLAIN, KEYS_ESCAPED, KEYS_NUMBER, KEYS_ASKED } state;
	enum console_key_action command; /* with @number: in hand, or asked about */
	bool asked;                      /* it is asked about */
	unsigned int number;             /* of a partition, from 1 */
	unsigned int count;              /* partitions there are */
};

/**
 * Judges one keyboard byte. Ctrl-] twice passes a Ctrl-] on. Partitions are numbered from 1, in one
 * character: 1 to 9, A to Z, then a to }; these behind a command alone.
 */
enum console_key_action console_key(struct console_keys *keys, u8 byte);

/**
 * Begins the console: all that is said is kept from now on, and comes out of COM1 too, if a UART
 * answers there, until something better is known. Boot only, as all down to console_write_line().
 */
void console_begin(void);

/**
 * Makes the UART at @where a device of the console, with @divisor as uart_init() takes it, and
 * sends it what was said so far. False if none answers.
 */
bool console_add(const struct uart *where, u16 divisor);

/** Leaves COM1 alone, unless console_add() got it, or nothing: true if it is still used so. */
bool console_settle(void);

/** Ends the use of the UART at I/O port @port: what is said goes to the others alone. */
void console_leave(u16 port);

/** Gives @put every byte of the whole lines that were said so far. */
void console_repeat(void (*put)(u8 byte));

/** Nothing more is kept, and what was kept is forgotten. */
void console_forget(void);

/** UART number @i of the console into @uart; false if there are no more. */
bool console_uart(unsigned int i, struct uart *uart);

/** ISA interrupt of the first COM port that console_add() got, or -1. */
int console_irq(void);

/** Writes @prefix, @text (512 bytes together) and a newline as one piece, under the console lock.
 */
void console_write_line(const char *prefix, const char *text);

/** Ticks that all lines have taken, most of them in waiting for the device. */
u64 console_ticks(void);

/** As console_write_line(), without the lock: for panic, when all others are stopped. */
void console_write_line_unlocked(const char *prefix, const char *text);

/** A byte that was typed; false if there is none. The caller alone takes input. */
bool console_get(u8 *byte);

/** Partition @number, from 1, writes into @ring and is called @name. At boot. */
void console_add_source(unsigned int number, const char *name, const struct ring *ring);

/**
 * From here on nobody waits: output goes through rings. With @interrupts, the device's line reaches
 * a CPU that calls console_drain() then. The boot CPU, when all sources are added.
 */
void console_run(unsigned int partitions, bool interrupts);

/** Hands to the device as much as it takes at once, unless another CPU does so. Any CPU. */
void console_drain(void);

/** What the device's line waits for, and had no edge of its own for, gets one. Whoever has handled
 * the line's interrupt calls this. */
void console_rearm(void);

/** Whether there is output that no interrupt of a device announces: whoever can goes on. */
bool console_has_work(void);

/** CPU @cpu is about to wait: it is kicked when console_has_work() becomes true. */
void console_sleep(unsigned int cpu);

/** Whether the device may interrupt because it takes more output, or may have within the @late
 * ticks before TSC
 * @now, which the TSC need not have counted yet. */
bool console_may_interrupt(u64 now, u64 late);

/** Gives the terminal to partition @number, from 1, or to none with 0. With @again its last
 * screenful is shown again. */
void console_attach(unsigned int number, bool again);

/** Silences partition @number, or lets it speak again; true if it is silent now. */
bool console_mute(unsigned int number);

/** Shows the last lines of partition @number again. */
void console_show(unsigned int number);

/** All output is shown, which is waited for; lines are written as they come again, by this CPU, and
 * console_drain() does nothing any more. The CPU that ends the machine. */
void console_finish(void);
