/* SPDX-License-Identifier: Apache-2.0 */
/*
 * probe: a hostile guest. Each row of its table touches one thing that a partition doesn't own and
 * knows the only answers that are allowed: reads of nothing give all ones, writes are dropped,
 * registers fault or keep their value, interrupts go nowhere. Give it one CPU, no devices and
 * access = "log". Argument: only=NAME runs the rows whose names begin so.
 */

#include <stdarg.h>

#include "lib/lib.h"

#include <hv/format.h>
#include <hv/string.h>

#define ALL_ONES ~0ULL
#define MSR_FEATURE_CONTROL 0x3a
#define FEATURE_LOCKED BIT(0)
#define FEATURE_VMX (BIT(1) | BIT(2))
#define IPI_VECTOR 0x61
#define SETTLE_US 2000

#define CPUID1_ECX_VMX BIT(5)
#define CPUID1_ECX_SMX BIT(6)
#define CPUID1_ECX_XSAVE BIT(26)
#define CPUID1_ECX_OSXSAVE BIT(27)
#define CPUID1_ECX_HYPERVISOR BIT(31)
#define CPUID_ADDRESS_SIZES 0x80000008
#define CPUID_HYPERVISOR 0x40000000

#define CR0_PE BIT(0)
#define CR0_NW BIT(29)
#define CR4_VMXE BIT(13)
#define CR4_SMXE BIT(14)
#define CR4_OSXSAVE BIT(18)
#define CR4_RESERVED BIT(31)
#define MSR_EFER 0xc0000080
#define EFER_LME BIT(8)
#define RFLAGS_TF BIT(8)

struct row {
	const char *name;
	bool (*test)(const struct row *row);
	u64 a; /* port, register or address */
	u64 b; /* what is written to it */
};

static char detail[80]; /* why the last test failed */

static bool fail(const char *text, ...) PRINTF_LIKE(1, 2);

static bool fail(const char *text, ...)
{
	va_list args;

	va_start(args, text);
	format_v(detail, sizeof(detail), text, args);
	va_end(args);
	return false;
}

/* ---- ports ---- */

static bool port8(const struct row *row)
{
	u8 before = inb((u16)row->a);
	u8 after;

	outb((u16)row->a, (u8)row->b);
	after = inb((u16)row->a);
	return (before & after) == 0xff || fail("read %#x, after a write %#x", before, after);
}

static bool port16(const struct row *row)
{
	u16 before = inw((u16)row->a);
	u16 after;

	outw((u16)row->a, (u16)row->b);
	after = inw((u16)row->a);
	return (before & after) == 0xffff || fail("read %#x, after a write %#x", before, after);
}

static bool port32(const struct row *row)
{
	u32 before = inl((u16)row->a);
	u32 after;

	outl((u16)row->a, (u32)row->b);
	after = inl((u16)row->a);
	return (before & after) == 0xffffffff || fail("read %#x, after a write %#x", before, after);
}

static bool port_string(const struct row *row)
{
	u8 bytes[16] = {0};
	void *at = bytes;
	u64 count = sizeof(bytes);

	__asm__ volatile("rep insb" : "+D"(at), "+c"(count) : "d"((u16)row->a) : "memory");
	for (size_t i = 0; i < sizeof(bytes); i++) {
		if (bytes[i] != 0xff) {
			return fail("byte %zu is %#x", i, bytes[i]);
		}
	}
	at = bytes;
	count = sizeof(bytes);
	__asm__ volatile("rep outsb" : "+S"(at), "+c"(count) : "d"((u16)row->a) : "memory");
	return at == bytes + sizeof(bytes) || fail("REP OUTS stopped early");
}

/* PCI configuration mechanism 1: no function anywhere on bus 0. */
static bool pci_config(const struct row *row)
{
	for (u32 device = 0; device < 32; device++) {
		u32 id;

		outl(0xcf8, 0x80000000 | device << 11);
		id = inl(0xcfc);
		if (id != 0xffffffff) {
			return fail("device %u is %#x", device, id);
		}
	}
	return port32(row);
}

/* ---- model-specific registers ---- */

static bool msr_faults(const struct row *row)
{
	u64 value;
	int read = try_rdmsr((u32)row->a, &value);
	int write = try_wrmsr((u32)row->a, row->b);

	if (read == VECTOR_GP && write == VECTOR_GP) {
		return true;
	}
	return fail("read: vector %d value %#lx, write: vector %d", read, value, write);
}

