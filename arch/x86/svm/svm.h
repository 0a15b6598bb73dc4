/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of the AMD-V backend share. */
#pragma once

#include <arch/vcpu.h>
#include <arch/virt.h>
#include <cpu/regs.h>
#include <svm/features.h>
#include <svm/start.h>
#include <svm/vmcb.h>

/*
 * Whether the guest can take an NMI. The processor does not report it, so the IRET that ends the
 * handling of an NMI is watched:
 *
 *   OPEN --injected--> BLOCKED --IRET exits--> LEAVING --it was done--> OPEN
 */
enum nmi_state { NMI_OPEN, NMI_BLOCKED, NMI_LEAVING };

struct svm_vcpu {
	struct vmcb *vmcb;
	u64 vmcb_at; /* its physical address */
	u64 host_at; /* of the block for VMSAVE and VMLOAD of our own registers */
	enum nmi_state nmi;
	bool guarded;                       /* barriers run around entries */
	bool nmi_wanted;                    /* one NMI follows when the guest can take it */
	bool stepping;                      /* we step over that IRET */
	bool guest_steps;                   /* and so does the guest */
	u64 iret_rip;                       /* LEAVING: the IRET that was about to be done */
	u8 starts[STARTS][SVM_START_BYTES]; /* state save areas */
};

_Static_assert(sizeof(struct svm_vcpu) <= PAGE_SIZE, "one page is taken for it");

/* The machine's AMD-V: read on the boot CPU, checked to be the same on every other. */
struct svm_machine {
	struct svm_features features;
	u8 *msr_map; /* two pages, the same for all: 1 is an exit */
};

extern struct svm_machine svm;
extern const struct virt_ops svm_ops;
extern const struct virt_boot_ops svm_boot_ops;

/** Whether this CPU says that it has AMD-V. */
bool svm_present(void);

static inline struct svm_vcpu *svm_of(const struct vcpu *vcpu)
{
	return vcpu->control;
}

/* prepare.c: the VMCB of a vCPU, and what no life of it changes. */
int svm_vcpu_create(struct vcpu *vcpu);
void svm_vcpu_prepare(struct vcpu *vcpu, const struct guest_entry *entry);

/* setup.c: the VMCB at a start. */
void svm_vcpu_reset(struct vcpu *vcpu, enum vcpu_start how, u8 vector);

/* run.c: entries, exits in the core's words, the guest's state. */
bool svm_run(struct vcpu *vcpu, struct exit *exit);
void svm_advance(struct vcpu *vcpu, u32 length);
u64 svm_guest_cr4(const struct vcpu *vcpu);
void svm_set_rflags(struct vcpu *vcpu, u64 rflags);
void svm_get_state(struct vcpu *vcpu, struct vcpu_state *state);

/* event.c: exceptions and NMIs for the guest. */
void svm_inject_exception(struct vcpu *vcpu, u8 vector, bool has_error, u32 error);
void svm_reinject(struct vcpu *vcpu, const struct exit *exit);
void svm_inject_nmi(struct vcpu *vcpu);
/** Whether an NMI waits for the event that the next entry injects. */
bool svm_nmi_behind_event(const struct svm_vcpu *v);
/** An IRET exited, which the guest has yet to do. */
void svm_nmi_iret(struct vcpu *vcpu);
/** A debug exception exited: true if it was for our own step over that IRET and not for the guest.
 */
bool svm_nmi_stepped(struct vcpu *vcpu);

/* control.c: a write of CR4 exited. */
bool svm_control_register(struct vcpu *vcpu, const struct exit *exit);

/* efer.c: the one register of which a bit is ours. */
bool svm_msr_read(const struct vcpu *vcpu, u32 msr, u64 *value);
bool svm_msr_write(struct vcpu *vcpu, u32 msr, u64 value);

/* dump.c */
void svm_dump(struct vcpu *vcpu);
