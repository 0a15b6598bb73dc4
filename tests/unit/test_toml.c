/* SPDX-License-Identifier: Apache-2.0 */
/* hv/toml*.c: what is handed out, what is refused in which words, and where reading goes on. The
 * comparison with another reader is tests/toml_differential.py. */

#include "unit.h"

#include "messages.h"

#include "hv/config/toml.h"
#include <lib/errno.h>
#include <lib/number.h>

static char events[4096];

/* Writes each event as a word: [a] [[a]] a= "x" 1 true ( ) { } !word !element !table !value. */
static void write_event(void *context, const struct toml_event *e)
{
	static const char *const before[] = {
		[TOML_TABLE] = "[",      [TOML_ELEMENT] = "[[",      [TOML_STRING] = "\"",
		[TOML_LIST] = "(",       [TOML_LIST_END] = ")",      [TOML_INLINE] = "{",
		[TOML_INLINE_END] = "}", [TOML_NO_TABLE] = "!table", [TOML_ABANDONED] = "!value",
		[TOML_UNFIT] = "!",      [TOML_BROKEN] = "!element"};
	static const char *const after[TOML_ABANDONED + 1] = {
		[TOML_TABLE] = "]", [TOML_ELEMENT] = "]]", [TOML_STRING] = "\"", [TOML_KEY] = "="};
	char number[24];
	int shown = (int)MIN(e->length, 20U);
	const char *text = e->text != NULL ? e->text : "";

	(void)context;
	if (e->kind == TOML_INTEGER) {
		shown = snprintf(number, sizeof(number), "%llu", (unsigned long long)e->number);
		text = number;
	} else if (e->kind == TOML_STRING) {
		assert_int_equal(strlen(text), e->length);
	}
	(void)snprintf(events + strlen(events), sizeof(events) - strlen(events), "%s%.*s%s ",
		       before[e->kind] != NULL ? before[e->kind] : "", shown, text,
		       after[e->kind] != NULL ? after[e->kind] : "");
}

static int parse_bytes(const char *text, size_t length)
{
	static char buffer[TOML_STRING_MAX + 1];
	struct report report = messages_report();
	struct toml toml = {.source = {"f", &report}, .event = write_event, .buffer = buffer};
	/* A copy of exactly this size: the sanitizer sees any read beyond. */
	char *copy = malloc(length);
	int status;

	if (length > 0) {
		memcpy(copy, text, length);
	}
	events[0] = '\0';
	status = toml_parse(&toml, copy, length);
	assert_int_equal(status, report.errors == 0 ? 0 : -EINVAL);
	free(copy);
	return status;
}

static int parse(const char *text)
{
	return parse_bytes(text, strlen(text));
}

static void expect(const char *text, const char *handed_out)
{
	if (parse(text) != 0) {
		fail_msg("refused: %s", messages_text);
	}
	assert_string_equal(events, handed_out);
}

static void refuse(const char *text, const char *message, const char *handed_out)
{
	assert_int_equal(parse(text), -EINVAL);
	messages_expect(message);
	assert_string_equal(events, handed_out);
}

static void hands_out_the_subset(void **state)
{
	(void)state;
	expect("", "");
	expect("\n\r\n # only this", "");
	expect("a = 1", "a= 1 ");
	expect("[t]\na=\"x\" # c\n\n[[e]]\n[[e]]\nb = true\nc=false",
	       "[t] a= \"x\" [[e]] [[e]] b= true c= false ");
	expect("\t[ t ]\t\n", "[t] ");
	expect("a = []\nb = [ 1, 0x1F,\n # c ]\n 'x' , ]\r\n", "a= ( ) b= ( 1 31 \"x\" ) ");
	expect("m = [{ at = 1, size = 'x' }, {}]", "m= ( { at= 1 size= \"x\" } { } ) ");
	expect("i = {a=1}\nj = { }", "i= { a= 1 } j= { } ");
	expect("[a]\nk = 1\n[b]\nk = 1\n[[c]]\nk = 1\n[[c]]\nk = 1",
	       "[a] k= 1 [b] k= 1 [[c]] k= 1 [[c]] k= 1 ");
	expect("azAZ09-_ = 1", "azAZ09-_= 1 ");
	expect("a = [{x=1}, {x=1}]\nx = 1", "a= ( { x= 1 } { x= 1 } ) x= 1 ");
}

