/* SPDX-License-Identifier: Apache-2.0 */
/* See cr4.h: a row for each bit that a feature of CPUID announces. Pure. */

#include <vcpu/cr4.h>

/* TSD and PCE, of every processor with 64-bit mode; MCE, which kernels set unasked: it has no
 * effect on VT-x, and none that a guest sees on AMD-V, where its machine checks exit. */
#define CR4_ALWAYS (BIT(2) | BIT(6) | BIT(8))

static const struct row {
	u8 bit;
	u8 leaf; /* index of struct cr4_leaves */
	u8 word; /* of struct cpuid_regs: 0 EAX to 3 EDX */
	u8 feature;
} rows[] = {
	{0, 0, 3, 1},   {1, 0, 3, 1}, /* VME, PVI: virtual-8086 mode extensions */
	{3, 0, 3, 2},                 /* DE */
	{4, 0, 3, 3},                 /* PSE */
	{5, 0, 3, 6},                 /* PAE */
	{7, 0, 3, 13},                /* PGE */
	{9, 0, 3, 24},                /* OSFXSR */
	{10, 0, 3, 25},               /* OSXMMEXCPT */
	{11, 1, 2, 2},                /* UMIP */
	{12, 1, 2, 16},               /* LA57 */
	{16, 1, 1, 0},                /* FSGSBASE */
	{17, 0, 2, 17},               /* PCIDE */
	{18, 0, 2, 26},               /* OSXSAVE */
	{19, 1, 2, 23},               /* KL: key locker */
	{20, 1, 1, 7},                /* SMEP */
	{21, 1, 1, 20},               /* SMAP */
	{22, 1, 2, 3},                /* PKE */
	{23, 1, 2, 7},                /* CET: shadow stacks, or */
	{23, 1, 3, 20},               /* tracking of indirect branches */
	{24, 1, 2, 31},               /* PKS */
	{25, 1, 3, 5},                /* UINTR */
	{27, 2, 0, 6},                /* LASS */
	{28, 2, 0, 26},               /* LAM_SUP */
	{32, 2, 0, 17},               /* FRED */
};

static u32 cr4_word(const struct cpuid_regs *r, unsigned int word)
{
	const u32 words[] = {r->eax, r->ebx, r->ecx, r->edx};

	return words[word];
}

u64 cr4_offered_by(const struct cr4_leaves *leaves)
{
	const struct cpuid_regs *list[] = {&leaves->one, &leaves->seven, &leaves->seven_one};
	u64 offered = CR4_ALWAYS;

	for (unsigned int i = 0; i < ARRAY_SIZE(rows); i++) {
		if ((cr4_word(list[rows[i].leaf], rows[i].word) >> rows[i].feature & 1) != 0) {
			offered |= BIT(rows[i].bit);
		}
	}
	return offered;
}
