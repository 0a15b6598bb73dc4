/* SPDX-License-Identifier: Apache-2.0 */
/* The inventory as text for people and for bulkhead-check, and the topology that it names. */

#include "print.h"
#include <lib/format.h>
#include <lib/report.h>

#define TEXT_MAX REPORT_LINE_MAX

void inventory_line(const struct printer *to, const char *text, ...)
{
	char buffer[TEXT_MAX];
	va_list args;

	va_start(args, text);
	(void)format_v(buffer, sizeof(buffer), text, args);
	va_end(args);
	to->line(to->context, buffer);
}

void inventory_print(const struct inventory *inventory,
		     void (*line)(void *context, const char *text), void *context)
{
	const struct printer to = {line, context};

	for (unsigned int i = 0; i < inventory->cpu_count; i++) {
		const struct cpu_info *cpu = &inventory->cpus[i];

		inventory_line(&to, "cpu %u apic %u package %u core %u thread %u", i, cpu->apic_id,
			       cpu->package, cpu->core, cpu->thread);
	}
	for (unsigned int i = 0; i < inventory->ram.count; i++) {
		const struct range *r = &inventory->ram.list[i];

		inventory_line(&to, "ram %#lx-%#lx", r->start, r->end - 1);
	}
	if (inventory->hypervisor.end > inventory->hypervisor.start) {
		inventory_line(&to, "hypervisor %#lx-%#lx", inventory->hypervisor.start,
			       inventory->hypervisor.end - 1);
	}
	for (unsigned int i = 0; i < inventory->module_count; i++) {
		const struct module_info *module = &inventory->modules[i];

		const char *name = module->name[0] != '\0' ? module->name : PRINT_NO_NAME;

		/* An empty module has no last byte. */
		if (module->memory.end > module->memory.start) {
			inventory_line(&to, "module %s %#lx-%#lx", name, module->memory.start,
				       module->memory.end - 1);
		} else {
			inventory_line(&to, "module %s empty", name);
		}
	}
	inventory_line(&to, "gsi %u", inventory->gsi_count);
	inventory_line(&to, "iommu %s", inventory->has_iommu ? "yes" : "no");
	inventory_print_iommus(&to, inventory);
	inventory_print_pci(&to, &inventory->pci);
}

enum dma_state inventory_dma(const struct inventory *inventory, const struct pci_function *function)
{
	if (!inventory->has_iommu) {
		return DMA_NO_IOMMU;
	}
	if (function->iommu == PCI_NO_IOMMU) {
		return DMA_NO_UNIT;
	}
	return inventory->iommu_interrupts ? DMA_CONFINED : DMA_NO_REMAPPING;
}
