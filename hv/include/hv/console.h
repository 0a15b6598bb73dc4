/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One physical console shared by the hypervisor and every partition, whole lines at a time, and the
 * keyboard's way to one partition: Ctrl-] then a partition's number moves it, Ctrl-] ? lists.
 * The state machines (line assembly, escape) are pure and host-tested; only console.c touches the
 * device and the lock.
 */
#pragma once

#include <lib/limits.h>
#include <lib/types.h>

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
 * Starts output on the 16550 at @port. With 0, or where none answers, output is kept in memory, the
 * first 2 KiB of it, and comes out of the next console_init() that finds a device.
 */
void console_init(u16 port);

/** Writes @prefix, @text (512 bytes together) and a newline as one piece, under the console lock.
 */
void console_write_line(const char *prefix, const char *text);

/** Ticks that all lines have taken, most of them in waiting for the device. */
u64 console_ticks(void);

/** As console_write_line(), without the lock: for panic, when all others are stopped. */
void console_write_line_unlocked(const char *prefix, const char *text);

/** The I/O port in use; 0 if none. */
u16 console_port(void);
