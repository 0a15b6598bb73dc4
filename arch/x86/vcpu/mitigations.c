/* SPDX-License-Identifier: Apache-2.0 */
/*
 * See mitigations.h. Sources: Intel's "Affected Processors: Transient Execution Attacks" and the
 * technical documents beside it; AMD's "Software Techniques for Managing Speculation", "Technical
 * Guidance for Mitigating Branch Type Confusion", "... Speculative Return Stack Overflow" and
 * "... Transient Scheduler Attacks".
 *
 * The attacker is a guest and the victim the hypervisor on the same core. Unneeded by design:
 * nothing between two partitions, since a core runs one for ever, its threads included (`smt =
 * "share"` waives that, and docs/configuration.md says so); nothing between the guest's own kernel
 * and user programs, which is the guest's business with registers that are its own. What is decided
 * here is what the vendors ask of a hypervisor, although the address space in which it answers an
 * exit shows it no other partition's memory.
 */

#include <lib/format.h>
#include <vcpu/mitigations.h>

/* clang-format off */
#define L7_EBX_RTM           BIT(11)
#define L7_EDX_MD_CLEAR      BIT(10) /* VERW overwrites buffers */
#define L7_EDX_SPEC_CTRL     BIT(26) /* IBRS and IBPB */
#define L7_EDX_FLUSH_CMD     BIT(28)
#define L7_2_EDX_RRSBA_CTRL  BIT(2)
#define L7_2_EDX_BHI_CTRL    BIT(4)

#define AMD_8_EBX_IBPB       BIT(12)
#define AMD_8_EBX_STIBP      BIT(15)
#define AMD_8_EBX_BTC_NO     BIT(29)
#define AMD_21_EAX_VERW      BIT(5)  /* VERW overwrites buffers */
#define AMD_21_EAX_AUTO_IBRS BIT(8)
#define AMD_21_EAX_BRTYPE    BIT(28) /* IBPB forgets types of branches too */
#define AMD_21_EAX_SRSO_NO   BIT(29)
#define AMD_21_ECX_TSA_NO    (BIT(1) | BIT(2))

#define CAP_RDCL_NO          BIT(0)
#define CAP_IBRS_ALL         BIT(1)  /* "enhanced": IBRS is set once and stays */
#define CAP_RSBA             BIT(2)  /* an empty return stack falls back on other predictors */
#define CAP_SKIP_L1DFL       BIT(3)
#define CAP_MDS_NO           BIT(5)
#define CAP_PSCHANGE_MC_NO   BIT(6)
#define CAP_TAA_NO           BIT(8)
#define CAP_MMIO_NO          (BIT(13) | BIT(14) | BIT(15)) /* SBDR_SSDP, FBSDP, PSDP */
#define CAP_FB_CLEAR         BIT(17)
#define CAP_RRSBA            BIT(19)
#define CAP_BHI_NO           BIT(20)
#define CAP_PBRSB_NO         BIT(24)
#define CAP_RFDS_NO          BIT(27)
#define CAP_RFDS_CLEAR       BIT(28)

#define SPEC_CTRL_IBRS       BIT(0)
#define SPEC_CTRL_STIBP      BIT(1)
#define SPEC_CTRL_RRSBA_DIS  BIT(6)
#define SPEC_CTRL_BHI_DIS    BIT(10)

/* What a model of Intel's family 6 differs in from the large core of 2008 to 2019. */
#define NO_L1TF     0x01U
#define NO_MDS      0x02U
#define NO_MULTIHIT 0x04U
#define HAS_MMIO    0x08U /* MMIO stale data */
#define HAS_RFDS    0x10U
#define USES_IBRS   0x20U /* a return may be predicted as an indirect branch: thunks don't suffice */
#define ATOM        (NO_L1TF | NO_MDS | NO_MULTIHIT)
/* clang-format on */

