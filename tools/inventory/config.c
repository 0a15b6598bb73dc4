/* SPDX-License-Identifier: Apache-2.0 */
/*
 * PCI config space from sys/bus/pci/devices, for the image's own scan. Nothing is written to the
 * machine: a BAR that is being sized answers by the size that Linux found (file "resource").
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <drivers/pci_regs.h>

#include "folder.h"

#define DEVICES "sys/bus/pci/devices"
#define SPACE 4096
#define OLD_SPACE 256
#define HEADER_SPACE 64
#define RESOURCES 13 /* six BARs, the ROM, six BARs of virtual functions */
#define RESOURCE_ROM 6
#define RESOURCE_VF 7
#define SRIOV_TOTAL 0x0e
#define SRIOV_BARS 0x24
#define STATUS 6
#define STATUS_LIST 0x10

struct config {
	u16 segment, bdf;
	u32 length;
	u8 now[SPACE];
	u8 original[SPACE];
	u64 sizes[RESOURCES];
	u32 sriov; /* where the capability is; 0: none */
};

static struct config **configs;
static unsigned int config_count;
static unsigned int config_short;

static u64 config_get(const u8 *from, unsigned int reg, size_t width)
{
	u64 value = 0;

	memcpy(&value, from + reg, width);
	return value;
}

static struct config *config_find(u16 segment, u16 bdf)
{
	for (unsigned int i = 0; i < config_count; i++) {
		if (configs[i]->segment == segment && configs[i]->bdf == bdf) {
			return configs[i];
		}
	}
	return NULL;
}

static u32 config_read(void *context, u16 segment, u16 bdf, u16 reg, u8 width)
{
	const struct config *c = config_find(segment, bdf);

	(void)context;
	if (c == NULL || reg + width > c->length) {
		return (u32)BIT(8 * width) - 1;
	}
	return (u32)config_get(c->now, reg, width);
}

/* Which BAR register @reg is, as a line of "resource"; RESOURCES if it is none. */
static unsigned int config_bar(const struct config *c, unsigned int reg)
{
	const bool bridge = (c->original[PCI_HEADER_TYPE] & PCI_HEADER_LAYOUT) == PCI_HEADER_BRIDGE;
	const unsigned int vf = c->sriov + SRIOV_BARS;

	if (reg >= PCI_BAR(0) && reg < PCI_BAR(bridge ? 2U : 6U)) {
		return (reg - PCI_BAR(0)) / 4;
	}
	if (reg == (bridge ? PCI_BRIDGE_ROM : PCI_ROM)) {
		return RESOURCE_ROM;
	}
	return c->sriov != 0 && reg >= vf && reg < vf + 24 ? RESOURCE_VF + (reg - vf) / 4
							   : RESOURCES;
}

/* What is left of all ones in the register of BAR @bar. */
static u32 config_mask(const struct config *c, unsigned int reg, unsigned int bar)
{
	const u32 low = (u32)config_get(c->original, reg, 4);
	const bool first = bar == 0 || bar == RESOURCE_ROM || bar == RESOURCE_VF;
	const u32 before = first ? 0 : (u32)config_get(c->original, reg - 4, 4);

	if (c->sizes[bar] == 0) {
		/* The upper half of the one before it, if that is 64 bits wide. */
		return !first && c->sizes[bar - 1] != 0 && (before & PCI_BAR_IO) == 0 &&
				       (before & PCI_BAR_64) != 0
			       ? (u32)(~(c->sizes[bar - 1] - 1) >> 32)
			       : 0;
	}
	if (bar == RESOURCE_ROM) {
		return (u32)(~(c->sizes[bar] - 1) & PCI_ROM_MASK);
	}
	return (u32) ~(c->sizes[bar] - 1) | (low & ((low & PCI_BAR_IO) != 0 ? 3U : 0xfU));
}

