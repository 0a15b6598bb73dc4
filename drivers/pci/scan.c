/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Finds the functions (PCI 3.0, 6.1; PCI-to-PCI Bridge 1.2, 3.2). Every bus that the firmware may
 * have used is looked at, not only those below bridges: a machine may have several root buses.
 * Buses come in order, so a bridge is known before what is behind it. Pure.
 */

#include <lib/report.h>

#include "device.h"

/* A bridge's windows: in the low bits of a base, and what all their sizes are multiples of. */
#define WINDOW_WIDE 1 /* the upper halves count */
#define IO_WINDOW 0x1000ULL
#define MEMORY_WINDOW 0x100000ULL

#define NO_VENDOR 0 /* some chipsets answer so where nothing is */

struct scan {
	const struct pci_access *access;
	struct pci_machine *machine;
	struct report *report;
	unsigned int left_out; /* functions that the table had no room for, beginning with: */
	u16 segment, bdf;
};

static void set_window(u64 window[2], u64 base, u64 limit, u64 granule)
{
	base = ALIGN_DOWN(base, granule);
	limit = ALIGN_DOWN(limit, granule) + granule;
	if (base < limit) {
		window[0] = base;
		window[1] = limit;
	}
}

static void read_io_window(const struct pci_place *at, struct pci_bridge *bridge)
{
	u64 base = pci_read(at, PCI_BRIDGE_IO_BASE, 1);
	u64 limit = pci_read(at, PCI_BRIDGE_IO_LIMIT, 1);

	/* A bridge without this window has both registers wired to 0. */
	if (base != 0 || limit != 0) {
		u64 high = (base & WINDOW_WIDE) != 0 ? ~0ULL : 0;

		set_window(bridge->io,
			   (base & 0xf0) << 8 | (pci_read(at, PCI_BRIDGE_IO_BASE_HIGH, 2) & high)
							<< 16,
			   (limit & 0xf0) << 8 | (pci_read(at, PCI_BRIDGE_IO_LIMIT_HIGH, 2) & high)
							 << 16,
			   IO_WINDOW);
	}
}

static void read_memory_windows(const struct pci_place *at, struct pci_bridge *bridge)
{
	u64 base = pci_read(at, PCI_BRIDGE_MEMORY_BASE, 2);
	u64 limit = pci_read(at, PCI_BRIDGE_MEMORY_LIMIT, 2);

	if (base != 0 || limit != 0) {
		set_window(bridge->memory, base << 16, limit << 16, MEMORY_WINDOW);
	}
	base = pci_read(at, PCI_BRIDGE_PREFETCHABLE_BASE, 2);
	limit = pci_read(at, PCI_BRIDGE_PREFETCHABLE_LIMIT, 2);
	if (base != 0 || limit != 0) {
		u64 high = (base & WINDOW_WIDE) != 0 ? ~0ULL : 0;
		u64 base_high = pci_read(at, PCI_BRIDGE_PREFETCHABLE_BASE_HIGH, 4) & high;
		u64 limit_high = pci_read(at, PCI_BRIDGE_PREFETCHABLE_LIMIT_HIGH, 4) & high;

		set_window(bridge->prefetchable, base_high << 32 | (base & 0xfff0) << 16,
			   limit_high << 32 | (limit & 0xfff0) << 16, MEMORY_WINDOW);
	}
}

/* Numbers that lead back or nowhere would make the tree a maze: such a bridge has none. */
static void read_bridge(const struct pci_place *at, struct pci_function *f)
{
	struct pci_bridge *bridge = &f->bridge;

	bridge->secondary = (u8)pci_read(at, PCI_BRIDGE_SECONDARY, 1);
	bridge->subordinate = (u8)pci_read(at, PCI_BRIDGE_SUBORDINATE, 1);
	if (bridge->secondary != 0 &&
	    (bridge->secondary <= PCI_BUS(f->bdf) || bridge->subordinate < bridge->secondary)) {
		report_error(
			at->report,
			"PCI " PCI_FORM
			": the bridge's bus numbers %u-%u are invalid: devices behind it are not used",
			PCI_ARGS(at->segment, at->bdf), bridge->secondary, bridge->subordinate);
		*bridge = (struct pci_bridge){0};
		return;
	}
	read_io_window(at, bridge);
	read_memory_windows(at, bridge);
}

