/* SPDX-License-Identifier: Apache-2.0 */
/* Who owns an address or a port of the machine. See owners.c. */
#pragma once

#include "private.h"

struct owner {
	struct range memory; /* or ports */
	char text[72];       /* in words, to be read after "lies in" */
};

/** The first owner of any byte of @r that is not a function's; false if there is none. */
bool owner_of_memory(const struct inventory *inventory, struct range r, struct owner *owner);

/** The same without what the firmware keeps for no purpose that is known. */
bool owner_of_used_memory(const struct inventory *inventory, struct range r, struct owner *owner);

/** The part of the platform that the FADT gives any of these ports to; false if none. */
bool owner_of_ports(const struct inventory *inventory, u64 first, u64 last, struct owner *owner);

/**
 * The BAR of @other, or of the virtual functions that it is to have, that shares a byte with @r,
 * which is BAR @n of @f; of @f itself only BARs before that one. False if there is none.
 */
bool owner_of_bar(const struct planner *planner, const struct pci_function *f,
		  const struct pci_function *other, unsigned int n, struct range r,
		  struct owner *owner);
