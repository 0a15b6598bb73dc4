/* SPDX-License-Identifier: Apache-2.0 */
/*
 * arch/x86/vcpu/mitigations.c: what runs on CPUs that there are. The facts of a row are what the
 * named document says the CPU enumerates with its microcode update, unless the row says "without".
 */

#include "unit.h"

#include <vcpu/mitigations.h>

/* clang-format off */
#define RTM        (1U << 11)        /* leaf 7 EBX */
#define MD_CLEAR   (1U << 10)        /* leaf 7 EDX */
#define CTRL       (1U << 26 | 1U << 27)
#define FLUSH      (1U << 28)
#define CAPS       (1U << 29)
#define OLD        (MD_CLEAR | CTRL | FLUSH) /* the updates of 2018 and 2019 */
#define NEW        (MD_CLEAR | CTRL | FLUSH | CAPS)
#define RRSBA_CTRL (1U << 2)         /* leaf 7.2 EDX */
#define BHI_CTRL   (1U << 4)

#define RDCL_NO    (1U << 0)         /* IA32_ARCH_CAPABILITIES */
#define IBRS_ALL   (1U << 1)
#define RSBA       (1U << 2)
#define SKIP_L1DFL (1U << 3)
#define MDS_NO     (1U << 5)
#define PSCHG_NO   (1U << 6)
#define TAA_NO     (1U << 8)
#define MMIO_NO    (7U << 13)
#define FB_CLEAR   (1U << 17)
#define RRSBA      (1U << 19)
#define BHI_NO     (1U << 20)
#define PBRSB_NO   (1U << 24)
#define RFDS_NO    (1U << 27)
#define RFDS_CLEAR (1U << 28)
#define FIXED      (RDCL_NO | IBRS_ALL | SKIP_L1DFL | MDS_NO | PSCHG_NO | TAA_NO)

#define IBPB_8     (1U << 12)        /* 80000008H EBX */
#define STIBP_8    (1U << 15)
#define BTC_NO     (1U << 29)
#define VERW_21    (1U << 5)         /* 80000021H EAX */
#define AUTO_21    (1U << 8)
#define BRTYPE_21  (1U << 28)
#define SRSO_NO_21 (1U << 29)
#define TSA_NO_21  (3U << 1)         /* 80000021H ECX */

#define R_SPEC  BARRIER_SPEC_CTRL
#define R_IBPB  BARRIER_IBPB
#define R_RSB   BARRIER_RSB
#define R_BHB   BARRIER_BHB
#define R_VERW  BARRIER_VERW
#define R_L1D   BARRIER_L1D
#define R_START BARRIER_IBPB_START
#define R_AUTO  BARRIER_AUTO_IBRS
#define R_SPLIT BARRIER_SPLIT_CODE

#define INTEL_AFFECTED "Intel: Affected Processors: Transient Execution Attacks"
#define INTEL_BHI "Intel: Branch History Injection and Intra-mode Branch Target Injection"
#define INTEL_RFDS "Intel: Register File Data Sampling"
#define INTEL_PSCHG "Intel: Machine Check Error Avoidance on Page Size Change"
#define INTEL_RSB "Intel: Post-barrier Return Stack Buffer Predictions"
#define QEMU_MODELS "QEMU: target/i386/cpu.c, definition of the model"
#define AMD_BTC "AMD: Technical Guidance for Mitigating Branch Type Confusion"
#define AMD_SRSO "AMD: Technical Update Regarding Speculative Return Stack Overflow"
#define AMD_TSA "AMD: Technical Guidance for Mitigating Transient Scheduler Attacks"

