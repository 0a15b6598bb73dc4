# SPDX-License-Identifier: Apache-2.0
# What partitions are given: ACPI tables compiled by iasl into a C array, and our guest programs.
GUESTS := $(BUILD)/guests
AML_NAMES := dsdt fadt com1 com2 com3 com4
AML_C := $(BUILD)/acpi/aml.c
ASL_HEADERS := guest/include/guest/load.h
ASL_CPP := $(CC) -E -P -x c $(PUBLIC) -imacros $(ASL_HEADERS)

# NUMBER PORT LINE
com = -DCOM=COM$(1) -DTABLE='"COM$(1)"' -DNUMBER=$(1) -DPORT=$(2) -DLINE=$(3)
ASL_com1 := $(call com,1,0x3F8,4)
ASL_com2 := $(call com,2,0x2F8,3)
ASL_com3 := $(call com,3,0x3E8,4)
ASL_com4 := $(call com,4,0x2E8,3)

$(BUILD)/acpi/%.asl: guest/acpi/%.asl $(ASL_HEADERS)
	@mkdir -p $(@D)
	@$(ASL_CPP) $< -o $@

$(BUILD)/acpi/com%.asl: guest/acpi/com.asl $(ASL_HEADERS)
	@mkdir -p $(@D)
	@$(ASL_CPP) $(ASL_com$*) $< -o $@

$(BUILD)/acpi/%.aml: $(BUILD)/acpi/%.asl
	@echo iasl $<; iasl -we -vs -p $(basename $@) $< >$(basename $@).log || { cat $(basename $@).log; exit 1; }

$(AML_C): tools/aml-to-c $(AML_NAMES:%=$(BUILD)/acpi/%.aml)
	@tools/aml-to-c $(filter %.aml,$^) >$@

.SECONDARY: $(AML_NAMES:%=$(BUILD)/acpi/%.asl) $(AML_NAMES:%=$(BUILD)/acpi/%.aml)

# Guest programs: 64-bit code in a 32-bit ELF file, which every multiboot1 loader takes.
GUEST_CFLAGS := -std=c17 -O2 -g -ffreestanding -fno-pie -fno-stack-protector -mno-red-zone \
	-mgeneral-regs-only -fno-asynchronous-unwind-tables $(WARNINGS) -Ihv/lib/include -Iguest/include -MMD -MP
GUEST_PROGRAMS := $(notdir $(basename $(wildcard guest/programs/*.c)))
GUEST_LIB := $(patsubst guest/programs/%,$(GUESTS)/%.o,$(basename \
	$(wildcard guest/programs/lib/*.asm guest/programs/lib/*.c))) $(GUESTS)/lib/format.o

$(GUESTS)/%.o: guest/programs/%.c
	@mkdir -p $(@D)
	@$(CC) $(GUEST_CFLAGS) -c $< -o $@

$(GUESTS)/%.o: guest/programs/%.asm
	@mkdir -p $(@D)
	@$(NASM) -f elf64 $< -o $@

$(GUESTS)/lib/format.o: hv/lib/format.c
	@mkdir -p $(@D)
	@$(CC) $(GUEST_CFLAGS) -c $< -o $@

# A program is NAME.c and what is in the folder NAME.
$(foreach name,$(GUEST_PROGRAMS),$(eval $(GUESTS)/$(name).elf: \
	$(patsubst guest/programs/%.c,$(GUESTS)/%.o,$(wildcard guest/programs/$(name)/*.c))))
$(GUESTS)/%.elf: $(GUESTS)/%.o $(GUEST_LIB)
	@ld -nostdlib -static -z noexecstack -z max-page-size=4096 -T guest/programs/lib/guest.ld $(filter %.o,$^) -o $@.64
	@objcopy -g -O elf32-i386 $@.64 $@

.PHONY: guests
guests: $(GUEST_PROGRAMS:%=$(GUESTS)/%.elf) ## Build our guest programs

.SECONDARY: $(GUEST_LIB) $(GUEST_PROGRAMS:%=$(GUESTS)/%.o)
-include $(GUEST_LIB:.o=.d) $(GUEST_PROGRAMS:%=$(GUESTS)/%.d) $(wildcard $(GUESTS)/*/*.d)
