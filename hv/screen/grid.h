/* SPDX-License-Identifier: Apache-2.0 */
/* The screen's text: what is wanted and what is shown. */
#pragma once

#include <lib/types.h>

#define SCREEN_COLUMNS_MAX 240
#define SCREEN_ROWS_MAX 80
#define SCREEN_CELLS_MAX (SCREEN_COLUMNS_MAX * SCREEN_ROWS_MAX)

struct screen_escape {
	u8 state;
	u8 count; /* of numbers begun */
	u16 number[2];
};

/* Cells are numbered row by row from the top left. A CPU that is stopped within a change leaves
 * numbers that the next one finds in their bounds. */
struct screen_grid {
	u16 columns; /* 0: there is no screen */
	u16 rows;
	u16 row;    /* of the cursor */
	u16 column; /* == columns: the next character begins a row */
	u16 base;   /* index of cell 0 in @wanted, which is a ring of rows */
	u16 stale;  /* first cell that may differ from what is shown, and one past the last */
	u16 stale_end;
	struct screen_escape escape;
	u8 wanted[SCREEN_CELLS_MAX];
	u8 shown[SCREEN_CELLS_MAX]; /* 0: not known */
};

/** See screen_put(). */
void screen_grid_put(struct screen_grid *grid, u8 byte);

/** What is wanted in @cell, which is below columns * rows. */
u8 screen_grid_wanted(const struct screen_grid *grid, unsigned int cell);
