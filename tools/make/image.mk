# SPDX-License-Identifier: Apache-2.0
# The hypervisor image: build/bulkhead.elf, and build/bulkhead-test.elf, which is the same with the
# self tests of tests/image in place of hv/selftest.c.
IMG := $(BUILD)/image
REVISION := $(shell git describe --always --dirty --abbrev=12 2>/dev/null || echo unknown)

# Indirect branches go through arch/x86/cpu/thunks.asm; a trap stands behind each return and jump.
HARDENED := -mindirect-branch=thunk-extern -mindirect-branch-register -mharden-sls=all
IMAGE_CFLAGS := -std=c17 -fno-jump-tables -g -ffreestanding -fno-builtin -mgeneral-regs-only -mno-red-zone \
	-fno-pic -fno-pie -mcmodel=kernel -fno-stack-protector -fno-omit-frame-pointer \
	-fno-asynchronous-unwind-tables -fcf-protection=none -fno-common -ffunction-sections
IMAGE_LDFLAGS := -nostdlib -static -no-pie -Wl,-T,linker.ld -Wl,--build-id=none \
	-Wl,-z,max-page-size=4096 -Wl,--no-warn-rwx-segments -Wl,-z,noexecstack -Wl,--gc-sections

# The screen's font.
FONT := /usr/share/consolefonts/Lat15-TerminusBold16.psf.gz
$(BUILD)/screen/font.c: tools/font-to-c $(FONT)
	@mkdir -p $(@D)
	@tools/font-to-c $(FONT) >$@.new
	@mv $@.new $@

TRAP_JUMPS := tools/make/trap-jumps.sed

# What stays is small, and what answers the most frequent exits is quick; the boot is gone soon.
OPTIMISE := -O2
$(patsubst %.c,$(IMG)/%.o,$(filter-out $(HOT),$(filter %.c,$(RESIDENT)))): OPTIMISE := -Os

IMAGE_C := $(filter %.c,$(PURE) $(IMAGE))
IMAGE_ASM := $(filter %.asm,$(IMAGE))
# Objects as they were compiled; what does not stay when guests run is linked in its form for the boot.
IMAGE_OBJECTS := $(IMAGE_C:%.c=$(IMG)/%.o) $(IMAGE_ASM:%.asm=$(IMG)/%.o) $(IMG)/version.o
RESIDENT_OBJECTS := $(patsubst %.c,$(IMG)/%.o,$(RESIDENT:%.asm=$(IMG)/%.o))
BOOT_FORM = $(1:$(IMG)/%=$(IMG)/init/%)
IMAGE_COMMON := $(RESIDENT_OBJECTS) $(call BOOT_FORM,$(filter-out $(RESIDENT_OBJECTS),$(IMAGE_OBJECTS)))
RELEASE_OBJECTS := $(IMAGE_COMMON) $(call BOOT_FORM,$(IMG)/hv/selftest.o) $(IMG)/hv/selftest_entered.o
TEST_OBJECTS := $(IMAGE_COMMON) \
	$(call BOOT_FORM,$(addprefix $(IMG)/tests/image/,selftest.o selftest_iommu.o selftest_spaces.o)) \
	$(addprefix $(IMG)/tests/image/,entered.o pointers.o walk.o)

$(IMG)/%.o: %.c $(TRAP_JUMPS) tools/make/image.mk
	@mkdir -p $(@D)
	@echo "  image  $<"
	@$(CC) $(OPTIMISE) $(IMAGE_CFLAGS) $(HARDENED) $(WARNINGS) $(INCLUDES) -MMD -MP -MT $@ -S $< -o $(@:.o=.s)
	@sed -f $(TRAP_JUMPS) $(@:.o=.s) >$(@:.o=.trapped.s)
	@$(CC) -c $(@:.o=.trapped.s) -o $@

# What only the boot needs: .init.text, .init.rodata, .init.data and .init.bss.
$(IMG)/init/%.o: $(IMG)/%.o
	@mkdir -p $(@D)
	@objcopy --prefix-alloc-sections=.init $< $@

$(IMG)/%.o: %.asm $(wildcard arch/x86/cpu/*.inc)
	@mkdir -p $(@D)
	@echo "  nasm   $<"
	@$(NASM) -f elf64 -w+error=all -MD $(@:.o=.d) -o $@ $<

# Written anew only when the revision changes.
$(IMG)/version.c: FORCE
	@mkdir -p $(@D)
	@printf '/* SPDX-License-Identifier: Apache-2.0 */\n#include <hv/version.h>\n\nconst char version[] = "%s";\n' \
		'$(REVISION)' >$@.new
	@cmp -s $@.new $@ || mv $@.new $@
	@rm -f $@.new

$(IMG)/version.o: $(IMG)/version.c
	@$(CC) $(IMAGE_CFLAGS) $(HARDENED) $(WARNINGS) $(INCLUDES) -c $< -o $@

$(IMG)/symbols-empty.c: tools/symbols.py
	@mkdir -p $(@D)
	@$(PYTHON) tools/symbols.py --empty >$@

$(IMG)/symbols-%.o: $(IMG)/symbols-%.c
	@$(CC) $(IMAGE_CFLAGS) $(HARDENED) $(WARNINGS) $(INCLUDES) -c $< -o $@

# Linked twice: the table of function names is made from the first and moves no code in the second.
define link_image
$(IMG)/$(1).first.elf: $(2) $(IMG)/symbols-empty.o linker.ld
	@$$(CC) $$(IMAGE_LDFLAGS) $(2) $$(IMG)/symbols-empty.o -o $$@

$(IMG)/symbols-$(1).c: $(IMG)/$(1).first.elf tools/symbols.py
	@nm -n $$< | $$(PYTHON) tools/symbols.py >$$@

$(BUILD)/$(1).elf: $(2) $(IMG)/symbols-$(1).o linker.ld
	@echo "  link   $$@"
	@$$(CC) $$(IMAGE_LDFLAGS) $(2) $$(IMG)/symbols-$(1).o -o $$@
	@nm -n $$@ | $$(PYTHON) tools/symbols.py --check $$(IMG)/symbols-$(1).c
endef
$(eval $(call link_image,bulkhead,$(RELEASE_OBJECTS)))
$(eval $(call link_image,bulkhead-test,$(TEST_OBJECTS)))
# Never tells an IOMMU to forget anything: tests have to notice.
$(BUILD)/bulkhead-forgetful.elf $(IMG)/bulkhead-forgetful.first.elf: \
	IMAGE_LDFLAGS += -Wl,--wrap=vtd_invalidate
$(eval $(call link_image,bulkhead-forgetful,$(RELEASE_OBJECTS) $(IMG)/tests/image/forgetful.o))

-include $(wildcard $(patsubst %.c,$(IMG)/%.d,$(PURE) $(HOST_ONLY)) $(IMAGE_OBJECTS:.o=.d) \
	$(IMG)/hv/selftest.d $(IMG)/tests/image/*.d)

.SECONDARY: $(IMAGE_OBJECTS) $(IMG)/hv/selftest.o

.PHONY: FORCE
FORCE:
