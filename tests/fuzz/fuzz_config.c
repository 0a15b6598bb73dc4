/* SPDX-License-Identifier: Apache-2.0 */
/* A configuration of any bytes, parsed and checked against itself and a fixed machine, and the same
 * bytes as an inventory. What is accepted must keep every promise of hv/config.h. */

#include <stdlib.h>
#include <string.h>

#include <hv/plan.h>
#include <lib/report.h>

#define MACHINE                                                                                    \
	"cpu 0 apic 0 package 0 core 0 thread 0\ncpu 1 apic 1 package 0 core 0 thread 1\n"         \
	"cpu 2 apic 2 package 0 core 1 thread 0\ncpu 3 apic 3 package 0 core 1 thread 1\n"         \
	"ram 0x0-0x9fbff\nram 0x100000-0x7ffdffff\nram 0x100000000-0x17fffffff\n"                  \
	"hypervisor 0x200000-0x5fffff\nmodule vmlinuz 0x601000-0x13fffff\n"                        \
	"module initrd.img 0x1400000-0x14fffff\nmodule rt.elf 0x1500000-0x1507fff\n"               \
	"gsi 16\niommu yes\niommu-unit 0 0xfed90000 segment 0\niommu-interrupts yes\n"             \
	"pci 0000:00:02.0 8086:10d3 class 020000 header 0 pin 1 line 11 msi 1 iommu 0 group 0 "    \
	"alone 0000:00:02.0\npci-bars 0000:00:02.0 bar0 mem 0x80000000-0x8001ffff bar2 io "        \
	"0xc040-0xc05f\n"                                                                          \
	"pci 0000:00:03.0 8086:10c9 class 020000 header 0 pin 1 line 11 iommu 0 group 1 "          \
	"same-device 0000:00:03.0\npci-bars 0000:00:03.0 bar0 mem 0xfea00000-0xfea007ff\n"         \
	"pci-vfs 0000:00:03.0 total 7 first 128 stride 2 device 10ca ready bar0 mem64 "            \
	"0x180000000-0x180003fff\n"                                                                \
	"pci 0000:00:03.1 8086:10c9 class 020000 header 0 pin 1 line 11 gsi 14 iommu 0 group 1 "   \
	"same-device 0000:00:03.0\npci-bars 0000:00:03.1 bar0 mem 0xfea00800-0xfea00fff\n"

int LLVMFuzzerTestOneInput(const u8 *data, size_t size);

static void check_line(void *context, const char *text)
{
	(void)context;
	if (strlen(text) >= REPORT_LINE_MAX || strchr(text, '\n') != NULL) {
		abort();
	}
}

/* Functions, lines and ports of many machines, and virtual functions. */
static const char FIXED[] =
	"[hypervisor]\niommu = 'if-present'\nsmt = 'share'\nmitigations = 'off'\n"
	"[[sriov]]\npf = '01:00.0'\nvfs = 2\n"
	"[[partition]]\nname = 'a'\ncpus = [0]\nmemory = '16M'\nkernel = 'rt.elf'\n"
	"pci = ['00:02.0', '00:03.0', '01:10.0']\nirqs = [3]\nioports = ['0x2f8-0x2ff']\n"
	"[[partition]]\nname = 'b'\ncpus = [1]\nmemory = [{ size = '64M' }, { size = '2M' }]\n"
	"kernel = 'vmlinuz'\npci = ['00:04.0', '01:00.0', '01:10.2']\n"
	"intx = ['00:04.0=17']\n";

static void check_partition(const struct config *config, const struct config_partition *p)
{
	size_t cmdline = strlen(p->cmdline);
	bool stored = p->cmdline >= config->text &&
		      p->cmdline + cmdline < config->text + config->text_used;

	if (p->name[0] == '\0' || p->kernel[0] == '\0' || p->cpu_count == 0 ||
	    p->memory_count == 0 || (cmdline != 0 && !stored)) {
		abort();
	}
	for (unsigned int i = 0; i < p->pci_count; i++) {
		/* There are three functions, and seven at 00:13.0 and on by SR-IOV. */
		if (p->pci[i].segment != 0 || p->pci[i].bus != 0) {
			abort();
		}
	}
	for (unsigned int i = 0; i < p->cpu_count; i++) {
		if (p->cpus[i].value >= 4) {
			abort();
		}
	}
	for (unsigned int i = 0; i < p->memory_count; i++) {
		const struct config_region *r = &p->memory[i];

		if (r->size == 0 || r->size % PAGE_SIZE != 0 || r->at % PAGE_SIZE != 0 ||
		    r->at + r->size < r->at) {
			abort();
		}
	}
}

int LLVMFuzzerTestOneInput(const u8 *data, size_t size)
{
	static struct config config;
	static struct plan plan;
	static struct inventory machine, other;
	const struct plan_text text = {"f", (const char *)data, size};
	const struct plan_text fixed = {"f", FIXED, sizeof(FIXED) - 1};
	struct report report = {.line = check_line};
	int status;

	if (machine.cpu_count == 0 &&
	    inventory_parse(MACHINE, sizeof(MACHINE) - 1, &machine, &report) != 0) {
		abort();
	}
	status = plan_load(&text, &machine, &config, &plan, &report);
	if ((status == 0) != (report.errors == 0)) {
		abort();
	}
	for (unsigned int i = 0; status == 0 && i < config.partition_count; i++) {
		check_partition(&config, &config.partitions[i]);
	}
	report.errors = 0;
	status = inventory_parse((const char *)data, size, &other, &report);
	if (status == 0 && (other.cpu_count == 0 || report.errors != 0)) {
		abort();
	}
	/* Whatever a machine is said to be, a plan for it can be made or refused, and printed. */
	if (status == 0 && plan_load(&fixed, &other, &config, &plan, &report) == 0) {
		plan_print(&plan, check_line, NULL);
	}
	return 0;
}
