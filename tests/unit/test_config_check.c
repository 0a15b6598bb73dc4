/* SPDX-License-Identifier: Apache-2.0 */
/* hv/config/check.c and hv/plan: conflicts from both sides of each bound, and nothing
 * reported about what is right. The words of all messages are in tests/config. */

#include "unit.h"

#include "messages.h"

#include <hv/plan.h>
#include <lib/errno.h>

#define PART(name, cpus, memory)                                                                   \
	"[[partition]]\nname = '" name "'\ncpus = " cpus "\nmemory = " memory "\nkernel = 'k'\n"
#define ONE PART("a", "[0]", "'16M'")
#define SHARE "[hypervisor]\nsmt = 'share'\n"

static struct config config;
static struct plan plan;
static struct inventory inventory;
static unsigned int errors;
static unsigned int warnings;

/* Four CPUs in two cores, 1 GiB below the hole and 1 GiB above 4 GiB, and two modules. */
static void machine(void)
{
	inventory = (struct inventory){.cpu_count = 4,
				       .gsi_count = 16,
				       .module_count = 2,
				       .stage2_leaf = 1,
				       .dma_leaf = 1,
				       .dma_levels = 4};
	for (u32 i = 0; i < 4; i++) {
		inventory.cpus[i] = (struct cpu_info){.apic_id = i, .core = i / 2, .thread = i % 2};
	}
	(void)ranges_add(&inventory.ram, (struct range){0, 0x9f000});
	(void)ranges_add(&inventory.ram, (struct range){MIB(1), GIB(1)});
	(void)ranges_add(&inventory.ram, (struct range){GIB(4), GIB(5)});
	inventory.hypervisor = (struct range){MIB(2), MIB(4)};
	inventory.modules[0] = (struct module_info){.name = "k", .memory = {MIB(4), MIB(8)}};
	inventory.modules[1] = (struct module_info){.name = "initrd", .memory = {MIB(8), MIB(9)}};
}

static int load(const char *text, bool on_machine)
{
	struct report report = messages_report();
	const struct plan_text source = {"f", text, strlen(text)};
	int status = plan_load(&source, on_machine ? &inventory : NULL, &config, &plan, &report);

	errors = report.errors;
	warnings = report.warnings;
	assert_int_equal(status, errors == 0 ? 0 : -EINVAL);
	return status;
}

static void judge(const char *text, bool on_machine, const char *message)
{
	(void)load(text, on_machine);
	if (message != NULL) {
		messages_expect(message);
	}
	if (errors != (message != NULL)) {
		fail_msg("%s gave %u mistakes: %s", text, errors, messages_text);
	}
}

static void names_differ(void **state)
{
	(void)state;
	judge(PART("a", "[0]", "'1M'") PART("b", "[1]", "'1M'"), false, NULL);
	judge(PART("a", "[0]", "'1M'") PART("b", "[1]", "'1M'") PART("a", "[2]", "'1M'"), false,
	      "f:12: the name 'a' is already used by the partition of line 2: give the partition of line 11 another");
	/* Two partitions without a good name don't have the same. */
	(void)load(PART("A", "[0]", "'1M'") PART("?", "[1]", "'1M'"), false);
	assert_int_equal(errors, 2);
}

static void cpus_have_one_owner(void **state)
{
	(void)state;
	judge(PART("a", "[0, 1]", "'1M'") PART("b", "[2, 1]", "'1M'"), false,
	      "f:8: cpu 1 of partition 'b' is also cpu 1 of partition 'a' (line 3): give it to one of the two");
	judge(PART("a", "[0,\n1,\n0]", "'1M'"), false,
	      "f:5: cpu 0 of partition 'a' is also cpu 0 of the same partition (line 3): write it once");
}

static void ports_have_one_owner(void **state)
{
	(void)state;
	judge(ONE "ioports = ['0x2f8-0x2ff', '0x300']\n" PART("b", "[1]",
							      "'1M'") "ioports = ['0x301-0x310']",
	      false, NULL);
	judge(ONE
	      "ioports = ['0x2f8-0x2ff']\n" PART("b", "[1]", "'1M'") "ioports = ['0x2ff-0x310']",
	      false,
	      "f:12: I/O range 0x2ff-0x310 of partition 'b' overlaps I/O range 0x2f8-0x2ff of partition 'a' (line 6)");
	judge(ONE "ioports = ['0x300-0x310', '0x305']", false,
	      "of the same partition (line 6): write it once");
}

