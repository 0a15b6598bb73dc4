/* SPDX-License-Identifier: Apache-2.0 */
/* hv/config: keys to values, with every bound from both sides, and what stays after a mistake. The
 * words of all messages are in tests/config. */

#include "unit.h"

#include "messages.h"

#include <hv/config.h>
#include <lib/errno.h>

#define MINIMAL "name = \"a\"\ncpus = [0]\nmemory = \"1M\"\nkernel = \"k\"\n"

static struct config config;
static unsigned int errors;

static int parse(const char *text)
{
	struct report report = messages_report();
	int status = config_parse("f", text, strlen(text), &config, &report);

	errors = report.errors;
	assert_int_equal(status, errors == 0 ? 0 : -EINVAL);
	return status;
}

static void accept(const char *text)
{
	if (parse(text) != 0) {
		fail_msg("refused: %s", messages_text);
	}
}

/* One mistake, with these words. */
static void refuse(const char *text, const char *message)
{
	assert_int_equal(parse(text), -EINVAL);
	messages_expect(message);
	if (errors != 1) {
		fail_msg("%s gave %u mistakes: %s", text, errors, messages_text);
	}
}

/* So many mistakes, with these words among them. */
static void refuse_all(const char *text, unsigned int count, const char *const messages[])
{
	assert_int_equal(parse(text), -EINVAL);
	for (; *messages != NULL; messages++) {
		messages_expect(*messages);
	}
	if (errors != count) {
		fail_msg("%s gave %u mistakes: %s", text, errors, messages_text);
	}
}

/* The partition of MINIMAL with one key more. */
static const struct config_partition *with(const char *line)
{
	static char text[8192];

	(void)snprintf(text, sizeof(text), "[[partition]]\n" MINIMAL "%s\n", line);
	accept(text);
	return &config.partitions[0];
}

static void refuse_with(const char *line, const char *message)
{
	static char text[8192];

	(void)snprintf(text, sizeof(text), "[[partition]]\n" MINIMAL "%s\n", line);
	refuse(text, message);
}

/* The partition with one of its required keys replaced. */
static const char *replaced(const char *key, const char *value)
{
	static char text[8192];
	static const char *const keys[][2] = {
		{"name", "\"a\""}, {"cpus", "[0]"}, {"memory", "\"1M\""}, {"kernel", "\"k\""}};
	size_t used = (size_t)snprintf(text, sizeof(text), "[[partition]]\n");

	for (size_t i = 0; i < ARRAY_SIZE(keys); i++) {
		used += (size_t)snprintf(text + used, sizeof(text) - used, "%s = %s\n", keys[i][0],
					 strcmp(keys[i][0], key) == 0 ? value : keys[i][1]);
	}
	return text;
}

static void defaults_are_filled_in(void **state)
{
	const struct config_partition *p = with("");

	(void)state;
	assert_int_equal(config.output_count, 1);
	assert_int_equal(config.outputs[0].kind, OUTPUT_AUTO);
	assert_int_equal(config_output_port(&config, 0), 0x3f8);
	assert_int_equal(config.console_speed, 0);
	assert_int_equal(config.iommu, IOMMU_REQUIRED);
	assert_int_equal(config.smt, SMT_ISOLATE);
	assert_int_equal(config.nmi, NMI_REPORT);
	assert_int_equal(config.mitigations, MITIGATIONS_AUTO);
	assert_int_equal(config.partition_count, 1);
	assert_string_equal(p->name, "a");
	assert_int_equal(p->line, 1);
	assert_int_equal(p->name_line, 2);
	assert_int_equal(p->cpu_count, 1);
	assert_int_equal(p->cpus_line, 3);
	assert_int_equal(p->memory_count, 1);
	assert_int_equal(p->memory[0].size, MIB(1));
	assert_false(p->memory[0].pinned);
	assert_int_equal(p->memory_line, 4);
	assert_string_equal(p->kernel, "k");
	assert_int_equal(p->kernel_line, 5);
	assert_string_equal(p->initrd, "");
	assert_string_equal(p->cmdline, "");
	assert_int_equal(p->console, CONSOLE_VIRTUAL);
	assert_int_equal(p->on_crash, ON_CRASH_HALT);
	assert_int_equal(p->on_triple_fault, ON_TRIPLE_FAULT_RESET);
	assert_int_equal(p->access, ACCESS_LOG);
	assert_false(p->has_load);
	assert_int_equal(p->pci_count + p->irqs_count + p->ioports_count, 0);
}