static void decodes_strings(void **state)
{
	(void)state;
	expect("a = \"\\b\\t\\n\\f\\r\\\"\\\\\"", "a= \"\b\t\n\f\r\"\\\" ");
	expect("a = 'C:\\n \"q\"'", "a= \"C:\\n \"q\"\" ");
	expect("a = \"it's\"\nb = ''\nc = \"\"", "a= \"it's\" b= \"\" c= \"\" ");
	expect("a = \"\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80\"",
	       "a= \"\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80\" ");
	refuse("a = \"\\q\"", "f:1: unknown escape after \\ in a string", "a= ! ");
	refuse("a = \"\\u0041\"", "f:1: the escape \\u is not supported", "a= ! ");
	refuse("a = \"\\U00000041\"", "escape \\U is not supported", "a= ! ");
	refuse("a = \"x", "f:1: a string is not closed: end it with \"", "a= !value ");
	refuse("a = \"x\\", "unknown escape", "a= !value ");
	refuse("a = 'x\nb = 1", "f:1: a string is not closed: end it with '", "a= !value b= 1 ");
}

static void edges_of_utf8_are_read(void **state)
{
	static const char *const good[] = {"\xc2\x80",         "\xdf\xbf",        "\xe0\xa0\x80",
					   "\xed\x9f\xbf",     "\xee\x80\x80",    "\xef\xbf\xbf",
					   "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(good); i++) {
		char text[32];
		char handed_out[32];

		(void)snprintf(text, sizeof(text), "a = '%s'", good[i]);
		(void)snprintf(handed_out, sizeof(handed_out), "a= \"%s\" ", good[i]);
		expect(text, handed_out);
	}
}

static void string_length_is_bounded(void **state)
{
	char text[TOML_STRING_MAX + 16] = "a = '";

	(void)state;
	memset(text + 5, 'x', TOML_STRING_MAX);
	text[5 + TOML_STRING_MAX] = '\'';
	assert_int_equal(parse(text), 0);
	text[5 + TOML_STRING_MAX] = 'x';
	text[6 + TOML_STRING_MAX] = '\'';
	assert_int_equal(parse(text), -EINVAL);
	messages_expect("f:1: strings of more than 2047 bytes are not supported: shorten it");
	assert_string_equal(events, "a= ! ");
}

static void numbers_are_whole(void **state)
{
	static const char *const wrong[] = {"01",
					    "1_0",
					    "-1",
					    "+1",
					    "0x",
					    "0xg",
					    "0X1",
					    "1.5",
					    "1e3",
					    "inf",
					    "1979-05-27",
					    "07:32:00",
					    "0b1",
					    "0o7",
					    "512M",
					    "x",
					    "True",
					    "18446744073709551616",
					    "0x10000000000000000"};

	(void)state;
	expect("a = 18446744073709551615\nb=0xffffffffffffffff\nc = 0",
	       "a= 18446744073709551615 b= 18446744073709551615 c= 0 ");
	for (size_t i = 0; i < ARRAY_SIZE(wrong); i++) {
		char text[64];
		char handed_out[64];

		(void)snprintf(text, sizeof(text), "a = [1, %s]\nb = 1", wrong[i]);
		(void)snprintf(handed_out, sizeof(handed_out), "a= ( 1 !%s ) b= 1 ", wrong[i]);
		refuse(text, "is not supported as a value: write text in quotes", handed_out);
		messages_expect(wrong[i]);
	}
}

