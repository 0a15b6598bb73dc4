/* SPDX-License-Identifier: Apache-2.0 */
/*
 * probe: a hostile guest. Each row of its table touches one thing that a partition doesn't own and
 * knows the only answers that are allowed: reads of nothing give all ones, writes are dropped,
 * registers fault or keep their value, interrupts go nowhere. Give it one CPU, no devices and
 * access = "log". Arguments: only= and except= choose rows (row_wanted()).
 */

#include <stdarg.h>

#include "probe/probe.h"

#include <lib/format.h>
#include <lib/string.h>

#define ALL_ONES ~0ULL
#define MSR_FEATURE_CONTROL 0x3a
#define FEATURE_LOCKED BIT(0)
#define FEATURE_VMX (BIT(1) | BIT(2))
#define IPI_VECTOR 0x61

#define CPUID1_ECX_VMX BIT(5)
#define CPUID1_ECX_SMX BIT(6)
#define CPUID_HYPERVISOR 0x40000000
#define CR0_PE BIT(0)
#define CR0_NW BIT(29)
#define CR4_VMXE BIT(13)
#define CR4_SMXE BIT(14)
#define CR4_RESERVED BIT(31)
#define EFER_LME BIT(8)
#define EFER_SVME BIT(12)

static char detail[80]; /* why the last test failed */

bool fail(const char *text, ...)
{
	va_list args;

	va_start(args, text);
	format_v(detail, sizeof(detail), text, args);
	va_end(args);
	return false;
}

#define IPI (ICR_ASSERT | IPI_VECTOR)
#define WIDE 0xffffffff