static const struct mitigations_model {
	u8 model;
	u8 traits;
} models[] = {
	{0x37, NO_L1TF | NO_MULTIHIT}, /* Silvermont, Airmont: store buffers are affected by MDS */
	{0x4a, NO_L1TF | NO_MULTIHIT},
	{0x4c, NO_L1TF | NO_MULTIHIT},
	{0x4d, NO_L1TF | NO_MULTIHIT},
	{0x5a, NO_L1TF | NO_MULTIHIT},
	{0x5d, NO_L1TF | NO_MULTIHIT},
	{0x75, NO_L1TF | NO_MULTIHIT},
	{0x57, NO_L1TF | NO_MULTIHIT}, /* Xeon Phi, likewise */
	{0x85, NO_L1TF | NO_MULTIHIT},
	{0x5c, ATOM | HAS_RFDS},            /* Goldmont: Apollo Lake */
	{0x5f, ATOM | HAS_RFDS},            /* Denverton */
	{0x7a, ATOM | HAS_RFDS},            /* Goldmont Plus: Gemini Lake */
	{0x86, ATOM | HAS_RFDS | HAS_MMIO}, /* Tremont: Snow Ridge */
	{0x96, ATOM | HAS_RFDS | HAS_MMIO}, /* Elkhart Lake */
	{0x9c, ATOM | HAS_RFDS | HAS_MMIO}, /* Jasper Lake */
	{0xbe, ATOM | HAS_RFDS},            /* Gracemont: Alder Lake-N */
	{0xaf, ATOM},                       /* Crestmont: Sierra Forest */
	{0x97, HAS_RFDS},                   /* Alder Lake: either kind of core has this number */
	{0x9a, HAS_RFDS},
	{0xb7, HAS_RFDS}, /* Raptor Lake */
	{0xba, HAS_RFDS},
	{0xbf, HAS_RFDS},
	{0x3f, HAS_MMIO}, /* Haswell and Broadwell servers */
	{0x4f, HAS_MMIO},
	{0x56, HAS_MMIO},
	{0x4e, HAS_MMIO | USES_IBRS}, /* Skylake clients and servers, Cascade Lake */
	{0x5e, HAS_MMIO | USES_IBRS},
	{0x55, HAS_MMIO | USES_IBRS},
	{0x66, USES_IBRS},            /* Cannon Lake */
	{0x8e, HAS_MMIO | USES_IBRS}, /* Kaby Lake to Comet Lake */
	{0x9e, HAS_MMIO | USES_IBRS},
	{0xa5, HAS_MMIO | USES_IBRS},
	{0xa6, HAS_MMIO | USES_IBRS},
	{0x6a, HAS_MMIO}, /* Ice Lake servers and clients */
	{0x6c, HAS_MMIO},
	{0x7d, HAS_MMIO},
	{0x7e, HAS_MMIO},
	{0x8a, HAS_MMIO},    /* Lakefield */
	{0xa7, HAS_MMIO},    /* Rocket Lake */
	{0x8c, NO_MULTIHIT}, /* Tiger Lake */
	{0x8d, NO_MULTIHIT},
};

static u32 intel_traits(const struct cpu_facts *f)
{
	for (unsigned int i = 0; i < ARRAY_SIZE(models) && f->family == 6; i++) {
		if (models[i].model == f->model) {
			return models[i].traits;
		}
	}
	return 0;
}

/* Adds @barrier, which needs something that the CPU must @have. */
static void mitigations_add(struct mitigations *m, bool have, u32 barrier)
{
	*(have ? &m->run : &m->missing) |= barrier;
}

/*
 * Branch target injection. Enhanced IBRS keeps a guest's targets from the hypervisor as long as the
 * bit is set, so it is set at each exit whatever the guest has there. The older IBRS is a barrier
 * at each write and costs as much, so that it is left to the cores whose returns cannot be trusted
 * behind a filled return stack; on others thunks do. A guest's value only restricts predictions
 * more: on a CPU that needs none of ours it may stay in the register while we run.
 */