static void every_key_is_read(void **state)
{
	const struct config_partition *p = &config.partitions[1];

	(void)state;
	accept("[hypervisor]\nconsole = 'com3'\nconsole-speed = 9600\niommu = 'if-present'\nsmt = 'share'\n"
	       "nmi = 'panic'\n"
	       "mitigations = 'off'\n"
	       "[[partition]]\n" MINIMAL "cmdline = 'first'\n"
	       "[[partition]]\nname = 'rt_2-x'\ncpus = [63,\n 5]\n"
	       "memory = [{ at = 0x100000000, size = '1G' },\n{ size = '0x200000' }]\n"
	       "kernel = 'rt.elf'\ninitrd = 'rd'\ncmdline = 'second line'\nconsole = 'none'\n"
	       "pci = ['00:03.0', '12ab:ff:1f.7']\nioports = ['0x2f8-0x2ff', '64']\nirqs = [1, 23]\n"
	       "on_crash = 'restart'\non_triple_fault = 'crash'\naccess = 'strict'\nload = '0x100000'");
	assert_int_equal(config.output_count, 1);
	assert_int_equal(config.outputs[0].kind, OUTPUT_PORT);
	assert_int_equal(config_output_port(&config, 0), 0x3e8);
	assert_int_equal(config.console_speed, 9600);
	assert_int_equal(config.iommu, IOMMU_IF_PRESENT);
	assert_int_equal(config.smt, SMT_SHARE);
	assert_int_equal(config.nmi, NMI_PANIC);
	assert_int_equal(config.mitigations, MITIGATIONS_OFF);
	assert_int_equal(config.partition_count, 2);
	assert_string_equal(config.partitions[0].cmdline, "first");
	assert_string_equal(p->name, "rt_2-x");
	assert_int_equal(p->cpu_count, 2);
	assert_int_equal(p->cpus[0].value, 63);
	assert_int_equal(p->cpus[1].value, 5);
	assert_int_equal(p->cpus[1].line, p->cpus_line + 1);
	assert_int_equal(p->memory_count, 2);
	assert_true(p->memory[0].pinned);
	assert_int_equal(p->memory[0].at, GIB(4));
	assert_int_equal(p->memory[0].size, GIB(1));
	assert_false(p->memory[1].pinned);
	assert_int_equal(p->memory[1].size, MIB(2));
	assert_int_equal(p->memory[1].line, p->memory_line + 1);
	assert_string_equal(p->initrd, "rd");
	assert_int_equal(p->initrd_line, p->kernel_line + 1);
	assert_string_equal(p->cmdline, "second line");
	assert_int_equal(p->console, CONSOLE_NONE);
	assert_int_equal(p->pci_count, 2);
	assert_int_equal(p->pci[0].device, 3);
	assert_int_equal(p->pci[1].segment, 0x12ab);
	assert_int_equal(p->pci[1].bus, 0xff);
	assert_int_equal(p->pci[1].device, 31);
	assert_int_equal(p->pci[1].function, 7);
	assert_int_equal(p->ioports_count, 2);
	assert_int_equal(p->ioports[0].first, 0x2f8);
	assert_int_equal(p->ioports[0].last, 0x2ff);
	assert_int_equal(p->ioports[1].first, 64);
	assert_int_equal(p->ioports[1].last, 64);
	assert_int_equal(p->irqs_count, 2);
	assert_int_equal(p->irqs[1].value, 23);
	assert_int_equal(p->on_crash, ON_CRASH_RESTART);
	assert_int_equal(p->on_triple_fault, ON_TRIPLE_FAULT_CRASH);
	assert_int_equal(p->access, ACCESS_STRICT);
	assert_true(p->has_load);
	assert_int_equal(p->load, 0x100000);
}

