/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Keyboard input of the physical console. Its interrupt line reaches a CPU of the partition that
 * has the keyboard as an NMI, the only interrupt that the hypervisor uses; so input costs no other
 * partition an exit.
 */
#pragma once

#include <lib/types.h>

struct acpi;

/** Routes the console's line. After partitions are built, before they run. */
void keyboard_init(const struct acpi *acpi);

/**
 * On the CPU that the line is routed to: takes what was typed and handles it. With @nmi,
 * returns whether that NMI was the keyboard's. On any other CPU it does nothing: false.
 */
bool keyboard_poll(bool nmi);
