/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Guest programs: an Intel 82540EM network card by which a program has a device do DMA of its
 * choice (PCI/PCI-X Family of Gigabit Ethernet Controllers Software Developer's Manual: "8254x
 * manual"). Its PHY is in loopback: what it transmits it receives, without a network. Bochs's model
 * has no loopback; there e1000_frame() has its user network (ethmod=slirp) answer at once. All
 * addresses here are the device's: an IOMMU may translate them. One card, one CPU.
 *
 * For a frame the card reads its transmit descriptor and buffer, then reads a receive descriptor,
 * writes that one's buffer, writes it back, and last writes the transmit descriptor's last four
 * bytes back. A frame may lie in several buffers: only the last one's command is E1000_COMMAND.
 */
#pragma once

#include <lib/types.h>

/* What a read that an IOMMU blocked returns is up to the machine: zeros, or ones. */
struct e1000_transmit {
	u64 buffer;
	u16 length;
	u8 checksum_offset;
	u8 command;
	u8 status;
	u8 checksum_start;
	u16 special;
};

struct e1000_receive {
	u64 buffer; /* of E1000_BUFFER bytes */
	u16 length;
	u16 checksum;
	u8 status;
	u8 errors;
	u16 special;
};

#define E1000_DONE BIT(0)   /* status, of both kinds of descriptor */
#define E1000_COMMAND 0x0bU /* end of packet, append a checksum, report status */
#define E1000_MORE 0x0aU    /* not the end of the packet */
#define E1000_BUFFER 2048U
#define E1000_RING 8U /* descriptors of the shortest ring */

#define E1000_FRAME 60U /* bytes of the shortest frame */
/* Bytes of e1000_frame() that come back as they are, there or where an answer has them. */
#define E1000_ECHO 22U
#define E1000_ECHO_ANSWER 32U
#define E1000_ECHO_SIZE 10U

/**
 * Finds the first 82540EM by the configuration ports, lets it decode memory and master the bus. Its
 * registers are expected below 4 GiB. Returns false if there is none.
 */
bool e1000_find(void);

/**
 * Resets the card: it forgets its rings, all its interrupts are masked, its PHY is in loopback and
 * its receiver on, for every destination. To be followed by e1000_setup(). QEMU's model delivers
 * nothing for a second after this: a program sends until something arrives (8254x manual,
 * "Software Reset").
 */
void e1000_reset(void);

/**
 * Points the card at rings of @transmit_count and @receive_count descriptors (multiples of
 * E1000_RING, up to 4096) at the addresses @transmit_ring and @receive_ring (multiples of 16). It
 * begins with the first of each, and all of @receive_ring but the last is free. May be called again
 * without a reset, when nothing is on its way.
 */
void e1000_setup(u64 transmit_ring, unsigned int transmit_count, u64 receive_ring,
		 unsigned int receive_count);

/**
 * Fills @frame, E1000_FRAME bytes, with one that comes back: as it is, or as the answer to its
 * question for 10.0.2.2 (RFC 826). What comes back begins with the six bytes @first.
 */
void e1000_frame(volatile u8 *frame, const u8 *first);

/** Has the card transmit one more descriptor; returns at once. */
void e1000_send(void);

/** Masks all the card's interrupts and takes back what it asks for (8254x manual, "IMC"). */
void e1000_mask(void);

_Static_assert(sizeof(struct e1000_transmit) == 16, "8254x manual, legacy transmit descriptor");
_Static_assert(offsetof(struct e1000_transmit, status) == 12, "8254x manual, transmit status");
_Static_assert(sizeof(struct e1000_receive) == 16, "8254x manual, receive descriptor");
_Static_assert(offsetof(struct e1000_receive, status) == 12, "8254x manual, receive status");
