/* SPDX-License-Identifier: Apache-2.0 */
/* dma: finding functions, and config space by both ways (PCI 3.0, 3.2.2.3.2; PCIe Base, 7.2.2). */

#include "dma.h"

#include <lib/string.h>

#define PORT_ADDRESS 0xcf8
#define PORT_DATA 0xcfc
#define ENABLE 0x80000000U
#define BUSES 256U
#define EDU_ID 0x11e81234U
#define CAPS_MAX 48
#define CAP_MSIX 0x11
#define MCFG_ENTRY 44 /* offset of the first */

u32 edu_bdf = NO_FUNCTION;
u32 msix_bdf = NO_FUNCTION;
u32 ports_bdf = NO_FUNCTION;

static u64 ecam; /* of bus 0; 0 if there is none */
static u32 ecam_first, ecam_last;

static void ecam_find(void)
{
	const u8 *mcfg = acpi_find("MCFG");

	if (mcfg != NULL) {
		memcpy(&ecam, mcfg + MCFG_ENTRY, sizeof(ecam));
		ecam_first = mcfg[MCFG_ENTRY + 10];
		ecam_last = mcfg[MCFG_ENTRY + 11];
	}
}

bool way_exists(enum way way)
{
	return way == BY_PORTS || ecam != 0;
}

static u32 ports_read(u32 bdf, u32 reg, unsigned int width)
{
	u16 port = (u16)(PORT_DATA + (reg & 3));

	outl(PORT_ADDRESS, ENABLE | bdf << 8 | (reg & 0xfc));
	return width == 1 ? inb(port) : width == 2 ? inw(port) : inl(port);
}

static void ports_write(u32 bdf, u32 reg, unsigned int width, u32 value)
{
	u16 port = (u16)(PORT_DATA + (reg & 3));

	outl(PORT_ADDRESS, ENABLE | bdf << 8 | (reg & 0xfc));
	if (width == 1) {
		outb(port, (u8)value);
	} else if (width == 2) {
		outw(port, (u16)value);
	} else {
		outl(port, value);
	}
}

/* NULL where the window doesn't reach. */
static volatile void *ecam_at(u32 bdf, u32 reg)
{
	u32 bus = bdf >> 8;

	if (ecam == 0 || bus < ecam_first || bus > ecam_last) {
		return NULL;
	}
	return physical(ecam + ((u64)bdf << 12) + reg);
}

u32 config_read(enum way way, u32 bdf, u32 reg, unsigned int width)
{
	volatile void *at = way == BY_ECAM ? ecam_at(bdf, reg) : NULL;

	if (way == BY_PORTS) {
		return ports_read(bdf, reg, width);
	}
	if (at == NULL) {
		return ~0U >> (32 - width * 8);
	}
	return width == 1   ? *(volatile u8 *)at
	       : width == 2 ? *(volatile u16 *)at
			    : *(volatile u32 *)at;
}

void config_write(enum way way, u32 bdf, u32 reg, unsigned int width, u32 value)
{
	volatile void *at = way == BY_ECAM ? ecam_at(bdf, reg) : NULL;

	if (way == BY_PORTS) {
		ports_write(bdf, reg, width, value);
	} else if (at == NULL) {
		return;
	} else if (width == 1) {
		*(volatile u8 *)at = (u8)value;
	} else if (width == 2) {
		*(volatile u16 *)at = (u16)value;
	} else {
		*(volatile u32 *)at = value;
	}
}

u32 capability_find(u32 bdf, u8 id)
{
	u32 at = config_read(BY_PORTS, bdf, 0x34, 1) & 0xfc;

	for (unsigned int i = 0; i < CAPS_MAX && at != 0; i++) {
		if (config_read(BY_PORTS, bdf, at, 1) == id) {
			return at;
		}
		at = config_read(BY_PORTS, bdf, at + 1, 1) & 0xfc;
	}
	return 0;
}

u64 bar_address(u32 bdf, unsigned int n)
{
	u32 low = config_read(BY_PORTS, bdf, 0x10 + 4 * n, 4);
	u64 high = 0;

	if ((low & 6) == 4) {
		high = config_read(BY_PORTS, bdf, 0x14 + 4 * n, 4);
	}
	return high << 32 | (low & ~0xfU);
}

static bool is_endpoint(u32 bdf)
{
	return (config_read(BY_PORTS, bdf, 0x0e, 1) & 0x7f) == 0;
}

static void look_at(u32 bdf)
{
	if (ports_bdf == NO_FUNCTION && is_endpoint(bdf) &&
	    (config_read(BY_PORTS, bdf, 0x10, 4) & 1) != 0) {
		ports_bdf = bdf;
	}
	if (config_read(BY_PORTS, bdf, 0, 4) == EDU_ID && edu_bdf == NO_FUNCTION) {
		edu_bdf = bdf;
	} else if (msix_bdf == NO_FUNCTION && (config_read(BY_PORTS, bdf, 0x06, 2) & 0x10) != 0 &&
		   is_endpoint(bdf) && capability_find(bdf, CAP_MSIX) != 0) {
		msix_bdf = bdf;
	}
}

bool pci_find(bool edu_alone)
{
	ecam_find();
	for (u32 device = 0; device < BUSES * 32 && !(edu_alone && edu_bdf != NO_FUNCTION);
	     device++) {
		u32 bdf = device << 3;
		u32 functions = 0;

		if (config_read(BY_PORTS, bdf, 0, 2) != 0xffff) {
			functions = (config_read(BY_PORTS, bdf, 0x0e, 1) & 0x80) != 0 ? 8 : 1;
		}
		for (u32 i = 0; i < functions; i++) {
			if (config_read(BY_PORTS, bdf + i, 0, 2) != 0xffff) {
				look_at(bdf + i);
			}
		}
	}
	return edu_bdf != NO_FUNCTION;
}
