# SPDX-License-Identifier: Apache-2.0
# UEFI programs. build/bulkhead.efi is the application that a PC's firmware starts: it carries the
# image, and the image's own configuration parser, compiled once more for where it runs.
EFI := $(BUILD)/efi
EFI_INCLUDES := -isystem /usr/include/efi -isystem /usr/include/efi/x86_64
EFI_DIALECT := -fshort-wchar -DGNU_EFI_USE_MS_ABI $(EFI_INCLUDES)
EFI_CFLAGS := -std=c17 -O2 -fpic -fvisibility=hidden -ffreestanding -fno-builtin -fno-stack-protector \
	-mgeneral-regs-only -mno-red-zone -fno-asynchronous-unwind-tables $(EFI_DIALECT)

EFI_C := $(wildcard boot/efi/*.c) \
	$(filter hv/config/% hv/lib/%,$(PURE)) hv/lib/string.c hv/lib/text.c drivers/acpi/isa.c
EFI_OBJECTS := $(EFI_C:%.c=$(EFI)/%.o) $(EFI)/version.o

$(EFI)/%.o: %.c tools/make/efi.mk
	@mkdir -p $(@D)
	@echo "  efi    $<"
	@$(CC) $(EFI_CFLAGS) $(WARNINGS) $(PUBLIC) -MMD -MP -c $< -o $@

$(EFI)/version.o: $(IMG)/version.c
	@mkdir -p $(@D)
	@$(CC) $(EFI_CFLAGS) $(WARNINGS) $(PUBLIC) -c $< -o $@

# As it lies in memory, up to what begins as zeros.
$(EFI)/%.bin: $(BUILD)/%.elf
	@mkdir -p $(@D)
	@objcopy -O binary $< $@

$(EFI)/%.image.o: $(EFI)/%.bin boot/efi/image.asm
	@$(NASM) -f elf64 -DIMAGE='"$<"' boot/efi/image.asm -o $@

# A UEFI program is a PE file, made of a shared object with an entry and relocations of gnu-efi. Its
# .data ends with what begins as zeros; of that nothing may be left out, it would lie over other sections.
define link_efi
ld -shared -Bsymbolic -nostdlib -znocombreloc -znoexecstack --no-undefined \
	-T /usr/lib/elf_x86_64_efi.lds /usr/lib/crt0-efi-x86_64.o $(1) /usr/lib/libgnuefi.a -o $(2:.efi=.so)
! readelf -SW $(2:.efi=.so) | grep NOBITS
objcopy -j .text -j .sdata -j .data -j .dynamic -j .dynsym -j '.rel*' -j .reloc \
	--target efi-app-x86_64 $(2:.efi=.so) $(2)
endef

# The boot loader shim starts nothing that has no .sbat.
$(BUILD)/bulkhead.efi $(BUILD)/bulkhead-test.efi: $(BUILD)/%.efi: $(EFI_OBJECTS) $(EFI)/%.image.o boot/efi/sbat.csv
	@echo "  link   $@"
	@$(call link_efi,$(filter %.o,$^),$@)
	@PYTHONPATH=tools $(PYTHON) -B -m runner.portable $@ .sbat=boot/efi/sbat.csv

$(BUILD)/machine/%.efi: tests/machine/%.c
	@mkdir -p $(@D)
	@$(CC) $(EFI_CFLAGS) $(WARNINGS) -c $< -o $(@:.efi=.o)
	@$(call link_efi,$(@:.efi=.o),$@)

-include $(EFI_OBJECTS:.o=.d)
.SECONDARY: $(EFI)/bulkhead.bin $(EFI)/bulkhead-test.bin
