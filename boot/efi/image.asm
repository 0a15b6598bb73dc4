; SPDX-License-Identifier: Apache-2.0
; The image as it lies in memory, which the UEFI application carries: IMAGE is its file.

section .rodata align=16
global efi_image_start, efi_image_end
efi_image_start:
	incbin IMAGE
efi_image_end:

section .note.GNU-stack noalloc noexec nowrite progbits
