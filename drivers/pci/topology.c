/* SPDX-License-Identifier: Apache-2.0 */
/* The machine's bridges and virtual functions, as the reader of the DMAR table asks for them. */

#include <drivers/pci.h>

static bool topology_bridge(void *context, u16 segment, u16 bdf, u8 *secondary, u8 *subordinate)
{
	const struct pci_function *f = pci_find(context, segment, bdf);

	if (f == NULL || f->bridge.secondary == 0) {
		return false;
	}
	*secondary = f->bridge.secondary;
	*subordinate = f->bridge.subordinate;
	return true;
}

static u16 topology_physical(void *context, u16 segment, u16 bdf)
{
	const struct pci_function *f = pci_find(context, segment, bdf);

	return f != NULL && f->physfn != PCI_NONE ? f->physfn : bdf;
}

struct pci_topology pci_topology_of(const struct pci_machine *machine)
{
	/* The callbacks only read. */
	return (struct pci_topology){topology_bridge, topology_physical,
				     (void *)(uintptr_t)machine};
}
