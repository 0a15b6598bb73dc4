/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The hypervisor's own pages, all from one pool inside the image, so that what belongs to the
 * hypervisor is one range of memory. Nothing is given back; nothing is taken after the seal.
 */
#pragma once

#include <arch/stage2.h>
#include <lib/types.h>

/** Takes @count zeroed pages in a row; NULL when the pool is empty. Panics after frames_seal(). */
void *frames_take(unsigned int count);

/** The pool as a source of table frames. */
const struct frame_source *frames_source(void);

/** No more pages from here on: the partitions are about to start. */
void frames_seal(void);

/** Pages taken so far, and pages in all. */
unsigned int frames_used(void);
unsigned int frames_total(void);