static void read_header(const struct pci_place *at, struct pci_function *f)
{
	u32 type = pci_read(at, PCI_HEADER_TYPE, 1);
	u32 pin = pci_read(at, PCI_INTERRUPT_PIN, 1);

	*f = (struct pci_function){
		.segment = at->segment,
		.bdf = at->bdf,
		.vendor = (u16)pci_read(at, PCI_VENDOR, 2),
		.device = (u16)pci_read(at, PCI_DEVICE_ID, 2),
		.class_code = pci_read(at, PCI_REVISION, 4) >> 8,
		.revision = (u8)pci_read(at, PCI_REVISION, 1),
		.header_type = (u8)(type & PCI_HEADER_LAYOUT),
		.multifunction = (type & PCI_HEADER_MULTIFUNCTION) != 0,
		.pin = (u8)(pin <= 4 ? pin : 0),
		.line = (u8)pci_read(at, PCI_INTERRUPT_LINE, 1),
		.gsi = PCI_NO_GSI,
		.physfn = PCI_NONE,
		.parent = PCI_NONE,
		.requester = at->bdf,
		.iommu = PCI_NO_IOMMU,
	};
	if (f->header_type == 0) {
		f->subsystem_vendor = (u16)pci_read(at, PCI_SUBSYSTEM_VENDOR, 2);
		f->subsystem = (u16)pci_read(at, PCI_SUBSYSTEM, 2);
	}
}

struct pci_function *pci_insert(struct pci_machine *machine, const struct pci_function *f,
				struct report *report)
{
	unsigned int i = machine->count;

	if (machine->count == MAX_PCI_FUNCTIONS) {
		report_error(report, "more than %u PCI functions; this version supports no more",
			     MAX_PCI_FUNCTIONS);
		return NULL;
	}
	while (i > 0 && ((u32)machine->functions[i - 1].segment << 16 |
			 machine->functions[i - 1].bdf) > ((u32)f->segment << 16 | f->bdf)) {
		machine->functions[i] = machine->functions[i - 1];
		i--;
	}
	machine->functions[i] = *f;
	machine->count++;
	return &machine->functions[i];
}

/* Kinds of BARs that have an address, and that the firmware left switched off all the same. */
static u8 scan_undecoded(const struct pci_place *at, const struct pci_function *f)
{
	u8 wanted = 0;

	for (unsigned int i = 0; i < PCI_BARS && f->header_type == 0; i++) {
		if (f->bars[i].size != 0 && f->bars[i].address != 0) {
			wanted |= f->bars[i].io ? PCI_COMMAND_IO : PCI_COMMAND_MEMORY;
		}
	}
	return (u8)(wanted & ~pci_read(at, PCI_COMMAND, 2));
}

/* No partition can have it, and it keeps away from those that they have. */
static void scan_leave_out(struct scan *scan, const struct pci_function *f)
{
	if (scan->left_out++ == 0) {
		scan->segment = f->segment;
		scan->bdf = f->bdf;
	}
	pci_silence(scan->access, f, true);
}

#define D0_MS 10           /* from D3hot (PCI Power Management 1.2, 5.6.1) */
#define HEADER_FIRST 0x10U /* BARs and all that the firmware wrote after them */
#define HEADER_DWORDS 12U

/* The firmware left it asleep: it decodes nothing, and coming back may cost it what was in its
 * header. */
static void scan_wake(const struct pci_place *at, const struct pci_function *f)
{
	u32 control = f->cap_pm != 0 ? pci_read(at, f->cap_pm + PCI_PM_CONTROL, 2) : 0;
	u32 header[HEADER_DWORDS];
	u32 command = pci_read(at, PCI_COMMAND, 2);

	if ((control & PCI_PM_STATE) == 0 || f->header_type != 0) {
		return;
	}
	for (unsigned int i = 0; i < HEADER_DWORDS; i++) {
		header[i] = pci_read(at, HEADER_FIRST + 4 * i, 4);
	}
	pci_write(at, f->cap_pm + PCI_PM_CONTROL, 2, control & ~(u32)PCI_PM_STATE);
	at->access->wait(at->access->context, D0_MS);
	for (unsigned int i = 0; i < HEADER_DWORDS; i++) {
		if (pci_read(at, HEADER_FIRST + 4 * i, 4) != header[i]) {
			pci_write(at, HEADER_FIRST + 4 * i, 4, header[i]);
		}
	}
	pci_write(at, PCI_COMMAND, 2, command);
}

