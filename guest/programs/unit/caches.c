/* SPDX-License-Identifier: Apache-2.0 */
/* unit: rows of what the unit goes on to use after its tables have changed, until which command
 * (Intel VT-d, "Caching Translation Information", "Invalidation of Translation Caches"). A result
 * tells where an access went before the change, after it, and after the command. */

#include "unit.h"

#include <lib/format.h>

#define AT 0x80U
#define LAST (TEST_PAGES - 1)

/* What changes: see change(). */
enum change {
	LEAF,          /* another page */
	LEAF_GOES,     /* none */
	LEAF_COMES,    /* one where none was */
	LEAF_LESS,     /* read only */
	LEAF_MORE,     /* writable again */
	LEAF_15,       /* another page, of the last one */
	LEAF_LARGE,    /* another page of 2 MiB */
	TABLE,         /* another table of leaves */
	CONTEXT_TREE,  /* other tables, the same domain */
	CONTEXT_BOTH,  /* other tables and another domain */
	CONTEXT_GOES,  /* none */
	CONTEXT_COMES, /* one where none was */
	CONTEXT_TO_THROUGH,
};

/* Which are told: of both, the contexts as the row says, and then all leaves. */
enum cache { NO_CACHE, CONTEXTS, LEAVES, BOTH_CACHES };

struct forgetting {
	const char *name;
	enum change change;
	enum cache cache; /* that is told */
	unsigned int granularity;
	u64 domain;
	u64 a; /* address with order and hint; or requester */
	u64 b; /* mask of functions */
};

