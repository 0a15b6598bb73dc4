/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What some functions do against their specification, or what they do for the whole machine, by
 * vendor and device: one table, each row with where it is known from. A row is a range of devices.
 * Pure.
 */

#include "device.h"

#define VENDOR_AMD 0x1022
#define ATI 0x1002
#define MARVELL 0x1b4b
#define MEDIATEK 0x14c3

#define CLASS_MEMORY_OTHER 0x0580U /* base class and sub class */
#define CLASS_SMBUS 0x0c05U
#define CLASS_SERIAL_OTHER 0x0c80U
#define CLASS_DISPLAY 0x03U /* base class */

#define SMBUS_NAME "the SMBus, by which memory modules and voltages are set"

/* Device 31 of bus 0 is Intel's chipset itself. */
#define CHIPSET_DEVICE PCI_BDF(0, 31, 0)

struct quirk_row {
	u16 vendor;
	u16 first, last;
	u8 quirk; /* enum pci_quirk */
};

/*
 * Numbers of the functions of device 31 of Intel's chipsets (each chipset's datasheet, volume 1,
 * "PCI Device and Revision ID Table"), counted from that of P2SB.
 */
#define PART_ROWS(p2sb, smbus, spi, trace)                                                         \
	{PCI_INTEL, (p2sb), (p2sb), PCI_QUIRK_P2SB},                                               \
		{PCI_INTEL, (p2sb) + 1, (p2sb) + 1, PCI_QUIRK_PMC},                                \
		{PCI_INTEL, (p2sb) + (smbus), (p2sb) + (smbus), PCI_QUIRK_SMBUS},                  \
		{PCI_INTEL, (p2sb) + (spi), (p2sb) + (spi), PCI_QUIRK_SPI},                        \
	{                                                                                          \
		PCI_INTEL, (p2sb) + (trace), (p2sb) + (trace), PCI_QUIRK_TRACE                     \
	}
#define CHIPSET_ROWS(p2sb) PART_ROWS(p2sb, 3, 4, 6)
/* The same of processors with the chipset in them since 2023. */
#define SOC_ROWS(p2sb) PART_ROWS(p2sb, 2, 3, 4)

