/* SPDX-License-Identifier: Apache-2.0 */
/* Guest programs: which rows of a program's table the command line asks for. */

#include "lib.h"

#include <lib/string.h>

#define LIST_MAX 64

/* Whether @name begins with one of the words of @list, which commas divide. */
static bool begins_with_any(const char *name, const char *list)
{
	while (*list != '\0') {
		size_t length = 0;

		while (list[length] != '\0' && list[length] != ',') {
			length++;
		}
		if (memcmp(name, list, length) == 0) {
			return true;
		}
		list += length + (list[length] == ',');
	}
	return false;
}

bool row_wanted(const char *name)
{
	char only[LIST_MAX];
	char except[LIST_MAX];

	argument_text("only", only, sizeof(only));
	argument_text("except", except, sizeof(except));
	return (only[0] == '\0' || begins_with_any(name, only)) && !begins_with_any(name, except);
}
