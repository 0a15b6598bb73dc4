/* SPDX-License-Identifier: Apache-2.0 */
/* Guest programs: see e1000.h. It must not rely on what a reset does: Bochs's model ignores it. */

#include "e1000.h"

#include "cpu.h"

#define PORT_ADDRESS 0xcf8
#define PORT_DATA 0xcfc
#define PORT_ENABLE 0x80000000U
#define FUNCTIONS 0x10000U
#define PER_DEVICE 8U
#define NOTHING 0xffffffffU
#define IDENTITY 0x100e8086U

#define CONFIG_IDENTITY 0x00
#define CONFIG_COMMAND 0x04
#define COMMAND_MEMORY_AND_MASTER 6U
#define CONFIG_HEADER 0x0c
#define HEADER_SEVERAL BIT(23)
#define CONFIG_BAR0 0x10
#define BAR_ADDRESS 0xfffffff0U

/* The registers' offsets in bytes (8254x manual, "Register Descriptions"). */
#define CTRL 0x0000
#define CTRL_FULL_DUPLEX BIT(0)
#define CTRL_LINK_UP BIT(6)
#define CTRL_RESET BIT(26)
#define MDIC 0x0020
#define MDIC_PHY FIELD_PREP(GENMASK(25, 21), 1)
#define MDIC_REGISTER GENMASK(20, 16)
#define MDIC_WRITE FIELD_PREP(GENMASK(27, 26), 1)
#define MDIC_READY BIT(28)
#define ICR 0x00c0 /* a read clears it */
#define IMC 0x00d8
#define RCTL 0x0100
#define RCTL_ENABLE BIT(1)
#define RCTL_UNICAST BIT(3)
#define RCTL_MULTICAST BIT(4)
#define RCTL_BROADCAST BIT(15)
#define RCTL_STRIP_CHECKSUM BIT(26) /* buffers of 2048 bytes: both size fields are 0 */
#define TCTL 0x0400
#define TCTL_ENABLE BIT(1)
#define TCTL_PAD BIT(3)
#define RECEIVE_RING 0x2800
#define TRANSMIT_RING 0x3800

/* Behind either of those. */
#define RING_LOW 0x00
#define RING_HIGH 0x04
#define RING_BYTES 0x08
#define RING_HEAD 0x10
#define RING_TAIL 0x18

/* The PHY's control register (IEEE 802.3, 22.2.4.1). */
#define PHY_CONTROL 0U
#define PHY_LOOPBACK BIT(14)
#define PHY_FULL_DUPLEX BIT(8)
#define PHY_1000 BIT(6)

/* A request of ARP over Ethernet: what lies behind the two addresses, and the one asked for. */
#define FRAME_SOURCE 6U
#define FRAME_KIND 12U
#define FRAME_SENDER_IP 28U
#define FRAME_TARGET_IP 38U
#define ADDRESS_SIZE 6U

#define TRIES 1000000U

static u32 base;
static unsigned int tail, count; /* of the transmit ring */

static u32 config_read(u32 function, u32 at)
{
	outl(PORT_ADDRESS, PORT_ENABLE | function << 8 | at);
	return inl(PORT_DATA);
}

static void config_write(u32 function, u32 at, u32 value)
{
	outl(PORT_ADDRESS, PORT_ENABLE | function << 8 | at);
	outl(PORT_DATA, value);
}

static u32 reg_read(u32 reg)
{
	return *(volatile u32 *)(uintptr_t)(base + reg);
}

static void reg_write(u32 reg, u64 value)
{
	/* The card must not see a tail before the descriptors in memory. */
	__asm__ volatile("" : : : "memory");
	*(volatile u32 *)(uintptr_t)(base + reg) = (u32)value;
}

static bool has_several(u32 device)
{
	return config_read(device, CONFIG_IDENTITY) != NOTHING &&
	       (config_read(device, CONFIG_HEADER) & HEADER_SEVERAL) != 0;
}

static u32 find(void)
{
	for (u32 device = 0; device < FUNCTIONS; device += PER_DEVICE) {
		u32 end = device + (has_several(device) ? PER_DEVICE : 1);

		for (u32 function = device; function < end; function++) {
			if (config_read(function, CONFIG_IDENTITY) == IDENTITY) {
				return function;
			}
		}
	}
	return NOTHING;
}