static void config_write(void *context, u16 segment, u16 bdf, u16 reg, u8 width, u32 value)
{
	struct config *c = config_find(segment, bdf);
	unsigned int bar;

	(void)context;
	if (c == NULL || reg + width > c->length) {
		return;
	}
	bar = width == 4 ? config_bar(c, reg) : RESOURCES;
	if (bar != RESOURCES && value >= (u32)PCI_ROM_MASK) {
		value = config_mask(c, reg, bar);
	}
	memcpy(c->now + reg, &value, width);
}

static void config_wait(void *context, unsigned int milliseconds)
{
	(void)context;
	(void)milliseconds;
}

static void config_find_sriov(struct config *c)
{
	unsigned int at = OLD_SPACE;

	for (unsigned int i = 0; i < 64 && at >= OLD_SPACE && at + 64 <= c->length; i++) {
		const u32 head = (u32)config_get(c->now, at, 4);

		if ((head & 0xffff) == PCI_EXT_SRIOV) {
			c->sriov = at;
		}
		at = head >> 20 & ~3U;
	}
}

static void config_read_sizes(struct config *c, const char *text)
{
	const u32 vfs = c->sriov != 0 ? (u32)config_get(c->now, c->sriov + SRIOV_TOTAL, 2) : 0;
	const u32 class = (u32)config_get(c->now, PCI_REVISION, 4) >> 16;
	char *line;

	for (unsigned int i = 0; i < RESOURCES; i++) {
		u64 first = strtoull(text, &line, 16);
		u64 last = strtoull(line, &line, 16);
		u64 flags = strtoull(line, &line, 16);

		if (line == text) {
			return;
		}
		text = line;
		/* Linux lists the fixed ports of an IDE controller whose BARs are not there. */
		if (flags == 0 ||
		    (i < 4 && class == 0x0101 && config_get(c->now, PCI_BAR(i), 4) == 0)) {
			continue;
		}
		c->sizes[i] = last - first + 1;
		if (i >= RESOURCE_VF && vfs != 0) {
			c->sizes[i] /= vfs;
		}
	}
}

static void config_add(void *context, const char *name)
{
	char path[FOLDER_PATH_MAX];
	unsigned int segment, bus, device, function;
	size_t length;
	char *bytes;
	struct config *c = calloc(1, sizeof(*c));
	struct config **more = realloc(configs, (config_count + 1) * sizeof(struct config *));

	(void)context;
	(void)snprintf(path, sizeof(path), DEVICES "/%s/physfn/vendor", name);
	if (c == NULL || more == NULL || folder_read(path, &length) != NULL ||
	    sscanf(name, "%x:%x:%x.%x", &segment, &bus, &device, &function) != 4 ||
	    segment > 0xffff) {
		return;
	}
	configs = more;
	(void)snprintf(path, sizeof(path), DEVICES "/%s/config", name);
	bytes = folder_read(path, &length);
	if (bytes == NULL || length < HEADER_SPACE) {
		folder_missing(path, "cannot be read: the function is left out");
		return;
	}
	c->segment = (u16)segment;
	c->bdf = (u16)PCI_BDF(bus, device, function);
	c->length = (u32)MIN(length, (size_t)SPACE);
	memcpy(c->now, bytes, c->length);
	if (c->length < OLD_SPACE) {
		config_short++;
		c->now[STATUS] &= (u8)~STATUS_LIST;
	}
	config_find_sriov(c);
	memcpy(c->original, c->now, SPACE);
	(void)snprintf(path, sizeof(path), DEVICES "/%s/resource", name);
	bytes = folder_read(path, &length);
	if (bytes != NULL) {
		config_read_sizes(c, bytes);
	}
	configs[config_count++] = c;
}

bool config_open(struct pci_access *access)
{
	if (!folder_list(DEVICES, config_add, NULL)) {
		folder_missing(DEVICES, "no such folder: no PCI function is listed");
	}
	if (config_short != 0) {
		folder_missing("PCI config space beyond 64 bytes",
			       "cannot be read (that takes root): MSI, MSI-X, resets, SR-IOV and "
			       "isolation by access control services are not listed, so that "
			       "groups may be too large");
	}
	*access = (struct pci_access){config_read, config_write, config_wait, NULL};
	return config_count != 0;
}
