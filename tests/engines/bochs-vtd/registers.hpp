// SPDX-License-Identifier: Apache-2.0
// Places of the registers and of their bits (Intel VT-d, chapter "Register Descriptions").
#pragma once

#include <cstdint>

namespace vtd
{

constexpr uint32_t WINDOW = 0x1000;

enum : uint32_t {
	VER = 0x00,
	CAP = 0x08,
	ECAP = 0x10,
	GCMD = 0x18,
	GSTS = 0x1c,
	RTADDR = 0x20,
	CCMD = 0x28,
	FSTS = 0x34,
	FECTL = 0x38, // and data, address, upper address behind it
	PMEN = 0x64,
	PLMBASE = 0x68,
	PLMLIMIT = 0x6c,
	PHMBASE = 0x70,
	PHMLIMIT = 0x78,
	IQH = 0x80,
	IQT = 0x88,
	IQA = 0x90,
	ICS = 0x9c,
	IECTL = 0xa0,
	IRTA = 0xb8,
	IVA = 0x200,
	IOTLB = 0x208,
	FRCD = 0x220, // records of 16 bytes
};

constexpr uint32_t EVENT_DATA = 4, EVENT_ADDRESS = 8, EVENT_UPPER = 12; // behind FECTL, IECTL

constexpr unsigned LARGEST_ORDER = 18; // of the pages that an invalidation names

constexpr uint32_t GCMD_TE = 1U << 31;
constexpr uint32_t GCMD_SRTP = 1U << 30;
constexpr uint32_t GCMD_WBF = 1U << 27;
constexpr uint32_t GCMD_QIE = 1U << 26;
constexpr uint32_t GCMD_IRE = 1U << 25;
constexpr uint32_t GCMD_SIRTP = 1U << 24;
constexpr uint32_t GCMD_CFI = 1U << 23;
constexpr uint32_t FSTS_PFO = 1U << 0;
constexpr uint32_t FSTS_PPF = 1U << 1;
constexpr uint32_t FSTS_IQE = 1U << 4;
constexpr uint32_t EVENT_MASKED = 1U << 31;
constexpr uint32_t EVENT_PENDING = 1U << 30;
constexpr uint32_t ICS_IWC = 1U << 0;
constexpr uint32_t PMEN_EPM = 1U << 31;
constexpr uint32_t PMEN_PRS = 1U << 0;
constexpr uint32_t RECORD_F = 1U << 31; // of the last of its four words

} // namespace vtd
