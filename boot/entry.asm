; SPDX-License-Identifier: Apache-2.0
; The two roads in, wherever the loader put the image: of multiboot2 (Multiboot2 Specification 2.0,
; 3.1 and 3.3), in 32-bit protected mode with paging off, and of the UEFI application, which is
; brought to that state. Both go on to hv_main() in 64-bit mode in the high half, on early tables
; that live until the final ones are built.

%define MB2_MAGIC 0xe85250d6
%define MB2_LENGTH (header_end - header)
%define MB2_TAG_CONSOLE 4
%define MB2_CONSOLE_TEXT 1 << 1
%define MB2_TAG_FRAMEBUFFER 5
%define MB2_OPTIONAL 1
%define MB2_TAG_ALIGN 6
%define MB2_TAG_RELOCATABLE 10
%define MB2_LOWEST 1

; Agree with boot/handoff.h.
%define HANDOFF_MARK 0x30314846
%define HANDOFF_MAGIC 0xb01d6ead

%define CR0_PE 1 << 0
%define CR0_WP 1 << 16
%define CR0_NE 1 << 5
%define CR0_PG 1 << 31
%define CR4_PAE 1 << 5
%define CR4_LA57 1 << 12
%define MSR_EFER 0xc0000080
%define EFER_LME 1 << 8
%define EFER_NXE 1 << 11
%define CPUID_LM 1 << 29
%define CPUID_NX 1 << 20

%define COM1 0x3f8
%define PTE_TABLE 0x003
%define PTE_LARGE 0x083
%define EARLY_GIB 4
%define LARGE_PAGE 0x200000
%define IMAGE_LARGE_PAGES 512 ; the image, and the pool of arch/frames.h behind it
%define HIGH_ROOT 511        ; where 0xffffffff80000000 is in each table
%define HIGH_POINTER 510

extern image_load ; where the image is linked to be loaded
extern image_room ; bytes that it needs there

section .multiboot2 progbits alloc noexec nowrite align=8
header:
	dd MB2_MAGIC
	dd 0
	dd MB2_LENGTH
	dd 0x100000000 - (MB2_MAGIC + MB2_LENGTH)
	; Modules on page boundaries: a guest's image is never in a page with something else.
	dw MB2_TAG_ALIGN, 0
	dd 8
	; VGA text will do, and so will a frame buffer of any size, or no screen.
	dw MB2_TAG_CONSOLE, MB2_OPTIONAL
	dd 12
	dd MB2_CONSOLE_TEXT
	align 8, db 0
	dw MB2_TAG_FRAMEBUFFER, MB2_OPTIONAL
	dd 20
	dd 0, 0, 32
	align 8, db 0
	; Anywhere from image_load up, on the border of a large page.
	dw MB2_TAG_RELOCATABLE, 0
	dd 24
	dd image_load, 0xffffffff, LARGE_PAGE, MB2_LOWEST
	dw 0, 0
	dd 8
header_end:

; What the UEFI application has to know of the image: struct handoff_header.
align 8
	dd HANDOFF_MARK
	dd handoff_entry - header
	dq image_room