static bool msr_write_faults(const struct row *row)
{
	int write = try_wrmsr((u32)row->a, row->b);

	return write == VECTOR_GP || fail("vector %d", write);
}

/* A write that changes bits @flip has to fault or to be without effect. */
static bool msr_keeps(u32 msr, u64 flip)
{
	u64 before;
	u64 after;

	if (try_rdmsr(msr, &before) == VECTOR_GP) {
		return try_wrmsr(msr, flip) == VECTOR_GP ||
		       fail("written, though it can't be read");
	}
	if (try_wrmsr(msr, before ^ flip) == VECTOR_GP) {
		return true;
	}
	(void)try_rdmsr(msr, &after);
	if (after != before) {
		(void)try_wrmsr(msr, before);
		return fail("was %#lx, written %#lx", before, after);
	}
	return true;
}

static bool msr_locked(const struct row *row)
{
	return msr_keeps((u32)row->a, row->b);
}

static bool apic_disable(const struct row *row)
{
	(void)row;
	return msr_keeps(MSR_APIC_BASE, APIC_BASE_ENABLE | (apic_is_x2apic() ? APIC_BASE_EXTD : 0));
}

static bool feature_control(const struct row *row)
{
	u64 value;

	if (try_rdmsr(MSR_FEATURE_CONTROL, &value) == NO_FAULT &&
	    (value & (FEATURE_LOCKED | FEATURE_VMX)) != FEATURE_LOCKED) {
		return fail("reads %#lx", value);
	}
	return msr_write_faults(row);
}

/* Harmless if it takes effect: it is enough to come back. */
static bool msr_survives(const struct row *row)
{
	(void)try_wrmsr((u32)row->a, row->b);
	(void)try_wrmsr((u32)row->a, 0);
	return true;
}

/* ---- memory ---- */

static bool memory_nothing(u64 address)
{
	volatile u64 *at = physical(address);
	u64 before = *at;
	u64 after;

	*at = 0;
	after = *at;
	if ((before & after) != ALL_ONES) {
		return fail("%#lx reads %#lx, after a write %#lx", address, before, after);
	}
	return *(volatile u8 *)at == 0xff || fail("a byte reads %#x", *(volatile u8 *)at);
}

static bool memory_at(const struct row *row)
{
	return memory_nothing(row->a);
}

static bool memory_behind_low(const struct row *row)
{
	return memory_nothing(ram_end() + row->a);
}

static bool memory_behind_all(const struct row *row)
{
	return memory_nothing(MAX(ram_top(), GIB(4)) + row->a);
}

/* The upper half of what the processor can address begins here. */
static bool memory_highest(const struct row *row)
{
	(void)row;
	return memory_nothing(1ULL << ((cpuid(CPUID_ADDRESS_SIZES, 0).eax & 0xff) - 1));
}

/* ---- instructions and control registers ---- */

static u8 operand[16] __attribute__((aligned(16)));

#define INSTRUCTION(name, code)                                                                    \
	static int name(void)                                                                      \
	{                                                                                          \
		u64 a = (u64)operand;                                                              \
		u64 c = 0;                                                                         \
		u64 d = 0;                                                                         \
		__asm__ volatile(GUARDED(code)                                                     \
				 : "+a"(a), "+c"(c), "+d"(d)                                       \
				 :                                                                 \
				 : "rbx", "memory", "cc");                                         \
		return guard_take();                                                               \
	}

INSTRUCTION(run_vmxon, "vmxon (%%rax)")
INSTRUCTION(run_vmclear, "vmclear (%%rax)")
INSTRUCTION(run_vmptrld, "vmptrld (%%rax)")
INSTRUCTION(run_vmread, "vmread %%rcx, %%rdx")
INSTRUCTION(run_vmwrite, "vmwrite %%rcx, %%rdx")
INSTRUCTION(run_vmlaunch, "vmlaunch")
INSTRUCTION(run_vmresume, "vmresume")
INSTRUCTION(run_vmxoff, "vmxoff")
INSTRUCTION(run_vmcall, "vmcall")
INSTRUCTION(run_vmfunc, ".byte 0x0f, 0x01, 0xd4")
INSTRUCTION(run_invept, "invept (%%rax), %%rcx")
INSTRUCTION(run_invvpid, "invvpid (%%rax), %%rcx")
INSTRUCTION(run_getsec, "xor %%eax, %%eax; getsec")
INSTRUCTION(run_rsm, "rsm")
INSTRUCTION(run_vmrun, "vmrun")

