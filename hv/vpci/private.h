/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the files of the partition's PCI bus share. Inside, config space is made of dwords: a write
 * says which bits of one it carries (the bus's byte enables), so a rule is one mask for any width.
 */
#pragma once

#include <hv/vpci.h>

#define VPCI_HEADER_END 0x40
#define VPCI_CONVENTIONAL_END 0x100
#define VPCI_CONFIG_END 0x1000

#define VPCI_ALL_ONES (~0U) /* what a read brings where no function answers */

/* Registers that drivers/pci.h has no name for. */
#define VPCI_CLASS 0x08
#define VPCI_CACHE_LINE 0x0c
#define VPCI_SUBSYSTEM 0x2c

#define VPCI_EXTENDED_NEXT                                                                         \
	20 /* where the header of an extended capability says where the next is */

#define VPCI_PM_STATE 3U
#define VPCI_PM_D3 3U

/* Dwords of the PCI Express capability. */
#define VPCI_EXPRESS_CAPS 4
#define VPCI_EXPRESS_FLR BIT(28)
#define VPCI_EXPRESS_CONTROL 8
#define VPCI_CONTROL_FLR BIT(15)
#define VPCI_STATUS_PENDING BIT(21) /* transactions wait for their completion */
#define VPCI_EXPRESS_CONTROL2 0x28

#define VPCI_ACS_CONTROL 4 /* the dword with the control register in its upper half */

#define VPCI_AF_FLR BIT(25)
#define VPCI_AF_CONTROL 4
#define VPCI_AF_INITIATE BIT(0)
#define VPCI_AF_PENDING BIT(8)

#define VPCI_CONTROL_LANES 0xffff0000U /* of MSI and MSI-X, in their first dword */
#define VPCI_MSI_ENABLE BIT(0)
#define VPCI_MSIX_ENABLE BIT(15)
#define VPCI_MSIX_MASK_ALL BIT(14)
#define VPCI_MSIX_MASKED 1U
#define VPCI_MSIX_ENTRY 16ULL /* bytes of an MSI-X table entry */

/* How a capability is answered. */
enum vpci_kind {
	VPCI_KIND_FIXED, /* read-only; its link skips what is hidden */
	VPCI_KIND_POWER,
	VPCI_KIND_EXPRESS,
	VPCI_KIND_MSI,
	VPCI_KIND_MSIX,
	VPCI_KIND_AF,
	VPCI_KIND_EXTENDED, /* read-only */
	VPCI_KIND_ARI,
	VPCI_KIND_SRIOV,
	VPCI_KINDS
};

struct vpci_write {
	u16 reg; /* multiple of 4 */
	u32 lanes;
	u32 value;
};

/** The function at @bdf, or NULL. */
struct vpci_function *vpci_find(struct vpci *vpci, u16 bdf);

/** Puts @channel into the BARs and the interrupt pin, line @gsi, of @f that are shown. */
void vpci_ide_show(struct vpci_function *f, const struct pci_ide_channel *channel, u8 gsi);

/** Reads the dword at @reg of the real function. */
u32 vpci_hw_read(struct vpci *vpci, const struct vpci_function *f, unsigned int reg);

/** Writes the bytes of @write's lanes to the real function, and no others. */
void vpci_hw_write(struct vpci *vpci, const struct vpci_function *f,
		   const struct vpci_write *write);

/**
 * Hands a guest's write on as far as it goes: bits in @writable as written, bits in @clear (which
 * writing a one clears) if they are one, all others as they are.
 */
void vpci_hw_write_bits(struct vpci *vpci, const struct vpci_function *f,
			const struct vpci_write *write, u32 writable, u32 clear);

/** Replaces the bits of @write's lanes and @mask in @old by those written. */
u32 vpci_merge(u32 old, const struct vpci_write *write, u32 mask);

/** Counts a refusal and reports the first; @f is NULL for what is no function of the partition. */
void vpci_refuse(struct vpci *vpci, struct vpci_function *f, u16 bdf, u64 at,
		 enum vpci_refusal why);

/** Registers 0 to 0x3f. */
u32 vpci_header_read(struct vpci *vpci, struct vpci_function *f, unsigned int reg);
void vpci_header_write(struct vpci *vpci, struct vpci_function *f, const struct vpci_write *write);

/** What BAR register @n reads, given which registers were written with ones (@sizing). */
u32 vpci_bar_read(const struct pci_bar *bars, u8 sizing, unsigned int n);

/** A write to BAR register @n; false if it would move the BAR. */
bool vpci_bar_write(const struct pci_bar *bars, u8 *sizing, unsigned int n,
		    const struct vpci_write *write);

/** Registers from 0x40 on. */
u32 vpci_caps_read(struct vpci *vpci, struct vpci_function *f, unsigned int reg);
void vpci_caps_write(struct vpci *vpci, struct vpci_function *f, const struct vpci_write *write);

/** The dword at @at bytes into one kind of capability, and a write to it. */
u32 vpci_msi_read(struct vpci *vpci, struct vpci_function *f, unsigned int at);
void vpci_msi_write(struct vpci *vpci, struct vpci_function *f, unsigned int at,
		    const struct vpci_write *write);
u32 vpci_msix_read(struct vpci *vpci, struct vpci_function *f, unsigned int at);
void vpci_msix_write(struct vpci *vpci, struct vpci_function *f, unsigned int at,
		     const struct vpci_write *write);
u32 vpci_sriov_read(struct vpci *vpci, struct vpci_function *f, unsigned int at);
void vpci_sriov_write(struct vpci *vpci, struct vpci_function *f, unsigned int at,
		      const struct vpci_write *write);

/** An access, aligned to its @width, to byte @offset of the MSI-X table of @f. */
void vpci_msix_access(struct vpci *vpci, struct vpci_function *f, u64 offset, unsigned int width,
		      bool write, u64 *value);

/** Host address of the MSI-X table of @f. */
static inline u64 vpci_msix_address(const struct vpci_function *f)
{
	const struct pci_msix *msix = &f->pci.msix;

	return f->pci.bars[msix->table_bar].address + msix->table_offset;
}

/** Masks every entry of the device's own MSI-X table. */
void vpci_msix_mask_all(struct vpci *vpci, struct vpci_function *f);

/** Disables MSI and MSI-X of @f and blocks all its IRTEs. */
void vpci_messages_off(struct vpci *vpci, struct vpci_function *f);

/** Sets what the guest sees of @f to what it finds at its start. */
void vpci_reset_view(struct vpci_function *f);

/** The guest asks for a reset: begins one, which is over at ready_at. */
void vpci_reset_begin(struct vpci *vpci, struct vpci_function *f);

/** vpci_reset_finish() of a function that is being reset. */
bool vpci_reset_poll(struct vpci *vpci, struct vpci_function *f);

/**
 * Before each access to @f: finishes a reset that the guest asked for and that is over, by putting
 * back what it cleared. False while the reset goes on: then @f does not answer.
 */
static inline bool vpci_reset_finish(struct vpci *vpci, struct vpci_function *f)
{
	return f->ready_at == 0 || vpci_reset_poll(vpci, f);
}
