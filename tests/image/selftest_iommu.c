/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The IOMMU of the live machine, driven with QEMU's "edu" device (docs/specs/edu.rst of QEMU): what
 * its DMA and its messages reach and what not. Each check ends in ok or FAILED.
 */

#include <arch/clock.h>
#include <arch/cpu.h>
#include <arch/frames.h>
#include <arch/io.h>
#include <arch/iommu.h>
#include <arch/machine.h>
#include <arch/paging.h>
#include <arch/phys.h>
#include <cpu/regs.h>
#include <drivers/acpi.h>
#include <drivers/ioapic.h>
#include <lib/log.h>
#include <lib/panic.h>
#include <lib/report.h>
#include <vtd/regs.h>
#include <vtd/vtd.h>

#include "selftest.h"

#define EDU_ID 0x11e81234U
#define EDU_SIZE MIB(1)
#define EDU_RAISE 0x60
#define EDU_ACKNOWLEDGE 0x64
#define EDU_DMA_SOURCE 0x80
#define EDU_DMA_TARGET 0x88
#define EDU_DMA_COUNT 0x90
#define EDU_DMA_COMMAND 0x98
#define EDU_DMA_START BIT(0)
#define EDU_DMA_TO_MEMORY BIT(1)
#define EDU_BUFFER 0x40000U

#define PCI_COMMAND 0x04
#define PCI_COMMAND_MEMORY_MASTER 6U
#define PCI_BAR0 0x10
#define PCI_CAPABILITIES 0x34
#define PCI_CAPABILITY_MSI 5U

#define PARTITION 0
#define GOOD 0x100000ULL /* the partition's own page */
#define READ_ONLY 0x200000ULL
#define HUGE GIB(1) /* a GiB of the machine, at the same place */
#define NOTHING 0x300000ULL
#define OTHER_WORD 0x55aa55aa55aa55aaULL
#define PIT_LINE 2 /* of the IOAPIC, by the usual override */
#define PATIENCE_MS 60000

static u16 edu; /* device << 3 */
static u8 *edu_registers;
static u64 *page;
static u64 *victim;

static u32 config_read(u32 offset)
{
	io_out32(0xcf8, 0x80000000U | (u32)edu << 8 | offset);
	return io_in32(0xcfc);
}

static void config_write(u32 offset, u32 value)
{
	io_out32(0xcf8, 0x80000000U | (u32)edu << 8 | offset);
	io_out32(0xcfc, value);
}

static void wait_ms(u64 ms)
{
	u64 start = rdtsc();

	while (rdtsc() - start < clock_tsc_hz() / 1000 * ms) {
		cpu_pause();
	}
}

static void check(const char *what, bool good)
{
	log_line("selftest: iommu: %s: %s", what, good ? "ok" : "FAILED");
}

/* QEMU delivers messages in compatibility format although its registers say that it blocks them. */
static void check_emulated(const char *what, bool good)
{
	log_line("selftest: iommu: %s: %s", what, good ? "ok" : "let through by the machine");
}

static void edu_write(u32 offset, u64 value)
{
	if (offset < EDU_DMA_SOURCE) {
		*(volatile u32 *)(edu_registers + offset) = (u32)value;
	} else {
		*(volatile u64 *)(edu_registers + offset) = value;
	}
}

static void edu_dma(u64 source, u64 target, u64 count, u64 direction)
{
	edu_write(EDU_DMA_SOURCE, source);
	edu_write(EDU_DMA_TARGET, target);
	edu_write(EDU_DMA_COUNT, count);
	edu_write(EDU_DMA_COMMAND, EDU_DMA_START | direction);
	for (u32 i = 0; i < PATIENCE_MS; i++) {
		if ((*(volatile u64 *)(edu_registers + EDU_DMA_COMMAND) & EDU_DMA_START) == 0) {
			return;
		}
		wait_ms(1);
	}
	panic("selftest: iommu: the edu device does not end its DMA");
}

static void edu_fetch(u64 from)
{
	edu_dma(from, EDU_BUFFER, 8, 0);
}

static void edu_store(u64 to, u64 count)
{
	edu_dma(EDU_BUFFER, to, count, EDU_DMA_TO_MEMORY);
}

