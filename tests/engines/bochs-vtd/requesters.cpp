// SPDX-License-Identifier: Apache-2.0
// See requesters.hpp. One function for each plugin and kind of call tells who asks.

#include "requesters.hpp"

#include "bochs.hpp"
#include "redirect.hpp"

#include <array>
#include <cstring>

namespace requesters
{

constexpr uint16_t UNKNOWN = 0xffff;
constexpr uint16_t CONFIG_ADDRESS = 0xcf8, CONFIG_DATA = 0xcfc;
constexpr unsigned PAGE = 4096, FUNCTIONS = 256;
// Bochs lends one page to all addresses where nothing is, and this is one.
constexpr uint64_t GAP = vtd::bit(vtd::HOST_BITS) - PAGE;

// A plugin that masters the bus, and how its function looks: bits of the registers at 0 and 8.
struct Kind {
	const char *library;
	uint32_t identity, identity_mask;
	uint32_t kind, kind_mask;
	uint16_t requester;
	bool used;
};

static std::array<Kind, 9> kinds = {{
	{"libbx_pci_ide", 0, 0, 0x01010000, 0xffff0000, UNKNOWN, false},
	{"libbx_dma", 0, 0, 0x06010000, 0xffff0000, UNKNOWN, false}, // its bridge speaks for it
	{"libbx_e1000", 0x100e8086, 0xffffffff, 0, 0, UNKNOWN, false},
	{"libbx_es1370", 0x50001274, 0xffffffff, 0, 0, UNKNOWN, false},
	{"libbx_usb_uhci", 0, 0, 0x0c030000, 0xffffff00, UNKNOWN, false},
	{"libbx_usb_ohci", 0, 0, 0x0c031000, 0xffffff00, UNKNOWN, false},
	{"libbx_usb_ehci", 0, 0, 0x0c032000, 0xffffff00, UNKNOWN, false},
	{"libbx_usb_xhci", 0, 0, 0x0c033000, 0xffffff00, UNKNOWN, false},
	{"libbx_hpet", 0, 0, 0, 0, HPET, false},
}};

static vtd::Unit *unit;
static bochs::DmaRead dma_read;
static bochs::DmaWrite dma_write;
static bochs::HostAddress host_address;

void memory_read(uint64_t address, unsigned size, void *to)
{
	dma_read(address, size, static_cast<uint8_t *>(to));
}

void memory_write(uint64_t address, unsigned size, const void *from)
{
	dma_write(address, size, static_cast<uint8_t *>(const_cast<void *>(from)));
}

bool memory_exists(uint64_t address)
{
	const uint8_t *at = host_address(nullptr, address, bochs::FOR_READING);

	return at != nullptr &&
	       at != host_address(nullptr, GAP + address % PAGE, bochs::FOR_READING);
}

static void interrupt(uint16_t requester, uint64_t address, unsigned size, const void *data)
{
	uint32_t value;

	if (size == sizeof(value)) {
		std::memcpy(&value, data, sizeof(value));
		unit->interrupt(requester, {address, value});
	} else {
		unit->refuse_message(requester);
	}
}

static void access(const Kind &kind, uint64_t address, unsigned size, void *data, bool write)
{
	uint64_t to;

	if (kind.requester == UNKNOWN) {
		redirect::refuse(std::string(kind.library) +
				 " has no PCI function and masters the bus");
	}
	if (size == 0 || address % PAGE + size > PAGE) {
		redirect::refuse(std::string(kind.library) + " accesses memory across pages");
	}
	if ((address & vtd::INTERRUPT_MASK) == vtd::INTERRUPT_AREA) {
		if (write) {
			interrupt(kind.requester, address, size, data);
		} else {
			std::memset(data, 0xff, size);
		}
	} else if (!unit->translate(kind.requester, address, size, write, to)) {
		if (!write) {
			std::memset(data, 0xff, size);
		}
	} else if (write) {
		memory_write(to, size, data);
	} else {
		memory_read(to, size, data);
	}
}

// The functions of plugin number @I.
template <size_t I> struct Of {
	static void dma_read(uint64_t address, unsigned size, uint8_t *to)
	{
		access(kinds[I], address, size, to, false);
	}
	static void dma_write(uint64_t address, unsigned size, uint8_t *from)
	{
		access(kinds[I], address, size, from, true);
	}
	static void cpu_read(void *, uint64_t address, unsigned size, void *to)
	{
		access(kinds[I], address, size, to, false);
	}
	static void cpu_write(void *, uint64_t address, unsigned size, void *from)
	{
		access(kinds[I], address, size, from, true);
	}
	static void connect()
	{
		kinds[I].used =
			redirect::calls_of(
				kinds[I].library,
				{{bochs::DMA_READ, reinterpret_cast<void *>(dma_read)},
				 {bochs::DMA_WRITE, reinterpret_cast<void *>(dma_write)},
				 {bochs::CPU_READ, reinterpret_cast<void *>(cpu_read)},
				 {bochs::CPU_WRITE, reinterpret_cast<void *>(cpu_write)}}) > 0;
	}
};

template <size_t... I> static void connect_all(std::index_sequence<I...>)
{
	(Of<I>::connect(), ...);
}

static bool is_known(const std::string &library)
{
	for (const Kind &kind : kinds) {
		if (library == kind.library) {
			return true;
		}
	}
	return false;
}

void connect(vtd::Unit &to)
{
	unit = &to;
	dma_read = reinterpret_cast<bochs::DmaRead>(redirect::address_of(bochs::DMA_READ));
	dma_write = reinterpret_cast<bochs::DmaWrite>(redirect::address_of(bochs::DMA_WRITE));
	host_address =
		reinterpret_cast<bochs::HostAddress>(redirect::address_of(bochs::HOST_ADDRESS));
	for (const std::string &library : redirect::loaded("libbx_")) {
		if (!is_known(library) && (redirect::makes(library, bochs::DMA_READ) ||
					   redirect::makes(library, bochs::DMA_WRITE) ||
					   redirect::makes(library, bochs::CPU_WRITE))) {
			redirect::refuse(library + " masters the bus, and the unit does not know "
						   "by which PCI function");
		}
	}
	connect_all(std::make_index_sequence<kinds.size()>());
}

static uint32_t config_read(unsigned function, unsigned offset)
{
	static auto in = reinterpret_cast<bochs::PortRead>(redirect::address_of(bochs::PORT_READ));
	static auto out =
		reinterpret_cast<bochs::PortWrite>(redirect::address_of(bochs::PORT_WRITE));
	static void *devices = redirect::address_of(bochs::DEVICES);

	out(devices, CONFIG_ADDRESS, 1U << 31 | function << 8 | offset, 4);
	return in(devices, CONFIG_DATA, 4);
}

static void find_one(Kind &kind)
{
	unsigned found = 0;

	for (unsigned function = 0; function < FUNCTIONS; function++) {
		uint32_t identity = config_read(function, 0);

		if (identity != UINT32_MAX && (identity & kind.identity_mask) == kind.identity &&
		    (config_read(function, 8) & kind.kind_mask) == kind.kind) {
			kind.requester = static_cast<uint16_t>(function);
			found++;
		}
	}
	if (found > 1) {
		redirect::refuse(std::string(kind.library) +
				 " has several PCI functions: the unit cannot tell which one asks");
	}
}

void find()
{
	for (Kind &kind : kinds) {
		if (kind.used && kind.requester != HPET) {
			find_one(kind);
		}
	}
}

} // namespace requesters
