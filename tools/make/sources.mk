# SPDX-License-Identifier: Apache-2.0
# What is compiled. PURE runs in the image and, under sanitizers, in the host's tests; IMAGE runs
# in the image alone, because it touches the processor or a device.
PURE := \
	$(BUILD)/acpi/aml.c \
	arch/x86/cpu/mtrr.c \
	arch/x86/cpu/topology.c \
	arch/x86/cpu/tsc_ratio.c \
	arch/x86/mm/host_paging.c \
	arch/x86/mm/radix.c \
	arch/x86/vmx/ept.c \
	boot/multiboot2.c \
	drivers/acpi.c \
	drivers/acpi_fadt.c \
	drivers/acpi_madt.c \
	drivers/acpi_pci.c \
	guest/acpi_tables.c \
	guest/elf.c \
	guest/flat.c \
	guest/linux.c \
	guest/load.c \
	guest/multiboot.c \
	guest/ram.c \
	hv/format.c \
	hv/ranges.c \
	hv/report.c \
	hv/symbols.c \
	hv/vioapic.c \
	hv/vuart.c

IMAGE := \
	hv/string.c