static const struct quirk_row quirk_rows[] = {
	/* Root ports whose ACS capability and control are dwords, the control 8 bytes into the
	 * capability (100 Series Datasheet 332691, volume 2, ACSCAPR and ACSCTLR; Specification
	 * Update 332692, erratum 23). */
	{PCI_INTEL, 0xa110, 0xa11f, PCI_QUIRK_ACS_DWORDS},
	{PCI_INTEL, 0xa167, 0xa16a, PCI_QUIRK_ACS_DWORDS},
	/* 200 Series, Specification Update 335194, erratum 22. */
	{PCI_INTEL, 0xa290, 0xa29f, PCI_QUIRK_ACS_DWORDS},
	{PCI_INTEL, 0xa2e7, 0xa2ee, PCI_QUIRK_ACS_DWORDS},
	/* 7th and 8th Generation I/O for U and Y, Specification Update 334660, erratum 22. */
	{PCI_INTEL, 0x9d10, 0x9d1b, PCI_QUIRK_ACS_DWORDS},
	/* 300 Series Datasheet 337348, volume 2, has them as dwords too; parts that were mended
	 * take the control register where the specification has it, which is tried first. */
	{PCI_INTEL, 0xa32c, 0xa343, PCI_QUIRK_ACS_DWORDS},

	/* SATA controllers of one function that do DMA as function 1 as well (reports of blocked
	 * requests, kernel.org bug 42679 and those that follow it). A range has Marvell's SATA
	 * controllers alone; one that does not need the second ID loses nothing. */
	{MARVELL, 0x9120, 0x9130, PCI_QUIRK_FUNCTION_1},
	{MARVELL, 0x9170, 0x9183, PCI_QUIRK_FUNCTION_1},
	{MARVELL, 0x91a0, 0x91a4, PCI_QUIRK_FUNCTION_1},
	{MARVELL, 0x9215, 0x9215, PCI_QUIRK_FUNCTION_1},
	{MARVELL, 0x9220, 0x9235, PCI_QUIRK_FUNCTION_1},
	{0x1c28, 0x0122, 0x0122, PCI_QUIRK_FUNCTION_1}, /* a 9128 of Lite-On */
	{0x1103, 0x0640, 0x0645, PCI_QUIRK_FUNCTION_1}, /* the same chips of HighPoint */

	/* Bridges from PCI Express to PCI without its capability, which use the bus that they make
	 * as the requester (PCI Express to PCI/PCI-X Bridge 1.0, 2.3; kernel.org bug 44881). */
	{0x1b21, 0x1080, 0x1080, PCI_QUIRK_EXPRESS_BRIDGE}, /* ASMedia ASM1080, ASM1083, ASM1085 */
	{0x10e3, 0x8113, 0x8113, PCI_QUIRK_EXPRESS_BRIDGE}, /* Tundra Tsi381 */
	{0x1283, 0x8892, 0x8893, PCI_QUIRK_EXPRESS_BRIDGE}, /* ITE IT8892, IT8893 */
	{PCI_INTEL, 0x244e, 0x244e, PCI_QUIRK_EXPRESS_BRIDGE}, /* 82801 */

	/* Home agent and power control unit of Xeons: other registers lie where BARs would be,
	 * which read as if they were some (Xeon E5 v4 Specification Update 333811, BDF2; v3
	 * Specification Update 330785, HSE43). So do those of the C620's management functions
	 * (reports to linux-pci of May 2020). */
	{PCI_INTEL, 0x2fc0, 0x2fc0, PCI_QUIRK_NO_BARS},
	{PCI_INTEL, 0x6f30, 0x6f30, PCI_QUIRK_NO_BARS},
	{PCI_INTEL, 0x6f60, 0x6f60, PCI_QUIRK_NO_BARS},
	{PCI_INTEL, 0x6fa0, 0x6fa0, PCI_QUIRK_NO_BARS},
	{PCI_INTEL, 0x6fc0, 0x6fc0, PCI_QUIRK_NO_BARS},
	{PCI_INTEL, 0xa1ec, 0xa1ed, PCI_QUIRK_NO_BARS},
	{PCI_INTEL, 0xa26c, 0xa26d, PCI_QUIRK_NO_BARS}, /* super SKUs */

	/* Functions that say that they have a function level reset, and hang in it: the 82579
	 * network controller (its Specification Update); audio, USB and SATA of AMD's Zen chipsets
	 * and MediaTek's MT7922 (reports to linux-pci since 2019). */
	{PCI_INTEL, 0x1502, 0x1503, PCI_QUIRK_NO_FLR},
	{VENDOR_AMD, 0x1487, 0x1487, PCI_QUIRK_NO_FLR},
	{VENDOR_AMD, 0x148c, 0x148c, PCI_QUIRK_NO_FLR},
	{VENDOR_AMD, 0x149c, 0x149c, PCI_QUIRK_NO_FLR},
	{VENDOR_AMD, 0x7901, 0x7901, PCI_QUIRK_NO_FLR},
	{MEDIATEK, 0x0616, 0x0616, PCI_QUIRK_NO_FLR},

	CHIPSET_ROWS(0x02a0), /* 400 Series, Comet Lake U */
	CHIPSET_ROWS(0x06a0), /* Comet Lake H */
	CHIPSET_ROWS(0x34a0), /* 495 Series */
	CHIPSET_ROWS(0x38a0), /* Ice Lake N */
	CHIPSET_ROWS(0x43a0), /* 500 Series */
	CHIPSET_ROWS(0x4b20), /* Elkhart Lake */
	CHIPSET_ROWS(0x4da0), /* Jasper Lake */
	CHIPSET_ROWS(0x51a0), /* Alder Lake P */
	CHIPSET_ROWS(0x54a0), /* Alder Lake N */
	CHIPSET_ROWS(0x7a20), /* 700 Series */
	CHIPSET_ROWS(0x7aa0), /* 600 Series */
	CHIPSET_ROWS(0x7f20), /* 800 Series */
	CHIPSET_ROWS(0x9d20), /* 100 Series, U and Y */
	CHIPSET_ROWS(0x9da0), /* 300 Series, U */
	CHIPSET_ROWS(0xa0a0), /* 500 Series, U */
	CHIPSET_ROWS(0xa120), /* 100 Series */
	CHIPSET_ROWS(0xa1a0), /* C620 */
	CHIPSET_ROWS(0xa220), /* C620, super SKUs */
	CHIPSET_ROWS(0xa2a0), /* 200 Series */
	CHIPSET_ROWS(0xa320), /* 300 Series */
	CHIPSET_ROWS(0xa3a0), /* 400 Series, desktop */
	SOC_ROWS(0x19dd),     /* Atom C3000 */
	SOC_ROWS(0x7720),     /* Arrow Lake H */
	SOC_ROWS(0x7e20),     /* Meteor Lake */
	SOC_ROWS(0xa820),     /* Lunar Lake */
	/* Atom E3900, and Celeron J4000: not at device 31 alone (datasheets 334817, 336560). */
	{PCI_INTEL, 0x5a8e, 0x5a8e, PCI_QUIRK_TRACE},
	{PCI_INTEL, 0x5a92, 0x5a92, PCI_QUIRK_P2SB},
	{PCI_INTEL, 0x5a94, 0x5a94, PCI_QUIRK_PMC},
	{PCI_INTEL, 0x5a96, 0x5a96, PCI_QUIRK_SPI},
	{PCI_INTEL, 0x318e, 0x318e, PCI_QUIRK_TRACE},
	{PCI_INTEL, 0x3192, 0x3192, PCI_QUIRK_P2SB},
	{PCI_INTEL, 0x3194, 0x3194, PCI_QUIRK_PMC},
	{PCI_INTEL, 0x3196, 0x3196, PCI_QUIRK_SPI},
};

