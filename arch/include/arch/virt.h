/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The one seam between the partitioning core and a processor's virtualisation: VT-x or AMD-V
 * behind the same calls. hv/ sees only this.
 */
#pragma once

#include <arch/stage2.h>
#include <lib/types.h>

struct guest_entry;
struct report;
struct stage2_format;
struct vcpu;

/*
 * Why a guest came out, in words that fit either vendor. Order is the order of the exit table. What
 * is "of" another reason is never an exit's reason: whoever answers counts it besides that one, so
 * that what is left of that one was for other devices.
 */
enum exit_reason {
	EXIT_CPUID,
	EXIT_MSR_READ,
	EXIT_MSR_WRITE,
	EXIT_ICR, /* an interrupt command: by MSR in x2APIC mode, else by memory as EXIT_MMIO */
	EXIT_IO,
	EXIT_IO_CONSOLE,  /* of EXIT_IO: the virtual 16550's */
	EXIT_IO_CONFIG,   /* of EXIT_IO: configuration space by ports */
	EXIT_MMIO,        /* access to a guest physical address that is not simply memory */
	EXIT_MMIO_CONFIG, /* of EXIT_MMIO: configuration space by its window */
	EXIT_CR,
	EXIT_XSETBV,
	EXIT_EXCEPTION,
	EXIT_INSTRUCTION, /* one that has no meaning here: VMCALL, GETSEC, those of VT-x… */
	EXIT_INVD,        /* INVD and WBINVD */
	EXIT_NMI,
	EXIT_WINDOW, /* the handling of an NMI ends: the next can come */
	EXIT_INIT,
	EXIT_TRIPLE_FAULT,
	EXIT_ENTRY_FAILURE,
	EXIT_OTHER,
	EXIT_INTERRUPT, /* must stay 0: external interrupts go straight to the guest */
	EXIT_TIMER,     /* must stay 0: a timer's expiry goes straight to the guest */
	EXIT_EOI,       /* end of interrupt; 0 in x2APIC mode, else by memory as EXIT_MMIO */
	EXIT_REASONS
};

/*
 * One exit. Fields beyond @reason and @length are set only for the reasons named; MMIO stands for
 * ICR and EOI by memory too.
 */
struct exit {
	enum exit_reason reason;
	u32 code;          /* the vendor's own number of the reason */
	u32 length;        /* bytes of the instruction; not for EXCEPTION, MMIO and INSTRUCTION */
	u64 qualification; /* the vendor's own detail, for reports */
	u64 gpa;           /* MMIO */
	u16 port;          /* IO */
	u8 width;          /* IO: bytes */
	bool write;        /* IO, MMIO */
	bool fetch;        /* MMIO: an instruction fetch */
	bool indirect;     /* MMIO: by an event's delivery or a page walk, not by the instruction */
	bool string;       /* IO: INS or OUTS */
	const u8 *insn; /* MMIO: the instruction's bytes if the hardware provides them, else NULL */
	u8 insn_count;  /* of them */
	u8 vector;      /* EXCEPTION */
	u8 type;        /* EXCEPTION: the vendor's own kind of it */
	bool has_error; /* EXCEPTION */
	u32 error;      /* EXCEPTION */
};

/* What reports and the instruction decoder need of a guest's state. */
struct vcpu_state {
	u64 rip, rsp, rflags;
	u64 cr0, cr2, cr3, cr4, efer;
	u16 cs;
	u64 cs_base;
	bool cs_long;    /* 64-bit code */
	bool cs_default; /* 32-bit code */
};

/* Instructions that guests may execute only where the backend can let them. */
struct virt_features {
	bool invpcid;
	bool rdtscp;
	bool xsaves;
	bool amd_registers; /* MSRs of AMD's processors */
};

/* How a life of a vCPU begins. */
enum vcpu_start {
	START_ENTRY, /* as the loader of its partition wants it */
	START_SIPI,  /* after a start-up IPI: real mode at its vector * 4096 */
	STARTS
};

