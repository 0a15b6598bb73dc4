/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The bus: what answers at a bus, device and function number. That is a function of the partition,
 * constants of what the boot put in place of others (build.c), or nothing.
 */

#include "private.h"
#include <lib/string.h>

static const char *const bus_refusals[VPCI_REFUSALS] = {
	[VPCI_REFUSED_FOREIGN] = "configuration write ignored, the partition does not have it",
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

	return f->config != 0
		       ? (u32)v->ops->memory_read(f->config + reg, 4)
		       : access->read(access->context, f->pci.segment, f->pci.bdf, (u16)reg, 4);
}

static void bus_hw_write(struct vpci *v, const struct vpci_function *f, unsigned int reg,
			 unsigned int width, u32 value)
{
	const struct pci_access *access = v->access;

	if (f->config != 0) {
		v->ops->memory_write(f->config + reg, width, value);
	} else {
		access->write(access->context, f->pci.segment, f->pci.bdf, (u16)reg, (u8)width,
			      value);
	}
}

u32 vpci_merge(u32 old, const struct vpci_write *w, u32 mask)
{
	return (old & ~(w->lanes & mask)) | (w->value & w->lanes & mask);
}

void vpci_hw_write_bits(struct vpci *v, const struct vpci_function *f, const struct vpci_write *w,
			u32 mask)
{
	unsigned int width;
	u32 value;

	if ((w->lanes & mask) == 0) {
		return;
	}
	value = vpci_merge(vpci_hw_read(v, f, w->reg), w, mask);
	for (unsigned int byte = 0; byte < 4; byte += width) {
		u32 lanes = w->lanes >> byte * 8;

		width = byte == 0 && lanes == VPCI_ALL_ONES           ? 4
			: byte % 2 == 0 && (lanes & 0xffff) == 0xffff ? 2
								      : 1;
		if ((lanes & 0xff) != 0) {
			bus_hw_write(v, f, w->reg + byte, width,
				     value >> byte * 8 & (VPCI_ALL_ONES >> (32 - width * 8)));
		}
	}
}

static const struct vpci_constant *bus_constant(const struct vpci *v, u16 bdf)
{
	for (unsigned int i = 0; i < v->constant_count; i++) {
		const struct vpci_constant *c = &v->constants[i];
		u16 at = (u16)(bdf - c->bdf);

		if (at < c->span && at % c->stride == 0) {
			return c;
		}
	}
	return NULL;
}

/* Probing software writes to the bridge, all of which is read-only. */
static u32 bus_no_function(struct vpci *v, u16 bdf, unsigned int reg, bool write)
{
	const struct vpci_constant *c = bus_constant(v, bdf);

	if (write && (c == NULL || !c->bridge)) {
		vpci_refuse(v, NULL, bdf, reg, VPCI_REFUSED_FOREIGN);
	}
	return c == NULL ? VPCI_ALL_ONES : reg / 4 < VPCI_CONSTANT_DWORDS ? c->header[reg / 4] : 0;
}

void vpci_config(struct vpci *v, u16 bdf, unsigned int reg, unsigned int width, bool write,
		 u32 *value)
{
	struct vpci_function *f = vpci_find(v, bdf);
	const unsigned int shift = reg % 4 * 8;
	const u32 mask = VPCI_ALL_ONES >> (32 - width * 8);
	const struct vpci_write w = {
		.reg = (u16)(reg & ~3U), .lanes = mask << shift, .value = *value << shift};
	u64 dword = ~0ULL;

	if (reg % 4 + width > 4 || reg >= VPCI_CONFIG_END) {
		vpci_refuse(v, f, bdf, reg, VPCI_REFUSED_ACCESS);
	} else if (f == NULL) {
		dword = bus_no_function(v, bdf, reg, write);
	} else if (!vpci_reset_finish(v, f)) {
		/* it does not answer */
	} else if (write) {
		vpci_register_write(v, f, &w);
	} else {
		dword = vpci_register_read(v, f, w.reg);
	}
	*value = (u32)(dword >> shift) & mask;
}
