/* SPDX-License-Identifier: Apache-2.0 */
/* The hypervisor's console in the configuration: its devices, speed, and the early look at both. */

#include "unit.h"

#include <hv/config.h>
#include <lib/report.h>

#include "messages.h"

#define PARTITION "[[partition]]\nname = 'a'\ncpus = [0]\nmemory = '1M'\nkernel = 'k'\n"

static struct config config;
static char text[1024];

static unsigned int parse(const char *console)
{
	struct report report = messages_report();

	(void)snprintf(text, sizeof(text), "[hypervisor]\n%s\n" PARTITION, console);
	(void)config_load("f", text, strlen(text), &config, &report);
	return report.errors;
}

static void refuse(const char *console, const char *message)
{
	assert_int_equal(parse(console), 1);
	messages_expect(message);
}

static void a_device_has_many_forms(void **state)
{
	static const struct {
		const char *text;
		enum config_output_kind kind;
		u64 address;
	} good[] = {
		{"com1", OUTPUT_PORT, 0x3f8},
		{"com2", OUTPUT_PORT, 0x2f8},
		{"com4", OUTPUT_PORT, 0x2e8},
		{"0x2f0", OUTPUT_PORT, 0x2f0},
		{"65528", OUTPUT_PORT, 0xfff8},
		{"auto", OUTPUT_AUTO, 0x3f8},
		{"screen", OUTPUT_SCREEN, 0},
		{"mmio32:0xfe032000", OUTPUT_MEMORY32, 0xfe032000},
		{"mmio8:0x40fe032001", OUTPUT_MEMORY8, 0x40fe032001},
	};
	static const char *const bad[] = {"com0",
					  "com5",
					  "com",
					  "COM1",
					  "com11",
					  "0",
					  "0xfff9",
					  "",
					  "3f8",
					  "autos",
					  "none",
					  "mmio32:",
					  "mmio32:0xfe032002",
					  "mmio8:0xfffff",
					  "mmio32:0x10000000000000",
					  "mmio16:0xfe032000",
					  "pci:",
					  "pci:00:20.0",
					  "pci:00:16",
					  "0xcf8",
					  "0x60",
					  "0x3d"};
	char line[64];

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(good); i++) {
		(void)snprintf(line, sizeof(line), "console = '%s'", good[i].text);
		assert_int_equal(parse(line), 0);
		assert_int_equal(config.output_count, 1);
		assert_int_equal(config.outputs[0].kind, good[i].kind);
		assert_int_equal(config.outputs[0].address, good[i].address);
		assert_int_equal(config.outputs[0].line, 2);
	}
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++) {
		(void)snprintf(line, sizeof(line), "console = '%s'", bad[i]);
		refuse(line, "f:2: invalid value for console: ");
		assert_int_equal(config.output_count, 0);
		assert_true(config.outputs_left_out);
	}
	assert_int_equal(parse("console = 'pci:0001:03:16.3'"), 0);
	assert_int_equal(config.outputs[0].kind, OUTPUT_PCI);
	assert_int_equal(config.outputs[0].pci.segment, 1);
	assert_int_equal(config.outputs[0].pci.bus, 3);
	assert_int_equal(config.outputs[0].pci.device, 0x16);
	assert_int_equal(config.outputs[0].pci.function, 3);
	assert_int_equal(config_output_port(&config, 0), 0);
}

static void several_are_a_list(void **state)
{
	(void)state;
	assert_int_equal(parse("console = ['com2', 'screen', 'com1']"), 0);
	assert_int_equal(config.output_count, 3);
	assert_int_equal(config_output_port(&config, 0), 0x2f8);
	assert_int_equal(config_output_port(&config, 1), 0);
	assert_int_equal(config_output_port(&config, 2), 0x3f8);
	refuse("console = []", "f:2: the list of key 'console' is empty: write, for instance");
	refuse("console = ['com1', 'com2', 'com3']",
	       "console has more than 2 UARTs: leave one out");
	assert_int_equal(config.output_count, 2); /* those are right */
	refuse("console = ['com1', 'com9']", "invalid value for console: \"com9\"");
	assert_int_equal(config.output_count, 1);
	refuse("console = ['screen', 'screen', 'screen', 'screen']", "more than 3 entries");
	refuse("console = 1", "key 'console' cannot be a number: write, for instance");
}

static void the_speed_divides_115200(void **state)
{
	static const u32 good[] = {9600, 19200, 38400, 57600, 115200};
	static const char *const bad[] = {"0", "300", "4800", "9601", "115201", "230400"};
	char line[64];

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(good); i++) {
		(void)snprintf(line, sizeof(line), "console-speed = %u", good[i]);
		assert_int_equal(parse(line), 0);
		assert_int_equal(config.console_speed, good[i]);
	}
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++) {
		(void)snprintf(line, sizeof(line), "console-speed = %s", bad[i]);
		refuse(line, "f:2: invalid value for console-speed: ");
		assert_int_equal(config.console_speed, 0);
	}
}

/* Whatever else is wrong, and without a word. */
static void it_is_found_among_mistakes(void **state)
{
	static const struct {
		const char *text;
		unsigned int count;
		u64 address;
	} rows[] = {
		{"", 1, 0x3f8},
		{"[hypervisor]\nconsole = 'com2'\n", 1, 0x2f8},
		{"[[[\nx = \n[hypervisor]\nconsole = 'com2'\nsmt = 'x'\n[[partition]]\nname =", 1,
		 0x2f8},
		{"[hypervisor]\nconsole = ['com9', 'com2', 'com8']\n", 1, 0x2f8},
		{"[hypervisor]\nconsole = 'com9'\n", 0, 0},
		{"[hypervisor]\nconsole = 'com2", 0, 0},
		{"[[partition]]\nconsole = 'com2'\n", 1, 0x3f8}, /* another key */
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		config_find_console(rows[i].text, strlen(rows[i].text), &config);
		assert_int_equal(config.output_count, rows[i].count);
		if (rows[i].count != 0) {
			assert_int_equal(config.outputs[0].address, rows[i].address);
		}
	}
}

/* Each port and line of each device is the hypervisor's. */
static void no_partition_has_a_console_port(void **state)
{
	static const struct {
		const char *console;
		const char *more;
		unsigned int mistakes;
	} rows[] = {
		{"'auto'", "ioports = ['0x3f8']\nconsole = 'none'", 1},
		{"'auto'", "ioports = ['0x2f8']\nirqs = [3]", 0},
		{"['com2', 'com1']", "ioports = ['0x2f8']\nirqs = [3]", 2},
		{"['com2', 'com1']", "console = 'none'\nioports = ['0x3f8']\nirqs = [4]", 2},
		{"'screen'", "console = 'none'\nioports = ['0x3f8']\nirqs = [4]", 0},
		{"'mmio32:0xfe032000'", "console = 'none'\nioports = ['0x3f8']\nirqs = [4]", 0},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		struct report report = messages_report();

		(void)snprintf(text, sizeof(text), "[hypervisor]\nconsole = %s\n" PARTITION "%s",
			       rows[i].console, rows[i].more);
		(void)config_load("f", text, strlen(text), &config, &report);
		assert_int_equal(report.errors, rows[i].mistakes);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_device_has_many_forms),
		cmocka_unit_test(several_are_a_list),
		cmocka_unit_test(the_speed_divides_115200),
		cmocka_unit_test(it_is_found_among_mistakes),
		cmocka_unit_test(no_partition_has_a_console_port),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
