; SPDX-License-Identifier: Apache-2.0
; The world switch (SDM 3C, chapters 27 and 28). Guest registers are at RDI in the hardware's order;
; RSP is the VMCS's. FPU, SSE and AVX state stay in the registers: the hypervisor never touches them.
;
; A CPU that runs no barriers (cpu/barriers.h) goes the short ways: ESI chooses the one in, the VMCS
; the one out, where no branch may decide, because a guest could have trained it. SPEC_CTRL is
; switched by the processor, from the lists of MSRs that the VMCS names.

%include "arch/x86/cpu/guest_registers.inc"
%include "arch/x86/cpu/barriers.inc"

%define PERCPU_ATTENTION 8
%define SELECTOR_DATA 0x10
%define VMCS_HOST_RSP 0x6c14
%define VMX_RESUME 1
%define VMX_EXITED 0
%define VMX_ABORTED 1
%define VMX_FAILED 2

section .rodata
verw_selector:
	dw SELECTOR_DATA

section .text
bits 64

global vmx_enter, vmx_enter_window, vmx_enter_abort, vmx_exit, vmx_exit_guarded

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
	cmp esi, VMX_RESUME
	jne vmx_enter_guarded
	mov rax, [rdi + 0 * 8]
	LOAD_GUEST_REGISTERS
	vmresume
	jmp vmx_enter_failed
	int3

; A first entry, or one behind barriers. A flush of the cache comes before whatever is loaded, VERW
; last of all; it changes no flag but ZF, so that CF keeps whether the VMCS was launched. Where nothing
; needs the VERW it does no harm.
vmx_enter_guarded:
	test dword [gs:PERCPU_BARRIERS], BARRIER_L1D
	jz .flushed
	mov eax, 1
	xor edx, edx
	WRITE_MSR MSR_FLUSH_CMD
.flushed:
	bt esi, 1
	mov rax, [rdi + 0 * 8]
	LOAD_GUEST_REGISTERS
	verw [rel verw_selector]
	jnc .launch
	vmresume
	jmp vmx_enter_failed
	int3
.launch:
	vmlaunch
vmx_enter_failed:
	mov eax, VMX_FAILED
	jmp vmx_enter_return
	int3
vmx_enter_abort:
	mov eax, VMX_ABORTED
	jmp vmx_enter_return
	int3

; The return stack buffer is filled before the first return, whatever else runs; a wrong guess at
; the test ends at the fence.
vmx_exit_guarded:
	STORE_GUEST_REGISTERS
	mov [rdi + 0 * 8], rax
	FILL_RSB
	test dword [gs:PERCPU_BARRIERS], BARRIER_BHB
	jz .fence
	OVERWRITE_BHB
.fence:
	lfence
	xor eax, eax
	jmp vmx_enter_return
	int3

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
	int3
