// SPDX-License-Identifier: Apache-2.0
// The unit without Bochs: tables, faults, invalidation and interrupts over an array of memory.

#include "../unit.hpp"

#include <cstring>

extern "C" {
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
}

using namespace vtd;

constexpr uint64_t ROOT = 0x1000, CONTEXTS = 0x2000, TOP = 0x3000, MIDDLE = 0x4000, LOW = 0x5000,
		   LAST = 0x6000, QUEUE = 0x7000, ENTRIES = 0x8000, STATUS = 0x9000, PAGE = 0xa000;
constexpr uint16_t WHO = 0x0109, OTHER = 0x0110, DOMAIN = 7;
constexpr uint32_t MESSAGE_ADDRESS = 0xfee01000;
constexpr uint64_t RW = 3;

class Memory : public Host
{
      public:
	bool read(uint64_t address, void *to, size_t size) override
	{
		reads++;
		if (address + size > sizeof(bytes)) {
			return false;
		}
		std::memcpy(to, bytes + address, size);
		return true;
	}
	bool write(uint64_t address, const void *from, size_t size) override
	{
		assert_true(address + size <= sizeof(bytes));
		std::memcpy(bytes + address, from, size);
		return true;
	}
	void send(const Message &message) override
	{
		sent.push_back(message);
	}
	void set(uint64_t address, uint64_t value)
	{
		std::memcpy(bytes + address, &value, sizeof(value));
	}
	uint64_t get(uint64_t address)
	{
		uint64_t value;

		std::memcpy(&value, bytes + address, sizeof(value));
		return value;
	}

	uint8_t bytes[0x10000] = {};
	unsigned reads = 0;
	std::vector<Message> sent;
};

// A unit of 48 bits in use: 4 levels down to PAGE for address 0x1000 and to 2 MiB for 0x200000.
class Bench
{
      public:
	explicit Bench(const Options &options = {}) : unit(memory, options)
	{
		memory.set(ROOT + 16 * (WHO >> 8), CONTEXTS | 1);
		memory.set(context(), TOP | 1);
		memory.set(context() + 8, DOMAIN << 8 | (options.bits == 48 ? 2 : 1));
		memory.set(TOP, MIDDLE | RW);
		memory.set(MIDDLE, LOW | RW);
		memory.set(LOW, LAST | RW);
		memory.set(LOW + 8, 0x40000000 | 1 << 7 | RW);
		memory.set(LAST + 8, PAGE | RW);
		unit.write(RTADDR, 8, ROOT);
		unit.write(GCMD, 4, GCMD_SRTP);
		unit.write(GCMD, 4, GCMD_TE);
	}
	static uint64_t context()
	{
		return CONTEXTS + 16 * (WHO & 0xff);
	}
	bool go(uint64_t address, bool write = false, uint16_t who = WHO)
	{
		return unit.translate(who, address, 4, write, to);
	}
	// What the record @number says; its fault is then cleared.
	Reason fault(unsigned number = 0)
	{
		uint64_t high = unit.read(FRCD + 16 * number + 8, 8);

		said_address = unit.read(FRCD + 16 * number, 8);
		said_who = static_cast<uint16_t>(high);
		was_read = (high & bit(62)) != 0;
		unit.write(FRCD + 16 * number + 12, 4, RECORD_F);
		return (high & bit(63)) != 0 ? static_cast<Reason>(field(high, 39, 32))
					     : Reason::none;
	}
	// Has the queue do @low, @high.
	void queue(uint64_t low, uint64_t high = 0)
	{
		if (tail == 0) {
			unit.write(IQA, 8, QUEUE);
			unit.write(GCMD, 4, GCMD_TE | GCMD_QIE | more);
		}
		memory.set(QUEUE + tail, low);
		memory.set(QUEUE + tail + 8, high);
		tail = (tail + 16) % 4096;
		unit.write(IQT, 8, tail);
	}
	// Switches interrupts through 256 entries on.
	void remap(uint64_t flags)
	{
		more = GCMD_IRE;
		unit.write(IRTA, 8, ENTRIES | 7 | flags);
		unit.write(GCMD, 4, GCMD_TE | GCMD_SIRTP);
		unit.write(GCMD, 4, GCMD_TE | GCMD_IRE);
	}

