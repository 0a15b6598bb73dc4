/* SPDX-License-Identifier: Apache-2.0 */
/* unit: single accesses of the card to addresses of our choice. Its rings and the other buffer are
 * at addresses that both trees translate to themselves. */

#include "unit.h"

#include "../lib/e1000.h"

#include <lib/format.h>
#include <lib/string.h>

#define PORT_ADDRESS 0xcf8
#define PORT_DATA 0xcfc
#define PORT_ENABLE 0x80000000U
#define IDENTITY 0x100e8086U

#define FIRST_SIZE 6U     /* bytes that come back: see e1000.h */
#define FIRST_LOCAL 0x02U /* as an Ethernet address they are nobody's */
#define PATIENCE 20000U
#define STARTS 20000U
#define START_PAUSE_US 1000U

static struct e1000_transmit transmit_ring[E1000_RING] __attribute__((aligned(4096)));
static struct e1000_receive receive_ring[E1000_RING] __attribute__((aligned(4096)));
static u8 transmit_buffer[PAGE_SIZE] __attribute__((aligned(4096)));
static u8 receive_buffer[PAGE_SIZE] __attribute__((aligned(4096)));
static u32 frames; /* so that none is like another */

/* Where an access to @address is to go by @tree; NULL: nowhere, or where the first one's goes. */
static u8 *target_of(unsigned int tree, u64 address)
{
	if (address >= TEST && address < TEST + TEST_PAGES * PAGE_SIZE) {
		return test_pages[tree][0] + (address - TEST);
	}
	if (address >= TEST_2M && address < TEST_2M + MIB(2)) {
		return large_pages[tree] + (address - TEST_2M);
	}
	if (address >= TEST_1G && address < TEST_1G + GIB(1)) {
		return tree == 0 ? (u8 *)(address - TEST_1G) : NULL;
	}
	return tree == 0 && address < ram_end() ? (u8 *)address : NULL;
}

static void first_next(u8 *first)
{
	frames++;
	first[0] = FIRST_LOCAL;
	first[1] = 0;
	for (unsigned int i = 0; i < sizeof(frames); i++) {
		first[2 + i] = (u8)(frames >> 8 * i);
	}
}

/* Sends a frame from @from, received at @to. */
static void transfer(u64 from, u64 to)
{
	volatile struct e1000_transmit *transmit = &transmit_ring[0];

	*transmit = (struct e1000_transmit){
		.buffer = from, .length = E1000_FRAME, .command = E1000_COMMAND};
	for (unsigned int i = 0; i < E1000_RING; i++) {
		receive_ring[i] = (struct e1000_receive){.buffer = to};
	}
	e1000_setup((u64)transmit_ring, E1000_RING, (u64)receive_ring, E1000_RING);
	e1000_send();
	for (unsigned int i = 0; i < PATIENCE && (transmit->status & E1000_DONE) == 0; i++) {
		cpu_pause();
	}
	__asm__ volatile("" : : : "memory");
}

char card_write(u64 address)
{
	u8 first[FIRST_SIZE];

	first_next(first);
	e1000_frame(transmit_buffer, first);
	transfer((u64)transmit_buffer, address);
	for (unsigned int tree = 0; tree < TREES; tree++) {
		const u8 *target = target_of(tree, address);

		if (target != NULL && memcmp(target, first, FIRST_SIZE) == 0) {
			return address < GIB(4) ? '=' : (char)('A' + tree);
		}
	}
	return NOWHERE;
}

char card_read(u64 address)
{
	u8 first[TREES][FIRST_SIZE];

	for (unsigned int tree = 0; tree < TREES; tree++) {
		u8 *target = target_of(tree, address);

		first_next(first[tree]);
		if (target != NULL) {
			e1000_frame(target, first[tree]);
		}
	}
	transfer(address, (u64)receive_buffer);
	for (unsigned int tree = 0; tree < TREES; tree++) {
		if (memcmp(receive_buffer, first[tree], FIRST_SIZE) == 0) {
			return address < GIB(4) ? '=' : (char)('A' + tree);
		}
	}
	return NOWHERE;
}

static const char *word_of(char letter)
{
	return letter == 'A' ? "A" : letter == 'B' ? "B" : letter == '=' ? "itself" : "nothing";
}

void say_write(u64 address)
{
	say("writes %s", word_of(card_write(address)));
}

void say_read(u64 address)
{
	say("reads %s", word_of(card_read(address)));
}

void page_name(u64 address, char *text, size_t size)
{
	const struct {
		u64 at;
		const char *name;
	} pages[] = {
		{(u64)transmit_ring, "transmit ring"},
		{(u64)receive_ring, "receive ring"},
		{(u64)transmit_buffer, "transmit buffer"},
		{(u64)receive_buffer, "receive buffer"},
	};

	for (size_t i = 0; i < ARRAY_SIZE(pages); i++) {
		if (pages[i].at == address) {
			format(text, size, "%s", pages[i].name);
			return;
		}
	}
	if (address >= TEST && address < TEST_1G) {
		format(text, size, "test+%#lx", address - TEST);
	} else {
		format(text, size, "%#lx", address);
	}
}

/* At first nothing is translated; the link takes a while. */
bool card_start(void)
{
	outl(PORT_ADDRESS, PORT_ENABLE | CARD << 8);
	if (inl(PORT_DATA) != IDENTITY || !e1000_find()) {
		return false;
	}
	e1000_reset();
	for (unsigned int i = 0; i < STARTS; i++) {
		if (card_write((u64)test_pages) == '=') {
			return true;
		}
		delay_us(START_PAUSE_US);
	}
	return false;
}