static int (*const instructions[])(void) = {
	run_vmxon,    run_vmclear,  run_vmptrld, run_vmread, run_vmwrite,
	run_vmlaunch, run_vmresume, run_vmxoff,  run_vmcall, run_vmfunc,
	run_invept,   run_invvpid,  run_getsec,  run_rsm,    run_vmrun,
};

static bool undefined(const struct row *row)
{
	int vector = instructions[row->a]();

	return vector == VECTOR_UD || fail("vector %d", vector);
}

static u64 cr4_read(void)
{
	u64 value;

	__asm__ volatile("mov %%cr4, %0" : "=r"(value));
	return value;
}

static int cr4_try(u64 value)
{
	__asm__ volatile(GUARDED("mov %0, %%cr4") : : "r"(value) : "memory");
	return guard_take();
}

static bool cr4_refuses(const struct row *row)
{
	u64 before = cr4_read();
	int vector = cr4_try(before | row->a);
	u64 after = cr4_read();

	return (vector == VECTOR_GP && after == before) ||
	       fail("vector %d, %#lx became %#lx", vector, before, after);
}

static bool cr0_refuses(const struct row *row)
{
	u64 value;
	int vector;

	__asm__ volatile("mov %%cr0, %0" : "=r"(value));
	__asm__ volatile(GUARDED("mov %0, %%cr0") : : "r"(value ^ row->a) : "memory");
	vector = guard_take();
	return vector == VECTOR_GP || fail("vector %d", vector);
}

static bool efer_refuses(const struct row *row)
{
	int vector = try_wrmsr(MSR_EFER, rdmsr(MSR_EFER) ^ row->a);

	return vector == VECTOR_GP || fail("vector %d", vector);
}

static int xsetbv_try(u32 index, u64 value)
{
	__asm__ volatile(GUARDED("xsetbv")
			 :
			 : "c"(index), "a"((u32)value), "d"((u32)(value >> 32)));
	return guard_take();
}

static bool xsetbv_refuses(const struct row *row)
{
	u64 before = cr4_read();
	int expected = VECTOR_UD;
	int vector;

	if ((cpuid(1, 0).ecx & CPUID1_ECX_XSAVE) != 0) {
		(void)cr4_try(before | CR4_OSXSAVE);
		expected = VECTOR_GP;
	}
	vector = xsetbv_try((u32)row->a, row->b);
	(void)cr4_try(before);
	return vector == expected || fail("vector %d", vector);
}

static bool invd_keeps_memory(const struct row *row)
{
	static volatile u64 word;

	word = row->a;
	__asm__ volatile("invd" : : : "memory");
	return word == row->a || fail("%#lx became %#lx", row->a, word);
}

/* ---- what CPUID tells ---- */

static bool cpuid_hides(const struct row *row)
{
	u32 ecx = cpuid(1, 0).ecx;

	return (ecx & row->a) == 0 || fail("leaf 1 ECX is %#x", ecx);
}

static bool cpuid_hypervisor(const struct row *row)
{
	struct cpuid leaf = cpuid((u32)row->a, 0);
	const u32 vendor[] = {leaf.ebx, leaf.ecx, leaf.edx};

	if ((cpuid(1, 0).ecx & CPUID1_ECX_HYPERVISOR) == 0) {
		return fail("no hypervisor bit");
	}
	return memcmp(vendor, "Bulkhead", 8) == 0 || fail("vendor %.12s", (const char *)vendor);
}

static bool cpuid_follows_cr4(const struct row *row)
{
	u64 before = cr4_read();
	bool on;
	bool off;

	(void)row;
	if ((cpuid(1, 0).ecx & CPUID1_ECX_XSAVE) == 0) {
		return true;
	}
	(void)cr4_try(before | CR4_OSXSAVE);
	on = (cpuid(1, 0).ecx & CPUID1_ECX_OSXSAVE) != 0;
	(void)cr4_try(before & ~CR4_OSXSAVE);
	off = (cpuid(1, 0).ecx & CPUID1_ECX_OSXSAVE) == 0;
	(void)cr4_try(before);
	return (on && off) || fail("OSXSAVE does not follow CR4");
}

