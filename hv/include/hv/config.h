/* SPDX-License-Identifier: Apache-2.0 */
/*
 * partitions.toml: who owns what. Parsed and checked by the same code in the image and in
 * bulkhead-check, without allocation; every mistake is reported as "FILE:LINE: what, why, cure".
 * Pure; host-tested and fuzzed.
 */
#pragma once

#include <lib/limits.h>
#include <lib/types.h>

struct report;

/* What its file, or its boot module, is called. */
#define CONFIG_NAME "partitions.toml"

enum config_console { CONSOLE_VIRTUAL, CONSOLE_NONE };
enum config_on_crash { ON_CRASH_HALT, ON_CRASH_RESTART };
enum config_on_triple_fault { ON_TRIPLE_FAULT_RESET, ON_TRIPLE_FAULT_CRASH };
enum config_access { ACCESS_LOG, ACCESS_STRICT };
enum config_iommu { IOMMU_REQUIRED, IOMMU_IF_PRESENT };
enum config_smt { SMT_ISOLATE, SMT_SHARE };
enum config_nmi { NMI_REPORT, NMI_PANIC };
enum config_mitigations { MITIGATIONS_AUTO, MITIGATIONS_OFF };

struct config_region {
	u64 at;   /* host physical, page aligned; only if pinned */
	u64 size; /* bytes, multiple of PAGE_SIZE, not 0 */
	bool pinned;
	u32 line;
};

struct config_ports {
	u16 first;
	u16 last; /* inclusive */
	u32 line;
};

struct config_pci {
	u16 segment;
	u8 bus;
	u8 device;   /* 0..31 */
	u8 function; /* 0..7 */
	u32 line;
};

/* Where the interrupt pin of one of the partition's functions arrives. */
struct config_intx {
	struct config_pci function;
	u32 gsi; /* CONFIG_INTX_NONE: the partition does without */
};

#define CONFIG_INTX_NONE UINT32_MAX

struct config_number {
	u32 value;
	u32 line;
};

/*
 * A list holds what is right in it. X_left_out says that something wrong was left out, with a
 * message: then a check may not report that something lacks in list X.
 */
struct config_partition {
	char name[PARTITION_NAME_MAX + 1];
	u32 line; /* of its [[partition]] */
	u32 name_line;
	struct config_number cpus[MAX_CPUS]; /* in the order written: the first is the boot CPU */
	unsigned int cpu_count;
	bool cpus_left_out;
	u32 cpus_line;
	struct config_region memory[MAX_REGIONS]; /* guest RAM, in guest physical order from 0 */
	unsigned int memory_count;
	bool memory_left_out;
	u32 memory_line;
	char kernel[MODULE_NAME_MAX + 1];
	u32 kernel_line;
	char initrd[MODULE_NAME_MAX + 1]; /* empty: none */
	u32 initrd_line;
	const char *cmdline; /* terminated, in the caller's text store; "" if none */
	u32 cmdline_line;
	enum config_console console;
	struct config_pci pci[MAX_PARTITION_PCI];
	unsigned int pci_count;
	bool pci_left_out;
	struct config_intx intx[MAX_PARTITION_PCI];
	unsigned int intx_count;
	bool intx_left_out;
	struct config_ports ioports[MAX_PARTITION_IOPORTS];
	unsigned int ioports_count;
	bool ioports_left_out;
	struct config_number irqs[MAX_PARTITION_IRQS];
	unsigned int irqs_count;
	bool irqs_left_out;
	enum config_on_crash on_crash;
	enum config_on_triple_fault on_triple_fault;
	enum config_access access;
	bool has_load;
	u64 load; /* guest physical address of a flat binary, where it also starts */
	u32 load_line;
};

/* A function whose virtual functions are used, and how many. */
struct config_sriov {
	struct config_pci pf; /* its line is 0 if there is none */
	u32 vfs;              /* 0: none was given */
	u32 vfs_line;
	u32 line; /* of its [[sriov]] */
};

/* What the hypervisor's console is on. */
enum config_output_kind {
	OUTPUT_AUTO, /* what the firmware uses, else COM1, and the screen */
	OUTPUT_SCREEN,
	OUTPUT_PORT,     /* a UART at an I/O port */
	OUTPUT_MEMORY8,  /* at an address, with registers of 8 bits */
	OUTPUT_MEMORY32, /* the same, of 32 bits */
	OUTPUT_PCI,      /* that is a PCI function */
};

struct config_output {
	enum config_output_kind kind;
	u64 address;           /* port or address; OUTPUT_AUTO: COM1's port */
	struct config_pci pci; /* of OUTPUT_PCI */
	u32 line;
};

struct config {
	struct config_output outputs[MAX_OUTPUTS]; /* without screens at most two */
	unsigned int output_count;
	bool outputs_left_out;
	u32 console_speed; /* baud; 0: not given */
	enum config_iommu iommu;
	enum config_smt smt;
	enum config_nmi nmi;
	enum config_mitigations mitigations;
	unsigned int partition_count;
	struct config_sriov sriov[MAX_SRIOV];
	unsigned int sriov_count;
	size_t text_used; /* of @text */
	/* From here on only what is used has a value: a machine with two partitions does not pay
	 * for the room of all. */
	struct config_partition partitions[MAX_PARTITIONS];
	/* Store of the command lines, and of the string that is being read. */
	char text[(MAX_PARTITIONS + 1) * 2048];
};

/**
 * Parses @length bytes at @text (need not be terminated), whose messages name @file. Returns 0 with
 * defaults filled in, or -EINVAL after reporting every mistake found.
 */
int config_parse(const char *file, const char *text, size_t length, struct config *config,
		 struct report *report);

/**
 * Checks a parsed configuration against itself: conflicts name both owners and both lines. Warns of
 * options in cmdline that cannot work.
 */
int config_check(const char *file, const struct config *config, struct report *report);

/**
 * Parses and checks: everything that can be said about @text without a machine, in one run. Returns
 * 0 or -EINVAL.
 */
int config_load(const char *file, const char *text, size_t length, struct config *config,
		struct report *report);

/**
 * Where the console is to be, by @text as config_parse() reads it, for when nothing else is known
 * of it: mistakes are passed over in silence. @config is then good for its outputs alone.
 */
void config_find_console(const char *text, size_t length, struct config *config);

/** The I/O port of output number @i, if it is one that has a port by what is written; else 0. */
u16 config_output_port(const struct config *config, unsigned int i);

/** Whether all I/O ports from @first to @last are the partition's by one entry of its "ioports". */
bool config_owns_ports(const struct config_partition *partition, u32 first, u32 last);

/** Whether "load" is RAM that the partition has, if it has a load: config_check() reports if not.
 */
bool config_load_is_ram(const struct config_partition *partition);

/** Whether @irq is in the partition's "irqs". */
bool config_owns_irq(const struct config_partition *partition, u32 irq);
