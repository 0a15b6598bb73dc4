; SPDX-License-Identifier: Apache-2.0
; Where an application processor starts after INIT-SIPI (SDM 3A, "Multiple-Processor Initialization"):
; real mode at a page below 1 MiB. This code is copied there; the page after it holds the parameters.
; The final page tables are below 4 GiB and identity map both pages.

%define CR0_PE 1 << 0
%define CR0_WP 1 << 16
%define CR0_NE 1 << 5
%define CR0_PG 1 << 31
%define CR4_PAE 1 << 5
%define MSR_EFER 0xc0000080
%define EFER_LME 1 << 8
%define EFER_NXE 1 << 11

; struct trampoline_data of cpu/smp.c, one page above the code
%define DATA_CR3 0x1000
%define DATA_STACK 0x1008
%define DATA_ENTRY 0x1010
%define DATA_PERCPU 0x1018

section .rodata
global trampoline_start, trampoline_end
align 16
bits 16
trampoline_start:
	cli
	cld
	mov ax, cs
	mov ds, ax
	; EBX is the linear address of this page; the code below is position independent through it.
	movzx ebx, ax
	shl ebx, 4
	lea eax, [ebx + (gdt - trampoline_start)]
	mov [gdt_pointer - trampoline_start + 2], eax
	o32 lgdt [gdt_pointer - trampoline_start]
	mov eax, CR4_PAE
	mov cr4, eax
	mov eax, [DATA_CR3]
	mov cr3, eax
	mov ecx, MSR_EFER
	rdmsr
	or eax, EFER_LME | EFER_NXE
	wrmsr
	lea eax, [ebx + (long_mode - trampoline_start)]
	mov [far_pointer - trampoline_start], eax
	mov eax, CR0_PE | CR0_NE | CR0_WP | CR0_PG
	mov cr0, eax
	o32 jmp far [far_pointer - trampoline_start]

bits 64
long_mode:
	mov ax, 0x10
	mov ds, ax
	mov es, ax
	mov ss, ax
	xor eax, eax
	mov fs, ax
	mov gs, ax
	mov rsp, [rbx + DATA_STACK]
	mov rdi, [rbx + DATA_PERCPU]
	xor ebp, ebp
	call [rbx + DATA_ENTRY]
	ud2

align 8
gdt:
	dq 0
	dq 0x00af9b000000ffff ; 64-bit code
	dq 0x00cf93000000ffff ; data
gdt_pointer:
	dw gdt_pointer - gdt - 1
	dd 0
far_pointer:
	dd 0
	dw 0x08
trampoline_end:
