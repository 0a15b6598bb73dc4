/* SPDX-License-Identifier: Apache-2.0 */
/* Ports and device memory, one instruction each (SDM 1, "Input/Output"). */
#pragma once

#include <lib/types.h>

static inline u8 io_in8(u16 port)
{
	u8 value;

	__asm__ volatile("inb %1, %0" : "=a"(value) : "Nd"(port) : "memory");
	return value;
}

static inline u16 io_in16(u16 port)
{
	u16 value;

	__asm__ volatile("inw %1, %0" : "=a"(value) : "Nd"(port) : "memory");
	return value;
}

static inline u32 io_in32(u16 port)
{
	u32 value;

	__asm__ volatile("inl %1, %0" : "=a"(value) : "Nd"(port) : "memory");
	return value;
}

static inline void io_out8(u16 port, u8 value)
{
	__asm__ volatile("outb %0, %1" : : "a"(value), "Nd"(port) : "memory");
}

static inline void io_out16(u16 port, u16 value)
{
	__asm__ volatile("outw %0, %1" : : "a"(value), "Nd"(port) : "memory");
}

static inline void io_out32(u16 port, u32 value)
{
	__asm__ volatile("outl %0, %1" : : "a"(value), "Nd"(port) : "memory");
}

/** Reads @width (1, 2 or 4) bytes of ports from @port on. */
static inline u32 io_port_read(u16 port, unsigned int width)
{
	return width == 1 ? io_in8(port) : width == 2 ? io_in16(port) : io_in32(port);
}

/** Writes the low @width bytes of @value likewise. */
static inline void io_port_write(u16 port, unsigned int width, u32 value)
{
	if (width == 1) {
		io_out8(port, (u8)value);
	} else if (width == 2) {
		io_out16(port, (u16)value);
	} else {
		io_out32(port, value);
	}
}

/** Reads @width (1, 2, 4 or 8) bytes of device memory at @address, which is aligned to it. */
static inline u64 io_memory_read(u64 address, unsigned int width)
{
	uintptr_t at = (uintptr_t)address;

	switch (width) {
	case 1:
		return *(volatile u8 *)at;
	case 2:
		return *(volatile u16 *)at;
	case 4:
		return *(volatile u32 *)at;
	default:
		return *(volatile u64 *)at;
	}
}

/** Writes the low @width bytes of @value likewise. */
static inline void io_memory_write(u64 address, unsigned int width, u64 value)
{
	uintptr_t at = (uintptr_t)address;

	switch (width) {
	case 1:
		*(volatile u8 *)at = (u8)value;
		break;
	case 2:
		*(volatile u16 *)at = (u16)value;
		break;
	case 4:
		*(volatile u32 *)at = (u32)value;
		break;
	default:
		*(volatile u64 *)at = value;
		break;
	}
}