static void intel_branch_targets(const struct cpu_facts *f, u32 traits, struct mitigations *m)
{
	const u64 cap = f->arch_capabilities;
	bool has = (f->leaf7_edx & L7_EDX_SPEC_CTRL) != 0;

	mitigations_add(m, has, BARRIER_IBPB_START);
	if ((cap & CAP_IBRS_ALL) == 0) {
		m->run |= BARRIER_RSB;
		if ((traits & USES_IBRS) != 0 || (cap & CAP_RSBA) != 0) {
			mitigations_add(m, has, BARRIER_SPEC_CTRL);
			m->spec_ctrl = has ? SPEC_CTRL_IBRS : 0;
		}
		return;
	}
	mitigations_add(m, has, BARRIER_SPEC_CTRL);
	m->spec_ctrl = has ? SPEC_CTRL_IBRS : 0;
	/* A return before the first call has retired ("post-barrier return stack buffer"). */
	if ((cap & CAP_PBRSB_NO) == 0) {
		m->run |= BARRIER_RSB;
	}
	if ((cap & CAP_RRSBA) != 0 && (f->leaf7_2_edx & L7_2_EDX_RRSBA_CTRL) != 0) {
		m->spec_ctrl |= SPEC_CTRL_RRSBA_DIS;
	}
	/* Branch history injection: what is indexed by a history that the guest made. */
	if ((cap & CAP_BHI_NO) == 0 && (f->leaf7_2_edx & L7_2_EDX_BHI_CTRL) != 0) {
		m->spec_ctrl |= SPEC_CTRL_BHI_DIS;
	} else if ((cap & CAP_BHI_NO) == 0) {
		m->run |= BARRIER_BHB;
	}
}

/*
 * Buffers and the first-level cache. Guests reach registers of devices, so that MMIO stale data
 * counts on every CPU that has it. A flush of the cache overwrites the buffers as well.
 */
static void intel_buffers(const struct cpu_facts *f, u32 traits, struct mitigations *m)
{
	const u64 cap = f->arch_capabilities;
	bool md_clear = (f->leaf7_edx & L7_EDX_MD_CLEAR) != 0;
	bool mds = (cap & CAP_MDS_NO) == 0 && (traits & NO_MDS) == 0;
	bool taa = (cap & CAP_TAA_NO) == 0 && (f->leaf7_ebx & L7_EBX_RTM) != 0;
	bool mmio = (traits & HAS_MMIO) != 0 && (cap & CAP_MMIO_NO) != CAP_MMIO_NO;
	bool rfds = (traits & HAS_RFDS) != 0 && (cap & CAP_RFDS_NO) == 0;
	bool l1tf = (cap & (CAP_RDCL_NO | CAP_SKIP_L1DFL)) == 0 && (traits & NO_L1TF) == 0;

	if (mds || taa) {
		mitigations_add(m, md_clear, BARRIER_VERW);
	}
	if (mmio) {
		mitigations_add(m, (cap & CAP_FB_CLEAR) != 0 || (mds && md_clear), BARRIER_VERW);
	}
	if (rfds) {
		mitigations_add(m, (cap & CAP_RFDS_CLEAR) != 0, BARRIER_VERW);
	}
	if (l1tf) {
		mitigations_add(m, (f->leaf7_edx & L7_EDX_FLUSH_CMD) != 0, BARRIER_L1D);
	}
}

static void mitigations_intel(const struct cpu_facts *f, struct mitigations *m)
{
	u32 traits = intel_traits(f);

	intel_branch_targets(f, traits, m);
	intel_buffers(f, traits, m);
	/* A guest that changes the size of a page that it executes can halt the whole machine. */
	if ((f->arch_capabilities & CAP_PSCHANGE_MC_NO) == 0 && (traits & NO_MULTIHIT) == 0) {
		m->run |= BARRIER_SPLIT_CODE;
	}
}

/*
 * Automatic IBRS covers what enhanced IBRS does, and empties the return stack at each exit. Without
 * it thunks and a filled return stack do, but that up to Zen 2 any instruction may be taken for a
 * branch (branch type confusion), and on Zen 3 and 4 the return stack may be led astray
 * (speculative return stack overflow): then a barrier at each exit.
 */
