/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The keys of partitions.toml as tables, and what is said about a table or a key that is in none of
 * them. A new key is a row here and a setter in a values file.
 */

#include "schema.h"
#include <lib/format.h>
#include <lib/string.h>
#include <lib/suggest.h>

#define HV(field) offsetof(struct config, field)
#define PART(field) offsetof(struct config_partition, field)

/* A key a line: name, example, what it takes, setter, and what the setter needs. */
/* clang-format off */
static const struct key hypervisor_keys[] = {
	{"console", "\"com1\"", NOT_EMPTY | TAKES_STRING | TAKES_STRINGS, value_output, HV(outputs_left_out), {0}},
	{"console-speed", "115200", TAKES_INTEGER, value_speed, 0, {0}},
	{"iommu", "\"required\"", TAKES_STRING, value_word, HV(iommu), {"required", "if-present"}},
	{"smt", "\"isolate\"", TAKES_STRING, value_word, HV(smt), {"isolate", "share"}},
	{"nmi", "\"report\"", TAKES_STRING, value_word, HV(nmi), {"report", "panic"}},
	{"mitigations", "\"auto\"", TAKES_STRING, value_word, HV(mitigations), {"auto", "off"}},
};

static const struct key partition_keys[] = {
	{"name", "\"linux\"", REQUIRED | TAKES_STRING, value_name, 0, {0}},
	{"cpus", "[0, 1]", REQUIRED | TAKES_INTEGERS, value_cpu, PART(cpus_left_out), {0}},
	{"memory", "\"512M\"", REQUIRED | TAKES_STRING | TAKES_TABLES, value_memory, PART(memory_left_out), {0}},
	{"kernel", "\"vmlinuz\"", REQUIRED | TAKES_STRING, value_module, PART(kernel), {0}},
	{"initrd", "\"initrd.img\"", TAKES_STRING, value_module, PART(initrd), {0}},
	{"cmdline", "\"console=ttyS0\"", TAKES_STRING, value_cmdline, 0, {0}},
	{"console", "\"virtual\"", TAKES_STRING, value_word, PART(console), {"virtual", "none"}},
	{"pci", "[\"00:03.0\"]", TAKES_STRINGS, value_pci, PART(pci_left_out), {0}},
	{"intx", "[\"00:03.0=21\"]", TAKES_STRINGS, value_intx, PART(intx_left_out), {0}},
	{"ioports", "[\"0x2f8-0x2ff\"]", TAKES_STRINGS, value_ioports, PART(ioports_left_out), {0}},
	{"irqs", "[3]", TAKES_INTEGERS, value_irq, PART(irqs_left_out), {0}},
	{"on_crash", "\"halt\"", TAKES_STRING, value_word, PART(on_crash), {"halt", "restart"}},
	{"on_triple_fault", "\"reset\"", TAKES_STRING, value_word, PART(on_triple_fault), {"reset", "crash"}},
	{"access", "\"log\"", TAKES_STRING, value_word, PART(access), {"log", "strict"}},
	{"load", "\"0x100000\"", TAKES_STRING | TAKES_INTEGER, value_load, 0, {0}},
};

static const struct key sriov_keys[] = {
	{"pf", "\"03:00.0\"", REQUIRED | TAKES_STRING, value_pf, 0, {0}},
	{"vfs", "4", REQUIRED | TAKES_INTEGER, value_vfs, 0, {0}},
};

static const struct key region_keys[] = {
	{"at", "\"0x100000000\"", TAKES_STRING | TAKES_INTEGER, value_region_at, 0, {0}},
	{"size", "\"1G\"", REQUIRED | TAKES_STRING, value_region_size, 0, {0}},
};
/* clang-format on */

const struct table hypervisor_table = {"[hypervisor]", "hypervisor", hypervisor_keys,
				       ARRAY_SIZE(hypervisor_keys), false};
const struct table partition_table = {"[[partition]]", "partition", partition_keys,
				      ARRAY_SIZE(partition_keys), true};
const struct table sriov_table = {"[[sriov]]", "sriov", sriov_keys, ARRAY_SIZE(sriov_keys), true};
const struct table region_table = {"a memory region", NULL, region_keys, ARRAY_SIZE(region_keys),
				   false};
static const struct table *const keys_tables[] = {&hypervisor_table, &partition_table,
						  &sriov_table};

static bool keys_match(const struct toml_event *event, const char *name)
{
	return event->length == strlen(name) && memcmp(event->text, name, event->length) == 0;
}

const struct table *table_find(const struct toml_event *event)
{
	for (unsigned int i = 0; i < ARRAY_SIZE(keys_tables); i++) {
		if (keys_match(event, keys_tables[i]->name)) {
			return keys_tables[i];
		}
	}
	return NULL;
}

void table_unknown(const struct source *source, const struct toml_event *event)
{
	struct suggestion near = suggest_begin(event->text, event->length);
	int shown = (int)MIN(event->length, 40U);

	for (unsigned int i = 0; i < ARRAY_SIZE(keys_tables); i++) {
		suggest_consider(&near, keys_tables[i]->name);
	}
	if (near.best != NULL) {
		(void)mistake(source, event->line, "unknown table '%.*s': did you mean '%s'?",
			      shown, event->text, near.best);
	} else {
		(void)mistake(
			source, event->line,
			"unknown table '%.*s': there are [hypervisor], [[partition]] and [[sriov]]",
			shown, event->text);
	}
}

const struct key *table_key(const struct table *table, const struct toml_event *event)
{
	for (unsigned int i = 0; i < table->count; i++) {
		if (keys_match(event, table->keys[i].name)) {
			return &table->keys[i];
		}
	}
	return NULL;
}

const struct key *table_unknown_key(const struct source *source, const struct table *table,
				    const struct toml_event *event)
{
	struct suggestion near = suggest_begin(event->text, event->length);
	int shown = (int)MIN(event->length, 40U);
	const struct key *meant = NULL;
	char names[160] = "";
	size_t used = 0;

	for (unsigned int i = 0; i < table->count; i++) {
		const char *name = table->keys[i].name;

		suggest_consider(&near, name);
		meant = near.best == name ? &table->keys[i] : meant;
		used += format(names + used, sizeof(names) - used, "%s%s", i > 0 ? ", " : "", name);
	}
	if (meant != NULL) {
		(void)mistake(source, event->line, "unknown key '%.*s' in %s: did you mean '%s'?",
			      shown, event->text, table->title, meant->name);
	} else {
		(void)mistake(source, event->line, "unknown key '%.*s' in %s: there are %s", shown,
			      event->text, table->title, names);
	}
	return meant;
}
