/* SPDX-License-Identifier: Apache-2.0 */
/* Guest programs: finding the other CPUs in the MADT and starting them (SDM 3A, "MP
 * Initialization"). */

#include "lib.h"

#include <lib/string.h>

#define BIOS_AREA 0xe0000ULL
#define BIOS_END 0x100000ULL
#define TRAMPOLINE 0x8000ULL /* page 8, below 1 MiB */

#define MADT_LAPIC 0
#define MADT_X2APIC 9
#define MADT_ENABLED 1

struct rsdp {
	char signature[8];
	u8 checksum, oem[6], revision;
	u32 rsdt, length;
	u64 xsdt;
} PACKED;

struct table {
	char signature[4];
	u32 length;
	u8 other[28];
} PACKED;

extern const char trampoline[];
extern const char trampoline_end[];
void ap_start(void);
void (*ap_main)(void);

void ap_start(void)
{
	isr_load();
	apic_init();
	ap_main();
}

static const struct rsdp *rsdp_find(void)
{
	for (u64 at = BIOS_AREA; at < BIOS_END; at += 16) {
		if (memcmp((const void *)at, "RSD PTR ", 8) == 0) {
			return (const void *)at;
		}
	}
	return NULL;
}

const void *acpi_find(const char *signature)
{
	const struct rsdp *rsdp = rsdp_find();
	bool wide = rsdp != NULL && rsdp->revision >= 2 && rsdp->xsdt != 0;
	size_t width = wide ? sizeof(u64) : sizeof(u32);
	const struct table *root;
	const u8 *entries;

	if (rsdp == NULL) {
		return NULL;
	}
	root = (const void *)(uintptr_t)(wide ? rsdp->xsdt : rsdp->rsdt);
	entries = (const u8 *)(root + 1);
	for (size_t i = 0; i < (root->length - sizeof(*root)) / width; i++) {
		u64 at = 0;

		memcpy(&at, entries + i * width, width);
		if (memcmp((const void *)at, signature, 4) == 0) {
			return (const void *)at;
		}
	}
	return NULL;
}

unsigned int cpus_find(u32 *ids)
{
	const struct table *madt = acpi_find("APIC");
	const u8 *at = (const u8 *)(madt + 1) + 8;
	unsigned int count = 0;

	if (madt == NULL) {
		return 0;
	}
	for (; at < (const u8 *)madt + madt->length && count < CPUS_MAX; at += at[1]) {
		u32 wide[4];

		memcpy(wide, at, sizeof(wide));
		if (at[0] == MADT_LAPIC && (at[4] & MADT_ENABLED) != 0) {
			ids[count++] = at[3];
		} else if (at[0] == MADT_X2APIC && (wide[2] & MADT_ENABLED) != 0) {
			ids[count++] = wide[1];
		}
	}
	return count;
}

void cpu_start(u32 id)
{
	memcpy((void *)TRAMPOLINE, trampoline, (size_t)(trampoline_end - trampoline));
	apic_send(id, ICR_INIT | ICR_ASSERT);
	delay_us(10000);
	for (int i = 0; i < 2; i++) {
		apic_send(id, (u32)(ICR_STARTUP | ICR_ASSERT | TRAMPOLINE / PAGE_SIZE));
		delay_us(200);
	}
}
