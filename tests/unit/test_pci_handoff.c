/* SPDX-License-Identifier: Apache-2.0 */
/* drivers/pci/handoff.c: controllers that a firmware has, which lets go of them after a while, or
 * never. */

#include "unit.h"

#include "pci_fake.h"

#include "messages.h"

#define REGISTERS 0xfe000000U
#define SIZE 0x10000U
#define NEVER 100000U
#define FIRMWARE 0x10000U
#define SYSTEM 0x1000000U
#define GAVE "0000:00:14.0: the firmware gave up its USB driver"
#define LOST "0000:00:14.0: the firmware did not give up its USB driver within a second"

static u32 memory[SIZE / 4];
static unsigned int mapped;
static int map_error;
static struct pci_function function;
static struct fake *controller;

/* The firmware sees @asked set in the register at @at and clears @cleared there after so long. */
static struct {
	u32 *at;
	u32 asked, cleared;
	unsigned int milliseconds;
} firmware;

static void firmware_runs(void)
{
	if (firmware.at != NULL && (*firmware.at & firmware.asked) != 0 &&
	    fake_waited >= firmware.milliseconds) {
		*firmware.at &= ~firmware.cleared;
	}
}

static int memory_map(u64 at, u64 size)
{
	assert_int_equal(at, REGISTERS);
	assert_true(size <= SIZE);
	mapped++;
	return map_error;
}

static u32 memory_read(u64 at)
{
	assert_true(mapped == 1 && at >= REGISTERS && at <= REGISTERS + SIZE - 4 && at % 4 == 0);
	return memory[(at - REGISTERS) / 4];
}

static void memory_write(u64 at, u32 value)
{
	assert_true(mapped == 1 && at >= REGISTERS && at <= REGISTERS + SIZE - 4 && at % 4 == 0);
	memory[(at - REGISTERS) / 4] = value;
	firmware_runs();
}

static void wait(void *context, unsigned int milliseconds)
{
	fake_wait(context, milliseconds);
	firmware_runs();
}

static const struct pci_memory access_memory = {memory_map, memory_read, memory_write};
static const struct pci_access access_config = {fake_read, fake_write, wait, NULL};

static void begin(u32 class_code)
{
	(void)fresh(NULL);
	memset(memory, 0, sizeof(memory));
	memset(&firmware, 0, sizeof(firmware));
	mapped = 0;
	map_error = 0;
	controller = fake_add(PCI_BDF(0, 20, 0), 0xa12f8086, class_code, 0);
	memset(controller->writable + 0x40, 0xff, 0xc0);
	function = (struct pci_function){.bdf = PCI_BDF(0, 20, 0),
					 .vendor = 0x8086,
					 .class_code = class_code,
					 .physfn = PCI_NONE};
	function.bars[0] = (struct pci_bar){.address = REGISTERS, .size = SIZE};
}

/* Expects the line @message, or none. */
static void take(const char *message)
{
	struct report report = messages_report();

	pci_usb_handoff(&access_config, &access_memory, &function, &report);
	assert_int_equal(report.errors, 0);
	assert_int_equal(report.warnings, message != NULL);
	if (message != NULL) {
		messages_expect(message);
	}
}

/* Extended capabilities at 0x8000 and 0x8020; the second is that of the handoff. */
static void begin_xhci(u32 legacy, u32 control)
{
	begin(0x0c0330);
	memory[0x10 / 4] = 0x2000U << 16 | 5;
	memory[0x8000 / 4] = 8U << 8 | 2;
	memory[0x8020 / 4] = legacy | 1;
	memory[0x8024 / 4] = control;
}

static void xhci(void **state)
{
	(void)state;
	begin_xhci(FIRMWARE, 0xe000e01f);
	firmware.at = &memory[0x8020 / 4];
	firmware.asked = SYSTEM;
	firmware.cleared = FIRMWARE;
	firmware.milliseconds = 300;
	take(GAVE);
	assert_int_equal(fake_waited, 300);
	assert_int_equal(memory[0x8020 / 4], SYSTEM | 1);
	/* Bits 3:1 are to be preserved. */
	assert_int_equal(memory[0x8024 / 4], 0xe000000e);
}

static void xhci_of_a_firmware_that_holds_on(void **state)
{
	(void)state;
	begin_xhci(FIRMWARE, 0x11);
	take(LOST);
	assert_int_equal(fake_waited, 1000);
	assert_int_equal(memory[0x8020 / 4], SYSTEM | 1);
	assert_int_equal(memory[0x8024 / 4], 0xe0000000);
}

