/* SPDX-License-Identifier: Apache-2.0 */
/* probe: model-specific and control registers. */

#include "probe.h"

#define MSR_FEATURE_CONTROL 0x3a
#define FEATURE_LOCKED BIT(0)
#define FEATURE_VMX (BIT(1) | BIT(2))
#define MSR_EFER 0xc0000080
#define CPUID1_ECX_XSAVE BIT(26)
#define CR0_WP BIT(16)
#define CR4_OSXSAVE BIT(18)

bool msr_faults(const struct row *row)
{
	u64 value;
	int read = try_rdmsr((u32)row->a, &value);
	int write = try_wrmsr((u32)row->a, row->b);

	if (read == VECTOR_GP && write == VECTOR_GP) {
		return true;
	}
	return fail("read: vector %d value %#lx, write: vector %d", read, value, write);
}

bool msr_write_faults(const struct row *row)
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

bool msr_locked(const struct row *row)
{
	return msr_keeps((u32)row->a, row->b);
}

bool apic_disable(const struct row *row)
{
	(void)row;
	return msr_keeps(MSR_APIC_BASE, APIC_BASE_ENABLE | (apic_is_x2apic() ? APIC_BASE_EXTD : 0));
}

bool feature_control(const struct row *row)
{
	u64 value;

	if (try_rdmsr(MSR_FEATURE_CONTROL, &value) == NO_FAULT &&
	    (value & (FEATURE_LOCKED | FEATURE_VMX)) != FEATURE_LOCKED) {
		return fail("reads %#lx", value);
	}
	return msr_write_faults(row);
}

/* Harmless if it takes effect: it is enough to come back. */
bool msr_survives(const struct row *row)
{
	(void)try_wrmsr((u32)row->a, row->b);
	(void)try_wrmsr((u32)row->a, 0);
	return true;
}

u64 cr4_read(void)
{
	u64 value;

	__asm__ volatile("mov %%cr4, %0" : "=r"(value));
	return value;
}

int cr4_try(u64 value)
{
	__asm__ volatile(GUARDED("mov %0, %%cr4") : : "r"(value) : "memory");
	return guard_take();
}

bool cr4_refuses(const struct row *row)
{
	u64 before = cr4_read();
	int vector = cr4_try(before | row->a);
	u64 after = cr4_read();

	return (vector == VECTOR_GP && after == before) ||
	       fail("vector %d, %#lx became %#lx", vector, before, after);
}

/* A feature of CPUID and the bit of CR4 that it announces. */
static const struct {
	u8 bit;
	u8 leaf, subleaf;
	u8 word; /* 0 EAX to 3 EDX */
	u8 feature;
} cr4_bits[] = {
	{11, 7, 0, 2, 2},  {12, 7, 0, 2, 16}, {16, 7, 0, 1, 0}, {19, 7, 0, 2, 23},
	{20, 7, 0, 1, 7},  {21, 7, 0, 1, 20}, {22, 7, 0, 2, 3}, {23, 7, 0, 2, 7},
	{24, 7, 0, 2, 31}, {25, 7, 0, 3, 5},  {27, 7, 1, 0, 6}, {28, 7, 1, 0, 26},
	{32, 7, 1, 0, 17},
};

static bool cr4_is_offered(unsigned int i)
{
	struct cpuid r = cpuid(cr4_bits[i].leaf, cr4_bits[i].subleaf);
	const u32 words[] = {r.eax, r.ebx, r.ecx, r.edx};

	return (words[cr4_bits[i].word] >> cr4_bits[i].feature & 1) != 0;
}

/* Whatever the processor has: what CPUID does not offer cannot be switched on. CR0.WP is on
 * meanwhile, without which no processor takes CR4.CET. */
bool cr4_refuses_unoffered(const struct row *row)
{
	struct row one = *row;
	bool good = true;
	u64 cr0;

	__asm__ volatile("mov %%cr0, %0" : "=r"(cr0));
	__asm__ volatile("mov %0, %%cr0" : : "r"(cr0 | CR0_WP) : "memory");

	for (unsigned int i = 0; i < ARRAY_SIZE(cr4_bits); i++) {
		one.a = BIT(cr4_bits[i].bit);
		good = good && (cr4_is_offered(i) || cr4_refuses(&one));
	}
	__asm__ volatile("mov %0, %%cr0" : : "r"(cr0) : "memory");
	return good;
}

/* What it offers can, but for those that nobody changes without taking care of the stack and of
 * its own pages: SMEP, SMAP. */
bool cr4_takes_offered(const struct row *row)
{
	u64 before = cr4_read();
	int vector = NO_FAULT;

	(void)row;
	for (unsigned int i = 0; i < ARRAY_SIZE(cr4_bits) && vector == NO_FAULT; i++) {
		if (cr4_is_offered(i) && cr4_bits[i].bit != 20 && cr4_bits[i].bit != 21) {
			vector = cr4_try(before | BIT(cr4_bits[i].bit));
			vector = vector == NO_FAULT && (cr4_read() & BIT(cr4_bits[i].bit)) == 0
					 ? 255
					 : vector;
			(void)cr4_try(before);
		}
	}
	return vector == NO_FAULT || fail("vector %d", vector);
}

bool cr0_refuses(const struct row *row)
{
	u64 value;
	int vector;

	__asm__ volatile("mov %%cr0, %0" : "=r"(value));
	__asm__ volatile(GUARDED("mov %0, %%cr0") : : "r"(value ^ row->a) : "memory");
	vector = guard_take();
	return vector == VECTOR_GP || fail("vector %d", vector);
}

bool efer_refuses(const struct row *row)
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

bool xsetbv_refuses(const struct row *row)
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
