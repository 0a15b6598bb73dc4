/* SPDX-License-Identifier: Apache-2.0 */
/* A guest did what cannot be answered: its partition is stopped with a report, the others run on.
 */
#pragma once

#include <arch/vcpu.h>

/**
 * Reports partition, CPU, reason and the guest's registers, and stops the partition of @vcpu as
 * crashed. On the vCPU's own CPU; returns, and the vCPU parks at its next turn.
 */
void guest_fault(struct vcpu *vcpu, const struct exit *exit, const char *format, ...)
	PRINTF_LIKE(3, 4);
