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

#define VPCI_STATUS_LIST ((u32)PCI_STATUS_CAPABILITIES << 16) /* in the command's dword */

#define VPCI_EXTENDED_NEXT                                                                         \
	20 /* where the header of an extended capability says where the next is */

#define VPCI_RESET_MS 100U /* no function needs longer to become accessible after one */

#define VPCI_PM_STATE 3U
#define VPCI_PM_D3 3U

/* Dwords of the PCI Express capability. */
#define VPCI_EXPRESS_VERSION GENMASK(19, 16)
#define VPCI_EXPRESS_CAPS 4
#define VPCI_EXPRESS_FLR BIT(28)
#define VPCI_EXPRESS_CONTROL 8
#define VPCI_CONTROL_FLR BIT(15)
#define VPCI_CONTROL_NO_SNOOP BIT(11)
#define VPCI_STATUS_PENDING BIT(21) /* transactions wait for their completion */
#define VPCI_EXPRESS_CONTROL2 0x28

#define VPCI_ACS_CONTROL 4 /* the dword with the control register in its upper half */

#define VPCI_AF_FLR BIT(25)
#define VPCI_AF_CONTROL 4
#define VPCI_AF_INITIATE BIT(0)
#define VPCI_AF_PENDING BIT(8)

/* The first dword of MSI and of MSI-X, with the control register in its upper half. */
#define VPCI_CONTROL_LANES 0xffff0000U
#define VPCI_MSI_ENABLE ((u32)BIT(16))
#define VPCI_MSI_COUNT ((u32)GENMASK(22, 20)) /* messages enabled, as a power of two */
#define VPCI_MSI_CONTROL (VPCI_MSI_ENABLE | VPCI_MSI_COUNT)
#define VPCI_MSI_DATA 0xffffU
#define VPCI_MSIX_CONTROL ((u32)GENMASK(31, 30)) /* enabled; all masked */
#define VPCI_MSIX_MASKED 1U
#define VPCI_MSIX_ENTRY 16ULL /* bytes of an MSI-X table entry */

/** The function at @bdf, or NULL. */
struct vpci_function *vpci_find(struct vpci *vpci, u16 bdf);

/** Puts @channel into the BARs and the interrupt pin, line @gsi, of @f that are shown. */
void vpci_ide_show(struct vpci_function *f, const struct pci_ide_channel *channel, u8 gsi);

/** Reads the dword at @reg of the real function. */
u32 vpci_hw_read(struct vpci *vpci, const struct vpci_function *f, unsigned int reg);

/** Hands the bits of @write that are in @mask on, and leaves all others as they are. */
void vpci_hw_write_bits(struct vpci *vpci, const struct vpci_function *f,
			const struct vpci_write *write, u32 mask);

/** Replaces the bits of @write's lanes and @mask in @old by those written. */
u32 vpci_merge(u32 old, const struct vpci_write *write, u32 mask);

/** Counts a refusal and reports the first; @f is NULL for what is no function of the partition. */
void vpci_refuse(struct vpci *vpci, struct vpci_function *f, u16 bdf, u64 at,
		 enum vpci_refusal why);

/** The rule that holds the dword at @reg, below VPCI_CONFIG_END, of @f. */
struct vpci_register *vpci_register_at(struct vpci_function *f, unsigned int reg);

/** What the dword at @reg of @f reads, and a guest's write to it. */
u32 vpci_register_read(struct vpci *vpci, struct vpci_function *f, unsigned int reg);
void vpci_register_write(struct vpci *vpci, struct vpci_function *f,
			 const struct vpci_write *write);

/** The guest wrote to one of the registers that say where MSI of @f goes. */
void vpci_msi_changed(struct vpci *vpci, struct vpci_function *f);

/** An access, aligned to its @width, to host address @at of the MSI-X table of @f. */
void vpci_msix_access(struct vpci *vpci, struct vpci_function *f, u64 at, unsigned int width,
		      bool write, u64 *value);

/** Masks every entry of the device's own MSI-X table. */
void vpci_msix_mask_all(struct vpci *vpci, const struct vpci_function *f);

/** Blocks the first @count IRTEs of @f. */
void vpci_messages_block(struct vpci *vpci, const struct vpci_function *f, unsigned int count);

/** Does what is missing of the steps of @phase, in their order. */
void vpci_replay(struct vpci *vpci, const struct vpci_function *f, enum vpci_phase phase);

/** Sets what the guest sees of @f to what it finds at its start, or after a reset of its own. */
void vpci_reset_view(struct vpci_function *f, bool by_guest);

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

/* ---- until partitions run ---- */

/** Adds @rule for the dword at @reg of @f; what has one keeps it. Panics if they are too many. */
struct vpci_register *vpci_build_register(struct vpci_function *f, unsigned int reg,
					  struct vpci_register rule);

/** The dwords from @reg to below @end without a rule are read-only: real, or nothing. */
void vpci_build_rest(struct vpci_function *f, unsigned int reg, unsigned int end, bool real);

/** Whether the dword at @reg has a rule. */
bool vpci_build_held(const struct vpci_function *f, unsigned int reg);

/** The rule for BAR register @n; @why is what moving it is. Reads as zero if no BAR is there. */
struct vpci_register vpci_bar_register(const struct pci_bar *bars, unsigned int n,
				       enum vpci_refusal why);

/** Rules for the registers of @f, as granted: 0 to 0x3f, and those of its capabilities. */
void vpci_build_header(struct vpci *vpci, struct vpci_function *f, const struct vpci_grant *grant);
void vpci_build_capabilities(struct vpci *vpci, struct vpci_function *f,
			     const struct vpci_grant *grant);

/** The steps of its resets; its IRTEs have been taken. */
void vpci_build_steps(struct vpci *vpci, struct vpci_function *f, const struct vpci_grant *grant);
