/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The capabilities that a partition is shown (PCI 3.0, 6.7 and 6.8; PCI Express Base 5.0, 7.5 to
 * 7.9, 9.3.3). Of those that are hidden, registers below 0x100 read as they are, those above as
 * zero; none can be written. Lists are a device's word: each walk is bounded, and where two
 * capabilities overlap, the dword belongs to the first.
 */

#include "private.h"

#define CAPS_MAX 48      /* capabilities that fit between 0x40 and 0xff */
#define EXTENDED_MAX 480 /* and above */
#define LINK(dword) ((dword) >> 8 & 0xfc)
#define EXTENDED_LINK(dword) ((dword) >> VPCI_EXTENDED_NEXT & 0xffc)
#define LINK_SHIFT 8
#define LINK_BITS (0xffU << LINK_SHIFT)
#define EXTENDED_LINK_BITS (~0U << VPCI_EXTENDED_NEXT)
#define EXTENDED_NULL (1U << 16) /* ID 0, version 1: nothing but a link */

#define CAP_VENDOR 0x09
#define EXT_ERRORS 0x0001
#define EXT_SERIAL 0x0003

#define PM_STATES (BIT(25) | BIT(26)) /* D1 and D2 */
#define PM_WAKE GENMASK(31, 27)       /* states from which it can call the machine */

#define MSIX_SIZE ((u32)GENMASK(26, 16))

/*
 * Of the device control registers: how the function orders and snoops its own reads and writes, how
 * much it reads at once, how long it waits. Error messages, payload size, tags and everything that
 * bridges on the way have to agree to stay as the firmware set them.
 */
#define EXPRESS_WRITABLE ((u32)(BIT(4) | VPCI_CONTROL_NO_SNOOP | GENMASK(14, 12)))
#define EXPRESS_ERRORS ((u32)GENMASK(19, 16)) /* status: a one clears */
#define EXPRESS_WRITABLE2 ((u32)GENMASK(4, 0))
#define EXPRESS_SIZE_1 0x14 /* of version 1: without the second set of registers */

#define SRIOV_CAPS 0x04
#define SRIOV_TOTAL 0x0c /* initial in the low half */
#define SRIOV_MIGRATION 0x3c
#define SRIOV_CAPS_MIGRATION ((u32)BIT(0))
#define SRIOV_CONTROL_ALL ((u32)GENMASK(4, 0))
#define SRIOV_CONTROL_NOTES ((u32)(PCI_SRIOV_VF_ENABLE | PCI_SRIOV_VF_MEMORY))

#define ROOM 17U /* rules that one capability takes at most, a link to it, and the last two */

/* A capability that is being added. */
struct caps {
	struct vpci *v;
	struct vpci_function *f;
	const struct vpci_grant *grant;
	struct vpci_register *link;  /* where the last one is linked from */
	unsigned int shift;          /* its bits there */
	u16 at;                      /* offset */
	u32 dword;                   /* the first of the real one */
	struct vpci_register *first; /* and of what is shown */
	u16 end;
};

struct caps_kind {
	u16 id;
	u16 size;
	/* Rules beyond that the capability is read-only; may change its size. */
	void (*add)(struct caps *caps);
	bool (*shown)(const struct caps *caps); /* NULL: always */
};

static unsigned int caps_limit(const struct caps *c)
{
	return c->at < VPCI_CONVENTIONAL_END ? VPCI_CONVENTIONAL_END : VPCI_CONFIG_END;
}

/* The rule for the dword @offset bytes into the capability. */
static void caps_put(const struct caps *c, unsigned int offset, struct vpci_register rule)
{
	unsigned int reg = c->at + offset;

	(void)vpci_build_register(c->f, reg < MIN(c->end, caps_limit(c)) ? reg : VPCI_CONFIG_END,
				  rule);
}

static bool caps_can_reset(const struct caps *c)
{
	return c->grant->reset == PCI_RESET_FLR || c->grant->reset == PCI_RESET_AF;
}

/* The power state is only stored: leaving D3hot may lose BARs, and wake-up uses shared lines.
 * States that the function does not have are ignored. */
static void caps_power(struct caps *c)
{
	c->first->real &= (u32) ~(PM_STATES | PM_WAKE);
	caps_put(c, PCI_PM_CONTROL,
		 (struct vpci_register){.start = (u32)PCI_PM_NO_SOFT_RESET,
					.stored = VPCI_PM_STATE,
					.kind = VPCI_REGISTER_CHOICE,
					.bits = VPCI_PM_D3,
					.refusal = VPCI_REFUSALS});
}

/* What passes by the caches finds old data where the guest's WBINVD does nothing. */
static u32 caps_control(const struct caps *c)
{
	return c->grant->snooped ? EXPRESS_WRITABLE
				 : EXPRESS_WRITABLE & ~(u32)VPCI_CONTROL_NO_SNOOP;
}

