/* SPDX-License-Identifier: Apache-2.0 */
/* What a partition has, in a few lines of the boot log. */

#include <hv/partition.h>
#include <lib/format.h>
#include <lib/log.h>

static void describe_pci(const struct partition *p)
{
	for (unsigned int i = 0; i < p->pci.bus.count; i++) {
		const struct vpci_function *f = &p->pci.bus.functions[i];

		log_line("  PCI function " PCI_FORM " %04x:%04x: %s, %s",
			 PCI_ARGS(f->pci->segment, f->pci->bdf), f->pci->vendor, f->pci->device,
			 f->master ? "DMA confined by the IOMMU"
				   : "no DMA, bus mastering is refused",
			 vpci_reset_text(f));
	}
}

void partition_describe(const struct partition *p)
{
	char cpus[128] = "";
	size_t at = 0;

	for (unsigned int i = 0; i < p->vcpu_count; i++) {
		at += format(cpus + at, sizeof(cpus) - at, " %u", p->vcpus[i].cpu);
	}
	log_line("partition %s: cpus%s, memory %lu KiB, kernel %s", p->config->name, cpus,
		 guest_ram_size(&p->ram) >> 10, p->config->kernel);
	for (unsigned int i = 0; i < p->ram.count; i++) {
		const struct guest_region *r = &p->ram.regions[i];

		log_line("  guest %#012lx-%#012lx is memory %#012lx-%#012lx", r->start.v,
			 r->start.v + r->size - 1, p->ram_hpa[i], p->ram_hpa[i] + r->size - 1);
	}
	describe_pci(p);
}
