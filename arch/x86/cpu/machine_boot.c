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

static void machine_end_line(const struct acpi_ioapic *ioapic, u32 pin, struct report *report)
{
	const enum ioapic_line was = ioapic_end_line(ioapic->address, pin);

	if (was == IOAPIC_LINE_ENDED) {
		report_warning(
			report,
			"line %u: the firmware left an interrupt in service (remote IRR of pin %u of IOAPIC %u was set): ended, so that the line can interrupt",
			ioapic->gsi_base + pin, pin, ioapic->id);
	} else if (was == IOAPIC_LINE_STUCK) {
		report_error(
			report,
			"line %u: the firmware left an interrupt in service (remote IRR of pin %u of IOAPIC %u) and it cannot be ended: the line never interrupts in a partition until the machine is reset",
			ioapic->gsi_base + pin, pin, ioapic->id);
	}
}

static void machine_find_ioapic(unsigned int i, struct report *report)
{
	const struct acpi_ioapic *ioapic = &machine_lines.ioapics[i];

	machine_lines.pins[i] = ioapic_pins(ioapic->address);
	if (machine_lines.pins[i] == 0) {
		report_error(
			report,
			"IOAPIC %u at %#lx: no registers respond at this address (an error of the firmware): it is left out, and its lines cannot be given to partitions",
			ioapic->id, ioapic->address.v);
	}
	for (u32 pin = 0; pin < machine_lines.pins[i]; pin++) {
		machine_end_line(ioapic, pin, report);
	}
}

void machine_interrupts_init(const struct acpi *acpi, struct report *report)
{
	io_out8(PIC1_DATA, 0xff);
	io_out8(PIC2_DATA, 0xff);
	machine_lines.count = acpi->ioapic_count;
	for (unsigned int i = 0; i < machine_lines.count; i++) {
		machine_lines.ioapics[i] = acpi->ioapics[i];
		machine_find_ioapic(i, report);
	}
}

void machine_nmi_enable(void)
{
	io_out8(RTC_INDEX, RTC_STATUS_D);
}

u32 machine_ioapic_pins(unsigned int i)
{
	return machine_lines.pins[i];
}

u32 machine_gsi_count(void)
{
	u32 count = 0;

	for (unsigned int i = 0; i < machine_lines.count; i++) {
		count = MAX(count, machine_lines.ioapics[i].gsi_base + machine_lines.pins[i]);
	}
	return count;
}

bool machine_has_line(u32 gsi)
{
	bool found = false;

	for (unsigned int i = 0; i < machine_lines.count; i++) {
		u32 base = machine_lines.ioapics[i].gsi_base;

		found = found || (gsi >= base && gsi - base < machine_lines.pins[i]);
	}
	return found;
}

int machine_interrupts_remap(struct report *report)
{
	for (unsigned int i = 0; i < machine_lines.count; i++) {
		int handle = machine_lines.pins[i] != 0
				     ? iommu_boot->interrupt_alloc_ioapic(
					       machine_lines.ioapics[i].id, machine_lines.pins[i])
				     : -ENOENT;

		machine_lines.handles[i] = handle;
		if (handle == -ENOENT) {
			machine_lines.pins[i] = 0; /* none can be unmasked */
		} else if (handle < 0) {
			report_error(
				report, "IOAPIC %u at %#lx: the interrupt remapping table is full",
				machine_lines.ioapics[i].id, machine_lines.ioapics[i].address.v);
			return handle;
		}
	}
	machine_lines.remapped = true;
	return 0;
}
