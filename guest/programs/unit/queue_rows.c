/* SPDX-License-Identifier: Apache-2.0 */
/* unit: rows of how the invalidation queue moves, waits and stops (Intel VT-d, "Queued Invalidation
 * Interface"). */

#include "unit.h"

#define VECTOR 0x49U
#define UNKNOWN 0xfU /* a type of descriptor */
#define QUEUE_NOWHERE GIB(300)

static const struct descriptor all_contexts = {QI_CONTEXT | GLOBAL << 4, 0};
static const struct descriptor all_leaves = {QI_IOTLB | GLOBAL << 4, 0};

static void say_queue(void)
{
	say("head %#lx", read64(IQH));
	say("FSTS %#llx", read32(FSTS) & (FSTS_IQE | FSTS_PFO | FSTS_PPF));
}

static void say_status(u32 value)
{
	say("status %s", queue_reached(value) ? "stored" : "not stored");
}

static void say_event(void)
{
	say("ICS %#x", read32(ICS));
	say("IECTL %#x", read32(IECTL));
	say_interrupts();
}

static struct descriptor wait_interrupt(void)
{
	return (struct descriptor){QI_WAIT | QI_WAIT_IF, 0};
}

static void wait_row(void)
{
	queue_on(0);
	say_queue();
	queue_put(queue_wait(0x1234));
	say_status(0x1234);
	say_queue();
	queue_put(all_contexts);
	say_queue();
}

static void batch_row(void)
{
	queue_on(0);
	queue_store(all_contexts);
	queue_store(all_leaves);
	queue_store((struct descriptor){QI_INTERRUPT, 0});
	queue_store(queue_wait(1));
	queue_store(queue_wait(2));
	say_queue();
	queue_go();
	say_status(2);
	say_queue();
}

static void interrupt_row(void)
{
	queue_on(0);
	event_set(IECTL, VECTOR, 0);
	say_event();
	queue_put(wait_interrupt());
	say_event();
	queue_put(wait_interrupt());
	say_event();
	write32(ICS, ICS_IWC);
	queue_put(wait_interrupt());
	say_event();
}

static void interrupt_masked_row(void)
{
	queue_on(0);
	event_set(IECTL, VECTOR, EVENT_IM);
	queue_put(wait_interrupt());
	say_event();
	write32(IECTL, 0);
	say_event();
}

static void interrupt_taken_back_row(void)
{
	queue_on(0);
	event_set(IECTL, VECTOR, EVENT_IM);
	queue_put(wait_interrupt());
	write32(ICS, ICS_IWC);
	say_event();
	write32(IECTL, 0);
	say_event();
}

static void wrap(unsigned int order)
{
	queue_on(order);
	for (unsigned int i = 0; i < (256U << order) - 1; i++) {
		queue_put(all_contexts);
	}
	say_queue();
	queue_store(queue_wait(1));
	queue_store(queue_wait(2));
	queue_go();
	say_status(2);
	say_queue();
}

static void wrap_row(void)
{
	wrap(0);
}

static void wrap_large_row(void)
{
	wrap(1);
}

/* The queue stops at @wrong, and what lies behind waits. */
static void stop_at(struct descriptor wrong)
{
	queue_on(0);
	queue_status = 0;
	queue_store(all_contexts);
	queue_store(wrong);
	queue_store(queue_wait(1));
	queue_go();
	say_status(1);
	say_queue();
}

static void error_row(void)
{
	stop_at((struct descriptor){UNKNOWN, 0});
	queue_put(queue_wait(2));
	say_status(2);
	say_queue();
	queue[1] = all_leaves;
	write32(FSTS, FSTS_IQE);
	queue_put(queue_wait(3));
	say_status(3);
	say_queue();
}

/* It goes on without another write of the tail, or waits for one. */
static void error_cleared_row(void)
{
	stop_at((struct descriptor){UNKNOWN, 0});
	queue[1] = all_leaves;
	write32(FSTS, FSTS_IQE);
	say("cleared");
	say_status(1);
	say_queue();
}

static void error_stays_row(void)
{
	stop_at((struct descriptor){UNKNOWN, 0});
	write32(FSTS, FSTS_IQE);
	queue_go();
	say_status(1);
	say_queue();
}