static const struct forgetting rows[] = {
	{"leaf-untold", LEAF, NO_CACHE, 0, 0, 0, 0},
	{"leaf-global", LEAF, LEAVES, GLOBAL, 0, 0, 0},
	{"leaf-domain", LEAF, LEAVES, DOMAIN, DOMAIN_A, 0, 0},
	{"leaf-domain-other", LEAF, LEAVES, DOMAIN, DOMAIN_B, 0, 0},
	{"leaf-page", LEAF, LEAVES, SELECTIVE, DOMAIN_A, TEST, 0},
	{"leaf-page-other", LEAF, LEAVES, SELECTIVE, DOMAIN_A, TEST + PAGE_SIZE, 0},
	{"leaf-page-other-domain", LEAF, LEAVES, SELECTIVE, DOMAIN_B, TEST, 0},
	{"leaf-pages-2", LEAF, LEAVES, SELECTIVE, DOMAIN_A, TEST | 1, 0},
	{"leaf-pages-16", LEAF, LEAVES, SELECTIVE, DOMAIN_A, TEST | 4, 0},
	{"leaf-pages-512", LEAF, LEAVES, SELECTIVE, DOMAIN_A, TEST | 9, 0},
	{"leaf-pages-2-18", LEAF, LEAVES, SELECTIVE, DOMAIN_A, TEST | 18, 0},
	{"leaf-pages-behind", LEAF, LEAVES, SELECTIVE, DOMAIN_A, (TEST + 4 * PAGE_SIZE) | 2, 0},
	{"leaf-15-pages-16", LEAF_15, LEAVES, SELECTIVE, DOMAIN_A, TEST | 4, 0},
	{"leaf-15-pages-8", LEAF_15, LEAVES, SELECTIVE, DOMAIN_A, TEST | 3, 0},
	{"leaf-page-leaf-alone", LEAF, LEAVES, SELECTIVE, DOMAIN_A, TEST | IVA_IH, 0},
	{"leaf-by-contexts", LEAF, CONTEXTS, GLOBAL, 0, 0, 0},
	{"leaf-large-page", LEAF_LARGE, LEAVES, SELECTIVE, DOMAIN_A, TEST_2M, 0},
	{"leaf-large-inside", LEAF_LARGE, LEAVES, SELECTIVE, DOMAIN_A, TEST_2M + 0x1000, 0},
	{"leaf-large-pages-512", LEAF_LARGE, LEAVES, SELECTIVE, DOMAIN_A, TEST_2M | 9, 0},
	{"leaf-large-other", LEAF_LARGE, LEAVES, SELECTIVE, DOMAIN_A, TEST + 0x1000, 0},
	{"leaf-goes-untold", LEAF_GOES, NO_CACHE, 0, 0, 0, 0},
	{"leaf-goes-page", LEAF_GOES, LEAVES, SELECTIVE, DOMAIN_A, TEST, 0},
	{"leaf-goes-domain", LEAF_GOES, LEAVES, DOMAIN, DOMAIN_A, 0, 0},
	{"leaf-less-untold", LEAF_LESS, NO_CACHE, 0, 0, 0, 0},
	{"leaf-less-page", LEAF_LESS, LEAVES, SELECTIVE, DOMAIN_A, TEST, 0},
	{"leaf-comes-untold", LEAF_COMES, NO_CACHE, 0, 0, 0, 0},
	{"leaf-more-untold", LEAF_MORE, NO_CACHE, 0, 0, 0, 0},
	{"leaf-more-page", LEAF_MORE, LEAVES, SELECTIVE, DOMAIN_A, TEST, 0},
	{"table-untold", TABLE, NO_CACHE, 0, 0, 0, 0},
	{"table-page", TABLE, LEAVES, SELECTIVE, DOMAIN_A, TEST, 0},
	{"table-domain", TABLE, LEAVES, DOMAIN, DOMAIN_A, 0, 0},

	{"context-tree-untold", CONTEXT_TREE, NO_CACHE, 0, 0, 0, 0},
	{"context-tree-both", CONTEXT_TREE, BOTH_CACHES, GLOBAL, 0, 0, 0},
	{"context-tree-contexts", CONTEXT_TREE, CONTEXTS, GLOBAL, 0, 0, 0},
	{"context-tree-leaves", CONTEXT_TREE, LEAVES, GLOBAL, 0, 0, 0},
	{"context-both-untold", CONTEXT_BOTH, NO_CACHE, 0, 0, 0, 0},
	{"context-both-alone", CONTEXT_BOTH, CONTEXTS, SELECTIVE, DOMAIN_A, CARD, 0},
	{"context-both-global", CONTEXT_BOTH, BOTH_CACHES, GLOBAL, 0, 0, 0},
	{"context-both-domain", CONTEXT_BOTH, BOTH_CACHES, DOMAIN, DOMAIN_A, 0, 0},
	{"context-both-domain-other", CONTEXT_BOTH, BOTH_CACHES, DOMAIN, 0x33, 0, 0},
	{"context-both-domain-new", CONTEXT_BOTH, BOTH_CACHES, DOMAIN, DOMAIN_B, 0, 0},
	{"context-both-device", CONTEXT_BOTH, BOTH_CACHES, SELECTIVE, DOMAIN_A, CARD, 0},
	{"context-both-device-other", CONTEXT_BOTH, BOTH_CACHES, SELECTIVE, DOMAIN_A, CARD + 8, 0},
	{"context-both-device-bus", CONTEXT_BOTH, BOTH_CACHES, SELECTIVE, DOMAIN_A, CARD | 0x100,
	 0},
	{"context-both-device-domain", CONTEXT_BOTH, BOTH_CACHES, SELECTIVE, 0x33, CARD, 0},
	{"context-both-functions-0", CONTEXT_BOTH, BOTH_CACHES, SELECTIVE, DOMAIN_A, CARD | 4, 0},
	{"context-both-functions-1", CONTEXT_BOTH, BOTH_CACHES, SELECTIVE, DOMAIN_A, CARD | 4, 1},
	{"context-both-functions-1-other", CONTEXT_BOTH, BOTH_CACHES, SELECTIVE, DOMAIN_A, CARD | 2,
	 1},
	{"context-both-functions-2", CONTEXT_BOTH, BOTH_CACHES, SELECTIVE, DOMAIN_A, CARD | 6, 2},
	{"context-both-functions-2-other", CONTEXT_BOTH, BOTH_CACHES, SELECTIVE, DOMAIN_A, CARD | 1,
	 2},
	{"context-both-functions-3", CONTEXT_BOTH, BOTH_CACHES, SELECTIVE, DOMAIN_A, CARD | 7, 3},
	{"context-both-functions-3-other", CONTEXT_BOTH, BOTH_CACHES, SELECTIVE, DOMAIN_A, CARD + 8,
	 3},
	{"context-goes-untold", CONTEXT_GOES, NO_CACHE, 0, 0, 0, 0},
	{"context-goes-both", CONTEXT_GOES, BOTH_CACHES, GLOBAL, 0, 0, 0},
	{"context-goes-device", CONTEXT_GOES, BOTH_CACHES, SELECTIVE, DOMAIN_A, CARD, 0},
	{"context-comes-untold", CONTEXT_COMES, NO_CACHE, 0, 0, 0, 0},
	{"context-through-both", CONTEXT_TO_THROUGH, BOTH_CACHES, GLOBAL, 0, 0, 0},
};

/* How a row's cache is told. */
enum way { BY_REGISTERS, BY_QUEUE, WAYS };

static bool changes_large(enum change what)
{
	return what == LEAF_LARGE;
}

