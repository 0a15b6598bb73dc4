/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Pairs that were wrong once, right side up: what the checker accepted and the image refused, the
 * reverse, cures that did not help, and bounds that no random pair reaches. Each on one small
 * machine, and a few lines of text. Included by test_plan_property.c.
 */
#pragma once

#define ROW_PART(name, cpus, memory)                                                               \
	"[[partition]]\nname = \"" name "\"\ncpus = " cpus "\nmemory = " memory                    \
	"\nkernel = \"rt.elf\"\nconsole = \"none\"\n"

/* Eight CPUs; RAM of 1 MiB to 2 GiB, 4 to 6 GiB; one IOMMU unit for all that row_add() adds. */
static void row_machine(void)
{
	memset(&machine, 0, sizeof(machine));
	memset(&wanted, 0, sizeof(wanted));
	machine.complete = true;
	for (u32 i = 0; i < 8; i++) {
		machine.cpus[machine.cpu_count++] = (struct cpu_info){.apic_id = i, .core = i};
	}
	made_add(&machine.ram, 0, 0x9f000);
	made_add(&machine.ram, MIB(1), GIB(2));
	made_add(&machine.ram, GIB(4), GIB(6));
	machine.hypervisor = (struct range){MIB(2), MIB(4)};
	made_modules();
	machine.hypervisor = (struct range){MIB(2), MIB(2) + PAGE_SIZE};
	made_registers();
	machine.gsi_count = 24;
	machine.address_bits = 46;
	machine.stage2_leaf = 1;
	made.pm = 0x1800;
	made_port(0x1800, 0x187f, INVENTORY_POWER);
	machine.has_iommu = true;
	machine.iommu_interrupts = true;
	machine.iommu_count = 1;
	machine.iommus[0] = (struct inventory_iommu){0xfed90000, PAGE_SIZE, 0, true};
	machine.dma_levels = 4;
	machine.dma_leaf = 1;
	machine.dma_address_bits = 48;
}

/* A function at 00:@device.0 with a BAR of 16 KiB at @address. */
static struct pci_function *row_add(u8 device, u64 address)
{
	struct pci_function f = {.bdf = PCI_BDF(0, device, 0),
				 .class_code = 0x010802,
				 .pin = 1,
				 .line = 11,
				 .gsi = PCI_NO_GSI,
				 .physfn = PCI_NONE,
				 .parent = PCI_NONE,
				 .requester = PCI_BDF(0, device, 0),
				 .group = device,
				 .group_cause = PCI_BDF(0, device, 0),
				 .msi = {.count = 1, .cap = 0x50},
				 .bars = {{.address = address, .size = KIB(16), .is64 = true}}};

	return pci_insert(&machine.pci, &f, NULL);
}

static bool row_run(const char *words)
{
	bool accepted;

	judge_number = 0;
	text_used = 0;
	text_add("%s", words);
	parse_inventory();
	accepted = run_plan(&parsed);
	if (accepted) {
		judge_plan(&plan);
		build_plan(&plan);
	}
	return accepted;
}

static void row_accepts(const char *words)
{
	if (!row_run(words)) {
		fail_msg("refused: %s\n%s", said.all, words);
	}
}

static void row_refuses(const char *words, const char *message)
{
	if (row_run(words) || strstr(said.all, message) == NULL) {
		fail_msg("\"%s\" was not said, but:\n%s", message, said.all);
	}
}

static void row_segment_without_iommu(void **state)
{
	(void)state;
	row_machine();
	row_add(3, 0xc0000000)->segment = 1;
	row_accepts("[hypervisor]\niommu = \"if-present\"\n" ROW_PART(
		"a", "[0]", "\"16M\"") "pci = [\"0001:00:03.0\"]\n");
	row_add(4, 0xc0001000);
	row_refuses(
		"[hypervisor]\niommu = \"if-present\"\n" ROW_PART(
			"a", "[0]", "\"16M\"") "pci = [\"0001:00:03.0\", \"00:04.0\"]\n",
		":9: pci 00:04.0 of partition 'a' has the bus number of pci 0001:00:03.0, which "
		"is on another PCI segment");
}

static void row_ports_of_power(void **state)
{
	(void)state;
	row_machine();
	row_refuses(ROW_PART("a", "[0]", "\"16M\"") "ioports = [\"0x1804-0x1805\"]\n",
		    ":7: I/O range 0x1804-0x1805 of partition 'a' overlaps 0x1800-0x187f");
	row_accepts(ROW_PART("a", "[0]", "\"16M\"") "ioports = [\"0x1880\"]\n");
}

