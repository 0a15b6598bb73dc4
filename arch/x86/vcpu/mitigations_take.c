/* SPDX-License-Identifier: Apache-2.0 */
/* See arch/mitigations.h: the facts of the calling CPU, the decision kept, and the log. */

#include <arch/mitigations.h>
#include <cpu/msr.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <cpu/safe.h>
#include <lib/errno.h>
#include <lib/limits.h>
#include <lib/log.h>
#include <lib/report.h>
#include <lib/string.h>
#include <lib/text_line.h>
#include <vcpu/mitigations.h>

#define CPUID_EXTENDED 0x80000000U
#define L1_ECX_HYPERVISOR BIT(31)
#define L7_EDX_ARCH_CAPABILITIES BIT(29)
#define HYPERVISOR_LEAF 0x40000000U
#define AMD_1E_EBX_THREADS GENMASK(15, 8) /* of the core, less one */
#define AMD_A_EDX_VIRTUAL_SPEC_CTRL BIT(20)

#define PLATFORM_INFO_RATIO GENMASK(15, 8)
#define MITIGATIONS_PREFIX_ROOM 24

/* What each CPU decided; only those lines of the log need it. */
static struct mitigations taken[MAX_CPUS];

/* A leaf that the CPU lacks is all zeros. */
static struct cpuid_regs mitigations_leaf(u32 leaf, u32 subleaf)
{
	if (cpuid(leaf & CPUID_EXTENDED, 0).eax < leaf) {
		return (struct cpuid_regs){0, 0, 0, 0};
	}
	return cpuid(leaf, subleaf);
}

/*
 * QEMU's own processor says so in its signature. Bochs says that it is a real one, but none has
 * neither a microcode revision nor a clock ratio: the first can be 0 where the firmware loads no
 * update, the second never on a core that has VT-x with EPT.
 */
static bool mitigations_emulated(enum cpu_vendor vendor)
{
	struct cpuid_regs r = cpuid(1, 0);
	u64 revision = 0;
	u64 ratio = 0;

	if ((r.ecx & L1_ECX_HYPERVISOR) != 0) {
		r = cpuid(HYPERVISOR_LEAF, 0);
		return r.ebx == 0x54474354 && r.ecx == 0x43544743 && r.edx == 0x47435447;
	}
	(void)msr_read_safe(MSR_BIOS_SIGN_ID, &revision);
	(void)msr_read_safe(MSR_PLATFORM_INFO, &ratio);
	return vendor == VENDOR_INTEL && revision == 0 && (ratio & PLATFORM_INFO_RATIO) == 0;
}

static struct cpu_facts mitigations_facts(void)
{
	const struct cpuid_regs name = cpuid(0, 0);
	const struct cpuid_regs seven = mitigations_leaf(7, 0);
	const struct cpuid_regs more = mitigations_leaf(CPUID_EXTENDED + 0x21, 0);
	struct cpu_facts facts;

	cpu_facts_identify(&name, cpuid(1, 0).eax, &facts);
	facts.leaf7_ebx = seven.ebx;
	facts.leaf7_edx = seven.edx;
	facts.leaf7_2_edx = seven.eax >= 2 ? mitigations_leaf(7, 2).edx : 0;
	facts.leaf80000008_ebx = mitigations_leaf(CPUID_EXTENDED + 8, 0).ebx;
	facts.leaf80000021_eax = more.eax;
	facts.leaf80000021_ecx = more.ecx;
	if ((seven.edx & L7_EDX_ARCH_CAPABILITIES) != 0) {
		(void)msr_read_safe(MSR_ARCH_CAPABILITIES, &facts.arch_capabilities);
	}
	facts.virtual_spec_ctrl =
		facts.vendor == VENDOR_AMD &&
		(mitigations_leaf(CPUID_EXTENDED + 0xa, 0).edx & AMD_A_EDX_VIRTUAL_SPEC_CTRL) != 0;
	facts.siblings = (mitigations_leaf(CPUID_EXTENDED + 0x1e, 0).ebx & AMD_1E_EBX_THREADS) != 0;
	facts.emulated = mitigations_emulated(facts.vendor);
	return facts;
}

