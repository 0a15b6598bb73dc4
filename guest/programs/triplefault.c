/* SPDX-License-Identifier: Apache-2.0 */
/*
 * triplefault: says where and with which page tables it is going to die, then raises an exception
 * with an empty interrupt table. Arguments: int3 takes a breakpoint in place of an invalid opcode;
 * pending leaves every interrupt vector there is waiting in its local APIC, for whoever comes next.
 */

#include "lib/lib.h"

extern const char fault_ud2[];
extern const char fault_int3[];

/* Interrupts are off, so that none is taken. */
static void leave_interrupts(void)
{
	apic_init();
	__asm__ volatile("cli");
	for (u32 vector = 16; vector < 256; vector++) {
		apic_send(apic_id(), vector);
	}
}

void program_main(void)
{
	const struct {
		u16 limit;
		u64 base;
	} PACKED nothing = {0, 0};
	bool int3 = argument_given("int3");
	u64 cr3;

	__asm__ volatile("mov %%cr3, %0" : "=r"(cr3));
	print("triplefault: %s at rip %#lx with cr3 %#lx\n", int3 ? "int3" : "ud2",
	      (u64)(int3 ? fault_int3 : fault_ud2), cr3);
	if (argument_given("pending")) {
		leave_interrupts();
	}
	__asm__ volatile("lidt %0" : : "m"(nothing));
	if (int3) {
		__asm__ volatile(".global fault_int3\nfault_int3: int3");
	}
	__asm__ volatile(".global fault_ud2\nfault_ud2: ud2");
	print("triplefault: still here\n");
}
