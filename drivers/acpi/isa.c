/* SPDX-License-Identifier: Apache-2.0 */
/* See isa.h. */

#include <drivers/isa.h>

const struct isa_com isa_coms[ISA_COMS] = {{0x3f8, 4}, {0x2f8, 3}, {0x3e8, 4}, {0x2e8, 3}};

struct isa_line isa_line(const struct acpi_override *overrides, unsigned int count, u8 irq)
{
	struct isa_line line = {.gsi = irq};

	if (irq >= ISA_IRQS) {
		line.flags = MPS_ACTIVE_LOW | MPS_LEVEL;
	}
	for (unsigned int i = 0; i < count && irq < ISA_IRQS; i++) {
		if (overrides[i].isa_irq == irq) {
			line.gsi = overrides[i].gsi;
			line.flags = overrides[i].flags;
		}
	}
	line.active_low = (line.flags & MPS_POLARITY) == MPS_ACTIVE_LOW;
	line.level = (line.flags & MPS_TRIGGER) == MPS_LEVEL;
	return line;
}

int isa_irq_of_com(u16 port)
{
	for (unsigned int n = 0; n < ISA_COMS; n++) {
		if (isa_coms[n].port == port) {
			return isa_coms[n].irq;
		}
	}
	return -1;
}
