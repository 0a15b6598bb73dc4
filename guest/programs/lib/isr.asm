; SPDX-License-Identifier: Apache-2.0
; One stub for each vector: all end in isr_handle(struct frame *) with the same frame on the stack.

global isr_stubs
extern isr_handle

section .text
bits 64
%assign vector 0
%rep 256
isr_%+vector:
	%if vector != 8 && !(vector >= 10 && vector <= 14) && vector != 17 && vector != 21
	push 0                          ; where the processor pushes no error code
	%endif
	push vector
	jmp isr_common
	%assign vector vector + 1
%endrep

isr_common:
	push rax
	push rcx
	push rdx
	push rbx
	push rbp
	push rsi
	push rdi
	push r8
	push r9
	push r10
	push r11
	push r12
	push r13
	push r14
	push r15
	mov rdi, rsp
	mov rbx, rsp
	and rsp, -16
	cld
	call isr_handle
	mov rsp, rbx
	pop r15
	pop r14
	pop r13
	pop r12
	pop r11
	pop r10
	pop r9
	pop r8
	pop rdi
	pop rsi
	pop rbp
	pop rbx
	pop rdx
	pop rcx
	pop rax
	add rsp, 16
	iretq

section .rodata
align 8
isr_stubs:
%assign vector 0
%rep 256
	dq isr_%+vector
	%assign vector vector + 1
%endrep