static void number_parse_takes_all_or_nothing(void **state)
{
	u64 value;

	(void)state;
	assert_true(number_parse("0x1fF", 5, &value));
	assert_int_equal(value, 0x1ff);
	assert_true(number_parse("12x", 2, &value));
	assert_int_equal(value, 12);
	assert_false(number_parse("", 0, &value));
	assert_false(number_parse("12 ", 3, &value));
	assert_false(number_parse("1g", 2, &value));
	assert_int_equal(hex_digit('0'), 0);
	assert_int_equal(hex_digit('F'), 15);
	assert_int_equal(hex_digit('g'), 16);
	assert_int_equal(hex_digit('/'), 16);
}

static void names_come_once(void **state)
{
	(void)state;
	refuse("a = 1\na = 2\nb = 3", "f:2: key 'a' is set twice, first in line 1",
	       "a= 1 a= !value b= 3 ");
	refuse("[t]\na = 1\n\na = [1,\n{b = 2}]", "f:4: key 'a' is set twice, first in line 2",
	       "[t] a= 1 a= !value ");
	refuse("a = {b = 1, b = 2}", "key 'b' is set twice, first in line 1", "a= { b= 1 !value ");
	refuse("[t]\n[t]\nx = 1", "f:2: table [t] comes twice, first in line 1",
	       "[t] [t] !value x= 1 ");
	refuse("[t]\n[[t]]", "f:2: 't' is written as [t] and as [[t]], first in line 1",
	       "[t] [t] !value ");
	refuse("[[t]]\n[t]", "first in line 1", "[[t]] [[t]] !value ");
	refuse("t = 1\n[t]\nx = 1\nt = 2", "f:2: 't' is a key with a value in line 1",
	       "t= 1 !value !table x= 1 t= 2 ");
}

static void names_are_bare(void **state)
{
	(void)state;
	refuse("\"a\" = 1\nb = 2", "f:1: names in quotes are not supported: write the key without",
	       "!value b= 2 ");
	refuse("'a b' = [\n'=',\n]\nb = 2", "names in quotes are not supported", "!value b= 2 ");
	refuse("a.b = \"\"\"\n[x]\n\"\"\"\nb = 2",
	       "dotted names are not supported: write the key as one word", "a= !value b= 2 ");
	refuse("[a.b]\nx = 1\n[c]", "write the table name as one word", "!value !table x= 1 [c] ");
	refuse("['a]']\nx = 1", "write the table name without", "!value !table x= 1 ");
	refuse("a~ = 1", "found '~' where the '='", "a= !value ");
	refuse("= 1", "f:1: found '=' where a key is expected", "!value ");
	refuse("[]", "found ']' where a table name is expected", "!value !table ");
	refuse("[[", "found the end of the file where a table name", "!value !table ");
	refuse("a", "found the end of the file where the '=' of key 'a' is expected", "a= !value ");
	refuse("a \xc3\xa9", "found a special character where the '='", "a= !value ");
	refuse("a b = 1\nc = 2", "found 'b' where the '='", "a= !value c= 2 ");
}

static void headers_are_closed(void **state)
{
	(void)state;
	refuse("[a\nx = 1", "f:1: the header of table 'a' is not closed: write [a]",
	       "[a] !value x= 1 ");
	refuse("[[a]\nx = 1", "the header of table 'a' is not closed: write [[a]]",
	       "[[a]] !value x= 1 ");
	refuse("[a]]\nx = 1", "f:1: found ']' after the end of the statement", "[a] !value x= 1 ");
	refuse("[a] b = 1\nx = 1", "found 'b' after the end of the statement", "[a] !value x= 1 ");
}

