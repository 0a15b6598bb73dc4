; SPDX-License-Identifier: Apache-2.0
; The world switch (APM 2, chapter 15 "Secure Virtual Machine": VMRUN, #VMEXIT, VMLOAD and VMSAVE,
; global interrupt flag). RAX and RSP of the guest are the VMCB's. FPU, SSE and AVX state stay in the registers: the hypervisor never touches them.

%include "arch/x86/cpu/guest_registers.inc"

%define PERCPU_ATTENTION 8
%define VMCB_RAX 0x5f8
%define SVM_EXITED 0
%define SVM_ABORTED 1

section .text
bits 64
global svm_enter

; RDI: registers, RSI: the guest's VMCB, RDX: the block with our own FS, GS, TR and LDTR.
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
	mov rax, [rdi + 0 * 8]
	mov [rsi + VMCB_RAX], rax
	mov rax, rsi
	LOAD_GUEST_REGISTERS
	vmload ; of RAX, as are the next two
	vmrun
	vmsave
	STORE_GUEST_REGISTERS
	mov rcx, [rax + VMCB_RAX]
	mov [rdi + 0 * 8], rcx
	mov rax, [rsp + 8]
	vmload ; GS is our own again: only now may an NMI come
	mov eax, SVM_EXITED
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
.abort:
	mov eax, SVM_ABORTED
	jmp .return