bool e1000_find(void)
{
	u32 function = find();

	if (function == NOTHING) {
		return false;
	}
	/* The upper half of this register is status, whose bits are cleared by ones. */
	config_write(function, CONFIG_COMMAND, COMMAND_MEMORY_AND_MASTER);
	base = config_read(function, CONFIG_BAR0) & BAR_ADDRESS;
	return true;
}

/* Waits until the bits @mask of @reg are @value, within reason. */
static void await(u32 reg, u64 mask, u64 value)
{
	for (u32 i = 0; i < TRIES && (reg_read(reg) & mask) != value; i++) {
		cpu_pause();
	}
}

static void phy_write(u32 number, u64 value)
{
	reg_write(MDIC, MDIC_WRITE | MDIC_PHY | FIELD_PREP(MDIC_REGISTER, number) | value);
	await(MDIC, MDIC_READY, MDIC_READY);
}

void e1000_mask(void)
{
	reg_write(IMC, NOTHING);
	reg_read(ICR);
}

/* Its head and tail become 0: nothing is to be transmitted, or free to receive into. */
static void ring_set(u32 reg, u64 address, unsigned int descriptors)
{
	reg_write(reg + RING_HEAD, 0);
	reg_write(reg + RING_TAIL, 0);
	reg_write(reg + RING_LOW, address);
	reg_write(reg + RING_HIGH, address >> 32);
	reg_write(reg + RING_BYTES, descriptors * sizeof(struct e1000_transmit));
}

void e1000_reset(void)
{
	e1000_mask();
	reg_write(RCTL, 0);
	reg_write(TCTL, 0);
	reg_write(CTRL, CTRL_RESET);
	await(CTRL, CTRL_RESET, 0);
	e1000_mask();
	ring_set(TRANSMIT_RING, 0, 0);
	ring_set(RECEIVE_RING, 0, 0);
	reg_write(CTRL, CTRL_LINK_UP | CTRL_FULL_DUPLEX);
	phy_write(PHY_CONTROL, PHY_LOOPBACK | PHY_FULL_DUPLEX | PHY_1000);
	reg_write(RCTL, RCTL_ENABLE | RCTL_UNICAST | RCTL_MULTICAST | RCTL_BROADCAST |
				RCTL_STRIP_CHECKSUM);
}

void e1000_setup(u64 transmit_ring, unsigned int transmit_count, u64 receive_ring,
		 unsigned int receive_count)
{
	/* While it transmits a write of a tail is an order. */
	reg_write(TCTL, 0);
	tail = 0;
	count = transmit_count;
	ring_set(TRANSMIT_RING, transmit_ring, transmit_count);
	ring_set(RECEIVE_RING, receive_ring, receive_count);
	reg_write(RECEIVE_RING + RING_TAIL, receive_count - 1);
	reg_write(TCTL, TCTL_ENABLE | TCTL_PAD);
}

static void copy(volatile u8 *to, const u8 *from, unsigned int size)
{
	for (unsigned int i = 0; i < size; i++) {
		to[i] = from[i];
	}
}

void e1000_frame(volatile u8 *frame, const u8 *first)
{
	static const u8 kind[] = {0x08, 0x06, 0x00, 0x01, 0x08, 0x00, 0x06, 0x04, 0x00, 0x01};
	static const u8 sender[] = {10, 0, 2, 15}, target[] = {10, 0, 2, 2};

	for (unsigned int i = 0; i < E1000_FRAME; i++) {
		frame[i] = 0;
	}
	copy(frame, first, ADDRESS_SIZE);
	copy(frame + FRAME_SOURCE, first, ADDRESS_SIZE);
	copy(frame + FRAME_KIND, kind, sizeof(kind));
	copy(frame + E1000_ECHO, first, ADDRESS_SIZE);
	copy(frame + FRAME_SENDER_IP, sender, sizeof(sender));
	copy(frame + FRAME_TARGET_IP, target, sizeof(target));
}

void e1000_send(void)
{
	tail = (tail + 1) % count;
	reg_write(TRANSMIT_RING + RING_TAIL, tail);
}
