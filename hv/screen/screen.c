/* SPDX-License-Identifier: Apache-2.0 */
/*
 * See hv/screen.h. A glyph is drawn row by row, each in ascending addresses, which is what write
 * combining wants; VGA text has a word for each cell (character, attribute). Resident.
 */

#include <hv/screen.h>
#include <hv/screen_font.h>

#include "screen.h"

#define CELL_LOOKS 16    /* cells that are compared at most for each that may be drawn */
#define TEXT_GREY 0x0700 /* attribute: grey on black */

SET_AT_BOOT struct screen_form screen_form;
struct screen_grid screen_grid;

void screen_put(u8 byte)
{
	if (!screen_form.hidden) {
		screen_grid_put(&screen_grid, byte);
	}
}

static void screen_draw_pixel(u64 at, u32 colour)
{
	if (screen_form.size == sizeof(u32)) {
		*(volatile u32 *)(uintptr_t)at = colour;
		return;
	}
	for (unsigned int i = 0; i < screen_form.size; i++) {
		((volatile u8 *)(uintptr_t)at)[i] = (u8)(colour >> 8 * i);
	}
}

static void screen_draw_row(u64 at, unsigned int bits)
{
	for (unsigned int bit = BIT(GLYPH_WIDTH - 1); bit != 0; bit >>= 1) {
		const u32 colour = (bits & bit) != 0 ? screen_form.ink : 0;

		for (unsigned int x = 0; x < screen_form.scale; x++, at += screen_form.size) {
			screen_draw_pixel(at, colour);
		}
	}
}

static void screen_draw_pixels(u64 at, const u8 *glyph)
{
	for (unsigned int i = 0; i < GLYPH_HEIGHT; i++) {
		for (unsigned int y = 0; y < screen_form.scale; y++, at += screen_form.pitch) {
			screen_draw_row(at, glyph[i]);
		}
	}
}

static void screen_draw(unsigned int row, unsigned int column, u8 byte)
{
	unsigned int glyph = MIN(byte - (unsigned int)GLYPH_FIRST, SCREEN_GLYPHS - 1U);
	u64 at = screen_form.at;

	if (screen_form.scale == 0) {
		at += (u64)row * screen_form.pitch + column * sizeof(u16);
		*(volatile u16 *)(uintptr_t)at = (u16)(TEXT_GREY | byte);
		return;
	}
	at += (u64)row * GLYPH_HEIGHT * screen_form.scale * screen_form.pitch;
	at += (u64)column * GLYPH_WIDTH * screen_form.scale * screen_form.size;
	screen_draw_pixels(at, screen_font[glyph]);
}

bool screen_step(unsigned int cells)
{
	struct screen_grid *grid = &screen_grid;
	unsigned int looks = cells * CELL_LOOKS;

	if (screen_form.at == 0) {
		return false;
	}
	for (; grid->stale < grid->stale_end && cells > 0 && looks > 0; grid->stale++, looks--) {
		unsigned int cell = grid->stale;
		u8 wanted = screen_grid_wanted(grid, cell);
		volatile u8 *shown = &grid->shown[cell]; /* a panic may stop this CPU within */

		if (*shown != wanted) {
			*shown = 0;
			screen_draw(cell / grid->columns, cell % grid->columns, wanted);
			*shown = wanted;
			cells--;
		}
	}
	return grid->stale < grid->stale_end;
}

void screen_flush(void)
{
	while (screen_step(SCREEN_CELLS_MAX)) {
	}
}
