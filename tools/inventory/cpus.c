/* SPDX-License-Identifier: Apache-2.0 */
/* CPUs from proc/cpuinfo, interrupt controllers and IOMMU units from the kernel's log and sys. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "folder.h"

#define CPUS_MAX 4096
#define SHIFT_MAX 31

struct cpus {
	unsigned int count;
	struct {
		u32 apic, package, core;
	} list[CPUS_MAX];
};

/* The value in the line "@name : value" of @text up to the next empty line; NULL: none. */
static const char *cpus_value(const char *text, const char *name)
{
	const char *end = strstr(text, "\n\n");

	while (text != NULL && *text != '\0' && (end == NULL || text < end)) {
		if (strncmp(text, name, strlen(name)) == 0 && strchr("\t :", text[strlen(name)])) {
			text = strchr(text, ':');
			return text != NULL ? text + 1 : NULL;
		}
		text = strchr(text, '\n');
		text = text != NULL ? text + 1 : NULL;
	}
	return NULL;
}

static u32 cpus_number(const char *text, const char *name, u32 otherwise)
{
	const char *value = cpus_value(text, name);

	return value != NULL ? (u32)strtoul(value, NULL, 10) : otherwise;
}

static bool cpus_has(const char *text, const char *name, const char *word)
{
	const char *value = cpus_value(text, name);
	const char *end = value != NULL ? strchr(value, '\n') : NULL;
	const size_t length = strlen(word);

	for (; value != NULL && end != NULL && value < end; value++) {
		if (*value == ' ' && strncmp(value + 1, word, length) == 0 &&
		    (value[length + 1] == ' ' || value[length + 1] == '\n')) {
			return true;
		}
	}
	return false;
}

static unsigned int cpus_bits(u32 count)
{
	unsigned int bits = 0;

	while ((1ULL << bits) < count) {
		bits++;
	}
	return bits;
}

/* Shifts by which APIC IDs give the numbers of package and core that Linux shows. */
static bool cpus_fit(const struct cpus *cpus, unsigned int smt, unsigned int pack)
{
	for (unsigned int i = 0; i < cpus->count; i++) {
		const u32 apic = cpus->list[i].apic;

		if ((u64)apic >> pack != cpus->list[i].package ||
		    (apic & (u32)(BIT(pack) - 1)) >> smt != cpus->list[i].core) {
			return false;
		}
	}
	return true;
}

static void cpus_shifts(const struct cpus *cpus, const char *text, struct machine_facts *facts)
{
	const u32 siblings = cpus_number(text, "siblings", 1);
	const u32 cores = MAX(cpus_number(text, "cpu cores", 1), 1U);
	const unsigned int smt = cpus_bits((siblings + cores - 1) / cores);

	facts->smt_shift = smt;
	facts->pack_shift = cpus_bits(siblings);
	for (unsigned int s = 0; s <= SHIFT_MAX; s++) {
		for (unsigned int pack = MAX(s, cpus_bits(siblings)); pack <= SHIFT_MAX; pack++) {
			/* Threads that the firmware switched off keep their bit. */
			const unsigned int first = (smt + s) % (SHIFT_MAX + 1);

			if (first <= pack && cpus_fit(cpus, first, pack)) {
				facts->smt_shift = first;
				facts->pack_shift = pack;
				return;
			}
		}
	}
	folder_missing("proc/cpuinfo", "numbers of packages and cores do not follow from APIC IDs: "
				       "which CPUs share a core is a guess");
}

