/* SPDX-License-Identifier: Apache-2.0 */
/* arch/x86/vtd/unit_start.c over a made-up unit that a firmware has used before. */

#include "unit.h"

#include "messages.h"

#include <lib/errno.h>
#include <vtd/regs.h>
#include <vtd/vtd_boot.h>

#include "arch/x86/vtd/unit_start.c"

struct vtd_machine vtd;
u64 image_physical;

static struct {
	u32 status; /* GSTS */
	u32 sticky; /* what never goes off */
	u64 root;   /* that is written, and the one in use */
	u64 root_in_use;
	u64 head, tail;
	bool stuck;     /* its queue doesn't move */
	bool uncovered; /* translation was off at some time */
	char log[128];  /* commands in their order */
} fake;

static struct vtd_unit unit;
static struct vtd_entry root[1];
static struct vtd_descriptor queue[1];

static const struct iommu_sizes sizes = {.irtes = 512};

const struct iommu_sizes *vtd_reserved(void)
{
	return &sizes;
}

static void note(const char *word)
{
	(void)strncat(fake.log, word, sizeof(fake.log) - strlen(fake.log) - 1);
}

u32 vtd_read32(const struct vtd_unit *u, u32 offset)
{
	(void)u;
	if (offset == VTD_IQH && !fake.stuck) {
		fake.head = fake.tail;
	}
	return offset == VTD_GSTS ? fake.status
				  : (u32)(offset == VTD_IQH   ? fake.head
					  : offset == VTD_IQT ? fake.tail
							      : 0);
}

u64 vtd_read64(const struct vtd_unit *u, u32 offset)
{
	(void)u;
	return offset == VTD_RTADDR ? fake.root_in_use : 0;
}

void vtd_write32(const struct vtd_unit *u, u32 offset, u32 value)
{
	(void)u;
	(void)offset;
	(void)value;
}

void vtd_write64(const struct vtd_unit *u, u32 offset, u64 value)
{
	(void)u;
	if (offset == VTD_RTADDR) {
		fake.root = value;
	} else if (offset == VTD_IQT) {
		assert_int_equal(fake.status & GCMD_QIE, 0);
		fake.head = fake.tail = value;
	}
}

bool vtd_await(const struct vtd_unit *u, u32 offset, u64 mask, u64 want)
{
	return (vtd_read32(u, offset) & mask) == want;
}

bool vtd_command(const struct vtd_unit *u, u64 bit, bool on)
{
	static const struct {
		u64 bit;
		const char *word;
	} words[] = {{GCMD_TE, "te"},      {GCMD_SRTP, "srtp"}, {GCMD_QIE, "qie"},
		     {GCMD_IRE, "ire"},    {GCMD_CFI, "cfi"},   {GCMD_EAFL, "afl"},
		     {GCMD_SIRTP, "sirtp"}};

	(void)u;
	for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
		if (words[i].bit == bit) {
			note(on ? "+" : "-");
			note(words[i].word);
			note(" ");
		}
	}
	if (bit == GCMD_QIE && !on) {
		assert_int_equal(fake.head, fake.tail);
	}
	if (bit == GCMD_SRTP) {
		fake.root_in_use = fake.root;
	} else if (bit != GCMD_SIRTP) {
		fake.status = (u32)(on ? fake.status | bit : fake.status & ~bit) | fake.sticky;
	}
	fake.uncovered |= bit == GCMD_TE && !on;
	return on || (fake.status & bit) == 0;
}

bool vtd_write_buffer_flush(const struct vtd_unit *u)
{
	(void)u;
	return true;
}

void vtd_invalidate(struct vtd_unit *u, struct vtd_descriptor what)
{
	(void)u;
	(void)what;
	assert_int_not_equal(fake.status & GCMD_QIE, 0);
	note("i ");
}

static int start(u64 left_on)
{
	struct report report = messages_report();

	fake.status = (u32)left_on | fake.sticky;
	fake.log[0] = '\0';
	unit = (struct vtd_unit){.root = root, .queue = queue};
	return vtd_unit_start(&unit, &report);
}

static int fresh(void **state)
{
	(void)state;
	memset(&fake, 0, sizeof(fake));
	return 0;
}

static void a_unit_that_nobody_used(void **state)
{
	(void)state;
	assert_int_equal(start(0), 0);
	assert_string_equal(fake.log, "+qie +srtp i i +te ");
	assert_int_equal(fake.root_in_use, (u64)(uintptr_t)root);
}

/* Translation that never goes off stays on, and is ours from the new root on. */
static void translation_is_taken_over(void **state)
{
	(void)state;
	fake.root_in_use = 0x1000;
	fake.sticky = (u32)GCMD_TE; /* as in some graphics units */
	assert_int_equal(start(GCMD_TE | GCMD_QIE | GCMD_IRE | GCMD_CFI | GCMD_EAFL), 0);
	assert_string_equal(fake.log, "-ire -cfi -afl -qie +qie +srtp i i +te ");
	assert_false(fake.uncovered);
	assert_int_equal(fake.root_in_use, (u64)(uintptr_t)root);
}

/* Tables of another format can't be exchanged while they are in use. */
static void another_format_goes_off_first(void **state)
{
	(void)state;
	fake.root_in_use = 0x1000 | BIT(10);
	assert_int_equal(start(GCMD_TE), 0);
	assert_string_equal(fake.log, "-te +qie +srtp i i +te ");
	fake.root_in_use = 0x1000 | BIT(10);
	fake.sticky = (u32)GCMD_TE;
	assert_int_equal(start(GCMD_TE), -ETIMEDOUT);
	messages_expect("disabling the firmware's DMA remapping, by tables of another format, did "
			"not complete within one second: no device can be confined until");
	assert_string_equal(fake.log, "-te "); /* nothing else is touched */
}

/* It writes to memory of the firmware's choice. */
static void advanced_fault_logging_goes_off(void **state)
{
	(void)state;
	assert_int_equal(start(GCMD_EAFL), 0);
	assert_string_equal(fake.log, "-afl +qie +srtp i i +te ");
	assert_int_equal(fake.status & GCMD_EAFL, 0);
	fake.sticky = (u32)GCMD_EAFL;
	assert_int_equal(start(GCMD_EAFL), -ETIMEDOUT);
	messages_expect("disabling the firmware's advanced fault logging did not complete");
	fake.sticky = (u32)GCMD_IRE;
	assert_int_equal(start(GCMD_IRE), -ETIMEDOUT);
	messages_expect("disabling the firmware's interrupt remapping did not complete");
}

static void a_queue_is_emptied_first(void **state)
{
	(void)state;
	fake.tail = 0x40;
	assert_int_equal(start(GCMD_QIE), 0);
	assert_string_equal(fake.log, "-qie +qie +srtp i i +te ");
	fake.tail = 0x40;
	fake.stuck = true;
	assert_int_equal(start(GCMD_QIE), -ETIMEDOUT);
	messages_expect("disabling the firmware's queued invalidation did not complete");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_unit_that_nobody_used, fresh),
		cmocka_unit_test_setup(translation_is_taken_over, fresh),
		cmocka_unit_test_setup(another_format_goes_off_first, fresh),
		cmocka_unit_test_setup(advanced_fault_logging_goes_off, fresh),
		cmocka_unit_test_setup(a_queue_is_emptied_first, fresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