	Memory memory;
	Unit unit;
	uint64_t to = 0, said_address = 0, tail = 0;
	uint32_t more = 0;
	uint16_t said_who = 0;
	bool was_read = false;
};

static void capabilities_are_as_chosen(void **)
{
	Memory memory;
	Options options;

	assert_string_equal(
		options_parse("aw-bits=39,eim=off,coherent=off,caching-mode=on,records=2", options)
			.c_str(),
		"");
	Unit narrow(memory, options);
	Unit wide(memory, {});

	assert_int_equal(field(narrow.read(CAP, 8), 12, 8), 2);
	assert_int_equal(field(narrow.read(CAP, 8), 21, 16), 38);
	assert_int_equal(field(narrow.read(CAP, 8), 47, 40), 1);
	assert_int_equal(field(narrow.read(CAP, 8), 7, 7), 1);
	assert_int_equal(field(narrow.read(ECAP, 8), 4, 0), 0xa);
	assert_int_equal(field(wide.read(CAP, 8), 12, 8), 6);
	assert_int_equal(field(wide.read(ECAP, 8), 4, 0), 0x1b);
	assert_int_equal(wide.read(VER, 4), 0x10);
	assert_int_equal(wide.read(VER, 2), UINT64_MAX);
}

static void wrong_options_are_told(void **)
{
	for (const char *words : {"aw-bits=40", "eim=yes", "colour=red", "records=0", "records=17",
				  "sabotage=all", "sabotage-after=x", "aw-bits="}) {
		Options options;

		assert_true(!options_parse(words, options).empty());
	}
}

static void pages_of_all_sizes(void **)
{
	Bench bench;

	assert_true(bench.go(0x1234));
	assert_int_equal(bench.to, PAGE | 0x234);
	assert_true(bench.go(0x212345, true));
	assert_int_equal(bench.to, 0x40012345);
	bench.memory.set(MIDDLE + 8, 0x80000000 | 1 << 7 | RW);
	assert_true(bench.go(0x40123456));
	assert_int_equal(bench.to, 0x80123456);
	assert_int_equal(bench.fault(), Reason::none);
	assert_int_equal(bench.unit.counts().at(WHO).translated, 3);
}

static void three_levels_of_four(void **)
{
	Bench bench;

	bench.memory.set(Bench::context(), MIDDLE | 1);
	bench.memory.set(Bench::context() + 8, DOMAIN << 8 | 1);
	assert_true(bench.go(0x1234));
	assert_int_equal(bench.to, PAGE | 0x234);
	assert_false(bench.go(1ULL << 39));
	assert_int_equal(bench.fault(), Reason::beyond_width);
}

static void three_levels(void **)
{
	Options options;

	options.bits = 39;
	Bench bench(options);

	bench.memory.set(Bench::context(), MIDDLE | 1);
	assert_true(bench.go(0x1234));
	assert_int_equal(bench.to, PAGE | 0x234);
	assert_false(bench.go(1ULL << 39));
	assert_int_equal(bench.fault(), Reason::beyond_width);
}

static void off_means_through(void **)
{
	Bench bench;

	bench.unit.write(GCMD, 4, 0);
	assert_true(bench.go(0x7777000));
	assert_int_equal(bench.to, 0x7777000);
	assert_int_equal(bench.unit.counts().at(WHO).passed, 1);
}