static volatile u64 debug_rip;

static void on_debug(struct frame *frame)
{
	debug_rip = frame->rip;
	frame->rflags &= ~RFLAGS_TF;
}

/* A single step over an instruction that exits ends right behind it. */
static bool single_step(const struct row *row)
{
	u64 expected;
	u32 leaf = 0;

	(void)row;
	debug_rip = 0;
	isr_set(1, on_debug);
	__asm__ volatile("lea 1f(%%rip), %0\n\t"
			 "pushf\n\t"
			 "orl $0x100, (%%rsp)\n\t"
			 "popf\n\t"
			 "cpuid\n"
			 "1:\tnop\n\t"
			 "nop"
			 : "=&r"(expected), "+a"(leaf)
			 :
			 : "rbx", "rcx", "rdx", "cc", "memory");
	isr_set(1, NULL);
	return debug_rip == expected || fail("stopped at %#lx, not %#lx", debug_rip, expected);
}

/* ---- interrupt commands ---- */

static u64 strays(void)
{
	u64 sum = 0;

	interrupts_on();
	delay_us(SETTLE_US);
	interrupts_off();
	for (unsigned int i = 0; i < 256; i++) {
		sum += stray_interrupts[i];
		stray_interrupts[i] = 0;
	}
	return sum;
}

/* To every APIC ID that is not the partition's. */
static bool icr_outside(const struct row *row)
{
	u32 own[CPUS_MAX];
	unsigned int count = cpus_find(own);
	u64 came;

	for (u32 id = 0; id < 255; id++) {
		bool mine = id == apic_id();

		for (unsigned int i = 0; i < count; i++) {
			mine = mine || own[i] == id;
		}
		if (!mine) {
			apic_send(id, (u32)row->a);
		}
	}
	came = strays();
	return came == 0 || fail("%lu interrupts came here", came);
}

/* To a destination or shorthand that is more than the partition: at most itself may hear it. */
static bool icr_wide(const struct row *row)
{
	u64 came;

	apic_send((u32)row->b, (u32)row->a);
	came = strays();
	return came <= 1 || fail("%lu interrupts came here", came);
}

static bool icr_self(const struct row *row)
{
	u64 came;

	apic_send(apic_id(), (u32)row->a);
	came = strays();
	return came == 1 || fail("%lu interrupts came here", came);
}

#define IPI (ICR_ASSERT | IPI_VECTOR)
#define WIDE 0xffffffff

