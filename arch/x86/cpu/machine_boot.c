/* SPDX-License-Identifier: Apache-2.0 */
/* See arch/machine.h: the 8259s and the IOAPICs, before partitions run. */

#include <arch/io.h>
#include <arch/iommu.h>
#include <arch/machine.h>
#include <cpu/machine_lines.h>
#include <drivers/ioapic.h>
#include <lib/errno.h>
#include <lib/report.h>

#define PIC1_DATA 0x21
#define PIC2_DATA 0xa1
#define RTC_INDEX 0x70 /* bit 7 disables NMIs */
#define RTC_STATUS_D 0x0d

void machine_interrupts_init(const struct acpi *acpi)
{
	io_out8(PIC1_DATA, 0xff);
	io_out8(PIC2_DATA, 0xff);
	machine_lines.count = acpi->ioapic_count;
	for (unsigned int i = 0; i < machine_lines.count; i++) {
		machine_lines.ioapics[i] = acpi->ioapics[i];
		machine_lines.pins[i] = ioapic_pins(machine_lines.ioapics[i].address);
		for (u32 pin = 0; pin < machine_lines.pins[i]; pin++) {
			ioapic_write_redirection(machine_lines.ioapics[i].address, pin,
						 IOAPIC_MASKED);
		}
	}
}

void machine_nmi_enable(void)
{
	io_out8(RTC_INDEX, RTC_STATUS_D);
}

u32 machine_gsi_count(void)
{
	u32 count = 0;

	for (unsigned int i = 0; i < machine_lines.count; i++) {
		count = MAX(count, machine_lines.ioapics[i].gsi_base + machine_lines.pins[i]);
	}
	return count;
}

int machine_interrupts_remap(struct report *report)
{
	for (unsigned int i = 0; i < machine_lines.count; i++) {
		machine_lines.handles[i] = iommu_boot->interrupt_alloc_ioapic(
			machine_lines.ioapics[i].id, machine_lines.pins[i]);
		if (machine_lines.handles[i] < 0) {
			report_error(
				report, "IOAPIC %u at %#lx: %s", machine_lines.ioapics[i].id,
				machine_lines.ioapics[i].address.v,
				machine_lines.handles[i] == -ENOENT
					? "no IOMMU unit covers it, so its interrupts cannot be remapped; the firmware's DMAR table is wrong"
					: "the interrupt remapping table is full");
			return machine_lines.handles[i];
		}
	}
	machine_lines.remapped = true;
	return 0;
}
