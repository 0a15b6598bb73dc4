/* SPDX-License-Identifier: Apache-2.0 */
/* Text formatting without allocation, for the log and for messages. Pure; host-tested. */
#pragma once

#include <stdarg.h>

#include <lib/types.h>

/**
 * Formats into @buffer of @size bytes (at least 1), always terminated, cut where it does not fit.
 * Knows %d %u %x %c %s %% with the flags '-', '0', '#', a width, the precision '*' for %s, and
 * the lengths l, ll and z. Anything else is copied as it stands.
 * Returns the characters written, without the terminator.
 */
size_t format_v(char *buffer, size_t size, const char *format, va_list args) PRINTF_LIKE(3, 0);

/** As format_v(), with the arguments given directly. */
size_t format(char *buffer, size_t size, const char *text, ...) PRINTF_LIKE(3, 4);
