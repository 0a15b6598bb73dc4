/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Every fixed size in one place: these bound what one image can manage. Tables of this size are the
 * boot's, and given back when partitions run; what stays is as large as the machine asks for. What
 * a machine has beyond them is left out with a line that names the limit as ours.
 */
#pragma once

#define MAX_CPUS 512
#define MAX_PARTITIONS 64
#define MAX_MODULES 32
#define MAX_MEMORY_RANGES 256 /* firmware memory map entries */
#define MAX_REGIONS 8         /* RAM regions of one partition */
#define MAX_RAM_PIECES 24     /* of guest RAM between holes, and by where they are in the machine */
#define MAX_PCI_FUNCTIONS 1024
#define MAX_MEMORY_TYPES 64
#define MAX_PLATFORM_REGISTERS (MAX_IOAPICS + 8)
#define MAX_PLATFORM_PORTS 16
#define MAX_ECAM 32
#define MAX_RESERVED 512 /* pairs of memory and device that the firmware ties together */
#define MAX_PARTITION_PCI 16
#define MAX_OUTPUTS 3                    /* devices of the console: two UARTs and the screen */
#define MAX_SRIOV 16                     /* functions whose virtual functions are used */
#define MAX_FUNCTION_MSIX (MAX_CPUS + 8) /* MSI-X table entries: a queue for each CPU, and some */
#define MAX_PARTITION_MSIX 2048          /* MSI-X table entries of all its functions */
#define MAX_PARTITION_IOPORTS 16
#define MAX_PARTITION_IRQS 24
#define MAX_IOAPICS 64
#define MAX_INTERRUPT_OVERRIDES 24
#define MAX_IOMMU_UNITS 64
#define MAX_IOMMU_REQUESTERS 2048 /* functions of partitions, bridges that speak for them */
#define MAX_UNIT_IRTES 65536      /* interrupt remapping table entries of one IOMMU unit */
#define MAX_DMAR_REGIONS 256      /* reserved memory of devices */
#define MAX_DMAR_SCOPES 1024      /* devices that the table names, over all units and regions */
#define DMAR_PATH_MAX 8           /* bridges on the way to one of them, and itself */
#define PARTITION_NAME_MAX 31     /* characters, without the terminator */
#define MODULE_NAME_MAX 63
#define IOAPIC_PINS 24 /* of a partition's emulated IOAPIC */
