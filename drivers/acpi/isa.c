/* SPDX-License-Identifier: Apache-2.0 */
/* See isa.h. */

#include <drivers/isa.h>

#define ISA_IRQS 16

const struct isa_com isa_coms[ISA_COMS] = {{0x3f8, 4}, {0x2f8, 3}, {0x3e8, 4}, {0x2e8, 3}};

struct isa_line isa_line(const struct acpi *acpi, u8 irq)
{
	struct isa_line line = {.gsi = irq};

	if (irq >= ISA_IRQS) {
		line.flags = MPS_ACTIVE_LOW | MPS_LEVEL;
	}
	for (unsigned int i = 0; i < acpi->override_count && irq < ISA_IRQS; i++) {
		if (acpi->overrides[i].isa_irq == irq) {
			line.gsi = acpi->overrides[i].gsi;
			line.flags = acpi->overrides[i].flags;
		}
	}
	line.active_low = (line.flags & MPS_POLARITY) == MPS_ACTIVE_LOW;
	line.level = (line.flags & MPS_TRIGGER) == MPS_LEVEL;
	return line;
}

int isa_irq_of_com(u16 port)
{
	for (unsigned int i = 0; i < ISA_COMS; i++) {
		if (isa_coms[i].port == port) {
			return isa_coms[i].irq;
		}
	}
	return -1;
}
