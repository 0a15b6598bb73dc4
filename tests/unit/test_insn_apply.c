/* SPDX-License-Identifier: Apache-2.0 */
/*
 * arch/x86/vcpu/insn_apply.c against the processor itself: each instruction of insn_native.h runs
 * on random values, and what it did is compared with what decoding and applying it gives.
 */
#define _GNU_SOURCE /* MAP_ANONYMOUS */

#include "unit.h"

#include <sys/mman.h>

#include <vcpu/insn.h>

#define TRIES 300
#define RAX 0
#define RCX 1
#define RDX 2
#define RDI 7
#define R8 8
#define RET 0xc3
#define MEMORY_SIZE 128 /* operand in the middle */
#define FLAGS_STATUS                                                                               \
	(INSN_FLAG_CARRY | INSN_FLAG_PARITY | INSN_FLAG_AUXILIARY | INSN_FLAG_ZERO |               \
	 INSN_FLAG_SIGN | INSN_FLAG_OVERFLOW)
#define FLAGS_ALL (FLAGS_STATUS | INSN_FLAG_DIRECTION)

static const struct native {
	const char *bytes;
	size_t length;
	const char *line;
} natives[] = {
#include "insn_native.h"
};

struct machine {
	u64 regs[16];
	u64 rflags; /* status flags and DF */
	u8 memory[MEMORY_SIZE];
};

static u64 seed = 1;

static u64 random_number(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return seed;
}

/* Often one of those on which carries, signs and overflows turn. */
static u64 random_value(void)
{
	static const u64 edges[] = {0,          0x01,       0x7f,      0x80,       0xff,
				    0x7fff,     0x8000,     0xffff,    0xfffffff,  0x7fffffff,
				    0x80000000, 0xffffffff, INT64_MAX, 1ULL << 63, UINT64_MAX};
	u64 number = random_number();

	return number % 3 == 0 ? edges[number / 3 % ARRAY_SIZE(edges)] : random_number();
}

static void machine_randomise(struct machine *m, bool repeat)
{
	for (size_t i = 0; i < ARRAY_SIZE(m->regs); i++) {
		m->regs[i] = random_value();
	}
	for (size_t i = 0; i < sizeof(m->memory); i += sizeof(u64)) {
		u64 value = random_value();

		memcpy(m->memory + i, &value, sizeof(value));
	}
	m->rflags = random_number() & (FLAGS_STATUS | INSN_FLAG_DIRECTION);
	m->regs[RDI] = (u64)(m->memory + MEMORY_SIZE / 2);
	if (repeat) {
		m->regs[RCX] = m->regs[RCX] % 4 + 1;
	}
}

/* Calls @code with the registers and flags of @m. It is below the red zone, and DF ends clear. */
static void machine_run(const void *code, struct machine *m)
{
	register const void *target __asm__("r15") = code;
	register struct machine *machine __asm__("r14") = m;

	__asm__ volatile("lea -128(%%rsp), %%rsp\n\t"
			 "pushf\n\t"
			 "andq %[others], (%%rsp)\n\t"
			 "mov %c[rflags](%[m]), %%rax\n\t"
			 "or %%rax, (%%rsp)\n\t"
			 "mov %c[rax](%[m]), %%rax\n\t"
			 "mov %c[rcx](%[m]), %%rcx\n\t"
			 "mov %c[rdx](%[m]), %%rdx\n\t"
			 "mov %c[rdi](%[m]), %%rdi\n\t"
			 "mov %c[r8](%[m]), %%r8\n\t"
			 "popf\n\t"
			 "call *%[code]\n\t"
			 "pushf\n\t"
			 "pop %c[rflags](%[m])\n\t"
			 "cld\n\t"
			 "mov %%rax, %c[rax](%[m])\n\t"
			 "mov %%rcx, %c[rcx](%[m])\n\t"
			 "mov %%rdx, %c[rdx](%[m])\n\t"
			 "mov %%rdi, %c[rdi](%[m])\n\t"
			 "mov %%r8, %c[r8](%[m])\n\t"
			 "lea 128(%%rsp), %%rsp"
			 :
			 : [code] "r"(target), [m] "r"(machine),
			   [rflags] "i"(offsetof(struct machine, rflags)),
			   [rax] "i"(offsetof(struct machine, regs[RAX])),
			   [rcx] "i"(offsetof(struct machine, regs[RCX])),
			   [rdx] "i"(offsetof(struct machine, regs[RDX])),
			   [rdi] "i"(offsetof(struct machine, regs[RDI])),
			   [r8] "i"(offsetof(struct machine, regs[R8])), [others] "i"(~FLAGS_ALL)
			 : "rax", "rcx", "rdx", "rdi", "r8", "memory", "cc");
	m->rflags &= FLAGS_ALL;
}

/* As exit_mmio() does it: the access goes where RDI points, one element for each exit. */
static void machine_apply(const struct insn *insn, struct machine *m)
{
	struct insn_values v = {.reg = m->regs[insn->reg], .rflags = m->rflags};
	bool done = true;

	do {
		u8 *at = (u8 *)m->regs[RDI];

		v.memory = 0;
		if (insn->read) {
			memcpy(&v.memory, at, insn->width);
		}
		insn_apply(insn, &v);
		if (insn->write) {
			memcpy(at, &v.memory, insn->width);
		}
		m->regs[insn->reg] = v.reg;
		if (insn->operation == INSN_STORE_STRING) {
			done = insn_string_step(insn, m->rflags, &m->regs[RDI], &m->regs[RCX]);
		}
	} while (!done);
	m->rflags = v.rflags;
}