static void platform_ports_are_kept(void **state)
{
	static const u16 kept[] = {0x00,  0x1f,  0x20,  0x21,  0x40,  0x43,  0x60,
				   0x61,  0x64,  0x70,  0x71,  0x80,  0x8f,  0x92,
				   0xa0,  0xa1,  0xb2,  0xc0,  0xdf,  0x4d0, 0x4d1,
				   0x600, 0x602, 0xcf8, 0xcf9, 0xcff, 0x3f8, 0x3ff};
	static const u16 given[] = {0x22,  0x3f,  0x65,  0x78,  0x91,  0x93,  0xa2,  0xe0,
				    0x4d2, 0x5ff, 0x603, 0xcf7, 0xd00, 0x3f7, 0x400, 0xffff};
	char text[256];

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(kept) + ARRAY_SIZE(given); i++) {
		bool wrong = i < ARRAY_SIZE(kept);

		(void)snprintf(text, sizeof(text), ONE "ioports = ['0x%x']",
			       wrong ? kept[i] : given[i - ARRAY_SIZE(kept)]);
		judge(text, false, wrong ? "leave it out" : NULL);
	}
}

static void consoles_keep_their_own(void **state)
{
	(void)state;
	judge("[hypervisor]\nconsole = 'com2'\n" ONE "ioports = ['0x2ff']", false,
	      "overlaps I/O range 0x2f8-0x2ff of the hypervisor's console: leave it out");
	judge("[hypervisor]\nconsole = 'com2'\n" ONE "irqs = [3]", false,
	      "irq 3 of the hypervisor's console");
	judge("[hypervisor]\nconsole = 'com4'\n" ONE "irqs = [3]", false,
	      "irq 3 of the hypervisor's console");
	judge("[hypervisor]\nconsole = 'com3'\n" ONE "console = 'none'\nirqs = [4]", false,
	      "irq 4 of the hypervisor's console");
	judge(ONE "console = 'none'\nirqs = [4]", false, "irq 4 of the hypervisor's console");
	judge("[hypervisor]\nconsole = 'com2'\n" ONE "irqs = [4]", false,
	      "irq 4 of its virtual console");
	judge("[hypervisor]\nconsole = 'com2'\n" ONE "ioports = ['0x3f8']", false,
	      "of its virtual console (console = \"none\" does without)");
	judge("[hypervisor]\nconsole = 'com2'\n" ONE
	      "console = 'none'\nioports = ['0x3f8-0x3ff']\nirqs = [4]",
	      false, NULL);
	judge("[hypervisor]\nconsole = '0x1000'\n" ONE "irqs = [3]\nioports = ['0xfff', '0x1008']",
	      false, NULL);
	/* A console that is wrong itself collides with nothing. */
	judge("[hypervisor]\nconsole = 'com9'\n" ONE
	      "console = 'none'\nioports = ['0x3f8', '0x101']\nirqs = [4]",
	      false, "invalid value for console: \"com9\", expected");
}

static void lines_have_one_owner(void **state)
{
	(void)state;
	judge(ONE "irqs = [5, 6]\n" PART("b", "[1]", "'1M'") "irqs = [7, 6]", false,
	      "f:12: irq 6 of partition 'b' is also irq 6 of partition 'a' (line 6)");
	judge(ONE "irqs = [23]", false, NULL);
	judge(ONE "irqs = [15]", true, NULL);
	judge(ONE "irqs = [16]", true,
	      "irq 16 of partition 'a' is not in this machine, which has 16 lines: leave it out");
}

