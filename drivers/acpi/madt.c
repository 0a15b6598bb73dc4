/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the MADT says about CPUs, IOAPICs, rerouted ISA interrupts and the machine's NMI (ACPI 6.5,
 * 5.2.12). Pure.
 */

#include <drivers/isa.h>
#include <lib/errno.h>
#include <lib/report.h>

#include "table.h"

#define MADT_LOCAL_APIC 36
#define MADT_LIST 44
#define MADT_NO_APIC_ID 0xff /* of the 8-bit kind: all of them, so none */
#define MADT_EVERY_UID 0xff  /* of the 8-bit kind: of every processor */
#define MADT_CPU_ENABLED BIT(0)
#define MADT_CPU_ONLINE_CAPABLE BIT(1)

/* Firmware may list a CPU both as local APIC and as local x2APIC. */
static int madt_add_cpu(const struct acpi_context *context, u32 apic_id, u32 uid, u64 flags)
{
	struct acpi *acpi = context->acpi;
	int at;

	if (!(flags & MADT_CPU_ENABLED) || apic_id == UINT32_MAX) {
		return 0;
	}
	for (unsigned int i = 0; i < acpi->cpu_count; i++) {
		if (acpi->cpus[i].apic_id == apic_id) {
			return 0;
		}
	}
	at = acpi_room(&acpi->cpu_count, MAX_CPUS, &acpi->left_out.cpus);
	if (at >= 0) {
		acpi->cpus[at] =
			(struct acpi_cpu){apic_id, uid, true, flags & MADT_CPU_ONLINE_CAPABLE};
	}
	return 0;
}

static int madt_local_apic(struct acpi_context *context, const struct acpi_table *entry)
{
	u32 apic_id = (u32)acpi_field(entry, 3, 1);

	return apic_id == MADT_NO_APIC_ID
		       ? 0
		       : madt_add_cpu(context, apic_id, (u32)acpi_field(entry, 2, 1),
				      acpi_field(entry, 4, 4));
}

static int madt_local_x2apic(struct acpi_context *context, const struct acpi_table *entry)
{
	return madt_add_cpu(context, (u32)acpi_field(entry, 4, 4), (u32)acpi_field(entry, 12, 4),
			    acpi_field(entry, 8, 4));
}

/* What is wrong with an IOAPIC's row beside those before it, or NULL. */
static const char *madt_ioapic_wrong(const struct acpi *acpi, u64 address, u64 gsi_base)
{
	if (address == 0 || !IS_ALIGNED(address, 16)) {
		return "its registers cannot be at this address";
	}
	for (unsigned int i = 0; i < acpi->ioapic_count; i++) {
		if (acpi->ioapics[i].address.v == address) {
			return "it is listed twice";
		}
		if (acpi->ioapics[i].gsi_base == gsi_base) {
			return "its lines have the numbers of another's";
		}
	}
	return NULL;
}

static int madt_ioapic(struct acpi_context *context, const struct acpi_table *entry)
{
	struct acpi *acpi = context->acpi;
	const char *wrong =
		madt_ioapic_wrong(acpi, acpi_field(entry, 4, 4), acpi_field(entry, 8, 4));
	int at;

	if (wrong != NULL) {
		report_error(context->report,
			     "ACPI %s: IOAPIC %u at %#lx: %s (" FIRMWARE_ERROR
			     "): it is left out, and its lines cannot be given to partitions",
			     entry->name, (u32)acpi_field(entry, 2, 1), acpi_field(entry, 4, 4),
			     wrong);
		return 0;
	}
	at = acpi_room(&acpi->ioapic_count, MAX_IOAPICS, &acpi->left_out.ioapics);
	if (at >= 0) {
		acpi->ioapics[at] = (struct acpi_ioapic){
			(u8)acpi_field(entry, 2, 1),
			hpa(acpi_field(entry, 4, 4)),
			(u32)acpi_field(entry, 8, 4),
		};
	}
	return 0;
}

static int madt_override(struct acpi_context *context, const struct acpi_table *entry)
{
	struct acpi *acpi = context->acpi;
	int at;

	if (acpi_field(entry, 2, 1) != 0 || acpi_field(entry, 3, 1) >= ISA_IRQS) {
		report_error(context->report,
			     "ACPI %s: override of interrupt %u of bus %u (" FIRMWARE_ERROR
			     "): it is left out, because ISA has 16 interrupts and is bus 0",
			     entry->name, (u32)acpi_field(entry, 3, 1),
			     (u32)acpi_field(entry, 2, 1));
		return 0;
	}
	at = acpi_room(&acpi->override_count, MAX_INTERRUPT_OVERRIDES, &acpi->left_out.overrides);
	if (at >= 0) {
		acpi->overrides[at] = (struct acpi_override){
			(u8)acpi_field(entry, 3, 1),
			(u32)acpi_field(entry, 4, 4),
			(u16)acpi_field(entry, 8, 2),
		};
	}
	return 0;
}