/* RAM leaves room for registers wherever they are, and a kernel that then lacks RAM is refused. */
static void row_hole(void **state)
{
	(void)state;
	row_machine();
	(void)row_add(3, 0x80200000);
	row_accepts(
		ROW_PART("a", "[0]",
			 "[{ size = \"1536M\" }, { size = \"1536M\" }]") "pci = [\"00:03.0\"]\n");
	assert_int_equal(plan.partitions[0].hole, 0x80200000);
	(void)ranges_remove(&machine.ram, (struct range){MIB(48), MIB(50)});
	machine.pci.functions[0].bars[0].address = MIB(48);
	row_accepts(ROW_PART("a", "[0]", "\"512M\"") "pci = [\"00:03.0\"]\n");
	assert_int_equal(plan.partitions[0].hole, MIB(48));
	machine.modules[3].facts.parts[1].end = MIB(49);
	row_refuses(ROW_PART("a", "[0]", "\"512M\"") "pci = [\"00:03.0\"]\n",
		    ":5: partition a: kernel module rt.elf has to lie at");
}

#define ROW_CURED ROW_PART("a", "[0]", "%s") "pci = [\"00:03.0\"]\n"

/* A proposal, followed to the letter, builds: in one piece, and in several. */
static void row_cure(void **state)
{
	char one[32];
	char several[256];
	char words[600];
	const char *list;

	(void)state;
	row_machine();
	(void)ranges_remove(&machine.ram, (struct range){MIB(700) + PAGE_SIZE, MIB(701)});
	(void)row_add(3, 0xc0000000);
	row_refuses(ROW_PART("a", "[0]", "\"3G\"") "pci = [\"00:03.0\"]\n", "does not fit");
	list = strstr(said.all, "write memory = ");
	assert_non_null(list);
	assert_int_equal(sscanf(strstr(said.all, "at most "), "at most %31s", one), 1);
	assert_int_equal(sscanf(list, "write memory = %255[^\n]", several), 1);
	assert_true(strlen(one) >= strlen("\"1M\"") && strchr(several, ',') != NULL);
	(void)snprintf(words, sizeof(words), ROW_CURED, one);
	row_accepts(words);
	(void)snprintf(words, sizeof(words), ROW_CURED, several);
	row_accepts(words);
	assert_int_equal(plan.config->partitions[0].memory[0].size % MIB(2), 0);
	assert_int_equal(plan.config->partitions[0].memory[0].at % MIB(2), 0);
}

/* Eight drives with 65 rows of MSI-X each, for two CPUs. */
static void row_vectors(void **state)
{
	(void)state;
	row_machine();
	for (u8 i = 1; i <= 8; i++) {
		struct pci_function *f = row_add(i, 0xc0000000 + i * MIB(1));

		f->msix = (struct pci_msix){.cap = 0x70, .count = 65, .pba_offset = 0x2000};
	}
	row_accepts(ROW_PART("a", "[0, 1]", "\"64M\"") "pci = [\"00:01.0\", \"00:02.0\", "
						       "\"00:03.0\", \"00:04.0\", \"00:05.0\", "
						       "\"00:06.0\", \"00:07.0\", \"00:08.0\"]\n");
	/* As many as two CPUs can use. */
	assert_in_range(plan.partitions[0].functions[7].msix_count, 3, 32);
}

static void row_pins(void **state)
{
	(void)state;
	row_machine();
	(void)row_add(1, 0xc0000000);
	(void)row_add(2, 0xc0100000);
	row_accepts(ROW_PART("a", "[0]", "\"16M\"") "pci = [\"00:01.0\", \"00:02.0\"]\n"
						    "intx = [\"00:01.0=20\", \"00:02.0=20\"]\n");
	row_refuses(
		ROW_PART("a", "[0]", "\"16M\"") "pci = [\"00:01.0\"]\nintx = [\"00:01.0=20\"]\n" ROW_PART(
			"b", "[1]", "\"16M\"") "pci = [\"00:02.0\"]\nintx = [\"00:02.0=20\"]\n",
		":15: the pin of pci 00:02.0 of partition 'b' is interrupt line 20 of this machine, which is also the pin of pci 00:01.0 of partition 'a' (line 7)");
	row_refuses(
		ROW_PART("a", "[0]", "\"16M\"") "irqs = [20]\n" ROW_PART(
			"b", "[1]", "\"16M\"") "pci = [\"00:02.0\"]\nintx = [\"00:02.0=20\"]\n",
		":14: the pin of pci 00:02.0 of partition 'b' is interrupt line 20 of this machine, which is also irq 20 of partition 'a' (line 7)");
	/* Lines of an IOAPIC that no unit has. */
	machine.masked[0] = (struct inventory_masked){19, 21};
	machine.masked_count = 1;
	row_refuses(
		ROW_PART("a", "[0]", "\"16M\"") "irqs = [20]\n",
		":7: irq 20 of partition 'a' is interrupt line 20 of this machine, which stays masked");
	row_refuses(
		ROW_PART("a", "[0]", "\"16M\"") "pci = [\"00:01.0\"]\nintx = [\"00:01.0=20\"]\n",
		"the pin of pci 00:01.0 of partition 'a' arrives at line 20, which stays masked");
}

