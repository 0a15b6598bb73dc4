# SPDX-License-Identifier: Apache-2.0
# Set-up, the demo's Linux, boot media, and the tests that need a machine.
LINUX_GUEST := $(GUESTS)/vmlinuz $(GUESTS)/initrd.img
TSC := $(BUILD)/linux/tsc

$(GUESTS)/vmlinuz:
	@mkdir -p $(@D)
	guest/linux/fetch-kernel $@

$(TSC): guest/linux/tsc.c
	@mkdir -p $(@D)
	@$(CC) -std=gnu17 -O2 -s -static $(WARNINGS) $< -o $@

$(GUESTS)/initrd.img: guest/linux/make-initrd guest/linux/init $(TSC)
	@mkdir -p $(@D)
	guest/linux/make-initrd $@ guest/linux/init $(TSC)

.PHONY: linux
linux: $(LINUX_GUEST) ## Fetch Debian's kernel and make its initrd

.PHONY: setup
setup: ## Install the Debian packages that are missing
	@tools/setup

# What is built after set-up is built by a make of its own: set-up may bring the compiler.
CONFIG ?= guest/demo/partitions.toml
MODULES ?=
RUN ?=
.PHONY: run
run: setup ## Build and run CONFIG (the demo) on this machine's best engine; RUN="--cpus 4 ..."
	@$(MAKE) --no-print-directory all linux
	tools/run --config $(CONFIG) $(MODULES:%=--module %) $(RUN)

.PHONY: iso
iso: all linux ## Make build/bulkhead.iso of CONFIG and MODULES="name=path ..."
	tools/run --write-iso $(BUILD)/bulkhead.iso --config $(CONFIG) $(MODULES:%=--module %)

# Machine tests alone, with pytest's options in PYTEST="-k demo"
PYTEST ?=
.PHONY: machine
machine: all linux $(BUILD)/bulkhead-test.elf ## Run the tests that boot machines
	@$(PYTHON) -m pytest -p no:cacheprovider $(PYTEST) tests/machine

.PHONY: test
test: setup ## Run every test there is
	@tools/test
