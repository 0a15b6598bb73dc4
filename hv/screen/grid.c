/* SPDX-License-Identifier: Apache-2.0 */
/*
 * See grid.h. The terminal that it is for a partition's output is a small part of ECMA-48: cursor
 * positions and erasing, without attributes. Pure; host-tested.
 */

#include <lib/string.h>

#include "grid.h"

#define ESC 0x1b
#define TAB_WIDTH 8
#define NUMBER_MAX 999U

enum escape_state {
	ESCAPE_NONE,
	ESCAPE_BEGUN, /* ESC */
	ESCAPE_SKIP,  /* ESC and an intermediate byte: one more follows */
	ESCAPE_CSI,   /* ESC [ and its numbers */
};

static unsigned int grid_index(const struct screen_grid *grid, unsigned int cell)
{
	unsigned int index = grid->base + cell;
	unsigned int size = (unsigned int)grid->columns * grid->rows;

	return index < size ? index : index - size;
}

u8 screen_grid_wanted(const struct screen_grid *grid, unsigned int cell)
{
	return grid->wanted[grid_index(grid, cell)];
}

static void grid_stale(struct screen_grid *grid, unsigned int from, unsigned int end)
{
	bool fresh = grid->stale >= grid->stale_end;

	grid->stale = (u16)(fresh ? from : MIN(from, grid->stale));
	grid->stale_end = (u16)(fresh ? end : MAX(end, grid->stale_end));
}

static void grid_erase(struct screen_grid *grid, unsigned int from, unsigned int end)
{
	const unsigned int size = (unsigned int)grid->columns * grid->rows;
	const unsigned int index = grid_index(grid, from);
	const unsigned int first = MIN(end - from, size - index);

	/* A guest asks for the whole grid in four bytes. */
	memset(&grid->wanted[index], ' ', first);
	memset(grid->wanted, ' ', end - from - first);
	grid_stale(grid, from, end);
}

static unsigned int grid_row_start(const struct screen_grid *grid, unsigned int row)
{
	return row * grid->columns;
}

static void grid_line_feed(struct screen_grid *grid)
{
	unsigned int size = grid_row_start(grid, grid->rows);

	if (grid->row + 1 < grid->rows) {
		grid->row++;
		return;
	}
	grid->base = (u16)grid_index(grid, grid->columns);
	grid_erase(grid, size - grid->columns, size);
	grid_stale(grid, 0, size);
}

static void grid_show(struct screen_grid *grid, u8 byte)
{
	unsigned int cell;

	if (grid->column >= grid->columns) {
		grid->column = 0;
		grid_line_feed(grid);
	}
	cell = grid_row_start(grid, grid->row) + grid->column;
	grid->wanted[grid_index(grid, cell)] = byte;
	grid_stale(grid, cell, cell + 1);
	grid->column++;
}

static void grid_move(struct screen_grid *grid, unsigned int row, unsigned int column)
{
	grid->row = (u16)MIN(row, grid->rows - 1U);
	grid->column = (u16)MIN(column, grid->columns - 1U);
}

static void grid_control(struct screen_grid *grid, unsigned int final)
{
	unsigned int first = grid->escape.number[0];
	unsigned int steps = MAX(first, 1U);
	unsigned int row = grid->row;
	unsigned int column = MIN(grid->column, grid->columns - 1U);
	unsigned int at = grid_row_start(grid, row) + column;

	switch (final) {
	case 'A':
	case 'B':
		grid_move(grid, final == 'B' ? row + steps : row - MIN(steps, row), column);
		break;
	case 'C':
	case 'D':
		grid_move(grid, row, final == 'C' ? column + steps : column - MIN(steps, column));
		break;
	case 'H':
		grid_move(grid, steps - 1, MAX(grid->escape.number[1], 1U) - 1);
		break;
	case 'J':
		grid_erase(grid, first == 0 ? at : 0,
			   first == 1 ? at + 1 : grid_row_start(grid, grid->rows));
		break;
	case 'K':
		grid_erase(grid, first == 0 ? at : grid_row_start(grid, row),
			   first == 1 ? at + 1 : grid_row_start(grid, row + 1));
		break;
	default:
		break;
	}
}

static void grid_escape(struct screen_grid *grid, u8 byte)
{
	struct screen_escape *escape = &grid->escape;
	u16 *number = &escape->number[escape->count & 1];

	if (escape->state == ESCAPE_BEGUN && byte == '[') {
		*escape = (struct screen_escape){.state = ESCAPE_CSI};
	} else if (escape->state == ESCAPE_BEGUN && byte >= ' ' && byte < '0') {
		escape->state = ESCAPE_SKIP;
	} else if (escape->state != ESCAPE_CSI) {
		escape->state = ESCAPE_NONE;
	} else if (byte >= '0' && byte <= '9') {
		*number = (u16)MIN(*number * 10U + byte - '0', NUMBER_MAX);
	} else if (byte == ';' && escape->count == 0) {
		escape->count = 1;
	} else if (byte >= '@') {
		escape->state = ESCAPE_NONE;
		grid_control(grid, byte);
	}
}

void screen_grid_put(struct screen_grid *grid, u8 byte)
{
	if (grid->columns == 0) {
		return;
	}
	if (byte == ESC) {
		grid->escape.state = ESCAPE_BEGUN;
	} else if (byte == '\n') {
		grid_line_feed(grid);
	} else if (byte == '\r') {
		grid->column = 0;
	} else if (byte == '\b') {
		grid->column = (u16)(grid->column > 0 ? grid->column - 1 : 0);
	} else if (byte == '\t') {
		grid->column = (u16)MIN(ALIGN_DOWN(grid->column, TAB_WIDTH) + TAB_WIDTH,
					grid->columns - 1U);
	} else if (grid->escape.state != ESCAPE_NONE) {
		grid_escape(grid, byte);
	} else if (byte >= ' ') {
		grid_show(grid, byte);
	}
}
