// SPDX-License-Identifier: Apache-2.0
// What of Bochs this plugin calls and stands in for: names as its binaries export them, found at
// run time, and the order of a device's virtual functions. All seen on Debian's Bochs 2.7; a
// version that differs in a name or a use is refused (see redirect.hpp).
#pragma once

#include <cstdint>

namespace bochs
{

// Physical memory and what lies in it; static functions, all within one page.
using DmaRead = void (*)(uint64_t address, unsigned size, uint8_t *to);
using DmaWrite = void (*)(uint64_t address, unsigned size, uint8_t *from);
using HostAddress = uint8_t *(*)(void *cpu, uint64_t address, unsigned access);
using CpuAccess = void (*)(void *cpu, uint64_t address, unsigned size, void *data);
constexpr unsigned FOR_READING = 0; // of HostAddress
using Handler = bool (*)(uint64_t address, unsigned size, void *data, void *param);
using DirectHandler = uint8_t *(*)(uint64_t address, unsigned flags, void *param);
using RegisterHandlers = bool (*)(void *param, Handler read, Handler write, DirectHandler direct,
				  uint64_t first, uint64_t last);

using DeliverInterrupt = bool (*)(uint8_t vector, uint32_t destination, uint8_t mode, bool logical,
				  bool level, bool edge_or_level);
using IoapicRead = uint32_t (*)(void *ioapic, uint64_t address);
using IoapicWrite = void (*)(void *ioapic, uint64_t address, uint32_t value);
using RegisterDevice = void (*)(void *plugin, uint16_t type, void *device, const char *name);
using PortRead = uint32_t (*)(void *devices, uint16_t port, unsigned size);
using PortWrite = void (*)(void *devices, uint16_t port, uint32_t value, unsigned size);

constexpr const char *DMA_READ = "_ZN8BX_MEM_C19dmaReadPhysicalPageEmjPh";
constexpr const char *DMA_WRITE = "_ZN8BX_MEM_C20dmaWritePhysicalPageEmjPh";
constexpr const char *CPU_READ = "_ZN8BX_MEM_C16readPhysicalPageEP8BX_CPU_CmjPv";
constexpr const char *CPU_WRITE = "_ZN8BX_MEM_C17writePhysicalPageEP8BX_CPU_CmjPv";
constexpr const char *HOST_ADDRESS = "_ZN8BX_MEM_C14getHostMemAddrEP8BX_CPU_Cmj";
constexpr const char *REGISTER_HANDLERS =
	"_ZN8BX_MEM_C22registerMemoryHandlersEPvPFbmjS0_S0_ES2_PFPhmjS0_Emm";
constexpr const char *DELIVER = "_Z26apic_bus_deliver_interrupthjhbbb";
constexpr const char *IOAPIC_READ = "_ZN11bx_ioapic_c12read_alignedEm";
constexpr const char *IOAPIC_WRITE = "_ZN11bx_ioapic_c13write_alignedEmj";
constexpr const char *REGISTER_DEVICE = "pluginRegisterDeviceDevmodel";
constexpr const char *DEVICES = "bx_devices";
constexpr const char *PORT_READ = "_ZN12bx_devices_c3inpEtj";
constexpr const char *PORT_WRITE = "_ZN12bx_devices_c4outpEtjj";

// Calls of a plugin's entry, and what it answers.
enum Mode : uint8_t { MODE_END = 0, MODE_START = 1, MODE_PROBE = 2, MODE_FLAGS = 3 };
constexpr int OPTIONAL_DEVICE = 4;

// A device: the order of its virtual functions is that of Bochs.
class Device
{
      public:
	virtual ~Device() = default;
	virtual void init() = 0;
	virtual void reset(unsigned type) = 0;
	virtual void register_state() = 0;
	virtual void after_restore_state() = 0;
	virtual void debug_dump(int count, char **words) = 0;
};

} // namespace bochs
