/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Self tests of the live image, in bulkhead-test.elf alone in place of hv/selftest.c. Each is
 * chosen by "selftest=NAME" in the hypervisor's command line and says what it found on the console.
 */

#include <arch/cpu.h>
#include <arch/frames.h>
#include <arch/paging.h>
#include <hv/selftest.h>
#include <lib/log.h>
#include <lib/panic.h>
#include <lib/string.h>
#include <mm/host_paging.h>

#include "selftest.h"

/* The live page tables, not the ELF file: nothing may be writable and executable. */
static void selftest_wx(void)
{
	struct host_audit audit;

	paging_audit(&audit);
	log_line("selftest: W^X: %lu pages mapped, %lu of them writable and executable",
		 audit.leaves, audit.write_execute);
	if (audit.write_execute != 0) {
		panic("selftest: page at %#lx is writable and executable", audit.first.from);
	}
}

/* Maps one page both ways, so that the walk above is seen to find it. */
static void selftest_wx_broken(void)
{
	void *page = frames_take(1);

	if (page == NULL || paging_protect((u64)(uintptr_t)page, true, true) != 0) {
		panic("selftest: no page to break");
	}
	selftest_wx();
}

/* Never returns in practice: each level needs more stack than the one before. */
/* NOLINTNEXTLINE(misc-no-recursion): running out of stack is what it is for */
static u64 overflow(u64 depth)
{
	volatile u8 frame[512];

	for (unsigned int i = 0; i < sizeof(frame); i++) {
		frame[i] = (u8)depth;
	}
	return depth == ~0ULL ? frame[0] : overflow(depth + 1) + frame[1];
}

static void selftest_stack_overflow(void)
{
	log_line("selftest: overflowing the stack");
	log_line("selftest: survived, which is wrong: %lu", overflow(0));
}

static void selftest_panic(void)
{
	panic("selftest: asked for");
}

static void selftest_write_text(void)
{
	log_line("selftest: writing to our own code");
	*(volatile u8 *)(uintptr_t)selftest_panic = 0x90;
	log_line("selftest: survived, which is wrong");
}

static struct acpi *machine_acpi;

static void selftest_iommu_here(void)
{
	selftest_iommu(machine_acpi);
}

static const struct {
	const char *name;
	void (*run)(void);
} tests[] = {
	{"wx", selftest_wx},
	{"wx-broken", selftest_wx_broken},
	{"stack-overflow", selftest_stack_overflow},
	{"panic", selftest_panic},
	{"write-text", selftest_write_text},
	{"iommu", selftest_iommu_here},
};

/* Whether the words of @cmdline include @option immediately followed by @value. */
static bool selftest_has(const char *cmdline, const char *option, const char *value)
{
	size_t before = strlen(option);
	size_t length = strlen(value);

	for (; *cmdline != 0; cmdline++) {
		if (strncmp(cmdline, option, before) == 0 &&
		    strncmp(cmdline + before, value, length) == 0 &&
		    (cmdline[before + length] == 0 || cmdline[before + length] == ' ')) {
			return true;
		}
	}
	return false;
}

bool selftest_forces(const char *cmdline, const char *name)
{
	return selftest_has(cmdline, "force=", name);
}

void selftest_run(const char *cmdline, struct acpi *acpi)
{
	machine_acpi = acpi;
	for (unsigned int i = 0; i < ARRAY_SIZE(tests); i++) {
		if (selftest_has(cmdline, "selftest=", tests[i].name)) {
			tests[i].run();
		}
	}
}
