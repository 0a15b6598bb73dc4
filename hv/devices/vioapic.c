/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The emulated IOAPIC (82093AA data sheet, "Register description"; version 0x11, which has no EOI
 * register). End of interrupt is never seen here, so a virtual line has no remote IRR: while it is
 * asserted, each evaluation delivers it again.
 */

#include <hv/vioapic.h>
#include <lib/string.h>

#include "vioapic_regs.h"

void vioapic_init(struct vioapic *ioapic, u32 virtual_pins, u32 physical_pins,
		  const struct vioapic_ops *ops, void *context)
{
	memset(ioapic, 0, sizeof(*ioapic));
	for (unsigned int pin = 0; pin < IOAPIC_PINS; pin++) {
		ioapic->redirections[pin] = VIOAPIC_MASKED;
	}
	ioapic->virtual_pins = virtual_pins;
	ioapic->physical_pins = physical_pins & ~virtual_pins;
	ioapic->ops = ops;
	ioapic->context = context;
}

/* The redirection entry as it may take effect: what must not be delivered is masked. */
static u64 vioapic_judge(u64 redirection)
{
	bool good = FIELD_GET(VIOAPIC_DELIVERY, redirection) <= VIOAPIC_LOWEST &&
		    FIELD_GET(VIOAPIC_VECTOR, redirection) >= VIOAPIC_VECTOR_FIRST;

	return good ? redirection : redirection | VIOAPIC_MASKED;
}

/* Delivers what waits on virtual line @pin, if its redirection entry lets it. */
static void vioapic_service(struct vioapic *ioapic, unsigned int pin)
{
	u64 redirection = vioapic_judge(ioapic->redirections[pin]);
	u32 waiting = (redirection & VIOAPIC_LEVEL) != 0 ? ioapic->level : ioapic->pending;

	if ((waiting & BIT(pin)) && !(redirection & VIOAPIC_MASKED)) {
		ioapic->pending &= ~(u32)BIT(pin);
		ioapic->ops->deliver(ioapic->context, redirection);
	}
}

void vioapic_set_line(struct vioapic *ioapic, unsigned int pin, bool up)
{
	u32 bit = pin < IOAPIC_PINS ? (u32)BIT(pin) & ioapic->virtual_pins : 0;

	if (!up) {
		ioapic->level &= ~bit;
	} else if (bit != 0) {
		ioapic->pending |= bit & ~ioapic->level;
		ioapic->level |= bit;
		vioapic_service(ioapic, pin);
	}
}

static u32 vioapic_read_redirection(struct vioapic *ioapic, unsigned int pin, bool high)
{
	u64 redirection = ioapic->redirections[pin];

	if (high) {
		return (u32)(redirection >> 32);
	}
	if ((ioapic->physical_pins & BIT(pin)) && (redirection & VIOAPIC_LEVEL) &&
	    ioapic->ops->remote_irr(ioapic->context, pin)) {
		redirection |= VIOAPIC_REMOTE_IRR;
	}
	return (u32)redirection;
}

u32 vioapic_read(struct vioapic *ioapic, unsigned int offset)
{
	unsigned int dword = ioapic->index - VIOAPIC_REDIRECTIONS;

	if (offset == VIOAPIC_INDEX) {
		return ioapic->index;
	}
	if (offset != VIOAPIC_WINDOW) {
		return ~0U;
	}
	switch (ioapic->index) {
	case VIOAPIC_ID:
	case VIOAPIC_ARBITRATION:
		return (u32)ioapic->id << VIOAPIC_ID_SHIFT;
	case VIOAPIC_VERSION:
		return VIOAPIC_VERSION_VALUE;
	default:
		return dword / 2 < IOAPIC_PINS
			       ? vioapic_read_redirection(ioapic, dword / 2, dword % 2)
			       : ~0U;
	}
}

static void vioapic_write_redirection(struct vioapic *ioapic, unsigned int pin, bool high,
				      u32 value)
{
	u64 old = ioapic->redirections[pin];
	u64 new = high ? (u64)value << 32 | (u32)old : (old & ~(u64)UINT32_MAX) | value;

	new &= VIOAPIC_KEPT;
	ioapic->redirections[pin] = new;
	if ((ioapic->physical_pins & BIT(pin)) && new != old) {
		ioapic->ops->route(ioapic->context, pin, vioapic_judge(new));
	} else if (ioapic->virtual_pins & BIT(pin)) {
		vioapic_service(ioapic, pin);
	}
}

void vioapic_write(struct vioapic *ioapic, unsigned int offset, u32 value)
{
	unsigned int dword = ioapic->index - VIOAPIC_REDIRECTIONS;

	if (offset == VIOAPIC_INDEX) {
		ioapic->index = (u8)value;
	} else if (offset == VIOAPIC_WINDOW && ioapic->index == VIOAPIC_ID) {
		ioapic->id = (u8)(value >> VIOAPIC_ID_SHIFT) & VIOAPIC_ID_MASK;
	} else if (offset == VIOAPIC_WINDOW && dword / 2 < IOAPIC_PINS) {
		vioapic_write_redirection(ioapic, dword / 2, dword % 2, value);
	}
}
