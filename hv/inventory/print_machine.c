/* SPDX-License-Identifier: Apache-2.0 */
/* CPUs, memory, modules, ports and interrupt lines as lines of the inventory. Pure. */

#include "print.h"
#include <lib/format.h>

static const char *const print_types[] = INVENTORY_TYPE_WORDS;
static const char *const print_devices[] = INVENTORY_DEVICE_WORDS;
static const char *const print_ports[] = INVENTORY_PORT_WORDS;
static const char *const print_access[] = INVENTORY_ACCESS_WORDS;
static const char *const print_pages[] = INVENTORY_PAGE_WORDS;

static void print_ranges(const struct printer *to, const char *name, const struct ranges *ranges)
{
	for (unsigned int i = 0; i < ranges->count; i++) {
		inventory_line(to, "%s %#lx-%#lx", name, ranges->list[i].start,
			       ranges->list[i].end - 1);
	}
}

void inventory_print_machine(const struct printer *to, const struct inventory *inventory)
{
	for (unsigned int i = 0; i < inventory->cpu_count; i++) {
		const struct cpu_info *cpu = &inventory->cpus[i];

		inventory_line(to, "cpu %u apic %u package %u core %u thread %u", i, cpu->apic_id,
			       cpu->package, cpu->core, cpu->thread);
	}
	print_ranges(to, "ram", &inventory->ram);
	print_ranges(to, "kept", &inventory->kept);
	for (unsigned int i = 0; i < inventory->type_count; i++) {
		const struct inventory_type *t = &inventory->types[i];

		inventory_line(to, "memory-type %#lx-%#lx %s", t->memory.start, t->memory.end - 1,
			       print_types[t->type]);
	}
	if (inventory->pool.end > inventory->pool.start) {
		inventory_line(to, "pool %#lx-%#lx", inventory->pool.start,
			       inventory->pool.end - 1);
	}
	if (inventory->hypervisor.end > inventory->hypervisor.start) {
		inventory_line(to, "hypervisor %#lx-%#lx", inventory->hypervisor.start,
			       inventory->hypervisor.end - 1);
	}
}

static const char *print_name(const struct module_info *module)
{
	return module->name[0] != '\0' ? module->name : PRINT_NO_NAME;
}

static void print_module_image(const struct printer *to, const struct module_info *module)
{
	const struct guest_facts *facts = &module->facts;

	if (facts->kind == GUEST_UNKNOWN || facts->fault != GUEST_FAULT_NONE) {
		inventory_line(to, "module-image %s size %lu %s%s%s", print_name(module),
			       facts->size, guest_kind_word(facts->kind),
			       facts->fault != GUEST_FAULT_NONE ? " fault " : "",
			       facts->fault != GUEST_FAULT_NONE ? guest_fault_word(facts->fault)
								: "");
		return;
	}
	inventory_line(to, "module-image %s size %lu %s cmdline %lu initrd-end %#lx entry %#lx",
		       print_name(module), facts->size, guest_kind_word(facts->kind),
		       facts->cmdline_max, facts->initrd_end, facts->entry);
	for (unsigned int i = 0; i < facts->part_count; i++) {
		inventory_line(to, "module-part %s %#lx-%#lx", print_name(module),
			       facts->parts[i].start, facts->parts[i].end - 1);
	}
}

void inventory_print_modules(const struct printer *to, const struct inventory *inventory)
{
	for (unsigned int i = 0; i < inventory->module_count; i++) {
		const struct module_info *module = &inventory->modules[i];

		/* An empty module has no last byte. */
		if (module->memory.end > module->memory.start) {
			inventory_line(to, "module %s %#lx-%#lx", print_name(module),
				       module->memory.start, module->memory.end - 1);
		} else {
			inventory_line(to, "module %s empty", print_name(module));
		}
		if (module->judged) {
			print_module_image(to, module);
		}
	}
}

static void print_config_space(const struct printer *to, const struct inventory *inventory)
{
	for (unsigned int i = 0; i < inventory->ecam_count; i++) {
		const struct acpi_mcfg *row = &inventory->ecam[i];

		inventory_line(to, "ecam %#lx segment %u buses %u-%u", row->base.v, row->segment,
			       row->bus_first, row->bus_last);
	}
}

static void print_console(const struct printer *to, const struct acpi_spcr *spcr)
{
	char speed[24] = "";
	char function[24] = "";

	if (spcr->speed != 0) {
		(void)format(speed, sizeof(speed), " baud %u", spcr->speed);
	}
	if (spcr->is_pci) {
		(void)format(function, sizeof(function), " pci " PCI_FORM,
			     PCI_ARGS(spcr->segment, spcr->bdf));
	}
	inventory_line(to, "firmware-console %s %#lx%s%s", print_access[spcr->uart.access],
		       spcr->uart.base, speed, function);
}

void inventory_print_lines(const struct printer *to, const struct inventory *inventory)
{
	inventory_line(to, "gsi %u", inventory->gsi_count);
	for (unsigned int i = 0; i < inventory->masked_count; i++) {
		inventory_line(to, "gsi-masked %u-%u", inventory->masked[i].first,
			       inventory->masked[i].last);
	}
	if (!inventory->complete) {
		return;
	}
	for (unsigned int i = 0; i < inventory->override_count; i++) {
		const struct acpi_override *o = &inventory->overrides[i];

		inventory_line(to, "isa-irq %u gsi %u flags %#x", o->isa_irq, o->gsi, o->flags);
	}
	for (unsigned int i = 0; i < inventory->register_count; i++) {
		const struct inventory_registers *r = &inventory->registers[i];

		inventory_line(to, "registers %#lx-%#lx %s", r->memory.start, r->memory.end - 1,
			       print_devices[r->device]);
	}
	for (unsigned int i = 0; i < inventory->port_count; i++) {
		const struct inventory_ports *p = &inventory->ports[i];

		inventory_line(to, "ports %#x-%#x %s", p->first, p->last, print_ports[p->port]);
	}
	print_config_space(to, inventory);
	inventory_line(to, "address-bits %u", inventory->address_bits);
	inventory_line(to, "stage2 %s", print_pages[inventory->stage2_leaf]);
	if (inventory->small_code) {
		inventory_line(to, "code-pages %s", print_pages[0]);
	}
	if (inventory->xapic != 0) {
		inventory_line(to, "xapic %#lx", inventory->xapic);
	}
	if (inventory->pm_timer != 0) {
		inventory_line(to, "pm-timer %#x", inventory->pm_timer);
	}
	if (inventory->spcr.uart.base != 0) {
		print_console(to, &inventory->spcr);
	}
}
