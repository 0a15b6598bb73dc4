/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The screen as the loader reported it: how many cells, how large, where. The grid has a limit, so
 * that a larger screen gets larger pixels, and what is left of it stays black around the text.
 */

#include <boot/boot_info.h>
#include <hv/screen.h>
#include <hv/screen_font.h>
#include <lib/ranges.h>
#include <lib/string.h>

#include "screen.h"

#define SHARP_WIDTH 1920U /* pixels up to which a glyph has its own size */
#define SIDE_MAX 16384U   /* pixels: no screen is larger */
#define INK_LEVEL 0xd0U   /* of each colour */

static u64 screen_first;           /* address of cell 0 */
static struct range screen_pixels; /* all pixels, with what lies between the rows */

/* Whether drawing stays inside of what is reported. */
static bool screen_fits(const struct boot_screen *form)
{
	const u32 size = form->size;
	const u32 unit = size == 3 ? 1 : size; /* rows of three bytes a pixel begin anywhere */
	const u32 shift_max = 8 * (size - 1);

	return (form->text ? size == 2 : size == 3 || size == 4) && form->start.v != 0 &&
	       form->start.v < BIT(52) && IS_ALIGNED(form->start.v, unit) &&
	       IS_ALIGNED(form->pitch, unit) && form->width <= SIDE_MAX &&
	       form->height <= SIDE_MAX && form->pitch / size >= form->width &&
	       form->pitch <= SIDE_MAX * 2 * size && form->red <= shift_max &&
	       form->green <= shift_max && form->blue <= shift_max;
}

static u16 screen_cells(u32 pixels, u32 cell, u32 most)
{
	return (u16)MIN(pixels / cell, most);
}

/* This and the next return how far the first cell is from the start. */
static u64 screen_take_text(const struct boot_screen *form)
{
	screen_form.scale = 0;
	screen_grid.columns = screen_cells(form->width, 1, SCREEN_COLUMNS_MAX);
	screen_grid.rows = screen_cells(form->height, 1, SCREEN_ROWS_MAX);
	return 0;
}

/* The text is in the middle. */
static u64 screen_take_pixels(const struct boot_screen *form)
{
	const u32 scale = (form->width + SHARP_WIDTH - 1) / SHARP_WIDTH;
	const u32 width = GLYPH_WIDTH * scale;
	const u32 height = GLYPH_HEIGHT * scale;

	screen_form.scale = scale;
	screen_form.size = form->size;
	screen_form.ink =
		INK_LEVEL << form->red | INK_LEVEL << form->green | INK_LEVEL << form->blue;
	screen_grid.columns = screen_cells(form->width, width, SCREEN_COLUMNS_MAX);
	screen_grid.rows = screen_cells(form->height, height, SCREEN_ROWS_MAX);
	return (u64)(form->height - screen_grid.rows * height) / 2 * form->pitch +
	       (u64)(form->width - screen_grid.columns * width) / 2 * form->size;
}

/* What is there is the firmware's or the loader's; rows lie behind one another. */
static void screen_clear(void)
{
	const u64 end = screen_form.scale != 0 ? screen_pixels.end : 0;
	u64 at = screen_pixels.start;

	for (; at < end && !IS_ALIGNED(at, sizeof(u64)); at++) {
		*(volatile u8 *)(uintptr_t)at = 0;
	}
	for (; at + sizeof(u64) <= end; at += sizeof(u64)) {
		*(volatile u64 *)(uintptr_t)at = 0;
	}
	memset(screen_grid.shown, screen_form.scale != 0 ? ' ' : 0, sizeof(screen_grid.shown));
}

bool screen_init(const struct boot_screen *form)
{
	struct screen_grid *grid = &screen_grid;

	screen_form = (struct screen_form){.pitch = form->pitch};
	screen_grid = (struct screen_grid){0};
	if (!screen_fits(form)) {
		return false;
	}
	screen_first =
		form->start.v + (form->text ? screen_take_text(form) : screen_take_pixels(form));
	if (grid->columns == 0 || grid->rows == 0) {
		grid->columns = 0;
		return false;
	}
	memset(grid->wanted, ' ', sizeof(grid->wanted));
	grid->stale_end = (u16)(grid->columns * grid->rows);
	screen_pixels =
		(struct range){form->start.v, form->start.v + (u64)form->pitch * form->height};
	return true;
}

void screen_reach(void)
{
	if (screen_grid.columns != 0 && screen_form.at == 0) {
		screen_form.at = screen_first;
		screen_clear();
		screen_flush();
	}
}

void screen_hand_over(void)
{
	screen_form.at = 0;
}

void screen_hide(bool hide)
{
	screen_form.hidden = hide;
}
