/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Inside the configuration reader: which keys there are (config.c) and what their values mean
 * (config_values.c). Private to these and to the checks.
 */
#pragma once

#include "toml.h"
#include <hv/claims.h>
#include <hv/config.h>

struct schema;

/* What a key takes: single values, or lists of them. */
#define TAKES_STRING BIT(TOML_STRING)
#define TAKES_INTEGER BIT(TOML_INTEGER)
#define TAKES_STRINGS BIT(TOML_STRING + 16)
#define TAKES_INTEGERS BIT(TOML_INTEGER + 16)
#define TAKES_TABLES BIT(TOML_INLINE + 16)
#define TAKES_LISTS (TAKES_STRINGS | TAKES_INTEGERS | TAKES_TABLES)

#define REQUIRED BIT(0)

struct key {
	const char *name;
	const char *example;
	u64 takes;
	/* Stores a value, or one element of a list. False after reporting that it will not do:
	 * then the rest of the list is not looked at. */
	bool (*set)(struct schema *schema, const struct toml_event *value);
	size_t offset;          /* of value_word() and value_module(): where it goes */
	const char *choices[2]; /* of value_word(): the words for 0 and 1 */
};

struct table {
	const char *title; /* as it is written */
	const char *name;
	const struct key *keys;
	unsigned int count;
	bool repeats; /* [[name]], once for each */
};

/* A table that is being read. */
struct level {
	const struct table *table; /* NULL: its keys are skipped */
	const struct key *key;     /* NULL: its value is skipped */
	u32 seen;                  /* bit per key of the table */
	u32 line;                  /* of its header */
	u32 key_line;
};

struct schema {
	struct toml toml;
	struct config *config;
	struct config_partition *partition;
	struct config_sriov *sriov;
	u8 *base;  /* what key offsets count from: config or partition */
	bool root; /* no table has begun */
	bool list; /* inside a list */
	u32 elements;
	unsigned int depth; /* 1 inside a memory region */
	struct level levels[2];
};

/** Reports a value that its key does not take, as written, and the @cure; false. */
bool value_unfit(struct schema *schema, const struct toml_event *value, const char *cure);

/** True if a list of @max has room for one more; else it is reported and dropped. */
bool value_has_room(struct schema *schema, const struct toml_event *value, unsigned int *count,
		    unsigned int max);

/* Setters of the keys. */
bool value_word(struct schema *schema, const struct toml_event *value);
bool value_console_port(struct schema *schema, const struct toml_event *value);
bool value_name(struct schema *schema, const struct toml_event *value);
bool value_cpu(struct schema *schema, const struct toml_event *value);
bool value_memory(struct schema *schema, const struct toml_event *value);
bool value_region_at(struct schema *schema, const struct toml_event *value);
bool value_region_size(struct schema *schema, const struct toml_event *value);
bool value_module(struct schema *schema, const struct toml_event *value);
bool value_cmdline(struct schema *schema, const struct toml_event *value);
bool value_pci(struct schema *schema, const struct toml_event *value);
bool value_intx(struct schema *schema, const struct toml_event *value);
bool value_pf(struct schema *schema, const struct toml_event *value);
bool value_vfs(struct schema *schema, const struct toml_event *value);
bool value_ioports(struct schema *schema, const struct toml_event *value);
bool value_irq(struct schema *schema, const struct toml_event *value);
bool value_load(struct schema *schema, const struct toml_event *value);

/** The finished memory region, complete: false after reporting that it will not do. */
bool value_region_end(struct schema *schema);

/** Puts a key's value into the state that conflicts with nothing, until a good one comes. */
void value_clear(struct schema *schema);
