; SPDX-License-Identifier: Apache-2.0
; Entry stubs of all 256 vectors, and the two pieces of code that must agree with the NMI handler.

%define ISR_ENTRY_BYTES 10
%define VECTOR 15 * 8 ; in struct isr_frame
%define GDT_CODE 0x08
%define GDT_DATA 0x10

; %1, an instruction, for each of the registers behind it, in their order.
%macro EACH 2-*
%define each_instruction %1
%rep %0 - 1
%rotate 1
	each_instruction %1
%endrep
%endmacro

section .text
bits 64
extern isr_handle

; Vectors for which the processor pushes an error code (SDM 3A, table "Protected-Mode Exceptions").
%define HAS_ERROR(v) ((v) == 8 || ((v) >= 10 && (v) <= 14) || (v) == 17 || (v) == 21 || (v) == 29 || (v) == 30)

global isr_stubs
isr_stubs:
%assign v 0
%rep 256
.entry%+v:
%if HAS_ERROR(v)
	push byte v
	jmp strict near isr_with_error
%else
	push byte 0
	push byte (v ^ 0x80) - 0x80 ; sign extended, which isr_common undoes
	jmp strict near isr_common
%endif
	times ISR_ENTRY_BYTES - ($ - .entry%+v) int3
%assign v v+1
%endrep

; A guest's leftover interrupt may have this vector and pushes no error code. The processor aligns the
; stack to 16 before it pushes five words, or six; behind them is the vector.
isr_with_error:
	test spl, 8
	jnz isr_common
	push qword [rsp]
	mov qword [rsp + 8], 0
isr_common:
	EACH push, rax, rbx, rcx, rdx, rsi, rdi, rbp, r8, r9, r10, r11, r12, r13, r14, r15
	cld
	movzx eax, byte [rsp + VECTOR]
	mov [rsp + VECTOR], rax
	mov rdi, rsp
	mov rbp, rsp
	and rsp, -16
	call isr_handle
	mov rsp, rbp
	EACH pop, r15, r14, r13, r12, r11, r10, r9, r8, rbp, rdi, rsi, rdx, rcx, rbx, rax
	add rsp, 16
	iretq
	int3

; Only an IRET ends NMI blocking: return to our own caller by one.
global nmi_unblock
nmi_unblock:
	pop rax
	mov rcx, rsp
	push qword GDT_DATA
	push rcx
	pushfq
	push qword GDT_CODE
	push rax
	iretq
	int3

; RDI: word. The NMI handler moves RIP back to the beginning, so the look is repeated.
global nmi_safe_wait, nmi_safe_wait_begin, nmi_safe_wait_end
nmi_safe_wait:
nmi_safe_wait_begin:
	cmp dword [rdi], 0
	jne nmi_safe_wait_end
	hlt
nmi_safe_wait_end:
	ret
	int3

; Registers that a guest chose: the processor may refuse them with #GP, which ends at safe_refused.
global msr_read_safe, msr_write_safe, xsetbv_safe, safe_read_at, safe_write_at, safe_xsetbv_at, safe_refused
msr_read_safe:
	mov ecx, edi
safe_read_at:
	rdmsr
	shl rdx, 32
	or rax, rdx
	mov [rsi], rax
	mov eax, 1
	ret
	int3
msr_write_safe:
	mov ecx, edi
	mov eax, esi
	mov rdx, rsi
	shr rdx, 32
safe_write_at:
	wrmsr
	mov eax, 1
	ret
	int3
xsetbv_safe:
	xor ecx, ecx
	mov eax, edi
	mov rdx, rdi
	shr rdx, 32
safe_xsetbv_at:
	xsetbv
	mov eax, 1
	ret
	int3
safe_refused:
	xor eax, eax
	ret
	int3
