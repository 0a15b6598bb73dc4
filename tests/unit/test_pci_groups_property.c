/* SPDX-License-Identifier: Apache-2.0 */
/*
 * drivers/pci/groups.c against a second way to isolation groups: over trees made up at random, one
 * request of every function is followed hop by hop, along every way that PCIe Base lets it go
 * before the IOMMU sees it ("Access Control Services", "Switch", "Root Complex"; PCI bus; PCI
 * Express to PCI/PCI-X Bridge). Who is reached, or has the same requester ID, is of one group.
 */

#include "unit.h"

#include "drivers/pci/device.h"
#include "pci_tree.h"

#define TREES 6000
#define CLASS_HOST_BRIDGE 0x060000
#define CLASS_BRIDGE 0x060400
#define CLASS_NETWORK 0x020000

static struct pci_machine machine;

/* ---- requests ---- */

static bool same_device(const struct node *a, const struct node *b)
{
	return a->segment == b->segment && a->bdf >> 3 == b->bdf >> 3;
}

/* Its services are on. Bridges to conventional PCI, event collectors and what is no PCI Express
 * function must not have any, so nothing that they say counts. */
static bool controls(const struct node *n)
{
	return n->acs && n->type != PCIE_TO_PCI && n->type != PCI_TO_PCIE &&
	       n->type != PCIE_RC_COLLECTOR && n->type != PCIE_CONVENTIONAL;
}

/* A request in @n, which goes up, meets @other: inside their device or on the bus above. */
static bool may_take(const struct node *n, const struct node *other)
{
	if (n == other || other->host_bridge) {
		return false;
	}
	if (same_device(n, other) && !controls(n)) {
		return true;
	}
	if (n->above == NOBODY || n->above != other->above) {
		return false;
	}
	return n->medium == SHARED || (n->medium == INSIDE && !controls(n));
}

/* The bridge above takes for its own registers what passes by, unless it sends all of it on. */
static bool bridge_may_take(const struct node *n)
{
	switch (n->medium) {
	case LINK:
		return !controls(&nodes[n->above]);
	case INSIDE:
		return !controls(n);
	case SHARED:
		return true;
	default:
		return false;
	}
}

/* The ID that a request has above @bridge. */
static u16 id_above(const struct node *bridge, u16 id)
{
	switch (bridge->type) {
	case PCIE_TO_PCI: /* takes the bus's number and nothing else */
		return (u16)(bridge->secondary << 8);
	case PCI_TO_PCIE:
	case PCIE_CONVENTIONAL: /* a bus has no IDs */
		return bridge->bdf;
	default:
		return id;
	}
}

/* Follows a request of @from up to a root bus; @reached are all who may have taken it. */
static void send(int from, bool *reached)
{
	bool down[NODES] = {false};
	int at = from;

	memset(reached, 0, NODES * sizeof(*reached));
	nodes[from].carried = nodes[from].bdf;
	while (at != NOBODY) {
		const struct node *n = &nodes[at];

		for (int i = 0; i < node_count; i++) {
			down[i] = down[i] || may_take(n, &nodes[i]);
		}
		if (n->above != NOBODY) {
			reached[n->above] = reached[n->above] || bridge_may_take(n);
			nodes[from].carried = id_above(&nodes[n->above], nodes[from].carried);
		}
		at = n->above;
	}
	/* What goes down through a bridge goes to anybody there. */
	for (int i = 0; i < node_count; i++) {
		down[i] = down[i] || (nodes[i].above != NOBODY && down[nodes[i].above]);
		reached[i] = reached[i] || down[i];
	}
}

static void join(int a, int b)
{
	int old = nodes[b].label;

	for (int i = 0; old != nodes[a].label && i < node_count; i++) {
		if (nodes[i].label == old) {
			nodes[i].label = nodes[a].label;
		}
	}
}

static void label_all(void)
{
	bool reached[NODES];

	for (int i = 0; i < node_count; i++) {
		nodes[i].label = i;
	}
	for (int i = 0; i < node_count; i++) {
		send(i, reached);
		for (int j = 0; j < node_count; j++) {
			if (reached[j] && !nodes[i].host_bridge) {
				join(i, j);
			}
		}
	}
	for (int i = 0; i < node_count; i++) {
		for (int j = 0; j < i; j++) {
			if (nodes[i].segment == nodes[j].segment &&
			    nodes[i].carried == nodes[j].carried) {
				join(i, j);
			}
		}
	}
}

/* ---- the other way ---- */

/* Of each node. */
static const struct pci_function *functions[NODES];

static void fill_machine(void)
{
	machine.count = 0;
	for (int i = 0; i < node_count; i++) {
		const struct node *n = &nodes[i];
		struct pci_function f = {.segment = n->segment,
					 .bdf = n->bdf,
					 .class_code = n->host_bridge || n->pretends
							       ? CLASS_HOST_BRIDGE
						       : is_bridge(n) ? CLASS_BRIDGE
								      : CLASS_NETWORK,
					 .header_type = is_bridge(n),
					 .pcie_type = (u8)n->type,
					 .isolates = n->acs,
					 .physfn = PCI_NONE,
					 .bridge = {n->secondary, n->secondary, {0}, {0}, {0}}};

		assert_non_null(pci_insert(&machine, &f, NULL));
	}
	pci_assign_groups(&machine);
	for (int i = 0; i < node_count; i++) {
		functions[i] = pci_find(&machine, nodes[i].segment, nodes[i].bdf);
		assert_non_null(functions[i]);
	}
}

