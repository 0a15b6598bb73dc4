/* SPDX-License-Identifier: Apache-2.0 */
/* See guest_fault.h: prints the vCPU, the reason and the registers, then stops the partition. */

#include <stdarg.h>

#include <hv/guest_fault.h>
#include <hv/partition.h>
#include <lib/format.h>
#include <lib/log.h>
#include <lib/report.h>

void guest_fault(struct vcpu *vcpu, const struct exit *exit, const char *format, ...)
{
	const char *name = vcpu->partition->name;
	const u64 *r = vcpu->regs;
	struct vcpu_state s;
	char text[REPORT_LINE_MAX];
	va_list args;

	va_start(args, format);
	format_v(text, sizeof(text), format, args);
	va_end(args);
	virt->get_state(vcpu, &s);
	log_line("partition %s: crashed: cpu %u: %s", name, vcpu->cpu, text);
	log_line("partition %s:   exit %u, qualification %#lx, address %#lx", name, exit->code,
		 exit->qualification, exit->reason == EXIT_MMIO ? exit->gpa : 0);
	log_line("partition %s:   rip %016lx rsp %016lx rflags %016lx cs %04x", name, s.rip, s.rsp,
		 s.rflags, s.cs);
	log_line("partition %s:   cr0 %016lx cr2 %016lx cr3 %016lx cr4 %016lx efer %04lx", name,
		 s.cr0, s.cr2, s.cr3, s.cr4, s.efer);
	log_line("partition %s:   rax %016lx rbx %016lx rcx %016lx rdx %016lx", name, r[REG_RAX],
		 r[REG_RBX], r[REG_RCX], r[REG_RDX]);
	log_line("partition %s:   rsi %016lx rdi %016lx rbp %016lx r8  %016lx", name, r[REG_RSI],
		 r[REG_RDI], r[REG_RBP], r[8]);
	partition_halt(vcpu->partition,
		       exit->reason == EXIT_TRIPLE_FAULT ? STOP_TRIPLE : STOP_CRASH);
}