/* What only a boot needs. */
struct virt_boot_ops {
	const char *name; /* "VT-x" */
	/* Valid after enable() on the boot CPU. */
	struct virt_features (*features)(void);
	/* On each CPU: is it able, not disabled by firmware, and like the boot CPU? Changes
	 * nothing. 0 or -ENOTSUP after reporting what is missing. */
	int (*check)(unsigned int cpu, struct report *report);
	/* On each CPU that passed check(), the boot CPU first: enables it. 0, or an error, which is
	 * reported unless it is -ENOMEM. */
	int (*enable)(unsigned int cpu, struct report *report);
	/* How second-stage tables are spelt. */
	const struct stage2_format *stage2;
	/* Memory for a vCPU, before partitions start. 0 or -ENOMEM. */
	int (*vcpu_create)(struct vcpu *vcpu);
	/* On the vCPU's own CPU, once, after mitigations_take() and before the first
	 * vcpu_reset(): whatever no life of the vCPU changes, and how each begins: at @entry,
	 * or by a start-up IPI. */
	void (*vcpu_prepare)(struct vcpu *vcpu, const struct guest_entry *entry);
};

struct virt_ops {
	/* Of the guest, as it sees it. */
	u64 (*guest_cr4)(const struct vcpu *vcpu);
	/* On the vCPU's own CPU: nothing of the life before, and the registers but those of
	 * struct vcpu, as prepared for @start; @vector is that of START_SIPI. */
	void (*vcpu_reset)(struct vcpu *vcpu, enum vcpu_start start, u8 vector);

	/* Enters the guest until it exits; *exit says why. Returns false when a request is waiting.
	 */
	bool (*run)(struct vcpu *vcpu, struct exit *exit);
	void (*advance)(struct vcpu *vcpu, u32 length);
	void (*inject_exception)(struct vcpu *vcpu, u8 vector, bool has_error, u32 error);
	/* Lets the guest have the exception that @exit was. */
	void (*reinject)(struct vcpu *vcpu, const struct exit *exit);
	/* Delivers an NMI now, or as soon as the guest can take it. */
	void (*inject_nmi)(struct vcpu *vcpu);
	/* EXIT_WINDOW: the guest can, or is about to, take the next NMI. */
	void (*nmi_window)(struct vcpu *vcpu);
	void (*get_state)(struct vcpu *vcpu, struct vcpu_state *state);
	void (*set_rflags)(struct vcpu *vcpu, u64 rflags);
	/* A control register exit: the vendor's own business. False if it cannot be answered. */
	bool (*control_register)(struct vcpu *vcpu, const struct exit *exit);
	/* Registers that guests own by the policy but the backend keeps a bit of. False: #GP. NULL
	 * where there are none. */
	bool (*msr_read)(const struct vcpu *vcpu, u32 msr, u64 *value);
	bool (*msr_write)(struct vcpu *vcpu, u32 msr, u64 value);
	/* Explains a failed entry on the console. */
	void (*dump)(struct vcpu *vcpu);
};

/* Chosen by virt_select() once, before any other CPU runs. */
extern const struct virt_ops *virt;
extern const struct virt_boot_ops *virt_boot;

/** Chooses the backend for this machine. Returns 0, or -ENOTSUP after reporting in plain words. */
int virt_select(struct report *report);

/**
 * Makes empty second-stage tables for partition number @partition, of frames_take_planned(), and
 * returns in *@root what the hardware's root pointer holds for them. On the boot CPU, before
 * frames_seal().
 */
void stage2_create(unsigned int partition, u64 *root);

/** Largest pages of second-stage tables: 0 4 KiB, 1 2 MiB, 2 1 GiB. After check() of the boot CPU.
 */
unsigned int stage2_max_leaf(void);

/**
 * Maps guest @from to host @to in the tables of partition number @partition, all page aligned; see
 * radix_map() for what it returns. With STAGE2_SMALL in @access by pages of 4 KiB alone. On the
 * boot CPU, before frames_seal().
 */
int stage2_map(unsigned int partition, gpa_t from, hpa_t to, u64 size, enum stage2_access access,
	       enum memory_type type);

/** Gives @vcpu the state of a boot CPU at @entry and nothing of its life before. On its own CPU. */
void virt_start_entry(struct vcpu *vcpu, const struct guest_entry *entry);

/** The same after a start-up IPI: real mode at @vector * 4096. On the vCPU's own CPU. */
void virt_start_sipi(struct vcpu *vcpu, u8 vector);
