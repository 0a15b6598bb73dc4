/* SPDX-License-Identifier: Apache-2.0 */
/* The configuration and the plan that follows from it; nothing is touched before all of it is good.
 */

#include <arch/frames.h>
#include <arch/io.h>
#include <arch/paging.h>
#include <hv/console.h>
#include <hv/start.h>
#include <lib/log.h>
#include <lib/panic.h>
#include <lib/report.h>
#include <lib/string.h>

const struct boot_module *start_find_config(void)
{
	for (unsigned int i = start.boot.module_count; i-- > 0;) {
		if (strcmp(start.boot.modules[i].name, CONFIG_NAME) == 0) {
			return &start.boot.modules[i];
		}
	}
	return NULL;
}

static void plan_require(const struct report *report)
{
	if (report->errors != 0) {
		halt_refused("%u mistake%s in " CONFIG_NAME "; nothing was started", report->errors,
			     report->errors == 1 ? "" : "s");
	}
}

static void plan_print_fact(void *context, const char *text)
{
	(void)context;
	console_write_line(LOG_PREFIX "inventory: ", text);
}

static void plan_print_line(void *context, const char *text)
{
	(void)context;
	console_write_line(LOG_PREFIX "plan: ", text);
}

void start_make_plan(void)
{
	struct report report = log_report();
	const struct boot_module *module = start_find_config();
	struct plan_text text = {.file = CONFIG_NAME};

	if (module == NULL) {
		halt_refused("no boot module is named " CONFIG_NAME
			     "; add \"module2 FILE " CONFIG_NAME "\" to the loader's menu entry");
	}
	text.text = (const char *)(uintptr_t)module->start.v;
	text.length = module->size;
	(void)plan_load(&text, &start.inventory, &start.config, &start.plan, &report);
	plan_require(&report);
}

static void plan_enable_virtual_functions(struct report *report)
{
	struct pci_machine *machine = &start.inventory.pci;

	for (unsigned int i = 0; i < start.config.sriov_count; i++) {
		const struct config_sriov *row = &start.config.sriov[i];
		u16 bdf = PCI_BDF(row->pf.bus, row->pf.device, row->pf.function);

		start_require(pci_sriov_enable(start.pci, machine,
					       pci_find(machine, row->pf.segment, bdf),
					       (u16)row->vfs, report),
			      "could not enable a function's virtual functions");
	}
}

static u32 plan_read_register(u64 at)
{
	return (u32)io_memory_read(at, 4);
}

static void plan_write_register(u64 at, u32 value)
{
	io_memory_write(at, 4, value);
}

/* Before the firmware is cut off from them, in the midst of what it does. */
static void plan_take_usb(struct report *report)
{
	static const struct pci_memory memory = {paging_map_device, plan_read_register,
						 plan_write_register};

	report->no_warnings = false;
	for (unsigned int i = 0; i < start.inventory.pci.count; i++) {
		const struct pci_function *f = &start.inventory.pci.functions[i];

		if (plan_hands_off(&start.plan, f)) {
			pci_usb_handoff(start.pci, &memory, f, report);
		}
	}
}

void start_prepare_functions(void)
{
	struct report report = log_report();

	if (start.config.sriov_count != 0) {
		plan_enable_virtual_functions(&report);
		inventory_print_virtual(&start.inventory, plan_print_fact, NULL);
		/* What they have is known now that they exist; the first plan warned of all. */
		report.no_warnings = true;
		(void)plan_make(CONFIG_NAME, &start.config, &start.inventory, &start.plan, &report);
		plan_require(&report);
	}
	plan_take_usb(&report);
	for (unsigned int i = 0; i < start.inventory.pci.count; i++) {
		if (!plan_keeps(&start.plan, &start.inventory.pci.functions[i])) {
			pci_silence(start.pci, &start.inventory.pci.functions[i], false);
		}
	}
}

void start_print_plan(void)
{
	plan_print(&start.plan, plan_print_line, NULL);
}

void start_take_tables(void)
{
	frames_plan(start.plan.tables);
}