static void names_are_short_and_plain(void **state)
{
	(void)state;
	accept(replaced("name", "'abcdefghijklmnopqrstuvwxyz01234'"));
	assert_int_equal(strlen(config.partitions[0].name), PARTITION_NAME_MAX);
	refuse(replaced("name", "'abcdefghijklmnopqrstuvwxyz012345'"),
	       "expected 1 to 31 characters of");
	refuse(replaced("name", "''"), "f:2: invalid value for name: \"\", expected");
	refuse(replaced("name", "'A'"), "invalid value for");
	refuse(replaced("name", "'a b'"), "invalid value for");
	assert_int_equal(config.partitions[0].name_line, 0);
}

static void cpus_are_bounded(void **state)
{
	char text[8 * MAX_CPUS] = "[";

	(void)state;
	for (int i = 0; i < MAX_CPUS; i++) {
		(void)snprintf(text + strlen(text), sizeof(text) - strlen(text), "%d,", i);
	}
	(void)strcat(text, "]");
	accept(replaced("cpus", text));
	assert_int_equal(config.partitions[0].cpu_count, MAX_CPUS);
	(void)strcpy(text + strlen(text) - 1, "0, 1, 2]");
	refuse(replaced("cpus", text), "cpus has more than 512 entries");
	assert_int_equal(config.partitions[0].cpu_count, 0);
	assert_true(config.partitions[0].cpus_left_out);
	refuse(replaced("cpus", "[512]"),
	       "invalid value for cpus: 512, expected a CPU from 0 to 511");
	refuse(replaced("cpus", "[4294967296]"), "invalid value for");
	refuse(replaced("cpus", "[]"), "the list of key 'cpus' is empty");
	refuse(replaced("cpus", "3"),
	       "key 'cpus' cannot be a number: write, for instance, cpus = [0, 1]");
	refuse(replaced("cpus", "['3', '4']"), "key 'cpus' cannot be a string in a list");
}

static void sizes_have_units(void **state)
{
	static const struct {
		const char *text;
		u64 size;
	} good[] = {{"'1048576'", MIB(1)},      {"'1024K'", MIB(1)},    {"'1M'", MIB(1)},
		    {"'4095G'", 4095 * GIB(1)}, {"'0x100000'", MIB(1)}, {"'0x1000K'", MIB(4)}};
	static const char *const bad[] = {"''",
					  "'M'",
					  "'512MB'",
					  "'512m'",
					  "'1.5G'",
					  "' 1G'",
					  "'1023K'",
					  "'1048577'",
					  "'0'",
					  "'-1M'",
					  "'4194304G'",
					  "'18014398509481984K'",
					  "'17179869184G'",
					  "'18446744073709551616'"};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(good); i++) {
		accept(replaced("memory", good[i].text));
		assert_int_equal(config.partitions[0].memory[0].size, good[i].size);
	}
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++) {
		refuse(replaced("memory", bad[i]), "expected a multiple of 4K, at least 1M");
		assert_int_equal(config.partitions[0].memory_count, 0);
	}
	refuse(replaced("memory", "512"), "key 'memory' cannot be a number");
}

