/* SPDX-License-Identifier: Apache-2.0 */
/* Shared by the screen's files. */
#pragma once

#include <lib/types.h>

#include "grid.h"

/* Where the grid is drawn. */
struct screen_form {
	u64 at;      /* of cell 0; 0: nothing can be drawn */
	u32 pitch;   /* bytes from a row of pixels, or of VGA text, to the next */
	u32 scale;   /* pixels of the screen for one of a glyph, in both directions; 0: VGA text */
	u32 size;    /* bytes of a pixel: 3 or 4 */
	u32 ink;     /* a pixel of a glyph; any other is 0 */
	bool hidden; /* what is put is dropped */
};

extern struct screen_form screen_form;
extern struct screen_grid screen_grid;