static void xhci_of_nobody(void **state)
{
	(void)state;
	begin_xhci(0, 0x1);
	take(NULL);
	assert_int_equal(memory[0x8020 / 4], 1);
	assert_int_equal(memory[0x8024 / 4], 0xe0000000);
	/* Without the capability, without an end, beyond the registers, and with none. */
	begin_xhci(FIRMWARE, 0);
	memory[0x8020 / 4] = FIRMWARE | 3;
	take(NULL);
	assert_int_equal(memory[0x8020 / 4], FIRMWARE | 3);
	begin_xhci(FIRMWARE, 0);
	memory[0x8000 / 4] = 0xff02;
	for (size_t i = 0x8000 / 4; i < SIZE / 4; i += 0xff) {
		memory[i] = 0xff02;
	}
	take(NULL);
	begin_xhci(FIRMWARE, 0);
	memory[0x10 / 4] = 0xfffe0005;
	take(NULL);
	begin_xhci(FIRMWARE, 0);
	memset(memory, 0xff, sizeof(memory));
	take(NULL);
	assert_int_equal(fake_waited, 0);
}

static void ehci(void **state)
{
	u32 *legacy;

	(void)state;
	begin(0x0c0320);
	legacy = (u32 *)(void *)&controller->config[0x68];
	memory[8 / 4] = 0x6800;
	*legacy = FIRMWARE | 1;
	fake_set(controller, 0x6c, 4, 0xe000);
	firmware.at = legacy;
	firmware.asked = SYSTEM;
	firmware.cleared = FIRMWARE;
	firmware.milliseconds = 20;
	take(GAVE);
	assert_int_equal(*legacy, SYSTEM | 1);
	assert_int_equal(fake_get(controller, 0x6c, 4), 0xe0000000);
	firmware.milliseconds = NEVER;
	*legacy = FIRMWARE | 1;
	mapped = 0;
	take(LOST);
	assert_int_equal(*legacy, SYSTEM | 1);
	assert_int_equal(fake_waited, 1020);
	/* A list in a circle. */
	begin(0x0c0320);
	memory[8 / 4] = 0x6800;
	fake_set(controller, 0x68, 4, 0x6802);
	take(NULL);
}

static void ohci(void **state)
{
	(void)state;
	begin(0x0c0310);
	memory[4 / 4] = 0x180;
	take(LOST);
	assert_int_equal(memory[4 / 4], 0x80);
	assert_int_equal(memory[8 / 4], 8);
	assert_int_equal(memory[0x14 / 4], 0xc0000000);
	begin(0x0c0310);
	memory[4 / 4] = 0x100;
	firmware.at = &memory[4 / 4];
	firmware.asked = 0x100;
	firmware.cleared = 0x100;
	firmware.milliseconds = 40;
	take(GAVE);
	assert_int_equal(fake_waited, 40);
}

static void uhci(void **state)
{
	(void)state;
	begin(0x0c0300);
	function.bars[0].size = 0;
	fake_set(controller, 0xc0, 2, 0x203f);
	take(GAVE);
	assert_int_equal(fake_get(controller, 0xc0, 2), 0x8f00);
	mapped = 0;
	fake_set(controller, 0xc0, 2, 0x2000);
	take(NULL);
	assert_int_equal(mapped, 0);
	/* Somebody else's has other registers there. */
	function.vendor = 0x1106;
	fake_set(controller, 0xc0, 2, 0x203f);
	take(NULL);
	assert_int_equal(fake_get(controller, 0xc0, 2), 0x203f);
}

static void what_cannot_be_reached(void **state)
{
	(void)state;
	begin_xhci(FIRMWARE, 0);
	map_error = -1;
	take("0000:00:14.0: its registers cannot be reached");
	begin_xhci(FIRMWARE, 0);
	function.bars[0].size = 0x10;
	take("0000:00:14.0: its registers cannot be reached");
	assert_int_equal(mapped, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(xhci),
		cmocka_unit_test(xhci_of_a_firmware_that_holds_on),
		cmocka_unit_test(xhci_of_nobody),
		cmocka_unit_test(ehci),
		cmocka_unit_test(ohci),
		cmocka_unit_test(uhci),
		cmocka_unit_test(what_cannot_be_reached),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