static void regions_are_tables(void **state)
{
	char text[8 * MAX_CPUS] = "[";

	(void)state;
	for (int i = 0; i < MAX_REGIONS; i++) {
		(void)strcat(text, "{ size = '1M' },");
	}
	(void)strcat(text, "]");
	accept(replaced("memory", text));
	assert_int_equal(config.partitions[0].memory_count, MAX_REGIONS);
	(void)strcpy(text + strlen(text) - 1, "{ size = '1M' }, {}]");
	refuse(replaced("memory", text), "memory has more than 8 entries");
	refuse(replaced("memory", "[{}]"), "a memory region lacks the key 'size'");
	refuse(replaced("memory", "[{ at = '0x1000' }]"), "lacks the key 'size'");
	refuse(replaced("memory", "[{ szie = '1M' }]"),
	       "unknown key 'szie' in a memory region: did you mean 'size'?");
	refuse(replaced("memory", "[{ colour = '1M', size = '1M' }]"), "there are at, size");
	refuse(replaced("memory", "[{ size = 1 }]"), "key 'size' cannot be a number");
	refuse(replaced("memory", "[{ at = true, size = '1M' }]"), "key 'at' cannot be true");
	refuse(replaced("memory", "[{ at = '0x800', size = '1M' }]"),
	       "invalid value for at: \"0x800\", expected ");
	refuse(replaced("memory", "[{ at = 2048, size = '1M' }]"),
	       "invalid value for at: 2048, expected ");
	refuse(replaced("memory", "[{ at = '4G', size = '1M' }]"),
	       "invalid value for at: \"4G\", expected ");
	refuse(replaced("memory", "[{ at = '0xffffffffff000', size = '1M' }]"),
	       "ends above the highest physical address");
	accept(replaced("memory", "[{ at = '0xfffffffe00000', size = '2M' }]"));
	refuse(replaced("memory", "[]"), "the list of key 'memory' is empty");
	refuse(replaced("memory", "['1M']"), "key 'memory' cannot be a string in a list");
	refuse(replaced("memory", "{ size = '1M' }"),
	       "f:4: key 'memory' cannot be an inline table: write [{ at = \"0x100000000\", size = \"1G\" }]");
	refuse(replaced("memory", "[{ at = '0x1000', size = '1M'"), "in an inline table where");
	assert_int_equal(config.partitions[0].memory_count, 0);
}

static void modules_are_one_word(void **state)
{
	static char name[80] = "'";

	(void)state;
	memset(name + 1, 'm', MODULE_NAME_MAX);
	(void)strcat(name, "'");
	accept(replaced("kernel", name));
	assert_int_equal(strlen(config.partitions[0].kernel), MODULE_NAME_MAX);
	(void)strcpy(name + 1 + MODULE_NAME_MAX, "m'");
	refuse(replaced("kernel", name),
	       "expected the name of a boot module, 1 to 63 characters of ASCII without spaces");
	refuse(replaced("kernel", "''"), "f:5: invalid value for kernel: \"\", expected ");
	refuse_with("initrd = 'a b'", "invalid value for initrd: \"a b\", expected ");
	refuse_with("initrd = '\xc3\xa9'", "invalid value for");
	assert_string_equal(with("initrd = '~!'")->initrd, "~!");
	/* What an escape made of a value cannot forge a line of its own. */
	refuse_with("initrd = \"a\\nf:1: b\\u\"", "the escape \\u is not supported");
	refuse_with("initrd = \"a\\nf:1: b\"",
		    "f:6: invalid value for initrd: \"a?f:1: b\", expected ");
}

