/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Exceptions and NMIs while the hypervisor itself runs (SDM 3A, chapter 6). An exception here is
 * our own bug and ends in a panic; an NMI is a kick, the keyboard, or the guest's own.
 */

#include <arch/cpu.h>
#include <arch/image.h>
#include <arch/paging.h>
#include <cpu/isr.h>
#include <cpu/lapic.h>
#include <cpu/percpu.h>
#include <cpu/regs.h>
#include <cpu/traps.h>
#include <lib/panic.h>

/* Code that an NMI ends at once. */
struct nmi_window nmi_windows[2] = {{nmi_safe_wait_begin, nmi_safe_wait_end}};

SET_AT_BOOT struct idt_gate idt[IDT_VECTORS];

/* Intel SDM vol. 3A, table 6-1 "Protected-Mode Exceptions and Interrupts" */
static const char exception_names[][4] = {
	"#DE", "#DB", "NMI", "#BP", "#OF", "#BR", "#UD", "#NM", "#DF", "---", "#TS",
	"#NP", "#SS", "#GP", "#PF", "---", "#MF", "#AC", "#MC", "#XM", "#VE", "#CP",
};

void nmi_arrived(void)
{
	struct percpu *me = percpu();

	if (__atomic_exchange_n(&cpu_mail[me->index].kick_pending, 0, __ATOMIC_SEQ_CST) == 0) {
		me->nmi_pending = 1;
	}
	*(volatile u32 *)&me->attention = 1;
	if (cpu_stop_wanted()) {
		cpu_halt();
	}
}

static void trap_nmi(struct isr_frame *frame)
{
	nmi_arrived();
	for (unsigned int i = 0; i < ARRAY_SIZE(nmi_windows); i++) {
		if (frame->rip >= (u64)(uintptr_t)nmi_windows[i].begin &&
		    frame->rip < (u64)(uintptr_t)nmi_windows[i].end) {
			frame->rip = (u64)(uintptr_t)nmi_windows[i].end;
		}
	}
}

/* A guest's value that the processor refused: the caller gets false. */
static bool trap_refused(struct isr_frame *frame)
{
	const u8 *at = (const u8 *)(uintptr_t)frame->rip;

	if (frame->vector != VECTOR_GP ||
	    (at != safe_read_at && at != safe_write_at && at != safe_xsetbv_at)) {
		return false;
	}
	frame->rip = (u64)(uintptr_t)safe_refused;
	return true;
}

static void trap_explain_address(const struct isr_frame *frame)
{
	unsigned int cpu = 0;
	u64 address = frame->vector == VECTOR_DF ? frame->rsp - 8 : read_cr2();
	const char *guard = paging_guard_name(address, &cpu);

	if (guard == NULL && frame->vector == VECTOR_DF) {
		guard = paging_guard_name(read_cr2(), &cpu);
	}
	if (guard != NULL) {
		panic_line("stack overflow: guard page below the %s of cpu %u was touched", guard,
			   cpu);
	}
}

/* What is missing in this CPU's space, and was never missing before partitions ran. */
static void trap_explain_absent(u64 address)
{
	u64 offset;
	const char *name = symbol_find(address, &offset);

	if (address - (u64)(uintptr_t)image_init_start < (u64)(image_init_end - image_init_start)) {
		panic_line("%s is part of the boot, which is gone since partitions run",
			   name != NULL ? name : "what was touched");
	} else {
		panic_explain(address);
	}
}

static NORETURN void trap_panic(const struct isr_frame *f)
{
	const char *name =
		f->vector < ARRAY_SIZE(exception_names) ? exception_names[f->vector] : "interrupt";

	panic_begin();
	panic_line("panic: cpu %u: %s (vector %lu, error %#lx) at %04lx:%#018lx", cpu_index(), name,
		   f->vector, f->error, f->cs, f->rip);
	if (f->vector == VECTOR_DF || f->vector == VECTOR_PF) {
		trap_explain_address(f);
	}
	if (f->vector == VECTOR_PF) {
		trap_explain_absent(read_cr2());
	}
	panic_line("rax %016lx rbx %016lx rcx %016lx", f->rax, f->rbx, f->rcx);
	panic_line("rdx %016lx rsi %016lx rdi %016lx", f->rdx, f->rsi, f->rdi);
	panic_line("rbp %016lx rsp %016lx r8  %016lx", f->rbp, f->rsp, f->r8);
	panic_line("r9  %016lx r10 %016lx r11 %016lx", f->r9, f->r10, f->r11);
	panic_line("r12 %016lx r13 %016lx r14 %016lx", f->r12, f->r13, f->r14);
	panic_line("r15 %016lx rfl %016lx cr0 %016lx", f->r15, f->rflags, read_cr0());
	panic_line("cr2 %016lx cr3 %016lx cr4 %016lx", read_cr2(), read_cr3(), read_cr4());
	panic_backtrace(f->rip, f->rbp);
	panic_end();
}

void isr_handle(struct isr_frame *frame)
{
	if (frame->vector == VECTOR_NMI) {
		trap_nmi(frame);
	} else if (frame->vector >= LAPIC_SPURIOUS && lapic_drain(percpu(), frame->vector)) {
		/* A guest's leftover, taken from its APIC before the CPU is used again. */
	} else if (!trap_refused(frame)) {
		trap_panic(frame);
	}
}
