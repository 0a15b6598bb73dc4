/* SPDX-License-Identifier: Apache-2.0 */
/* Values of the configuration that are about PCI: functions, lines of pins, virtual functions. */

#include "schema.h"
#include <lib/number.h>
#include <lib/string.h>

bool value_pci_address(const char *text, size_t length, struct config_pci *pci)
{
	static const char form[] = "hhhh:hh:hh.h";
	const char *wanted = length == 7 ? form + 5 : form;
	u32 parts[4] = {0};
	u32 *part = length == 7 ? &parts[1] : &parts[0];

	if (length != 7 && length != 12) {
		return false;
	}
	for (size_t i = 0; i < length; i++) {
		if (wanted[i] == 'h' && hex_digit(text[i]) < 16) {
			*part = *part << 4 | hex_digit(text[i]);
		} else if (wanted[i] == 'h' || wanted[i] != text[i]) {
			return false;
		} else {
			part++;
		}
	}
	*pci = (struct config_pci){(u16)parts[0], (u8)parts[1], (u8)parts[2], (u8)parts[3], 0};
	return parts[2] < 32 && parts[3] < 8;
}

static bool value_function(struct schema *s, const struct toml_event *value, struct config_pci *pci)
{
	if (!value_pci_address(value->text, value->length, pci)) {
		return value_unfit(
			s, value,
			"bus:device.function in hexadecimal, such as \"00:03.0\", or with the segment \"0000:00:03.0\"");
	}
	pci->line = value->line;
	return true;
}

bool value_pci(struct schema *s, const struct toml_event *value)
{
	struct config_partition *p = s->partition;
	struct config_pci pci;

	if (!value_function(s, value, &pci) ||
	    !value_has_room(s, value, &p->pci_count, MAX_PARTITION_PCI)) {
		return false;
	}
	p->pci[p->pci_count++] = pci;
	return true;
}

/* "FUNCTION=LINE" or "FUNCTION=none". */
static bool value_intx_entry(const char *text, size_t length, struct config_intx *intx)
{
	size_t cut = 0;
	u64 gsi = CONFIG_INTX_NONE;

	while (cut < length && text[cut] != '=') {
		cut++;
	}
	if (cut == length || !value_pci_address(text, cut, &intx->function)) {
		return false;
	}
	text += cut + 1;
	length -= cut + 1;
	if ((length != 4 || memcmp(text, "none", 4) != 0) &&
	    (!number_parse(text, length, &gsi) || gsi >= CONFIG_INTX_NONE)) {
		return false;
	}
	intx->gsi = (u32)gsi;
	return true;
}

bool value_intx(struct schema *s, const struct toml_event *value)
{
	struct config_partition *p = s->partition;
	struct config_intx intx;

	if (!value_intx_entry(value->text, value->length, &intx)) {
		return value_unfit(
			s, value,
			"a function and the line of its pin, such as \"00:03.0=21\", or \"00:03.0=none\"");
	}
	intx.function.line = value->line;
	if (!value_has_room(s, value, &p->intx_count, MAX_PARTITION_PCI)) {
		return false;
	}
	p->intx[p->intx_count++] = intx;
	return true;
}

bool value_pf(struct schema *s, const struct toml_event *value)
{
	struct config_pci pf;
	bool good = value_function(s, value, &pf);

	s->sriov->pf = good ? pf : (struct config_pci){0};
	return good;
}

bool value_vfs(struct schema *s, const struct toml_event *value)
{
	if (value->number == 0 || value->number > UINT16_MAX) {
		return value_unfit(
			s, value,
			"the number of virtual functions, from 1 to %u (leave [[sriov]] out for none)",
			UINT16_MAX);
	}
	s->sriov->vfs = (u32)value->number;
	s->sriov->vfs_line = value->line;
	return true;
}

/* Whether @pci is among the functions of @p. */
static bool value_lists_function(const struct config_partition *p, const struct config_pci *pci)
{
	for (unsigned int i = 0; i < p->pci_count; i++) {
		if (p->pci[i].segment == pci->segment &&
		    config_pci_bdf(&p->pci[i]) == config_pci_bdf(pci)) {
			return true;
		}
	}
	return false;
}

void value_partition_end(struct schema *s)
{
	struct config_partition *p = s->partition;
	unsigned int kept = 0;

	/* A pin whose function was wrong in "pci" is not the next mistake. */
	for (unsigned int i = 0; i < p->intx_count; i++) {
		if (!p->pci_left_out || value_lists_function(p, &p->intx[i].function)) {
			p->intx[kept++] = p->intx[i];
		}
	}
	p->intx_count = kept;
}
