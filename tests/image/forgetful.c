/* SPDX-License-Identifier: Apache-2.0 */
/*
 * For an image that leaves invalidation out, to see that tests notice: the linker puts this in
 * place of vtd_invalidate() wherever other files call it.
 */

#include <vtd/vtd.h>

void __wrap_vtd_invalidate(struct vtd_unit *unit, struct vtd_descriptor what);

void __wrap_vtd_invalidate(struct vtd_unit *unit, struct vtd_descriptor what)
{
	(void)unit;
	(void)what;
}
