/* SPDX-License-Identifier: Apache-2.0 */
/* What the NMI exit of a backend shares with the hypervisor's own NMI handler. */
#pragma once

#include <lib/types.h>

/** Accounts one NMI that this CPU took, as a kick or not, and stops here if a panic wants that. */
void nmi_arrived(void);

/** True once another CPU panics. */
bool cpu_stop_wanted(void);
