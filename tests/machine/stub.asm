; SPDX-License-Identifier: Apache-2.0
; A stand-in for the hypervisor, to test tools/run alone: it does what its command line says, a
; character at a time. '_' prints a blank, '~' a newline, '#' the names of its modules, '@' echoes
; the console's input up to a 'q', '!' powers off, '^' stands still, the rest is printed.
bits 32

TAG_CMDLINE equ 1
TAG_MODULE equ 3
COM1 equ 0x3f8
; Where their BIOSes put PM1a control: Bochs's PIIX4 and QEMU's ICH9. Neither has the other's.
PM1_PIIX4 equ 0xb004
PM1_ICH9 equ 0x604
SLEEP_S5 equ 0x2000

section .text
align 8
header:
	dd 0xe85250d6, 0, header_end - header, -(0xe85250d6 + header_end - header)
	dw 0, 0
	dd 8
header_end:

global start
start:
	mov esp, stack
	mov ebp, ebx		; multiboot2 information
	mov dx, COM1 + 3	; 8 bits, no parity
	mov al, 3
	out dx, al
	mov dx, COM1 + 2	; FIFO on and empty
	mov al, 7
	out dx, al
	lea esi, [ebp + 8]
.tag:
	cmp dword [esi], TAG_CMDLINE
	je .obey
	call next_tag
	jmp .tag
.obey:
	add esi, 8
.character:
	lodsb
	test al, al
	jz stand_still
	cmp al, '_'
	je .blank
	cmp al, '~'
	je .newline
	cmp al, '#'
	je .modules
	cmp al, '@'
	je .echo
	cmp al, '!'
	je power_off
	cmp al, '^'
	je stand_still
.print:
	call put
	jmp .character
.blank:
	mov al, ' '
	jmp .print
.newline:
	mov al, 10
	jmp .print
.echo:
	call get
	call put
	cmp al, 'q'
	jne .echo
	jmp .character
.modules:
	push esi
	lea esi, [ebp + 8]
.module:
	cmp dword [esi], 0
	je .modules_end
	cmp dword [esi], TAG_MODULE
	jne .next
	push esi
	add esi, 16
	call put_text
	pop esi
.next:
	call next_tag
	jmp .module
.modules_end:
	pop esi
	jmp .character

next_tag:
	mov eax, [esi + 4]
	add eax, 7
	and eax, ~7
	add esi, eax
	ret

put_text:
	lodsb
	test al, al
	jz .end
	call put
	jmp put_text
.end:
	mov al, ','
	; falls through

put:
	mov ah, al
	mov dx, COM1 + 5
.wait:
	in al, dx
	test al, 0x20
	jz .wait
	mov dx, COM1
	mov al, ah
	out dx, al
	ret

get:
	mov dx, COM1 + 5
.wait:
	in al, dx
	test al, 1
	jz .wait
	mov dx, COM1
	in al, dx
	ret

power_off:
	mov dx, COM1 + 5	; the last character has left
.wait:
	in al, dx
	test al, 0x40
	jz .wait
	mov ax, SLEEP_S5
	mov dx, PM1_PIIX4
	out dx, ax
	mov dx, PM1_ICH9
	out dx, ax
stand_still:
	cli
	hlt
	jmp stand_still

section .bss
	resb 4096
stack:
