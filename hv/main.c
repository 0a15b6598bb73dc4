/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The life of a boot, one stage a line; hv/start/ has the stages. All is decided before a guest
 * runs, and before anything is touched: what there is, who owns what, and the tables that enforce
 * it. A stage that fails ends the boot with its reason; nothing starts half.
 */

#include <arch/cpu.h>
#include <hv/console.h>
#include <hv/main.h>
#include <hv/selftest.h>
#include <hv/start.h>

/* From here on the boot CPU is on its own guarded stack, like every other. */
static void main_on_own_stack(void)
{
	start_forget_program();     /* what loaded us is not needed any more */
	start_console(CONSOLE_ALL); /* where it is configured to be; mistakes come later */
	start_take_inventory();     /* what there is, printed */
	start_make_plan();          /* who owns what; every mistake is reported */
	start_hold_console();       /* what a partition has is the console's no more */
	start_prepare_functions();  /* virtual ones are there, none is at work */
	start_print_plan();         /* what everybody gets */
	start_take_tables();        /* RAM for the tables of all partitions */
	start_cpus();               /* every core up, with virtualisation on */
	selftest_run(start.boot.cmdline, &start.acpi); /* nothing in a release build */
	start_give_screen();                           /* if its function is a partition's */
	start_apply_plan();                            /* tables, functions, images */
	start_partitions();                            /* the boot is gone after this */
}

void hv_main(u32 magic, u64 info)
{
	console_begin();
	cpu_early_init();               /* exceptions are reported from here on */
	start_read_loader(magic, info); /* memory map, modules */
	start_console(CONSOLE_PORTS);   /* by the configuration, right or wrong */
	start_read_acpi();              /* CPUs, interrupt controllers, IOMMU units */
	start_find_machine();           /* RAM and CPUs; all interrupt lines masked */
	start_own_tables();             /* VT-x or AMD-V on this CPU; W^X; PCI functions */
	cpu_boot_enter(main_on_own_stack);
}
