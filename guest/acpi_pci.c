/* SPDX-License-Identifier: Apache-2.0 */
/*
 * PCI in a partition's ACPI tables: a host bridge for each bus that has functions (PCI Firmware
 * Specification 3.3, 4.1; ACPI 6.5, 6.4 and 20.2). Guests find a bus below a bridge or below a host
 * bridge; a host bridge of its own per bus needs no made-up bridges, and leaves every function its
 * number. How many buses, windows and lines there are is a partition's own, so this one table is
 * written as AML here and not by iasl.
 */

#include <guest/pci.h>
#include <lib/string.h>

#include "acpi_writer.h"

#define AML_NAME 0x08
#define AML_SCOPE 0x10
#define AML_BUFFER 0x11
#define AML_PACKAGE 0x12
#define AML_EXTENDED 0x5b
#define AML_DEVICE 0x82
#define AML_BYTE 0x0a
#define AML_WORD 0x0b
#define AML_DWORD 0x0c

/* EISA IDs, packed as ACPI 6.5, 19.6.37 says. */
#define PNP0A03 0x030ad041U /* PCI host bridge */
#define PNP0A08 0x080ad041U /* PCI Express host bridge */
#define PNP0C02 0x020cd041U /* what the board has reserved */

#define RESOURCE_WORD 0x88
#define RESOURCE_QWORD 0x8a
#define RESOURCE_END 0x79
#define RESOURCE_BUS 2
#define RESOURCE_IO 1
#define RESOURCE_MEMORY 0
#define FIXED 0x0c    /* minimum and maximum are; it is passed on to what is below */
#define CONSUMED 0x0d /* the same, but the device's own */
#define IO_ENTIRE 3
#define MEMORY_WRITABLE 1

#define LENGTH_BYTES 3U /* of a package length: always the longest form that we need */

static void pci_put8(struct acpi_writer *w, unsigned int value)
{
	u8 byte = (u8)value;

	acpi_put(w, &byte, 1);
}

static void pci_put16(struct acpi_writer *w, u64 value)
{
	u16 word = (u16)value;

	acpi_put(w, &word, sizeof(word));
}

static void pci_put64(struct acpi_writer *w, u64 value)
{
	acpi_put(w, &value, sizeof(value));
}

static void put_dword(struct acpi_writer *w, u32 value)
{
	pci_put8(w, AML_DWORD);
	acpi_put(w, &value, sizeof(value));
}

static void put_byte(struct acpi_writer *w, unsigned int value)
{
	pci_put8(w, AML_BYTE);
	pci_put8(w, value);
}

static void put_name(struct acpi_writer *w, const char *name)
{
	pci_put8(w, AML_NAME);
	acpi_put(w, name, 4);
}

/* Leaves room for a package length; returns where. */
static size_t package_begin(struct acpi_writer *w)
{
	static const u8 room[LENGTH_BYTES];
	size_t at = w->used;

	acpi_put(w, room, sizeof(room));
	return at;
}

/* The length counts its own bytes: 4 bits in the first, 8 in each that follows. */
static void package_end(struct acpi_writer *w, size_t at)
{
	size_t length = w->used - at;

	if (!w->full) {
		w->host[at] = (u8)((LENGTH_BYTES - 1) << 6 | (length & 0xf));
		w->host[at + 1] = (u8)(length >> 4);
		w->host[at + 2] = (u8)(length >> 12);
	}
}

static size_t device_begin(struct acpi_writer *w, const char *name)
{
	size_t at;

	pci_put8(w, AML_EXTENDED);
	pci_put8(w, AML_DEVICE);
	at = package_begin(w);
	acpi_put(w, name, 4);
	return at;
}

/* ---- resource templates: a buffer whose size stands in front ---- */

struct template
{
	size_t package;
	size_t size; /* where that stands */
};

static struct template crs_begin(struct acpi_writer *w)
{
	struct template t;

	put_name(w, "_CRS");
	pci_put8(w, AML_BUFFER);
	t.package = package_begin(w);
	pci_put8(w, AML_WORD);
	t.size = w->used;
	pci_put16(w, 0);
	return t;
}

static void crs_end(struct acpi_writer *w, struct template t)
{
	u16 size;

	pci_put8(w, RESOURCE_END);
	pci_put8(w, 0); /* a checksum of zero is not looked at */
	size = (u16)(w->used - t.size - sizeof(size));
	if (!w->full) {
		memcpy(w->host + t.size, &size, sizeof(size));
	}
	package_end(w, t.package);
}

static void put_word_space(struct acpi_writer *w, unsigned int type, unsigned int flags, u64 first,
			   u64 last)
{
	pci_put8(w, RESOURCE_WORD);
	pci_put16(w, 13); /* bytes that follow */
	pci_put8(w, type);
	pci_put8(w, FIXED);
	pci_put8(w, flags);
	pci_put16(w, 0); /* granularity */
	pci_put16(w, first);
	pci_put16(w, last);
	pci_put16(w, 0); /* translation */
	pci_put16(w, last - first + 1);
}

static void put_memory(struct acpi_writer *w, unsigned int use, u64 start, u64 size)
{
	pci_put8(w, RESOURCE_QWORD);
	pci_put16(w, 43);
	pci_put8(w, RESOURCE_MEMORY);
	pci_put8(w, use);
	pci_put8(w, MEMORY_WRITABLE);
	pci_put64(w, 0);
	pci_put64(w, start);
	pci_put64(w, start + size - 1);
	pci_put64(w, 0);
	pci_put64(w, size);
}

/* ---- devices ---- */

