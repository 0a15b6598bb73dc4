/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The life of a boot, one stage a line. Everything is decided here, before a guest runs: what the
 * loader gave, what the machine has, who owns what, and the tables that enforce it. A stage that
 * fails ends the boot with its reason; nothing starts half.
 */

#include <arch/clock.h>
#include <arch/cpu.h>
#include <arch/frames.h>
#include <arch/iommu.h>
#include <arch/lapic.h>
#include <arch/machine.h>
#include <arch/paging.h>
#include <arch/smp.h>
#include <arch/virt.h>
#include <boot/boot_info.h>
#include <boot/image.h>
#include <drivers/acpi.h>
#include <drivers/pci_access.h>
#include <hv/config.h>
#include <hv/console.h>
#include <hv/exit_layer.h>
#include <hv/inventory.h>
#include <hv/keyboard.h>
#include <hv/main.h>
#include <hv/partition.h>
#include <hv/selftest.h>
#include <hv/version.h>
#include <lib/errno.h>
#include <lib/format.h>
#include <lib/log.h>
#include <lib/panic.h>
#include <lib/report.h>
#include <lib/string.h>

#define CONFIG_MODULE "partitions.toml"
#define CONSOLE_EARLY 0x3f8 /* until the configuration says otherwise */
#define LOW_MEMORY MIB(1)   /* firmware, trampoline: never a guest's */

static struct boot_info boot;
static struct acpi acpi;
static struct inventory inventory;
static const struct pci_access *pci; /* the way to config space */
static struct pci_topology topology;
static struct config config;
static struct ranges free_ram;
static u32 go; /* atomic: partitions may run */

/* Every stage that can fail has said why by now. */
static void require(int status, const char *what)
{
	if (status != 0) {
		halt_refused("%s", what);
	}
}

static void read_boot_info(u32 magic, u64 info)
{
	struct report report = log_report();

	if (magic != MULTIBOOT2_LOADER_MAGIC) {
		halt_refused("not started by a multiboot2 loader (EAX was %#x)", magic);
	}
	require(multiboot2_parse((const void *)(uintptr_t)info, *(const u32 *)(uintptr_t)info,
				 &boot, &report),
		"the loader's information is broken");
	log_line("Bulkhead %s, loaded by %s", version, boot.loader);
}

static const void *map_early(void *context, u64 address, size_t length)
{
	(void)context;
	return address + length <= GIB(4) && address < GIB(4) && address != 0
		       ? (const void *)(uintptr_t)address
		       : NULL;
}

static void read_acpi(void)
{
	static const struct phys_window window = {.map = map_early};
	struct report report = log_report();
	u64 rsdp = boot.rsdp_length == 0 ? acpi_find_rsdp(&window) : 0;

	if (boot.rsdp_length == 0 && rsdp == 0) {
		halt_refused("this machine has no ACPI (no RSDP): Bulkhead cannot find its CPUs");
	}
	require(acpi_parse(rsdp != 0 ? (const void *)(uintptr_t)rsdp : boot.rsdp,
			   rsdp != 0 ? 36 : boot.rsdp_length, &window, &acpi, &report),
		"the ACPI tables are unusable");
}

/* Usable RAM is what is called RAM and nothing else at the same time. */
static int collect_ram(void)
{
	int error = 0;

	for (unsigned int i = 0; i < boot.memory_count && error == 0; i++) {
		const struct memory_range *m = &boot.memory[i];

		if (m->kind == MEMORY_RAM &&
		    ALIGN_UP(m->start, PAGE_SIZE) < ALIGN_DOWN(m->end, PAGE_SIZE)) {
			error = ranges_add(&inventory.ram,
					   (struct range){ALIGN_UP(m->start, PAGE_SIZE),
							  ALIGN_DOWN(m->end, PAGE_SIZE)});
		}
	}
	for (unsigned int i = 0; i < boot.memory_count && error == 0; i++) {
		const struct memory_range *m = &boot.memory[i];

		if (m->kind != MEMORY_RAM) {
			error = ranges_remove(&inventory.ram,
					      (struct range){ALIGN_DOWN(m->start, PAGE_SIZE),
							     ALIGN_UP(m->end, PAGE_SIZE)});
		}
	}
	return error;
}

