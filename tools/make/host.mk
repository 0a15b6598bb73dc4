# SPDX-License-Identifier: Apache-2.0
# Host side: unit tests (cmocka), fuzz targets, coverage and checks, all from the same sources as
# the image. There are two builds: gcc with sanitizers in build/host, and clang with sanitizers,
# fuzzer hooks and coverage counters, which serves unit tests, fuzzing and coverage, in build/clang.
HOST := $(BUILD)/host
HOST_CLANG := $(BUILD)/clang
HOST_CFLAGS := -std=c17 -g -O1 -fno-omit-frame-pointer $(WARNINGS) -MMD -MP
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all
CLANG_PROFILE := -fprofile-instr-generate -fcoverage-mapping
CLANG_SANITIZE := $(SANITIZE) -fsanitize=fuzzer-no-link $(CLANG_PROFILE)

HOST_PURE := $(PURE) $(EFI_PURE) $(HOST_ONLY)
PURE_OBJECTS := $(HOST_PURE:%.c=$(HOST)/%.o)
CLANG_OBJECTS := $(HOST_PURE:%.c=$(HOST_CLANG)/%.o)
UNIT_NAMES := $(patsubst tests/unit/%.c,%,$(wildcard tests/unit/test_*.c))
FUZZ_NAMES := $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
UNIT_TESTS := $(UNIT_NAMES:%=$(HOST)/%) $(UNIT_NAMES:%=$(HOST_CLANG)/%)
FUZZ_TARGETS := $(FUZZ_NAMES:%=$(HOST_CLANG)/%)

$(HOST)/%.o: %.c
	@mkdir -p $(@D)
	@echo "  gcc    $<"
	@$(CC) $(HOST_CFLAGS) $(INCLUDES) $(SANITIZE) -c $< -o $@

$(HOST_CLANG)/%.o: %.c
	@mkdir -p $(@D)
	@echo "  clang  $<"
	@$(CLANG) $(HOST_CFLAGS) $(INCLUDES) $(CLANG_SANITIZE) -c $< -o $@

$(HOST)/libpure.a: $(PURE_OBJECTS)
$(HOST_CLANG)/libpure.a: $(CLANG_OBJECTS)
%/libpure.a:
	@rm -f $@
	@ar rcs $@ $^

$(HOST)/test_%: $(HOST)/tests/unit/test_%.o $(HOST)/libpure.a
	@$(CC) $(SANITIZE) $^ -lcmocka -o $@

$(HOST_CLANG)/test_%: $(HOST_CLANG)/tests/unit/test_%.o $(HOST_CLANG)/libpure.a
	@$(CLANG) $(CLANG_SANITIZE) $^ -lcmocka -o $@

$(HOST_CLANG)/fuzz_%: $(HOST_CLANG)/tests/fuzz/fuzz_%.o $(HOST_CLANG)/libpure.a
	@$(CLANG) $(CLANG_SANITIZE) -fsanitize=fuzzer $^ -o $@

HOST_MAINS := $(UNIT_NAMES:%=$(HOST)/tests/unit/%.o) $(UNIT_NAMES:%=$(HOST_CLANG)/tests/unit/%.o) \
	$(FUZZ_NAMES:%=$(HOST_CLANG)/tests/fuzz/%.o)
.SECONDARY: $(HOST_MAINS)
-include $(PURE_OBJECTS:.o=.d) $(CLANG_OBJECTS:.o=.d) $(HOST_MAINS:.o=.d)

.PHONY: unit
unit: $(UNIT_TESTS) bochs-vtd-unit ## Run the unit tests on this machine: gcc and clang builds, ASan and UBSan
	@$(PYTHON) tools/host/unit.py --build gcc=$(HOST) --build clang=$(HOST_CLANG) $(UNIT_NAMES)

FUZZ_SECONDS ?= 60
.PHONY: fuzz
fuzz: $(FUZZ_TARGETS) ## Run every fuzz target for FUZZ_SECONDS (60); findings stay in build/fuzz
	@$(PYTHON) tools/host/fuzz.py --seconds $(FUZZ_SECONDS) --output $(BUILD)/fuzz $(FUZZ_TARGETS)

# Whatever reads bytes that a loader, the firmware, an integrator or a guest wrote.
PARSERS := $(filter boot/multiboot2.c $(EFI_PURE) drivers/acpi/%.c hv/config/%.c hv/plan/%.c hv/inventory/%.c \
	guest/%.c arch/x86/vcpu/insn%.c,$(HOST_PURE))
COVERAGE_MIN := 95
.PHONY: coverage
coverage: $(UNIT_NAMES:%=$(HOST_CLANG)/%) $(FUZZ_TARGETS) ## Line coverage of the parsers
	@$(PYTHON) tools/host/coverage.py --minimum $(COVERAGE_MIN) --output $(BUILD)/coverage \
		$(PARSERS:%=--file %) $(UNIT_NAMES:%=$(HOST_CLANG)/%) $(FUZZ_TARGETS)

# Names of checks, to run only these: make lint LINT="format layers"
LINT :=
.PHONY: lint
lint: $(BUILD)/bulkhead.elf ## Check format, headers, layers, licence lines, warnings, clang-tidy, cppcheck
	@$(PYTHON) tools/lint/lint.py --output $(BUILD)/lint --gcc $(CC) --clang $(CLANG) \
		--warnings='$(WARNINGS)' --public='$(PUBLIC)' --private='$(PRIVATE)' \
		--image-flags='-O2 $(IMAGE_CFLAGS)' --efi-flags='$(EFI_CFLAGS)' \
		--efi='$(filter boot/efi/%,$(EFI_C))' --pure='$(HOST_PURE)' --image='$(filter %.c,$(IMAGE) $(SELFTESTS))' $(LINT)

# hv/selftest.c is the release's stand-in for the self tests of the other image.
SELFTESTS := hv/selftest.c hv/selftest_entered.c $(wildcard tests/image/*.c)
.PHONY: image-sources
image-sources:
	@printf '%s\n' $(PURE) $(IMAGE) $(wordlist 1,2,$(SELFTESTS))

.PHONY: resident-sources
resident-sources:
	@printf '%s\n' $(RESIDENT) hv/selftest_entered.c

.PHONY: lines
lines: ## Lines of C and assembly that run in the image, by folder
	@tools/count-lines --image

.PHONY: bench
bench: all build/bulkhead-test.elf ## Measure size, lines, exits and start; WRITE=1 updates docs/figures.md
	@tools/bench $(if $(WRITE),--write)

# A fresh clone has committed files only: what it builds depends on nothing else.
CLEAN_TARGET ?= unit
.PHONY: check-clean
check-clean: ## Make CLEAN_TARGET (unit) in a fresh clone, to see that nothing untracked is needed
	@tools/fresh-clone-test $(CLEAN_TARGET)
