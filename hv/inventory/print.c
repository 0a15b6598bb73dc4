/* SPDX-License-Identifier: Apache-2.0 */
/* The inventory as text for people and for bulkhead-check. */

#include "print.h"
#include <lib/format.h>
#include <lib/report.h>

#define TEXT_MAX REPORT_LINE_MAX

void inventory_line(const struct printer *to, const char *text, ...)
{
	char buffer[TEXT_MAX];
	va_list args;

	va_start(args, text);
	(void)format_v(buffer, sizeof(buffer), text, args);
	va_end(args);
	to->line(to->context, buffer);
}

void inventory_print(const struct inventory *inventory,
		     void (*line)(void *context, const char *text), void *context)
{
	const struct printer to = {line, context};

	if (inventory->complete) {
		inventory_line(&to, "format %u", INVENTORY_FORMAT);
	}
	inventory_print_machine(&to, inventory);
	inventory_print_modules(&to, inventory);
	inventory_print_lines(&to, inventory);
	inventory_print_iommus(&to, inventory);
	inventory_print_pci(&to, &inventory->pci);
}
