// SPDX-License-Identifier: Apache-2.0
// The plugin "vtd" of Bochs: a remapping unit at 0xfed90000 between the devices and memory. Its
// properties are the words in BULKHEAD_VTD; counters go to the file that they name.

#include "bochs.hpp"
#include "ioapic.hpp"
#include "redirect.hpp"
#include "requesters.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>

constexpr const char *NAME = "vtd";
constexpr const char *WORDS = "BULKHEAD_VTD";
constexpr uint64_t REGISTERS = 0xfed90000;
constexpr uint64_t PAGE = 4096;

// The machine as the unit sees it.
class Machine : public vtd::Host
{
      public:
	bool read(uint64_t address, void *to, size_t size) override
	{
		return each_page(address, size, [&](uint64_t at, size_t done, unsigned part) {
			requesters::memory_read(at, part, static_cast<char *>(to) + done);
		});
	}
	bool write(uint64_t address, const void *from, size_t size) override
	{
		return each_page(address, size, [&](uint64_t at, size_t done, unsigned part) {
			requesters::memory_write(at, part, static_cast<const char *>(from) + done);
		});
	}
	void send(const vtd::Message &message) override
	{
		ioapic::deliver(message);
	}

      private:
	template <typename F> static bool each_page(uint64_t address, size_t size, F &&call)
	{
		for (size_t done = 0; done < size;) {
			size_t part = std::min<size_t>(size - done, PAGE - (address + done) % PAGE);

			if (address + done >= vtd::bit(vtd::HOST_BITS) ||
			    !requesters::memory_exists(address + done)) {
				return false;
			}
			call(address + done, done, static_cast<unsigned>(part));
			done += part;
		}
		return true;
	}
};

static Machine machine;
static vtd::Unit *unit;
static vtd::Options options;

static bool read_registers(uint64_t address, unsigned size, void *data, void *)
{
	uint64_t value = unit->read(static_cast<uint32_t>(address - REGISTERS), size);

	std::memcpy(data, &value, std::min<size_t>(size, sizeof(value)));
	return true;
}

static bool write_registers(uint64_t address, unsigned size, void *data, void *)
{
	uint64_t value = 0;

	std::memcpy(&value, data, std::min<size_t>(size, sizeof(value)));
	unit->write(static_cast<uint32_t>(address - REGISTERS), size, value);
	return true;
}

class VtdDevice : public bochs::Device
{
      public:
	void init() override
	{
		auto map = reinterpret_cast<bochs::RegisterHandlers>(
			redirect::address_of(bochs::REGISTER_HANDLERS));

		requesters::connect(*unit);
		ioapic::connect(*unit);
		if (!map(this, read_registers, write_registers, nullptr, REGISTERS,
			 REGISTERS + vtd::WINDOW - 1)) {
			redirect::refuse("something else is at the unit's registers");
		}
	}
	void reset(unsigned) override
	{
		unit->reset();
		ioapic::reset();
		requesters::find();
	}
	void register_state() override
	{
	}
	void after_restore_state() override
	{
		redirect::refuse("a saved machine cannot be continued with a VT-d unit");
	}
	void debug_dump(int, char **) override
	{
	}
};

static VtdDevice device;

static void write_report()
{
	FILE *out = options.report.empty() ? nullptr : std::fopen(options.report.c_str(), "w");

	if (out != nullptr) {
		std::fputs(unit->report().c_str(), out);
		std::fclose(out);
	}
}

static void start(void *plugin, uint16_t type)
{
	auto register_device = reinterpret_cast<bochs::RegisterDevice>(
		redirect::address_of(bochs::REGISTER_DEVICE));
	const char *words = std::getenv(WORDS);
	std::string wrong = vtd::options_parse(words != nullptr ? words : "", options);

	if (!wrong.empty()) {
		redirect::refuse(wrong);
	}
	unit = new vtd::Unit(machine, options);
	std::atexit(write_report);
	register_device(plugin, type, &device, NAME);
}

extern "C" __attribute__((visibility("default"))) int
libvtd_plugin_entry(void *plugin, uint16_t type, uint8_t mode)
{
	if (mode == bochs::MODE_PROBE) {
		return bochs::OPTIONAL_DEVICE;
	}
	if (mode == bochs::MODE_START) {
		start(plugin, type);
	}
	return 0;
}
