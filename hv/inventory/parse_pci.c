/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reads the lines of print_pci.c back: words between single spaces. What only the live machine
 * needs (where capabilities are) is not in them.
 */

#include "print.h"
#include "words.h"
#include <lib/number.h>
#include <lib/string.h>

/* "8086:10d3 class 020000 header 0" */
static bool read_identity(struct rest *rest, struct pci_function *f)
{
	struct word ids = words_next(rest);
	struct word class;
	u32 vendor;
	u32 device;

	if (!words_skip(rest, "class") || ids.length != 9 || ids.text[4] != ':' ||
	    !word_hex(ids.text, 4, 4, &vendor) || !word_hex(ids.text + 5, 4, 4, &device)) {
		return false;
	}
	class = words_next(rest);
	f->vendor = (u16)vendor;
	f->device = (u16)device;
	return word_hex(class.text, class.length, 6, &f->class_code) &&
	       words_skip(rest, "header") && words_number8(rest, 2, &f->header_type);
}

/* Virtual functions are printed after all others, and belong between them. */
static void read_insert(struct pci_machine *machine, const struct pci_function *f)
{
	unsigned int i = machine->count++;

	while (i > 0 && ((u32)machine->functions[i - 1].segment << 16 |
			 machine->functions[i - 1].bdf) > ((u32)f->segment << 16 | f->bdf)) {
		machine->functions[i] = machine->functions[i - 1];
		i--;
	}
	machine->functions[i] = *f;
}

static bool read_function(struct inventory *out, struct rest *rest)
{
	struct pci_machine *machine = &out->pci;
	struct pci_function f = {
		.parent = PCI_NONE, .physfn = PCI_NONE, .gsi = PCI_NO_GSI, .iommu = PCI_NO_IOMMU};

	if (machine->count == MAX_PCI_FUNCTIONS || !words_function(rest, &f.segment, &f.bdf) ||
	    pci_find(machine, f.segment, f.bdf) != NULL || !read_identity(rest, &f)) {
		return false;
	}
	f.requester = f.bdf;
	f.group = PCI_NONE;
	if (!inventory_parse_options(rest, &f) || f.group == PCI_NONE) {
		return false;
	}
	read_insert(machine, &f);
	machine->groups = MAX(machine->groups, (u16)(f.group + 1));
	return true;
}

/* The function that a further line tells of. */
static struct pci_function *read_known(struct inventory *out, struct rest *rest)
{
	struct pci_machine *machine = &out->pci;
	u16 segment;
	u16 bdf;

	if (!words_function(rest, &segment, &bdf)) {
		return NULL;
	}
	for (unsigned int i = 0; i < machine->count; i++) {
		struct pci_function *f = &machine->functions[i];

		if (f->segment == segment && f->bdf == bdf) {
			return f;
		}
	}
	return NULL;
}

static bool read_span(struct rest *rest, struct pci_bar *bar)
{
	u64 last;

	if (!words_span(rest, &bar->address, &last) || last - bar->address == UINT64_MAX) {
		return false;
	}
	bar->size = last - bar->address + 1;
	return (bar->size & (bar->size - 1)) == 0;
}

/* "bar0 mem64 0xfebc0000-0xfebdffff" */
static bool read_bar(struct rest *rest, struct word word, struct pci_bar *bars)
{
	u64 n = word.length == 4 && memcmp(word.text, "bar", 3) == 0 ? hex_digit(word.text[3])
								     : PCI_BARS;
	struct word kind = words_next(rest);

	if (n >= PCI_BARS ||
	    !(word_is(kind, "io") || word_is(kind, "mem") || word_is(kind, "mem64"))) {
		return false;
	}
	bars[n].io = word_is(kind, "io");
	bars[n].is64 = word_is(kind, "mem64");
	return read_span(rest, &bars[n]);
}

static bool read_bars(struct inventory *out, struct rest *rest)
{
	struct pci_function *f = read_known(out, rest);

	while (f != NULL && rest->at < rest->end) {
		struct word word = words_next(rest);

		if (!(word_is(word, "rom") ? read_span(rest, &f->rom)
					   : read_bar(rest, word, f->bars))) {
			return false;
		}
	}
	return f != NULL;
}

