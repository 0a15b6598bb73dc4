# SPDX-License-Identifier: Apache-2.0
# Host side: unit tests (cmocka, ASan, UBSan), fuzz targets, coverage and host programs, all from
# the same sources as the image.
HOST := $(BUILD)/host
HOST_CFLAGS := -std=c17 -g -O1 -fno-omit-frame-pointer $(WARNINGS) $(PRIVATE) -Itests/unit -MMD -MP
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all

PURE_OBJECTS := $(PURE:%.c=$(HOST)/%.o)
UNIT_TESTS := $(patsubst tests/unit/%.c,$(HOST)/%,$(wildcard tests/unit/test_*.c))

$(HOST)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(HOST_CFLAGS) $(SANITIZE) -c $< -o $@

$(HOST)/libpure.a: $(PURE_OBJECTS)
	@rm -f $@
	ar rcs $@ $^

$(HOST)/test_%: $(HOST)/tests/unit/test_%.o $(HOST)/libpure.a
	$(CC) $(SANITIZE) $^ -lcmocka -o $@

.SECONDARY: $(UNIT_TESTS:$(HOST)/%=$(HOST)/tests/unit/%.o)

.PHONY: unit
unit: $(UNIT_TESTS) ## Run the unit tests on this machine, under ASan and UBSan
	@set -e; for test in $(UNIT_TESTS); do $$test; done

-include $(PURE_OBJECTS:.o=.d) $(UNIT_TESTS:$(HOST)/%=$(HOST)/tests/unit/%.d)
