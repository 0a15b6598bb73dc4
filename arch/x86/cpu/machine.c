/* SPDX-License-Identifier: Apache-2.0 */
/* See arch/machine.h: the 8259s, the IOAPICs by global interrupt number, and ACPI's power switch.
 */

#include <arch/io.h>
#include <arch/iommu.h>
#include <arch/machine.h>
#include <arch/spinlock.h>
#include <cpu/regs.h>
#include <drivers/acpi.h>
#include <drivers/ioapic.h>
#include <lib/errno.h>
#include <lib/limits.h>
#include <lib/report.h>

#define PIC1_DATA 0x21
#define PIC2_DATA 0xa1
#define REDIRECTION_VECTOR GENMASK(7, 0)
#define REDIRECTION_DELIVERY GENMASK(10, 8)
#define REDIRECTION_DESTINATION GENMASK(63, 56)
#define PM1_SLP_TYP(type) FIELD_PREP(GENMASK(12, 10), type)
#define PM1_SLP_EN BIT(13)
#define PM1_SCI_EN BIT(0)
#define POWER_POLLS 1000000U

static struct spinlock lock; /* index and data registers are a pair */
static struct acpi_ioapic ioapics[MAX_IOAPICS];
static u32 pins[MAX_IOAPICS];
static unsigned int ioapic_count;
static struct acpi_fadt power;   /* how the machine is switched off */
static bool remapped;            /* lines go through the IRTEs of: */
static int handles[MAX_IOAPICS]; /* the first line's; the others' follow */

void machine_interrupts_init(const struct acpi *acpi)
{
	io_out8(PIC1_DATA, 0xff);
	io_out8(PIC2_DATA, 0xff);
	ioapic_count = acpi->ioapic_count;
	for (unsigned int i = 0; i < ioapic_count; i++) {
		ioapics[i] = acpi->ioapics[i];
		pins[i] = ioapic_pins(ioapics[i].address);
		for (u32 pin = 0; pin < pins[i]; pin++) {
			ioapic_write_redirection(ioapics[i].address, pin, IOAPIC_MASKED);
		}
	}
}

u32 machine_gsi_count(void)
{
	u32 count = 0;

	for (unsigned int i = 0; i < ioapic_count; i++) {
		count = MAX(count, ioapics[i].gsi_base + pins[i]);
	}
	return count;
}

static const struct acpi_ioapic *machine_ioapic_of(u32 gsi)
{
	for (unsigned int i = 0; i < ioapic_count; i++) {
		if (gsi >= ioapics[i].gsi_base && gsi - ioapics[i].gsi_base < pins[i]) {
			return &ioapics[i];
		}
	}
	return NULL;
}

/* Has the line's IRTE deliver what @redirection asks for; the result names that IRTE instead. */
static u64 machine_remap(int handle, u64 redirection)
{
	const struct iommu_interrupt to = {
		.apic_id = (u32)FIELD_GET(REDIRECTION_DESTINATION, redirection),
		.vector = (u8)FIELD_GET(REDIRECTION_VECTOR, redirection),
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
		if (remapped && (redirection & IOAPIC_MASKED) == 0) {
			ioapic_write_redirection(ioapic->address, pin, IOAPIC_MASKED);
			redirection =
				machine_remap(handles[ioapic - ioapics] + (int)pin, redirection);
		}
		ioapic_write_redirection(ioapic->address, pin, redirection);
		spinlock_release(&lock);
	}
}

int machine_interrupts_remap(struct report *report)
{
	for (unsigned int i = 0; i < ioapic_count; i++) {
		handles[i] = iommu_boot->interrupt_alloc_ioapic(ioapics[i].id, pins[i]);
		if (handles[i] < 0) {
			report_error(
				report, "IOAPIC %u at %#lx: %s", ioapics[i].id,
				ioapics[i].address.v,
				handles[i] == -ENOENT
					? "no IOMMU unit covers it, so its interrupts cannot be remapped; the firmware's DMAR table is wrong"
					: "the interrupt remapping table is full");
			return handles[i];
		}
	}
	remapped = true;
	return 0;
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

void machine_power_prepare(const struct acpi *acpi)
{
	power = acpi->fadt;
}

void machine_power_off(void)
{
	const struct acpi_fadt *fadt = &power;

	if (!fadt->s5_found || fadt->pm1a_control == 0) {
		return;
	}
	if ((io_in16(fadt->pm1a_control) & PM1_SCI_EN) == 0 && fadt->smi_command != 0 &&
	    fadt->acpi_enable != 0) {
		io_out8(fadt->smi_command, fadt->acpi_enable);
		for (u32 i = 0; i < POWER_POLLS && (io_in16(fadt->pm1a_control) & PM1_SCI_EN) == 0;
		     i++) {
			cpu_pause();
		}
	}
	io_out16(fadt->pm1a_control, (u16)(PM1_SLP_TYP(fadt->s5_type_a) | PM1_SLP_EN));
	if (fadt->pm1b_control != 0) {
		io_out16(fadt->pm1b_control, (u16)(PM1_SLP_TYP(fadt->s5_type_b) | PM1_SLP_EN));
	}
	for (u32 i = 0; i < POWER_POLLS; i++) {
		cpu_pause();
	}
}
