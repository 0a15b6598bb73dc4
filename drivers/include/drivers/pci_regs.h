/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Registers of PCI configuration space: offsets, and their bits beneath. Those of a capability are
 * counted from its begin. The scan reads them from devices; a partition's virtual bus filters them.
 */
#pragma once

#include <lib/types.h>

/* clang-format off */
/* Every header (PCI 3.0, 6.1 and 6.2). */
#define PCI_VENDOR                         0x00
#define PCI_DEVICE_ID                      0x02
#define PCI_COMMAND                        0x04
#define   PCI_COMMAND_IO                   BIT(0)
#define   PCI_COMMAND_MEMORY               BIT(1)
#define   PCI_COMMAND_MASTER               BIT(2)
#define   PCI_COMMAND_INTX_OFF             BIT(10)
#define PCI_STATUS                         0x06
#define   PCI_STATUS_CAPABILITIES          BIT(4)
#define PCI_REVISION                       0x08
#define PCI_HEADER_TYPE                    0x0e
#define   PCI_HEADER_LAYOUT                GENMASK(6, 0)
#define     PCI_HEADER_BRIDGE              1
#define   PCI_HEADER_MULTIFUNCTION         BIT(7)
#define PCI_BAR(n)                         (0x10 + 4 * (n))
#define   PCI_BAR_IO                       BIT(0)
#define   PCI_BAR_IO_MASK                  GENMASK(31, 2)
#define   PCI_BAR_TYPE                     GENMASK(2, 1)
#define     PCI_BAR_TYPE_RESERVED          3
#define   PCI_BAR_64                       BIT(2)
#define   PCI_BAR_PREFETCHABLE             BIT(3)
#define   PCI_BAR_MEMORY_MASK              GENMASK(31, 4)
#define PCI_SUBSYSTEM_VENDOR               0x2c
#define PCI_SUBSYSTEM                      0x2e
#define PCI_ROM                            0x30
#define   PCI_ROM_ENABLE                   BIT(0)
#define   PCI_ROM_MASK                     GENMASK(31, 11)
#define PCI_CAPABILITIES                   0x34
#define PCI_INTERRUPT_LINE                 0x3c
#define PCI_INTERRUPT_PIN                  0x3d

/* A bridge's header (PCI-to-PCI Bridge 1.2, 3.2). */
#define PCI_BRIDGE_SECONDARY               0x19
#define PCI_BRIDGE_SUBORDINATE             0x1a
#define PCI_BRIDGE_IO_BASE                 0x1c
#define PCI_BRIDGE_IO_LIMIT                0x1d
#define PCI_BRIDGE_MEMORY_BASE             0x20
#define PCI_BRIDGE_MEMORY_LIMIT            0x22
#define PCI_BRIDGE_PREFETCHABLE_BASE       0x24
#define PCI_BRIDGE_PREFETCHABLE_LIMIT      0x26
#define PCI_BRIDGE_PREFETCHABLE_BASE_HIGH  0x28
#define PCI_BRIDGE_PREFETCHABLE_LIMIT_HIGH 0x2c
#define PCI_BRIDGE_IO_BASE_HIGH            0x30
#define PCI_BRIDGE_IO_LIMIT_HIGH           0x32
#define PCI_BRIDGE_ROM                     0x38

/* Numbers of capabilities (PCI 3.0, appendix H, and later specifications). */
#define PCI_CAP_PM                         0x01
#define PCI_CAP_MSI                        0x05
#define PCI_CAP_PCIE                       0x10
#define PCI_CAP_MSIX                       0x11
#define PCI_CAP_AF                         0x13
#define PCI_EXT_FIRST                      0x100 /* of extended capabilities, each with a header: */
#define   PCI_EXT_ID                       GENMASK(15, 0)
#define   PCI_EXT_NEXT                     GENMASK(31, 20)
#define PCI_EXT_ACS                        0x000d
#define PCI_EXT_ARI                        0x000e
#define PCI_EXT_SRIOV                      0x0010
#define PCI_EXT_REBAR                      0x0015 /* Resizable BAR */
#define PCI_EXT_LTR                        0x0018 /* Latency Tolerance Reporting */
#define PCI_EXT_L1SS                       0x001e /* L1 PM Substates */
#define PCI_EXT_PTM                        0x001f /* Precision Time Measurement */

