/* SPDX-License-Identifier: Apache-2.0 */
/* The ports of config space, as pci_access_find.c tries them and pci_access.c uses them. */
#pragma once

#include <drivers/pci_access.h>
#include <lib/types.h>

#define CONFIG_ADDRESS 0xcf8
#define CONFIG_ENABLE BIT(31)
#define CONFIG_PORT_REGISTERS 0x100
