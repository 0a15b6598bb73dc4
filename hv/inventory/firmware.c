/* SPDX-License-Identifier: Apache-2.0 */
/* What boot loader and firmware tables say, as rows of the inventory. Pure; host-tested. */

#include <boot/boot_info.h>
#include <drivers/acpi.h>
#include <hv/inventory_firmware.h>
#include <lib/errno.h>
#include <lib/string.h>

/* Usable RAM is what is called RAM and nothing else at the same time. */
int inventory_add_memory(struct inventory *inventory, const struct boot_info *boot)
{
	int error = 0;

	for (unsigned int i = 0; i < boot->memory_count && error == 0; i++) {
		const struct memory_range *m = &boot->memory[i];
		const struct range inside = {ALIGN_UP(m->start, PAGE_SIZE),
					     ALIGN_DOWN(m->end, PAGE_SIZE)};

		if (m->kind == MEMORY_RAM && inside.start < inside.end) {
			error = ranges_add(&inventory->ram, inside);
		}
	}
	for (unsigned int i = 0; i < boot->memory_count && error == 0; i++) {
		const struct memory_range *m = &boot->memory[i];
		const struct range around = {ALIGN_DOWN(m->start, PAGE_SIZE),
					     ALIGN_UP(m->end, PAGE_SIZE)};

		if (m->kind != MEMORY_RAM && around.start < around.end) {
			error = ranges_remove(&inventory->ram, around);
			error = error != 0 ? error : ranges_add(&inventory->kept, around);
		}
	}
	/* Not even where the firmware shows its screen in memory that it calls RAM. */
	return error != 0 ? error
			  : ranges_remove(&inventory->ram, boot_screen_pages(&boot->screen));
}

void inventory_add_modules(struct inventory *inventory, const struct boot_info *boot,
			   const void *(*map)(const struct boot_module *module))
{
	inventory->module_count = boot->module_count;
	for (unsigned int i = 0; i < boot->module_count; i++) {
		const struct boot_module *m = &boot->modules[i];
		struct module_info *to = &inventory->modules[i];

		memcpy(to->name, m->name, sizeof(to->name));
		to->memory = (struct range){m->start.v, ALIGN_UP(m->start.v + m->size, PAGE_SIZE)};
		guest_facts_read(map(m), m->size, &to->facts);
		to->judged = true;
	}
}

static void firmware_add_registers(struct inventory *inventory, u64 at,
				   enum inventory_device device)
{
	const u64 page = ALIGN_DOWN(at, PAGE_SIZE);

	if (at != 0 && inventory->register_count < MAX_PLATFORM_REGISTERS) {
		inventory->registers[inventory->register_count++] =
			(struct inventory_registers){{page, page + PAGE_SIZE}, device};
	}
}

static void firmware_add_ports(struct inventory *inventory, u16 first, u16 count,
			       enum inventory_port port)
{
	for (unsigned int i = 0; i < inventory->port_count; i++) {
		if (first >= inventory->ports[i].first &&
		    first + count - 1 <= inventory->ports[i].last) {
			return; /* the table names some registers twice */
		}
	}
	if (first != 0 && count != 0 && inventory->port_count < MAX_PLATFORM_PORTS) {
		inventory->ports[inventory->port_count++] =
			(struct inventory_ports){first, (u16)(first + count - 1), port};
	}
}

_Static_assert(MAX_PLATFORM_PORTS >= ACPI_BLOCKS + 4, "two control ports, two more");
_Static_assert(MAX_PLATFORM_REGISTERS >= MAX_IOAPICS + 2, "a local APIC, an HPET");

void inventory_add_acpi(struct inventory *inventory, const struct acpi *acpi)
{
	const struct acpi_fadt *fadt = &acpi->fadt;

	firmware_add_registers(inventory, acpi->local_apic_address, INVENTORY_LOCAL_APIC);
	for (unsigned int i = 0; i < acpi->ioapic_count; i++) {
		firmware_add_registers(inventory, acpi->ioapics[i].address.v, INVENTORY_IOAPIC);
	}
	firmware_add_registers(inventory, acpi->hpet, INVENTORY_HPET);
	for (unsigned int i = 0; i < ACPI_BLOCKS; i++) {
		firmware_add_ports(inventory, fadt->blocks[i].first, fadt->blocks[i].count,
				   INVENTORY_POWER);
	}
	/* Where they are not those of the blocks: the switch is in the second byte. */
	firmware_add_ports(inventory, fadt->pm1a_control, 2, INVENTORY_POWER);
	firmware_add_ports(inventory, fadt->pm1b_control, 2, INVENTORY_POWER);
	firmware_add_ports(inventory, fadt->smi_command, 1, INVENTORY_SMI);
	firmware_add_ports(inventory, fadt->reset_port, 1, INVENTORY_RESET);
	inventory->spcr = acpi->spcr;
	inventory->override_count = acpi->override_count;
	memcpy(inventory->overrides, acpi->overrides, sizeof(inventory->overrides));
	inventory->ecam_count = acpi->mcfg_count;
	memcpy(inventory->ecam, acpi->mcfg, sizeof(inventory->ecam));
}