/* Power management (PCI Power Management 1.2, 3.2). */
#define PCI_PM_CONTROL                     4
#define   PCI_PM_STATE                     GENMASK(1, 0) /* D0 to D3hot */
#define   PCI_PM_NO_SOFT_RESET             BIT(3) /* D3hot and back loses nothing */

/* What a reset clears (PCIe Base, "Resizable BAR", "LTR", "L1 PM Substates", "PTM"). */
#define PCI_REBAR_CONTROL(n)               (8U + 8 * (n))
#define   PCI_REBAR_COUNT                  GENMASK(7, 5) /* of BARs, in the first alone */
#define   PCI_REBAR_COUNT_MAX              6
#define PCI_LTR_LATENCIES                  4
#define PCI_L1SS_CONTROL                   8
#define PCI_L1SS_CONTROL_2                 12
#define PCI_PTM_CONTROL                    8

/* MSI (PCI 3.0, 6.8.1). */
#define PCI_MSI_CONTROL                    2
#define   PCI_MSI_CAPABLE                  GENMASK(3, 1) /* messages, as a power of two */
#define     PCI_MSI_CAPABLE_MAX            5
#define   PCI_MSI_64BIT                    BIT(7)
#define   PCI_MSI_MASKABLE                 BIT(8)

/* MSI-X (PCI 3.0, 6.8.2). */
#define PCI_MSIX_CONTROL                   2
#define   PCI_MSIX_SIZE                    GENMASK(10, 0) /* entries of the table less one */
#define PCI_MSIX_TABLE                     4
#define PCI_MSIX_PBA                       8
#define   PCI_MSIX_BAR                     GENMASK(2, 0)  /* of both */
#define PCI_MSIX_ENTRY_SIZE                16ULL

/* PCI Express (PCIe Base, "PCI Express Capability Structure"), and conventional PCI's reset. */
#define PCI_EXPRESS_FLAGS                  2
#define   PCI_EXPRESS_TYPE                 GENMASK(7, 4) /* enum pcie_type */
#define PCI_EXPRESS_CAPABILITIES           4
#define   PCI_EXPRESS_FLR                  BIT(28)
#define PCI_EXPRESS_CAPABILITIES_2         0x24
#define   PCI_EXPRESS_CAN_FORWARD_ARI      BIT(5)
#define PCI_EXPRESS_CONTROL_2              0x28
#define   PCI_EXPRESS_FORWARD_ARI          BIT(5)
#define PCI_AF_CAPABILITIES                3
#define   PCI_AF_FLR                       BIT(1)

/* Virtual functions (PCIe Base, "SR-IOV Extended Capability"). */
#define PCI_SRIOV_CONTROL                  0x08
#define   PCI_SRIOV_VF_ENABLE              BIT(0)
#define   PCI_SRIOV_VF_MEMORY              BIT(3)
#define   PCI_SRIOV_ARI_HIERARCHY          BIT(4)
#define PCI_SRIOV_TOTAL                    0x0e
#define PCI_SRIOV_COUNT                    0x10
#define PCI_SRIOV_FIRST                    0x14
#define PCI_SRIOV_STRIDE                   0x16
#define PCI_SRIOV_VF_DEVICE                0x1a
#define PCI_SRIOV_PAGES                    0x1c /* that VF BARs can align to: bit n is 4 KiB << n */
#define   PCI_SRIOV_PAGES_4K               BIT(0)
#define PCI_SRIOV_PAGES_USED               0x20 /* the one in use */
#define PCI_SRIOV_BAR(n)                   (0x24U + 4 * (n))

/* The window of memory-mapped configuration space (PCIe Base, "ECAM"). */
#define PCI_ECAM_BUS_SHIFT                 20
#define PCI_ECAM_FUNCTION_SHIFT            12
/* clang-format on */