static void row_all_mistakes(void **state)
{
	(void)state;
	row_machine();
	row_refuses("[[partition]]\nname = \"a\"\ncpus = [512,\n 0,\n 513]\nmemory = \"16M\"\n"
		    "kernel = \"rt.elf\"\npci = [\"x\",\n \"00:1f.9\"]\nirqs = [0,\n 2, 24]\n"
		    "ioports = [\"9-8\",\n \"0x20\",\n \"cow\"]\n",
		    ":3: invalid value for cpus: 512");
	assert_non_null(strstr(said.all, ":5: invalid value for cpus: 513"));
	assert_non_null(strstr(said.all, ":8: invalid value for pci: \"x\""));
	assert_non_null(strstr(said.all, ":9: invalid value for pci: \"00:1f.9\""));
	assert_non_null(strstr(said.all, ":10: invalid value for irqs: 0"));
	assert_non_null(strstr(said.all, ":11: invalid value for irqs: 2"));
	assert_non_null(strstr(said.all, ":11: invalid value for irqs: 24"));
	assert_non_null(strstr(said.all, ":12: invalid value for ioports: \"9-8\""));
	assert_non_null(strstr(said.all, ":13: I/O range 0x20-0x20"));
	assert_non_null(strstr(said.all, ":14: invalid value for ioports: \"cow\""));
	assert_int_equal(said.lines, 10);
}

/* RAM that is cut into more pieces than loaders take. */
static void row_pieces(void **state)
{
	(void)state;
	row_machine();
	machine.ram.count = 0;
	made_add(&machine.ram, MIB(1), MIB(128));
	made_add(&machine.ram, GIB(8), GIB(12));
	(void)row_add(1, 0x10000000);
	for (u8 i = 2; i <= 13; i++) {
		struct pci_function *f = row_add(i, GIB(4) + i * MIB(64));

		f->bars[2] = f->bars[0];
		f->bars[2].address += MIB(32);
	}
	row_accepts(ROW_PART("a", "[0]", "\"512M\"") "pci = [\"00:01.0\", \"00:02.0\"]\n");
	row_refuses(
		ROW_PART(
			"a", "[0]",
			"\"2G\"") "pci = [\"00:01.0\", \"00:02.0\", \"00:03.0\", \"00:04.0\", \"00:05.0\", \"00:06.0\", \"00:07.0\", \"00:08.0\", \"00:09.0\", \"00:0a.0\", \"00:0b.0\", \"00:0c.0\", \"00:0d.0\"]\n",
		":4: memory of partition 'a' lies in more than 24 pieces");
}

/* More functions than there is room for, once all virtual ones are there. */
static void row_functions(void **state)
{
	struct pci_function port = {.bdf = PCI_BDF(0, 1, 0),
				    .class_code = 0x060400,
				    .header_type = 1,
				    .gsi = PCI_NO_GSI,
				    .physfn = PCI_NONE,
				    .parent = PCI_NONE,
				    .requester = PCI_BDF(0, 1, 0),
				    .ari_forwarding = true,
				    .bridge = {.secondary = 1, .subordinate = 5}};
	struct pci_function *f;

	(void)state;
	row_machine();
	assert_non_null(pci_insert(&machine.pci, &port, NULL));
	f = row_add(32, 0);
	f->bdf = PCI_BDF(1, 0, 0);
	f->requester = f->bdf;
	f->group_cause = f->bdf;
	f->parent = port.bdf;
	f->ext_ari = 0x140;
	f->bars[0].size = 0;
	f->sriov = (struct pci_sriov){
		.cap = 0x160, .total = 1100, .first = 8, .stride = 1, .ready = true};
	row_accepts(ROW_PART("a", "[0]", "\"16M\"") "[[sriov]]\npf = \"01:00.0\"\nvfs = 1022\n");
	row_refuses(ROW_PART("a", "[0]", "\"16M\"") "[[sriov]]\npf = \"01:00.0\"\nvfs = 1023\n",
		    ":9: vfs = 1023 of 01:00.0 is too many beside 2 other PCI functions");
}

