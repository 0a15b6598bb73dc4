/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a partition finds at its first instruction: image, initrd, boot parameters and ACPI tables
 * in its RAM, and the state of its boot CPU. The loaders run at boot alone: they write the list
 * that a start replays (start_list.h). Pure functions; host-tested.
 */
#pragma once

#include <guest/facts.h>
#include <guest/ram.h>
#include <guest/start_list.h>
#include <lib/limits.h>
#include <lib/types.h>

struct report;
struct guest_pci;

/* Guest RAM never covers [GUEST_HOLE_START, 4 GiB): the rest continues at 4 GiB. */
#define GUEST_HOLE_START 0xc0000000ULL
#define GUEST_HOLE_END 0x100000000ULL

/** Bytes of RAM in all regions. */
u64 guest_ram_size(const struct guest_ram *ram);

#define GUEST_IRQ_NOT_ISA 0xff

struct guest_irq {
	u32 line;   /* of the machine */
	u8 gsi;     /* pin of the partition's IOAPIC that it arrives at */
	u8 isa_irq; /* ISA number, or GUEST_IRQ_NOT_ISA */
	u16 flags;  /* MPS INTI flags; 0 is the bus's default (ISA: edge, high) */
};

struct guest_image {
	const char *name;        /* partition, for messages */
	const char *kernel_name; /* module, for messages */
	const void *kernel;
	u64 kernel_size;
	bool has_initrd;
	const void *initrd;
	u64 initrd_size;
	const char *cmdline; /* never NULL */
	bool has_load;       /* flat binary at @load */
	u64 load;
	const u32 *apic_ids; /* of its CPUs, the boot CPU first */
	unsigned int cpu_count;
	bool console; /* it has the virtual 16550: COM1 in its ACPI tables */
	u8 com_ports; /* bit n: physical COM(n+1) with its standard ports and line is its own */
	const struct guest_irq *irqs;
	unsigned int irq_count;
	u16 pm_timer; /* I/O port of the machine's ACPI timer that it may read; 0: none */
	unsigned int function_count; /* PCI functions: they bound its ACPI tables */
	const struct guest_pci *pci; /* its buses, or NULL */
};

/* Where everything goes, and where the guest begins. */
struct guest_layout {
	enum guest_kind kind;
	struct guest_part parts[GUEST_PARTS_MAX];
	unsigned int part_count;
	u64 entry;
	u64 block;  /* what the loader leaves for the guest in low memory, from here */
	u64 initrd; /* 0: none */
};

/**
 * Decides where @image, whose kernel is as @facts say, goes in @ram, of which it reads no byte: the
 * contents of kernel and initrd are not needed, and neither is host memory. Returns 0, or -EINVAL,
 * -ENOMEM or -ENOTSUP after reporting why, naming partition, module and cure.
 */
int guest_plan(const struct guest_image *image, const struct guest_facts *facts,
	       const struct guest_ram *ram, struct guest_layout *layout, struct report *report);

/**
 * Bytes that guest_prepare() needs beside the boot modules for an @image of @kind, at most: what it
 * makes itself, such as boot parameters and ACPI tables. The same before and after the layout.
 */
u64 guest_prepared_size(const struct guest_image *image, enum guest_kind kind);

/**
 * Makes @list: the image, its parameters and the ACPI tables where @layout says, zeros everywhere
 * else in @ram, of which no byte is touched. Makes what is in no module in the @size zeroed bytes
 * at @pages, which the list names from then on, like the modules. Returns 0; -ENOMEM if @pages are
 * too few or the ACPI tables outgrow their place; -EINVAL if things overlap or are not in RAM.
 */
int guest_prepare(const struct guest_image *image, const struct guest_layout *layout,
		  const struct guest_ram *ram, void *pages, u64 size, struct start_list *list);

/* Fixed places in a partition (also in docs/guest-abi.md). */
#define GUEST_PORT_SLEEP_CONTROL 0x600 /* ACPI sleep control register: SLP_TYP 4:2, SLP_EN 5 */
#define GUEST_PORT_SLEEP_STATUS 0x601
#define GUEST_PORT_RESET 0x602 /* ACPI reset register */
#define GUEST_RESET_VALUE 0x01
#define GUEST_S5_TYPE 5
#define GUEST_IOAPIC_BASE 0xfec00000ULL /* emulated: each access exits */
#define GUEST_ACPI_BASE 0xe0000ULL      /* RSDP, then the tables, below 1 MiB */
#define GUEST_ACPI_SIZE 0x20000ULL
#define GUEST_BIOS_ENTRY 0xffff0ULL /* f000:fff0; a real-mode jump there is a reset */
