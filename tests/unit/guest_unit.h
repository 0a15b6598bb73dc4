/* SPDX-License-Identifier: Apache-2.0 */
/* What the tests of guest/ share: a partition's RAM on the heap, and the last message. */
#pragma once

#include "unit.h"

#include <guest/loaders.h>
#include <lib/errno.h>
#include <lib/report.h>

static char message[REPORT_LINE_MAX];

static void keep_message(void *context, const char *text)
{
	(void)context;
	(void)snprintf(message, sizeof(message), "%s", text);
}

__attribute__((unused)) static struct report quiet_report(void)
{
	message[0] = '\0';
	return (struct report){.line = keep_message};
}

#define assert_said(words)                                                                         \
	do {                                                                                       \
		if (strstr(message, words) == NULL) {                                              \
			fail_msg("no \"%s\" in \"%s\"", words, message);                           \
		}                                                                                  \
	} while (0)

/* Adds a region of its own allocation, filled with a pattern that is not zero. */
__attribute__((unused)) static void ram_add(struct guest_ram *ram, u64 start, u64 size)
{
	void *host = malloc(size);

	assert_non_null(host);
	memset(host, 0xa5, size);
	ram->regions[ram->count++] =
		(struct guest_region){.start = gpa(start), .size = size, .host = host};
}

__attribute__((unused)) static void ram_free(struct guest_ram *ram)
{
	for (unsigned int i = 0; i < ram->count; i++) {
		free(ram->regions[i].host);
	}
	ram->count = 0;
}

static const u32 one_cpu[] = {0};

/* An image with nothing but a name, a CPU and a kernel. */
__attribute__((unused)) static struct guest_image plain_image(const void *kernel, u64 size)
{
	return (struct guest_image){.name = "p",
				    .kernel_name = "k.bin",
				    .kernel = kernel,
				    .kernel_size = size,
				    .cmdline = "",
				    .apic_ids = one_cpu,
				    .cpu_count = 1};
}

/* Makes the start list, whose prepared bytes are as many as were planned, and replays it. */
static void image_replay(const struct guest_image *image, const struct guest_layout *layout,
			 const struct guest_ram *ram, struct guest_entry *entry)
{
	u64 size = guest_prepared_size(image, layout->kind);
	void *pages = calloc(1, size);
	struct start_list list;

	assert_int_equal(guest_prepare(image, layout, ram, pages, size, &list), 0);
	start_list_replay(&list, ram);
	*entry = list.entry;
	free(pages);
}

/* From the bytes of the image to the guest's first instruction, as a boot does it. */
__attribute__((unused)) static int image_start(struct guest_image *image,
					       const struct guest_ram *ram,
					       struct guest_entry *entry, struct report *report)
{
	struct guest_facts facts;
	struct guest_layout layout;
	int status;

	image->has_initrd = image->initrd != NULL;
	if (image->has_load) {
		facts = (struct guest_facts){.size = image->kernel_size};
	} else {
		guest_facts_read(image->kernel, image->kernel_size, &facts);
	}
	status = guest_plan(image, &facts, ram, &layout, report);
	if (status == 0) {
		image_replay(image, &layout, ram, entry);
	}
	return status;
}

/* The format of the image, or GUEST_KINDS if it cannot be started. */
__attribute__((unused)) static enum guest_kind image_kind(const struct guest_image *image)
{
	struct guest_facts facts;

	guest_facts_read(image->kernel, image->kernel_size, &facts);
	return facts.kind == GUEST_UNKNOWN ? GUEST_KINDS : facts.kind;
}
