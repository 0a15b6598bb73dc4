/* SPDX-License-Identifier: Apache-2.0 */
/* Every fixed size in one place: tables are static, so these bound what one image can manage. */
#pragma once

#define MAX_CPUS 64
#define MAX_PARTITIONS 16
#define MAX_MODULES 32
#define MAX_MEMORY_RANGES 256 /* firmware memory map entries */
#define MAX_REGIONS 8         /* RAM regions of one partition */
#define MAX_RAM_PIECES 24     /* of guest RAM between holes, and by where they are in the machine */
#define MAX_PCI_FUNCTIONS 512
#define MAX_MEMORY_TYPES 64
#define MAX_PLATFORM_REGISTERS 32
#define MAX_PLATFORM_PORTS 16
#define MAX_ECAM 4
#define MAX_RESERVED 32 /* pairs of memory and device that the firmware ties together */
#define MAX_PARTITION_PCI 16
#define MAX_OUTPUTS 3                    /* devices of the console: two UARTs and the screen */
#define MAX_SRIOV 16                     /* functions whose virtual functions are used */
#define MAX_FUNCTION_MSIX (MAX_CPUS + 8) /* MSI-X table entries: a queue for each CPU, and some */
#define MAX_PARTITION_MSIX 512           /* MSI-X table entries of all its functions */
#define MAX_PARTITION_IOPORTS 16
#define MAX_PARTITION_IRQS 24
#define MAX_IOAPICS 8
#define MAX_INTERRUPT_OVERRIDES 24
#define MAX_IOMMU_UNITS 16
#define MAX_IOMMU_REQUESTERS 512 /* functions of partitions, bridges that speak for them */
#define MAX_UNIT_IRTES 2048      /* interrupt remapping table entries of one IOMMU unit */
#define MAX_DMAR_REGIONS 32      /* reserved memory of devices */
#define MAX_DMAR_SCOPES 256      /* devices that the table names, over all units and regions */
#define DMAR_PATH_MAX 8          /* bridges on the way to one of them, and itself */
#define PARTITION_NAME_MAX 31    /* characters, without the terminator */
#define MODULE_NAME_MAX 63
#define IOAPIC_PINS 24 /* of a partition's emulated IOAPIC */