section .boot progbits alloc exec write align=16
bits 64
; From UEFI (2.10, 2.3.4 "x64 Platforms"): 64-bit mode on the firmware's tables, which map this at its
; own address, below 4 GiB. RDI: struct handoff, there as well. Paging is left, because tables of
; five levels cannot be replaced by four in any other way (Intel SDM vol. 3A, 4.1.2 "Paging-Mode
; Enabling").
handoff_entry:
	cli
	cld
	mov ebx, edi
	lea rax, [rel legacy_gdt]
	mov [rel legacy_gdt_pointer + 2], rax
	lgdt [rel legacy_gdt_pointer]
	lea rsp, [rbx + 8] ; its second word is for this
	lea rax, [rel .legacy]
	mov [rel legacy_target], eax
	jmp far dword [rel legacy_target]
bits 32
.legacy:
	mov eax, 0x10
	mov ds, eax
	mov es, eax
	mov ss, eax
	mov eax, cr4
	and eax, CR4_PAE | CR4_LA57 ; others may forbid what follows
	mov cr4, eax
	mov eax, CR0_PE | CR0_NE
	mov cr0, eax
	mov ecx, MSR_EFER
	rdmsr
	and eax, ~(EFER_LME)
	wrmsr
	mov eax, HANDOFF_MAGIC
	; on to what a multiboot2 loader jumps to

global boot_entry
extern hv_main, image_physical, boot_tsc
boot_entry:
	cli
	cld
	mov edi, eax
	mov esi, ebx
	; Where are we? There is no stack yet: the second word of the loader's information is reserved,
	; and takes the address that CALL leaves.
	lea esp, [ebx + 8]
	call .here
.here:
	pop ebp
	sub ebp, .here ; from where it is linked to where it is
	lea esp, [ebp + early_stack_end]
	rdtsc
	mov [ebp + entry_ticks], eax
	mov [ebp + entry_ticks + 4], edx

	mov eax, 0x80000000
	cpuid
	cmp eax, 0x80000001
	jb no_long_mode
	mov eax, 0x80000001
	cpuid
	and edx, CPUID_LM | CPUID_NX
	cmp edx, CPUID_LM | CPUID_NX
	jne no_long_mode

	; EARLY_GIB page directories of 2 MiB pages: identity, all access; and the image.
	lea eax, [ebp + early_pdpt + PTE_TABLE]
	mov [ebp + early_pml4], eax
	lea eax, [ebp + early_high_pdpt + PTE_TABLE]
	mov [ebp + early_pml4 + HIGH_ROOT * 8], eax
	lea eax, [ebp + early_high_pd + PTE_TABLE]
	mov [ebp + early_high_pdpt + HIGH_POINTER * 8], eax
	mov ecx, EARLY_GIB
	lea eax, [ebp + early_pd + PTE_TABLE]
	lea ebx, [ebp + early_pdpt]
	mov edx, 4096
	call fill
	mov ecx, EARLY_GIB * 512
	mov eax, PTE_LARGE
	lea ebx, [ebp + early_pd]
	mov edx, LARGE_PAGE
	call fill
	mov ecx, IMAGE_LARGE_PAGES
	lea eax, [ebp + image_load + PTE_LARGE]
	lea ebx, [ebp + early_high_pd]
	mov edx, LARGE_PAGE
	call fill

	mov eax, CR4_PAE
	mov cr4, eax
	lea eax, [ebp + early_pml4]
	mov cr3, eax
	mov ecx, MSR_EFER
	rdmsr
	or eax, EFER_LME | EFER_NXE
	wrmsr
	mov eax, CR0_PE | CR0_NE | CR0_WP | CR0_PG
	mov cr0, eax
	lea eax, [ebp + early_gdt]
	mov [ebp + early_gdt_pointer + 2], eax
	lgdt [ebp + early_gdt_pointer]
	lea eax, [ebp + long_entry]
	push dword 0x08
	push eax
	retf

; ECX entries at EBX: EAX, and EDX more each.
fill:
	mov [ebx], eax
	add ebx, 8
	add eax, edx
	loop fill
	ret

; No console driver yet: one line on COM1, bounded by the UART's own speed.
no_long_mode:
	lea esi, [ebp + no_long_mode_text]
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
; The halves above 32 bits are not defined here.
long_entry:
	mov edi, edi
	mov esi, esi
	mov ebp, ebp
	mov rax, high_entry
	jmp rax

align 8
entry_ticks:
	dq 0
early_gdt:
	dq 0
	dq 0x00af9b000000ffff ; 64-bit code
	dq 0x00cf93000000ffff ; data
early_gdt_pointer:
	dw early_gdt_pointer - early_gdt - 1
	dd 0
align 8
legacy_gdt:
	dq 0
	dq 0x00cf9b000000ffff ; 32-bit code
	dq 0x00cf93000000ffff ; data
legacy_gdt_pointer:
	dw legacy_gdt_pointer - legacy_gdt - 1
	dq 0
legacy_target:
	dd 0
	dw 0x08
no_long_mode_text:
	db "bulkhead: halted: this CPU has no 64-bit mode with execute-disable, which Bulkhead needs", 13, 10, 0

section .text
; From here on nothing is at its physical address but what the early tables leave there.
high_entry:
	lgdt [rel high_gdt_pointer]
	mov ax, 0x10
	mov ds, ax
	mov es, ax
	mov ss, ax
	xor eax, eax
	mov fs, ax
	mov gs, ax
	mov rsp, stack_end
	mov rax, [rbp + entry_ticks]
	mov [rel boot_tsc], rax
	lea rax, [rbp + image_load]
	mov [rel image_physical], rax
	xor ebp, ebp
	push rbp ; where a debugger's back trace ends; twice, for the alignment
	push rbp
	call hv_main
	ud2

section .rodata
align 8
high_gdt:
	dq 0
	dq 0x00af9b000000ffff ; 64-bit code
	dq 0x00cf93000000ffff ; data
high_gdt_pointer:
	dw high_gdt_pointer - high_gdt - 1
	dq high_gdt

section .bss
alignb 16
stack: resb 32768
stack_end:

section .boot.bss nobits alloc write align=4096
early_pml4: resb 4096
early_pdpt: resb 4096
early_high_pdpt: resb 4096
early_high_pd: resb 4096
early_pd: resb 4096 * EARLY_GIB
early_stack: resb 256
early_stack_end:
