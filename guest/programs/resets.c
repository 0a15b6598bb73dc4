/* SPDX-License-Identifier: Apache-2.0 */
/*
 * resets: takes one key and resets itself as kernels reset a PC: k by the keyboard controller, a by
 * system control port A, p and w by the chipset's reset control register (cold and warm), f by the
 * FADT's reset register, t by a triple fault; q powers off. Before that it does what must not reset
 * it.
 */

#include "lib/com.h"
#include "lib/lib.h"

#define KEYBOARD_CONTROLLER 0x64
#define SYSTEM_CONTROL_A 0x92
#define RESET_CONTROL 0xcf9
#define ACPI_RESET 0x602

static volatile u8 key;

static void receive(struct frame *frame)
{
	(void)frame;
	while (com_has_byte()) {
		key = com_byte();
	}
	apic_eoi();
}

static void harmless(void)
{
	u8 control = inb(SYSTEM_CONTROL_A);

	outb(SYSTEM_CONTROL_A, control | 2); /* opens A20 and resets nothing */
	outb(RESET_CONTROL, 0x02);           /* chooses the kind of reset */
	outb(KEYBOARD_CONTROLLER, 0xae);     /* enables the keyboard */
	print("resets: controller %#x, port A %#x\n", inb(KEYBOARD_CONTROLLER), control);
}

static void triple_fault(void)
{
	const struct {
		u16 limit;
		u64 base;
	} PACKED nothing = {0, 0};

	__asm__ volatile("lidt %0; int3" : : "m"(nothing));
}

static void reset_by(u8 how)
{
	switch (how) {
	case 'k':
		outb(KEYBOARD_CONTROLLER, 0xfe);
		return;
	case 'a':
		outb(SYSTEM_CONTROL_A, inb(SYSTEM_CONTROL_A) | 1);
		return;
	case 'p':
		outb(RESET_CONTROL, 0x0e);
		return;
	case 'w':
		outb(RESET_CONTROL, 0x06);
		return;
	case 'f':
		outb(ACPI_RESET, 1);
		return;
	default:
		triple_fault();
	}
}

void program_main(void)
{
	com_listen(receive);
	harmless();
	print("resets: ready\n");
	interrupts_on();
	while (key == 0) {
		cpu_pause();
	}
	if (key != 'q') {
		reset_by(key);
		print("resets: still here after %c\n", key);
	}
}
