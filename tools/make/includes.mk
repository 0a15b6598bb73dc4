# SPDX-License-Identifier: Apache-2.0
# Where the compiler looks for the headers of each layer, lowest first: in what lies below, so that an
# include against the order does not compile. tools/lint/layers.py judges the rest, file by file.
LIB_INCLUDES := -Ihv/lib/include
BOOT_INCLUDES := $(LIB_INCLUDES) -Iboot/include
DRIVERS_INCLUDES := $(LIB_INCLUDES) -Idrivers/include -Iarch/include
GUEST_INCLUDES := $(LIB_INCLUDES) -Iguest/include
BELOW_HV := $(LIB_INCLUDES) -Iboot/include -Idrivers/include -Iguest/include -Iarch/include
ARCH_INCLUDES := $(BELOW_HV) -Iarch/x86
PUBLIC := $(BELOW_HV) -Ihv/include
# Every header there is: for arch/x86/exit, which is above hv/, and for tests.
PRIVATE := $(PUBLIC) -Iarch/x86

# Of everything that is compiled for the image or for the host, unless a folder below says otherwise.
INCLUDES := $(PUBLIC)
# $(1) is a folder, $(2) what its objects are compiled with. The longest folder that fits counts.
define includes_of
$(foreach root,image host clang,$(eval $(BUILD)/$(root)/$(1)/%.o: INCLUDES := $(2)))
endef
$(call includes_of,hv/lib,$(LIB_INCLUDES))
$(call includes_of,boot,$(BOOT_INCLUDES))
$(call includes_of,drivers,$(DRIVERS_INCLUDES))
$(call includes_of,guest,$(GUEST_INCLUDES))
$(call includes_of,$(BUILD)/acpi,$(GUEST_INCLUDES))
$(call includes_of,arch,$(ARCH_INCLUDES))
$(call includes_of,arch/x86/exit,$(PRIVATE))
# Tests alone may look into a private header, by its path from the top.
$(call includes_of,tests,$(PRIVATE) -I. -Itests/unit)