static unsigned int faults(void)
{
	wait_ms(1);
	return iommu->report_faults(PARTITION);
}

/* Makes the next edu device from device @from << 3 on the one that is driven. */
static bool find_edu(u16 from)
{
	for (edu = from; edu < 0x100; edu = (u16)(edu + 8)) {
		if (config_read(0) == EDU_ID) {
			edu_registers = (u8 *)(uintptr_t)(config_read(PCI_BAR0) & ~0xfU);
			config_write(PCI_COMMAND, PCI_COMMAND_MEMORY_MASTER);
			return paging_map_device((u64)(uintptr_t)edu_registers, EDU_SIZE) == 0;
		}
	}
	return false;
}

static void program_message(u64 address, u32 data)
{
	u32 at = config_read(PCI_CAPABILITIES) & 0xfcU;

	for (u32 i = 0; i < 16 && at != 0; i++, at = config_read(at) >> 8 & 0xfcU) {
		u32 head = config_read(at);

		if ((head & 0xff) == PCI_CAPABILITY_MSI) {
			bool wide = (head >> 16 & BIT(7)) != 0;

			config_write(at + 4, (u32)address);
			config_write(at + (wide ? 12 : 8), data);
			config_write(at, head | 1U << 16);
		}
	}
}

static bool message_arrives(void)
{
	(void)cpu_take_nmi();
	edu_write(EDU_RAISE, 1);
	wait_ms(2);
	edu_write(EDU_ACKNOWLEDGE, 1);
	return cpu_take_nmi();
}

static bool build(void)
{
	int error;

	page = frames_take(1);
	victim = frames_take(1);
	if (page == NULL || victim == NULL) {
		return false;
	}
	iommu_boot->reserve(&(struct iommu_sizes){1, 1, IOMMU_IRTES_A_PAGE});
	iommu_boot->domain_create(PARTITION, "selftest", false);
	error = iommu_boot->domain_map(PARTITION, gpa(GOOD), hpa(phys_of(page)), PAGE_SIZE,
				       STAGE2_ALL);
	error |= iommu_boot->domain_map(PARTITION, gpa(READ_ONLY), hpa(phys_of(victim)), PAGE_SIZE,
					STAGE2_READ);
	error |= iommu_boot->domain_map(PARTITION, gpa(HUGE), hpa(HUGE), GIB(1), STAGE2_ALL);
	return error == 0 && iommu_boot->attach(PARTITION, 0, 0, edu) == 0 &&
	       iommu_boot->domain_map(PARTITION, gpa(BIT(iommu_boot->features().address_bits)),
				      hpa(0), PAGE_SIZE, STAGE2_ALL) != 0;
}

static void try_memory(void)
{
	u64 *far = (u64 *)(uintptr_t)(HUGE + MIB(512));

	page[0] = OTHER_WORD;
	edu_fetch(GOOD);
	edu_store(GOOD + 0x800, 8);
	check("DMA in its memory", page[0x100] == OTHER_WORD && faults() == 0);
	edu_store((u64)(uintptr_t)far, 8);
	check("DMA through large pages", *far == OTHER_WORD && faults() == 0);
	edu_store(NOTHING, 8);
	check("write to nothing", faults() == 1);
	edu_fetch(NOTHING);
	check("read from nothing", faults() == 1);
	edu_fetch(GOOD); /* the device has another word now */
	edu_store(phys_of(victim), 8);
	check("write to the hypervisor", victim[0] == 0 && faults() == 1);
	edu_store(READ_ONLY, 8);
	check("write to what is read-only", victim[0] == 0 && faults() == 1);
	edu_store(BIT(iommu_boot->features().address_bits), 8);
	check("write beyond all tables", faults() == 1);
	iommu->block(PARTITION);
	edu_store(GOOD + 0x810, 8);
	check("write while blocked", page[0x102] == 0 && faults() == 1);
	iommu->unblock(PARTITION);
	edu_store(GOOD + 0x818, 8);
	check("write after that", page[0x103] == OTHER_WORD && faults() == 0);
}

