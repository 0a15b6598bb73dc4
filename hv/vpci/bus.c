/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The bus: what answers at a bus, device and function number. That is a function of the partition,
 * the virtual host bridge at 00:00.0, the same in place of a missing function 0, or nothing. To the
 * owner of a physical function, virtual functions of other partitions look as the SR-IOV chapter
 * says for a scan (no vendor), with the few constants that software copies from the first.
 */

#include "private.h"
#include <lib/string.h>

#define BRIDGE_CLASS (0x060000U << 8) /* host bridge, revision 0 */
#define BRIDGE_HEADER (0x80U << 16)   /* type 0, more functions may follow */

static const char *const bus_refusals[VPCI_REFUSALS] = {
	[VPCI_REFUSED_FOREIGN] = "refused a configuration write to an unassigned function",
	[VPCI_REFUSED_ACCESS] =
		"refused a configuration access that is misaligned or crosses a register",
	[VPCI_REFUSED_BAR] = "refused to move a BAR",
	[VPCI_REFUSED_MASTER] = "refused bus mastering without an IOMMU",
	[VPCI_REFUSED_RESET] =
		"refused a function level reset, which is not available to the partition",
	[VPCI_REFUSED_SRIOV] = "refused to change the number or the state of virtual functions",
	[VPCI_REFUSED_TABLE] =
		"refused an MSI-X table access that is not 4 or 8 aligned bytes of one entry",
	[VPCI_REFUSED_MESSAGE] = "refused an interrupt message that names no CPU of the partition",
	[VPCI_REFUSED_MEMORY] = "refused a misaligned access to device memory",
};

const char *vpci_refusal_text(enum vpci_refusal why)
{
	return bus_refusals[why];
}

void vpci_refuse(struct vpci *v, struct vpci_function *f, u16 bdf, u64 at, enum vpci_refusal why)
{
	u32 *reported = f != NULL ? &f->reported : &v->reported;

	v->refused[why]++;
	if ((*reported & 1U << why) == 0) {
		*reported |= 1U << why;
		v->ops->refused(v->partition, bdf, at, why);
	}
}

struct vpci_function *vpci_find(struct vpci *v, u16 bdf)
{
	for (unsigned int i = 0; i < v->count; i++) {
		if (v->functions[i].pci.bdf == bdf) {
			return &v->functions[i];
		}
	}
	return NULL;
}

u32 vpci_hw_read(struct vpci *v, const struct vpci_function *f, unsigned int reg)
{
	const struct pci_access *access = v->access;

	return access->read(access->context, f->pci.segment, f->pci.bdf, (u16)reg, 4);
}

void vpci_hw_write(struct vpci *v, const struct vpci_function *f, const struct vpci_write *w)
{
	const struct pci_access *access = v->access;
	unsigned int width;

	for (unsigned int byte = 0; byte < 4; byte += width) {
		u32 lanes = w->lanes >> byte * 8;

		width = byte == 0 && lanes == VPCI_ALL_ONES           ? 4
			: byte % 2 == 0 && (lanes & 0xffff) == 0xffff ? 2
								      : 1;
		if ((lanes & 0xff) != 0) {
			access->write(access->context, f->pci.segment, f->pci.bdf,
				      (u16)(w->reg + byte), (u8)width,
				      w->value >> byte * 8 & (VPCI_ALL_ONES >> (32 - width * 8)));
		}
	}
}

u32 vpci_merge(u32 old, const struct vpci_write *w, u32 mask)
{
	return (old & ~(w->lanes & mask)) | (w->value & w->lanes & mask);
}

void vpci_hw_write_bits(struct vpci *v, const struct vpci_function *f, const struct vpci_write *w,
			u32 writable, u32 clear)
{
	struct vpci_write out = *w;

	if ((w->lanes & (writable | clear)) != 0) {
		out.value = vpci_merge(vpci_hw_read(v, f, w->reg), w, writable | clear);
		vpci_hw_write(v, f, &out);
	}
}

static u32 bus_function_read(struct vpci *v, struct vpci_function *f, unsigned int reg)
{
	if (!vpci_reset_finish(v, f)) {
		return VPCI_ALL_ONES;
	}
	return reg < VPCI_HEADER_END ? vpci_header_read(v, f, reg) : vpci_caps_read(v, f, reg);
}

