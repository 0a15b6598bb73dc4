/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A PCI machine for tests: config spaces with a mask of writable bits each, so that BARs can be
 * sized as on real ones. A BAR written with anything else than an address while its function still
 * decodes ends the test: on a machine it would answer to foreign addresses.
 */
#pragma once

#include <drivers/pci.h>

#define FAKE_MAX (MAX_PCI_FUNCTIONS + 8)

struct fake {
	u16 segment;
	u16 bdf;
	bool hidden; /* not there until SR-IOV of FAKE_PF is on */
	_Alignas(4) u8 config[4096];
	u8 writable[4096];
	u32 caps_end; /* where the next capability goes, and who points to it */
	u32 caps_link;
	u32 ext_end;
	u32 ext_link;
};

static struct fake fakes[FAKE_MAX];
static unsigned int fake_count;
static unsigned int fake_waited; /* milliseconds */

static struct fake *fake_find(u16 segment, u16 bdf)
{
	static struct fake *last =
		fakes; /* most questions are about one function after the other */

	if (last < fakes + fake_count && last->segment == segment && last->bdf == bdf &&
	    !last->hidden) {
		return last;
	}
	for (unsigned int i = 0; i < fake_count; i++) {
		if (fakes[i].segment == segment && fakes[i].bdf == bdf && !fakes[i].hidden) {
			last = &fakes[i];
			return last;
		}
	}
	return NULL;
}

static u32 fake_get(const struct fake *f, unsigned int reg, unsigned int width)
{
	u32 value = 0;

	memcpy(&value, f->config + reg, width);
	return value;
}

static void fake_set(struct fake *f, unsigned int reg, unsigned int width, u32 value)
{
	memcpy(f->config + reg, &value, width);
}

static void fake_writable(struct fake *f, unsigned int reg, unsigned int width, u32 mask)
{
	memcpy(f->writable + reg, &mask, width);
}

static u32 fake_read(void *context, u16 segment, u16 bdf, u16 reg, u8 width)
{
	const struct fake *f = fake_find(segment, bdf);

	(void)context;
	assert_true(reg % width == 0 && reg + width <= 4096);
	return f != NULL ? fake_get(f, reg, width) : (u32)GENMASK(8 * width - 1, 0);
}

static void fake_write(void *context, u16 segment, u16 bdf, u16 reg, u8 width, u32 value)
{
	struct fake *f = fake_find(segment, bdf);

	(void)context;
	assert_non_null(f);
	assert_true(reg % width == 0 && reg + width <= 4096);
	if (reg >= PCI_BAR(0) && reg < PCI_BAR(2)) {
		assert_int_equal(fake_get(f, PCI_COMMAND, 2) & 3, 0);
	}
	for (unsigned int i = 0; i < width; i++) {
		u8 mask = f->writable[reg + i];

		f->config[reg + i] =
			(u8)((f->config[reg + i] & ~mask) | ((value >> (8 * i)) & mask));
	}
}

static void fake_wait(void *context, unsigned int milliseconds)
{
	(void)context;
	fake_waited += milliseconds;
}

static const struct pci_access fake_access = {fake_read, fake_write, fake_wait, NULL};

/* A new function; decoding and mastering on. */
static struct fake *fake_add(u16 bdf, u32 ids, u32 class_code, u8 header)
{
	struct fake *f = &fakes[fake_count++];

	assert_true(fake_count <= FAKE_MAX);
	memset(f, 0, sizeof(*f));
	f->bdf = bdf;
	f->caps_end = 0x40;
	f->caps_link = PCI_CAPABILITIES;
	f->ext_end = PCI_EXT_FIRST;
	fake_set(f, PCI_VENDOR, 4, ids);
	fake_set(f, PCI_COMMAND, 2, 7);
	fake_writable(f, PCI_COMMAND, 2, 0x407);
	fake_set(f, PCI_REVISION, 4, class_code << 8 | 1);
	fake_set(f, PCI_HEADER_TYPE, 1, header);
	return f;
}