bool pci_has_quirk(const struct pci_function *f, enum pci_quirk quirk)
{
	for (unsigned int i = 0; i < ARRAY_SIZE(quirk_rows); i++) {
		const struct quirk_row *row = &quirk_rows[i];

		if (row->quirk == quirk && row->vendor == f->vendor && f->device >= row->first &&
		    f->device <= row->last) {
			return true;
		}
	}
	/* Radeons come back from D3hot as they went, though they say that it resets them (reports
	 * to linux-pci of 2014). */
	return quirk == PCI_QUIRK_NO_PM_RESET && f->vendor == ATI &&
	       f->class_code >> 16 == CLASS_DISPLAY;
}

/* What a chipset of a later day has at device 31: by its class, in place of its number. */
static const char *quirks_by_class(const struct pci_function *f)
{
	const u32 class = f->class_code >> 8;
	const bool chipset = f->vendor == PCI_INTEL && f->segment == 0 &&
			     f->bdf >> 3 == CHIPSET_DEVICE >> 3 && f->header_type == 0;

	if (class == CLASS_SMBUS) {
		return SMBUS_NAME;
	}
	if (chipset && class == CLASS_SERIAL_OTHER) {
		return "a bus of the chipset, by which the firmware's flash may be rewritten";
	}
	return chipset && class == CLASS_MEMORY_OTHER
		       ? "a window to the chipset's own registers (P2SB or PMC)"
		       : NULL;
}

const char *pci_platform_part(const struct pci_function *f)
{
	static const struct {
		enum pci_quirk quirk;
		const char *name;
	} parts[] = {
		{PCI_QUIRK_SPI, "the SPI controller, by which the firmware's flash is rewritten"},
		{PCI_QUIRK_SMBUS, SMBUS_NAME},
		{PCI_QUIRK_PMC, "the power management controller (PMC)"},
		{PCI_QUIRK_P2SB, "the window to the chipset's own registers (P2SB)"},
		{PCI_QUIRK_TRACE, "the trace hub, which records what the machine does"},
	};

	for (unsigned int i = 0; i < ARRAY_SIZE(parts); i++) {
		if (pci_has_quirk(f, parts[i].quirk)) {
			return parts[i].name;
		}
	}
	return quirks_by_class(f);
}

u16 pci_alias(const struct pci_function *f)
{
	u16 alias = (u16)((f->bdf & ~7U) | 1);

	return f->physfn == PCI_NONE && f->bdf != alias && pci_has_quirk(f, PCI_QUIRK_FUNCTION_1)
		       ? alias
		       : PCI_NONE;
}
