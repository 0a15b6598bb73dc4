/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Registers that a guest owns outright and that no exit saves: at INIT and at a new start they must
 * not carry over from the life before (SDM 3A, "Processor State After Reset").
 */
#pragma once

/** Resets them on the calling CPU. */
void guest_registers_reset(void);