/* Those that a function offers and that do not work. */
static void scan_drop_resets(struct pci_function *f)
{
	if (pci_has_quirk(f, PCI_QUIRK_NO_FLR)) {
		f->flr = false;
		f->flr_by_af = false;
	}
	f->pm_reset = f->pm_reset && !pci_has_quirk(f, PCI_QUIRK_NO_PM_RESET);
}

/* Looks at one function; true if its device may have more of them. */
static bool scan_function(struct scan *scan, u16 segment, u16 bdf)
{
	const struct pci_place at = {scan->access, segment, bdf, scan->report};
	struct pci_function f;
	const u16 vendor = (u16)pci_read(&at, PCI_VENDOR, 2);

	if (vendor == PCI_NONE || vendor == NO_VENDOR) {
		return false;
	}
	read_header(&at, &f);
	if (scan->machine->count == MAX_PCI_FUNCTIONS) {
		scan_leave_out(scan, &f);
		return f.multifunction;
	}
	if (f.header_type == PCI_HEADER_BRIDGE) {
		read_bridge(&at, &f);
	}
	pci_read_capabilities(&at, &f);
	scan_drop_resets(&f);
	scan_wake(&at, &f);
	pci_read_bars(&at, &f);
	pci_check_msix(&at, &f);
	f.undecoded = scan_undecoded(&at, &f);
	f.isolates = pci_acs_enforce(scan->access, &f);
	(void)pci_insert(scan->machine, &f, scan->report);
	return f.multifunction;
}

static void scan_device(struct scan *scan, u16 segment, u8 bus, u8 device)
{
	bool more = scan_function(scan, segment, PCI_BDF(bus, device, 0));

	for (u8 function = 1; more && function < 8; function++) {
		(void)scan_function(scan, segment, PCI_BDF(bus, device, function));
	}
}

/* Below a port there is a link with one device, which may answer to every device number. */
static u8 bus_devices(const struct pci_machine *machine, u16 segment, u8 bus)
{
	for (unsigned int i = 0; i < machine->count; i++) {
		const struct pci_function *f = &machine->functions[i];

		if (f->segment == segment && f->bridge.secondary == bus &&
		    (f->pcie_type == PCIE_ROOT_PORT || f->pcie_type == PCIE_DOWNSTREAM)) {
			return 1;
		}
	}
	return 32;
}

static void scan_bus(struct scan *scan, u16 segment, u8 bus)
{
	u8 devices = bus_devices(scan->machine, segment, bus);

	for (u8 device = 0; device < devices; device++) {
		scan_device(scan, segment, bus, device);
	}
}

static void read_all_sriov(const struct scan *scan)
{
	struct pci_machine *machine = scan->machine;

	for (unsigned int i = 0; i < machine->count; i++) {
		struct pci_function *f = &machine->functions[i];
		const struct pci_place at = {scan->access, f->segment, f->bdf, scan->report};

		if (f->ext_sriov != 0) {
			pci_read_sriov(&at, f, pci_above(machine, f));
		}
	}
}

void pci_scan(const struct pci_access *access, const struct pci_buses *buses, unsigned int count,
	      struct pci_machine *machine, struct report *report)
{
	struct scan scan = {.access = access, .machine = machine, .report = report};

	machine->count = 0;
	for (unsigned int i = 0; i < count; i++) {
		for (u32 bus = buses[i].first; bus <= buses[i].last; bus++) {
			scan_bus(&scan, buses[i].segment, (u8)bus);
		}
	}
	if (scan.left_out != 0) {
		report_warning(
			report,
			"%u PCI functions, and this version of Bulkhead manages %u: those from " PCI_FORM
			" on left out, which no partition can have",
			MAX_PCI_FUNCTIONS + scan.left_out, MAX_PCI_FUNCTIONS,
			PCI_ARGS(scan.segment, scan.bdf));
	}
	pci_assign_groups(machine);
	read_all_sriov(&scan);
	pci_place_sriov(machine);
}
