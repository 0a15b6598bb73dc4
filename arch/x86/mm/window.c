/* SPDX-License-Identifier: Apache-2.0 */
/* See arch/window.h. In unit tests nothing is guarded. */

#include <arch/window.h>

bool window_guarded;
