/* SPDX-License-Identifier: Apache-2.0 */
/* Rows of the inventory from what boot loader and firmware say. Pure; on the boot CPU. */
#pragma once

#include <hv/inventory.h>

struct acpi;
struct boot_info;
struct boot_module;

/** Adds usable RAM, and what else the memory map names. 0, or -ENOMEM for too many pieces. */
int inventory_add_memory(struct inventory *inventory, const struct boot_info *boot);

/** Adds the modules of @boot and what is in them, read through @map. */
void inventory_add_modules(struct inventory *inventory, const struct boot_info *boot,
			   const void *(*map)(const struct boot_module *module));

/** Adds what the tables say of registers, ports, interrupt overrides and config space. */
void inventory_add_acpi(struct inventory *inventory, const struct acpi *acpi);
