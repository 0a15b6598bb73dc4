/* SPDX-License-Identifier: Apache-2.0 */
/* unit: rows of which descriptors the queue takes, bit by bit (Intel VT-d, "Queued Invalidation
 * Interface", one section for each). */

#include "unit.h"

struct descriptor_row {
	const char *name;
	struct descriptor what;
};

#define CONTEXT(granularity) (QI_CONTEXT | (u64)(granularity) << 4)
#define LEAF(granularity) (QI_IOTLB | (u64)(granularity) << 4)

static const struct descriptor_row rows[] = {
	{"descriptor-context-global", {CONTEXT(GLOBAL), 0}},
	{"descriptor-context-domain", {CONTEXT(DOMAIN) | DOMAIN_A << 16, 0}},
	{"descriptor-context-device", {CONTEXT(SELECTIVE) | 3ULL << 48 | 0xffffULL << 32, 0}},
	{"descriptor-context-granularity-0", {CONTEXT(0), 0}},
	{"descriptor-context-bit-6", {CONTEXT(GLOBAL) | BIT(6), 0}},
	{"descriptor-context-bit-15", {CONTEXT(GLOBAL) | BIT(15), 0}},
	{"descriptor-context-bit-50", {CONTEXT(GLOBAL) | BIT(50), 0}},
	{"descriptor-context-bit-63", {CONTEXT(GLOBAL) | BIT(63), 0}},
	{"descriptor-context-bit-64", {CONTEXT(GLOBAL), 1}},
	{"descriptor-context-bit-127", {CONTEXT(GLOBAL), BIT(63)}},
	{"descriptor-leaf-global", {LEAF(GLOBAL), 0}},
	{"descriptor-leaf-drains", {LEAF(GLOBAL) | BIT(6) | BIT(7), 0}},
	{"descriptor-leaf-domain", {LEAF(DOMAIN) | DOMAIN_A << 16, 0}},
	{"descriptor-leaf-page", {LEAF(SELECTIVE) | DOMAIN_A << 16, TEST}},
	{"descriptor-leaf-hint", {LEAF(SELECTIVE) | DOMAIN_A << 16, TEST | IVA_IH}},
	{"descriptor-leaf-order-18", {LEAF(SELECTIVE) | DOMAIN_A << 16, 18}},
	{"descriptor-leaf-order-19", {LEAF(SELECTIVE) | DOMAIN_A << 16, 19}},
	{"descriptor-leaf-order-63", {LEAF(SELECTIVE) | DOMAIN_A << 16, 63}},
	{"descriptor-leaf-order-unused", {LEAF(DOMAIN) | DOMAIN_A << 16, 63}},
	{"descriptor-leaf-granularity-0", {LEAF(0), 0}},
	{"descriptor-leaf-bit-8", {LEAF(GLOBAL) | BIT(8), 0}},
	{"descriptor-leaf-bit-15", {LEAF(GLOBAL) | BIT(15), 0}},
	{"descriptor-leaf-bit-32", {LEAF(GLOBAL) | BIT(32), 0}},
	{"descriptor-leaf-bit-63", {LEAF(GLOBAL) | BIT(63), 0}},
	{"descriptor-leaf-bit-71", {LEAF(SELECTIVE) | DOMAIN_A << 16, TEST | BIT(7)}},
	{"descriptor-leaf-bit-75", {LEAF(SELECTIVE) | DOMAIN_A << 16, TEST | BIT(11)}},
	{"descriptor-leaf-bit-71-global", {LEAF(GLOBAL), BIT(7)}},
	{"descriptor-device-tlb", {QI_DEVICE_TLB | (u64)CARD << 32, TEST}},
	{"descriptor-interrupt-global", {QI_INTERRUPT, 0}},
	{"descriptor-interrupt-index", {QI_INTERRUPT | BIT(4) | 5ULL << 32, 0}},
	{"descriptor-interrupt-mask-15", {QI_INTERRUPT | BIT(4) | 15ULL << 27, 0}},
	{"descriptor-interrupt-mask-16", {QI_INTERRUPT | BIT(4) | 16ULL << 27, 0}},
	{"descriptor-interrupt-bit-5", {QI_INTERRUPT | BIT(5), 0}},
	{"descriptor-interrupt-bit-26", {QI_INTERRUPT | BIT(26), 0}},
	{"descriptor-interrupt-bit-48", {QI_INTERRUPT | BIT(48), 0}},
	{"descriptor-interrupt-bit-63", {QI_INTERRUPT | BIT(63), 0}},
	{"descriptor-interrupt-bit-64", {QI_INTERRUPT, 1}},
	{"descriptor-interrupt-bit-127", {QI_INTERRUPT, BIT(63)}},
	{"descriptor-wait", {QI_WAIT, 0}},
	{"descriptor-wait-interrupt", {QI_WAIT | QI_WAIT_IF, 0}},
	{"descriptor-wait-fence", {QI_WAIT | QI_WAIT_IF | BIT(6), 0}},
	{"descriptor-wait-fence-alone", {QI_WAIT | BIT(6), 0}},
	{"descriptor-wait-drain", {QI_WAIT | QI_WAIT_IF | BIT(7), 0}},
	{"descriptor-wait-bit-8", {QI_WAIT | QI_WAIT_IF | BIT(8), 0}},
	{"descriptor-wait-bit-31", {QI_WAIT | QI_WAIT_IF | BIT(31), 0}},
	{"descriptor-wait-bit-64", {QI_WAIT | QI_WAIT_IF, 1}},
	{"descriptor-wait-bit-65", {QI_WAIT | QI_WAIT_IF, 2}},
	{"descriptor-type-0", {0, 0}},
	{"descriptor-type-6", {6, 0}},
	{"descriptor-type-7", {7, 0}},
	{"descriptor-type-8", {8, 0}},
	{"descriptor-type-9", {9, 0}},
	{"descriptor-type-10", {10, 0}},
	{"descriptor-type-14", {14, 0}},
	{"descriptor-type-15", {15, 0}},
	{"descriptor-type-17", {QI_CONTEXT | GLOBAL << 4 | BIT(9), 0}},
};

static void descriptor_row(const struct descriptor_row *row)
{
	queue_on(0);
	say("%s", queue_do(row->what) ? "taken" : "refused");
	say("head %#lx", read64(IQH));
	say("FSTS %#llx", read32(FSTS) & (FSTS_IQE | FSTS_PFO | FSTS_PPF));
}

void rows_of_descriptors(void)
{
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		if (row_begin(rows[i].name)) {
			descriptor_row(&rows[i]);
			row_end();
		}
	}
}