static void pci_functions_have_one_owner(void **state)
{
	(void)state;
	judge(ONE "pci = []", false, NULL);
	judge(ONE "pci = ['00:03.0',\n'00:04.0']", false, NULL);
	judge(ONE "pci = ['00:03.0',\n'0000:00:03.0']", false,
	      "f:7: pci 00:03.0 of partition 'a' is also pci 00:03.0 of the same partition (line 6): write it once");
	judge(ONE "pci = ['0001:00:03.0']\n" PART("b", "[1]", "'1M'") "pci = ['0001:00:03.0']",
	      false,
	      "f:12: pci 0001:00:03.0 of partition 'b' is also pci 0001:00:03.0 of partition 'a' (line 6): give it to one of the two");
	judge(ONE "pci = ['0001:00:03.0', '00:03.0']", false, NULL);
}

static void a_function_has_one_count_of_vfs(void **state)
{
	(void)state;
	judge(ONE "[[sriov]]\npf = '03:00.0'\nvfs = 1\n[[sriov]]\npf = '03:00.1'\nvfs = 65535\n",
	      false, NULL);
	judge(ONE "[[sriov]]\npf = '03:00.0'\nvfs = 1\n[[sriov]]\nvfs = 2\npf = '03:00.0'\n", false,
	      "f:11: pf = 03:00.0 is also in the [[sriov]] of line 6: remove one of the two");
	judge(ONE "[[sriov]]\npf = '03:00.0'\nvfs = 65536\n", false,
	      "f:8: invalid value for vfs: 65536, expected");
}

static void load_lies_in_ram(void **state)
{
	(void)state;
	judge(ONE "load = 0", false, NULL);
	judge(ONE "load = 0x9efff", false, NULL);
	judge(ONE "load = 0x100000", false, NULL);
	judge(ONE "load = 0xffffff", false, NULL);
	judge(ONE "load = 0x9f000", false,
	      "f:6: load = 0x9f000 is not RAM that partition 'a' can be loaded into: it has 0-0x9efff and 0x100000-0xffffff");
	judge(ONE "load = 0xfffff", false, "load = 0xfffff is not RAM");
	judge(ONE "load = 0x1000000", false, "load = 0x1000000 is not RAM");
	judge(PART("a", "[0]", "[{ size = '2G' }, { size = '2G' }]") "load = 0xbfffffff", false,
	      NULL);
	judge(PART("a", "[0]", "[{ size = '2G' }, { size = '2G' }]") "load = 0xc0000000", false,
	      "0x100000-0xbfffffff");
	/* Nobody knows where RAM ends when its size is wrong. */
	judge(PART("a", "[0]", "'1X'") "load = 0xc0000000", false,
	      "invalid value for memory: \"1X\", expected");
	judge(PART("a", "[0]", "[{ size = '16M' }, { size = '1X' }]") "load = 0x1000000", false,
	      "invalid value for size: \"1X\", expected");
}

/* What Linux can't do without is a warning: it is no mistake, and not counted as one. */
static void options_that_cannot_work_are_warned_of(void **state)
{
	static const char *const options[] = {"noapic",        "nolapic",     "disableapic",
					      "nolapic_timer", "noapictimer", "nosmp",
					      "acpi=off",      "acpi=noirq"};
	static const char *const others[] = {"",          "noapics", "xnoapic",  "noapic=1",
					     "acpi=offf", "acpi=",   "a.noapic", "maxcpus=1"};
	char text[256];
	char message[128];

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(options); i++) {
		(void)snprintf(text, sizeof(text), ONE "cmdline = 'a  %s b'", options[i]);
		(void)snprintf(
			message, sizeof(message),
			"f:6: warning: '%s' in the cmdline of partition 'a' cannot work in Linux, because ",
			options[i]);
		judge(text, false, NULL);
		messages_expect(message);
		assert_int_equal(warnings, 1);
	}
	for (size_t i = 0; i < ARRAY_SIZE(others); i++) {
		(void)snprintf(text, sizeof(text), ONE "cmdline = '%s'", others[i]);
		judge(text, false, NULL);
		assert_string_equal(messages_text, "");
		assert_int_equal(warnings, 0);
	}
	judge(ONE "cmdline = 'nosmp quiet noapic'", true, NULL);
	assert_int_equal(warnings, 2);
	/* Beside a mistake it is still said. */
	judge(ONE "cmdline = 'noapic'\nload = 0x1000000", false, "is not RAM");
	assert_int_equal(warnings, 1);
}

