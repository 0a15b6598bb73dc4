/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The capabilities that are shown (PCI 3.0, 6.7; PCI Express Base 5.0, 7.5 to 7.9). Of those that
 * are hidden, registers below 0x100 read as they are, those above as zero; none can be written.
 */

#include "private.h"

#define EXTENDED_NULL (1U << 16) /* ID 0, version 1: nothing but a link */
#define LINK_MASK 0xffU

#define PM_STATES (BIT(25) | BIT(26)) /* D1 and D2 */
#define PM_WAKE GENMASK(31, 27)       /* states from which it can call the machine */

/*
 * Of the device control registers: how the function orders and snoops its own reads and writes, how
 * much it reads at once, how long it waits. Error messages, payload size, tags and everything that
 * bridges on the way have to agree to stay as the firmware set them.
 */
#define EXPRESS_WRITABLE (BIT(4) | BIT(11) | GENMASK(14, 12))
#define EXPRESS_ERRORS GENMASK(19, 16) /* status: a one clears */
#define EXPRESS_WRITABLE2 GENMASK(4, 0)

static const struct vpci_region *caps_region(const struct vpci_function *f, unsigned int reg)
{
	for (unsigned int i = 0; i < f->region_count; i++) {
		if (reg >= f->regions[i].start && reg < f->regions[i].end) {
			return &f->regions[i];
		}
	}
	return NULL;
}

static bool caps_can_reset(const struct vpci_function *f)
{
	return f->reset_way == PCI_RESET_FLR || f->reset_way == PCI_RESET_AF;
}

/* The power state is only stored: leaving D3hot may lose BARs, and wake-up uses shared lines. */
static u32 caps_power_read(const struct vpci_function *f, unsigned int at, u32 hw)
{
	if (at == PCI_PM_CONTROL) {
		return (u32)PCI_PM_NO_SOFT_RESET | f->power;
	}
	return hw & (u32) ~(PM_STATES | PM_WAKE);
}

static u32 caps_express_read(const struct vpci_function *f, unsigned int at, u32 hw)
{
	return at == VPCI_EXPRESS_CAPS && !caps_can_reset(f) ? hw & (u32)~VPCI_EXPRESS_FLR : hw;
}

/* What the dword at @at of @region reads, except for the link; @hw is the real value. */
static u32 caps_region_read(struct vpci *v, struct vpci_function *f,
			    const struct vpci_region *region, unsigned int at, u32 hw)
{
	switch ((enum vpci_kind)region->kind) {
	case VPCI_KIND_POWER:
		return caps_power_read(f, at, hw);
	case VPCI_KIND_EXPRESS:
		return caps_express_read(f, at, hw);
	case VPCI_KIND_AF:
		return at == 0 && !caps_can_reset(f) ? hw & (u32)~VPCI_AF_FLR : hw;
	case VPCI_KIND_MSI:
		return vpci_msi_read(v, f, at);
	case VPCI_KIND_MSIX:
		return vpci_msix_read(v, f, at);
	case VPCI_KIND_ARI:
		return at == 0 ? hw : 0; /* no next function, no groups */
	case VPCI_KIND_SRIOV:
		return vpci_sriov_read(v, f, at);
	default:
		return hw;
	}
}

u32 vpci_caps_read(struct vpci *v, struct vpci_function *f, unsigned int reg)
{
	const struct vpci_region *region = caps_region(f, reg);
	u32 value;

	if (region == NULL && reg >= VPCI_CONVENTIONAL_END) {
		/* The list has to begin here, whether or not we show what is here. */
		return reg == VPCI_CONVENTIONAL_END && f->extended != 0
			       ? EXTENDED_NULL | (u32)f->extended << VPCI_EXTENDED_NEXT
			       : 0;
	}
	value = vpci_hw_read(v, f, reg);
	if (region == NULL) {
		return value;
	}
	value = caps_region_read(v, f, region, reg - region->start, value);
	if (reg != region->start) {
		return value;
	}
	return reg < VPCI_CONVENTIONAL_END ? (value & ~(LINK_MASK << 8)) | (u32)region->next << 8
					   : (value & ~(~0U << VPCI_EXTENDED_NEXT)) |
						     (u32)region->next << VPCI_EXTENDED_NEXT;
}

static void caps_power_write(struct vpci_function *f, unsigned int at, const struct vpci_write *w)
{
	u32 state = vpci_merge(f->power, w, VPCI_PM_STATE);

	/* States that the function does not have are ignored. */
	if (at == PCI_PM_CONTROL && (state == 0 || state == VPCI_PM_D3)) {
		f->power = (u8)state;
	}
}

static void caps_reset(struct vpci *v, struct vpci_function *f, u16 reg)
{
	if (caps_can_reset(f)) {
		vpci_reset_begin(v, f);
	} else {
		vpci_refuse(v, f, f->pci.bdf, reg, VPCI_REFUSED_RESET);
	}
}

static void caps_express_write(struct vpci *v, struct vpci_function *f, unsigned int at,
			       const struct vpci_write *w)
{
	if (at == VPCI_EXPRESS_CONTROL2) {
		vpci_hw_write_bits(v, f, w, EXPRESS_WRITABLE2, 0);
	} else if (at == VPCI_EXPRESS_CONTROL && (w->lanes & w->value & VPCI_CONTROL_FLR) != 0) {
		caps_reset(v, f, w->reg);
	} else if (at == VPCI_EXPRESS_CONTROL) {
		vpci_hw_write_bits(v, f, w, EXPRESS_WRITABLE, EXPRESS_ERRORS);
	}
}

void vpci_caps_write(struct vpci *v, struct vpci_function *f, const struct vpci_write *w)
{
	const struct vpci_region *region = caps_region(f, w->reg);
	unsigned int at;

	if (region == NULL) {
		return;
	}
	at = w->reg - (unsigned int)region->start;
	switch ((enum vpci_kind)region->kind) {
	case VPCI_KIND_POWER:
		caps_power_write(f, at, w);
		break;
	case VPCI_KIND_EXPRESS:
		caps_express_write(v, f, at, w);
		break;
	case VPCI_KIND_AF:
		if (at == VPCI_AF_CONTROL && (w->lanes & w->value & VPCI_AF_INITIATE) != 0) {
			caps_reset(v, f, w->reg);
		}
		break;
	case VPCI_KIND_MSI:
		vpci_msi_write(v, f, at, w);
		break;
	case VPCI_KIND_MSIX:
		vpci_msix_write(v, f, at, w);
		break;
	case VPCI_KIND_SRIOV:
		vpci_sriov_write(v, f, at, w);
		break;
	default:
		break;
	}
}
