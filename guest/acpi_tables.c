/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A partition's ACPI tables: hardware-reduced (ACPI 6.5, 4.1), so that no guest looks for a PM
 * timer, an SCI, a PIC or a PIT. What never varies is compiled from guest/acpi/; the rest is
 * written here.
 */

#include <guest/acpi_tables.h>
#include <guest/aml.h>
#include <hv/errno.h>
#include <hv/string.h>
#include <hv/vioapic.h>

#define LOCAL_APIC_BASE 0xfee00000
#define TABLE_ALIGN 16
#define COM_PORTS 4
#define TABLES_MAX (2 + COM_PORTS) /* that the XSDT names: FADT, MADT, SSDTs */

struct rsdp {
	char signature[8];
	u8 checksum; /* of the first 20 bytes */
	char oem_id[6];
	u8 revision;
	u32 rsdt;
	u32 length;
	u64 xsdt;
	u8 extended_checksum;
	u8 reserved[3];
} PACKED;
_Static_assert(sizeof(struct rsdp) == 36, "ACPI 6.5, 5.2.5.3");

struct table_header {
	char signature[4];
	u32 length;
	u8 revision;
	u8 checksum;
	char oem_id[6];
	char oem_table[8];
	u32 oem_revision;
	char creator[4];
	u32 creator_revision;
} PACKED;
_Static_assert(sizeof(struct table_header) == 36, "ACPI 6.5, 5.2.6");

/* Generic address structure (ACPI 6.5, 5.2.3.2). */
struct gas {
	u8 space, bit_width, bit_offset, access_size;
	u64 address;
} PACKED;
#define GAS_IO 1
#define GAS_BYTE 1

#define FADT_REVISION 6
#define FADT_MINOR 5
#define FADT_WBINVD BIT(0)
#define FADT_C1 BIT(2)              /* HLT works on every CPU */
#define FADT_NO_POWER_BUTTON BIT(4) /* as a fixed register, as are the next two */
#define FADT_NO_SLEEP_BUTTON BIT(5)
#define FADT_NO_RTC BIT(6)
#define FADT_RESET BIT(10)
#define FADT_HEADLESS BIT(12)
#define FADT_APIC_PHYSICAL BIT(19) /* CPUs are addressed one by one, never by logical clusters */
#define FADT_HW_REDUCED BIT(20)
#define FADT_BOOT_NO_VGA BIT(2)
#define FADT_BOOT_NO_RTC BIT(5)

struct fadt {
	struct table_header header;
	u32 facs, dsdt;
	u8 fixed[64]; /* registers that hardware-reduced systems leave zero */
	u8 century;
	u16 boot_flags; /* offset 109 */
	u8 reserved;
	u32 flags;
	struct gas reset;
	u8 reset_value;
	u16 arm_boot_flags;
	u8 minor;
	u64 x_facs, x_dsdt;
	struct gas x_fixed[8];
	struct gas sleep_control, sleep_status;
	char hypervisor[8];
} PACKED;
_Static_assert(offsetof(struct fadt, boot_flags) == 109, "ACPI 6.5, 5.2.9");
_Static_assert(offsetof(struct fadt, x_dsdt) == 140, "ACPI 6.5, 5.2.9");
_Static_assert(offsetof(struct fadt, sleep_control) == 244, "ACPI 6.5, 5.2.9");
_Static_assert(sizeof(struct fadt) == 276, "ACPI 6.5, 5.2.9");

struct madt {
	struct table_header header;
	u32 local_apic;
	u32 flags; /* 0: no pair of 8259 to switch off */
} PACKED;

/* Interrupt controller structures (ACPI 6.5, 5.2.12). */
struct madt_lapic {
	u8 type, length, uid, apic_id;
	u32 flags;
} PACKED;

struct madt_ioapic {
	u8 type, length, id, reserved;
	u32 address, gsi_base;
} PACKED;

struct madt_override {
	u8 type, length, bus, source;
	u32 gsi;
	u16 flags;
} PACKED;

