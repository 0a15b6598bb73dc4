; SPDX-License-Identifier: Apache-2.0
; The world switch (APM 2, chapter 15 "Secure Virtual Machine": VMRUN, #VMEXIT, VMLOAD and VMSAVE,
; global interrupt flag). RAX and RSP of the guest are the VMCB's: svm_run() copies RAX. FPU, SSE and AVX state stay in the
; registers: the hypervisor never touches them.
;
; A CPU that runs barriers (cpu/barriers.h) has a VMRUN of its own, so that no branch between an exit
; and them decides whether they run: a guest could have trained it.

%include "arch/x86/cpu/guest_registers.inc"
%include "arch/x86/cpu/barriers.inc"

%define PERCPU_ATTENTION 8
%define SELECTOR_DATA 0x10
%define SVM_EXITED 0
%define SVM_ABORTED 1

section .rodata
verw_selector:
	dw SELECTOR_DATA

section .text
bits 64

global svm_enter

; The guest's own state is loaded from and stored to its VMCB at RAX around VMRUN. Behind it GS is
; our own again, and an NMI may come.
%macro RUN_GUEST 0
	vmload ; of RAX, as are the next two
	vmrun
	vmsave
	STORE_GUEST_REGISTERS
	mov rax, [rsp + 8]
	vmload
%endmacro

; RDI: registers, RSI: the guest's VMCB, RDX: the block with our own FS, GS, TR and LDTR, both by
; physical address, CL: whether barriers run.
svm_enter:
	push rbx
	push rbp
	push r12
	push r13
	push r14
	push r15
	push rdx
	push rdi
	clgi ; an NMI from here on is kept, and becomes an exit as soon as the guest runs
	cmp dword [gs:PERCPU_ATTENTION], 0
	jne .abort
	test cl, cl
	jnz .guarded
	mov rax, rsi
	LOAD_GUEST_REGISTERS
	RUN_GUEST
	xor eax, eax ; SVM_EXITED
.return:
	stgi
	pop rdi
	pop rdx
	pop r15
	pop r14
	pop r13
	pop r12
	pop rbp
	pop rbx
	ret
	int3
.abort:
	mov eax, SVM_ABORTED
	jmp .return
	int3

.guarded:
	test dword [gs:PERCPU_BARRIERS], BARRIER_SPEC_CTRL
	jz .enter
	mov eax, [gs:BARRIERS_GUEST_SPEC_CTRL]
	mov edx, [gs:BARRIERS_GUEST_SPEC_CTRL + 4]
	WRITE_MSR MSR_SPEC_CTRL
.enter:
	mov rax, rsi
	LOAD_GUEST_REGISTERS
	verw [rel verw_selector] ; where nothing needs it, it does no harm
	RUN_GUEST
	test dword [gs:PERCPU_BARRIERS], BARRIER_SPEC_CTRL
	jz .no_control
	mov ecx, MSR_SPEC_CTRL
	rdmsr
	mov [gs:BARRIERS_GUEST_SPEC_CTRL], eax
	mov [gs:BARRIERS_GUEST_SPEC_CTRL + 4], edx
	mov eax, [gs:BARRIERS_SPEC_CTRL]
	mov edx, [gs:BARRIERS_SPEC_CTRL + 4]
	wrmsr
.no_control:
	test dword [gs:PERCPU_BARRIERS], BARRIER_IBPB
	jz .no_barrier
	mov eax, 1
	xor edx, edx
	WRITE_MSR MSR_PRED_CMD
.no_barrier:
	FILL_RSB
	lfence ; a wrong guess at the tests ends here, before the first return
	xor eax, eax ; SVM_EXITED
	jmp .return
	int3
