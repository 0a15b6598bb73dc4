/* SPDX-License-Identifier: Apache-2.0 */
/* What the TOML reader asks of raw bytes, before and beside its grammar. Private to hv/toml.c. */
#pragma once

#include <hv/types.h>

/**
 * Judges the bytes of the line at @text (up to its newline or @length): the message if one is no
 * UTF-8 or a control character, else NULL.
 */
const char *toml_bytes_wrong(const char *text, size_t length);

/**
 * Length of the TOML statement at @text with its newline, whatever values TOML allows in it, and
 * the @lines it takes. 0 if it has no end.
 */
size_t toml_statement_length(const char *text, size_t length, u32 *lines);
