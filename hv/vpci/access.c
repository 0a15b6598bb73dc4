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
	} else if (write) {
		vpci_config_write(v, bdf, reg, width, *value);
	} else {
		*value = vpci_config_read(v, bdf, reg, width);
	}
	return true;
}

static void access_ecam(struct vpci *v, u64 offset, unsigned int width, bool write, u64 *value)
{
	u16 bdf = (u16)(offset >> ECAM_BDF_SHIFT);
	unsigned int reg = offset & (VPCI_CONFIG_END - 1);
	unsigned int part = MIN(width, 4U);

	if (reg % width != 0) {
		vpci_refuse(v, vpci_find(v, bdf), bdf, reg, VPCI_REFUSED_ACCESS);
		*value = access_ones(width);
	} else if (write) {
		vpci_config_write(v, bdf, reg, part, (u32)*value);
		if (width == 8) {
			vpci_config_write(v, bdf, reg + 4, part, (u32)(*value >> 32));
		}
	} else {
		*value = vpci_config_read(v, bdf, reg, part);
		*value |= width == 8 ? (u64)vpci_config_read(v, bdf, reg + 4, part) << 32 : 0;
	}
}

/* An access that lies in the MSI-X table of @f, or writes to the pending bits. */
static bool access_msix(struct vpci *v, struct vpci_function *f, struct range access, bool write,
			u64 *value)
{
	const struct pci_msix *msix = &f->pci.msix;
	unsigned int width = (unsigned int)(access.end - access.start);
	struct range table;
	struct range pending;

	if (!f->msix) {
		return false;
	}
	table.start = vpci_msix_address(f);
	table.end = table.start + msix->count * VPCI_MSIX_ENTRY;
	pending.start = f->pci.bars[msix->pba_bar].address + msix->pba_offset;
	pending.end = pending.start + ALIGN_UP(msix->count, 64) / 8;
	/* The table begins at a multiple of 8, so an aligned access does not cross its ends. */
	if (range_overlaps(table, access)) {
		vpci_msix_access(v, f, access.start - table.start, width, write, value);
		return true;
	}
	/* Pending bits are the device's to write. */
	return write && range_overlaps(pending, access);
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
			    f->msix ? VPCI_REFUSED_TABLE : VPCI_REFUSED_MEMORY);
		*value = ~0ULL;
	} else if (access_msix(v, f, access, write, value)) {
		/* answered */
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
		const struct pci_bar *bar = &f->pci.bars[i % PCI_BARS];
		struct range range;

		if (!bar->io && bar->address != 0 && range_make(bar->address, bar->size, &range) &&
		    range_contains(range, access)) {
			return f;
		}
	}
	return NULL;
}

static struct range access_ecam_window(const struct vpci *v)
{
	return v->ecam == 0 ? (struct range){0, 0}
			    : (struct range){v->ecam + v->bus_first * VPCI_ECAM_BUS_SIZE,
					     v->ecam + (v->bus_last + 1ULL) * VPCI_ECAM_BUS_SIZE};
}

bool vpci_is_ecam(const struct vpci *v, u64 at)
{
	struct range window = access_ecam_window(v);

	return v->count > 0 && at >= window.start && at < window.end;
}

bool vpci_memory(struct vpci *v, u64 at, unsigned int width, bool write, u64 *value)
{
	struct range access;
	struct vpci_function *f;

	if (v->count == 0 || width == 0 || width > WIDTH_MAX || (width & (width - 1)) != 0 ||
	    !range_make(at, width, &access)) {
		return false;
	}
	if (range_contains(access_ecam_window(v), access)) {
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
