/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A mistake in a file that an integrator wrote, "FILE:LINE: what, why, cure", and a warning of what
 * is no mistake and yet does not work: "FILE:LINE: warning: what, why, cure". Pure.
 */
#pragma once

#include <stdarg.h>

#include <lib/types.h>

struct report;

#define MISTAKES_MAX 50 /* messages of each kind about one file: nobody reads more */

/* A named text, and where its mistakes go. */
struct source {
	const char *file;
	struct report *report;
};

/**
 * Reports "FILE:LINE: " and the message; after MISTAKES_MAX messages only one that says so. Returns
 * false, so that a check can end with it.
 */
bool mistake(const struct source *source, u32 line, const char *format, ...) PRINTF_LIKE(3, 4);

/** As mistake(), with the arguments as a list. */
bool mistake_v(const struct source *source, u32 line, const char *format, va_list args)
	PRINTF_LIKE(3, 0);

/**
 * Reports "FILE:LINE: warning: " and the message, which does not make the file wrong. After
 * MISTAKES_MAX warnings the rest is only counted.
 */
void warn(const struct source *source, u32 line, const char *format, ...) PRINTF_LIKE(3, 4);
