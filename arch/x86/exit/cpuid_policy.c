/* SPDX-License-Identifier: Apache-2.0 */
/* CPUID for guests. Each exit comes through here, so it is a switch and a few masks. */

#include <cpu/regs.h>
#include <exit/cpuid_policy.h>

#define EXTENDED 0x80000000U
#define LAST_LEAF 0x16U /* guests have at least the clock leaves */
#define HYPERVISOR_LEAVES 0x10000U

#define B(n) (1U << (n))

/* DTES64, MONITOR, DS-CPL, VMX, SMX, EIST, TM2, SDBG, xTPR, PDCM, DCA */
#define HIDE_1_ECX (B(2) | B(3) | B(4) | B(5) | B(6) | B(7) | B(8) | B(11) | B(14) | B(15) | B(18))
#define X2APIC_1_ECX B(21)
#define XSAVE_1_ECX B(26)
#define OSXSAVE_1_ECX B(27)
#define HYPERVISOR_1_ECX B(31)
/* MCE, MCA, serial number, DS, ACPI thermal, TM, PBE */
#define HIDE_1_EDX (B(7) | B(14) | B(18) | B(21) | B(22) | B(29) | B(31))

#define ARAT_6_EAX B(2)

/* TSC_ADJUST, SGX, RDT monitoring, MPX, RDT allocation, processor trace */
#define HIDE_7_EBX (B(1) | B(2) | B(12) | B(14) | B(15) | B(25))
#define INVPCID_7_EBX B(10)
/* WAITPKG, CET shadow stacks, TME, LA57, MAWAU, key locker, bus lock detection, ENQCMD, SGX launch
 * control, supervisor protection keys */
#define HIDE_7_ECX                                                                                 \
	(B(5) | B(7) | B(13) | B(16) | 0x1fU << 17 | B(23) | B(24) | B(29) | B(30) | B(31))
#define PKU_7_ECX B(3)
#define OSPKE_7_ECX B(4)
#define RDPID_7_ECX B(22)
/* SGX keys, user interrupts, SRBDS control, TSX_FORCE_ABORT, PCONFIG, LBR, CET indirect branches,
 * core capabilities */
#define HIDE_7_EDX (B(1) | B(5) | B(9) | B(13) | B(18) | B(19) | B(20) | B(30))
#define ARCH_CAPABILITIES_7_EDX B(29)
/* SHA512, SM3, SM4, RAO-INT, AVX-VNNI, BF16, CMPCCXADD, fast strings, AMX-FP16, AVX-IFMA */
#define KEEP_7_1_EAX (0x3fU | B(7) | 0x7U << 10 | B(21) | B(23))
/* AVX-VNNI-INT8, NE-CONVERT, AMX-COMPLEX, VNNI-INT16, PREFETCHI */
#define KEEP_7_1_EDX (B(4) | B(5) | B(8) | B(10) | B(14))
#define KEEP_7_2_EDX 0x3fU /* controls in SPEC_CTRL, and statements; not UC_LOCK_DIS */

#define XSAVES_D1_EAX B(3)
#define KEEP_D1_EAX 0x1fU

/* SVM, OSVW, IBS, SKINIT, watchdog, LWP, performance counters, breakpoint masks, MONITORX */
#define HIDE_80000001_ECX (B(2) | B(9) | B(10) | B(12) | B(13) | B(15) | B(23) | B(24) | 0xfU << 26)
#define RDTSCP_80000001_EDX B(27)
#define INVARIANT_TSC_80000007_EDX B(8)
/* CLZERO, error pointers, RDPRU, WBNOINVD, IBPB, interruptible WBINVD, IBRS, STIBP and statements
 * on them, SSBD, SSB_NO, PSFD, BTC_NO, IBPB_RET. Not: retired instructions, INVLPGB, bandwidth,
 * MCOMMIT, processor number, VIRT_SPEC_CTRL, CPPC, branch sampling */
#define KEEP_80000008_EBX                                                                          \
	(B(0) | B(2) | B(4) | B(9) | 0x1ffU << 12 | B(24) | B(26) | B(28) | B(29) | B(30))

static const struct cpuid_regs nothing;
/* CPUID_SIGNATURE in little-endian words; its test compares the two. */
static const struct cpuid_regs hypervisor = {CPUID_HYPERVISOR_TIMING, 0x6b6c7542, 0x64616568,
					     0x6b6c7542};
/* CPUID_KVM_SIGNATURE likewise; the leaf after it, with KVM's features, is 0. */
static const struct cpuid_regs kvm = {CPUID_KVM + 1, 0x4b4d564b, 0x564b4d56, 0x4d};

static u32 cpuid_keep_if(bool allowed, u32 bit, u32 value)
{
	return allowed ? value : value & ~bit;
}

static u32 cpuid_set_if(bool set, u32 bit, u32 value)
{
	return set ? value | bit : value & ~bit;
}

static void cpuid_features(const struct cpuid_facts *facts, u64 cr4, struct cpuid_regs *r)
{
	bool xsave = (r->ecx & XSAVE_1_ECX) != 0;

	r->ecx = (r->ecx & ~HIDE_1_ECX) | HYPERVISOR_1_ECX;
	r->ecx = cpuid_set_if(facts->x2apic, X2APIC_1_ECX, r->ecx);
	r->ecx = cpuid_set_if(xsave && (cr4 & CR4_OSXSAVE) != 0, OSXSAVE_1_ECX, r->ecx);
	r->edx &= ~HIDE_1_EDX;
}

