/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The firmware's ACPI tables (ACPI 6.5, chapter 5; Intel VT-d, chapter 8) reduced to the facts that
 * Bulkhead uses. Every length and address is checked before it is followed; what is broken is named
 * and left out. Pure: memory is reached only through the given window. Host-tested and fuzzed.
 */
#pragma once

#include <drivers/dmar.h>
#include <drivers/uart.h>
#include <lib/limits.h>
#include <lib/types.h>

struct ranges;
struct report;

/** How the parser reaches physical memory. */
struct phys_window {
	/* Readable pointer to @length bytes at @address, or NULL where there is no such memory. */
	const void *(*map)(void *context, u64 address, size_t length);
	void *context;
};

struct acpi_cpu {
	u32 apic_id;
	u32 uid;
	bool enabled;        /* MADT flags bit 0 */
	bool online_capable; /* MADT flags bit 1 */
};

struct acpi_ioapic {
	u8 id;
	hpa_t address;
	u32 gsi_base;
};

/* ISA interrupt source override, MADT type 2. */
struct acpi_override {
	u8 isa_irq;
	u32 gsi;
	u16 flags; /* MPS INTI flags: polarity in bits 1:0, trigger in bits 3:2 */
};

#define ACPI_NMI_EVERY_CPU UINT32_MAX

/* Where the machine's NMI is wired to, MADT types 4 and 10. */
struct acpi_nmi {
	u32 uid;   /* of the processor, or ACPI_NMI_EVERY_CPU */
	u16 flags; /* MPS INTI flags */
	u8 lint;   /* the local APIC's pin: 0 or 1 */
};

struct acpi_mcfg {
	hpa_t base;
	u16 segment;
	u8 bus_first;
	u8 bus_last;
};

/* I/O ports of the platform's power management. */
struct acpi_ports {
	u16 first; /* 0: none */
	u8 count;
};

#define ACPI_BLOCKS 8

/* What a FADT says about powering off and about time. */
struct acpi_fadt {
	u16 pm1a_control; /* I/O port, 0 if none */
	u16 pm1b_control;
	u16 pm_timer; /* I/O port, 0 if none */
	bool pm_timer_32bit;
	bool reset_supported;
	u16 reset_port; /* 0 if the reset register is not an I/O port */
	u8 reset_value;
	bool s5_found; /* \_S5_ was found in the DSDT or an SSDT */
	u8 s5_type_a;
	u8 s5_type_b;
	u32 dsdt_revision;
	u16 smi_command; /* 0 if none */
	u8 acpi_enable;
	struct acpi_ports blocks[ACPI_BLOCKS]; /* PM1 events and control, PM2, timer, GPE 0 and 1 */
};

/* The UART that the firmware's own console is on. */
struct acpi_spcr {
	struct uart uart; /* base 0: the table names none of a kind that we know */
	u32 speed;        /* baud; 0: as it is set */
	bool is_pci;      /* it is function @bdf of @segment, at the address that the table gives */
	u16 segment;
	u16 bdf;
};

/* Rows of the tables that are beyond our limits. */
struct acpi_left_out {
	unsigned int cpus, ioapics, overrides, segments;
};

struct acpi {
	struct acpi_left_out left_out;
	u32 local_apic_address;
	struct acpi_cpu cpus[MAX_CPUS]; /* in MADT order, only enabled ones */
	unsigned int cpu_count;
	struct acpi_ioapic ioapics[MAX_IOAPICS];
	unsigned int ioapic_count;
	struct acpi_override overrides[MAX_INTERRUPT_OVERRIDES];
	unsigned int override_count;
	struct acpi_nmi nmis[MAX_CPUS];
	unsigned int nmi_count;
	struct acpi_mcfg mcfg[MAX_ECAM];
	unsigned int mcfg_count;
	struct acpi_fadt fadt;
	u64 hpet; /* address of the HPET's registers; 0: none */
	struct acpi_spcr spcr;
	struct acpi_dmar dmar;
};

/**
 * The pin at which the CPU with @apic_id gets the machine's NMI, and how it is wired, into @nmi.
 * Without any word in the MADT it is LINT1, active high (MultiProcessor Specification 1.4, 3.6.2.2
 * and 5.1); false if the MADT names others and not this CPU.
 */
bool acpi_nmi_of(const struct acpi *acpi, u32 apic_id, struct acpi_nmi *nmi);

/**
 * Looks for the RSDP of a BIOS machine: the first KiB of the EBDA, then 0xe0000 to 0xfffff, on
 * 16-byte boundaries (ACPI 6.5, 5.2.5.1). Returns its address, or 0.
 */
u64 acpi_find_rsdp(const struct phys_window *window);

/**
 * Follows the RSDP at @rsdp (of @length bytes, 20 or 36, in our own memory) through XSDT or RSDT to
 * MADT, FADT, DSDT, SSDTs, MCFG, SPCR and DMAR. Whatever is wrong is reported, with what is left
 * out for it and what that costs. Returns 0, or -ENOENT or -EINVAL if there is no way to a MADT and
 * a FADT, or no CPU in the MADT. A row that is wrong costs itself; a broken MCFG, SPCR, DMAR or
 * DSDT counts as absent: the machine runs safely without (PCI through ports, no DMA for guests, no
 * power-off); a broken DMAR is kept in mind, because who needs an IOMMU must refuse. Pointers from
 * @window must stay good until the return.
 */
int acpi_parse(const void *rsdp, size_t length, const struct phys_window *window, struct acpi *acpi,
	       struct report *report);

/**
 * Compares the tables in @acpi with the memory map, whose RAM is in @ram, the rest in @kept:
 * IOAPICs in RAM are left out, and config space ends before RAM, before registers of the platform,
 * and where the map stops reserving it. Each is reported.
 */
void acpi_fit(struct acpi *acpi, const struct ranges *ram, const struct ranges *kept,
	      struct report *report);
