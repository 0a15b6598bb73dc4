/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Guest physical addresses that are not memory: the emulated IOAPIC, the local APIC's page where
 * there is no x2APIC, and nothing. Nothing reads as all ones; writes to it are dropped, counted and
 * told once, or end the partition where its access policy is strict.
 */

#include <cpu/lapic.h>
#include <exit/exits.h>
#include <exit/guest_walk.h>
#include <exit/insn.h>
#include <exit/xapic.h>
#include <hv/guest_fault.h>
#include <hv/log.h>
#include <hv/partition.h>
#include <hv/string.h>

static u64 ioapic_access(struct partition *p, u64 offset, bool write, u64 value)
{
	u64 result = 0;

	spinlock_acquire(&p->lock);
	if (write) {
		vioapic_write(&p->ioapic, (unsigned int)offset, (u32)value);
	} else {
		result = vioapic_read(&p->ioapic, (unsigned int)offset);
	}
	spinlock_release(&p->lock);
	return result;
}

/* False if the partition ends by it. */
static bool nothing_there(struct vcpu *vcpu, const struct exit *exit)
{
	struct partition *p = vcpu->partition;
	u64 before = __atomic_fetch_add(&p->denied_memory, 1, __ATOMIC_RELAXED);

	if (p->config->access == ACCESS_STRICT) {
		guest_fault(vcpu, exit, "%s of memory that is not its own, at %#lx",
			    exit->write ? "write" : "read", exit->gpa);
		return false;
	}
	if (before == 0) {
		log_line("partition %s: memory at %#lx is not its own: such reads give all ones, "
			 "writes are dropped (told once; counted at the end)",
			 p->config->name, exit->gpa);
	}
	return true;
}

static bool access(struct vcpu *vcpu, const struct exit *exit, u8 width, u64 *value)
{
	if (exit->gpa >= VIOAPIC_BASE && exit->gpa < VIOAPIC_BASE + VIOAPIC_SIZE) {
		*value = ioapic_access(vcpu->partition, exit->gpa - VIOAPIC_BASE, exit->write,
				       *value);
		return true;
	}
	if (!lapic_is_x2apic() && exit->write && exit->gpa >= lapic_base() &&
	    exit->gpa < lapic_base() + PAGE_SIZE) {
		if (width == sizeof(u32)) {
			xapic_write(vcpu, (u32)(exit->gpa - lapic_base()), (u32)*value);
		}
		return true;
	}
	*value = ~0ULL;
	return nothing_there(vcpu, exit);
}

void exit_mmio(struct vcpu *vcpu, const struct exit *exit)
{
	struct vcpu_state state;
	struct insn insn;
	u8 bytes[INSN_MAX];
	size_t length = exit->insn_count;
	u64 value;

	virt->get_state(vcpu, &state);
	if (exit->fetch || exit->indirect) {
		guest_fault(vcpu, exit, "%s memory that is not its own, at %#lx",
			    exit->fetch ? "instruction fetch from"
					: "event delivery or page walk through",
			    exit->gpa);
		return;
	}
	if (exit->insn != NULL) {
		memcpy(bytes, exit->insn, length);
	} else {
		length = guest_fetch(&vcpu->partition->ram, &state, bytes, sizeof(bytes));
	}
	if (length == 0 ||
	    insn_decode(bytes, length,
			state.cs_long      ? INSN_MODE_64
			: state.cs_default ? INSN_MODE_32
					   : INSN_MODE_16,
			&insn) != 0 ||
	    insn.write != exit->write) {
		guest_fault(vcpu, exit, "access to %#lx by an instruction that is not a plain move",
			    exit->gpa);
		return;
	}
	if (insn.reg == REG_RSP && !insn.immediate && !insn.high_byte) {
		guest_fault(vcpu, exit, "device access through the stack pointer at %#lx",
			    exit->gpa);
		return;
	}
	value = insn.write ? insn_write_value(&insn, vcpu->regs[insn.reg]) : 0;
	if (!access(vcpu, exit, insn.width, &value)) {
		return;
	}
	if (!insn.write) {
		vcpu->regs[insn.reg] = insn_read_result(&insn, vcpu->regs[insn.reg], value);
	}
	virt->advance(vcpu, insn.length);
}