static bool read_vfs(struct inventory *out, struct rest *rest)
{
	struct pci_function *f = read_known(out, rest);
	struct word device;
	u32 id;

	if (f == NULL || !words_skip(rest, "total") || !words_number16(rest, &f->sriov.total) ||
	    !words_skip(rest, "first") || !words_number16(rest, &f->sriov.first) ||
	    !words_skip(rest, "stride") || !words_number16(rest, &f->sriov.stride) ||
	    !words_skip(rest, "device")) {
		return false;
	}
	device = words_next(rest);
	if (!word_hex(device.text, device.length, 4, &id)) {
		return false;
	}
	f->sriov.vf_device = (u16)id;
	while (rest->at < rest->end) {
		struct word word = words_next(rest);

		if (word_is(word, "ready")) {
			f->sriov.ready = true;
		} else if (!read_bar(rest, word, f->sriov.bars)) {
			return false;
		}
	}
	return true;
}

static bool read_window(struct rest *rest, u64 window[2])
{
	u64 last;

	if (!words_span(rest, &window[0], &last) || last == UINT64_MAX) {
		return false;
	}
	window[1] = last + 1;
	return true;
}

static bool read_windows(struct inventory *out, struct rest *rest)
{
	struct pci_function *f = read_known(out, rest);

	while (f != NULL && rest->at < rest->end) {
		struct word word = words_next(rest);
		u64 *window = word_is(word, "io")             ? f->bridge.io
			      : word_is(word, "memory")       ? f->bridge.memory
			      : word_is(word, "prefetchable") ? f->bridge.prefetchable
							      : NULL;

		if (window == NULL || !read_window(rest, window)) {
			return false;
		}
	}
	return f != NULL;
}

static bool read_unit(struct inventory *out, struct rest *rest)
{
	struct inventory_iommu unit = {.size = PAGE_SIZE};
	u64 n;

	if (!words_number(rest, MAX_IOMMU_UNITS - 1, &n) || n != out->iommu_count ||
	    !words_number(rest, UINT64_MAX, &unit.base) || !words_skip(rest, "segment") ||
	    !words_number16(rest, &unit.segment)) {
		return false;
	}
	if (rest->at < rest->end &&
	    (!words_skip(rest, "size") || !words_number(rest, GIB(1), &unit.size))) {
		return false;
	}
	if (rest->at < rest->end) {
		unit.interrupts = words_skip(rest, "interrupts");
	}
	out->iommus[out->iommu_count++] = unit;
	return rest->at == rest->end;
}

static bool read_interrupts(struct inventory *out, struct rest *rest)
{
	struct word word = words_next(rest);

	out->iommu_interrupts = word_is(word, "yes");
	return word_is(word, "yes") || word_is(word, "no");
}

static bool read_reserved(struct inventory *out, struct rest *rest)
{
	struct inventory_reserved *r = &out->reserved[out->reserved_count];
	struct rest after = *rest;
	u64 last;

	if (out->reserved_count == MAX_RESERVED) {
		return false;
	}
	if (words_skip(&after, "unknown")) {
		*rest = after;
		last = UINT64_MAX; /* wraps to 0 */
		r->memory.start = 0;
	} else if (!words_span(rest, &r->memory.start, &last) || last == UINT64_MAX) {
		return false;
	}
	if (!words_function(rest, &r->segment, &r->bdf)) {
		return false;
	}
	r->memory.end = last + 1;
	out->reserved_count++;
	return rest->at == rest->end;
}

bool inventory_parse_pci(struct inventory *out, const char *text, size_t length, bool *known)
{
	static const struct {
		const char *word;
		bool (*read)(struct inventory *out, struct rest *rest);
	} rows[] = {
		{"pci", read_function},
		{"pci-bars", read_bars},
		{"pci-windows", read_windows},
		{"pci-vfs", read_vfs},
		{"iommu-unit", read_unit},
		{"iommu-interrupts", read_interrupts},
		{"iommu-reserved", read_reserved},
	};
	struct rest rest = {text, text + length};
	struct word word = words_next(&rest);

	*known = false;
	for (unsigned int i = 0; i < ARRAY_SIZE(rows); i++) {
		/* A console may show these words at the beginning of a line of its own. */
		if (word_is(word, rows[i].word) && rest.at < rest.end) {
			*known = true;
			return rows[i].read(out, &rest);
		}
	}
	return true;
}
