/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One console, of one device or several, shared by the hypervisor and every partition, whole lines
 * at a time, and the keyboard's way to one partition: Ctrl-] then a partition's number moves it,
 * Ctrl-] ? lists. The state machines (line assembly, escape) are pure and host-tested; only
 * console.c touches the device and the lock.
 */
#pragma once

#include <lib/limits.h>
#include <lib/types.h>

struct uart;

#define CONSOLE_LINE_MAX 240

/* Assembles a partition's bytes into lines. Carriage returns are dropped; anything but printable
 * ASCII and tab is shown as '.', so that no escape sequence lets a guest fake another's prefix. */
struct console_line {
	char text[CONSOLE_LINE_MAX + 1];
	u16 used;
};

/** Adds @byte; true when @line holds a whole line (newline seen, or full) to show and then clear.
 */
bool console_line_add(struct console_line *line, u8 byte);

enum console_key_action {
	CONSOLE_KEY_NONE,  /* swallowed: part of an escape */
	CONSOLE_KEY_PASS,  /* give @byte to the focused partition */
	CONSOLE_KEY_FOCUS, /* @partition has the keyboard now */
	CONSOLE_KEY_LIST,  /* show what there is */
	CONSOLE_KEY_BAD,   /* no such partition */
};

struct console_keys {
	bool escaped;       /* Ctrl-] was the last byte */
	unsigned int focus; /* partition that has the keyboard */
	unsigned int count; /* partitions there are */
};

/**
 * Judges one keyboard byte. Ctrl-] twice passes a Ctrl-] on. Partitions are numbered from 0, in one
 * hexadecimal digit.
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

/** Nothing more is kept, and what was kept is forgotten. */
void console_forget(void);

/** UART number @i of the console into @uart; false if there are no more. */
bool console_uart(unsigned int i, struct uart *uart);

/** ISA interrupt of the first COM port that console_add() got, or -1. */
int console_irq(void);

/** Lets what is typed there raise it. */
void console_enable_irq(void);

/** Writes @prefix, @text (512 bytes together) and a newline as one piece, under the console lock.
 */
void console_write_line(const char *prefix, const char *text);

/** Ticks that all lines have taken, most of them in waiting for the device. */
u64 console_ticks(void);

/** As console_write_line(), without the lock: for panic, when all others are stopped. */
void console_write_line_unlocked(const char *prefix, const char *text);

/** Takes one byte that was typed; false when there is none. The caller serialises. */
bool console_get(u8 *byte);
