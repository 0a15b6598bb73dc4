/* SPDX-License-Identifier: Apache-2.0 */
/*
 * PCI trees made up at random: root ports, switches, bridges to and from conventional PCI, devices
 * with one function or several, host bridges, with access control or without. What stands nowhere
 * by the specifications but is harmless to judge is there too: a device inside a switch, functions
 * of different kinds in one device, services on what must not have any, a class that is not so.
 */
#pragma once

#include <drivers/pci.h>

#define NODES 64
#define NOBODY (-1)

/* What the functions on one bus share. */
enum medium {
	ROOT_BUS, /* the root complex: what comes there is translated, and then looks for its target
		   */
	LINK,     /* two ends: a port's and one device's */
	INSIDE,   /* a switch: routes by address from any port to any other */
	SHARED,   /* a bus: whoever decodes the address takes it */
};

struct node {
	u16 segment;
	u16 bdf;
	enum pcie_type type;
	bool host_bridge; /* it stands for the root complex */
	bool pretends;    /* to be one */
	bool acs;
	int above; /* index of the bridge, a lower one, or NOBODY */
	enum medium medium;
	u8 secondary;
	int label;   /* of its group, by the requests */
	u16 carried; /* the requester ID that arrives at the IOMMU */
};

static struct node nodes[NODES];
static int node_count;
static u64 random_state;

static unsigned int random_below(unsigned int limit)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return (unsigned int)(random_state >> 33) % limit;
}

static bool random_percent(unsigned int percent)
{
	return random_below(100) < percent;
}

/* Kinds of functions on each medium: as many times as each is to come. Conventional ones are
 * devices or bridges. */
static enum pcie_type random_type(enum medium medium)
{
	static const enum pcie_type types[][8] = {
		[ROOT_BUS] = {PCIE_ROOT_PORT, PCIE_ROOT_PORT, PCIE_ROOT_PORT, PCI_TO_PCIE,
			      PCIE_RC_ENDPOINT, PCIE_RC_COLLECTOR, PCIE_CONVENTIONAL,
			      PCIE_CONVENTIONAL},
		[LINK] = {PCIE_ENDPOINT, PCIE_ENDPOINT, PCIE_LEGACY_ENDPOINT, PCIE_UPSTREAM,
			  PCIE_UPSTREAM, PCIE_UPSTREAM, PCIE_TO_PCI, PCIE_ENDPOINT},
		[INSIDE] = {PCIE_DOWNSTREAM, PCIE_DOWNSTREAM, PCIE_DOWNSTREAM, PCIE_DOWNSTREAM,
			    PCIE_DOWNSTREAM, PCIE_DOWNSTREAM, PCIE_DOWNSTREAM, PCIE_ENDPOINT},
		[SHARED] = {PCIE_CONVENTIONAL, PCIE_CONVENTIONAL, PCIE_CONVENTIONAL,
			    PCIE_CONVENTIONAL, PCIE_CONVENTIONAL, PCIE_CONVENTIONAL, PCI_TO_PCIE,
			    PCI_TO_PCIE},
	};

	return types[medium][random_below(8)];
}

static bool is_bridge(const struct node *n)
{
	return n->secondary != 0;
}

/* The medium that a bridge makes. */
static enum medium medium_below(const struct node *n)
{
	switch (n->type) {
	case PCIE_UPSTREAM:
		return INSIDE;
	case PCIE_TO_PCI:
	case PCIE_CONVENTIONAL:
		return SHARED;
	default:
		return LINK;
	}
}

static bool random_bridge(enum pcie_type type)
{
	switch (type) {
	case PCIE_ROOT_PORT:
	case PCIE_UPSTREAM:
	case PCIE_DOWNSTREAM:
	case PCIE_TO_PCI:
	case PCI_TO_PCIE:
		return random_percent(95);
	case PCIE_CONVENTIONAL:
		return random_percent(25);
	default:
		return false;
	}
}

/* One device on a bus. Bridges get the next free bus. */
static void add_device(u16 segment, int above, enum medium medium, u8 bus, u8 device,
		       unsigned int acs, unsigned int *free_bus)
{
	unsigned int functions = random_percent(65) ? 1 : 2 + random_below(3);
	bool host_bridge = medium == ROOT_BUS && random_percent(15);
	u8 function = 0;

	for (unsigned int i = 0; i < functions && node_count < NODES && function < 8; i++) {
		struct node *n = &nodes[node_count++];

		*n = (struct node){.segment = segment,
				   .bdf = PCI_BDF(bus, device, function),
				   .type = random_type(medium),
				   .host_bridge = host_bridge && i == 0,
				   .pretends = medium != ROOT_BUS && random_percent(5),
				   .acs = random_percent(acs),
				   .above = above,
				   .medium = medium};
		if (!n->host_bridge && *free_bus < 255 && random_bridge(n->type)) {
			n->secondary = (u8)(*free_bus)++;
		}
		function = (u8)(function + 1 + random_below(3));
	}
}

static void add_bus(u16 segment, int above, enum medium medium, u8 bus, unsigned int acs,
		    unsigned int *free_bus)
{
	unsigned int devices = medium == LINK ? 1 : 1 + random_below(medium == ROOT_BUS ? 5 : 4);
	u8 device = 0;

	for (unsigned int i = 0; i < devices; i++) {
		add_device(segment, above, medium, bus, device, acs, free_bus);
		device = (u8)(device + 1 + random_below(4));
	}
}

/* Tree @number, always the same: one or two segments, each with one or two root buses. */
static void make_tree(unsigned int number)
{
	static const unsigned int acs_percent[] = {0, 50, 85, 95, 100};
	unsigned int acs = acs_percent[number % ARRAY_SIZE(acs_percent)];
	unsigned int segments = random_percent(80) ? 1 : 2;
	int bridge = 0;

	random_state = 0x9e3779b97f4a7c15 * (number + 1);
	node_count = 0;
	for (u16 segment = 0; segment < segments; segment++) {
		unsigned int free_bus = 1;

		add_bus(segment, NOBODY, ROOT_BUS, 0, acs, &free_bus);
		if (random_percent(30)) {
			free_bus += 64;
			add_bus(segment, NOBODY, ROOT_BUS, (u8)(free_bus - 1), acs, &free_bus);
		}
		for (; bridge < node_count; bridge++) {
			if (is_bridge(&nodes[bridge]) && random_percent(90)) {
				add_bus(segment, bridge, medium_below(&nodes[bridge]),
					nodes[bridge].secondary, acs, &free_bus);
			}
		}
	}
}