struct madt_x2apic {
	u8 type, length;
	u16 reserved;
	u32 apic_id, flags, uid;
} PACKED;

enum { MADT_LAPIC = 0, MADT_IOAPIC = 1, MADT_OVERRIDE = 2, MADT_X2APIC = 9 };
#define MADT_ENABLED 1
#define LAPIC_ID_MAX 254 /* 255 is the broadcast */

/* Tables are appended from @used; each ends where the next begins, on TABLE_ALIGN. */
struct writer {
	u8 *host;
	size_t size;
	size_t used;
	bool full;
	u8 nowhere[sizeof(struct fadt)]; /* what is written to when it is full */
};

/* Zeroed room for @length bytes (at most a FADT's) right behind what there is. */
static void *writer_take(struct writer *writer, size_t length)
{
	void *at = writer->host + writer->used;

	if (writer->full || length > writer->size - writer->used) {
		writer->full = true;
		return writer->nowhere;
	}
	writer->used += length;
	memset(at, 0, length);
	return at;
}

static void writer_align(struct writer *writer)
{
	(void)writer_take(writer, ALIGN_UP(writer->used, TABLE_ALIGN) - writer->used);
}

static u8 checksum(const void *bytes, size_t length)
{
	u8 sum = 0;

	for (size_t i = 0; i < length; i++) {
		sum = (u8)(sum + ((const u8 *)bytes)[i]);
	}
	return (u8)-sum;
}

static void table_begin(struct table_header *header, const char *signature, u8 revision)
{
	memcpy(header->signature, signature, sizeof(header->signature));
	header->revision = revision;
	memcpy(header->oem_id, "BULKHD", sizeof(header->oem_id));
	memcpy(header->oem_table, "PARTITIO", sizeof(header->oem_table));
	header->oem_revision = 1;
	memcpy(header->creator, "BULK", sizeof(header->creator));
	header->creator_revision = 1;
}

/* Ends the table that began at @header with what was written last. Returns its guest address. */
static u64 table_end(struct writer *writer, struct table_header *header)
{
	u64 at = writer->full ? 0 : (u64)((u8 *)header - writer->host);

	if (!writer->full) {
		header->length = (u32)(writer->used - at);
		header->checksum = checksum(header, header->length);
		writer_align(writer);
	}
	return GUEST_ACPI_BASE + at;
}

static u64 aml_put(struct writer *writer, const struct aml *aml)
{
	u64 at = GUEST_ACPI_BASE + writer->used;

	if (writer->full || aml->size > writer->size - writer->used) {
		writer->full = true;
		return 0;
	}
	memcpy(writer->host + writer->used, aml->bytes, aml->size);
	writer->used += aml->size;
	writer_align(writer);
	return at;
}

static struct gas gas_io(u16 port)
{
	return (struct gas){GAS_IO, 8, 0, GAS_BYTE, port};
}

static u64 fadt_put(struct writer *writer, u64 dsdt)
{
	struct fadt *fadt = writer_take(writer, sizeof(*fadt));

	table_begin(&fadt->header, "FACP", FADT_REVISION);
	fadt->minor = FADT_MINOR;
	fadt->dsdt = (u32)dsdt;
	fadt->x_dsdt = dsdt;
	fadt->boot_flags = FADT_BOOT_NO_VGA | FADT_BOOT_NO_RTC;
	fadt->flags = (u32)(FADT_WBINVD | FADT_C1 | FADT_NO_POWER_BUTTON | FADT_NO_SLEEP_BUTTON |
			    FADT_NO_RTC | FADT_RESET | FADT_HEADLESS | FADT_APIC_PHYSICAL |
			    FADT_HW_REDUCED);
	fadt->reset = gas_io(GUEST_PORT_RESET);
	fadt->reset_value = GUEST_RESET_VALUE;
	fadt->sleep_control = gas_io(GUEST_PORT_SLEEP_CONTROL);
	fadt->sleep_status = gas_io(GUEST_PORT_SLEEP_STATUS);
	memcpy(fadt->hypervisor, "BULKHEAD", sizeof(fadt->hypervisor));
	return table_end(writer, &fadt->header);
}