// What is in the tables, and the fault that it is.
static void faults_of_tables(void **)
{
	struct {
		uint64_t at, value, address;
		bool write;
		Reason reason;
	} rows[] = {
		{ROOT + 16, 0, 0x1000, false, Reason::root_absent},
		{ROOT + 16, CONTEXTS | 3, 0x1000, false, Reason::root_reserved},
		{ROOT + 24, 1, 0x1000, false, Reason::root_reserved},
		{ROOT + 16, 0xff000000 | 1, 0x1000, false, Reason::context_unreachable},
		{Bench::context(), 0, 0x1000, false, Reason::context_absent},
		{Bench::context(), TOP | 0x11, 0x1000, false, Reason::context_reserved},
		{Bench::context() + 8, 0, 0x1000, false, Reason::context_invalid},
		{Bench::context() + 8, 3, 0x1000, false, Reason::context_invalid},
		{Bench::context(), TOP | 0xd, 0x1000, false, Reason::context_invalid},
		{Bench::context(), 0xff000000 | 1, 0x1000, false, Reason::page_table_unreachable},
		{TOP, 0, 0x1000, false, Reason::read_denied},
		{TOP, MIDDLE | 1, 0x1000, true, Reason::write_denied},
		{TOP, MIDDLE | 1 << 7 | RW, 0x1000, true, Reason::page_table_reserved},
		{LOW, LAST | RW | 1 << 11, 0x1000, true, Reason::page_table_reserved},
		{LOW, LAST | RW | 1ULL << 62, 0x1000, true, Reason::page_table_reserved},
		{LAST + 8, PAGE | RW | 1ULL << 62, 0x1000, true, Reason::page_table_reserved},
		{LOW + 8, 0x40001000 | 1 << 7 | RW, 0x200000, true, Reason::page_table_reserved},
		{LAST + 8, PAGE | RW | 1ULL << 45, 0x1000, true, Reason::page_table_reserved},
		{LAST + 8, PAGE | 1, 0x1000, true, Reason::write_denied},
		{LAST + 8, PAGE | 2, 0x1000, false, Reason::read_denied},
		{LAST + 8, 0xfee00000 | RW, 0x1000, true, Reason::interrupt_address},
	};

	for (const auto &row : rows) {
		Bench bench;

		bench.memory.set(row.at, row.value);
		assert_false(bench.go(row.address | 0x123, row.write));
		assert_int_equal(bench.unit.read(FSTS, 4), FSTS_PPF);
		assert_int_equal(bench.fault(), row.reason);
		assert_int_equal(bench.said_address, row.address);
		assert_int_equal(bench.said_who, WHO);
		assert_int_equal(bench.was_read, !row.write);
		assert_int_equal(bench.unit.read(FSTS, 4), 0);
	}
}

// Whatever is cached: of an address with the same bits that the width does hold, too.
static void nothing_is_behind_the_width(void **)
{
	for (unsigned bits : {39U, 48U}) {
		Options options;

		options.bits = bits;
		options.records = 1;
		Bench bench(options);

		if (bits == 39) {
			bench.memory.set(Bench::context(), MIDDLE | 1);
		}
		assert_true(bench.go(0x1000));
		for (uint64_t beyond : {bit(bits), bit(52), bit(63)}) {
			assert_false(bench.go(beyond + 0x1000));
			assert_int_equal(bench.fault(), Reason::beyond_width);
			assert_int_equal(bench.said_address, beyond + 0x1000);
		}
	}
}

static void faults_can_be_off(void **)
{
	Bench bench;

	bench.memory.set(Bench::context(), TOP | 3);
	assert_false(bench.go(0x5000));
	assert_int_equal(bench.unit.read(FSTS, 4), 0);
}

static void records_overflow(void **)
{
	Options options;

	options.records = 2;
	Bench bench(options);

	bench.go(0x5000);
	bench.go(0x6000);
	bench.go(0x7000);
	assert_int_equal(bench.unit.read(FSTS, 4), FSTS_PPF | FSTS_PFO);
	assert_int_equal(bench.fault(0), Reason::read_denied);
	assert_int_equal(bench.unit.read(FSTS, 4), FSTS_PPF | FSTS_PFO | 1 << 8);
	bench.go(0x8000); // lost as well
	assert_int_equal(bench.fault(1), Reason::read_denied);
	assert_int_equal(bench.said_address, 0x6000);
	bench.unit.write(FSTS, 4, FSTS_PFO);
	assert_int_equal(bench.unit.read(FSTS, 4), 0);
	bench.go(0x9000);
	assert_int_equal(bench.fault(0), Reason::read_denied);
	assert_int_equal(bench.said_address, 0x9000);
}

static void fault_event_waits_for_its_mask(void **)
{
	Bench bench;

	bench.unit.write(FECTL + EVENT_DATA, 4, 0x51);
	bench.unit.write(FECTL + EVENT_ADDRESS, 4, MESSAGE_ADDRESS);
	bench.unit.write(FECTL + EVENT_UPPER, 4, 0x200);
	bench.go(0x5000);
	assert_int_equal(bench.unit.read(FECTL, 4), EVENT_MASKED | EVENT_PENDING);
	assert_int_equal(bench.memory.sent.size(), 0);
	bench.unit.write(FECTL, 4, 0);
	assert_int_equal(bench.memory.sent.size(), 1);
	assert_int_equal(bench.memory.sent[0].vector, 0x51);
	assert_int_equal(bench.memory.sent[0].destination, 0x201);
	bench.go(0x6000); // one is pending: no new event
	assert_int_equal(bench.memory.sent.size(), 1);
	bench.fault(0);
	bench.fault(1);
	bench.go(0x6000);
	assert_int_equal(bench.memory.sent.size(), 2);
}

