/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What tools/bundle put into the application's own file: sections of a PE file (Microsoft Portable
 * Executable and Common Object File Format), which the firmware verified, measured and loaded with
 * the rest. The section ".bundle" lists them, a line "SECTION SIZE NAME" each, at least one of a
 * module. Pure; host-tested and fuzzed.
 */
#pragma once

#include <boot/boot_info.h>
#include <lib/types.h>

struct report;

#define BUNDLE_COMMAND_LINE "cmdline" /* name of the section that is no module */

/**
 * Reads the application of @size bytes that the firmware loaded at @image. Its modules go to @boot
 * in the order of the list, its command line too. Each is where the firmware put it, from a page's
 * begin; @first becomes the offset of the lowest, or @size without one. @boot has no module before.
 * Returns 0, of a file that is no bundle too, or -EINVAL after saying what is wrong: @boot may have
 * a part of it then.
 */
int bundle_read(const void *image, size_t size, struct boot_info *boot, size_t *first,
		struct report *report);
