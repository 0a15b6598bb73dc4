/* SPDX-License-Identifier: Apache-2.0 */
/* unit: registers of a remapping unit and the layouts that it reads (Intel VT-d, chapters "Register
 * Descriptions", "Translation Structure Formats" and "Invalidation of Translation Caches"). */
#pragma once

#include <lib/types.h>

#define UNIT_BASE 0xfed90000ULL

#define VER 0x00
#define CAP 0x08
#define CAP_MAMV GENMASK(53, 48)
#define CAP_PLMR BIT(5)
#define CAP_FRO GENMASK(33, 24)
#define CAP_SAGAW GENMASK(12, 8)
#define SAGAW_48 BIT(2)
#define ECAP 0x10
#define ECAP_EIM BIT(4)
#define GCMD 0x18
#define GSTS 0x1c
#define GCMD_TE BIT(31)
#define GCMD_SRTP BIT(30)
#define GCMD_SFL BIT(29)
#define GCMD_EAFL BIT(28)
#define GCMD_WBF BIT(27)
#define GCMD_QIE BIT(26)
#define GCMD_IRE BIT(25)
#define GCMD_SIRTP BIT(24)
#define GCMD_CFI BIT(23)
#define GCMD_ONE_SHOT (GCMD_SRTP | GCMD_SFL | GCMD_WBF | GCMD_SIRTP)
#define RTADDR 0x20
#define CCMD 0x28
#define CCMD_ICC BIT(63)
#define CCMD_CIRG GENMASK(62, 61)
#define CCMD_CAIG GENMASK(60, 59)
#define CCMD_FM GENMASK(33, 32)
#define CCMD_SID GENMASK(31, 16)
#define CCMD_DID GENMASK(15, 0)
#define FSTS 0x34
#define FSTS_PFO BIT(0)
#define FSTS_PPF BIT(1)
#define FSTS_IQE BIT(4)
#define FSTS_FRI GENMASK(15, 8)
#define FECTL 0x38 /* EVENT_DATA, EVENT_ADDRESS and EVENT_UPPER behind it */
#define EVENT_DATA 4
#define EVENT_ADDRESS 8
#define EVENT_UPPER 12
#define EVENT_IM BIT(31)
#define EVENT_IP BIT(30)
#define PMEN 0x64
#define PMEN_EPM BIT(31)
#define PMEN_PRS BIT(0)
#define PLMBASE 0x68
#define PLMLIMIT 0x6c
#define PHMBASE 0x70
#define PHMLIMIT 0x78
#define IQH 0x80
#define IQT 0x88
#define IQA 0x90
#define ICS 0x9c
#define ICS_IWC BIT(0)
#define IECTL 0xa0
#define IRTA 0xb8
#define IRTA_EIME BIT(11)

/* Behind 16 times ECAP's IRO. */
#define ECAP_IRO GENMASK(17, 8)
#define IVA 0x0
#define IVA_IH BIT(6)
#define IOTLB 0x8
#define IOTLB_IVT BIT(63)
#define IOTLB_IIRG GENMASK(61, 60)
#define IOTLB_IAIG GENMASK(58, 57)
#define IOTLB_DID GENMASK(47, 32)

/* A fault record's upper half. */
#define FRCD_F BIT(63)
#define FRCD_READ BIT(62)
#define FRCD_REASON GENMASK(39, 32)
#define FRCD_SID GENMASK(15, 0)

/* Granularities of CCMD, IOTLB and their descriptors. */
#define GLOBAL 1U
#define DOMAIN 2U
#define SELECTIVE 3U /* of a requester, or of pages */

/* Types of descriptors. */
#define QI_CONTEXT 1U
#define QI_IOTLB 2U
#define QI_DEVICE_TLB 3U
#define QI_INTERRUPT 4U
#define QI_WAIT 5U
#define QI_WAIT_IF BIT(4)
#define QI_WAIT_SW BIT(5)

/* Entries of tables. */
#define PRESENT BIT(0)
#define READ BIT(0)
#define WRITE BIT(1)
#define RW (READ | WRITE)
#define LARGE BIT(7)
#define CONTEXT_FPD BIT(1)
#define CONTEXT_THROUGH (2U << 2)

/* Halves of an interrupt entry. */
#define IRTE_FPD BIT(1)
#define IRTE_LOGICAL BIT(2)
#define IRTE_MODE GENMASK(7, 5)
#define IRTE_VECTOR GENMASK(23, 16)
#define IRTE_XAPIC GENMASK(47, 40)
#define IRTE_X2APIC GENMASK(63, 32)
#define IRTE_SID GENMASK(15, 0)
#define IRTE_SQ GENMASK(17, 16)
#define IRTE_SVT GENMASK(19, 18)
#define SVT_REQUESTER 1U
#define SVT_BUSES 2U
#define SVT_RESERVED 3U

#define REQUESTER_IOAPIC 0xff00U

/* The first reason of a fault that is about an interrupt. */
#define REASON_INTERRUPT 0x20U