static void warnings_are_bounded(void **state)
{
	static char text[2048] = ONE "cmdline = '";

	(void)state;
	for (int i = 0; i < 60; i++) {
		(void)strcat(text, "noapic ");
	}
	(void)strcat(text, "'\n");
	judge(text, false, NULL);
	assert_int_equal(warnings, 60);
	assert_int_equal(messages_count(), 50);
}

static void pinned_memory_has_one_owner(void **state)
{
	(void)state;
	judge(PART("a", "[0]", "[{ at = '0x100000000', size = '16M' }]")
		      PART("b", "[1]", "[{ at = '0x101000000', size = '16M' }]"),
	      false, NULL);
	judge(PART("a", "[0]", "[{ at = '0x100000000', size = '16M' }]")
		      PART("b", "[1]", "[{ size = '1G' }, { at = '0x100fff000', size = '16M' }]"),
	      false,
	      "f:9: memory 0x100fff000-0x101ffefff of partition 'b' overlaps memory 0x100000000-0x100ffffff of partition 'a' (line 4): give it to one of the two");
	judge(PART("a", "[0]", "[{ at = '0xff000', size = '16M' }]"), false,
	      "the machine's first MiB");
	judge(PART("a", "[0]", "[{ at = '0x100000', size = '16M' }]"), false, NULL);
}

static void pinned_memory_is_free_ram(void **state)
{
	(void)state;
	judge(PART("a", "[0]", "[{ at = '0x100000', size = '1M' }]"), true, NULL);
	judge(PART("a", "[0]", "[{ at = '0x100000', size = '1028K' }]"), true,
	      "overlaps memory 0x200000-0x3fffff of the hypervisor: pin it elsewhere");
	judge(PART("a", "[0]", "[{ at = '0x8ff000', size = '1M' }]"), true,
	      "of boot module 'initrd': pin it elsewhere");
	judge(PART("a", "[0]", "[{ at = '0x900000', size = '1M' }]"), true, NULL);
	judge(PART("a", "[0]", "[{ at = '0x3ff01000', size = '1M' }]"), true,
	      "memory 0x3ff01000-0x40000fff of partition 'a' is not RAM from end to end on this machine: pin it in free RAM, of which the largest piece is 0x100000000-0x13fffffff");
	judge(PART("a", "[0]", "[{ at = '0x100000000', size = '1G' }]"), true, NULL);
	inventory.ram.count = 0;
	judge(PART("a", "[0]", "[{ at = '0x100000000', size = '1G' }]"), true,
	      "of which the largest piece is 0x0-0x0");
	machine();
}

static void memory_fits(void **state)
{
	(void)state;
	judge(PART("a", "[0]", "'1G'") PART("b", "[2]", "'1014M'"), true, NULL);
	judge(PART("a", "[0]", "'1G'") PART("b", "[2]", "'1015M'"), true,
	      "f:9: memory of partition 'b' does not fit: 1015M wanted, 1015M of RAM are free: ask for at most memory = [{ at = \"0xa00000\", size = \"1014M\" }] in one piece");
	judge(PART("a", "[0]", "'1028K'") PART("b", "[2]", "'2G'"), true,
	      "2048M wanted, 2038M of RAM are free: ask for at most memory = [{ at = \"0x100000000\", size = \"1024M\" }] in one piece\n");
	/* What is proposed instead is free as well. */
	judge(PART("a", "[0]", "'1536M'"), true,
	      "ask for at most \"1024M\" in one piece, or write memory = [{ at = \"0x100000000\", size = \"1024M\" }, { at = \"0xa00000\", size = \"512M\" }]");
	judge(PART("a", "[0]",
		   "[{ at = \"0x100000000\", size = \"1024M\" }, { at = \"0xa00000\", size = \"512M\" }]"),
	      true, NULL);
	/* What is pinned goes first, wherever it stands in the file. */
	judge(PART("a", "[0]", "'1G'") PART("b", "[2]", "[{ at = '0x100000000', size = '1M' }]"),
	      true,
	      "f:4: memory of partition 'a' does not fit: 1024M wanted, 2038M of RAM are free: ask for at most memory = [{ at = \"0x100200000\", size = \"1022M\" }]");
	/* Ends of RAM that are no whole page are no use. */
	inventory.ram.count = 0;
	(void)ranges_add(&inventory.ram, (struct range){MIB(16) + 1, MIB(17) + 4095});
	judge(ONE, true, "16M wanted, and no piece of 2 MiB is free: give other partitions less");
	machine();
}

