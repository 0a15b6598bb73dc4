; SPDX-License-Identifier: Apache-2.0
; The world switch (SDM 3C, chapters 27 and 28). Guest registers are at RDI in the hardware's order;
; RSP is the VMCS's. FPU, SSE and AVX state stay in the registers: the hypervisor never touches them.

%define PERCPU_ATTENTION 8
%define VMCS_HOST_RSP 0x6c14
%define VMX_EXITED 0
%define VMX_ABORTED 1
%define VMX_FAILED 2

section .text
bits 64
global vmx_enter, vmx_enter_window, vmx_enter_abort, vmx_exit

vmx_enter:
	push rbx
	push rbp
	push r12
	push r13
	push r14
	push r15
	push rdi
	mov eax, VMCS_HOST_RSP
	vmwrite rax, rsp
vmx_enter_window:
	cmp dword [gs:PERCPU_ATTENTION], 0
	jne vmx_enter_abort
	test sil, sil ; decides at the end: no load changes the flags
	mov rax, [rdi + 0 * 8]
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
	jz .launch
	vmresume
	jmp vmx_enter_failed
.launch:
	vmlaunch
vmx_enter_failed:
	mov eax, VMX_FAILED
	jmp vmx_enter_return

vmx_enter_abort:
	mov eax, VMX_ABORTED
	jmp vmx_enter_return

vmx_exit:
	push rdi
	mov rdi, [rsp + 8]
	mov [rdi + 0 * 8], rax
	mov [rdi + 1 * 8], rcx
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
	xor eax, eax

vmx_enter_return:
	pop rdi
	pop r15
	pop r14
	pop r13
	pop r12
	pop rbp
	pop rbx
	ret
