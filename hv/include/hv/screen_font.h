/* SPDX-License-Identifier: Apache-2.0 */
/* The screen's font: Terminus Bold of Debian's console-setup-linux, by tools/font-to-c. */
#pragma once

#include <lib/types.h>

#define GLYPH_WIDTH 8 /* pixels; the highest bit of a byte is the leftmost */
#define GLYPH_HEIGHT 16
#define GLYPH_FIRST 0x20 /* a blank: ASCII from here on */
#define SCREEN_GLYPHS 96 /* the last stands for what is not printable */

extern const u8 screen_font[SCREEN_GLYPHS][GLYPH_HEIGHT];
