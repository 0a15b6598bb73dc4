/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers for made-up machines and configurations: the same for the same seed, everywhere. */
#pragma once

#include <lib/types.h>

static u64 random_state;

/* A sequence of its own for each @number. */
static void random_begin(u64 seed, u64 number)
{
	random_state = (seed + 1) * 0x9e3779b97f4a7c15 ^ (number + 1) * 0xbf58476d1ce4e5b9;
	random_state += random_state == 0;
}

static u64 random_below(u64 limit)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return (random_state * 0x2545f4914f6cdd1d >> 16) % limit;
}

static unsigned int random_number(unsigned int first, unsigned int last)
{
	return first + (unsigned int)random_below(last - first + 1);
}

static bool random_percent(unsigned int percent)
{
	return random_below(100) < percent;
}

/* Between @first and @last, in steps of @step. */
static u64 random_step(u64 first, u64 last, u64 step)
{
	return last <= first ? first : first + random_below((last - first) / step + 1) * step;
}