static const struct row {
	const char *name, *source;
	struct cpu_facts facts;
	u32 run, missing;
	u64 spec_ctrl;
} rows[] = {
#define INTEL(model, ebx, edx, edx2, caps) {VENDOR_INTEL, 6, model, ebx, edx, edx2, 0, 0, 0, caps, false, true, false}
#define AMD(family, model, ebx8, eax21, ecx21) {VENDOR_AMD, family, model, 0, 0, 0, ebx8, eax21, ecx21, 0, false, true, false}
	{"Westmere", INTEL_AFFECTED, INTEL(0x25, 0, OLD, 0, 0),
	 R_RSB | R_START | R_VERW | R_L1D | R_SPLIT, 0, 0},
	{"Westmere without updates", INTEL_AFFECTED, INTEL(0x25, 0, 0, 0, 0),
	 R_RSB | R_SPLIT, R_START | R_VERW | R_L1D, 0},
	{"Sandy Bridge", INTEL_AFFECTED, INTEL(0x2a, 0, OLD, 0, 0),
	 R_RSB | R_START | R_VERW | R_L1D | R_SPLIT, 0, 0},
	{"Haswell client", INTEL_AFFECTED, INTEL(0x3c, 0, OLD, 0, 0),
	 R_RSB | R_START | R_VERW | R_L1D | R_SPLIT, 0, 0},
	{"Haswell server", INTEL_AFFECTED, INTEL(0x3f, 0, OLD, 0, 0),
	 R_RSB | R_START | R_VERW | R_L1D | R_SPLIT, 0, 0},
	{"Broadwell client", INTEL_AFFECTED, INTEL(0x3d, RTM, OLD, 0, 0),
	 R_RSB | R_START | R_VERW | R_L1D | R_SPLIT, 0, 0},
	{"Broadwell server", INTEL_AFFECTED, INTEL(0x4f, RTM, OLD, 0, 0),
	 R_RSB | R_START | R_VERW | R_L1D | R_SPLIT, 0, 0},
	{"Skylake client", INTEL_PSCHG, INTEL(0x5e, 0, NEW, 0, RSBA | FB_CLEAR),
	 R_SPEC | R_RSB | R_START | R_VERW | R_L1D | R_SPLIT, 0, 0x1},
	{"Skylake server", INTEL_PSCHG, INTEL(0x55, RTM, NEW, 0, RSBA | FB_CLEAR),
	 R_SPEC | R_RSB | R_START | R_VERW | R_L1D | R_SPLIT, 0, 0x1},
	{"Skylake server without updates", INTEL_PSCHG, INTEL(0x55, RTM, 0, 0, 0),
	 R_RSB | R_SPLIT, R_SPEC | R_START | R_VERW | R_L1D, 0},
	{"Kaby Lake", INTEL_PSCHG, INTEL(0x9e, 0, NEW, 0, RSBA | FB_CLEAR),
	 R_SPEC | R_RSB | R_START | R_VERW | R_L1D | R_SPLIT, 0, 0x1},
	{"Cascade Lake", QEMU_MODELS ", Cascadelake-Server-v2; " INTEL_BHI,
	 INTEL(0x55, RTM, NEW, 0, RDCL_NO | IBRS_ALL | SKIP_L1DFL | MDS_NO | FB_CLEAR | RRSBA),
	 R_SPEC | R_RSB | R_BHB | R_START | R_VERW | R_SPLIT, 0, 0x1},
	{"Comet Lake", INTEL_PSCHG "; " INTEL_BHI,
	 INTEL(0xa5, 0, NEW, 0, RDCL_NO | IBRS_ALL | SKIP_L1DFL | MDS_NO | FB_CLEAR | RRSBA),
	 R_SPEC | R_RSB | R_BHB | R_START | R_VERW | R_SPLIT, 0, 0x1},
	{"Ice Lake client", INTEL_AFFECTED, INTEL(0x7e, 0, NEW, 0, FIXED | FB_CLEAR | RRSBA),
	 R_SPEC | R_RSB | R_BHB | R_START | R_VERW, 0, 0x1},
	{"Ice Lake server", QEMU_MODELS ", Icelake-Server-v3",
	 INTEL(0x6a, RTM, NEW, 0, FIXED | FB_CLEAR), R_SPEC | R_RSB | R_BHB | R_START | R_VERW, 0, 0x1},
	{"Tiger Lake", INTEL_AFFECTED, INTEL(0x8c, 0, NEW, 0, (FIXED & ~PSCHG_NO) | MMIO_NO | RRSBA),
	 R_SPEC | R_RSB | R_BHB | R_START, 0, 0x1},
	{"Rocket Lake", INTEL_AFFECTED, INTEL(0xa7, 0, NEW, 0, FIXED | FB_CLEAR | RRSBA),
	 R_SPEC | R_RSB | R_BHB | R_START | R_VERW, 0, 0x1},
	{"Sapphire Rapids", QEMU_MODELS ", SapphireRapids; " INTEL_BHI,
	 INTEL(0x8f, RTM, NEW, RRSBA_CTRL | BHI_CTRL, FIXED | MMIO_NO | RRSBA),
	 R_SPEC | R_RSB | R_START, 0, 0x441},
	{"Sapphire Rapids, later update", INTEL_RSB,
	 INTEL(0x8f, RTM, NEW, RRSBA_CTRL | BHI_CTRL, FIXED | MMIO_NO | RRSBA | PBRSB_NO),
	 R_SPEC | R_START, 0, 0x441},
	{"Alder Lake P", INTEL_RFDS "; " INTEL_BHI,
	 INTEL(0x9a, 0, NEW, RRSBA_CTRL | BHI_CTRL, FIXED | MMIO_NO | RRSBA | RFDS_NO),
	 R_SPEC | R_RSB | R_START, 0, 0x441},
	{"Alder Lake E", INTEL_RFDS "; " INTEL_BHI,
	 INTEL(0x9a, 0, NEW, RRSBA_CTRL | BHI_CTRL, FIXED | MMIO_NO | PBRSB_NO | RFDS_CLEAR),
	 R_SPEC | R_START | R_VERW, 0, 0x401},
	{"Alder Lake E without update", INTEL_RFDS,
	 INTEL(0x97, 0, NEW, BHI_CTRL, FIXED | MMIO_NO | PBRSB_NO),
	 R_SPEC | R_START, R_VERW, 0x401},
	{"Gracemont (N100)", INTEL_RFDS,
	 INTEL(0xbe, 0, NEW, BHI_CTRL, FIXED | MMIO_NO | PBRSB_NO | RFDS_CLEAR),
	 R_SPEC | R_START | R_VERW, 0, 0x401},
	{"Raptor Lake P", INTEL_RFDS,
	 INTEL(0xb7, 0, NEW, RRSBA_CTRL | BHI_CTRL, FIXED | MMIO_NO | RRSBA | PBRSB_NO | RFDS_CLEAR),
	 R_SPEC | R_START | R_VERW, 0, 0x441},
	{"Avoton (Silvermont)", INTEL_AFFECTED, INTEL(0x4d, 0, MD_CLEAR | CTRL, 0, 0),
	 R_RSB | R_START | R_VERW, 0, 0},
	{"Denverton", QEMU_MODELS ", Denverton-v3; " INTEL_RFDS,
	 INTEL(0x5f, 0, CTRL | CAPS, 0, RDCL_NO | SKIP_L1DFL | MDS_NO | RFDS_CLEAR),
	 R_RSB | R_START | R_VERW, 0, 0},
	{"Goldmont Plus", INTEL_RFDS,
	 INTEL(0x7a, 0, CTRL | CAPS, 0, RDCL_NO | RSBA | SKIP_L1DFL | MDS_NO | RFDS_CLEAR),
	 R_SPEC | R_RSB | R_START | R_VERW, 0, 0x1},
	{"Elkhart Lake", INTEL_RFDS "; " INTEL_AFFECTED,
	 INTEL(0x96, 0, CTRL | CAPS, 0, RDCL_NO | IBRS_ALL | SKIP_L1DFL | MDS_NO | PSCHG_NO | BHI_NO |
	       FB_CLEAR | RFDS_CLEAR),
	 R_SPEC | R_RSB | R_START | R_VERW, 0, 0x1},
	{"Snow Ridge", QEMU_MODELS ", Snowridge",
	 INTEL(0x86, 0, CTRL | CAPS, 0, RDCL_NO | IBRS_ALL | SKIP_L1DFL | MDS_NO | PSCHG_NO | FB_CLEAR),
	 R_SPEC | R_RSB | R_BHB | R_START | R_VERW, R_VERW, 0x1},
	{"Sierra Forest", QEMU_MODELS ", SierraForest",
	 INTEL(0xaf, 0, NEW, BHI_CTRL, FIXED | MMIO_NO | PBRSB_NO), R_SPEC | R_START, 0, 0x401},
	{"Zen 1", AMD_BTC, AMD(0x17, 0x01, IBPB_8, 0, 0), R_RSB | R_IBPB | R_START, 0, 0},
	{"Zen 1 without updates", AMD_BTC, AMD(0x17, 0x01, 0, 0, 0), R_RSB, R_IBPB | R_START, 0},
	{"Zen 2", AMD_BTC, AMD(0x17, 0x31, IBPB_8 | STIBP_8, 0, 0),
	 R_SPEC | R_RSB | R_IBPB | R_START, 0, 0x2},
	{"Zen 3", AMD_SRSO "; " AMD_TSA, AMD(0x19, 0x01, IBPB_8 | STIBP_8 | BTC_NO, BRTYPE_21 | VERW_21, 0),
	 R_RSB | R_IBPB | R_START | R_VERW, 0, 0},
	{"Zen 3 without updates", AMD_SRSO "; " AMD_TSA, AMD(0x19, 0x01, IBPB_8 | STIBP_8 | BTC_NO, 0, 0),
	 R_RSB | R_START, R_IBPB | R_VERW, 0},
	{"Zen 4", AMD_SRSO "; " AMD_TSA,
	 AMD(0x19, 0x11, IBPB_8 | STIBP_8 | BTC_NO, AUTO_21 | BRTYPE_21 | VERW_21, 0),
	 R_AUTO | R_IBPB | R_START | R_VERW, 0, 0},
	{"Zen 4, not affected by TSA", AMD_TSA,
	 AMD(0x19, 0xa0, IBPB_8 | BTC_NO, AUTO_21 | BRTYPE_21 | SRSO_NO_21, TSA_NO_21),
	 R_AUTO | R_START, 0, 0},
	{"Zen 5, SRSO_NO", AMD_SRSO,
	 AMD(0x1a, 0x02, IBPB_8 | STIBP_8 | BTC_NO, AUTO_21 | SRSO_NO_21, 0), R_AUTO | R_START, 0, 0},
	{"QEMU's EPYC, with KVM", QEMU_MODELS ", EPYC-v2", AMD(0x17, 0x01, IBPB_8, 0, 0),
	 R_RSB | R_IBPB | R_START, 0, 0},
	{"QEMU's EPYC, emulated", QEMU_MODELS ", EPYC-v1",
	 {VENDOR_AMD, 0x17, 0x01, 0, 0, 0, 0, 0, 0, 0, false, true, true}, 0, 0, 0},
	{"Bochs's Skylake-X", "Bochs: cpu/cpudb/intel/corei7_skylake-x.cc",
	 {VENDOR_INTEL, 6, 0x55, RTM, 0, 0, 0, 0, 0, 0, false, true, true}, 0, 0, 0},
	{"Bochs's Sandy Bridge", "Bochs: cpu/cpudb/intel/corei7_sandy_bridge_2600K.cc",
	 {VENDOR_INTEL, 6, 0x2a, 0, 0, 0, 0, 0, 0, 0, false, true, true}, 0, 0, 0},
	{"another vendor", "none: nothing is known of it", {VENDOR_OTHER, 7, 0x3b, 0, 0, 0, 0, 0, 0, 0, false, true, false},
	 R_RSB, 0, 0},
};
/* clang-format on */

