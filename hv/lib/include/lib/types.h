/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The integer names and address spaces that all of Bulkhead uses. An address says in its type
 * which space it belongs to, so that a guest address cannot reach a place that wants a host one.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef uint64_t u64;
typedef int8_t i8;
typedef int16_t i16;
typedef int32_t i32;
typedef int64_t i64;

/* Host physical address. */
typedef struct {
	u64 v;
} hpa_t;

/* Guest physical address. */
typedef struct {
	u64 v;
} gpa_t;

static inline hpa_t hpa(u64 v)
{
	return (hpa_t){v};
}

static inline gpa_t gpa(u64 v)
{
	return (gpa_t){v};
}

#define BIT(n) (1ULL << (n))
#define GENMASK(high, low) ((~0ULL >> (63 - (high))) & ~(BIT(low) - 1))
#define FIELD_GET(mask, value) (((u64)(value) & (mask)) / ((mask) & -(mask)))
#define FIELD_PREP(mask, value) (((u64)(value) * ((mask) & -(mask))) & (mask))

#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))
#define ALIGN_DOWN(x, a) ((x) & ~((u64)(a)-1))
#define ALIGN_UP(x, a) (((x) + (u64)(a)-1) & ~((u64)(a)-1))
#define IS_ALIGNED(x, a) (((u64)(x) & ((u64)(a)-1)) == 0)
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))

#define KIB(n) ((u64)(n) << 10)
#define MIB(n) ((u64)(n) << 20)
#define GIB(n) ((u64)(n) << 30)
#define PAGE_SIZE 4096ULL

/* Of a variable that stays: the boot writes it, and nobody can when guests run. It begins as 0. */
#define SET_AT_BOOT __attribute__((section(".bss..fixed")))
#define PRINTF_LIKE(index, first) __attribute__((format(printf, index, first)))
#define NORETURN __attribute__((noreturn))
#define NOINLINE __attribute__((noinline))
#define PACKED __attribute__((packed))
