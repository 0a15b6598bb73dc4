/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The bus: what answers at a bus, device and function number. That is a function of the partition,
 * constants of what the boot put in place of others (build.c), or nothing.
 */

#include "private.h"
#include <lib/string.h>

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
			u32 mask)
{
	struct vpci_write out = *w;

	if ((w->lanes & mask) != 0) {
		out.value = vpci_merge(vpci_hw_read(v, f, w->reg), w, mask);
		vpci_hw_write(v, f, &out);
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

static u32 bus_constant_read(const struct vpci_constant *c, unsigned int reg)
{
	return reg / 4 < VPCI_CONSTANT_DWORDS ? c->header[reg / 4] : 0;
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
	const struct vpci_constant *c;

	if (!bus_access_fits(reg, width)) {
		vpci_refuse(v, f, bdf, reg, VPCI_REFUSED_ACCESS);
		return mask;
	}
	if (f == NULL) {
		c = bus_constant(v, bdf);
		dword = c != NULL ? bus_constant_read(c, at) : dword;
	} else if (vpci_reset_finish(v, f)) {
		dword = vpci_register_read(v, f, at);
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
		const struct vpci_constant *c = bus_constant(v, bdf);

		/* Probing software writes to the bridge, all of which is read-only. */
		if (c == NULL || !c->bridge) {
			vpci_refuse(v, NULL, bdf, reg, VPCI_REFUSED_FOREIGN);
		}
	} else if (vpci_reset_finish(v, f)) {
		vpci_register_write(v, f, &w);
	}
}