/* 00:00.0, or function 0 of a device of which the partition has others. */
static bool bus_is_bridge(const struct vpci *v, u16 bdf)
{
	bool found = bdf == 0 && v->count > 0;

	for (unsigned int i = 0; i < v->count && PCI_FUNCTION(bdf) == 0; i++) {
		found = found || (v->functions[i].pci.bdf & ~7U) == bdf;
	}
	return found;
}

static u32 bus_bridge_read(unsigned int reg)
{
	switch (reg) {
	case PCI_VENDOR:
		return (u32)VPCI_BRIDGE_DEVICE << 16 | VPCI_BRIDGE_VENDOR;
	case VPCI_CLASS:
		return BRIDGE_CLASS;
	case VPCI_CACHE_LINE:
		return BRIDGE_HEADER;
	default:
		return 0;
	}
}

/* The physical function, if the partition has it, of a virtual function of another owner. */
static const struct vpci_function *bus_owner_of_vf(const struct vpci *v, u16 bdf)
{
	for (unsigned int i = 0; i < v->count; i++) {
		const struct vpci_facts *pci = &v->functions[i].pci;
		const struct pci_sriov *sriov = &pci->sriov;

		for (unsigned int n = 0; n < sriov->enabled; n++) {
			if (pci->bdf + sriov->first + n * sriov->stride == bdf) {
				return &v->functions[i];
			}
		}
	}
	return NULL;
}

/* Constants that Linux copies from the first VF when a driver turns virtual functions on. The
 * function itself, which is another's, cannot be read. */
static u32 bus_others_vf_read(const struct vpci_function *owner, unsigned int reg)
{
	switch (reg) {
	case PCI_VENDOR:
		return VPCI_ALL_ONES;
	case VPCI_CLASS:
		return owner->vf_class;
	case VPCI_SUBSYSTEM:
		return owner->vf_subsystem;
	default:
		return 0;
	}
}

static bool bus_access_fits(unsigned int reg, unsigned int width)
{
	return reg % 4 + width <= 4 && reg < VPCI_CONFIG_END;
}

u32 vpci_config_read(struct vpci *v, u16 bdf, unsigned int reg, unsigned int width)
{
	struct vpci_function *f = vpci_find(v, bdf);
	unsigned int at = reg & ~3U;
	u32 mask = VPCI_ALL_ONES >> (32 - width * 8);
	u32 dword = VPCI_ALL_ONES;

	if (!bus_access_fits(reg, width)) {
		vpci_refuse(v, f, bdf, reg, VPCI_REFUSED_ACCESS);
		return mask;
	}
	if (f != NULL) {
		dword = bus_function_read(v, f, at);
	} else if (bus_is_bridge(v, bdf)) {
		dword = bus_bridge_read(at);
	} else {
		const struct vpci_function *owner = bus_owner_of_vf(v, bdf);

		dword = owner != NULL ? bus_others_vf_read(owner, at) : dword;
	}
	return dword >> reg % 4 * 8 & mask;
}

void vpci_config_write(struct vpci *v, u16 bdf, unsigned int reg, unsigned int width, u32 value)
{
	struct vpci_function *f = vpci_find(v, bdf);
	unsigned int shift = reg % 4 * 8;
	struct vpci_write w;

	if (!bus_access_fits(reg, width)) {
		vpci_refuse(v, f, bdf, reg, VPCI_REFUSED_ACCESS);
		return;
	}
	w = (struct vpci_write){
		.reg = (u16)(reg & ~3U),
		.lanes = (VPCI_ALL_ONES >> (32 - width * 8)) << shift,
		.value = value << shift,
	};
	if (f == NULL) {
		/* Probing software writes to the bridge, all of which is read-only. */
		if (!bus_is_bridge(v, bdf)) {
			vpci_refuse(v, NULL, bdf, reg, VPCI_REFUSED_FOREIGN);
		}
	} else if (vpci_reset_finish(v, f)) {
		if (reg < VPCI_HEADER_END) {
			vpci_header_write(v, f, &w);
		} else {
			vpci_caps_write(v, f, &w);
		}
	}
}
