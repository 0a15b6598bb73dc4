/* SPDX-License-Identifier: Apache-2.0 */
/* See legacy_ports.h. */

#include <exit/legacy_ports.h>
#include <lib/limits.h>

/*
 * What a PC has, or had, at fixed addresses and kernels probe without asking a table first (Intel
 * 500 Series PCH data sheet, "Fixed I/O Address Ranges"; ISA and EISA for the rest).
 */
static const struct {
	u16 first, last;
} legacy_ports[] = {
	{0x000, 0x0ff}, /* system board: DMA, PIC, PIT, keyboard, NMI, RTC, POST, A20, FPU, Super
			   I/O */
	{0x170, 0x177}, {0x1f0, 0x1f7}, {0x376, 0x377}, /* IDE; 0x3f6 is below */
	{0x200, 0x207},                                 /* game port */
	{0x278, 0x27f}, {0x378, 0x37f},                 /* parallel ports, ISA PnP's address */
	{0x678, 0x67a}, {0x778, 0x77a},                 /* their ECP registers */
	{0x2e8, 0x2ef}, {0x2f8, 0x2ff}, {0x3e8, 0x3ef}, {0x3f8, 0x3ff}, /* serial ports */
	{0x3b0, 0x3df},                                                 /* VGA */
	{0x3f0, 0x3f7},                                                 /* floppy */
	{0x4d0, 0x4d1},                                                 /* ELCR */
	{0xa79, 0xa79},                                                 /* ISA PnP's data */
	{0xc80, 0xc83},                                                 /* EISA identifier */
	{0xcf8, 0xcff}, /* PCI configuration, reset control */
};

void legacy_ports_make(u8 bitmap[LEGACY_PORTS_END / 8])
{
	for (size_t i = 0; i < ARRAY_SIZE(legacy_ports); i++) {
		for (u32 port = legacy_ports[i].first; port <= legacy_ports[i].last; port++) {
			bitmap[port / 8] |= (u8)(1U << port % 8);
		}
	}
}
