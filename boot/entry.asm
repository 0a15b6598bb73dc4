; SPDX-License-Identifier: Apache-2.0
; Multiboot2 road in (Multiboot2 Specification 2.0, 3.1 and 3.3): from 32-bit protected mode with
; paging off to hv_main() in 64-bit mode, on an early stack and early identity tables that live
; until the final ones are built.

%define MB2_MAGIC 0xe85250d6
%define MB2_LENGTH (header_end - header)

%define CR0_PE 1 << 0
%define CR0_WP 1 << 16
%define CR0_NE 1 << 5
%define CR0_PG 1 << 31
%define CR4_PAE 1 << 5
%define MSR_EFER 0xc0000080
%define EFER_LME 1 << 8
%define EFER_NXE 1 << 11
%define CPUID_LM 1 << 29
%define CPUID_NX 1 << 20

%define COM1 0x3f8
%define PTE_TABLE 0x003
%define PTE_LARGE 0x083
%define EARLY_GIB 4

section .multiboot2 progbits alloc noexec nowrite align=8
header:
	dd MB2_MAGIC
	dd 0
	dd MB2_LENGTH
	dd 0x100000000 - (MB2_MAGIC + MB2_LENGTH)
	; Modules on page boundaries: a guest's image is never in a page with something else.
	dw 6, 0
	dd 8
	dw 0, 0
	dd 8
header_end:

section .text
bits 32
global boot_entry
extern hv_main
boot_entry:
	cli
	cld
	mov esp, early_stack_end
	mov edi, eax
	mov esi, ebx
	rdtsc
	mov [boot_tsc], eax
	mov [boot_tsc + 4], edx

	mov eax, 0x80000000
	cpuid
	cmp eax, 0x80000001
	jb no_long_mode
	mov eax, 0x80000001
	cpuid
	and edx, CPUID_LM | CPUID_NX
	cmp edx, CPUID_LM | CPUID_NX
	jne no_long_mode

	; One entry in the root, EARLY_GIB page directories of 2 MiB pages: identity, all access.
	mov dword [early_pml4], early_pdpt + PTE_TABLE
	mov ecx, EARLY_GIB
	mov eax, early_pd + PTE_TABLE
	mov ebx, early_pdpt
.pdpt:
	mov [ebx], eax
	add ebx, 8
	add eax, 4096
	loop .pdpt
	mov ecx, EARLY_GIB * 512
	mov eax, PTE_LARGE
	mov ebx, early_pd
.pd:
	mov [ebx], eax
	add ebx, 8
	add eax, 0x200000
	loop .pd

	mov eax, CR4_PAE
	mov cr4, eax
	mov eax, early_pml4
	mov cr3, eax
	mov ecx, MSR_EFER
	rdmsr
	or eax, EFER_LME | EFER_NXE
	wrmsr
	mov eax, CR0_PE | CR0_NE | CR0_WP | CR0_PG
	mov cr0, eax
	lgdt [early_gdt_pointer]
	jmp 0x08:long_entry

; No console driver yet: one line on COM1, bounded by the UART's own speed.
no_long_mode:
	mov esi, no_long_mode_text
.next:
	lodsb
	test al, al
	jz .stop
	mov bl, al
	mov ecx, 100000
.wait:
	mov dx, COM1 + 5
	in al, dx
	test al, 0x20
	loopz .wait
	mov al, bl
	mov dx, COM1
	out dx, al
	jmp .next
.stop:
	hlt
	jmp .stop

bits 64
long_entry:
	mov ax, 0x10
	mov ds, ax
	mov es, ax
	mov ss, ax
	xor eax, eax
	mov fs, ax
	mov gs, ax
	mov edi, edi
	mov esi, esi
	mov rsp, early_stack_end
	xor ebp, ebp
	push rbp ; where a debugger's back trace ends; twice, for the alignment
	push rbp
	call hv_main
	ud2

section .rodata
no_long_mode_text:
	db "bulkhead: halted: this CPU has no 64-bit mode with execute-disable, which Bulkhead needs", 13, 10, 0

align 8
early_gdt:
	dq 0
	dq 0x00af9b000000ffff ; 64-bit code
	dq 0x00cf93000000ffff ; data
early_gdt_pointer:
	dw early_gdt_pointer - early_gdt - 1
	dq early_gdt

section .data
global boot_tsc
boot_tsc:
	dq 0

section .bss
alignb 4096
early_pml4: resb 4096
early_pdpt: resb 4096
early_pd: resb 4096 * EARLY_GIB
early_stack: resb 32768
early_stack_end:
