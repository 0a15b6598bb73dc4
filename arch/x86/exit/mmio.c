/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Guest physical addresses that are not memory: the emulated IOAPIC, the local APIC's page where
 * there is no x2APIC, the PCI bus, and unassigned ones. Those read as all ones and ignore writes;
 * the first access is reported and all are counted, or the partition ends where its access policy
 * is strict.
 */

#include <cpu/lapic.h>
#include <exit/exits.h>
#include <exit/xapic.h>
#include <hv/guest_fault.h>
#include <hv/partition.h>
#include <lib/log.h>
#include <lib/string.h>
#include <vcpu/guest_walk.h>
#include <vcpu/insn.h>

static u64 mmio_ioapic(struct partition *p, u64 offset, bool write, u64 value)
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

/*
 * False if no function of the PCI bus answers. An instruction that reads and writes is one exit,
 * which one of its two accesses stands for.
 */
static bool mmio_pci(struct vcpu *vcpu, const struct exit *exit, u8 width, bool write, u64 *value)
{
	struct partition *p = vcpu->partition;
	bool found;

	if (p->pci.bus.count == 0) {
		return false;
	}
	spinlock_acquire(&p->lock);
	found = vpci_memory(&p->pci.bus, exit->gpa, width, write, value);
	if (found && write == exit->write && vpci_is_ecam(&p->pci.bus, exit->gpa)) {
		vcpu->exits[EXIT_MMIO_CONFIG]++;
	}
	spinlock_release(&p->lock);
	return found;
}

/* False if the partition is stopped for it. */
static bool mmio_nothing_there(struct vcpu *vcpu, const struct exit *exit)
{
	struct partition *p = vcpu->partition;
	u64 before = __atomic_fetch_add(&p->denied_memory, 1, __ATOMIC_RELAXED);

	if (p->strict) {
		guest_fault(vcpu, exit, "%s unassigned memory at %#lx",
			    exit->write ? "write to" : "read from", exit->gpa);
		return false;
	}
	if (before == 0) {
		log_line(
			"partition %s: access to unassigned memory at %#lx: reads return all ones, writes are ignored (reported once, totals at shutdown)",
			p->name, exit->gpa);
	}
	return true;
}

static bool mmio_is_ioapic(const struct exit *exit)
{
	return exit->gpa >= GUEST_IOAPIC_BASE && exit->gpa < GUEST_IOAPIC_BASE + VIOAPIC_SIZE;
}

/*
 * Both judge an access by the register at its first byte, which no access exceeds: there is nothing
 * where an odd offset or width leads. False if no device is there: a read brings all ones.
 */
static bool mmio_read(struct vcpu *vcpu, const struct exit *exit, u8 width, u64 *value)
{
	u32 offset = (u32)(exit->gpa & (PAGE_SIZE - 1));

	*value = ~0ULL;
	if (mmio_is_ioapic(exit)) {
		*value = mmio_ioapic(vcpu->partition, offset, false, 0);
		return true;
	}
	if (lapic_has_page(exit->gpa)) {
		/* Plain reads do not come here, but what an instruction reads before it writes. */
		if (width == sizeof(u32) && IS_ALIGNED(offset, LAPIC_SPACING)) {
			*value = lapic_read(offset);
		}
		return true;
	}
	return mmio_pci(vcpu, exit, width, false, value);
}

static bool mmio_write(struct vcpu *vcpu, const struct exit *exit, u8 width, u64 value)
{
	u32 offset = (u32)(exit->gpa & (PAGE_SIZE - 1));

	if (mmio_is_ioapic(exit)) {
		mmio_ioapic(vcpu->partition, offset, true, value);
		return true;
	}
	if (lapic_has_page(exit->gpa)) {
		if (width == sizeof(u32)) {
			xapic_write(vcpu, offset, (u32)value);
		}
		return true;
	}
	return mmio_pci(vcpu, exit, width, true, &value);
}

/* NULL, or why the access cannot be answered. */
static const char *mmio_decode(const struct vcpu *vcpu, const struct exit *exit,
			       const struct vcpu_state *state, struct insn *insn)
{
	u8 bytes[INSN_MAX];
	size_t length = exit->insn_count;

	if (exit->fetch) {
		return "instruction fetch from unassigned memory";
	}
	if (exit->indirect) {
		return "event delivery or page walk in unassigned memory";
	}
	if (exit->insn != NULL) {
		memcpy(bytes, exit->insn, length);
	} else {
		length = guest_fetch(vcpu->ram, state, bytes, sizeof(bytes));
	}
	/* Of an instruction that reads and writes, processors report either first. */
	if (length == 0 || insn_decode(bytes, length, guest_insn_mode(state), insn) != 0 ||
	    !(exit->write ? insn->write : insn->read)) {
		return "access by an unsupported instruction to device memory";
	}
	if (insn->reg == REG_RSP && !insn->immediate && !insn->high_byte) {
		return "access with the stack pointer as operand to device memory";
	}
	return NULL;
}

/*
 * LOCK is not kept between the read and the write: the IOAPIC's registers are reached through an
 * index, so that guests have to lock it themselves, and a local APIC is one CPU's own.
 */
void exit_mmio(struct vcpu *vcpu, const struct exit *exit)
{
	u64 *regs = vcpu->regs;
	struct insn_values values = {.memory = 0};
	struct vcpu_state state;
	struct insn insn;
	const char *why;
	bool there = true;
	bool done = true;

	virt->get_state(vcpu, &state);
	why = mmio_decode(vcpu, exit, &state, &insn);
	if (why != NULL) {
		guest_fault(vcpu, exit, "%s at %#lx", why, exit->gpa);
		return;
	}
	if (insn.read) {
		there = mmio_read(vcpu, exit, insn.width, &values.memory);
	}
	values.reg = regs[insn.reg];
	values.rflags = state.rflags;
	insn_apply(&insn, &values);
	if (insn.write) {
		there = mmio_write(vcpu, exit, insn.width, values.memory);
	}
	if (!there && !mmio_nothing_there(vcpu, exit)) {
		return;
	}
	regs[insn.reg] = values.reg;
	if (values.rflags != state.rflags) {
		virt->set_rflags(vcpu, values.rflags);
	}
	/* With elements left it begins anew, and interrupts get in between. */
	if (insn.operation == INSN_STORE_STRING) {
		done = insn_string_step(&insn, state.rflags, &regs[REG_RDI], &regs[REG_RCX]);
	}
	virt->advance(vcpu, done ? insn.length : 0);
}