static void put_windows(struct acpi_writer *w, const struct guest_pci *pci, u8 bus)
{
	struct template t = crs_begin(w);

	put_word_space(w, RESOURCE_BUS, 0, bus, bus);
	for (unsigned int i = 0; i < pci->window_count; i++) {
		const struct guest_window *window = &pci->windows[i];

		if (window->bus != bus) {
			continue;
		}
		if (window->io) {
			put_word_space(w, RESOURCE_IO, IO_ENTIRE, window->start,
				       window->start + window->size - 1);
		} else {
			put_memory(w, FIXED, window->start, window->size);
		}
	}
	crs_end(w, t);
}

/* Line @n is not that of an earlier function with the same pin. */
static bool is_first(const struct guest_pci *pci, unsigned int n)
{
	const struct guest_intx *line = &pci->lines[n];

	for (unsigned int i = 0; i < n; i++) {
		if (pci->lines[i].bus == line->bus && pci->lines[i].device == line->device &&
		    pci->lines[i].pin == line->pin) {
			return false;
		}
	}
	return true;
}

static void put_line(struct acpi_writer *w, const struct guest_intx *line)
{
	size_t at;

	pci_put8(w, AML_PACKAGE);
	at = package_begin(w);
	pci_put8(w, 4);
	put_dword(w, (u32)line->device << 16 | 0xffff); /* all its functions */
	put_byte(w, line->pin - 1U);
	put_byte(w, 0); /* no router: the number is that of an IOAPIC's pin */
	put_byte(w, line->gsi);
	package_end(w, at);
}

static void put_lines(struct acpi_writer *w, const struct guest_pci *pci, u8 bus)
{
	unsigned int count = 0;
	size_t count_at;
	size_t at;

	put_name(w, "_PRT");
	pci_put8(w, AML_PACKAGE);
	at = package_begin(w);
	count_at = w->used;
	pci_put8(w, 0);
	for (unsigned int i = 0; i < pci->line_count; i++) {
		if (pci->lines[i].bus == bus && is_first(pci, i)) {
			put_line(w, &pci->lines[i]);
			count++;
		}
	}
	if (!w->full) {
		w->host[count_at] = (u8)count;
	}
	package_end(w, at);
}

static void put_bridge(struct acpi_writer *w, const struct guest_pci *pci, u8 bus)
{
	static const char digits[] = "0123456789ABCDEF";
	const char name[] = {'P', 'C', digits[bus >> 4], digits[bus & 15], '\0'};
	size_t at = device_begin(w, name);

	put_name(w, "_HID");
	put_dword(w, pci->ecam != 0 ? PNP0A08 : PNP0A03);
	put_name(w, "_CID");
	put_dword(w, PNP0A03);
	put_name(w, "_UID");
	put_byte(w, bus);
	put_name(w, "_BBN");
	put_byte(w, bus);
	put_windows(w, pci, bus);
	put_lines(w, pci, bus);
	package_end(w, at);
}

static u64 ecam_start(const struct guest_pci *pci)
{
	return pci->ecam + ((u64)pci->bus_first << 20);
}

/* Guests believe an ECAM window only where the board has reserved it. */
static void put_ecam(struct acpi_writer *w, const struct guest_pci *pci)
{
	size_t at = device_begin(w, "ECAM");
	struct template t;

	put_name(w, "_HID");
	put_dword(w, PNP0C02);
	t = crs_begin(w);
	put_memory(w, CONSUMED, ecam_start(pci), (u64)(pci->bus_last - pci->bus_first + 1) << 20);
	crs_end(w, t);
	package_end(w, at);
}

u64 acpi_put_buses(struct acpi_writer *w, const struct guest_pci *pci)
{
	size_t table = acpi_begin(w);
	size_t scope;

	acpi_header(w, "SSDT", 2);
	pci_put8(w, AML_SCOPE);
	scope = package_begin(w);
	acpi_put(w, "\\_SB_", 5);
	for (unsigned int i = 0; i < pci->bus_count; i++) {
		put_bridge(w, pci, pci->buses[i]);
	}
	if (pci->ecam != 0) {
		put_ecam(w, pci);
	}
	package_end(w, scope);
	return acpi_end(w, table);
}

u64 acpi_put_mcfg(struct acpi_writer *w, const struct guest_pci *pci)
{
	size_t at = acpi_begin(w);

	acpi_header(w, "MCFG", 1);
	pci_put64(w, 0); /* reserved */
	pci_put64(w, pci->ecam);
	pci_put16(w, 0); /* segment */
	pci_put8(w, pci->bus_first);
	pci_put8(w, pci->bus_last);
	pci_put16(w, 0);
	pci_put16(w, 0);
	return acpi_end(w, at);
}

/* Largest sizes in bytes: each line of put_bridge() and what it calls, put_memory(), put_line(). */
#define PCI_SCOPE_SIZE 9U
#define PCI_BRIDGE_SIZE (9U + 10U + 10U + 7U + 7U + 14U + 16U + 10U)
#define PCI_WINDOW_SIZE 46U
#define PCI_LINE_SIZE 17U
#define PCI_ECAM_SIZE (9U + 10U + 14U + PCI_WINDOW_SIZE)
#define PCI_MCFG_SIZE 24U

u64 acpi_pci_size(unsigned int functions)
{
	const u64 windows = GUEST_PCI_WINDOWS / MAX_PARTITION_PCI; /* of one function */

	if (functions == 0) {
		return 0;
	}
	return 2 * (ACPI_ALIGNMENT + ACPI_HEADER) + PCI_SCOPE_SIZE +
	       (functions + 1ULL) * PCI_BRIDGE_SIZE +
	       functions * (windows * PCI_WINDOW_SIZE + PCI_LINE_SIZE) + PCI_ECAM_SIZE +
	       PCI_MCFG_SIZE;
}
