/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A partition's ACPI tables: hardware-reduced (ACPI 6.5, 4.1), so that no guest looks for an SCI, a
 * PIC or a PIT. What never varies is compiled from guest/acpi/; the MADT and the
 * tables that point to others are written here.
 */

#include <guest/acpi_tables.h>
#include <guest/aml.h>
#include <guest/pci.h>
#include <lib/errno.h>
#include <lib/string.h>

#include "acpi_writer.h"

#define LOCAL_APIC_BASE 0xfee00000
#define COM_PORTS 4
#define TABLES_MAX (4 + COM_PORTS) /* that the XSDT names: FADT, MADT, MCFG, SSDTs */

/* Where the FADT says where the DSDT is (ACPI 6.5, 5.2.9). */
#define FADT_DSDT 40
#define FADT_X_DSDT 140
#define FADT_X_PM_TIMER 208

/* A register in the form of tables (ACPI 6.5, 5.2.3.2 "Generic Address Structure"). */
#define GAS_PORT_32 (1U | 32U << 8 | 0U << 16 | 3U << 24) /* I/O space, 32 bits, by dwords */

/* Interrupt controller structures (ACPI 6.5, 5.2.12): type, then length in bytes. */
#define MADT_LAPIC 0, 8
#define MADT_IOAPIC (1 | 12 << 8)
#define MADT_OVERRIDE 2, 10
#define MADT_X2APIC (9 | 16 << 8)
#define MADT_ENABLED 1
#define MADT_FIXED (8U + 12U) /* base and flags, and the IOAPIC */
#define MADT_CPU_MAX 16U
#define MADT_IRQ_MAX 10U
#define LAPIC_ID_MAX 254 /* 255 is the broadcast */

struct rsdp {
	char signature[8];
	u8 checksum; /* of the first 20 bytes */
	char oem_id[6];
	u8 revision;
	u32 rsdt, length;
	u64 xsdt;
	u8 extended_checksum, reserved[3];
} PACKED;
_Static_assert(sizeof(struct rsdp) == 36, "ACPI 6.5, 5.2.5.3");

static u64 aml_put(struct acpi_writer *writer, enum aml_table table)
{
	size_t at = acpi_begin(writer);

	acpi_put(writer, aml_tables[table].bytes, aml_tables[table].size);
	return acpi_end(writer, at);
}

/* Hardware-reduced machines have no PM timer by the book, but who reads the field finds it. */
static void fadt_put_timer(u8 *fadt, u16 port)
{
	u32 space = GAS_PORT_32;
	u64 address = port;

	if (port != 0) {
		memcpy(fadt + FADT_X_PM_TIMER, &space, sizeof(space));
		memcpy(fadt + FADT_X_PM_TIMER + sizeof(space), &address, sizeof(address));
	}
}

static u64 fadt_put(struct acpi_writer *writer, const struct guest_image *image)
{
	u64 dsdt = aml_put(writer, AML_DSDT);
	size_t at = acpi_begin(writer);

	acpi_put(writer, aml_tables[AML_FADT].bytes, aml_tables[AML_FADT].size);
	if (!writer->full) {
		memcpy(writer->host + at + FADT_DSDT, &dsdt, sizeof(u32));
		memcpy(writer->host + at + FADT_X_DSDT, &dsdt, sizeof(u64));
		fadt_put_timer(writer->host + at, image->pm_timer);
	}
	return acpi_end(writer, at);
}

static void madt_put_cpu(struct acpi_writer *writer, u32 apic_id, u32 uid)
{
	const u8 lapic[] = {MADT_LAPIC, (u8)uid, (u8)apic_id, MADT_ENABLED, 0, 0, 0};
	const u32 x2apic[] = {MADT_X2APIC, apic_id, MADT_ENABLED, uid};

	if (apic_id <= LAPIC_ID_MAX) {
		acpi_put(writer, lapic, sizeof(lapic));
	} else {
		acpi_put(writer, x2apic, sizeof(x2apic));
	}
}

