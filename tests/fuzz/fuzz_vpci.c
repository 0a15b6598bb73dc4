/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Any sequence of accesses to a partition's PCI bus, by ports, ECAM and trapped pages: nothing
 * reaches a register that isn't let through. What that is, vpci_device.h states at each write that
 * its functions get.
 */

#include "vpci_device.h"

int LLVMFuzzerTestOneInput(const u8 *data, size_t size);

/* One access: what, where, what value. */
struct step {
	u8 kind;
	u8 function;
	u16 place;
	u32 value;
} PACKED;

static const u16 places[] = {FAKE_NIC, FAKE_PLAIN, FAKE_OLD,      FAKE_PF,
			     FAKE_VF,  0,          FAKE_OTHER_VF, PCI_BDF(3, 0, 1)};

static u16 bdf_of(const struct step *step)
{
	return (step->function & 0x80) != 0 ? (u16)(step->function * 131U)
					    : places[step->function % ARRAY_SIZE(places)];
}

static void by_ports(const struct step *step)
{
	u32 value = 0x80000000U | (u32)bdf_of(step) << 8 | (step->place & 0xfcU);
	unsigned int width = 1U << (step->kind >> 3 & 3) & 7;

	(void)vpci_port(&fake_bus, 0xcf8, 4, true, &value);
	value = step->value;
	width = width == 0 ? 4 : width;
	(void)vpci_port(&fake_bus, (u16)(0xcfc + step->place % 4), width, (step->kind & 4) != 0,
			&value);
	fake_require((step->kind & 4) != 0 || width == 4 || value >> width * 8 == 0,
		     "more than was asked for");
}

static void by_memory(const struct step *step, u64 at)
{
	u64 value = step->value * 0x100000001ULL;
	unsigned int width = 1U << (step->kind >> 3 & 3);

	(void)vpci_memory(&fake_bus, at, width, (step->kind & 4) != 0, &value);
}

static u64 bar_place(const struct step *step)
{
	const struct pci_function *pci = &fakes[step->function % FAKES].pci;

	/* Near the MSI-X table, or anywhere. */
	return pci->bars[0].address + ((step->function & 0x40) != 0
					       ? pci->msix.table_offset + step->place % 0x700U
					       : step->place * 2U);
}

int LLVMFuzzerTestOneInput(const u8 *data, size_t size)
{
	struct report report = {0};

	fake_build();
	(void)vpci_reset(&fake_bus, false, &report);
	fake_guest = true;
	for (size_t at = 0; at + sizeof(struct step) <= size; at += sizeof(struct step)) {
		struct step step;

		memcpy(&step, data + at, sizeof(step));
		switch (step.kind & 3) {
		case 0:
			by_ports(&step);
			break;
		case 1:
			by_memory(&step,
				  FAKE_ECAM + ((u64)bdf_of(&step) << 12) + (step.place & 0xfff));
			break;
		case 2:
			by_memory(&step, bar_place(&step));
			break;
		default:
			fake_now += step.place % 256U;
			break;
		}
	}
	for (unsigned int i = 0; i < FAKES; i++) {
		fake_require(fakes[i].pci.bdf != FAKE_PF || fakes[i].resets == 0,
			     "a reset of a physical function");
	}
	fake_guest = false;
	fake_now += FAKE_RESET_MS;
	return vpci_reset(&fake_bus, false, &report);
}
