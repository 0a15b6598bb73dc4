/* SPDX-License-Identifier: Apache-2.0 */
/* A small printf: only what our messages use, never more than the buffer holds. */

#include <lib/format.h>

struct output {
	char *buffer;
	size_t size; /* room without the terminator */
	size_t used;
};

struct spec {
	bool left;
	bool zero;
	bool prefix;
	int width;
	int precision; /* -1: none */
	int length;    /* bytes of an integer argument */
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
	size_t width = spec->width > 0 ? (size_t)spec->width : 0;
	size_t pad = width > length ? width - length : 0;

	for (size_t i = 0; !spec->left && i < pad; i++) {
		format_put(out, ' ');
	}
	for (size_t i = 0; i < length; i++) {
		format_put(out, text[i]);
	}
	for (size_t i = 0; spec->left && i < pad; i++) {
		format_put(out, ' ');
	}
}

static void format_put_number(struct output *out, const struct spec *spec, u64 value, bool negative,
			      unsigned int base, const char *digits)
{
	char text[72];
	size_t at = sizeof(text);
	size_t fill = spec->zero && !spec->left && spec->width > 0 ? (size_t)spec->width : 0;
	size_t extra = (negative ? 1U : 0U) + (spec->prefix && base == 16 ? 2U : 0U);

	do {
		text[--at] = digits[value % base];
		value /= base;
	} while (value != 0);
	while (fill <= 64 && sizeof(text) - at + extra < fill) {
		text[--at] = '0';
	}
	if (spec->prefix && base == 16) {
		text[--at] = 'x';
		text[--at] = '0';
	}
	if (negative) {
		text[--at] = '-';
	}
	format_put_padded(out, spec, text + at, sizeof(text) - at);
}

static const char *format_parse_number(const char *at, int *value, va_list *args)
{
	if (*at == '*') {
		*value = va_arg(*args, int);
		return at + 1;
	}
	*value = 0;
	while (*at >= '0' && *at <= '9') {
		*value = *value < 10000 ? *value * 10 + (*at - '0') : *value;
		at++;
	}
	return at;
}

static const char *format_parse_flags(const char *at, struct spec *spec)
{
	for (;; at++) {
		if (*at == '-') {
			spec->left = true;
		} else if (*at == '0') {
			spec->zero = true;
		} else if (*at == '#') {
			spec->prefix = true;
		} else {
			return at;
		}
	}
}

static const char *format_parse_spec(const char *at, struct spec *spec, va_list *args)
{
	*spec = (struct spec){.precision = -1, .length = sizeof(int)};
	at = format_parse_flags(at, spec);
	at = format_parse_number(at, &spec->width, args);
	if (*at == '.') {
		at = format_parse_number(at + 1, &spec->precision, args);
	}
	while (*at == 'l' || *at == 'z') {
		spec->length = sizeof(u64);
		at++;
	}
	return at;
}

static void format_put_signed(struct output *out, const struct spec *spec, va_list *args)
{
	i64 value = spec->length == sizeof(u64) ? va_arg(*args, i64) : va_arg(*args, int);

	format_put_number(out, spec, value < 0 ? 0 - (u64)value : (u64)value, value < 0, 10,
			  "0123456789");
}

static void format_put_unsigned(struct output *out, const struct spec *spec, unsigned int base,
				bool upper, va_list *args)
{
	u64 value = spec->length == sizeof(u64) ? va_arg(*args, u64) : va_arg(*args, unsigned int);

	format_put_number(out, spec, value, false, base,
			  upper ? "0123456789ABCDEF" : "0123456789abcdef");
}

static void format_put_string(struct output *out, const struct spec *spec, const char *text)
{
	size_t length = 0;

	text = text != NULL ? text : "(null)";
	while ((spec->precision < 0 || length < (size_t)spec->precision) && text[length] != 0) {
		length++;
	}
	format_put_padded(out, spec, text, length);
}

static void format_put_conversion(struct output *out, char conversion, struct spec *spec,
				  va_list *args)
{
	switch (conversion) {
	case 'd':
	case 'i':
		format_put_signed(out, spec, args);
		break;
	case 'u':
		format_put_unsigned(out, spec, 10, false, args);
		break;
	case 'x':
	case 'X':
		format_put_unsigned(out, spec, 16, conversion == 'X', args);
		break;
	case 'p':
		spec->prefix = true;
		format_put_number(out, spec, (u64)(uintptr_t)va_arg(*args, void *), false, 16,
				  "0123456789abcdef");
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
