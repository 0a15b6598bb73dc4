/* SPDX-License-Identifier: Apache-2.0 */
/*
 * An IDE controller in compatibility mode decodes ports that no BAR names, and drives lines 14 and
 * 15 of the ISA interrupt controller (PCI IDE Controller Specification 1.0, 2.0). A partition has
 * no such controller, so its guest would find neither line. It is shown the one channel whose line
 * it has, in native mode (3.0): BARs name the same ports, pin A the line, and nothing can be
 * switched (header_build.c).
 */

#include "private.h"

#define PIN_A 1
#define COMMAND_PORTS 8
#define CONTROL_PORTS 4
#define CONTROL_AT 2U /* offset of the only one that is used */

void vpci_ide_show(struct vpci_function *f, const struct pci_ide_channel *ide, u8 gsi)
{
	f->pin = PIN_A;
	f->gsi = gsi;
	f->bars[ide->bar] =
		(struct pci_bar){.io = true, .address = ide->command, .size = COMMAND_PORTS};
	f->bars[ide->bar + 1] = (struct pci_bar){
		.io = true, .address = ide->control - CONTROL_AT, .size = CONTROL_PORTS};
}