static void command_lines_are_kept_apart(void **state)
{
	static char text[MAX_PARTITIONS * 2300];
	size_t used = 0;

	(void)state;
	for (int i = 0; i < MAX_PARTITIONS; i++) {
		used += (size_t)snprintf(
			text + used, sizeof(text) - used,
			"[[partition]]\nname='p%d'\ncpus=[0]\nmemory='1M'\ncmdline='%02047d'\n"
			"kernel='k'\n",
			i, i);
	}
	accept(text);
	for (int i = 0; i < MAX_PARTITIONS; i++) {
		assert_int_equal(strlen(config.partitions[i].cmdline), 2047);
		assert_int_equal(atoi(config.partitions[i].cmdline), i);
	}
	(void)snprintf(text + used, sizeof(text) - used,
		       "[[partition]]\ncmdline='x'\n[[partition]]\n");
	assert_int_equal(parse(text), -EINVAL);
	messages_expect(
		"f:385: more than 64 partitions: this version supports no more, remove this one");
	assert_int_equal(errors, 2);
	assert_int_equal(config.partition_count, MAX_PARTITIONS);
	refuse_with("cmdline = \"a\\nb\"", "cmdline contains a control character");
	assert_string_equal(with("cmdline = ''")->cmdline, "");
	assert_string_equal(with("cmdline = 'caf\xc3\xa9'")->cmdline, "caf\xc3\xa9");
}

static void pci_addresses(void **state)
{
	static const char *const bad[] = {
		"",        "00:03",       "0:3.0",        "00:03.8", "00:20.0",  "00-03.0",
		"00:03:0", "000:00:03.0", "0000:00:03.g", "g0:03.0", "00:03.00", "0000.00:03.0"};
	char text[512] = "pci = [";

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++) {
		char line[64];

		(void)snprintf(line, sizeof(line), "pci = ['%s']", bad[i]);
		refuse_with(line, "expected bus:device.function in hexadecimal");
	}
	for (int i = 0; i < MAX_PARTITION_PCI; i++) {
		(void)strcat(text, "'00:00.0',");
	}
	(void)strcat(text, "]");
	assert_int_equal(with(text)->pci_count, MAX_PARTITION_PCI);
	(void)strcpy(text + strlen(text) - 1, "'00:00.0']");
	refuse_with(text, "pci has more than 16 entries: shorten the list");
	assert_int_equal(with("pci = []")->pci_count, 0);
}

static void lines_of_pins(void **state)
{
	static const char *const bad[] = {"",
					  "00:03.0",
					  "00:03.0=",
					  "=21",
					  "00:03.0=x",
					  "00:03.0=-1",
					  "00:03=21",
					  "00:03.0 =21",
					  "00:03.0=4294967295",
					  "00:03.0=nonesuch"};
	const struct config_partition *p;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++) {
		char line[64];

		(void)snprintf(line, sizeof(line), "intx = ['%s']", bad[i]);
		refuse_with(line, "expected a function and the line of its pin");
	}
	p = with("intx = ['0001:02:03.4=21', '00:05.0=none']");
	assert_int_equal(p->intx_count, 2);
	assert_int_equal(p->intx[0].function.segment, 1);
	assert_int_equal(p->intx[0].function.function, 4);
	assert_int_equal(p->intx[0].gsi, 21);
	assert_int_equal(p->intx[1].gsi, CONFIG_INTX_NONE);
}

static void port_ranges(void **state)
{
	static const char *const bad[] = {"",          "-",          "0x10-",          "-0x10",
					  "0x11-0x10", "0x10000",    "0xffff-0x10000", "com1",
					  "1-2-3",     "0x10 - 0x11"};
	char text[512] = "ioports = [";

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++) {
		char line[64];

		(void)snprintf(line, sizeof(line), "ioports = ['%s']", bad[i]);
		refuse_with(line, "expected the first and the last port");
	}
	assert_int_equal(with("ioports = ['0-0xffff']")->ioports[0].last, 0xffff);
	for (int i = 0; i < MAX_PARTITION_IOPORTS; i++) {
		(void)strcat(text, "'1',");
	}
	(void)strcat(text, "'1']");
	refuse_with(text, "ioports has more than 16 entries");
}

