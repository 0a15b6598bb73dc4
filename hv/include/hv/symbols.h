/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Names of our own functions, for back traces. The table is written by tools/symbols.py from the
 * linked image and linked into it again as the last part of the constants, so that filling it
 * moves no code.
 */
#pragma once

#include <lib/panic.h>
#include <lib/types.h>

/** Where the offsets count from, and the first byte after the last function. */
extern const u64 symbol_base;
extern const u32 symbol_limit; /* an offset from symbol_base */

/**
 * Functions in ascending order: start (offset from symbol_base) and name (index of its text). A
 * row with an empty name ends what is named before it.
 */
extern const u32 symbol_count;
extern const u32 symbol_offsets[];
extern const u16 symbol_names[];
extern const char symbol_text[]; /* all names, each with its final zero byte */
