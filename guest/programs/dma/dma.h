/* SPDX-License-Identifier: Apache-2.0 */
/* dma: what the rows of its table share. */
#pragma once

#include "../lib/lib.h"

/* Where a row's address is counted from. */
enum base {
	FROM_ZERO,
	FROM_OWN,        /* a page of the program's own */
	FROM_RAM_END,    /* behind all RAM that it was told of */
	FROM_HYPERVISOR, /* argument hypervisor= */
	FROM_VICTIM,     /* argument victim= */
};

struct row {
	const char *name;
	bool (*test)(const struct row *row);
	u64 a; /* address, register or data */
	u64 b;
	enum base base; /* of address a */
};

/** Keeps why the test failed; always false. */
bool fail(const char *text, ...) PRINTF_LIKE(1, 2);

/** Keeps why the test can't be made here; always true. */
bool skip(const char *text, ...) PRINTF_LIKE(1, 2);

/** The address that @row means. */
u64 row_address(const struct row *row);

/* ---- PCI config space, by ports or by ECAM ---- */

#define BDF(bus, device, function) ((bus) << 8 | (device) << 3 | (function))
#define NO_FUNCTION 0xffffffffU

enum way { BY_PORTS, BY_ECAM };

/** Looks for the ECAM window and for functions, until it has the device if that is all
 * (@edu_alone); false when there is no device. */
bool pci_find(bool edu_alone);

/** The edu device, and the first function with MSI-X; NO_FUNCTION if there is none. */
extern u32 edu_bdf, msix_bdf;

/** The first function whose BAR 0 is I/O ports, or NO_FUNCTION. */
extern u32 ports_bdf;

/** True if config space can be reached by @way. */
bool way_exists(enum way way);

u32 config_read(enum way way, u32 bdf, u32 reg, unsigned int width);
void config_write(enum way way, u32 bdf, u32 reg, unsigned int width, u32 value);

/** Offset of capability @id of @bdf, 0 if it has none. */
u32 capability_find(u32 bdf, u8 id);

/** Physical address of memory BAR @n of @bdf. */
u64 bar_address(u32 bdf, unsigned int n);

/* ---- the device ---- */

/** Switches the device on; false if it doesn't answer as it should. */
bool edu_start(void);

/** Whether the device may master the bus. */
bool edu_masters(void);

/** Raises the device's interrupt, by MSI where that is on. */
void edu_interrupt(void);

/** Programs the device's MSI and switches it on. */
void msi_on(u32 address, u32 data);

/** The address of a message to this CPU. */
u32 message_to_self(void);

/** All interrupts that came and nobody handles, after some time to come. */
u64 strays(void);

/** Fills the device's buffer with a pattern and begins to copy @count bytes of it to memory at @at,
 * with an interrupt at the end; does not wait. False if the device doesn't do it. */
bool edu_begin(u64 at, u64 count);

/** Says what came of the life before and dies with a copy under way. */
void life(void);

/* The tests: true if the only allowed outcome came. */
bool dma_own(const struct row *row);
bool dma_write(const struct row *row);
bool dma_read(const struct row *row);
bool dma_across(const struct row *row);
bool dma_ioapic(const struct row *row);
bool dma_message(const struct row *row);
bool msi_own(const struct row *row);
bool msi_forged(const struct row *row);
bool config_bar(const struct row *row);
bool config_size(const struct row *row);
bool config_fixed(const struct row *row);
bool config_master_refused(const struct row *row);
bool dma_refused(const struct row *row);
bool ports_answer(const struct row *row);
bool config_command(const struct row *row);
bool config_foreign(const struct row *row);
bool config_bridge(const struct row *row);
bool config_extended(const struct row *row);
bool config_odd(const struct row *row);
bool table_odd(const struct row *row);
bool table_message(const struct row *row);
