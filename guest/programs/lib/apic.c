/* SPDX-License-Identifier: Apache-2.0 */
/* Guest programs: the local APIC (SDM 3A, "Advanced Programmable Interrupt Controller"), its timer
 * and the clock that both are measured with. */

#include "lib.h"

#define IOAPIC 0xfec00000ULL
#define IOAPIC_WINDOW 0x10
#define IOAPIC_ENTRY 0x10

#define XAPIC_BASE 0xfee00000ULL
#define X2APIC_MSR 0x800
#define APIC_ICR_HIGH 0x31 /* xAPIC only */
#define SPURIOUS_ENABLE BIT(8)

#define CPUID_TSC 0x15
#define PIT_HZ 1193182
#define PIT_CHANNEL2 0x42
#define PIT_COMMAND 0x43
#define PIT_ONESHOT2 0xb0 /* channel 2, both bytes, mode 0 */
#define PIT_GATE 0x61
#define PIT_GATE_ON 0x01
#define PIT_OUT 0x20
#define PIT_PATIENCE 10000000
#define HZ_UNKNOWN 1000000000ULL
#define MEASURE_HZ 100

static u64 tsc_frequency;
static u64 timer_frequency;

bool apic_is_x2apic(void)
{
	return (rdmsr(MSR_APIC_BASE) & APIC_BASE_EXTD) != 0;
}

/* The mode is asked for once: IA32_APIC_BASE may be expensive to read. */
static enum { MODE_UNKNOWN, MODE_XAPIC, MODE_X2APIC } mode;

u32 apic_read(unsigned int number)
{
	if (mode == MODE_X2APIC) {
		return (u32)rdmsr(X2APIC_MSR + number);
	}
	return *(volatile u32 *)(XAPIC_BASE + number * 16);
}

void apic_write(unsigned int number, u32 value)
{
	if (mode == MODE_X2APIC) {
		wrmsr(X2APIC_MSR + number, value);
	} else {
		*(volatile u32 *)(XAPIC_BASE + number * 16) = value;
	}
}

u32 apic_id(void)
{
	u32 id = apic_read(APIC_ID);

	return mode == MODE_X2APIC ? id : id >> 24;
}

u64 apic_commands;

void apic_send(u32 destination, u32 command)
{
	__atomic_fetch_add(&apic_commands, 1, __ATOMIC_RELAXED);
	if (mode == MODE_X2APIC) {
		wrmsr(X2APIC_MSR + APIC_ICR, (u64)destination << 32 | command);
		return;
	}
	apic_write(APIC_ICR_HIGH, destination << 24);
	apic_write(APIC_ICR, command);
	while ((apic_read(APIC_ICR) & ICR_PENDING) != 0) {
		cpu_pause();
	}
}

void apic_init(void)
{
	mode = apic_is_x2apic() ? MODE_X2APIC : MODE_XAPIC;
	apic_write(APIC_LVT_LINT0, APIC_MASKED);
	apic_write(APIC_SPURIOUS, SPURIOUS_ENABLE | SPURIOUS_VECTOR);
}

/* Lets the PIT run 1 / MEASURE_HZ seconds and counts both clocks; false where there is no PIT. */
static bool measure(void)
{
	const u16 count = PIT_HZ / MEASURE_HZ;
	u64 begin;
	u64 ticks;
	u32 left;

	outb(PIT_GATE, (u8)((inb(PIT_GATE) & 0xfc) | PIT_GATE_ON));
	outb(PIT_COMMAND, PIT_ONESHOT2);
	outb(PIT_CHANNEL2, (u8)count);
	outb(PIT_CHANNEL2, count >> 8);
	apic_write(APIC_LVT_TIMER, APIC_MASKED);
	apic_write(APIC_TIMER_DIVIDE, APIC_DIVIDE_BY_1);
	apic_write(APIC_TIMER_INITIAL, ~0U);
	begin = rdtsc();
	for (u32 i = 0; i < PIT_PATIENCE && (inb(PIT_GATE) & PIT_OUT) == 0; i++) {
		cpu_pause();
	}
	ticks = rdtsc() - begin;
	left = apic_read(APIC_TIMER_CURRENT);
	apic_write(APIC_TIMER_INITIAL, 0);
	tsc_frequency = ticks * MEASURE_HZ;
	timer_frequency = (u64)(~0U - left) * MEASURE_HZ;
	return tsc_frequency > HZ_UNKNOWN / 100 && inb(PIT_GATE) != 0xff;
}

static void calibrate(void)
{
	struct cpuid tsc = {0};

	if (tsc_frequency != 0) {
		return;
	}
	if (cpuid(0, 0).eax >= CPUID_TSC) {
		tsc = cpuid(CPUID_TSC, 0);
	}
	if (tsc.eax != 0 && tsc.ebx != 0 && tsc.ecx != 0) {
		timer_frequency = tsc.ecx;
		tsc_frequency = (u64)tsc.ecx * tsc.ebx / tsc.eax;
	} else if (!measure()) {
		tsc_frequency = HZ_UNKNOWN;
		timer_frequency = HZ_UNKNOWN;
	}
}

u64 tsc_hz(void)
{
	calibrate();
	return tsc_frequency;
}

u64 apic_timer_hz(void)
{
	calibrate();
	return timer_frequency;
}

u64 tsc_to_ns(u64 ticks)
{
	u64 hz = tsc_hz();

	return ticks / hz * 1000000000 + ticks % hz * 1000000000 / hz;
}

void delay_us(u64 microseconds)
{
	u64 end = rdtsc() + tsc_hz() / 1000000 * microseconds;

	while (rdtsc() < end) {
		cpu_pause();
	}
}

void apic_timer_start(u8 vector, u64 hz)
{
	u32 count = (u32)(apic_timer_hz() / hz); /* may use the timer to find out */

	apic_write(APIC_TIMER_DIVIDE, APIC_DIVIDE_BY_1);
	apic_write(APIC_LVT_TIMER, (u32)(vector | APIC_PERIODIC));
	apic_write(APIC_TIMER_INITIAL, count);
}

void apic_timer_stop(void)
{
	apic_write(APIC_LVT_TIMER, APIC_MASKED);
	apic_write(APIC_TIMER_INITIAL, 0);
}

void ioapic_route(unsigned int pin, u8 vector)
{
	volatile u32 *select = (volatile u32 *)physical(IOAPIC);
	volatile u32 *window = (volatile u32 *)physical(IOAPIC + IOAPIC_WINDOW);

	*select = IOAPIC_ENTRY + 2 * pin + 1;
	*window = apic_id() << 24;
	*select = IOAPIC_ENTRY + 2 * pin;
	*window = vector; /* fixed, physical, edge, active high, not masked */
}
