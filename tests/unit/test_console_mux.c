/* SPDX-License-Identifier: Apache-2.0 */
/* hv/console/ring.c and mux.c: nothing waits, nothing is torn, what is lost is counted. */

#include "unit.h"

#include "hv/console/mux.h"

static struct ring rings[3];
static struct mux mux;
static char out[4 * RING_BYTES];
static size_t out_used;

static int setup(void **state)
{
	(void)state;
	memset(rings, 0, sizeof(rings));
	memset(&mux, 0, sizeof(mux));
	for (unsigned int i = 0; i < 3; i++) {
		mux.sources[i].ring = &rings[i];
	}
	mux.sources[1].name = "one";
	mux.sources[2].name = "two";
	mux_init(&mux, 2);
	return 0;
}

static void put(unsigned int source, const char *text)
{
	while (*text != 0) {
		ring_put(&rings[source], (u8)*text++);
	}
}

/* Everything that comes, or the next @most bytes. */
static const char *show(size_t most)
{
	out_used = 0;
	while (out_used < most && mux_next(&mux, (u8 *)&out[out_used])) {
		out_used++;
	}
	out[out_used] = 0;
	return out;
}

static const char *all(void)
{
	return show(sizeof(out) - 1);
}

static void lines_have_names(void **state)
{
	(void)state;
	put(1, "hello\r\nhalf");
	put(2, "\033[2Jevil\n");
	put(0, "bulkhead: event\n");
	assert_string_equal(all(), "bulkhead: event\r\n[one] hello\r\n[two] .[2Jevil\r\n");
	assert_false(mux_pending(&mux));
	put(1, " line\n");
	assert_true(mux_pending(&mux));
	assert_string_equal(all(), "[one] half line\r\n");
}

static void a_run_of_returns_takes_steps(void **state)
{
	(void)state;
	put(1, "a\r\r\nb\r\r\r\r\r\rc\n");
	assert_string_equal(all(), "[one] a\r\n[one] b..c\r\n");
}

static void a_line_without_an_end_comes_in_pieces(void **state)
{
	(void)state;
	for (unsigned int i = 0; i < 300; i++) {
		ring_put(&rings[1], 'x');
	}
	assert_int_equal(strlen(all()), strlen("[one] ") + 240 + 2);
	put(1, "\n");
	assert_int_equal(strlen(all()), strlen("[one] ") + 60 + 2);
}

static void the_attached_one_has_the_terminal(void **state)
{
	(void)state;
	mux_attach(&mux, 1, true);
	put(1, "\033[31mlogin: ");
	assert_string_equal(all(), "\033[31mlogin: ");
	put(2, "between\n");
	assert_string_equal(all(), "\r\033[K[two] between\r\n\033[31mlogin: ");
	put(1, "root\r\n");
	put(2, "after\n");
	assert_string_equal(show(2), "\r\033");
	/* A line that was begun goes on. */
	assert_string_equal(all(), "[K[two] after\r\n\033[31mlogin: root\r\n");
}

static void a_returned_line_is_not_lost(void **state)
{
	(void)state;
	mux_attach(&mux, 1, true);
	put(1, "a long line\r");
	(void)all();
	put(2, "x\n");
	assert_string_equal(all(), "\r\033[K[two] x\r\na long line\r");
	put(1, "\n");
	(void)all();
	/* What is written over it is all that comes again. */
	put(1, "10 %\r20 %");
	(void)all();
	put(2, "y\n");
	assert_string_equal(all(), "\r\033[K[two] y\r\n20 %");
}

static void a_drawn_screen_is_left_alone(void **state)
{
	(void)state;
	mux_attach(&mux, 1, true);
	put(1, "\033[5;10Hat a place");
	(void)all();
	put(2, "waits\n");
	assert_string_equal(all(), "");
	put(0, "bulkhead: event\n");
	assert_string_equal(all(), "\r\033[Kbulkhead: event\r\n");
	put(1, "\033[24;1H\r\n");
	assert_string_equal(all(), "\033[24;1H\r\n[two] waits\r\n");
}

static void an_escape_sequence_is_not_cut(void **state)
{
	(void)state;
	mux_attach(&mux, 1, true);
	put(1, "\033[3");
	(void)all();
	put(2, "line\n");
	assert_string_equal(all(), "");
	put(1, "1m");
	assert_string_equal(all(), "1m\r\033[K[two] line\r\n\033[31m");
}

static void attaching_shows_the_last_screenful(void **state)
{
	char line[16];

	(void)state;
	for (unsigned int i = 0; i < 100; i++) {
		(void)snprintf(line, sizeof(line), "%u\r\n", i);
		put(1, line);
	}
	put(1, "$ ");
	(void)all();
	mux_attach(&mux, 1, true);
	(void)all();
	assert_memory_equal(out, "77\r\n78\r\n", 8);
	assert_string_equal(out + out_used - 6, "99\r\n$ ");
	mux_attach(&mux, MUX_NONE, true);
	assert_string_equal(all(), "\033[m\r\n");
	put(1, "reboot\r\nlogin: ");
	assert_string_equal(all(), "[one] $ reboot\r\n");
	mux_attach(&mux, 1, false);
	assert_string_equal(all(), "login: ");
}

/* A terminal answers as often as it is asked, and the partition takes the answers for keys. */
static void the_terminal_is_asked_once(void **state)
{
	(void)state;
	mux_attach(&mux, 1, true);
	put(1, "$ \033[6n");
	assert_string_equal(all(), "$ \033[6n");
	put(2, "between\n");
	assert_string_equal(all(), "\r\033[K[two] between\r\n$ \033[6~");
	mux_attach(&mux, 1, true);
	assert_string_equal(all(), "\033[m\r\n$ \033[6~");
	put(1, "\033[c");
	assert_string_equal(all(), "\033[c");
}

