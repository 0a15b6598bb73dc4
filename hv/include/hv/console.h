/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One physical console shared by the hypervisor and every partition, whole lines at a time, and the
 * keyboard's way to one partition: Ctrl-] then a partition's number moves it, Ctrl-] ? lists.
 * The state machines (line assembly, escape) are pure and host-tested; only console.c touches the
 * device and the lock.
 */
#pragma once

#include <hv/limits.h>
#include <hv/types.h>

#define CONSOLE_LINE_MAX 240

/* Assembles a partition's bytes into lines. Carriage returns are dropped, control bytes other than
 * tab and escape sequences are shown as '.', so that a guest cannot fake another's prefix. */
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

/** Judges one keyboard byte. Ctrl-] twice passes a Ctrl-] on. Partitions are numbered from 0. */
enum console_key_action console_key(struct console_keys *keys, u8 byte);

/** Starts output on the 16550 at @port; a port of 0 keeps output in memory only. */
void console_init(u16 port);

/** Writes @prefix, @text and a newline as one piece. Takes the console lock; bounded. */
void console_write_line(const char *prefix, const char *text);

/** As console_write_line(), without the lock: for panic, when all others are stopped. */
void console_write_line_unlocked(const char *prefix, const char *text);

/** The I/O port in use. */
u16 console_port(void);