// A translation that was used stays until it is forgotten, in each of the ways.
static void leaves_stay_until_told(void **)
{
	struct {
		uint64_t low, high;
		bool forgets;
	} rows[] = {
		{2 | 1 << 4, 0, true},
		{2 | 2 << 4 | DOMAIN << 16, 0, true},
		{2 | 2 << 4 | (DOMAIN + 1) << 16, 0, false},
		{2 | 3 << 4 | DOMAIN << 16, 0x1000, true},
		{2 | 3 << 4 | DOMAIN << 16, 0x2000, false},
		{2 | 3 << 4 | DOMAIN << 16, 0 | 1, true}, // two pages
		{2 | 3 << 4 | (DOMAIN + 1) << 16, 0x1000, false},
		{1 | 1 << 4, 0, false}, // contexts
		{4, 0, false},          // interrupts
	};

	for (const auto &row : rows) {
		Bench bench;

		assert_true(bench.go(0x1000));
		bench.memory.set(LAST + 8, 0);
		assert_true(bench.go(0x1000));
		bench.queue(row.low, row.high);
		assert_int_equal(bench.go(0x1000), !row.forgets);
	}
}

static void large_leaves_are_forgotten_by_any_page(void **)
{
	Bench bench;

	assert_true(bench.go(0x200000));
	bench.memory.set(LOW + 8, 0);
	bench.queue(2 | 3 << 4 | DOMAIN << 16, 0x400000);
	assert_true(bench.go(0x200000));
	bench.queue(2 | 3 << 4 | DOMAIN << 16, 0x3ff000);
	assert_false(bench.go(0x200000));
}

static void contexts_stay_until_told(void **)
{
	struct {
		uint64_t low;
		bool forgets;
	} rows[] = {
		{1 | 1 << 4, true},
		{1 | 2 << 4 | DOMAIN << 16, true},
		{1 | 2 << 4 | (DOMAIN + 1) << 16, false},
		{1 | 3 << 4 | DOMAIN << 16 | static_cast<uint64_t>(WHO) << 32, true},
		{1 | 3 << 4 | DOMAIN << 16 | static_cast<uint64_t>(OTHER) << 32, false},
		{1 | 3 << 4 | DOMAIN << 16 | 3ULL << 48 | static_cast<uint64_t>(WHO ^ 7) << 32,
		 true},
		{2 | 1 << 4, false}, // translations
	};

	for (const auto &row : rows) {
		Bench bench;

		assert_true(bench.go(0x1000));
		bench.memory.set(Bench::context(), 0);
		assert_true(bench.go(0x1000));
		bench.queue(row.low);
		assert_int_equal(bench.go(0x1000), !row.forgets);
	}
}

static void registers_forget_too(void **)
{
	Bench bench;

	assert_true(bench.go(0x1000));
	bench.memory.set(LAST + 8, 0);
	bench.unit.write(IVA, 8, 0x1000);
	bench.unit.write(IOTLB, 8, bit(63) | 3ULL << 60 | static_cast<uint64_t>(DOMAIN) << 32);
	assert_int_equal(bench.unit.read(IOTLB, 8),
			 3ULL << 60 | 3ULL << 57 | static_cast<uint64_t>(DOMAIN) << 32);
	assert_false(bench.go(0x1000));
	bench.memory.set(LAST + 8, PAGE | RW);
	assert_true(bench.go(0x1000));
	bench.memory.set(Bench::context(), 0);
	bench.unit.write(CCMD, 8, bit(63) | 1ULL << 61);
	assert_int_equal(bench.unit.read(CCMD, 8), 1ULL << 61 | 1ULL << 59);
	assert_false(bench.go(0x1000));
}

