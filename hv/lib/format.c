/* SPDX-License-Identifier: Apache-2.0 */
/* A small printf: only what our messages use, never more than the buffer holds. */

#include <lib/format.h>

#define FORMAT_NUMBER_MAX 64U /* digits that a width can ask for */
#define FORMAT_WIDTH_MAX 10000U

struct output {
	char *buffer;
	size_t size; /* room without the terminator */
	size_t used;
};

struct spec {
	bool left, zero, prefix;
	bool wide; /* an integer of 64 bits */
	size_t width;
	size_t precision; /* of a string */
};

static void format_put(struct output *out, char c)
{
	if (out->used < out->size) {
		out->buffer[out->used++] = c;
	}
}

static void format_put_padded(struct output *out, const struct spec *spec, const char *text,
			      size_t length)
{
	size_t pad = spec->width > length ? spec->width - length : 0;

	for (; !spec->left && pad > 0; pad--) {
		format_put(out, ' ');
	}
	for (size_t i = 0; i < length; i++) {
		format_put(out, text[i]);
	}
	for (; pad > 0; pad--) {
		format_put(out, ' ');
	}
}

static void format_put_number(struct output *out, const struct spec *spec, char conversion,
			      u64 value, bool negative)
{
	char text[FORMAT_NUMBER_MAX + 3]; /* with a sign and a prefix */
	size_t at = sizeof(text);
	bool hex = conversion == 'x';
	size_t extra = (negative ? 1U : 0U) + (spec->prefix && hex ? 2U : 0U);
	size_t fill = spec->zero && !spec->left ? MIN(spec->width, FORMAT_NUMBER_MAX) : 0;

	do {
		text[--at] = "0123456789abcdef"[value % (hex ? 16 : 10)];
		value /= hex ? 16 : 10;
	} while (value != 0);
	while (sizeof(text) - at + extra < fill) {
		text[--at] = '0';
	}
	if (spec->prefix && hex) {
		text[--at] = 'x';
		text[--at] = '0';
	}
	if (negative) {
		text[--at] = '-';
	}
	format_put_padded(out, spec, text + at, sizeof(text) - at);
}

static void format_put_integer(struct output *out, const struct spec *spec, char conversion,
			       va_list *args)
{
	if (conversion == 'd') {
		i64 value = spec->wide ? va_arg(*args, i64) : va_arg(*args, int);

		format_put_number(out, spec, conversion, value < 0 ? 0 - (u64)value : (u64)value,
				  value < 0);
	} else {
		format_put_number(out, spec, conversion,
				  spec->wide ? va_arg(*args, u64) : va_arg(*args, unsigned int),
				  false);
	}
}

static void format_put_string(struct output *out, const struct spec *spec, const char *text)
{
	size_t length = 0;

	text = text != NULL ? text : "(null)";
	while (length < spec->precision && text[length] != 0) {
		length++;
	}
	format_put_padded(out, spec, text, length);
}

static const char *format_parse_spec(const char *at, struct spec *spec, va_list *args)
{
	*spec = (struct spec){.precision = SIZE_MAX};
	for (; *at == '-' || *at == '0' || *at == '#'; at++) {
		spec->left = spec->left || *at == '-';
		spec->zero = spec->zero || *at == '0';
		spec->prefix = spec->prefix || *at == '#';
	}
	for (; *at >= '0' && *at <= '9'; at++) {
		spec->width = MIN(spec->width * 10 + (size_t)(*at - '0'), FORMAT_WIDTH_MAX);
	}
	if (at[0] == '.' && at[1] == '*') {
		spec->precision = (size_t)va_arg(*args, int); /* below 0: none */
		at += 2;
	}
	for (; *at == 'l' || *at == 'z'; at++) {
		spec->wide = true;
	}
	return at;
}

static void format_put_conversion(struct output *out, char conversion, const struct spec *spec,
				  va_list *args)
{
	switch (conversion) {
	case 'd':
	case 'u':
	case 'x':
		format_put_integer(out, spec, conversion, args);
		break;
	case 'c':
		format_put_padded(out, spec, &(char){(char)va_arg(*args, int)}, 1);
		break;
	case 's':
		format_put_string(out, spec, va_arg(*args, const char *));
		break;
	default:
		format_put(out, '%');
		if (conversion != '%') {
			format_put(out, conversion);
		}
	}
}

size_t format_v(char *buffer, size_t size, const char *format, va_list args)
{
	struct output out = {.buffer = buffer, .size = size - 1};
	struct spec spec;
	va_list copy;

	va_copy(copy, args);
	while (*format != 0) {
		if (*format != '%') {
			format_put(&out, *format++);
			continue;
		}
		format = format_parse_spec(format + 1, &spec, &copy);
		if (*format != 0) {
			format_put_conversion(&out, *format++, &spec, &copy);
		}
	}
	va_end(copy);
	buffer[out.used] = 0;
	return out.used;
}

size_t format(char *buffer, size_t size, const char *text, ...)
{
	va_list args;
	size_t used;

	va_start(args, text);
	used = format_v(buffer, size, text, args);
	va_end(args);
	return used;
}
