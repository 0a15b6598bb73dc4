/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The date: guests may read the clock registers of the machine's RTC (MC146818 data sheet), each
 * with an index of its own, and write nothing. Without it Linux has no date and waits for seconds
 * at a clock that never ends its update.
 */

#include <arch/io.h>
#include <arch/spinlock.h>
#include <exit/exits.h>
#include <hv/partition.h>

#define RTC_LAST_CLOCK 0x0d /* time, alarm, and the status registers A to D */
#define RTC_CENTURY 0x32
#define RTC_INDEX_MASK 0x7f /* bit 7 would switch off NMIs */
#define RTC_NOTHING 0xff

static struct spinlock rtc_lock; /* index and data are a pair, and the machine has one */

u8 rtc_access(struct partition *partition, u16 port, bool write, u8 value)
{
	u8 index = partition->rtc_index;
	u8 result;

	if (write) {
		partition->rtc_index = port == RTC_PORT ? value & RTC_INDEX_MASK : index;
		return RTC_NOTHING;
	}
	if (port == RTC_PORT || (index > RTC_LAST_CLOCK && index != RTC_CENTURY)) {
		return RTC_NOTHING;
	}
	spinlock_acquire(&rtc_lock);
	io_out8(RTC_PORT, index);
	result = io_in8(RTC_PORT + 1);
	spinlock_release(&rtc_lock);
	return result;
}