/* One too many, or at a pin that no local APIC has, costs reports of NMIs at most. */
static void madt_add_nmi(const struct acpi_context *context, const struct acpi_table *entry,
			 struct acpi_nmi nmi)
{
	struct acpi *acpi = context->acpi;

	if (nmi.lint > 1 || acpi->nmi_count == ARRAY_SIZE(acpi->nmis)) {
		report_warning(context->report,
			       "ACPI %s: an NMI at pin %u of processor %#x is left out",
			       entry->name, nmi.lint, nmi.uid);
		return;
	}
	acpi->nmis[acpi->nmi_count++] = nmi;
}

static int madt_local_nmi(struct acpi_context *context, const struct acpi_table *entry)
{
	const u32 uid = (u32)acpi_field(entry, 2, 1);

	madt_add_nmi(context, entry,
		     (struct acpi_nmi){
			     .uid = uid == MADT_EVERY_UID ? ACPI_NMI_EVERY_CPU : uid,
			     .flags = (u16)acpi_field(entry, 3, 2),
			     .lint = (u8)acpi_field(entry, 5, 1),
		     });
	return 0;
}

static int madt_x2apic_nmi(struct acpi_context *context, const struct acpi_table *entry)
{
	madt_add_nmi(context, entry,
		     (struct acpi_nmi){
			     .uid = (u32)acpi_field(entry, 4, 4),
			     .flags = (u16)acpi_field(entry, 2, 2),
			     .lint = (u8)acpi_field(entry, 8, 1),
		     });
	return 0;
}

bool acpi_nmi_of(const struct acpi *acpi, u32 apic_id, struct acpi_nmi *nmi)
{
	u32 uid = ACPI_NMI_EVERY_CPU;

	*nmi = (struct acpi_nmi){.uid = ACPI_NMI_EVERY_CPU, .lint = 1};
	for (unsigned int i = 0; i < acpi->cpu_count; i++) {
		uid = acpi->cpus[i].apic_id == apic_id ? acpi->cpus[i].uid : uid;
	}
	for (unsigned int i = 0; i < acpi->nmi_count; i++) {
		if (acpi->nmis[i].uid == ACPI_NMI_EVERY_CPU || acpi->nmis[i].uid == uid) {
			*nmi = acpi->nmis[i];
			return true;
		}
	}
	return acpi->nmi_count == 0;
}

static int madt_address_override(struct acpi_context *context, const struct acpi_table *entry)
{
	u64 address = acpi_field(entry, 4, 8);

	if (address > UINT32_MAX) {
		report_error(context->report,
			     "ACPI %s: local APICs at %#lx, above 4 GiB (" FIRMWARE_ERROR
			     "): left out for %#x of the same table",
			     entry->name, address, context->acpi->local_apic_address);
		return 0;
	}
	context->acpi->local_apic_address = (u32)address;
	return 0;
}

static void madt_say_left_out(const struct acpi_context *context, const struct acpi_table *madt)
{
	const struct acpi_left_out *n = &context->acpi->left_out;

	acpi_say_left_out(context, madt, n->cpus, MAX_CPUS, "CPUs",
			  "the last of the list, which no partition can have");
	acpi_say_left_out(context, madt, n->ioapics, MAX_IOAPICS, "IOAPICs",
			  "whose lines no partition can have");
	acpi_say_left_out(context, madt, n->overrides, MAX_INTERRUPT_OVERRIDES,
			  "interrupt overrides",
			  "so that the ISA lines they are about may be dead");
}

int acpi_read_madt(struct acpi_context *context, const struct acpi_table *madt)
{
	static const struct acpi_kind kinds[] = {
		{0, 8, false, madt_local_apic},        {1, 12, false, madt_ioapic},
		{2, 10, false, madt_override},         {4, 6, false, madt_local_nmi},
		{5, 12, false, madt_address_override}, {9, 16, false, madt_local_x2apic},
		{10, 12, false, madt_x2apic_nmi},
	};
	static const struct acpi_list list = {
		MADT_LIST, 1, kinds, ARRAY_SIZE(kinds),
		"it and what follows are left out, and partitions have no CPUs and interrupt lines that are listed there"};
	struct acpi *acpi = context->acpi;

	acpi->local_apic_address = (u32)acpi_field(madt, MADT_LOCAL_APIC, 4);
	(void)acpi_read_list(context, madt, &list);
	madt_say_left_out(context, madt);
	if (acpi->cpu_count == 0) {
		report_error(context->report, "ACPI %s: no CPU is enabled", madt->name);
		return -EINVAL;
	}
	return 0;
}