static const struct row rows[] = {
	{"cpuid-vmx", cpuid_hides, CPUID1_ECX_VMX, 0},
	{"cpuid-smx", cpuid_hides, CPUID1_ECX_SMX, 0},
	{"cpuid-hypervisor", cpuid_hypervisor, CPUID_HYPERVISOR, 0},
	{"cpuid-osxsave", cpuid_follows_cr4, 0, 0},
	{"single-step", single_step, 0, 0},
	{"single-step-prefixed", single_step, 1, 0},

	{"port-pic-command", port8, 0x20, 0x11},
	{"port-pic-mask", port8, 0x21, 0x00},
	{"port-pic2-mask", port8, 0xa1, 0x00},
	{"port-elcr", port16, 0x4d0, 0xffff},
	{"port-pit-channel0", port8, 0x40, 0x01},
	{"port-pit-command", port8, 0x43, 0x34},
	{"port-speaker", port8, 0x61, 0x03},
	{"port-keyboard-data", port8, 0x60, 0xff},
	{"port-cmos-index", port8, 0x70, 0x0f},
	{"port-cmos-data", port8, 0x71, 0x0a},
	{"port-post", port8, 0x80, 0x55},
	{"port-dma", port8, 0x0d, 0xff},
	{"port-dma-word", port16, 0xc0, 0xffff},
	{"port-smi-command", port8, 0xb2, 0xf1},
	{"port-vga", port16, 0x3d4, 0x0e0f},
	{"port-ide", port8, 0x1f7, 0xec},
	{"port-ide-data", port16, 0x1f0, 0xffff},
	{"port-com2", port8, 0x2fb, 0x83},
	{"port-pci-address", port32, 0xcf8, 0x80000000},
	{"port-pci-config", pci_config, 0xcfc, 0},
	{"port-acpi-piix4", port16, 0xb004, 0x2000},
	{"port-acpi-q35", port16, 0x604, 0x2000},
	{"port-acpi-pm1", port16, 0x404, 0x3c00},
	{"port-debug-exit", port32, 0xf4, 0x01},
	{"port-bochs-debug", port16, 0x8a00, 0x8a00},
	{"port-last", port32, 0xfffd, 0},
	{"port-high", port32, 0xfff0, ALL_ONES},
	{"port-string-keyboard", port_string, 0x60, 0},
	{"port-string-ide", port_string, 0x1f0, 0},

	{"msr-vmx-basic", msr_faults, 0x480, 0},
	{"msr-vmx-procbased", msr_faults, 0x482, 0},
	{"msr-vmx-ept", msr_faults, 0x48c, 0},
	{"msr-feature-control", feature_control, MSR_FEATURE_CONTROL, FEATURE_LOCKED | FEATURE_VMX},
	{"msr-smm-monitor", msr_faults, 0x9b, 1},
	{"msr-tsc", msr_write_faults, 0x10, 0},
	{"msr-nowhere", msr_faults, 0x2ff0000, 0},
	{"msr-nowhere-high", msr_faults, 0xc0fe0000, 0},
	{"msr-nowhere-last", msr_faults, 0xffffffff, 0},
	{"msr-svm-control", msr_faults, 0xc0010114, 0},
	{"msr-svm-save-area", msr_faults, 0xc0010117, 0},
	{"msr-apic-disable", apic_disable, 0, 0},
	{"msr-apic-move", msr_locked, MSR_APIC_BASE, 0x1000},
	{"msr-apic-reserved", msr_locked, MSR_APIC_BASE, 1},
	{"msr-apic-bsp", msr_locked, MSR_APIC_BASE, BIT(8)},
	{"msr-x2apic-lint0-smi", msr_write_faults, 0x835, APIC_MASKED | ICR_SMI},
	{"msr-x2apic-reserved", msr_faults, 0x8ff, 0},
	{"msr-mtrr-default", msr_locked, 0x2ff, BIT(11)},
	{"msr-mtrr-base0", msr_locked, 0x200, 6},
	{"msr-mtrr-fixed", msr_locked, 0x250, 1},
	{"msr-smrr-base", msr_locked, 0x1f2, 6},
	{"msr-misc-enable", msr_locked, 0x1a0, BIT(18)},
	{"msr-microcode", msr_locked, 0x8b, 1},
	{"msr-microcode-load", msr_survives, 0x79, 0},
	{"msr-perf-control", msr_locked, 0x199, 0x100},
	{"msr-power-limit", msr_locked, 0x610, 1},
	{"msr-debugctl", msr_survives, 0x1d9, BIT(0)},
	{"msr-xss", msr_locked, 0xda0, BIT(11) | BIT(8)},
	{"msr-efer-reserved", efer_refuses, BIT(63), 0},
	{"msr-efer-lme", efer_refuses, EFER_LME, 0},
	{"msr-efer-svme", efer_refuses, EFER_SVME, 0},

	{"cr4-vmxe", cr4_refuses, CR4_VMXE, 0},
	{"cr4-smxe", cr4_refuses, CR4_SMXE, 0},
	{"cr4-reserved", cr4_refuses, CR4_RESERVED, 0},
	{"cr4-not-offered", cr4_refuses_unoffered, 0, 0},
	{"cr4-offered", cr4_takes_offered, 0, 0},
	{"cr0-pe", cr0_refuses, CR0_PE, 0},
	{"cr0-nw", cr0_refuses, CR0_NW, 0},
	{"xsetbv-no-x87", xsetbv_refuses, 0, 0},
	{"xsetbv-reserved", xsetbv_refuses, 0, BIT(63) | 1},
	{"xsetbv-avx-alone", xsetbv_refuses, 0, 5},
	{"xsetbv-index", xsetbv_refuses, 1, 1},
	{"invd", invd_keeps_memory, 0x123456789abcdef0, 0},
	{"vmxon", undefined, 0, 0},
	{"vmclear", undefined, 1, 0},
	{"vmptrld", undefined, 2, 0},
	{"vmread", undefined, 3, 0},
	{"vmwrite", undefined, 4, 0},
	{"vmlaunch", undefined, 5, 0},
	{"vmresume", undefined, 6, 0},
	{"vmxoff", undefined, 7, 0},
	{"vmcall", undefined, 8, 0},
	{"vmfunc", undefined, 9, 0},
	{"invept", undefined, 10, 0},
	{"invvpid", undefined, 11, 0},
	{"getsec", undefined, 12, 0},
	{"rsm", undefined, 13, 0},
	{"vmrun", undefined, 14, 0},
	{"vmmcall", undefined, 15, 0},
	{"vmload", undefined, 16, 0},
	{"vmsave", undefined, 17, 0},
	{"stgi", undefined, 18, 0},
	{"clgi", undefined, 19, 0},
	{"skinit", undefined, 20, 0},
	{"invlpga", undefined, 21, 0},
	{"seamcall", undefined, 22, 0},
	{"tdcall", undefined, 23, 0},
	{"encls", undefined, 24, 0},

	{"memory-behind-ram", memory_behind_low, 0, 0},
	{"memory-64m-behind", memory_behind_low, MIB(64), 0},
	{"memory-above-4g", memory_behind_all, 0, 0},
	{"memory-highest", memory_highest, 0, 0},
	{"memory-vga", memory_legacy, 0xb8000, 0},
	{"memory-option-rom", memory_legacy, 0xc0000, 0},
	{"memory-hole", memory_at, 0xc0000000, 0},
	{"memory-hpet", memory_at, 0xfed00000, 0},
	{"memory-tpm", memory_at, 0xfed40000, 0},
	{"memory-iommu", memory_at, 0xfed90000, 0},
	{"memory-ioapic2", memory_at, 0xfec01000, 0},
	{"memory-msi-window", memory_at, 0xfee01000, 0},
	{"memory-mmconfig", memory_at, 0xb0000000, 0},
	{"memory-bios", memory_at, 0xfffffff0, 0},

	{"device-absent-modified", absent_modified, 0xfed00000, 0},
	{"device-absent-stored", absent_stored, 0xfed00000, 0},
	{"device-ioapic-modified", ioapic_modified, 0xfec00000, 0},
	{"device-xapic-modified", xapic_modified, 0xfee00000, 0},

	{"icr-self", icr_self, IPI, 0},
	{"xapic-unaligned", xapic_unaligned, 0xfee00000, 0},
	{"icr-outside-fixed", icr_outside, IPI, 0},
	{"icr-outside-lowest", icr_outside, ICR_LOWEST | IPI, 0},
	{"icr-outside-smi", icr_outside, ICR_SMI | ICR_ASSERT, 0},
	{"icr-outside-nmi", icr_outside, ICR_NMI | ICR_ASSERT, 0},
	{"icr-outside-init", icr_outside, ICR_INIT | ICR_ASSERT, 0},
	{"icr-outside-startup", icr_outside, ICR_STARTUP | ICR_ASSERT | 8, 0},
	{"icr-outside-extint", icr_outside, ICR_EXTINT | ICR_ASSERT, 0},
	{"icr-others-fixed", icr_wide, ICR_OTHERS | IPI, 0},
	{"icr-others-nmi", icr_wide, ICR_OTHERS | ICR_NMI | ICR_ASSERT, 0},
	{"icr-others-init", icr_wide, ICR_OTHERS | ICR_INIT | ICR_ASSERT, 0},
	{"icr-others-startup", icr_wide, ICR_OTHERS | ICR_STARTUP | ICR_ASSERT | 8, 0},
	{"icr-all-fixed", icr_wide, ICR_ALL | IPI, 0},
	{"icr-broadcast-fixed", icr_wide, IPI, WIDE},
	{"icr-broadcast-nmi", icr_wide, ICR_NMI | ICR_ASSERT, WIDE},
	{"icr-logical-fixed", icr_wide, ICR_LOGICAL | IPI, WIDE},
	/* Others than its own CPU, 1: that one would wait for a start-up IPI. */
	{"icr-logical-init", icr_wide, ICR_LOGICAL | ICR_INIT | ICR_ASSERT, 0xfffd},
	{"icr-cluster-fixed", icr_logical, IPI, 0},
	{"icr-cluster-lowest", icr_logical, ICR_LOWEST | IPI, 0},
	{"icr-cluster-smi", icr_logical, ICR_SMI | ICR_ASSERT, 0},
	{"icr-cluster-nmi", icr_logical, ICR_NMI | ICR_ASSERT, 0},
	{"icr-cluster-init", icr_logical, ICR_INIT | ICR_ASSERT, 0},
	{"icr-cluster-startup", icr_logical, ICR_STARTUP | ICR_ASSERT | 8, 0},
	{"icr-cluster-extint", icr_logical, ICR_EXTINT | ICR_ASSERT, 0},
	{"icr-broadcast-smi", icr_wide, ICR_SMI | ICR_ASSERT, WIDE},
	{"icr-broadcast-extint", icr_wide, ICR_EXTINT | ICR_ASSERT, WIDE},
	{"icr-self-again", icr_self, IPI, 0},
};

void program_main(void)
{
	unsigned int passed = 0;
	unsigned int failed = 0;

	print("probe: %zu rows, RAM ends at %#lx\n", ARRAY_SIZE(rows), ram_top());
	(void)tsc_hz();
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		if (!row_wanted(rows[i].name)) {
			continue;
		}
		if (rows[i].test(&rows[i])) {
			passed++;
			print("probe: %s ok\n", rows[i].name);
		} else {
			failed++;
			print("probe: %s FAIL %s\n", rows[i].name, detail);
		}
	}
	print("probe: %u ok, %u failed\n", passed, failed);
}
