/* SPDX-License-Identifier: Apache-2.0 */
/* Registers of a remapping unit (Intel VT-d, chapter "Register Descriptions"), by their names. */
#pragma once

#include <lib/types.h>

/* clang-format off */
#define VTD_VER         0x00 /* 32 bits */

#define VTD_CAP         0x08            /* 64 bits */
#define   CAP_ND        GENMASK(2, 0)   /* 2^(4 + 2 * ND) domains */
#define   CAP_RWBF      BIT(4)          /* tables need a write-buffer flush */
#define   CAP_PLMR      BIT(5)
#define   CAP_PHMR      BIT(6)
#define   CAP_CM        BIT(7)          /* what is not present is cached too */
#define   CAP_SAGAW     GENMASK(12, 8)
#define     SAGAW_39    BIT(1)          /* three levels */
#define     SAGAW_48    BIT(2)          /* four */
#define   CAP_MGAW      GENMASK(21, 16) /* address bits less one */
#define   CAP_FRO       GENMASK(33, 24) /* offset of the fault records / 16 */
#define   CAP_SLLPS     GENMASK(37, 34)
#define     SLLPS_2M    BIT(0)
#define     SLLPS_1G    BIT(1)
#define   CAP_NFR       GENMASK(47, 40) /* fault records less one */
#define   CAP_DWD       BIT(54)         /* drains writes */
#define   CAP_DRD       BIT(55)         /* drains reads */

#define VTD_ECAP        0x10   /* 64 bits */
#define   ECAP_C        BIT(0) /* looks into the caches when it reads tables */
#define   ECAP_QI       BIT(1) /* queued invalidation */
#define   ECAP_IR       BIT(3) /* interrupt remapping */
#define   ECAP_EIM      BIT(4) /* 32-bit APIC IDs */
#define   ECAP_SC       BIT(7) /* can make every access snoop */

#define VTD_GCMD        0x18 /* 32 bits */
#define VTD_GSTS        0x1c /* 32 bits: the same places */
#define   GCMD_TE       BIT(31)
#define   GCMD_SRTP     BIT(30)
#define   GCMD_SFL      BIT(29)
#define   GCMD_EAFL     BIT(28) /* advanced fault logging */
#define   GCMD_WBF      BIT(27)
#define   GCMD_QIE      BIT(26)
#define   GCMD_IRE      BIT(25)
#define   GCMD_SIRTP    BIT(24)
#define   GCMD_CFI      BIT(23)
#define   GCMD_ONE_SHOT (GCMD_SRTP | GCMD_SFL | GCMD_WBF | GCMD_SIRTP)

#define VTD_RTADDR      0x20 /* 64 bits: root table */
#define   RTADDR_TTM    GENMASK(11, 10) /* 0: legacy format */

#define VTD_FSTS        0x34           /* 32 bits */
#define   FSTS_PFO      BIT(0)         /* faults were lost */
#define   FSTS_PPF      BIT(1)         /* a record holds a fault */
#define   FSTS_IQE      BIT(4)
#define   FSTS_ICE      BIT(5)
#define   FSTS_ITE      BIT(6)
#define   FSTS_QUEUE_ERRORS (FSTS_IQE | FSTS_ICE | FSTS_ITE)
#define   FSTS_FRI      GENMASK(15, 8) /* the oldest record */

#define VTD_FECTL       0x38    /* 32 bits */
#define VTD_IECTL       0xa0    /* 32 bits */
#define   EVENT_IM      BIT(31) /* no interrupt */

#define VTD_PMEN        0x64 /* 32 bits */
#define   PMEN_EPM      BIT(31)
#define   PMEN_PRS      BIT(0)

#define VTD_IQH         0x80 /* 64 bits: byte offsets in the queue */
#define VTD_IQT         0x88
#define   IQ_OFFSET     GENMASK(18, 4)
#define VTD_IQA         0x90 /* 64 bits: queue of 256 descriptors of 16 bytes */
#define VTD_IQERCD      0xb0 /* 64 bits */

#define VTD_IRTA        0xb8          /* 64 bits */
#define   IRTA_EIME     BIT(11)
#define   IRTA_S        GENMASK(3, 0) /* 2^(S + 1) entries */

/* A fault record, at 16 * CAP_FRO + FRCD_SIZE * its number: see fault.h for the rest. */
#define FRCD_SIZE       16U
#define FRCD_HIGH       8
#define FRCD_CLEAR      12 /* 32 bits: writing FRCD_F frees the record */
#define   FRCD_F        BIT(31)
/* clang-format on */
