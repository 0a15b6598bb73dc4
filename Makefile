# SPDX-License-Identifier: Apache-2.0
# Bulkhead's build. Everything goes to build/; `make help` says what there is.
MAKEFLAGS += --no-builtin-rules -j$(shell nproc)
.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SUFFIXES:

BUILD := build
CC := gcc
CLANG := clang
NASM := nasm
# Debian's own interpreter: the harness uses the packages installed for it.
PYTHON := /usr/bin/python3

WARNINGS := -Wall -Wextra -Werror -Wpedantic -Wshadow -Wconversion -Wvla -Wundef -Wstrict-prototypes \
	-Wmissing-prototypes -Wpointer-arith -Wwrite-strings -Wcast-qual -Wimplicit-fallthrough

include tools/make/includes.mk
include tools/make/sources.mk
include tools/make/guest.mk
include tools/make/image.mk
include tools/make/efi.mk
include tools/make/host.mk
include tools/make/engines.mk
include tools/make/check.mk
include tools/make/run.mk

.PHONY: all
all: $(BUILD)/bulkhead.elf $(BUILD)/bulkhead.efi $(BUILD)/bulkhead-check guests bochs-vtd ## Build the image, bulkhead-check and the guest programs

.PHONY: help
help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -ts'|'

.PHONY: clean
clean: ## Delete everything that was built
	rm -rf $(BUILD)
