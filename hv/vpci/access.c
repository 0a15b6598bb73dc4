/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The ways to a partition's functions: ports 0xcf8 and 0xcfc (PCI 3.0, 3.2.2.3.2), the ECAM window
 * (PCI Express Base 5.0, 7.2.2), and pages of BARs that are not mapped.
 */

#include "private.h"
#include <lib/ranges.h>

#define ADDRESS_ENABLE BIT(31)
#define ADDRESS_BDF GENMASK(23, 8)
#define ADDRESS_REGISTER 0xfcU
#define DATA_PORTS 4U
#define ECAM_BDF_SHIFT 12
#define WIDTH_MAX 8U

static u64 access_ones(unsigned int width)
{
	return ~0ULL >> (64 - width * 8);
}

/* The address register takes dwords only; probes for older mechanisms write bytes of it. */
static void access_latch(struct vpci *v, u16 port, unsigned int width, bool write, u32 *value)
{
	if (port != VPCI_PORT_ADDRESS || width != 4) {
		*value = (u32)access_ones(width);
		return;
	}
	if (write) {
		v->address = *value;
	}
	*value = v->address;
}

bool vpci_port(struct vpci *v, u16 port, unsigned int width, bool write, u32 *value)
{
	unsigned int lane = port - VPCI_PORT_DATA;
	u16 bdf = (u16)FIELD_GET(ADDRESS_BDF, v->address);
	unsigned int reg = (v->address & ADDRESS_REGISTER) + lane;

	if (v->count == 0) {
		return false;
	}
	/* 0xcf9 is another register of many machines. */
	if (port < VPCI_PORT_ADDRESS || port == VPCI_PORT_ADDRESS + 1 ||
	    (port >= VPCI_PORT_DATA && lane >= DATA_PORTS)) {
		return false;
	}
	if (port < VPCI_PORT_DATA) {
		access_latch(v, port, width, write, value);
	} else if ((v->address & ADDRESS_ENABLE) == 0) {
		*value = (u32)access_ones(width);
	} else {
		vpci_config(v, bdf, reg, width, write, value);
	}
	return true;
}

static void access_ecam(struct vpci *v, u64 offset, unsigned int width, bool write, u64 *value)
{
	u16 bdf = (u16)(offset >> ECAM_BDF_SHIFT);
	unsigned int reg = offset & (VPCI_CONFIG_END - 1);
	u32 parts[] = {(u32)*value, (u32)(*value >> 32)};

	if (reg % width != 0) {
		vpci_refuse(v, vpci_find(v, bdf), bdf, reg, VPCI_REFUSED_ACCESS);
		*value = access_ones(width);
		return;
	}
	for (unsigned int i = 0; i < width; i += 4) {
		vpci_config(v, bdf, reg + i, MIN(width, 4U), write, &parts[i / 4]);
	}
	*value = (parts[0] | (u64)parts[1] << 32) & access_ones(width);
}

static void access_device(struct vpci *v, struct vpci_function *f, struct range access, bool write,
			  u64 *value)
{
	unsigned int width = (unsigned int)(access.end - access.start);

	if (!vpci_reset_finish(v, f)) {
		*value = ~0ULL;
	} else if (!IS_ALIGNED(access.start, width)) {
		/* In the table's page it may have been meant for the table. */
		vpci_refuse(v, f, f->pci.bdf, access.start,
			    f->msix_range.end != 0 ? VPCI_REFUSED_TABLE : VPCI_REFUSED_MEMORY);
		*value = ~0ULL;
	} else if (range_overlaps(f->msix_range, access)) {
		/* It begins at a multiple of 8, so an aligned access does not cross its ends. */
		vpci_msix_access(v, f, access.start, width, write, value);
	} else if (write && range_overlaps(f->pending_range, access)) {
		/* pending bits are the device's to write */
	} else if (write) {
		v->ops->memory_write(access.start, width, *value & access_ones(width));
	} else {
		*value = v->ops->memory_read(access.start, width);
	}
	*value &= access_ones(width);
}

/* The function of which a memory BAR holds all of @access, or NULL. */
static struct vpci_function *access_owner(struct vpci *v, struct range access)
{
	for (unsigned int i = 0; i < v->count * PCI_BARS; i++) {
		struct vpci_function *f = &v->functions[i / PCI_BARS];

		if (range_contains(f->memory[i % PCI_BARS], access)) {
			return f;
		}
	}
	return NULL;
}

bool vpci_is_ecam(const struct vpci *v, u64 at)
{
	return at >= v->ecam_window.start && at < v->ecam_window.end;
}

bool vpci_memory(struct vpci *v, u64 at, unsigned int width, bool write, u64 *value)
{
	struct range access;
	struct vpci_function *f;

	if (v->count == 0 || width == 0 || width > WIDTH_MAX || (width & (width - 1)) != 0 ||
	    !range_make(at, width, &access)) {
		return false;
	}
	if (range_contains(v->ecam_window, access)) {
		access_ecam(v, at - v->ecam, width, write, value);
		return true;
	}
	f = access_owner(v, access);
	if (f == NULL) {
		return false;
	}
	access_device(v, f, access, write, value);
	return true;
}