/* @low holds the kind in its lowest bits and the address. */
__attribute__((unused)) static void fake_bar(struct fake *f, unsigned int reg, u32 low, u64 size)
{
	bool io = (low & 1) != 0;

	fake_set(f, reg, 4, low);
	fake_writable(f, reg, 4, (u32) ~(size - 1) & (io ? ~3U : ~15U));
	if (!io && (low & 4) != 0) {
		fake_writable(f, reg + 4, 4, (u32)(~(size - 1) >> 32));
	}
}

/* A capability of @size bytes; returns its offset. */
static u16 fake_cap(struct fake *f, u8 id, u32 size)
{
	u32 at = f->caps_end;

	fake_set(f, PCI_STATUS, 2, PCI_STATUS_CAPABILITIES);
	fake_set(f, f->caps_link, 1, at);
	fake_set(f, at, 1, id);
	f->caps_link = at + 1;
	f->caps_end = (at + size + 3) & ~3U;
	assert_true(f->caps_end <= 0x100);
	return (u16)at;
}

static u16 fake_ext(struct fake *f, u16 id, u32 size)
{
	u32 at = f->ext_end;

	fake_set(f, at, 4, 1U << 16 | id);
	if (f->ext_link != 0) {
		fake_set(f, f->ext_link + 2, 2, at << 4 | 1);
	}
	f->ext_link = at;
	f->ext_end = (at + size + 3) & ~3U;
	return (u16)at;
}

static void fake_pcie(struct fake *f, enum pcie_type type)
{
	u16 at = fake_cap(f, PCI_CAP_PCIE, 0x3c);

	fake_set(f, at + 2U, 2, (u32)type << 4 | 2);
	fake_writable(f, at + 0x28U, 2, 0x3f);
}

static void fake_acs(struct fake *f)
{
	u16 at = fake_ext(f, PCI_EXT_ACS, 8);

	fake_set(f, at + 4U, 2, 0x1f);
	fake_writable(f, at + 6U, 2, 0x1f);
}

/* A port or bridge with 1 MiB of memory at @memory and, if not 0, prefetchable at @wide. */
static struct fake *fake_bridge(u16 bdf, u8 secondary, u8 subordinate, u32 memory, u64 wide)
{
	struct fake *f = fake_add(bdf, 0x34561234, 0x060400, 1);

	fake_set(f, 0x19, 1, secondary);
	fake_set(f, 0x1a, 1, subordinate);
	fake_set(f, 0x20, 2, memory >> 16);
	fake_set(f, 0x22, 2, memory >> 16);
	if (wide != 0) {
		fake_set(f, 0x24, 2, (u32)(wide >> 16 & 0xfff0) | 1);
		fake_set(f, 0x26, 2, (u32)(wide >> 16 & 0xfff0) | 1);
		fake_set(f, 0x28, 4, (u32)(wide >> 32));
		fake_set(f, 0x2c, 4, (u32)(wide >> 32));
	}
	return f;
}

/* ---- what a scan finds of it ---- */

static struct pci_machine machine;
static const struct pci_buses buses[] = {{0, 0, 255}};

__attribute__((unused)) static const struct pci_function *at(u16 bdf)
{
	const struct pci_function *f = pci_find(&machine, 0, bdf);

	assert_non_null(f);
	return f;
}

/* The set-up of a test: nothing is there. */
static int fresh(void **state)
{
	(void)state;
	fake_count = 0;
	fake_waited = 0;
	return 0;
}

/* An 82576, where it does not matter. */
#define IDS 0x10c98086
#define CLASS 0x020000

__attribute__((unused)) static struct fake *port(u16 bdf, u8 secondary, u8 subordinate,
						 enum pcie_type type, bool acs)
{
	struct fake *f = fake_bridge(bdf, secondary, subordinate, 0xfe000000, 0x880000000);

	fake_pcie(f, type);
	if (acs) {
		fake_acs(f);
	}
	return f;
}

__attribute__((unused)) static struct fake *endpoint(u16 bdf, u8 header)
{
	struct fake *f = fake_add(bdf, IDS, CLASS, header);

	fake_pcie(f, PCIE_ENDPOINT);
	return f;
}
