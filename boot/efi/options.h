/* SPDX-License-Identifier: Apache-2.0 */
/* Text of UEFI, which is UTF-16, as ours, which is ASCII; and back. Pure; host-tested. */
#pragma once

#include <lib/types.h>

#define EFI_SEPARATOR u'\\' /* between the folders of a path */

/**
 * The load options of @bytes at @options (UEFI 2.10, 9.1 "EFI Loaded Image Protocol") as a command
 * line in @to of @room bytes. A shell puts the program's name in front, and @skip_word leaves it
 * out. Returns false, with an empty line, where the options are not such a text: firmware keeps
 * other things there as well.
 */
bool efi_options_read(const void *options, size_t bytes, bool skip_word, char *to, size_t room);

/**
 * The path of file @name in the folder of the file @program, in @to of @room characters; an empty
 * @program is in the topmost folder. Returns false if it does not fit.
 */
bool efi_path_beside(const u16 *program, const char *name, u16 *to, size_t room);
