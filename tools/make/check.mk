# SPDX-License-Identifier: Apache-2.0
# bulkhead-check: the image's own parser and checker as a host program, and the comparison of its
# TOML reader with Python's.
# Linked from the object files of the image: what it accepts is what the image accepts.
$(IMG)/libpure.a: $(patsubst %.c,$(IMG)/%.o,$(PURE) $(HOST_ONLY)) $(IMG)/arch/x86/cpu/thunks.o
	@rm -f $@
	@ar rcs $@ $^

# The inventory of a machine that runs Linux, by the image's own parsers.
all: $(BUILD)/bulkhead-inventory-of $(BUILD)/bulkhead-cpuid
# Static, for machines without a C library of ours: the tests' Linux is one.
$(BUILD)/bulkhead-cpuid: tools/inventory/cpuid.c
	@mkdir -p $(@D)
	@echo "  check  $@"
	@$(CC) -std=c17 -O2 -static $(WARNINGS) $< -o $@

$(BUILD)/bulkhead-inventory-of: $(filter-out %/cpuid.c,$(wildcard tools/inventory/*.c)) $(wildcard tools/inventory/*.h) $(IMG)/libpure.a $(wildcard hv/include/hv/*.h)
	@mkdir -p $(@D)
	@echo "  check  $@"
	@$(CC) -std=c17 -D_POSIX_C_SOURCE=200809L -O2 -no-pie $(WARNINGS) $(PRIVATE) -Itools/inventory $(filter %.c %.a,$^) -o $@

all: $(BUILD)/bulkhead-check
$(BUILD)/bulkhead-check: tools/bulkhead-check.c $(IMG)/libpure.a $(wildcard hv/include/hv/*.h)
	@mkdir -p $(@D)
	@echo "  check  $@"
	@$(CC) -std=c17 -O2 -no-pie $(WARNINGS) $(PUBLIC) $(filter %.c %.a,$^) -o $@

$(HOST)/toml-dump: $(HOST)/tests/toml_dump.o $(HOST)/libpure.a
	@$(CC) $(SANITIZE) $^ -o $@

$(HOST)/acpi-dump: $(HOST)/tests/acpi_dump.o $(HOST)/libpure.a
	@$(CC) $(SANITIZE) $^ -o $@

.PHONY: config
config: $(BUILD)/bulkhead-check $(HOST)/toml-dump $(HOST)/acpi-dump ## Test messages of wrong configurations and of odd firmware, and TOML
	@$(PYTHON) -m pytest -q -p no:cacheprovider tests/config_goldens.py tests/toml_differential.py \
		tests/firmware_goldens.py