static void runs_what_each_cpu_needs(void **state)
{
	(void)state;
	for (unsigned int i = 0; i < ARRAY_SIZE(rows); i++) {
		const struct row *row = &rows[i];
		const struct mitigations m = mitigations_decide(&row->facts);

		if (m.run != row->run || m.missing != row->missing ||
		    m.spec_ctrl != row->spec_ctrl) {
			print_error("%s (%s): runs %#x, lacks %#x, SPEC_CTRL %#llx\n", row->name,
				    row->source, m.run, m.missing, (unsigned long long)m.spec_ctrl);
		}
		assert_int_equal(m.run, row->run);
		assert_int_equal(m.missing, row->missing);
		assert_int_equal(m.spec_ctrl, row->spec_ctrl);
	}
}

/* What a fact is for: each alone moves what it should and nothing else. */
static void each_fact_counts(void **state)
{
	struct cpu_facts f = {.vendor = VENDOR_INTEL, .family = 6, .model = 0x8f};

	(void)state;
	f.leaf7_edx = NEW;
	f.arch_capabilities = FIXED | MMIO_NO | BHI_NO | PBRSB_NO;
	assert_int_equal(mitigations_decide(&f).run, R_SPEC | R_START);
	f.arch_capabilities &= ~(u64)BHI_NO;
	assert_int_equal(mitigations_decide(&f).run, R_SPEC | R_START | R_BHB);
	f.arch_capabilities &= ~(u64)PSCHG_NO;
	assert_int_equal(mitigations_decide(&f).run, R_SPEC | R_START | R_BHB | R_SPLIT);
	f.arch_capabilities &= ~(u64)TAA_NO;
	assert_int_equal(mitigations_decide(&f).run, R_SPEC | R_START | R_BHB | R_SPLIT);
	f.leaf7_ebx = RTM;
	assert_int_equal(mitigations_decide(&f).run, R_SPEC | R_START | R_BHB | R_SPLIT | R_VERW);
	f.arch_capabilities &= ~(u64)RDCL_NO;
	assert_int_equal(mitigations_decide(&f).run & R_L1D, 0);
	f.arch_capabilities &= ~(u64)SKIP_L1DFL;
	assert_int_equal(mitigations_decide(&f).run & R_L1D, R_L1D);
	f.emulated = true;
	assert_int_equal(mitigations_decide(&f).run, 0);
}

static void siblings_count_on_zen(void **state)
{
	struct cpu_facts f = {.vendor = VENDOR_AMD, .family = 0x17, .model = 0x31};

	(void)state;
	f.leaf80000008_ebx = IBPB_8 | STIBP_8;
	assert_int_equal(mitigations_decide(&f).run, R_RSB | R_IBPB | R_START);
	f.siblings = true;
	assert_int_equal(mitigations_decide(&f).run, R_SPEC | R_RSB | R_IBPB | R_START);
	/* The processor switches by itself: only our own value has to be there. */
	f.virtual_spec_ctrl = true;
	assert_int_equal(mitigations_decide(&f).run, R_RSB | R_IBPB | R_START);
	assert_int_equal(mitigations_decide(&f).spec_ctrl, 2);
}

static void puts_them_into_words(void **state)
{
	char text[160];

	(void)state;
	mitigations_words(0, 0, text, sizeof(text));
	assert_string_equal(text, "none");
	mitigations_words(R_SPEC | R_RSB | R_SPLIT, 0x401, text, sizeof(text));
	assert_string_equal(text, "SPEC_CTRL 0x401, RSB filling, 4 KiB code pages");
	mitigations_words(0xfff, 0, text, sizeof(text));
	assert_string_equal(text, "SPEC_CTRL, IBPB, RSB filling, BHB clearing, VERW, L1D flush, "
				  "automatic IBRS, IBPB at starts, 4 KiB code pages");
	mitigations_words(0xfff, 0, text, 20);
	assert_string_equal(text, "SPEC_CTRL, IBPB, RS");
}

