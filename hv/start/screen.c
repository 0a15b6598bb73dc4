/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The screen during the boot: taken as the loader left it, with what was said before; mapped anew
 * when there are tables of our own, and given up for good if a partition has the graphics function.
 */

#include <arch/io.h>
#include <arch/paging.h>
#include <hv/console.h>
#include <hv/screen.h>
#include <hv/start.h>
#include <lib/log.h>

/* VGA's CRT controller: the cursor blinks where the loader left it, unless it is off. */
#define CRTC_INDEX 0x3d4
#define CRTC_DATA 0x3d5
#define CRTC_CURSOR_START 0x0a
#define CRTC_CURSOR_OFF 0x20

#define CLASS_VGA 0x0300U /* base class and sub class: has VGA text */

static void screen_is_none(void)
{
	screen_hand_over();
	start.boot.screen = (struct boot_screen){0};
}

void start_take_screen(void)
{
	if (!screen_init(&start.boot.screen)) {
		screen_is_none();
		return;
	}
	if (start.boot.screen.text) {
		io_out8(CRTC_INDEX, CRTC_CURSOR_START);
		io_out8(CRTC_DATA, CRTC_CURSOR_OFF);
	}
	console_repeat(screen_put);
	if (paging_reach_early(boot_screen_pages(&start.boot.screen)) == 0) {
		screen_reach();
	}
}

void start_map_screen(void)
{
	const u64 at = start.boot.screen.start.v;
	int error;

	if (start.boot.screen.width == 0) {
		return;
	}
	error = paging_map_screen(boot_screen_pages(&start.boot.screen));
	if (error != 0) {
		screen_is_none();
		log_line("the screen at %#lx cannot be mapped (error %d): there is none", at,
			 -error);
		return;
	}
	screen_reach();
}

/* Whether the screen is gone when @f answers no more, or another driver has it. */
static bool screen_is_of(const struct pci_function *f)
{
	const struct boot_screen *screen = &start.boot.screen;

	for (unsigned int i = 0; !screen->text && i < PCI_BARS; i++) {
		const struct pci_bar *bar = &f->bars[i];

		if (!bar->io && bar->address <= screen->start.v &&
		    screen->start.v - bar->address < bar->size) {
			return true;
		}
	}
	return screen->text && f->class_code >> 8 == CLASS_VGA;
}

/* The function that takes the screen away from us, with its @owner or NULL; NULL: none does. */
static const struct pci_function *screen_taker(const struct plan_partition **owner)
{
	const struct pci_machine *pci = &start.inventory.pci;

	for (unsigned int i = 0; start.boot.screen.width != 0 && i < pci->count; i++) {
		const struct pci_function *f = &pci->functions[i];

		*owner = plan_owner_of(&start.plan, f);
		if (screen_is_of(f) && (*owner != NULL || plan_silences(&start.plan, f))) {
			return f;
		}
	}
	return NULL;
}

bool start_keeps_screen(void)
{
	const struct plan_partition *owner;

	return start.boot.screen.width != 0 && screen_taker(&owner) == NULL;
}

void start_leave_screen(void)
{
	log_line("the screen ends here: the configuration's console does not name it");
	screen_is_none();
}

void start_give_screen(void)
{
	const struct plan_partition *owner;
	const struct pci_function *f = screen_taker(&owner);

	if (f == NULL) {
		return;
	}
	if (owner != NULL) {
		log_line("the screen ends here: its function " PCI_FORM " belongs to partition %s",
			 PCI_ARGS(f->segment, f->bdf), owner->config->name);
	} else {
		log_line("the screen ends here: its function " PCI_FORM
			 " shares an isolation group with a partition's and is switched off",
			 PCI_ARGS(f->segment, f->bdf));
	}
	screen_is_none();
}