static void lines_are_bounded(void **state)
{
	char text[256] = "irqs = [";

	(void)state;
	refuse_with(
		"irqs = [0]",
		"invalid value for irqs: 0, expected an interrupt line from 1 to 23 other than 2");
	refuse_with("irqs = [2]", "invalid value for irqs: 2, expected ");
	refuse_with("irqs = [1, 24]", "invalid value for irqs: 24, expected ");
	refuse_with("irqs = [18446744073709551615]", "invalid value for");
	for (int i = 0; i < MAX_PARTITION_IRQS; i++) {
		(void)strcat(text, "1,");
	}
	(void)strcat(text, "1]");
	refuse_with(text, "irqs has more than 24 entries");
	assert_int_equal(config.partitions[0].irqs_count, 0);
	assert_int_equal(with("load = 0")->load, 0);
	refuse_with("load = '1M'", "invalid value for load: \"1M\", expected an address");
	assert_false(config.partitions[0].has_load);
}

/* A wrong word leaves the setting that conflicts with nothing. */
static void words_are_chosen(void **state)
{
	(void)state;
	refuse_with("console = 'serial'",
		    "invalid value for console: \"serial\", expected \"virtual\" or \"none\"");
	assert_int_equal(config.partitions[0].console, CONSOLE_NONE);
	refuse_with("console = 1", "key 'console' cannot be a number");
	assert_int_equal(config.partitions[0].console, CONSOLE_NONE);
	refuse_with("console = 'none", "a string is not closed");
	assert_int_equal(config.partitions[0].console, CONSOLE_NONE);
	refuse_with("on_crash = true", "key 'on_crash' cannot be true or false");
	refuse_with("access = ['log']", "key 'access' cannot be a list");
	refuse_with("access = { log = 1 }", "key 'access' cannot be an inline table");
}

static void keys_and_tables_are_known(void **state)
{
	(void)state;
	refuse_with("memroy = 1",
		    "f:6: unknown key 'memroy' in [[partition]]: did you mean 'memory'?");
	refuse_with("zzzzzzzzz = [{ a = 1 }]",
		    "there are name, cpus, memory, kernel, initrd, cmdline,");
	refuse("[[partition]]\nnmae = 'a'\ncpus = [0]\nmemory = '1M'\nkernel = 'k'",
	       "did you mean 'name'?");
	refuse("name = 'x'\n[[partition]]\n" MINIMAL, "f:1: key 'name' is before any table");
	refuse("x = [{ y = 1 }]\n[[partition]]\n" MINIMAL, "f:1: key 'x' is before any table");
	refuse("[partitions]\nx = 1\n[[partition]]\n" MINIMAL,
	       "unknown table 'partitions': did you mean 'partition'?");
	refuse("[x]\nx = [{y = 1}]\n[[partition]]\n" MINIMAL,
	       "unknown table 'x': there are [hypervisor], [[partition]] and [[sriov]]");
	refuse("[partition]\n" MINIMAL,
	       "table 'partition' has the wrong brackets: write [[partition]]");
	refuse("[[hypervisor]]\nsmt = 'share'\n[[partition]]\n" MINIMAL, "write [hypervisor]");
	assert_int_equal(config.smt, SMT_SHARE);
	refuse("[[partition]]\n" MINIMAL "[hypervisor.x]\nname = 1\ncpus = 2",
	       "dotted names are not supported");
	refuse("[[partition\n" MINIMAL, "the header of table 'partition' is not closed");
	refuse("[[bogus]\nx = 1\n[[partition]]\n" MINIMAL,
	       "the header of table 'bogus' is not closed");
	refuse("[[partition]]\nname 'a'\ncpus = [0]\nmemory = '1M'\nkernel = 'k'",
	       "the '=' of key 'name'");
	refuse("[[partition]]\n" MINIMAL "hello world", "found 'w' where the '=' of key 'hello'");
	refuse("hello world\n[[partition]]\n" MINIMAL, "found 'w' where the '=' of key 'hello'");
	refuse("[[partition]]\n" MINIMAL "name = 'b'",
	       "f:6: key 'name' is set twice, first in line 2");
}

