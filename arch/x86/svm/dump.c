/* SPDX-License-Identifier: Apache-2.0 */
/* What of the VMCB explains why an entry failed (APM 2, "VMRUN": the consistency checks). */

#include <lib/log.h>
#include <svm/svm.h>

void svm_dump(struct vcpu *vcpu)
{
	const struct vmcb *v = svm_of(vcpu)->vmcb;

	log_line("  exit code %#lx, info %#lx %#lx, event %#lx", v->exit_code, v->exit_info1,
		 v->exit_info2, v->event_inj);
	log_line("  intercepts %#x %#x, exceptions %#x, asid %u, nested %#lx at %#lx",
		 v->intercepts, v->intercepts2, v->intercept_exceptions, v->asid, v->nested_control,
		 v->nested_cr3);
	log_line("  cr0 %#lx cr3 %#lx cr4 %#lx efer %#lx dr6 %#lx dr7 %#lx", v->cr0, v->cr3, v->cr4,
		 v->efer, v->dr6, v->dr7);
	log_line("  cs %#x attributes %#x, ss %#x attributes %#x, cpl %u, rip %#lx rflags %#lx",
		 v->cs.selector, v->cs.attributes, v->ss.selector, v->ss.attributes, v->cpl, v->rip,
		 v->rflags);
}
