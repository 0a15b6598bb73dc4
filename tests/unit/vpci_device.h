/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Made-up functions behind a partition's PCI bus, for tests and fuzzing. They do what they are
 * told, move BARs and all; fake_config_write() and fake_memory_write() hold the statement of what
 * may ever be told them, made independently of the filter's own tables.
 */
#pragma once

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <hv/vpci.h>
#include <lib/panic.h>
#include <lib/report.h>

#define FAKE_NIC PCI_BDF(0, 4, 0)   /* MSI, MSI-X, FLR */
#define FAKE_PLAIN PCI_BDF(0, 5, 3) /* MSI, INTx, no function 0 beside it, no reset at all */
#define FAKE_OLD PCI_BDF(0, 6, 0)   /* conventional, ports, Advanced Features, no IOMMU */
#define FAKE_PF PCI_BDF(3, 0, 0)    /* with four VFs */
#define FAKE_VF PCI_BDF(3, 16, 2)   /* the second of them */
#define FAKE_OTHER_VF PCI_BDF(3, 16, 0)
#define FAKES 5
#define FAKE_PARTITION 3U /* its number for the IOMMU */
#define FAKE_ENTRIES 72   /* of an MSI-X table, as many as are shown */

#define FAKE_ECAM 0xb0000000ULL
#define FAKE_CONFIG 0xe0000000ULL /* of functions that have it in memory */
#define FAKE_TARGET 0x11          /* the only APIC ID that the partition has */
#define FAKE_RESET_MS 100
#define FAKE_MEMORY 0x4000

struct fake {
	struct pci_function pci;
	bool master, intx, snooped;
	u8 config[4096];
	u8 memory[FAKE_MEMORY]; /* of its BAR 0, as much as is kept */
	bool in_memory;         /* so is its config space, at FAKE_CONFIG */
	bool dead;              /* does not answer */
	unsigned int alive_at;  /* until so many milliseconds were waited; 0: for ever */
	bool power;             /* may be put into D3hot, and is reset by it */
	unsigned int resets;
	u64 resetting_until;
};

static struct fake fakes[FAKES];
static struct vpci fake_bus;
static u64 fake_now;             /* milliseconds */
static bool fake_guest;          /* a guest's access is being answered */
static unsigned int fake_writes; /* to config space */
static unsigned int fake_waited; /* milliseconds */
static unsigned int fake_refused[VPCI_REFUSALS];
static u16 fake_refused_bdf;
static u64 fake_refused_at;

struct fake_irte {
	bool present;
	u16 bdf;
	u32 apic_id;
	u8 vector;
};
static struct fake_irte fake_irtes[1024];
static int fake_next_irte;

static void fake_require(bool holds, const char *what)
{
	if (!holds) {
		(void)fprintf(stderr, "forbidden: %s\n", what);
		abort();
	}
}

