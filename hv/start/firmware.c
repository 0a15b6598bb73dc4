/* SPDX-License-Identifier: Apache-2.0 */
/* What the loader and the firmware's tables say, before anything of it is believed or used. */

#include <boot/handoff.h>
#include <hv/main.h>
#include <hv/start.h>
#include <hv/version.h>
#include <lib/log.h>
#include <lib/panic.h>
#include <lib/report.h>
#include <lib/string.h>

#define RSDP_LENGTH 36

struct start start;

void start_require(int status, const char *what)
{
	if (status != 0) {
		halt_refused("%s", what);
	}
}

static void firmware_read_multiboot2(const void *info)
{
	struct report report = log_report();

	int error = multiboot2_parse(info, *(const u32 *)info, &start.boot, &report);

	start_take_screen();
	start_require(error, "the loader's information is broken");
}

static void firmware_take_handoff(const struct handoff *handoff)
{
	if (handoff->size != sizeof(*handoff)) {
		halt_refused(
			"the UEFI application is of another version (it handed over %u bytes, not %zu): build both together",
			handoff->size, sizeof(*handoff));
	}
	memcpy(&start.boot, &handoff->boot, sizeof(start.boot));
	start_take_screen();
}

void start_read_loader(u32 magic, u64 info)
{
	const void *at = (const void *)(uintptr_t)info;
	const struct boot_screen *screen = &start.boot.screen;

	if (magic == HANDOFF_MAGIC) {
		firmware_take_handoff(at);
	} else if (magic == MULTIBOOT2_LOADER_MAGIC) {
		firmware_read_multiboot2(at);
	} else {
		halt_refused(
			"not started by a multiboot2 loader (EAX was %#x): use GRUB's command multiboot2, or bulkhead.efi",
			magic);
	}
	log_line("Bulkhead %s, loaded by %s", version, start.boot.loader);
	if (start.boot.cmdline[0] != '\0') {
		log_line("command line: %s", start.boot.cmdline);
	}
	if (screen->width != 0) {
		log_line("screen of %ux%u %s at %#lx", screen->width, screen->height,
			 screen->text ? "characters" : "pixels", screen->start.v);
	}
}

void start_forget_program(void)
{
	const struct range r = start.boot.program;

	if (r.start < r.end && ranges_contain(&start.inventory.ram, r)) {
		memset((void *)(uintptr_t)r.start, 0, r.end - r.start);
		log_line("the application took %lu ticks; its memory %#lx-%#lx is cleared",
			 start.boot.program_ticks, r.start, r.end - 1);
	}
}

static const void *firmware_map(void *context, u64 address, size_t length)
{
	(void)context;
	return address + length <= GIB(4) && address < GIB(4) && address != 0
		       ? (const void *)(uintptr_t)address
		       : NULL;
}

void start_read_acpi(void)
{
	static const struct phys_window window = {.map = firmware_map};
	struct report report = log_report();
	const struct boot_info *boot = &start.boot;
	u64 rsdp = boot->rsdp_length == 0 ? acpi_find_rsdp(&window) : 0;

	if (boot->rsdp_length == 0 && rsdp == 0) {
		halt_refused(
			"this machine has no ACPI (no RSDP), by which Bulkhead finds the CPUs: switch it on in the firmware's setup");
	}
	start_require(acpi_parse(rsdp != 0 ? (const void *)(uintptr_t)rsdp : boot->rsdp,
				 rsdp != 0 ? RSDP_LENGTH : boot->rsdp_length, &window, &start.acpi,
				 &report),
		      "the ACPI tables are unusable");
}