static void caps_express(struct caps *c)
{
	const u32 reset = (u32)VPCI_CONTROL_FLR;
	const bool can = caps_can_reset(c);

	if (FIELD_GET(VPCI_EXPRESS_VERSION, c->dword) < 2) {
		c->end = (u16)(c->at + EXPRESS_SIZE_1);
	}
	caps_put(c, VPCI_EXPRESS_CAPS,
		 (struct vpci_register){.real = can ? ~0U : ~(u32)VPCI_EXPRESS_FLR});
	caps_put(c, VPCI_EXPRESS_CONTROL,
		 (struct vpci_register){.real = ~0U,
					.writable = caps_control(c) | EXPRESS_ERRORS,
					.kind = can ? VPCI_REGISTER_RESET : VPCI_REGISTER_FIXED,
					.bits = reset,
					.refusal = VPCI_REFUSED_RESET});
	caps_put(c, VPCI_EXPRESS_CONTROL2,
		 (struct vpci_register){.real = ~0U, .writable = EXPRESS_WRITABLE2});
}

static void caps_af(struct caps *c)
{
	const u32 reset = (u32)VPCI_AF_INITIATE;
	const bool can = caps_can_reset(c);

	c->first->real &= can ? ~0U : ~(u32)VPCI_AF_FLR;
	caps_put(c, VPCI_AF_CONTROL,
		 (struct vpci_register){.real = ~0U,
					.kind = can ? VPCI_REGISTER_RESET : VPCI_REGISTER_FIXED,
					.bits = reset,
					.refusal = VPCI_REFUSED_RESET});
}

static void caps_message(struct caps *c, unsigned int offset, u32 real, u32 stored)
{
	caps_put(c, offset,
		 (struct vpci_register){.real = real, .stored = stored, .kind = VPCI_REGISTER_MSI});
}

/* The message is what the guest wrote; masks and pending bits are real. */
static void caps_msi(struct caps *c)
{
	const struct pci_msi *msi = &c->grant->pci->msi;
	const unsigned int data = msi->is64 ? 12 : 8;

	c->end = (u16)(c->at + data + 4 + (msi->maskable ? 8 : 0));
	c->f->msi_register = (u8)(c->first - c->f->registers);
	c->first->real &= ~VPCI_MSI_CONTROL;
	c->first->stored = VPCI_MSI_CONTROL;
	c->first->kind = VPCI_REGISTER_MSI;
	caps_message(c, 4, 0, ~3U);
	/* The rule is there also if the register is not. */
	caps_message(c, msi->is64 ? 8 : VPCI_CONFIG_END, 0, ~0U);
	caps_message(c, data, ~VPCI_MSI_DATA, VPCI_MSI_DATA);
	caps_put(c, data + 4,
		 (struct vpci_register){.real = ~0U, .writable = ~0U >> (32 - msi->count)});
}

static bool caps_msi_shown(const struct caps *c)
{
	return c->grant->irte_count != 0 && c->grant->pci->msi.cap == c->at;
}

static void caps_msix(struct caps *c)
{
	c->first->real &= ~MSIX_SIZE;
	c->first->start = (u32)FIELD_PREP(MSIX_SIZE, c->grant->msix_count - 1U);
	c->first->writable = VPCI_MSIX_CONTROL;
}

static bool caps_msix_shown(const struct caps *c)
{
	return c->grant->msix_count != 0 && c->grant->pci->msix.cap == c->at;
}

/*
 * There are as many virtual functions as the configuration says, and they were enabled before the
 * partition started. What the owner writes to enable them is stored and read back, so that its
 * driver goes on to serve them; the real registers are never written.
 */
static void caps_sriov(struct caps *c)
{
	const struct pci_sriov *sriov = &c->grant->pci->sriov;
	const u32 control = vpci_hw_read(c->v, c->f, c->at + PCI_SRIOV_CONTROL);

	caps_put(c, SRIOV_CAPS, (struct vpci_register){.real = ~SRIOV_CAPS_MIGRATION});
	caps_put(c, PCI_SRIOV_CONTROL,
		 (struct vpci_register){.start = control & (u32)PCI_SRIOV_ARI_HIERARCHY,
					.stored = SRIOV_CONTROL_NOTES,
					.kind = VPCI_REGISTER_FIXED,
					.bits = SRIOV_CONTROL_ALL & ~SRIOV_CONTROL_NOTES,
					.refusal = VPCI_REFUSED_SRIOV});
	caps_put(c, SRIOV_TOTAL,
		 (struct vpci_register){.start = (u32)sriov->enabled << 16 | sriov->enabled});
	caps_put(c, PCI_SRIOV_COUNT,
		 (struct vpci_register){.real = 0xffff0000U,
					.stored = 0xffff,
					.kind = VPCI_REGISTER_CHOICE,
					.bits = sriov->enabled,
					.refusal = VPCI_REFUSED_SRIOV});
	caps_put(c, PCI_SRIOV_PAGES,
		 (struct vpci_register){
			 .start = vpci_hw_read(c->v, c->f, c->at + PCI_SRIOV_PAGES_USED)});
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		caps_put(c, PCI_SRIOV_BAR(i),
			 vpci_bar_register(sriov->bars, i, VPCI_REFUSED_SRIOV));
	}
	caps_put(c, SRIOV_MIGRATION, (struct vpci_register){0});
}