static void madt_put_cpu(struct writer *writer, u32 apic_id, unsigned int uid)
{
	if (apic_id <= LAPIC_ID_MAX) {
		struct madt_lapic *lapic = writer_take(writer, sizeof(*lapic));

		*lapic = (struct madt_lapic){MADT_LAPIC, sizeof(*lapic), (u8)uid, (u8)apic_id,
					     MADT_ENABLED};
	} else {
		struct madt_x2apic *x2apic = writer_take(writer, sizeof(*x2apic));

		*x2apic = (struct madt_x2apic){MADT_X2APIC, sizeof(*x2apic), 0,
					       apic_id,     MADT_ENABLED,    uid};
	}
}

static u64 madt_put(struct writer *writer, const struct guest_image *image)
{
	struct madt *madt = writer_take(writer, sizeof(*madt));
	struct madt_ioapic *ioapic;

	table_begin(&madt->header, "APIC", 5);
	madt->local_apic = LOCAL_APIC_BASE;
	for (unsigned int i = 0; i < image->cpu_count; i++) {
		madt_put_cpu(writer, image->apic_ids[i], i);
	}
	ioapic = writer_take(writer, sizeof(*ioapic));
	*ioapic = (struct madt_ioapic){MADT_IOAPIC, sizeof(*ioapic), 0, 0, VIOAPIC_BASE, 0};
	for (unsigned int i = 0; i < image->irq_count; i++) {
		const struct guest_irq *irq = &image->irqs[i];
		struct madt_override *override;

		if (irq->isa_irq == GUEST_IRQ_NOT_ISA ||
		    (irq->isa_irq == irq->gsi && irq->flags == 0)) {
			continue;
		}
		override = writer_take(writer, sizeof(*override));
		*override = (struct madt_override){MADT_OVERRIDE, sizeof(*override), 0,
						   irq->isa_irq,  irq->gsi,          irq->flags};
	}
	return table_end(writer, &madt->header);
}

/* The XSDT comes last in memory, when all it names are known. */
static u64 xsdt_put(struct writer *writer, const u64 *tables, unsigned int count)
{
	struct table_header *header = writer_take(writer, sizeof(*header));
	void *entries = writer_take(writer, count * sizeof(tables[0]));

	table_begin(header, "XSDT", 1);
	memcpy(entries, tables, count * sizeof(tables[0]));
	return table_end(writer, header);
}

static void rsdp_put(struct rsdp *rsdp, u64 xsdt)
{
	memcpy(rsdp->signature, "RSD PTR ", sizeof(rsdp->signature));
	memcpy(rsdp->oem_id, "BULKHD", sizeof(rsdp->oem_id));
	rsdp->revision = 2;
	rsdp->length = sizeof(*rsdp);
	rsdp->xsdt = xsdt;
	rsdp->checksum = checksum(rsdp, 20);
	rsdp->extended_checksum = checksum(rsdp, sizeof(*rsdp));
}

int guest_acpi_build(const struct guest_image *image, void *host, size_t size)
{
	struct writer writer = {.host = host, .size = size};
	struct rsdp *rsdp = writer_take(&writer, sizeof(*rsdp));
	u64 tables[TABLES_MAX];
	unsigned int count = 0;
	unsigned int com_ports = image->com_ports | (image->console ? 1U : 0);

	writer_align(&writer);
	tables[count++] = fadt_put(&writer, aml_put(&writer, &aml_tables[AML_DSDT]));
	tables[count++] = madt_put(&writer, image);
	for (unsigned int i = 0; i < COM_PORTS; i++) {
		if ((com_ports & BIT(i)) != 0) {
			tables[count++] = aml_put(&writer, &aml_tables[AML_COM1 + i]);
		}
	}
	rsdp_put(rsdp, xsdt_put(&writer, tables, count));
	return writer.full ? -ENOMEM : 0;
}