static void madt_put_irq(struct acpi_writer *writer, const struct guest_irq *irq)
{
	const u8 entry[] = {
		MADT_OVERRIDE,        0, irq->isa_irq, irq->gsi, 0, 0, 0, (u8)irq->flags,
		(u8)(irq->flags >> 8)};

	if (irq->isa_irq != GUEST_IRQ_NOT_ISA && (irq->isa_irq != irq->gsi || irq->flags != 0)) {
		acpi_put(writer, entry, sizeof(entry));
	}
}

static u64 madt_put(struct acpi_writer *writer, const struct guest_image *image)
{
	const u32 flags = 0; /* no pair of 8259 to switch off */
	const u32 base[] = {LOCAL_APIC_BASE, flags};
	const u32 ioapic[] = {MADT_IOAPIC, GUEST_IOAPIC_BASE, 0};
	size_t at = acpi_begin(writer);

	acpi_header(writer, "APIC", 5);
	acpi_put(writer, base, sizeof(base));
	for (unsigned int i = 0; i < image->cpu_count; i++) {
		madt_put_cpu(writer, image->apic_ids[i], i);
	}
	acpi_put(writer, ioapic, sizeof(ioapic));
	for (unsigned int i = 0; i < image->irq_count; i++) {
		madt_put_irq(writer, &image->irqs[i]);
	}
	return acpi_end(writer, at);
}

static u64 xsdt_put(struct acpi_writer *writer, const u64 *tables, size_t count)
{
	size_t at = acpi_begin(writer);

	acpi_header(writer, "XSDT", 1);
	acpi_put(writer, tables, count * sizeof(tables[0]));
	return acpi_end(writer, at);
}

/*
 * Each table with all that it can have, and what goes before it to align it. What PCI takes is in
 * acpi_pci.c.
 */
u64 guest_acpi_size(const struct guest_image *image)
{
	u64 size = ACPI_ALIGNMENT + sizeof(struct rsdp);

	for (unsigned int i = 0; i < AML_TABLES; i++) {
		size += ACPI_ALIGNMENT + aml_tables[i].size;
	}
	size += ACPI_ALIGNMENT + ACPI_HEADER + MADT_FIXED + image->cpu_count * MADT_CPU_MAX +
		image->irq_count * MADT_IRQ_MAX;
	size += ACPI_ALIGNMENT + ACPI_HEADER + TABLES_MAX * sizeof(u64);
	return size + acpi_pci_size(image->function_count);
}

int guest_acpi_build(const struct guest_image *image, void *host, size_t size)
{
	struct acpi_writer writer = {.host = host, .size = size};
	struct rsdp rsdp = {
		.signature = "RSD PTR ", .oem_id = "BULKHD", .revision = 2, .length = sizeof(rsdp)};
	unsigned int com_ports = image->com_ports | (image->console ? 1U : 0);
	u64 tables[TABLES_MAX];
	size_t count = 0;

	acpi_put(&writer, &rsdp, sizeof(rsdp)); /* keeps its place */
	tables[count++] = fadt_put(&writer, image);
	tables[count++] = madt_put(&writer, image);
	for (unsigned int i = 0; i < COM_PORTS; i++) {
		if ((com_ports & BIT(i)) != 0) {
			tables[count++] = aml_put(&writer, AML_COM1 + i);
		}
	}
	if (image->pci != NULL && image->pci->bus_count > 0) {
		tables[count++] = acpi_put_buses(&writer, image->pci);
		if (image->pci->ecam != 0) {
			tables[count++] = acpi_put_mcfg(&writer, image->pci);
		}
	}
	rsdp.xsdt = xsdt_put(&writer, tables, count);
	rsdp.checksum = acpi_checksum(&rsdp, 20);
	rsdp.extended_checksum = acpi_checksum(&rsdp, sizeof(rsdp));
	if (writer.full) {
		return -ENOMEM;
	}
	memcpy(host, &rsdp, sizeof(rsdp));
	return 0;
}
