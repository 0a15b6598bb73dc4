; SPDX-License-Identifier: Apache-2.0
; The world switch (APM 2, chapter 15 "Secure Virtual Machine": VMRUN, #VMEXIT, VMLOAD and VMSAVE,
; global interrupt flag). Guest registers are at RDI in the hardware's order; RAX and RSP are the
; VMCB's. FPU, SSE and AVX state stay in the registers: the hypervisor never touches them.

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
	mov rcx, [rdi + 1 * 8]
	mov rdx, [rdi + 2 * 8]
	mov rbx, [rdi + 3 * 8]
	mov rbp, [rdi + 5 * 8]
	mov rsi, [rdi + 6 * 8]
	mov r8, [rdi + 8 * 8]
	mov r9, [rdi + 9 * 8]
	mov r10, [rdi + 10 * 8]
	mov r11, [rdi + 11 * 8]
	mov r12, [rdi + 12 * 8]
	mov r13, [rdi + 13 * 8]
	mov r14, [rdi + 14 * 8]
	mov r15, [rdi + 15 * 8]
	mov rdi, [rdi + 7 * 8]
	vmload ; of RAX, as are the next two
	vmrun
	vmsave
	push rdi
	mov rdi, [rsp + 8]
	mov [rdi + 1 * 8], rcx
	mov rcx, [rax + VMCB_RAX]
	mov [rdi + 0 * 8], rcx
	mov [rdi + 2 * 8], rdx
	mov [rdi + 3 * 8], rbx
	mov [rdi + 5 * 8], rbp
	mov [rdi + 6 * 8], rsi
	mov [rdi + 8 * 8], r8
	mov [rdi + 9 * 8], r9
	mov [rdi + 10 * 8], r10
	mov [rdi + 11 * 8], r11
	mov [rdi + 12 * 8], r12
	mov [rdi + 13 * 8], r13
	mov [rdi + 14 * 8], r14
	mov [rdi + 15 * 8], r15
	pop qword [rdi + 7 * 8]
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