static void lists_recover(void **state)
{
	(void)state;
	refuse("a = [1, 2\nb = 3", "f:2: found 'b' in the list that begins in line 1",
	       "a= ( 1 2 !value b= 3 ");
	refuse("a = [1,\nb = 3", "f:2: the list that begins in line 1 is not closed",
	       "a= ( 1 !value b= 3 ");
	refuse("a = [1,\n 2 3,\n 4\n]\nb = 3", "f:2: found '3' in the list",
	       "a= ( 1 2 !element 4 ) b= 3 ");
	refuse("a = [1,\n = 2\n'x'\n[t.u]\nb = 3", "f:2: found '='",
	       "a= ( 1 !element \"x\" !value !value !table b= 3 ");
	refuse("a = [1 2\n[x]]\n[ [x]\n[t]\nb = 3", "f:1: found '2'",
	       "a= ( 1 !value [x] !value !value !table [t] b= 3 ");
	assert_null(strstr(messages_text, "f:2: the list"));
	refuse("a = [1,", "f:1: the list that begins in line 1 is not closed", "a= ( 1 !value ");
	refuse("a = [1", "found the end of the file in the list", "a= ( 1 !value ");
	refuse("a = [1,,2]\nb = 3", "found ',' where a value is expected",
	       "a= ( 1 !element 2 ) b= 3 ");
	refuse("a = [1, [2,\n3], 4]\nb = 3", "a list in a list is not supported",
	       "a= ( 1 !value b= 3 ");
	refuse("a = [1,\n[[t]]\nb = 3",
	       "a list in a list is not supported (or the list that begins in line 1",
	       "a= ( 1 !value [[t]] b= 3 ");
	refuse("a = [ 'x\n]\nb = 3\n[ t.u ]", "f:1: a string is not closed",
	       "a= ( !element ) b= 3 !value !table ");
}

/* Every mistake in a list is reported, and what is right is handed out. */
static void lists_go_on_after_a_mistake(void **state)
{
	(void)state;
	refuse("a = [x, 1, y-z, \"\\q\", 2]", "f:1: x is not supported", "a= ( !x 1 !y-z ! 2 ) ");
	messages_expect("f:1: y-z is not supported");
	messages_expect("f:1: unknown escape");
	refuse("a = [1 2, x,\n 3 4 ',]' # , ]\n, 5,\n'6, 7\n, 8]\nb = 1", "f:1: found '2'",
	       "a= ( 1 !element !x 3 !element 5 !element 8 ) b= 1 ");
	messages_expect("f:2: found '4'");
	messages_expect("f:4: a string is not closed");
	assert_null(strstr(messages_text, "x is not supported")); /* its line has a message */
	refuse("a = [{ b = 1 c = [1, 2], d = 1 }, { b = x }, { c = 'y' 'z' }]\nb = 1",
	       "f:1: found 'c' in an inline table",
	       "a= ( { b= 1 !element { b= !x } { c= \"y\" !element ) b= 1 ");
	refuse("a = [{ b = 1 }\n, { b = 1\n, { b = 2 }]", "f:2: found the end of the line",
	       "a= ( { b= 1 } { b= 1 !element { b= 2 } ) ");
	/* A table over several lines, which is not TOML, is one mistake. */
	refuse("a = [\n{\n b = 1, # }\n c = '}'\n}, { d = 1,\n e = 2 }, 3\n]\nf = 1",
	       "f:2: found the end of the line in an inline table where ',' or '}' is expected",
	       "a= ( { !element { d= 1 !element 3 ) f= 1 ");
	messages_expect("f:5: found the end of the line in an inline table");
	refuse("a = {\n b = 1,\n c = 2\n}\nd = 1",
	       "f:1: found the end of the line in an inline table", "a= { !value d= 1 ");
	refuse("a = [{ b = 1\n]\nc = 1\n[d]\n", "f:1: found the end of the line in an inline table",
	       "a= ( { b= 1 !element ) c= 1 [d] ");
	refuse("a = { b = 1\nc = [1]\nd = {}", "f:1: found the end of the line in an inline table",
	       "a= { b= 1 !value c= ( 1 ) d= { } ");
	/* Not closed: reported once, whatever the next statement looks like. */
	refuse("a = [1 2\n\n3\nb = 3", "f:1: found '2'", "a= ( 1 !element 3 !value b= 3 ");
	refuse("a = [1 2,\n3\n[[t]]\nb = 3", "f:1: found '2'",
	       "a= ( 1 !element 3 !value [[t]] b= 3 ");
	refuse("a = [1 2,\n[t.u]\nb = 3", "f:1: found '2'",
	       "a= ( 1 !element !value !value !table b= 3 ");
	assert_null(strstr(messages_text, "list in a list"));
	refuse("a = [1 2", "f:1: found '2'", "a= ( 1 !value ");
	refuse("a = [1 2,", "f:1: found '2'", "a= ( 1 !element !value ");
	/* A key that comes twice is not read, however right the rest of its list is. */
	refuse("a = 1\na = [1 2, 3]\nb = 1", "f:2: key 'a' is set twice", "a= 1 a= !value b= 1 ");
}

