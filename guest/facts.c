/* SPDX-License-Identifier: Apache-2.0 */
/* Which format a boot module has, and the words for what is wrong with it. See facts.h. */

#include <guest/loaders.h>
#include <lib/string.h>

static const char *const facts_kinds[GUEST_KINDS] = {
	[GUEST_UNKNOWN] = "data",
	[GUEST_LINUX] = "linux",
	[GUEST_MULTIBOOT] = "multiboot",
	[GUEST_FLAT] = "flat",
};

/* clang-format off */
static const struct {
	const char *word;
	const char *text;
} facts_faults[GUEST_FAULTS] = {
	[GUEST_FAULT_NONE] = {"none", "can be started"},
	[GUEST_FAULT_ELF_WITHOUT_HEADER] = {"elf-without-multiboot",
		"is an ELF file without a multiboot1 header: link one into it"},
	[GUEST_FAULT_NO_64_BIT_ENTRY] = {"no-64-bit-entry",
		"has no 64-bit entry: use an x86-64 kernel of Linux 3.8 or later"},
	[GUEST_FAULT_CUT_OFF] = {"cut-off", "is cut off: copy the file again"},
	[GUEST_FAULT_HEADER] = {"bad-header",
		"has a setup header with impossible values: copy the file again"},
	[GUEST_FAULT_ABOVE_3_GIB] = {"above-3-gib",
		"is built to run above 3 GiB: lower its CONFIG_PHYSICAL_START"},
	[GUEST_FAULT_REQUIREMENTS] = {"requirements",
		"has a multiboot1 header that requires more than memory information (flags 2 to 15, such as a video mode), which a partition cannot offer: clear these flags"},
	[GUEST_FAULT_ADDRESSES] = {"bad-addresses",
		"has addresses in its multiboot1 header that do not fit the file: link it again"},
	[GUEST_FAULT_NOT_ELF] = {"not-elf",
		"is neither an ELF file nor does its multiboot1 header give addresses: link it again"},
	[GUEST_FAULT_NOT_EXECUTABLE] = {"not-executable",
		"is not an ELF executable for i386 or x86-64 linked to a fixed address: link it again"},
	[GUEST_FAULT_ELF_HEADER] = {"bad-elf-header",
		"is cut off or has a broken ELF header: copy the file again"},
	[GUEST_FAULT_SEGMENTS] = {"bad-segments",
		"is cut off or has a broken program header: copy the file again"},
	[GUEST_FAULT_TOO_MANY] = {"too-many-segments",
		"has more than 16 segments: link it with fewer"},
	[GUEST_FAULT_OVERLAP] = {"overlap", "has segments that overlap: link it again"},
	[GUEST_FAULT_ENTRY] = {"bad-entry", "has its entry outside what it loads: link it again"},
};
/* clang-format on */

const char *guest_kind_word(enum guest_kind kind)
{
	return kind < GUEST_KINDS ? facts_kinds[kind] : NULL;
}

const char *guest_fault_word(enum guest_fault fault)
{
	return fault < GUEST_FAULTS ? facts_faults[fault].word : NULL;
}

const char *guest_fault_text(enum guest_fault fault)
{
	return facts_faults[fault].text;
}

enum guest_fault guest_part_add(struct guest_facts *facts, struct guest_part part)
{
	if (part.end < part.start) {
		return GUEST_FAULT_ADDRESSES;
	}
	if (guest_part_at(facts->parts, facts->part_count, part.start, part.end - part.start) !=
	    NULL) {
		return GUEST_FAULT_OVERLAP;
	}
	if (facts->part_count == GUEST_PARTS_MAX) {
		return GUEST_FAULT_TOO_MANY;
	}
	facts->parts[facts->part_count++] = part;
	return GUEST_FAULT_NONE;
}

void guest_facts_read(const void *bytes, u64 size, struct guest_facts *out)
{
	*out = (struct guest_facts){.size = size};
	if (linux_recognise(bytes, size)) {
		out->kind = GUEST_LINUX;
		out->fault = linux_facts(bytes, out);
	} else if (multiboot_recognise(bytes, size)) {
		out->kind = GUEST_MULTIBOOT;
		out->fault = multiboot_facts(bytes, out);
	} else if (size >= 4 && memcmp(bytes, "\177ELF", 4) == 0) {
		out->fault = GUEST_FAULT_ELF_WITHOUT_HEADER;
	}
}
