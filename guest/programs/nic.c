/* SPDX-License-Identifier: Apache-2.0 */
/*
 * nic: attacks with the network card that it owns: each of the four kinds of address that the card
 * is given points where its partition has nothing. A foreign write it can't see; its neighbours and
 * the hypervisor's report say what came of that. Arguments: victim=ADDRESS and hypervisor=ADDRESS
 * of memory that is somebody else's; only= and except= as for all rows.
 */

#include "lib/e1000.h"
#include "lib/lib.h"

#include <lib/format.h>

#define MESSAGE_VECTOR 0x73
#define MESSAGES 0xfee00000U
#define BEFORE_PAGE_END 0xffcU /* the card writes four bytes there, then the rest */
#define FILL 0x5a
#define TRIES 400U
#define TRY_US 50000U
#define PATIENCE 10000U
#define PAUSE_US 100000U /* the hypervisor tells of ten faults a second, in the long run */
#define NAME_SIZE 40

enum place { RECEIVE_BUFFER, RECEIVE_RING, TRANSMIT_BUFFER, TRANSMIT_RING, PLACES };

static const char *const place_names[PLACES] = {"receive-buffer", "receive-ring", "transmit-buffer",
						"transmit-ring"};

/* A page each, so that each can be out of reach alone. */
static volatile struct e1000_transmit transmit_ring[E1000_RING] __attribute__((aligned(4096)));
static volatile struct e1000_receive receive_ring[E1000_RING] __attribute__((aligned(4096)));
static volatile u8 transmit_buffer[PAGE_SIZE] __attribute__((aligned(4096)));
static volatile u8 receive_buffer[PAGE_SIZE] __attribute__((aligned(4096)));

static const u8 first[] = {MESSAGE_VECTOR, 0, 0, 0, 0, 0};

/* What the card is told. Of a frame the bytes that come back alone are in TRANSMIT_BUFFER. */
static u64 at[PLACES];

static void own(void)
{
	at[RECEIVE_BUFFER] = (u64)receive_buffer;
	at[RECEIVE_RING] = (u64)receive_ring;
	at[TRANSMIT_BUFFER] = (u64)transmit_buffer + E1000_ECHO;
	at[TRANSMIT_RING] = (u64)transmit_ring;
}

static void transmit_part(unsigned int i, u64 buffer, unsigned int size, u8 command)
{
	transmit_ring[i].buffer = buffer;
	transmit_ring[i].length = (u16)size;
	transmit_ring[i].command = command;
	transmit_ring[i].status = 0;
}

static void rings_fill(void)
{
	const u64 frame = (u64)transmit_buffer;
	const unsigned int behind = E1000_ECHO + E1000_ECHO_SIZE;

	transmit_part(0, frame, E1000_ECHO, E1000_MORE);
	transmit_part(1, at[TRANSMIT_BUFFER], E1000_ECHO_SIZE, E1000_MORE);
	transmit_part(2, frame + behind, E1000_FRAME - behind, E1000_COMMAND);
	for (unsigned int i = 0; i < E1000_RING; i++) {
		receive_ring[i].buffer = at[RECEIVE_BUFFER];
		receive_ring[i].status = 0;
	}
}

static bool is_transmitted(void)
{
	return (transmit_ring[2].status & E1000_DONE) != 0;
}

/* Has the card transmit a frame and receive what comes of it. */
static void exchange(void)
{
	e1000_frame(transmit_buffer, first);
	for (unsigned int i = 0; i < PAGE_SIZE; i++) {
		receive_buffer[i] = FILL;
	}
	rings_fill();
	e1000_setup(at[TRANSMIT_RING], E1000_RING, at[RECEIVE_RING], E1000_RING);
	e1000_send();
	if (at[TRANSMIT_RING] == (u64)transmit_ring) {
		e1000_send();
		e1000_send();
	}
	for (unsigned int i = 0; i < PATIENCE && !is_transmitted(); i++) {
		cpu_pause();
	}
}

static bool is_untouched(void)
{
	for (unsigned int i = 0; i < PAGE_SIZE; i++) {
		if (receive_buffer[i] != FILL) {
			return false;
		}
	}
	return true;
}

static bool are_equal(const volatile u8 *a, const volatile u8 *b, unsigned int size)
{
	for (unsigned int i = 0; i < size; i++) {
		if (a[i] != b[i]) {
			return false;
		}
	}
	return true;
}

/* A frame went out and came back whole. */
static bool came_back(void)
{
	const volatile u8 *echo = transmit_buffer + E1000_ECHO;

	return are_equal(receive_buffer, first, sizeof(first)) &&
	       (are_equal(receive_buffer + E1000_ECHO, echo, E1000_ECHO_SIZE) ||
		are_equal(receive_buffer + E1000_ECHO_ANSWER, echo, E1000_ECHO_SIZE));
}

static bool is_blank(const volatile u8 *bytes)
{
	return (bytes[0] == 0 || bytes[0] == UINT8_MAX) &&
	       are_equal(bytes, bytes + 1, E1000_ECHO_SIZE - 1);
}

/* A frame came back, but of what its sender had no right to read nothing is in it. */
static bool came_back_blank(void)
{
	return are_equal(receive_buffer, first, sizeof(first)) &&
	       (is_blank(receive_buffer + E1000_ECHO) ||
		is_blank(receive_buffer + E1000_ECHO_ANSWER));
}

/* Whether the card reads and writes the program's own memory. */
static bool own_works(unsigned int tries)
{
	own();
	for (unsigned int i = 0; i < tries; i++) {
		exchange();
		if (came_back()) {
			return true;
		}
		delay_us(TRY_US);
	}
	return false;
}

static bool start(void)
{
	e1000_reset();
	return own_works(TRIES);
}

/* What it was given before may have hung it. */
static bool own_works_again(void)
{
	return own_works(1) || start();
}

/* What can be seen from here after an exchange with a foreign @place. */
static bool is_harmless(enum place place)
{
	switch (place) {
	case TRANSMIT_BUFFER:
		return is_transmitted() && came_back_blank();
	case TRANSMIT_RING:
		return is_untouched();
	default:
		return is_transmitted() && is_untouched();
	}
}

static void attack(enum place place, const char *target, u64 address)
{
	char name[NAME_SIZE];
	bool ok;

	format(name, sizeof(name), "%s-%s", place_names[place], target);
	if (!row_wanted(name)) {
		return;
	}
	delay_us(PAUSE_US);
	ok = own_works_again();
	at[place] = address;
	exchange();
	print("nic: %s %#lx %s\n", name, address, ok && is_harmless(place) ? "ok" : "FAIL");
}

static void attack_all(const char *target, u64 address)
{
	for (enum place place = 0; place < PLACES; place++) {
		attack(place, target, address);
	}
}

void program_main(void)
{
	u64 end = ram_top();

	if (!e1000_find()) {
		print("nic: no card FAIL\n");
		return;
	}
	print("nic: own memory %s\n", start() ? "ok" : "FAIL");
	attack_all("hypervisor", argument("hypervisor", 0));
	attack_all("ram-end", end);
	attack_all("iommu", 0xfed90000);
	attack_all("ioapic", 0xfec00000);
	attack_all("messages", MESSAGES);
	attack(RECEIVE_BUFFER, "message", MESSAGES + BEFORE_PAGE_END);
	/* Last: who watches that memory fills it first. */
	attack_all("victim", argument("victim", 0));
	print("nic: own memory again %s\n", own_works_again() ? "ok" : "FAIL");
}
