/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a backend does not know from the processor's exit reason alone: which accesses are interrupt
 * commands and ends of interrupt. It asks once, when it decodes an exit, so that each exit has one
 * reason from there on.
 */
#pragma once

#include <arch/virt.h>
#include <cpu/lapic.h>

/** EXIT_ICR or EXIT_EOI if a write of @msr is one in x2APIC mode, else EXIT_MSR_WRITE. */
enum exit_reason exit_reason_of_msr_write(u32 msr);

/**
 * EXIT_ICR or EXIT_EOI if a write at @offset of the local APIC's page is one, where guests use that
 * (lapic_has_page()), else EXIT_MMIO.
 */
static inline enum exit_reason exit_reason_of_lapic_write(u32 offset)
{
	return offset == LAPIC_ICR_LOW ? EXIT_ICR : offset == LAPIC_EOI ? EXIT_EOI : EXIT_MMIO;
}