static void amd_branch_targets(const struct cpu_facts *f, struct mitigations *m)
{
	bool ibpb = (f->leaf80000008_ebx & AMD_8_EBX_IBPB) != 0;
	bool confusion = f->family >= 0x15 && f->family <= 0x18 &&
			 (f->leaf80000008_ebx & AMD_8_EBX_BTC_NO) == 0;
	bool overflow = f->family >= 0x19 && (f->leaf80000021_eax & AMD_21_EAX_SRSO_NO) == 0;

	mitigations_add(m, ibpb, BARRIER_IBPB_START);
	m->run |=
		(f->leaf80000021_eax & AMD_21_EAX_AUTO_IBRS) != 0 ? BARRIER_AUTO_IBRS : BARRIER_RSB;
	if (confusion) {
		mitigations_add(m, ibpb, BARRIER_IBPB);
	}
	if (overflow) {
		mitigations_add(m, ibpb && (f->leaf80000021_eax & AMD_21_EAX_BRTYPE) != 0,
				BARRIER_IBPB);
	}
	/* The other thread of the core trains the same predictors while the hypervisor runs. */
	if (confusion && f->siblings && (f->leaf80000008_ebx & AMD_8_EBX_STIBP) != 0) {
		m->spec_ctrl = SPEC_CTRL_STIBP;
		m->run |= f->virtual_spec_ctrl ? 0 : BARRIER_SPEC_CTRL;
	}
}

static void mitigations_amd(const struct cpu_facts *f, struct mitigations *m)
{
	amd_branch_targets(f, m);
	if (f->family == 0x19 && (f->leaf80000021_ecx & AMD_21_ECX_TSA_NO) != AMD_21_ECX_TSA_NO) {
		mitigations_add(m, (f->leaf80000021_eax & AMD_21_EAX_VERW) != 0, BARRIER_VERW);
	}
}

void cpu_facts_identify(const struct cpuid_regs *name, u32 signature, struct cpu_facts *facts)
{
	static const struct {
		u32 ebx, edx, ecx;
		enum cpu_vendor vendor;
	} names[] = {
		{0x756e6547, 0x49656e69, 0x6c65746e, VENDOR_INTEL}, /* GenuineIntel */
		{0x68747541, 0x69746e65, 0x444d4163, VENDOR_AMD},   /* AuthenticAMD */
		{0x6f677948, 0x6e65476e, 0x656e6975, VENDOR_AMD},   /* HygonGenuine */
	};
	u32 family = signature >> 8 & 0xf;
	u32 model = signature >> 4 & 0xf;

	*facts = (struct cpu_facts){.vendor = VENDOR_OTHER};
	for (unsigned int i = 0; i < ARRAY_SIZE(names); i++) {
		if (name->ebx == names[i].ebx && name->edx == names[i].edx &&
		    name->ecx == names[i].ecx) {
			facts->vendor = names[i].vendor;
		}
	}
	facts->model = family == 6 || family == 15 ? model | (signature >> 12 & 0xf0) : model;
	facts->family = family == 15 ? family + (signature >> 20 & 0xff) : family;
}

struct mitigations mitigations_decide(const struct cpu_facts *facts)
{
	struct mitigations m = {0, 0, 0};

	if (facts->emulated) {
		return m;
	}
	switch (facts->vendor) {
	case VENDOR_INTEL:
		mitigations_intel(facts, &m);
		break;
	case VENDOR_AMD:
		mitigations_amd(facts, &m);
		break;
	default: /* of others nothing is known but that all have a return stack */
		m.run = BARRIER_RSB;
	}
	return m;
}

void mitigations_words(u32 barriers, u64 spec_ctrl, char *text, size_t size)
{
	static const struct {
		u32 barrier;
		const char *word;
	} rows[] = {
		{BARRIER_SPEC_CTRL, "SPEC_CTRL"},
		{BARRIER_IBPB, "IBPB"},
		{BARRIER_RSB, "RSB filling"},
		{BARRIER_BHB, "BHB clearing"},
		{BARRIER_VERW, "VERW"},
		{BARRIER_L1D, "L1D flush"},
		{BARRIER_AUTO_IBRS, "automatic IBRS"},
		{BARRIER_IBPB_START, "IBPB at starts"},
		{BARRIER_SPLIT_CODE, "4 KiB code pages"},
	};
	size_t used = format(text, size, "%s", barriers == 0 ? "none" : "");

	for (unsigned int i = 0; i < ARRAY_SIZE(rows); i++) {
		if ((barriers & rows[i].barrier) == 0) {
			continue;
		}
		used += format(text + used, size - used, "%s%s", used != 0 ? ", " : "",
			       rows[i].word);
		if (rows[i].barrier == BARRIER_SPEC_CTRL && spec_ctrl != 0) {
			used += format(text + used, size - used, " %#lx", spec_ctrl);
		}
	}
}
