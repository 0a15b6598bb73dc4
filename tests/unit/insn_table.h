/* SPDX-License-Identifier: Apache-2.0 */
/* Written by tests/unit/make_insn_table.py from the GNU assembler's output. */
/* clang-format off */
{INSN_MODE_16, "\x88\x20", 2, 0, {2, 1, 1, 0, 0, 1, 1, 0, 0x0U}}, /* movb %ah, (%bx,%si) */
{INSN_MODE_16, "\x8a\x66\x00", 3, 0, {3, 1, 0, 0, 0, 1, 1, 0, 0x0U}}, /* movb (%bp), %ah */
{INSN_MODE_16, "\x88\x6d\x10", 3, 0, {3, 1, 1, 0, 1, 1, 1, 0, 0x0U}}, /* movb %ch, 0x10(%di) */
{INSN_MODE_16, "\x8a\x2e\x34\x12", 4, 0, {4, 1, 0, 0, 1, 1, 1, 0, 0x0U}}, /* movb 0x1234, %ch */
{INSN_MODE_16, "\x88\xb3\xcc\xed", 4, 0, {4, 1, 1, 0, 2, 1, 1, 0, 0x0U}}, /* movb %dh, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x8a\x34", 3, 0, {3, 1, 0, 0, 2, 1, 1, 0, 0x0U}}, /* movb %es:(%si), %dh */
{INSN_MODE_16, "\x67\x88\x38", 3, 0, {3, 1, 1, 0, 3, 1, 1, 0, 0x0U}}, /* movb %bh, (%eax) */
{INSN_MODE_16, "\x67\x8a\x7c\x4c\x10", 5, 0, {5, 1, 0, 0, 3, 1, 1, 0, 0x0U}}, /* movb 0x10(%esp,%ecx,2), %bh */
{INSN_MODE_16, "\x2e\x67\x88\x85\x78\x56\x34\x12", 8, 0, {8, 1, 1, 0, 0, 0, 1, 0, 0x0U}}, /* movb %al, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x8a\x04\xd5\x00\x00\x00\x00", 8, 0, {8, 1, 0, 0, 0, 0, 1, 0, 0x0U}}, /* movb (,%edx,8), %al */
{INSN_MODE_16, "\x88\x4f\xff", 3, 0, {3, 1, 1, 0, 1, 0, 1, 0, 0x0U}}, /* movb %cl, -1(%bx) */
{INSN_MODE_16, "\x8a\x08", 2, 0, {2, 1, 0, 0, 1, 0, 1, 0, 0x0U}}, /* movb (%bx,%si), %cl */
{INSN_MODE_16, "\x88\x56\x00", 3, 0, {3, 1, 1, 0, 2, 0, 1, 0, 0x0U}}, /* movb %dl, (%bp) */
{INSN_MODE_16, "\x8a\x55\x10", 3, 0, {3, 1, 0, 0, 2, 0, 1, 0, 0x0U}}, /* movb 0x10(%di), %dl */
{INSN_MODE_16, "\x88\x1e\x34\x12", 4, 0, {4, 1, 1, 0, 3, 0, 1, 0, 0x0U}}, /* movb %bl, 0x1234 */
{INSN_MODE_16, "\x8a\x9b\xcc\xed", 4, 0, {4, 1, 0, 0, 3, 0, 1, 0, 0x0U}}, /* movb -0x1234(%bp,%di), %bl */
{INSN_MODE_16, "\x26\xc6\x04\x00", 4, 0, {4, 1, 1, 1, 0, 0, 1, 0, 0x0U}}, /* movb $0, %es:(%si) */
{INSN_MODE_16, "\x67\xc6\x00\x7f", 4, 0, {4, 1, 1, 1, 0, 0, 1, 0, 0x7fU}}, /* movb $127, (%eax) */
{INSN_MODE_16, "\x67\xc6\x44\x4c\x10\xfe", 6, 0, {6, 1, 1, 1, 0, 0, 1, 0, 0xfffffffffffffffeU}}, /* movb $-2, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\xc6\x85\x78\x56\x34\x12\x90", 9, 0, {9, 1, 1, 1, 0, 0, 1, 0, 0xffffffffffffff90U}}, /* movb $-112, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x89\x04\xd5\x00\x00\x00\x00", 8, 0, {8, 2, 1, 0, 0, 0, 2, 0, 0x0U}}, /* movw %ax, (,%edx,8) */
{INSN_MODE_16, "\x8b\x47\xff", 3, 0, {3, 2, 0, 0, 0, 0, 2, 0, 0x0U}}, /* movw -1(%bx), %ax */
{INSN_MODE_16, "\x89\x08", 2, 0, {2, 2, 1, 0, 1, 0, 2, 0, 0x0U}}, /* movw %cx, (%bx,%si) */
{INSN_MODE_16, "\x8b\x4e\x00", 3, 0, {3, 2, 0, 0, 1, 0, 2, 0, 0x0U}}, /* movw (%bp), %cx */
{INSN_MODE_16, "\x89\x55\x10", 3, 0, {3, 2, 1, 0, 2, 0, 2, 0, 0x0U}}, /* movw %dx, 0x10(%di) */
{INSN_MODE_16, "\x8b\x16\x34\x12", 4, 0, {4, 2, 0, 0, 2, 0, 2, 0, 0x0U}}, /* movw 0x1234, %dx */
{INSN_MODE_16, "\x89\x9b\xcc\xed", 4, 0, {4, 2, 1, 0, 3, 0, 2, 0, 0x0U}}, /* movw %bx, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x8b\x1c", 3, 0, {3, 2, 0, 0, 3, 0, 2, 0, 0x0U}}, /* movw %es:(%si), %bx */
{INSN_MODE_16, "\x67\x89\x20", 3, 0, {3, 2, 1, 0, 4, 0, 2, 0, 0x0U}}, /* movw %sp, (%eax) */
{INSN_MODE_16, "\x67\x8b\x64\x4c\x10", 5, 0, {5, 2, 0, 0, 4, 0, 2, 0, 0x0U}}, /* movw 0x10(%esp,%ecx,2), %sp */
{INSN_MODE_16, "\x2e\x67\x89\xad\x78\x56\x34\x12", 8, 0, {8, 2, 1, 0, 5, 0, 2, 0, 0x0U}}, /* movw %bp, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x8b\x2c\xd5\x00\x00\x00\x00", 8, 0, {8, 2, 0, 0, 5, 0, 2, 0, 0x0U}}, /* movw (,%edx,8), %bp */
{INSN_MODE_16, "\x89\x77\xff", 3, 0, {3, 2, 1, 0, 6, 0, 2, 0, 0x0U}}, /* movw %si, -1(%bx) */
{INSN_MODE_16, "\x8b\x30", 2, 0, {2, 2, 0, 0, 6, 0, 2, 0, 0x0U}}, /* movw (%bx,%si), %si */
{INSN_MODE_16, "\x89\x7e\x00", 3, 0, {3, 2, 1, 0, 7, 0, 2, 0, 0x0U}}, /* movw %di, (%bp) */
{INSN_MODE_16, "\x8b\x7d\x10", 3, 0, {3, 2, 0, 0, 7, 0, 2, 0, 0x0U}}, /* movw 0x10(%di), %di */
{INSN_MODE_16, "\xc7\x06\x34\x12\x00\x00", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x0U}}, /* movw $0, 0x1234 */
{INSN_MODE_16, "\xc7\x83\xcc\xed\x7f\x00", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x7fU}}, /* movw $127, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\xc7\x04\xfe\xff", 5, 0, {5, 2, 1, 1, 0, 0, 2, 0, 0xfffffffffffffffeU}}, /* movw $-2, %es:(%si) */
{INSN_MODE_16, "\x67\xc7\x00\x90\xff", 5, 0, {5, 2, 1, 1, 0, 0, 2, 0, 0xffffffffffffff90U}}, /* movw $-112, (%eax) */
{INSN_MODE_16, "\x67\x66\x89\x44\x4c\x10", 6, 0, {6, 4, 1, 0, 0, 0, 4, 0, 0x0U}}, /* movl %eax, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\x8b\x85\x78\x56\x34\x12", 9, 0, {9, 4, 0, 0, 0, 0, 4, 0, 0x0U}}, /* movl %cs:0x12345678(%ebp), %eax */
{INSN_MODE_16, "\x67\x66\x89\x0c\xd5\x00\x00\x00\x00", 9, 0, {9, 4, 1, 0, 1, 0, 4, 0, 0x0U}}, /* movl %ecx, (,%edx,8) */
{INSN_MODE_16, "\x66\x8b\x4f\xff", 4, 0, {4, 4, 0, 0, 1, 0, 4, 0, 0x0U}}, /* movl -1(%bx), %ecx */
{INSN_MODE_16, "\x66\x89\x10", 3, 0, {3, 4, 1, 0, 2, 0, 4, 0, 0x0U}}, /* movl %edx, (%bx,%si) */
{INSN_MODE_16, "\x66\x8b\x56\x00", 4, 0, {4, 4, 0, 0, 2, 0, 4, 0, 0x0U}}, /* movl (%bp), %edx */
{INSN_MODE_16, "\x66\x89\x5d\x10", 4, 0, {4, 4, 1, 0, 3, 0, 4, 0, 0x0U}}, /* movl %ebx, 0x10(%di) */
{INSN_MODE_16, "\x66\x8b\x1e\x34\x12", 5, 0, {5, 4, 0, 0, 3, 0, 4, 0, 0x0U}}, /* movl 0x1234, %ebx */
{INSN_MODE_16, "\x66\x89\xa3\xcc\xed", 5, 0, {5, 4, 1, 0, 4, 0, 4, 0, 0x0U}}, /* movl %esp, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\x8b\x24", 4, 0, {4, 4, 0, 0, 4, 0, 4, 0, 0x0U}}, /* movl %es:(%si), %esp */
{INSN_MODE_16, "\x67\x66\x89\x28", 4, 0, {4, 4, 1, 0, 5, 0, 4, 0, 0x0U}}, /* movl %ebp, (%eax) */
{INSN_MODE_16, "\x67\x66\x8b\x6c\x4c\x10", 6, 0, {6, 4, 0, 0, 5, 0, 4, 0, 0x0U}}, /* movl 0x10(%esp,%ecx,2), %ebp */
{INSN_MODE_16, "\x2e\x67\x66\x89\xb5\x78\x56\x34\x12", 9, 0, {9, 4, 1, 0, 6, 0, 4, 0, 0x0U}}, /* movl %esi, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\x8b\x34\xd5\x00\x00\x00\x00", 9, 0, {9, 4, 0, 0, 6, 0, 4, 0, 0x0U}}, /* movl (,%edx,8), %esi */
{INSN_MODE_16, "\x66\x89\x7f\xff", 4, 0, {4, 4, 1, 0, 7, 0, 4, 0, 0x0U}}, /* movl %edi, -1(%bx) */
{INSN_MODE_16, "\x66\x8b\x38", 3, 0, {3, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%bx,%si), %edi */
{INSN_MODE_16, "\x66\xc7\x46\x00\x00\x00\x00\x00", 8, 0, {8, 4, 1, 1, 0, 0, 4, 0, 0x0U}}, /* movl $0, (%bp) */
{INSN_MODE_16, "\x66\xc7\x45\x10\x7f\x00\x00\x00", 8, 0, {8, 4, 1, 1, 0, 0, 4, 0, 0x7fU}}, /* movl $127, 0x10(%di) */
{INSN_MODE_16, "\x66\xc7\x06\x34\x12\xfe\xff\xff\xff", 9, 0, {9, 4, 1, 1, 0, 0, 4, 0, 0xfffffffffffffffeU}}, /* movl $-2, 0x1234 */
{INSN_MODE_16, "\x66\xc7\x83\xcc\xed\x10\x00\x00\x80", 9, 0, {9, 4, 1, 1, 0, 0, 4, 0, 0xffffffff80000010U}}, /* movl $-2147483632, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x66\x8b\x38", 3, 0, {3, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%bx,%si), %edi */
{INSN_MODE_16, "\xc7\x00\x34\x12", 4, 0, {4, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%bx,%si) */
{INSN_MODE_16, "\x66\x8b\x7e\x00", 4, 0, {4, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%bp), %edi */
{INSN_MODE_16, "\xc7\x46\x00\x34\x12", 5, 0, {5, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%bp) */
{INSN_MODE_16, "\x66\x8b\x7d\x10", 4, 0, {4, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl 0x10(%di), %edi */
{INSN_MODE_16, "\xc7\x45\x10\x34\x12", 5, 0, {5, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, 0x10(%di) */
{INSN_MODE_16, "\x66\x8b\x3e\x34\x12", 5, 0, {5, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl 0x1234, %edi */
{INSN_MODE_16, "\xc7\x06\x34\x12\x34\x12", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, 0x1234 */
{INSN_MODE_16, "\x66\x8b\xbb\xcc\xed", 5, 0, {5, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl -0x1234(%bp,%di), %edi */
{INSN_MODE_16, "\xc7\x83\xcc\xed\x34\x12", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\x8b\x3c", 4, 0, {4, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl %es:(%si), %edi */
{INSN_MODE_16, "\x26\xc7\x04\x34\x12", 5, 0, {5, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, %es:(%si) */
{INSN_MODE_16, "\x67\x66\x8b\x38", 4, 0, {4, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%eax), %edi */
{INSN_MODE_16, "\x67\xc7\x00\x34\x12", 5, 0, {5, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%eax) */
{INSN_MODE_16, "\x67\x66\x8b\x7c\x4c\x10", 6, 0, {6, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl 0x10(%esp,%ecx,2), %edi */
{INSN_MODE_16, "\x67\xc7\x44\x4c\x10\x34\x12", 7, 0, {7, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\x8b\xbd\x78\x56\x34\x12", 9, 0, {9, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl %cs:0x12345678(%ebp), %edi */
{INSN_MODE_16, "\x2e\x67\xc7\x85\x78\x56\x34\x12\x34\x12", 10, 0, {10, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\x8b\x3c\xd5\x00\x00\x00\x00", 9, 0, {9, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (,%edx,8), %edi */
{INSN_MODE_16, "\x67\xc7\x04\xd5\x00\x00\x00\x00\x34\x12", 10, 0, {10, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (,%edx,8) */
{INSN_MODE_16, "\x66\x8b\x7f\xff", 4, 0, {4, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl -1(%bx), %edi */
{INSN_MODE_16, "\xc7\x47\xff\x34\x12", 5, 0, {5, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, -1(%bx) */
{INSN_MODE_16, "\x0f\xb6\x00", 3, 0, {3, 1, 0, 0, 0, 0, 2, 0, 0x0U}}, /* movzbw (%bx,%si), %ax */
{INSN_MODE_16, "\x0f\xb6\x5e\x00", 4, 0, {4, 1, 0, 0, 3, 0, 2, 0, 0x0U}}, /* movzbw (%bp), %bx */
{INSN_MODE_16, "\x0f\xb6\x75\x10", 4, 0, {4, 1, 0, 0, 6, 0, 2, 0, 0x0U}}, /* movzbw 0x10(%di), %si */
{INSN_MODE_16, "\x0f\xbe\x06\x34\x12", 5, 0, {5, 1, 0, 0, 0, 0, 2, 1, 0x0U}}, /* movsbw 0x1234, %ax */
{INSN_MODE_16, "\x0f\xbe\x9b\xcc\xed", 5, 0, {5, 1, 0, 0, 3, 0, 2, 1, 0x0U}}, /* movsbw -0x1234(%bp,%di), %bx */
{INSN_MODE_16, "\x26\x0f\xbe\x34", 4, 0, {4, 1, 0, 0, 6, 0, 2, 1, 0x0U}}, /* movsbw %es:(%si), %si */
{INSN_MODE_16, "\x67\x66\x0f\xb6\x00", 5, 0, {5, 1, 0, 0, 0, 0, 4, 0, 0x0U}}, /* movzbl (%eax), %eax */
{INSN_MODE_16, "\x67\x66\x0f\xb6\x5c\x4c\x10", 7, 0, {7, 1, 0, 0, 3, 0, 4, 0, 0x0U}}, /* movzbl 0x10(%esp,%ecx,2), %ebx */
{INSN_MODE_16, "\x2e\x67\x66\x0f\xb6\xb5\x78\x56\x34\x12", 10, 0, {10, 1, 0, 0, 6, 0, 4, 0, 0x0U}}, /* movzbl %cs:0x12345678(%ebp), %esi */
{INSN_MODE_16, "\x67\x66\x0f\xbe\x04\xd5\x00\x00\x00\x00", 10, 0, {10, 1, 0, 0, 0, 0, 4, 1, 0x0U}}, /* movsbl (,%edx,8), %eax */
{INSN_MODE_16, "\x66\x0f\xbe\x5f\xff", 5, 0, {5, 1, 0, 0, 3, 0, 4, 1, 0x0U}}, /* movsbl -1(%bx), %ebx */
{INSN_MODE_16, "\x66\x0f\xbe\x30", 4, 0, {4, 1, 0, 0, 6, 0, 4, 1, 0x0U}}, /* movsbl (%bx,%si), %esi */
{INSN_MODE_16, "\x66\x0f\xb7\x46\x00", 5, 0, {5, 2, 0, 0, 0, 0, 4, 0, 0x0U}}, /* movzwl (%bp), %eax */
{INSN_MODE_16, "\x66\x0f\xb7\x5d\x10", 5, 0, {5, 2, 0, 0, 3, 0, 4, 0, 0x0U}}, /* movzwl 0x10(%di), %ebx */
{INSN_MODE_16, "\x66\x0f\xb7\x36\x34\x12", 6, 0, {6, 2, 0, 0, 6, 0, 4, 0, 0x0U}}, /* movzwl 0x1234, %esi */
{INSN_MODE_16, "\x66\x0f\xbf\x83\xcc\xed", 6, 0, {6, 2, 0, 0, 0, 0, 4, 1, 0x0U}}, /* movswl -0x1234(%bp,%di), %eax */
{INSN_MODE_16, "\x26\x66\x0f\xbf\x1c", 5, 0, {5, 2, 0, 0, 3, 0, 4, 1, 0x0U}}, /* movswl %es:(%si), %ebx */
{INSN_MODE_16, "\x67\x66\x0f\xbf\x30", 5, 0, {5, 2, 0, 0, 6, 0, 4, 1, 0x0U}}, /* movswl (%eax), %esi */
{INSN_MODE_16, "\xa0\xe0\xfe", 3, 0, {3, 1, 0, 0, 0, 0, 1, 0, 0x0U}}, /* mov 0xfee0, %al */
{INSN_MODE_16, "\xa2\xe0\xfe", 3, 0, {3, 1, 1, 0, 0, 0, 1, 0, 0x0U}}, /* mov %al, 0xfee0 */
{INSN_MODE_16, "\x67\xa0\xe0\xfe\x00\x00", 6, 0, {6, 1, 0, 0, 0, 0, 1, 0, 0x0U}}, /* addr32 mov 0xfee0, %al */
{INSN_MODE_16, "\x67\xa2\xe0\xfe\x00\x00", 6, 0, {6, 1, 1, 0, 0, 0, 1, 0, 0x0U}}, /* addr32 mov %al, 0xfee0 */
{INSN_MODE_16, "\xa1\xe0\xfe", 3, 0, {3, 2, 0, 0, 0, 0, 2, 0, 0x0U}}, /* mov 0xfee0, %ax */
{INSN_MODE_16, "\xa3\xe0\xfe", 3, 0, {3, 2, 1, 0, 0, 0, 2, 0, 0x0U}}, /* mov %ax, 0xfee0 */
{INSN_MODE_16, "\x67\xa1\xe0\xfe\x00\x00", 6, 0, {6, 2, 0, 0, 0, 0, 2, 0, 0x0U}}, /* addr32 mov 0xfee0, %ax */
{INSN_MODE_16, "\x67\xa3\xe0\xfe\x00\x00", 6, 0, {6, 2, 1, 0, 0, 0, 2, 0, 0x0U}}, /* addr32 mov %ax, 0xfee0 */
{INSN_MODE_16, "\x66\xa1\xe0\xfe", 4, 0, {4, 4, 0, 0, 0, 0, 4, 0, 0x0U}}, /* mov 0xfee0, %eax */
{INSN_MODE_16, "\x66\xa3\xe0\xfe", 4, 0, {4, 4, 1, 0, 0, 0, 4, 0, 0x0U}}, /* mov %eax, 0xfee0 */
{INSN_MODE_16, "\x67\x66\xa1\xe0\xfe\x00\x00", 7, 0, {7, 4, 0, 0, 0, 0, 4, 0, 0x0U}}, /* addr32 mov 0xfee0, %eax */
{INSN_MODE_16, "\x67\x66\xa3\xe0\xfe\x00\x00", 7, 0, {7, 4, 1, 0, 0, 0, 4, 0, 0x0U}}, /* addr32 mov %eax, 0xfee0 */
{INSN_MODE_16, "\x66\x01\x0f", 3, -ENOTSUP, {0}}, /* add %ecx, (%bx) */
{INSN_MODE_16, "\x66\x87\x0f", 3, -ENOTSUP, {0}}, /* xchg %ecx, (%bx) */
{INSN_MODE_16, "\x66\xf0\x87\x0f", 4, -ENOTSUP, {0}}, /* lock xchg %ecx, (%bx) */
{INSN_MODE_16, "\x8c\x1f", 2, -ENOTSUP, {0}}, /* mov %ds, (%bx) */
{INSN_MODE_16, "\x8e\x07", 2, -ENOTSUP, {0}}, /* mov (%bx), %es */
{INSN_MODE_16, "\x66\x89\xca", 3, -ENOTSUP, {0}}, /* mov %ecx, %edx */
{INSN_MODE_16, "\x66\xb9\x01\x00\x00\x00", 6, -ENOTSUP, {0}}, /* mov $1, %ecx */
{INSN_MODE_16, "\x88\xca", 2, -ENOTSUP, {0}}, /* mov %cl, %dl */
{INSN_MODE_16, "\x66\x0f\xb6\xd1", 4, -ENOTSUP, {0}}, /* movzbl %cl, %edx */
{INSN_MODE_16, "\x66\x0f\xbf\xd1", 4, -ENOTSUP, {0}}, /* movswl %cx, %edx */
{INSN_MODE_16, "\xa4", 1, -ENOTSUP, {0}}, /* movsb */
{INSN_MODE_16, "\x66\xf3\xa5", 3, -ENOTSUP, {0}}, /* rep movsl */
{INSN_MODE_16, "\xaa", 1, -ENOTSUP, {0}}, /* stosb */
{INSN_MODE_16, "\x66\xad", 2, -ENOTSUP, {0}}, /* lodsl */
{INSN_MODE_16, "\x66\x83\x3f\x00", 4, -ENOTSUP, {0}}, /* cmpl $0, (%bx) */
{INSN_MODE_16, "\xff\x37", 2, -ENOTSUP, {0}}, /* push (%bx) */
{INSN_MODE_16, "\xff\x17", 2, -ENOTSUP, {0}}, /* call *(%bx) */
{INSN_MODE_16, "\x66\x85\x0f", 3, -ENOTSUP, {0}}, /* test %ecx, (%bx) */
{INSN_MODE_16, "\x66\x8d\x0f", 3, -ENOTSUP, {0}}, /* lea (%bx), %ecx */
{INSN_MODE_16, "\x0f\x10\x07", 3, -ENOTSUP, {0}}, /* movups (%bx), %xmm0 */
{INSN_MODE_16, "\x66\x0f\x7e\x07", 4, -ENOTSUP, {0}}, /* movd %xmm0, (%bx) */
{INSN_MODE_16, "\x66\x0f\x38\xf1\x0f", 5, -ENOTSUP, {0}}, /* movbe %ecx, (%bx) */
{INSN_MODE_16, "\x0f\xc3\x0f", 3, -ENOTSUP, {0}}, /* movnti %ecx, (%bx) */
{INSN_MODE_16, "\x66\x0f\xab\x0f", 4, -ENOTSUP, {0}}, /* bts %ecx, (%bx) */
{INSN_MODE_16, "\x66\x0f\xb1\x0f", 4, -ENOTSUP, {0}}, /* cmpxchg %ecx, (%bx) */
{INSN_MODE_16, "\x90", 1, -ENOTSUP, {0}}, /* nop */
{INSN_MODE_16, "\xf3\x90", 2, -ENOTSUP, {0}}, /* pause */
{INSN_MODE_16, "\xf4", 1, -ENOTSUP, {0}}, /* hlt */
{INSN_MODE_16, "\xc3", 1, -ENOTSUP, {0}}, /* ret */
{INSN_MODE_16, "\xf0\x89\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x89, 0x08 */
{INSN_MODE_16, "\xf3\x8b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf3, 0x8b, 0x08 */
{INSN_MODE_16, "\xf2\x8b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf2, 0x8b, 0x08 */
{INSN_MODE_16, "\xf3\x0f\xb6\x08", 4, -ENOTSUP, {0}}, /* .byte 0xf3, 0x0f, 0xb6, 0x08 */
{INSN_MODE_16, "\xc6\x48\x10\x00", 4, -ENOTSUP, {0}}, /* .byte 0xc6, 0x48, 0x10, 0x00 */
{INSN_MODE_16, "\xc7\x78\x10\x00\x00\x00\x00", 7, -ENOTSUP, {0}}, /* .byte 0xc7, 0x78, 0x10, 0, 0, 0, 0 */
{INSN_MODE_16, "\xc5\xf9\x7e\x07", 4, -ENOTSUP, {0}}, /* vmovd %xmm0, (%bx) */
{INSN_MODE_32, "\x88\x20", 2, 0, {2, 1, 1, 0, 0, 1, 1, 0, 0x0U}}, /* movb %ah, (%eax) */
{INSN_MODE_32, "\x8a\x24\x24", 3, 0, {3, 1, 0, 0, 0, 1, 1, 0, 0x0U}}, /* movb (%esp), %ah */
{INSN_MODE_32, "\x88\x6d\x10", 3, 0, {3, 1, 1, 0, 1, 1, 1, 0, 0x0U}}, /* movb %ch, 0x10(%ebp) */
{INSN_MODE_32, "\x8a\x6d\x00", 3, 0, {3, 1, 0, 0, 1, 1, 1, 0, 0x0U}}, /* movb (%ebp), %ch */
{INSN_MODE_32, "\x88\x34\xcd\x00\x10\x00\x00", 7, 0, {7, 1, 1, 0, 2, 1, 1, 0, 0x0U}}, /* movb %dh, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x8a\x35\x00\x03\xe0\xfe", 6, 0, {6, 1, 0, 0, 2, 1, 1, 0, 0x0U}}, /* movb 0xfee00300, %dh */
{INSN_MODE_32, "\x64\x88\x3b", 3, 0, {3, 1, 1, 0, 3, 1, 1, 0, 0x0U}}, /* movb %bh, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x8a\x38", 3, 0, {3, 1, 0, 0, 3, 1, 1, 0, 0x0U}}, /* movb (%bx,%si), %bh */
{INSN_MODE_32, "\x67\x88\x85\x34\x12", 5, 0, {5, 1, 1, 0, 0, 0, 1, 0, 0x0U}}, /* movb %al, 0x1234(%di) */
{INSN_MODE_32, "\x8a\x44\xb5\x00", 4, 0, {4, 1, 0, 0, 0, 0, 1, 0, 0x0U}}, /* movb (%ebp,%esi,4), %al */
{INSN_MODE_32, "\x88\x8c\x24\x88\xa9\xcb\xed", 7, 0, {7, 1, 1, 0, 1, 0, 1, 0, 0x0U}}, /* movb %cl, -0x12345678(%esp) */
{INSN_MODE_32, "\x8a\x4c\x08\x7f", 4, 0, {4, 1, 0, 0, 1, 0, 1, 0, 0x0U}}, /* movb 0x7f(%eax,%ecx), %cl */
{INSN_MODE_32, "\x88\x10", 2, 0, {2, 1, 1, 0, 2, 0, 1, 0, 0x0U}}, /* movb %dl, (%eax) */
{INSN_MODE_32, "\x8a\x14\x24", 3, 0, {3, 1, 0, 0, 2, 0, 1, 0, 0x0U}}, /* movb (%esp), %dl */
{INSN_MODE_32, "\x88\x5d\x10", 3, 0, {3, 1, 1, 0, 3, 0, 1, 0, 0x0U}}, /* movb %bl, 0x10(%ebp) */
{INSN_MODE_32, "\x8a\x5d\x00", 3, 0, {3, 1, 0, 0, 3, 0, 1, 0, 0x0U}}, /* movb (%ebp), %bl */
{INSN_MODE_32, "\xc6\x04\xcd\x00\x10\x00\x00\x00", 8, 0, {8, 1, 1, 1, 0, 0, 1, 0, 0x0U}}, /* movb $0, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\xc6\x05\x00\x03\xe0\xfe\x7f", 7, 0, {7, 1, 1, 1, 0, 0, 1, 0, 0x7fU}}, /* movb $127, 0xfee00300 */
{INSN_MODE_32, "\x64\xc6\x03\xfe", 4, 0, {4, 1, 1, 1, 0, 0, 1, 0, 0xfffffffffffffffeU}}, /* movb $-2, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xc6\x00\x90", 4, 0, {4, 1, 1, 1, 0, 0, 1, 0, 0xffffffffffffff90U}}, /* movb $-112, (%bx,%si) */
{INSN_MODE_32, "\x67\x66\x89\x85\x34\x12", 6, 0, {6, 2, 1, 0, 0, 0, 2, 0, 0x0U}}, /* movw %ax, 0x1234(%di) */
{INSN_MODE_32, "\x66\x8b\x44\xb5\x00", 5, 0, {5, 2, 0, 0, 0, 0, 2, 0, 0x0U}}, /* movw (%ebp,%esi,4), %ax */
{INSN_MODE_32, "\x66\x89\x8c\x24\x88\xa9\xcb\xed", 8, 0, {8, 2, 1, 0, 1, 0, 2, 0, 0x0U}}, /* movw %cx, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\x8b\x4c\x08\x7f", 5, 0, {5, 2, 0, 0, 1, 0, 2, 0, 0x0U}}, /* movw 0x7f(%eax,%ecx), %cx */
{INSN_MODE_32, "\x66\x89\x10", 3, 0, {3, 2, 1, 0, 2, 0, 2, 0, 0x0U}}, /* movw %dx, (%eax) */
{INSN_MODE_32, "\x66\x8b\x14\x24", 4, 0, {4, 2, 0, 0, 2, 0, 2, 0, 0x0U}}, /* movw (%esp), %dx */
{INSN_MODE_32, "\x66\x89\x5d\x10", 4, 0, {4, 2, 1, 0, 3, 0, 2, 0, 0x0U}}, /* movw %bx, 0x10(%ebp) */
{INSN_MODE_32, "\x66\x8b\x5d\x00", 4, 0, {4, 2, 0, 0, 3, 0, 2, 0, 0x0U}}, /* movw (%ebp), %bx */
{INSN_MODE_32, "\x66\x89\x24\xcd\x00\x10\x00\x00", 8, 0, {8, 2, 1, 0, 4, 0, 2, 0, 0x0U}}, /* movw %sp, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\x8b\x25\x00\x03\xe0\xfe", 7, 0, {7, 2, 0, 0, 4, 0, 2, 0, 0x0U}}, /* movw 0xfee00300, %sp */
{INSN_MODE_32, "\x64\x66\x89\x2b", 4, 0, {4, 2, 1, 0, 5, 0, 2, 0, 0x0U}}, /* movw %bp, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x66\x8b\x28", 4, 0, {4, 2, 0, 0, 5, 0, 2, 0, 0x0U}}, /* movw (%bx,%si), %bp */
{INSN_MODE_32, "\x67\x66\x89\xb5\x34\x12", 6, 0, {6, 2, 1, 0, 6, 0, 2, 0, 0x0U}}, /* movw %si, 0x1234(%di) */
{INSN_MODE_32, "\x66\x8b\x74\xb5\x00", 5, 0, {5, 2, 0, 0, 6, 0, 2, 0, 0x0U}}, /* movw (%ebp,%esi,4), %si */
{INSN_MODE_32, "\x66\x89\xbc\x24\x88\xa9\xcb\xed", 8, 0, {8, 2, 1, 0, 7, 0, 2, 0, 0x0U}}, /* movw %di, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\x8b\x7c\x08\x7f", 5, 0, {5, 2, 0, 0, 7, 0, 2, 0, 0x0U}}, /* movw 0x7f(%eax,%ecx), %di */
{INSN_MODE_32, "\x66\xc7\x00\x00\x00", 5, 0, {5, 2, 1, 1, 0, 0, 2, 0, 0x0U}}, /* movw $0, (%eax) */
{INSN_MODE_32, "\x66\xc7\x04\x24\x7f\x00", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x7fU}}, /* movw $127, (%esp) */
{INSN_MODE_32, "\x66\xc7\x45\x10\xfe\xff", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0xfffffffffffffffeU}}, /* movw $-2, 0x10(%ebp) */
{INSN_MODE_32, "\x66\xc7\x45\x00\x90\xff", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0xffffffffffffff90U}}, /* movw $-112, (%ebp) */
{INSN_MODE_32, "\x89\x04\xcd\x00\x10\x00\x00", 7, 0, {7, 4, 1, 0, 0, 0, 4, 0, 0x0U}}, /* movl %eax, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\xa1\x00\x03\xe0\xfe", 5, 0, {5, 4, 0, 0, 0, 0, 4, 0, 0x0U}}, /* movl 0xfee00300, %eax */
{INSN_MODE_32, "\x64\x89\x0b", 3, 0, {3, 4, 1, 0, 1, 0, 4, 0, 0x0U}}, /* movl %ecx, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x8b\x08", 3, 0, {3, 4, 0, 0, 1, 0, 4, 0, 0x0U}}, /* movl (%bx,%si), %ecx */
{INSN_MODE_32, "\x67\x89\x95\x34\x12", 5, 0, {5, 4, 1, 0, 2, 0, 4, 0, 0x0U}}, /* movl %edx, 0x1234(%di) */
{INSN_MODE_32, "\x8b\x54\xb5\x00", 4, 0, {4, 4, 0, 0, 2, 0, 4, 0, 0x0U}}, /* movl (%ebp,%esi,4), %edx */
{INSN_MODE_32, "\x89\x9c\x24\x88\xa9\xcb\xed", 7, 0, {7, 4, 1, 0, 3, 0, 4, 0, 0x0U}}, /* movl %ebx, -0x12345678(%esp) */
{INSN_MODE_32, "\x8b\x5c\x08\x7f", 4, 0, {4, 4, 0, 0, 3, 0, 4, 0, 0x0U}}, /* movl 0x7f(%eax,%ecx), %ebx */
{INSN_MODE_32, "\x89\x20", 2, 0, {2, 4, 1, 0, 4, 0, 4, 0, 0x0U}}, /* movl %esp, (%eax) */
{INSN_MODE_32, "\x8b\x24\x24", 3, 0, {3, 4, 0, 0, 4, 0, 4, 0, 0x0U}}, /* movl (%esp), %esp */
{INSN_MODE_32, "\x89\x6d\x10", 3, 0, {3, 4, 1, 0, 5, 0, 4, 0, 0x0U}}, /* movl %ebp, 0x10(%ebp) */
{INSN_MODE_32, "\x8b\x6d\x00", 3, 0, {3, 4, 0, 0, 5, 0, 4, 0, 0x0U}}, /* movl (%ebp), %ebp */
{INSN_MODE_32, "\x89\x34\xcd\x00\x10\x00\x00", 7, 0, {7, 4, 1, 0, 6, 0, 4, 0, 0x0U}}, /* movl %esi, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x8b\x35\x00\x03\xe0\xfe", 6, 0, {6, 4, 0, 0, 6, 0, 4, 0, 0x0U}}, /* movl 0xfee00300, %esi */
{INSN_MODE_32, "\x64\x89\x3b", 3, 0, {3, 4, 1, 0, 7, 0, 4, 0, 0x0U}}, /* movl %edi, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x8b\x38", 3, 0, {3, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%bx,%si), %edi */
{INSN_MODE_32, "\x67\xc7\x85\x34\x12\x00\x00\x00\x00", 9, 0, {9, 4, 1, 1, 0, 0, 4, 0, 0x0U}}, /* movl $0, 0x1234(%di) */
{INSN_MODE_32, "\xc7\x44\xb5\x00\x7f\x00\x00\x00", 8, 0, {8, 4, 1, 1, 0, 0, 4, 0, 0x7fU}}, /* movl $127, (%ebp,%esi,4) */
{INSN_MODE_32, "\xc7\x84\x24\x88\xa9\xcb\xed\xfe\xff\xff\xff", 11, 0, {11, 4, 1, 1, 0, 0, 4, 0, 0xfffffffffffffffeU}}, /* movl $-2, -0x12345678(%esp) */
{INSN_MODE_32, "\xc7\x44\x08\x7f\x10\x00\x00\x80", 8, 0, {8, 4, 1, 1, 0, 0, 4, 0, 0xffffffff80000010U}}, /* movl $-2147483632, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x8b\x38", 2, 0, {2, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%eax), %edi */
{INSN_MODE_32, "\x66\xc7\x00\x34\x12", 5, 0, {5, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%eax) */
{INSN_MODE_32, "\x8b\x3c\x24", 3, 0, {3, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%esp), %edi */
{INSN_MODE_32, "\x66\xc7\x04\x24\x34\x12", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%esp) */
{INSN_MODE_32, "\x8b\x7d\x10", 3, 0, {3, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl 0x10(%ebp), %edi */
{INSN_MODE_32, "\x66\xc7\x45\x10\x34\x12", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, 0x10(%ebp) */
{INSN_MODE_32, "\x8b\x7d\x00", 3, 0, {3, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%ebp), %edi */
{INSN_MODE_32, "\x66\xc7\x45\x00\x34\x12", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%ebp) */
{INSN_MODE_32, "\x8b\x3c\xcd\x00\x10\x00\x00", 7, 0, {7, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl 0x1000(,%ecx,8), %edi */
{INSN_MODE_32, "\x66\xc7\x04\xcd\x00\x10\x00\x00\x34\x12", 10, 0, {10, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x8b\x3d\x00\x03\xe0\xfe", 6, 0, {6, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl 0xfee00300, %edi */
{INSN_MODE_32, "\x66\xc7\x05\x00\x03\xe0\xfe\x34\x12", 9, 0, {9, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, 0xfee00300 */
{INSN_MODE_32, "\x64\x8b\x3b", 3, 0, {3, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl %fs:(%ebx), %edi */
{INSN_MODE_32, "\x64\x66\xc7\x03\x34\x12", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x8b\x38", 3, 0, {3, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%bx,%si), %edi */
{INSN_MODE_32, "\x67\x66\xc7\x00\x34\x12", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%bx,%si) */
{INSN_MODE_32, "\x67\x8b\xbd\x34\x12", 5, 0, {5, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl 0x1234(%di), %edi */
{INSN_MODE_32, "\x67\x66\xc7\x85\x34\x12\x34\x12", 8, 0, {8, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, 0x1234(%di) */
{INSN_MODE_32, "\x8b\x7c\xb5\x00", 4, 0, {4, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%ebp,%esi,4), %edi */
{INSN_MODE_32, "\x66\xc7\x44\xb5\x00\x34\x12", 7, 0, {7, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%ebp,%esi,4) */
{INSN_MODE_32, "\x8b\xbc\x24\x88\xa9\xcb\xed", 7, 0, {7, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl -0x12345678(%esp), %edi */
{INSN_MODE_32, "\x66\xc7\x84\x24\x88\xa9\xcb\xed\x34\x12", 10, 0, {10, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, -0x12345678(%esp) */
{INSN_MODE_32, "\x8b\x7c\x08\x7f", 4, 0, {4, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl 0x7f(%eax,%ecx), %edi */
{INSN_MODE_32, "\x66\xc7\x44\x08\x7f\x34\x12", 7, 0, {7, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x66\x0f\xb6\x00", 4, 0, {4, 1, 0, 0, 0, 0, 2, 0, 0x0U}}, /* movzbw (%eax), %ax */
{INSN_MODE_32, "\x66\x0f\xb6\x1c\x24", 5, 0, {5, 1, 0, 0, 3, 0, 2, 0, 0x0U}}, /* movzbw (%esp), %bx */
{INSN_MODE_32, "\x66\x0f\xb6\x75\x10", 5, 0, {5, 1, 0, 0, 6, 0, 2, 0, 0x0U}}, /* movzbw 0x10(%ebp), %si */
{INSN_MODE_32, "\x66\x0f\xbe\x45\x00", 5, 0, {5, 1, 0, 0, 0, 0, 2, 1, 0x0U}}, /* movsbw (%ebp), %ax */
{INSN_MODE_32, "\x66\x0f\xbe\x1c\xcd\x00\x10\x00\x00", 9, 0, {9, 1, 0, 0, 3, 0, 2, 1, 0x0U}}, /* movsbw 0x1000(,%ecx,8), %bx */
{INSN_MODE_32, "\x66\x0f\xbe\x35\x00\x03\xe0\xfe", 8, 0, {8, 1, 0, 0, 6, 0, 2, 1, 0x0U}}, /* movsbw 0xfee00300, %si */
{INSN_MODE_32, "\x64\x0f\xb6\x03", 4, 0, {4, 1, 0, 0, 0, 0, 4, 0, 0x0U}}, /* movzbl %fs:(%ebx), %eax */
{INSN_MODE_32, "\x67\x0f\xb6\x18", 4, 0, {4, 1, 0, 0, 3, 0, 4, 0, 0x0U}}, /* movzbl (%bx,%si), %ebx */
{INSN_MODE_32, "\x67\x0f\xb6\xb5\x34\x12", 6, 0, {6, 1, 0, 0, 6, 0, 4, 0, 0x0U}}, /* movzbl 0x1234(%di), %esi */
{INSN_MODE_32, "\x0f\xbe\x44\xb5\x00", 5, 0, {5, 1, 0, 0, 0, 0, 4, 1, 0x0U}}, /* movsbl (%ebp,%esi,4), %eax */
{INSN_MODE_32, "\x0f\xbe\x9c\x24\x88\xa9\xcb\xed", 8, 0, {8, 1, 0, 0, 3, 0, 4, 1, 0x0U}}, /* movsbl -0x12345678(%esp), %ebx */
{INSN_MODE_32, "\x0f\xbe\x74\x08\x7f", 5, 0, {5, 1, 0, 0, 6, 0, 4, 1, 0x0U}}, /* movsbl 0x7f(%eax,%ecx), %esi */
{INSN_MODE_32, "\x0f\xb7\x00", 3, 0, {3, 2, 0, 0, 0, 0, 4, 0, 0x0U}}, /* movzwl (%eax), %eax */
{INSN_MODE_32, "\x0f\xb7\x1c\x24", 4, 0, {4, 2, 0, 0, 3, 0, 4, 0, 0x0U}}, /* movzwl (%esp), %ebx */
{INSN_MODE_32, "\x0f\xb7\x75\x10", 4, 0, {4, 2, 0, 0, 6, 0, 4, 0, 0x0U}}, /* movzwl 0x10(%ebp), %esi */
{INSN_MODE_32, "\x0f\xbf\x45\x00", 4, 0, {4, 2, 0, 0, 0, 0, 4, 1, 0x0U}}, /* movswl (%ebp), %eax */
{INSN_MODE_32, "\x0f\xbf\x1c\xcd\x00\x10\x00\x00", 8, 0, {8, 2, 0, 0, 3, 0, 4, 1, 0x0U}}, /* movswl 0x1000(,%ecx,8), %ebx */
{INSN_MODE_32, "\x0f\xbf\x35\x00\x03\xe0\xfe", 7, 0, {7, 2, 0, 0, 6, 0, 4, 1, 0x0U}}, /* movswl 0xfee00300, %esi */
{INSN_MODE_32, "\xa0\xe0\xfe\x00\x00", 5, 0, {5, 1, 0, 0, 0, 0, 1, 0, 0x0U}}, /* mov 0xfee0, %al */
{INSN_MODE_32, "\xa2\xe0\xfe\x00\x00", 5, 0, {5, 1, 1, 0, 0, 0, 1, 0, 0x0U}}, /* mov %al, 0xfee0 */
{INSN_MODE_32, "\x67\xa0\xe0\xfe", 4, 0, {4, 1, 0, 0, 0, 0, 1, 0, 0x0U}}, /* addr16 mov 0xfee0, %al */
{INSN_MODE_32, "\x67\xa2\xe0\xfe", 4, 0, {4, 1, 1, 0, 0, 0, 1, 0, 0x0U}}, /* addr16 mov %al, 0xfee0 */
{INSN_MODE_32, "\x66\xa1\xe0\xfe\x00\x00", 6, 0, {6, 2, 0, 0, 0, 0, 2, 0, 0x0U}}, /* mov 0xfee0, %ax */
{INSN_MODE_32, "\x66\xa3\xe0\xfe\x00\x00", 6, 0, {6, 2, 1, 0, 0, 0, 2, 0, 0x0U}}, /* mov %ax, 0xfee0 */
{INSN_MODE_32, "\x67\x66\xa1\xe0\xfe", 5, 0, {5, 2, 0, 0, 0, 0, 2, 0, 0x0U}}, /* addr16 mov 0xfee0, %ax */
{INSN_MODE_32, "\x67\x66\xa3\xe0\xfe", 5, 0, {5, 2, 1, 0, 0, 0, 2, 0, 0x0U}}, /* addr16 mov %ax, 0xfee0 */
{INSN_MODE_32, "\xa1\xe0\xfe\x00\x00", 5, 0, {5, 4, 0, 0, 0, 0, 4, 0, 0x0U}}, /* mov 0xfee0, %eax */
{INSN_MODE_32, "\xa3\xe0\xfe\x00\x00", 5, 0, {5, 4, 1, 0, 0, 0, 4, 0, 0x0U}}, /* mov %eax, 0xfee0 */
{INSN_MODE_32, "\x67\xa1\xe0\xfe", 4, 0, {4, 4, 0, 0, 0, 0, 4, 0, 0x0U}}, /* addr16 mov 0xfee0, %eax */
{INSN_MODE_32, "\x67\xa3\xe0\xfe", 4, 0, {4, 4, 1, 0, 0, 0, 4, 0, 0x0U}}, /* addr16 mov %eax, 0xfee0 */
{INSN_MODE_32, "\x63\x08", 2, -ENOTSUP, {0}}, /* arpl %cx, (%eax) */
{INSN_MODE_32, "\x01\x08", 2, -ENOTSUP, {0}}, /* add %ecx, (%eax) */
{INSN_MODE_32, "\x87\x08", 2, -ENOTSUP, {0}}, /* xchg %ecx, (%eax) */
{INSN_MODE_32, "\xf0\x87\x08", 3, -ENOTSUP, {0}}, /* lock xchg %ecx, (%eax) */
{INSN_MODE_32, "\x8c\x18", 2, -ENOTSUP, {0}}, /* mov %ds, (%eax) */
{INSN_MODE_32, "\x8e\x00", 2, -ENOTSUP, {0}}, /* mov (%eax), %es */
{INSN_MODE_32, "\x89\xca", 2, -ENOTSUP, {0}}, /* mov %ecx, %edx */
{INSN_MODE_32, "\xb9\x01\x00\x00\x00", 5, -ENOTSUP, {0}}, /* mov $1, %ecx */
{INSN_MODE_32, "\x88\xca", 2, -ENOTSUP, {0}}, /* mov %cl, %dl */
{INSN_MODE_32, "\x0f\xb6\xd1", 3, -ENOTSUP, {0}}, /* movzbl %cl, %edx */
{INSN_MODE_32, "\x0f\xbf\xd1", 3, -ENOTSUP, {0}}, /* movswl %cx, %edx */
{INSN_MODE_32, "\xa4", 1, -ENOTSUP, {0}}, /* movsb */
{INSN_MODE_32, "\xf3\xa5", 2, -ENOTSUP, {0}}, /* rep movsl */
{INSN_MODE_32, "\xaa", 1, -ENOTSUP, {0}}, /* stosb */
{INSN_MODE_32, "\xad", 1, -ENOTSUP, {0}}, /* lodsl */
{INSN_MODE_32, "\x83\x38\x00", 3, -ENOTSUP, {0}}, /* cmpl $0, (%eax) */
{INSN_MODE_32, "\xff\x30", 2, -ENOTSUP, {0}}, /* push (%eax) */
{INSN_MODE_32, "\xff\x10", 2, -ENOTSUP, {0}}, /* call *(%eax) */
{INSN_MODE_32, "\x85\x08", 2, -ENOTSUP, {0}}, /* test %ecx, (%eax) */
{INSN_MODE_32, "\x8d\x08", 2, -ENOTSUP, {0}}, /* lea (%eax), %ecx */
{INSN_MODE_32, "\x0f\x10\x00", 3, -ENOTSUP, {0}}, /* movups (%eax), %xmm0 */
{INSN_MODE_32, "\x66\x0f\x7e\x00", 4, -ENOTSUP, {0}}, /* movd %xmm0, (%eax) */
{INSN_MODE_32, "\x0f\x38\xf1\x08", 4, -ENOTSUP, {0}}, /* movbe %ecx, (%eax) */
{INSN_MODE_32, "\x0f\xc3\x08", 3, -ENOTSUP, {0}}, /* movnti %ecx, (%eax) */
{INSN_MODE_32, "\x0f\xab\x08", 3, -ENOTSUP, {0}}, /* bts %ecx, (%eax) */
{INSN_MODE_32, "\x0f\xb1\x08", 3, -ENOTSUP, {0}}, /* cmpxchg %ecx, (%eax) */
{INSN_MODE_32, "\x90", 1, -ENOTSUP, {0}}, /* nop */
{INSN_MODE_32, "\xf3\x90", 2, -ENOTSUP, {0}}, /* pause */
{INSN_MODE_32, "\xf4", 1, -ENOTSUP, {0}}, /* hlt */
{INSN_MODE_32, "\xc3", 1, -ENOTSUP, {0}}, /* ret */
{INSN_MODE_32, "\xf0\x89\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x89, 0x08 */
{INSN_MODE_32, "\xf3\x8b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf3, 0x8b, 0x08 */
{INSN_MODE_32, "\xf2\x8b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf2, 0x8b, 0x08 */
{INSN_MODE_32, "\xf3\x0f\xb6\x08", 4, -ENOTSUP, {0}}, /* .byte 0xf3, 0x0f, 0xb6, 0x08 */
{INSN_MODE_32, "\xc6\x48\x10\x00", 4, -ENOTSUP, {0}}, /* .byte 0xc6, 0x48, 0x10, 0x00 */
{INSN_MODE_32, "\xc7\x78\x10\x00\x00\x00\x00", 7, -ENOTSUP, {0}}, /* .byte 0xc7, 0x78, 0x10, 0, 0, 0, 0 */
{INSN_MODE_32, "\xc5\xf9\x7e\x00", 4, -ENOTSUP, {0}}, /* vmovd %xmm0, (%eax) */
{INSN_MODE_64, "\x88\x20", 2, 0, {2, 1, 1, 0, 0, 1, 1, 0, 0x0U}}, /* movb %ah, (%rax) */
{INSN_MODE_64, "\x8a\x24\x8b", 3, 0, {3, 1, 0, 0, 0, 1, 1, 0, 0x0U}}, /* movb (%rbx,%rcx,4), %ah */
{INSN_MODE_64, "\x88\x6d\x08", 3, 0, {3, 1, 1, 0, 1, 1, 1, 0, 0x0U}}, /* movb %ch, 8(%rbp) */
{INSN_MODE_64, "\x8a\x2c\x24", 3, 0, {3, 1, 0, 0, 1, 1, 1, 0, 0x0U}}, /* movb (%rsp), %ch */
{INSN_MODE_64, "\x88\x35\x34\x12\x00\x00", 6, 0, {6, 1, 1, 0, 2, 1, 1, 0, 0x0U}}, /* movb %dh, 0x1234(%rip) */
{INSN_MODE_64, "\x8a\x34\xd5\x45\x23\x01\x00", 7, 0, {7, 1, 0, 0, 2, 1, 1, 0, 0x0U}}, /* movb 0x12345(,%rdx,8), %dh */
{INSN_MODE_64, "\x88\x3c\x25\x00\x10\x00\x00", 7, 0, {7, 1, 1, 0, 3, 1, 1, 0, 0x0U}}, /* movb %bh, 0x1000 */
{INSN_MODE_64, "\x65\x8a\x38", 3, 0, {3, 1, 0, 0, 3, 1, 1, 0, 0x0U}}, /* movb %gs:(%rax), %bh */
{INSN_MODE_64, "\x43\x88\x44\x75\x00", 5, 0, {5, 1, 1, 0, 0, 0, 1, 0, 0x0U}}, /* movb %al, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x8a\x00", 3, 0, {3, 1, 0, 0, 0, 0, 1, 0, 0x0U}}, /* movb (%eax), %al */
{INSN_MODE_64, "\x67\x41\x88\x48\xfc", 5, 0, {5, 1, 1, 0, 1, 0, 1, 0, 0x0U}}, /* movb %cl, -4(%r8d) */
{INSN_MODE_64, "\x42\x8a\x4c\x24\x7f", 5, 0, {5, 1, 0, 0, 1, 0, 1, 0, 0x0U}}, /* movb 0x7f(%rsp,%r12), %cl */
{INSN_MODE_64, "\x64\x67\x43\x88\x94\xd1\x34\x12\x00\x00", 10, 0, {10, 1, 1, 0, 2, 0, 1, 0, 0x0U}}, /* movb %dl, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x8a\x54\x3d\x80", 5, 0, {5, 1, 0, 0, 2, 0, 1, 0, 0x0U}}, /* movb -0x80(%rbp,%r15), %dl */
{INSN_MODE_64, "\x88\x18", 2, 0, {2, 1, 1, 0, 3, 0, 1, 0, 0x0U}}, /* movb %bl, (%rax) */
{INSN_MODE_64, "\x8a\x1c\x8b", 3, 0, {3, 1, 0, 0, 3, 0, 1, 0, 0x0U}}, /* movb (%rbx,%rcx,4), %bl */
{INSN_MODE_64, "\x40\x88\x65\x08", 4, 0, {4, 1, 1, 0, 4, 0, 1, 0, 0x0U}}, /* movb %spl, 8(%rbp) */
{INSN_MODE_64, "\x40\x8a\x24\x24", 4, 0, {4, 1, 0, 0, 4, 0, 1, 0, 0x0U}}, /* movb (%rsp), %spl */
{INSN_MODE_64, "\x41\x88\xac\x24\x78\x56\x34\x12", 8, 0, {8, 1, 1, 0, 5, 0, 1, 0, 0x0U}}, /* movb %bpl, 0x12345678(%r12) */
{INSN_MODE_64, "\x41\x8a\x6d\x00", 4, 0, {4, 1, 0, 0, 5, 0, 1, 0, 0x0U}}, /* movb (%r13), %bpl */
{INSN_MODE_64, "\x41\x88\x34\x24", 4, 0, {4, 1, 1, 0, 6, 0, 1, 0, 0x0U}}, /* movb %sil, (%r12) */
{INSN_MODE_64, "\x40\x8a\x35\x34\x12\x00\x00", 7, 0, {7, 1, 0, 0, 6, 0, 1, 0, 0x0U}}, /* movb 0x1234(%rip), %sil */
{INSN_MODE_64, "\x40\x88\x3c\xd5\x45\x23\x01\x00", 8, 0, {8, 1, 1, 0, 7, 0, 1, 0, 0x0U}}, /* movb %dil, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x40\x8a\x3c\x25\x00\x10\x00\x00", 8, 0, {8, 1, 0, 0, 7, 0, 1, 0, 0x0U}}, /* movb 0x1000, %dil */
{INSN_MODE_64, "\x65\x44\x88\x00", 4, 0, {4, 1, 1, 0, 8, 0, 1, 0, 0x0U}}, /* movb %r8b, %gs:(%rax) */
{INSN_MODE_64, "\x47\x8a\x44\x75\x00", 5, 0, {5, 1, 0, 0, 8, 0, 1, 0, 0x0U}}, /* movb (%r13,%r14,2), %r8b */
{INSN_MODE_64, "\x67\x44\x88\x08", 4, 0, {4, 1, 1, 0, 9, 0, 1, 0, 0x0U}}, /* movb %r9b, (%eax) */
{INSN_MODE_64, "\x67\x45\x8a\x48\xfc", 5, 0, {5, 1, 0, 0, 9, 0, 1, 0, 0x0U}}, /* movb -4(%r8d), %r9b */
{INSN_MODE_64, "\x46\x88\x54\x24\x7f", 5, 0, {5, 1, 1, 0, 10, 0, 1, 0, 0x0U}}, /* movb %r10b, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x47\x8a\x94\xd1\x34\x12\x00\x00", 10, 0, {10, 1, 0, 0, 10, 0, 1, 0, 0x0U}}, /* movb %fs:0x1234(%r9d,%r10d,8), %r10b */
{INSN_MODE_64, "\x46\x88\x5c\x3d\x80", 5, 0, {5, 1, 1, 0, 11, 0, 1, 0, 0x0U}}, /* movb %r11b, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x44\x8a\x18", 3, 0, {3, 1, 0, 0, 11, 0, 1, 0, 0x0U}}, /* movb (%rax), %r11b */
{INSN_MODE_64, "\x44\x88\x24\x8b", 4, 0, {4, 1, 1, 0, 12, 0, 1, 0, 0x0U}}, /* movb %r12b, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x44\x8a\x65\x08", 4, 0, {4, 1, 0, 0, 12, 0, 1, 0, 0x0U}}, /* movb 8(%rbp), %r12b */
{INSN_MODE_64, "\x44\x88\x2c\x24", 4, 0, {4, 1, 1, 0, 13, 0, 1, 0, 0x0U}}, /* movb %r13b, (%rsp) */
{INSN_MODE_64, "\x45\x8a\xac\x24\x78\x56\x34\x12", 8, 0, {8, 1, 0, 0, 13, 0, 1, 0, 0x0U}}, /* movb 0x12345678(%r12), %r13b */
{INSN_MODE_64, "\x45\x88\x75\x00", 4, 0, {4, 1, 1, 0, 14, 0, 1, 0, 0x0U}}, /* movb %r14b, (%r13) */
{INSN_MODE_64, "\x45\x8a\x34\x24", 4, 0, {4, 1, 0, 0, 14, 0, 1, 0, 0x0U}}, /* movb (%r12), %r14b */
{INSN_MODE_64, "\x44\x88\x3d\x34\x12\x00\x00", 7, 0, {7, 1, 1, 0, 15, 0, 1, 0, 0x0U}}, /* movb %r15b, 0x1234(%rip) */
{INSN_MODE_64, "\x44\x8a\x3c\xd5\x45\x23\x01\x00", 8, 0, {8, 1, 0, 0, 15, 0, 1, 0, 0x0U}}, /* movb 0x12345(,%rdx,8), %r15b */
{INSN_MODE_64, "\xc6\x04\x25\x00\x10\x00\x00\x00", 8, 0, {8, 1, 1, 1, 0, 0, 1, 0, 0x0U}}, /* movb $0, 0x1000 */
{INSN_MODE_64, "\x65\xc6\x00\x7f", 4, 0, {4, 1, 1, 1, 0, 0, 1, 0, 0x7fU}}, /* movb $127, %gs:(%rax) */
{INSN_MODE_64, "\x43\xc6\x44\x75\x00\xfe", 6, 0, {6, 1, 1, 1, 0, 0, 1, 0, 0xfffffffffffffffeU}}, /* movb $-2, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\xc6\x00\x90", 4, 0, {4, 1, 1, 1, 0, 0, 1, 0, 0xffffffffffffff90U}}, /* movb $-112, (%eax) */
{INSN_MODE_64, "\x67\x66\x41\x89\x40\xfc", 6, 0, {6, 2, 1, 0, 0, 0, 2, 0, 0x0U}}, /* movw %ax, -4(%r8d) */
{INSN_MODE_64, "\x66\x42\x8b\x44\x24\x7f", 6, 0, {6, 2, 0, 0, 0, 0, 2, 0, 0x0U}}, /* movw 0x7f(%rsp,%r12), %ax */
{INSN_MODE_64, "\x64\x67\x66\x43\x89\x8c\xd1\x34\x12\x00\x00", 11, 0, {11, 2, 1, 0, 1, 0, 2, 0, 0x0U}}, /* movw %cx, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x66\x42\x8b\x4c\x3d\x80", 6, 0, {6, 2, 0, 0, 1, 0, 2, 0, 0x0U}}, /* movw -0x80(%rbp,%r15), %cx */
{INSN_MODE_64, "\x66\x89\x10", 3, 0, {3, 2, 1, 0, 2, 0, 2, 0, 0x0U}}, /* movw %dx, (%rax) */
{INSN_MODE_64, "\x66\x8b\x14\x8b", 4, 0, {4, 2, 0, 0, 2, 0, 2, 0, 0x0U}}, /* movw (%rbx,%rcx,4), %dx */
{INSN_MODE_64, "\x66\x89\x5d\x08", 4, 0, {4, 2, 1, 0, 3, 0, 2, 0, 0x0U}}, /* movw %bx, 8(%rbp) */
{INSN_MODE_64, "\x66\x8b\x1c\x24", 4, 0, {4, 2, 0, 0, 3, 0, 2, 0, 0x0U}}, /* movw (%rsp), %bx */
{INSN_MODE_64, "\x66\x41\x89\xa4\x24\x78\x56\x34\x12", 9, 0, {9, 2, 1, 0, 4, 0, 2, 0, 0x0U}}, /* movw %sp, 0x12345678(%r12) */
{INSN_MODE_64, "\x66\x41\x8b\x65\x00", 5, 0, {5, 2, 0, 0, 4, 0, 2, 0, 0x0U}}, /* movw (%r13), %sp */
{INSN_MODE_64, "\x66\x41\x89\x2c\x24", 5, 0, {5, 2, 1, 0, 5, 0, 2, 0, 0x0U}}, /* movw %bp, (%r12) */
{INSN_MODE_64, "\x66\x8b\x2d\x34\x12\x00\x00", 7, 0, {7, 2, 0, 0, 5, 0, 2, 0, 0x0U}}, /* movw 0x1234(%rip), %bp */
{INSN_MODE_64, "\x66\x89\x34\xd5\x45\x23\x01\x00", 8, 0, {8, 2, 1, 0, 6, 0, 2, 0, 0x0U}}, /* movw %si, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x66\x8b\x34\x25\x00\x10\x00\x00", 8, 0, {8, 2, 0, 0, 6, 0, 2, 0, 0x0U}}, /* movw 0x1000, %si */
{INSN_MODE_64, "\x65\x66\x89\x38", 4, 0, {4, 2, 1, 0, 7, 0, 2, 0, 0x0U}}, /* movw %di, %gs:(%rax) */
{INSN_MODE_64, "\x66\x43\x8b\x7c\x75\x00", 6, 0, {6, 2, 0, 0, 7, 0, 2, 0, 0x0U}}, /* movw (%r13,%r14,2), %di */
{INSN_MODE_64, "\x67\x66\x44\x89\x00", 5, 0, {5, 2, 1, 0, 8, 0, 2, 0, 0x0U}}, /* movw %r8w, (%eax) */
{INSN_MODE_64, "\x67\x66\x45\x8b\x40\xfc", 6, 0, {6, 2, 0, 0, 8, 0, 2, 0, 0x0U}}, /* movw -4(%r8d), %r8w */
{INSN_MODE_64, "\x66\x46\x89\x4c\x24\x7f", 6, 0, {6, 2, 1, 0, 9, 0, 2, 0, 0x0U}}, /* movw %r9w, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x66\x47\x8b\x8c\xd1\x34\x12\x00\x00", 11, 0, {11, 2, 0, 0, 9, 0, 2, 0, 0x0U}}, /* movw %fs:0x1234(%r9d,%r10d,8), %r9w */
{INSN_MODE_64, "\x66\x46\x89\x54\x3d\x80", 6, 0, {6, 2, 1, 0, 10, 0, 2, 0, 0x0U}}, /* movw %r10w, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x66\x44\x8b\x10", 4, 0, {4, 2, 0, 0, 10, 0, 2, 0, 0x0U}}, /* movw (%rax), %r10w */
{INSN_MODE_64, "\x66\x44\x89\x1c\x8b", 5, 0, {5, 2, 1, 0, 11, 0, 2, 0, 0x0U}}, /* movw %r11w, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x66\x44\x8b\x5d\x08", 5, 0, {5, 2, 0, 0, 11, 0, 2, 0, 0x0U}}, /* movw 8(%rbp), %r11w */
{INSN_MODE_64, "\x66\x44\x89\x24\x24", 5, 0, {5, 2, 1, 0, 12, 0, 2, 0, 0x0U}}, /* movw %r12w, (%rsp) */
{INSN_MODE_64, "\x66\x45\x8b\xa4\x24\x78\x56\x34\x12", 9, 0, {9, 2, 0, 0, 12, 0, 2, 0, 0x0U}}, /* movw 0x12345678(%r12), %r12w */
{INSN_MODE_64, "\x66\x45\x89\x6d\x00", 5, 0, {5, 2, 1, 0, 13, 0, 2, 0, 0x0U}}, /* movw %r13w, (%r13) */
{INSN_MODE_64, "\x66\x45\x8b\x2c\x24", 5, 0, {5, 2, 0, 0, 13, 0, 2, 0, 0x0U}}, /* movw (%r12), %r13w */
{INSN_MODE_64, "\x66\x44\x89\x35\x34\x12\x00\x00", 8, 0, {8, 2, 1, 0, 14, 0, 2, 0, 0x0U}}, /* movw %r14w, 0x1234(%rip) */
{INSN_MODE_64, "\x66\x44\x8b\x34\xd5\x45\x23\x01\x00", 9, 0, {9, 2, 0, 0, 14, 0, 2, 0, 0x0U}}, /* movw 0x12345(,%rdx,8), %r14w */
{INSN_MODE_64, "\x66\x44\x89\x3c\x25\x00\x10\x00\x00", 9, 0, {9, 2, 1, 0, 15, 0, 2, 0, 0x0U}}, /* movw %r15w, 0x1000 */
{INSN_MODE_64, "\x65\x66\x44\x8b\x38", 5, 0, {5, 2, 0, 0, 15, 0, 2, 0, 0x0U}}, /* movw %gs:(%rax), %r15w */
{INSN_MODE_64, "\x66\x43\xc7\x44\x75\x00\x00\x00", 8, 0, {8, 2, 1, 1, 0, 0, 2, 0, 0x0U}}, /* movw $0, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x66\xc7\x00\x7f\x00", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x7fU}}, /* movw $127, (%eax) */
{INSN_MODE_64, "\x67\x66\x41\xc7\x40\xfc\xfe\xff", 8, 0, {8, 2, 1, 1, 0, 0, 2, 0, 0xfffffffffffffffeU}}, /* movw $-2, -4(%r8d) */
{INSN_MODE_64, "\x66\x42\xc7\x44\x24\x7f\x90\xff", 8, 0, {8, 2, 1, 1, 0, 0, 2, 0, 0xffffffffffffff90U}}, /* movw $-112, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x43\x89\x84\xd1\x34\x12\x00\x00", 10, 0, {10, 4, 1, 0, 0, 0, 4, 0, 0x0U}}, /* movl %eax, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x8b\x44\x3d\x80", 5, 0, {5, 4, 0, 0, 0, 0, 4, 0, 0x0U}}, /* movl -0x80(%rbp,%r15), %eax */
{INSN_MODE_64, "\x89\x08", 2, 0, {2, 4, 1, 0, 1, 0, 4, 0, 0x0U}}, /* movl %ecx, (%rax) */
{INSN_MODE_64, "\x8b\x0c\x8b", 3, 0, {3, 4, 0, 0, 1, 0, 4, 0, 0x0U}}, /* movl (%rbx,%rcx,4), %ecx */
{INSN_MODE_64, "\x89\x55\x08", 3, 0, {3, 4, 1, 0, 2, 0, 4, 0, 0x0U}}, /* movl %edx, 8(%rbp) */
{INSN_MODE_64, "\x8b\x14\x24", 3, 0, {3, 4, 0, 0, 2, 0, 4, 0, 0x0U}}, /* movl (%rsp), %edx */
{INSN_MODE_64, "\x41\x89\x9c\x24\x78\x56\x34\x12", 8, 0, {8, 4, 1, 0, 3, 0, 4, 0, 0x0U}}, /* movl %ebx, 0x12345678(%r12) */
{INSN_MODE_64, "\x41\x8b\x5d\x00", 4, 0, {4, 4, 0, 0, 3, 0, 4, 0, 0x0U}}, /* movl (%r13), %ebx */
{INSN_MODE_64, "\x41\x89\x24\x24", 4, 0, {4, 4, 1, 0, 4, 0, 4, 0, 0x0U}}, /* movl %esp, (%r12) */
{INSN_MODE_64, "\x8b\x25\x34\x12\x00\x00", 6, 0, {6, 4, 0, 0, 4, 0, 4, 0, 0x0U}}, /* movl 0x1234(%rip), %esp */
{INSN_MODE_64, "\x89\x2c\xd5\x45\x23\x01\x00", 7, 0, {7, 4, 1, 0, 5, 0, 4, 0, 0x0U}}, /* movl %ebp, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x8b\x2c\x25\x00\x10\x00\x00", 7, 0, {7, 4, 0, 0, 5, 0, 4, 0, 0x0U}}, /* movl 0x1000, %ebp */
{INSN_MODE_64, "\x65\x89\x30", 3, 0, {3, 4, 1, 0, 6, 0, 4, 0, 0x0U}}, /* movl %esi, %gs:(%rax) */
{INSN_MODE_64, "\x43\x8b\x74\x75\x00", 5, 0, {5, 4, 0, 0, 6, 0, 4, 0, 0x0U}}, /* movl (%r13,%r14,2), %esi */
{INSN_MODE_64, "\x67\x89\x38", 3, 0, {3, 4, 1, 0, 7, 0, 4, 0, 0x0U}}, /* movl %edi, (%eax) */
{INSN_MODE_64, "\x67\x41\x8b\x78\xfc", 5, 0, {5, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl -4(%r8d), %edi */
{INSN_MODE_64, "\x46\x89\x44\x24\x7f", 5, 0, {5, 4, 1, 0, 8, 0, 4, 0, 0x0U}}, /* movl %r8d, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x47\x8b\x84\xd1\x34\x12\x00\x00", 10, 0, {10, 4, 0, 0, 8, 0, 4, 0, 0x0U}}, /* movl %fs:0x1234(%r9d,%r10d,8), %r8d */
{INSN_MODE_64, "\x46\x89\x4c\x3d\x80", 5, 0, {5, 4, 1, 0, 9, 0, 4, 0, 0x0U}}, /* movl %r9d, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x44\x8b\x08", 3, 0, {3, 4, 0, 0, 9, 0, 4, 0, 0x0U}}, /* movl (%rax), %r9d */
{INSN_MODE_64, "\x44\x89\x14\x8b", 4, 0, {4, 4, 1, 0, 10, 0, 4, 0, 0x0U}}, /* movl %r10d, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x44\x8b\x55\x08", 4, 0, {4, 4, 0, 0, 10, 0, 4, 0, 0x0U}}, /* movl 8(%rbp), %r10d */
{INSN_MODE_64, "\x44\x89\x1c\x24", 4, 0, {4, 4, 1, 0, 11, 0, 4, 0, 0x0U}}, /* movl %r11d, (%rsp) */
{INSN_MODE_64, "\x45\x8b\x9c\x24\x78\x56\x34\x12", 8, 0, {8, 4, 0, 0, 11, 0, 4, 0, 0x0U}}, /* movl 0x12345678(%r12), %r11d */
{INSN_MODE_64, "\x45\x89\x65\x00", 4, 0, {4, 4, 1, 0, 12, 0, 4, 0, 0x0U}}, /* movl %r12d, (%r13) */
{INSN_MODE_64, "\x45\x8b\x24\x24", 4, 0, {4, 4, 0, 0, 12, 0, 4, 0, 0x0U}}, /* movl (%r12), %r12d */
{INSN_MODE_64, "\x44\x89\x2d\x34\x12\x00\x00", 7, 0, {7, 4, 1, 0, 13, 0, 4, 0, 0x0U}}, /* movl %r13d, 0x1234(%rip) */
{INSN_MODE_64, "\x44\x8b\x2c\xd5\x45\x23\x01\x00", 8, 0, {8, 4, 0, 0, 13, 0, 4, 0, 0x0U}}, /* movl 0x12345(,%rdx,8), %r13d */
{INSN_MODE_64, "\x44\x89\x34\x25\x00\x10\x00\x00", 8, 0, {8, 4, 1, 0, 14, 0, 4, 0, 0x0U}}, /* movl %r14d, 0x1000 */
{INSN_MODE_64, "\x65\x44\x8b\x30", 4, 0, {4, 4, 0, 0, 14, 0, 4, 0, 0x0U}}, /* movl %gs:(%rax), %r14d */
{INSN_MODE_64, "\x47\x89\x7c\x75\x00", 5, 0, {5, 4, 1, 0, 15, 0, 4, 0, 0x0U}}, /* movl %r15d, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x44\x8b\x38", 4, 0, {4, 4, 0, 0, 15, 0, 4, 0, 0x0U}}, /* movl (%eax), %r15d */
{INSN_MODE_64, "\x67\x41\xc7\x40\xfc\x00\x00\x00\x00", 9, 0, {9, 4, 1, 1, 0, 0, 4, 0, 0x0U}}, /* movl $0, -4(%r8d) */
{INSN_MODE_64, "\x42\xc7\x44\x24\x7f\x7f\x00\x00\x00", 9, 0, {9, 4, 1, 1, 0, 0, 4, 0, 0x7fU}}, /* movl $127, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x43\xc7\x84\xd1\x34\x12\x00\x00\xfe\xff\xff\xff", 14, 0, {14, 4, 1, 1, 0, 0, 4, 0, 0xfffffffffffffffeU}}, /* movl $-2, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\xc7\x44\x3d\x80\x10\x00\x00\x80", 9, 0, {9, 4, 1, 1, 0, 0, 4, 0, 0xffffffff80000010U}}, /* movl $-2147483632, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x48\x89\x00", 3, 0, {3, 8, 1, 0, 0, 0, 8, 0, 0x0U}}, /* movq %rax, (%rax) */
{INSN_MODE_64, "\x48\x8b\x04\x8b", 4, 0, {4, 8, 0, 0, 0, 0, 8, 0, 0x0U}}, /* movq (%rbx,%rcx,4), %rax */
{INSN_MODE_64, "\x48\x89\x4d\x08", 4, 0, {4, 8, 1, 0, 1, 0, 8, 0, 0x0U}}, /* movq %rcx, 8(%rbp) */
{INSN_MODE_64, "\x48\x8b\x0c\x24", 4, 0, {4, 8, 0, 0, 1, 0, 8, 0, 0x0U}}, /* movq (%rsp), %rcx */
{INSN_MODE_64, "\x49\x89\x94\x24\x78\x56\x34\x12", 8, 0, {8, 8, 1, 0, 2, 0, 8, 0, 0x0U}}, /* movq %rdx, 0x12345678(%r12) */
{INSN_MODE_64, "\x49\x8b\x55\x00", 4, 0, {4, 8, 0, 0, 2, 0, 8, 0, 0x0U}}, /* movq (%r13), %rdx */
{INSN_MODE_64, "\x49\x89\x1c\x24", 4, 0, {4, 8, 1, 0, 3, 0, 8, 0, 0x0U}}, /* movq %rbx, (%r12) */
{INSN_MODE_64, "\x48\x8b\x1d\x34\x12\x00\x00", 7, 0, {7, 8, 0, 0, 3, 0, 8, 0, 0x0U}}, /* movq 0x1234(%rip), %rbx */
{INSN_MODE_64, "\x48\x89\x24\xd5\x45\x23\x01\x00", 8, 0, {8, 8, 1, 0, 4, 0, 8, 0, 0x0U}}, /* movq %rsp, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x48\x8b\x24\x25\x00\x10\x00\x00", 8, 0, {8, 8, 0, 0, 4, 0, 8, 0, 0x0U}}, /* movq 0x1000, %rsp */
{INSN_MODE_64, "\x65\x48\x89\x28", 4, 0, {4, 8, 1, 0, 5, 0, 8, 0, 0x0U}}, /* movq %rbp, %gs:(%rax) */
{INSN_MODE_64, "\x4b\x8b\x6c\x75\x00", 5, 0, {5, 8, 0, 0, 5, 0, 8, 0, 0x0U}}, /* movq (%r13,%r14,2), %rbp */
{INSN_MODE_64, "\x67\x48\x89\x30", 4, 0, {4, 8, 1, 0, 6, 0, 8, 0, 0x0U}}, /* movq %rsi, (%eax) */
{INSN_MODE_64, "\x67\x49\x8b\x70\xfc", 5, 0, {5, 8, 0, 0, 6, 0, 8, 0, 0x0U}}, /* movq -4(%r8d), %rsi */
{INSN_MODE_64, "\x4a\x89\x7c\x24\x7f", 5, 0, {5, 8, 1, 0, 7, 0, 8, 0, 0x0U}}, /* movq %rdi, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x4b\x8b\xbc\xd1\x34\x12\x00\x00", 10, 0, {10, 8, 0, 0, 7, 0, 8, 0, 0x0U}}, /* movq %fs:0x1234(%r9d,%r10d,8), %rdi */
{INSN_MODE_64, "\x4e\x89\x44\x3d\x80", 5, 0, {5, 8, 1, 0, 8, 0, 8, 0, 0x0U}}, /* movq %r8, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x4c\x8b\x00", 3, 0, {3, 8, 0, 0, 8, 0, 8, 0, 0x0U}}, /* movq (%rax), %r8 */
{INSN_MODE_64, "\x4c\x89\x0c\x8b", 4, 0, {4, 8, 1, 0, 9, 0, 8, 0, 0x0U}}, /* movq %r9, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x4c\x8b\x4d\x08", 4, 0, {4, 8, 0, 0, 9, 0, 8, 0, 0x0U}}, /* movq 8(%rbp), %r9 */
{INSN_MODE_64, "\x4c\x89\x14\x24", 4, 0, {4, 8, 1, 0, 10, 0, 8, 0, 0x0U}}, /* movq %r10, (%rsp) */
{INSN_MODE_64, "\x4d\x8b\x94\x24\x78\x56\x34\x12", 8, 0, {8, 8, 0, 0, 10, 0, 8, 0, 0x0U}}, /* movq 0x12345678(%r12), %r10 */
{INSN_MODE_64, "\x4d\x89\x5d\x00", 4, 0, {4, 8, 1, 0, 11, 0, 8, 0, 0x0U}}, /* movq %r11, (%r13) */
{INSN_MODE_64, "\x4d\x8b\x1c\x24", 4, 0, {4, 8, 0, 0, 11, 0, 8, 0, 0x0U}}, /* movq (%r12), %r11 */
{INSN_MODE_64, "\x4c\x89\x25\x34\x12\x00\x00", 7, 0, {7, 8, 1, 0, 12, 0, 8, 0, 0x0U}}, /* movq %r12, 0x1234(%rip) */
{INSN_MODE_64, "\x4c\x8b\x24\xd5\x45\x23\x01\x00", 8, 0, {8, 8, 0, 0, 12, 0, 8, 0, 0x0U}}, /* movq 0x12345(,%rdx,8), %r12 */
{INSN_MODE_64, "\x4c\x89\x2c\x25\x00\x10\x00\x00", 8, 0, {8, 8, 1, 0, 13, 0, 8, 0, 0x0U}}, /* movq %r13, 0x1000 */
{INSN_MODE_64, "\x65\x4c\x8b\x28", 4, 0, {4, 8, 0, 0, 13, 0, 8, 0, 0x0U}}, /* movq %gs:(%rax), %r13 */
{INSN_MODE_64, "\x4f\x89\x74\x75\x00", 5, 0, {5, 8, 1, 0, 14, 0, 8, 0, 0x0U}}, /* movq %r14, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x4c\x8b\x30", 4, 0, {4, 8, 0, 0, 14, 0, 8, 0, 0x0U}}, /* movq (%eax), %r14 */
{INSN_MODE_64, "\x67\x4d\x89\x78\xfc", 5, 0, {5, 8, 1, 0, 15, 0, 8, 0, 0x0U}}, /* movq %r15, -4(%r8d) */
{INSN_MODE_64, "\x4e\x8b\x7c\x24\x7f", 5, 0, {5, 8, 0, 0, 15, 0, 8, 0, 0x0U}}, /* movq 0x7f(%rsp,%r12), %r15 */
{INSN_MODE_64, "\x64\x67\x4b\xc7\x84\xd1\x34\x12\x00\x00\x00\x00\x00\x00", 14, 0, {14, 8, 1, 1, 0, 0, 8, 0, 0x0U}}, /* movq $0, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x4a\xc7\x44\x3d\x80\x7f\x00\x00\x00", 9, 0, {9, 8, 1, 1, 0, 0, 8, 0, 0x7fU}}, /* movq $127, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x48\xc7\x00\xfe\xff\xff\xff", 7, 0, {7, 8, 1, 1, 0, 0, 8, 0, 0xfffffffffffffffeU}}, /* movq $-2, (%rax) */
{INSN_MODE_64, "\x48\xc7\x04\x8b\x10\x00\x00\x80", 8, 0, {8, 8, 1, 1, 0, 0, 8, 0, 0xffffffff80000010U}}, /* movq $-2147483632, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x8b\x38", 2, 0, {2, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%rax), %edi */
{INSN_MODE_64, "\x66\xc7\x00\x34\x12", 5, 0, {5, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%rax) */
{INSN_MODE_64, "\x8b\x3c\x8b", 3, 0, {3, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%rbx,%rcx,4), %edi */
{INSN_MODE_64, "\x66\xc7\x04\x8b\x34\x12", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x8b\x7d\x08", 3, 0, {3, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl 8(%rbp), %edi */
{INSN_MODE_64, "\x66\xc7\x45\x08\x34\x12", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, 8(%rbp) */
{INSN_MODE_64, "\x8b\x3c\x24", 3, 0, {3, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%rsp), %edi */
{INSN_MODE_64, "\x66\xc7\x04\x24\x34\x12", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%rsp) */
{INSN_MODE_64, "\x41\x8b\xbc\x24\x78\x56\x34\x12", 8, 0, {8, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl 0x12345678(%r12), %edi */
{INSN_MODE_64, "\x66\x41\xc7\x84\x24\x78\x56\x34\x12\x34\x12", 11, 0, {11, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, 0x12345678(%r12) */
{INSN_MODE_64, "\x41\x8b\x7d\x00", 4, 0, {4, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%r13), %edi */
{INSN_MODE_64, "\x66\x41\xc7\x45\x00\x34\x12", 7, 0, {7, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%r13) */
{INSN_MODE_64, "\x41\x8b\x3c\x24", 4, 0, {4, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%r12), %edi */
{INSN_MODE_64, "\x66\x41\xc7\x04\x24\x34\x12", 7, 0, {7, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%r12) */
{INSN_MODE_64, "\x8b\x3d\x34\x12\x00\x00", 6, 0, {6, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl 0x1234(%rip), %edi */
{INSN_MODE_64, "\x66\xc7\x05\x34\x12\x00\x00\x34\x12", 9, 0, {9, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, 0x1234(%rip) */
{INSN_MODE_64, "\x8b\x3c\xd5\x45\x23\x01\x00", 7, 0, {7, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl 0x12345(,%rdx,8), %edi */
{INSN_MODE_64, "\x66\xc7\x04\xd5\x45\x23\x01\x00\x34\x12", 10, 0, {10, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x8b\x3c\x25\x00\x10\x00\x00", 7, 0, {7, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl 0x1000, %edi */
{INSN_MODE_64, "\x66\xc7\x04\x25\x00\x10\x00\x00\x34\x12", 10, 0, {10, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, 0x1000 */
{INSN_MODE_64, "\x65\x8b\x38", 3, 0, {3, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl %gs:(%rax), %edi */
{INSN_MODE_64, "\x65\x66\xc7\x00\x34\x12", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, %gs:(%rax) */
{INSN_MODE_64, "\x43\x8b\x7c\x75\x00", 5, 0, {5, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%r13,%r14,2), %edi */
{INSN_MODE_64, "\x66\x43\xc7\x44\x75\x00\x34\x12", 8, 0, {8, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x8b\x38", 3, 0, {3, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl (%eax), %edi */
{INSN_MODE_64, "\x67\x66\xc7\x00\x34\x12", 6, 0, {6, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, (%eax) */
{INSN_MODE_64, "\x67\x41\x8b\x78\xfc", 5, 0, {5, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl -4(%r8d), %edi */
{INSN_MODE_64, "\x67\x66\x41\xc7\x40\xfc\x34\x12", 8, 0, {8, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, -4(%r8d) */
{INSN_MODE_64, "\x42\x8b\x7c\x24\x7f", 5, 0, {5, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl 0x7f(%rsp,%r12), %edi */
{INSN_MODE_64, "\x66\x42\xc7\x44\x24\x7f\x34\x12", 8, 0, {8, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x43\x8b\xbc\xd1\x34\x12\x00\x00", 10, 0, {10, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl %fs:0x1234(%r9d,%r10d,8), %edi */
{INSN_MODE_64, "\x64\x67\x66\x43\xc7\x84\xd1\x34\x12\x00\x00\x34\x12", 13, 0, {13, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x8b\x7c\x3d\x80", 5, 0, {5, 4, 0, 0, 7, 0, 4, 0, 0x0U}}, /* movl -0x80(%rbp,%r15), %edi */
{INSN_MODE_64, "\x66\x42\xc7\x44\x3d\x80\x34\x12", 8, 0, {8, 2, 1, 1, 0, 0, 2, 0, 0x1234U}}, /* movw $0x1234, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x66\x0f\xb6\x00", 4, 0, {4, 1, 0, 0, 0, 0, 2, 0, 0x0U}}, /* movzbw (%rax), %ax */
{INSN_MODE_64, "\x66\x0f\xb6\x1c\x8b", 5, 0, {5, 1, 0, 0, 3, 0, 2, 0, 0x0U}}, /* movzbw (%rbx,%rcx,4), %bx */
{INSN_MODE_64, "\x66\x0f\xb6\x75\x08", 5, 0, {5, 1, 0, 0, 6, 0, 2, 0, 0x0U}}, /* movzbw 8(%rbp), %si */
{INSN_MODE_64, "\x66\x44\x0f\xb6\x0c\x24", 6, 0, {6, 1, 0, 0, 9, 0, 2, 0, 0x0U}}, /* movzbw (%rsp), %r9w */
{INSN_MODE_64, "\x66\x45\x0f\xb6\xa4\x24\x78\x56\x34\x12", 10, 0, {10, 1, 0, 0, 12, 0, 2, 0, 0x0U}}, /* movzbw 0x12345678(%r12), %r12w */
{INSN_MODE_64, "\x66\x45\x0f\xb6\x7d\x00", 6, 0, {6, 1, 0, 0, 15, 0, 2, 0, 0x0U}}, /* movzbw (%r13), %r15w */
{INSN_MODE_64, "\x66\x41\x0f\xbe\x04\x24", 6, 0, {6, 1, 0, 0, 0, 0, 2, 1, 0x0U}}, /* movsbw (%r12), %ax */
{INSN_MODE_64, "\x66\x0f\xbe\x1d\x34\x12\x00\x00", 8, 0, {8, 1, 0, 0, 3, 0, 2, 1, 0x0U}}, /* movsbw 0x1234(%rip), %bx */
{INSN_MODE_64, "\x66\x0f\xbe\x34\xd5\x45\x23\x01\x00", 9, 0, {9, 1, 0, 0, 6, 0, 2, 1, 0x0U}}, /* movsbw 0x12345(,%rdx,8), %si */
{INSN_MODE_64, "\x66\x44\x0f\xbe\x0c\x25\x00\x10\x00\x00", 10, 0, {10, 1, 0, 0, 9, 0, 2, 1, 0x0U}}, /* movsbw 0x1000, %r9w */
{INSN_MODE_64, "\x65\x66\x44\x0f\xbe\x20", 6, 0, {6, 1, 0, 0, 12, 0, 2, 1, 0x0U}}, /* movsbw %gs:(%rax), %r12w */
{INSN_MODE_64, "\x66\x47\x0f\xbe\x7c\x75\x00", 7, 0, {7, 1, 0, 0, 15, 0, 2, 1, 0x0U}}, /* movsbw (%r13,%r14,2), %r15w */
{INSN_MODE_64, "\x67\x0f\xb6\x00", 4, 0, {4, 1, 0, 0, 0, 0, 4, 0, 0x0U}}, /* movzbl (%eax), %eax */
{INSN_MODE_64, "\x67\x41\x0f\xb6\x58\xfc", 6, 0, {6, 1, 0, 0, 3, 0, 4, 0, 0x0U}}, /* movzbl -4(%r8d), %ebx */
{INSN_MODE_64, "\x42\x0f\xb6\x74\x24\x7f", 6, 0, {6, 1, 0, 0, 6, 0, 4, 0, 0x0U}}, /* movzbl 0x7f(%rsp,%r12), %esi */
{INSN_MODE_64, "\x64\x67\x47\x0f\xb6\x8c\xd1\x34\x12\x00\x00", 11, 0, {11, 1, 0, 0, 9, 0, 4, 0, 0x0U}}, /* movzbl %fs:0x1234(%r9d,%r10d,8), %r9d */
{INSN_MODE_64, "\x46\x0f\xb6\x64\x3d\x80", 6, 0, {6, 1, 0, 0, 12, 0, 4, 0, 0x0U}}, /* movzbl -0x80(%rbp,%r15), %r12d */
{INSN_MODE_64, "\x44\x0f\xb6\x38", 4, 0, {4, 1, 0, 0, 15, 0, 4, 0, 0x0U}}, /* movzbl (%rax), %r15d */
{INSN_MODE_64, "\x0f\xbe\x04\x8b", 4, 0, {4, 1, 0, 0, 0, 0, 4, 1, 0x0U}}, /* movsbl (%rbx,%rcx,4), %eax */
{INSN_MODE_64, "\x0f\xbe\x5d\x08", 4, 0, {4, 1, 0, 0, 3, 0, 4, 1, 0x0U}}, /* movsbl 8(%rbp), %ebx */
{INSN_MODE_64, "\x0f\xbe\x34\x24", 4, 0, {4, 1, 0, 0, 6, 0, 4, 1, 0x0U}}, /* movsbl (%rsp), %esi */
{INSN_MODE_64, "\x45\x0f\xbe\x8c\x24\x78\x56\x34\x12", 9, 0, {9, 1, 0, 0, 9, 0, 4, 1, 0x0U}}, /* movsbl 0x12345678(%r12), %r9d */
{INSN_MODE_64, "\x45\x0f\xbe\x65\x00", 5, 0, {5, 1, 0, 0, 12, 0, 4, 1, 0x0U}}, /* movsbl (%r13), %r12d */
{INSN_MODE_64, "\x45\x0f\xbe\x3c\x24", 5, 0, {5, 1, 0, 0, 15, 0, 4, 1, 0x0U}}, /* movsbl (%r12), %r15d */
{INSN_MODE_64, "\x0f\xb7\x05\x34\x12\x00\x00", 7, 0, {7, 2, 0, 0, 0, 0, 4, 0, 0x0U}}, /* movzwl 0x1234(%rip), %eax */
{INSN_MODE_64, "\x0f\xb7\x1c\xd5\x45\x23\x01\x00", 8, 0, {8, 2, 0, 0, 3, 0, 4, 0, 0x0U}}, /* movzwl 0x12345(,%rdx,8), %ebx */
{INSN_MODE_64, "\x0f\xb7\x34\x25\x00\x10\x00\x00", 8, 0, {8, 2, 0, 0, 6, 0, 4, 0, 0x0U}}, /* movzwl 0x1000, %esi */
{INSN_MODE_64, "\x65\x44\x0f\xb7\x08", 5, 0, {5, 2, 0, 0, 9, 0, 4, 0, 0x0U}}, /* movzwl %gs:(%rax), %r9d */
{INSN_MODE_64, "\x47\x0f\xb7\x64\x75\x00", 6, 0, {6, 2, 0, 0, 12, 0, 4, 0, 0x0U}}, /* movzwl (%r13,%r14,2), %r12d */
{INSN_MODE_64, "\x67\x44\x0f\xb7\x38", 5, 0, {5, 2, 0, 0, 15, 0, 4, 0, 0x0U}}, /* movzwl (%eax), %r15d */
{INSN_MODE_64, "\x67\x41\x0f\xbf\x40\xfc", 6, 0, {6, 2, 0, 0, 0, 0, 4, 1, 0x0U}}, /* movswl -4(%r8d), %eax */
{INSN_MODE_64, "\x42\x0f\xbf\x5c\x24\x7f", 6, 0, {6, 2, 0, 0, 3, 0, 4, 1, 0x0U}}, /* movswl 0x7f(%rsp,%r12), %ebx */
{INSN_MODE_64, "\x64\x67\x43\x0f\xbf\xb4\xd1\x34\x12\x00\x00", 11, 0, {11, 2, 0, 0, 6, 0, 4, 1, 0x0U}}, /* movswl %fs:0x1234(%r9d,%r10d,8), %esi */
{INSN_MODE_64, "\x46\x0f\xbf\x4c\x3d\x80", 6, 0, {6, 2, 0, 0, 9, 0, 4, 1, 0x0U}}, /* movswl -0x80(%rbp,%r15), %r9d */
{INSN_MODE_64, "\x44\x0f\xbf\x20", 4, 0, {4, 2, 0, 0, 12, 0, 4, 1, 0x0U}}, /* movswl (%rax), %r12d */
{INSN_MODE_64, "\x44\x0f\xbf\x3c\x8b", 5, 0, {5, 2, 0, 0, 15, 0, 4, 1, 0x0U}}, /* movswl (%rbx,%rcx,4), %r15d */
{INSN_MODE_64, "\x48\x0f\xb6\x45\x08", 5, 0, {5, 1, 0, 0, 0, 0, 8, 0, 0x0U}}, /* movzbq 8(%rbp), %rax */
{INSN_MODE_64, "\x48\x0f\xb6\x1c\x24", 5, 0, {5, 1, 0, 0, 3, 0, 8, 0, 0x0U}}, /* movzbq (%rsp), %rbx */
{INSN_MODE_64, "\x49\x0f\xb6\xb4\x24\x78\x56\x34\x12", 9, 0, {9, 1, 0, 0, 6, 0, 8, 0, 0x0U}}, /* movzbq 0x12345678(%r12), %rsi */
{INSN_MODE_64, "\x4d\x0f\xb6\x4d\x00", 5, 0, {5, 1, 0, 0, 9, 0, 8, 0, 0x0U}}, /* movzbq (%r13), %r9 */
{INSN_MODE_64, "\x4d\x0f\xb6\x24\x24", 5, 0, {5, 1, 0, 0, 12, 0, 8, 0, 0x0U}}, /* movzbq (%r12), %r12 */
{INSN_MODE_64, "\x4c\x0f\xb6\x3d\x34\x12\x00\x00", 8, 0, {8, 1, 0, 0, 15, 0, 8, 0, 0x0U}}, /* movzbq 0x1234(%rip), %r15 */
{INSN_MODE_64, "\x48\x0f\xbe\x04\xd5\x45\x23\x01\x00", 9, 0, {9, 1, 0, 0, 0, 0, 8, 1, 0x0U}}, /* movsbq 0x12345(,%rdx,8), %rax */
{INSN_MODE_64, "\x48\x0f\xbe\x1c\x25\x00\x10\x00\x00", 9, 0, {9, 1, 0, 0, 3, 0, 8, 1, 0x0U}}, /* movsbq 0x1000, %rbx */
{INSN_MODE_64, "\x65\x48\x0f\xbe\x30", 5, 0, {5, 1, 0, 0, 6, 0, 8, 1, 0x0U}}, /* movsbq %gs:(%rax), %rsi */
{INSN_MODE_64, "\x4f\x0f\xbe\x4c\x75\x00", 6, 0, {6, 1, 0, 0, 9, 0, 8, 1, 0x0U}}, /* movsbq (%r13,%r14,2), %r9 */
{INSN_MODE_64, "\x67\x4c\x0f\xbe\x20", 5, 0, {5, 1, 0, 0, 12, 0, 8, 1, 0x0U}}, /* movsbq (%eax), %r12 */
{INSN_MODE_64, "\x67\x4d\x0f\xbe\x78\xfc", 6, 0, {6, 1, 0, 0, 15, 0, 8, 1, 0x0U}}, /* movsbq -4(%r8d), %r15 */
{INSN_MODE_64, "\x4a\x0f\xb7\x44\x24\x7f", 6, 0, {6, 2, 0, 0, 0, 0, 8, 0, 0x0U}}, /* movzwq 0x7f(%rsp,%r12), %rax */
{INSN_MODE_64, "\x64\x67\x4b\x0f\xb7\x9c\xd1\x34\x12\x00\x00", 11, 0, {11, 2, 0, 0, 3, 0, 8, 0, 0x0U}}, /* movzwq %fs:0x1234(%r9d,%r10d,8), %rbx */
{INSN_MODE_64, "\x4a\x0f\xb7\x74\x3d\x80", 6, 0, {6, 2, 0, 0, 6, 0, 8, 0, 0x0U}}, /* movzwq -0x80(%rbp,%r15), %rsi */
{INSN_MODE_64, "\x4c\x0f\xb7\x08", 4, 0, {4, 2, 0, 0, 9, 0, 8, 0, 0x0U}}, /* movzwq (%rax), %r9 */
{INSN_MODE_64, "\x4c\x0f\xb7\x24\x8b", 5, 0, {5, 2, 0, 0, 12, 0, 8, 0, 0x0U}}, /* movzwq (%rbx,%rcx,4), %r12 */
{INSN_MODE_64, "\x4c\x0f\xb7\x7d\x08", 5, 0, {5, 2, 0, 0, 15, 0, 8, 0, 0x0U}}, /* movzwq 8(%rbp), %r15 */
{INSN_MODE_64, "\x48\x0f\xbf\x04\x24", 5, 0, {5, 2, 0, 0, 0, 0, 8, 1, 0x0U}}, /* movswq (%rsp), %rax */
{INSN_MODE_64, "\x49\x0f\xbf\x9c\x24\x78\x56\x34\x12", 9, 0, {9, 2, 0, 0, 3, 0, 8, 1, 0x0U}}, /* movswq 0x12345678(%r12), %rbx */
{INSN_MODE_64, "\x49\x0f\xbf\x75\x00", 5, 0, {5, 2, 0, 0, 6, 0, 8, 1, 0x0U}}, /* movswq (%r13), %rsi */
{INSN_MODE_64, "\x4d\x0f\xbf\x0c\x24", 5, 0, {5, 2, 0, 0, 9, 0, 8, 1, 0x0U}}, /* movswq (%r12), %r9 */
{INSN_MODE_64, "\x4c\x0f\xbf\x25\x34\x12\x00\x00", 8, 0, {8, 2, 0, 0, 12, 0, 8, 1, 0x0U}}, /* movswq 0x1234(%rip), %r12 */
{INSN_MODE_64, "\x4c\x0f\xbf\x3c\xd5\x45\x23\x01\x00", 9, 0, {9, 2, 0, 0, 15, 0, 8, 1, 0x0U}}, /* movswq 0x12345(,%rdx,8), %r15 */
{INSN_MODE_64, "\x48\x63\x04\x25\x00\x10\x00\x00", 8, 0, {8, 4, 0, 0, 0, 0, 8, 1, 0x0U}}, /* movslq 0x1000, %rax */
{INSN_MODE_64, "\x65\x48\x63\x18", 4, 0, {4, 4, 0, 0, 3, 0, 8, 1, 0x0U}}, /* movslq %gs:(%rax), %rbx */
{INSN_MODE_64, "\x4b\x63\x74\x75\x00", 5, 0, {5, 4, 0, 0, 6, 0, 8, 1, 0x0U}}, /* movslq (%r13,%r14,2), %rsi */
{INSN_MODE_64, "\x67\x4c\x63\x08", 4, 0, {4, 4, 0, 0, 9, 0, 8, 1, 0x0U}}, /* movslq (%eax), %r9 */
{INSN_MODE_64, "\x67\x4d\x63\x60\xfc", 5, 0, {5, 4, 0, 0, 12, 0, 8, 1, 0x0U}}, /* movslq -4(%r8d), %r12 */
{INSN_MODE_64, "\x4e\x63\x7c\x24\x7f", 5, 0, {5, 4, 0, 0, 15, 0, 8, 1, 0x0U}}, /* movslq 0x7f(%rsp,%r12), %r15 */
{INSN_MODE_64, "\xa0\xf0\xde\xbc\x9a\x78\x56\x34\x12", 9, 0, {9, 1, 0, 0, 0, 0, 1, 0, 0x0U}}, /* movabs 0x123456789abcdef0, %al */
{INSN_MODE_64, "\xa2\xf0\xde\xbc\x9a\x78\x56\x34\x12", 9, 0, {9, 1, 1, 0, 0, 0, 1, 0, 0x0U}}, /* movabs %al, 0x123456789abcdef0 */
{INSN_MODE_64, "\x67\xa0\x00\x00\xe0\xfe", 6, 0, {6, 1, 0, 0, 0, 0, 1, 0, 0x0U}}, /* .byte 0x67; .byte 0xa0, 0, 0, 0xe0, 0xfe */
{INSN_MODE_64, "\x66\xa1\xf0\xde\xbc\x9a\x78\x56\x34\x12", 10, 0, {10, 2, 0, 0, 0, 0, 2, 0, 0x0U}}, /* movabs 0x123456789abcdef0, %ax */
{INSN_MODE_64, "\x66\xa3\xf0\xde\xbc\x9a\x78\x56\x34\x12", 10, 0, {10, 2, 1, 0, 0, 0, 2, 0, 0x0U}}, /* movabs %ax, 0x123456789abcdef0 */
{INSN_MODE_64, "\x67\x66\xa1\x00\x00\xe0\xfe", 7, 0, {7, 2, 0, 0, 0, 0, 2, 0, 0x0U}}, /* .byte 0x67; .byte 0x66, 0xa1, 0, 0, 0xe0, 0xfe */
{INSN_MODE_64, "\xa1\xf0\xde\xbc\x9a\x78\x56\x34\x12", 9, 0, {9, 4, 0, 0, 0, 0, 4, 0, 0x0U}}, /* movabs 0x123456789abcdef0, %eax */
{INSN_MODE_64, "\xa3\xf0\xde\xbc\x9a\x78\x56\x34\x12", 9, 0, {9, 4, 1, 0, 0, 0, 4, 0, 0x0U}}, /* movabs %eax, 0x123456789abcdef0 */
{INSN_MODE_64, "\x67\xa1\x00\x00\xe0\xfe", 6, 0, {6, 4, 0, 0, 0, 0, 4, 0, 0x0U}}, /* .byte 0x67; .byte 0xa1, 0, 0, 0xe0, 0xfe */
{INSN_MODE_64, "\x48\xa1\xf0\xde\xbc\x9a\x78\x56\x34\x12", 10, 0, {10, 8, 0, 0, 0, 0, 8, 0, 0x0U}}, /* movabs 0x123456789abcdef0, %rax */
{INSN_MODE_64, "\x48\xa3\xf0\xde\xbc\x9a\x78\x56\x34\x12", 10, 0, {10, 8, 1, 0, 0, 0, 8, 0, 0x0U}}, /* movabs %rax, 0x123456789abcdef0 */
{INSN_MODE_64, "\x67\x48\xa1\x00\x00\xe0\xfe", 7, 0, {7, 8, 0, 0, 0, 0, 8, 0, 0x0U}}, /* .byte 0x67; .byte 0x48, 0xa1, 0, 0, 0xe0, 0xfe */
{INSN_MODE_64, "\x48\x66\x89\x08", 4, 0, {4, 2, 1, 0, 1, 0, 2, 0, 0x0U}}, /* .byte 0x48, 0x66, 0x89, 0x08 */
{INSN_MODE_64, "\x66\x48\x89\x08", 4, 0, {4, 8, 1, 0, 1, 0, 8, 0, 0x0U}}, /* .byte 0x66, 0x48, 0x89, 0x08 */
{INSN_MODE_64, "\x44\x2e\x41\x8b\x08", 5, 0, {5, 4, 0, 0, 1, 0, 4, 0, 0x0U}}, /* .byte 0x44, 0x2e, 0x41, 0x8b, 0x08 */
{INSN_MODE_64, "\x41\x44\x8b\x08", 4, 0, {4, 4, 0, 0, 9, 0, 4, 0, 0x0U}}, /* .byte 0x41, 0x44, 0x8b, 0x08 */
{INSN_MODE_64, "\x66\x66\x67\x65\x88\x20", 6, 0, {6, 1, 1, 0, 0, 1, 1, 0, 0x0U}}, /* .byte 0x66, 0x66, 0x67, 0x65, 0x88, 0x20 */
{INSN_MODE_64, "\x40\x88\x20", 3, 0, {3, 1, 1, 0, 4, 0, 1, 0, 0x0U}}, /* .byte 0x40, 0x88, 0x20 */
{INSN_MODE_64, "\x63\x08", 2, 0, {2, 4, 0, 0, 1, 0, 4, 1, 0x0U}}, /* .byte 0x63, 0x08 */
{INSN_MODE_64, "\x66\x63\x08", 3, 0, {3, 2, 0, 0, 1, 0, 2, 1, 0x0U}}, /* .byte 0x66, 0x63, 0x08 */
{INSN_MODE_64, "\x66\x0f\xb7\x08", 4, 0, {4, 2, 0, 0, 1, 0, 2, 0, 0x0U}}, /* .byte 0x66, 0x0f, 0xb7, 0x08 */
{INSN_MODE_64, "\x01\x08", 2, -ENOTSUP, {0}}, /* add %ecx, (%rax) */
{INSN_MODE_64, "\x87\x08", 2, -ENOTSUP, {0}}, /* xchg %ecx, (%rax) */
{INSN_MODE_64, "\xf0\x87\x08", 3, -ENOTSUP, {0}}, /* lock xchg %ecx, (%rax) */
{INSN_MODE_64, "\x8c\x18", 2, -ENOTSUP, {0}}, /* mov %ds, (%rax) */
{INSN_MODE_64, "\x8e\x00", 2, -ENOTSUP, {0}}, /* mov (%rax), %es */
{INSN_MODE_64, "\x89\xca", 2, -ENOTSUP, {0}}, /* mov %ecx, %edx */
{INSN_MODE_64, "\xb9\x01\x00\x00\x00", 5, -ENOTSUP, {0}}, /* mov $1, %ecx */
{INSN_MODE_64, "\x88\xca", 2, -ENOTSUP, {0}}, /* mov %cl, %dl */
{INSN_MODE_64, "\x0f\xb6\xd1", 3, -ENOTSUP, {0}}, /* movzbl %cl, %edx */
{INSN_MODE_64, "\x0f\xbf\xd1", 3, -ENOTSUP, {0}}, /* movswl %cx, %edx */
{INSN_MODE_64, "\xa4", 1, -ENOTSUP, {0}}, /* movsb */
{INSN_MODE_64, "\xf3\xa5", 2, -ENOTSUP, {0}}, /* rep movsl */
{INSN_MODE_64, "\xaa", 1, -ENOTSUP, {0}}, /* stosb */
{INSN_MODE_64, "\xad", 1, -ENOTSUP, {0}}, /* lodsl */
{INSN_MODE_64, "\x83\x38\x00", 3, -ENOTSUP, {0}}, /* cmpl $0, (%rax) */
{INSN_MODE_64, "\xff\x30", 2, -ENOTSUP, {0}}, /* push (%rax) */
{INSN_MODE_64, "\xff\x10", 2, -ENOTSUP, {0}}, /* call *(%rax) */
{INSN_MODE_64, "\x85\x08", 2, -ENOTSUP, {0}}, /* test %ecx, (%rax) */
{INSN_MODE_64, "\x8d\x08", 2, -ENOTSUP, {0}}, /* lea (%rax), %ecx */
{INSN_MODE_64, "\x0f\x10\x00", 3, -ENOTSUP, {0}}, /* movups (%rax), %xmm0 */
{INSN_MODE_64, "\x66\x0f\x7e\x00", 4, -ENOTSUP, {0}}, /* movd %xmm0, (%rax) */
{INSN_MODE_64, "\x0f\x38\xf1\x08", 4, -ENOTSUP, {0}}, /* movbe %ecx, (%rax) */
{INSN_MODE_64, "\x0f\xc3\x08", 3, -ENOTSUP, {0}}, /* movnti %ecx, (%rax) */
{INSN_MODE_64, "\x0f\xab\x08", 3, -ENOTSUP, {0}}, /* bts %ecx, (%rax) */
{INSN_MODE_64, "\x0f\xb1\x08", 3, -ENOTSUP, {0}}, /* cmpxchg %ecx, (%rax) */
{INSN_MODE_64, "\x90", 1, -ENOTSUP, {0}}, /* nop */
{INSN_MODE_64, "\xf3\x90", 2, -ENOTSUP, {0}}, /* pause */
{INSN_MODE_64, "\xf4", 1, -ENOTSUP, {0}}, /* hlt */
{INSN_MODE_64, "\xc3", 1, -ENOTSUP, {0}}, /* ret */
{INSN_MODE_64, "\xf0\x89\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x89, 0x08 */
{INSN_MODE_64, "\xf3\x8b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf3, 0x8b, 0x08 */
{INSN_MODE_64, "\xf2\x8b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf2, 0x8b, 0x08 */
{INSN_MODE_64, "\xf3\x0f\xb6\x08", 4, -ENOTSUP, {0}}, /* .byte 0xf3, 0x0f, 0xb6, 0x08 */
{INSN_MODE_64, "\xc6\x48\x10\x00", 4, -ENOTSUP, {0}}, /* .byte 0xc6, 0x48, 0x10, 0x00 */
{INSN_MODE_64, "\xc7\x78\x10\x00\x00\x00\x00", 7, -ENOTSUP, {0}}, /* .byte 0xc7, 0x78, 0x10, 0, 0, 0, 0 */
{INSN_MODE_64, "\xc5\xf9\x7e\x00", 4, -ENOTSUP, {0}}, /* vmovd %xmm0, (%rax) */
