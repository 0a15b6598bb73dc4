; SPDX-License-Identifier: Apache-2.0
; The world switch (SDM 3C, chapters 27 and 28). Guest registers are at RDI in the hardware's order;
; RSP is the VMCS's. FPU, SSE and AVX state stay in the registers: the hypervisor never touches them.

%include "arch/x86/cpu/guest_registers.inc"

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
	LOAD_GUEST_REGISTERS
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
	STORE_GUEST_REGISTERS
	mov [rdi + 0 * 8], rax
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
