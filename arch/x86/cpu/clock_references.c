/* SPDX-License-Identifier: Apache-2.0 */
/* See clock_references.h. */

#include <arch/io.h>
#include <arch/paging.h>
#include <cpu/clock_references.h>
#include <cpu/pit.h>
#include <drivers/acpi.h>

#define PM_TIMER_HZ 3579545ULL  /* ACPI 6.5, 4.8.3.3 */
#define PM_TIMER_MASK 0xffffffU /* 24 bits are always there */

#define PIT_LOAD 0xb0  /* channel 2, both bytes, mode 0: counts down and goes on at 65535 */
#define PIT_LATCH 0x80 /* channel 2 */
#define PIT_GATE_ON 0x01
#define PIT_SPEAKER 0x02

/* IA-PC HPET 1.0a, 2.3 */
#define HPET_PERIOD 0x04
#define HPET_PERIOD_MAX 100000000U /* femtoseconds */
#define HPET_CONFIG 0x10
#define HPET_ENABLE 1U
#define HPET_COUNTER 0xf0
#define FEMTOSECONDS 1000000000000000ULL

static u16 pm_timer;
static u64 hpet;
static u8 gate_before;
static u32 config_before;

static u32 pm_timer_read(void)
{
	return io_in32(pm_timer);
}

static u32 pit_read(void)
{
	u32 count;

	io_out8(PIT_COMMAND, PIT_LATCH);
	count = io_in8(PIT_CHANNEL2);
	count |= (u32)io_in8(PIT_CHANNEL2) << 8;
	return ~count;
}

static void pit_start(void)
{
	gate_before = io_in8(PIT_GATE);
	io_out8(PIT_GATE, (u8)((gate_before & ~PIT_SPEAKER) | PIT_GATE_ON));
	io_out8(PIT_COMMAND, PIT_LOAD);
	io_out8(PIT_CHANNEL2, 0xff);
	io_out8(PIT_CHANNEL2, 0xff);
}

static u32 hpet_read(void)
{
	return (u32)io_memory_read(hpet + HPET_COUNTER, 4);
}

/* Ticks a second, rounded; 0 if there is none. Firmware may leave it stopped. */
static u64 hpet_start(u64 at)
{
	u32 period;

	hpet = 0;
	if (at == 0 || !IS_ALIGNED(at, 8) ||
	    paging_map_device(ALIGN_DOWN(at, PAGE_SIZE), PAGE_SIZE) != 0) {
		return 0;
	}
	period = (u32)io_memory_read(at + HPET_PERIOD, 4);
	if (period == 0 || period > HPET_PERIOD_MAX) {
		return 0;
	}
	hpet = at;
	config_before = (u32)io_memory_read(at + HPET_CONFIG, 4);
	io_memory_write(at + HPET_CONFIG, 4, config_before | HPET_ENABLE);
	return (FEMTOSECONDS + period / 2) / period;
}

void clock_references_start(const struct acpi *acpi,
			    struct clock_counter counters[CLOCK_REFERENCES])
{
	pm_timer = acpi->fadt.pm_timer;
	counters[CLOCK_PM_TIMER] = (struct clock_counter){
		"the ACPI PM timer", pm_timer != 0 ? PM_TIMER_HZ : 0, PM_TIMER_MASK, pm_timer_read};
	pit_start();
	counters[CLOCK_PIT] = (struct clock_counter){"the PIT", PIT_HZ, UINT16_MAX, pit_read};
	counters[CLOCK_HPET] =
		(struct clock_counter){"the HPET", hpet_start(acpi->hpet), UINT32_MAX, hpet_read};
}

void clock_references_stop(void)
{
	io_out8(PIT_GATE, gate_before);
	if (hpet != 0) {
		io_memory_write(hpet + HPET_CONFIG, 4, config_before);
	}
}