static void absent_is_cached_in_caching_mode_alone(void **)
{
	Options caching;

	caching.caches_absent = true;
	for (const Options &options : {Options{}, caching}) {
		Bench bench(options);

		bench.memory.set(LAST + 8, 0);
		assert_false(bench.go(0x1000));
		bench.memory.set(LAST + 8, PAGE | RW);
		assert_int_equal(bench.go(0x1000), !options.caches_absent);
		bench.memory.set(Bench::context(), 0);
		bench.queue(1 | 1 << 4);
		assert_false(bench.go(0x1000));
		bench.memory.set(Bench::context(), TOP | 1);
		bench.queue(1 | 2 << 4 | DOMAIN << 16); // it is domain 0's
		bench.queue(2 | 1 << 4);
		assert_int_equal(bench.go(0x1000), !options.caches_absent);
		bench.queue(1 | 2 << 4);
		assert_true(bench.go(0x1000));
	}
}

// Bits that are reserved here, and more pages than the unit says that it can forget at once.
static void queue_refuses(void **)
{
	const struct {
		uint64_t low, high;
		bool taken;
	} rows[] = {
		{5, 0, true},
		{5 | 1 << 5 | 1 << 4, STATUS, true},
		{5 | 1 << 6, 0, true},
		{5 | 1 << 7, 0, false}, // page requests
		{5 | 1 << 8, 0, false},
		{2 | 3 << 4, 18, true},
		{2 | 3 << 4, 19, false},
		{2 | 2 << 4, 19, true}, // unused
		{3, 0, false},          // device TLBs
	};

	for (const auto &row : rows) {
		Bench bench;

		bench.queue(row.low, row.high);
		assert_int_equal(bench.unit.read(FSTS, 4), row.taken ? 0 : FSTS_IQE);
		assert_int_equal(bench.unit.read(IQH, 8), row.taken ? 16 : 0);
	}
}

static void registers_refuse_too(void **)
{
	Bench bench;

	assert_true(bench.go(0x1000));
	bench.memory.set(LAST + 8, 0);
	bench.unit.write(IVA, 8, 19);
	bench.unit.write(IOTLB, 8, bit(63) | 3ULL << 60 | static_cast<uint64_t>(DOMAIN) << 32);
	assert_int_equal(bench.unit.read(IOTLB, 8), 3ULL << 60 | static_cast<uint64_t>(DOMAIN)
									 << 32);
	assert_true(bench.go(0x1000));
	bench.unit.write(IVA, 8, 18);
	bench.unit.write(IOTLB, 8, bit(63) | 3ULL << 60 | static_cast<uint64_t>(DOMAIN) << 32);
	assert_false(bench.go(0x1000));
}

static void addresses_have_the_machines_width(void **)
{
	Bench bench;

	for (uint32_t offset : {RTADDR, IQA, IRTA, PHMBASE, PHMLIMIT}) {
		bench.unit.write(offset, 8, ~0ULL);
		assert_int_equal(bench.unit.read(offset, 8) >> 21, mask(HOST_BITS - 1, 21) >> 21);
	}
}

static void queue_begins_where_its_address_is_written(void **)
{
	Bench bench;

	bench.queue(5);
	bench.unit.write(GCMD, 4, 0);
	bench.unit.write(IQA, 8, QUEUE);
	assert_int_equal(bench.unit.read(IQT, 8), 0);
	bench.unit.write(GCMD, 4, GCMD_QIE);
	assert_int_equal(bench.unit.read(IQH, 8), 0);
}

static void queue_waits_and_stops_at_nonsense(void **)
{
	Bench bench;

	bench.queue(5 | 1 << 5 | 0xabcdULL << 32, STATUS);
	assert_int_equal(bench.memory.get(STATUS), 0xabcd);
	bench.queue(5 | 1 << 4);
	assert_int_equal(bench.unit.read(ICS, 4), ICS_IWC);
	assert_int_equal(bench.unit.read(IECTL, 4), EVENT_MASKED | EVENT_PENDING);
	bench.queue(9);
	assert_int_equal(bench.unit.read(FSTS, 4), FSTS_IQE);
	assert_int_equal(bench.unit.read(IQH, 8), 32);
	bench.queue(5 | 1 << 5 | 0x1234ULL << 32, STATUS);
	assert_int_equal(bench.memory.get(STATUS), 0xabcd);
	bench.memory.set(QUEUE + 32, 4); // repaired
	bench.unit.write(FSTS, 4, FSTS_IQE);
	assert_int_equal(bench.memory.get(STATUS), 0x1234);
	assert_int_equal(bench.unit.read(IQH, 8), 64);
}