static void missing_keys_are_named(void **state)
{
	static const char *const keys[] = {"name", "cpus", "memory", "kernel"};

	(void)state;
	assert_int_equal(parse("\n[[partition]]\n[hypervisor]"), -EINVAL);
	assert_int_equal(errors, ARRAY_SIZE(keys));
	for (size_t i = 0; i < ARRAY_SIZE(keys); i++) {
		char text[64];

		(void)snprintf(text, sizeof(text), "f:2: [[partition]] lacks the key '%s'",
			       keys[i]);
		messages_expect(text);
	}
	refuse("", "f:1: there is no [[partition]] in this file");
	refuse("[hypervisor]\nsmt = 'share'", "there is no [[partition]] in this file");
	refuse("[hypervisor]\nsmt = 'x'", "invalid value for smt: \"x\", expected ");
}

/* What a list's wrong elements are, what stays of it, and that something was left out. */
static void every_mistake_of_a_list_is_reported(void **state)
{
	static const char *const cpus[] = {
		"f:4: x is not supported as a value", "f:5: invalid value for cpus: 512",
		"f:6: key 'cpus' cannot be a string in a list", "f:8: found '9' in the list", NULL};
	static const char *const memory[] = {"f:4: invalid value for at: 5",
					     "f:4: invalid value for size: \"1X\"",
					     "f:5: a memory region lacks the key 'size'",
					     "f:6: unknown key 'siez'",
					     "f:7: key 'memory' cannot be a number in a list",
					     NULL};
	const struct config_partition *p = &config.partitions[0];

	(void)state;
	refuse_all(replaced("cpus", "[1,\nx, 2,\n512,\n'0', '1',\n3, 4,\n8 9,\n5]"), 4, cpus);
	assert_int_equal(p->cpu_count, 6); /* an 8 was read before the 9 */
	assert_int_equal(p->cpus[4].value, 8);
	assert_int_equal(p->cpus[5].value, 5);
	assert_true(p->cpus_left_out);
	refuse_all(replaced("memory", "[{ at = 5, size = '1X' },\n{ at = 0 },\n{ siez = '1M' },\n7,"
				      "\n{ size = '2M' }]"),
		   5, memory);
	assert_int_equal(p->memory_count, 1);
	assert_int_equal(p->memory[0].size, MIB(2));
	assert_true(p->memory_left_out);
	refuse_with("ioports = ['1', 'x', '2']", "invalid value for ioports: \"x\"");
	assert_int_equal(p->ioports_count, 2);
	assert_true(p->ioports_left_out);
	refuse_with("irqs = [3, 7", "found the end of the file in the list");
	assert_int_equal(p->irqs_count, 2);
	assert_true(p->irqs_left_out);
	accept(replaced("cpus", "[1, 2]"));
	assert_false(p->cpus_left_out || p->memory_left_out || p->pci_left_out ||
		     p->intx_left_out || p->ioports_left_out || p->irqs_left_out);
}

/* What was wrong in "pci" is not a second mistake in "intx". */
static void pins_of_left_out_functions_are_left_out(void **state)
{
	static const char *const lists[] = {"pci = ['00:03.0', '00:4.0']",
					    "pci = ['00:03.0', 00:04.0]", "pc = ['00:03.0']",
					    "pci = '00:03.0'"};
	char text[128];

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(lists); i++) {
		(void)snprintf(text, sizeof(text), "%s\nintx = ['00:04.0=21', '00:03.0=20']",
			       lists[i]);
		refuse_with(text, i == 2 ? "did you mean 'pci'?" : "f:6: ");
		assert_true(config.partitions[0].pci_left_out);
		assert_int_equal(config.partitions[0].intx_count, i < 2 ? 1 : 0);
		assert_int_equal(config.partitions[0].intx[0].gsi, i < 2 ? 20 : 21);
	}
	assert_int_equal(with("intx = ['00:04.0=21']")->intx_count, 1);
}

