# SPDX-License-Identifier: Apache-2.0
# A VT-d unit for Bochs, as a plugin of it, and its unit tests.
BOCHS_VTD := tests/engines/bochs-vtd
BOCHS_VTD_PURE := $(addprefix $(BOCHS_VTD)/,options.cpp tables.cpp interrupts.cpp registers.cpp \
	faults.cpp invalidation.cpp translation.cpp)
BOCHS_VTD_SOURCES := $(BOCHS_VTD_PURE) $(addprefix $(BOCHS_VTD)/,requesters.cpp ioapic.cpp \
	redirect.cpp plugin.cpp)
BOCHS_VTD_HEADERS := $(wildcard $(BOCHS_VTD)/*.hpp)
CXX_FLAGS := -std=c++17 -Wall -Wextra -Wconversion -Wshadow -Werror
CXX := g++

$(BUILD)/bochs-vtd/libbx_vtd.so: $(BOCHS_VTD_SOURCES) $(BOCHS_VTD_HEADERS)
	@mkdir -p $(@D)
	@echo "  c++    $@"
	@$(CXX) $(CXX_FLAGS) -O2 -fPIC -fvisibility=hidden -shared $(BOCHS_VTD_SOURCES) -ldl -o $@

$(BUILD)/bochs-vtd/test_bochs_vtd: $(BOCHS_VTD)/unit/test_bochs_vtd.cpp $(BOCHS_VTD_PURE) \
		$(BOCHS_VTD_HEADERS)
	@mkdir -p $(@D)
	@$(CXX) $(CXX_FLAGS) -g -O1 $(SANITIZE) $(filter %.cpp,$^) -lcmocka -o $@

.PHONY: bochs-vtd
bochs-vtd: $(BUILD)/bochs-vtd/libbx_vtd.so ## Build the VT-d unit for Bochs

.PHONY: bochs-vtd-unit
bochs-vtd-unit: $(BUILD)/bochs-vtd/test_bochs_vtd ## Run the unit tests of that unit
	@$(PYTHON) tools/host/unit.py --build g++=$(BUILD)/bochs-vtd test_bochs_vtd