/* RAM for guests: without the first MiB, our image, and the modules, which stay as they are. */
static int collect_free(void)
{
	int error;

	free_ram = inventory.ram;
	error = ranges_remove(&free_ram, (struct range){0, LOW_MEMORY});
	if (error == 0) {
		error = ranges_remove(&free_ram, image_all());
	}
	for (unsigned int i = 0; i < boot.module_count && error == 0; i++) {
		const struct boot_module *m = &boot.modules[i];
		struct module_info *to = &inventory.modules[i];

		memcpy(to->name, m->name, sizeof(to->name));
		to->memory = (struct range){m->start.v, ALIGN_UP(m->start.v + m->size, PAGE_SIZE)};
		error = ranges_remove(&free_ram, to->memory);
	}
	inventory.module_count = boot.module_count;
	return error;
}

/* A loader puts us where we are linked to be, whatever lies there. */
static void require_ram(struct range r, const char *what)
{
	if (!ranges_contain(&inventory.ram, r)) {
		halt_refused("%s needs the memory %#lx-%#lx, which the firmware keeps for itself "
			     "on this machine",
			     what, r.start, r.end - 1);
	}
}

static void print_fact(void *context, const char *text)
{
	(void)context;
	log_line("inventory: %s", text);
}

static void collect_pci(void)
{
	struct report report = log_report();
	struct pci_buses buses[PCI_BUSES_MAX];
	unsigned int count;

	pci = pci_access_init(&acpi, clock_wait, buses, &count, &report);
	require(pci_scan(pci, buses, count, &inventory.pci, &report),
		"the PCI functions of this machine are unclear");
	require(inventory_add_iommus(&inventory, &acpi.dmar, &report),
		"the reserved memory of this machine is unclear");
}

static void take_inventory(void)
{
	struct report report = log_report();

	inventory.hypervisor = image_all();
	inventory.gsi_count = machine_gsi_count();
	require(collect_ram(), "the memory map has too many pieces");
	require_ram(image_all(), "Bulkhead's image");
	require_ram(smp_trampoline(), "the start of further CPUs");
	require(collect_free(), "the memory map has too many pieces");
	require(cpu_inventory(&acpi, inventory.cpus, &inventory.cpu_count, &report),
		"the CPUs of this machine are unclear");
	collect_pci();
	inventory_print(&inventory, print_fact, NULL);
}

static void read_config(void)
{
	struct report report = log_report();
	const struct boot_module *module = NULL;
	int error;

	for (unsigned int i = 0; i < boot.module_count; i++) {
		if (strcmp(boot.modules[i].name, CONFIG_MODULE) == 0) {
			module = &boot.modules[i];
		}
	}
	if (module == NULL) {
		halt_refused("no boot module is named " CONFIG_MODULE
			     "; add \"module2 FILE " CONFIG_MODULE "\" to the loader's menu entry");
	}
	error = config_load(CONFIG_MODULE, (const char *)(uintptr_t)module->start.v, module->size,
			    &inventory, &config, &report);
	if (error != 0) {
		halt_refused("%u mistake%s in " CONFIG_MODULE "; nothing was started",
			     report.errors, report.errors == 1 ? "" : "s");
	}
	config_note_lines(&config, &inventory.pci);
	console_init(config.console_port);
}

/* The virtual functions that were asked for, and no device at work until its owner lets it. */
static void prepare_pci(void)
{
	struct report report = log_report();
	struct pci_machine *machine = &inventory.pci;

	for (unsigned int i = 0; i < config.sriov_count; i++) {
		const struct config_sriov *row = &config.sriov[i];
		u16 bdf = PCI_BDF(row->pf.bus, row->pf.device, row->pf.function);

		require(pci_sriov_enable(pci, machine, pci_find(machine, row->pf.segment, bdf),
					 (u16)row->vfs, &report),
			"a function's virtual functions don't come up");
	}
	for (unsigned int i = 0; i < machine->count; i++) {
		pci_silence(pci, &machine->functions[i], false);
	}
}

static void enable_virtualisation_of_boot_cpu(void)
{
	struct report report = log_report();

	require(virt_select(&report), "this machine cannot run Bulkhead");
	require(virt->check(0, &report), "this machine cannot run Bulkhead");
	require(virt->enable(0, &report), "this machine cannot run Bulkhead");
}

static int enable_virtualisation(unsigned int cpu)
{
	struct report report = log_report();

	return virt->check(cpu, &report) != 0 ? -1 : virt->enable(cpu, &report);
}

static NORETURN void run_cpu(unsigned int cpu)
{
	struct vcpu *vcpu;

	while (__atomic_load_n(&go, __ATOMIC_ACQUIRE) == 0) {
		(void)cpu_take_attention();
		if (__atomic_load_n(&go, __ATOMIC_ACQUIRE) == 0) {
			cpu_wait();
		}
	}
	vcpu = partition_vcpu_of_cpu(cpu);
	if (vcpu == NULL) {
		vcpu_none();
	}
	vcpu_loop(vcpu);
}

