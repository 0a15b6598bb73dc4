/* SPDX-License-Identifier: Apache-2.0 */
/*
 * hv/screen/ on a frame buffer of our own: what is drawn is read back by the font, and nothing is
 * written outside of the cells.
 */

#include "unit.h"

#include <boot/boot_info.h>
#include <hv/screen.h>
#include <hv/screen_font.h>

#include "hv/screen/screen.h"

#define AROUND 64 /* words before and behind the frame buffer, which nobody may write */
#define GUARD 0xdeadbeefU
#define INK 0x00d0d0d0U

static u32 *buffer;
static u32 *guarded;
static size_t words;
static struct boot_screen form;

static void screen_of(u32 width, u32 height, u32 pitch)
{
	free(guarded);
	words = (size_t)pitch / 4 * height;
	guarded = malloc((words + 2 * AROUND) * 4);
	assert_non_null(guarded);
	buffer = guarded + AROUND;
	for (size_t i = 0; i < words + 2 * AROUND; i++) {
		guarded[i] = GUARD;
	}
	form = (struct boot_screen){
		.start = hpa((u64)(uintptr_t)buffer),
		.width = width,
		.height = height,
		.pitch = pitch,
		.size = 4,
		.red = 16,
		.green = 8,
	};
	(void)screen_init(&form);
	screen_reach();
}

static void put(const char *text)
{
	for (; *text != 0; text++) {
		screen_put((u8)*text);
	}
}

/* The character that is drawn in a cell whose glyph begins at @at; 0 if it is none. */
static char glyph_at(const u32 *at, u32 scale)
{
	for (unsigned int glyph = 0; glyph < SCREEN_GLYPHS; glyph++) {
		bool same = true;

		for (unsigned int y = 0; y < GLYPH_HEIGHT * scale && same; y++) {
			for (unsigned int x = 0; x < GLYPH_WIDTH * scale && same; x++) {
				bool set = (screen_font[glyph][y / scale] >> (7 - x / scale)) & 1;

				same = at[y * form.pitch / 4 + x] == (set ? INK : 0);
			}
		}
		if (same) {
			return (char)(GLYPH_FIRST + glyph);
		}
	}
	return 0;
}

/* Row @row from its first cell on reads @text, and blanks behind it. */
static void expect_row(u32 row, const char *text)
{
	u32 scale = screen_form.scale;
	const u32 *at = (const u32 *)(uintptr_t)screen_form.at;
	size_t length = strlen(text);

	at += (size_t)row * GLYPH_HEIGHT * scale * form.pitch / 4;
	for (u32 i = 0; i < screen_grid.columns; i++) {
		assert_int_equal(glyph_at(at + (size_t)i * GLYPH_WIDTH * scale, scale),
				 i < length ? text[i] : ' ');
	}
}

static void expect_guards(void)
{
	for (size_t i = 0; i < AROUND; i++) {
		assert_int_equal(guarded[i], GUARD);
		assert_int_equal(buffer[words + i], GUARD);
	}
}

static void expect_grid(u32 columns, u32 rows, u32 scale)
{
	assert_int_equal(screen_grid.columns, columns);
	assert_int_equal(screen_grid.rows, rows);
	assert_int_equal(screen_form.scale, scale);
}

static void sizes(void **state)
{
	static const struct {
		u32 width, height, columns, rows, scale;
	} rows[] = {
		{640, 480, 80, 30, 1},    {800, 600, 100, 37, 1},   {1024, 768, 128, 48, 1},
		{1366, 768, 170, 48, 1},  {1920, 1080, 240, 67, 1}, {1920, 1200, 240, 75, 1},
		{1080, 1920, 135, 80, 1}, {2560, 1440, 160, 45, 2}, {3440, 1440, 215, 45, 2},
		{3840, 2160, 240, 67, 2}, {5120, 2880, 213, 60, 3}, {7680, 4320, 240, 67, 4},
		{16384, 16, 0, 0, 9},     {7, 16, 0, 1, 1},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		screen_of(rows[i].width, rows[i].height, rows[i].width * 4 + 64);
		if (rows[i].columns == 0) {
			assert_int_equal(screen_grid.columns, 0);
			put("nothing");
			assert_false(screen_step(1));
			continue;
		}
		expect_grid(rows[i].columns, rows[i].rows, rows[i].scale);
		put("Bulkhead {}~|");
		screen_flush();
		expect_row(0, "Bulkhead {}~|");
		expect_row(rows[i].rows - 1, "");
		expect_guards();
	}
}

static void every_glyph(void **state)
{
	char text[SCREEN_GLYPHS + 1] = "";

	(void)state;
	screen_of(1024, 64, 4096);
	for (unsigned int i = 0; i < SCREEN_GLYPHS - 1; i++) {
		text[i] = (char)(GLYPH_FIRST + i);
	}
	put(text);
	put("\r\n\xc3\x7f");
	screen_flush();
	expect_row(0, text);
	expect_row(1, "\x7f\x7f");
}

