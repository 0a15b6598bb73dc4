/* SPDX-License-Identifier: Apache-2.0 */
/* Values of the configuration that are about PCI: functions, lines of pins, virtual functions. */

#include "schema.h"
#include <lib/number.h>
#include <lib/string.h>

/* "00:03.0" or "0000:00:03.0". */
static bool pci_parse(const char *text, size_t length, struct config_pci *pci)
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
	if (!pci_parse(value->text, value->length, pci)) {
		return value_unfit(
			s, value,
			"write bus:device.function in hexadecimal, such as \"00:03.0\", or with the segment \"0000:00:03.0\"");
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
static bool intx_parse(const char *text, size_t length, struct config_intx *intx)
{
	size_t cut = 0;
	u64 gsi = CONFIG_INTX_NONE;

	while (cut < length && text[cut] != '=') {
		cut++;
	}
	if (cut == length || !pci_parse(text, cut, &intx->function)) {
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

	if (!intx_parse(value->text, value->length, &intx)) {
		return value_unfit(
			s, value,
			"write a function and the line of its pin, such as \"00:03.0=21\", or \"00:03.0=none\"");
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
			"write how many virtual functions there are to be, from 1 on, or leave [[sriov]] out");
	}
	s->sriov->vfs = (u32)value->number;
	s->sriov->vfs_line = value->line;
	return true;
}
