/* SPDX-License-Identifier: Apache-2.0 */
/*
 * dma: the edu device (QEMU, "EDU device"): a buffer of 4 KiB that it copies from and to any bus
 * address, and an interrupt. A copy takes 100 ms of the device's time.
 */

#include "dma.h"

#include <lib/string.h>

#define EDU_ID 0x00
#define EDU_ALIVE 0x04
#define EDU_RAISE 0x60
#define EDU_ACKNOWLEDGE 0x64
#define EDU_SOURCE 0x80
#define EDU_DESTINATION 0x88
#define EDU_COUNT 0x90
#define EDU_COMMAND 0x98
#define EDU_START BIT(0)
#define EDU_TO_MEMORY BIT(1)
#define EDU_TELL BIT(2) /* by an interrupt at the end */
#define EDU_BUFFER 0x40000
#define EDU_ID_MASK 0xffff
#define EDU_ID_VALUE 0x00ed

#define COPY_MS 20000 /* patience */
#define SETTLE_US 20000
#define PAGE 4096
#define CAP_MSI 0x05
#define MSI_ENABLE BIT(0)
#define MSI_64 BIT(7)
#define MESSAGE_BASE 0xfee00000U
#define MESSAGE_TO 0xff000U /* of the address; all ones with 8-bit IDs: to all */
#define MESSAGE_MODE 0x700U /* of the data; 0: fixed */
#define FILL 0x5a           /* what the buffer holds before a copy from memory */

static u64 edu;
static u8 own[3 * PAGE] __attribute__((aligned(PAGE)));
static u8 scratch[PAGE] __attribute__((aligned(PAGE)));

static volatile u32 *reg32(u32 reg)
{
	return physical(edu + reg);
}

static void reg64_write(u32 reg, u64 value)
{
	*(volatile u64 *)physical(edu + reg) = value;
}

bool edu_start(void)
{
	edu = bar_address(edu_bdf, 0);
	config_write(BY_PORTS, edu_bdf, 0x04, 2, 6);
	if ((*reg32(EDU_ID) & EDU_ID_MASK) != EDU_ID_VALUE) {
		return false;
	}
	*reg32(EDU_ALIVE) = 0x12345678;
	return *reg32(EDU_ALIVE) == ~0x12345678U;
}

bool edu_masters(void)
{
	return (config_read(BY_PORTS, edu_bdf, 0x04, 2) & 4) != 0;
}

static void copy_begin(u64 at, u64 count, u64 how)
{
	bool to_memory = (how & EDU_TO_MEMORY) != 0;

	reg64_write(EDU_SOURCE, to_memory ? EDU_BUFFER : at);
	reg64_write(EDU_DESTINATION, to_memory ? at : EDU_BUFFER);
	reg64_write(EDU_COUNT, count);
	reg64_write(EDU_COMMAND, EDU_START | how);
}

/* Copies @count bytes between the device's buffer and bus address @at. */
static bool copy(u64 at, u64 count, bool to_memory)
{
	copy_begin(at, count, to_memory ? EDU_TO_MEMORY : 0);
	for (unsigned int ms = 0; ms < COPY_MS; ms++) {
		if ((*(volatile u64 *)physical(edu + EDU_COMMAND) & EDU_START) == 0) {
			return true;
		}
		delay_us(1000);
	}
	return fail("the device doesn't end its copy");
}

/* A byte for each place that no copy of anything else looks like. */
static u8 pattern(u64 i)
{
	return (u8)(i * 167 + 13);
}

static bool buffer_fill(bool with_pattern)
{
	for (u64 i = 0; i < PAGE; i++) {
		scratch[i] = with_pattern ? pattern(i) : FILL;
	}
	return copy((u64)scratch, PAGE, false);
}

/* Brings the first @count bytes of the device's buffer to scratch. */
static bool buffer_fetch(u64 count)
{
	memset(scratch, 0, sizeof(scratch));
	return copy((u64)scratch, count, true);
}

bool edu_begin(u64 at, u64 count)
{
	if (!buffer_fill(true)) {
		return false;
	}
	copy_begin(at, count, EDU_TO_MEMORY | EDU_TELL);
	return true;
}

