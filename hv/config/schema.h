/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Inside the configuration reader: which keys there are (keys.c), the walk through them (parse.c)
 * and what their values mean (values*.c). Private to these and to check.c.
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
#define NOT_EMPTY BIT(1) /* a list, if it is there; those that are required are not either */

struct key {
	const char *name;
	const char *example;
	u64 takes;
	/* Stores a value, or one element of a list; false after reporting that it is wrong. */
	bool (*set)(struct schema *schema, const struct toml_event *value);
	/* Of value_word() and value_module(): where it goes. Of a list: its X_left_out. */
	size_t offset;
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
	u8 *base;           /* what key offsets count from: config or partition */
	bool root;          /* no table has begun */
	unsigned int depth; /* 1 inside a memory region */
	struct level levels[2];
	bool list;         /* inside a list; of it: */
	u32 elements;      /* that came, right or wrong */
	u32 wrong_kinds;   /* bit per kind of value that was reported as not for this key */
	bool full;         /* reported as too long */
	bool region_wrong; /* the region that is read is not to be kept */
};

extern const struct table hypervisor_table;
extern const struct table partition_table;
extern const struct table sriov_table;
extern const struct table region_table;

/** The table that a header names, or NULL. */
const struct table *table_find(const struct toml_event *event);

/** Reports a header that names no table of ours. */
void table_unknown(const struct source *source, const struct toml_event *event);

/** The key of @table that a key event names, or NULL. */
const struct key *table_key(const struct table *table, const struct toml_event *event);

/** Reports a key that @table does not have; the key that seems to be meant, or NULL. */
const struct key *table_unknown_key(const struct source *source, const struct table *table,
				    const struct toml_event *event);

/** Whether @value, a string, is @word. */
bool value_is(const struct toml_event *value, const char *word);

/** Reads "00:03.0" or "0000:00:03.0"; false if @text is not of that form. */
bool value_pci_address(const char *text, size_t length, struct config_pci *pci);

/** Reports a value that its key does not take, as written, and what is expected; false. */
bool value_unfit(struct schema *schema, const struct toml_event *value, const char *expected, ...)
	PRINTF_LIKE(3, 4);

/** True if a list of @max has room for one more; else that is reported, and it is emptied. */
bool value_has_room(struct schema *schema, const struct toml_event *value, unsigned int *count,
		    unsigned int max);

#define VALUE_CURE_MAX 128

/** Writes what to write instead of @value (an @element of a list), whose kind @key does not take.
 */
void value_cure(const struct key *key, const struct toml_event *value, bool element,
		char cure[VALUE_CURE_MAX]);

/** Writes what to write instead of @word, which is no value of TOML's; "": nothing special. */
void value_word_cure(const struct key *key, const struct toml_event *word,
		     char cure[VALUE_CURE_MAX]);

/* Setters of the keys. */
bool value_word(struct schema *schema, const struct toml_event *value);
bool value_output(struct schema *schema, const struct toml_event *value);
bool value_speed(struct schema *schema, const struct toml_event *value);
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

/** The finished memory region, complete: false after reporting that it is wrong. */
bool value_region_end(struct schema *schema);

/** Takes the last memory region of the partition out again. */
void value_region_drop(struct schema *schema);

/** Puts @key's value into the state that conflicts with nothing, until a good one comes. */
void value_clear(struct schema *schema, const struct key *key);

/** The finished partition: what refers to something that was left out is left out as well. */
void value_partition_end(struct schema *schema);
