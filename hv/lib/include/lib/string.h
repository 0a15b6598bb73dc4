/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The few memory and string functions of the C library that the image needs. Host tests link the
 * C library's own ones, so the signatures here are exactly the standard's.
 */
#pragma once

#include <lib/types.h>

void *memcpy(void *restrict to, const void *restrict from, size_t length);
void *memmove(void *to, const void *from, size_t length);
void *memset(void *to, int value, size_t length);
int memcmp(const void *a, const void *b, size_t length);
size_t strlen(const char *s);
int strcmp(const char *a, const char *b);
int strncmp(const char *a, const char *b, size_t length);