static const struct row rows[] = {
	{"cpuid-vmx", cpuid_hides, CPUID1_ECX_VMX, 0},
	{"cpuid-smx", cpuid_hides, CPUID1_ECX_SMX, 0},
	{"cpuid-hypervisor", cpuid_hypervisor, CPUID_HYPERVISOR, 0},
	{"cpuid-osxsave", cpuid_follows_cr4, 0, 0},
	{"single-step", single_step, 0, 0},

	{"port-pic-command", port8, 0x20, 0x11},
	{"port-pic-mask", port8, 0x21, 0x00},
	{"port-pic2-mask", port8, 0xa1, 0x00},
	{"port-elcr", port16, 0x4d0, 0xffff},
	{"port-pit-channel0", port8, 0x40, 0x01},
	{"port-pit-command", port8, 0x43, 0x34},
	{"port-speaker", port8, 0x61, 0x03},
	{"port-keyboard-data", port8, 0x60, 0xff},
	{"port-keyboard-command", port8, 0x64, 0xfe},
	{"port-cmos-index", port8, 0x70, 0x0f},
	{"port-cmos-data", port8, 0x71, 0x0a},
	{"port-post", port8, 0x80, 0x55},
	{"port-dma", port8, 0x0d, 0xff},
	{"port-dma-word", port16, 0xc0, 0xffff},
	{"port-a20-reset", port8, 0x92, 0x01},
	{"port-smi-command", port8, 0xb2, 0xf1},
	{"port-vga", port16, 0x3d4, 0x0e0f},
	{"port-ide", port8, 0x1f7, 0xec},
	{"port-ide-data", port16, 0x1f0, 0xffff},
	{"port-com2", port8, 0x2fb, 0x83},
	{"port-reset-control", port8, 0xcf9, 0x06},
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
	{"msr-nowhere", msr_faults, 0x2ff0000, 0},
	{"msr-nowhere-high", msr_faults, 0xc0fe0000, 0},
	{"msr-nowhere-last", msr_faults, 0xffffffff, 0},
	{"msr-svm-control", msr_faults, 0xc0010114, 0},
	{"msr-apic-disable", apic_disable, 0, 0},
	{"msr-apic-move", msr_locked, MSR_APIC_BASE, 0x1000},
	{"msr-apic-reserved", msr_locked, MSR_APIC_BASE, 1},
	{"msr-apic-bsp", msr_locked, MSR_APIC_BASE, BIT(8)},
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
	{"msr-efer-reserved", efer_refuses, BIT(63), 0},
	{"msr-efer-lme", efer_refuses, EFER_LME, 0},

	{"cr4-vmxe", cr4_refuses, CR4_VMXE, 0},
	{"cr4-smxe", cr4_refuses, CR4_SMXE, 0},
	{"cr4-reserved", cr4_refuses, CR4_RESERVED, 0},
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

	{"memory-behind-ram", memory_behind_low, 0, 0},
	{"memory-64m-behind", memory_behind_low, MIB(64), 0},
	{"memory-above-4g", memory_behind_all, 0, 0},
	{"memory-highest", memory_highest, 0, 0},
	{"memory-vga", memory_at, 0xb8000, 0},
	{"memory-option-rom", memory_at, 0xc0000, 0},
	{"memory-hole", memory_at, 0xc0000000, 0},
	{"memory-hpet", memory_at, 0xfed00000, 0},
	{"memory-tpm", memory_at, 0xfed40000, 0},
	{"memory-iommu", memory_at, 0xfed90000, 0},
	{"memory-ioapic2", memory_at, 0xfec01000, 0},
	{"memory-msi-window", memory_at, 0xfee01000, 0},
	{"memory-mmconfig", memory_at, 0xb0000000, 0},
	{"memory-bios", memory_at, 0xfffffff0, 0},

	{"icr-self", icr_self, IPI, 0},
	{"icr-outside-fixed", icr_outside, IPI, 0},
	{"icr-outside-lowest", icr_outside, 0x100 | IPI, 0},
	{"icr-outside-smi", icr_outside, ICR_SMI | ICR_ASSERT, 0},
	{"icr-outside-nmi", icr_outside, ICR_NMI | ICR_ASSERT, 0},
	{"icr-outside-init", icr_outside, ICR_INIT | ICR_ASSERT, 0},
	{"icr-outside-startup", icr_outside, ICR_STARTUP | ICR_ASSERT | 8, 0},
	{"icr-outside-extint", icr_outside, 0x700 | ICR_ASSERT, 0},
	{"icr-others-fixed", icr_wide, ICR_OTHERS | IPI, 0},
	{"icr-others-nmi", icr_wide, ICR_OTHERS | ICR_NMI | ICR_ASSERT, 0},
	{"icr-others-init", icr_wide, ICR_OTHERS | ICR_INIT | ICR_ASSERT, 0},
	{"icr-others-startup", icr_wide, ICR_OTHERS | ICR_STARTUP | ICR_ASSERT | 8, 0},
	{"icr-all-fixed", icr_wide, ICR_ALL | IPI, 0},
	{"icr-broadcast-fixed", icr_wide, IPI, WIDE},
	{"icr-broadcast-nmi", icr_wide, ICR_NMI | ICR_ASSERT, WIDE},
	{"icr-logical-fixed", icr_wide, ICR_LOGICAL | IPI, WIDE},
	{"icr-logical-init", icr_wide, ICR_LOGICAL | ICR_INIT | ICR_ASSERT, 0xfffe},
	{"icr-self-again", icr_self, IPI, 0},
};

void program_main(void)
{
	unsigned int passed = 0;
	unsigned int failed = 0;
	char only[32];

	argument_text("only", only, sizeof(only));
	print("probe: %zu rows, RAM ends at %#lx\n", ARRAY_SIZE(rows), ram_top());
	(void)tsc_hz();
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		if (memcmp(rows[i].name, only, strlen(only)) != 0) {
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
