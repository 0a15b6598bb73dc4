/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A text console on the firmware's frame buffer, or on VGA text. Text changes a grid of characters
 * in memory, which costs little; drawing is a second step, which shows whatever differs by then,
 * and never reads the frame buffer. All but the boot's calls need the console for themselves.
 */
#pragma once

#include <lib/types.h>

struct boot_screen;

/**
 * Takes @byte of a terminal's output: ASCII, tab, CR, LF, backspace, and the escape sequences that
 * move the cursor or erase; others are dropped. Nothing is drawn. At most a row's worth of work.
 */
void screen_put(u8 byte);

/** Draws at most @cells cells that differ from what is shown; true if there is more to do. */
bool screen_step(unsigned int cells);

/** Draws all that differs: for the boot and a panic. */
void screen_flush(void);

/**
 * At boot: a screen of the form that the loader reported. What is put is drawn after
 * screen_reach(). False if it cannot be used: then all others do nothing.
 */
bool screen_init(const struct boot_screen *form);

/** At boot: the screen, boot_screen_pages(), is mapped at its own address now: it is cleared, and
 * what was put is drawn. Does nothing the second time. */
void screen_reach(void);

/** At boot: while @hide, what is put is dropped, because it is not made for eyes. */
void screen_hide(bool hide);

/** At boot: draws nothing from here on. */
void screen_hand_over(void);