/* Registers that the CPU lacks refuse the access. */
static struct mitigations mitigations_forced(enum cpu_vendor vendor)
{
	struct mitigations m = {BARRIER_RSB | BARRIER_VERW, 0, 0};
	u64 value;

	m.run |= vendor == VENDOR_INTEL ? BARRIER_BHB : 0;
	if (msr_read_safe(MSR_SPEC_CTRL, &value) && msr_write_safe(MSR_SPEC_CTRL, value)) {
		m.run |= BARRIER_SPEC_CTRL;
	}
	if (msr_write_safe(MSR_PRED_CMD, PRED_CMD_IBPB)) {
		m.run |= BARRIER_IBPB_START | (vendor == VENDOR_AMD ? BARRIER_IBPB : 0);
	}
	if (vendor == VENDOR_INTEL && msr_write_safe(MSR_FLUSH_CMD, FLUSH_CMD_L1D)) {
		m.run |= BARRIER_L1D;
	}
	return m;
}

bool mitigations_small_code(void)
{
	const struct cpu_facts facts = mitigations_facts();

	return (mitigations_decide(&facts).run & BARRIER_SPLIT_CODE) != 0;
}

int mitigations_take(unsigned int cpu, enum mitigations_wish wish, struct report *report)
{
	const struct cpu_facts facts = mitigations_facts();
	struct mitigations *m = &taken[cpu];

	*m = (struct mitigations){0, 0, 0};
	if (wish == MITIGATIONS_NEEDED) {
		*m = mitigations_decide(&facts);
	} else if (wish == MITIGATIONS_FORCED) {
		*m = mitigations_forced(facts.vendor);
	}
	percpu()->barriers = (struct barriers){.run = m->run, .spec_ctrl = m->spec_ctrl};
	if ((m->run & BARRIER_AUTO_IBRS) != 0) {
		wrmsr(MSR_EFER, rdmsr(MSR_EFER) | EFER_AIBRSE);
	}
	if ((m->run & ~taken[0].run & BARRIER_SPLIT_CODE) != 0) {
		report_error(
			report,
			"cpu %u: executing from large pages can halt this CPU and not cpu 0; all CPUs must be the same in this",
			cpu);
		return -ENOTSUP;
	}
	return 0;
}

static bool mitigations_same(const struct mitigations *a, const struct mitigations *b)
{
	return a->run == b->run && a->missing == b->missing && a->spec_ctrl == b->spec_ctrl;
}

/* The first CPU of its kind writes the line; which CPUs it is about is said if there are kinds. */
static void mitigations_log_kind(unsigned int first, unsigned int count)
{
	struct text_line words = text_line_begin(MITIGATIONS_PREFIX_ROOM);
	const struct mitigations *m = &taken[first];
	unsigned int same = 0;
	char text[160];

	for (unsigned int i = 0; i < count; i++) {
		same += mitigations_same(&taken[i], m);
	}
	text_line_add(&words, "mitigations%s", same != count ? " of CPUs" : "");
	for (unsigned int i = first; i < count && same != count; i++) {
		if (mitigations_same(&taken[i], m)) {
			text_line_add(&words, " %u", i);
		}
	}
	mitigations_words(m->run, m->spec_ctrl, text, sizeof(text));
	text_line_add(&words, ": %s", text);
	log_line("%s", words.text);
	if (m->missing != 0) {
		mitigations_words(m->missing, 0, text, sizeof(text));
		log_line("warning: cpu %u%s needs %s, which it can do only with a microcode update",
			 first, same > 1 ? " and its like" : "", text);
	}
}

void mitigations_log(unsigned int count)
{
	for (unsigned int i = 0; i < count; i++) {
		unsigned int first = 0;

		while (!mitigations_same(&taken[first], &taken[i])) {
			first++;
		}
		if (first == i) {
			mitigations_log_kind(i, count);
		}
	}
}