/* Characters that word processors put in are named, where they stand for one of TOML's. */
static void lookalikes_are_named(void **state)
{
	(void)state;
	refuse("a = \xe2\x80\x9cx\xe2\x80\x9d\nb = 1",
	       "f:1: found a curly quote (U+201c): use the straight quote \"\n", "a= !value b= 1 ");
	refuse("a = \xe2\x80\x98x\xe2\x80\x99",
	       "f:1: found a curly quote (U+2018): use the straight quote '\n", "a= !value ");
	refuse("a = \"x\xe2\x80\x9d\nb = 1",
	       "f:1: found a curly quote (U+201d): use the straight quote \"\n", "a= !value b= 1 ");
	refuse("a = [\"x\", \xe2\x80\x9e"
	       "y\xe2\x80\x9c]",
	       "f:1: found a curly quote (U+201e)", "a= ( \"x\" !element ) ");
	refuse("a\xc2\xa0= 1", "f:1: found a no-break space (U+00a0): use a plain space\n",
	       "a= !value ");
	refuse("a = [0,\xc2\xa0"
	       "1]",
	       "found a no-break space (U+00a0)", "a= ( 0 !element ) ");
	refuse("\xe2\x80\xaf"
	       "a = 1",
	       "found a no-break space (U+202f)", "!value ");
	refuse("a = 0\xe2\x80\x93"
	       "3",
	       "found a dash (U+2013): use the plain -", "a= 0 !value ");
	refuse("a = 1\n\xef\xbb\xbf"
	       "b = 1",
	       "f:2: found a byte order mark (U+feff): remove it", "a= 1 !value ");
	/* Inside of strings and comments they are text. */
	expect("a = \"it\xe2\x80\x99s\xc2\xa0so\" # \xe2\x80\x9c\xc2\xa0",
	       "a= \"it\xe2\x80\x99s\xc2\xa0so\" ");
	refuse("a = \"it\xc2\xa0s", "f:1: a string is not closed", "a= !value ");
}

/* Reported once, not for every line. */
static void utf16_is_one_mistake(void **state)
{
	static const struct {
		const char *text;
		size_t length;
	} files[] = {
		{"\xff\xfe"
		 "a\0=\0"
		 "1\0\n\0"
		 "b\0=\0"
		 "1\0\n\0",
		 18},
		{"\xfe\xff\0a\0=\0"
		 "1\0\n\0b\0=\0"
		 "1\0\n",
		 18},
		{"a\0=\0"
		 "1\0\n\0"
		 "b\0=\0"
		 "1\0\n\0",
		 16},
		{"\0a\0=\0"
		 "1\0\n\0b\0=\0"
		 "1\0\n",
		 16},
		{"#\0\x42\x30\x44\x30\n\0"
		 "a\0=\0"
		 "1\0",
		 14},
		{"\xff\xfe", 2},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(files); i++) {
		assert_int_equal(parse_bytes(files[i].text, files[i].length), -EINVAL);
		assert_string_equal(messages_text, "f:1: this file is UTF-16: save it as UTF-8\n");
		assert_string_equal(events, "");
	}
	assert_int_equal(parse_bytes("a = 1\0\0\n", 8), -EINVAL);
	messages_expect("f:1: this line contains a control character");
	assert_int_equal(parse_bytes("\0", 1), -EINVAL);
	messages_expect("f:1: this line contains a control character");
}

