/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of the VT-x backend share. */
#pragma once

#include <arch/vcpu.h>
#include <arch/virt.h>
#include <cpu/regs.h>
#include <vmx/controls.h>
#include <vmx/entry.h>
#include <vmx/start.h>

/* Bits of CR0 that a guest sees as it wrote them, while the real ones stay as they are. */
#define VMX_CR0_OWNED (CR0_NE | CR0_CD | CR0_NW)

/* An element of the lists of MSRs that a VMCS names (SDM 3C, "VM-Exit Controls for MSRs"). */
struct vmx_msr {
	u32 index;
	u32 reserved;
	u64 value;
};

struct vmx_vcpu {
	/* IA32_SPEC_CTRL, switched by the processor: stored at exits and loaded at entries, and
	 * loaded at exits. */
	_Alignas(16) struct vmx_msr guest_spec_ctrl;
	struct vmx_msr host_spec_ctrl;
	void *vmcs;         /* the region; owned by the processor once loaded */
	enum vmx_way way;   /* of the next entry */
	enum vmx_way again; /* of all after the first */
	bool nmi_wanted;    /* NMI-window exiting is on, an NMI follows */
	struct vmx_start starts[STARTS];
};

_Static_assert(sizeof(struct vmx_vcpu) <= PAGE_SIZE, "one page is taken for it");

/* The machine's VT-x: read and negotiated on the boot CPU, checked to be the same on every other.
 */
struct vmx_machine {
	struct vmx_capabilities capabilities;
	u32 controls[CONTROLS];
	u32 revision;
	u64 cr0_fixed0, cr4_fixed0;
	u64 cr4_owned;  /* bits that a guest sees as it wrote them, or cannot set */
	u8 *msr_bitmap; /* one page, the same for all: 1 is an exit */
};

extern struct vmx_machine vmx;
extern const struct virt_ops vmx_ops;
extern const struct virt_boot_ops vmx_boot_ops;

/** Whether this CPU says that it has VT-x. */
bool vmx_present(void);

static inline struct vmx_vcpu *vmx_of(struct vcpu *vcpu)
{
	return vcpu->control;
}

/* prepare.c: the VMCS of a vCPU, and what no life of it changes. */
int vmx_vcpu_create(struct vcpu *vcpu);
void vmx_vcpu_prepare(struct vcpu *vcpu, const struct guest_entry *entry);

/* setup.c: the VMCS at a start. */
void vmx_vcpu_reset(struct vcpu *vcpu, enum vcpu_start how, u8 vector);

/* run.c: entries, exits in the core's words, events. */
bool vmx_run(struct vcpu *vcpu, struct exit *exit);
void vmx_advance(struct vcpu *vcpu, u32 length);
void vmx_inject_exception(struct vcpu *vcpu, u8 vector, bool has_error, u32 error);
void vmx_reinject(struct vcpu *vcpu, const struct exit *exit);
void vmx_inject_nmi(struct vcpu *vcpu);
u64 vmx_guest_cr4(const struct vcpu *vcpu);
void vmx_get_state(struct vcpu *vcpu, struct vcpu_state *state);
void vmx_set_rflags(struct vcpu *vcpu, u64 rflags);
bool vmx_control_register(struct vcpu *vcpu, const struct exit *exit);

/* dump.c */
void vmx_dump(struct vcpu *vcpu);
