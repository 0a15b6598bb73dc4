/* SPDX-License-Identifier: Apache-2.0 */
/*
 * hv/plan over made-up pairs of a machine and a configuration: what is right is accepted, what is
 * wrong is refused with a place and a cure, and an accepted plan builds (plan_build.h) and gives
 * nothing to two owners (plan_judge.h). The plan is made as bulkhead-check makes it, from the
 * inventory's text, and is the same as that of the machine itself. PLAN_SEED and PLAN_PAIRS in
 * the environment choose other pairs, PLAN_FIRST the number of the first.
 */

#include "unit.h"

#include "plan_breaks_all.h"
#include "plan_build.h"
#include "plan_judge_pci.h"

#include <lib/errno.h>
#include <lib/report.h>

#define PAIRS 20000
#define FILE_NAME "partitions.toml"

/* What a run said. */
static struct {
	unsigned int lines;
	unsigned int file_lines; /* of the text */
	char first[REPORT_LINE_MAX];
	char all[8192]; /* one message a line, as far as there is room */
	bool about_memory;
} said;

static struct inventory parsed;
static struct config config;
static struct plan plan;
static char inventory_text[1 << 18];
static char plan_text[2][1 << 18];
static size_t used;

static void add_line(void *context, const char *line)
{
	char *to = context;
	const size_t length = strlen(line);

	assert_true(used + length + 2 < sizeof(inventory_text));
	memcpy(to + used, line, length);
	to[used + length] = '\n';
	used += length + 1;
	to[used] = '\0';
}

/* Each message has its place in the file, says what and why, and what to do; it is all there. */
static void check_message(void *context, const char *line)
{
	unsigned int number = 0;
	int end = 0;

	(void)context;
	if (strncmp(line, FILE_NAME ":", sizeof(FILE_NAME)) != 0 ||
	    sscanf(line + sizeof(FILE_NAME), "%u: %n", &number, &end) != 1 || end == 0 ||
	    number == 0 || number > said.file_lines ||
	    strstr(line + sizeof(FILE_NAME) + end, ": ") == NULL ||
	    strlen(line) >= REPORT_LINE_MAX - 1) {
		fail_msg("pair %lu: a message of line %u: %s", judge_number, number, line);
	}
	end = (int)strlen(said.all);
	(void)snprintf(said.all + end, sizeof(said.all) - (size_t)end, "%s\n", line);
	if (said.lines++ == 0) {
		(void)snprintf(said.first, sizeof(said.first), "%s", line);
	}
	said.about_memory = said.about_memory || strstr(line, "does not fit") != NULL ||
			    strstr(line, "page tables") != NULL ||
			    strstr(line, "not all RAM") != NULL;
}

static bool run_plan(const struct inventory *inventory)
{
	struct report report = {.line = check_message};
	int error;

	memset(&said, 0, sizeof(said));
	for (size_t i = 0; i < text_used; i++) {
		said.file_lines += text[i] == '\n';
	}
	error = plan_load(&(struct plan_text){FILE_NAME, text, text_used}, inventory, &config,
			  &plan, &report);
	JUDGE((error == 0) == (report.errors == 0) && (error == 0 || error == -EINVAL));
	JUDGE(said.lines >= MIN(report.errors, 1U));
	return error == 0;
}

static void print_plan(unsigned int n)
{
	used = 0;
	plan_text[n][0] = '\0';
	plan_print(&plan, add_line, plan_text[n]);
}

/* The way of the desk: by the text of the inventory. */
static void parse_inventory(void)
{
	struct report report = {.line = check_message};

	used = 0;
	inventory_print(&machine, add_line, inventory_text);
	said.file_lines = 0;
	if (inventory_parse(inventory_text, used, &parsed, &report) != 0) {
		fail_msg("pair %lu: the inventory is not read back", judge_number);
	}
}

/* Virtual functions appear, with what they turn out to have: the plan holds. */
static void check_enabled(void)
{
	const u64 room = plan.tables.end - plan.tables.start;

	for (unsigned int i = 0; i < wanted.sriov_count; i++) {
		const struct pci_function pf = *known_function(wanted.sriov[i].pf);

		for (u16 n = 0; n < wanted.sriov[i].vfs; n++) {
			struct pci_function vf = pci_virtual_function(&pf, n);

			vf.group = vf.group == PCI_NONE ? machine.pci.groups++ : vf.group;
			made_messages(&vf);
			JUDGE(pci_insert(&machine.pci, &vf, NULL) != NULL);
		}
	}
	if (!run_plan(&machine)) {
		fail_msg("pair %lu: refused once the virtual functions are there: %s", judge_number,
			 said.first);
	}
	JUDGE(plan.tables.end - plan.tables.start <= room);
	judge_plan(&plan);
	build_plan(&plan);
}

static void check_accepted(void)
{
	judge_plan(&plan);
	build_plan(&plan);
	print_plan(0);
	JUDGE(run_plan(&machine));
	print_plan(1);
	if (strcmp(plan_text[0], plan_text[1]) != 0) {
		fail_msg("pair %lu: the plan of the desk is not that of the machine", judge_number);
	}
	if (wanted.sriov_count != 0) {
		check_enabled();
	}
}

/* Reads regions as a message proposes them, up to @max. */
static unsigned int read_regions(const char *list, unsigned int max, struct wanted_region *regions)
{
	unsigned int count = 0;
	unsigned long at;
	unsigned long size;
	int end;

	while (count < max &&
	       sscanf(list, "{ at = \"%lx\", size = \"%luM\" }%n", &at, &size, &end) == 2) {
		regions[count++] = (struct wanted_region){true, at, MIB(size)};
		list += end + 2 * (list[end] == ',');
	}
	return count;
}

