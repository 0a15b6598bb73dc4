/* SPDX-License-Identifier: Apache-2.0 */
/* unit: what its files share: lines of results, the unit's registers, tables and queue, the card
 * whose accesses go through them, and the line whose interrupts do. */
#pragma once

#include "../lib/lib.h"
#include "regs.h"

/* ---- results: report.c ---- */

/** Begins the line of row @name; false if the row is not wanted, and then nothing else is to be
 * done for it. Whatever the row before left in the unit is undone. */
bool row_begin(const char *name);

/** Adds to the result of the row. */
void say(const char *text, ...) PRINTF_LIKE(1, 2);

/** Ends the line. */
void row_end(void);

/** How many rows were printed. */
extern unsigned int rows_done;

/** Adds what the fault record holds, then clears it; "no fault" if there is none. Who asked for an
 * interrupt stays unsaid: see the row "absent-requester". */
void say_fault(void);

/** Adds the requester in the fault record. */
void say_requester(void);

/** Forgets the fault, without a word. */
void fault_clear(void);

/* A row that only its own function describes. */
struct simple_row {
	const char *name;
	void (*test)(void);
};

/* ---- registers: registers.c ---- */

/** The unit's registers, by their offsets in bytes. */
u32 read32(u32 offset);
u64 read64(u32 offset);
void write32(u32 offset, u32 value);
void write64(u32 offset, u64 value);

/** Lets the event of FECTL or IECTL, at @offset, come to the boot CPU as @vector, and writes
 * @control. */
void event_set(u32 offset, u8 vector, u64 control);

/** Has the unit do what @bit of GCMD says, or switches it off; false if GSTS doesn't follow. */
bool command(u64 bit, bool on);

/** Whether addresses have 48 bits, else 39; whether the unit knows 32-bit APIC IDs. */
bool unit_is_wide(void);
bool unit_has_eim(void);

/** The context-cache and IOTLB commands by register; false if the unit doesn't say it is done. */
bool context_command(u64 what);
bool iotlb_command(u64 what, u64 address);

/** Add which granularity the last of them had. */
void say_context_granularity(void);
void say_iotlb_granularity(void);

/* ---- the queue: queue.c ---- */

struct descriptor {
	u64 low;
	u64 high;
};

#define QUEUE_PAGES 2

extern struct descriptor queue[QUEUE_PAGES * 256];

/** Switches queued invalidation on with an empty queue of 2^@order pages. */
void queue_on(unsigned int order);

/** Switches it off as it has to be: no descriptor is left, and the last was a wait. False if the
 * unit keeps it on. */
bool queue_off(void);

/** Stores @what in the queue; the unit sees it with queue_go(), which writes the tail. */
void queue_store(struct descriptor what);
void queue_go(void);

/** Both. */
void queue_put(struct descriptor what);

/** A wait descriptor that stores @value; queue_status is where. */
struct descriptor queue_wait(u32 value);
extern volatile u32 queue_status;

/** Whether queue_status becomes @value; false as soon as the unit has stopped. */
bool queue_reached(u32 value);

/** Puts @what and a wait into the queue; false if the wait is not reached. */
bool queue_do(struct descriptor what);

/* ---- tables: tables.c ---- */

/* Two trees, A and B, that translate TEST to different pages, and all below 4 GiB to itself. */
#define TREES 2
#define TEST GIB(256)
#define TEST_2M (TEST + MIB(2))
#define TEST_1G (TEST + GIB(1)) /* to itself less TEST_1G: memory from 0 */
#define TEST_PAGES 16U
#define DOMAIN_A 0x11U
#define DOMAIN_B 0x22U

enum level { PT, PD, PDPT, PML4 };

struct tree {
	u64 level[4][512];
};

extern u64 root_table[512];
extern u64 context_table[512];
extern struct tree trees[TREES];
extern u8 test_pages[TREES][TEST_PAGES][PAGE_SIZE];
extern u8 large_pages[TREES][MIB(2)];

/** Writes all tables anew: the card's context is tree A, domain DOMAIN_A. */
void tables_reset(void);

/** The entries that translate TEST in @tree, from the leaf up. */
u64 *entry_of(unsigned int tree, enum level level);

/** The context entry of the card: two words. */
u64 *card_context(void);

/** Points it to tree number @tree, for @domain. The unit is not told. */
void context_set(unsigned int tree, u64 domain);

/** The unit forgets everything by registers (queued invalidation is off). */
void forget_all(void);

/* ---- the card: card.c ---- */

/* The requester: both machines have it at 00:02.0. */
#define CARD 0x0010U

/** Finds it and switches it on; false if it is not there. */
bool card_start(void);

/** A name of the page at @address of the card, in @text. */
void page_name(u64 address, char *text, size_t size);

#define NOWHERE '-'

/** Has the card write a frame to, or read one from, @address: 64 bytes in one page. Returns where
 * it went to or came from: 'A' or 'B' for that tree's page, '=' if @address is memory's own, or
 * NOWHERE. */
char card_write(u64 address);
char card_read(u64 address);

/** The same, added to the result. */
void say_write(u64 address);
void say_read(u64 address);

/* ---- interrupts: line.c ---- */

#define VECTOR_FIRST 0x40U
#define VECTOR_COUNT 16U

/* The CPUs' logical IDs. */
#define LOGICAL_FIRST 1U
#define LOGICAL_SECOND 2U

/** Starts the second CPU and takes the vectors from VECTOR_FIRST on; false if there is none. */
bool line_start(void);

/** Sets the IOAPIC's entry of the timer's line. */
void line_entry(u64 entry);

/** Lets the timer's line rise once and adds what came of it: a vector, NMI, or nothing. */
void say_line(void);

/** Waits for an interrupt that is under way; adds what came. */
void say_interrupts(void);

/** Forgets what came so far. */
void interrupts_clear(void);

/* ---- interrupt entries: entries.c ---- */

struct entry {
	u64 low;
	u64 high;
};

/* 256 of them. */
extern struct entry interrupt_table[256];

/** Interrupts are remapped by @table (with what else IRTA has), or by interrupt_table of 256
 * entries with IRTA_EIME or not. All entries are forgotten, by the queue, which stays on. */
void interrupts_set(u64 table);
void interrupts_setup(u64 flags);

/** A line's entry in the IOAPIC that goes through the entry at @index. */
u64 remappable(u32 index, u32 vector);

/** An entry for @vector to @cpu, its ID of 32 bits or of 8. */
struct entry entry_to(u32 vector, u32 cpu, bool x2apic);

/* ---- the rows: each prints those of its file, if they are wanted ---- */

void rows_of_capabilities(void);
void rows_of_registers(void);
void rows_of_commands(void);
void rows_of_translation(void);
void rows_of_faults(void);
void rows_of_caches(void);
void rows_of_queue(void);
void rows_of_lost_queue(void); /* no other row can follow */
void rows_of_descriptors(void);
void rows_of_interrupts(void);
void rows_of_entries(void);
void rows_of_sources(void);
