/* SPDX-License-Identifier: Apache-2.0 */
/*
 * PCI functions that say anything. The input is a row of functions: requester ID, then 512 bytes of
 * config space, then 512 bytes that tell which bits can be written. What the scan makes of them
 * must keep the promises of drivers/pci.h.
 */

#include <stdlib.h>
#include <string.h>

#include <drivers/pci.h>
#include <lib/report.h>

#define SPACE 512U
#define RECORD (2 + 2 * SPACE)
#define FUNCTIONS 8U
#define BUS_LAST 7

int LLVMFuzzerTestOneInput(const u8 *data, size_t size);

struct function {
	u16 bdf;
	u8 config[SPACE];
	u8 writable[SPACE];
};

static struct function functions[FUNCTIONS];
static unsigned int count;
static unsigned int accesses;

static void require(bool good)
{
	if (!good) {
		abort();
	}
}

static struct function *find(u16 segment, u16 bdf)
{
	for (unsigned int i = 0; i < count; i++) {
		if (segment == 0 && functions[i].bdf == bdf) {
			return &functions[i];
		}
	}
	return NULL;
}

static u32 config_read(void *context, u16 segment, u16 bdf, u16 reg, u8 width)
{
	const struct function *f = find(segment, bdf);
	u32 value = UINT32_MAX;

	(void)context;
	require(reg + width <= 4096 && ++accesses < 1000000);
	if (f != NULL && reg + width <= SPACE) {
		value = 0;
		memcpy(&value, f->config + reg, width);
	}
	return value & (u32)GENMASK(8 * width - 1, 0);
}

static void config_write(void *context, u16 segment, u16 bdf, u16 reg, u8 width, u32 value)
{
	struct function *f = find(segment, bdf);

	(void)context;
	require(reg + width <= 4096 && ++accesses < 1000000);
	for (unsigned int i = 0; f != NULL && reg + width <= SPACE && i < width; i++) {
		u8 mask = f->writable[reg + i];

		f->config[reg + i] =
			(u8)((f->config[reg + i] & ~mask) | ((value >> (8 * i)) & mask));
	}
}

static void no_wait(void *context, unsigned int milliseconds)
{
	(void)context;
	(void)milliseconds;
}

static const struct pci_access access = {config_read, config_write, no_wait, NULL};

static void check_line(void *context, const char *text)
{
	(void)context;
	require(strlen(text) < REPORT_LINE_MAX && strchr(text, '\n') == NULL);
}

static void check_bars(const struct pci_bar *bars)
{
	for (unsigned int i = 0; i < PCI_BARS; i++) {
		require((bars[i].size & (bars[i].size - 1)) == 0);
		require(!bars[i].io || bars[i].address + bars[i].size <= 0x20000);
	}
}

static void check_function(const struct pci_machine *machine, const struct pci_function *f)
{
	char text[REPORT_LINE_MAX];
	u8 bus;
	u8 device;

	require(f->group < machine->groups && f->group_reason < PCI_GROUP_REASONS);
	require(f->pin <= 4 && f->header_type < 128 && f->msi.count <= 32);
	require(pci_root_pin(machine, f, &bus, &device) <= 4);
	require(pci_group_words(f, text, sizeof(text)) > 0);
	require(f->msix.cap == 0 ||
		f->msix.table_offset + f->msix.count * 16ULL <= f->bars[f->msix.table_bar].size);
	check_bars(f->bars);
	check_bars(f->sriov.bars);
	for (unsigned int i = 0; i < machine->count; i++) {
		require(pci_shares_pin(machine, f, &machine->functions[i]) ==
			pci_shares_pin(machine, &machine->functions[i], f));
	}
}

int LLVMFuzzerTestOneInput(const u8 *data, size_t size)
{
	static struct pci_machine machine;
	static const struct pci_buses buses = {0, 0, BUS_LAST};
	struct report report = {.line = check_line};
	unsigned int found;

	count = 0;
	accesses = 0;
	for (; size >= RECORD && count < FUNCTIONS; size -= RECORD, data += RECORD) {
		struct function *f = &functions[count];

		memcpy(&f->bdf, data, 2);
		if (find(0, f->bdf) == NULL) {
			memcpy(f->config, data + 2, SPACE);
			memcpy(f->writable, data + 2 + SPACE, SPACE);
			count++;
		}
	}
	pci_scan(&access, &buses, 1, &machine, &report);
	found = machine.count;
	for (unsigned int i = 0; i < found; i++) {
		check_function(&machine, &machine.functions[i]);
		pci_silence(&access, &machine.functions[i], true);
	}
	for (unsigned int i = 0; i < found; i++) {
		if (machine.functions[i].sriov.total != 0) {
			(void)pci_sriov_enable(&access, &machine, &machine.functions[i], 1,
					       &report);
			break;
		}
	}
	return 0;
}
