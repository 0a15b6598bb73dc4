/* SPDX-License-Identifier: Apache-2.0 */
/* Whole numbers as every reader of text here takes them. Pure. */
#pragma once

#include <lib/types.h>

/** Reads all of @text as a whole number, decimal without leading zeros or hexadecimal after 0x. */
bool number_parse(const char *text, size_t length, u64 *value);

/** Value of a hexadecimal digit, 16 for any other character. */
unsigned int hex_digit(char c);