static void inline_tables_recover(void **state)
{
	(void)state;
	refuse("a = {b = 1\nc = 2", "f:1: found the end of the line in an inline table",
	       "a= { b= 1 !value c= 2 ");
	refuse("a = {b = 1 c = 2}\nd = 3", "found 'c' in an inline table",
	       "a= { b= 1 !value d= 3 ");
	refuse("a = {b = 1,}\nd = 3", "found '}' where a key is expected",
	       "a= { b= 1 !value d= 3 ");
	refuse("a = {b = {}}\nd = 3", "lists and tables inside an inline table are not supported",
	       "a= { b= !value d= 3 ");
	refuse("a = {b = [\n1]}\nd = 3", "inside an inline table are not supported",
	       "a= { b= !value d= 3 ");
	refuse("a = {b = }\nd = 3", "found '}' where a value is expected", "a= { b= !value d= 3 ");
	refuse("a = {b = 1.5, c = 1}\nc = 3", "1.5 is not supported as a value",
	       "a= { b= !1.5 c= 1 } c= 3 ");
	refuse("a = {b = x, c = 07:32}", "f:1: x is not supported", "a= { b= !x c= !07:32 } ");
	messages_expect("f:1: 07:32 is not supported");
}

/* What TOML allows is stepped over by TOML's own rules, however many lines it takes. */
static void steps_over_what_is_not_supported(void **state)
{
	static const char *const values[] = {
		"\"\"\"\nx = 1\n[y]\n\"\"\"",
		"'''\nx = 1\n'''",
		"\"\"\"a\\\"\"\"\"",
		"\"\"\"\"q\"\"\"\"\"",
		"[\n[1], # ]\n['x = ['],\n]",
		"1979-05-27 07:32:00",
		"[ 1.5,\n'''\n]''', { a = \"]\" } ]",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(values); i++) {
		char text[128];

		(void)snprintf(text, sizeof(text), "a = %s\nb = 2", values[i]);
		assert_int_equal(parse(text), -EINVAL);
		for (char *line = strtok(messages_text, "\n"); line; line = strtok(NULL, "\n")) {
			if (!strstr(line, "not supported")) {
				fail_msg("%s gave %s", text, line);
			}
		}
		if (!strstr(events, " b= 2 ") || strstr(events, "x= 1") || strstr(events, "[y]")) {
			fail_msg("%s gave %s", text, events);
		}
	}
	refuse("a = 1.5 ] }\nb = [[1]]\nc = 2", "1.5 is not", "a= !1.5 !value b= ( !value c= 2 ");
	refuse("a = \"\"\"\nb = 2", "f:1: strings over several lines", "a= !value b= 2 ");
	refuse("a = 1.5 'x\nb = 2", "1.5 is not supported", "a= !1.5 !value b= 2 ");
	refuse("a = 1.5 # it's", "1.5 is not supported", "a= !1.5 ");
	refuse("a = 1.5 'x", "1.5 is not supported", "a= !1.5 !value ");
	refuse("a = [1979-05-27 07:32:00, 1]", "f:1: 1979-05-27 07:32:00 is not supported",
	       "a= ( !1979-05-27 07:32:00 1 ) ");
}

