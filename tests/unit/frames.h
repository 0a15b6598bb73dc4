/* SPDX-License-Identifier: Apache-2.0 */
/* A frame source for tests of table builders: a few frames with made-up physical addresses. */
#pragma once

#include <arch/stage2.h>

#define TEST_FRAMES 64U
#define TEST_FRAMES_BASE 0x40000000ULL

static _Alignas(4096) u8 test_frames[TEST_FRAMES][PAGE_SIZE];
static unsigned int test_frames_used;
static unsigned int test_frames_limit;

static void *test_frames_take(void *context)
{
	(void)context;
	return test_frames_used < test_frames_limit ? test_frames[test_frames_used++] : NULL;
}

static u64 test_frames_address(void *context, const void *frame)
{
	(void)context;
	return TEST_FRAMES_BASE + (u64)((const u8 *)frame - test_frames[0]);
}

static void *test_frames_pointer(void *context, u64 address)
{
	(void)context;
	assert_true(address >= TEST_FRAMES_BASE && address % PAGE_SIZE == 0);
	assert_true(address < TEST_FRAMES_BASE + sizeof(test_frames));
	return test_frames[(address - TEST_FRAMES_BASE) / PAGE_SIZE];
}

static const struct frame_source test_source = {
	.take = test_frames_take,
	.address = test_frames_address,
	.pointer = test_frames_pointer,
};

/* Gives back every frame; @limit frames can be taken from now on. */
static void test_frames_reset(unsigned int limit)
{
	memset(test_frames, 0, sizeof(test_frames));
	test_frames_used = 0;
	test_frames_limit = limit;
}