static void protected_memory_is_out_of_reach(void **)
{
	Bench bench;

	bench.unit.write(GCMD, 4, 0);
	bench.unit.write(PLMBASE, 4, 0x200000);
	bench.unit.write(PLMLIMIT, 4, 0x400000);
	bench.unit.write(PHMBASE, 8, 0x100000000);
	bench.unit.write(PHMLIMIT, 8, 0x100000000);
	assert_true(bench.go(0x200000));
	bench.unit.write(PMEN, 4, PMEN_EPM);
	assert_int_equal(bench.unit.read(PMEN, 4), PMEN_EPM | PMEN_PRS);
	assert_true(bench.go(0x1ff000));
	assert_false(bench.go(0x200000));
	assert_false(bench.go(0x5fffff));
	assert_true(bench.go(0x600000));
	assert_false(bench.go(0x1001ffff8));
	assert_int_equal(bench.unit.read(FSTS, 4), 0);
}

static uint64_t entry_low(uint32_t destination)
{
	return 1 | 0x42 << 16 | static_cast<uint64_t>(destination) << 32;
}

static Request through(uint32_t index)
{
	return {0xfee00010 | static_cast<uint64_t>(index & 0x7fff) << 5 | (index >> 15) << 2, 0};
}

static void interrupts_go_through_entries(void **)
{
	Bench bench;

	bench.memory.set(ENTRIES + 16 * 5, entry_low(0x12345));
	bench.memory.set(ENTRIES + 16 * 5 + 8, 1 << 18 | WHO);
	bench.remap(1 << 11);
	assert_true(bench.unit.interrupt(WHO, through(5)));
	assert_int_equal(bench.memory.sent[0].vector, 0x42);
	assert_int_equal(bench.memory.sent[0].destination, 0x12345);
	bench.memory.set(ENTRIES + 16 * 5, 0);
	assert_true(bench.unit.interrupt(WHO, through(5))); // cached
	bench.queue(4 | 1 << 4 | 6ULL << 32);
	assert_true(bench.unit.interrupt(WHO, through(5)));
	bench.queue(4 | 1 << 4 | 5ULL << 32);
	assert_false(bench.unit.interrupt(WHO, through(5)));
	assert_int_equal(bench.fault(), Reason::entry_absent);
	assert_int_equal(bench.said_address, 5ULL << 48);
	assert_int_equal(bench.unit.counts().at(WHO).remapped, 3);
}

static void faults_of_interrupts(void **)
{
	struct {
		Request request;
		uint64_t low, high;
		bool x2apic;
		Reason reason;
	} rows[] = {
		{through(5), 0, 0, true, Reason::entry_absent},
		{through(256), 0, 0, true, Reason::index_beyond_table},
		{{through(5).address | 8, 0x10000}, 0, 0, true, Reason::message_reserved},
		{through(5), entry_low(1) | bit(15), 0, true, Reason::entry_reserved},
		{through(5), entry_low(1), 3ULL << 18, true, Reason::entry_reserved},
		{through(5), entry_low(1), 0, false, Reason::entry_reserved},
		{through(5), entry_low(1), 1 << 18 | OTHER, true, Reason::source_wrong},
		{through(5), entry_low(1), 2 << 18 | 0x0203, true, Reason::source_wrong},
		{{0xfee01000, 0x42}, 0, 0, true, Reason::compatibility_blocked},
	};

	for (const auto &row : rows) {
		Bench bench;

		bench.memory.set(ENTRIES + 16 * 5, row.low);
		bench.memory.set(ENTRIES + 16 * 5 + 8, row.high);
		bench.remap(row.x2apic ? 1 << 11 : 0);
		assert_false(bench.unit.interrupt(WHO, row.request));
		assert_int_equal(bench.memory.sent.size(), 0);
		assert_int_equal(bench.fault(), row.reason);
		assert_int_equal(bench.said_who, WHO);
	}
}