static const struct node *node_at(u16 segment, u16 bdf)
{
	for (int i = 0; i < node_count; i++) {
		if (nodes[i].segment == segment && nodes[i].bdf == bdf) {
			return &nodes[i];
		}
	}
	return NULL;
}

/* True for @bridge and all below it. */
static bool is_within(const struct node *n, const struct node *bridge)
{
	while (n != bridge && n->above != NOBODY) {
		n = &nodes[n->above];
	}
	return n == bridge;
}

static bool is_within_device(const struct node *n, u16 bdf)
{
	while (n->bdf >> 3 != bdf >> 3 && n->above != NOBODY) {
		n = &nodes[n->above];
	}
	return n->bdf >> 3 == bdf >> 3;
}

/* The reason explains why @n is in its group. */
static bool is_reason(const struct node *n, const struct pci_function *f, bool single)
{
	const struct node *cause = node_at(n->segment, f->group_cause);

	if (f->group_reason == PCI_GROUP_MULTIFUNCTION) {
		return !single && is_within_device(n, f->group_cause);
	}
	if (cause == NULL || (single != (f->group_reason == PCI_GROUP_ALONE)) ||
	    cause->label != n->label) {
		return false;
	}
	switch (f->group_reason) {
	case PCI_GROUP_ALONE:
		return cause == n;
	case PCI_GROUP_CONVENTIONAL:
		return id_above(cause, PCI_NONE) != PCI_NONE && is_within(n, cause);
	case PCI_GROUP_PORT:
		return !controls(cause) && is_bridge(cause) && is_within(n, cause);
	default:
		return !controls(cause) && cause->medium == INSIDE &&
		       is_within(n, &nodes[cause->above]);
	}
}

static void compare(unsigned int number)
{
	for (int i = 0; i < node_count; i++) {
		const struct pci_function *f = functions[i];
		bool single = true;

		for (int j = 0; j < node_count; j++) {
			bool same = nodes[i].label == nodes[j].label;

			single = single && (i == j || !same);
			if (same != (f->group == functions[j]->group)) {
				fail_msg("tree %u: %04x:%04x and %04x:%04x are%s one group", number,
					 nodes[i].segment, nodes[i].bdf, nodes[j].segment,
					 nodes[j].bdf, same ? "" : " not");
			}
		}
		if (!is_reason(&nodes[i], f, single)) {
			fail_msg("tree %u: %04x:%04x: reason %u by %04x", number, f->segment,
				 f->bdf, f->group_reason, f->group_cause);
		}
		assert_int_equal(f->requester, nodes[i].carried);
	}
}

/* Numbers come without gaps, in the order of the functions. */
static void check_numbers(void)
{
	unsigned int next = 0;

	for (unsigned int i = 0; i < machine.count; i++) {
		assert_true(machine.functions[i].group <= next);
		next += machine.functions[i].group == next;
	}
	assert_int_equal(machine.groups, next);
}

static void groups_are_who_can_reach_whom(void **state)
{
	unsigned int seen[PCI_GROUP_REASONS] = {0};
	unsigned int mixed = 0;

	(void)state;
	for (unsigned int number = 0; number < TREES; number++) {
		make_tree(number);
		label_all();
		fill_machine();
		compare(number);
		check_numbers();
		for (unsigned int i = 0; i < machine.count; i++) {
			seen[machine.functions[i].group_reason]++;
		}
		mixed += machine.groups > 1 && machine.groups < machine.count;
	}
	/* The trees are worth it: every reason came often, and most have groups of several kinds.
	 */
	for (unsigned int i = 0; i < PCI_GROUP_REASONS; i++) {
		assert_true(seen[i] > TREES / 2);
	}
	assert_true(mixed > TREES / 2);
}

/* As many as there may be, as deep as bus numbers allow. */
static void a_full_machine(void **state)
{
	const unsigned int levels = 250;
	u8 bus = 0;

	(void)state;
	machine.count = 0;
	while (machine.count < MAX_PCI_FUNCTIONS) {
		u8 device = (u8)(machine.count / levels);
		bool bridge = device == 0;
		struct pci_function f = {.bdf = PCI_BDF(bus, device, 0),
					 .pcie_type = PCIE_CONVENTIONAL,
					 .header_type = bridge};

		bus = (u8)((bus + 1U) % levels);
		f.bridge.secondary = bridge ? bus : 0;
		assert_non_null(pci_insert(&machine, &f, NULL));
	}
	pci_assign_groups(&machine);
	for (unsigned int i = 0; i < machine.count; i++) {
		const struct pci_function *f = &machine.functions[i];
		bool root = PCI_BUS(f->bdf) == 0 && PCI_DEVICE(f->bdf) != 0;

		assert_true((f->group == 0) == !root);
		assert_int_equal(f->requester, root ? f->bdf : 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(groups_are_who_can_reach_whom),
		cmocka_unit_test(a_full_machine),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
