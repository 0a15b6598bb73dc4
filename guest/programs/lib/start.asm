; SPDX-License-Identifier: Apache-2.0
; From the loader's 32-bit protected mode, or a sibling's INIT-SIPI-SIPI, to C in 64-bit mode with
; the first 4 GiB identity mapped (SDM 3A, "Initializing IA-32e Mode").

MB_MAGIC equ 0x1badb002
MB_FLAGS equ 3                          ; modules on pages, memory map wanted
STACK_SIZE equ 16384
CPUS_MAX equ 64

CR0_PE equ 1
CR0_PG equ 1 << 31
CR4_PAE equ 1 << 5
MSR_EFER equ 0xc0000080
EFER_LME equ 1 << 8
TABLE equ 3                             ; present, writable
LEAF equ 0x83                           ; and a page of 2 MiB
CODE64 equ 0x08
DATA equ 0x10
CODE32 equ 0x18

global start, trampoline, trampoline_end, ap_stack_next, gdt_pointer, extra_pdpt, extra_pd
extern program_start, ap_start, isr_load

section .multiboot
align 4
	dd MB_MAGIC, MB_FLAGS, -(MB_MAGIC + MB_FLAGS)

section .text
bits 32
start:
	cli
	cld
	mov [boot_magic], eax
	mov [boot_info], ebx
	mov eax, pdpt + TABLE
	mov [pml4], eax
	mov ecx, 0                      ; four page directories behind each other
.pdpt:	mov eax, ecx
	shl eax, 12
	add eax, pd + TABLE
	mov [pdpt + ecx * 8], eax
	inc ecx
	cmp ecx, 4
	jb .pdpt
	mov ecx, 0
.pd:	mov eax, ecx
	shl eax, 21
	or eax, LEAF
	mov [pd + ecx * 8], eax
	inc ecx
	cmp ecx, 4 * 512
	jb .pd
	lgdt [gdt_pointer]
	mov esp, stacks + STACK_SIZE
	push dword boot_cpu
	jmp enter_long

; ESP points to where to go in 64-bit mode; the GDT is loaded.
enter_long:
	mov eax, cr4
	or eax, CR4_PAE
	mov cr4, eax
	mov eax, pml4
	mov cr3, eax
	mov ecx, MSR_EFER
	rdmsr
	or eax, EFER_LME
	wrmsr
	pop edx
	mov eax, cr0
	or eax, CR0_PG | CR0_PE
	mov cr0, eax
	jmp CODE64:.long
bits 64
.long:	mov ax, DATA
	mov ds, ax
	mov es, ax
	mov ss, ax
	mov fs, ax
	mov gs, ax
	mov edx, edx
	jmp rdx

boot_cpu:
	mov edi, [boot_magic]
	mov esi, [boot_info]
	call program_start
.stop:	cli
	hlt
	jmp .stop

; Copied below 1 MiB, to a page whose number is the start-up vector. CS is the page, IP 0.
bits 16
trampoline:
	cli
	cld
	mov ax, cs
	mov ds, ax
	o32 lgdt [.gdt - trampoline]
	mov eax, cr0
	or al, CR0_PE
	mov cr0, eax
	jmp dword CODE32:ap_protected
.gdt:	dw gdt_end - gdt - 1
	dd gdt
trampoline_end:

bits 32
ap_protected:
	mov ax, DATA
	mov ds, ax
	mov es, ax
	mov ss, ax
	mov eax, STACK_SIZE             ; each takes the next stack, in whatever order they come
	lock xadd [ap_stack_next], eax
	lea esp, [eax + STACK_SIZE]
	push dword ap_cpu
	jmp enter_long
bits 64
ap_cpu:
	call ap_start
.stop:	cli
	hlt
	jmp .stop

section .data
align 8
gdt:	dq 0
	dq 0x00af9b000000ffff           ; 64-bit code
	dq 0x00cf93000000ffff           ; data
	dq 0x00cf9b000000ffff           ; 32-bit code
gdt_end:
gdt_pointer:
	dw gdt_end - gdt - 1
	dq gdt
align 4
ap_stack_next:
	dd stacks + STACK_SIZE

section .bss nobits
alignb 4096
pml4:	resb 4096
pdpt:
extra_pdpt:
	resb 4096
pd:	resb 4 * 4096
extra_pd:
	resb 4096
stacks:	resb CPUS_MAX * STACK_SIZE
boot_magic:
	resd 1
boot_info:
	resd 1
