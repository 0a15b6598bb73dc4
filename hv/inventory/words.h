/* SPDX-License-Identifier: Apache-2.0 */
/* A line of the inventory as words between single spaces, taken one after the other. */
#pragma once

#include <drivers/pci.h>
#include <lib/types.h>

struct word {
	const char *text;
	size_t length;
};

/* What is left of a line. */
struct rest {
	const char *at;
	const char *end;
};

/** Takes the next word; an empty one at the end of the line. */
struct word words_next(struct rest *rest);

bool word_is(struct word word, const char *text);

/** Reads all of @text as exactly @digits (at most 8) hexadecimal digits. */
bool word_hex(const char *text, size_t length, size_t digits, u32 *value);

/** Takes the next word; true if it is @text. */
bool words_skip(struct rest *rest, const char *text);

/** Take a number of at most @max, or what 16 bits hold; false if there is none. */
bool words_number(struct rest *rest, u64 max, u64 *value);
bool words_number16(struct rest *rest, u16 *value);
bool words_number8(struct rest *rest, u64 max, u8 *value);

/** Takes "FIRST-LAST", LAST inclusive and not less. */
bool words_span(struct rest *rest, u64 *first, u64 *last);

/** Takes a PCI function with its segment, "0000:00:1f.3". */
bool words_function(struct rest *rest, u16 *segment, u16 *bdf);

/** Takes all words of @rest as what a line may say of @f, whose segment is known. */
bool inventory_parse_options(struct rest *rest, struct pci_function *f);
