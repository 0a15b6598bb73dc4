/* SPDX-License-Identifier: Apache-2.0 */
/*
 * nmis: a CPU that is never idle, and nobody who sends it NMIs: it counts those that come. What is
 * typed to it has to be the alphabet, from the letter of the word "first" on, again and again. A
 * newline asks for the counts, a full stop as well and ends it.
 */

#include "lib/com.h"
#include "lib/lib.h"

#define LETTERS 26

#define APIC_LVT_LINT1 0x36

static u64 first;
static u64 letters;
static u64 wrong;
static volatile bool asked;
static volatile bool ended;

static void take(u8 byte)
{
	ended |= byte == '.';
	if (byte == '\n' || byte == '.') {
		asked = true;
		return;
	}
	wrong += byte != first + letters % LETTERS;
	letters++;
}

static void receive(struct frame *frame)
{
	(void)frame;
	while (com_has_byte()) {
		take(com_byte());
	}
	apic_eoi();
}

void program_main(void)
{
	first = argument("first", 'a');
	/* Open to the machine's, as kernels have it on a boot CPU, or closed, as on others. */
	apic_write(APIC_LVT_LINT1, argument("closed", 0) ? ICR_NMI | APIC_MASKED : ICR_NMI);
	com_listen(receive);
	print("nmis: ready\n");
	interrupts_on();
	while (!ended) {
		while (!asked) {
			cpu_pause();
		}
		asked = false;
		print("nmis: %lu letters, %lu wrong, %lu NMIs\n", letters, wrong,
		      stray_interrupts[VECTOR_NMI]);
	}
}