static void knows_who_made_a_cpu(void **state)
{
	const struct cpuid_regs intel = {0x16, 0x756e6547, 0x6c65746e, 0x49656e69};
	const struct cpuid_regs amd = {0x10, 0x68747541, 0x444d4163, 0x69746e65};
	const struct cpuid_regs hygon = {0xd, 0x6f677948, 0x656e6975, 0x6e65476e};
	const struct cpuid_regs other = {0xd, 0x68747541, 0x6c65746e, 0x49656e69};
	struct cpu_facts f;

	(void)state;
	cpu_facts_identify(&intel, 0x00050654, &f);
	assert_true(f.vendor == VENDOR_INTEL && f.family == 6 && f.model == 0x55);
	cpu_facts_identify(&intel, 0x000b06e0, &f);
	assert_true(f.vendor == VENDOR_INTEL && f.family == 6 && f.model == 0xbe);
	cpu_facts_identify(&amd, 0x00830f10, &f);
	assert_true(f.vendor == VENDOR_AMD && f.family == 0x17 && f.model == 0x31);
	cpu_facts_identify(&hygon, 0x00900f02, &f);
	assert_true(f.vendor == VENDOR_AMD && f.family == 0x18 && f.model == 0x00);
	cpu_facts_identify(&other, 0x00000f11, &f);
	assert_true(f.vendor == VENDOR_OTHER && f.family == 0xf && f.model == 0x01);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(runs_what_each_cpu_needs), cmocka_unit_test(each_fact_counts),
		cmocka_unit_test(siblings_count_on_zen),    cmocka_unit_test(puts_them_into_words),
		cmocka_unit_test(knows_who_made_a_cpu),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