/* Forms that people try get a cure of their own. */
static void cures_are_to_the_point(void **state)
{
	static const char *const rows[][2] = {
		{"[0-3]",
		 "f:3: 0-3 is not supported as a value: list each CPU: cpus = [0, 1, 2, 3]\n"},
		{"[2..4]", "list each CPU: cpus = [2, 3, 4]\n"},
		{"['0-7']",
		 "f:3: key 'cpus' cannot be a string in a list: list each CPU: cpus = [0, 1, 2, 3, 4, 5, 6, 7]\n"},
		{"'0-9'",
		 "f:3: key 'cpus' cannot be a string: list each CPU: cpus = [0, 1, ..., 9]\n"},
		{"0-1", "f:3: 0-1 is not supported as a value: list each CPU: cpus = [0, 1]\n"},
		{"[3-3]",
		 "3-3 is not supported as a value: write text in quotes, or a whole number"},
		{"[-1]", "-1 is not supported as a value: write text in quotes, or a whole number"},
		{"[1.5]",
		 "1.5 is not supported as a value: write text in quotes, or a whole number"},
		{"[1..5]", "list each CPU: cpus = [1, 2, 3, 4, 5]\n"},
		{"[0:1]", "list each CPU: cpus = [0, 1]\n"},
		{"[0-]", "0- is not supported as a value: write text in quotes, or a whole number"},
		{"'3'", "key 'cpus' cannot be a string: write, for instance, cpus = [0, 1]\n"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		refuse(replaced("cpus", rows[i][0]), rows[i][1]);
	}
	refuse_with("irqs = [3-5]", "list each line: irqs = [3, 4, 5]\n");
	refuse(replaced("memory", "512M"),
	       "f:4: 512M is not supported as a value: write it in quotes: \"512M\"\n");
	refuse(replaced("memory", "[{ size = 1G }]"), "write it in quotes: \"1G\"\n");
	refuse(replaced("memory", "['1G']"),
	       "cannot be a string in a list: write [{ at = \"0x100000000\", size = \"1G\" }]\n");
	refuse(replaced("kernel", "+1"),
	       "+1 is not supported as a value: write text in quotes, or");
	refuse_with("pci = [00:03.0]", "write it in quotes: \"00:03.0\"\n");
	refuse_with("load = 1_000",
		    "1_000 is not supported as a value: write text in quotes, or a whole");
	refuse_with("initrd = \"\\q\"", "unknown escape");
}

static void mistakes_are_reported_once_and_all(void **state)
{
	(void)state;
	assert_int_equal(
		parse("[hypervisor]\nsmt = 'x'\n[[partition]]\nname = 'A'\ncpus = [0, 999]\n"
		      "memory = [{ size = '1' }, { size = '2' }]\nkernel = 7\nirqs = ['1', '2']\n"
		      "[[partition]]\n" MINIMAL "load = nowhere\n"),
		-EINVAL);
	assert_int_equal(errors, 8);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(defaults_are_filled_in),
		cmocka_unit_test(every_key_is_read),
		cmocka_unit_test(names_are_short_and_plain),
		cmocka_unit_test(cpus_are_bounded),
		cmocka_unit_test(sizes_have_units),
		cmocka_unit_test(regions_are_tables),
		cmocka_unit_test(modules_are_one_word),
		cmocka_unit_test(command_lines_are_kept_apart),
		cmocka_unit_test(pci_addresses),
		cmocka_unit_test(lines_of_pins),
		cmocka_unit_test(port_ranges),
		cmocka_unit_test(lines_are_bounded),
		cmocka_unit_test(words_are_chosen),
		cmocka_unit_test(keys_and_tables_are_known),
		cmocka_unit_test(missing_keys_are_named),
		cmocka_unit_test(every_mistake_of_a_list_is_reported),
		cmocka_unit_test(pins_of_left_out_functions_are_left_out),
		cmocka_unit_test(cures_are_to_the_point),
		cmocka_unit_test(mistakes_are_reported_once_and_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