static void try_messages(u32 apic_id)
{
	const struct iommu_interrupt to = {.apic_id = apic_id, .nmi = true};
	const struct iommu_source source = {.requester = edu, .match = IOMMU_ONE};
	int handle = iommu_boot->interrupt_alloc(PARTITION, 0, &source, 2);

	program_message(iommu->message(handle).address, iommu->message(handle).data);
	check("message before its entry is set", !message_arrives() && faults() == 1);
	(void)iommu->interrupt_set(handle, &to);
	check("message through its entry", message_arrives() && faults() == 0);
	iommu->block(PARTITION);
	iommu->unblock(PARTITION);
	check("message after a restart", !message_arrives() && faults() == 1);
	check("compatibility format is off",
	      (vtd_read32(&vtd.units[0], VTD_GSTS) & (GCMD_CFI | GCMD_IRE)) == GCMD_IRE);
	program_message(0xfee00000 | apic_id << 12, 0x400);
	check_emulated("message of its own choice", !message_arrives() && faults() == 1);
	program_message(iommu->message(handle + 1).address + 0x1000, 0);
	check("message through an entry that nobody has", !message_arrives() && faults() == 1);
	page[0] = 0x400;
	edu_fetch(GOOD);
	edu_store(0xfee00000, 4);
	check_emulated("message by DMA", !cpu_take_nmi() && faults() == 1);
}

/* A machine that emulates its timer may be late with it. */
static bool nmi_comes(void)
{
	for (u32 i = 0; i < PATIENCE_MS; i++) {
		if (cpu_take_nmi()) {
			return true;
		}
		wait_ms(1);
	}
	return false;
}

/* The timer's line to this CPU, then the edu device through the entry of that line. */
static void try_line(u32 apic_id)
{
	(void)cpu_take_nmi();
	machine_route(PIT_LINE, (u64)apic_id << 56 | IOAPIC_NMI);
	io_out8(0x43, 0x30);
	io_out8(0x40, 0xff);
	io_out8(0x40, 0x00);
	check("IOAPIC line", nmi_comes());
	program_message(iommu->message(PIT_LINE).address, 0);
	check("message through another's entry", !message_arrives() && faults() == 1);
	machine_route(PIT_LINE, IOAPIC_MASKED);
}

/* A second edu device, of no partition, where the machine has one. */
static void try_unowned(void)
{
	if (find_edu((u16)(edu + 8))) {
		edu_store(GOOD, 8);
		edu_store(phys_of(victim), 8);
		check("DMA of a function without a partition",
		      victim[0] == 0 && faults() == 0 && iommu->fault_count(IOMMU_NOBODY) > 0);
	}
}

static bool no_bridge(void *context, u16 segment, u16 bridge, u8 *secondary, u8 *subordinate)
{
	(void)context;
	(void)segment;
	(void)bridge;
	(void)secondary;
	(void)subordinate;
	return false;
}

static int enable(struct report *report)
{
	int error =
		iommu_boot->features().interrupt_remapping ? machine_interrupts_remap(report) : 0;

	return error != 0 ? error : iommu_boot->enable(report);
}

static u16 itself(void *context, u16 segment, u16 function)
{
	(void)context;
	(void)segment;
	return function;
}

void selftest_iommu(struct acpi *acpi)
{
	static const struct pci_topology topology = {.bridge = no_bridge, .physical = itself};
	struct report report = log_report();
	int status = iommu_select(acpi, &topology, &report);

	if (status != 0) {
		log_line("selftest: iommu: none: %d", status);
	} else if (!find_edu(0) || !build() || enable(&report) != 0) {
		log_line("selftest: iommu: no start: FAILED");
	} else {
		const struct iommu_features f = iommu_boot->features();

		log_line("selftest: iommu: %s, %u bits, interrupts %s, x2APIC %s", iommu_boot->name,
			 f.address_bits, f.interrupt_remapping ? "yes" : "no",
			 f.x2apic ? "yes" : "no");
		try_memory();
		if (f.interrupt_remapping) {
			try_messages(acpi->cpus[0].apic_id);
			try_line(acpi->cpus[0].apic_id);
		}
		try_unowned();
		log_line("selftest: iommu: %lu attempts of the partition and %lu of others blocked",
			 iommu->fault_count(PARTITION), iommu->fault_count(IOMMU_NOBODY));
	}
	log_line("all partitions stopped"); /* none was started: the runner's sign of a clean end */
	machine_power_prepare(acpi);
	machine_power_off();
}
