/* SPDX-License-Identifier: Apache-2.0 */
/* probe: instructions, what CPUID tells, and interrupt commands. */

#include "probe.h"

#include <lib/string.h>

#define SETTLE_US 2000
#define CPUID1_ECX_XSAVE BIT(26)
#define CPUID1_ECX_OSXSAVE BIT(27)
#define CPUID1_ECX_HYPERVISOR BIT(31)
#define CR4_OSXSAVE BIT(18)
#define RFLAGS_TF BIT(8)

static u8 operand[16] __attribute__((aligned(4096))); /* a page, as some of them want */

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
INSTRUCTION(run_vmmcall, "vmmcall")
INSTRUCTION(run_vmload, "vmload")
INSTRUCTION(run_vmsave, "vmsave")
INSTRUCTION(run_stgi, "stgi")
INSTRUCTION(run_clgi, "clgi")
INSTRUCTION(run_skinit, "skinit")
INSTRUCTION(run_invlpga, "invlpga")
INSTRUCTION(run_seamcall, ".byte 0x66, 0x0f, 0x01, 0xcf")
INSTRUCTION(run_tdcall, ".byte 0x66, 0x0f, 0x01, 0xcc")
INSTRUCTION(run_encls, "xor %%eax, %%eax; .byte 0x0f, 0x01, 0xcf")

static int (*const instructions[])(void) = {
	run_vmxon,   run_vmclear,  run_vmptrld, run_vmread, run_vmwrite, run_vmlaunch, run_vmresume,
	run_vmxoff,  run_vmcall,   run_vmfunc,  run_invept, run_invvpid, run_getsec,   run_rsm,
	run_vmrun,   run_vmmcall,  run_vmload,  run_vmsave, run_stgi,    run_clgi,     run_skinit,
	run_invlpga, run_seamcall, run_tdcall,  run_encls,
};

bool undefined(const struct row *row)
{
	int vector = instructions[row->a]();

	return vector == VECTOR_UD || fail("vector %d", vector);
}

bool invd_keeps_memory(const struct row *row)
{
	static volatile u64 word;

	word = row->a;
	__asm__ volatile("invd" : : : "memory");
	return word == row->a || fail("%#lx became %#lx", row->a, word);
}

bool cpuid_hides(const struct row *row)
{
	u32 ecx = cpuid(1, 0).ecx;

	return (ecx & row->a) == 0 || fail("leaf 1 ECX is %#x", ecx);
}

bool cpuid_hypervisor(const struct row *row)
{
	struct cpuid leaf = cpuid((u32)row->a, 0);
	const u32 vendor[] = {leaf.ebx, leaf.ecx, leaf.edx};

	if ((cpuid(1, 0).ecx & CPUID1_ECX_HYPERVISOR) == 0) {
		return fail("no hypervisor bit");
	}
	return memcmp(vendor, "Bulkhead", 8) == 0 || fail("vendor %.12s", (const char *)vendor);
}

bool cpuid_follows_cr4(const struct row *row)
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

#define STEP(name, code)                                                                           \
	static u64 name(void)                                                                      \
	{                                                                                          \
		u64 expected;                                                                      \
		u32 leaf = 0;                                                                      \
		__asm__ volatile("lea 1f(%%rip), %0\n\t"                                           \
				 "pushf\n\t"                                                       \
				 "orl $0x100, (%%rsp)\n\t"                                         \
				 "popf\n\t" code "\n"                                              \
				 "1:\tnop\n\t"                                                     \
				 "nop"                                                             \
				 : "=&r"(expected), "+a"(leaf)                                     \
				 :                                                                 \
				 : "rbx", "rcx", "rdx", "cc", "memory");                           \
		return expected;                                                                   \
	}

STEP(step_cpuid, "cpuid")
STEP(step_cpuid_prefixed, ".byte 0x2e, 0x66, 0x48; cpuid")

static u64 (*const steps[])(void) = {step_cpuid, step_cpuid_prefixed};

/* A single step over an instruction that exits ends right behind it. */
bool single_step(const struct row *row)
{
	u64 expected;

	debug_rip = 0;
	isr_set(1, on_debug);
	expected = steps[row->a]();
	isr_set(1, NULL);
	return debug_rip == expected || fail("stopped at %#lx, not %#lx", debug_rip, expected);
}

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
bool icr_outside(const struct row *row)
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

/* Whether @command comes to a CPU that is named with others: INIT and what follows would stop it.
 */
static bool heard(u32 command)
{
	const u32 delivery = command & ICR_DELIVERY;

	return delivery == 0 || delivery == ICR_LOWEST || delivery == ICR_NMI;
}

/* To every logical destination that is others' alone, then to one that names this CPU as well. */
static bool send_clusters(u32 command, u32 own, unsigned int clusters, unsigned int bits)
{
	u64 came;

	for (u32 cluster = 0; cluster < clusters; cluster++) {
		for (u32 bit = 0; bit < bits; bit++) {
			u32 destination = cluster << bits | 1U << bit;

			if (destination != own) {
				apic_send(destination, ICR_LOGICAL | command);
			}
		}
	}
	came = strays();
	if (came != 0) {
		return fail("%lu interrupts for others came here", came);
	}
	if (heard(command)) {
		apic_send(own | ((1U << bits) - 1), ICR_LOGICAL | command);
		came = strays();
	}
	return came == heard(command) || fail("%lu interrupts came here, not its own", came);
}

/* To every logical destination that is not its own alone, in each model that its APIC has. */
bool icr_logical(const struct row *row)
{
	u32 command = (u32)row->a;

	if (apic_is_x2apic()) {
		/* By the manual: not every emulator's register says it right. */
		return send_clusters(command, apic_id() >> 4 << 16 | 1U << (apic_id() & 15), 16,
				     16);
	}
	apic_write(APIC_LDR, 0x11000000);
	apic_write(APIC_DFR, 0x0fffffff);
	if (!send_clusters(command, 0x11, 15, 4)) {
		return false;
	}
	apic_write(APIC_LDR, 0x01000000);
	apic_write(APIC_DFR, 0xffffffff);
	return send_clusters(command, 0x01, 1, 7);
}

/* To a destination or shorthand that is more than the partition: at most itself may hear it. */
bool icr_wide(const struct row *row)
{
	u64 came;

	apic_send((u32)row->b, (u32)row->a);
	came = strays();
	return came <= 1 || fail("%lu interrupts came here", came);
}

bool icr_self(const struct row *row)
{
	u64 came;

	apic_send(apic_id(), (u32)row->a);
	came = strays();
	return came == 1 || fail("%lu interrupts came here", came);
}