/* As many IRTEs as a unit has, and more. */
static void row_irtes(void **state)
{
	static char words[4096];
	size_t length = 0;

	(void)state;
	row_machine();
	for (u8 i = 0; i < 64; i++) {
		struct pci_function f = {.bdf = PCI_BDF(0, i / 2, i % 2),
					 .class_code = 0x010802,
					 .gsi = PCI_NO_GSI,
					 .physfn = PCI_NONE,
					 .parent = PCI_NONE,
					 .requester = PCI_BDF(0, i / 2, i % 2),
					 .group = i,
					 .group_cause = PCI_BDF(0, i / 2, i % 2),
					 .msi = {.count = 32, .cap = 0x50}};

		assert_non_null(pci_insert(&machine.pci, &f, NULL));
	}
	for (unsigned int p = 0; p < 4; p++) {
		length += (size_t)snprintf(words + length, sizeof(words) - length,
					   "[[partition]]\nname = \"p%u\"\ncpus = [%u]\nmemory = "
					   "\"16M\"\nkernel = \"rt.elf\"\npci = [",
					   p, p);
		for (unsigned int i = 16 * p; i < 16 * p + 16; i++) {
			length += (size_t)snprintf(words + length, sizeof(words) - length,
						   "%s\"00:%02x.%u\"", i % 16 != 0 ? ", " : "",
						   i / 2, i % 2);
		}
		length += (size_t)snprintf(words + length, sizeof(words) - length, "]\n");
	}
	row_accepts(words);
	assert_int_equal(plan.iommu.functions, 64);
	assert_int_equal(plan.iommu.irtes, 4096); /* beside 24 lines */
	machine.pci.functions[0].msi.count = 8;
	row_accepts(words);
	assert_int_equal(plan.iommu.irtes, 2048);
	/* To the last one that a unit can have. */
	machine.gsi_count = MAX_UNIT_IRTES - 2024;
	row_accepts(words);
	assert_int_equal(plan.iommu.irtes, MAX_UNIT_IRTES);
	machine.gsi_count++;
	row_refuses(words, ":1: functions behind IOMMU unit 0");
}

/* RAM above what devices reach through the IOMMU. */
static void row_reach(void **state)
{
	static const char words[] = ROW_PART(
		"a", "[0]", "[{ size = \"1536M\" }, { size = \"1536M\" }]") "pci = [\"00:03.0\"]\n";

	(void)state;
	row_machine();
	(void)row_add(3, 0x80000000);
	machine.dma_address_bits = 33;
	row_accepts(words);
	machine.dma_address_bits = 32;
	row_refuses(words, ":4: memory of partition 'a' ends at 0x13fffffff");
}

/* The firmware's memory of a graphics function, in the midst of where RAM would be. */
static void row_graphics(void **state)
{
	const char *words = ROW_PART("a", "[0]", "\"1792M\"") "pci = [\"00:03.0\"]\n";

	(void)state;
	row_machine();
	(void)ranges_remove(&machine.ram, (struct range){0x60000000, 0x64000000});
	made_add(&machine.kept, 0x60000000, 0x64000000);
	row_add(3, 0xc0000000)->class_code = 0x030000;
	machine.reserved[0] =
		(struct inventory_reserved){{0x60000000, 0x64000000}, 0, PCI_BDF(0, 3, 0)};
	machine.reserved_count = 1;
	row_accepts(words);
	assert_int_equal(plan.partitions[0].hole, 0x60000000);
	machine.reserved[0].memory.end += PAGE_SIZE;
	row_refuses(words, "because the memory map does not keep it");
}

static void row_nothing(void **state)
{
	(void)state;
	row_machine();
	machine.gsi_count = 5000;
	row_refuses("\n", "partition");
}

#define PLAN_ROWS                                                                                  \
	cmocka_unit_test(row_segment_without_iommu), cmocka_unit_test(row_ports_of_power),         \
		cmocka_unit_test(row_hole), cmocka_unit_test(row_cure),                            \
		cmocka_unit_test(row_vectors), cmocka_unit_test(row_pins),                         \
		cmocka_unit_test(row_all_mistakes), cmocka_unit_test(row_pieces),                  \
		cmocka_unit_test(row_functions), cmocka_unit_test(row_irtes),                      \
		cmocka_unit_test(row_reach), cmocka_unit_test(row_graphics),                       \
		cmocka_unit_test(row_nothing)
