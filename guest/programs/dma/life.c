/* SPDX-License-Identifier: Apache-2.0 */
/*
 * dma: a guest that dies with its device at work. Each life first watches the memory that the life
 * before sent a copy to, with bus mastering on as soon as it can, and interrupts; then it begins
 * such a copy itself, which is to end with an interrupt, and dies long before that.
 */

#include "dma.h"

#define VECTOR 0x76
#define WATCH_MS 300 /* the copy takes 100 */

static volatile u8 target[4096] __attribute__((aligned(4096)));

static NORETURN void die(void)
{
	const struct {
		u16 limit;
		u64 base;
	} PACKED nothing = {0, 0};

	__asm__ volatile("lidt %0; ud2" : : "m"(nothing));
	__builtin_unreachable();
}

static u64 arrived(void)
{
	u64 sum = 0;

	for (u64 i = 0; i < sizeof(target); i++) {
		sum += target[i] != 0;
	}
	return sum;
}

void life(void)
{
	u64 bytes;
	u64 interrupts;

	interrupts_on();
	delay_us(WATCH_MS * 1000);
	interrupts_off();
	bytes = arrived();
	interrupts = strays();
	print("dma: of the life before: %lu bytes, %lu interrupts\n", bytes, interrupts);
	if (capability_find(edu_bdf, 0x05) == 0) {
		print("dma: FAIL the device shows no MSI\n");
		return;
	}
	msi_on(message_to_self(), VECTOR);
	if (!edu_begin((u64)target, sizeof(target))) {
		print("dma: FAIL the device doesn't copy\n");
		return;
	}
	print("dma: dies with a copy under way\n");
	die();
}
