/* SPDX-License-Identifier: Apache-2.0 */
/*
 * For an image that leaves invalidation out, to see that tests notice: the linker puts this in
 * place of vtd_invalidate() wherever other files call it.
 */

#include <vtd/vtd.h>

void forget_nothing(struct vtd_unit *unit,
		    struct vtd_descriptor what) __asm__("__wrap_vtd_invalidate");

void forget_nothing(struct vtd_unit *unit, struct vtd_descriptor what)
{
	(void)unit;
	(void)what;
}
