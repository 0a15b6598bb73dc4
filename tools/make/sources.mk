# SPDX-License-Identifier: Apache-2.0
# What is compiled. PURE runs in the image and, under sanitizers, in the host's tests; IMAGE runs
# in the image alone, because it touches the processor or a device.
PURE := \
	$(BUILD)/acpi/aml.c \
	arch/x86/cpu/mtrr.c \
	arch/x86/cpu/topology.c \
	arch/x86/cpu/tsc_ratio.c \
	arch/x86/exit/cpuid_policy.c \
	arch/x86/exit/guest_walk.c \
	arch/x86/exit/icr.c \
	arch/x86/exit/insn.c \
	arch/x86/exit/insn_apply.c \
	arch/x86/exit/msr_policy.c \
	arch/x86/mm/host_paging.c \
	arch/x86/mm/radix.c \
	arch/x86/start_state.c \
	arch/x86/svm/features.c \
	arch/x86/svm/msr_map.c \
	arch/x86/svm/npt.c \
	arch/x86/vmx/controls.c \
	arch/x86/vmx/ept.c \
	arch/x86/vmx/msr_bitmap.c \
	arch/x86/vtd/capabilities.c \
	arch/x86/vtd/fault.c \
	arch/x86/vtd/irte.c \
	arch/x86/vtd/queue.c \
	arch/x86/vtd/tables.c \
	boot/multiboot2.c \
	drivers/acpi.c \
	drivers/acpi_dmar.c \
	drivers/acpi_fadt.c \
	drivers/acpi_madt.c \
	drivers/acpi_pci.c \
	drivers/dmar.c \
	guest/acpi_tables.c \
	guest/elf.c \
	guest/flat.c \
	guest/linux.c \
	guest/load.c \
	guest/multiboot.c \
	guest/ram.c \
	hv/console_keys.c \
	hv/console_line.c \
	hv/config.c \
	hv/config_check.c \
	hv/config_machine.c \
	hv/config_values.c \
	hv/format.c \
	hv/inventory.c \
	hv/isa.c \
	hv/ranges.c \
	hv/report.c \
	hv/suggest.c \
	hv/symbols.c \
	hv/toml.c \
	hv/toml_bytes.c \
	hv/toml_tokens.c \
	hv/vioapic.c \
	hv/vuart.c

# Pure as well, but of use to host programs alone.
HOST_ONLY := \
	hv/inventory_parse.c

IMAGE := \
	arch/x86/cpu/clock.c \
	arch/x86/cpu/descriptors.c \
	arch/x86/cpu/isr.asm \
	arch/x86/cpu/lapic.c \
	arch/x86/cpu/machine.c \
	arch/x86/cpu/smp.c \
	arch/x86/cpu/traps.c \
	arch/x86/exit/apic.c \
	arch/x86/exit/cpuid.c \
	arch/x86/exit/dispatch.c \
	arch/x86/exit/mmio.c \
	arch/x86/exit/msr.c \
	arch/x86/exit/pio.c \
	arch/x86/exit/reset.c \
	arch/x86/exit/rtc.c \
	arch/x86/exit/xapic.c \
	arch/x86/exit/xsetbv.c \
	arch/x86/iommu.c \
	arch/x86/mm/paging.c \
	arch/x86/mm/stage2.c \
	arch/x86/svm/dump.c \
	arch/x86/svm/efer.c \
	arch/x86/svm/entry.asm \
	arch/x86/svm/event.c \
	arch/x86/svm/run.c \
	arch/x86/svm/setup.c \
	arch/x86/svm/svm.c \
	arch/x86/virt.c \
	arch/x86/vmx/dump.c \
	arch/x86/vmx/entry.asm \
	arch/x86/vmx/run.c \
	arch/x86/vmx/setup.c \
	arch/x86/vmx/vmx.c \
	arch/x86/vtd/find.c \
	arch/x86/vtd/interrupts.c \
	arch/x86/vtd/report.c \
	arch/x86/vtd/unit.c \
	arch/x86/vtd/vtd.c \
	boot/entry.asm \
	boot/trampoline.asm \
	drivers/ioapic.c \
	drivers/uart.c \
	hv/console.c \
	hv/frames.c \
	hv/guest_fault.c \
	hv/keyboard.c \
	hv/log.c \
	hv/main.c \
	hv/panic.c \
	hv/partition.c \
	hv/partition_build.c \
	hv/partition_devices.c \
	hv/string.c \
	hv/summary.c \
	hv/vcpu.c
