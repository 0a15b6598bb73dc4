/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How fast the time stamp counter and the local APIC's timer run: measured once by every clock of
 * the machine that counts, which are checked against each other and against what the processor says
 * (clock_judge.c). Guests get the result in CPUID 0x15, so that they need no timer of the machine.
 */

#include <arch/clock.h>
#include <cpu/clock_judge.h>
#include <cpu/clock_rate.h>
#include <cpu/clock_references.h>
#include <cpu/lapic.h>
#include <cpu/regs.h>
#include <lib/errno.h>
#include <lib/format.h>
#include <lib/report.h>

/* "GenuineIntel" */
#define VENDOR_INTEL_EBX 0x756e6547U
#define VENDOR_INTEL_EDX 0x49656e69U
#define VENDOR_INTEL_ECX 0x6c65746eU
#define LEAF_CLOCK 0x15
#define LEAF_FREQUENCY 0x16
#define FREQUENCY_EAX_MHZ GENMASK(15, 0)

#define CHECK_MS 20    /* each clock, to compare them */
#define MEASURE_MS 100 /* the one that is believed, where the processor does not say */
#define COARSE_MS                                                                                  \
	300 /* and one that ticks once a microsecond or less often, on emulators in steps */
#define COARSE_HZ 2000000
#define MEASURES_MAX 5      /* of that: a pause of the machine may have come between */
#define MEASURES_AGREE 2000 /* 500 ppm */
#define LOOKS 16            /* at all clocks at once; the quickest counts */
#define STILL BIT(24)       /* ticks of the TSC in which any clock that counts has moved */
#define LATE BIT(32)        /* and in which any has come to its end */

static u64 apic_hz;
static struct tsc_ratio nominal; /* what the TSC is exactly; all 0: it was measured */
static struct clock_verdict verdict;
static struct clock_counter counters[CLOCK_REFERENCES];

u64 clock_apic_hz(void)
{
	return apic_hz;
}

struct tsc_ratio clock_guest_ratio(void)
{
	return nominal.denominator != 0 ? nominal : tsc_ratio_find(clock_tsc_rate, apic_hz);
}

static bool clock_is_intel(void)
{
	struct cpuid_regs r = cpuid(0, 0);

	return r.ebx == VENDOR_INTEL_EBX && r.edx == VENDOR_INTEL_EDX && r.ecx == VENDOR_INTEL_ECX;
}

struct look {
	u64 tsc;
	u64 apic; /* counts down */
	u32 reference;
};

/* Reads all clocks. An SMI or the host of a virtual machine may come between two of them, so the
 * look that took the fewest ticks is taken; the TSC is that of its middle. */
static struct look clocks_look(const struct clock_counter *counter)
{
	struct look best = {0};
	u64 shortest = UINT64_MAX;

	for (int i = 0; i < LOOKS; i++) {
		u64 before = rdtsc();
		u32 reference = counter != NULL ? counter->read() : 0;
		u64 took = rdtsc() - before;

		if (took < shortest) {
			shortest = took;
			best = (struct look){.tsc = before + took / 2, .reference = reference};
			best.apic = lapic_read(LAPIC_TIMER_CURRENT);
		}
	}
	return best;
}

/* Counts @want ticks from @first on, over as many turns of the counter as it takes. Returns how
 * many it were at the last look, at @last; 0 if the clock stands still or crawls. */
static u64 clock_count(const struct clock_counter *counter, u64 want, struct look first,
		       struct look *last)
{
	u32 before = first.reference;
	u64 passed = 0;

	while (passed < want) {
		u32 now = counter->read();
		u64 ticks = rdtsc() - first.tsc;

		passed += (now - before) & counter->mask;
		before = now;
		if ((passed == 0 && ticks > STILL) || ticks > LATE) {
			return 0;
		}
	}
	*last = clocks_look(counter);
	return passed + ((last->reference - before) & counter->mask);
}

/* The TSC's frequency by @counter over @milliseconds; 0 if that does not count. */
static u64 clock_measure(const struct clock_counter *counter, u64 milliseconds)
{
	struct look first;
	struct look last;
	u64 passed;

	if (counter->hz == 0) {
		return 0;
	}
	first = clocks_look(counter);
	passed = clock_count(counter, counter->hz * milliseconds / 1000, first, &last);
	return passed != 0 ? ((last.tsc - first.tsc) * counter->hz + passed / 2) / passed : 0;
}