static bool cpus_read(struct machine_facts *facts)
{
	static struct cpus cpus;
	size_t length;
	const char *text = folder_read("proc/cpuinfo", &length);
	const char *pages =
		folder_read("sys/devices/system/cpu/vulnerabilities/itlb_multihit", &length);
	const char *bits;

	if (text == NULL || cpus_value(text, "apicid") == NULL) {
		folder_missing("proc/cpuinfo", "it lists no CPU: there is no inventory without");
		return false;
	}
	facts->boot_apic = cpus_number(text, "initial apicid", cpus_number(text, "apicid", 0));
	for (const char *at = text; at != NULL && *at != '\0' && cpus.count < CPUS_MAX;) {
		const u32 apic = cpus_number(at, "apicid", 0);

		cpus.list[cpus.count].apic = cpus_number(at, "initial apicid", apic);
		cpus.list[cpus.count].package = cpus_number(at, "physical id", apic);
		cpus.list[cpus.count++].core = cpus_number(at, "core id", 0);
		at = strstr(at, "\n\n");
		at = at != NULL ? at + 2 : NULL;
	}
	facts->cpuid = folder_read("cpuid", &length);
	if (facts->cpuid == NULL) {
		folder_missing("cpuid", "not saved: which CPUs share a core is taken from "
					"proc/cpuinfo, which may not know it in a virtual machine");
		cpus_shifts(&cpus, text, facts);
	}
	bits = cpus_value(text, "address sizes");
	facts->address_bits = bits != NULL ? (unsigned int)strtoul(bits, NULL, 10) : 0;
	facts->x2apic = cpus_has(text, "flags", "x2apic");
	facts->gigabyte_pages =
		cpus_has(text, "vmx flags", "ept_1gb") ||
		(cpus_has(text, "flags", "svm") && cpus_has(text, "flags", "pdpe1gb"));
	facts->small_code = pages != NULL && strstr(pages, "Not affected") == NULL;
	if (pages == NULL) {
		folder_missing("sys/devices/system/cpu/vulnerabilities/itlb_multihit",
			       "cannot be read: whether code needs small pages is not known");
	}
	return true;
}

static void log_line(const char *line, struct machine_facts *facts)
{
	const char *ioapic = strstr(line, "IOAPIC[");
	const char *unit = strstr(line, "DMAR: dmar");
	unsigned long long a, b, c;
	unsigned int first, last;

	if (ioapic != NULL &&
	    sscanf(ioapic, "IOAPIC[%*u]: apic_id %*u, version %*u, address %llx, GSI %u-%u", &a,
		   &first, &last) == 3 &&
	    facts->ioapic_count < MAX_IOAPICS) {
		facts->ioapics[facts->ioapic_count].address = a;
		facts->ioapics[facts->ioapic_count].first = first;
		facts->ioapics[facts->ioapic_count++].last = last;
	}
	if (unit != NULL &&
	    sscanf(unit, "DMAR: dmar%*u: reg_base_addr %llx ver %*[0-9:a-f] cap %llx ecap %llx", &a,
		   &b, &c) == 3 &&
	    facts->unit_count < FOLDER_UNITS) {
		facts->units[facts->unit_count].base = a;
		facts->units[facts->unit_count].capabilities = b;
		facts->units[facts->unit_count++].extended = c;
	}
}

static u64 cpus_hex(const char *unit, const char *name)
{
	char path[FOLDER_PATH_MAX];
	size_t length;
	const char *text;

	(void)snprintf(path, sizeof(path), "sys/class/iommu/%s/intel-iommu/%s", unit, name);
	text = folder_read(path, &length);
	return text != NULL ? strtoull(text, NULL, 16) : 0;
}

static void cpus_add_unit(void *context, const char *name)
{
	struct machine_facts *facts = context;
	const u64 base = cpus_hex(name, "address");

	for (unsigned int i = 0; i < facts->unit_count; i++) {
		if (facts->units[i].base == base) {
			return;
		}
	}
	if (base != 0 && facts->unit_count < FOLDER_UNITS) {
		facts->units[facts->unit_count].base = base;
		facts->units[facts->unit_count].capabilities = cpus_hex(name, "cap");
		facts->units[facts->unit_count++].extended = cpus_hex(name, "ecap");
	}
}

bool machine_read(struct machine_facts *facts)
{
	size_t length;
	const char *log = folder_read("kernel-log", &length);

	while (log != NULL && *log != '\0') {
		log_line(log, facts);
		log = strchr(log, '\n');
		log = log != NULL ? log + 1 : NULL;
	}
	(void)folder_list("sys/class/iommu", cpus_add_unit, facts);
	return cpus_read(facts);
}