static bool is_pattern(const volatile u8 *bytes, u64 from, u64 count)
{
	for (u64 i = 0; i < count; i++) {
		if (bytes[i] != pattern(from + i)) {
			return false;
		}
	}
	return true;
}

static bool all_are(const u8 *bytes, u64 count, u8 value)
{
	for (u64 i = 0; i < count; i++) {
		if (bytes[i] != value) {
			return false;
		}
	}
	return true;
}

static u64 own_end(void)
{
	return argument("own", MAX(ram_top(), ram_end()));
}

/* The RAM from 1 MiB on, as far as it is in one piece. */
static bool is_own_ram(u64 at, u64 count)
{
	u64 end = MIN(own_end(), ram_end());

	return at >= ram_free() && at < end && count <= end - at;
}

u64 row_address(const struct row *row)
{
	switch (row->base) {
	case FROM_OWN:
		return (u64)own + row->a;
	case FROM_RAM_END:
		return own_end() + row->a;
	case FROM_HYPERVISOR:
		return argument("hypervisor", own_end() + MIB(2)) + row->a;
	case FROM_VICTIM:
		return argument("victim", own_end() + MIB(128)) + row->a;
	default:
		return row->a;
	}
}

/* The device reads and writes the program's own memory, and not a byte beside. */
bool dma_own(const struct row *row)
{
	u8 *at = own + row->a;

	memset(own, 0, sizeof(own));
	if (!buffer_fill(true) || !copy((u64)at, row->b, true)) {
		return false;
	}
	if (!is_pattern(at, 0, row->b) || !all_are(own, row->a, 0) ||
	    !all_are(at + row->b, sizeof(own) - row->a - row->b, 0)) {
		return fail("its own memory at %#lx is not what was copied there", (u64)at);
	}
	return true;
}

/* A device that may not master the bus copies nothing. */
bool dma_refused(const struct row *row)
{
	u8 *at = own + row->a;

	if (edu_masters()) {
		return skip("the device masters the bus");
	}
	memset(own, 0, sizeof(own));
	if (!buffer_fill(true) || !copy((u64)at, row->b, true)) {
		return false;
	}
	return all_are(own, sizeof(own), 0) || fail("something came to %#lx", (u64)at);
}

/*
 * A copy to @row's address must not be found there by the device. Where the address is RAM of the
 * guest's own (a host address may be), that is where it has to arrive.
 */
bool dma_write(const struct row *row)
{
	u64 at = row_address(row);

	if (!buffer_fill(true) || !copy(at, row->b, true)) {
		return false;
	}
	if (is_own_ram(at, row->b)) {
		return is_pattern(physical(at), 0, row->b) || fail("its own %#lx is unchanged", at);
	}
	if (!buffer_fill(false) || !copy(at, row->b, false) || !buffer_fetch(row->b)) {
		return false;
	}
	return !is_pattern(scratch, 0, row->b) || fail("%#lx holds what was copied there", at);
}

/* A copy from there brings nothing: the buffer as it was, or no bits, or all. */
bool dma_read(const struct row *row)
{
	u64 at = row_address(row);

	if (is_own_ram(at, row->b)) {
		return skip("%#lx is memory of its own", at);
	}
	if (!buffer_fill(false) || !copy(at, row->b, false) || !buffer_fetch(row->b)) {
		return false;
	}
	return all_are(scratch, row->b, FILL) || all_are(scratch, row->b, 0) ||
	       all_are(scratch, row->b, 0xff) ||
	       fail("%#lx gives %#x %#x %#x %#x", at, scratch[0], scratch[1], scratch[2],
		    scratch[3]);
}

/* Half of the copy lies before the address, half behind it. */
bool dma_across(const struct row *row)
{
	u64 at = row_address(row);
	u64 half = row->b / 2;

	if (is_own_ram(at, half)) {
		return skip("%#lx is memory of its own", at);
	}
	if (!buffer_fill(true) || !copy(at - half, row->b, true) || !buffer_fill(false) ||
	    !copy(at, half, false) || !buffer_fetch(half)) {
		return false;
	}
	return !is_pattern(scratch, half, half) || fail("%#lx holds what was copied there", at);
}