/* The local APIC's timer by the TSC, whose rate is known. */
static u64 clock_measure_apic(void)
{
	const u64 ticks = clock_tsc_rate / 1000 * MEASURE_MS;
	struct look first = clocks_look(NULL);
	struct look last = first;

	while (last.tsc - first.tsc < ticks) {
		last = clocks_look(NULL);
	}
	return (first.apic - last.apic) * (clock_tsc_rate / 1000) /
	       MAX((last.tsc - first.tsc) / 1000, 1ULL);
}

/* Again, and for longer, until two results are the same but for what a look takes. */
static u64 clock_measure_well(const struct clock_counter *counter, u64 before)
{
	const u64 milliseconds = counter->hz < COARSE_HZ ? COARSE_MS : MEASURE_MS;
	u64 hz = before;

	for (unsigned int i = 0; i < MEASURES_MAX; i++) {
		u64 now = clock_measure(counter, milliseconds);

		hz = now != 0 ? now : hz;
		if ((hz > before ? hz - before : before - hz) <= before / MEASURES_AGREE) {
			break;
		}
		before = hz;
	}
	return hz;
}

static void clock_take_facts(const struct acpi *acpi, struct clock_facts *facts)
{
	const u32 last = cpuid(0, 0).eax;
	const bool intel = clock_is_intel();

	clock_references_start(acpi, counters);
	for (unsigned int i = 0; i < CLOCK_REFERENCES; i++) {
		facts->hz[i] = clock_measure(&counters[i], CHECK_MS);
	}
	if (intel && last >= LEAF_CLOCK) {
		facts->nominal = clock_nominal(cpuid(LEAF_CLOCK, 0), cpuid(1, 0).eax);
	}
	if (intel && last >= LEAF_FREQUENCY) {
		facts->base_hz =
			FIELD_GET(FREQUENCY_EAX_MHZ, cpuid(LEAF_FREQUENCY, 0).eax) * 1000000;
	}
}

static void clock_report_wrong(const struct clock_facts *facts, struct report *report)
{
	for (unsigned int i = 0; i < CLOCK_REFERENCES; i++) {
		if (verdict.wrong[i]) {
			report_error(
				report,
				"clock: by %s the TSC runs at %lu kHz, by %s at %lu kHz: %s is believed, and nothing depends on the other",
				counters[i].name, facts->hz[i] / 1000, counters[verdict.by].name,
				facts->hz[verdict.by] / 1000, counters[verdict.by].name);
		}
	}
}

int clock_calibrate(const struct acpi *acpi, struct report *report)
{
	struct clock_facts facts = {0};

	lapic_write(LAPIC_LVT_TIMER, LAPIC_LVT_MASKED);
	lapic_write(LAPIC_TIMER_DIVIDE, LAPIC_DIVIDE_BY_1);
	lapic_write(LAPIC_TIMER_INITIAL, UINT32_MAX);
	clock_take_facts(acpi, &facts);
	clock_judge(&facts, &verdict);
	clock_report_wrong(&facts, report);
	if (verdict.by != CLOCK_REFERENCES && !verdict.nominal) {
		facts.hz[verdict.by] =
			clock_measure_well(&counters[verdict.by], facts.hz[verdict.by]);
		clock_judge(&facts, &verdict);
	}
	clock_references_stop();
	if (verdict.tsc_hz == 0) {
		report_error(
			report,
			"none of the ACPI PM timer, the PIT and the HPET is counting, and CPUID does not say how fast the TSC is (a limit of this machine; the firmware's setup may switch one on)");
		return -ENOENT;
	}
	clock_tsc_rate = verdict.tsc_hz;
	lapic_write(LAPIC_TIMER_INITIAL, UINT32_MAX);
	apic_hz = clock_measure_apic();
	if (verdict.nominal) {
		nominal = facts.nominal;
		apic_hz = snap_frequency(apic_hz, nominal.crystal_hz);
	}
	lapic_write(LAPIC_TIMER_INITIAL, 0);
	return 0;
}

void clock_source(char *text, size_t size)
{
	const char *word = verdict.nominal ? "CPUID leaf 0x15" : "CPUID leaf 0x16";

	if (verdict.by == CLOCK_REFERENCES) {
		(void)format(text, size, "by %s alone, because no clock counts", word);
	} else if (verdict.nominal || verdict.base) {
		(void)format(text, size, "by %s, checked by %s", word, counters[verdict.by].name);
	} else {
		(void)format(text, size, "measured by %s", counters[verdict.by].name);
	}
}