static bool caps_sriov_shown(const struct caps *c)
{
	return c->grant->shares && c->grant->pci->sriov.cap == c->at;
}

/* No next function, no groups. */
static void caps_ari(struct caps *c)
{
	vpci_build_rest(c->f, c->at + 4U, MIN(c->end, caps_limit(c)), false);
}

/* What is shown; everything else is left out of the lists. */
static const struct caps_kind caps_conventional[] = {
	{PCI_CAP_PM, 8, caps_power, NULL},
	{CAP_VENDOR, 4, NULL, NULL},
	{PCI_CAP_MSI, 0, caps_msi, caps_msi_shown},
	{PCI_CAP_PCIE, 0x3c, caps_express, NULL},
	{PCI_CAP_MSIX, 12, caps_msix, caps_msix_shown},
	{PCI_CAP_AF, 8, caps_af, NULL},
};

static const struct caps_kind caps_extended[] = {
	{EXT_ERRORS, 0x48, NULL, NULL},
	{EXT_SERIAL, 12, NULL, NULL},
	{PCI_EXT_ARI, 8, caps_ari, NULL},
	{PCI_EXT_SRIOV, 0x40, caps_sriov, caps_sriov_shown},
};

/* Adds the capability of @kind at @c->at to what is shown, linked from the last one. */
static void caps_add(struct caps *c, const struct caps_kind *kind)
{
	const bool conventional = c->at < VPCI_CONVENTIONAL_END;

	c->link->start |= (u32)c->at << c->shift;
	c->shift = conventional ? LINK_SHIFT : VPCI_EXTENDED_NEXT;
	c->end = (u16)(c->at + kind->size);
	c->link = c->first = vpci_build_register(
		c->f, c->at,
		(struct vpci_register){.real = conventional ? ~LINK_BITS : ~EXTENDED_LINK_BITS});
	if (kind->add != NULL) {
		kind->add(c);
	}
	if (c->end > c->at + 4) {
		vpci_build_rest(c->f, c->at, MIN(c->end, caps_limit(c)), true);
	}
}

/* The kind of what is at @c->at, if it is shown and nothing else that is shown holds the place. */
static const struct caps_kind *caps_kind_of(struct caps *c, const struct caps_kind *kinds,
					    size_t count, u32 id)
{
	for (size_t i = 0; i < count; i++) {
		if (kinds[i].id == id && c->f->register_count + ROOM <= VPCI_REGISTERS &&
		    (kinds[i].shown == NULL || kinds[i].shown(c)) &&
		    !vpci_build_held(c->f, c->at)) {
			return &kinds[i];
		}
	}
	return NULL;
}

static void caps_find_conventional(struct caps *c)
{
	struct vpci_register *command = vpci_register_at(c->f, PCI_COMMAND);

	c->at = vpci_hw_read(c->v, c->f, PCI_CAPABILITIES) & 0xfc;
	for (unsigned int i = 0; i < CAPS_MAX && c->at >= VPCI_HEADER_END; i++) {
		const struct caps_kind *kind;

		c->dword = vpci_hw_read(c->v, c->f, c->at);
		kind = caps_kind_of(c, caps_conventional, ARRAY_SIZE(caps_conventional),
				    c->dword & 0xff);
		if (kind != NULL) {
			caps_add(c, kind);
			command->start |= VPCI_STATUS_LIST;
		}
		c->at = LINK(c->dword);
	}
}

static void caps_find_extended(struct caps *c)
{
	c->at = c->grant->pci->cap_pcie != 0 ? VPCI_CONVENTIONAL_END : 0;
	for (unsigned int i = 0; i < EXTENDED_MAX && c->at >= VPCI_CONVENTIONAL_END; i++) {
		const struct caps_kind *kind;

		c->dword = vpci_hw_read(c->v, c->f, c->at);
		if (c->dword == 0 || c->dword == ~0U) {
			return;
		}
		kind = caps_kind_of(c, caps_extended, ARRAY_SIZE(caps_extended), c->dword & 0xffff);
		if (kind != NULL && c->shift == 0 && c->at != VPCI_CONVENTIONAL_END) {
			/* The list has to begin here, whether or not we show what is here. */
			c->link =
				vpci_build_register(c->f, VPCI_CONVENTIONAL_END,
						    (struct vpci_register){.start = EXTENDED_NULL});
			c->shift = VPCI_EXTENDED_NEXT;
		}
		if (kind != NULL) {
			caps_add(c, kind);
		}
		c->at = EXTENDED_LINK(c->dword);
	}
}

void vpci_build_capabilities(struct vpci *v, struct vpci_function *f,
			     const struct vpci_grant *grant)
{
	struct vpci_register nowhere = {0};
	struct caps conventional = {
		.v = v,
		.f = f,
		.grant = grant,
		.link = vpci_build_register(f, PCI_CAPABILITIES, (struct vpci_register){0}),
	};
	struct caps extended = {.v = v, .f = f, .grant = grant, .link = &nowhere};

	caps_find_conventional(&conventional);
	caps_find_extended(&extended);
}