/* Index 1 is the version, which is never one of the answers of nothing. */
bool dma_ioapic(const struct row *row)
{
	u32 version;

	memset(scratch, 0, sizeof(scratch));
	scratch[0] = 1;
	if (!copy((u64)scratch, PAGE, false) || !copy(row->a, 4, true) || !buffer_fill(false) ||
	    !copy(row->a + 0x10, 4, false) || !buffer_fetch(4)) {
		return false;
	}
	memcpy(&version, scratch, sizeof(version));
	return version == 0 || version == ~0U || version == FILL * 0x01010101U ||
	       fail("the IOAPIC's version reads %#x", version);
}

u64 strays(void)
{
	u64 sum = 0;

	interrupts_on();
	delay_us(SETTLE_US);
	interrupts_off();
	for (unsigned int i = 0; i < 256; i++) {
		sum += stray_interrupts[i];
		stray_interrupts[i] = 0;
	}
	return sum;
}

u32 message_to_self(void)
{
	return MESSAGE_BASE | apic_id() << 12;
}

static u32 message_address(u64 wanted)
{
	return wanted != 0 ? (u32)wanted : message_to_self();
}

/* A message that the device writes itself: only its own MSI may come. */
bool dma_message(const struct row *row)
{
	u64 came;

	memset(scratch, 0, sizeof(scratch));
	memcpy(scratch, &row->b, sizeof(u32));
	if (!copy((u64)scratch, PAGE, false) || !copy(message_address(row->a), 4, true)) {
		return false;
	}
	came = strays();
	return came == 0 || fail("%lu interrupts came", came);
}

void edu_interrupt(void)
{
	*reg32(EDU_RAISE) = 1;
	delay_us(SETTLE_US);
	*reg32(EDU_ACKNOWLEDGE) = 1;
}

void msi_on(u32 address, u32 data)
{
	u32 cap = capability_find(edu_bdf, CAP_MSI);
	u32 control = config_read(BY_PORTS, edu_bdf, cap + 2, 2);

	config_write(BY_PORTS, edu_bdf, cap + 4, 4, address);
	if ((control & MSI_64) != 0) {
		config_write(BY_PORTS, edu_bdf, cap + 8, 4, 0);
		config_write(BY_PORTS, edu_bdf, cap + 12, 2, data);
	} else {
		config_write(BY_PORTS, edu_bdf, cap + 8, 2, data);
	}
	config_write(BY_PORTS, edu_bdf, cap + 2, 2, control | MSI_ENABLE);
}

/* Programs MSI, raises the interrupt, and switches MSI off. Returns what came. */
static u64 msi_try(u32 address, u32 data)
{
	u32 cap = capability_find(edu_bdf, CAP_MSI);
	u32 control = config_read(BY_PORTS, edu_bdf, cap + 2, 2);

	msi_on(address, data);
	edu_interrupt();
	config_write(BY_PORTS, edu_bdf, cap + 2, 2, control & ~(u32)MSI_ENABLE);
	return strays();
}

bool msi_own(const struct row *row)
{
	u64 came;

	if (capability_find(edu_bdf, CAP_MSI) == 0) {
		return skip("the device shows no MSI");
	}
	came = msi_try(message_address(0), (u32)row->a);
	return came == 1 || fail("%lu interrupts came", came);
}

/* How many interrupts of a message are its own CPU's by right: to all is to it as well. */
static u64 of_its_own(const struct row *row)
{
	bool to_all = (row->a & MESSAGE_TO) == MESSAGE_TO;

	return to_all && !apic_is_x2apic() && (row->b & MESSAGE_MODE) == 0 ? 1 : 0;
}

bool msi_forged(const struct row *row)
{
	u64 came;

	if (capability_find(edu_bdf, CAP_MSI) == 0) {
		return skip("the device shows no MSI");
	}
	came = msi_try(message_address(row->a), (u32)row->b);
	return came <= of_its_own(row) || fail("%lu interrupts came", came);
}