static void a_line_that_was_begun_comes_again_whole(void **state)
{
	(void)state;
	mux_attach(&mux, 1, true);
	put(1, "\033[31mL");
	(void)all();
	put(0, "bulkhead: partition two\n");
	mux_attach(&mux, 2, true);
	assert_string_equal(all(), "\033[m\r\nbulkhead: partition two\r\n");
	put(1, "INE\r\n");
	assert_string_equal(all(), "[one] .[31mLINE\r\n");
}

static void a_drawn_screen_ends_with_its_last_line(void **state)
{
	(void)state;
	mux_attach(&mux, 1, true);
	put(1, "\033[5;10Hat a place\033[3");
	(void)all();
	mux_attach(&mux, 2, true);
	assert_string_equal(all(), "\033[m\r\n");
	put(1, "1m\r\n");
	assert_string_equal(all(), "[one] 1m\r\n");
}

static void a_line_that_was_to_be_shown_again_is_not(void **state)
{
	(void)state;
	mux_attach(&mux, 1, true);
	put(1, "begun");
	(void)all();
	put(2, "x\n");
	(void)show(strlen("\r\033[K[two] x\r\nbe"));
	mux_attach(&mux, 2, false);
	assert_string_equal(all(), "\033[m\r\n");
	put(1, " and ended\n");
	assert_string_equal(all(), "[one] begun and ended\r\n");
}

static void showing_again_ends_the_line_in_hand(void **state)
{
	(void)state;
	put(1, "first\nsecond\n");
	assert_string_equal(show(8), "[one] fi");
	mux_show(&mux, 1);
	assert_string_equal(all(), "\r\n[one] first\r\n[one] second\r\n");
}

/* A screen that is drawn by moving the cursor has no lines. */
static void what_comes_again_begins_with_no_half_sequence(void **state)
{
	(void)state;
	for (unsigned int i = 0; i < 1000; i++) {
		put(1, "\033[5;10Hab");
	}
	(void)all();
	mux_attach(&mux, 1, true);
	(void)all();
	assert_memory_equal(out, "\033[5;10Hab\033", 10);
	assert_in_range(out_used, 4096 - 9, 4096);
}

static void attaching_cuts_no_line_of_the_hypervisors(void **state)
{
	(void)state;
	mux_attach(&mux, 1, true);
	put(0, "bulkhead: partition none\n");
	assert_string_equal(show(9), "bulkhead:");
	mux_attach(&mux, MUX_NONE, true);
	assert_string_equal(all(), " partition none\r\n");
}

static void what_is_lost_is_counted(void **state)
{
	u64 at = 0;
	u64 lost = 0;
	u8 byte = 0;

	(void)state;
	for (unsigned int i = 0; i < RING_BYTES + 10; i++) {
		ring_put(&rings[1], (u8)i);
	}
	assert_true(ring_take(&rings[1], &at, &byte, &lost));
	assert_int_equal(lost, 11);
	assert_int_equal(byte, 11);
	assert_int_equal(at, 12);
	for (unsigned int i = 0; i < RING_BYTES - 2; i++) {
		assert_true(ring_take(&rings[1], &at, &byte, &lost));
	}
	assert_false(ring_take(&rings[1], &at, &byte, &lost));
	assert_int_equal(lost, 11);
}

static void what_is_lost_is_said(void **state)
{
	(void)state;
	for (unsigned int i = 0; i < RING_BYTES / 8 + 10; i++) {
		put(1, "1234567\n");
	}
	assert_memory_equal(all(), "[one] (81 bytes lost) 234567\r\n[one] 1234567\r\n", 45);
	put(1, "and on\n");
	assert_string_equal(all(), "[one] and on\r\n");
}

static void a_muted_one_is_silent(void **state)
{
	(void)state;
	mux.sources[1].muted = true;
	put(1, "quiet\n");
	put(2, "loud\n");
	assert_string_equal(all(), "[two] loud\r\n");
	mux_attach(&mux, 1, true);
	assert_string_equal(all(), "quiet\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(lines_have_names, setup),
		cmocka_unit_test_setup(a_run_of_returns_takes_steps, setup),
		cmocka_unit_test_setup(a_line_without_an_end_comes_in_pieces, setup),
		cmocka_unit_test_setup(the_attached_one_has_the_terminal, setup),
		cmocka_unit_test_setup(a_returned_line_is_not_lost, setup),
		cmocka_unit_test_setup(a_drawn_screen_is_left_alone, setup),
		cmocka_unit_test_setup(an_escape_sequence_is_not_cut, setup),
		cmocka_unit_test_setup(attaching_shows_the_last_screenful, setup),
		cmocka_unit_test_setup(the_terminal_is_asked_once, setup),
		cmocka_unit_test_setup(a_line_that_was_begun_comes_again_whole, setup),
		cmocka_unit_test_setup(a_drawn_screen_ends_with_its_last_line, setup),
		cmocka_unit_test_setup(a_line_that_was_to_be_shown_again_is_not, setup),
		cmocka_unit_test_setup(showing_again_ends_the_line_in_hand, setup),
		cmocka_unit_test_setup(what_comes_again_begins_with_no_half_sequence, setup),
		cmocka_unit_test_setup(attaching_cuts_no_line_of_the_hypervisors, setup),
		cmocka_unit_test_setup(what_is_lost_is_counted, setup),
		cmocka_unit_test_setup(what_is_lost_is_said, setup),
		cmocka_unit_test_setup(a_muted_one_is_silent, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