static void odd_sizes_are_centred(void **state)
{
	(void)state;
	screen_of(1000 + 5, 16 * 4 + 10, 4096 + 128);
	expect_grid(125, 4, 1);
	assert_int_equal(screen_form.at - form.start.v, 5 * (4096 + 128) + 2 * 4);
	put("\x1b[4;125Hx");
	screen_flush();
	for (size_t i = 0; i < words; i++) {
		u32 x = (u32)(i % (form.pitch / 4));
		u32 y = (u32)(i / (form.pitch / 4));

		assert_true(buffer[i] == 0 ||
			    (x >= 2 + 124 * 8 && x < 2 + 125 * 8 && y >= 5 + 48 && y < 5 + 64));
	}
	expect_guards();
}

static void wraps_and_scrolls(void **state)
{
	(void)state;
	screen_of(80, 48, 320);
	expect_grid(10, 3, 1);
	put("0123456789");
	assert_int_equal(screen_grid.row, 0);
	put("a\r\nb\r\nc\r\n");
	screen_flush();
	expect_row(0, "b");
	expect_row(1, "c");
	expect_row(2, "");
	for (char i = 0; i < 26; i++) {
		const char line[] = {(char)('a' + i), '\t', 'x', '\r', '\n', 0};

		put(line);
	}
	screen_flush();
	expect_row(0, "y       x");
	expect_row(1, "z       x");
	expect_row(2, "");
	put("\t\t\tend\b\b!\rA");
	screen_flush();
	expect_row(1, "         e");
	expect_row(2, "Ad");
	expect_guards();
}

static void draws_by_steps(void **state)
{
	(void)state;
	screen_of(800, 160, 3200);
	put("abcdef");
	assert_true(screen_step(2));
	expect_row(0, "ab");
	assert_true(screen_step(3));
	expect_row(0, "abcde");
	assert_false(screen_step(2));
	expect_row(0, "abcdef");
	assert_false(screen_step(1));
	/* What is as before is not drawn again, and looking for what is not has a bound as well. */
	buffer[0] = GUARD;
	put("\rabcdeg");
	assert_false(screen_step(1));
	assert_int_equal(buffer[0], GUARD);
	put("\x1b[H\x1b[10;100Hz");
	screen_flush();
	put("\x1b[Ha\x1b[10;100Hy");
	assert_true(screen_step(4));
	for (unsigned int steps = 0; screen_step(4); steps++) {
		assert_true(steps < 1000 / 16 / 4 + 1);
	}
	assert_int_equal(glyph_at((u32 *)(uintptr_t)screen_form.at + 144 * 800 + 99 * 8, 1), 'y');
}

static void escapes(void **state)
{
	(void)state;
	screen_of(80, 48, 320);
	put("one\r\ntwo\r\nthree\x1b[1;31m!\x1b[0m\x1b(B\x1b[?25l\x1b]\x1b=.");
	screen_flush();
	expect_row(2, "three!.");
	put("\x1b[2;2HW\x1b[K\x1b[A\x1b[D\x1b[DO\x1b[2BT\x1b[CR\x1b[1K");
	screen_flush();
	expect_row(0, "One");
	expect_row(1, "tW");
	expect_row(2, "     !.");
	put("\x1b[2;2H\x1b[J");
	screen_flush();
	expect_row(0, "One");
	expect_row(1, "t");
	expect_row(2, "");
	put("\x1b[99999;99999H#\x1b[1J\x1b[3;10H@");
	screen_flush();
	expect_row(0, "");
	expect_row(2, "         @");
	put("\x1b[2J\x1b[;Hx\x1b[9A\x1b[9Dy");
	screen_flush();
	expect_row(0, "y");
	put("\x1b[H\x1b[2J");
	screen_flush();
	expect_row(0, "");
}

static void hidden_and_handed_over(void **state)
{
	(void)state;
	screen_of(80, 48, 320);
	screen_hide(true);
	put("inventory\r\n");
	screen_hide(false);
	put("shown");
	screen_flush();
	expect_row(0, "shown");
	screen_hand_over();
	buffer[0] = GUARD;
	put("\rSHOWN");
	screen_flush();
	assert_false(screen_step(1));
	assert_int_equal(buffer[0], GUARD);
}

/* Out of the early tables' reach: kept until it is mapped. */
static void reached_late(void **state)
{
	(void)state;
	screen_of(80, 48, 320);
	assert_true(screen_init(&form));
	assert_int_equal(screen_form.at, 0);
	put("early");
	screen_flush();
	buffer[5] = GUARD;
	screen_reach();
	expect_row(0, "early");
	expect_row(2, "");
}