static void bytes_are_text(void **state)
{
	static const char *const wrong[] = {"\x80",
					    "\xc0\x80",
					    "\xc3",
					    "\xe0\x9f\x80",
					    "\xed\xa0\x80",
					    "\xe2\x82",
					    "\xf0\x8f\x80\x80",
					    "\xf4\x90\x80\x80",
					    "\xf5\x80\x80\x80",
					    "\xe2\x82x",
					    "\xf0\x9f\x98x"};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(wrong); i++) {
		char text[64];

		(void)snprintf(text, sizeof(text), "a = 'x%s'\nb = 1", wrong[i]);
		refuse(text, "f:1: this line contains bytes that are not UTF-8", "a= !value b= 1 ");
	}
	refuse("# \xff\nb = 1", "f:1: this line contains bytes that are not UTF-8", "!value b= 1 ");
	refuse("a = [1,\n# \x7f\n2]", "f:2: this line contains a control character",
	       "a= ( 1 !value ");
	refuse("a = 1\r", "f:1: this line contains a control character", "a= !value ");
	refuse("a = 'x\ry'\n", "f:1: this line contains a control character", "a= !value ");
	refuse("[a\x01]\nx = 1", "f:1: this line contains a control character",
	       "!value !table x= 1 ");
	refuse("\xef\xbb\xbf[t]\nx = 1", "f:1: a byte order mark is not supported", "[t] x= 1 ");
	assert_int_equal(parse_bytes("a\0b = 1\nc = 2", 13), -EINVAL);
	messages_expect("f:1: this line contains a control character");
	assert_string_equal(events, "a= !value c= 2 ");
	assert_int_equal(parse_bytes("a = 'x\0y'", 9), -EINVAL);
	assert_int_equal(parse_bytes("a = \"\xc3", 6), -EINVAL);
}

static void names_are_bounded(void **state)
{
	static char text[TOML_NAMES_MAX * 16];
	size_t used = 0;

	(void)state;
	for (int i = 0; i < (int)TOML_NAMES_MAX; i++) {
		used += (size_t)snprintf(text + used, sizeof(text) - used, "k%d=1\n", i);
	}
	assert_int_equal(parse(text), 0);
	(void)snprintf(text + used, sizeof(text) - used, "more=1\n[t]\nx = {y = 1}\n");
	assert_int_equal(parse(text), -EINVAL);
	messages_expect("f:129: more than 128 tables and keys are not supported: shorten the file");
	messages_expect("f:130: more than 128 tables and keys are not supported");
}

static void mistakes_are_bounded(void **state)
{
	static char text[8192];
	size_t used = 0;

	(void)state;
	for (int i = 0; i < 200; i++) {
		used += (size_t)snprintf(text + used, sizeof(text) - used, "a = b\n");
	}
	assert_int_equal(parse(text), -EINVAL);
	messages_expect("f:51: more than 50 mistakes: correct those above first\n");
	assert_null(strstr(messages_text, "f:52:"));
}

/* A report that has had its fill from elsewhere still counts. */
static void full_report_still_refuses(void **state)
{
	static char buffer[TOML_STRING_MAX + 1];
	struct report report = messages_report();
	struct toml toml = {.source = {"f", &report}, .event = write_event, .buffer = buffer};

	(void)state;
	report.errors = 1000;
	assert_int_equal(toml_parse(&toml, "a = b", 5), -EINVAL);
	assert_int_equal(report.errors, 1001);
	assert_string_equal(messages_text, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hands_out_the_subset),
		cmocka_unit_test(decodes_strings),
		cmocka_unit_test(edges_of_utf8_are_read),
		cmocka_unit_test(string_length_is_bounded),
		cmocka_unit_test(numbers_are_whole),
		cmocka_unit_test(number_parse_takes_all_or_nothing),
		cmocka_unit_test(names_come_once),
		cmocka_unit_test(names_are_bare),
		cmocka_unit_test(headers_are_closed),
		cmocka_unit_test(lists_recover),
		cmocka_unit_test(lists_go_on_after_a_mistake),
		cmocka_unit_test(lookalikes_are_named),
		cmocka_unit_test(utf16_is_one_mistake),
		cmocka_unit_test(inline_tables_recover),
		cmocka_unit_test(steps_over_what_is_not_supported),
		cmocka_unit_test(bytes_are_text),
		cmocka_unit_test(names_are_bounded),
		cmocka_unit_test(mistakes_are_bounded),
		cmocka_unit_test(full_report_still_refuses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