static void run_other_cpu(unsigned int cpu)
{
	run_cpu(cpu);
}

static void start_cpus(void)
{
	struct report report = log_report();

	require(clock_calibrate(&acpi, &report), "this machine has no usable clock");
	require(smp_start(enable_virtualisation, run_other_cpu, &report), "not every CPU came up");
	log_line("%u CPUs with %s, %s, TSC %lu kHz", inventory.cpu_count, virt->name,
		 lapic_is_x2apic() ? "x2APIC" : "xAPIC", clock_tsc_hz() / 1000);
}

static bool has_pci_functions(void)
{
	for (unsigned int i = 0; i < config.partition_count; i++) {
		if (config.partitions[i].pci_count != 0) {
			return true;
		}
	}
	return false;
}

/* Whether the machine can do without one was judged with the configuration: it can, unless the
 * firmware promised more than the units keep. */
static void select_iommu(void)
{
	struct report report = log_report();
	int error;

	topology = pci_topology_of(&inventory.pci);
	error = iommu_select(&acpi, &topology, &report);
	if (error != 0 && error != -ENOENT && inventory.has_iommu && has_pci_functions()) {
		halt_refused("the IOMMU of this machine cannot be used, and partitions have PCI "
			     "functions: update the firmware, or switch its IOMMU off there");
	}
}

/* From here on devices reach what they were given, and interrupt by entries of their own. */
static void enable_iommu(void)
{
	struct report report = log_report();

	if (iommu != NULL) {
		struct iommu_features features = iommu->features();

		if (features.interrupt_remapping) {
			require(machine_interrupts_remap(&report),
				"the interrupt lines could not be remapped");
		}
		require(iommu->enable(&report), "the IOMMU could not be switched on");
		log_line("%s: DMA remapping, %u bits; interrupt remapping %s", iommu->name,
			 features.address_bits,
			 !features.interrupt_remapping ? "off"
			 : features.x2apic             ? "on, x2APIC mode"
						       : "on, xAPIC mode");
	}
}

static void map_config_space(void)
{
	u64 start;
	u64 size;

	for (unsigned int i = 0; pci_access_memory(i, &start, &size); i++) {
		require(paging_map_device(start, size),
			"PCI config space has an address that cannot be mapped");
	}
}

static void build_partitions(void)
{
	struct report report = log_report();

	const struct machine machine = {&boot, &acpi, &inventory, pci};

	require(partitions_build(&config, &machine, &free_ram, &report),
		"a partition could not be built; nothing was started");
	partitions_pci_silence_rest(&inventory, pci);
	for (unsigned int i = 0; i < partition_count(); i++) {
		partition_describe(partition_get(i));
	}
}

static void start_partitions(void)
{
	keyboard_init(&acpi);
	log_line("starting %u partition%s, %u of %u pages used", partition_count(),
		 partition_count() == 1 ? "" : "s", frames_used(), frames_total());
	exits_init();
	frames_seal();
	partitions_start(&acpi);
	__atomic_store_n(&go, 1, __ATOMIC_SEQ_CST);
	for (unsigned int cpu = 1; cpu < inventory.cpu_count; cpu++) {
		cpu_kick(cpu);
	}
}

/* From here on the boot CPU is on its own guarded stack, like every other. */
static void main_on_own_stack(void)
{
	start_cpus();                      /* every core up, with virtualisation on */
	selftest_run(boot.cmdline, &acpi); /* nothing in a release build */
	select_iommu();                    /* found, not switched on yet */
	build_partitions();                /* RAM, tables, functions, images */
	enable_iommu();                    /* what was not given is blocked */
	start_partitions();                /* nothing is taken or allocated after this */
	run_cpu(0);
}

void hv_main(u32 magic, u64 info)
{
	console_init(CONSOLE_EARLY);
	cpu_early_init();                    /* exceptions have words from here on */
	read_boot_info(magic, info);         /* memory map, modules */
	read_acpi();                         /* CPUs, interrupt controllers, power */
	machine_interrupts_init(&acpi);      /* all lines masked */
	take_inventory();                    /* what there is */
	enable_virtualisation_of_boot_cpu(); /* before the configuration: the first thing to know */
	read_config();                       /* who owns what; every mistake is told */
	prepare_pci();                       /* while all of config space is mapped */
	require(paging_init(&boot, &acpi), "no memory for the page tables");
	map_config_space();
	require(cpu_blocks_create(inventory.cpus, inventory.cpu_count),
		"no memory for the CPUs' stacks");
	cpu_boot_enter(main_on_own_stack);
}