static u64 placed(unsigned int partition)
{
	const struct plan_partition *p = &plan.partitions[partition];

	for (unsigned int i = 0; i < p->map_count; i++) {
		if (p->maps[i].kind == PLAN_RAM) {
			return p->maps[i].hpa;
		}
	}
	return 0;
}

/* The largest pages first, then the lowest place, never the first MiB; tables come before. */
static void placing_prefers_large_pages(void **state)
{
	(void)state;
	inventory = (struct inventory){.cpu_count = 3, .gsi_count = 16, .module_count = 1};
	inventory.cpus[1].core = 1;
	inventory.cpus[2].core = 2;
	inventory.modules[0].name[0] = 'k';
	inventory.stage2_leaf = 2;
	(void)ranges_add(&inventory.ram, (struct range){0, MIB(1) + KIB(64)});
	(void)ranges_add(&inventory.ram, (struct range){MIB(3), GIB(3)});
	judge(PART("a", "[0]", "'1G'") PART("b", "[1]", "'2M'") PART("c", "[2]", "'1M'"), true,
	      NULL);
	assert_int_equal(placed(0), GIB(1));
	assert_int_equal(placed(1), MIB(4));
	assert_int_equal(placed(2), MIB(6));
	assert_int_equal(plan.tables.start, MIB(3));
	judge(PART("a", "[0]", "'3G'"), true, "memory of partition 'a' does not fit");
	judge(PART("a", "[0]", "[{ at = '0x80000000', size = '1G' }]") PART("b", "[1]", "'1G'"),
	      true, NULL);
	assert_int_equal(placed(0), GIB(2));
	assert_int_equal(placed(1), GIB(1));
	machine();
}

static void cpus_exist(void **state)
{
	(void)state;
	judge(PART("a", "[3]", "'1M'"), true, NULL);
	judge(PART("a", "[3,\n4]", "'1M'"), true,
	      "f:4: cpu 4 of partition 'a' is not in this machine, which has CPUs 0 to 3: choose one of these");
	judge(PART("a", "[63]", "'1M'"), false, NULL);
}

static void siblings_stay_together(void **state)
{
	(void)state;
	judge(PART("a", "[0, 1]", "'1M'") PART("b", "[2]", "'1M'"), true, NULL);
	judge(PART("a", "[0, 2]", "'1M'") PART("b", "[1]", "'1M'"), true,
	      "f:8: cpu 1 of partition 'b' shares a core with cpu 0 of partition 'a' (line 3): keep siblings in one partition, or set smt = \"share\" in [hypervisor]");
	judge(SHARE PART("a", "[0]", "'1M'") PART("b", "[1]", "'1M'"), true, NULL);
	judge("[hypervisor]\nsmt = 'x'\n" PART("a", "[0]", "'1M'") PART("b", "[1]", "'1M'"), true,
	      "invalid value for smt: \"x\"");
	/* One mistake: cpu 1 is given twice; that it has a sibling adds nothing. */
	judge(PART("a", "[0, 1]", "'1M'") PART("b", "[1]", "'1M'"), true,
	      "is also cpu 1 of partition 'a'");
	judge(PART("a", "[9]", "'1M'") PART("b", "[1]", "'1M'"), true,
	      "cpu 9 of partition 'a' is not in");
}