static struct fake *fake_of(u16 bdf)
{
	for (unsigned int i = 0; i < FAKES; i++) {
		if (fakes[i].pci.bdf == bdf) {
			return &fakes[i];
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

static void fake_put(struct fake *f, unsigned int reg, unsigned int width, u32 value)
{
	memcpy(f->config + reg, &value, width);
}

static struct iommu_message fake_message(int handle)
{
	return (struct iommu_message){0xfee00010ULL | (u64)(unsigned int)handle << 5, 0};
}

static int fake_handle(u16 bdf)
{
	for (unsigned int i = 0; i < fake_bus.count; i++) {
		if (fake_bus.functions[i].pci.bdf == bdf) {
			return fake_bus.functions[i].handle;
		}
	}
	abort();
}

static u32 fake_read(void *context, u16 segment, u16 bdf, u16 reg, u8 width)
{
	struct fake *f = fake_of(bdf);

	(void)context;
	fake_require(segment == 0 && reg % width == 0, "a misaligned read");
	if (f == NULL && bdf == FAKE_OTHER_VF) {
		fake_require(reg == 8 || reg == 0x2c, "a read of somebody else's function");
		return reg == 8 ? 0x02000001 : 0x00c08086;
	}
	fake_require(f != NULL, "a read of a foreign function");
	fake_require(fake_now >= f->resetting_until, "a read during a reset");
	if (f->dead) {
		return ~0U >> (32 - width * 8);
	}
	return fake_get(f, reg, width);
}

/* ---- what may be written where: @changed bits, @after the dword afterwards ---- */

static void fake_check_bar(const struct fake *f, unsigned int reg, u32 after)
{
	unsigned int n = (reg - 0x10) / 4;
	const struct pci_bar *bar = &f->pci.bars[n];
	u32 expected = (u32)bar->address;

	if (bar->size == 0) {
		expected = (u32)(f->pci.bars[n - 1].address >> 32);
	}
	fake_require((after & ~0xfU) == (expected & ~0xfU), "a BAR moves");
}

static u32 fake_allowed_message(const struct fake *f, unsigned int at, u32 after)
{
	struct iommu_message message = fake_message(fake_handle(f->pci.bdf));
	unsigned int data = f->pci.msi.is64 ? 12 : 8;

	if (at == 0) {
		return 0x00710000;
	}
	if (at == 4) {
		fake_require(after == (u32)message.address, "a message address of the guest's own");
	} else if (at == data) {
		fake_require((after & 0xffff) == message.data, "message data of the guest's own");
	} else if (at < data) {
		fake_require(after == message.address >> 32, "a high message address");
	} else if (at == data + 4 && f->pci.msi.maskable) {
		return ~0U >> (32 - f->pci.msi.count);
	} else {
		return 0;
	}
	return ~0U;
}

#define FAKE_ACS 0x1d /* access control services that are on */

static u32 fake_allowed(const struct fake *f, unsigned int reg, u32 after)
{
	const struct pci_function *pci = &f->pci;

	if (reg == 4) {
		u32 decode = pci->physfn != PCI_NONE ? 0 : pci->bdf == FAKE_OLD ? 3 : 2;

		fake_require((fake_get(f, 4, 4) & ~after & decode) == 0,
			     "decoding is switched off");
		fake_require(f->master || (after & 4) == 0, "bus mastering without an IOMMU");
		return 0xf9000407;
	}
	if (reg == 0xc) {
		return 0xff;
	}
	if (reg >= 0x10 && reg < 0x28) {
		fake_check_bar(f, reg, after);
		return ~0U;
	}
	if (pci->cap_pcie != 0 && reg == pci->cap_pcie + 8U) {
		fake_require((after & 0x8000) == 0 || pci->bdf != FAKE_PF,
			     "a reset that ends others' virtual functions");
		fake_require(f->snooped || (after & 0x800) == 0, "accesses pass by the caches");
		/* 0x2830: as it was */
		return (after & 0x7fff) == (f->snooped ? 0x2830 : 0x2030) ? ~0U : 0x000ff810;
	}
	if (pci->cap_pcie != 0 && reg == pci->cap_pcie + 0x28U) {
		return 0x1f;
	}
	if (pci->msi.cap != 0 && reg >= pci->msi.cap && reg < pci->msi.cap + 24U) {
		return fake_allowed_message(f, reg - pci->msi.cap, after);
	}
	if (f->power && reg == pci->cap_pm + 4U) {
		return 3;
	}
	if (pci->msix.cap != 0 && reg == pci->msix.cap) {
		return 0xc0000000;
	}
	if (pci->cap_af != 0 && reg == pci->cap_af + 4U) {
		return 1;
	}
	if (pci->ext_acs != 0 && reg == pci->ext_acs + 4U) {
		fake_require(after >> 16 == FAKE_ACS, "other access control");
		return 0xffff0000U;
	}
	if (pci->ext_rebar != 0 && (reg == pci->ext_rebar + 8U || reg == pci->ext_rebar + 16U)) {
		fake_require((f->config[0x10] | f->config[0x13]) == 0, "a size after its BAR");
		return ~0xe0U;
	}
	if (pci->ext_l1ss != 0 && reg == pci->ext_l1ss + 8U) {
		fake_require(f->config[pci->ext_l1ss + 12] != 0, "L1 substates before their times");
		return ~0U;
	}
	if ((pci->ext_ltr != 0 && reg == pci->ext_ltr + 4U) ||
	    (pci->ext_l1ss != 0 && reg == pci->ext_l1ss + 12U) ||
	    (pci->ext_ptm != 0 && reg == pci->ext_ptm + 8U)) {
		return ~0U;
	}
	return 0;
}

/* What a reset of a function with more capabilities clears too. */
#define FAKE_KEPT 6

static void fake_kept(const struct fake *f, u16 kept[FAKE_KEPT])
{
	const struct pci_function *pci = &f->pci;

	kept[0] = pci->ext_rebar != 0 ? pci->ext_rebar + 8 : 0;
	kept[1] = pci->ext_rebar != 0 ? pci->ext_rebar + 16 : 0;
	kept[2] = pci->ext_ltr != 0 ? pci->ext_ltr + 4 : 0;
	kept[3] = pci->ext_l1ss != 0 ? pci->ext_l1ss + 8 : 0;
	kept[4] = pci->ext_l1ss != 0 ? pci->ext_l1ss + 12 : 0;
	kept[5] = pci->ext_ptm != 0 ? pci->ext_ptm + 8 : 0;
}

static void fake_reset(struct fake *f)
{
	u16 kept[FAKE_KEPT];

	fake_kept(f, kept);
	for (unsigned int i = 0; i < FAKE_KEPT; i++) {
		if (kept[i] != 0) {
			/* The number of BARs stays. */
			fake_put(f, kept[i], 4, i == 0 ? fake_get(f, kept[i], 4) & 0xe0 : 0);
		}
	}
	fake_require((f->config[4] & 4) == 0, "a reset of a function that masters the bus");
	f->resets++;
	if (f->pci.cap_pcie != 0) {
		fake_put(f, f->pci.cap_pcie + 8U, 2, 0);
	}
	if (f->pci.ext_acs != 0) {
		fake_put(f, f->pci.ext_acs + 6U, 2, 0);
	}
	f->resetting_until = fake_now + FAKE_RESET_MS;
	fake_put(f, 4, 2, 0);
	memset(f->config + 0x10, 0, 24);
	if (f->pci.msi.cap != 0) {
		fake_put(f, f->pci.msi.cap + 2U, 2, fake_get(f, f->pci.msi.cap + 2U, 2) & ~0x71U);
	}
	memset(f->memory, 0, sizeof(f->memory));
}

/* Bits of @mask are cleared by writing ones. */
static u32 fake_clear(u32 old, u32 after, u32 mask, u32 written)
{
	return (after & ~mask) | (old & mask & ~written);
}

static void fake_config_write(void *context, u16 segment, u16 bdf, u16 reg, u8 width, u32 value)
{
	struct fake *f = fake_of(bdf);
	unsigned int dword = reg & ~3U;
	u32 old;
	u32 after;

	(void)context;
	fake_require(segment == 0 && f != NULL, "a write to a foreign function");
	fake_require(reg % width == 0, "a misaligned write");
	fake_require(fake_now >= f->resetting_until, "a write during a reset");
	if (f->dead) {
		return;
	}
	old = fake_get(f, dword, 4);
	after = old;
	memcpy((u8 *)&after + reg % 4, &value, width);
	fake_require(((old ^ after) & ~fake_allowed(f, dword, after)) == 0,
		     "a write to a fixed bit");
	fake_writes++;
	if (f->pci.cap_pcie != 0 && dword == f->pci.cap_pcie + 8U && (after & 0x8000) != 0) {
		after &= 0xffff0000U;
		fake_reset(f);
	} else if (f->pci.cap_af != 0 && dword == f->pci.cap_af + 4U && (after & 1) != 0) {
		after &= ~1U;
		fake_reset(f);
	}
	if (f->power && dword == f->pci.cap_pm + 4U && (old & 3) == 3 && (after & 3) == 0) {
		fake_reset(f);
		f->resetting_until = 0;
	}
	if (dword == 4) {
		after = fake_clear(old, after, 0xf9000000, value << reg % 4 * 8);
	} else if (f->pci.cap_pcie != 0 && dword == f->pci.cap_pcie + 8U) {
		after = fake_clear(old, after, 0x000f0000, value << reg % 4 * 8);
	}
	fake_put(f, dword, 4, after);
}

static void fake_wait(unsigned int milliseconds)
{
	fake_require(!fake_guest, "a guest's access waits");
	fake_now += milliseconds;
	fake_waited += milliseconds;
	for (unsigned int i = 0; i < FAKES; i++) {
		fakes[i].dead = fakes[i].dead &&
				(fakes[i].alive_at == 0 || fake_waited < fakes[i].alive_at);
	}
}

static struct fake *fake_memory_of(u64 at, unsigned int width, u64 *offset)
{
	for (unsigned int i = 0; i < FAKES; i++) {
		const struct pci_bar *bar = &fakes[i].pci.bars[0];

		if (!bar->io && at >= bar->address && at + width <= bar->address + bar->size) {
			*offset = at - bar->address;
			return &fakes[i];
		}
	}
	fake_require(false, "an access to foreign memory");
	return NULL;
}

static bool fake_is_config(u64 at)
{
	return at >= FAKE_CONFIG && at < FAKE_CONFIG + 0x10000000;
}

static u64 fake_memory_read(u64 at, unsigned int width)
{
	u64 value = 0;
	u64 offset;
	struct fake *f;

	if (fake_is_config(at)) {
		return fake_read(NULL, 0, (u16)(at >> 12), at & 0xfff, (u8)width);
	}
	f = fake_memory_of(at, width, &offset);
	fake_require(at % width == 0, "a misaligned access to memory");
	if (offset + width <= FAKE_MEMORY) {
		memcpy(&value, f->memory + offset, width);
	}
	return value;
}

static void fake_memory_write(u64 at, unsigned int width, u64 value)
{
	u64 offset;
	u64 entry;
	struct fake *f;
	const struct pci_msix *msix;

	if (fake_is_config(at)) {
		fake_config_write(NULL, 0, (u16)(at >> 12), at & 0xfff, (u8)width, (u32)value);
		return;
	}
	f = fake_memory_of(at, width, &offset);
	msix = &f->pci.msix;
	entry = (offset - msix->table_offset) / 16;
	fake_require(at % width == 0, "a misaligned access to memory");
	if (msix->cap != 0 && offset + width > msix->table_offset && entry < msix->count) {
		struct iommu_message message = fake_message(fake_handle(f->pci.bdf) + (int)entry);
		u64 expected[] = {(u32)message.address, message.address >> 32, message.data};

		fake_require(width == 4, "a write of odd size to the MSI-X table");
		fake_require(offset % 16 == 12 ? value <= 1 : value == expected[offset % 16 / 4],
			     "a message of the guest's own in the MSI-X table");
	}
	if (offset + width <= FAKE_MEMORY) {
		memcpy(f->memory + offset, &value, width);
	}
}

static bool fake_target(const struct partition *partition, u64 redirection, u32 *apic_id)
{
	fake_require(partition == NULL, "a message for another partition");
	*apic_id = (u32)(redirection >> 56);
	return *apic_id == FAKE_TARGET && (redirection & 0x800) == 0;
}

/* IRTEs from 100 on, as many as there are. */
static int fake_interrupt_alloc(unsigned int partition, u16 segment,
				const struct iommu_source *source, unsigned int count)
{
	int first = fake_next_irte;

	fake_require(partition == FAKE_PARTITION && segment == 0, "IRTEs for another partition");
	if (count > ARRAY_SIZE(fake_irtes) - (unsigned int)first) {
		return -1;
	}
	for (unsigned int i = 0; i < count; i++) {
		fake_irtes[fake_next_irte++].bdf = source->requester;
	}
	return first;
}

static struct iommu_message fake_interrupt_set(int handle, const struct iommu_interrupt *to)
{
	fake_require(handle >= 100 && handle < fake_next_irte, "a foreign IRTE");
	fake_require(to->apic_id == FAKE_TARGET && to->vector >= 16 && !to->nmi,
		     "an interrupt to a foreign CPU");
	fake_irtes[handle].present = true;
	fake_irtes[handle].apic_id = to->apic_id;
	fake_irtes[handle].vector = to->vector;
	return fake_message(handle);
}

static void fake_interrupt_clear(int handle)
{
	fake_require(handle >= 100 && handle < fake_next_irte, "a foreign IRTE");
	fake_irtes[handle].present = false;
}

static u64 fake_milliseconds(void)
{
	return fake_now;
}

static void fake_on_refused(const struct partition *partition, u16 bdf, u64 at,
			    enum vpci_refusal why)
{
	fake_refused_at = at;
	fake_require(partition == NULL, "another partition's refusal");
	fake_require(vpci_refusal_text(why) != NULL, "a refusal without words");
	fake_refused[why]++;
	fake_refused_bdf = bdf;
}

static void fake_require_ports(u16 bdf)
{
	const struct fake *f = fake_of(bdf);

	fake_require(f == NULL || !f->in_memory, "ports, where config space is in memory");
}

static u32 fake_port_read(void *context, u16 segment, u16 bdf, u16 reg, u8 width)
{
	fake_require_ports(bdf);
	return fake_read(context, segment, bdf, reg, width);
}

static void fake_port_write(void *context, u16 segment, u16 bdf, u16 reg, u8 width, u32 value)
{
	fake_require_ports(bdf);
	fake_config_write(context, segment, bdf, reg, width, value);
}

static const struct pci_access fake_access = {fake_port_read, fake_port_write, NULL, NULL};
static const struct iommu_ops fake_iommu = {
	.interrupt_set = fake_interrupt_set,
	.interrupt_clear = fake_interrupt_clear,
	.message = fake_message,
};
static const struct iommu_boot_ops fake_iommu_boot = {.interrupt_alloc = fake_interrupt_alloc};
static const struct vpci_ops fake_ops = {
	.target = fake_target,
	.memory_read = fake_memory_read,
	.memory_write = fake_memory_write,
	.milliseconds = fake_milliseconds,
	.wait = fake_wait,
	.refused = fake_on_refused,
};

static void fake_init(struct vpci *bus)
{
	static struct vpci_message entries[MAX_PARTITION_MSIX];

	memset(entries, 0, sizeof(entries));
	bus->msix_entries = entries;
	vpci_init(bus, &fake_access, &fake_iommu, &fake_ops, NULL, FAKE_PARTITION);
}

/* ---- the functions ---- */

static u16 fake_last_cap;

/* Links a capability of @id at @at behind the last one. */
static void fake_cap(struct fake *f, u8 id, u16 at)
{
	fake_put(f, fake_last_cap, 1, at);
	f->config[at] = id;
	fake_last_cap = (u16)(at + 1);
	fake_put(f, 6, 2, 0x10);
}

/* Extended ones are given in the order of their places, the first at 0x100. */
static void fake_ext(struct fake *f, u16 id, u16 at, u16 next)
{
	fake_put(f, at, 4, (u32)next << 20 | 1U << 16 | id);
}

static struct fake *fake_new(unsigned int i, u16 bdf, u32 class_code, u64 bar, u64 size)
{
	struct fake *f = &fakes[i];
	struct pci_function *pci = &f->pci;

	memset(f, 0, sizeof(*f));
	f->master = f->snooped = true;
	*pci = (struct pci_function){
		.bdf = bdf,
		.vendor = 0x8086,
		.device = (u16)(0x1000 + i),
		.class_code = class_code,
		.gsi = PCI_NO_GSI,
		.physfn = PCI_NONE,
		.requester = bdf,
		.parent = PCI_NONE,
		.pcie_type = PCIE_CONVENTIONAL,
	};
	pci->bars[0] = (struct pci_bar){.address = bar, .size = size};
	fake_put(f, 0, 4, (u32)pci->device << 16 | pci->vendor);
	fake_put(f, 4, 4, 0x2);
	fake_put(f, 8, 4, class_code << 8 | i);
	fake_put(f, 0x10, 4, (u32)bar);
	fake_put(f, 0x2c, 4, 0xcafe0000 | i);
	fake_last_cap = 0x34;
	return f;
}

static void fake_express(struct fake *f, u16 at, bool flr)
{
	fake_cap(f, PCI_CAP_PCIE, at);
	fake_put(f, at + 2U, 2, 0x2); /* version 2 */
	fake_put(f, at + 4U, 4, flr ? 0x10008fc2 : 0x8fc2);
	fake_put(f, at + 8U, 4, 0x00002830);
	fake_put(f, at + 0xcU, 4, 0x11112222);
	f->pci.cap_pcie = at;
	f->pci.pcie_type = PCIE_ENDPOINT;
	f->pci.flr = flr;
}

static void fake_msi(struct fake *f, u16 at, u8 log_count, bool is64, bool maskable)
{
	fake_cap(f, PCI_CAP_MSI, at);
	fake_put(f, at + 2U, 2, (u32)log_count << 1 | (is64 ? 0x80 : 0) | (maskable ? 0x100 : 0));
	f->pci.msi = (struct pci_msi){at, (u8)(1U << log_count), is64, maskable};
}

static void fake_msix(struct fake *f, u16 at, u16 count, u32 table, u32 pba)
{
	fake_cap(f, PCI_CAP_MSIX, at);
	fake_put(f, at + 2U, 2, count - 1U);
	fake_put(f, at + 4U, 4, table);
	fake_put(f, at + 8U, 4, pba);
	f->pci.msix = (struct pci_msix){
		.cap = at, .count = count, .table_offset = table, .pba_offset = pba};
}

static void fake_nic(void)
{
	struct fake *f = fake_new(0, FAKE_NIC, 0x020000, 0x880000000, 0x20000);

	f->pci.bars[0].is64 = f->pci.bars[0].prefetchable = true;
	fake_put(f, 0x10, 4, 0x8000000c);
	fake_put(f, 0x14, 4, 8);
	fake_cap(f, PCI_CAP_PM, 0x40);
	f->pci.cap_pm = 0x40;
	fake_put(f, 0x42, 2, 0xfe03);
	fake_put(f, 0x44, 4, 0x2008);
	fake_cap(f, 0x03, 0x50); /* vital product data: hidden */
	fake_put(f, 0x54, 4, 0x11223344);
	fake_msi(f, 0x60, 2, true, true);
	fake_msix(f, 0x80, 100, 0x2000, 0x3000);
	fake_cap(f, 0x09, 0x90);
	fake_put(f, 0x92, 1, 0x10);
	fake_put(f, 0x94, 4, 0x55667788);
	fake_express(f, 0xa0, true);
	fake_ext(f, 0x000d, 0x100, 0x140);                 /* access control: hidden */
	fake_put(f, 0x104, 4, (u32)FAKE_ACS << 16 | 0x7f); /* as the scan sets it */
	f->pci.ext_acs = 0x100;
	fake_ext(f, 0x0001, 0x140, 0x1a0);
	fake_put(f, 0x144, 4, 0x00100000);
	fake_ext(f, 0x000f, 0x1a0, 0x1b0); /* address translation: hidden */
	fake_ext(f, 0x0003, 0x1b0, 0x1c0);
	fake_ext(f, 0x000e, 0x1c0, 0);
	fake_put(f, 0x1c4, 4, 0x0100);
}

static void fake_plain(void)
{
	struct fake *f = fake_new(1, FAKE_PLAIN, 0x00ff00, 0xfe900000, 0x100000);

	f->intx = true;
	f->in_memory = true;
	f->pci.pin = 2;
	f->pci.gsi = 21;
	fake_put(f, 0x3c, 4, 0x12340205);
	fake_msi(f, 0x40, 0, false, false);
}

static void fake_old(void)
{
	struct fake *f = fake_new(2, FAKE_OLD, 0x010185, 0xc040, 0x20);

	f->master = false;
	f->pci.bars[0].io = true;
	fake_put(f, 0x10, 4, 0xc041);
	f->pci.bars[1] = (struct pci_bar){.address = 0xfea00100, .size = 0x100};
	fake_put(f, 0x14, 4, 0xfea00100);
	fake_put(f, 4, 4, 0x3);
	fake_msi(f, 0x50, 0, true, false);
	fake_cap(f, PCI_CAP_AF, 0x70);
	f->pci.cap_af = 0x70;
	f->pci.flr = true;
	fake_put(f, 0x72, 2, 0x0306);
}

static void fake_sriov(void)
{
	struct fake *pf = fake_new(3, FAKE_PF, 0x020000, 0xfeb00000, 0x20000);
	struct fake *vf = fake_new(4, FAKE_VF, 0x020000, 0xfec80000, 0x8000);
	struct pci_sriov *sriov = &pf->pci.sriov;

	fake_express(pf, 0xa0, true);
	fake_ext(pf, 0x0010, 0x100, 0);
	fake_put(pf, 0x104, 4, 0x3);
	fake_put(pf, 0x108, 4, 0x19);
	fake_put(pf, 0x10c, 4, 0x00080008);
	fake_put(pf, 0x110, 4, 4);
	fake_put(pf, 0x114, 4, 0x00020080);
	fake_put(pf, 0x118, 4, 0x10ca0000);
	fake_put(pf, 0x11c, 4, 0x553);
	fake_put(pf, 0x120, 4, 1);
	pf->pci.ext_sriov = 0x100;
	*sriov = (struct pci_sriov){.cap = 0x100,
				    .total = 8,
				    .enabled = 4,
				    .first = 128,
				    .stride = 2,
				    .vf_device = 0x10ca};
	sriov->bars[0] = (struct pci_bar){.address = 0xfec78000, .size = 0x8000};
	fake_put(vf, 0, 4, ~0U);
	fake_put(vf, 4, 4, 0x00100000);
	fake_put(vf, 0x10, 4, 0);
	fake_msix(vf, 0x70, 3, 0x0000, 0x2000);
	fake_express(vf, 0xa0, true);
	vf->pci.device = 0x10ca;
	vf->pci.physfn = FAKE_PF;
	vf->pci.vf_index = 1;
	fake_put(vf, 6, 2, 0x10);
}

/* A test that gets here has planned what the bus does not hold. */
void panic(const char *text, ...)
{
	(void)text;
	abort();
}

/* What the plan makes of a function of this kind. */
__attribute__((unused)) static struct vpci_grant fake_grant(const struct fake *fake)
{
	const struct pci_function *pci = &fake->pci;
	const struct pci_bar *bar = &pci->bars[pci->msix.table_bar];
	struct vpci_grant grant = {.pci = pci,
				   .access = &fake_access,
				   .config = fake->in_memory ? FAKE_CONFIG + ((u64)pci->bdf << 12)
							     : 0,
				   .iommu = &fake_iommu_boot,
				   .master = fake->master,
				   .snooped = fake->snooped,
				   .intx = fake->intx,
				   .gsi = (u8)pci->gsi,
				   .shares = pci->sriov.enabled != 0};

	grant.msix = pci->msix.count != 0 && bar->address != 0 && !bar->io;
	if (fake->master) {
		grant.msix_count = grant.msix ? MIN(pci->msix.count, (u16)FAKE_ENTRIES) : (u16)0;
		grant.irte_count = MAX(grant.msix_count, pci->msi.count);
	}
	if (pci->cap_pcie != 0 && (fake->config[pci->cap_pcie + 7] & 0x10) != 0) {
		grant.reset = PCI_RESET_FLR;
	} else if (pci->cap_af != 0 && (fake->config[pci->cap_af + 3] & 2) != 0) {
		grant.reset = PCI_RESET_AF;
	}
	grant.reset = grant.shares ? PCI_RESET_NONE : grant.reset;
	return grant;
}

/* A bus with function @n alone. */
__attribute__((unused)) static void fake_build_alone(unsigned int n)
{
	const struct vpci_grant grant = fake_grant(&fakes[n]);

	fake_init(&fake_bus);
	vpci_add(&fake_bus, &grant);
}

/* A bus with all of them, as it is just before the partition starts. */
static void fake_build(void)
{
	fake_guest = false;
	fake_now = 1000;
	fake_writes = fake_waited = 0;
	memset(fake_refused, 0, sizeof(fake_refused));
	memset(fake_irtes, 0, sizeof(fake_irtes));
	fake_next_irte = 100;
	fake_nic();
	fake_plain();
	fake_old();
	fake_sriov();
	fake_init(&fake_bus);
	for (unsigned int i = FAKES; i-- > 0;) {
		const struct vpci_grant grant = fake_grant(&fakes[i]);

		vpci_add(&fake_bus, &grant);
	}
	vpci_place_ecam(&fake_bus, FAKE_ECAM, 0, 3);
}

/* ---- a guest's accesses, and what is in the function then ---- */

__attribute__((unused)) static u32 get(u16 bdf, unsigned int reg, unsigned int width)
{
	u32 value = 0;

	fake_guest = true;
	vpci_config(&fake_bus, bdf, reg, width, false, &value);
	fake_guest = false;
	return value;
}

__attribute__((unused)) static void set(u16 bdf, unsigned int reg, unsigned int width, u32 value)
{
	fake_guest = true;
	vpci_config(&fake_bus, bdf, reg, width, true, &value);
	fake_guest = false;
}

__attribute__((unused)) static u32 hw(u16 bdf, unsigned int reg, unsigned int width)
{
	return fake_get(fake_of(bdf), reg, width);
}
