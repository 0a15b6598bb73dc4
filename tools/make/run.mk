# SPDX-License-Identifier: Apache-2.0
# Set-up, the demo's Linux, boot media, and the tests that need a machine.
LINUX_GUEST := $(GUESTS)/vmlinuz $(GUESTS)/initrd.img
LINUX := $(BUILD)/linux
LINUX_PROGRAMS := $(LINUX)/tsc $(LINUX)/migrate

# Packages are not fetched again for what was made from them.
.SECONDARY: $(LINUX)/linux-image-cloud-amd64.deb $(LINUX)/linux-image-amd64.deb
$(LINUX)/%.deb:
	@mkdir -p $(@D)
	guest/linux/fetch-package $* $@

$(GUESTS)/vmlinuz: $(LINUX)/linux-image-cloud-amd64.deb
$(GUESTS)/vmlinuz-devices: $(LINUX)/linux-image-amd64.deb
$(GUESTS)/vmlinuz $(GUESTS)/vmlinuz-devices:
	@mkdir -p $(@D)
	@dpkg-deb --fsys-tarfile $< | tar -xO --wildcards './boot/vmlinuz-*' >$@

$(LINUX_PROGRAMS): $(LINUX)/%: guest/linux/%.c
	@mkdir -p $(@D)
	@$(CC) -std=gnu17 -O2 -s -static -pthread $(WARNINGS) $< -o $@

$(GUESTS)/initrd.img: guest/linux/make-initrd guest/linux/init guest/linux/common $(LINUX_PROGRAMS)
	@mkdir -p $(@D)
	guest/linux/make-initrd $@ $(filter-out $<,$^)

# A Linux that drives devices: Debian's kernel for all machines, and these of its modules.
DEVICE_GUEST := $(GUESTS)/vmlinuz-devices $(GUESTS)/initrd-devices.img
DEVICE_MODULES := nvme ahci ata_piix sd_mod virtio_pci virtio_blk virtio_net e1000 e1000e igb igbvf ext4 \
	crc32c_generic uhci-hcd ohci-pci usb-storage floppy

$(LINUX)/modules.made: $(LINUX)/linux-image-amd64.deb guest/linux/pick-modules tools/make/run.mk
	guest/linux/pick-modules $< $(LINUX)/modules $(DEVICE_MODULES)
	@touch $@

# The demo's kernel, which unpacks itself in a tenth of that one's instructions, with a disk's drivers.
DISK_GUEST := $(GUESTS)/vmlinuz $(GUESTS)/initrd-disk.img

$(LINUX)/modules-disk.made: $(LINUX)/linux-image-cloud-amd64.deb guest/linux/pick-modules tools/make/run.mk
	guest/linux/pick-modules $< $(LINUX)/modules-disk ata_piix sd_mod
	@touch $@

$(GUESTS)/initrd-devices.img: $(LINUX)/modules.made
$(GUESTS)/initrd-disk.img: $(LINUX)/modules-disk.made
$(GUESTS)/initrd-devices.img $(GUESTS)/initrd-disk.img: guest/linux/make-initrd guest/linux/init-devices \
		guest/linux/common
	@mkdir -p $(@D)
	guest/linux/make-initrd $@ guest/linux/init-devices guest/linux/common $(LINUX)/$(basename $(notdir $(filter %.made,$^)))

.PHONY: linux
linux: $(LINUX_GUEST) ## Fetch Debian's kernel and make its initrd

.PHONY: linux-devices
linux-devices: $(DEVICE_GUEST) $(DISK_GUEST) ## Fetch Debian's kernel for all machines, and make its initrd

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
	tools/run --config "$(CONFIG)" $(MODULES:%=--module %) $(RUN)

# Judged first, for the machine of INVENTORY if that is given.
INVENTORY ?=
KEY ?=
CERT ?=
APPEND ?=
WHAT = --config "$(CONFIG)" $(MODULES:%=--module %) $(if $(INVENTORY),--inventory "$(INVENTORY)") \
	$(if $(APPEND),--append "$(APPEND)")
.PHONY: iso
iso: all linux ## Make build/bulkhead.iso of CONFIG and MODULES="name=path ..."
	tools/run --write-iso $(BUILD)/bulkhead.iso $(WHAT)

.PHONY: inventory-iso
inventory-iso: all ## Make build/bulkhead-inventory.iso, which prints the machine's inventory and halts
	tools/run --config "" --write-iso $(BUILD)/bulkhead-inventory.iso

.PHONY: bundle
bundle: all linux ## Make build/bulkhead-bundle.efi, one UEFI file of all that, signed with KEY and CERT
	tools/bundle --output $(BUILD)/bulkhead-bundle.efi $(WHAT) $(if $(KEY),--key "$(KEY)" --cert "$(CERT)")

