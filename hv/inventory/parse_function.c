/* SPDX-License-Identifier: Apache-2.0 */
/* What a line of the inventory may say of a PCI function after its identity: a reader for each
 * word. */

#include <lib/number.h>
#include <lib/string.h>

#include "print.h"
#include "words.h"

#define MSIX_ENTRIES_MAX 2048

/* A function of the same segment as @f. */
static bool option_relative(struct rest *rest, const struct pci_function *f, u16 *bdf)
{
	u16 segment;

	return words_function(rest, &segment, bdf) && segment == f->segment;
}

static bool option_buses(struct rest *rest, struct pci_function *f)
{
	u64 first;
	u64 last;

	if (!words_span(rest, &first, &last) || first == 0 || last > UINT8_MAX) {
		return false;
	}
	f->bridge.secondary = (u8)first;
	f->bridge.subordinate = (u8)last;
	return true;
}

static bool option_above(struct rest *rest, struct pci_function *f)
{
	return option_relative(rest, f, &f->parent);
}

static bool option_vf_of(struct rest *rest, struct pci_function *f)
{
	return option_relative(rest, f, &f->physfn);
}

static bool option_pin(struct rest *rest, struct pci_function *f)
{
	return words_number8(rest, 4, &f->pin);
}

static bool option_legacy_line(struct rest *rest, struct pci_function *f)
{
	return words_number8(rest, UINT8_MAX, &f->line);
}

static bool option_gsi(struct rest *rest, struct pci_function *f)
{
	u64 gsi;
	bool good = words_number(rest, UINT32_MAX - 1, &gsi);

	f->gsi = good ? (u32)gsi : PCI_NO_GSI;
	return good;
}

static bool option_msi(struct rest *rest, struct pci_function *f)
{
	return words_number8(rest, 32, &f->msi.count);
}

static bool option_msix(struct rest *rest, struct pci_function *f)
{
	return words_number16(rest, &f->msix.count) && f->msix.count <= MSIX_ENTRIES_MAX;
}

/* "0+0x2000": a BAR and an offset in it. */
static bool option_place(struct rest *rest, u8 *bar, u32 *offset)
{
	struct word word = words_next(rest);
	u64 value;

	if (word.length < 3 || word.text[0] < '0' || word.text[0] >= '0' + PCI_BARS ||
	    word.text[1] != '+' || !number_parse(word.text + 2, word.length - 2, &value) ||
	    value > UINT32_MAX) {
		return false;
	}
	*bar = (u8)(word.text[0] - '0');
	*offset = (u32)value;
	return true;
}

static bool option_table(struct rest *rest, struct pci_function *f)
{
	return option_place(rest, &f->msix.table_bar, &f->msix.table_offset);
}

static bool option_pending(struct rest *rest, struct pci_function *f)
{
	return option_place(rest, &f->msix.pba_bar, &f->msix.pba_offset);
}

static bool option_pm_reset(struct rest *rest, struct pci_function *f)
{
	(void)rest;
	f->pm_reset = true;
	return true;
}

static bool option_io_off(struct rest *rest, struct pci_function *f)
{
	(void)rest;
	f->undecoded |= PCI_COMMAND_IO;
	return true;
}

static bool option_memory_off(struct rest *rest, struct pci_function *f)
{
	(void)rest;
	f->undecoded |= PCI_COMMAND_MEMORY;
	return true;
}

static bool option_flr(struct rest *rest, struct pci_function *f)
{
	(void)rest;
	f->flr = true;
	return true;
}

static bool option_af(struct rest *rest, struct pci_function *f)
{
	(void)rest;
	f->flr_by_af = true;
	return true;
}

static bool option_ari(struct rest *rest, struct pci_function *f)
{
	(void)rest;
	f->ari_forwarding = f->header_type == 1;
	f->ext_ari = f->header_type == 1 ? 0 : PCI_EXT_FIRST;
	return true;
}

static bool option_dma_as(struct rest *rest, struct pci_function *f)
{
	return option_relative(rest, f, &f->requester);
}

static bool option_iommu(struct rest *rest, struct pci_function *f)
{
	return words_number8(rest, MAX_IOMMU_UNITS - 1, &f->iommu);
}

static bool option_group(struct rest *rest, struct pci_function *f)
{
	static const char *const reasons[] = INVENTORY_GROUP_WORDS;
	bool good = words_number16(rest, &f->group) && f->group < PCI_NONE;
	struct word reason = words_next(rest);

	f->group_reason = 0;
	while (f->group_reason < PCI_GROUP_REASONS && !word_is(reason, reasons[f->group_reason])) {
		f->group_reason++;
	}
	return good && f->group_reason < PCI_GROUP_REASONS &&
	       option_relative(rest, f, &f->group_cause);
}

static const struct {
	const char *word;
	bool (*read)(struct rest *rest, struct pci_function *f);
} option_words[] = {
	{"buses", option_buses},
	{"above", option_above},
	{"vf-of", option_vf_of},
	{"pin", option_pin},
	{"line", option_legacy_line},
	{"gsi", option_gsi},
	{"msi", option_msi},
	{"msix", option_msix},
	{"af", option_af},
	{"flr", option_flr},
	{"ari", option_ari},
	{"dma-as", option_dma_as},
	{"iommu", option_iommu},
	{"group", option_group},
	{"table", option_table},
	{"pending", option_pending},
	{"pm-reset", option_pm_reset},
	{"io-off", option_io_off},
	{"memory-off", option_memory_off},
};

bool inventory_parse_options(struct rest *rest, struct pci_function *f)
{
	while (rest->at < rest->end) {
		struct word word = words_next(rest);
		bool good = false;

		for (unsigned int i = 0; i < ARRAY_SIZE(option_words); i++) {
			good = good || (word_is(word, option_words[i].word) &&
					option_words[i].read(rest, f));
		}
		if (!good) {
			return false;
		}
	}
	return true;
}
