// SPDX-License-Identifier: Apache-2.0
// Reads and writes of the unit's registers: see unit.hpp.

#include "unit.hpp"

namespace vtd
{

constexpr uint32_t VERSION = 0x10;
constexpr unsigned DOMAIN_BITS = 16;
constexpr uint32_t GCMD_SWITCHES = GCMD_TE | GCMD_QIE | GCMD_IRE | GCMD_CFI;
constexpr uint32_t QUEUE_OFFSET = 0x7fff0; // bits of IQT
constexpr uint32_t BASE = 0xfffff000;
constexpr uint32_t HIGH_BASE = (1U << (HOST_BITS - 32)) - 1;
constexpr uint32_t PROTECTED = 0xffe00000; // regions are of 2 MiB

Unit::Unit(Host &host, const Options &options)
    : host_(host), options_(options), spoiler_(options), tables_(host_, options_, spoiler_)
{
	reset();
}

void Unit::reset()
{
	for (uint32_t &word : words_) {
		word = 0;
	}
	status_ = 0;
	root_ = entries_ = 0;
	next_record_ = 0;
	overflow_ = false;
	queue_errors_ = 0;
	contexts_.clear();
	leaves_.clear();
	interrupts_.clear();
	words_[FECTL / 4] = words_[IECTL / 4] = EVENT_MASKED;
	words_[VER / 4] = VERSION;
	set64(CAP, capabilities());
	set64(ECAP, extended());
}

uint64_t Unit::get64(uint32_t offset) const
{
	return words_[offset / 4] | static_cast<uint64_t>(words_[offset / 4 + 1]) << 32;
}

void Unit::set64(uint32_t offset, uint64_t value)
{
	words_[offset / 4] = static_cast<uint32_t>(value);
	words_[offset / 4 + 1] = static_cast<uint32_t>(value >> 32);
}

uint64_t Unit::capabilities() const
{
	return (DOMAIN_BITS - 4) / 2 |                          // domains
	       bit(5) | bit(6) |                                // protected regions, low and high
	       (options_.caches_absent ? bit(7) : 0) |          //
	       bit(9) | (options_.bits == 48 ? bit(10) : 0) |   // levels of tables: 3, 4
	       static_cast<uint64_t>(options_.bits - 1) << 16 | // address width
	       static_cast<uint64_t>(FRCD / 16) << 24 |         //
	       bit(34) | bit(35) |                              // pages of 2 MiB and 1 GiB
	       bit(39) |                                        // invalidation of single pages
	       static_cast<uint64_t>(options_.records - 1) << 40 | //
	       static_cast<uint64_t>(LARGEST_ORDER) << 48 |        //
	       bit(54) | bit(55);                                  // writes and reads are drained
}

uint64_t Unit::extended() const
{
	return (options_.coherent ? bit(0) : 0) | bit(1) | // queued invalidation
	       (options_.remaps_interrupts ? bit(3) | mask(23, 20) : 0) |
	       (options_.x2apic ? bit(4) : 0) | (options_.passes_through ? bit(6) : 0) |
	       (options_.snoop ? bit(7) : 0) | static_cast<uint64_t>(IVA / 16) << 8;
}

uint64_t Unit::read(uint32_t offset, unsigned size)
{
	if ((size != 4 && size != 8) || offset % size != 0 || offset > WINDOW - size) {
		return ~0ULL;
	}
	words_[GSTS / 4] = status_;
	words_[FSTS / 4] = fault_status();
	return size == 8 ? get64(offset) : words_[offset / 4];
}

void Unit::write(uint32_t offset, unsigned size, uint64_t value)
{
	if ((size != 4 && size != 8) || offset % size != 0 || offset > WINDOW - size) {
		return;
	}
	write32(offset, static_cast<uint32_t>(value));
	if (size == 8) {
		write32(offset + 4, static_cast<uint32_t>(value >> 32));
	}
}

void Unit::write32(uint32_t offset, uint32_t value)
{
	uint32_t &word = words_[offset / 4];

	switch (offset) {
	case GCMD:
		command(value);
		break;
	case RTADDR:
		word = value & BASE;
		break;
	case IQA:
	case IQA + 4:
		word = value & (offset == IQA ? BASE | 7 : HIGH_BASE);
		set64(IQH, 0);
		set64(IQT, 0);
		break;
	case IRTA:
		word = value & (BASE | 0xf | (options_.x2apic ? 1U << 11 : 0));
		break;
	case RTADDR + 4:
	case IRTA + 4:
	case PHMBASE + 4:
	case PHMLIMIT + 4:
		word = value & HIGH_BASE;
		break;
	case CCMD:
	case IVA:
	case IVA + 4:
	case IOTLB:
		word = value;
		break;
	case CCMD + 4:
		word = value;
		context_command();
		break;
	case IOTLB + 4:
		word = value;
		leaf_command();
		break;
	case IQT:
		word = value & QUEUE_OFFSET;
		queue_run();
		break;
	case PMEN:
		word = (value & PMEN_EPM) | ((value & PMEN_EPM) != 0 ? PMEN_PRS : 0);
		break;
	case PLMBASE:
	case PLMLIMIT:
	case PHMBASE:
	case PHMLIMIT:
		word = value & PROTECTED;
		break;
	default:
		write_fault_registers(offset, value);
	}
}

void Unit::write_fault_registers(uint32_t offset, uint32_t value)
{
	uint32_t records_end = FRCD + 16 * options_.records;

	if (offset == FSTS) {
		overflow_ = overflow_ && (value & FSTS_PFO) == 0;
		queue_errors_ &= ~value;
		if (fault_status() == 0) {
			words_[FECTL / 4] &= ~EVENT_PENDING;
		}
		queue_run();
	} else if (offset == ICS) {
		words_[ICS / 4] &= ~(value & ICS_IWC);
		if (words_[ICS / 4] == 0) {
			words_[IECTL / 4] &= ~EVENT_PENDING;
		}
	} else if (offset >= FECTL && offset <= FECTL + EVENT_UPPER) {
		write_event(FECTL, offset - FECTL, value);
	} else if (offset >= IECTL && offset <= IECTL + EVENT_UPPER) {
		write_event(IECTL, offset - IECTL, value);
	} else if (offset >= FRCD && offset < records_end && offset % 16 == 12) {
		words_[offset / 4] &= ~(value & RECORD_F);
		if (fault_status() == 0) {
			words_[FECTL / 4] &= ~EVENT_PENDING;
		}
	}
}

void Unit::write_event(uint32_t control, uint32_t offset, uint32_t value)
{
	uint32_t &word = words_[(control + offset) / 4];

	if (offset == 0) {
		word = (word & EVENT_PENDING) | (value & EVENT_MASKED);
		event_try(control);
	} else {
		word = offset == EVENT_ADDRESS ? value & ~3U : value;
	}
}

void Unit::command(uint32_t value)
{
	uint32_t before = status_;

	if ((value & GCMD_SRTP) != 0) {
		root_ = get64(RTADDR);
		status_ |= GCMD_SRTP;
	}
	if ((value & GCMD_SIRTP) != 0 && options_.remaps_interrupts) {
		entries_ = get64(IRTA);
		status_ |= GCMD_SIRTP;
	}
	status_ = (status_ & ~GCMD_SWITCHES) | (value & GCMD_SWITCHES);
	if (!options_.remaps_interrupts) {
		status_ &= ~(GCMD_IRE | GCMD_CFI);
	}
	if (((before ^ status_) & GCMD_QIE) != 0) {
		set64(IQH, 0);
	}
	queue_run();
}

} // namespace vtd
