/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A partition's kernel module of any bytes: nothing outside the module is read, nothing outside
 * the partition's RAM is written, and what is accepted starts inside that RAM. The first eight
 * bytes choose the surroundings: flags, COM ports, length of the command line, load address.
 */

#include <stdlib.h>
#include <string.h>

#include <guest/loaders.h>
#include <lib/report.h>

#define OPTIONS 8
#define OPTION_LOAD BIT(0)
#define OPTION_INITRD BIT(1)
#define OPTION_CONSOLE BIT(2)

int LLVMFuzzerTestOneInput(const u8 *data, size_t size);

/* The sanitizer guards the end of each. */
static u8 low[MIB(2)] __attribute__((aligned(4096)));
static u8 next[KIB(512)] __attribute__((aligned(4096)));
static u8 high[KIB(64)] __attribute__((aligned(4096)));

static void drop(void *context, const char *text)
{
	(void)context;
	(void)text;
}

static void require(bool truth)
{
	if (!truth) {
		abort();
	}
}

static void judge(const struct guest_ram *ram, const struct guest_entry *entry)
{
	require(guest_ram_loadable(ram, entry->rip, 1));
	require(entry->gdt.v != 0 && guest_ram_at(ram, entry->gdt, entry->gdt_size) != NULL);
	require(entry->rbx == 0 || guest_ram_at(ram, gpa(entry->rbx), 88) != NULL);
	require(memcmp(low + GUEST_ACPI_BASE, "RSD PTR ", 8) == 0);
	if (entry->mode == GUEST_MODE_LONG) {
		require(guest_ram_at(ram, gpa(entry->cr3), 6 * PAGE_SIZE) != NULL);
		require(guest_ram_at(ram, gpa(entry->rsi), PAGE_SIZE) != NULL);
	}
}

/* Every byte of RAM, once: the list is disjoint, and as long as RAM. */
static void judge_list(const struct start_list *list)
{
	u64 size = 0;

	for (unsigned int i = 0; i < list->count; i++) {
		const struct start_item *item = &list->items[i];

		require(item->size > 0);
		require(i == 0 || list->items[i - 1].at + list->items[i - 1].size <= item->at);
		size += item->size;
	}
	require(size == sizeof(low) + sizeof(next) + sizeof(high));
}

static void start(const struct guest_image *image, const struct guest_layout *layout,
		  const struct guest_ram *ram)
{
	u64 size = guest_prepared_size(image, layout->kind);
	void *pages = calloc(1, size);
	struct start_list list;

	require(pages != NULL);
	require(guest_prepare(image, layout, ram, pages, size, &list) == 0);
	judge_list(&list);
	start_list_replay(&list, ram);
	judge(ram, &list.entry);
	free(pages);
}

int LLVMFuzzerTestOneInput(const u8 *data, size_t size)
{
	static const u32 cpus[] = {0, 3, 300};
	static const char initrd[5000] = "initrd";
	static const struct guest_irq irq = {.gsi = 9, .isa_irq = 9, .flags = 0xd};
	static char cmdline[0x10001];
	const struct guest_ram ram = {.regions = {{gpa(0), sizeof(low), low},
						  {gpa(sizeof(low)), sizeof(next), next},
						  {gpa(GUEST_HOLE_END), sizeof(high), high}},
				      .count = 3};
	struct report report = {.line = drop};
	struct guest_facts facts;
	struct guest_layout layout;
	struct guest_image image;
	int status;

	if (size < OPTIONS) {
		return 0;
	}
	image = (struct guest_image){.name = "fuzz",
				     .kernel_name = "module",
				     .kernel = data + OPTIONS,
				     .kernel_size = size - OPTIONS,
				     .cmdline = cmdline,
				     .has_load = (data[0] & OPTION_LOAD) != 0,
				     .has_initrd = (data[0] & OPTION_INITRD) != 0,
				     .initrd = (data[0] & OPTION_INITRD) != 0 ? initrd : NULL,
				     .initrd_size = sizeof(initrd),
				     .apic_ids = cpus,
				     .cpu_count = ARRAY_SIZE(cpus),
				     .console = (data[0] & OPTION_CONSOLE) != 0,
				     .com_ports = data[1] & 15,
				     .irqs = &irq,
				     .irq_count = 1};
	memcpy(&image.load, data + 4, 4);
	memset(cmdline, 'c', sizeof(cmdline) - 1);
	cmdline[(size_t)data[2] << 8 | data[3]] = '\0';
	guest_facts_read(image.kernel, image.kernel_size, &facts);
	status = guest_plan(&image, &facts, &ram, &layout, &report);
	require((status == 0) == (report.errors == 0));
	if (status == 0) {
		start(&image, &layout, &ram);
	}
	return 0;
}
