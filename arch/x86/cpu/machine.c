/* SPDX-License-Identifier: Apache-2.0 */
/* Interrupt lines while partitions run: the IOAPICs by global interrupt number. */

#include <arch/io.h>
#include <arch/iommu.h>
#include <arch/machine.h>
#include <arch/spinlock.h>
#include <cpu/machine_lines.h>
#include <drivers/ioapic.h>

#define REDIRECTION_KEPT (IOAPIC_VECTOR | IOAPIC_LEVEL | IOAPIC_ACTIVE_LOW)
#define REDIRECTION_DELIVERY GENMASK(10, 8)
#define REDIRECTION_DESTINATION GENMASK(63, 56)

/* clang-format off */
#define NMI_STATUS               0x61 /* NMI Status and Control (ICH and PCH data sheets) */
#define   NMI_STATUS_CONTROLS    0x0f /* writable: zeros in the others */
#define   NMI_STATUS_OFF         0x0c /* disables SERR and IOCK, and clears their status */
/* clang-format on */

static struct spinlock lock; /* index and data registers are a pair */
SET_AT_BOOT struct machine_lines machine_lines;

static const struct acpi_ioapic *machine_ioapic_of(u32 gsi)
{
	for (unsigned int i = 0; i < machine_lines.count; i++) {
		if (gsi >= machine_lines.ioapics[i].gsi_base &&
		    gsi - machine_lines.ioapics[i].gsi_base < machine_lines.pins[i]) {
			return &machine_lines.ioapics[i];
		}
	}
	return NULL;
}

/* Has the line's IRTE deliver what @redirection asks for; the result names that IRTE instead. */
static u64 machine_remap(int handle, u64 redirection)
{
	const struct iommu_interrupt to = {
		.apic_id = (u32)FIELD_GET(REDIRECTION_DESTINATION, redirection),
		.vector = (u8)FIELD_GET(IOAPIC_VECTOR, redirection),
		.level = (redirection & IOAPIC_LEVEL) != 0,
		.nmi = (redirection & REDIRECTION_DELIVERY) == IOAPIC_NMI,
	};

	(void)iommu->interrupt_set(handle, &to);
	return iommu->redirection(handle, redirection);
}

void machine_route(u32 gsi, u64 redirection)
{
	const struct acpi_ioapic *ioapic = machine_ioapic_of(gsi);
	u32 pin;

	if (ioapic != NULL) {
		pin = gsi - ioapic->gsi_base;
		spinlock_acquire(&lock);
		if ((redirection & IOAPIC_MASKED) != 0) {
			/* Else the end of an interrupt in service passes the line by. */
			redirection |=
				ioapic_read_redirection(ioapic->address, pin) & REDIRECTION_KEPT;
		} else if (machine_lines.remapped) {
			ioapic_write_redirection(ioapic->address, pin, redirection | IOAPIC_MASKED);
			redirection = machine_remap(
				machine_lines.handles[ioapic - machine_lines.ioapics] + (int)pin,
				redirection);
		}
		ioapic_write_redirection(ioapic->address, pin, redirection);
		spinlock_release(&lock);
	}
}

u64 machine_route_read(u32 gsi)
{
	const struct acpi_ioapic *ioapic = machine_ioapic_of(gsi);
	u64 redirection = IOAPIC_MASKED;

	if (ioapic != NULL) {
		spinlock_acquire(&lock);
		redirection = ioapic_read_redirection(ioapic->address, gsi - ioapic->gsi_base);
		spinlock_release(&lock);
	}
	return redirection;
}

u8 machine_nmi_take(bool again)
{
	const u8 value = io_in8(NMI_STATUS);
	const u8 sources = value == UINT8_MAX ? 0 : value & MACHINE_NMI_SOURCES;

	if (sources != 0) {
		io_out8(NMI_STATUS, (value & NMI_STATUS_CONTROLS) | NMI_STATUS_OFF);
		if (again) {
			io_out8(NMI_STATUS, value & NMI_STATUS_CONTROLS & ~NMI_STATUS_OFF);
		}
	}
	return sources;
}