/* What the manual leaves undefined. */
static u64 undefined_flags(const struct insn *insn)
{
	switch (insn->operation) {
	case INSN_AND:
	case INSN_OR:
	case INSN_XOR:
	case INSN_TEST:
		return INSN_FLAG_AUXILIARY;
	case INSN_BT:
	case INSN_BTS:
	case INSN_BTR:
	case INSN_BTC:
		return FLAGS_STATUS & ~(INSN_FLAG_CARRY | INSN_FLAG_ZERO);
	default:
		return 0;
	}
}

static void compare(const struct native *native, const struct insn *insn, u8 *code)
{
	struct machine before;
	struct machine real;
	struct machine ours;
	u64 defined = ~undefined_flags(insn);

	machine_randomise(&before, insn->repeat);
	real = before;
	real.regs[RDI] += (u64)&real - (u64)&before;
	machine_run(code, &real);
	real.regs[RDI] -= (u64)&real - (u64)&before;
	ours = before;
	ours.regs[RDI] += (u64)&ours - (u64)&before;
	machine_apply(insn, &ours);
	ours.regs[RDI] -= (u64)&ours - (u64)&before;
	if (memcmp(ours.regs, real.regs, sizeof(real.regs)) != 0) {
		fail_msg("%s: registers differ", native->line);
	}
	if (memcmp(ours.memory, real.memory, sizeof(real.memory)) != 0) {
		fail_msg("%s: memory differs", native->line);
	}
	if (((ours.rflags ^ real.rflags) & defined) != 0) {
		fail_msg("%s: flags %#lx, the processor's %#lx", native->line, ours.rflags,
			 real.rflags);
	}
}

static void does_what_the_processor_does(void **state)
{
	u8 *code = mmap(NULL, PAGE_SIZE, PROT_READ | PROT_WRITE | PROT_EXEC,
			MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	(void)state;
	assert_ptr_not_equal(code, MAP_FAILED);
	for (size_t i = 0; i < ARRAY_SIZE(natives); i++) {
		struct insn insn;

		memcpy(code, natives[i].bytes, natives[i].length);
		code[natives[i].length] = RET;
		if (insn_decode(code, natives[i].length, INSN_MODE_64, &insn) != 0) {
			fail_msg("%s is not known", natives[i].line);
		}
		for (unsigned int try = 0; try < TRIES; try++) {
			compare(&natives[i], &insn, code);
		}
	}
	assert_int_equal(munmap(code, PAGE_SIZE), 0);
}

static void keeps_flags_that_are_not_its_own(void **state)
{
	const struct insn add = {.operation = INSN_ADD, .width = 4, .reg_width = 4};
	const struct insn bit = {.operation = INSN_BTS, .width = 4, .reg_width = 4, .value = 3};
	const struct insn move = {.operation = INSN_MOVE, .width = 4, .reg_width = 4};
	struct insn_values v = {.rflags = ~0ULL};

	(void)state;
	insn_apply(&add, &v);
	assert_int_equal(v.rflags, (~0ULL & ~FLAGS_STATUS) | INSN_FLAG_ZERO | INSN_FLAG_PARITY);
	v = (struct insn_values){.rflags = ~0ULL};
	insn_apply(&bit, &v);
	assert_int_equal(v.memory, 8);
	assert_int_equal(v.rflags, ~INSN_FLAG_CARRY);
	insn_apply(&move, &v);
	assert_int_equal(v.rflags, ~INSN_FLAG_CARRY);
}

/* The address sizes that a 64-bit program cannot try. */
static void strings_step_in_their_address_size(void **state)
{
	static const struct {
		struct insn insn;
		u64 rdi, rcx, rdi_after, rcx_after;
		bool down, done;
	} steps[] = {
		{{.width = 4, .address_width = 2}, 0xaafffe, 7, 0xaa0002, 7, false, true},
		{{.width = 4, .address_width = 2}, 0xaa0002, 7, 0xaafffe, 7, true, true},
		{{.width = 1, .address_width = 2, .repeat = true},
		 0x10000,
		 0xcc0001,
		 0x10001,
		 0xcc0000,
		 false,
		 true},
		{{.width = 2, .address_width = 4, .repeat = true},
		 0x1ffffffff,
		 0x500000002,
		 1,
		 1,
		 false,
		 false},
		{{.width = 8, .address_width = 8, .repeat = true},
		 0,
		 0x100000001,
		 (u64)-8,
		 0x100000000,
		 true,
		 false},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(steps); i++) {
		u64 rdi = steps[i].rdi;
		u64 rcx = steps[i].rcx;
		bool done = insn_string_step(&steps[i].insn,
					     steps[i].down ? INSN_FLAG_DIRECTION : 0, &rdi, &rcx);

		if (rdi != steps[i].rdi_after || rcx != steps[i].rcx_after ||
		    done != steps[i].done) {
			fail_msg("step %zu: RDI %#lx, RCX %#lx, done %d", i, rdi, rcx, done);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(does_what_the_processor_does),
		cmocka_unit_test(keeps_flags_that_are_not_its_own),
		cmocka_unit_test(strings_step_in_their_address_size),
	};

	insn_forms_make();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
