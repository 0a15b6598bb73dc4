/* SPDX-License-Identifier: Apache-2.0 */
/* What the NMI exit of a backend shares with the hypervisor's own NMI handler. */
#pragma once

#include <lib/types.h>

/*
 * Code that looks for requests and then halts or enters a guest: an NMI in between would be missed
 * until the next one, so it ends the window at once.
 */
struct nmi_window {
	const u8 *begin;
	const u8 *end; /* where to go on; outside the window */
};

/* The wait's, and the one of the backend's guest entry, which that sets at boot if it has one. */
extern struct nmi_window nmi_windows[2];

/** Accounts one NMI that this CPU took, as a kick or not, and stops here if a panic wants that. */
void nmi_arrived(void);

/** True once another CPU panics. */
bool cpu_stop_wanted(void);