static void cpuid_more_features(u32 subleaf, const struct cpuid_facts *facts, u64 cr4,
				struct cpuid_regs *r)
{
	bool pku = (r->ecx & PKU_7_ECX) != 0;

	switch (subleaf) {
	case 0:
		r->eax = MIN(r->eax, 2U);
		r->ebx = cpuid_keep_if(facts->invpcid, INVPCID_7_EBX, r->ebx & ~HIDE_7_EBX);
		r->ecx = cpuid_keep_if(facts->rdtscp, RDPID_7_ECX, r->ecx & ~HIDE_7_ECX);
		r->ecx = cpuid_set_if(pku && (cr4 & CR4_PKE) != 0, OSPKE_7_ECX, r->ecx);
		r->edx = cpuid_set_if(facts->x2apic, ARCH_CAPABILITIES_7_EDX, r->edx & ~HIDE_7_EDX);
		break;
	case 1:
		*r = (struct cpuid_regs){r->eax & KEEP_7_1_EAX, 0, 0, r->edx & KEEP_7_1_EDX};
		break;
	case 2:
		*r = (struct cpuid_regs){0, 0, 0, r->edx & KEEP_7_2_EDX};
		break;
	default:
		*r = nothing;
	}
}

static void cpuid_states(u32 subleaf, const struct cpuid_facts *facts, struct cpuid_regs *r)
{
	if (subleaf == 0) {
		r->eax &= CPUID_STATES;
		r->edx = 0;
	} else if (subleaf == 1) {
		r->eax = cpuid_keep_if(facts->xsaves, XSAVES_D1_EAX, r->eax & KEEP_D1_EAX);
		r->ecx = 0; /* no supervisor state: XSS stays 0 */
		r->edx = 0;
	} else if (subleaf >= 32 || (CPUID_STATES & B(subleaf)) == 0) {
		*r = nothing;
	}
}

static void cpuid_hypervisor(u32 leaf, const struct cpuid_facts *facts, struct cpuid_regs *r)
{
	*r = nothing;
	if (leaf == CPUID_HYPERVISOR) {
		*r = hypervisor;
	} else if (leaf == CPUID_HYPERVISOR_TIMING) {
		*r = (struct cpuid_regs){facts->tsc_khz, facts->apic_khz, 0, 0};
	} else if (leaf == CPUID_KVM && facts->x2apic) {
		*r = kvm;
	}
}

static void cpuid_extended(u32 leaf, const struct cpuid_facts *facts, struct cpuid_regs *r)
{
	if (leaf > facts->max_extended) {
		*r = nothing;
		return;
	}
	switch (leaf) {
	case EXTENDED + 1:
		r->ecx &= ~HIDE_80000001_ECX;
		r->edx = cpuid_keep_if(facts->rdtscp, RDTSCP_80000001_EDX, r->edx);
		break;
	case EXTENDED + 7:
		*r = (struct cpuid_regs){0, 0, 0, r->edx & INVARIANT_TSC_80000007_EDX};
		break;
	case EXTENDED + 8:
		r->ebx &= KEEP_80000008_EBX;
		break;
	case EXTENDED: /* and name, caches, AMD's caches and topology: as they are */
	case EXTENDED + 2:
	case EXTENDED + 3:
	case EXTENDED + 4:
	case EXTENDED + 5:
	case EXTENDED + 6:
	case EXTENDED + 0x19:
	case EXTENDED + 0x1d:
	case EXTENDED + 0x1e:
		break;
	default:
		*r = nothing;
	}
}

static void cpuid_basic(u32 leaf, u32 subleaf, const struct cpuid_facts *facts, u64 cr4,
			struct cpuid_regs *r)
{
	const struct tsc_ratio *ratio = &facts->ratio;

	/* Beyond the host's last leaf the processor answers for another one. */
	if (leaf > facts->max_leaf) {
		*r = nothing;
	}
	switch (leaf) {
	case 0x0:
		r->eax = MAX(r->eax, LAST_LEAF);
		break;
	case 0x1:
		cpuid_features(facts, cr4, r);
		break;
	case 0x6:
		*r = (struct cpuid_regs){r->eax & ARAT_6_EAX, 0, 0, 0};
		break;
	case 0x7:
		cpuid_more_features(subleaf, facts, cr4, r);
		break;
	case 0xd:
		cpuid_states(subleaf, facts, r);
		break;
	case 0x15:
		*r = (struct cpuid_regs){ratio->denominator, ratio->numerator, ratio->crystal_hz,
					 0};
		break;
	case 0x16:
		*r = (struct cpuid_regs){facts->tsc_khz / 1000, facts->tsc_khz / 1000,
					 facts->apic_khz / 1000, 0};
		break;
	case 0x2: /* caches, topology, TLBs, kind of core, AMX tiles: as they are */
	case 0x4:
	case 0xb:
	case 0x18:
	case 0x1a:
	case 0x1d:
	case 0x1e:
	case 0x1f:
		break;
	default: /* MONITOR, performance counters, RDT, SGX, trace, and what comes after us */
		*r = nothing;
	}
}

void cpuid_filter(u32 leaf, u32 subleaf, const struct cpuid_facts *facts, u64 cr4,
		  struct cpuid_regs *regs)
{
	if (leaf >= EXTENDED) {
		cpuid_extended(leaf, facts, regs);
	} else if (leaf - CPUID_HYPERVISOR < HYPERVISOR_LEAVES) {
		cpuid_hypervisor(leaf, facts, regs);
	} else {
		cpuid_basic(leaf, subleaf, facts, cr4, regs);
	}
}