/* Those behind a region that shrinks are aligned anew, and may then not find their place again. */
static bool has_later_unpinned(const struct wanted_partition *p)
{
	for (unsigned int i = 1; i < p->memory_count; i++) {
		if (!p->memory[i].pinned) {
			return true;
		}
	}
	return false;
}

/* The cure for too much memory, followed to the letter: one piece, or several. */
static bool check_cure(void)
{
	static const char one[] = "at most ";
	struct wanted_partition *p = break_memory_of;
	const char *several = p->memory_count == 1 ? "memory = [" : "in its place ";
	const char *list = strstr(said.first, random_percent(50) ? one : several);
	struct wanted_region pieces[MAX_REGIONS];
	unsigned int count = 1;
	unsigned long size;

	if (said.lines != 1 || list == NULL || has_later_unpinned(p)) {
		return false;
	}
	if (sscanf(list, "at most \"%luM", &size) == 1) {
		pieces[0] = (struct wanted_region){false, 0, MIB(size)};
	} else {
		const bool first = memcmp(list, one, strlen(one)) == 0;

		list += first ? strlen(one) : strlen(several);
		list += strncmp(list, "memory = [", 10) == 0 ? 10 : 0;
		count = read_regions(list, first ? 1 : MAX_REGIONS, pieces);
		JUDGE(count != 0);
	}
	if (p->memory_count - 1 + count > MAX_REGIONS) {
		return false;
	}
	memmove(&p->memory[count], &p->memory[1], (p->memory_count - 1) * sizeof(p->memory[0]));
	memcpy(p->memory, pieces, count * sizeof(p->memory[0]));
	p->memory_count += count - 1;
	text_make();
	if (!run_plan(&parsed) && said.about_memory) {
		fail_msg("pair %lu: the cure for memory is refused: %s\n%s", judge_number,
			 said.first, text);
	}
	return true;
}

static struct {
	unsigned int accepted, refused, unsure, virtual_functions, cures, functions;
	unsigned int planted[ARRAY_SIZE(breaks)];
} counts;

/* What is planted: at most two kinds, mostly none. The number of kinds. */
static unsigned int plant(unsigned int *kind)
{
	const unsigned int goal = random_percent(45) ? 0 : random_percent(80) ? 1 : 2;
	unsigned int planted = 0;

	for (unsigned int tries = 0; planted < goal && tries < 20; tries++) {
		*kind = random_percent(6) ? 0 : (unsigned int)random_below(ARRAY_SIZE(breaks));
		for (unsigned int again = 0; again < 8; again++) {
			if (breaks[*kind].plant()) {
				counts.planted[*kind]++;
				planted++;
				break;
			}
		}
	}
	return planted;
}

/* What may be refused or not, and has to be right if it is not. */
static void twist(void)
{
	struct pci_bar *bar = broken_bar(broken_partition(), false);

	if (bar != NULL && bar->size <= MIB(1) && random_percent(10)) {
		bar->address = MIB(1);
		wanted.unsure = true;
	}
}

static void check_pair(u64 seed)
{
	unsigned int kind = 0;
	unsigned int planted;
	bool accepted;

	random_begin(seed, judge_number);
	made_machine();
	made_pci();
	wanted_make();
	twist();
	planted = plant(&kind);
	text_make();
	parse_inventory();
	accepted = run_plan(&parsed);
	counts.accepted += accepted;
	counts.refused += !accepted;
	if (accepted && planted != 0) {
		fail_msg("pair %lu: accepted in spite of %s\n%s", judge_number, breaks[kind].name,
			 text);
	}
	if (!accepted && planted == 0 && !wanted.unsure) {
		fail_msg("pair %lu: refused, though right: %s\n%s", judge_number, said.first, text);
	}
	counts.unsure += planted == 0 && wanted.unsure;
	if (accepted) {
		counts.virtual_functions += wanted.sriov_count != 0;
		check_accepted();
	} else if (planted == 1 && breaks[kind].plant == break_memory_large) {
		counts.cures += check_cure();
	}
}

static u64 environment(const char *name, u64 otherwise)
{
	const char *value = getenv(name);

	return value != NULL ? strtoull(value, NULL, 0) : otherwise;
}

static void what_is_accepted_builds(void **state)
{
	const u64 seed = environment("PLAN_SEED", 10);
	const u64 first = environment("PLAN_FIRST", 0);
	const u64 pairs = environment("PLAN_PAIRS", PAIRS);

	(void)state;
	for (judge_number = first; judge_number < first + pairs; judge_number++) {
		check_pair(seed);
	}
	print_message("%lu pairs: %u accepted (%u with virtual functions), %u refused, %u unsure, "
		      "%u cures followed\n",
		      pairs, counts.accepted, counts.virtual_functions, counts.refused,
		      counts.unsure, counts.cures);
	for (unsigned int i = 0; i < ARRAY_SIZE(breaks); i++) {
		print_message("  %s: %u\n", breaks[i].name, counts.planted[i]);
		assert_true(counts.planted[i] != 0 || pairs < PAIRS);
	}
	assert_true(pairs < PAIRS || (counts.accepted >= PAIRS / 4 && counts.unsure < PAIRS / 5));
}

#include "plan_rows.h"

int main(void)
{
	const struct CMUnitTest tests[] = {
		PLAN_ROWS,
		cmocka_unit_test(what_is_accepted_builds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