static void sources_by_mask_and_by_bus(void **)
{
	Bench bench;

	bench.memory.set(ENTRIES, entry_low(1));
	bench.memory.set(ENTRIES + 8, 1 << 18 | 3 << 16 | (WHO ^ 7));
	bench.memory.set(ENTRIES + 16, entry_low(1));
	bench.memory.set(ENTRIES + 24, 2 << 18 | 0x0001);
	bench.remap(1 << 11);
	assert_true(bench.unit.interrupt(WHO, through(0)));
	assert_true(bench.unit.interrupt(WHO, {through(0).address | 8, 1}));
}

static void compatible_interrupts(void **)
{
	Bench bench;

	assert_true(bench.unit.interrupt(WHO, {0xfee03004, 0x4161}));
	assert_int_equal(bench.memory.sent[0].vector, 0x61);
	assert_int_equal(bench.memory.sent[0].destination, 3);
	assert_true(bench.memory.sent[0].logical);
	assert_int_equal(bench.memory.sent[0].mode, 1);
	bench.remap(0);
	bench.unit.write(GCMD, 4, GCMD_IRE | GCMD_CFI);
	assert_true(bench.unit.interrupt(WHO, {0xfee03000, 0x61}));
	bench.remap(1 << 11);
	bench.unit.write(GCMD, 4, GCMD_IRE | GCMD_CFI);
	assert_false(bench.unit.interrupt(WHO, {0xfee03000, 0x61}));
}

static void lines_are_requests(void **)
{
	// Index 0x8005, level, line 7; then vector 0x31 to the APIC 2.
	Request request = request_of_line(5ULL << 49 | bit(48) | 1 << 15 | 1 << 11 | 7);
	uint32_t index;

	assert_true(request_is_remappable(request));
	assert_int_equal(request_index(request, index), Reason::none);
	assert_int_equal(index, 0x8005);
	request = request_of_line(2ULL << 56 | 1 << 15 | 0x31);
	assert_false(request_is_remappable(request));
	assert_int_equal(request_message(request).destination, 2);
	assert_true(request_message(request).level);
}

static void sabotage_shows(void **)
{
	struct {
		const char *words;
		Reason reason;
	} rows[] = {
		{"sabotage=root", Reason::root_absent},
		{"sabotage=context", Reason::context_absent},
		{"sabotage=read", Reason::read_denied},
		{"sabotage=write", Reason::none},
		{"sabotage=read,sabotage-after=1", Reason::none},
	};

	for (const auto &row : rows) {
		Options options;

		assert_true(options_parse(row.words, options).empty());
		Bench bench(options);

		assert_int_equal(bench.go(0x1000), row.reason == Reason::none);
		assert_int_equal(bench.fault(), row.reason);
	}
}

int main()
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(capabilities_are_as_chosen),
		cmocka_unit_test(wrong_options_are_told),
		cmocka_unit_test(pages_of_all_sizes),
		cmocka_unit_test(three_levels),
		cmocka_unit_test(three_levels_of_four),
		cmocka_unit_test(off_means_through),
		cmocka_unit_test(faults_of_tables),
		cmocka_unit_test(nothing_is_behind_the_width),
		cmocka_unit_test(faults_can_be_off),
		cmocka_unit_test(records_overflow),
		cmocka_unit_test(fault_event_waits_for_its_mask),
		cmocka_unit_test(leaves_stay_until_told),
		cmocka_unit_test(large_leaves_are_forgotten_by_any_page),
		cmocka_unit_test(contexts_stay_until_told),
		cmocka_unit_test(registers_forget_too),
		cmocka_unit_test(absent_is_cached_in_caching_mode_alone),
		cmocka_unit_test(queue_refuses),
		cmocka_unit_test(registers_refuse_too),
		cmocka_unit_test(addresses_have_the_machines_width),
		cmocka_unit_test(queue_begins_where_its_address_is_written),
		cmocka_unit_test(queue_waits_and_stops_at_nonsense),
		cmocka_unit_test(protected_memory_is_out_of_reach),
		cmocka_unit_test(interrupts_go_through_entries),
		cmocka_unit_test(faults_of_interrupts),
		cmocka_unit_test(sources_by_mask_and_by_bus),
		cmocka_unit_test(compatible_interrupts),
		cmocka_unit_test(lines_are_requests),
		cmocka_unit_test(sabotage_shows),
	};

	return cmocka_run_group_tests(tests, nullptr, nullptr);
}
