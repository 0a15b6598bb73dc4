/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The stages of a boot, each in its file of hv/start/, in the order of hv/main.c. All run once, on
 * the boot CPU. A stage that cannot go on ends the boot with its reason.
 */
#pragma once

#include <boot/boot_info.h>
#include <drivers/acpi.h>
#include <drivers/pci.h>
#include <hv/plan.h>

/* What the stages hand on. */
struct start {
	struct boot_info boot;
	struct acpi acpi;
	struct inventory inventory;
	struct pci_topology topology; /* of the inventory's functions */
	const struct pci_access *pci; /* the way to config space */
	struct config config;
	struct plan plan;
};

extern struct start start;

/** Ends the boot with @what, unless @status is 0. Whatever failed has said why by now. */
void start_require(int status, const char *what);

/** firmware.c: what the loader, by @magic and @info in its registers, and ACPI's tables say. */
void start_read_loader(u32 magic, u64 info);
void start_read_acpi(void);

/** screen.c: the screen that the loader left is the console's as well. */
void start_take_screen(void);

/** screen.c: maps the screen. After paging_init(), before the next line of the log. */
void start_map_screen(void);

/** screen.c: does without the screen from here on if its function is a partition's. */
void start_give_screen(void);

/** screen.c: whether there is a screen, and start_give_screen() will leave it. After
 * start_make_plan(). */
bool start_keeps_screen(void);

/** screen.c: does without the screen from here on, because the configuration does not name it. */
void start_leave_screen(void);

/** firmware.c: clears the UEFI application, where that loaded us. After start_own_tables(). */
void start_forget_program(void);

/** machine.c: RAM, CPUs and PCI functions, while the early page tables reach all below 4 GiB. */
void start_find_machine(void);

/** machine.c: virtualisation of the boot CPU, own page tables, stacks. */
void start_own_tables(void);

/** machine.c: clock, IOMMU, and all of it printed as the inventory. After start_own_tables(). */
void start_take_inventory(void);

/** plan.c: reads the configuration and makes the plan; every mistake is reported, and ends the
 * boot. */
void start_make_plan(void);

/** plan.c: the boot module with the configuration, or NULL. */
const struct boot_module *start_find_config(void);

enum start_console {
	CONSOLE_PORTS, /* those that the configuration names, when nothing but that is known */
	CONSOLE_ALL,   /* whatever is left, after start_own_tables() */
};

/** console.c: the console goes on where the configuration says, as far as @which goes. */
void start_console(enum start_console which);

/** console.c: a UART that the console has only because none of its own works is not used beside a
 * partition that has it. After start_make_plan(). */
void start_hold_console(void);

/** plan.c: enables virtual functions, with which the plan is made anew; then no function is at
 * work. */
void start_prepare_functions(void);

/** plan.c: prints the plan. */
void start_print_plan(void);

/** plan.c: sets aside the RAM that the plan has for the tables of partitions. */
void start_take_tables(void);

/** run.c: every other CPU, with virtualisation on. */
void start_cpus(void);

/** run.c: partitions as planned, and devices held to what they were given. */
void start_apply_plan(void);

/** run.c: lets all partitions go. Nothing is taken or allocated after this. */
NORETURN void start_partitions(void);

/** spaces.c: the address space that each CPU has when partitions run. */
void start_build_spaces(void);

/**
 * enter.c: what every CPU but the boot CPU does from its start on: waits for start_enter(), calls
 * @prepare with its number, the last that it needs of the boot, and runs its guest.
 */
NORETURN void start_wait_cpu(unsigned int cpu, void (*prepare)(unsigned int cpu));

/**
 * enter.c: has all @cpu_count CPUs prepare, clears what only the boot needs, and lets the guests
 * go. On the boot CPU.
 */
NORETURN void start_enter(unsigned int cpu_count, void (*prepare)(unsigned int cpu));