static u64 address_of(enum change what)
{
	return AT + (what == LEAF_15       ? TEST + LAST * PAGE_SIZE
		     : changes_large(what) ? TEST_2M
					   : TEST);
}

/* How things are before what is tested. */
static void prepare(enum change what)
{
	if (what == LEAF_COMES) {
		*entry_of(0, PT) = 0;
	}
	if (what == LEAF_MORE) {
		*entry_of(0, PT) &= ~WRITE;
	}
	if (what == CONTEXT_COMES) {
		card_context()[0] = 0;
	}
}

static void change_leaves(enum change what)
{
	u64 *leaf = entry_of(0, PT);
	u64 *table = entry_of(0, PD);

	switch (what) {
	case LEAF:
		leaf[0] = entry_of(1, PT)[0];
		break;
	case LEAF_15:
		leaf[LAST] = entry_of(1, PT)[LAST];
		break;
	case LEAF_GOES:
		leaf[0] = 0;
		break;
	case LEAF_LESS:
		leaf[0] &= ~WRITE;
		break;
	case LEAF_COMES:
		leaf[0] = (u64)test_pages[0][0] | RW;
		break;
	case LEAF_MORE:
		leaf[0] |= WRITE;
		break;
	case LEAF_LARGE:
		table[1] = entry_of(1, PD)[1];
		break;
	case TABLE:
		table[0] = entry_of(1, PD)[0];
		break;
	default:
		break;
	}
}

static void change_contexts(enum change what)
{
	switch (what) {
	case CONTEXT_TREE:
		context_set(1, DOMAIN_A);
		break;
	case CONTEXT_BOTH:
		context_set(1, DOMAIN_B);
		break;
	case CONTEXT_GOES:
		card_context()[0] = 0;
		break;
	case CONTEXT_COMES:
		context_set(0, DOMAIN_A);
		break;
	case CONTEXT_TO_THROUGH:
		card_context()[0] |= CONTEXT_THROUGH;
		break;
	default:
		break;
	}
}

static void tell_by_registers(const struct forgetting *row)
{
	unsigned int leaves = row->cache == BOTH_CACHES ? GLOBAL : row->granularity;

	if (row->cache != LEAVES) {
		bool done = context_command(
			FIELD_PREP(CCMD_CIRG, row->granularity) | FIELD_PREP(CCMD_FM, row->b) |
			FIELD_PREP(CCMD_SID, row->a) | FIELD_PREP(CCMD_DID, row->domain));

		say("%s", done ? "told" : "not done");
		say_context_granularity();
	}
	if (row->cache != CONTEXTS) {
		bool done = iotlb_command(FIELD_PREP(IOTLB_IIRG, leaves) |
						  FIELD_PREP(IOTLB_DID, row->domain),
					  row->cache == LEAVES ? row->a : 0);

		say("%s", done ? "told" : "not done");
		say_iotlb_granularity();
	}
}

static void tell_by_queue(const struct forgetting *row)
{
	const u64 what = (u64)row->granularity << 4 | row->domain << 16;
	const struct descriptor contexts = {QI_CONTEXT | what | row->a << 32 | row->b << 48, 0};
	const struct descriptor leaves = {QI_IOTLB | what, row->a};
	const struct descriptor all_leaves = {QI_IOTLB | GLOBAL << 4, 0};

	queue_on(0);
	if (row->cache != LEAVES) {
		say("%s", queue_do(contexts) ? "told" : "not done");
	}
	if (row->cache != CONTEXTS) {
		bool done = queue_do(row->cache == LEAVES ? leaves : all_leaves);

		say("%s", done ? "told" : "not done");
	}
}

/* Without a command one way is enough. */
static void forgetting_row(const struct forgetting *row, enum way way)
{
	u64 address = address_of(row->change);

	prepare(row->change);
	command(GCMD_TE, true);
	say_write(address);
	fault_clear();
	change_leaves(row->change);
	change_contexts(row->change);
	say_write(address);
	if (row->cache == NO_CACHE) {
		say_fault();
		return;
	}
	fault_clear();
	if (way == BY_REGISTERS) {
		tell_by_registers(row);
	} else {
		tell_by_queue(row);
	}
	say_write(address);
	say_fault();
}

void rows_of_caches(void)
{
	static const char *const words[WAYS] = {"registers", "queue"};
	char name[64];

	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		for (enum way way = BY_REGISTERS; way < WAYS; way++) {
			format(name, sizeof(name), "cache-%s-by-%s", rows[i].name, words[way]);
			if ((way == BY_REGISTERS || rows[i].cache != NO_CACHE) && row_begin(name)) {
				forgetting_row(&rows[i], way);
				row_end();
			}
		}
	}
}