static void vga_text(void **state)
{
	static u16 text[25 * 80 + 1];
	char row[81] = "";

	(void)state;
	text[25 * 80] = 0xbeef;
	form = (struct boot_screen){hpa((u64)(uintptr_t)text), 80, 25, 160, 2, .text = true};
	assert_true(screen_init(&form));
	screen_reach();
	expect_grid(80, 25, 0);
	for (unsigned int i = 0; i < 25; i++) {
		put("\r\nline ");
		screen_put((u8)('a' + i));
	}
	screen_flush();
	for (unsigned int i = 0; i < 80; i++) {
		assert_int_equal(text[i] >> 8, 0x07);
		row[i] = (char)text[i];
	}
	assert_memory_equal(row, "line a    ", 10);
	assert_int_equal((u8)text[24 * 80 + 5], 'y');
	assert_int_equal(text[25 * 80], 0xbeef);
}

static void three_bytes_a_pixel(void **state)
{
	static u8 bytes[48 * 250 + 1];

	(void)state;
	bytes[48 * 250] = 0xa5;
	form = (struct boot_screen){hpa((u64)(uintptr_t)bytes), 83, 48, 250, 3, 16, 8, 0, false};
	assert_true(screen_init(&form));
	screen_reach();
	expect_grid(10, 3, 1);
	put("a\r\n\x7f\x1b[3;10Hz");
	screen_flush();
	/* The placeholder has a frame: row 18 of pixels, columns 1 to 6, one pixel further right.
	 */
	for (unsigned int x = 0; x < 10; x++) {
		for (unsigned int i = 0; i < 3; i++) {
			assert_int_equal(bytes[18 * 250 + x * 3 + i], x >= 2 && x <= 7 ? 0xd0 : 0);
		}
	}
	assert_int_equal(bytes[48 * 250], 0xa5);
}

static void absurd_forms(void **state)
{
	static const struct boot_screen rows[] = {
		{{0}, 0, 0, 0, 4, 0, 0, 0, false},
		{{0}, 1024, 768, 4096, 4, 16, 8, 0, false},
		{{2}, 1024, 768, 4096, 4, 16, 8, 0, false},
		{{4096}, 1024, 768, 4095, 4, 16, 8, 0, false},
		{{4096}, 1024, 768, 4092, 4, 16, 8, 0, false},
		{{4096}, 1024, 768, 4098, 4, 16, 8, 0, false},
		{{4096}, 1024, 768, 1U << 31, 4, 16, 8, 0, false},
		{{4096}, 1U << 31, 768, 4096, 4, 16, 8, 0, false},
		{{4096}, 1024, 20000, 4096, 4, 16, 8, 0, false},
		{{4096}, 1024, 768, 4096, 4, 25, 8, 0, false},
		{{4096}, 1024, 768, 4096, 4, 16, 32, 0, false},
		{{4096}, 1024, 768, 4096, 4, 16, 8, 255, false},
		{{BIT(52)}, 1024, 768, 4096, 4, 16, 8, 0, false},
		{{4096}, 1024, 768, 4096, 2, 0, 0, 0, false},
		{{4096}, 1024, 768, 4096, 0, 16, 8, 0, false},
		{{4096}, 1024, 768, 4096, 3, 24, 8, 0, false},
		{{4096}, 1024, 768, 3071, 3, 16, 8, 0, false},
		{{0xb8000}, 80, 25, 320, 4, 0, 0, 0, true},
		{{0xb8000}, 80, 25, 158, 2, 0, 0, 0, true},
		{{0xb8001}, 80, 25, 160, 2, 0, 0, 0, true},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		assert_false(screen_init(&rows[i]));
		screen_reach();
		put("text\n");
		screen_flush();
		assert_int_equal(screen_form.at, 0);
	}
}

/* Any bytes: what the grid counts with stays in its bounds. */
static void random_bytes(void **state)
{
	static const char likely[] = "\x1b[;019HJKABCDm?(\r\n\t\b x";
	u32 random = 1;

	(void)state;
	screen_of(100, 70, 400);
	for (unsigned int i = 0; i < 300000; i++) {
		random = random * 1664525 + 1013904223;
		screen_put((random >> 8) % 3 == 0
				   ? (u8)(random >> 24)
				   : (u8)likely[(random >> 16) % (sizeof(likely) - 1)]);
		assert_true(screen_grid.row < screen_grid.rows);
		assert_true(screen_grid.column <= screen_grid.columns);
		if (random >> 30 == 0) {
			(void)screen_step(random >> 28);
		}
	}
	screen_flush();
	expect_guards();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sizes),
		cmocka_unit_test(every_glyph),
		cmocka_unit_test(odd_sizes_are_centred),
		cmocka_unit_test(wraps_and_scrolls),
		cmocka_unit_test(draws_by_steps),
		cmocka_unit_test(escapes),
		cmocka_unit_test(hidden_and_handed_over),
		cmocka_unit_test(reached_late),
		cmocka_unit_test(vga_text),
		cmocka_unit_test(three_bytes_a_pixel),
		cmocka_unit_test(absurd_forms),
		cmocka_unit_test(random_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
