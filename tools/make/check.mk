# SPDX-License-Identifier: Apache-2.0
# bulkhead-check: the image's own parser and checker as a host program, and the comparison of its
# TOML reader with Python's.
CHECKER := $(filter hv/toml%.c hv/config%.c hv/suggest.c hv/inventory%.c hv/ranges.c hv/format.c \
	hv/report.c drivers/pci_facts.c drivers/pci_groups.c drivers/pci_virtual.c,\
	$(filter-out hv/inventory_iommu.c,$(PURE)) $(HOST_ONLY))
CHECK_CFLAGS := -std=c17 -O2 $(WARNINGS) $(PUBLIC)

all: $(BUILD)/bulkhead-check
$(BUILD)/bulkhead-check: tools/bulkhead-check.c $(CHECKER) $(wildcard hv/include/hv/*.h)
	@mkdir -p $(@D)
	@echo "  check  $@"
	@$(CC) $(CHECK_CFLAGS) $(filter %.c,$^) -o $@

$(HOST)/toml-dump: $(HOST)/tests/toml_dump.o $(HOST)/libpure.a
	@$(CC) $(SANITIZE) $^ -o $@

.PHONY: config
config: $(BUILD)/bulkhead-check $(HOST)/toml-dump ## Test messages of wrong configurations, and TOML
	@$(PYTHON) -m pytest -q -p no:cacheprovider tests/config_goldens.py tests/toml_differential.py