.PHONY: esp
esp: all linux ## Make build/bulkhead-esp.img, a disk for UEFI machines; BUNDLE=FILE starts that bundle
	tools/run --write-esp $(BUILD)/bulkhead-esp.img $(WHAT) --boot $(if $(BUNDLE),bundle --efi "$(BUNDLE)",efi)

$(BUILD)/machine/stub.elf: tests/machine/stub.asm
	@mkdir -p $(@D)
	@$(NASM) -f elf32 $< -o $(@:.elf=.o)
	@ld -m elf_i386 -z noexecstack -Ttext 0x200000 -e start $(@:.elf=.o) -o $@

# Somebody else's guests, from Debian's packages. That of the backports comes from another suite.
FETCHED := $(addprefix $(GUESTS)/,memtest.bin xen.elf vmlinuz-backports vmlinuz-realtime)
.SECONDARY: $(addprefix $(LINUX)/,memtest86+.deb xen-hypervisor-4.17-amd64.deb backports.deb linux-image-rt-amd64.deb)
$(LINUX)/backports.deb:
	@mkdir -p $(@D)
	guest/linux/fetch-package linux-image-cloud-amd64 $@ bookworm-backports

$(GUESTS)/memtest.bin: $(LINUX)/memtest86+.deb
	@dpkg-deb --fsys-tarfile $< | tar -xO './boot/memtest86+x64.bin' >$@

$(GUESTS)/xen.elf: $(LINUX)/xen-hypervisor-4.17-amd64.deb
	@dpkg-deb --fsys-tarfile $< | tar -xO ./boot/xen-4.17-amd64.gz | gunzip >$@

$(GUESTS)/vmlinuz-backports: $(LINUX)/backports.deb
$(GUESTS)/vmlinuz-realtime: $(LINUX)/linux-image-rt-amd64.deb
$(GUESTS)/vmlinuz-backports $(GUESTS)/vmlinuz-realtime:
	@dpkg-deb --fsys-tarfile $< | tar -xO --wildcards './boot/vmlinuz-*' >$@

# Debian with systemd, and the kernel that it changes to, on a disk.
$(LINUX)/debian.img: guest/linux/make-debian $(DEVICE_GUEST)
	guest/linux/make-debian $@ $(DEVICE_GUEST)

.PHONY: fetched-guests
fetched-guests: all linux linux-devices $(FETCHED) $(LINUX)/debian.img
	@$(RUN_PYTEST) tests/machine/fetched_guests.py --engine qemu --at-once 1 $(PYTEST)

.PHONY: test-guests
test-guests: setup ## Run somebody else's guests, fetched as Debian's packages; within 30 minutes
	@tools/test guests

# Options of pytest in PYTEST, as in make machine PYTEST="-k demo"
PYTEST ?=
RUN_PYTEST := $(PYTHON) -m pytest -q -p no:cacheprovider
MACHINE_PROGRAMS := $(BUILD)/machine/stub.elf $(BUILD)/machine/take-memory.efi $(BUILD)/machine/next.efi \
	$(BUILD)/machine/print-map.efi $(BUILD)/machine/far-screen.efi
TEST_IMAGES := $(BUILD)/bulkhead-test.elf $(BUILD)/bulkhead-test.efi $(BUILD)/bulkhead-forgetful.elf
.PHONY: machine
machine: all linux linux-devices $(TEST_IMAGES) $(MACHINE_PROGRAMS) ## Run the tests that boot machines
	@$(RUN_PYTEST) tests/machine $(PYTEST)

.PHONY: machine-slow
machine-slow: all linux linux-devices $(TEST_IMAGES) $(MACHINE_PROGRAMS) ## The same with the rows that make machine leaves out as slow
	@$(RUN_PYTEST) --slow tests/machine $(PYTEST)

# More words for tools/stress in STRESS, as in make stress STRESS="--engine kvm --config my.toml"
STARTS ?= 20
STRESS ?=
.PHONY: stress
stress: all linux ## Start four partitions STARTS (20) times on QEMU, each beside a native Linux
	@tools/stress --starts $(STARTS) $(STRESS)

# More words for tools/throughput in THROUGHPUT, as in make throughput THROUGHPUT="--engine kvm"
THROUGHPUT ?=
.PHONY: throughput
throughput: all linux-devices ## Measure a drive and a network card in a partition beside native Linux
	@tools/throughput $(THROUGHPUT)

# The other folders of tests that hold pytest files.
.PHONY: host-tests
host-tests: all ## Run the tests of the tools on this machine
	@$(RUN_PYTEST) $(filter-out tests/machine/,$(sort $(dir $(wildcard tests/*/test_*.py)))) $(PYTEST)

.PHONY: test
test: setup ## Run every test there is
	@tools/test
