; SPDX-License-Identifier: Apache-2.0
; Every indirect branch of the compiled code goes through one of these, named as gcc's option
; -mindirect-branch=thunk-extern wants them. The target is reached by a return whose prediction, the
; return stack, points at a loop that goes nowhere: no guest can train it (Intel, "Retpoline: A Branch
; Target Injection Mitigation"). LFENCE ends the loop on AMD's processors, PAUSE keeps a sibling fed.

section .text
bits 64

%macro THUNKS 1-*
%rep %0
align 16
global __x86_indirect_thunk_%1
__x86_indirect_thunk_%1:
	call .take
.never:
	pause
	lfence
	jmp .never
	int3
.take:
	mov [rsp], %1
	ret
	int3
%rotate 1
%endrep
%endmacro

THUNKS rax, rcx, rdx, rbx, rsi, rdi, rbp, r8, r9, r10, r11, r12, r13, r14, r15

section .note.GNU-stack noalloc noexec nowrite progbits