static void modules_exist(void **state)
{
	(void)state;
	judge(ONE "initrd = 'initrd'", true, NULL);
	judge(ONE "initrd = 'initr'", true,
	      "f:6: initrd = \"initr\" is not a boot module (did you mean 'initrd'?), the loader gave k, initrd: name one of these, or load it under that name (module2 FILE initr)");
	inventory.module_count = 0;
	judge(ONE, true,
	      "kernel = \"k\" is not a boot module, the loader gave none: load it under that name (module2 FILE k)");
	inventory.module_count = 2;
	judge(PART("a", "[0]", "'16M'") "initrd = '/boot/initrd'", true,
	      "initrd = \"/boot/initrd\" is not a boot module (did you mean 'initrd'?), the loader gave k, initrd: name one of these, or load it under that name (module2 FILE /boot/initrd)\n");
	inventory.modules[1].name[0] = '\0';
	judge(ONE "initrd = 'initrd'", true,
	      "initrd = \"initrd\" is not a boot module, the loader gave k, and modules without a name: name one of these, or load it under that name (module2 FILE initrd)\n");
	/* More names than a message holds. */
	inventory.module_count = MAX_MODULES;
	for (unsigned int i = 0; i < MAX_MODULES; i++) {
		(void)snprintf(inventory.modules[i].name, sizeof(inventory.modules[i].name),
			       "%063u", i);
	}
	judge(ONE, true, "is not a boot module, the loader gave 000");
	machine();
	inventory.modules[0].memory = (struct range){0};
	judge(ONE, true, NULL);
	judge(PART("a", "[0]", "[{ at = '0x400000', size = '1M' }]"), true, NULL);
	machine();
}

/* Each check has a status of its own. */
static void each_check_says_what_it_found(void **state)
{
	struct report report = messages_report();

	(void)state;
	judge(ONE, true, NULL);
	assert_int_equal(config_check("f", &config, &report), 0);
	assert_int_equal(plan_make("f", &config, &inventory, &plan, &report), 0);
	config.partitions[0].pci_count = 2;
	assert_int_equal(config_check("f", &config, &report), -EINVAL);
	config.partitions[0].pci_count = 0;
	assert_int_equal(plan_make("f", &config, &inventory, &plan, &report), 0);
	config.partitions[0].cpus[0].value = 9;
	assert_int_equal(plan_make("f", &config, &inventory, &plan, &report), -EINVAL);
	assert_int_equal(report.errors, 2);
}

static void everything_is_told_in_one_run(void **state)
{
	(void)state;
	(void)load(
		"[hypervisor]\nsmt = 'isolate'\nconsol = 'com1'\n" PART(
			"a", "[0, 9]",
			"'1X'") "x y\n" PART("a", "[1]",
					     "'9G'") "irqs = [4]\npci = ['00:00.0']\ninitrd = 'i'\n",
		true);
	messages_expect("f:3: unknown key 'consol'");
	messages_expect("f:7: invalid value for memory: \"1X\"");
	messages_expect("f:9: found 'y'");
	messages_expect("f:11: the name 'a'");
	messages_expect("f:15: irq 4");
	messages_expect("f:16: pci 00:00.0 of partition 'a' is not a PCI function");
	messages_expect("f:6: cpu 9");
	messages_expect("f:12: cpu 1 of partition 'a' shares a core with cpu 0");
	messages_expect("f:17: initrd = \"i\"");
	messages_expect("f:13: memory of partition 'a' does not fit");
	assert_int_equal(errors, 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_differ),
		cmocka_unit_test(cpus_have_one_owner),
		cmocka_unit_test(ports_have_one_owner),
		cmocka_unit_test(platform_ports_are_kept),
		cmocka_unit_test(consoles_keep_their_own),
		cmocka_unit_test(lines_have_one_owner),
		cmocka_unit_test(pci_functions_have_one_owner),
		cmocka_unit_test(a_function_has_one_count_of_vfs),
		cmocka_unit_test(load_lies_in_ram),
		cmocka_unit_test(options_that_cannot_work_are_warned_of),
		cmocka_unit_test(warnings_are_bounded),
		cmocka_unit_test(pinned_memory_has_one_owner),
		cmocka_unit_test(pinned_memory_is_free_ram),
		cmocka_unit_test(memory_fits),
		cmocka_unit_test(placing_prefers_large_pages),
		cmocka_unit_test(cpus_exist),
		cmocka_unit_test(siblings_stay_together),
		cmocka_unit_test(modules_exist),
		cmocka_unit_test(each_check_says_what_it_found),
		cmocka_unit_test(everything_is_told_in_one_run),
	};

	machine();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