static void error_off_row(void)
{
	stop_at((struct descriptor){UNKNOWN, 0});
	say("off %s", queue_off() ? "done" : "not done");
	say_queue();
	queue_on(0);
	queue_put(queue_wait(4));
	say_status(4);
	say_queue();
}

static void tail_beyond_row(void)
{
	queue_on(0);
	queue_status = 0;
	write64(IQT, PAGE_SIZE);
	say("tail %#lx", read64(IQT));
	say_queue();
}

static void tail_bits_row(void)
{
	write64(IQT, ~0ULL);
	say("tail %#lx", read64(IQT));
	write64(IQT, 0x15);
	say("tail %#lx", read64(IQT));
	write64(IQT, 0);
}

static void off_row(void)
{
	queue_on(0);
	queue_put(all_contexts);
	queue_put(queue_wait(1));
	say_queue();
	say("off %s", command(GCMD_QIE, false) ? "done" : "not done");
	say_queue();
	say("tail %#lx", read64(IQT));
}

static void address_resets_row(void)
{
	queue_on(0);
	queue_put(all_contexts);
	queue_off();
	write64(IQT, 0x40);
	write64(IQA, (u64)queue);
	say("tail %#lx", read64(IQT));
	say_queue();
	write64(IQT, 0);
}

static void tail_before_row(void)
{
	write64(IQA, (u64)queue);
	write64(IQT, 0x20);
	queue[0] = all_contexts;
	queue[1] = queue_wait(5);
	queue_status = 0;
	say_queue();
	command(GCMD_QIE, true);
	say_status(5);
	say_queue();
}

static void nowhere_row(void)
{
	write64(IQT, 0);
	write64(IQA, QUEUE_NOWHERE);
	command(GCMD_QIE, true);
	write64(IQT, 0x10);
	say_queue();
}

static void registers_row(void)
{
	queue_on(0);
	say("contexts %s", context_command(FIELD_PREP(CCMD_CIRG, GLOBAL)) ? "done" : "pending");
	say_context_granularity();
	say("leaves %s", iotlb_command(FIELD_PREP(IOTLB_IIRG, GLOBAL), 0) ? "done" : "pending");
	say_iotlb_granularity();
}

/* The upper half alone is the order. */
static void halves_row(void)
{
	write32(CCMD, DOMAIN_A);
	write32(CCMD + 4, (CCMD_ICC | FIELD_PREP(CCMD_CIRG, GLOBAL)) >> 32);
	say("contexts %s", (read64(CCMD) & CCMD_ICC) == 0 ? "done" : "pending");
	say_context_granularity();
	write32(CCMD + 4, 0);
	say("CCMD %#llx", read64(CCMD) & ~CCMD_CAIG);
}

static void register_granularity_row(void)
{
	say("contexts %s", context_command(0) ? "done" : "pending");
	say_context_granularity();
	say("leaves %s", iotlb_command(0, 0) ? "done" : "pending");
	say_iotlb_granularity();
	say("too many pages %s",
	    iotlb_command(FIELD_PREP(IOTLB_IIRG, SELECTIVE), 0x3f) ? "done" : "pending");
	say_iotlb_granularity();
}

static const struct simple_row rows[] = {
	{"queue-wait", wait_row},
	{"queue-batch", batch_row},
	{"queue-interrupt", interrupt_row},
	{"queue-interrupt-masked", interrupt_masked_row},
	{"queue-interrupt-taken-back", interrupt_taken_back_row},
	{"queue-wrap", wrap_row},
	{"queue-wrap-two-pages", wrap_large_row},
	{"queue-error", error_row},
	{"queue-error-cleared", error_cleared_row},
	{"queue-error-stays", error_stays_row},
	{"queue-error-off", error_off_row},
	{"queue-tail-beyond", tail_beyond_row},
	{"queue-tail-bits", tail_bits_row},
	{"queue-off", off_row},
	{"queue-address-resets", address_resets_row},
	{"queue-tail-before", tail_before_row},
	{"queue-registers-while-on", registers_row},
	{"register-halves", halves_row},
	{"register-granularity", register_granularity_row},
};

void rows_of_lost_queue(void)
{
	if (row_begin("queue-nowhere")) {
		nowhere_row();
		row_end();
	}
}

void rows_of_queue(void)
{
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		if (row_begin(rows[i].name)) {
			rows[i].test();
			row_end();
		}
	}
}
