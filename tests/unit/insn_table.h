/* SPDX-License-Identifier: Apache-2.0 */
/* Written by tests/unit/make_insn_table.py from the GNU assembler's output. */
/* clang-format off */
{INSN_MODE_16, "\x88\x20", 2, 0, {INSN_MOVE, 2, 1, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* movb %ah, (%bx,%si) */
{INSN_MODE_16, "\x8a\x66\x00", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* movb (%bp), %ah */
{INSN_MODE_16, "\x88\x6d\x10", 3, 0, {INSN_MOVE, 3, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0x0U}}, /* movb %ch, 0x10(%di) */
{INSN_MODE_16, "\x8a\x2e\x34\x12", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 1, 1, 1, 0, 0, 0, 0x0U}}, /* movb 0x1234, %ch */
{INSN_MODE_16, "\x88\xb3\xcc\xed", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 0, 2, 1, 1, 0, 0, 0, 0x0U}}, /* movb %dh, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x8a\x34", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 2, 1, 1, 0, 0, 0, 0x0U}}, /* movb %es:(%si), %dh */
{INSN_MODE_16, "\x67\x88\x38", 3, 0, {INSN_MOVE, 3, 1, 0, 1, 0, 0, 3, 1, 1, 0, 0, 0, 0x0U}}, /* movb %bh, (%eax) */
{INSN_MODE_16, "\x67\x8a\x7c\x4c\x10", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 3, 1, 1, 0, 0, 0, 0x0U}}, /* movb 0x10(%esp,%ecx,2), %bh */
{INSN_MODE_16, "\x2e\x67\x88\x85\x78\x56\x34\x12", 8, 0, {INSN_MOVE, 8, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* movb %al, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x8a\x04\xd5\x00\x00\x00\x00", 8, 0, {INSN_MOVE, 8, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* movb (,%edx,8), %al */
{INSN_MODE_16, "\x88\x4f\xff", 3, 0, {INSN_MOVE, 3, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* movb %cl, -1(%bx) */
{INSN_MODE_16, "\x8a\x08", 2, 0, {INSN_MOVE, 2, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* movb (%bx,%si), %cl */
{INSN_MODE_16, "\x88\x56\x00", 3, 0, {INSN_MOVE, 3, 1, 0, 1, 0, 0, 2, 0, 1, 0, 0, 0, 0x0U}}, /* movb %dl, (%bp) */
{INSN_MODE_16, "\x8a\x55\x10", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 2, 0, 1, 0, 0, 0, 0x0U}}, /* movb 0x10(%di), %dl */
{INSN_MODE_16, "\x88\x1e\x34\x12", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 0, 3, 0, 1, 0, 0, 0, 0x0U}}, /* movb %bl, 0x1234 */
{INSN_MODE_16, "\x8a\x9b\xcc\xed", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 3, 0, 1, 0, 0, 0, 0x0U}}, /* movb -0x1234(%bp,%di), %bl */
{INSN_MODE_16, "\x26\xc6\x04\x00", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* movb $0, %es:(%si) */
{INSN_MODE_16, "\x67\xc6\x00\x7f", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* movb $127, (%eax) */
{INSN_MODE_16, "\x67\xc6\x44\x4c\x10\xfe", 6, 0, {INSN_MOVE, 6, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* movb $-2, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\xc6\x85\x78\x56\x34\x12\x90", 9, 0, {INSN_MOVE, 9, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* movb $-112, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x89\x04\xd5\x00\x00\x00\x00", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* movw %ax, (,%edx,8) */
{INSN_MODE_16, "\x8b\x47\xff", 3, 0, {INSN_MOVE, 3, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* movw -1(%bx), %ax */
{INSN_MODE_16, "\x89\x08", 2, 0, {INSN_MOVE, 2, 2, 0, 1, 0, 0, 1, 0, 2, 0, 0, 0, 0x0U}}, /* movw %cx, (%bx,%si) */
{INSN_MODE_16, "\x8b\x4e\x00", 3, 0, {INSN_MOVE, 3, 2, 1, 0, 1, 0, 1, 0, 2, 0, 0, 0, 0x0U}}, /* movw (%bp), %cx */
{INSN_MODE_16, "\x89\x55\x10", 3, 0, {INSN_MOVE, 3, 2, 0, 1, 0, 0, 2, 0, 2, 0, 0, 0, 0x0U}}, /* movw %dx, 0x10(%di) */
{INSN_MODE_16, "\x8b\x16\x34\x12", 4, 0, {INSN_MOVE, 4, 2, 1, 0, 1, 0, 2, 0, 2, 0, 0, 0, 0x0U}}, /* movw 0x1234, %dx */
{INSN_MODE_16, "\x89\x9b\xcc\xed", 4, 0, {INSN_MOVE, 4, 2, 0, 1, 0, 0, 3, 0, 2, 0, 0, 0, 0x0U}}, /* movw %bx, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x8b\x1c", 3, 0, {INSN_MOVE, 3, 2, 1, 0, 1, 0, 3, 0, 2, 0, 0, 0, 0x0U}}, /* movw %es:(%si), %bx */
{INSN_MODE_16, "\x67\x89\x20", 3, 0, {INSN_MOVE, 3, 2, 0, 1, 0, 0, 4, 0, 2, 0, 0, 0, 0x0U}}, /* movw %sp, (%eax) */
{INSN_MODE_16, "\x67\x8b\x64\x4c\x10", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 4, 0, 2, 0, 0, 0, 0x0U}}, /* movw 0x10(%esp,%ecx,2), %sp */
{INSN_MODE_16, "\x2e\x67\x89\xad\x78\x56\x34\x12", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* movw %bp, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x8b\x2c\xd5\x00\x00\x00\x00", 8, 0, {INSN_MOVE, 8, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* movw (,%edx,8), %bp */
{INSN_MODE_16, "\x89\x77\xff", 3, 0, {INSN_MOVE, 3, 2, 0, 1, 0, 0, 6, 0, 2, 0, 0, 0, 0x0U}}, /* movw %si, -1(%bx) */
{INSN_MODE_16, "\x8b\x30", 2, 0, {INSN_MOVE, 2, 2, 1, 0, 1, 0, 6, 0, 2, 0, 0, 0, 0x0U}}, /* movw (%bx,%si), %si */
{INSN_MODE_16, "\x89\x7e\x00", 3, 0, {INSN_MOVE, 3, 2, 0, 1, 0, 0, 7, 0, 2, 0, 0, 0, 0x0U}}, /* movw %di, (%bp) */
{INSN_MODE_16, "\x8b\x7d\x10", 3, 0, {INSN_MOVE, 3, 2, 1, 0, 1, 0, 7, 0, 2, 0, 0, 0, 0x0U}}, /* movw 0x10(%di), %di */
{INSN_MODE_16, "\xc7\x06\x34\x12\x00\x00", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* movw $0, 0x1234 */
{INSN_MODE_16, "\xc7\x83\xcc\xed\x7f\x00", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* movw $127, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\xc7\x04\xfe\xff", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* movw $-2, %es:(%si) */
{INSN_MODE_16, "\x67\xc7\x00\x90\xff", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* movw $-112, (%eax) */
{INSN_MODE_16, "\x67\x66\x89\x44\x4c\x10", 6, 0, {INSN_MOVE, 6, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movl %eax, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\x8b\x85\x78\x56\x34\x12", 9, 0, {INSN_MOVE, 9, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movl %cs:0x12345678(%ebp), %eax */
{INSN_MODE_16, "\x67\x66\x89\x0c\xd5\x00\x00\x00\x00", 9, 0, {INSN_MOVE, 9, 4, 0, 1, 0, 0, 1, 0, 4, 0, 0, 0, 0x0U}}, /* movl %ecx, (,%edx,8) */
{INSN_MODE_16, "\x66\x8b\x4f\xff", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 1, 0, 4, 0, 0, 0, 0x0U}}, /* movl -1(%bx), %ecx */
{INSN_MODE_16, "\x66\x89\x10", 3, 0, {INSN_MOVE, 3, 4, 0, 1, 0, 0, 2, 0, 4, 0, 0, 0, 0x0U}}, /* movl %edx, (%bx,%si) */
{INSN_MODE_16, "\x66\x8b\x56\x00", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 2, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%bp), %edx */
{INSN_MODE_16, "\x66\x89\x5d\x10", 4, 0, {INSN_MOVE, 4, 4, 0, 1, 0, 0, 3, 0, 4, 0, 0, 0, 0x0U}}, /* movl %ebx, 0x10(%di) */
{INSN_MODE_16, "\x66\x8b\x1e\x34\x12", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 3, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x1234, %ebx */
{INSN_MODE_16, "\x66\x89\xa3\xcc\xed", 5, 0, {INSN_MOVE, 5, 4, 0, 1, 0, 0, 4, 0, 4, 0, 0, 0, 0x0U}}, /* movl %esp, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\x8b\x24", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 4, 0, 4, 0, 0, 0, 0x0U}}, /* movl %es:(%si), %esp */
{INSN_MODE_16, "\x67\x66\x89\x28", 4, 0, {INSN_MOVE, 4, 4, 0, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* movl %ebp, (%eax) */
{INSN_MODE_16, "\x67\x66\x8b\x6c\x4c\x10", 6, 0, {INSN_MOVE, 6, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x10(%esp,%ecx,2), %ebp */
{INSN_MODE_16, "\x2e\x67\x66\x89\xb5\x78\x56\x34\x12", 9, 0, {INSN_MOVE, 9, 4, 0, 1, 0, 0, 6, 0, 4, 0, 0, 0, 0x0U}}, /* movl %esi, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\x8b\x34\xd5\x00\x00\x00\x00", 9, 0, {INSN_MOVE, 9, 4, 1, 0, 1, 0, 6, 0, 4, 0, 0, 0, 0x0U}}, /* movl (,%edx,8), %esi */
{INSN_MODE_16, "\x66\x89\x7f\xff", 4, 0, {INSN_MOVE, 4, 4, 0, 1, 0, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl %edi, -1(%bx) */
{INSN_MODE_16, "\x66\x8b\x38", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%bx,%si), %edi */
{INSN_MODE_16, "\x66\xc7\x46\x00\x00\x00\x00\x00", 8, 0, {INSN_MOVE, 8, 4, 0, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movl $0, (%bp) */
{INSN_MODE_16, "\x66\xc7\x45\x10\x7f\x00\x00\x00", 8, 0, {INSN_MOVE, 8, 4, 0, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* movl $127, 0x10(%di) */
{INSN_MODE_16, "\x66\xc7\x06\x34\x12\xfe\xff\xff\xff", 9, 0, {INSN_MOVE, 9, 4, 0, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* movl $-2, 0x1234 */
{INSN_MODE_16, "\x66\xc7\x83\xcc\xed\x10\x00\x00\x80", 9, 0, {INSN_MOVE, 9, 4, 0, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* movl $-2147483632, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x66\x8b\x38", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%bx,%si), %edi */
{INSN_MODE_16, "\xc7\x00\x34\x12", 4, 0, {INSN_MOVE, 4, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%bx,%si) */
{INSN_MODE_16, "\x66\x8b\x7e\x00", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%bp), %edi */
{INSN_MODE_16, "\xc7\x46\x00\x34\x12", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%bp) */
{INSN_MODE_16, "\x66\x8b\x7d\x10", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x10(%di), %edi */
{INSN_MODE_16, "\xc7\x45\x10\x34\x12", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, 0x10(%di) */
{INSN_MODE_16, "\x66\x8b\x3e\x34\x12", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x1234, %edi */
{INSN_MODE_16, "\xc7\x06\x34\x12\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, 0x1234 */
{INSN_MODE_16, "\x66\x8b\xbb\xcc\xed", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl -0x1234(%bp,%di), %edi */
{INSN_MODE_16, "\xc7\x83\xcc\xed\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\x8b\x3c", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl %es:(%si), %edi */
{INSN_MODE_16, "\x26\xc7\x04\x34\x12", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, %es:(%si) */
{INSN_MODE_16, "\x67\x66\x8b\x38", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%eax), %edi */
{INSN_MODE_16, "\x67\xc7\x00\x34\x12", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%eax) */
{INSN_MODE_16, "\x67\x66\x8b\x7c\x4c\x10", 6, 0, {INSN_MOVE, 6, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x10(%esp,%ecx,2), %edi */
{INSN_MODE_16, "\x67\xc7\x44\x4c\x10\x34\x12", 7, 0, {INSN_MOVE, 7, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\x8b\xbd\x78\x56\x34\x12", 9, 0, {INSN_MOVE, 9, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl %cs:0x12345678(%ebp), %edi */
{INSN_MODE_16, "\x2e\x67\xc7\x85\x78\x56\x34\x12\x34\x12", 10, 0, {INSN_MOVE, 10, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\x8b\x3c\xd5\x00\x00\x00\x00", 9, 0, {INSN_MOVE, 9, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (,%edx,8), %edi */
{INSN_MODE_16, "\x67\xc7\x04\xd5\x00\x00\x00\x00\x34\x12", 10, 0, {INSN_MOVE, 10, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (,%edx,8) */
{INSN_MODE_16, "\x66\x8b\x7f\xff", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl -1(%bx), %edi */
{INSN_MODE_16, "\xc7\x47\xff\x34\x12", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, -1(%bx) */
{INSN_MODE_16, "\x0f\xb6\x00", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* movzbw (%bx,%si), %ax */
{INSN_MODE_16, "\x0f\xb6\x5e\x00", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 3, 0, 2, 0, 0, 0, 0x0U}}, /* movzbw (%bp), %bx */
{INSN_MODE_16, "\x0f\xb6\x75\x10", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 6, 0, 2, 0, 0, 0, 0x0U}}, /* movzbw 0x10(%di), %si */
{INSN_MODE_16, "\x0f\xbe\x06\x34\x12", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 0, 0, 2, 1, 0, 0, 0x0U}}, /* movsbw 0x1234, %ax */
{INSN_MODE_16, "\x0f\xbe\x9b\xcc\xed", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 3, 0, 2, 1, 0, 0, 0x0U}}, /* movsbw -0x1234(%bp,%di), %bx */
{INSN_MODE_16, "\x26\x0f\xbe\x34", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 6, 0, 2, 1, 0, 0, 0x0U}}, /* movsbw %es:(%si), %si */
{INSN_MODE_16, "\x67\x66\x0f\xb6\x00", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movzbl (%eax), %eax */
{INSN_MODE_16, "\x67\x66\x0f\xb6\x5c\x4c\x10", 7, 0, {INSN_MOVE, 7, 1, 1, 0, 1, 0, 3, 0, 4, 0, 0, 0, 0x0U}}, /* movzbl 0x10(%esp,%ecx,2), %ebx */
{INSN_MODE_16, "\x2e\x67\x66\x0f\xb6\xb5\x78\x56\x34\x12", 10, 0, {INSN_MOVE, 10, 1, 1, 0, 1, 0, 6, 0, 4, 0, 0, 0, 0x0U}}, /* movzbl %cs:0x12345678(%ebp), %esi */
{INSN_MODE_16, "\x67\x66\x0f\xbe\x04\xd5\x00\x00\x00\x00", 10, 0, {INSN_MOVE, 10, 1, 1, 0, 1, 0, 0, 0, 4, 1, 0, 0, 0x0U}}, /* movsbl (,%edx,8), %eax */
{INSN_MODE_16, "\x66\x0f\xbe\x5f\xff", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 3, 0, 4, 1, 0, 0, 0x0U}}, /* movsbl -1(%bx), %ebx */
{INSN_MODE_16, "\x66\x0f\xbe\x30", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 6, 0, 4, 1, 0, 0, 0x0U}}, /* movsbl (%bx,%si), %esi */
{INSN_MODE_16, "\x66\x0f\xb7\x46\x00", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movzwl (%bp), %eax */
{INSN_MODE_16, "\x66\x0f\xb7\x5d\x10", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 3, 0, 4, 0, 0, 0, 0x0U}}, /* movzwl 0x10(%di), %ebx */
{INSN_MODE_16, "\x66\x0f\xb7\x36\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 1, 0, 1, 0, 6, 0, 4, 0, 0, 0, 0x0U}}, /* movzwl 0x1234, %esi */
{INSN_MODE_16, "\x66\x0f\xbf\x83\xcc\xed", 6, 0, {INSN_MOVE, 6, 2, 1, 0, 1, 0, 0, 0, 4, 1, 0, 0, 0x0U}}, /* movswl -0x1234(%bp,%di), %eax */
{INSN_MODE_16, "\x26\x66\x0f\xbf\x1c", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 3, 0, 4, 1, 0, 0, 0x0U}}, /* movswl %es:(%si), %ebx */
{INSN_MODE_16, "\x67\x66\x0f\xbf\x30", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 6, 0, 4, 1, 0, 0, 0x0U}}, /* movswl (%eax), %esi */
{INSN_MODE_16, "\xa0\xe0\xfe", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* mov 0xfee0, %al */
{INSN_MODE_16, "\xa2\xe0\xfe", 3, 0, {INSN_MOVE, 3, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* mov %al, 0xfee0 */
{INSN_MODE_16, "\x67\xa0\xe0\xfe\x00\x00", 6, 0, {INSN_MOVE, 6, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* addr32 mov 0xfee0, %al */
{INSN_MODE_16, "\x67\xa2\xe0\xfe\x00\x00", 6, 0, {INSN_MOVE, 6, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* addr32 mov %al, 0xfee0 */
{INSN_MODE_16, "\xa1\xe0\xfe", 3, 0, {INSN_MOVE, 3, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* mov 0xfee0, %ax */
{INSN_MODE_16, "\xa3\xe0\xfe", 3, 0, {INSN_MOVE, 3, 2, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* mov %ax, 0xfee0 */
{INSN_MODE_16, "\x67\xa1\xe0\xfe\x00\x00", 6, 0, {INSN_MOVE, 6, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* addr32 mov 0xfee0, %ax */
{INSN_MODE_16, "\x67\xa3\xe0\xfe\x00\x00", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* addr32 mov %ax, 0xfee0 */
{INSN_MODE_16, "\x66\xa1\xe0\xfe", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* mov 0xfee0, %eax */
{INSN_MODE_16, "\x66\xa3\xe0\xfe", 4, 0, {INSN_MOVE, 4, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* mov %eax, 0xfee0 */
{INSN_MODE_16, "\x67\x66\xa1\xe0\xfe\x00\x00", 7, 0, {INSN_MOVE, 7, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* addr32 mov 0xfee0, %eax */
{INSN_MODE_16, "\x67\x66\xa3\xe0\xfe\x00\x00", 7, 0, {INSN_MOVE, 7, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* addr32 mov %eax, 0xfee0 */
{INSN_MODE_16, "\x00\x20", 2, 0, {INSN_ADD, 2, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* addb %ah, (%bx,%si) */
{INSN_MODE_16, "\x00\x4e\x00", 3, 0, {INSN_ADD, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* addb %cl, (%bp) */
{INSN_MODE_16, "\x80\x45\x10\x00", 4, 0, {INSN_ADD, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* addb $0, 0x10(%di) */
{INSN_MODE_16, "\x80\x06\x34\x12\x7f", 5, 0, {INSN_ADD, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* addb $127, 0x1234 */
{INSN_MODE_16, "\x80\x83\xcc\xed\xfe", 5, 0, {INSN_ADD, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* addb $-2, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x80\x04\x01", 4, 0, {INSN_ADD, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* addb $1, %es:(%si) */
{INSN_MODE_16, "\x67\x80\x00\x90", 4, 0, {INSN_ADD, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* addb $-112, (%eax) */
{INSN_MODE_16, "\x67\xf0\x00\x64\x4c\x10", 6, 0, {INSN_ADD, 6, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock addb %ah, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\xf0\x00\x8d\x78\x56\x34\x12", 9, 0, {INSN_ADD, 9, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock addb %cl, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\xf0\x80\x04\xd5\x00\x00\x00\x00\x00", 10, 0, {INSN_ADD, 10, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock addb $0, (,%edx,8) */
{INSN_MODE_16, "\xf0\x80\x47\xff\x7f", 5, 0, {INSN_ADD, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock addb $127, -1(%bx) */
{INSN_MODE_16, "\xf0\x80\x00\xfe", 4, 0, {INSN_ADD, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock addb $-2, (%bx,%si) */
{INSN_MODE_16, "\xf0\x80\x46\x00\x01", 5, 0, {INSN_ADD, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock addb $1, (%bp) */
{INSN_MODE_16, "\xf0\x80\x45\x10\x90", 5, 0, {INSN_ADD, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock addb $-112, 0x10(%di) */
{INSN_MODE_16, "\x02\x26\x34\x12", 4, 0, {INSN_ADD, 4, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* addb 0x1234, %ah */
{INSN_MODE_16, "\x02\x8b\xcc\xed", 4, 0, {INSN_ADD, 4, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* addb -0x1234(%bp,%di), %cl */
{INSN_MODE_16, "\x26\x01\x04", 3, 0, {INSN_ADD, 3, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* addw %ax, %es:(%si) */
{INSN_MODE_16, "\x67\x01\x28", 3, 0, {INSN_ADD, 3, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* addw %bp, (%eax) */
{INSN_MODE_16, "\x67\x83\x44\x4c\x10\x00", 6, 0, {INSN_ADD, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* addw $0, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x83\x85\x78\x56\x34\x12\x7f", 9, 0, {INSN_ADD, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* addw $127, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x83\x04\xd5\x00\x00\x00\x00\xfe", 9, 0, {INSN_ADD, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* addw $-2, (,%edx,8) */
{INSN_MODE_16, "\x81\x47\xff\x34\x12", 5, 0, {INSN_ADD, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* addw $4660, -1(%bx) */
{INSN_MODE_16, "\x83\x00\x90", 3, 0, {INSN_ADD, 3, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* addw $-112, (%bx,%si) */
{INSN_MODE_16, "\xf0\x01\x46\x00", 4, 0, {INSN_ADD, 4, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock addw %ax, (%bp) */
{INSN_MODE_16, "\xf0\x01\x6d\x10", 4, 0, {INSN_ADD, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock addw %bp, 0x10(%di) */
{INSN_MODE_16, "\xf0\x83\x06\x34\x12\x00", 6, 0, {INSN_ADD, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock addw $0, 0x1234 */
{INSN_MODE_16, "\xf0\x83\x83\xcc\xed\x7f", 6, 0, {INSN_ADD, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock addw $127, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\xf0\x83\x04\xfe", 5, 0, {INSN_ADD, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock addw $-2, %es:(%si) */
{INSN_MODE_16, "\x67\xf0\x81\x00\x34\x12", 6, 0, {INSN_ADD, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock addw $4660, (%eax) */
{INSN_MODE_16, "\x67\xf0\x83\x44\x4c\x10\x90", 7, 0, {INSN_ADD, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock addw $-112, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x03\x85\x78\x56\x34\x12", 8, 0, {INSN_ADD, 8, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* addw %cs:0x12345678(%ebp), %ax */
{INSN_MODE_16, "\x67\x03\x2c\xd5\x00\x00\x00\x00", 8, 0, {INSN_ADD, 8, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* addw (,%edx,8), %bp */
{INSN_MODE_16, "\x66\x01\x47\xff", 4, 0, {INSN_ADD, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* addl %eax, -1(%bx) */
{INSN_MODE_16, "\x66\x01\x28", 3, 0, {INSN_ADD, 3, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* addl %ebp, (%bx,%si) */
{INSN_MODE_16, "\x66\x83\x46\x00\x00", 5, 0, {INSN_ADD, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* addl $0, (%bp) */
{INSN_MODE_16, "\x66\x83\x45\x10\x7f", 5, 0, {INSN_ADD, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* addl $127, 0x10(%di) */
{INSN_MODE_16, "\x66\x83\x06\x34\x12\xfe", 6, 0, {INSN_ADD, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* addl $-2, 0x1234 */
{INSN_MODE_16, "\x66\x81\x83\xcc\xed\x34\x12\x00\x00", 9, 0, {INSN_ADD, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* addl $4660, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\x81\x04\x10\x00\x00\x80", 8, 0, {INSN_ADD, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* addl $-2147483632, %es:(%si) */
{INSN_MODE_16, "\x67\x66\xf0\x01\x00", 5, 0, {INSN_ADD, 5, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock addl %eax, (%eax) */
{INSN_MODE_16, "\x67\x66\xf0\x01\x6c\x4c\x10", 7, 0, {INSN_ADD, 7, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock addl %ebp, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\xf0\x83\x85\x78\x56\x34\x12\x00", 11, 0, {INSN_ADD, 11, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock addl $0, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\xf0\x83\x04\xd5\x00\x00\x00\x00\x7f", 11, 0, {INSN_ADD, 11, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock addl $127, (,%edx,8) */
{INSN_MODE_16, "\x66\xf0\x83\x47\xff\xfe", 6, 0, {INSN_ADD, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock addl $-2, -1(%bx) */
{INSN_MODE_16, "\x66\xf0\x81\x00\x34\x12\x00\x00", 8, 0, {INSN_ADD, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock addl $4660, (%bx,%si) */
{INSN_MODE_16, "\x66\xf0\x81\x46\x00\x10\x00\x00\x80", 9, 0, {INSN_ADD, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock addl $-2147483632, (%bp) */
{INSN_MODE_16, "\x66\x03\x45\x10", 4, 0, {INSN_ADD, 4, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* addl 0x10(%di), %eax */
{INSN_MODE_16, "\x66\x03\x2e\x34\x12", 5, 0, {INSN_ADD, 5, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* addl 0x1234, %ebp */
{INSN_MODE_16, "\x08\xa3\xcc\xed", 4, 0, {INSN_OR, 4, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* orb %ah, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x08\x0c", 3, 0, {INSN_OR, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* orb %cl, %es:(%si) */
{INSN_MODE_16, "\x67\x80\x08\x00", 4, 0, {INSN_OR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* orb $0, (%eax) */
{INSN_MODE_16, "\x67\x80\x4c\x4c\x10\x7f", 6, 0, {INSN_OR, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* orb $127, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x80\x8d\x78\x56\x34\x12\xfe", 9, 0, {INSN_OR, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* orb $-2, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x80\x0c\xd5\x00\x00\x00\x00\x01", 9, 0, {INSN_OR, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* orb $1, (,%edx,8) */
{INSN_MODE_16, "\x80\x4f\xff\x90", 4, 0, {INSN_OR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* orb $-112, -1(%bx) */
{INSN_MODE_16, "\xf0\x08\x20", 3, 0, {INSN_OR, 3, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock orb %ah, (%bx,%si) */
{INSN_MODE_16, "\xf0\x08\x4e\x00", 4, 0, {INSN_OR, 4, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock orb %cl, (%bp) */
{INSN_MODE_16, "\xf0\x80\x4d\x10\x00", 5, 0, {INSN_OR, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock orb $0, 0x10(%di) */
{INSN_MODE_16, "\xf0\x80\x0e\x34\x12\x7f", 6, 0, {INSN_OR, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock orb $127, 0x1234 */
{INSN_MODE_16, "\xf0\x80\x8b\xcc\xed\xfe", 6, 0, {INSN_OR, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock orb $-2, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\xf0\x80\x0c\x01", 5, 0, {INSN_OR, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock orb $1, %es:(%si) */
{INSN_MODE_16, "\x67\xf0\x80\x08\x90", 5, 0, {INSN_OR, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock orb $-112, (%eax) */
{INSN_MODE_16, "\x67\x0a\x64\x4c\x10", 5, 0, {INSN_OR, 5, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* orb 0x10(%esp,%ecx,2), %ah */
{INSN_MODE_16, "\x2e\x67\x0a\x8d\x78\x56\x34\x12", 8, 0, {INSN_OR, 8, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* orb %cs:0x12345678(%ebp), %cl */
{INSN_MODE_16, "\x67\x09\x04\xd5\x00\x00\x00\x00", 8, 0, {INSN_OR, 8, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* orw %ax, (,%edx,8) */
{INSN_MODE_16, "\x09\x6f\xff", 3, 0, {INSN_OR, 3, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* orw %bp, -1(%bx) */
{INSN_MODE_16, "\x83\x08\x00", 3, 0, {INSN_OR, 3, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* orw $0, (%bx,%si) */
{INSN_MODE_16, "\x83\x4e\x00\x7f", 4, 0, {INSN_OR, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* orw $127, (%bp) */
{INSN_MODE_16, "\x83\x4d\x10\xfe", 4, 0, {INSN_OR, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* orw $-2, 0x10(%di) */
{INSN_MODE_16, "\x81\x0e\x34\x12\x34\x12", 6, 0, {INSN_OR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* orw $4660, 0x1234 */
{INSN_MODE_16, "\x83\x8b\xcc\xed\x90", 5, 0, {INSN_OR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* orw $-112, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\xf0\x09\x04", 4, 0, {INSN_OR, 4, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock orw %ax, %es:(%si) */
{INSN_MODE_16, "\x67\xf0\x09\x28", 4, 0, {INSN_OR, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock orw %bp, (%eax) */
{INSN_MODE_16, "\x67\xf0\x83\x4c\x4c\x10\x00", 7, 0, {INSN_OR, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock orw $0, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\xf0\x83\x8d\x78\x56\x34\x12\x7f", 10, 0, {INSN_OR, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock orw $127, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\xf0\x83\x0c\xd5\x00\x00\x00\x00\xfe", 10, 0, {INSN_OR, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock orw $-2, (,%edx,8) */
{INSN_MODE_16, "\xf0\x81\x4f\xff\x34\x12", 6, 0, {INSN_OR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock orw $4660, -1(%bx) */
{INSN_MODE_16, "\xf0\x83\x08\x90", 4, 0, {INSN_OR, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock orw $-112, (%bx,%si) */
{INSN_MODE_16, "\x0b\x46\x00", 3, 0, {INSN_OR, 3, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* orw (%bp), %ax */
{INSN_MODE_16, "\x0b\x6d\x10", 3, 0, {INSN_OR, 3, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* orw 0x10(%di), %bp */
{INSN_MODE_16, "\x66\x09\x06\x34\x12", 5, 0, {INSN_OR, 5, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* orl %eax, 0x1234 */
{INSN_MODE_16, "\x66\x09\xab\xcc\xed", 5, 0, {INSN_OR, 5, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* orl %ebp, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\x83\x0c\x00", 5, 0, {INSN_OR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* orl $0, %es:(%si) */
{INSN_MODE_16, "\x67\x66\x83\x08\x7f", 5, 0, {INSN_OR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* orl $127, (%eax) */
{INSN_MODE_16, "\x67\x66\x83\x4c\x4c\x10\xfe", 7, 0, {INSN_OR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* orl $-2, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\x81\x8d\x78\x56\x34\x12\x34\x12\x00\x00", 13, 0, {INSN_OR, 13, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* orl $4660, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\x81\x0c\xd5\x00\x00\x00\x00\x10\x00\x00\x80", 13, 0, {INSN_OR, 13, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* orl $-2147483632, (,%edx,8) */
{INSN_MODE_16, "\x66\xf0\x09\x47\xff", 5, 0, {INSN_OR, 5, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock orl %eax, -1(%bx) */
{INSN_MODE_16, "\x66\xf0\x09\x28", 4, 0, {INSN_OR, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock orl %ebp, (%bx,%si) */
{INSN_MODE_16, "\x66\xf0\x83\x4e\x00\x00", 6, 0, {INSN_OR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock orl $0, (%bp) */
{INSN_MODE_16, "\x66\xf0\x83\x4d\x10\x7f", 6, 0, {INSN_OR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock orl $127, 0x10(%di) */
{INSN_MODE_16, "\x66\xf0\x83\x0e\x34\x12\xfe", 7, 0, {INSN_OR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock orl $-2, 0x1234 */
{INSN_MODE_16, "\x66\xf0\x81\x8b\xcc\xed\x34\x12\x00\x00", 10, 0, {INSN_OR, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock orl $4660, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\xf0\x81\x0c\x10\x00\x00\x80", 9, 0, {INSN_OR, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock orl $-2147483632, %es:(%si) */
{INSN_MODE_16, "\x67\x66\x0b\x00", 4, 0, {INSN_OR, 4, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* orl (%eax), %eax */
{INSN_MODE_16, "\x67\x66\x0b\x6c\x4c\x10", 6, 0, {INSN_OR, 6, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* orl 0x10(%esp,%ecx,2), %ebp */
{INSN_MODE_16, "\x2e\x67\x10\xa5\x78\x56\x34\x12", 8, 0, {INSN_ADC, 8, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* adcb %ah, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x10\x0c\xd5\x00\x00\x00\x00", 8, 0, {INSN_ADC, 8, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* adcb %cl, (,%edx,8) */
{INSN_MODE_16, "\x80\x57\xff\x00", 4, 0, {INSN_ADC, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* adcb $0, -1(%bx) */
{INSN_MODE_16, "\x80\x10\x7f", 3, 0, {INSN_ADC, 3, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* adcb $127, (%bx,%si) */
{INSN_MODE_16, "\x80\x56\x00\xfe", 4, 0, {INSN_ADC, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* adcb $-2, (%bp) */
{INSN_MODE_16, "\x80\x55\x10\x01", 4, 0, {INSN_ADC, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* adcb $1, 0x10(%di) */
{INSN_MODE_16, "\x80\x16\x34\x12\x90", 5, 0, {INSN_ADC, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* adcb $-112, 0x1234 */
{INSN_MODE_16, "\xf0\x10\xa3\xcc\xed", 5, 0, {INSN_ADC, 5, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock adcb %ah, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\xf0\x10\x0c", 4, 0, {INSN_ADC, 4, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock adcb %cl, %es:(%si) */
{INSN_MODE_16, "\x67\xf0\x80\x10\x00", 5, 0, {INSN_ADC, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock adcb $0, (%eax) */
{INSN_MODE_16, "\x67\xf0\x80\x54\x4c\x10\x7f", 7, 0, {INSN_ADC, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock adcb $127, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\xf0\x80\x95\x78\x56\x34\x12\xfe", 10, 0, {INSN_ADC, 10, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock adcb $-2, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\xf0\x80\x14\xd5\x00\x00\x00\x00\x01", 10, 0, {INSN_ADC, 10, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock adcb $1, (,%edx,8) */
{INSN_MODE_16, "\xf0\x80\x57\xff\x90", 5, 0, {INSN_ADC, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock adcb $-112, -1(%bx) */
{INSN_MODE_16, "\x12\x20", 2, 0, {INSN_ADC, 2, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* adcb (%bx,%si), %ah */
{INSN_MODE_16, "\x12\x4e\x00", 3, 0, {INSN_ADC, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* adcb (%bp), %cl */
{INSN_MODE_16, "\x11\x45\x10", 3, 0, {INSN_ADC, 3, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* adcw %ax, 0x10(%di) */
{INSN_MODE_16, "\x11\x2e\x34\x12", 4, 0, {INSN_ADC, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* adcw %bp, 0x1234 */
{INSN_MODE_16, "\x83\x93\xcc\xed\x00", 5, 0, {INSN_ADC, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* adcw $0, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x83\x14\x7f", 4, 0, {INSN_ADC, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* adcw $127, %es:(%si) */
{INSN_MODE_16, "\x67\x83\x10\xfe", 4, 0, {INSN_ADC, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* adcw $-2, (%eax) */
{INSN_MODE_16, "\x67\x81\x54\x4c\x10\x34\x12", 7, 0, {INSN_ADC, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* adcw $4660, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x83\x95\x78\x56\x34\x12\x90", 9, 0, {INSN_ADC, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* adcw $-112, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\xf0\x11\x04\xd5\x00\x00\x00\x00", 9, 0, {INSN_ADC, 9, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock adcw %ax, (,%edx,8) */
{INSN_MODE_16, "\xf0\x11\x6f\xff", 4, 0, {INSN_ADC, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock adcw %bp, -1(%bx) */
{INSN_MODE_16, "\xf0\x83\x10\x00", 4, 0, {INSN_ADC, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock adcw $0, (%bx,%si) */
{INSN_MODE_16, "\xf0\x83\x56\x00\x7f", 5, 0, {INSN_ADC, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock adcw $127, (%bp) */
{INSN_MODE_16, "\xf0\x83\x55\x10\xfe", 5, 0, {INSN_ADC, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock adcw $-2, 0x10(%di) */
{INSN_MODE_16, "\xf0\x81\x16\x34\x12\x34\x12", 7, 0, {INSN_ADC, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock adcw $4660, 0x1234 */
{INSN_MODE_16, "\xf0\x83\x93\xcc\xed\x90", 6, 0, {INSN_ADC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock adcw $-112, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x13\x04", 3, 0, {INSN_ADC, 3, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* adcw %es:(%si), %ax */
{INSN_MODE_16, "\x67\x13\x28", 3, 0, {INSN_ADC, 3, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* adcw (%eax), %bp */
{INSN_MODE_16, "\x67\x66\x11\x44\x4c\x10", 6, 0, {INSN_ADC, 6, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* adcl %eax, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\x11\xad\x78\x56\x34\x12", 9, 0, {INSN_ADC, 9, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* adcl %ebp, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\x83\x14\xd5\x00\x00\x00\x00\x00", 10, 0, {INSN_ADC, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* adcl $0, (,%edx,8) */
{INSN_MODE_16, "\x66\x83\x57\xff\x7f", 5, 0, {INSN_ADC, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* adcl $127, -1(%bx) */
{INSN_MODE_16, "\x66\x83\x10\xfe", 4, 0, {INSN_ADC, 4, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* adcl $-2, (%bx,%si) */
{INSN_MODE_16, "\x66\x81\x56\x00\x34\x12\x00\x00", 8, 0, {INSN_ADC, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* adcl $4660, (%bp) */
{INSN_MODE_16, "\x66\x81\x55\x10\x10\x00\x00\x80", 8, 0, {INSN_ADC, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* adcl $-2147483632, 0x10(%di) */
{INSN_MODE_16, "\x66\xf0\x11\x06\x34\x12", 6, 0, {INSN_ADC, 6, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock adcl %eax, 0x1234 */
{INSN_MODE_16, "\x66\xf0\x11\xab\xcc\xed", 6, 0, {INSN_ADC, 6, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock adcl %ebp, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\xf0\x83\x14\x00", 6, 0, {INSN_ADC, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock adcl $0, %es:(%si) */
{INSN_MODE_16, "\x67\x66\xf0\x83\x10\x7f", 6, 0, {INSN_ADC, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock adcl $127, (%eax) */
{INSN_MODE_16, "\x67\x66\xf0\x83\x54\x4c\x10\xfe", 8, 0, {INSN_ADC, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock adcl $-2, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\xf0\x81\x95\x78\x56\x34\x12\x34\x12\x00\x00", 14, 0, {INSN_ADC, 14, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock adcl $4660, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\xf0\x81\x14\xd5\x00\x00\x00\x00\x10\x00\x00\x80", 14, 0, {INSN_ADC, 14, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock adcl $-2147483632, (,%edx,8) */
{INSN_MODE_16, "\x66\x13\x47\xff", 4, 0, {INSN_ADC, 4, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* adcl -1(%bx), %eax */
{INSN_MODE_16, "\x66\x13\x28", 3, 0, {INSN_ADC, 3, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* adcl (%bx,%si), %ebp */
{INSN_MODE_16, "\x18\x66\x00", 3, 0, {INSN_SBB, 3, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* sbbb %ah, (%bp) */
{INSN_MODE_16, "\x18\x4d\x10", 3, 0, {INSN_SBB, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* sbbb %cl, 0x10(%di) */
{INSN_MODE_16, "\x80\x1e\x34\x12\x00", 5, 0, {INSN_SBB, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* sbbb $0, 0x1234 */
{INSN_MODE_16, "\x80\x9b\xcc\xed\x7f", 5, 0, {INSN_SBB, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* sbbb $127, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x80\x1c\xfe", 4, 0, {INSN_SBB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* sbbb $-2, %es:(%si) */
{INSN_MODE_16, "\x67\x80\x18\x01", 4, 0, {INSN_SBB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* sbbb $1, (%eax) */
{INSN_MODE_16, "\x67\x80\x5c\x4c\x10\x90", 6, 0, {INSN_SBB, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* sbbb $-112, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\xf0\x18\xa5\x78\x56\x34\x12", 9, 0, {INSN_SBB, 9, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock sbbb %ah, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\xf0\x18\x0c\xd5\x00\x00\x00\x00", 9, 0, {INSN_SBB, 9, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock sbbb %cl, (,%edx,8) */
{INSN_MODE_16, "\xf0\x80\x5f\xff\x00", 5, 0, {INSN_SBB, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock sbbb $0, -1(%bx) */
{INSN_MODE_16, "\xf0\x80\x18\x7f", 4, 0, {INSN_SBB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock sbbb $127, (%bx,%si) */
{INSN_MODE_16, "\xf0\x80\x5e\x00\xfe", 5, 0, {INSN_SBB, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock sbbb $-2, (%bp) */
{INSN_MODE_16, "\xf0\x80\x5d\x10\x01", 5, 0, {INSN_SBB, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock sbbb $1, 0x10(%di) */
{INSN_MODE_16, "\xf0\x80\x1e\x34\x12\x90", 6, 0, {INSN_SBB, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock sbbb $-112, 0x1234 */
{INSN_MODE_16, "\x1a\xa3\xcc\xed", 4, 0, {INSN_SBB, 4, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* sbbb -0x1234(%bp,%di), %ah */
{INSN_MODE_16, "\x26\x1a\x0c", 3, 0, {INSN_SBB, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* sbbb %es:(%si), %cl */
{INSN_MODE_16, "\x67\x19\x00", 3, 0, {INSN_SBB, 3, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw %ax, (%eax) */
{INSN_MODE_16, "\x67\x19\x6c\x4c\x10", 5, 0, {INSN_SBB, 5, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw %bp, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x83\x9d\x78\x56\x34\x12\x00", 9, 0, {INSN_SBB, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw $0, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x83\x1c\xd5\x00\x00\x00\x00\x7f", 9, 0, {INSN_SBB, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* sbbw $127, (,%edx,8) */
{INSN_MODE_16, "\x83\x5f\xff\xfe", 4, 0, {INSN_SBB, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* sbbw $-2, -1(%bx) */
{INSN_MODE_16, "\x81\x18\x34\x12", 4, 0, {INSN_SBB, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* sbbw $4660, (%bx,%si) */
{INSN_MODE_16, "\x83\x5e\x00\x90", 4, 0, {INSN_SBB, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* sbbw $-112, (%bp) */
{INSN_MODE_16, "\xf0\x19\x45\x10", 4, 0, {INSN_SBB, 4, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock sbbw %ax, 0x10(%di) */
{INSN_MODE_16, "\xf0\x19\x2e\x34\x12", 5, 0, {INSN_SBB, 5, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock sbbw %bp, 0x1234 */
{INSN_MODE_16, "\xf0\x83\x9b\xcc\xed\x00", 6, 0, {INSN_SBB, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock sbbw $0, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\xf0\x83\x1c\x7f", 5, 0, {INSN_SBB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock sbbw $127, %es:(%si) */
{INSN_MODE_16, "\x67\xf0\x83\x18\xfe", 5, 0, {INSN_SBB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock sbbw $-2, (%eax) */
{INSN_MODE_16, "\x67\xf0\x81\x5c\x4c\x10\x34\x12", 8, 0, {INSN_SBB, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock sbbw $4660, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\xf0\x83\x9d\x78\x56\x34\x12\x90", 10, 0, {INSN_SBB, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock sbbw $-112, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x1b\x04\xd5\x00\x00\x00\x00", 8, 0, {INSN_SBB, 8, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw (,%edx,8), %ax */
{INSN_MODE_16, "\x1b\x6f\xff", 3, 0, {INSN_SBB, 3, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw -1(%bx), %bp */
{INSN_MODE_16, "\x66\x19\x00", 3, 0, {INSN_SBB, 3, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl %eax, (%bx,%si) */
{INSN_MODE_16, "\x66\x19\x6e\x00", 4, 0, {INSN_SBB, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl %ebp, (%bp) */
{INSN_MODE_16, "\x66\x83\x5d\x10\x00", 5, 0, {INSN_SBB, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl $0, 0x10(%di) */
{INSN_MODE_16, "\x66\x83\x1e\x34\x12\x7f", 6, 0, {INSN_SBB, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* sbbl $127, 0x1234 */
{INSN_MODE_16, "\x66\x83\x9b\xcc\xed\xfe", 6, 0, {INSN_SBB, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* sbbl $-2, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\x81\x1c\x34\x12\x00\x00", 8, 0, {INSN_SBB, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* sbbl $4660, %es:(%si) */
{INSN_MODE_16, "\x67\x66\x81\x18\x10\x00\x00\x80", 8, 0, {INSN_SBB, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* sbbl $-2147483632, (%eax) */
{INSN_MODE_16, "\x67\x66\xf0\x19\x44\x4c\x10", 7, 0, {INSN_SBB, 7, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock sbbl %eax, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\xf0\x19\xad\x78\x56\x34\x12", 10, 0, {INSN_SBB, 10, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock sbbl %ebp, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\xf0\x83\x1c\xd5\x00\x00\x00\x00\x00", 11, 0, {INSN_SBB, 11, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock sbbl $0, (,%edx,8) */
{INSN_MODE_16, "\x66\xf0\x83\x5f\xff\x7f", 6, 0, {INSN_SBB, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock sbbl $127, -1(%bx) */
{INSN_MODE_16, "\x66\xf0\x83\x18\xfe", 5, 0, {INSN_SBB, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock sbbl $-2, (%bx,%si) */
{INSN_MODE_16, "\x66\xf0\x81\x5e\x00\x34\x12\x00\x00", 9, 0, {INSN_SBB, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock sbbl $4660, (%bp) */
{INSN_MODE_16, "\x66\xf0\x81\x5d\x10\x10\x00\x00\x80", 9, 0, {INSN_SBB, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock sbbl $-2147483632, 0x10(%di) */
{INSN_MODE_16, "\x66\x1b\x06\x34\x12", 5, 0, {INSN_SBB, 5, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl 0x1234, %eax */
{INSN_MODE_16, "\x66\x1b\xab\xcc\xed", 5, 0, {INSN_SBB, 5, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl -0x1234(%bp,%di), %ebp */
{INSN_MODE_16, "\x26\x20\x24", 3, 0, {INSN_AND, 3, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* andb %ah, %es:(%si) */
{INSN_MODE_16, "\x67\x20\x08", 3, 0, {INSN_AND, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* andb %cl, (%eax) */
{INSN_MODE_16, "\x67\x80\x64\x4c\x10\x00", 6, 0, {INSN_AND, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* andb $0, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x80\xa5\x78\x56\x34\x12\x7f", 9, 0, {INSN_AND, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* andb $127, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x80\x24\xd5\x00\x00\x00\x00\xfe", 9, 0, {INSN_AND, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* andb $-2, (,%edx,8) */
{INSN_MODE_16, "\x80\x67\xff\x01", 4, 0, {INSN_AND, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* andb $1, -1(%bx) */
{INSN_MODE_16, "\x80\x20\x90", 3, 0, {INSN_AND, 3, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* andb $-112, (%bx,%si) */
{INSN_MODE_16, "\xf0\x20\x66\x00", 4, 0, {INSN_AND, 4, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock andb %ah, (%bp) */
{INSN_MODE_16, "\xf0\x20\x4d\x10", 4, 0, {INSN_AND, 4, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock andb %cl, 0x10(%di) */
{INSN_MODE_16, "\xf0\x80\x26\x34\x12\x00", 6, 0, {INSN_AND, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock andb $0, 0x1234 */
{INSN_MODE_16, "\xf0\x80\xa3\xcc\xed\x7f", 6, 0, {INSN_AND, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock andb $127, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\xf0\x80\x24\xfe", 5, 0, {INSN_AND, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock andb $-2, %es:(%si) */
{INSN_MODE_16, "\x67\xf0\x80\x20\x01", 5, 0, {INSN_AND, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock andb $1, (%eax) */
{INSN_MODE_16, "\x67\xf0\x80\x64\x4c\x10\x90", 7, 0, {INSN_AND, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock andb $-112, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x22\xa5\x78\x56\x34\x12", 8, 0, {INSN_AND, 8, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* andb %cs:0x12345678(%ebp), %ah */
{INSN_MODE_16, "\x67\x22\x0c\xd5\x00\x00\x00\x00", 8, 0, {INSN_AND, 8, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* andb (,%edx,8), %cl */
{INSN_MODE_16, "\x21\x47\xff", 3, 0, {INSN_AND, 3, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* andw %ax, -1(%bx) */
{INSN_MODE_16, "\x21\x28", 2, 0, {INSN_AND, 2, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* andw %bp, (%bx,%si) */
{INSN_MODE_16, "\x83\x66\x00\x00", 4, 0, {INSN_AND, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* andw $0, (%bp) */
{INSN_MODE_16, "\x83\x65\x10\x7f", 4, 0, {INSN_AND, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* andw $127, 0x10(%di) */
{INSN_MODE_16, "\x83\x26\x34\x12\xfe", 5, 0, {INSN_AND, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* andw $-2, 0x1234 */
{INSN_MODE_16, "\x81\xa3\xcc\xed\x34\x12", 6, 0, {INSN_AND, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* andw $4660, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x83\x24\x90", 4, 0, {INSN_AND, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* andw $-112, %es:(%si) */
{INSN_MODE_16, "\x67\xf0\x21\x00", 4, 0, {INSN_AND, 4, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock andw %ax, (%eax) */
{INSN_MODE_16, "\x67\xf0\x21\x6c\x4c\x10", 6, 0, {INSN_AND, 6, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock andw %bp, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\xf0\x83\xa5\x78\x56\x34\x12\x00", 10, 0, {INSN_AND, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock andw $0, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\xf0\x83\x24\xd5\x00\x00\x00\x00\x7f", 10, 0, {INSN_AND, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock andw $127, (,%edx,8) */
{INSN_MODE_16, "\xf0\x83\x67\xff\xfe", 5, 0, {INSN_AND, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock andw $-2, -1(%bx) */
{INSN_MODE_16, "\xf0\x81\x20\x34\x12", 5, 0, {INSN_AND, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock andw $4660, (%bx,%si) */
{INSN_MODE_16, "\xf0\x83\x66\x00\x90", 5, 0, {INSN_AND, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock andw $-112, (%bp) */
{INSN_MODE_16, "\x23\x45\x10", 3, 0, {INSN_AND, 3, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* andw 0x10(%di), %ax */
{INSN_MODE_16, "\x23\x2e\x34\x12", 4, 0, {INSN_AND, 4, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* andw 0x1234, %bp */
{INSN_MODE_16, "\x66\x21\x83\xcc\xed", 5, 0, {INSN_AND, 5, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* andl %eax, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\x21\x2c", 4, 0, {INSN_AND, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* andl %ebp, %es:(%si) */
{INSN_MODE_16, "\x67\x66\x83\x20\x00", 5, 0, {INSN_AND, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* andl $0, (%eax) */
{INSN_MODE_16, "\x67\x66\x83\x64\x4c\x10\x7f", 7, 0, {INSN_AND, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* andl $127, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\x83\xa5\x78\x56\x34\x12\xfe", 10, 0, {INSN_AND, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* andl $-2, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\x81\x24\xd5\x00\x00\x00\x00\x34\x12\x00\x00", 13, 0, {INSN_AND, 13, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* andl $4660, (,%edx,8) */
{INSN_MODE_16, "\x66\x81\x67\xff\x10\x00\x00\x80", 8, 0, {INSN_AND, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* andl $-2147483632, -1(%bx) */
{INSN_MODE_16, "\x66\xf0\x21\x00", 4, 0, {INSN_AND, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock andl %eax, (%bx,%si) */
{INSN_MODE_16, "\x66\xf0\x21\x6e\x00", 5, 0, {INSN_AND, 5, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock andl %ebp, (%bp) */
{INSN_MODE_16, "\x66\xf0\x83\x65\x10\x00", 6, 0, {INSN_AND, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock andl $0, 0x10(%di) */
{INSN_MODE_16, "\x66\xf0\x83\x26\x34\x12\x7f", 7, 0, {INSN_AND, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock andl $127, 0x1234 */
{INSN_MODE_16, "\x66\xf0\x83\xa3\xcc\xed\xfe", 7, 0, {INSN_AND, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock andl $-2, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\xf0\x81\x24\x34\x12\x00\x00", 9, 0, {INSN_AND, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock andl $4660, %es:(%si) */
{INSN_MODE_16, "\x67\x66\xf0\x81\x20\x10\x00\x00\x80", 9, 0, {INSN_AND, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock andl $-2147483632, (%eax) */
{INSN_MODE_16, "\x67\x66\x23\x44\x4c\x10", 6, 0, {INSN_AND, 6, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* andl 0x10(%esp,%ecx,2), %eax */
{INSN_MODE_16, "\x2e\x67\x66\x23\xad\x78\x56\x34\x12", 9, 0, {INSN_AND, 9, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* andl %cs:0x12345678(%ebp), %ebp */
{INSN_MODE_16, "\x67\x28\x24\xd5\x00\x00\x00\x00", 8, 0, {INSN_SUB, 8, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* subb %ah, (,%edx,8) */
{INSN_MODE_16, "\x28\x4f\xff", 3, 0, {INSN_SUB, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* subb %cl, -1(%bx) */
{INSN_MODE_16, "\x80\x28\x00", 3, 0, {INSN_SUB, 3, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* subb $0, (%bx,%si) */
{INSN_MODE_16, "\x80\x6e\x00\x7f", 4, 0, {INSN_SUB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* subb $127, (%bp) */
{INSN_MODE_16, "\x80\x6d\x10\xfe", 4, 0, {INSN_SUB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* subb $-2, 0x10(%di) */
{INSN_MODE_16, "\x80\x2e\x34\x12\x01", 5, 0, {INSN_SUB, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* subb $1, 0x1234 */
{INSN_MODE_16, "\x80\xab\xcc\xed\x90", 5, 0, {INSN_SUB, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* subb $-112, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\xf0\x28\x24", 4, 0, {INSN_SUB, 4, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock subb %ah, %es:(%si) */
{INSN_MODE_16, "\x67\xf0\x28\x08", 4, 0, {INSN_SUB, 4, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock subb %cl, (%eax) */
{INSN_MODE_16, "\x67\xf0\x80\x6c\x4c\x10\x00", 7, 0, {INSN_SUB, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock subb $0, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\xf0\x80\xad\x78\x56\x34\x12\x7f", 10, 0, {INSN_SUB, 10, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock subb $127, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\xf0\x80\x2c\xd5\x00\x00\x00\x00\xfe", 10, 0, {INSN_SUB, 10, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock subb $-2, (,%edx,8) */
{INSN_MODE_16, "\xf0\x80\x6f\xff\x01", 5, 0, {INSN_SUB, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock subb $1, -1(%bx) */
{INSN_MODE_16, "\xf0\x80\x28\x90", 4, 0, {INSN_SUB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock subb $-112, (%bx,%si) */
{INSN_MODE_16, "\x2a\x66\x00", 3, 0, {INSN_SUB, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* subb (%bp), %ah */
{INSN_MODE_16, "\x2a\x4d\x10", 3, 0, {INSN_SUB, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* subb 0x10(%di), %cl */
{INSN_MODE_16, "\x29\x06\x34\x12", 4, 0, {INSN_SUB, 4, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* subw %ax, 0x1234 */
{INSN_MODE_16, "\x29\xab\xcc\xed", 4, 0, {INSN_SUB, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* subw %bp, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x83\x2c\x00", 4, 0, {INSN_SUB, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* subw $0, %es:(%si) */
{INSN_MODE_16, "\x67\x83\x28\x7f", 4, 0, {INSN_SUB, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* subw $127, (%eax) */
{INSN_MODE_16, "\x67\x83\x6c\x4c\x10\xfe", 6, 0, {INSN_SUB, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* subw $-2, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x81\xad\x78\x56\x34\x12\x34\x12", 10, 0, {INSN_SUB, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* subw $4660, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x83\x2c\xd5\x00\x00\x00\x00\x90", 9, 0, {INSN_SUB, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* subw $-112, (,%edx,8) */
{INSN_MODE_16, "\xf0\x29\x47\xff", 4, 0, {INSN_SUB, 4, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock subw %ax, -1(%bx) */
{INSN_MODE_16, "\xf0\x29\x28", 3, 0, {INSN_SUB, 3, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock subw %bp, (%bx,%si) */
{INSN_MODE_16, "\xf0\x83\x6e\x00\x00", 5, 0, {INSN_SUB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock subw $0, (%bp) */
{INSN_MODE_16, "\xf0\x83\x6d\x10\x7f", 5, 0, {INSN_SUB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock subw $127, 0x10(%di) */
{INSN_MODE_16, "\xf0\x83\x2e\x34\x12\xfe", 6, 0, {INSN_SUB, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock subw $-2, 0x1234 */
{INSN_MODE_16, "\xf0\x81\xab\xcc\xed\x34\x12", 7, 0, {INSN_SUB, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock subw $4660, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\xf0\x83\x2c\x90", 5, 0, {INSN_SUB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock subw $-112, %es:(%si) */
{INSN_MODE_16, "\x67\x2b\x00", 3, 0, {INSN_SUB, 3, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* subw (%eax), %ax */
{INSN_MODE_16, "\x67\x2b\x6c\x4c\x10", 5, 0, {INSN_SUB, 5, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* subw 0x10(%esp,%ecx,2), %bp */
{INSN_MODE_16, "\x2e\x67\x66\x29\x85\x78\x56\x34\x12", 9, 0, {INSN_SUB, 9, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* subl %eax, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\x29\x2c\xd5\x00\x00\x00\x00", 9, 0, {INSN_SUB, 9, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* subl %ebp, (,%edx,8) */
{INSN_MODE_16, "\x66\x83\x6f\xff\x00", 5, 0, {INSN_SUB, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* subl $0, -1(%bx) */
{INSN_MODE_16, "\x66\x83\x28\x7f", 4, 0, {INSN_SUB, 4, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* subl $127, (%bx,%si) */
{INSN_MODE_16, "\x66\x83\x6e\x00\xfe", 5, 0, {INSN_SUB, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* subl $-2, (%bp) */
{INSN_MODE_16, "\x66\x81\x6d\x10\x34\x12\x00\x00", 8, 0, {INSN_SUB, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* subl $4660, 0x10(%di) */
{INSN_MODE_16, "\x66\x81\x2e\x34\x12\x10\x00\x00\x80", 9, 0, {INSN_SUB, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* subl $-2147483632, 0x1234 */
{INSN_MODE_16, "\x66\xf0\x29\x83\xcc\xed", 6, 0, {INSN_SUB, 6, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock subl %eax, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\xf0\x29\x2c", 5, 0, {INSN_SUB, 5, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock subl %ebp, %es:(%si) */
{INSN_MODE_16, "\x67\x66\xf0\x83\x28\x00", 6, 0, {INSN_SUB, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock subl $0, (%eax) */
{INSN_MODE_16, "\x67\x66\xf0\x83\x6c\x4c\x10\x7f", 8, 0, {INSN_SUB, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock subl $127, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\xf0\x83\xad\x78\x56\x34\x12\xfe", 11, 0, {INSN_SUB, 11, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock subl $-2, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\xf0\x81\x2c\xd5\x00\x00\x00\x00\x34\x12\x00\x00", 14, 0, {INSN_SUB, 14, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock subl $4660, (,%edx,8) */
{INSN_MODE_16, "\x66\xf0\x81\x6f\xff\x10\x00\x00\x80", 9, 0, {INSN_SUB, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock subl $-2147483632, -1(%bx) */
{INSN_MODE_16, "\x66\x2b\x00", 3, 0, {INSN_SUB, 3, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* subl (%bx,%si), %eax */
{INSN_MODE_16, "\x66\x2b\x6e\x00", 4, 0, {INSN_SUB, 4, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* subl (%bp), %ebp */
{INSN_MODE_16, "\x30\x65\x10", 3, 0, {INSN_XOR, 3, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* xorb %ah, 0x10(%di) */
{INSN_MODE_16, "\x30\x0e\x34\x12", 4, 0, {INSN_XOR, 4, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* xorb %cl, 0x1234 */
{INSN_MODE_16, "\x80\xb3\xcc\xed\x00", 5, 0, {INSN_XOR, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* xorb $0, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x80\x34\x7f", 4, 0, {INSN_XOR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* xorb $127, %es:(%si) */
{INSN_MODE_16, "\x67\x80\x30\xfe", 4, 0, {INSN_XOR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* xorb $-2, (%eax) */
{INSN_MODE_16, "\x67\x80\x74\x4c\x10\x01", 6, 0, {INSN_XOR, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* xorb $1, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x80\xb5\x78\x56\x34\x12\x90", 9, 0, {INSN_XOR, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* xorb $-112, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\xf0\x30\x24\xd5\x00\x00\x00\x00", 9, 0, {INSN_XOR, 9, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock xorb %ah, (,%edx,8) */
{INSN_MODE_16, "\xf0\x30\x4f\xff", 4, 0, {INSN_XOR, 4, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock xorb %cl, -1(%bx) */
{INSN_MODE_16, "\xf0\x80\x30\x00", 4, 0, {INSN_XOR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock xorb $0, (%bx,%si) */
{INSN_MODE_16, "\xf0\x80\x76\x00\x7f", 5, 0, {INSN_XOR, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock xorb $127, (%bp) */
{INSN_MODE_16, "\xf0\x80\x75\x10\xfe", 5, 0, {INSN_XOR, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock xorb $-2, 0x10(%di) */
{INSN_MODE_16, "\xf0\x80\x36\x34\x12\x01", 6, 0, {INSN_XOR, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock xorb $1, 0x1234 */
{INSN_MODE_16, "\xf0\x80\xb3\xcc\xed\x90", 6, 0, {INSN_XOR, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock xorb $-112, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x32\x24", 3, 0, {INSN_XOR, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* xorb %es:(%si), %ah */
{INSN_MODE_16, "\x67\x32\x08", 3, 0, {INSN_XOR, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* xorb (%eax), %cl */
{INSN_MODE_16, "\x67\x31\x44\x4c\x10", 5, 0, {INSN_XOR, 5, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* xorw %ax, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x31\xad\x78\x56\x34\x12", 8, 0, {INSN_XOR, 8, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* xorw %bp, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x83\x34\xd5\x00\x00\x00\x00\x00", 9, 0, {INSN_XOR, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* xorw $0, (,%edx,8) */
{INSN_MODE_16, "\x83\x77\xff\x7f", 4, 0, {INSN_XOR, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* xorw $127, -1(%bx) */
{INSN_MODE_16, "\x83\x30\xfe", 3, 0, {INSN_XOR, 3, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* xorw $-2, (%bx,%si) */
{INSN_MODE_16, "\x81\x76\x00\x34\x12", 5, 0, {INSN_XOR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* xorw $4660, (%bp) */
{INSN_MODE_16, "\x83\x75\x10\x90", 4, 0, {INSN_XOR, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* xorw $-112, 0x10(%di) */
{INSN_MODE_16, "\xf0\x31\x06\x34\x12", 5, 0, {INSN_XOR, 5, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock xorw %ax, 0x1234 */
{INSN_MODE_16, "\xf0\x31\xab\xcc\xed", 5, 0, {INSN_XOR, 5, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock xorw %bp, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\xf0\x83\x34\x00", 5, 0, {INSN_XOR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock xorw $0, %es:(%si) */
{INSN_MODE_16, "\x67\xf0\x83\x30\x7f", 5, 0, {INSN_XOR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock xorw $127, (%eax) */
{INSN_MODE_16, "\x67\xf0\x83\x74\x4c\x10\xfe", 7, 0, {INSN_XOR, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock xorw $-2, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\xf0\x81\xb5\x78\x56\x34\x12\x34\x12", 11, 0, {INSN_XOR, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock xorw $4660, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\xf0\x83\x34\xd5\x00\x00\x00\x00\x90", 10, 0, {INSN_XOR, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock xorw $-112, (,%edx,8) */
{INSN_MODE_16, "\x33\x47\xff", 3, 0, {INSN_XOR, 3, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* xorw -1(%bx), %ax */
{INSN_MODE_16, "\x33\x28", 2, 0, {INSN_XOR, 2, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* xorw (%bx,%si), %bp */
{INSN_MODE_16, "\x66\x31\x46\x00", 4, 0, {INSN_XOR, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* xorl %eax, (%bp) */
{INSN_MODE_16, "\x66\x31\x6d\x10", 4, 0, {INSN_XOR, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* xorl %ebp, 0x10(%di) */
{INSN_MODE_16, "\x66\x83\x36\x34\x12\x00", 6, 0, {INSN_XOR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* xorl $0, 0x1234 */
{INSN_MODE_16, "\x66\x83\xb3\xcc\xed\x7f", 6, 0, {INSN_XOR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* xorl $127, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\x83\x34\xfe", 5, 0, {INSN_XOR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* xorl $-2, %es:(%si) */
{INSN_MODE_16, "\x67\x66\x81\x30\x34\x12\x00\x00", 8, 0, {INSN_XOR, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* xorl $4660, (%eax) */
{INSN_MODE_16, "\x67\x66\x81\x74\x4c\x10\x10\x00\x00\x80", 10, 0, {INSN_XOR, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* xorl $-2147483632, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\xf0\x31\x85\x78\x56\x34\x12", 10, 0, {INSN_XOR, 10, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock xorl %eax, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\xf0\x31\x2c\xd5\x00\x00\x00\x00", 10, 0, {INSN_XOR, 10, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock xorl %ebp, (,%edx,8) */
{INSN_MODE_16, "\x66\xf0\x83\x77\xff\x00", 6, 0, {INSN_XOR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock xorl $0, -1(%bx) */
{INSN_MODE_16, "\x66\xf0\x83\x30\x7f", 5, 0, {INSN_XOR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock xorl $127, (%bx,%si) */
{INSN_MODE_16, "\x66\xf0\x83\x76\x00\xfe", 6, 0, {INSN_XOR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock xorl $-2, (%bp) */
{INSN_MODE_16, "\x66\xf0\x81\x75\x10\x34\x12\x00\x00", 9, 0, {INSN_XOR, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock xorl $4660, 0x10(%di) */
{INSN_MODE_16, "\x66\xf0\x81\x36\x34\x12\x10\x00\x00\x80", 10, 0, {INSN_XOR, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock xorl $-2147483632, 0x1234 */
{INSN_MODE_16, "\x66\x33\x83\xcc\xed", 5, 0, {INSN_XOR, 5, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* xorl -0x1234(%bp,%di), %eax */
{INSN_MODE_16, "\x26\x66\x33\x2c", 4, 0, {INSN_XOR, 4, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* xorl %es:(%si), %ebp */
{INSN_MODE_16, "\x67\x38\x20", 3, 0, {INSN_CMP, 3, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* cmpb %ah, (%eax) */
{INSN_MODE_16, "\x67\x38\x4c\x4c\x10", 5, 0, {INSN_CMP, 5, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* cmpb %cl, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x80\xbd\x78\x56\x34\x12\x00", 9, 0, {INSN_CMP, 9, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* cmpb $0, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x80\x3c\xd5\x00\x00\x00\x00\x7f", 9, 0, {INSN_CMP, 9, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* cmpb $127, (,%edx,8) */
{INSN_MODE_16, "\x80\x7f\xff\xfe", 4, 0, {INSN_CMP, 4, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* cmpb $-2, -1(%bx) */
{INSN_MODE_16, "\x80\x38\x01", 3, 0, {INSN_CMP, 3, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* cmpb $1, (%bx,%si) */
{INSN_MODE_16, "\x80\x7e\x00\x90", 4, 0, {INSN_CMP, 4, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* cmpb $-112, (%bp) */
{INSN_MODE_16, "\x3a\x65\x10", 3, 0, {INSN_CMP, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* cmpb 0x10(%di), %ah */
{INSN_MODE_16, "\x3a\x0e\x34\x12", 4, 0, {INSN_CMP, 4, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* cmpb 0x1234, %cl */
{INSN_MODE_16, "\x39\x83\xcc\xed", 4, 0, {INSN_CMP, 4, 2, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw %ax, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x39\x2c", 3, 0, {INSN_CMP, 3, 2, 1, 0, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw %bp, %es:(%si) */
{INSN_MODE_16, "\x67\x83\x38\x00", 4, 0, {INSN_CMP, 4, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw $0, (%eax) */
{INSN_MODE_16, "\x67\x83\x7c\x4c\x10\x7f", 6, 0, {INSN_CMP, 6, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* cmpw $127, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x83\xbd\x78\x56\x34\x12\xfe", 9, 0, {INSN_CMP, 9, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* cmpw $-2, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x81\x3c\xd5\x00\x00\x00\x00\x34\x12", 10, 0, {INSN_CMP, 10, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* cmpw $4660, (,%edx,8) */
{INSN_MODE_16, "\x83\x7f\xff\x90", 4, 0, {INSN_CMP, 4, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* cmpw $-112, -1(%bx) */
{INSN_MODE_16, "\x3b\x00", 2, 0, {INSN_CMP, 2, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw (%bx,%si), %ax */
{INSN_MODE_16, "\x3b\x6e\x00", 3, 0, {INSN_CMP, 3, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw (%bp), %bp */
{INSN_MODE_16, "\x66\x39\x45\x10", 4, 0, {INSN_CMP, 4, 4, 1, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl %eax, 0x10(%di) */
{INSN_MODE_16, "\x66\x39\x2e\x34\x12", 5, 0, {INSN_CMP, 5, 4, 1, 0, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl %ebp, 0x1234 */
{INSN_MODE_16, "\x66\x83\xbb\xcc\xed\x00", 6, 0, {INSN_CMP, 6, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl $0, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\x83\x3c\x7f", 5, 0, {INSN_CMP, 5, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* cmpl $127, %es:(%si) */
{INSN_MODE_16, "\x67\x66\x83\x38\xfe", 5, 0, {INSN_CMP, 5, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* cmpl $-2, (%eax) */
{INSN_MODE_16, "\x67\x66\x81\x7c\x4c\x10\x34\x12\x00\x00", 10, 0, {INSN_CMP, 10, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* cmpl $4660, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\x81\xbd\x78\x56\x34\x12\x10\x00\x00\x80", 13, 0, {INSN_CMP, 13, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* cmpl $-2147483632, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\x3b\x04\xd5\x00\x00\x00\x00", 9, 0, {INSN_CMP, 9, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl (,%edx,8), %eax */
{INSN_MODE_16, "\x66\x3b\x6f\xff", 4, 0, {INSN_CMP, 4, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl -1(%bx), %ebp */
{INSN_MODE_16, "\x84\x20", 2, 0, {INSN_TEST, 2, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* testb %ah, (%bx,%si) */
{INSN_MODE_16, "\x86\x20", 2, 0, {INSN_EXCHANGE, 2, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* xchgb %ah, (%bx,%si) */
{INSN_MODE_16, "\xf0\x86\x20", 3, 0, {INSN_EXCHANGE, 3, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock xchgb %ah, (%bx,%si) */
{INSN_MODE_16, "\x84\x4e\x00", 3, 0, {INSN_TEST, 3, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* testb %cl, (%bp) */
{INSN_MODE_16, "\x86\x4e\x00", 3, 0, {INSN_EXCHANGE, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* xchgb %cl, (%bp) */
{INSN_MODE_16, "\xf0\x86\x4e\x00", 4, 0, {INSN_EXCHANGE, 4, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock xchgb %cl, (%bp) */
{INSN_MODE_16, "\xf6\x45\x10\x00", 4, 0, {INSN_TEST, 4, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* testb $0, 0x10(%di) */
{INSN_MODE_16, "\xf6\x06\x34\x12\x7f", 5, 0, {INSN_TEST, 5, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* testb $127, 0x1234 */
{INSN_MODE_16, "\xf6\x83\xcc\xed\x90", 5, 0, {INSN_TEST, 5, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* testb $-112, -0x1234(%bp,%di) */
{INSN_MODE_16, "\xaa", 1, 0, {INSN_STORE_STRING, 1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 2, 0x0U}}, /* stosb */
{INSN_MODE_16, "\xf3\xaa", 2, 0, {INSN_STORE_STRING, 2, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 2, 0x0U}}, /* rep stosb */
{INSN_MODE_16, "\x67\xaa", 2, 0, {INSN_STORE_STRING, 2, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 4, 0x0U}}, /* addr32 stosb */
{INSN_MODE_16, "\x67\xf3\xaa", 3, 0, {INSN_STORE_STRING, 3, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 4, 0x0U}}, /* addr32 rep stosb */
{INSN_MODE_16, "\x26\x85\x04", 3, 0, {INSN_TEST, 3, 2, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* testw %ax, %es:(%si) */
{INSN_MODE_16, "\x26\x87\x04", 3, 0, {INSN_EXCHANGE, 3, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* xchgw %ax, %es:(%si) */
{INSN_MODE_16, "\x26\xf0\x87\x04", 4, 0, {INSN_EXCHANGE, 4, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock xchgw %ax, %es:(%si) */
{INSN_MODE_16, "\x67\x85\x28", 3, 0, {INSN_TEST, 3, 2, 1, 0, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* testw %bp, (%eax) */
{INSN_MODE_16, "\x67\x87\x28", 3, 0, {INSN_EXCHANGE, 3, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* xchgw %bp, (%eax) */
{INSN_MODE_16, "\x67\xf0\x87\x28", 4, 0, {INSN_EXCHANGE, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock xchgw %bp, (%eax) */
{INSN_MODE_16, "\x67\xf7\x44\x4c\x10\x00\x00", 7, 0, {INSN_TEST, 7, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* testw $0, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\xf7\x85\x78\x56\x34\x12\x7f\x00", 10, 0, {INSN_TEST, 10, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* testw $127, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\xf7\x04\xd5\x00\x00\x00\x00\x90\xff", 10, 0, {INSN_TEST, 10, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* testw $-112, (,%edx,8) */
{INSN_MODE_16, "\x0f\xba\x67\xff\x00", 5, 0, {INSN_BT, 5, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* btw $0, -1(%bx) */
{INSN_MODE_16, "\x0f\xba\x20\x05", 4, 0, {INSN_BT, 4, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* btw $5, (%bx,%si) */
{INSN_MODE_16, "\x0f\xba\x66\x00\x3f", 5, 0, {INSN_BT, 5, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* btw $63, (%bp) */
{INSN_MODE_16, "\x0f\xba\x65\x10\xff", 5, 0, {INSN_BT, 5, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* btw $255, 0x10(%di) */
{INSN_MODE_16, "\x0f\xba\x2e\x34\x12\x00", 6, 0, {INSN_BTS, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* btsw $0, 0x1234 */
{INSN_MODE_16, "\x0f\xba\xab\xcc\xed\x05", 6, 0, {INSN_BTS, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* btsw $5, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x0f\xba\x2c\x3f", 5, 0, {INSN_BTS, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* btsw $63, %es:(%si) */
{INSN_MODE_16, "\x67\x0f\xba\x28\xff", 5, 0, {INSN_BTS, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* btsw $255, (%eax) */
{INSN_MODE_16, "\x67\xf0\x0f\xba\x6c\x4c\x10\x00", 8, 0, {INSN_BTS, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock btsw $0, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\xf0\x0f\xba\xad\x78\x56\x34\x12\x05", 11, 0, {INSN_BTS, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* lock btsw $5, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\xf0\x0f\xba\x2c\xd5\x00\x00\x00\x00\x3f", 11, 0, {INSN_BTS, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* lock btsw $63, (,%edx,8) */
{INSN_MODE_16, "\xf0\x0f\xba\x6f\xff\xff", 6, 0, {INSN_BTS, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btsw $255, -1(%bx) */
{INSN_MODE_16, "\x0f\xba\x30\x00", 4, 0, {INSN_BTR, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* btrw $0, (%bx,%si) */
{INSN_MODE_16, "\x0f\xba\x76\x00\x05", 5, 0, {INSN_BTR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* btrw $5, (%bp) */
{INSN_MODE_16, "\x0f\xba\x75\x10\x3f", 5, 0, {INSN_BTR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* btrw $63, 0x10(%di) */
{INSN_MODE_16, "\x0f\xba\x36\x34\x12\xff", 6, 0, {INSN_BTR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* btrw $255, 0x1234 */
{INSN_MODE_16, "\xf0\x0f\xba\xb3\xcc\xed\x00", 7, 0, {INSN_BTR, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock btrw $0, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\xf0\x0f\xba\x34\x05", 6, 0, {INSN_BTR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* lock btrw $5, %es:(%si) */
{INSN_MODE_16, "\x67\xf0\x0f\xba\x30\x3f", 6, 0, {INSN_BTR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* lock btrw $63, (%eax) */
{INSN_MODE_16, "\x67\xf0\x0f\xba\x74\x4c\x10\xff", 8, 0, {INSN_BTR, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btrw $255, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x0f\xba\xbd\x78\x56\x34\x12\x00", 10, 0, {INSN_BTC, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* btcw $0, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x0f\xba\x3c\xd5\x00\x00\x00\x00\x05", 10, 0, {INSN_BTC, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* btcw $5, (,%edx,8) */
{INSN_MODE_16, "\x0f\xba\x7f\xff\x3f", 5, 0, {INSN_BTC, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* btcw $63, -1(%bx) */
{INSN_MODE_16, "\x0f\xba\x38\xff", 4, 0, {INSN_BTC, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* btcw $255, (%bx,%si) */
{INSN_MODE_16, "\xf0\x0f\xba\x7e\x00\x00", 6, 0, {INSN_BTC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock btcw $0, (%bp) */
{INSN_MODE_16, "\xf0\x0f\xba\x7d\x10\x05", 6, 0, {INSN_BTC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* lock btcw $5, 0x10(%di) */
{INSN_MODE_16, "\xf0\x0f\xba\x3e\x34\x12\x3f", 7, 0, {INSN_BTC, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* lock btcw $63, 0x1234 */
{INSN_MODE_16, "\xf0\x0f\xba\xbb\xcc\xed\xff", 7, 0, {INSN_BTC, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btcw $255, -0x1234(%bp,%di) */
{INSN_MODE_16, "\xab", 1, 0, {INSN_STORE_STRING, 1, 2, 0, 1, 0, 0, 0, 0, 2, 0, 0, 2, 0x0U}}, /* stosw */
{INSN_MODE_16, "\xf3\xab", 2, 0, {INSN_STORE_STRING, 2, 2, 0, 1, 0, 0, 0, 0, 2, 0, 1, 2, 0x0U}}, /* rep stosw */
{INSN_MODE_16, "\x67\xab", 2, 0, {INSN_STORE_STRING, 2, 2, 0, 1, 0, 0, 0, 0, 2, 0, 0, 4, 0x0U}}, /* addr32 stosw */
{INSN_MODE_16, "\x67\xf3\xab", 3, 0, {INSN_STORE_STRING, 3, 2, 0, 1, 0, 0, 0, 0, 2, 0, 1, 4, 0x0U}}, /* addr32 rep stosw */
{INSN_MODE_16, "\x26\x66\x85\x04", 4, 0, {INSN_TEST, 4, 4, 1, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* testl %eax, %es:(%si) */
{INSN_MODE_16, "\x26\x66\x87\x04", 4, 0, {INSN_EXCHANGE, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* xchgl %eax, %es:(%si) */
{INSN_MODE_16, "\x26\x66\xf0\x87\x04", 5, 0, {INSN_EXCHANGE, 5, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock xchgl %eax, %es:(%si) */
{INSN_MODE_16, "\x67\x66\x85\x28", 4, 0, {INSN_TEST, 4, 4, 1, 0, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* testl %ebp, (%eax) */
{INSN_MODE_16, "\x67\x66\x87\x28", 4, 0, {INSN_EXCHANGE, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* xchgl %ebp, (%eax) */
{INSN_MODE_16, "\x67\x66\xf0\x87\x28", 5, 0, {INSN_EXCHANGE, 5, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock xchgl %ebp, (%eax) */
{INSN_MODE_16, "\x67\x66\xf7\x44\x4c\x10\x00\x00\x00\x00", 10, 0, {INSN_TEST, 10, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* testl $0, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\xf7\x85\x78\x56\x34\x12\x7f\x00\x00\x00", 13, 0, {INSN_TEST, 13, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* testl $127, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\xf7\x04\xd5\x00\x00\x00\x00\x10\x00\x00\x80", 13, 0, {INSN_TEST, 13, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* testl $-2147483632, (,%edx,8) */
{INSN_MODE_16, "\x66\x0f\xba\x67\xff\x00", 6, 0, {INSN_BT, 6, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* btl $0, -1(%bx) */
{INSN_MODE_16, "\x66\x0f\xba\x20\x05", 5, 0, {INSN_BT, 5, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* btl $5, (%bx,%si) */
{INSN_MODE_16, "\x66\x0f\xba\x66\x00\x3f", 6, 0, {INSN_BT, 6, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* btl $63, (%bp) */
{INSN_MODE_16, "\x66\x0f\xba\x65\x10\xff", 6, 0, {INSN_BT, 6, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* btl $255, 0x10(%di) */
{INSN_MODE_16, "\x66\x0f\xba\x2e\x34\x12\x00", 7, 0, {INSN_BTS, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* btsl $0, 0x1234 */
{INSN_MODE_16, "\x66\x0f\xba\xab\xcc\xed\x05", 7, 0, {INSN_BTS, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* btsl $5, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\x0f\xba\x2c\x3f", 6, 0, {INSN_BTS, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* btsl $63, %es:(%si) */
{INSN_MODE_16, "\x67\x66\x0f\xba\x28\xff", 6, 0, {INSN_BTS, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* btsl $255, (%eax) */
{INSN_MODE_16, "\x67\x66\xf0\x0f\xba\x6c\x4c\x10\x00", 9, 0, {INSN_BTS, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock btsl $0, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\xf0\x0f\xba\xad\x78\x56\x34\x12\x05", 12, 0, {INSN_BTS, 12, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* lock btsl $5, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\xf0\x0f\xba\x2c\xd5\x00\x00\x00\x00\x3f", 12, 0, {INSN_BTS, 12, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* lock btsl $63, (,%edx,8) */
{INSN_MODE_16, "\x66\xf0\x0f\xba\x6f\xff\xff", 7, 0, {INSN_BTS, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btsl $255, -1(%bx) */
{INSN_MODE_16, "\x66\x0f\xba\x30\x00", 5, 0, {INSN_BTR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* btrl $0, (%bx,%si) */
{INSN_MODE_16, "\x66\x0f\xba\x76\x00\x05", 6, 0, {INSN_BTR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* btrl $5, (%bp) */
{INSN_MODE_16, "\x66\x0f\xba\x75\x10\x3f", 6, 0, {INSN_BTR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* btrl $63, 0x10(%di) */
{INSN_MODE_16, "\x66\x0f\xba\x36\x34\x12\xff", 7, 0, {INSN_BTR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* btrl $255, 0x1234 */
{INSN_MODE_16, "\x66\xf0\x0f\xba\xb3\xcc\xed\x00", 8, 0, {INSN_BTR, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock btrl $0, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x26\x66\xf0\x0f\xba\x34\x05", 7, 0, {INSN_BTR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* lock btrl $5, %es:(%si) */
{INSN_MODE_16, "\x67\x66\xf0\x0f\xba\x30\x3f", 7, 0, {INSN_BTR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* lock btrl $63, (%eax) */
{INSN_MODE_16, "\x67\x66\xf0\x0f\xba\x74\x4c\x10\xff", 9, 0, {INSN_BTR, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btrl $255, 0x10(%esp,%ecx,2) */
{INSN_MODE_16, "\x2e\x67\x66\x0f\xba\xbd\x78\x56\x34\x12\x00", 11, 0, {INSN_BTC, 11, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* btcl $0, %cs:0x12345678(%ebp) */
{INSN_MODE_16, "\x67\x66\x0f\xba\x3c\xd5\x00\x00\x00\x00\x05", 11, 0, {INSN_BTC, 11, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* btcl $5, (,%edx,8) */
{INSN_MODE_16, "\x66\x0f\xba\x7f\xff\x3f", 6, 0, {INSN_BTC, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* btcl $63, -1(%bx) */
{INSN_MODE_16, "\x66\x0f\xba\x38\xff", 5, 0, {INSN_BTC, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* btcl $255, (%bx,%si) */
{INSN_MODE_16, "\x66\xf0\x0f\xba\x7e\x00\x00", 7, 0, {INSN_BTC, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock btcl $0, (%bp) */
{INSN_MODE_16, "\x66\xf0\x0f\xba\x7d\x10\x05", 7, 0, {INSN_BTC, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* lock btcl $5, 0x10(%di) */
{INSN_MODE_16, "\x66\xf0\x0f\xba\x3e\x34\x12\x3f", 8, 0, {INSN_BTC, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* lock btcl $63, 0x1234 */
{INSN_MODE_16, "\x66\xf0\x0f\xba\xbb\xcc\xed\xff", 8, 0, {INSN_BTC, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btcl $255, -0x1234(%bp,%di) */
{INSN_MODE_16, "\x66\xab", 2, 0, {INSN_STORE_STRING, 2, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0, 2, 0x0U}}, /* stosl */
{INSN_MODE_16, "\x66\xf3\xab", 3, 0, {INSN_STORE_STRING, 3, 4, 0, 1, 0, 0, 0, 0, 4, 0, 1, 2, 0x0U}}, /* rep stosl */
{INSN_MODE_16, "\x67\x66\xab", 3, 0, {INSN_STORE_STRING, 3, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0, 4, 0x0U}}, /* addr32 stosl */
{INSN_MODE_16, "\x67\x66\xf3\xab", 4, 0, {INSN_STORE_STRING, 4, 4, 0, 1, 0, 0, 0, 0, 4, 0, 1, 4, 0x0U}}, /* addr32 rep stosl */
{INSN_MODE_16, "\x8c\x1f", 2, -ENOTSUP, {0}}, /* mov %ds, (%bx) */
{INSN_MODE_16, "\x8e\x07", 2, -ENOTSUP, {0}}, /* mov (%bx), %es */
{INSN_MODE_16, "\x66\x89\xca", 3, -ENOTSUP, {0}}, /* mov %ecx, %edx */
{INSN_MODE_16, "\x66\xb9\x01\x00\x00\x00", 6, -ENOTSUP, {0}}, /* mov $1, %ecx */
{INSN_MODE_16, "\x88\xca", 2, -ENOTSUP, {0}}, /* mov %cl, %dl */
{INSN_MODE_16, "\x66\x0f\xb6\xd1", 4, -ENOTSUP, {0}}, /* movzbl %cl, %edx */
{INSN_MODE_16, "\x66\x0f\xbf\xd1", 4, -ENOTSUP, {0}}, /* movswl %cx, %edx */
{INSN_MODE_16, "\xa4", 1, -ENOTSUP, {0}}, /* movsb */
{INSN_MODE_16, "\x66\xf3\xa5", 3, -ENOTSUP, {0}}, /* rep movsl */
{INSN_MODE_16, "\x66\xad", 2, -ENOTSUP, {0}}, /* lodsl */
{INSN_MODE_16, "\xff\x37", 2, -ENOTSUP, {0}}, /* push (%bx) */
{INSN_MODE_16, "\x8f\x07", 2, -ENOTSUP, {0}}, /* pop (%bx) */
{INSN_MODE_16, "\xff\x17", 2, -ENOTSUP, {0}}, /* call *(%bx) */
{INSN_MODE_16, "\x66\xff\x07", 3, -ENOTSUP, {0}}, /* incl (%bx) */
{INSN_MODE_16, "\x66\xf7\x17", 3, -ENOTSUP, {0}}, /* notl (%bx) */
{INSN_MODE_16, "\xf6\x1f", 2, -ENOTSUP, {0}}, /* negb (%bx) */
{INSN_MODE_16, "\x66\xf7\x27", 3, -ENOTSUP, {0}}, /* mull (%bx) */
{INSN_MODE_16, "\x66\x0f\xc1\x0f", 4, -ENOTSUP, {0}}, /* xadd %ecx, (%bx) */
{INSN_MODE_16, "\x66\x01\xca", 3, -ENOTSUP, {0}}, /* add %ecx, %edx */
{INSN_MODE_16, "\x80\xc9\x01", 3, -ENOTSUP, {0}}, /* orb $1, %cl */
{INSN_MODE_16, "\x66\x87\xca", 3, -ENOTSUP, {0}}, /* xchg %ecx, %edx */
{INSN_MODE_16, "\x66\xf7\xc1\x01\x00\x00\x00", 7, -ENOTSUP, {0}}, /* test $1, %ecx */
{INSN_MODE_16, "\x66\x0f\xba\xe9\x01", 5, -ENOTSUP, {0}}, /* bts $1, %ecx */
{INSN_MODE_16, "\x66\xd1\x27", 3, -ENOTSUP, {0}}, /* shll $1, (%bx) */
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
{INSN_MODE_16, "\x66\xaf", 2, -ENOTSUP, {0}}, /* scasl */
{INSN_MODE_16, "\xa6", 1, -ENOTSUP, {0}}, /* cmpsb */
{INSN_MODE_16, "\xf0\x3b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x3b, 0x08 */
{INSN_MODE_16, "\xf0\x39\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x39, 0x08 */
{INSN_MODE_16, "\xf0\x03\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x03, 0x08 */
{INSN_MODE_16, "\xf0\x85\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x85, 0x08 */
{INSN_MODE_16, "\xf0\xaa", 2, -ENOTSUP, {0}}, /* .byte 0xf0, 0xaa */
{INSN_MODE_16, "\xf2\xaa", 2, -ENOTSUP, {0}}, /* .byte 0xf2, 0xaa */
{INSN_MODE_16, "\xf0\x0f\xba\x60\x10\x01", 6, -ENOTSUP, {0}}, /* .byte 0xf0, 0x0f, 0xba, 0x60, 0x10, 0x01 */
{INSN_MODE_16, "\xf3\x01\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf3, 0x01, 0x08 */
{INSN_MODE_16, "\xf2\xf0\x87\x08", 4, -ENOTSUP, {0}}, /* .byte 0xf2, 0xf0, 0x87, 0x08 */
{INSN_MODE_16, "\xf6\x48\x10\x00", 4, -ENOTSUP, {0}}, /* .byte 0xf6, 0x48, 0x10, 0x00 */
{INSN_MODE_16, "\x0f\xba\x58\x10\x00", 5, -ENOTSUP, {0}}, /* .byte 0x0f, 0xba, 0x58, 0x10, 0x00 */
{INSN_MODE_16, "\xf0\x89\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x89, 0x08 */
{INSN_MODE_16, "\xf3\x8b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf3, 0x8b, 0x08 */
{INSN_MODE_16, "\xf2\x8b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf2, 0x8b, 0x08 */
{INSN_MODE_16, "\xf3\x0f\xb6\x08", 4, -ENOTSUP, {0}}, /* .byte 0xf3, 0x0f, 0xb6, 0x08 */
{INSN_MODE_16, "\xc6\x48\x10\x00", 4, -ENOTSUP, {0}}, /* .byte 0xc6, 0x48, 0x10, 0x00 */
{INSN_MODE_16, "\xc7\x78\x10\x00\x00\x00\x00", 7, -ENOTSUP, {0}}, /* .byte 0xc7, 0x78, 0x10, 0, 0, 0, 0 */
{INSN_MODE_16, "\xc5\xf9\x7e\x07", 4, -ENOTSUP, {0}}, /* vmovd %xmm0, (%bx) */
{INSN_MODE_32, "\x88\x20", 2, 0, {INSN_MOVE, 2, 1, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* movb %ah, (%eax) */
{INSN_MODE_32, "\x8a\x24\x24", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* movb (%esp), %ah */
{INSN_MODE_32, "\x88\x6d\x10", 3, 0, {INSN_MOVE, 3, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0x0U}}, /* movb %ch, 0x10(%ebp) */
{INSN_MODE_32, "\x8a\x6d\x00", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 1, 1, 1, 0, 0, 0, 0x0U}}, /* movb (%ebp), %ch */
{INSN_MODE_32, "\x88\x34\xcd\x00\x10\x00\x00", 7, 0, {INSN_MOVE, 7, 1, 0, 1, 0, 0, 2, 1, 1, 0, 0, 0, 0x0U}}, /* movb %dh, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x8a\x35\x00\x03\xe0\xfe", 6, 0, {INSN_MOVE, 6, 1, 1, 0, 1, 0, 2, 1, 1, 0, 0, 0, 0x0U}}, /* movb 0xfee00300, %dh */
{INSN_MODE_32, "\x64\x88\x3b", 3, 0, {INSN_MOVE, 3, 1, 0, 1, 0, 0, 3, 1, 1, 0, 0, 0, 0x0U}}, /* movb %bh, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x8a\x38", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 3, 1, 1, 0, 0, 0, 0x0U}}, /* movb (%bx,%si), %bh */
{INSN_MODE_32, "\x67\x88\x85\x34\x12", 5, 0, {INSN_MOVE, 5, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* movb %al, 0x1234(%di) */
{INSN_MODE_32, "\x8a\x44\xb5\x00", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* movb (%ebp,%esi,4), %al */
{INSN_MODE_32, "\x88\x8c\x24\x88\xa9\xcb\xed", 7, 0, {INSN_MOVE, 7, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* movb %cl, -0x12345678(%esp) */
{INSN_MODE_32, "\x8a\x4c\x08\x7f", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* movb 0x7f(%eax,%ecx), %cl */
{INSN_MODE_32, "\x88\x10", 2, 0, {INSN_MOVE, 2, 1, 0, 1, 0, 0, 2, 0, 1, 0, 0, 0, 0x0U}}, /* movb %dl, (%eax) */
{INSN_MODE_32, "\x8a\x14\x24", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 2, 0, 1, 0, 0, 0, 0x0U}}, /* movb (%esp), %dl */
{INSN_MODE_32, "\x88\x5d\x10", 3, 0, {INSN_MOVE, 3, 1, 0, 1, 0, 0, 3, 0, 1, 0, 0, 0, 0x0U}}, /* movb %bl, 0x10(%ebp) */
{INSN_MODE_32, "\x8a\x5d\x00", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 3, 0, 1, 0, 0, 0, 0x0U}}, /* movb (%ebp), %bl */
{INSN_MODE_32, "\xc6\x04\xcd\x00\x10\x00\x00\x00", 8, 0, {INSN_MOVE, 8, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* movb $0, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\xc6\x05\x00\x03\xe0\xfe\x7f", 7, 0, {INSN_MOVE, 7, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* movb $127, 0xfee00300 */
{INSN_MODE_32, "\x64\xc6\x03\xfe", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* movb $-2, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xc6\x00\x90", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* movb $-112, (%bx,%si) */
{INSN_MODE_32, "\x67\x66\x89\x85\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* movw %ax, 0x1234(%di) */
{INSN_MODE_32, "\x66\x8b\x44\xb5\x00", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* movw (%ebp,%esi,4), %ax */
{INSN_MODE_32, "\x66\x89\x8c\x24\x88\xa9\xcb\xed", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 0, 1, 0, 2, 0, 0, 0, 0x0U}}, /* movw %cx, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\x8b\x4c\x08\x7f", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 1, 0, 2, 0, 0, 0, 0x0U}}, /* movw 0x7f(%eax,%ecx), %cx */
{INSN_MODE_32, "\x66\x89\x10", 3, 0, {INSN_MOVE, 3, 2, 0, 1, 0, 0, 2, 0, 2, 0, 0, 0, 0x0U}}, /* movw %dx, (%eax) */
{INSN_MODE_32, "\x66\x8b\x14\x24", 4, 0, {INSN_MOVE, 4, 2, 1, 0, 1, 0, 2, 0, 2, 0, 0, 0, 0x0U}}, /* movw (%esp), %dx */
{INSN_MODE_32, "\x66\x89\x5d\x10", 4, 0, {INSN_MOVE, 4, 2, 0, 1, 0, 0, 3, 0, 2, 0, 0, 0, 0x0U}}, /* movw %bx, 0x10(%ebp) */
{INSN_MODE_32, "\x66\x8b\x5d\x00", 4, 0, {INSN_MOVE, 4, 2, 1, 0, 1, 0, 3, 0, 2, 0, 0, 0, 0x0U}}, /* movw (%ebp), %bx */
{INSN_MODE_32, "\x66\x89\x24\xcd\x00\x10\x00\x00", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 0, 4, 0, 2, 0, 0, 0, 0x0U}}, /* movw %sp, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\x8b\x25\x00\x03\xe0\xfe", 7, 0, {INSN_MOVE, 7, 2, 1, 0, 1, 0, 4, 0, 2, 0, 0, 0, 0x0U}}, /* movw 0xfee00300, %sp */
{INSN_MODE_32, "\x64\x66\x89\x2b", 4, 0, {INSN_MOVE, 4, 2, 0, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* movw %bp, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x66\x8b\x28", 4, 0, {INSN_MOVE, 4, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* movw (%bx,%si), %bp */
{INSN_MODE_32, "\x67\x66\x89\xb5\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 0, 6, 0, 2, 0, 0, 0, 0x0U}}, /* movw %si, 0x1234(%di) */
{INSN_MODE_32, "\x66\x8b\x74\xb5\x00", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 6, 0, 2, 0, 0, 0, 0x0U}}, /* movw (%ebp,%esi,4), %si */
{INSN_MODE_32, "\x66\x89\xbc\x24\x88\xa9\xcb\xed", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 0, 7, 0, 2, 0, 0, 0, 0x0U}}, /* movw %di, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\x8b\x7c\x08\x7f", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 7, 0, 2, 0, 0, 0, 0x0U}}, /* movw 0x7f(%eax,%ecx), %di */
{INSN_MODE_32, "\x66\xc7\x00\x00\x00", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* movw $0, (%eax) */
{INSN_MODE_32, "\x66\xc7\x04\x24\x7f\x00", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* movw $127, (%esp) */
{INSN_MODE_32, "\x66\xc7\x45\x10\xfe\xff", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* movw $-2, 0x10(%ebp) */
{INSN_MODE_32, "\x66\xc7\x45\x00\x90\xff", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* movw $-112, (%ebp) */
{INSN_MODE_32, "\x89\x04\xcd\x00\x10\x00\x00", 7, 0, {INSN_MOVE, 7, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movl %eax, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\xa1\x00\x03\xe0\xfe", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0xfee00300, %eax */
{INSN_MODE_32, "\x64\x89\x0b", 3, 0, {INSN_MOVE, 3, 4, 0, 1, 0, 0, 1, 0, 4, 0, 0, 0, 0x0U}}, /* movl %ecx, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x8b\x08", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 1, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%bx,%si), %ecx */
{INSN_MODE_32, "\x67\x89\x95\x34\x12", 5, 0, {INSN_MOVE, 5, 4, 0, 1, 0, 0, 2, 0, 4, 0, 0, 0, 0x0U}}, /* movl %edx, 0x1234(%di) */
{INSN_MODE_32, "\x8b\x54\xb5\x00", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 2, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%ebp,%esi,4), %edx */
{INSN_MODE_32, "\x89\x9c\x24\x88\xa9\xcb\xed", 7, 0, {INSN_MOVE, 7, 4, 0, 1, 0, 0, 3, 0, 4, 0, 0, 0, 0x0U}}, /* movl %ebx, -0x12345678(%esp) */
{INSN_MODE_32, "\x8b\x5c\x08\x7f", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 3, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x7f(%eax,%ecx), %ebx */
{INSN_MODE_32, "\x89\x20", 2, 0, {INSN_MOVE, 2, 4, 0, 1, 0, 0, 4, 0, 4, 0, 0, 0, 0x0U}}, /* movl %esp, (%eax) */
{INSN_MODE_32, "\x8b\x24\x24", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 4, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%esp), %esp */
{INSN_MODE_32, "\x89\x6d\x10", 3, 0, {INSN_MOVE, 3, 4, 0, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* movl %ebp, 0x10(%ebp) */
{INSN_MODE_32, "\x8b\x6d\x00", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%ebp), %ebp */
{INSN_MODE_32, "\x89\x34\xcd\x00\x10\x00\x00", 7, 0, {INSN_MOVE, 7, 4, 0, 1, 0, 0, 6, 0, 4, 0, 0, 0, 0x0U}}, /* movl %esi, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x8b\x35\x00\x03\xe0\xfe", 6, 0, {INSN_MOVE, 6, 4, 1, 0, 1, 0, 6, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0xfee00300, %esi */
{INSN_MODE_32, "\x64\x89\x3b", 3, 0, {INSN_MOVE, 3, 4, 0, 1, 0, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl %edi, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x8b\x38", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%bx,%si), %edi */
{INSN_MODE_32, "\x67\xc7\x85\x34\x12\x00\x00\x00\x00", 9, 0, {INSN_MOVE, 9, 4, 0, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movl $0, 0x1234(%di) */
{INSN_MODE_32, "\xc7\x44\xb5\x00\x7f\x00\x00\x00", 8, 0, {INSN_MOVE, 8, 4, 0, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* movl $127, (%ebp,%esi,4) */
{INSN_MODE_32, "\xc7\x84\x24\x88\xa9\xcb\xed\xfe\xff\xff\xff", 11, 0, {INSN_MOVE, 11, 4, 0, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* movl $-2, -0x12345678(%esp) */
{INSN_MODE_32, "\xc7\x44\x08\x7f\x10\x00\x00\x80", 8, 0, {INSN_MOVE, 8, 4, 0, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* movl $-2147483632, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x8b\x38", 2, 0, {INSN_MOVE, 2, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%eax), %edi */
{INSN_MODE_32, "\x66\xc7\x00\x34\x12", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%eax) */
{INSN_MODE_32, "\x8b\x3c\x24", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%esp), %edi */
{INSN_MODE_32, "\x66\xc7\x04\x24\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%esp) */
{INSN_MODE_32, "\x8b\x7d\x10", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x10(%ebp), %edi */
{INSN_MODE_32, "\x66\xc7\x45\x10\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, 0x10(%ebp) */
{INSN_MODE_32, "\x8b\x7d\x00", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%ebp), %edi */
{INSN_MODE_32, "\x66\xc7\x45\x00\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%ebp) */
{INSN_MODE_32, "\x8b\x3c\xcd\x00\x10\x00\x00", 7, 0, {INSN_MOVE, 7, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x1000(,%ecx,8), %edi */
{INSN_MODE_32, "\x66\xc7\x04\xcd\x00\x10\x00\x00\x34\x12", 10, 0, {INSN_MOVE, 10, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x8b\x3d\x00\x03\xe0\xfe", 6, 0, {INSN_MOVE, 6, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0xfee00300, %edi */
{INSN_MODE_32, "\x66\xc7\x05\x00\x03\xe0\xfe\x34\x12", 9, 0, {INSN_MOVE, 9, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, 0xfee00300 */
{INSN_MODE_32, "\x64\x8b\x3b", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl %fs:(%ebx), %edi */
{INSN_MODE_32, "\x64\x66\xc7\x03\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x8b\x38", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%bx,%si), %edi */
{INSN_MODE_32, "\x67\x66\xc7\x00\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%bx,%si) */
{INSN_MODE_32, "\x67\x8b\xbd\x34\x12", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x1234(%di), %edi */
{INSN_MODE_32, "\x67\x66\xc7\x85\x34\x12\x34\x12", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, 0x1234(%di) */
{INSN_MODE_32, "\x8b\x7c\xb5\x00", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%ebp,%esi,4), %edi */
{INSN_MODE_32, "\x66\xc7\x44\xb5\x00\x34\x12", 7, 0, {INSN_MOVE, 7, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%ebp,%esi,4) */
{INSN_MODE_32, "\x8b\xbc\x24\x88\xa9\xcb\xed", 7, 0, {INSN_MOVE, 7, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl -0x12345678(%esp), %edi */
{INSN_MODE_32, "\x66\xc7\x84\x24\x88\xa9\xcb\xed\x34\x12", 10, 0, {INSN_MOVE, 10, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, -0x12345678(%esp) */
{INSN_MODE_32, "\x8b\x7c\x08\x7f", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x7f(%eax,%ecx), %edi */
{INSN_MODE_32, "\x66\xc7\x44\x08\x7f\x34\x12", 7, 0, {INSN_MOVE, 7, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x66\x0f\xb6\x00", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* movzbw (%eax), %ax */
{INSN_MODE_32, "\x66\x0f\xb6\x1c\x24", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 3, 0, 2, 0, 0, 0, 0x0U}}, /* movzbw (%esp), %bx */
{INSN_MODE_32, "\x66\x0f\xb6\x75\x10", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 6, 0, 2, 0, 0, 0, 0x0U}}, /* movzbw 0x10(%ebp), %si */
{INSN_MODE_32, "\x66\x0f\xbe\x45\x00", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 0, 0, 2, 1, 0, 0, 0x0U}}, /* movsbw (%ebp), %ax */
{INSN_MODE_32, "\x66\x0f\xbe\x1c\xcd\x00\x10\x00\x00", 9, 0, {INSN_MOVE, 9, 1, 1, 0, 1, 0, 3, 0, 2, 1, 0, 0, 0x0U}}, /* movsbw 0x1000(,%ecx,8), %bx */
{INSN_MODE_32, "\x66\x0f\xbe\x35\x00\x03\xe0\xfe", 8, 0, {INSN_MOVE, 8, 1, 1, 0, 1, 0, 6, 0, 2, 1, 0, 0, 0x0U}}, /* movsbw 0xfee00300, %si */
{INSN_MODE_32, "\x64\x0f\xb6\x03", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movzbl %fs:(%ebx), %eax */
{INSN_MODE_32, "\x67\x0f\xb6\x18", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 3, 0, 4, 0, 0, 0, 0x0U}}, /* movzbl (%bx,%si), %ebx */
{INSN_MODE_32, "\x67\x0f\xb6\xb5\x34\x12", 6, 0, {INSN_MOVE, 6, 1, 1, 0, 1, 0, 6, 0, 4, 0, 0, 0, 0x0U}}, /* movzbl 0x1234(%di), %esi */
{INSN_MODE_32, "\x0f\xbe\x44\xb5\x00", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 0, 0, 4, 1, 0, 0, 0x0U}}, /* movsbl (%ebp,%esi,4), %eax */
{INSN_MODE_32, "\x0f\xbe\x9c\x24\x88\xa9\xcb\xed", 8, 0, {INSN_MOVE, 8, 1, 1, 0, 1, 0, 3, 0, 4, 1, 0, 0, 0x0U}}, /* movsbl -0x12345678(%esp), %ebx */
{INSN_MODE_32, "\x0f\xbe\x74\x08\x7f", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 6, 0, 4, 1, 0, 0, 0x0U}}, /* movsbl 0x7f(%eax,%ecx), %esi */
{INSN_MODE_32, "\x0f\xb7\x00", 3, 0, {INSN_MOVE, 3, 2, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movzwl (%eax), %eax */
{INSN_MODE_32, "\x0f\xb7\x1c\x24", 4, 0, {INSN_MOVE, 4, 2, 1, 0, 1, 0, 3, 0, 4, 0, 0, 0, 0x0U}}, /* movzwl (%esp), %ebx */
{INSN_MODE_32, "\x0f\xb7\x75\x10", 4, 0, {INSN_MOVE, 4, 2, 1, 0, 1, 0, 6, 0, 4, 0, 0, 0, 0x0U}}, /* movzwl 0x10(%ebp), %esi */
{INSN_MODE_32, "\x0f\xbf\x45\x00", 4, 0, {INSN_MOVE, 4, 2, 1, 0, 1, 0, 0, 0, 4, 1, 0, 0, 0x0U}}, /* movswl (%ebp), %eax */
{INSN_MODE_32, "\x0f\xbf\x1c\xcd\x00\x10\x00\x00", 8, 0, {INSN_MOVE, 8, 2, 1, 0, 1, 0, 3, 0, 4, 1, 0, 0, 0x0U}}, /* movswl 0x1000(,%ecx,8), %ebx */
{INSN_MODE_32, "\x0f\xbf\x35\x00\x03\xe0\xfe", 7, 0, {INSN_MOVE, 7, 2, 1, 0, 1, 0, 6, 0, 4, 1, 0, 0, 0x0U}}, /* movswl 0xfee00300, %esi */
{INSN_MODE_32, "\xa0\xe0\xfe\x00\x00", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* mov 0xfee0, %al */
{INSN_MODE_32, "\xa2\xe0\xfe\x00\x00", 5, 0, {INSN_MOVE, 5, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* mov %al, 0xfee0 */
{INSN_MODE_32, "\x67\xa0\xe0\xfe", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* addr16 mov 0xfee0, %al */
{INSN_MODE_32, "\x67\xa2\xe0\xfe", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* addr16 mov %al, 0xfee0 */
{INSN_MODE_32, "\x66\xa1\xe0\xfe\x00\x00", 6, 0, {INSN_MOVE, 6, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* mov 0xfee0, %ax */
{INSN_MODE_32, "\x66\xa3\xe0\xfe\x00\x00", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* mov %ax, 0xfee0 */
{INSN_MODE_32, "\x67\x66\xa1\xe0\xfe", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* addr16 mov 0xfee0, %ax */
{INSN_MODE_32, "\x67\x66\xa3\xe0\xfe", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* addr16 mov %ax, 0xfee0 */
{INSN_MODE_32, "\xa1\xe0\xfe\x00\x00", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* mov 0xfee0, %eax */
{INSN_MODE_32, "\xa3\xe0\xfe\x00\x00", 5, 0, {INSN_MOVE, 5, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* mov %eax, 0xfee0 */
{INSN_MODE_32, "\x67\xa1\xe0\xfe", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* addr16 mov 0xfee0, %eax */
{INSN_MODE_32, "\x67\xa3\xe0\xfe", 4, 0, {INSN_MOVE, 4, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* addr16 mov %eax, 0xfee0 */
{INSN_MODE_32, "\x00\x20", 2, 0, {INSN_ADD, 2, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* addb %ah, (%eax) */
{INSN_MODE_32, "\x00\x0c\x24", 3, 0, {INSN_ADD, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* addb %cl, (%esp) */
{INSN_MODE_32, "\x80\x45\x10\x00", 4, 0, {INSN_ADD, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* addb $0, 0x10(%ebp) */
{INSN_MODE_32, "\x80\x45\x00\x7f", 4, 0, {INSN_ADD, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* addb $127, (%ebp) */
{INSN_MODE_32, "\x80\x04\xcd\x00\x10\x00\x00\xfe", 8, 0, {INSN_ADD, 8, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* addb $-2, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x80\x05\x00\x03\xe0\xfe\x01", 7, 0, {INSN_ADD, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* addb $1, 0xfee00300 */
{INSN_MODE_32, "\x64\x80\x03\x90", 4, 0, {INSN_ADD, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* addb $-112, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x00\x20", 4, 0, {INSN_ADD, 4, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock addb %ah, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x00\x8d\x34\x12", 6, 0, {INSN_ADD, 6, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock addb %cl, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x80\x44\xb5\x00\x00", 6, 0, {INSN_ADD, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock addb $0, (%ebp,%esi,4) */
{INSN_MODE_32, "\xf0\x80\x84\x24\x88\xa9\xcb\xed\x7f", 9, 0, {INSN_ADD, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock addb $127, -0x12345678(%esp) */
{INSN_MODE_32, "\xf0\x80\x44\x08\x7f\xfe", 6, 0, {INSN_ADD, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock addb $-2, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\xf0\x80\x00\x01", 4, 0, {INSN_ADD, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock addb $1, (%eax) */
{INSN_MODE_32, "\xf0\x80\x04\x24\x90", 5, 0, {INSN_ADD, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock addb $-112, (%esp) */
{INSN_MODE_32, "\x02\x65\x10", 3, 0, {INSN_ADD, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* addb 0x10(%ebp), %ah */
{INSN_MODE_32, "\x02\x4d\x00", 3, 0, {INSN_ADD, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* addb (%ebp), %cl */
{INSN_MODE_32, "\x66\x01\x04\xcd\x00\x10\x00\x00", 8, 0, {INSN_ADD, 8, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* addw %ax, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\x01\x2d\x00\x03\xe0\xfe", 7, 0, {INSN_ADD, 7, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* addw %bp, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x83\x03\x00", 5, 0, {INSN_ADD, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* addw $0, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x66\x83\x00\x7f", 5, 0, {INSN_ADD, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* addw $127, (%bx,%si) */
{INSN_MODE_32, "\x67\x66\x83\x85\x34\x12\xfe", 7, 0, {INSN_ADD, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* addw $-2, 0x1234(%di) */
{INSN_MODE_32, "\x66\x81\x44\xb5\x00\x34\x12", 7, 0, {INSN_ADD, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* addw $4660, (%ebp,%esi,4) */
{INSN_MODE_32, "\x66\x83\x84\x24\x88\xa9\xcb\xed\x90", 9, 0, {INSN_ADD, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* addw $-112, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\xf0\x01\x44\x08\x7f", 6, 0, {INSN_ADD, 6, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock addw %ax, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x66\xf0\x01\x28", 4, 0, {INSN_ADD, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock addw %bp, (%eax) */
{INSN_MODE_32, "\x66\xf0\x83\x04\x24\x00", 6, 0, {INSN_ADD, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock addw $0, (%esp) */
{INSN_MODE_32, "\x66\xf0\x83\x45\x10\x7f", 6, 0, {INSN_ADD, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock addw $127, 0x10(%ebp) */
{INSN_MODE_32, "\x66\xf0\x83\x45\x00\xfe", 6, 0, {INSN_ADD, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock addw $-2, (%ebp) */
{INSN_MODE_32, "\x66\xf0\x81\x04\xcd\x00\x10\x00\x00\x34\x12", 11, 0, {INSN_ADD, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock addw $4660, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\xf0\x83\x05\x00\x03\xe0\xfe\x90", 9, 0, {INSN_ADD, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock addw $-112, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x03\x03", 4, 0, {INSN_ADD, 4, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* addw %fs:(%ebx), %ax */
{INSN_MODE_32, "\x67\x66\x03\x28", 4, 0, {INSN_ADD, 4, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* addw (%bx,%si), %bp */
{INSN_MODE_32, "\x67\x01\x85\x34\x12", 5, 0, {INSN_ADD, 5, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* addl %eax, 0x1234(%di) */
{INSN_MODE_32, "\x01\x6c\xb5\x00", 4, 0, {INSN_ADD, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* addl %ebp, (%ebp,%esi,4) */
{INSN_MODE_32, "\x83\x84\x24\x88\xa9\xcb\xed\x00", 8, 0, {INSN_ADD, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* addl $0, -0x12345678(%esp) */
{INSN_MODE_32, "\x83\x44\x08\x7f\x7f", 5, 0, {INSN_ADD, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* addl $127, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x83\x00\xfe", 3, 0, {INSN_ADD, 3, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* addl $-2, (%eax) */
{INSN_MODE_32, "\x81\x04\x24\x34\x12\x00\x00", 7, 0, {INSN_ADD, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* addl $4660, (%esp) */
{INSN_MODE_32, "\x81\x45\x10\x10\x00\x00\x80", 7, 0, {INSN_ADD, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* addl $-2147483632, 0x10(%ebp) */
{INSN_MODE_32, "\xf0\x01\x45\x00", 4, 0, {INSN_ADD, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock addl %eax, (%ebp) */
{INSN_MODE_32, "\xf0\x01\x2c\xcd\x00\x10\x00\x00", 8, 0, {INSN_ADD, 8, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock addl %ebp, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\xf0\x83\x05\x00\x03\xe0\xfe\x00", 8, 0, {INSN_ADD, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock addl $0, 0xfee00300 */
{INSN_MODE_32, "\x64\xf0\x83\x03\x7f", 5, 0, {INSN_ADD, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock addl $127, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x83\x00\xfe", 5, 0, {INSN_ADD, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock addl $-2, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x81\x85\x34\x12\x34\x12\x00\x00", 10, 0, {INSN_ADD, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock addl $4660, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x81\x44\xb5\x00\x10\x00\x00\x80", 9, 0, {INSN_ADD, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock addl $-2147483632, (%ebp,%esi,4) */
{INSN_MODE_32, "\x03\x84\x24\x88\xa9\xcb\xed", 7, 0, {INSN_ADD, 7, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* addl -0x12345678(%esp), %eax */
{INSN_MODE_32, "\x03\x6c\x08\x7f", 4, 0, {INSN_ADD, 4, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* addl 0x7f(%eax,%ecx), %ebp */
{INSN_MODE_32, "\x08\x20", 2, 0, {INSN_OR, 2, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* orb %ah, (%eax) */
{INSN_MODE_32, "\x08\x0c\x24", 3, 0, {INSN_OR, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* orb %cl, (%esp) */
{INSN_MODE_32, "\x80\x4d\x10\x00", 4, 0, {INSN_OR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* orb $0, 0x10(%ebp) */
{INSN_MODE_32, "\x80\x4d\x00\x7f", 4, 0, {INSN_OR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* orb $127, (%ebp) */
{INSN_MODE_32, "\x80\x0c\xcd\x00\x10\x00\x00\xfe", 8, 0, {INSN_OR, 8, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* orb $-2, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x80\x0d\x00\x03\xe0\xfe\x01", 7, 0, {INSN_OR, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* orb $1, 0xfee00300 */
{INSN_MODE_32, "\x64\x80\x0b\x90", 4, 0, {INSN_OR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* orb $-112, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x08\x20", 4, 0, {INSN_OR, 4, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock orb %ah, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x08\x8d\x34\x12", 6, 0, {INSN_OR, 6, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock orb %cl, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x80\x4c\xb5\x00\x00", 6, 0, {INSN_OR, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock orb $0, (%ebp,%esi,4) */
{INSN_MODE_32, "\xf0\x80\x8c\x24\x88\xa9\xcb\xed\x7f", 9, 0, {INSN_OR, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock orb $127, -0x12345678(%esp) */
{INSN_MODE_32, "\xf0\x80\x4c\x08\x7f\xfe", 6, 0, {INSN_OR, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock orb $-2, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\xf0\x80\x08\x01", 4, 0, {INSN_OR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock orb $1, (%eax) */
{INSN_MODE_32, "\xf0\x80\x0c\x24\x90", 5, 0, {INSN_OR, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock orb $-112, (%esp) */
{INSN_MODE_32, "\x0a\x65\x10", 3, 0, {INSN_OR, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* orb 0x10(%ebp), %ah */
{INSN_MODE_32, "\x0a\x4d\x00", 3, 0, {INSN_OR, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* orb (%ebp), %cl */
{INSN_MODE_32, "\x66\x09\x04\xcd\x00\x10\x00\x00", 8, 0, {INSN_OR, 8, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* orw %ax, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\x09\x2d\x00\x03\xe0\xfe", 7, 0, {INSN_OR, 7, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* orw %bp, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x83\x0b\x00", 5, 0, {INSN_OR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* orw $0, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x66\x83\x08\x7f", 5, 0, {INSN_OR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* orw $127, (%bx,%si) */
{INSN_MODE_32, "\x67\x66\x83\x8d\x34\x12\xfe", 7, 0, {INSN_OR, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* orw $-2, 0x1234(%di) */
{INSN_MODE_32, "\x66\x81\x4c\xb5\x00\x34\x12", 7, 0, {INSN_OR, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* orw $4660, (%ebp,%esi,4) */
{INSN_MODE_32, "\x66\x83\x8c\x24\x88\xa9\xcb\xed\x90", 9, 0, {INSN_OR, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* orw $-112, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\xf0\x09\x44\x08\x7f", 6, 0, {INSN_OR, 6, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock orw %ax, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x66\xf0\x09\x28", 4, 0, {INSN_OR, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock orw %bp, (%eax) */
{INSN_MODE_32, "\x66\xf0\x83\x0c\x24\x00", 6, 0, {INSN_OR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock orw $0, (%esp) */
{INSN_MODE_32, "\x66\xf0\x83\x4d\x10\x7f", 6, 0, {INSN_OR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock orw $127, 0x10(%ebp) */
{INSN_MODE_32, "\x66\xf0\x83\x4d\x00\xfe", 6, 0, {INSN_OR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock orw $-2, (%ebp) */
{INSN_MODE_32, "\x66\xf0\x81\x0c\xcd\x00\x10\x00\x00\x34\x12", 11, 0, {INSN_OR, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock orw $4660, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\xf0\x83\x0d\x00\x03\xe0\xfe\x90", 9, 0, {INSN_OR, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock orw $-112, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x0b\x03", 4, 0, {INSN_OR, 4, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* orw %fs:(%ebx), %ax */
{INSN_MODE_32, "\x67\x66\x0b\x28", 4, 0, {INSN_OR, 4, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* orw (%bx,%si), %bp */
{INSN_MODE_32, "\x67\x09\x85\x34\x12", 5, 0, {INSN_OR, 5, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* orl %eax, 0x1234(%di) */
{INSN_MODE_32, "\x09\x6c\xb5\x00", 4, 0, {INSN_OR, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* orl %ebp, (%ebp,%esi,4) */
{INSN_MODE_32, "\x83\x8c\x24\x88\xa9\xcb\xed\x00", 8, 0, {INSN_OR, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* orl $0, -0x12345678(%esp) */
{INSN_MODE_32, "\x83\x4c\x08\x7f\x7f", 5, 0, {INSN_OR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* orl $127, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x83\x08\xfe", 3, 0, {INSN_OR, 3, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* orl $-2, (%eax) */
{INSN_MODE_32, "\x81\x0c\x24\x34\x12\x00\x00", 7, 0, {INSN_OR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* orl $4660, (%esp) */
{INSN_MODE_32, "\x81\x4d\x10\x10\x00\x00\x80", 7, 0, {INSN_OR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* orl $-2147483632, 0x10(%ebp) */
{INSN_MODE_32, "\xf0\x09\x45\x00", 4, 0, {INSN_OR, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock orl %eax, (%ebp) */
{INSN_MODE_32, "\xf0\x09\x2c\xcd\x00\x10\x00\x00", 8, 0, {INSN_OR, 8, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock orl %ebp, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\xf0\x83\x0d\x00\x03\xe0\xfe\x00", 8, 0, {INSN_OR, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock orl $0, 0xfee00300 */
{INSN_MODE_32, "\x64\xf0\x83\x0b\x7f", 5, 0, {INSN_OR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock orl $127, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x83\x08\xfe", 5, 0, {INSN_OR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock orl $-2, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x81\x8d\x34\x12\x34\x12\x00\x00", 10, 0, {INSN_OR, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock orl $4660, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x81\x4c\xb5\x00\x10\x00\x00\x80", 9, 0, {INSN_OR, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock orl $-2147483632, (%ebp,%esi,4) */
{INSN_MODE_32, "\x0b\x84\x24\x88\xa9\xcb\xed", 7, 0, {INSN_OR, 7, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* orl -0x12345678(%esp), %eax */
{INSN_MODE_32, "\x0b\x6c\x08\x7f", 4, 0, {INSN_OR, 4, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* orl 0x7f(%eax,%ecx), %ebp */
{INSN_MODE_32, "\x10\x20", 2, 0, {INSN_ADC, 2, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* adcb %ah, (%eax) */
{INSN_MODE_32, "\x10\x0c\x24", 3, 0, {INSN_ADC, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* adcb %cl, (%esp) */
{INSN_MODE_32, "\x80\x55\x10\x00", 4, 0, {INSN_ADC, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* adcb $0, 0x10(%ebp) */
{INSN_MODE_32, "\x80\x55\x00\x7f", 4, 0, {INSN_ADC, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* adcb $127, (%ebp) */
{INSN_MODE_32, "\x80\x14\xcd\x00\x10\x00\x00\xfe", 8, 0, {INSN_ADC, 8, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* adcb $-2, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x80\x15\x00\x03\xe0\xfe\x01", 7, 0, {INSN_ADC, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* adcb $1, 0xfee00300 */
{INSN_MODE_32, "\x64\x80\x13\x90", 4, 0, {INSN_ADC, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* adcb $-112, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x10\x20", 4, 0, {INSN_ADC, 4, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock adcb %ah, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x10\x8d\x34\x12", 6, 0, {INSN_ADC, 6, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock adcb %cl, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x80\x54\xb5\x00\x00", 6, 0, {INSN_ADC, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock adcb $0, (%ebp,%esi,4) */
{INSN_MODE_32, "\xf0\x80\x94\x24\x88\xa9\xcb\xed\x7f", 9, 0, {INSN_ADC, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock adcb $127, -0x12345678(%esp) */
{INSN_MODE_32, "\xf0\x80\x54\x08\x7f\xfe", 6, 0, {INSN_ADC, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock adcb $-2, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\xf0\x80\x10\x01", 4, 0, {INSN_ADC, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock adcb $1, (%eax) */
{INSN_MODE_32, "\xf0\x80\x14\x24\x90", 5, 0, {INSN_ADC, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock adcb $-112, (%esp) */
{INSN_MODE_32, "\x12\x65\x10", 3, 0, {INSN_ADC, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* adcb 0x10(%ebp), %ah */
{INSN_MODE_32, "\x12\x4d\x00", 3, 0, {INSN_ADC, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* adcb (%ebp), %cl */
{INSN_MODE_32, "\x66\x11\x04\xcd\x00\x10\x00\x00", 8, 0, {INSN_ADC, 8, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* adcw %ax, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\x11\x2d\x00\x03\xe0\xfe", 7, 0, {INSN_ADC, 7, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* adcw %bp, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x83\x13\x00", 5, 0, {INSN_ADC, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* adcw $0, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x66\x83\x10\x7f", 5, 0, {INSN_ADC, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* adcw $127, (%bx,%si) */
{INSN_MODE_32, "\x67\x66\x83\x95\x34\x12\xfe", 7, 0, {INSN_ADC, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* adcw $-2, 0x1234(%di) */
{INSN_MODE_32, "\x66\x81\x54\xb5\x00\x34\x12", 7, 0, {INSN_ADC, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* adcw $4660, (%ebp,%esi,4) */
{INSN_MODE_32, "\x66\x83\x94\x24\x88\xa9\xcb\xed\x90", 9, 0, {INSN_ADC, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* adcw $-112, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\xf0\x11\x44\x08\x7f", 6, 0, {INSN_ADC, 6, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock adcw %ax, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x66\xf0\x11\x28", 4, 0, {INSN_ADC, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock adcw %bp, (%eax) */
{INSN_MODE_32, "\x66\xf0\x83\x14\x24\x00", 6, 0, {INSN_ADC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock adcw $0, (%esp) */
{INSN_MODE_32, "\x66\xf0\x83\x55\x10\x7f", 6, 0, {INSN_ADC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock adcw $127, 0x10(%ebp) */
{INSN_MODE_32, "\x66\xf0\x83\x55\x00\xfe", 6, 0, {INSN_ADC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock adcw $-2, (%ebp) */
{INSN_MODE_32, "\x66\xf0\x81\x14\xcd\x00\x10\x00\x00\x34\x12", 11, 0, {INSN_ADC, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock adcw $4660, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\xf0\x83\x15\x00\x03\xe0\xfe\x90", 9, 0, {INSN_ADC, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock adcw $-112, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x13\x03", 4, 0, {INSN_ADC, 4, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* adcw %fs:(%ebx), %ax */
{INSN_MODE_32, "\x67\x66\x13\x28", 4, 0, {INSN_ADC, 4, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* adcw (%bx,%si), %bp */
{INSN_MODE_32, "\x67\x11\x85\x34\x12", 5, 0, {INSN_ADC, 5, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* adcl %eax, 0x1234(%di) */
{INSN_MODE_32, "\x11\x6c\xb5\x00", 4, 0, {INSN_ADC, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* adcl %ebp, (%ebp,%esi,4) */
{INSN_MODE_32, "\x83\x94\x24\x88\xa9\xcb\xed\x00", 8, 0, {INSN_ADC, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* adcl $0, -0x12345678(%esp) */
{INSN_MODE_32, "\x83\x54\x08\x7f\x7f", 5, 0, {INSN_ADC, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* adcl $127, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x83\x10\xfe", 3, 0, {INSN_ADC, 3, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* adcl $-2, (%eax) */
{INSN_MODE_32, "\x81\x14\x24\x34\x12\x00\x00", 7, 0, {INSN_ADC, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* adcl $4660, (%esp) */
{INSN_MODE_32, "\x81\x55\x10\x10\x00\x00\x80", 7, 0, {INSN_ADC, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* adcl $-2147483632, 0x10(%ebp) */
{INSN_MODE_32, "\xf0\x11\x45\x00", 4, 0, {INSN_ADC, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock adcl %eax, (%ebp) */
{INSN_MODE_32, "\xf0\x11\x2c\xcd\x00\x10\x00\x00", 8, 0, {INSN_ADC, 8, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock adcl %ebp, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\xf0\x83\x15\x00\x03\xe0\xfe\x00", 8, 0, {INSN_ADC, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock adcl $0, 0xfee00300 */
{INSN_MODE_32, "\x64\xf0\x83\x13\x7f", 5, 0, {INSN_ADC, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock adcl $127, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x83\x10\xfe", 5, 0, {INSN_ADC, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock adcl $-2, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x81\x95\x34\x12\x34\x12\x00\x00", 10, 0, {INSN_ADC, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock adcl $4660, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x81\x54\xb5\x00\x10\x00\x00\x80", 9, 0, {INSN_ADC, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock adcl $-2147483632, (%ebp,%esi,4) */
{INSN_MODE_32, "\x13\x84\x24\x88\xa9\xcb\xed", 7, 0, {INSN_ADC, 7, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* adcl -0x12345678(%esp), %eax */
{INSN_MODE_32, "\x13\x6c\x08\x7f", 4, 0, {INSN_ADC, 4, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* adcl 0x7f(%eax,%ecx), %ebp */
{INSN_MODE_32, "\x18\x20", 2, 0, {INSN_SBB, 2, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* sbbb %ah, (%eax) */
{INSN_MODE_32, "\x18\x0c\x24", 3, 0, {INSN_SBB, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* sbbb %cl, (%esp) */
{INSN_MODE_32, "\x80\x5d\x10\x00", 4, 0, {INSN_SBB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* sbbb $0, 0x10(%ebp) */
{INSN_MODE_32, "\x80\x5d\x00\x7f", 4, 0, {INSN_SBB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* sbbb $127, (%ebp) */
{INSN_MODE_32, "\x80\x1c\xcd\x00\x10\x00\x00\xfe", 8, 0, {INSN_SBB, 8, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* sbbb $-2, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x80\x1d\x00\x03\xe0\xfe\x01", 7, 0, {INSN_SBB, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* sbbb $1, 0xfee00300 */
{INSN_MODE_32, "\x64\x80\x1b\x90", 4, 0, {INSN_SBB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* sbbb $-112, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x18\x20", 4, 0, {INSN_SBB, 4, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock sbbb %ah, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x18\x8d\x34\x12", 6, 0, {INSN_SBB, 6, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock sbbb %cl, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x80\x5c\xb5\x00\x00", 6, 0, {INSN_SBB, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock sbbb $0, (%ebp,%esi,4) */
{INSN_MODE_32, "\xf0\x80\x9c\x24\x88\xa9\xcb\xed\x7f", 9, 0, {INSN_SBB, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock sbbb $127, -0x12345678(%esp) */
{INSN_MODE_32, "\xf0\x80\x5c\x08\x7f\xfe", 6, 0, {INSN_SBB, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock sbbb $-2, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\xf0\x80\x18\x01", 4, 0, {INSN_SBB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock sbbb $1, (%eax) */
{INSN_MODE_32, "\xf0\x80\x1c\x24\x90", 5, 0, {INSN_SBB, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock sbbb $-112, (%esp) */
{INSN_MODE_32, "\x1a\x65\x10", 3, 0, {INSN_SBB, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* sbbb 0x10(%ebp), %ah */
{INSN_MODE_32, "\x1a\x4d\x00", 3, 0, {INSN_SBB, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* sbbb (%ebp), %cl */
{INSN_MODE_32, "\x66\x19\x04\xcd\x00\x10\x00\x00", 8, 0, {INSN_SBB, 8, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw %ax, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\x19\x2d\x00\x03\xe0\xfe", 7, 0, {INSN_SBB, 7, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw %bp, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x83\x1b\x00", 5, 0, {INSN_SBB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw $0, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x66\x83\x18\x7f", 5, 0, {INSN_SBB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* sbbw $127, (%bx,%si) */
{INSN_MODE_32, "\x67\x66\x83\x9d\x34\x12\xfe", 7, 0, {INSN_SBB, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* sbbw $-2, 0x1234(%di) */
{INSN_MODE_32, "\x66\x81\x5c\xb5\x00\x34\x12", 7, 0, {INSN_SBB, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* sbbw $4660, (%ebp,%esi,4) */
{INSN_MODE_32, "\x66\x83\x9c\x24\x88\xa9\xcb\xed\x90", 9, 0, {INSN_SBB, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* sbbw $-112, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\xf0\x19\x44\x08\x7f", 6, 0, {INSN_SBB, 6, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock sbbw %ax, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x66\xf0\x19\x28", 4, 0, {INSN_SBB, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock sbbw %bp, (%eax) */
{INSN_MODE_32, "\x66\xf0\x83\x1c\x24\x00", 6, 0, {INSN_SBB, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock sbbw $0, (%esp) */
{INSN_MODE_32, "\x66\xf0\x83\x5d\x10\x7f", 6, 0, {INSN_SBB, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock sbbw $127, 0x10(%ebp) */
{INSN_MODE_32, "\x66\xf0\x83\x5d\x00\xfe", 6, 0, {INSN_SBB, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock sbbw $-2, (%ebp) */
{INSN_MODE_32, "\x66\xf0\x81\x1c\xcd\x00\x10\x00\x00\x34\x12", 11, 0, {INSN_SBB, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock sbbw $4660, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\xf0\x83\x1d\x00\x03\xe0\xfe\x90", 9, 0, {INSN_SBB, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock sbbw $-112, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x1b\x03", 4, 0, {INSN_SBB, 4, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw %fs:(%ebx), %ax */
{INSN_MODE_32, "\x67\x66\x1b\x28", 4, 0, {INSN_SBB, 4, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw (%bx,%si), %bp */
{INSN_MODE_32, "\x67\x19\x85\x34\x12", 5, 0, {INSN_SBB, 5, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl %eax, 0x1234(%di) */
{INSN_MODE_32, "\x19\x6c\xb5\x00", 4, 0, {INSN_SBB, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl %ebp, (%ebp,%esi,4) */
{INSN_MODE_32, "\x83\x9c\x24\x88\xa9\xcb\xed\x00", 8, 0, {INSN_SBB, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl $0, -0x12345678(%esp) */
{INSN_MODE_32, "\x83\x5c\x08\x7f\x7f", 5, 0, {INSN_SBB, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* sbbl $127, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x83\x18\xfe", 3, 0, {INSN_SBB, 3, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* sbbl $-2, (%eax) */
{INSN_MODE_32, "\x81\x1c\x24\x34\x12\x00\x00", 7, 0, {INSN_SBB, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* sbbl $4660, (%esp) */
{INSN_MODE_32, "\x81\x5d\x10\x10\x00\x00\x80", 7, 0, {INSN_SBB, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* sbbl $-2147483632, 0x10(%ebp) */
{INSN_MODE_32, "\xf0\x19\x45\x00", 4, 0, {INSN_SBB, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock sbbl %eax, (%ebp) */
{INSN_MODE_32, "\xf0\x19\x2c\xcd\x00\x10\x00\x00", 8, 0, {INSN_SBB, 8, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock sbbl %ebp, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\xf0\x83\x1d\x00\x03\xe0\xfe\x00", 8, 0, {INSN_SBB, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock sbbl $0, 0xfee00300 */
{INSN_MODE_32, "\x64\xf0\x83\x1b\x7f", 5, 0, {INSN_SBB, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock sbbl $127, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x83\x18\xfe", 5, 0, {INSN_SBB, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock sbbl $-2, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x81\x9d\x34\x12\x34\x12\x00\x00", 10, 0, {INSN_SBB, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock sbbl $4660, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x81\x5c\xb5\x00\x10\x00\x00\x80", 9, 0, {INSN_SBB, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock sbbl $-2147483632, (%ebp,%esi,4) */
{INSN_MODE_32, "\x1b\x84\x24\x88\xa9\xcb\xed", 7, 0, {INSN_SBB, 7, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl -0x12345678(%esp), %eax */
{INSN_MODE_32, "\x1b\x6c\x08\x7f", 4, 0, {INSN_SBB, 4, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl 0x7f(%eax,%ecx), %ebp */
{INSN_MODE_32, "\x20\x20", 2, 0, {INSN_AND, 2, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* andb %ah, (%eax) */
{INSN_MODE_32, "\x20\x0c\x24", 3, 0, {INSN_AND, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* andb %cl, (%esp) */
{INSN_MODE_32, "\x80\x65\x10\x00", 4, 0, {INSN_AND, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* andb $0, 0x10(%ebp) */
{INSN_MODE_32, "\x80\x65\x00\x7f", 4, 0, {INSN_AND, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* andb $127, (%ebp) */
{INSN_MODE_32, "\x80\x24\xcd\x00\x10\x00\x00\xfe", 8, 0, {INSN_AND, 8, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* andb $-2, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x80\x25\x00\x03\xe0\xfe\x01", 7, 0, {INSN_AND, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* andb $1, 0xfee00300 */
{INSN_MODE_32, "\x64\x80\x23\x90", 4, 0, {INSN_AND, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* andb $-112, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x20\x20", 4, 0, {INSN_AND, 4, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock andb %ah, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x20\x8d\x34\x12", 6, 0, {INSN_AND, 6, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock andb %cl, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x80\x64\xb5\x00\x00", 6, 0, {INSN_AND, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock andb $0, (%ebp,%esi,4) */
{INSN_MODE_32, "\xf0\x80\xa4\x24\x88\xa9\xcb\xed\x7f", 9, 0, {INSN_AND, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock andb $127, -0x12345678(%esp) */
{INSN_MODE_32, "\xf0\x80\x64\x08\x7f\xfe", 6, 0, {INSN_AND, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock andb $-2, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\xf0\x80\x20\x01", 4, 0, {INSN_AND, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock andb $1, (%eax) */
{INSN_MODE_32, "\xf0\x80\x24\x24\x90", 5, 0, {INSN_AND, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock andb $-112, (%esp) */
{INSN_MODE_32, "\x22\x65\x10", 3, 0, {INSN_AND, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* andb 0x10(%ebp), %ah */
{INSN_MODE_32, "\x22\x4d\x00", 3, 0, {INSN_AND, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* andb (%ebp), %cl */
{INSN_MODE_32, "\x66\x21\x04\xcd\x00\x10\x00\x00", 8, 0, {INSN_AND, 8, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* andw %ax, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\x21\x2d\x00\x03\xe0\xfe", 7, 0, {INSN_AND, 7, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* andw %bp, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x83\x23\x00", 5, 0, {INSN_AND, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* andw $0, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x66\x83\x20\x7f", 5, 0, {INSN_AND, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* andw $127, (%bx,%si) */
{INSN_MODE_32, "\x67\x66\x83\xa5\x34\x12\xfe", 7, 0, {INSN_AND, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* andw $-2, 0x1234(%di) */
{INSN_MODE_32, "\x66\x81\x64\xb5\x00\x34\x12", 7, 0, {INSN_AND, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* andw $4660, (%ebp,%esi,4) */
{INSN_MODE_32, "\x66\x83\xa4\x24\x88\xa9\xcb\xed\x90", 9, 0, {INSN_AND, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* andw $-112, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\xf0\x21\x44\x08\x7f", 6, 0, {INSN_AND, 6, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock andw %ax, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x66\xf0\x21\x28", 4, 0, {INSN_AND, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock andw %bp, (%eax) */
{INSN_MODE_32, "\x66\xf0\x83\x24\x24\x00", 6, 0, {INSN_AND, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock andw $0, (%esp) */
{INSN_MODE_32, "\x66\xf0\x83\x65\x10\x7f", 6, 0, {INSN_AND, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock andw $127, 0x10(%ebp) */
{INSN_MODE_32, "\x66\xf0\x83\x65\x00\xfe", 6, 0, {INSN_AND, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock andw $-2, (%ebp) */
{INSN_MODE_32, "\x66\xf0\x81\x24\xcd\x00\x10\x00\x00\x34\x12", 11, 0, {INSN_AND, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock andw $4660, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\xf0\x83\x25\x00\x03\xe0\xfe\x90", 9, 0, {INSN_AND, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock andw $-112, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x23\x03", 4, 0, {INSN_AND, 4, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* andw %fs:(%ebx), %ax */
{INSN_MODE_32, "\x67\x66\x23\x28", 4, 0, {INSN_AND, 4, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* andw (%bx,%si), %bp */
{INSN_MODE_32, "\x67\x21\x85\x34\x12", 5, 0, {INSN_AND, 5, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* andl %eax, 0x1234(%di) */
{INSN_MODE_32, "\x21\x6c\xb5\x00", 4, 0, {INSN_AND, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* andl %ebp, (%ebp,%esi,4) */
{INSN_MODE_32, "\x83\xa4\x24\x88\xa9\xcb\xed\x00", 8, 0, {INSN_AND, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* andl $0, -0x12345678(%esp) */
{INSN_MODE_32, "\x83\x64\x08\x7f\x7f", 5, 0, {INSN_AND, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* andl $127, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x83\x20\xfe", 3, 0, {INSN_AND, 3, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* andl $-2, (%eax) */
{INSN_MODE_32, "\x81\x24\x24\x34\x12\x00\x00", 7, 0, {INSN_AND, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* andl $4660, (%esp) */
{INSN_MODE_32, "\x81\x65\x10\x10\x00\x00\x80", 7, 0, {INSN_AND, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* andl $-2147483632, 0x10(%ebp) */
{INSN_MODE_32, "\xf0\x21\x45\x00", 4, 0, {INSN_AND, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock andl %eax, (%ebp) */
{INSN_MODE_32, "\xf0\x21\x2c\xcd\x00\x10\x00\x00", 8, 0, {INSN_AND, 8, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock andl %ebp, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\xf0\x83\x25\x00\x03\xe0\xfe\x00", 8, 0, {INSN_AND, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock andl $0, 0xfee00300 */
{INSN_MODE_32, "\x64\xf0\x83\x23\x7f", 5, 0, {INSN_AND, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock andl $127, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x83\x20\xfe", 5, 0, {INSN_AND, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock andl $-2, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x81\xa5\x34\x12\x34\x12\x00\x00", 10, 0, {INSN_AND, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock andl $4660, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x81\x64\xb5\x00\x10\x00\x00\x80", 9, 0, {INSN_AND, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock andl $-2147483632, (%ebp,%esi,4) */
{INSN_MODE_32, "\x23\x84\x24\x88\xa9\xcb\xed", 7, 0, {INSN_AND, 7, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* andl -0x12345678(%esp), %eax */
{INSN_MODE_32, "\x23\x6c\x08\x7f", 4, 0, {INSN_AND, 4, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* andl 0x7f(%eax,%ecx), %ebp */
{INSN_MODE_32, "\x28\x20", 2, 0, {INSN_SUB, 2, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* subb %ah, (%eax) */
{INSN_MODE_32, "\x28\x0c\x24", 3, 0, {INSN_SUB, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* subb %cl, (%esp) */
{INSN_MODE_32, "\x80\x6d\x10\x00", 4, 0, {INSN_SUB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* subb $0, 0x10(%ebp) */
{INSN_MODE_32, "\x80\x6d\x00\x7f", 4, 0, {INSN_SUB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* subb $127, (%ebp) */
{INSN_MODE_32, "\x80\x2c\xcd\x00\x10\x00\x00\xfe", 8, 0, {INSN_SUB, 8, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* subb $-2, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x80\x2d\x00\x03\xe0\xfe\x01", 7, 0, {INSN_SUB, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* subb $1, 0xfee00300 */
{INSN_MODE_32, "\x64\x80\x2b\x90", 4, 0, {INSN_SUB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* subb $-112, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x28\x20", 4, 0, {INSN_SUB, 4, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock subb %ah, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x28\x8d\x34\x12", 6, 0, {INSN_SUB, 6, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock subb %cl, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x80\x6c\xb5\x00\x00", 6, 0, {INSN_SUB, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock subb $0, (%ebp,%esi,4) */
{INSN_MODE_32, "\xf0\x80\xac\x24\x88\xa9\xcb\xed\x7f", 9, 0, {INSN_SUB, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock subb $127, -0x12345678(%esp) */
{INSN_MODE_32, "\xf0\x80\x6c\x08\x7f\xfe", 6, 0, {INSN_SUB, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock subb $-2, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\xf0\x80\x28\x01", 4, 0, {INSN_SUB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock subb $1, (%eax) */
{INSN_MODE_32, "\xf0\x80\x2c\x24\x90", 5, 0, {INSN_SUB, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock subb $-112, (%esp) */
{INSN_MODE_32, "\x2a\x65\x10", 3, 0, {INSN_SUB, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* subb 0x10(%ebp), %ah */
{INSN_MODE_32, "\x2a\x4d\x00", 3, 0, {INSN_SUB, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* subb (%ebp), %cl */
{INSN_MODE_32, "\x66\x29\x04\xcd\x00\x10\x00\x00", 8, 0, {INSN_SUB, 8, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* subw %ax, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\x29\x2d\x00\x03\xe0\xfe", 7, 0, {INSN_SUB, 7, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* subw %bp, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x83\x2b\x00", 5, 0, {INSN_SUB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* subw $0, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x66\x83\x28\x7f", 5, 0, {INSN_SUB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* subw $127, (%bx,%si) */
{INSN_MODE_32, "\x67\x66\x83\xad\x34\x12\xfe", 7, 0, {INSN_SUB, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* subw $-2, 0x1234(%di) */
{INSN_MODE_32, "\x66\x81\x6c\xb5\x00\x34\x12", 7, 0, {INSN_SUB, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* subw $4660, (%ebp,%esi,4) */
{INSN_MODE_32, "\x66\x83\xac\x24\x88\xa9\xcb\xed\x90", 9, 0, {INSN_SUB, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* subw $-112, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\xf0\x29\x44\x08\x7f", 6, 0, {INSN_SUB, 6, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock subw %ax, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x66\xf0\x29\x28", 4, 0, {INSN_SUB, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock subw %bp, (%eax) */
{INSN_MODE_32, "\x66\xf0\x83\x2c\x24\x00", 6, 0, {INSN_SUB, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock subw $0, (%esp) */
{INSN_MODE_32, "\x66\xf0\x83\x6d\x10\x7f", 6, 0, {INSN_SUB, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock subw $127, 0x10(%ebp) */
{INSN_MODE_32, "\x66\xf0\x83\x6d\x00\xfe", 6, 0, {INSN_SUB, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock subw $-2, (%ebp) */
{INSN_MODE_32, "\x66\xf0\x81\x2c\xcd\x00\x10\x00\x00\x34\x12", 11, 0, {INSN_SUB, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock subw $4660, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\xf0\x83\x2d\x00\x03\xe0\xfe\x90", 9, 0, {INSN_SUB, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock subw $-112, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x2b\x03", 4, 0, {INSN_SUB, 4, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* subw %fs:(%ebx), %ax */
{INSN_MODE_32, "\x67\x66\x2b\x28", 4, 0, {INSN_SUB, 4, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* subw (%bx,%si), %bp */
{INSN_MODE_32, "\x67\x29\x85\x34\x12", 5, 0, {INSN_SUB, 5, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* subl %eax, 0x1234(%di) */
{INSN_MODE_32, "\x29\x6c\xb5\x00", 4, 0, {INSN_SUB, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* subl %ebp, (%ebp,%esi,4) */
{INSN_MODE_32, "\x83\xac\x24\x88\xa9\xcb\xed\x00", 8, 0, {INSN_SUB, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* subl $0, -0x12345678(%esp) */
{INSN_MODE_32, "\x83\x6c\x08\x7f\x7f", 5, 0, {INSN_SUB, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* subl $127, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x83\x28\xfe", 3, 0, {INSN_SUB, 3, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* subl $-2, (%eax) */
{INSN_MODE_32, "\x81\x2c\x24\x34\x12\x00\x00", 7, 0, {INSN_SUB, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* subl $4660, (%esp) */
{INSN_MODE_32, "\x81\x6d\x10\x10\x00\x00\x80", 7, 0, {INSN_SUB, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* subl $-2147483632, 0x10(%ebp) */
{INSN_MODE_32, "\xf0\x29\x45\x00", 4, 0, {INSN_SUB, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock subl %eax, (%ebp) */
{INSN_MODE_32, "\xf0\x29\x2c\xcd\x00\x10\x00\x00", 8, 0, {INSN_SUB, 8, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock subl %ebp, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\xf0\x83\x2d\x00\x03\xe0\xfe\x00", 8, 0, {INSN_SUB, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock subl $0, 0xfee00300 */
{INSN_MODE_32, "\x64\xf0\x83\x2b\x7f", 5, 0, {INSN_SUB, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock subl $127, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x83\x28\xfe", 5, 0, {INSN_SUB, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock subl $-2, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x81\xad\x34\x12\x34\x12\x00\x00", 10, 0, {INSN_SUB, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock subl $4660, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x81\x6c\xb5\x00\x10\x00\x00\x80", 9, 0, {INSN_SUB, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock subl $-2147483632, (%ebp,%esi,4) */
{INSN_MODE_32, "\x2b\x84\x24\x88\xa9\xcb\xed", 7, 0, {INSN_SUB, 7, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* subl -0x12345678(%esp), %eax */
{INSN_MODE_32, "\x2b\x6c\x08\x7f", 4, 0, {INSN_SUB, 4, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* subl 0x7f(%eax,%ecx), %ebp */
{INSN_MODE_32, "\x30\x20", 2, 0, {INSN_XOR, 2, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* xorb %ah, (%eax) */
{INSN_MODE_32, "\x30\x0c\x24", 3, 0, {INSN_XOR, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* xorb %cl, (%esp) */
{INSN_MODE_32, "\x80\x75\x10\x00", 4, 0, {INSN_XOR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* xorb $0, 0x10(%ebp) */
{INSN_MODE_32, "\x80\x75\x00\x7f", 4, 0, {INSN_XOR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* xorb $127, (%ebp) */
{INSN_MODE_32, "\x80\x34\xcd\x00\x10\x00\x00\xfe", 8, 0, {INSN_XOR, 8, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* xorb $-2, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x80\x35\x00\x03\xe0\xfe\x01", 7, 0, {INSN_XOR, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* xorb $1, 0xfee00300 */
{INSN_MODE_32, "\x64\x80\x33\x90", 4, 0, {INSN_XOR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* xorb $-112, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x30\x20", 4, 0, {INSN_XOR, 4, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock xorb %ah, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x30\x8d\x34\x12", 6, 0, {INSN_XOR, 6, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock xorb %cl, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x80\x74\xb5\x00\x00", 6, 0, {INSN_XOR, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock xorb $0, (%ebp,%esi,4) */
{INSN_MODE_32, "\xf0\x80\xb4\x24\x88\xa9\xcb\xed\x7f", 9, 0, {INSN_XOR, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock xorb $127, -0x12345678(%esp) */
{INSN_MODE_32, "\xf0\x80\x74\x08\x7f\xfe", 6, 0, {INSN_XOR, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock xorb $-2, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\xf0\x80\x30\x01", 4, 0, {INSN_XOR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock xorb $1, (%eax) */
{INSN_MODE_32, "\xf0\x80\x34\x24\x90", 5, 0, {INSN_XOR, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock xorb $-112, (%esp) */
{INSN_MODE_32, "\x32\x65\x10", 3, 0, {INSN_XOR, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* xorb 0x10(%ebp), %ah */
{INSN_MODE_32, "\x32\x4d\x00", 3, 0, {INSN_XOR, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* xorb (%ebp), %cl */
{INSN_MODE_32, "\x66\x31\x04\xcd\x00\x10\x00\x00", 8, 0, {INSN_XOR, 8, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* xorw %ax, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\x31\x2d\x00\x03\xe0\xfe", 7, 0, {INSN_XOR, 7, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* xorw %bp, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x83\x33\x00", 5, 0, {INSN_XOR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* xorw $0, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x66\x83\x30\x7f", 5, 0, {INSN_XOR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* xorw $127, (%bx,%si) */
{INSN_MODE_32, "\x67\x66\x83\xb5\x34\x12\xfe", 7, 0, {INSN_XOR, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* xorw $-2, 0x1234(%di) */
{INSN_MODE_32, "\x66\x81\x74\xb5\x00\x34\x12", 7, 0, {INSN_XOR, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* xorw $4660, (%ebp,%esi,4) */
{INSN_MODE_32, "\x66\x83\xb4\x24\x88\xa9\xcb\xed\x90", 9, 0, {INSN_XOR, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* xorw $-112, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\xf0\x31\x44\x08\x7f", 6, 0, {INSN_XOR, 6, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock xorw %ax, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x66\xf0\x31\x28", 4, 0, {INSN_XOR, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock xorw %bp, (%eax) */
{INSN_MODE_32, "\x66\xf0\x83\x34\x24\x00", 6, 0, {INSN_XOR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock xorw $0, (%esp) */
{INSN_MODE_32, "\x66\xf0\x83\x75\x10\x7f", 6, 0, {INSN_XOR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock xorw $127, 0x10(%ebp) */
{INSN_MODE_32, "\x66\xf0\x83\x75\x00\xfe", 6, 0, {INSN_XOR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock xorw $-2, (%ebp) */
{INSN_MODE_32, "\x66\xf0\x81\x34\xcd\x00\x10\x00\x00\x34\x12", 11, 0, {INSN_XOR, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock xorw $4660, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\xf0\x83\x35\x00\x03\xe0\xfe\x90", 9, 0, {INSN_XOR, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock xorw $-112, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x33\x03", 4, 0, {INSN_XOR, 4, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* xorw %fs:(%ebx), %ax */
{INSN_MODE_32, "\x67\x66\x33\x28", 4, 0, {INSN_XOR, 4, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* xorw (%bx,%si), %bp */
{INSN_MODE_32, "\x67\x31\x85\x34\x12", 5, 0, {INSN_XOR, 5, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* xorl %eax, 0x1234(%di) */
{INSN_MODE_32, "\x31\x6c\xb5\x00", 4, 0, {INSN_XOR, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* xorl %ebp, (%ebp,%esi,4) */
{INSN_MODE_32, "\x83\xb4\x24\x88\xa9\xcb\xed\x00", 8, 0, {INSN_XOR, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* xorl $0, -0x12345678(%esp) */
{INSN_MODE_32, "\x83\x74\x08\x7f\x7f", 5, 0, {INSN_XOR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* xorl $127, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x83\x30\xfe", 3, 0, {INSN_XOR, 3, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* xorl $-2, (%eax) */
{INSN_MODE_32, "\x81\x34\x24\x34\x12\x00\x00", 7, 0, {INSN_XOR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* xorl $4660, (%esp) */
{INSN_MODE_32, "\x81\x75\x10\x10\x00\x00\x80", 7, 0, {INSN_XOR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* xorl $-2147483632, 0x10(%ebp) */
{INSN_MODE_32, "\xf0\x31\x45\x00", 4, 0, {INSN_XOR, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock xorl %eax, (%ebp) */
{INSN_MODE_32, "\xf0\x31\x2c\xcd\x00\x10\x00\x00", 8, 0, {INSN_XOR, 8, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock xorl %ebp, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\xf0\x83\x35\x00\x03\xe0\xfe\x00", 8, 0, {INSN_XOR, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock xorl $0, 0xfee00300 */
{INSN_MODE_32, "\x64\xf0\x83\x33\x7f", 5, 0, {INSN_XOR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock xorl $127, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x83\x30\xfe", 5, 0, {INSN_XOR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock xorl $-2, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x81\xb5\x34\x12\x34\x12\x00\x00", 10, 0, {INSN_XOR, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock xorl $4660, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x81\x74\xb5\x00\x10\x00\x00\x80", 9, 0, {INSN_XOR, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock xorl $-2147483632, (%ebp,%esi,4) */
{INSN_MODE_32, "\x33\x84\x24\x88\xa9\xcb\xed", 7, 0, {INSN_XOR, 7, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* xorl -0x12345678(%esp), %eax */
{INSN_MODE_32, "\x33\x6c\x08\x7f", 4, 0, {INSN_XOR, 4, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* xorl 0x7f(%eax,%ecx), %ebp */
{INSN_MODE_32, "\x38\x20", 2, 0, {INSN_CMP, 2, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* cmpb %ah, (%eax) */
{INSN_MODE_32, "\x38\x0c\x24", 3, 0, {INSN_CMP, 3, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* cmpb %cl, (%esp) */
{INSN_MODE_32, "\x80\x7d\x10\x00", 4, 0, {INSN_CMP, 4, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* cmpb $0, 0x10(%ebp) */
{INSN_MODE_32, "\x80\x7d\x00\x7f", 4, 0, {INSN_CMP, 4, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* cmpb $127, (%ebp) */
{INSN_MODE_32, "\x80\x3c\xcd\x00\x10\x00\x00\xfe", 8, 0, {INSN_CMP, 8, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* cmpb $-2, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x80\x3d\x00\x03\xe0\xfe\x01", 7, 0, {INSN_CMP, 7, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* cmpb $1, 0xfee00300 */
{INSN_MODE_32, "\x64\x80\x3b\x90", 4, 0, {INSN_CMP, 4, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* cmpb $-112, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x3a\x20", 3, 0, {INSN_CMP, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* cmpb (%bx,%si), %ah */
{INSN_MODE_32, "\x67\x3a\x8d\x34\x12", 5, 0, {INSN_CMP, 5, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* cmpb 0x1234(%di), %cl */
{INSN_MODE_32, "\x66\x39\x44\xb5\x00", 5, 0, {INSN_CMP, 5, 2, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw %ax, (%ebp,%esi,4) */
{INSN_MODE_32, "\x66\x39\xac\x24\x88\xa9\xcb\xed", 8, 0, {INSN_CMP, 8, 2, 1, 0, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw %bp, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\x83\x7c\x08\x7f\x00", 6, 0, {INSN_CMP, 6, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw $0, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x66\x83\x38\x7f", 4, 0, {INSN_CMP, 4, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* cmpw $127, (%eax) */
{INSN_MODE_32, "\x66\x83\x3c\x24\xfe", 5, 0, {INSN_CMP, 5, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* cmpw $-2, (%esp) */
{INSN_MODE_32, "\x66\x81\x7d\x10\x34\x12", 6, 0, {INSN_CMP, 6, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* cmpw $4660, 0x10(%ebp) */
{INSN_MODE_32, "\x66\x83\x7d\x00\x90", 5, 0, {INSN_CMP, 5, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* cmpw $-112, (%ebp) */
{INSN_MODE_32, "\x66\x3b\x04\xcd\x00\x10\x00\x00", 8, 0, {INSN_CMP, 8, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw 0x1000(,%ecx,8), %ax */
{INSN_MODE_32, "\x66\x3b\x2d\x00\x03\xe0\xfe", 7, 0, {INSN_CMP, 7, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw 0xfee00300, %bp */
{INSN_MODE_32, "\x64\x39\x03", 3, 0, {INSN_CMP, 3, 4, 1, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl %eax, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x39\x28", 3, 0, {INSN_CMP, 3, 4, 1, 0, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl %ebp, (%bx,%si) */
{INSN_MODE_32, "\x67\x83\xbd\x34\x12\x00", 6, 0, {INSN_CMP, 6, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl $0, 0x1234(%di) */
{INSN_MODE_32, "\x83\x7c\xb5\x00\x7f", 5, 0, {INSN_CMP, 5, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* cmpl $127, (%ebp,%esi,4) */
{INSN_MODE_32, "\x83\xbc\x24\x88\xa9\xcb\xed\xfe", 8, 0, {INSN_CMP, 8, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* cmpl $-2, -0x12345678(%esp) */
{INSN_MODE_32, "\x81\x7c\x08\x7f\x34\x12\x00\x00", 8, 0, {INSN_CMP, 8, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* cmpl $4660, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x81\x38\x10\x00\x00\x80", 6, 0, {INSN_CMP, 6, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* cmpl $-2147483632, (%eax) */
{INSN_MODE_32, "\x3b\x04\x24", 3, 0, {INSN_CMP, 3, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl (%esp), %eax */
{INSN_MODE_32, "\x3b\x6d\x10", 3, 0, {INSN_CMP, 3, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl 0x10(%ebp), %ebp */
{INSN_MODE_32, "\x84\x20", 2, 0, {INSN_TEST, 2, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* testb %ah, (%eax) */
{INSN_MODE_32, "\x86\x20", 2, 0, {INSN_EXCHANGE, 2, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* xchgb %ah, (%eax) */
{INSN_MODE_32, "\xf0\x86\x20", 3, 0, {INSN_EXCHANGE, 3, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock xchgb %ah, (%eax) */
{INSN_MODE_32, "\x84\x0c\x24", 3, 0, {INSN_TEST, 3, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* testb %cl, (%esp) */
{INSN_MODE_32, "\x86\x0c\x24", 3, 0, {INSN_EXCHANGE, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* xchgb %cl, (%esp) */
{INSN_MODE_32, "\xf0\x86\x0c\x24", 4, 0, {INSN_EXCHANGE, 4, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock xchgb %cl, (%esp) */
{INSN_MODE_32, "\xf6\x45\x10\x00", 4, 0, {INSN_TEST, 4, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* testb $0, 0x10(%ebp) */
{INSN_MODE_32, "\xf6\x45\x00\x7f", 4, 0, {INSN_TEST, 4, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* testb $127, (%ebp) */
{INSN_MODE_32, "\xf6\x04\xcd\x00\x10\x00\x00\x90", 8, 0, {INSN_TEST, 8, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* testb $-112, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\xaa", 1, 0, {INSN_STORE_STRING, 1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 4, 0x0U}}, /* stosb */
{INSN_MODE_32, "\xf3\xaa", 2, 0, {INSN_STORE_STRING, 2, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 4, 0x0U}}, /* rep stosb */
{INSN_MODE_32, "\x67\xaa", 2, 0, {INSN_STORE_STRING, 2, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 2, 0x0U}}, /* addr16 stosb */
{INSN_MODE_32, "\x67\xf3\xaa", 3, 0, {INSN_STORE_STRING, 3, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 2, 0x0U}}, /* addr16 rep stosb */
{INSN_MODE_32, "\x66\x85\x05\x00\x03\xe0\xfe", 7, 0, {INSN_TEST, 7, 2, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* testw %ax, 0xfee00300 */
{INSN_MODE_32, "\x66\x87\x05\x00\x03\xe0\xfe", 7, 0, {INSN_EXCHANGE, 7, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* xchgw %ax, 0xfee00300 */
{INSN_MODE_32, "\x66\xf0\x87\x05\x00\x03\xe0\xfe", 8, 0, {INSN_EXCHANGE, 8, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock xchgw %ax, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x85\x2b", 4, 0, {INSN_TEST, 4, 2, 1, 0, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* testw %bp, %fs:(%ebx) */
{INSN_MODE_32, "\x64\x66\x87\x2b", 4, 0, {INSN_EXCHANGE, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* xchgw %bp, %fs:(%ebx) */
{INSN_MODE_32, "\x64\x66\xf0\x87\x2b", 5, 0, {INSN_EXCHANGE, 5, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock xchgw %bp, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x66\xf7\x00\x00\x00", 6, 0, {INSN_TEST, 6, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* testw $0, (%bx,%si) */
{INSN_MODE_32, "\x67\x66\xf7\x85\x34\x12\x7f\x00", 8, 0, {INSN_TEST, 8, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* testw $127, 0x1234(%di) */
{INSN_MODE_32, "\x66\xf7\x44\xb5\x00\x90\xff", 7, 0, {INSN_TEST, 7, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* testw $-112, (%ebp,%esi,4) */
{INSN_MODE_32, "\x66\x0f\xba\xa4\x24\x88\xa9\xcb\xed\x00", 10, 0, {INSN_BT, 10, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* btw $0, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\x0f\xba\x64\x08\x7f\x05", 7, 0, {INSN_BT, 7, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* btw $5, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x66\x0f\xba\x20\x3f", 5, 0, {INSN_BT, 5, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* btw $63, (%eax) */
{INSN_MODE_32, "\x66\x0f\xba\x24\x24\xff", 6, 0, {INSN_BT, 6, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* btw $255, (%esp) */
{INSN_MODE_32, "\x66\x0f\xba\x6d\x10\x00", 6, 0, {INSN_BTS, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* btsw $0, 0x10(%ebp) */
{INSN_MODE_32, "\x66\x0f\xba\x6d\x00\x05", 6, 0, {INSN_BTS, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* btsw $5, (%ebp) */
{INSN_MODE_32, "\x66\x0f\xba\x2c\xcd\x00\x10\x00\x00\x3f", 10, 0, {INSN_BTS, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* btsw $63, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\x0f\xba\x2d\x00\x03\xe0\xfe\xff", 9, 0, {INSN_BTS, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* btsw $255, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\xf0\x0f\xba\x2b\x00", 7, 0, {INSN_BTS, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock btsw $0, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x66\xf0\x0f\xba\x28\x05", 7, 0, {INSN_BTS, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* lock btsw $5, (%bx,%si) */
{INSN_MODE_32, "\x67\x66\xf0\x0f\xba\xad\x34\x12\x3f", 9, 0, {INSN_BTS, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* lock btsw $63, 0x1234(%di) */
{INSN_MODE_32, "\x66\xf0\x0f\xba\x6c\xb5\x00\xff", 8, 0, {INSN_BTS, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btsw $255, (%ebp,%esi,4) */
{INSN_MODE_32, "\x66\x0f\xba\xb4\x24\x88\xa9\xcb\xed\x00", 10, 0, {INSN_BTR, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* btrw $0, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\x0f\xba\x74\x08\x7f\x05", 7, 0, {INSN_BTR, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* btrw $5, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x66\x0f\xba\x30\x3f", 5, 0, {INSN_BTR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* btrw $63, (%eax) */
{INSN_MODE_32, "\x66\x0f\xba\x34\x24\xff", 6, 0, {INSN_BTR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* btrw $255, (%esp) */
{INSN_MODE_32, "\x66\xf0\x0f\xba\x75\x10\x00", 7, 0, {INSN_BTR, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock btrw $0, 0x10(%ebp) */
{INSN_MODE_32, "\x66\xf0\x0f\xba\x75\x00\x05", 7, 0, {INSN_BTR, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* lock btrw $5, (%ebp) */
{INSN_MODE_32, "\x66\xf0\x0f\xba\x34\xcd\x00\x10\x00\x00\x3f", 11, 0, {INSN_BTR, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* lock btrw $63, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x66\xf0\x0f\xba\x35\x00\x03\xe0\xfe\xff", 10, 0, {INSN_BTR, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btrw $255, 0xfee00300 */
{INSN_MODE_32, "\x64\x66\x0f\xba\x3b\x00", 6, 0, {INSN_BTC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* btcw $0, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x66\x0f\xba\x38\x05", 6, 0, {INSN_BTC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* btcw $5, (%bx,%si) */
{INSN_MODE_32, "\x67\x66\x0f\xba\xbd\x34\x12\x3f", 8, 0, {INSN_BTC, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* btcw $63, 0x1234(%di) */
{INSN_MODE_32, "\x66\x0f\xba\x7c\xb5\x00\xff", 7, 0, {INSN_BTC, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* btcw $255, (%ebp,%esi,4) */
{INSN_MODE_32, "\x66\xf0\x0f\xba\xbc\x24\x88\xa9\xcb\xed\x00", 11, 0, {INSN_BTC, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock btcw $0, -0x12345678(%esp) */
{INSN_MODE_32, "\x66\xf0\x0f\xba\x7c\x08\x7f\x05", 8, 0, {INSN_BTC, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* lock btcw $5, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x66\xf0\x0f\xba\x38\x3f", 6, 0, {INSN_BTC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* lock btcw $63, (%eax) */
{INSN_MODE_32, "\x66\xf0\x0f\xba\x3c\x24\xff", 7, 0, {INSN_BTC, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btcw $255, (%esp) */
{INSN_MODE_32, "\x66\xab", 2, 0, {INSN_STORE_STRING, 2, 2, 0, 1, 0, 0, 0, 0, 2, 0, 0, 4, 0x0U}}, /* stosw */
{INSN_MODE_32, "\x66\xf3\xab", 3, 0, {INSN_STORE_STRING, 3, 2, 0, 1, 0, 0, 0, 0, 2, 0, 1, 4, 0x0U}}, /* rep stosw */
{INSN_MODE_32, "\x67\x66\xab", 3, 0, {INSN_STORE_STRING, 3, 2, 0, 1, 0, 0, 0, 0, 2, 0, 0, 2, 0x0U}}, /* addr16 stosw */
{INSN_MODE_32, "\x67\x66\xf3\xab", 4, 0, {INSN_STORE_STRING, 4, 2, 0, 1, 0, 0, 0, 0, 2, 0, 1, 2, 0x0U}}, /* addr16 rep stosw */
{INSN_MODE_32, "\x85\x45\x10", 3, 0, {INSN_TEST, 3, 4, 1, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* testl %eax, 0x10(%ebp) */
{INSN_MODE_32, "\x87\x45\x10", 3, 0, {INSN_EXCHANGE, 3, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* xchgl %eax, 0x10(%ebp) */
{INSN_MODE_32, "\xf0\x87\x45\x10", 4, 0, {INSN_EXCHANGE, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock xchgl %eax, 0x10(%ebp) */
{INSN_MODE_32, "\x85\x6d\x00", 3, 0, {INSN_TEST, 3, 4, 1, 0, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* testl %ebp, (%ebp) */
{INSN_MODE_32, "\x87\x6d\x00", 3, 0, {INSN_EXCHANGE, 3, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* xchgl %ebp, (%ebp) */
{INSN_MODE_32, "\xf0\x87\x6d\x00", 4, 0, {INSN_EXCHANGE, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock xchgl %ebp, (%ebp) */
{INSN_MODE_32, "\xf7\x04\xcd\x00\x10\x00\x00\x00\x00\x00\x00", 11, 0, {INSN_TEST, 11, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* testl $0, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\xf7\x05\x00\x03\xe0\xfe\x7f\x00\x00\x00", 10, 0, {INSN_TEST, 10, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* testl $127, 0xfee00300 */
{INSN_MODE_32, "\x64\xf7\x03\x10\x00\x00\x80", 7, 0, {INSN_TEST, 7, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* testl $-2147483632, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x0f\xba\x20\x00", 5, 0, {INSN_BT, 5, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* btl $0, (%bx,%si) */
{INSN_MODE_32, "\x67\x0f\xba\xa5\x34\x12\x05", 7, 0, {INSN_BT, 7, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* btl $5, 0x1234(%di) */
{INSN_MODE_32, "\x0f\xba\x64\xb5\x00\x3f", 6, 0, {INSN_BT, 6, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* btl $63, (%ebp,%esi,4) */
{INSN_MODE_32, "\x0f\xba\xa4\x24\x88\xa9\xcb\xed\xff", 9, 0, {INSN_BT, 9, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* btl $255, -0x12345678(%esp) */
{INSN_MODE_32, "\x0f\xba\x6c\x08\x7f\x00", 6, 0, {INSN_BTS, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* btsl $0, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\x0f\xba\x28\x05", 4, 0, {INSN_BTS, 4, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* btsl $5, (%eax) */
{INSN_MODE_32, "\x0f\xba\x2c\x24\x3f", 5, 0, {INSN_BTS, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* btsl $63, (%esp) */
{INSN_MODE_32, "\x0f\xba\x6d\x10\xff", 5, 0, {INSN_BTS, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* btsl $255, 0x10(%ebp) */
{INSN_MODE_32, "\xf0\x0f\xba\x6d\x00\x00", 6, 0, {INSN_BTS, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock btsl $0, (%ebp) */
{INSN_MODE_32, "\xf0\x0f\xba\x2c\xcd\x00\x10\x00\x00\x05", 10, 0, {INSN_BTS, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* lock btsl $5, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\xf0\x0f\xba\x2d\x00\x03\xe0\xfe\x3f", 9, 0, {INSN_BTS, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* lock btsl $63, 0xfee00300 */
{INSN_MODE_32, "\x64\xf0\x0f\xba\x2b\xff", 6, 0, {INSN_BTS, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btsl $255, %fs:(%ebx) */
{INSN_MODE_32, "\x67\x0f\xba\x30\x00", 5, 0, {INSN_BTR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* btrl $0, (%bx,%si) */
{INSN_MODE_32, "\x67\x0f\xba\xb5\x34\x12\x05", 7, 0, {INSN_BTR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* btrl $5, 0x1234(%di) */
{INSN_MODE_32, "\x0f\xba\x74\xb5\x00\x3f", 6, 0, {INSN_BTR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* btrl $63, (%ebp,%esi,4) */
{INSN_MODE_32, "\x0f\xba\xb4\x24\x88\xa9\xcb\xed\xff", 9, 0, {INSN_BTR, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* btrl $255, -0x12345678(%esp) */
{INSN_MODE_32, "\xf0\x0f\xba\x74\x08\x7f\x00", 7, 0, {INSN_BTR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock btrl $0, 0x7f(%eax,%ecx) */
{INSN_MODE_32, "\xf0\x0f\xba\x30\x05", 5, 0, {INSN_BTR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* lock btrl $5, (%eax) */
{INSN_MODE_32, "\xf0\x0f\xba\x34\x24\x3f", 6, 0, {INSN_BTR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* lock btrl $63, (%esp) */
{INSN_MODE_32, "\xf0\x0f\xba\x75\x10\xff", 6, 0, {INSN_BTR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btrl $255, 0x10(%ebp) */
{INSN_MODE_32, "\x0f\xba\x7d\x00\x00", 5, 0, {INSN_BTC, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* btcl $0, (%ebp) */
{INSN_MODE_32, "\x0f\xba\x3c\xcd\x00\x10\x00\x00\x05", 9, 0, {INSN_BTC, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* btcl $5, 0x1000(,%ecx,8) */
{INSN_MODE_32, "\x0f\xba\x3d\x00\x03\xe0\xfe\x3f", 8, 0, {INSN_BTC, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* btcl $63, 0xfee00300 */
{INSN_MODE_32, "\x64\x0f\xba\x3b\xff", 5, 0, {INSN_BTC, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* btcl $255, %fs:(%ebx) */
{INSN_MODE_32, "\x67\xf0\x0f\xba\x38\x00", 6, 0, {INSN_BTC, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock btcl $0, (%bx,%si) */
{INSN_MODE_32, "\x67\xf0\x0f\xba\xbd\x34\x12\x05", 8, 0, {INSN_BTC, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* lock btcl $5, 0x1234(%di) */
{INSN_MODE_32, "\xf0\x0f\xba\x7c\xb5\x00\x3f", 7, 0, {INSN_BTC, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* lock btcl $63, (%ebp,%esi,4) */
{INSN_MODE_32, "\xf0\x0f\xba\xbc\x24\x88\xa9\xcb\xed\xff", 10, 0, {INSN_BTC, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btcl $255, -0x12345678(%esp) */
{INSN_MODE_32, "\xab", 1, 0, {INSN_STORE_STRING, 1, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0, 4, 0x0U}}, /* stosl */
{INSN_MODE_32, "\xf3\xab", 2, 0, {INSN_STORE_STRING, 2, 4, 0, 1, 0, 0, 0, 0, 4, 0, 1, 4, 0x0U}}, /* rep stosl */
{INSN_MODE_32, "\x67\xab", 2, 0, {INSN_STORE_STRING, 2, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0, 2, 0x0U}}, /* addr16 stosl */
{INSN_MODE_32, "\x67\xf3\xab", 3, 0, {INSN_STORE_STRING, 3, 4, 0, 1, 0, 0, 0, 0, 4, 0, 1, 2, 0x0U}}, /* addr16 rep stosl */
{INSN_MODE_32, "\x63\x08", 2, -ENOTSUP, {0}}, /* arpl %cx, (%eax) */
{INSN_MODE_32, "\x82\x00\x01", 3, -ENOTSUP, {0}}, /* .byte 0x82, 0x00, 0x01 */
{INSN_MODE_32, "\x8c\x18", 2, -ENOTSUP, {0}}, /* mov %ds, (%eax) */
{INSN_MODE_32, "\x8e\x00", 2, -ENOTSUP, {0}}, /* mov (%eax), %es */
{INSN_MODE_32, "\x89\xca", 2, -ENOTSUP, {0}}, /* mov %ecx, %edx */
{INSN_MODE_32, "\xb9\x01\x00\x00\x00", 5, -ENOTSUP, {0}}, /* mov $1, %ecx */
{INSN_MODE_32, "\x88\xca", 2, -ENOTSUP, {0}}, /* mov %cl, %dl */
{INSN_MODE_32, "\x0f\xb6\xd1", 3, -ENOTSUP, {0}}, /* movzbl %cl, %edx */
{INSN_MODE_32, "\x0f\xbf\xd1", 3, -ENOTSUP, {0}}, /* movswl %cx, %edx */
{INSN_MODE_32, "\xa4", 1, -ENOTSUP, {0}}, /* movsb */
{INSN_MODE_32, "\xf3\xa5", 2, -ENOTSUP, {0}}, /* rep movsl */
{INSN_MODE_32, "\xad", 1, -ENOTSUP, {0}}, /* lodsl */
{INSN_MODE_32, "\xff\x30", 2, -ENOTSUP, {0}}, /* push (%eax) */
{INSN_MODE_32, "\x8f\x00", 2, -ENOTSUP, {0}}, /* pop (%eax) */
{INSN_MODE_32, "\xff\x10", 2, -ENOTSUP, {0}}, /* call *(%eax) */
{INSN_MODE_32, "\xff\x00", 2, -ENOTSUP, {0}}, /* incl (%eax) */
{INSN_MODE_32, "\xf7\x10", 2, -ENOTSUP, {0}}, /* notl (%eax) */
{INSN_MODE_32, "\xf6\x18", 2, -ENOTSUP, {0}}, /* negb (%eax) */
{INSN_MODE_32, "\xf7\x20", 2, -ENOTSUP, {0}}, /* mull (%eax) */
{INSN_MODE_32, "\x0f\xc1\x08", 3, -ENOTSUP, {0}}, /* xadd %ecx, (%eax) */
{INSN_MODE_32, "\x01\xca", 2, -ENOTSUP, {0}}, /* add %ecx, %edx */
{INSN_MODE_32, "\x80\xc9\x01", 3, -ENOTSUP, {0}}, /* orb $1, %cl */
{INSN_MODE_32, "\x87\xca", 2, -ENOTSUP, {0}}, /* xchg %ecx, %edx */
{INSN_MODE_32, "\xf7\xc1\x01\x00\x00\x00", 6, -ENOTSUP, {0}}, /* test $1, %ecx */
{INSN_MODE_32, "\x0f\xba\xe9\x01", 4, -ENOTSUP, {0}}, /* bts $1, %ecx */
{INSN_MODE_32, "\xd1\x20", 2, -ENOTSUP, {0}}, /* shll $1, (%eax) */
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
{INSN_MODE_32, "\xaf", 1, -ENOTSUP, {0}}, /* scasl */
{INSN_MODE_32, "\xa6", 1, -ENOTSUP, {0}}, /* cmpsb */
{INSN_MODE_32, "\xf0\x3b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x3b, 0x08 */
{INSN_MODE_32, "\xf0\x39\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x39, 0x08 */
{INSN_MODE_32, "\xf0\x03\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x03, 0x08 */
{INSN_MODE_32, "\xf0\x85\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x85, 0x08 */
{INSN_MODE_32, "\xf0\xaa", 2, -ENOTSUP, {0}}, /* .byte 0xf0, 0xaa */
{INSN_MODE_32, "\xf2\xaa", 2, -ENOTSUP, {0}}, /* .byte 0xf2, 0xaa */
{INSN_MODE_32, "\xf0\x0f\xba\x60\x10\x01", 6, -ENOTSUP, {0}}, /* .byte 0xf0, 0x0f, 0xba, 0x60, 0x10, 0x01 */
{INSN_MODE_32, "\xf3\x01\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf3, 0x01, 0x08 */
{INSN_MODE_32, "\xf2\xf0\x87\x08", 4, -ENOTSUP, {0}}, /* .byte 0xf2, 0xf0, 0x87, 0x08 */
{INSN_MODE_32, "\xf6\x48\x10\x00", 4, -ENOTSUP, {0}}, /* .byte 0xf6, 0x48, 0x10, 0x00 */
{INSN_MODE_32, "\x0f\xba\x58\x10\x00", 5, -ENOTSUP, {0}}, /* .byte 0x0f, 0xba, 0x58, 0x10, 0x00 */
{INSN_MODE_32, "\xf0\x89\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x89, 0x08 */
{INSN_MODE_32, "\xf3\x8b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf3, 0x8b, 0x08 */
{INSN_MODE_32, "\xf2\x8b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf2, 0x8b, 0x08 */
{INSN_MODE_32, "\xf3\x0f\xb6\x08", 4, -ENOTSUP, {0}}, /* .byte 0xf3, 0x0f, 0xb6, 0x08 */
{INSN_MODE_32, "\xc6\x48\x10\x00", 4, -ENOTSUP, {0}}, /* .byte 0xc6, 0x48, 0x10, 0x00 */
{INSN_MODE_32, "\xc7\x78\x10\x00\x00\x00\x00", 7, -ENOTSUP, {0}}, /* .byte 0xc7, 0x78, 0x10, 0, 0, 0, 0 */
{INSN_MODE_32, "\xc5\xf9\x7e\x00", 4, -ENOTSUP, {0}}, /* vmovd %xmm0, (%eax) */
{INSN_MODE_64, "\x88\x20", 2, 0, {INSN_MOVE, 2, 1, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* movb %ah, (%rax) */
{INSN_MODE_64, "\x8a\x24\x8b", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* movb (%rbx,%rcx,4), %ah */
{INSN_MODE_64, "\x88\x6d\x08", 3, 0, {INSN_MOVE, 3, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0x0U}}, /* movb %ch, 8(%rbp) */
{INSN_MODE_64, "\x8a\x2c\x24", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 1, 1, 1, 0, 0, 0, 0x0U}}, /* movb (%rsp), %ch */
{INSN_MODE_64, "\x88\x35\x34\x12\x00\x00", 6, 0, {INSN_MOVE, 6, 1, 0, 1, 0, 0, 2, 1, 1, 0, 0, 0, 0x0U}}, /* movb %dh, 0x1234(%rip) */
{INSN_MODE_64, "\x8a\x34\xd5\x45\x23\x01\x00", 7, 0, {INSN_MOVE, 7, 1, 1, 0, 1, 0, 2, 1, 1, 0, 0, 0, 0x0U}}, /* movb 0x12345(,%rdx,8), %dh */
{INSN_MODE_64, "\x88\x3c\x25\x00\x10\x00\x00", 7, 0, {INSN_MOVE, 7, 1, 0, 1, 0, 0, 3, 1, 1, 0, 0, 0, 0x0U}}, /* movb %bh, 0x1000 */
{INSN_MODE_64, "\x65\x8a\x38", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 3, 1, 1, 0, 0, 0, 0x0U}}, /* movb %gs:(%rax), %bh */
{INSN_MODE_64, "\x43\x88\x44\x75\x00", 5, 0, {INSN_MOVE, 5, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* movb %al, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x8a\x00", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* movb (%eax), %al */
{INSN_MODE_64, "\x67\x41\x88\x48\xfc", 5, 0, {INSN_MOVE, 5, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* movb %cl, -4(%r8d) */
{INSN_MODE_64, "\x42\x8a\x4c\x24\x7f", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* movb 0x7f(%rsp,%r12), %cl */
{INSN_MODE_64, "\x64\x67\x43\x88\x94\xd1\x34\x12\x00\x00", 10, 0, {INSN_MOVE, 10, 1, 0, 1, 0, 0, 2, 0, 1, 0, 0, 0, 0x0U}}, /* movb %dl, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x8a\x54\x3d\x80", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 2, 0, 1, 0, 0, 0, 0x0U}}, /* movb -0x80(%rbp,%r15), %dl */
{INSN_MODE_64, "\x88\x18", 2, 0, {INSN_MOVE, 2, 1, 0, 1, 0, 0, 3, 0, 1, 0, 0, 0, 0x0U}}, /* movb %bl, (%rax) */
{INSN_MODE_64, "\x8a\x1c\x8b", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 3, 0, 1, 0, 0, 0, 0x0U}}, /* movb (%rbx,%rcx,4), %bl */
{INSN_MODE_64, "\x40\x88\x65\x08", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 0, 4, 0, 1, 0, 0, 0, 0x0U}}, /* movb %spl, 8(%rbp) */
{INSN_MODE_64, "\x40\x8a\x24\x24", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 4, 0, 1, 0, 0, 0, 0x0U}}, /* movb (%rsp), %spl */
{INSN_MODE_64, "\x41\x88\xac\x24\x78\x56\x34\x12", 8, 0, {INSN_MOVE, 8, 1, 0, 1, 0, 0, 5, 0, 1, 0, 0, 0, 0x0U}}, /* movb %bpl, 0x12345678(%r12) */
{INSN_MODE_64, "\x41\x8a\x6d\x00", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 5, 0, 1, 0, 0, 0, 0x0U}}, /* movb (%r13), %bpl */
{INSN_MODE_64, "\x41\x88\x34\x24", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* movb %sil, (%r12) */
{INSN_MODE_64, "\x40\x8a\x35\x34\x12\x00\x00", 7, 0, {INSN_MOVE, 7, 1, 1, 0, 1, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* movb 0x1234(%rip), %sil */
{INSN_MODE_64, "\x40\x88\x3c\xd5\x45\x23\x01\x00", 8, 0, {INSN_MOVE, 8, 1, 0, 1, 0, 0, 7, 0, 1, 0, 0, 0, 0x0U}}, /* movb %dil, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x40\x8a\x3c\x25\x00\x10\x00\x00", 8, 0, {INSN_MOVE, 8, 1, 1, 0, 1, 0, 7, 0, 1, 0, 0, 0, 0x0U}}, /* movb 0x1000, %dil */
{INSN_MODE_64, "\x65\x44\x88\x00", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 0, 8, 0, 1, 0, 0, 0, 0x0U}}, /* movb %r8b, %gs:(%rax) */
{INSN_MODE_64, "\x47\x8a\x44\x75\x00", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 8, 0, 1, 0, 0, 0, 0x0U}}, /* movb (%r13,%r14,2), %r8b */
{INSN_MODE_64, "\x67\x44\x88\x08", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 0, 9, 0, 1, 0, 0, 0, 0x0U}}, /* movb %r9b, (%eax) */
{INSN_MODE_64, "\x67\x45\x8a\x48\xfc", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 9, 0, 1, 0, 0, 0, 0x0U}}, /* movb -4(%r8d), %r9b */
{INSN_MODE_64, "\x46\x88\x54\x24\x7f", 5, 0, {INSN_MOVE, 5, 1, 0, 1, 0, 0, 10, 0, 1, 0, 0, 0, 0x0U}}, /* movb %r10b, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x47\x8a\x94\xd1\x34\x12\x00\x00", 10, 0, {INSN_MOVE, 10, 1, 1, 0, 1, 0, 10, 0, 1, 0, 0, 0, 0x0U}}, /* movb %fs:0x1234(%r9d,%r10d,8), %r10b */
{INSN_MODE_64, "\x46\x88\x5c\x3d\x80", 5, 0, {INSN_MOVE, 5, 1, 0, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* movb %r11b, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x44\x8a\x18", 3, 0, {INSN_MOVE, 3, 1, 1, 0, 1, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* movb (%rax), %r11b */
{INSN_MODE_64, "\x44\x88\x24\x8b", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 0, 12, 0, 1, 0, 0, 0, 0x0U}}, /* movb %r12b, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x44\x8a\x65\x08", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 12, 0, 1, 0, 0, 0, 0x0U}}, /* movb 8(%rbp), %r12b */
{INSN_MODE_64, "\x44\x88\x2c\x24", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 0, 13, 0, 1, 0, 0, 0, 0x0U}}, /* movb %r13b, (%rsp) */
{INSN_MODE_64, "\x45\x8a\xac\x24\x78\x56\x34\x12", 8, 0, {INSN_MOVE, 8, 1, 1, 0, 1, 0, 13, 0, 1, 0, 0, 0, 0x0U}}, /* movb 0x12345678(%r12), %r13b */
{INSN_MODE_64, "\x45\x88\x75\x00", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 0, 14, 0, 1, 0, 0, 0, 0x0U}}, /* movb %r14b, (%r13) */
{INSN_MODE_64, "\x45\x8a\x34\x24", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 14, 0, 1, 0, 0, 0, 0x0U}}, /* movb (%r12), %r14b */
{INSN_MODE_64, "\x44\x88\x3d\x34\x12\x00\x00", 7, 0, {INSN_MOVE, 7, 1, 0, 1, 0, 0, 15, 0, 1, 0, 0, 0, 0x0U}}, /* movb %r15b, 0x1234(%rip) */
{INSN_MODE_64, "\x44\x8a\x3c\xd5\x45\x23\x01\x00", 8, 0, {INSN_MOVE, 8, 1, 1, 0, 1, 0, 15, 0, 1, 0, 0, 0, 0x0U}}, /* movb 0x12345(,%rdx,8), %r15b */
{INSN_MODE_64, "\xc6\x04\x25\x00\x10\x00\x00\x00", 8, 0, {INSN_MOVE, 8, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* movb $0, 0x1000 */
{INSN_MODE_64, "\x65\xc6\x00\x7f", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* movb $127, %gs:(%rax) */
{INSN_MODE_64, "\x43\xc6\x44\x75\x00\xfe", 6, 0, {INSN_MOVE, 6, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* movb $-2, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\xc6\x00\x90", 4, 0, {INSN_MOVE, 4, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* movb $-112, (%eax) */
{INSN_MODE_64, "\x67\x66\x41\x89\x40\xfc", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* movw %ax, -4(%r8d) */
{INSN_MODE_64, "\x66\x42\x8b\x44\x24\x7f", 6, 0, {INSN_MOVE, 6, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* movw 0x7f(%rsp,%r12), %ax */
{INSN_MODE_64, "\x64\x67\x66\x43\x89\x8c\xd1\x34\x12\x00\x00", 11, 0, {INSN_MOVE, 11, 2, 0, 1, 0, 0, 1, 0, 2, 0, 0, 0, 0x0U}}, /* movw %cx, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x66\x42\x8b\x4c\x3d\x80", 6, 0, {INSN_MOVE, 6, 2, 1, 0, 1, 0, 1, 0, 2, 0, 0, 0, 0x0U}}, /* movw -0x80(%rbp,%r15), %cx */
{INSN_MODE_64, "\x66\x89\x10", 3, 0, {INSN_MOVE, 3, 2, 0, 1, 0, 0, 2, 0, 2, 0, 0, 0, 0x0U}}, /* movw %dx, (%rax) */
{INSN_MODE_64, "\x66\x8b\x14\x8b", 4, 0, {INSN_MOVE, 4, 2, 1, 0, 1, 0, 2, 0, 2, 0, 0, 0, 0x0U}}, /* movw (%rbx,%rcx,4), %dx */
{INSN_MODE_64, "\x66\x89\x5d\x08", 4, 0, {INSN_MOVE, 4, 2, 0, 1, 0, 0, 3, 0, 2, 0, 0, 0, 0x0U}}, /* movw %bx, 8(%rbp) */
{INSN_MODE_64, "\x66\x8b\x1c\x24", 4, 0, {INSN_MOVE, 4, 2, 1, 0, 1, 0, 3, 0, 2, 0, 0, 0, 0x0U}}, /* movw (%rsp), %bx */
{INSN_MODE_64, "\x66\x41\x89\xa4\x24\x78\x56\x34\x12", 9, 0, {INSN_MOVE, 9, 2, 0, 1, 0, 0, 4, 0, 2, 0, 0, 0, 0x0U}}, /* movw %sp, 0x12345678(%r12) */
{INSN_MODE_64, "\x66\x41\x8b\x65\x00", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 4, 0, 2, 0, 0, 0, 0x0U}}, /* movw (%r13), %sp */
{INSN_MODE_64, "\x66\x41\x89\x2c\x24", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* movw %bp, (%r12) */
{INSN_MODE_64, "\x66\x8b\x2d\x34\x12\x00\x00", 7, 0, {INSN_MOVE, 7, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* movw 0x1234(%rip), %bp */
{INSN_MODE_64, "\x66\x89\x34\xd5\x45\x23\x01\x00", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 0, 6, 0, 2, 0, 0, 0, 0x0U}}, /* movw %si, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x66\x8b\x34\x25\x00\x10\x00\x00", 8, 0, {INSN_MOVE, 8, 2, 1, 0, 1, 0, 6, 0, 2, 0, 0, 0, 0x0U}}, /* movw 0x1000, %si */
{INSN_MODE_64, "\x65\x66\x89\x38", 4, 0, {INSN_MOVE, 4, 2, 0, 1, 0, 0, 7, 0, 2, 0, 0, 0, 0x0U}}, /* movw %di, %gs:(%rax) */
{INSN_MODE_64, "\x66\x43\x8b\x7c\x75\x00", 6, 0, {INSN_MOVE, 6, 2, 1, 0, 1, 0, 7, 0, 2, 0, 0, 0, 0x0U}}, /* movw (%r13,%r14,2), %di */
{INSN_MODE_64, "\x67\x66\x44\x89\x00", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 0, 8, 0, 2, 0, 0, 0, 0x0U}}, /* movw %r8w, (%eax) */
{INSN_MODE_64, "\x67\x66\x45\x8b\x40\xfc", 6, 0, {INSN_MOVE, 6, 2, 1, 0, 1, 0, 8, 0, 2, 0, 0, 0, 0x0U}}, /* movw -4(%r8d), %r8w */
{INSN_MODE_64, "\x66\x46\x89\x4c\x24\x7f", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 0, 9, 0, 2, 0, 0, 0, 0x0U}}, /* movw %r9w, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x66\x47\x8b\x8c\xd1\x34\x12\x00\x00", 11, 0, {INSN_MOVE, 11, 2, 1, 0, 1, 0, 9, 0, 2, 0, 0, 0, 0x0U}}, /* movw %fs:0x1234(%r9d,%r10d,8), %r9w */
{INSN_MODE_64, "\x66\x46\x89\x54\x3d\x80", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* movw %r10w, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x66\x44\x8b\x10", 4, 0, {INSN_MOVE, 4, 2, 1, 0, 1, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* movw (%rax), %r10w */
{INSN_MODE_64, "\x66\x44\x89\x1c\x8b", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 0, 11, 0, 2, 0, 0, 0, 0x0U}}, /* movw %r11w, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x66\x44\x8b\x5d\x08", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 11, 0, 2, 0, 0, 0, 0x0U}}, /* movw 8(%rbp), %r11w */
{INSN_MODE_64, "\x66\x44\x89\x24\x24", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 0, 12, 0, 2, 0, 0, 0, 0x0U}}, /* movw %r12w, (%rsp) */
{INSN_MODE_64, "\x66\x45\x8b\xa4\x24\x78\x56\x34\x12", 9, 0, {INSN_MOVE, 9, 2, 1, 0, 1, 0, 12, 0, 2, 0, 0, 0, 0x0U}}, /* movw 0x12345678(%r12), %r12w */
{INSN_MODE_64, "\x66\x45\x89\x6d\x00", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 0, 13, 0, 2, 0, 0, 0, 0x0U}}, /* movw %r13w, (%r13) */
{INSN_MODE_64, "\x66\x45\x8b\x2c\x24", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 13, 0, 2, 0, 0, 0, 0x0U}}, /* movw (%r12), %r13w */
{INSN_MODE_64, "\x66\x44\x89\x35\x34\x12\x00\x00", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 0, 14, 0, 2, 0, 0, 0, 0x0U}}, /* movw %r14w, 0x1234(%rip) */
{INSN_MODE_64, "\x66\x44\x8b\x34\xd5\x45\x23\x01\x00", 9, 0, {INSN_MOVE, 9, 2, 1, 0, 1, 0, 14, 0, 2, 0, 0, 0, 0x0U}}, /* movw 0x12345(,%rdx,8), %r14w */
{INSN_MODE_64, "\x66\x44\x89\x3c\x25\x00\x10\x00\x00", 9, 0, {INSN_MOVE, 9, 2, 0, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* movw %r15w, 0x1000 */
{INSN_MODE_64, "\x65\x66\x44\x8b\x38", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* movw %gs:(%rax), %r15w */
{INSN_MODE_64, "\x66\x43\xc7\x44\x75\x00\x00\x00", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* movw $0, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x66\xc7\x00\x7f\x00", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* movw $127, (%eax) */
{INSN_MODE_64, "\x67\x66\x41\xc7\x40\xfc\xfe\xff", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* movw $-2, -4(%r8d) */
{INSN_MODE_64, "\x66\x42\xc7\x44\x24\x7f\x90\xff", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* movw $-112, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x43\x89\x84\xd1\x34\x12\x00\x00", 10, 0, {INSN_MOVE, 10, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movl %eax, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x8b\x44\x3d\x80", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movl -0x80(%rbp,%r15), %eax */
{INSN_MODE_64, "\x89\x08", 2, 0, {INSN_MOVE, 2, 4, 0, 1, 0, 0, 1, 0, 4, 0, 0, 0, 0x0U}}, /* movl %ecx, (%rax) */
{INSN_MODE_64, "\x8b\x0c\x8b", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 1, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%rbx,%rcx,4), %ecx */
{INSN_MODE_64, "\x89\x55\x08", 3, 0, {INSN_MOVE, 3, 4, 0, 1, 0, 0, 2, 0, 4, 0, 0, 0, 0x0U}}, /* movl %edx, 8(%rbp) */
{INSN_MODE_64, "\x8b\x14\x24", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 2, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%rsp), %edx */
{INSN_MODE_64, "\x41\x89\x9c\x24\x78\x56\x34\x12", 8, 0, {INSN_MOVE, 8, 4, 0, 1, 0, 0, 3, 0, 4, 0, 0, 0, 0x0U}}, /* movl %ebx, 0x12345678(%r12) */
{INSN_MODE_64, "\x41\x8b\x5d\x00", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 3, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%r13), %ebx */
{INSN_MODE_64, "\x41\x89\x24\x24", 4, 0, {INSN_MOVE, 4, 4, 0, 1, 0, 0, 4, 0, 4, 0, 0, 0, 0x0U}}, /* movl %esp, (%r12) */
{INSN_MODE_64, "\x8b\x25\x34\x12\x00\x00", 6, 0, {INSN_MOVE, 6, 4, 1, 0, 1, 0, 4, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x1234(%rip), %esp */
{INSN_MODE_64, "\x89\x2c\xd5\x45\x23\x01\x00", 7, 0, {INSN_MOVE, 7, 4, 0, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* movl %ebp, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x8b\x2c\x25\x00\x10\x00\x00", 7, 0, {INSN_MOVE, 7, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x1000, %ebp */
{INSN_MODE_64, "\x65\x89\x30", 3, 0, {INSN_MOVE, 3, 4, 0, 1, 0, 0, 6, 0, 4, 0, 0, 0, 0x0U}}, /* movl %esi, %gs:(%rax) */
{INSN_MODE_64, "\x43\x8b\x74\x75\x00", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 6, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%r13,%r14,2), %esi */
{INSN_MODE_64, "\x67\x89\x38", 3, 0, {INSN_MOVE, 3, 4, 0, 1, 0, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl %edi, (%eax) */
{INSN_MODE_64, "\x67\x41\x8b\x78\xfc", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl -4(%r8d), %edi */
{INSN_MODE_64, "\x46\x89\x44\x24\x7f", 5, 0, {INSN_MOVE, 5, 4, 0, 1, 0, 0, 8, 0, 4, 0, 0, 0, 0x0U}}, /* movl %r8d, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x47\x8b\x84\xd1\x34\x12\x00\x00", 10, 0, {INSN_MOVE, 10, 4, 1, 0, 1, 0, 8, 0, 4, 0, 0, 0, 0x0U}}, /* movl %fs:0x1234(%r9d,%r10d,8), %r8d */
{INSN_MODE_64, "\x46\x89\x4c\x3d\x80", 5, 0, {INSN_MOVE, 5, 4, 0, 1, 0, 0, 9, 0, 4, 0, 0, 0, 0x0U}}, /* movl %r9d, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x44\x8b\x08", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 9, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%rax), %r9d */
{INSN_MODE_64, "\x44\x89\x14\x8b", 4, 0, {INSN_MOVE, 4, 4, 0, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* movl %r10d, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x44\x8b\x55\x08", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* movl 8(%rbp), %r10d */
{INSN_MODE_64, "\x44\x89\x1c\x24", 4, 0, {INSN_MOVE, 4, 4, 0, 1, 0, 0, 11, 0, 4, 0, 0, 0, 0x0U}}, /* movl %r11d, (%rsp) */
{INSN_MODE_64, "\x45\x8b\x9c\x24\x78\x56\x34\x12", 8, 0, {INSN_MOVE, 8, 4, 1, 0, 1, 0, 11, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x12345678(%r12), %r11d */
{INSN_MODE_64, "\x45\x89\x65\x00", 4, 0, {INSN_MOVE, 4, 4, 0, 1, 0, 0, 12, 0, 4, 0, 0, 0, 0x0U}}, /* movl %r12d, (%r13) */
{INSN_MODE_64, "\x45\x8b\x24\x24", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 12, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%r12), %r12d */
{INSN_MODE_64, "\x44\x89\x2d\x34\x12\x00\x00", 7, 0, {INSN_MOVE, 7, 4, 0, 1, 0, 0, 13, 0, 4, 0, 0, 0, 0x0U}}, /* movl %r13d, 0x1234(%rip) */
{INSN_MODE_64, "\x44\x8b\x2c\xd5\x45\x23\x01\x00", 8, 0, {INSN_MOVE, 8, 4, 1, 0, 1, 0, 13, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x12345(,%rdx,8), %r13d */
{INSN_MODE_64, "\x44\x89\x34\x25\x00\x10\x00\x00", 8, 0, {INSN_MOVE, 8, 4, 0, 1, 0, 0, 14, 0, 4, 0, 0, 0, 0x0U}}, /* movl %r14d, 0x1000 */
{INSN_MODE_64, "\x65\x44\x8b\x30", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 14, 0, 4, 0, 0, 0, 0x0U}}, /* movl %gs:(%rax), %r14d */
{INSN_MODE_64, "\x47\x89\x7c\x75\x00", 5, 0, {INSN_MOVE, 5, 4, 0, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* movl %r15d, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x44\x8b\x38", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%eax), %r15d */
{INSN_MODE_64, "\x67\x41\xc7\x40\xfc\x00\x00\x00\x00", 9, 0, {INSN_MOVE, 9, 4, 0, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movl $0, -4(%r8d) */
{INSN_MODE_64, "\x42\xc7\x44\x24\x7f\x7f\x00\x00\x00", 9, 0, {INSN_MOVE, 9, 4, 0, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* movl $127, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x43\xc7\x84\xd1\x34\x12\x00\x00\xfe\xff\xff\xff", 14, 0, {INSN_MOVE, 14, 4, 0, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* movl $-2, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\xc7\x44\x3d\x80\x10\x00\x00\x80", 9, 0, {INSN_MOVE, 9, 4, 0, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* movl $-2147483632, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x48\x89\x00", 3, 0, {INSN_MOVE, 3, 8, 0, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* movq %rax, (%rax) */
{INSN_MODE_64, "\x48\x8b\x04\x8b", 4, 0, {INSN_MOVE, 4, 8, 1, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* movq (%rbx,%rcx,4), %rax */
{INSN_MODE_64, "\x48\x89\x4d\x08", 4, 0, {INSN_MOVE, 4, 8, 0, 1, 0, 0, 1, 0, 8, 0, 0, 0, 0x0U}}, /* movq %rcx, 8(%rbp) */
{INSN_MODE_64, "\x48\x8b\x0c\x24", 4, 0, {INSN_MOVE, 4, 8, 1, 0, 1, 0, 1, 0, 8, 0, 0, 0, 0x0U}}, /* movq (%rsp), %rcx */
{INSN_MODE_64, "\x49\x89\x94\x24\x78\x56\x34\x12", 8, 0, {INSN_MOVE, 8, 8, 0, 1, 0, 0, 2, 0, 8, 0, 0, 0, 0x0U}}, /* movq %rdx, 0x12345678(%r12) */
{INSN_MODE_64, "\x49\x8b\x55\x00", 4, 0, {INSN_MOVE, 4, 8, 1, 0, 1, 0, 2, 0, 8, 0, 0, 0, 0x0U}}, /* movq (%r13), %rdx */
{INSN_MODE_64, "\x49\x89\x1c\x24", 4, 0, {INSN_MOVE, 4, 8, 0, 1, 0, 0, 3, 0, 8, 0, 0, 0, 0x0U}}, /* movq %rbx, (%r12) */
{INSN_MODE_64, "\x48\x8b\x1d\x34\x12\x00\x00", 7, 0, {INSN_MOVE, 7, 8, 1, 0, 1, 0, 3, 0, 8, 0, 0, 0, 0x0U}}, /* movq 0x1234(%rip), %rbx */
{INSN_MODE_64, "\x48\x89\x24\xd5\x45\x23\x01\x00", 8, 0, {INSN_MOVE, 8, 8, 0, 1, 0, 0, 4, 0, 8, 0, 0, 0, 0x0U}}, /* movq %rsp, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x48\x8b\x24\x25\x00\x10\x00\x00", 8, 0, {INSN_MOVE, 8, 8, 1, 0, 1, 0, 4, 0, 8, 0, 0, 0, 0x0U}}, /* movq 0x1000, %rsp */
{INSN_MODE_64, "\x65\x48\x89\x28", 4, 0, {INSN_MOVE, 4, 8, 0, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* movq %rbp, %gs:(%rax) */
{INSN_MODE_64, "\x4b\x8b\x6c\x75\x00", 5, 0, {INSN_MOVE, 5, 8, 1, 0, 1, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* movq (%r13,%r14,2), %rbp */
{INSN_MODE_64, "\x67\x48\x89\x30", 4, 0, {INSN_MOVE, 4, 8, 0, 1, 0, 0, 6, 0, 8, 0, 0, 0, 0x0U}}, /* movq %rsi, (%eax) */
{INSN_MODE_64, "\x67\x49\x8b\x70\xfc", 5, 0, {INSN_MOVE, 5, 8, 1, 0, 1, 0, 6, 0, 8, 0, 0, 0, 0x0U}}, /* movq -4(%r8d), %rsi */
{INSN_MODE_64, "\x4a\x89\x7c\x24\x7f", 5, 0, {INSN_MOVE, 5, 8, 0, 1, 0, 0, 7, 0, 8, 0, 0, 0, 0x0U}}, /* movq %rdi, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x4b\x8b\xbc\xd1\x34\x12\x00\x00", 10, 0, {INSN_MOVE, 10, 8, 1, 0, 1, 0, 7, 0, 8, 0, 0, 0, 0x0U}}, /* movq %fs:0x1234(%r9d,%r10d,8), %rdi */
{INSN_MODE_64, "\x4e\x89\x44\x3d\x80", 5, 0, {INSN_MOVE, 5, 8, 0, 1, 0, 0, 8, 0, 8, 0, 0, 0, 0x0U}}, /* movq %r8, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x4c\x8b\x00", 3, 0, {INSN_MOVE, 3, 8, 1, 0, 1, 0, 8, 0, 8, 0, 0, 0, 0x0U}}, /* movq (%rax), %r8 */
{INSN_MODE_64, "\x4c\x89\x0c\x8b", 4, 0, {INSN_MOVE, 4, 8, 0, 1, 0, 0, 9, 0, 8, 0, 0, 0, 0x0U}}, /* movq %r9, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x4c\x8b\x4d\x08", 4, 0, {INSN_MOVE, 4, 8, 1, 0, 1, 0, 9, 0, 8, 0, 0, 0, 0x0U}}, /* movq 8(%rbp), %r9 */
{INSN_MODE_64, "\x4c\x89\x14\x24", 4, 0, {INSN_MOVE, 4, 8, 0, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* movq %r10, (%rsp) */
{INSN_MODE_64, "\x4d\x8b\x94\x24\x78\x56\x34\x12", 8, 0, {INSN_MOVE, 8, 8, 1, 0, 1, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* movq 0x12345678(%r12), %r10 */
{INSN_MODE_64, "\x4d\x89\x5d\x00", 4, 0, {INSN_MOVE, 4, 8, 0, 1, 0, 0, 11, 0, 8, 0, 0, 0, 0x0U}}, /* movq %r11, (%r13) */
{INSN_MODE_64, "\x4d\x8b\x1c\x24", 4, 0, {INSN_MOVE, 4, 8, 1, 0, 1, 0, 11, 0, 8, 0, 0, 0, 0x0U}}, /* movq (%r12), %r11 */
{INSN_MODE_64, "\x4c\x89\x25\x34\x12\x00\x00", 7, 0, {INSN_MOVE, 7, 8, 0, 1, 0, 0, 12, 0, 8, 0, 0, 0, 0x0U}}, /* movq %r12, 0x1234(%rip) */
{INSN_MODE_64, "\x4c\x8b\x24\xd5\x45\x23\x01\x00", 8, 0, {INSN_MOVE, 8, 8, 1, 0, 1, 0, 12, 0, 8, 0, 0, 0, 0x0U}}, /* movq 0x12345(,%rdx,8), %r12 */
{INSN_MODE_64, "\x4c\x89\x2c\x25\x00\x10\x00\x00", 8, 0, {INSN_MOVE, 8, 8, 0, 1, 0, 0, 13, 0, 8, 0, 0, 0, 0x0U}}, /* movq %r13, 0x1000 */
{INSN_MODE_64, "\x65\x4c\x8b\x28", 4, 0, {INSN_MOVE, 4, 8, 1, 0, 1, 0, 13, 0, 8, 0, 0, 0, 0x0U}}, /* movq %gs:(%rax), %r13 */
{INSN_MODE_64, "\x4f\x89\x74\x75\x00", 5, 0, {INSN_MOVE, 5, 8, 0, 1, 0, 0, 14, 0, 8, 0, 0, 0, 0x0U}}, /* movq %r14, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x4c\x8b\x30", 4, 0, {INSN_MOVE, 4, 8, 1, 0, 1, 0, 14, 0, 8, 0, 0, 0, 0x0U}}, /* movq (%eax), %r14 */
{INSN_MODE_64, "\x67\x4d\x89\x78\xfc", 5, 0, {INSN_MOVE, 5, 8, 0, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* movq %r15, -4(%r8d) */
{INSN_MODE_64, "\x4e\x8b\x7c\x24\x7f", 5, 0, {INSN_MOVE, 5, 8, 1, 0, 1, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* movq 0x7f(%rsp,%r12), %r15 */
{INSN_MODE_64, "\x64\x67\x4b\xc7\x84\xd1\x34\x12\x00\x00\x00\x00\x00\x00", 14, 0, {INSN_MOVE, 14, 8, 0, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* movq $0, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x4a\xc7\x44\x3d\x80\x7f\x00\x00\x00", 9, 0, {INSN_MOVE, 9, 8, 0, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* movq $127, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x48\xc7\x00\xfe\xff\xff\xff", 7, 0, {INSN_MOVE, 7, 8, 0, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* movq $-2, (%rax) */
{INSN_MODE_64, "\x48\xc7\x04\x8b\x10\x00\x00\x80", 8, 0, {INSN_MOVE, 8, 8, 0, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* movq $-2147483632, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x8b\x38", 2, 0, {INSN_MOVE, 2, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%rax), %edi */
{INSN_MODE_64, "\x66\xc7\x00\x34\x12", 5, 0, {INSN_MOVE, 5, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%rax) */
{INSN_MODE_64, "\x8b\x3c\x8b", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%rbx,%rcx,4), %edi */
{INSN_MODE_64, "\x66\xc7\x04\x8b\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x8b\x7d\x08", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl 8(%rbp), %edi */
{INSN_MODE_64, "\x66\xc7\x45\x08\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, 8(%rbp) */
{INSN_MODE_64, "\x8b\x3c\x24", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%rsp), %edi */
{INSN_MODE_64, "\x66\xc7\x04\x24\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%rsp) */
{INSN_MODE_64, "\x41\x8b\xbc\x24\x78\x56\x34\x12", 8, 0, {INSN_MOVE, 8, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x12345678(%r12), %edi */
{INSN_MODE_64, "\x66\x41\xc7\x84\x24\x78\x56\x34\x12\x34\x12", 11, 0, {INSN_MOVE, 11, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, 0x12345678(%r12) */
{INSN_MODE_64, "\x41\x8b\x7d\x00", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%r13), %edi */
{INSN_MODE_64, "\x66\x41\xc7\x45\x00\x34\x12", 7, 0, {INSN_MOVE, 7, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%r13) */
{INSN_MODE_64, "\x41\x8b\x3c\x24", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%r12), %edi */
{INSN_MODE_64, "\x66\x41\xc7\x04\x24\x34\x12", 7, 0, {INSN_MOVE, 7, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%r12) */
{INSN_MODE_64, "\x8b\x3d\x34\x12\x00\x00", 6, 0, {INSN_MOVE, 6, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x1234(%rip), %edi */
{INSN_MODE_64, "\x66\xc7\x05\x34\x12\x00\x00\x34\x12", 9, 0, {INSN_MOVE, 9, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, 0x1234(%rip) */
{INSN_MODE_64, "\x8b\x3c\xd5\x45\x23\x01\x00", 7, 0, {INSN_MOVE, 7, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x12345(,%rdx,8), %edi */
{INSN_MODE_64, "\x66\xc7\x04\xd5\x45\x23\x01\x00\x34\x12", 10, 0, {INSN_MOVE, 10, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x8b\x3c\x25\x00\x10\x00\x00", 7, 0, {INSN_MOVE, 7, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x1000, %edi */
{INSN_MODE_64, "\x66\xc7\x04\x25\x00\x10\x00\x00\x34\x12", 10, 0, {INSN_MOVE, 10, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, 0x1000 */
{INSN_MODE_64, "\x65\x8b\x38", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl %gs:(%rax), %edi */
{INSN_MODE_64, "\x65\x66\xc7\x00\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, %gs:(%rax) */
{INSN_MODE_64, "\x43\x8b\x7c\x75\x00", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%r13,%r14,2), %edi */
{INSN_MODE_64, "\x66\x43\xc7\x44\x75\x00\x34\x12", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x8b\x38", 3, 0, {INSN_MOVE, 3, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl (%eax), %edi */
{INSN_MODE_64, "\x67\x66\xc7\x00\x34\x12", 6, 0, {INSN_MOVE, 6, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, (%eax) */
{INSN_MODE_64, "\x67\x41\x8b\x78\xfc", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl -4(%r8d), %edi */
{INSN_MODE_64, "\x67\x66\x41\xc7\x40\xfc\x34\x12", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, -4(%r8d) */
{INSN_MODE_64, "\x42\x8b\x7c\x24\x7f", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl 0x7f(%rsp,%r12), %edi */
{INSN_MODE_64, "\x66\x42\xc7\x44\x24\x7f\x34\x12", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x43\x8b\xbc\xd1\x34\x12\x00\x00", 10, 0, {INSN_MOVE, 10, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl %fs:0x1234(%r9d,%r10d,8), %edi */
{INSN_MODE_64, "\x64\x67\x66\x43\xc7\x84\xd1\x34\x12\x00\x00\x34\x12", 13, 0, {INSN_MOVE, 13, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x8b\x7c\x3d\x80", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 7, 0, 4, 0, 0, 0, 0x0U}}, /* movl -0x80(%rbp,%r15), %edi */
{INSN_MODE_64, "\x66\x42\xc7\x44\x3d\x80\x34\x12", 8, 0, {INSN_MOVE, 8, 2, 0, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* movw $0x1234, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x66\x0f\xb6\x00", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* movzbw (%rax), %ax */
{INSN_MODE_64, "\x66\x0f\xb6\x1c\x8b", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 3, 0, 2, 0, 0, 0, 0x0U}}, /* movzbw (%rbx,%rcx,4), %bx */
{INSN_MODE_64, "\x66\x0f\xb6\x75\x08", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 6, 0, 2, 0, 0, 0, 0x0U}}, /* movzbw 8(%rbp), %si */
{INSN_MODE_64, "\x66\x44\x0f\xb6\x0c\x24", 6, 0, {INSN_MOVE, 6, 1, 1, 0, 1, 0, 9, 0, 2, 0, 0, 0, 0x0U}}, /* movzbw (%rsp), %r9w */
{INSN_MODE_64, "\x66\x45\x0f\xb6\xa4\x24\x78\x56\x34\x12", 10, 0, {INSN_MOVE, 10, 1, 1, 0, 1, 0, 12, 0, 2, 0, 0, 0, 0x0U}}, /* movzbw 0x12345678(%r12), %r12w */
{INSN_MODE_64, "\x66\x45\x0f\xb6\x7d\x00", 6, 0, {INSN_MOVE, 6, 1, 1, 0, 1, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* movzbw (%r13), %r15w */
{INSN_MODE_64, "\x66\x41\x0f\xbe\x04\x24", 6, 0, {INSN_MOVE, 6, 1, 1, 0, 1, 0, 0, 0, 2, 1, 0, 0, 0x0U}}, /* movsbw (%r12), %ax */
{INSN_MODE_64, "\x66\x0f\xbe\x1d\x34\x12\x00\x00", 8, 0, {INSN_MOVE, 8, 1, 1, 0, 1, 0, 3, 0, 2, 1, 0, 0, 0x0U}}, /* movsbw 0x1234(%rip), %bx */
{INSN_MODE_64, "\x66\x0f\xbe\x34\xd5\x45\x23\x01\x00", 9, 0, {INSN_MOVE, 9, 1, 1, 0, 1, 0, 6, 0, 2, 1, 0, 0, 0x0U}}, /* movsbw 0x12345(,%rdx,8), %si */
{INSN_MODE_64, "\x66\x44\x0f\xbe\x0c\x25\x00\x10\x00\x00", 10, 0, {INSN_MOVE, 10, 1, 1, 0, 1, 0, 9, 0, 2, 1, 0, 0, 0x0U}}, /* movsbw 0x1000, %r9w */
{INSN_MODE_64, "\x65\x66\x44\x0f\xbe\x20", 6, 0, {INSN_MOVE, 6, 1, 1, 0, 1, 0, 12, 0, 2, 1, 0, 0, 0x0U}}, /* movsbw %gs:(%rax), %r12w */
{INSN_MODE_64, "\x66\x47\x0f\xbe\x7c\x75\x00", 7, 0, {INSN_MOVE, 7, 1, 1, 0, 1, 0, 15, 0, 2, 1, 0, 0, 0x0U}}, /* movsbw (%r13,%r14,2), %r15w */
{INSN_MODE_64, "\x67\x0f\xb6\x00", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movzbl (%eax), %eax */
{INSN_MODE_64, "\x67\x41\x0f\xb6\x58\xfc", 6, 0, {INSN_MOVE, 6, 1, 1, 0, 1, 0, 3, 0, 4, 0, 0, 0, 0x0U}}, /* movzbl -4(%r8d), %ebx */
{INSN_MODE_64, "\x42\x0f\xb6\x74\x24\x7f", 6, 0, {INSN_MOVE, 6, 1, 1, 0, 1, 0, 6, 0, 4, 0, 0, 0, 0x0U}}, /* movzbl 0x7f(%rsp,%r12), %esi */
{INSN_MODE_64, "\x64\x67\x47\x0f\xb6\x8c\xd1\x34\x12\x00\x00", 11, 0, {INSN_MOVE, 11, 1, 1, 0, 1, 0, 9, 0, 4, 0, 0, 0, 0x0U}}, /* movzbl %fs:0x1234(%r9d,%r10d,8), %r9d */
{INSN_MODE_64, "\x46\x0f\xb6\x64\x3d\x80", 6, 0, {INSN_MOVE, 6, 1, 1, 0, 1, 0, 12, 0, 4, 0, 0, 0, 0x0U}}, /* movzbl -0x80(%rbp,%r15), %r12d */
{INSN_MODE_64, "\x44\x0f\xb6\x38", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* movzbl (%rax), %r15d */
{INSN_MODE_64, "\x0f\xbe\x04\x8b", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 0, 0, 4, 1, 0, 0, 0x0U}}, /* movsbl (%rbx,%rcx,4), %eax */
{INSN_MODE_64, "\x0f\xbe\x5d\x08", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 3, 0, 4, 1, 0, 0, 0x0U}}, /* movsbl 8(%rbp), %ebx */
{INSN_MODE_64, "\x0f\xbe\x34\x24", 4, 0, {INSN_MOVE, 4, 1, 1, 0, 1, 0, 6, 0, 4, 1, 0, 0, 0x0U}}, /* movsbl (%rsp), %esi */
{INSN_MODE_64, "\x45\x0f\xbe\x8c\x24\x78\x56\x34\x12", 9, 0, {INSN_MOVE, 9, 1, 1, 0, 1, 0, 9, 0, 4, 1, 0, 0, 0x0U}}, /* movsbl 0x12345678(%r12), %r9d */
{INSN_MODE_64, "\x45\x0f\xbe\x65\x00", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 12, 0, 4, 1, 0, 0, 0x0U}}, /* movsbl (%r13), %r12d */
{INSN_MODE_64, "\x45\x0f\xbe\x3c\x24", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 15, 0, 4, 1, 0, 0, 0x0U}}, /* movsbl (%r12), %r15d */
{INSN_MODE_64, "\x0f\xb7\x05\x34\x12\x00\x00", 7, 0, {INSN_MOVE, 7, 2, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movzwl 0x1234(%rip), %eax */
{INSN_MODE_64, "\x0f\xb7\x1c\xd5\x45\x23\x01\x00", 8, 0, {INSN_MOVE, 8, 2, 1, 0, 1, 0, 3, 0, 4, 0, 0, 0, 0x0U}}, /* movzwl 0x12345(,%rdx,8), %ebx */
{INSN_MODE_64, "\x0f\xb7\x34\x25\x00\x10\x00\x00", 8, 0, {INSN_MOVE, 8, 2, 1, 0, 1, 0, 6, 0, 4, 0, 0, 0, 0x0U}}, /* movzwl 0x1000, %esi */
{INSN_MODE_64, "\x65\x44\x0f\xb7\x08", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 9, 0, 4, 0, 0, 0, 0x0U}}, /* movzwl %gs:(%rax), %r9d */
{INSN_MODE_64, "\x47\x0f\xb7\x64\x75\x00", 6, 0, {INSN_MOVE, 6, 2, 1, 0, 1, 0, 12, 0, 4, 0, 0, 0, 0x0U}}, /* movzwl (%r13,%r14,2), %r12d */
{INSN_MODE_64, "\x67\x44\x0f\xb7\x38", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* movzwl (%eax), %r15d */
{INSN_MODE_64, "\x67\x41\x0f\xbf\x40\xfc", 6, 0, {INSN_MOVE, 6, 2, 1, 0, 1, 0, 0, 0, 4, 1, 0, 0, 0x0U}}, /* movswl -4(%r8d), %eax */
{INSN_MODE_64, "\x42\x0f\xbf\x5c\x24\x7f", 6, 0, {INSN_MOVE, 6, 2, 1, 0, 1, 0, 3, 0, 4, 1, 0, 0, 0x0U}}, /* movswl 0x7f(%rsp,%r12), %ebx */
{INSN_MODE_64, "\x64\x67\x43\x0f\xbf\xb4\xd1\x34\x12\x00\x00", 11, 0, {INSN_MOVE, 11, 2, 1, 0, 1, 0, 6, 0, 4, 1, 0, 0, 0x0U}}, /* movswl %fs:0x1234(%r9d,%r10d,8), %esi */
{INSN_MODE_64, "\x46\x0f\xbf\x4c\x3d\x80", 6, 0, {INSN_MOVE, 6, 2, 1, 0, 1, 0, 9, 0, 4, 1, 0, 0, 0x0U}}, /* movswl -0x80(%rbp,%r15), %r9d */
{INSN_MODE_64, "\x44\x0f\xbf\x20", 4, 0, {INSN_MOVE, 4, 2, 1, 0, 1, 0, 12, 0, 4, 1, 0, 0, 0x0U}}, /* movswl (%rax), %r12d */
{INSN_MODE_64, "\x44\x0f\xbf\x3c\x8b", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 15, 0, 4, 1, 0, 0, 0x0U}}, /* movswl (%rbx,%rcx,4), %r15d */
{INSN_MODE_64, "\x48\x0f\xb6\x45\x08", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* movzbq 8(%rbp), %rax */
{INSN_MODE_64, "\x48\x0f\xb6\x1c\x24", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 3, 0, 8, 0, 0, 0, 0x0U}}, /* movzbq (%rsp), %rbx */
{INSN_MODE_64, "\x49\x0f\xb6\xb4\x24\x78\x56\x34\x12", 9, 0, {INSN_MOVE, 9, 1, 1, 0, 1, 0, 6, 0, 8, 0, 0, 0, 0x0U}}, /* movzbq 0x12345678(%r12), %rsi */
{INSN_MODE_64, "\x4d\x0f\xb6\x4d\x00", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 9, 0, 8, 0, 0, 0, 0x0U}}, /* movzbq (%r13), %r9 */
{INSN_MODE_64, "\x4d\x0f\xb6\x24\x24", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 12, 0, 8, 0, 0, 0, 0x0U}}, /* movzbq (%r12), %r12 */
{INSN_MODE_64, "\x4c\x0f\xb6\x3d\x34\x12\x00\x00", 8, 0, {INSN_MOVE, 8, 1, 1, 0, 1, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* movzbq 0x1234(%rip), %r15 */
{INSN_MODE_64, "\x48\x0f\xbe\x04\xd5\x45\x23\x01\x00", 9, 0, {INSN_MOVE, 9, 1, 1, 0, 1, 0, 0, 0, 8, 1, 0, 0, 0x0U}}, /* movsbq 0x12345(,%rdx,8), %rax */
{INSN_MODE_64, "\x48\x0f\xbe\x1c\x25\x00\x10\x00\x00", 9, 0, {INSN_MOVE, 9, 1, 1, 0, 1, 0, 3, 0, 8, 1, 0, 0, 0x0U}}, /* movsbq 0x1000, %rbx */
{INSN_MODE_64, "\x65\x48\x0f\xbe\x30", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 6, 0, 8, 1, 0, 0, 0x0U}}, /* movsbq %gs:(%rax), %rsi */
{INSN_MODE_64, "\x4f\x0f\xbe\x4c\x75\x00", 6, 0, {INSN_MOVE, 6, 1, 1, 0, 1, 0, 9, 0, 8, 1, 0, 0, 0x0U}}, /* movsbq (%r13,%r14,2), %r9 */
{INSN_MODE_64, "\x67\x4c\x0f\xbe\x20", 5, 0, {INSN_MOVE, 5, 1, 1, 0, 1, 0, 12, 0, 8, 1, 0, 0, 0x0U}}, /* movsbq (%eax), %r12 */
{INSN_MODE_64, "\x67\x4d\x0f\xbe\x78\xfc", 6, 0, {INSN_MOVE, 6, 1, 1, 0, 1, 0, 15, 0, 8, 1, 0, 0, 0x0U}}, /* movsbq -4(%r8d), %r15 */
{INSN_MODE_64, "\x4a\x0f\xb7\x44\x24\x7f", 6, 0, {INSN_MOVE, 6, 2, 1, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* movzwq 0x7f(%rsp,%r12), %rax */
{INSN_MODE_64, "\x64\x67\x4b\x0f\xb7\x9c\xd1\x34\x12\x00\x00", 11, 0, {INSN_MOVE, 11, 2, 1, 0, 1, 0, 3, 0, 8, 0, 0, 0, 0x0U}}, /* movzwq %fs:0x1234(%r9d,%r10d,8), %rbx */
{INSN_MODE_64, "\x4a\x0f\xb7\x74\x3d\x80", 6, 0, {INSN_MOVE, 6, 2, 1, 0, 1, 0, 6, 0, 8, 0, 0, 0, 0x0U}}, /* movzwq -0x80(%rbp,%r15), %rsi */
{INSN_MODE_64, "\x4c\x0f\xb7\x08", 4, 0, {INSN_MOVE, 4, 2, 1, 0, 1, 0, 9, 0, 8, 0, 0, 0, 0x0U}}, /* movzwq (%rax), %r9 */
{INSN_MODE_64, "\x4c\x0f\xb7\x24\x8b", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 12, 0, 8, 0, 0, 0, 0x0U}}, /* movzwq (%rbx,%rcx,4), %r12 */
{INSN_MODE_64, "\x4c\x0f\xb7\x7d\x08", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* movzwq 8(%rbp), %r15 */
{INSN_MODE_64, "\x48\x0f\xbf\x04\x24", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 0, 0, 8, 1, 0, 0, 0x0U}}, /* movswq (%rsp), %rax */
{INSN_MODE_64, "\x49\x0f\xbf\x9c\x24\x78\x56\x34\x12", 9, 0, {INSN_MOVE, 9, 2, 1, 0, 1, 0, 3, 0, 8, 1, 0, 0, 0x0U}}, /* movswq 0x12345678(%r12), %rbx */
{INSN_MODE_64, "\x49\x0f\xbf\x75\x00", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 6, 0, 8, 1, 0, 0, 0x0U}}, /* movswq (%r13), %rsi */
{INSN_MODE_64, "\x4d\x0f\xbf\x0c\x24", 5, 0, {INSN_MOVE, 5, 2, 1, 0, 1, 0, 9, 0, 8, 1, 0, 0, 0x0U}}, /* movswq (%r12), %r9 */
{INSN_MODE_64, "\x4c\x0f\xbf\x25\x34\x12\x00\x00", 8, 0, {INSN_MOVE, 8, 2, 1, 0, 1, 0, 12, 0, 8, 1, 0, 0, 0x0U}}, /* movswq 0x1234(%rip), %r12 */
{INSN_MODE_64, "\x4c\x0f\xbf\x3c\xd5\x45\x23\x01\x00", 9, 0, {INSN_MOVE, 9, 2, 1, 0, 1, 0, 15, 0, 8, 1, 0, 0, 0x0U}}, /* movswq 0x12345(,%rdx,8), %r15 */
{INSN_MODE_64, "\x48\x63\x04\x25\x00\x10\x00\x00", 8, 0, {INSN_MOVE, 8, 4, 1, 0, 1, 0, 0, 0, 8, 1, 0, 0, 0x0U}}, /* movslq 0x1000, %rax */
{INSN_MODE_64, "\x65\x48\x63\x18", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 3, 0, 8, 1, 0, 0, 0x0U}}, /* movslq %gs:(%rax), %rbx */
{INSN_MODE_64, "\x4b\x63\x74\x75\x00", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 6, 0, 8, 1, 0, 0, 0x0U}}, /* movslq (%r13,%r14,2), %rsi */
{INSN_MODE_64, "\x67\x4c\x63\x08", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 9, 0, 8, 1, 0, 0, 0x0U}}, /* movslq (%eax), %r9 */
{INSN_MODE_64, "\x67\x4d\x63\x60\xfc", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 12, 0, 8, 1, 0, 0, 0x0U}}, /* movslq -4(%r8d), %r12 */
{INSN_MODE_64, "\x4e\x63\x7c\x24\x7f", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 15, 0, 8, 1, 0, 0, 0x0U}}, /* movslq 0x7f(%rsp,%r12), %r15 */
{INSN_MODE_64, "\xa0\xf0\xde\xbc\x9a\x78\x56\x34\x12", 9, 0, {INSN_MOVE, 9, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* movabs 0x123456789abcdef0, %al */
{INSN_MODE_64, "\xa2\xf0\xde\xbc\x9a\x78\x56\x34\x12", 9, 0, {INSN_MOVE, 9, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* movabs %al, 0x123456789abcdef0 */
{INSN_MODE_64, "\x67\xa0\x00\x00\xe0\xfe", 6, 0, {INSN_MOVE, 6, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0x0U}}, /* .byte 0x67; .byte 0xa0, 0, 0, 0xe0, 0xfe */
{INSN_MODE_64, "\x66\xa1\xf0\xde\xbc\x9a\x78\x56\x34\x12", 10, 0, {INSN_MOVE, 10, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* movabs 0x123456789abcdef0, %ax */
{INSN_MODE_64, "\x66\xa3\xf0\xde\xbc\x9a\x78\x56\x34\x12", 10, 0, {INSN_MOVE, 10, 2, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* movabs %ax, 0x123456789abcdef0 */
{INSN_MODE_64, "\x67\x66\xa1\x00\x00\xe0\xfe", 7, 0, {INSN_MOVE, 7, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* .byte 0x67; .byte 0x66, 0xa1, 0, 0, 0xe0, 0xfe */
{INSN_MODE_64, "\xa1\xf0\xde\xbc\x9a\x78\x56\x34\x12", 9, 0, {INSN_MOVE, 9, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movabs 0x123456789abcdef0, %eax */
{INSN_MODE_64, "\xa3\xf0\xde\xbc\x9a\x78\x56\x34\x12", 9, 0, {INSN_MOVE, 9, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* movabs %eax, 0x123456789abcdef0 */
{INSN_MODE_64, "\x67\xa1\x00\x00\xe0\xfe", 6, 0, {INSN_MOVE, 6, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* .byte 0x67; .byte 0xa1, 0, 0, 0xe0, 0xfe */
{INSN_MODE_64, "\x48\xa1\xf0\xde\xbc\x9a\x78\x56\x34\x12", 10, 0, {INSN_MOVE, 10, 8, 1, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* movabs 0x123456789abcdef0, %rax */
{INSN_MODE_64, "\x48\xa3\xf0\xde\xbc\x9a\x78\x56\x34\x12", 10, 0, {INSN_MOVE, 10, 8, 0, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* movabs %rax, 0x123456789abcdef0 */
{INSN_MODE_64, "\x67\x48\xa1\x00\x00\xe0\xfe", 7, 0, {INSN_MOVE, 7, 8, 1, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* .byte 0x67; .byte 0x48, 0xa1, 0, 0, 0xe0, 0xfe */
{INSN_MODE_64, "\x00\x20", 2, 0, {INSN_ADD, 2, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* addb %ah, (%rax) */
{INSN_MODE_64, "\x00\x0c\x8b", 3, 0, {INSN_ADD, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* addb %cl, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x40\x00\x75\x08", 4, 0, {INSN_ADD, 4, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* addb %sil, 8(%rbp) */
{INSN_MODE_64, "\x44\x00\x1c\x24", 4, 0, {INSN_ADD, 4, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* addb %r11b, (%rsp) */
{INSN_MODE_64, "\x41\x80\x84\x24\x78\x56\x34\x12\x00", 9, 0, {INSN_ADD, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* addb $0, 0x12345678(%r12) */
{INSN_MODE_64, "\x41\x80\x45\x00\x7f", 5, 0, {INSN_ADD, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* addb $127, (%r13) */
{INSN_MODE_64, "\x41\x80\x04\x24\xfe", 5, 0, {INSN_ADD, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* addb $-2, (%r12) */
{INSN_MODE_64, "\x80\x05\x34\x12\x00\x00\x01", 7, 0, {INSN_ADD, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* addb $1, 0x1234(%rip) */
{INSN_MODE_64, "\x80\x04\xd5\x45\x23\x01\x00\x90", 8, 0, {INSN_ADD, 8, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* addb $-112, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x00\x24\x25\x00\x10\x00\x00", 8, 0, {INSN_ADD, 8, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock addb %ah, 0x1000 */
{INSN_MODE_64, "\x65\xf0\x00\x08", 4, 0, {INSN_ADD, 4, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock addb %cl, %gs:(%rax) */
{INSN_MODE_64, "\xf0\x43\x00\x74\x75\x00", 6, 0, {INSN_ADD, 6, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* lock addb %sil, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\xf0\x44\x00\x18", 5, 0, {INSN_ADD, 5, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* lock addb %r11b, (%eax) */
{INSN_MODE_64, "\x67\xf0\x41\x80\x40\xfc\x00", 7, 0, {INSN_ADD, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock addb $0, -4(%r8d) */
{INSN_MODE_64, "\xf0\x42\x80\x44\x24\x7f\x7f", 7, 0, {INSN_ADD, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock addb $127, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\xf0\x43\x80\x84\xd1\x34\x12\x00\x00\xfe", 12, 0, {INSN_ADD, 12, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock addb $-2, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\xf0\x42\x80\x44\x3d\x80\x01", 7, 0, {INSN_ADD, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock addb $1, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\xf0\x80\x00\x90", 4, 0, {INSN_ADD, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock addb $-112, (%rax) */
{INSN_MODE_64, "\x02\x24\x8b", 3, 0, {INSN_ADD, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* addb (%rbx,%rcx,4), %ah */
{INSN_MODE_64, "\x02\x4d\x08", 3, 0, {INSN_ADD, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* addb 8(%rbp), %cl */
{INSN_MODE_64, "\x40\x02\x34\x24", 4, 0, {INSN_ADD, 4, 1, 1, 0, 1, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* addb (%rsp), %sil */
{INSN_MODE_64, "\x45\x02\x9c\x24\x78\x56\x34\x12", 8, 0, {INSN_ADD, 8, 1, 1, 0, 1, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* addb 0x12345678(%r12), %r11b */
{INSN_MODE_64, "\x66\x41\x01\x45\x00", 5, 0, {INSN_ADD, 5, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* addw %ax, (%r13) */
{INSN_MODE_64, "\x66\x41\x01\x2c\x24", 5, 0, {INSN_ADD, 5, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* addw %bp, (%r12) */
{INSN_MODE_64, "\x66\x44\x01\x15\x34\x12\x00\x00", 8, 0, {INSN_ADD, 8, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* addw %r10w, 0x1234(%rip) */
{INSN_MODE_64, "\x66\x44\x01\x3c\xd5\x45\x23\x01\x00", 9, 0, {INSN_ADD, 9, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* addw %r15w, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x66\x83\x04\x25\x00\x10\x00\x00\x00", 9, 0, {INSN_ADD, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* addw $0, 0x1000 */
{INSN_MODE_64, "\x65\x66\x83\x00\x7f", 5, 0, {INSN_ADD, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* addw $127, %gs:(%rax) */
{INSN_MODE_64, "\x66\x43\x83\x44\x75\x00\xfe", 7, 0, {INSN_ADD, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* addw $-2, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x66\x81\x00\x34\x12", 6, 0, {INSN_ADD, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* addw $4660, (%eax) */
{INSN_MODE_64, "\x67\x66\x41\x83\x40\xfc\x90", 7, 0, {INSN_ADD, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* addw $-112, -4(%r8d) */
{INSN_MODE_64, "\x66\xf0\x42\x01\x44\x24\x7f", 7, 0, {INSN_ADD, 7, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock addw %ax, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x66\xf0\x43\x01\xac\xd1\x34\x12\x00\x00", 12, 0, {INSN_ADD, 12, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock addw %bp, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x66\xf0\x46\x01\x54\x3d\x80", 7, 0, {INSN_ADD, 7, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* lock addw %r10w, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x66\xf0\x44\x01\x38", 5, 0, {INSN_ADD, 5, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* lock addw %r15w, (%rax) */
{INSN_MODE_64, "\x66\xf0\x83\x04\x8b\x00", 6, 0, {INSN_ADD, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock addw $0, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x66\xf0\x83\x45\x08\x7f", 6, 0, {INSN_ADD, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock addw $127, 8(%rbp) */
{INSN_MODE_64, "\x66\xf0\x83\x04\x24\xfe", 6, 0, {INSN_ADD, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock addw $-2, (%rsp) */
{INSN_MODE_64, "\x66\xf0\x41\x81\x84\x24\x78\x56\x34\x12\x34\x12", 12, 0, {INSN_ADD, 12, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock addw $4660, 0x12345678(%r12) */
{INSN_MODE_64, "\x66\xf0\x41\x83\x45\x00\x90", 7, 0, {INSN_ADD, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock addw $-112, (%r13) */
{INSN_MODE_64, "\x66\x41\x03\x04\x24", 5, 0, {INSN_ADD, 5, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* addw (%r12), %ax */
{INSN_MODE_64, "\x66\x03\x2d\x34\x12\x00\x00", 7, 0, {INSN_ADD, 7, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* addw 0x1234(%rip), %bp */
{INSN_MODE_64, "\x66\x44\x03\x14\xd5\x45\x23\x01\x00", 9, 0, {INSN_ADD, 9, 2, 1, 0, 1, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* addw 0x12345(,%rdx,8), %r10w */
{INSN_MODE_64, "\x66\x44\x03\x3c\x25\x00\x10\x00\x00", 9, 0, {INSN_ADD, 9, 2, 1, 0, 1, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* addw 0x1000, %r15w */
{INSN_MODE_64, "\x65\x01\x00", 3, 0, {INSN_ADD, 3, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* addl %eax, %gs:(%rax) */
{INSN_MODE_64, "\x43\x01\x6c\x75\x00", 5, 0, {INSN_ADD, 5, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* addl %ebp, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x44\x01\x10", 4, 0, {INSN_ADD, 4, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* addl %r10d, (%eax) */
{INSN_MODE_64, "\x67\x45\x01\x78\xfc", 5, 0, {INSN_ADD, 5, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* addl %r15d, -4(%r8d) */
{INSN_MODE_64, "\x42\x83\x44\x24\x7f\x00", 6, 0, {INSN_ADD, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* addl $0, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x43\x83\x84\xd1\x34\x12\x00\x00\x7f", 11, 0, {INSN_ADD, 11, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* addl $127, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x83\x44\x3d\x80\xfe", 6, 0, {INSN_ADD, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* addl $-2, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x81\x00\x34\x12\x00\x00", 6, 0, {INSN_ADD, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* addl $4660, (%rax) */
{INSN_MODE_64, "\x81\x04\x8b\x10\x00\x00\x80", 7, 0, {INSN_ADD, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* addl $-2147483632, (%rbx,%rcx,4) */
{INSN_MODE_64, "\xf0\x01\x45\x08", 4, 0, {INSN_ADD, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock addl %eax, 8(%rbp) */
{INSN_MODE_64, "\xf0\x01\x2c\x24", 4, 0, {INSN_ADD, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock addl %ebp, (%rsp) */
{INSN_MODE_64, "\xf0\x45\x01\x94\x24\x78\x56\x34\x12", 9, 0, {INSN_ADD, 9, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* lock addl %r10d, 0x12345678(%r12) */
{INSN_MODE_64, "\xf0\x45\x01\x7d\x00", 5, 0, {INSN_ADD, 5, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* lock addl %r15d, (%r13) */
{INSN_MODE_64, "\xf0\x41\x83\x04\x24\x00", 6, 0, {INSN_ADD, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock addl $0, (%r12) */
{INSN_MODE_64, "\xf0\x83\x05\x34\x12\x00\x00\x7f", 8, 0, {INSN_ADD, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock addl $127, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x83\x04\xd5\x45\x23\x01\x00\xfe", 9, 0, {INSN_ADD, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock addl $-2, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x81\x04\x25\x00\x10\x00\x00\x34\x12\x00\x00", 12, 0, {INSN_ADD, 12, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock addl $4660, 0x1000 */
{INSN_MODE_64, "\x65\xf0\x81\x00\x10\x00\x00\x80", 8, 0, {INSN_ADD, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock addl $-2147483632, %gs:(%rax) */
{INSN_MODE_64, "\x43\x03\x44\x75\x00", 5, 0, {INSN_ADD, 5, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* addl (%r13,%r14,2), %eax */
{INSN_MODE_64, "\x67\x03\x28", 3, 0, {INSN_ADD, 3, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* addl (%eax), %ebp */
{INSN_MODE_64, "\x67\x45\x03\x50\xfc", 5, 0, {INSN_ADD, 5, 4, 1, 0, 1, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* addl -4(%r8d), %r10d */
{INSN_MODE_64, "\x46\x03\x7c\x24\x7f", 5, 0, {INSN_ADD, 5, 4, 1, 0, 1, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* addl 0x7f(%rsp,%r12), %r15d */
{INSN_MODE_64, "\x64\x67\x4b\x01\x84\xd1\x34\x12\x00\x00", 10, 0, {INSN_ADD, 10, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* addq %rax, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x4a\x01\x6c\x3d\x80", 5, 0, {INSN_ADD, 5, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* addq %rbp, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x4c\x01\x10", 3, 0, {INSN_ADD, 3, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* addq %r10, (%rax) */
{INSN_MODE_64, "\x4c\x01\x3c\x8b", 4, 0, {INSN_ADD, 4, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* addq %r15, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x48\x83\x45\x08\x00", 5, 0, {INSN_ADD, 5, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* addq $0, 8(%rbp) */
{INSN_MODE_64, "\x48\x83\x04\x24\x7f", 5, 0, {INSN_ADD, 5, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* addq $127, (%rsp) */
{INSN_MODE_64, "\x49\x83\x84\x24\x78\x56\x34\x12\xfe", 9, 0, {INSN_ADD, 9, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* addq $-2, 0x12345678(%r12) */
{INSN_MODE_64, "\x49\x81\x45\x00\x34\x12\x00\x00", 8, 0, {INSN_ADD, 8, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* addq $4660, (%r13) */
{INSN_MODE_64, "\x49\x81\x04\x24\x10\x00\x00\x80", 8, 0, {INSN_ADD, 8, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* addq $-2147483632, (%r12) */
{INSN_MODE_64, "\xf0\x48\x01\x05\x34\x12\x00\x00", 8, 0, {INSN_ADD, 8, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock addq %rax, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x48\x01\x2c\xd5\x45\x23\x01\x00", 9, 0, {INSN_ADD, 9, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* lock addq %rbp, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x4c\x01\x14\x25\x00\x10\x00\x00", 9, 0, {INSN_ADD, 9, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* lock addq %r10, 0x1000 */
{INSN_MODE_64, "\x65\xf0\x4c\x01\x38", 5, 0, {INSN_ADD, 5, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* lock addq %r15, %gs:(%rax) */
{INSN_MODE_64, "\xf0\x4b\x83\x44\x75\x00\x00", 7, 0, {INSN_ADD, 7, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock addq $0, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\xf0\x48\x83\x00\x7f", 6, 0, {INSN_ADD, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* lock addq $127, (%eax) */
{INSN_MODE_64, "\x67\xf0\x49\x83\x40\xfc\xfe", 7, 0, {INSN_ADD, 7, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock addq $-2, -4(%r8d) */
{INSN_MODE_64, "\xf0\x4a\x81\x44\x24\x7f\x34\x12\x00\x00", 10, 0, {INSN_ADD, 10, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* lock addq $4660, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\xf0\x4b\x81\x84\xd1\x34\x12\x00\x00\x10\x00\x00\x80", 15, 0, {INSN_ADD, 15, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* lock addq $-2147483632, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x4a\x03\x44\x3d\x80", 5, 0, {INSN_ADD, 5, 8, 1, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* addq -0x80(%rbp,%r15), %rax */
{INSN_MODE_64, "\x48\x03\x28", 3, 0, {INSN_ADD, 3, 8, 1, 0, 1, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* addq (%rax), %rbp */
{INSN_MODE_64, "\x4c\x03\x14\x8b", 4, 0, {INSN_ADD, 4, 8, 1, 0, 1, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* addq (%rbx,%rcx,4), %r10 */
{INSN_MODE_64, "\x4c\x03\x7d\x08", 4, 0, {INSN_ADD, 4, 8, 1, 0, 1, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* addq 8(%rbp), %r15 */
{INSN_MODE_64, "\x08\x24\x24", 3, 0, {INSN_OR, 3, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* orb %ah, (%rsp) */
{INSN_MODE_64, "\x41\x08\x8c\x24\x78\x56\x34\x12", 8, 0, {INSN_OR, 8, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* orb %cl, 0x12345678(%r12) */
{INSN_MODE_64, "\x41\x08\x75\x00", 4, 0, {INSN_OR, 4, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* orb %sil, (%r13) */
{INSN_MODE_64, "\x45\x08\x1c\x24", 4, 0, {INSN_OR, 4, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* orb %r11b, (%r12) */
{INSN_MODE_64, "\x80\x0d\x34\x12\x00\x00\x00", 7, 0, {INSN_OR, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* orb $0, 0x1234(%rip) */
{INSN_MODE_64, "\x80\x0c\xd5\x45\x23\x01\x00\x7f", 8, 0, {INSN_OR, 8, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* orb $127, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x80\x0c\x25\x00\x10\x00\x00\xfe", 8, 0, {INSN_OR, 8, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* orb $-2, 0x1000 */
{INSN_MODE_64, "\x65\x80\x08\x01", 4, 0, {INSN_OR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* orb $1, %gs:(%rax) */
{INSN_MODE_64, "\x43\x80\x4c\x75\x00\x90", 6, 0, {INSN_OR, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* orb $-112, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\xf0\x08\x20", 4, 0, {INSN_OR, 4, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock orb %ah, (%eax) */
{INSN_MODE_64, "\x67\xf0\x41\x08\x48\xfc", 6, 0, {INSN_OR, 6, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock orb %cl, -4(%r8d) */
{INSN_MODE_64, "\xf0\x42\x08\x74\x24\x7f", 6, 0, {INSN_OR, 6, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* lock orb %sil, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\xf0\x47\x08\x9c\xd1\x34\x12\x00\x00", 11, 0, {INSN_OR, 11, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* lock orb %r11b, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\xf0\x42\x80\x4c\x3d\x80\x00", 7, 0, {INSN_OR, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock orb $0, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\xf0\x80\x08\x7f", 4, 0, {INSN_OR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock orb $127, (%rax) */
{INSN_MODE_64, "\xf0\x80\x0c\x8b\xfe", 5, 0, {INSN_OR, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock orb $-2, (%rbx,%rcx,4) */
{INSN_MODE_64, "\xf0\x80\x4d\x08\x01", 5, 0, {INSN_OR, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock orb $1, 8(%rbp) */
{INSN_MODE_64, "\xf0\x80\x0c\x24\x90", 5, 0, {INSN_OR, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock orb $-112, (%rsp) */
{INSN_MODE_64, "\x0a\x25\x34\x12\x00\x00", 6, 0, {INSN_OR, 6, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* orb 0x1234(%rip), %ah */
{INSN_MODE_64, "\x0a\x0c\xd5\x45\x23\x01\x00", 7, 0, {INSN_OR, 7, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* orb 0x12345(,%rdx,8), %cl */
{INSN_MODE_64, "\x40\x0a\x34\x25\x00\x10\x00\x00", 8, 0, {INSN_OR, 8, 1, 1, 0, 1, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* orb 0x1000, %sil */
{INSN_MODE_64, "\x65\x44\x0a\x18", 4, 0, {INSN_OR, 4, 1, 1, 0, 1, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* orb %gs:(%rax), %r11b */
{INSN_MODE_64, "\x66\x43\x09\x44\x75\x00", 6, 0, {INSN_OR, 6, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* orw %ax, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x66\x09\x28", 4, 0, {INSN_OR, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* orw %bp, (%eax) */
{INSN_MODE_64, "\x67\x66\x45\x09\x50\xfc", 6, 0, {INSN_OR, 6, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* orw %r10w, -4(%r8d) */
{INSN_MODE_64, "\x66\x46\x09\x7c\x24\x7f", 6, 0, {INSN_OR, 6, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* orw %r15w, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x66\x43\x83\x8c\xd1\x34\x12\x00\x00\x00", 12, 0, {INSN_OR, 12, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* orw $0, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x66\x42\x83\x4c\x3d\x80\x7f", 7, 0, {INSN_OR, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* orw $127, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x66\x83\x08\xfe", 4, 0, {INSN_OR, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* orw $-2, (%rax) */
{INSN_MODE_64, "\x66\x81\x0c\x8b\x34\x12", 6, 0, {INSN_OR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* orw $4660, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x66\x83\x4d\x08\x90", 5, 0, {INSN_OR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* orw $-112, 8(%rbp) */
{INSN_MODE_64, "\x66\xf0\x09\x04\x24", 5, 0, {INSN_OR, 5, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock orw %ax, (%rsp) */
{INSN_MODE_64, "\x66\xf0\x41\x09\xac\x24\x78\x56\x34\x12", 10, 0, {INSN_OR, 10, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock orw %bp, 0x12345678(%r12) */
{INSN_MODE_64, "\x66\xf0\x45\x09\x55\x00", 6, 0, {INSN_OR, 6, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* lock orw %r10w, (%r13) */
{INSN_MODE_64, "\x66\xf0\x45\x09\x3c\x24", 6, 0, {INSN_OR, 6, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* lock orw %r15w, (%r12) */
{INSN_MODE_64, "\x66\xf0\x83\x0d\x34\x12\x00\x00\x00", 9, 0, {INSN_OR, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock orw $0, 0x1234(%rip) */
{INSN_MODE_64, "\x66\xf0\x83\x0c\xd5\x45\x23\x01\x00\x7f", 10, 0, {INSN_OR, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock orw $127, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x66\xf0\x83\x0c\x25\x00\x10\x00\x00\xfe", 10, 0, {INSN_OR, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock orw $-2, 0x1000 */
{INSN_MODE_64, "\x65\x66\xf0\x81\x08\x34\x12", 7, 0, {INSN_OR, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock orw $4660, %gs:(%rax) */
{INSN_MODE_64, "\x66\xf0\x43\x83\x4c\x75\x00\x90", 8, 0, {INSN_OR, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock orw $-112, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x66\x0b\x00", 4, 0, {INSN_OR, 4, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* orw (%eax), %ax */
{INSN_MODE_64, "\x67\x66\x41\x0b\x68\xfc", 6, 0, {INSN_OR, 6, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* orw -4(%r8d), %bp */
{INSN_MODE_64, "\x66\x46\x0b\x54\x24\x7f", 6, 0, {INSN_OR, 6, 2, 1, 0, 1, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* orw 0x7f(%rsp,%r12), %r10w */
{INSN_MODE_64, "\x64\x67\x66\x47\x0b\xbc\xd1\x34\x12\x00\x00", 11, 0, {INSN_OR, 11, 2, 1, 0, 1, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* orw %fs:0x1234(%r9d,%r10d,8), %r15w */
{INSN_MODE_64, "\x42\x09\x44\x3d\x80", 5, 0, {INSN_OR, 5, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* orl %eax, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x09\x28", 2, 0, {INSN_OR, 2, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* orl %ebp, (%rax) */
{INSN_MODE_64, "\x44\x09\x14\x8b", 4, 0, {INSN_OR, 4, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* orl %r10d, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x44\x09\x7d\x08", 4, 0, {INSN_OR, 4, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* orl %r15d, 8(%rbp) */
{INSN_MODE_64, "\x83\x0c\x24\x00", 4, 0, {INSN_OR, 4, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* orl $0, (%rsp) */
{INSN_MODE_64, "\x41\x83\x8c\x24\x78\x56\x34\x12\x7f", 9, 0, {INSN_OR, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* orl $127, 0x12345678(%r12) */
{INSN_MODE_64, "\x41\x83\x4d\x00\xfe", 5, 0, {INSN_OR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* orl $-2, (%r13) */
{INSN_MODE_64, "\x41\x81\x0c\x24\x34\x12\x00\x00", 8, 0, {INSN_OR, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* orl $4660, (%r12) */
{INSN_MODE_64, "\x81\x0d\x34\x12\x00\x00\x10\x00\x00\x80", 10, 0, {INSN_OR, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* orl $-2147483632, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x09\x04\xd5\x45\x23\x01\x00", 8, 0, {INSN_OR, 8, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock orl %eax, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x09\x2c\x25\x00\x10\x00\x00", 8, 0, {INSN_OR, 8, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock orl %ebp, 0x1000 */
{INSN_MODE_64, "\x65\xf0\x44\x09\x10", 5, 0, {INSN_OR, 5, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* lock orl %r10d, %gs:(%rax) */
{INSN_MODE_64, "\xf0\x47\x09\x7c\x75\x00", 6, 0, {INSN_OR, 6, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* lock orl %r15d, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\xf0\x83\x08\x00", 5, 0, {INSN_OR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock orl $0, (%eax) */
{INSN_MODE_64, "\x67\xf0\x41\x83\x48\xfc\x7f", 7, 0, {INSN_OR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock orl $127, -4(%r8d) */
{INSN_MODE_64, "\xf0\x42\x83\x4c\x24\x7f\xfe", 7, 0, {INSN_OR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock orl $-2, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\xf0\x43\x81\x8c\xd1\x34\x12\x00\x00\x34\x12\x00\x00", 15, 0, {INSN_OR, 15, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock orl $4660, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\xf0\x42\x81\x4c\x3d\x80\x10\x00\x00\x80", 10, 0, {INSN_OR, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock orl $-2147483632, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x0b\x00", 2, 0, {INSN_OR, 2, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* orl (%rax), %eax */
{INSN_MODE_64, "\x0b\x2c\x8b", 3, 0, {INSN_OR, 3, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* orl (%rbx,%rcx,4), %ebp */
{INSN_MODE_64, "\x44\x0b\x55\x08", 4, 0, {INSN_OR, 4, 4, 1, 0, 1, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* orl 8(%rbp), %r10d */
{INSN_MODE_64, "\x44\x0b\x3c\x24", 4, 0, {INSN_OR, 4, 4, 1, 0, 1, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* orl (%rsp), %r15d */
{INSN_MODE_64, "\x49\x09\x84\x24\x78\x56\x34\x12", 8, 0, {INSN_OR, 8, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* orq %rax, 0x12345678(%r12) */
{INSN_MODE_64, "\x49\x09\x6d\x00", 4, 0, {INSN_OR, 4, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* orq %rbp, (%r13) */
{INSN_MODE_64, "\x4d\x09\x14\x24", 4, 0, {INSN_OR, 4, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* orq %r10, (%r12) */
{INSN_MODE_64, "\x4c\x09\x3d\x34\x12\x00\x00", 7, 0, {INSN_OR, 7, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* orq %r15, 0x1234(%rip) */
{INSN_MODE_64, "\x48\x83\x0c\xd5\x45\x23\x01\x00\x00", 9, 0, {INSN_OR, 9, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* orq $0, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x48\x83\x0c\x25\x00\x10\x00\x00\x7f", 9, 0, {INSN_OR, 9, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* orq $127, 0x1000 */
{INSN_MODE_64, "\x65\x48\x83\x08\xfe", 5, 0, {INSN_OR, 5, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* orq $-2, %gs:(%rax) */
{INSN_MODE_64, "\x4b\x81\x4c\x75\x00\x34\x12\x00\x00", 9, 0, {INSN_OR, 9, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* orq $4660, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x48\x81\x08\x10\x00\x00\x80", 8, 0, {INSN_OR, 8, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* orq $-2147483632, (%eax) */
{INSN_MODE_64, "\x67\xf0\x49\x09\x40\xfc", 6, 0, {INSN_OR, 6, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock orq %rax, -4(%r8d) */
{INSN_MODE_64, "\xf0\x4a\x09\x6c\x24\x7f", 6, 0, {INSN_OR, 6, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* lock orq %rbp, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\xf0\x4f\x09\x94\xd1\x34\x12\x00\x00", 11, 0, {INSN_OR, 11, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* lock orq %r10, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\xf0\x4e\x09\x7c\x3d\x80", 6, 0, {INSN_OR, 6, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* lock orq %r15, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\xf0\x48\x83\x08\x00", 5, 0, {INSN_OR, 5, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock orq $0, (%rax) */
{INSN_MODE_64, "\xf0\x48\x83\x0c\x8b\x7f", 6, 0, {INSN_OR, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* lock orq $127, (%rbx,%rcx,4) */
{INSN_MODE_64, "\xf0\x48\x83\x4d\x08\xfe", 6, 0, {INSN_OR, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock orq $-2, 8(%rbp) */
{INSN_MODE_64, "\xf0\x48\x81\x0c\x24\x34\x12\x00\x00", 9, 0, {INSN_OR, 9, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* lock orq $4660, (%rsp) */
{INSN_MODE_64, "\xf0\x49\x81\x8c\x24\x78\x56\x34\x12\x10\x00\x00\x80", 13, 0, {INSN_OR, 13, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* lock orq $-2147483632, 0x12345678(%r12) */
{INSN_MODE_64, "\x49\x0b\x45\x00", 4, 0, {INSN_OR, 4, 8, 1, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* orq (%r13), %rax */
{INSN_MODE_64, "\x49\x0b\x2c\x24", 4, 0, {INSN_OR, 4, 8, 1, 0, 1, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* orq (%r12), %rbp */
{INSN_MODE_64, "\x4c\x0b\x15\x34\x12\x00\x00", 7, 0, {INSN_OR, 7, 8, 1, 0, 1, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* orq 0x1234(%rip), %r10 */
{INSN_MODE_64, "\x4c\x0b\x3c\xd5\x45\x23\x01\x00", 8, 0, {INSN_OR, 8, 8, 1, 0, 1, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* orq 0x12345(,%rdx,8), %r15 */
{INSN_MODE_64, "\x10\x24\x25\x00\x10\x00\x00", 7, 0, {INSN_ADC, 7, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* adcb %ah, 0x1000 */
{INSN_MODE_64, "\x65\x10\x08", 3, 0, {INSN_ADC, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* adcb %cl, %gs:(%rax) */
{INSN_MODE_64, "\x43\x10\x74\x75\x00", 5, 0, {INSN_ADC, 5, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* adcb %sil, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x44\x10\x18", 4, 0, {INSN_ADC, 4, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* adcb %r11b, (%eax) */
{INSN_MODE_64, "\x67\x41\x80\x50\xfc\x00", 6, 0, {INSN_ADC, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* adcb $0, -4(%r8d) */
{INSN_MODE_64, "\x42\x80\x54\x24\x7f\x7f", 6, 0, {INSN_ADC, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* adcb $127, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x43\x80\x94\xd1\x34\x12\x00\x00\xfe", 11, 0, {INSN_ADC, 11, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* adcb $-2, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x80\x54\x3d\x80\x01", 6, 0, {INSN_ADC, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* adcb $1, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x80\x10\x90", 3, 0, {INSN_ADC, 3, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* adcb $-112, (%rax) */
{INSN_MODE_64, "\xf0\x10\x24\x8b", 4, 0, {INSN_ADC, 4, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock adcb %ah, (%rbx,%rcx,4) */
{INSN_MODE_64, "\xf0\x10\x4d\x08", 4, 0, {INSN_ADC, 4, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock adcb %cl, 8(%rbp) */
{INSN_MODE_64, "\xf0\x40\x10\x34\x24", 5, 0, {INSN_ADC, 5, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* lock adcb %sil, (%rsp) */
{INSN_MODE_64, "\xf0\x45\x10\x9c\x24\x78\x56\x34\x12", 9, 0, {INSN_ADC, 9, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* lock adcb %r11b, 0x12345678(%r12) */
{INSN_MODE_64, "\xf0\x41\x80\x55\x00\x00", 6, 0, {INSN_ADC, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock adcb $0, (%r13) */
{INSN_MODE_64, "\xf0\x41\x80\x14\x24\x7f", 6, 0, {INSN_ADC, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock adcb $127, (%r12) */
{INSN_MODE_64, "\xf0\x80\x15\x34\x12\x00\x00\xfe", 8, 0, {INSN_ADC, 8, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock adcb $-2, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x80\x14\xd5\x45\x23\x01\x00\x01", 9, 0, {INSN_ADC, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock adcb $1, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x80\x14\x25\x00\x10\x00\x00\x90", 9, 0, {INSN_ADC, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock adcb $-112, 0x1000 */
{INSN_MODE_64, "\x65\x12\x20", 3, 0, {INSN_ADC, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* adcb %gs:(%rax), %ah */
{INSN_MODE_64, "\x43\x12\x4c\x75\x00", 5, 0, {INSN_ADC, 5, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* adcb (%r13,%r14,2), %cl */
{INSN_MODE_64, "\x67\x40\x12\x30", 4, 0, {INSN_ADC, 4, 1, 1, 0, 1, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* adcb (%eax), %sil */
{INSN_MODE_64, "\x67\x45\x12\x58\xfc", 5, 0, {INSN_ADC, 5, 1, 1, 0, 1, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* adcb -4(%r8d), %r11b */
{INSN_MODE_64, "\x66\x42\x11\x44\x24\x7f", 6, 0, {INSN_ADC, 6, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* adcw %ax, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x66\x43\x11\xac\xd1\x34\x12\x00\x00", 11, 0, {INSN_ADC, 11, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* adcw %bp, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x66\x46\x11\x54\x3d\x80", 6, 0, {INSN_ADC, 6, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* adcw %r10w, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x66\x44\x11\x38", 4, 0, {INSN_ADC, 4, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* adcw %r15w, (%rax) */
{INSN_MODE_64, "\x66\x83\x14\x8b\x00", 5, 0, {INSN_ADC, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* adcw $0, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x66\x83\x55\x08\x7f", 5, 0, {INSN_ADC, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* adcw $127, 8(%rbp) */
{INSN_MODE_64, "\x66\x83\x14\x24\xfe", 5, 0, {INSN_ADC, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* adcw $-2, (%rsp) */
{INSN_MODE_64, "\x66\x41\x81\x94\x24\x78\x56\x34\x12\x34\x12", 11, 0, {INSN_ADC, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* adcw $4660, 0x12345678(%r12) */
{INSN_MODE_64, "\x66\x41\x83\x55\x00\x90", 6, 0, {INSN_ADC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* adcw $-112, (%r13) */
{INSN_MODE_64, "\x66\xf0\x41\x11\x04\x24", 6, 0, {INSN_ADC, 6, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock adcw %ax, (%r12) */
{INSN_MODE_64, "\x66\xf0\x11\x2d\x34\x12\x00\x00", 8, 0, {INSN_ADC, 8, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock adcw %bp, 0x1234(%rip) */
{INSN_MODE_64, "\x66\xf0\x44\x11\x14\xd5\x45\x23\x01\x00", 10, 0, {INSN_ADC, 10, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* lock adcw %r10w, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x66\xf0\x44\x11\x3c\x25\x00\x10\x00\x00", 10, 0, {INSN_ADC, 10, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* lock adcw %r15w, 0x1000 */
{INSN_MODE_64, "\x65\x66\xf0\x83\x10\x00", 6, 0, {INSN_ADC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock adcw $0, %gs:(%rax) */
{INSN_MODE_64, "\x66\xf0\x43\x83\x54\x75\x00\x7f", 8, 0, {INSN_ADC, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock adcw $127, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x66\xf0\x83\x10\xfe", 6, 0, {INSN_ADC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock adcw $-2, (%eax) */
{INSN_MODE_64, "\x67\x66\xf0\x41\x81\x50\xfc\x34\x12", 9, 0, {INSN_ADC, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock adcw $4660, -4(%r8d) */
{INSN_MODE_64, "\x66\xf0\x42\x83\x54\x24\x7f\x90", 8, 0, {INSN_ADC, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock adcw $-112, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x66\x43\x13\x84\xd1\x34\x12\x00\x00", 11, 0, {INSN_ADC, 11, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* adcw %fs:0x1234(%r9d,%r10d,8), %ax */
{INSN_MODE_64, "\x66\x42\x13\x6c\x3d\x80", 6, 0, {INSN_ADC, 6, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* adcw -0x80(%rbp,%r15), %bp */
{INSN_MODE_64, "\x66\x44\x13\x10", 4, 0, {INSN_ADC, 4, 2, 1, 0, 1, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* adcw (%rax), %r10w */
{INSN_MODE_64, "\x66\x44\x13\x3c\x8b", 5, 0, {INSN_ADC, 5, 2, 1, 0, 1, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* adcw (%rbx,%rcx,4), %r15w */
{INSN_MODE_64, "\x11\x45\x08", 3, 0, {INSN_ADC, 3, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* adcl %eax, 8(%rbp) */
{INSN_MODE_64, "\x11\x2c\x24", 3, 0, {INSN_ADC, 3, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* adcl %ebp, (%rsp) */
{INSN_MODE_64, "\x45\x11\x94\x24\x78\x56\x34\x12", 8, 0, {INSN_ADC, 8, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* adcl %r10d, 0x12345678(%r12) */
{INSN_MODE_64, "\x45\x11\x7d\x00", 4, 0, {INSN_ADC, 4, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* adcl %r15d, (%r13) */
{INSN_MODE_64, "\x41\x83\x14\x24\x00", 5, 0, {INSN_ADC, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* adcl $0, (%r12) */
{INSN_MODE_64, "\x83\x15\x34\x12\x00\x00\x7f", 7, 0, {INSN_ADC, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* adcl $127, 0x1234(%rip) */
{INSN_MODE_64, "\x83\x14\xd5\x45\x23\x01\x00\xfe", 8, 0, {INSN_ADC, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* adcl $-2, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x81\x14\x25\x00\x10\x00\x00\x34\x12\x00\x00", 11, 0, {INSN_ADC, 11, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* adcl $4660, 0x1000 */
{INSN_MODE_64, "\x65\x81\x10\x10\x00\x00\x80", 7, 0, {INSN_ADC, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* adcl $-2147483632, %gs:(%rax) */
{INSN_MODE_64, "\xf0\x43\x11\x44\x75\x00", 6, 0, {INSN_ADC, 6, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock adcl %eax, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\xf0\x11\x28", 4, 0, {INSN_ADC, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock adcl %ebp, (%eax) */
{INSN_MODE_64, "\x67\xf0\x45\x11\x50\xfc", 6, 0, {INSN_ADC, 6, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* lock adcl %r10d, -4(%r8d) */
{INSN_MODE_64, "\xf0\x46\x11\x7c\x24\x7f", 6, 0, {INSN_ADC, 6, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* lock adcl %r15d, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\xf0\x43\x83\x94\xd1\x34\x12\x00\x00\x00", 12, 0, {INSN_ADC, 12, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock adcl $0, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\xf0\x42\x83\x54\x3d\x80\x7f", 7, 0, {INSN_ADC, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock adcl $127, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\xf0\x83\x10\xfe", 4, 0, {INSN_ADC, 4, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock adcl $-2, (%rax) */
{INSN_MODE_64, "\xf0\x81\x14\x8b\x34\x12\x00\x00", 8, 0, {INSN_ADC, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock adcl $4660, (%rbx,%rcx,4) */
{INSN_MODE_64, "\xf0\x81\x55\x08\x10\x00\x00\x80", 8, 0, {INSN_ADC, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock adcl $-2147483632, 8(%rbp) */
{INSN_MODE_64, "\x13\x04\x24", 3, 0, {INSN_ADC, 3, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* adcl (%rsp), %eax */
{INSN_MODE_64, "\x41\x13\xac\x24\x78\x56\x34\x12", 8, 0, {INSN_ADC, 8, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* adcl 0x12345678(%r12), %ebp */
{INSN_MODE_64, "\x45\x13\x55\x00", 4, 0, {INSN_ADC, 4, 4, 1, 0, 1, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* adcl (%r13), %r10d */
{INSN_MODE_64, "\x45\x13\x3c\x24", 4, 0, {INSN_ADC, 4, 4, 1, 0, 1, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* adcl (%r12), %r15d */
{INSN_MODE_64, "\x48\x11\x05\x34\x12\x00\x00", 7, 0, {INSN_ADC, 7, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* adcq %rax, 0x1234(%rip) */
{INSN_MODE_64, "\x48\x11\x2c\xd5\x45\x23\x01\x00", 8, 0, {INSN_ADC, 8, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* adcq %rbp, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x4c\x11\x14\x25\x00\x10\x00\x00", 8, 0, {INSN_ADC, 8, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* adcq %r10, 0x1000 */
{INSN_MODE_64, "\x65\x4c\x11\x38", 4, 0, {INSN_ADC, 4, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* adcq %r15, %gs:(%rax) */
{INSN_MODE_64, "\x4b\x83\x54\x75\x00\x00", 6, 0, {INSN_ADC, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* adcq $0, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x48\x83\x10\x7f", 5, 0, {INSN_ADC, 5, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* adcq $127, (%eax) */
{INSN_MODE_64, "\x67\x49\x83\x50\xfc\xfe", 6, 0, {INSN_ADC, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* adcq $-2, -4(%r8d) */
{INSN_MODE_64, "\x4a\x81\x54\x24\x7f\x34\x12\x00\x00", 9, 0, {INSN_ADC, 9, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* adcq $4660, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x4b\x81\x94\xd1\x34\x12\x00\x00\x10\x00\x00\x80", 14, 0, {INSN_ADC, 14, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* adcq $-2147483632, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\xf0\x4a\x11\x44\x3d\x80", 6, 0, {INSN_ADC, 6, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock adcq %rax, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\xf0\x48\x11\x28", 4, 0, {INSN_ADC, 4, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* lock adcq %rbp, (%rax) */
{INSN_MODE_64, "\xf0\x4c\x11\x14\x8b", 5, 0, {INSN_ADC, 5, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* lock adcq %r10, (%rbx,%rcx,4) */
{INSN_MODE_64, "\xf0\x4c\x11\x7d\x08", 5, 0, {INSN_ADC, 5, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* lock adcq %r15, 8(%rbp) */
{INSN_MODE_64, "\xf0\x48\x83\x14\x24\x00", 6, 0, {INSN_ADC, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock adcq $0, (%rsp) */
{INSN_MODE_64, "\xf0\x49\x83\x94\x24\x78\x56\x34\x12\x7f", 10, 0, {INSN_ADC, 10, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* lock adcq $127, 0x12345678(%r12) */
{INSN_MODE_64, "\xf0\x49\x83\x55\x00\xfe", 6, 0, {INSN_ADC, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock adcq $-2, (%r13) */
{INSN_MODE_64, "\xf0\x49\x81\x14\x24\x34\x12\x00\x00", 9, 0, {INSN_ADC, 9, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* lock adcq $4660, (%r12) */
{INSN_MODE_64, "\xf0\x48\x81\x15\x34\x12\x00\x00\x10\x00\x00\x80", 12, 0, {INSN_ADC, 12, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* lock adcq $-2147483632, 0x1234(%rip) */
{INSN_MODE_64, "\x48\x13\x04\xd5\x45\x23\x01\x00", 8, 0, {INSN_ADC, 8, 8, 1, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* adcq 0x12345(,%rdx,8), %rax */
{INSN_MODE_64, "\x48\x13\x2c\x25\x00\x10\x00\x00", 8, 0, {INSN_ADC, 8, 8, 1, 0, 1, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* adcq 0x1000, %rbp */
{INSN_MODE_64, "\x65\x4c\x13\x10", 4, 0, {INSN_ADC, 4, 8, 1, 0, 1, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* adcq %gs:(%rax), %r10 */
{INSN_MODE_64, "\x4f\x13\x7c\x75\x00", 5, 0, {INSN_ADC, 5, 8, 1, 0, 1, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* adcq (%r13,%r14,2), %r15 */
{INSN_MODE_64, "\x67\x18\x20", 3, 0, {INSN_SBB, 3, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* sbbb %ah, (%eax) */
{INSN_MODE_64, "\x67\x41\x18\x48\xfc", 5, 0, {INSN_SBB, 5, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* sbbb %cl, -4(%r8d) */
{INSN_MODE_64, "\x42\x18\x74\x24\x7f", 5, 0, {INSN_SBB, 5, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* sbbb %sil, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x47\x18\x9c\xd1\x34\x12\x00\x00", 10, 0, {INSN_SBB, 10, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* sbbb %r11b, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x80\x5c\x3d\x80\x00", 6, 0, {INSN_SBB, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* sbbb $0, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x80\x18\x7f", 3, 0, {INSN_SBB, 3, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* sbbb $127, (%rax) */
{INSN_MODE_64, "\x80\x1c\x8b\xfe", 4, 0, {INSN_SBB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* sbbb $-2, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x80\x5d\x08\x01", 4, 0, {INSN_SBB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* sbbb $1, 8(%rbp) */
{INSN_MODE_64, "\x80\x1c\x24\x90", 4, 0, {INSN_SBB, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* sbbb $-112, (%rsp) */
{INSN_MODE_64, "\xf0\x18\x25\x34\x12\x00\x00", 7, 0, {INSN_SBB, 7, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock sbbb %ah, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x18\x0c\xd5\x45\x23\x01\x00", 8, 0, {INSN_SBB, 8, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock sbbb %cl, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x40\x18\x34\x25\x00\x10\x00\x00", 9, 0, {INSN_SBB, 9, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* lock sbbb %sil, 0x1000 */
{INSN_MODE_64, "\x65\xf0\x44\x18\x18", 5, 0, {INSN_SBB, 5, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* lock sbbb %r11b, %gs:(%rax) */
{INSN_MODE_64, "\xf0\x43\x80\x5c\x75\x00\x00", 7, 0, {INSN_SBB, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock sbbb $0, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\xf0\x80\x18\x7f", 5, 0, {INSN_SBB, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock sbbb $127, (%eax) */
{INSN_MODE_64, "\x67\xf0\x41\x80\x58\xfc\xfe", 7, 0, {INSN_SBB, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock sbbb $-2, -4(%r8d) */
{INSN_MODE_64, "\xf0\x42\x80\x5c\x24\x7f\x01", 7, 0, {INSN_SBB, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock sbbb $1, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\xf0\x43\x80\x9c\xd1\x34\x12\x00\x00\x90", 12, 0, {INSN_SBB, 12, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock sbbb $-112, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x1a\x20", 2, 0, {INSN_SBB, 2, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* sbbb (%rax), %ah */
{INSN_MODE_64, "\x1a\x0c\x8b", 3, 0, {INSN_SBB, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* sbbb (%rbx,%rcx,4), %cl */
{INSN_MODE_64, "\x40\x1a\x75\x08", 4, 0, {INSN_SBB, 4, 1, 1, 0, 1, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* sbbb 8(%rbp), %sil */
{INSN_MODE_64, "\x44\x1a\x1c\x24", 4, 0, {INSN_SBB, 4, 1, 1, 0, 1, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* sbbb (%rsp), %r11b */
{INSN_MODE_64, "\x66\x41\x19\x84\x24\x78\x56\x34\x12", 9, 0, {INSN_SBB, 9, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw %ax, 0x12345678(%r12) */
{INSN_MODE_64, "\x66\x41\x19\x6d\x00", 5, 0, {INSN_SBB, 5, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw %bp, (%r13) */
{INSN_MODE_64, "\x66\x45\x19\x14\x24", 5, 0, {INSN_SBB, 5, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw %r10w, (%r12) */
{INSN_MODE_64, "\x66\x44\x19\x3d\x34\x12\x00\x00", 8, 0, {INSN_SBB, 8, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw %r15w, 0x1234(%rip) */
{INSN_MODE_64, "\x66\x83\x1c\xd5\x45\x23\x01\x00\x00", 9, 0, {INSN_SBB, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw $0, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x66\x83\x1c\x25\x00\x10\x00\x00\x7f", 9, 0, {INSN_SBB, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* sbbw $127, 0x1000 */
{INSN_MODE_64, "\x65\x66\x83\x18\xfe", 5, 0, {INSN_SBB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* sbbw $-2, %gs:(%rax) */
{INSN_MODE_64, "\x66\x43\x81\x5c\x75\x00\x34\x12", 8, 0, {INSN_SBB, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* sbbw $4660, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x66\x83\x18\x90", 5, 0, {INSN_SBB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* sbbw $-112, (%eax) */
{INSN_MODE_64, "\x67\x66\xf0\x41\x19\x40\xfc", 7, 0, {INSN_SBB, 7, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock sbbw %ax, -4(%r8d) */
{INSN_MODE_64, "\x66\xf0\x42\x19\x6c\x24\x7f", 7, 0, {INSN_SBB, 7, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock sbbw %bp, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x66\xf0\x47\x19\x94\xd1\x34\x12\x00\x00", 12, 0, {INSN_SBB, 12, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* lock sbbw %r10w, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x66\xf0\x46\x19\x7c\x3d\x80", 7, 0, {INSN_SBB, 7, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* lock sbbw %r15w, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x66\xf0\x83\x18\x00", 5, 0, {INSN_SBB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock sbbw $0, (%rax) */
{INSN_MODE_64, "\x66\xf0\x83\x1c\x8b\x7f", 6, 0, {INSN_SBB, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock sbbw $127, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x66\xf0\x83\x5d\x08\xfe", 6, 0, {INSN_SBB, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock sbbw $-2, 8(%rbp) */
{INSN_MODE_64, "\x66\xf0\x81\x1c\x24\x34\x12", 7, 0, {INSN_SBB, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock sbbw $4660, (%rsp) */
{INSN_MODE_64, "\x66\xf0\x41\x83\x9c\x24\x78\x56\x34\x12\x90", 11, 0, {INSN_SBB, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock sbbw $-112, 0x12345678(%r12) */
{INSN_MODE_64, "\x66\x41\x1b\x45\x00", 5, 0, {INSN_SBB, 5, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw (%r13), %ax */
{INSN_MODE_64, "\x66\x41\x1b\x2c\x24", 5, 0, {INSN_SBB, 5, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw (%r12), %bp */
{INSN_MODE_64, "\x66\x44\x1b\x15\x34\x12\x00\x00", 8, 0, {INSN_SBB, 8, 2, 1, 0, 1, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw 0x1234(%rip), %r10w */
{INSN_MODE_64, "\x66\x44\x1b\x3c\xd5\x45\x23\x01\x00", 9, 0, {INSN_SBB, 9, 2, 1, 0, 1, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* sbbw 0x12345(,%rdx,8), %r15w */
{INSN_MODE_64, "\x19\x04\x25\x00\x10\x00\x00", 7, 0, {INSN_SBB, 7, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl %eax, 0x1000 */
{INSN_MODE_64, "\x65\x19\x28", 3, 0, {INSN_SBB, 3, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl %ebp, %gs:(%rax) */
{INSN_MODE_64, "\x47\x19\x54\x75\x00", 5, 0, {INSN_SBB, 5, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl %r10d, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x44\x19\x38", 4, 0, {INSN_SBB, 4, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl %r15d, (%eax) */
{INSN_MODE_64, "\x67\x41\x83\x58\xfc\x00", 6, 0, {INSN_SBB, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl $0, -4(%r8d) */
{INSN_MODE_64, "\x42\x83\x5c\x24\x7f\x7f", 6, 0, {INSN_SBB, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* sbbl $127, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x43\x83\x9c\xd1\x34\x12\x00\x00\xfe", 11, 0, {INSN_SBB, 11, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* sbbl $-2, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x81\x5c\x3d\x80\x34\x12\x00\x00", 9, 0, {INSN_SBB, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* sbbl $4660, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x81\x18\x10\x00\x00\x80", 6, 0, {INSN_SBB, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* sbbl $-2147483632, (%rax) */
{INSN_MODE_64, "\xf0\x19\x04\x8b", 4, 0, {INSN_SBB, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock sbbl %eax, (%rbx,%rcx,4) */
{INSN_MODE_64, "\xf0\x19\x6d\x08", 4, 0, {INSN_SBB, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock sbbl %ebp, 8(%rbp) */
{INSN_MODE_64, "\xf0\x44\x19\x14\x24", 5, 0, {INSN_SBB, 5, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* lock sbbl %r10d, (%rsp) */
{INSN_MODE_64, "\xf0\x45\x19\xbc\x24\x78\x56\x34\x12", 9, 0, {INSN_SBB, 9, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* lock sbbl %r15d, 0x12345678(%r12) */
{INSN_MODE_64, "\xf0\x41\x83\x5d\x00\x00", 6, 0, {INSN_SBB, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock sbbl $0, (%r13) */
{INSN_MODE_64, "\xf0\x41\x83\x1c\x24\x7f", 6, 0, {INSN_SBB, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock sbbl $127, (%r12) */
{INSN_MODE_64, "\xf0\x83\x1d\x34\x12\x00\x00\xfe", 8, 0, {INSN_SBB, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock sbbl $-2, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x81\x1c\xd5\x45\x23\x01\x00\x34\x12\x00\x00", 12, 0, {INSN_SBB, 12, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock sbbl $4660, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x81\x1c\x25\x00\x10\x00\x00\x10\x00\x00\x80", 12, 0, {INSN_SBB, 12, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock sbbl $-2147483632, 0x1000 */
{INSN_MODE_64, "\x65\x1b\x00", 3, 0, {INSN_SBB, 3, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl %gs:(%rax), %eax */
{INSN_MODE_64, "\x43\x1b\x6c\x75\x00", 5, 0, {INSN_SBB, 5, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl (%r13,%r14,2), %ebp */
{INSN_MODE_64, "\x67\x44\x1b\x10", 4, 0, {INSN_SBB, 4, 4, 1, 0, 1, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl (%eax), %r10d */
{INSN_MODE_64, "\x67\x45\x1b\x78\xfc", 5, 0, {INSN_SBB, 5, 4, 1, 0, 1, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* sbbl -4(%r8d), %r15d */
{INSN_MODE_64, "\x4a\x19\x44\x24\x7f", 5, 0, {INSN_SBB, 5, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* sbbq %rax, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x4b\x19\xac\xd1\x34\x12\x00\x00", 10, 0, {INSN_SBB, 10, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* sbbq %rbp, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x4e\x19\x54\x3d\x80", 5, 0, {INSN_SBB, 5, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* sbbq %r10, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x4c\x19\x38", 3, 0, {INSN_SBB, 3, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* sbbq %r15, (%rax) */
{INSN_MODE_64, "\x48\x83\x1c\x8b\x00", 5, 0, {INSN_SBB, 5, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* sbbq $0, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x48\x83\x5d\x08\x7f", 5, 0, {INSN_SBB, 5, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* sbbq $127, 8(%rbp) */
{INSN_MODE_64, "\x48\x83\x1c\x24\xfe", 5, 0, {INSN_SBB, 5, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* sbbq $-2, (%rsp) */
{INSN_MODE_64, "\x49\x81\x9c\x24\x78\x56\x34\x12\x34\x12\x00\x00", 12, 0, {INSN_SBB, 12, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* sbbq $4660, 0x12345678(%r12) */
{INSN_MODE_64, "\x49\x81\x5d\x00\x10\x00\x00\x80", 8, 0, {INSN_SBB, 8, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* sbbq $-2147483632, (%r13) */
{INSN_MODE_64, "\xf0\x49\x19\x04\x24", 5, 0, {INSN_SBB, 5, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock sbbq %rax, (%r12) */
{INSN_MODE_64, "\xf0\x48\x19\x2d\x34\x12\x00\x00", 8, 0, {INSN_SBB, 8, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* lock sbbq %rbp, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x4c\x19\x14\xd5\x45\x23\x01\x00", 9, 0, {INSN_SBB, 9, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* lock sbbq %r10, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x4c\x19\x3c\x25\x00\x10\x00\x00", 9, 0, {INSN_SBB, 9, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* lock sbbq %r15, 0x1000 */
{INSN_MODE_64, "\x65\xf0\x48\x83\x18\x00", 6, 0, {INSN_SBB, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock sbbq $0, %gs:(%rax) */
{INSN_MODE_64, "\xf0\x4b\x83\x5c\x75\x00\x7f", 7, 0, {INSN_SBB, 7, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* lock sbbq $127, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\xf0\x48\x83\x18\xfe", 6, 0, {INSN_SBB, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock sbbq $-2, (%eax) */
{INSN_MODE_64, "\x67\xf0\x49\x81\x58\xfc\x34\x12\x00\x00", 10, 0, {INSN_SBB, 10, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* lock sbbq $4660, -4(%r8d) */
{INSN_MODE_64, "\xf0\x4a\x81\x5c\x24\x7f\x10\x00\x00\x80", 10, 0, {INSN_SBB, 10, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* lock sbbq $-2147483632, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x4b\x1b\x84\xd1\x34\x12\x00\x00", 10, 0, {INSN_SBB, 10, 8, 1, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* sbbq %fs:0x1234(%r9d,%r10d,8), %rax */
{INSN_MODE_64, "\x4a\x1b\x6c\x3d\x80", 5, 0, {INSN_SBB, 5, 8, 1, 0, 1, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* sbbq -0x80(%rbp,%r15), %rbp */
{INSN_MODE_64, "\x4c\x1b\x10", 3, 0, {INSN_SBB, 3, 8, 1, 0, 1, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* sbbq (%rax), %r10 */
{INSN_MODE_64, "\x4c\x1b\x3c\x8b", 4, 0, {INSN_SBB, 4, 8, 1, 0, 1, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* sbbq (%rbx,%rcx,4), %r15 */
{INSN_MODE_64, "\x20\x65\x08", 3, 0, {INSN_AND, 3, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* andb %ah, 8(%rbp) */
{INSN_MODE_64, "\x20\x0c\x24", 3, 0, {INSN_AND, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* andb %cl, (%rsp) */
{INSN_MODE_64, "\x41\x20\xb4\x24\x78\x56\x34\x12", 8, 0, {INSN_AND, 8, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* andb %sil, 0x12345678(%r12) */
{INSN_MODE_64, "\x45\x20\x5d\x00", 4, 0, {INSN_AND, 4, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* andb %r11b, (%r13) */
{INSN_MODE_64, "\x41\x80\x24\x24\x00", 5, 0, {INSN_AND, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* andb $0, (%r12) */
{INSN_MODE_64, "\x80\x25\x34\x12\x00\x00\x7f", 7, 0, {INSN_AND, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* andb $127, 0x1234(%rip) */
{INSN_MODE_64, "\x80\x24\xd5\x45\x23\x01\x00\xfe", 8, 0, {INSN_AND, 8, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* andb $-2, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x80\x24\x25\x00\x10\x00\x00\x01", 8, 0, {INSN_AND, 8, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* andb $1, 0x1000 */
{INSN_MODE_64, "\x65\x80\x20\x90", 4, 0, {INSN_AND, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* andb $-112, %gs:(%rax) */
{INSN_MODE_64, "\x67\xf0\x20\x20", 4, 0, {INSN_AND, 4, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock andb %ah, (%eax) */
{INSN_MODE_64, "\x67\xf0\x41\x20\x48\xfc", 6, 0, {INSN_AND, 6, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock andb %cl, -4(%r8d) */
{INSN_MODE_64, "\xf0\x42\x20\x74\x24\x7f", 6, 0, {INSN_AND, 6, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* lock andb %sil, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\xf0\x47\x20\x9c\xd1\x34\x12\x00\x00", 11, 0, {INSN_AND, 11, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* lock andb %r11b, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\xf0\x42\x80\x64\x3d\x80\x00", 7, 0, {INSN_AND, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock andb $0, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\xf0\x80\x20\x7f", 4, 0, {INSN_AND, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock andb $127, (%rax) */
{INSN_MODE_64, "\xf0\x80\x24\x8b\xfe", 5, 0, {INSN_AND, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock andb $-2, (%rbx,%rcx,4) */
{INSN_MODE_64, "\xf0\x80\x65\x08\x01", 5, 0, {INSN_AND, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock andb $1, 8(%rbp) */
{INSN_MODE_64, "\xf0\x80\x24\x24\x90", 5, 0, {INSN_AND, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock andb $-112, (%rsp) */
{INSN_MODE_64, "\x22\x25\x34\x12\x00\x00", 6, 0, {INSN_AND, 6, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* andb 0x1234(%rip), %ah */
{INSN_MODE_64, "\x22\x0c\xd5\x45\x23\x01\x00", 7, 0, {INSN_AND, 7, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* andb 0x12345(,%rdx,8), %cl */
{INSN_MODE_64, "\x40\x22\x34\x25\x00\x10\x00\x00", 8, 0, {INSN_AND, 8, 1, 1, 0, 1, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* andb 0x1000, %sil */
{INSN_MODE_64, "\x65\x44\x22\x18", 4, 0, {INSN_AND, 4, 1, 1, 0, 1, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* andb %gs:(%rax), %r11b */
{INSN_MODE_64, "\x66\x43\x21\x44\x75\x00", 6, 0, {INSN_AND, 6, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* andw %ax, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x66\x21\x28", 4, 0, {INSN_AND, 4, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* andw %bp, (%eax) */
{INSN_MODE_64, "\x67\x66\x45\x21\x50\xfc", 6, 0, {INSN_AND, 6, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* andw %r10w, -4(%r8d) */
{INSN_MODE_64, "\x66\x46\x21\x7c\x24\x7f", 6, 0, {INSN_AND, 6, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* andw %r15w, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x66\x43\x83\xa4\xd1\x34\x12\x00\x00\x00", 12, 0, {INSN_AND, 12, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* andw $0, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x66\x42\x83\x64\x3d\x80\x7f", 7, 0, {INSN_AND, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* andw $127, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x66\x83\x20\xfe", 4, 0, {INSN_AND, 4, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* andw $-2, (%rax) */
{INSN_MODE_64, "\x66\x81\x24\x8b\x34\x12", 6, 0, {INSN_AND, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* andw $4660, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x66\x83\x65\x08\x90", 5, 0, {INSN_AND, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* andw $-112, 8(%rbp) */
{INSN_MODE_64, "\x66\xf0\x21\x04\x24", 5, 0, {INSN_AND, 5, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock andw %ax, (%rsp) */
{INSN_MODE_64, "\x66\xf0\x41\x21\xac\x24\x78\x56\x34\x12", 10, 0, {INSN_AND, 10, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock andw %bp, 0x12345678(%r12) */
{INSN_MODE_64, "\x66\xf0\x45\x21\x55\x00", 6, 0, {INSN_AND, 6, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* lock andw %r10w, (%r13) */
{INSN_MODE_64, "\x66\xf0\x45\x21\x3c\x24", 6, 0, {INSN_AND, 6, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* lock andw %r15w, (%r12) */
{INSN_MODE_64, "\x66\xf0\x83\x25\x34\x12\x00\x00\x00", 9, 0, {INSN_AND, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock andw $0, 0x1234(%rip) */
{INSN_MODE_64, "\x66\xf0\x83\x24\xd5\x45\x23\x01\x00\x7f", 10, 0, {INSN_AND, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock andw $127, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x66\xf0\x83\x24\x25\x00\x10\x00\x00\xfe", 10, 0, {INSN_AND, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock andw $-2, 0x1000 */
{INSN_MODE_64, "\x65\x66\xf0\x81\x20\x34\x12", 7, 0, {INSN_AND, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock andw $4660, %gs:(%rax) */
{INSN_MODE_64, "\x66\xf0\x43\x83\x64\x75\x00\x90", 8, 0, {INSN_AND, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock andw $-112, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x66\x23\x00", 4, 0, {INSN_AND, 4, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* andw (%eax), %ax */
{INSN_MODE_64, "\x67\x66\x41\x23\x68\xfc", 6, 0, {INSN_AND, 6, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* andw -4(%r8d), %bp */
{INSN_MODE_64, "\x66\x46\x23\x54\x24\x7f", 6, 0, {INSN_AND, 6, 2, 1, 0, 1, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* andw 0x7f(%rsp,%r12), %r10w */
{INSN_MODE_64, "\x64\x67\x66\x47\x23\xbc\xd1\x34\x12\x00\x00", 11, 0, {INSN_AND, 11, 2, 1, 0, 1, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* andw %fs:0x1234(%r9d,%r10d,8), %r15w */
{INSN_MODE_64, "\x42\x21\x44\x3d\x80", 5, 0, {INSN_AND, 5, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* andl %eax, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x21\x28", 2, 0, {INSN_AND, 2, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* andl %ebp, (%rax) */
{INSN_MODE_64, "\x44\x21\x14\x8b", 4, 0, {INSN_AND, 4, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* andl %r10d, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x44\x21\x7d\x08", 4, 0, {INSN_AND, 4, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* andl %r15d, 8(%rbp) */
{INSN_MODE_64, "\x83\x24\x24\x00", 4, 0, {INSN_AND, 4, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* andl $0, (%rsp) */
{INSN_MODE_64, "\x41\x83\xa4\x24\x78\x56\x34\x12\x7f", 9, 0, {INSN_AND, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* andl $127, 0x12345678(%r12) */
{INSN_MODE_64, "\x41\x83\x65\x00\xfe", 5, 0, {INSN_AND, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* andl $-2, (%r13) */
{INSN_MODE_64, "\x41\x81\x24\x24\x34\x12\x00\x00", 8, 0, {INSN_AND, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* andl $4660, (%r12) */
{INSN_MODE_64, "\x81\x25\x34\x12\x00\x00\x10\x00\x00\x80", 10, 0, {INSN_AND, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* andl $-2147483632, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x21\x04\xd5\x45\x23\x01\x00", 8, 0, {INSN_AND, 8, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock andl %eax, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x21\x2c\x25\x00\x10\x00\x00", 8, 0, {INSN_AND, 8, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock andl %ebp, 0x1000 */
{INSN_MODE_64, "\x65\xf0\x44\x21\x10", 5, 0, {INSN_AND, 5, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* lock andl %r10d, %gs:(%rax) */
{INSN_MODE_64, "\xf0\x47\x21\x7c\x75\x00", 6, 0, {INSN_AND, 6, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* lock andl %r15d, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\xf0\x83\x20\x00", 5, 0, {INSN_AND, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock andl $0, (%eax) */
{INSN_MODE_64, "\x67\xf0\x41\x83\x60\xfc\x7f", 7, 0, {INSN_AND, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock andl $127, -4(%r8d) */
{INSN_MODE_64, "\xf0\x42\x83\x64\x24\x7f\xfe", 7, 0, {INSN_AND, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock andl $-2, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\xf0\x43\x81\xa4\xd1\x34\x12\x00\x00\x34\x12\x00\x00", 15, 0, {INSN_AND, 15, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock andl $4660, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\xf0\x42\x81\x64\x3d\x80\x10\x00\x00\x80", 10, 0, {INSN_AND, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock andl $-2147483632, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x23\x00", 2, 0, {INSN_AND, 2, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* andl (%rax), %eax */
{INSN_MODE_64, "\x23\x2c\x8b", 3, 0, {INSN_AND, 3, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* andl (%rbx,%rcx,4), %ebp */
{INSN_MODE_64, "\x44\x23\x55\x08", 4, 0, {INSN_AND, 4, 4, 1, 0, 1, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* andl 8(%rbp), %r10d */
{INSN_MODE_64, "\x44\x23\x3c\x24", 4, 0, {INSN_AND, 4, 4, 1, 0, 1, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* andl (%rsp), %r15d */
{INSN_MODE_64, "\x49\x21\x84\x24\x78\x56\x34\x12", 8, 0, {INSN_AND, 8, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* andq %rax, 0x12345678(%r12) */
{INSN_MODE_64, "\x49\x21\x6d\x00", 4, 0, {INSN_AND, 4, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* andq %rbp, (%r13) */
{INSN_MODE_64, "\x4d\x21\x14\x24", 4, 0, {INSN_AND, 4, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* andq %r10, (%r12) */
{INSN_MODE_64, "\x4c\x21\x3d\x34\x12\x00\x00", 7, 0, {INSN_AND, 7, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* andq %r15, 0x1234(%rip) */
{INSN_MODE_64, "\x48\x83\x24\xd5\x45\x23\x01\x00\x00", 9, 0, {INSN_AND, 9, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* andq $0, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x48\x83\x24\x25\x00\x10\x00\x00\x7f", 9, 0, {INSN_AND, 9, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* andq $127, 0x1000 */
{INSN_MODE_64, "\x65\x48\x83\x20\xfe", 5, 0, {INSN_AND, 5, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* andq $-2, %gs:(%rax) */
{INSN_MODE_64, "\x4b\x81\x64\x75\x00\x34\x12\x00\x00", 9, 0, {INSN_AND, 9, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* andq $4660, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x48\x81\x20\x10\x00\x00\x80", 8, 0, {INSN_AND, 8, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* andq $-2147483632, (%eax) */
{INSN_MODE_64, "\x67\xf0\x49\x21\x40\xfc", 6, 0, {INSN_AND, 6, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock andq %rax, -4(%r8d) */
{INSN_MODE_64, "\xf0\x4a\x21\x6c\x24\x7f", 6, 0, {INSN_AND, 6, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* lock andq %rbp, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\xf0\x4f\x21\x94\xd1\x34\x12\x00\x00", 11, 0, {INSN_AND, 11, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* lock andq %r10, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\xf0\x4e\x21\x7c\x3d\x80", 6, 0, {INSN_AND, 6, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* lock andq %r15, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\xf0\x48\x83\x20\x00", 5, 0, {INSN_AND, 5, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock andq $0, (%rax) */
{INSN_MODE_64, "\xf0\x48\x83\x24\x8b\x7f", 6, 0, {INSN_AND, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* lock andq $127, (%rbx,%rcx,4) */
{INSN_MODE_64, "\xf0\x48\x83\x65\x08\xfe", 6, 0, {INSN_AND, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock andq $-2, 8(%rbp) */
{INSN_MODE_64, "\xf0\x48\x81\x24\x24\x34\x12\x00\x00", 9, 0, {INSN_AND, 9, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* lock andq $4660, (%rsp) */
{INSN_MODE_64, "\xf0\x49\x81\xa4\x24\x78\x56\x34\x12\x10\x00\x00\x80", 13, 0, {INSN_AND, 13, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* lock andq $-2147483632, 0x12345678(%r12) */
{INSN_MODE_64, "\x49\x23\x45\x00", 4, 0, {INSN_AND, 4, 8, 1, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* andq (%r13), %rax */
{INSN_MODE_64, "\x49\x23\x2c\x24", 4, 0, {INSN_AND, 4, 8, 1, 0, 1, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* andq (%r12), %rbp */
{INSN_MODE_64, "\x4c\x23\x15\x34\x12\x00\x00", 7, 0, {INSN_AND, 7, 8, 1, 0, 1, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* andq 0x1234(%rip), %r10 */
{INSN_MODE_64, "\x4c\x23\x3c\xd5\x45\x23\x01\x00", 8, 0, {INSN_AND, 8, 8, 1, 0, 1, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* andq 0x12345(,%rdx,8), %r15 */
{INSN_MODE_64, "\x28\x24\x25\x00\x10\x00\x00", 7, 0, {INSN_SUB, 7, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* subb %ah, 0x1000 */
{INSN_MODE_64, "\x65\x28\x08", 3, 0, {INSN_SUB, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* subb %cl, %gs:(%rax) */
{INSN_MODE_64, "\x43\x28\x74\x75\x00", 5, 0, {INSN_SUB, 5, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* subb %sil, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x44\x28\x18", 4, 0, {INSN_SUB, 4, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* subb %r11b, (%eax) */
{INSN_MODE_64, "\x67\x41\x80\x68\xfc\x00", 6, 0, {INSN_SUB, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* subb $0, -4(%r8d) */
{INSN_MODE_64, "\x42\x80\x6c\x24\x7f\x7f", 6, 0, {INSN_SUB, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* subb $127, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x43\x80\xac\xd1\x34\x12\x00\x00\xfe", 11, 0, {INSN_SUB, 11, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* subb $-2, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x80\x6c\x3d\x80\x01", 6, 0, {INSN_SUB, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* subb $1, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x80\x28\x90", 3, 0, {INSN_SUB, 3, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* subb $-112, (%rax) */
{INSN_MODE_64, "\xf0\x28\x24\x8b", 4, 0, {INSN_SUB, 4, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock subb %ah, (%rbx,%rcx,4) */
{INSN_MODE_64, "\xf0\x28\x4d\x08", 4, 0, {INSN_SUB, 4, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock subb %cl, 8(%rbp) */
{INSN_MODE_64, "\xf0\x40\x28\x34\x24", 5, 0, {INSN_SUB, 5, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* lock subb %sil, (%rsp) */
{INSN_MODE_64, "\xf0\x45\x28\x9c\x24\x78\x56\x34\x12", 9, 0, {INSN_SUB, 9, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* lock subb %r11b, 0x12345678(%r12) */
{INSN_MODE_64, "\xf0\x41\x80\x6d\x00\x00", 6, 0, {INSN_SUB, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock subb $0, (%r13) */
{INSN_MODE_64, "\xf0\x41\x80\x2c\x24\x7f", 6, 0, {INSN_SUB, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock subb $127, (%r12) */
{INSN_MODE_64, "\xf0\x80\x2d\x34\x12\x00\x00\xfe", 8, 0, {INSN_SUB, 8, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock subb $-2, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x80\x2c\xd5\x45\x23\x01\x00\x01", 9, 0, {INSN_SUB, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock subb $1, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x80\x2c\x25\x00\x10\x00\x00\x90", 9, 0, {INSN_SUB, 9, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock subb $-112, 0x1000 */
{INSN_MODE_64, "\x65\x2a\x20", 3, 0, {INSN_SUB, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* subb %gs:(%rax), %ah */
{INSN_MODE_64, "\x43\x2a\x4c\x75\x00", 5, 0, {INSN_SUB, 5, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* subb (%r13,%r14,2), %cl */
{INSN_MODE_64, "\x67\x40\x2a\x30", 4, 0, {INSN_SUB, 4, 1, 1, 0, 1, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* subb (%eax), %sil */
{INSN_MODE_64, "\x67\x45\x2a\x58\xfc", 5, 0, {INSN_SUB, 5, 1, 1, 0, 1, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* subb -4(%r8d), %r11b */
{INSN_MODE_64, "\x66\x42\x29\x44\x24\x7f", 6, 0, {INSN_SUB, 6, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* subw %ax, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x66\x43\x29\xac\xd1\x34\x12\x00\x00", 11, 0, {INSN_SUB, 11, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* subw %bp, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x66\x46\x29\x54\x3d\x80", 6, 0, {INSN_SUB, 6, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* subw %r10w, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x66\x44\x29\x38", 4, 0, {INSN_SUB, 4, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* subw %r15w, (%rax) */
{INSN_MODE_64, "\x66\x83\x2c\x8b\x00", 5, 0, {INSN_SUB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* subw $0, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x66\x83\x6d\x08\x7f", 5, 0, {INSN_SUB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* subw $127, 8(%rbp) */
{INSN_MODE_64, "\x66\x83\x2c\x24\xfe", 5, 0, {INSN_SUB, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* subw $-2, (%rsp) */
{INSN_MODE_64, "\x66\x41\x81\xac\x24\x78\x56\x34\x12\x34\x12", 11, 0, {INSN_SUB, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* subw $4660, 0x12345678(%r12) */
{INSN_MODE_64, "\x66\x41\x83\x6d\x00\x90", 6, 0, {INSN_SUB, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* subw $-112, (%r13) */
{INSN_MODE_64, "\x66\xf0\x41\x29\x04\x24", 6, 0, {INSN_SUB, 6, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock subw %ax, (%r12) */
{INSN_MODE_64, "\x66\xf0\x29\x2d\x34\x12\x00\x00", 8, 0, {INSN_SUB, 8, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock subw %bp, 0x1234(%rip) */
{INSN_MODE_64, "\x66\xf0\x44\x29\x14\xd5\x45\x23\x01\x00", 10, 0, {INSN_SUB, 10, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* lock subw %r10w, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x66\xf0\x44\x29\x3c\x25\x00\x10\x00\x00", 10, 0, {INSN_SUB, 10, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* lock subw %r15w, 0x1000 */
{INSN_MODE_64, "\x65\x66\xf0\x83\x28\x00", 6, 0, {INSN_SUB, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock subw $0, %gs:(%rax) */
{INSN_MODE_64, "\x66\xf0\x43\x83\x6c\x75\x00\x7f", 8, 0, {INSN_SUB, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock subw $127, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x66\xf0\x83\x28\xfe", 6, 0, {INSN_SUB, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock subw $-2, (%eax) */
{INSN_MODE_64, "\x67\x66\xf0\x41\x81\x68\xfc\x34\x12", 9, 0, {INSN_SUB, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock subw $4660, -4(%r8d) */
{INSN_MODE_64, "\x66\xf0\x42\x83\x6c\x24\x7f\x90", 8, 0, {INSN_SUB, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock subw $-112, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x66\x43\x2b\x84\xd1\x34\x12\x00\x00", 11, 0, {INSN_SUB, 11, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* subw %fs:0x1234(%r9d,%r10d,8), %ax */
{INSN_MODE_64, "\x66\x42\x2b\x6c\x3d\x80", 6, 0, {INSN_SUB, 6, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* subw -0x80(%rbp,%r15), %bp */
{INSN_MODE_64, "\x66\x44\x2b\x10", 4, 0, {INSN_SUB, 4, 2, 1, 0, 1, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* subw (%rax), %r10w */
{INSN_MODE_64, "\x66\x44\x2b\x3c\x8b", 5, 0, {INSN_SUB, 5, 2, 1, 0, 1, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* subw (%rbx,%rcx,4), %r15w */
{INSN_MODE_64, "\x29\x45\x08", 3, 0, {INSN_SUB, 3, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* subl %eax, 8(%rbp) */
{INSN_MODE_64, "\x29\x2c\x24", 3, 0, {INSN_SUB, 3, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* subl %ebp, (%rsp) */
{INSN_MODE_64, "\x45\x29\x94\x24\x78\x56\x34\x12", 8, 0, {INSN_SUB, 8, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* subl %r10d, 0x12345678(%r12) */
{INSN_MODE_64, "\x45\x29\x7d\x00", 4, 0, {INSN_SUB, 4, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* subl %r15d, (%r13) */
{INSN_MODE_64, "\x41\x83\x2c\x24\x00", 5, 0, {INSN_SUB, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* subl $0, (%r12) */
{INSN_MODE_64, "\x83\x2d\x34\x12\x00\x00\x7f", 7, 0, {INSN_SUB, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* subl $127, 0x1234(%rip) */
{INSN_MODE_64, "\x83\x2c\xd5\x45\x23\x01\x00\xfe", 8, 0, {INSN_SUB, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* subl $-2, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x81\x2c\x25\x00\x10\x00\x00\x34\x12\x00\x00", 11, 0, {INSN_SUB, 11, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* subl $4660, 0x1000 */
{INSN_MODE_64, "\x65\x81\x28\x10\x00\x00\x80", 7, 0, {INSN_SUB, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* subl $-2147483632, %gs:(%rax) */
{INSN_MODE_64, "\xf0\x43\x29\x44\x75\x00", 6, 0, {INSN_SUB, 6, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock subl %eax, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\xf0\x29\x28", 4, 0, {INSN_SUB, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock subl %ebp, (%eax) */
{INSN_MODE_64, "\x67\xf0\x45\x29\x50\xfc", 6, 0, {INSN_SUB, 6, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* lock subl %r10d, -4(%r8d) */
{INSN_MODE_64, "\xf0\x46\x29\x7c\x24\x7f", 6, 0, {INSN_SUB, 6, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* lock subl %r15d, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\xf0\x43\x83\xac\xd1\x34\x12\x00\x00\x00", 12, 0, {INSN_SUB, 12, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock subl $0, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\xf0\x42\x83\x6c\x3d\x80\x7f", 7, 0, {INSN_SUB, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock subl $127, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\xf0\x83\x28\xfe", 4, 0, {INSN_SUB, 4, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock subl $-2, (%rax) */
{INSN_MODE_64, "\xf0\x81\x2c\x8b\x34\x12\x00\x00", 8, 0, {INSN_SUB, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock subl $4660, (%rbx,%rcx,4) */
{INSN_MODE_64, "\xf0\x81\x6d\x08\x10\x00\x00\x80", 8, 0, {INSN_SUB, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock subl $-2147483632, 8(%rbp) */
{INSN_MODE_64, "\x2b\x04\x24", 3, 0, {INSN_SUB, 3, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* subl (%rsp), %eax */
{INSN_MODE_64, "\x41\x2b\xac\x24\x78\x56\x34\x12", 8, 0, {INSN_SUB, 8, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* subl 0x12345678(%r12), %ebp */
{INSN_MODE_64, "\x45\x2b\x55\x00", 4, 0, {INSN_SUB, 4, 4, 1, 0, 1, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* subl (%r13), %r10d */
{INSN_MODE_64, "\x45\x2b\x3c\x24", 4, 0, {INSN_SUB, 4, 4, 1, 0, 1, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* subl (%r12), %r15d */
{INSN_MODE_64, "\x48\x29\x05\x34\x12\x00\x00", 7, 0, {INSN_SUB, 7, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* subq %rax, 0x1234(%rip) */
{INSN_MODE_64, "\x48\x29\x2c\xd5\x45\x23\x01\x00", 8, 0, {INSN_SUB, 8, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* subq %rbp, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x4c\x29\x14\x25\x00\x10\x00\x00", 8, 0, {INSN_SUB, 8, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* subq %r10, 0x1000 */
{INSN_MODE_64, "\x65\x4c\x29\x38", 4, 0, {INSN_SUB, 4, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* subq %r15, %gs:(%rax) */
{INSN_MODE_64, "\x4b\x83\x6c\x75\x00\x00", 6, 0, {INSN_SUB, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* subq $0, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x48\x83\x28\x7f", 5, 0, {INSN_SUB, 5, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* subq $127, (%eax) */
{INSN_MODE_64, "\x67\x49\x83\x68\xfc\xfe", 6, 0, {INSN_SUB, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* subq $-2, -4(%r8d) */
{INSN_MODE_64, "\x4a\x81\x6c\x24\x7f\x34\x12\x00\x00", 9, 0, {INSN_SUB, 9, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* subq $4660, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x4b\x81\xac\xd1\x34\x12\x00\x00\x10\x00\x00\x80", 14, 0, {INSN_SUB, 14, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* subq $-2147483632, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\xf0\x4a\x29\x44\x3d\x80", 6, 0, {INSN_SUB, 6, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock subq %rax, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\xf0\x48\x29\x28", 4, 0, {INSN_SUB, 4, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* lock subq %rbp, (%rax) */
{INSN_MODE_64, "\xf0\x4c\x29\x14\x8b", 5, 0, {INSN_SUB, 5, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* lock subq %r10, (%rbx,%rcx,4) */
{INSN_MODE_64, "\xf0\x4c\x29\x7d\x08", 5, 0, {INSN_SUB, 5, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* lock subq %r15, 8(%rbp) */
{INSN_MODE_64, "\xf0\x48\x83\x2c\x24\x00", 6, 0, {INSN_SUB, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock subq $0, (%rsp) */
{INSN_MODE_64, "\xf0\x49\x83\xac\x24\x78\x56\x34\x12\x7f", 10, 0, {INSN_SUB, 10, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* lock subq $127, 0x12345678(%r12) */
{INSN_MODE_64, "\xf0\x49\x83\x6d\x00\xfe", 6, 0, {INSN_SUB, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock subq $-2, (%r13) */
{INSN_MODE_64, "\xf0\x49\x81\x2c\x24\x34\x12\x00\x00", 9, 0, {INSN_SUB, 9, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* lock subq $4660, (%r12) */
{INSN_MODE_64, "\xf0\x48\x81\x2d\x34\x12\x00\x00\x10\x00\x00\x80", 12, 0, {INSN_SUB, 12, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* lock subq $-2147483632, 0x1234(%rip) */
{INSN_MODE_64, "\x48\x2b\x04\xd5\x45\x23\x01\x00", 8, 0, {INSN_SUB, 8, 8, 1, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* subq 0x12345(,%rdx,8), %rax */
{INSN_MODE_64, "\x48\x2b\x2c\x25\x00\x10\x00\x00", 8, 0, {INSN_SUB, 8, 8, 1, 0, 1, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* subq 0x1000, %rbp */
{INSN_MODE_64, "\x65\x4c\x2b\x10", 4, 0, {INSN_SUB, 4, 8, 1, 0, 1, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* subq %gs:(%rax), %r10 */
{INSN_MODE_64, "\x4f\x2b\x7c\x75\x00", 5, 0, {INSN_SUB, 5, 8, 1, 0, 1, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* subq (%r13,%r14,2), %r15 */
{INSN_MODE_64, "\x67\x30\x20", 3, 0, {INSN_XOR, 3, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* xorb %ah, (%eax) */
{INSN_MODE_64, "\x67\x41\x30\x48\xfc", 5, 0, {INSN_XOR, 5, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* xorb %cl, -4(%r8d) */
{INSN_MODE_64, "\x42\x30\x74\x24\x7f", 5, 0, {INSN_XOR, 5, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* xorb %sil, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x47\x30\x9c\xd1\x34\x12\x00\x00", 10, 0, {INSN_XOR, 10, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* xorb %r11b, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x80\x74\x3d\x80\x00", 6, 0, {INSN_XOR, 6, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* xorb $0, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x80\x30\x7f", 3, 0, {INSN_XOR, 3, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* xorb $127, (%rax) */
{INSN_MODE_64, "\x80\x34\x8b\xfe", 4, 0, {INSN_XOR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* xorb $-2, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x80\x75\x08\x01", 4, 0, {INSN_XOR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* xorb $1, 8(%rbp) */
{INSN_MODE_64, "\x80\x34\x24\x90", 4, 0, {INSN_XOR, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* xorb $-112, (%rsp) */
{INSN_MODE_64, "\xf0\x30\x25\x34\x12\x00\x00", 7, 0, {INSN_XOR, 7, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock xorb %ah, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x30\x0c\xd5\x45\x23\x01\x00", 8, 0, {INSN_XOR, 8, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock xorb %cl, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x40\x30\x34\x25\x00\x10\x00\x00", 9, 0, {INSN_XOR, 9, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* lock xorb %sil, 0x1000 */
{INSN_MODE_64, "\x65\xf0\x44\x30\x18", 5, 0, {INSN_XOR, 5, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* lock xorb %r11b, %gs:(%rax) */
{INSN_MODE_64, "\xf0\x43\x80\x74\x75\x00\x00", 7, 0, {INSN_XOR, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* lock xorb $0, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\xf0\x80\x30\x7f", 5, 0, {INSN_XOR, 5, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* lock xorb $127, (%eax) */
{INSN_MODE_64, "\x67\xf0\x41\x80\x70\xfc\xfe", 7, 0, {INSN_XOR, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock xorb $-2, -4(%r8d) */
{INSN_MODE_64, "\xf0\x42\x80\x74\x24\x7f\x01", 7, 0, {INSN_XOR, 7, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* lock xorb $1, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\xf0\x43\x80\xb4\xd1\x34\x12\x00\x00\x90", 12, 0, {INSN_XOR, 12, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* lock xorb $-112, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x32\x20", 2, 0, {INSN_XOR, 2, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* xorb (%rax), %ah */
{INSN_MODE_64, "\x32\x0c\x8b", 3, 0, {INSN_XOR, 3, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* xorb (%rbx,%rcx,4), %cl */
{INSN_MODE_64, "\x40\x32\x75\x08", 4, 0, {INSN_XOR, 4, 1, 1, 0, 1, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* xorb 8(%rbp), %sil */
{INSN_MODE_64, "\x44\x32\x1c\x24", 4, 0, {INSN_XOR, 4, 1, 1, 0, 1, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* xorb (%rsp), %r11b */
{INSN_MODE_64, "\x66\x41\x31\x84\x24\x78\x56\x34\x12", 9, 0, {INSN_XOR, 9, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* xorw %ax, 0x12345678(%r12) */
{INSN_MODE_64, "\x66\x41\x31\x6d\x00", 5, 0, {INSN_XOR, 5, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* xorw %bp, (%r13) */
{INSN_MODE_64, "\x66\x45\x31\x14\x24", 5, 0, {INSN_XOR, 5, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* xorw %r10w, (%r12) */
{INSN_MODE_64, "\x66\x44\x31\x3d\x34\x12\x00\x00", 8, 0, {INSN_XOR, 8, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* xorw %r15w, 0x1234(%rip) */
{INSN_MODE_64, "\x66\x83\x34\xd5\x45\x23\x01\x00\x00", 9, 0, {INSN_XOR, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* xorw $0, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x66\x83\x34\x25\x00\x10\x00\x00\x7f", 9, 0, {INSN_XOR, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* xorw $127, 0x1000 */
{INSN_MODE_64, "\x65\x66\x83\x30\xfe", 5, 0, {INSN_XOR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* xorw $-2, %gs:(%rax) */
{INSN_MODE_64, "\x66\x43\x81\x74\x75\x00\x34\x12", 8, 0, {INSN_XOR, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* xorw $4660, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x66\x83\x30\x90", 5, 0, {INSN_XOR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* xorw $-112, (%eax) */
{INSN_MODE_64, "\x67\x66\xf0\x41\x31\x40\xfc", 7, 0, {INSN_XOR, 7, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock xorw %ax, -4(%r8d) */
{INSN_MODE_64, "\x66\xf0\x42\x31\x6c\x24\x7f", 7, 0, {INSN_XOR, 7, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock xorw %bp, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x66\xf0\x47\x31\x94\xd1\x34\x12\x00\x00", 12, 0, {INSN_XOR, 12, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* lock xorw %r10w, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x66\xf0\x46\x31\x7c\x3d\x80", 7, 0, {INSN_XOR, 7, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* lock xorw %r15w, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x66\xf0\x83\x30\x00", 5, 0, {INSN_XOR, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock xorw $0, (%rax) */
{INSN_MODE_64, "\x66\xf0\x83\x34\x8b\x7f", 6, 0, {INSN_XOR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* lock xorw $127, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x66\xf0\x83\x75\x08\xfe", 6, 0, {INSN_XOR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock xorw $-2, 8(%rbp) */
{INSN_MODE_64, "\x66\xf0\x81\x34\x24\x34\x12", 7, 0, {INSN_XOR, 7, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* lock xorw $4660, (%rsp) */
{INSN_MODE_64, "\x66\xf0\x41\x83\xb4\x24\x78\x56\x34\x12\x90", 11, 0, {INSN_XOR, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* lock xorw $-112, 0x12345678(%r12) */
{INSN_MODE_64, "\x66\x41\x33\x45\x00", 5, 0, {INSN_XOR, 5, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* xorw (%r13), %ax */
{INSN_MODE_64, "\x66\x41\x33\x2c\x24", 5, 0, {INSN_XOR, 5, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* xorw (%r12), %bp */
{INSN_MODE_64, "\x66\x44\x33\x15\x34\x12\x00\x00", 8, 0, {INSN_XOR, 8, 2, 1, 0, 1, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* xorw 0x1234(%rip), %r10w */
{INSN_MODE_64, "\x66\x44\x33\x3c\xd5\x45\x23\x01\x00", 9, 0, {INSN_XOR, 9, 2, 1, 0, 1, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* xorw 0x12345(,%rdx,8), %r15w */
{INSN_MODE_64, "\x31\x04\x25\x00\x10\x00\x00", 7, 0, {INSN_XOR, 7, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* xorl %eax, 0x1000 */
{INSN_MODE_64, "\x65\x31\x28", 3, 0, {INSN_XOR, 3, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* xorl %ebp, %gs:(%rax) */
{INSN_MODE_64, "\x47\x31\x54\x75\x00", 5, 0, {INSN_XOR, 5, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* xorl %r10d, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x44\x31\x38", 4, 0, {INSN_XOR, 4, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* xorl %r15d, (%eax) */
{INSN_MODE_64, "\x67\x41\x83\x70\xfc\x00", 6, 0, {INSN_XOR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* xorl $0, -4(%r8d) */
{INSN_MODE_64, "\x42\x83\x74\x24\x7f\x7f", 6, 0, {INSN_XOR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* xorl $127, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x43\x83\xb4\xd1\x34\x12\x00\x00\xfe", 11, 0, {INSN_XOR, 11, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* xorl $-2, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x81\x74\x3d\x80\x34\x12\x00\x00", 9, 0, {INSN_XOR, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* xorl $4660, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x81\x30\x10\x00\x00\x80", 6, 0, {INSN_XOR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* xorl $-2147483632, (%rax) */
{INSN_MODE_64, "\xf0\x31\x04\x8b", 4, 0, {INSN_XOR, 4, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock xorl %eax, (%rbx,%rcx,4) */
{INSN_MODE_64, "\xf0\x31\x6d\x08", 4, 0, {INSN_XOR, 4, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock xorl %ebp, 8(%rbp) */
{INSN_MODE_64, "\xf0\x44\x31\x14\x24", 5, 0, {INSN_XOR, 5, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* lock xorl %r10d, (%rsp) */
{INSN_MODE_64, "\xf0\x45\x31\xbc\x24\x78\x56\x34\x12", 9, 0, {INSN_XOR, 9, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* lock xorl %r15d, 0x12345678(%r12) */
{INSN_MODE_64, "\xf0\x41\x83\x75\x00\x00", 6, 0, {INSN_XOR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock xorl $0, (%r13) */
{INSN_MODE_64, "\xf0\x41\x83\x34\x24\x7f", 6, 0, {INSN_XOR, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* lock xorl $127, (%r12) */
{INSN_MODE_64, "\xf0\x83\x35\x34\x12\x00\x00\xfe", 8, 0, {INSN_XOR, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock xorl $-2, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x81\x34\xd5\x45\x23\x01\x00\x34\x12\x00\x00", 12, 0, {INSN_XOR, 12, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* lock xorl $4660, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x81\x34\x25\x00\x10\x00\x00\x10\x00\x00\x80", 12, 0, {INSN_XOR, 12, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* lock xorl $-2147483632, 0x1000 */
{INSN_MODE_64, "\x65\x33\x00", 3, 0, {INSN_XOR, 3, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* xorl %gs:(%rax), %eax */
{INSN_MODE_64, "\x43\x33\x6c\x75\x00", 5, 0, {INSN_XOR, 5, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* xorl (%r13,%r14,2), %ebp */
{INSN_MODE_64, "\x67\x44\x33\x10", 4, 0, {INSN_XOR, 4, 4, 1, 0, 1, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* xorl (%eax), %r10d */
{INSN_MODE_64, "\x67\x45\x33\x78\xfc", 5, 0, {INSN_XOR, 5, 4, 1, 0, 1, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* xorl -4(%r8d), %r15d */
{INSN_MODE_64, "\x4a\x31\x44\x24\x7f", 5, 0, {INSN_XOR, 5, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* xorq %rax, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x4b\x31\xac\xd1\x34\x12\x00\x00", 10, 0, {INSN_XOR, 10, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* xorq %rbp, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x4e\x31\x54\x3d\x80", 5, 0, {INSN_XOR, 5, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* xorq %r10, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x4c\x31\x38", 3, 0, {INSN_XOR, 3, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* xorq %r15, (%rax) */
{INSN_MODE_64, "\x48\x83\x34\x8b\x00", 5, 0, {INSN_XOR, 5, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* xorq $0, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x48\x83\x75\x08\x7f", 5, 0, {INSN_XOR, 5, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* xorq $127, 8(%rbp) */
{INSN_MODE_64, "\x48\x83\x34\x24\xfe", 5, 0, {INSN_XOR, 5, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* xorq $-2, (%rsp) */
{INSN_MODE_64, "\x49\x81\xb4\x24\x78\x56\x34\x12\x34\x12\x00\x00", 12, 0, {INSN_XOR, 12, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* xorq $4660, 0x12345678(%r12) */
{INSN_MODE_64, "\x49\x81\x75\x00\x10\x00\x00\x80", 8, 0, {INSN_XOR, 8, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* xorq $-2147483632, (%r13) */
{INSN_MODE_64, "\xf0\x49\x31\x04\x24", 5, 0, {INSN_XOR, 5, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock xorq %rax, (%r12) */
{INSN_MODE_64, "\xf0\x48\x31\x2d\x34\x12\x00\x00", 8, 0, {INSN_XOR, 8, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* lock xorq %rbp, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x4c\x31\x14\xd5\x45\x23\x01\x00", 9, 0, {INSN_XOR, 9, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* lock xorq %r10, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x4c\x31\x3c\x25\x00\x10\x00\x00", 9, 0, {INSN_XOR, 9, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* lock xorq %r15, 0x1000 */
{INSN_MODE_64, "\x65\xf0\x48\x83\x30\x00", 6, 0, {INSN_XOR, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock xorq $0, %gs:(%rax) */
{INSN_MODE_64, "\xf0\x4b\x83\x74\x75\x00\x7f", 7, 0, {INSN_XOR, 7, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* lock xorq $127, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\xf0\x48\x83\x30\xfe", 6, 0, {INSN_XOR, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* lock xorq $-2, (%eax) */
{INSN_MODE_64, "\x67\xf0\x49\x81\x70\xfc\x34\x12\x00\x00", 10, 0, {INSN_XOR, 10, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* lock xorq $4660, -4(%r8d) */
{INSN_MODE_64, "\xf0\x4a\x81\x74\x24\x7f\x10\x00\x00\x80", 10, 0, {INSN_XOR, 10, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* lock xorq $-2147483632, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x4b\x33\x84\xd1\x34\x12\x00\x00", 10, 0, {INSN_XOR, 10, 8, 1, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* xorq %fs:0x1234(%r9d,%r10d,8), %rax */
{INSN_MODE_64, "\x4a\x33\x6c\x3d\x80", 5, 0, {INSN_XOR, 5, 8, 1, 0, 1, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* xorq -0x80(%rbp,%r15), %rbp */
{INSN_MODE_64, "\x4c\x33\x10", 3, 0, {INSN_XOR, 3, 8, 1, 0, 1, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* xorq (%rax), %r10 */
{INSN_MODE_64, "\x4c\x33\x3c\x8b", 4, 0, {INSN_XOR, 4, 8, 1, 0, 1, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* xorq (%rbx,%rcx,4), %r15 */
{INSN_MODE_64, "\x38\x65\x08", 3, 0, {INSN_CMP, 3, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* cmpb %ah, 8(%rbp) */
{INSN_MODE_64, "\x38\x0c\x24", 3, 0, {INSN_CMP, 3, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* cmpb %cl, (%rsp) */
{INSN_MODE_64, "\x41\x38\xb4\x24\x78\x56\x34\x12", 8, 0, {INSN_CMP, 8, 1, 1, 0, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* cmpb %sil, 0x12345678(%r12) */
{INSN_MODE_64, "\x45\x38\x5d\x00", 4, 0, {INSN_CMP, 4, 1, 1, 0, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* cmpb %r11b, (%r13) */
{INSN_MODE_64, "\x41\x80\x3c\x24\x00", 5, 0, {INSN_CMP, 5, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* cmpb $0, (%r12) */
{INSN_MODE_64, "\x80\x3d\x34\x12\x00\x00\x7f", 7, 0, {INSN_CMP, 7, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* cmpb $127, 0x1234(%rip) */
{INSN_MODE_64, "\x80\x3c\xd5\x45\x23\x01\x00\xfe", 8, 0, {INSN_CMP, 8, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0xfffffffffffffffeU}}, /* cmpb $-2, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x80\x3c\x25\x00\x10\x00\x00\x01", 8, 0, {INSN_CMP, 8, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x1U}}, /* cmpb $1, 0x1000 */
{INSN_MODE_64, "\x65\x80\x38\x90", 4, 0, {INSN_CMP, 4, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* cmpb $-112, %gs:(%rax) */
{INSN_MODE_64, "\x67\x3a\x20", 3, 0, {INSN_CMP, 3, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* cmpb (%eax), %ah */
{INSN_MODE_64, "\x67\x41\x3a\x48\xfc", 5, 0, {INSN_CMP, 5, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* cmpb -4(%r8d), %cl */
{INSN_MODE_64, "\x42\x3a\x74\x24\x7f", 5, 0, {INSN_CMP, 5, 1, 1, 0, 1, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* cmpb 0x7f(%rsp,%r12), %sil */
{INSN_MODE_64, "\x64\x67\x47\x3a\x9c\xd1\x34\x12\x00\x00", 10, 0, {INSN_CMP, 10, 1, 1, 0, 1, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* cmpb %fs:0x1234(%r9d,%r10d,8), %r11b */
{INSN_MODE_64, "\x66\x42\x39\x44\x3d\x80", 6, 0, {INSN_CMP, 6, 2, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw %ax, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x66\x39\x28", 3, 0, {INSN_CMP, 3, 2, 1, 0, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw %bp, (%rax) */
{INSN_MODE_64, "\x66\x44\x39\x14\x8b", 5, 0, {INSN_CMP, 5, 2, 1, 0, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw %r10w, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x66\x44\x39\x7d\x08", 5, 0, {INSN_CMP, 5, 2, 1, 0, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw %r15w, 8(%rbp) */
{INSN_MODE_64, "\x66\x83\x3c\x24\x00", 5, 0, {INSN_CMP, 5, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw $0, (%rsp) */
{INSN_MODE_64, "\x66\x41\x83\xbc\x24\x78\x56\x34\x12\x7f", 10, 0, {INSN_CMP, 10, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* cmpw $127, 0x12345678(%r12) */
{INSN_MODE_64, "\x66\x41\x83\x7d\x00\xfe", 6, 0, {INSN_CMP, 6, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0xfffffffffffffffeU}}, /* cmpw $-2, (%r13) */
{INSN_MODE_64, "\x66\x41\x81\x3c\x24\x34\x12", 7, 0, {INSN_CMP, 7, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x1234U}}, /* cmpw $4660, (%r12) */
{INSN_MODE_64, "\x66\x83\x3d\x34\x12\x00\x00\x90", 8, 0, {INSN_CMP, 8, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* cmpw $-112, 0x1234(%rip) */
{INSN_MODE_64, "\x66\x3b\x04\xd5\x45\x23\x01\x00", 8, 0, {INSN_CMP, 8, 2, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw 0x12345(,%rdx,8), %ax */
{INSN_MODE_64, "\x66\x3b\x2c\x25\x00\x10\x00\x00", 8, 0, {INSN_CMP, 8, 2, 1, 0, 1, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw 0x1000, %bp */
{INSN_MODE_64, "\x65\x66\x44\x3b\x10", 5, 0, {INSN_CMP, 5, 2, 1, 0, 1, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw %gs:(%rax), %r10w */
{INSN_MODE_64, "\x66\x47\x3b\x7c\x75\x00", 6, 0, {INSN_CMP, 6, 2, 1, 0, 1, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* cmpw (%r13,%r14,2), %r15w */
{INSN_MODE_64, "\x67\x39\x00", 3, 0, {INSN_CMP, 3, 4, 1, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl %eax, (%eax) */
{INSN_MODE_64, "\x67\x41\x39\x68\xfc", 5, 0, {INSN_CMP, 5, 4, 1, 0, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl %ebp, -4(%r8d) */
{INSN_MODE_64, "\x46\x39\x54\x24\x7f", 5, 0, {INSN_CMP, 5, 4, 1, 0, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl %r10d, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x47\x39\xbc\xd1\x34\x12\x00\x00", 10, 0, {INSN_CMP, 10, 4, 1, 0, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl %r15d, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x83\x7c\x3d\x80\x00", 6, 0, {INSN_CMP, 6, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl $0, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x83\x38\x7f", 3, 0, {INSN_CMP, 3, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* cmpl $127, (%rax) */
{INSN_MODE_64, "\x83\x3c\x8b\xfe", 4, 0, {INSN_CMP, 4, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0xfffffffffffffffeU}}, /* cmpl $-2, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x81\x7d\x08\x34\x12\x00\x00", 7, 0, {INSN_CMP, 7, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x1234U}}, /* cmpl $4660, 8(%rbp) */
{INSN_MODE_64, "\x81\x3c\x24\x10\x00\x00\x80", 7, 0, {INSN_CMP, 7, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* cmpl $-2147483632, (%rsp) */
{INSN_MODE_64, "\x41\x3b\x84\x24\x78\x56\x34\x12", 8, 0, {INSN_CMP, 8, 4, 1, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl 0x12345678(%r12), %eax */
{INSN_MODE_64, "\x41\x3b\x6d\x00", 4, 0, {INSN_CMP, 4, 4, 1, 0, 1, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl (%r13), %ebp */
{INSN_MODE_64, "\x45\x3b\x14\x24", 4, 0, {INSN_CMP, 4, 4, 1, 0, 1, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl (%r12), %r10d */
{INSN_MODE_64, "\x44\x3b\x3d\x34\x12\x00\x00", 7, 0, {INSN_CMP, 7, 4, 1, 0, 1, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* cmpl 0x1234(%rip), %r15d */
{INSN_MODE_64, "\x48\x39\x04\xd5\x45\x23\x01\x00", 8, 0, {INSN_CMP, 8, 8, 1, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* cmpq %rax, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x48\x39\x2c\x25\x00\x10\x00\x00", 8, 0, {INSN_CMP, 8, 8, 1, 0, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* cmpq %rbp, 0x1000 */
{INSN_MODE_64, "\x65\x4c\x39\x10", 4, 0, {INSN_CMP, 4, 8, 1, 0, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* cmpq %r10, %gs:(%rax) */
{INSN_MODE_64, "\x4f\x39\x7c\x75\x00", 5, 0, {INSN_CMP, 5, 8, 1, 0, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* cmpq %r15, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x48\x83\x38\x00", 5, 0, {INSN_CMP, 5, 8, 1, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* cmpq $0, (%eax) */
{INSN_MODE_64, "\x67\x49\x83\x78\xfc\x7f", 6, 0, {INSN_CMP, 6, 8, 1, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* cmpq $127, -4(%r8d) */
{INSN_MODE_64, "\x4a\x83\x7c\x24\x7f\xfe", 6, 0, {INSN_CMP, 6, 8, 1, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0xfffffffffffffffeU}}, /* cmpq $-2, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x4b\x81\xbc\xd1\x34\x12\x00\x00\x34\x12\x00\x00", 14, 0, {INSN_CMP, 14, 8, 1, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0x1234U}}, /* cmpq $4660, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x4a\x81\x7c\x3d\x80\x10\x00\x00\x80", 9, 0, {INSN_CMP, 9, 8, 1, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* cmpq $-2147483632, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x48\x3b\x00", 3, 0, {INSN_CMP, 3, 8, 1, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* cmpq (%rax), %rax */
{INSN_MODE_64, "\x48\x3b\x2c\x8b", 4, 0, {INSN_CMP, 4, 8, 1, 0, 1, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* cmpq (%rbx,%rcx,4), %rbp */
{INSN_MODE_64, "\x4c\x3b\x55\x08", 4, 0, {INSN_CMP, 4, 8, 1, 0, 1, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* cmpq 8(%rbp), %r10 */
{INSN_MODE_64, "\x4c\x3b\x3c\x24", 4, 0, {INSN_CMP, 4, 8, 1, 0, 1, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* cmpq (%rsp), %r15 */
{INSN_MODE_64, "\x84\x20", 2, 0, {INSN_TEST, 2, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* testb %ah, (%rax) */
{INSN_MODE_64, "\x86\x20", 2, 0, {INSN_EXCHANGE, 2, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* xchgb %ah, (%rax) */
{INSN_MODE_64, "\xf0\x86\x20", 3, 0, {INSN_EXCHANGE, 3, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* lock xchgb %ah, (%rax) */
{INSN_MODE_64, "\x84\x0c\x8b", 3, 0, {INSN_TEST, 3, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* testb %cl, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x86\x0c\x8b", 3, 0, {INSN_EXCHANGE, 3, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* xchgb %cl, (%rbx,%rcx,4) */
{INSN_MODE_64, "\xf0\x86\x0c\x8b", 4, 0, {INSN_EXCHANGE, 4, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0x0U}}, /* lock xchgb %cl, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x40\x84\x75\x08", 4, 0, {INSN_TEST, 4, 1, 1, 0, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* testb %sil, 8(%rbp) */
{INSN_MODE_64, "\x40\x86\x75\x08", 4, 0, {INSN_EXCHANGE, 4, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* xchgb %sil, 8(%rbp) */
{INSN_MODE_64, "\xf0\x40\x86\x75\x08", 5, 0, {INSN_EXCHANGE, 5, 1, 1, 1, 0, 0, 6, 0, 1, 0, 0, 0, 0x0U}}, /* lock xchgb %sil, 8(%rbp) */
{INSN_MODE_64, "\x44\x84\x1c\x24", 4, 0, {INSN_TEST, 4, 1, 1, 0, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* testb %r11b, (%rsp) */
{INSN_MODE_64, "\x44\x86\x1c\x24", 4, 0, {INSN_EXCHANGE, 4, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* xchgb %r11b, (%rsp) */
{INSN_MODE_64, "\xf0\x44\x86\x1c\x24", 5, 0, {INSN_EXCHANGE, 5, 1, 1, 1, 0, 0, 11, 0, 1, 0, 0, 0, 0x0U}}, /* lock xchgb %r11b, (%rsp) */
{INSN_MODE_64, "\x41\xf6\x84\x24\x78\x56\x34\x12\x00", 9, 0, {INSN_TEST, 9, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x0U}}, /* testb $0, 0x12345678(%r12) */
{INSN_MODE_64, "\x41\xf6\x45\x00\x7f", 5, 0, {INSN_TEST, 5, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0x7fU}}, /* testb $127, (%r13) */
{INSN_MODE_64, "\x41\xf6\x04\x24\x90", 5, 0, {INSN_TEST, 5, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0xffffffffffffff90U}}, /* testb $-112, (%r12) */
{INSN_MODE_64, "\xaa", 1, 0, {INSN_STORE_STRING, 1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 8, 0x0U}}, /* stosb */
{INSN_MODE_64, "\xf3\xaa", 2, 0, {INSN_STORE_STRING, 2, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 8, 0x0U}}, /* rep stosb */
{INSN_MODE_64, "\x67\xaa", 2, 0, {INSN_STORE_STRING, 2, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 4, 0x0U}}, /* addr32 stosb */
{INSN_MODE_64, "\x67\xf3\xaa", 3, 0, {INSN_STORE_STRING, 3, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 4, 0x0U}}, /* addr32 rep stosb */
{INSN_MODE_64, "\x66\x85\x05\x34\x12\x00\x00", 7, 0, {INSN_TEST, 7, 2, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* testw %ax, 0x1234(%rip) */
{INSN_MODE_64, "\x66\x87\x05\x34\x12\x00\x00", 7, 0, {INSN_EXCHANGE, 7, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* xchgw %ax, 0x1234(%rip) */
{INSN_MODE_64, "\x66\xf0\x87\x05\x34\x12\x00\x00", 8, 0, {INSN_EXCHANGE, 8, 2, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock xchgw %ax, 0x1234(%rip) */
{INSN_MODE_64, "\x66\x85\x2c\xd5\x45\x23\x01\x00", 8, 0, {INSN_TEST, 8, 2, 1, 0, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* testw %bp, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x66\x87\x2c\xd5\x45\x23\x01\x00", 8, 0, {INSN_EXCHANGE, 8, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* xchgw %bp, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x66\xf0\x87\x2c\xd5\x45\x23\x01\x00", 9, 0, {INSN_EXCHANGE, 9, 2, 1, 1, 0, 0, 5, 0, 2, 0, 0, 0, 0x0U}}, /* lock xchgw %bp, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x66\x44\x85\x14\x25\x00\x10\x00\x00", 9, 0, {INSN_TEST, 9, 2, 1, 0, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* testw %r10w, 0x1000 */
{INSN_MODE_64, "\x66\x44\x87\x14\x25\x00\x10\x00\x00", 9, 0, {INSN_EXCHANGE, 9, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* xchgw %r10w, 0x1000 */
{INSN_MODE_64, "\x66\xf0\x44\x87\x14\x25\x00\x10\x00\x00", 10, 0, {INSN_EXCHANGE, 10, 2, 1, 1, 0, 0, 10, 0, 2, 0, 0, 0, 0x0U}}, /* lock xchgw %r10w, 0x1000 */
{INSN_MODE_64, "\x65\x66\x44\x85\x38", 5, 0, {INSN_TEST, 5, 2, 1, 0, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* testw %r15w, %gs:(%rax) */
{INSN_MODE_64, "\x65\x66\x44\x87\x38", 5, 0, {INSN_EXCHANGE, 5, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* xchgw %r15w, %gs:(%rax) */
{INSN_MODE_64, "\x65\x66\xf0\x44\x87\x38", 6, 0, {INSN_EXCHANGE, 6, 2, 1, 1, 0, 0, 15, 0, 2, 0, 0, 0, 0x0U}}, /* lock xchgw %r15w, %gs:(%rax) */
{INSN_MODE_64, "\x66\x43\xf7\x44\x75\x00\x00\x00", 8, 0, {INSN_TEST, 8, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* testw $0, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x66\xf7\x00\x7f\x00", 6, 0, {INSN_TEST, 6, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x7fU}}, /* testw $127, (%eax) */
{INSN_MODE_64, "\x67\x66\x41\xf7\x40\xfc\x90\xff", 8, 0, {INSN_TEST, 8, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffff90U}}, /* testw $-112, -4(%r8d) */
{INSN_MODE_64, "\x66\x42\x0f\xba\x64\x24\x7f\x00", 8, 0, {INSN_BT, 8, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* btw $0, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x66\x43\x0f\xba\xa4\xd1\x34\x12\x00\x00\x05", 13, 0, {INSN_BT, 13, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* btw $5, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x66\x42\x0f\xba\x64\x3d\x80\x3f", 8, 0, {INSN_BT, 8, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* btw $63, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x66\x0f\xba\x20\xff", 5, 0, {INSN_BT, 5, 2, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* btw $255, (%rax) */
{INSN_MODE_64, "\x66\x0f\xba\x2c\x8b\x00", 6, 0, {INSN_BTS, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* btsw $0, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x66\x0f\xba\x6d\x08\x05", 6, 0, {INSN_BTS, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* btsw $5, 8(%rbp) */
{INSN_MODE_64, "\x66\x0f\xba\x2c\x24\x3f", 6, 0, {INSN_BTS, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* btsw $63, (%rsp) */
{INSN_MODE_64, "\x66\x41\x0f\xba\xac\x24\x78\x56\x34\x12\xff", 11, 0, {INSN_BTS, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* btsw $255, 0x12345678(%r12) */
{INSN_MODE_64, "\x66\xf0\x41\x0f\xba\x6d\x00\x00", 8, 0, {INSN_BTS, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock btsw $0, (%r13) */
{INSN_MODE_64, "\x66\xf0\x41\x0f\xba\x2c\x24\x05", 8, 0, {INSN_BTS, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* lock btsw $5, (%r12) */
{INSN_MODE_64, "\x66\xf0\x0f\xba\x2d\x34\x12\x00\x00\x3f", 10, 0, {INSN_BTS, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* lock btsw $63, 0x1234(%rip) */
{INSN_MODE_64, "\x66\xf0\x0f\xba\x2c\xd5\x45\x23\x01\x00\xff", 11, 0, {INSN_BTS, 11, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btsw $255, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x66\x0f\xba\x34\x25\x00\x10\x00\x00\x00", 10, 0, {INSN_BTR, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* btrw $0, 0x1000 */
{INSN_MODE_64, "\x65\x66\x0f\xba\x30\x05", 6, 0, {INSN_BTR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* btrw $5, %gs:(%rax) */
{INSN_MODE_64, "\x66\x43\x0f\xba\x74\x75\x00\x3f", 8, 0, {INSN_BTR, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* btrw $63, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x66\x0f\xba\x30\xff", 6, 0, {INSN_BTR, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* btrw $255, (%eax) */
{INSN_MODE_64, "\x67\x66\xf0\x41\x0f\xba\x70\xfc\x00", 9, 0, {INSN_BTR, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock btrw $0, -4(%r8d) */
{INSN_MODE_64, "\x66\xf0\x42\x0f\xba\x74\x24\x7f\x05", 9, 0, {INSN_BTR, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* lock btrw $5, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x66\xf0\x43\x0f\xba\xb4\xd1\x34\x12\x00\x00\x3f", 14, 0, {INSN_BTR, 14, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* lock btrw $63, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x66\xf0\x42\x0f\xba\x74\x3d\x80\xff", 9, 0, {INSN_BTR, 9, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btrw $255, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x66\x0f\xba\x38\x00", 5, 0, {INSN_BTC, 5, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* btcw $0, (%rax) */
{INSN_MODE_64, "\x66\x0f\xba\x3c\x8b\x05", 6, 0, {INSN_BTC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* btcw $5, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x66\x0f\xba\x7d\x08\x3f", 6, 0, {INSN_BTC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* btcw $63, 8(%rbp) */
{INSN_MODE_64, "\x66\x0f\xba\x3c\x24\xff", 6, 0, {INSN_BTC, 6, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* btcw $255, (%rsp) */
{INSN_MODE_64, "\x66\xf0\x41\x0f\xba\xbc\x24\x78\x56\x34\x12\x00", 12, 0, {INSN_BTC, 12, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x0U}}, /* lock btcw $0, 0x12345678(%r12) */
{INSN_MODE_64, "\x66\xf0\x41\x0f\xba\x7d\x00\x05", 8, 0, {INSN_BTC, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x5U}}, /* lock btcw $5, (%r13) */
{INSN_MODE_64, "\x66\xf0\x41\x0f\xba\x3c\x24\x3f", 8, 0, {INSN_BTC, 8, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0x3fU}}, /* lock btcw $63, (%r12) */
{INSN_MODE_64, "\x66\xf0\x0f\xba\x3d\x34\x12\x00\x00\xff", 10, 0, {INSN_BTC, 10, 2, 1, 1, 0, 1, 0, 0, 2, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btcw $255, 0x1234(%rip) */
{INSN_MODE_64, "\x66\xab", 2, 0, {INSN_STORE_STRING, 2, 2, 0, 1, 0, 0, 0, 0, 2, 0, 0, 8, 0x0U}}, /* stosw */
{INSN_MODE_64, "\x66\xf3\xab", 3, 0, {INSN_STORE_STRING, 3, 2, 0, 1, 0, 0, 0, 0, 2, 0, 1, 8, 0x0U}}, /* rep stosw */
{INSN_MODE_64, "\x67\x66\xab", 3, 0, {INSN_STORE_STRING, 3, 2, 0, 1, 0, 0, 0, 0, 2, 0, 0, 4, 0x0U}}, /* addr32 stosw */
{INSN_MODE_64, "\x67\x66\xf3\xab", 4, 0, {INSN_STORE_STRING, 4, 2, 0, 1, 0, 0, 0, 0, 2, 0, 1, 4, 0x0U}}, /* addr32 rep stosw */
{INSN_MODE_64, "\x85\x04\xd5\x45\x23\x01\x00", 7, 0, {INSN_TEST, 7, 4, 1, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* testl %eax, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x87\x04\xd5\x45\x23\x01\x00", 7, 0, {INSN_EXCHANGE, 7, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* xchgl %eax, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x87\x04\xd5\x45\x23\x01\x00", 8, 0, {INSN_EXCHANGE, 8, 4, 1, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock xchgl %eax, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\x85\x2c\x25\x00\x10\x00\x00", 7, 0, {INSN_TEST, 7, 4, 1, 0, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* testl %ebp, 0x1000 */
{INSN_MODE_64, "\x87\x2c\x25\x00\x10\x00\x00", 7, 0, {INSN_EXCHANGE, 7, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* xchgl %ebp, 0x1000 */
{INSN_MODE_64, "\xf0\x87\x2c\x25\x00\x10\x00\x00", 8, 0, {INSN_EXCHANGE, 8, 4, 1, 1, 0, 0, 5, 0, 4, 0, 0, 0, 0x0U}}, /* lock xchgl %ebp, 0x1000 */
{INSN_MODE_64, "\x65\x44\x85\x10", 4, 0, {INSN_TEST, 4, 4, 1, 0, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* testl %r10d, %gs:(%rax) */
{INSN_MODE_64, "\x65\x44\x87\x10", 4, 0, {INSN_EXCHANGE, 4, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* xchgl %r10d, %gs:(%rax) */
{INSN_MODE_64, "\x65\xf0\x44\x87\x10", 5, 0, {INSN_EXCHANGE, 5, 4, 1, 1, 0, 0, 10, 0, 4, 0, 0, 0, 0x0U}}, /* lock xchgl %r10d, %gs:(%rax) */
{INSN_MODE_64, "\x47\x85\x7c\x75\x00", 5, 0, {INSN_TEST, 5, 4, 1, 0, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* testl %r15d, (%r13,%r14,2) */
{INSN_MODE_64, "\x47\x87\x7c\x75\x00", 5, 0, {INSN_EXCHANGE, 5, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* xchgl %r15d, (%r13,%r14,2) */
{INSN_MODE_64, "\xf0\x47\x87\x7c\x75\x00", 6, 0, {INSN_EXCHANGE, 6, 4, 1, 1, 0, 0, 15, 0, 4, 0, 0, 0, 0x0U}}, /* lock xchgl %r15d, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\xf7\x00\x00\x00\x00\x00", 7, 0, {INSN_TEST, 7, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* testl $0, (%eax) */
{INSN_MODE_64, "\x67\x41\xf7\x40\xfc\x7f\x00\x00\x00", 9, 0, {INSN_TEST, 9, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x7fU}}, /* testl $127, -4(%r8d) */
{INSN_MODE_64, "\x42\xf7\x44\x24\x7f\x10\x00\x00\x80", 9, 0, {INSN_TEST, 9, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffff80000010U}}, /* testl $-2147483632, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x43\x0f\xba\xa4\xd1\x34\x12\x00\x00\x00", 12, 0, {INSN_BT, 12, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* btl $0, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x42\x0f\xba\x64\x3d\x80\x05", 7, 0, {INSN_BT, 7, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* btl $5, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x0f\xba\x20\x3f", 4, 0, {INSN_BT, 4, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* btl $63, (%rax) */
{INSN_MODE_64, "\x0f\xba\x24\x8b\xff", 5, 0, {INSN_BT, 5, 4, 1, 0, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* btl $255, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x0f\xba\x6d\x08\x00", 5, 0, {INSN_BTS, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* btsl $0, 8(%rbp) */
{INSN_MODE_64, "\x0f\xba\x2c\x24\x05", 5, 0, {INSN_BTS, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* btsl $5, (%rsp) */
{INSN_MODE_64, "\x41\x0f\xba\xac\x24\x78\x56\x34\x12\x3f", 10, 0, {INSN_BTS, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* btsl $63, 0x12345678(%r12) */
{INSN_MODE_64, "\x41\x0f\xba\x6d\x00\xff", 6, 0, {INSN_BTS, 6, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* btsl $255, (%r13) */
{INSN_MODE_64, "\xf0\x41\x0f\xba\x2c\x24\x00", 7, 0, {INSN_BTS, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock btsl $0, (%r12) */
{INSN_MODE_64, "\xf0\x0f\xba\x2d\x34\x12\x00\x00\x05", 9, 0, {INSN_BTS, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* lock btsl $5, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x0f\xba\x2c\xd5\x45\x23\x01\x00\x3f", 10, 0, {INSN_BTS, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* lock btsl $63, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x0f\xba\x2c\x25\x00\x10\x00\x00\xff", 10, 0, {INSN_BTS, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btsl $255, 0x1000 */
{INSN_MODE_64, "\x65\x0f\xba\x30\x00", 5, 0, {INSN_BTR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* btrl $0, %gs:(%rax) */
{INSN_MODE_64, "\x43\x0f\xba\x74\x75\x00\x05", 7, 0, {INSN_BTR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* btrl $5, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x0f\xba\x30\x3f", 5, 0, {INSN_BTR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* btrl $63, (%eax) */
{INSN_MODE_64, "\x67\x41\x0f\xba\x70\xfc\xff", 7, 0, {INSN_BTR, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* btrl $255, -4(%r8d) */
{INSN_MODE_64, "\xf0\x42\x0f\xba\x74\x24\x7f\x00", 8, 0, {INSN_BTR, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock btrl $0, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\xf0\x43\x0f\xba\xb4\xd1\x34\x12\x00\x00\x05", 13, 0, {INSN_BTR, 13, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* lock btrl $5, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\xf0\x42\x0f\xba\x74\x3d\x80\x3f", 8, 0, {INSN_BTR, 8, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* lock btrl $63, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\xf0\x0f\xba\x30\xff", 5, 0, {INSN_BTR, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btrl $255, (%rax) */
{INSN_MODE_64, "\x0f\xba\x3c\x8b\x00", 5, 0, {INSN_BTC, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* btcl $0, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x0f\xba\x7d\x08\x05", 5, 0, {INSN_BTC, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* btcl $5, 8(%rbp) */
{INSN_MODE_64, "\x0f\xba\x3c\x24\x3f", 5, 0, {INSN_BTC, 5, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* btcl $63, (%rsp) */
{INSN_MODE_64, "\x41\x0f\xba\xbc\x24\x78\x56\x34\x12\xff", 10, 0, {INSN_BTC, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* btcl $255, 0x12345678(%r12) */
{INSN_MODE_64, "\xf0\x41\x0f\xba\x7d\x00\x00", 7, 0, {INSN_BTC, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x0U}}, /* lock btcl $0, (%r13) */
{INSN_MODE_64, "\xf0\x41\x0f\xba\x3c\x24\x05", 7, 0, {INSN_BTC, 7, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x5U}}, /* lock btcl $5, (%r12) */
{INSN_MODE_64, "\xf0\x0f\xba\x3d\x34\x12\x00\x00\x3f", 9, 0, {INSN_BTC, 9, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0x3fU}}, /* lock btcl $63, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x0f\xba\x3c\xd5\x45\x23\x01\x00\xff", 10, 0, {INSN_BTC, 10, 4, 1, 1, 0, 1, 0, 0, 4, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btcl $255, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xab", 1, 0, {INSN_STORE_STRING, 1, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0, 8, 0x0U}}, /* stosl */
{INSN_MODE_64, "\xf3\xab", 2, 0, {INSN_STORE_STRING, 2, 4, 0, 1, 0, 0, 0, 0, 4, 0, 1, 8, 0x0U}}, /* rep stosl */
{INSN_MODE_64, "\x67\xab", 2, 0, {INSN_STORE_STRING, 2, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0, 4, 0x0U}}, /* addr32 stosl */
{INSN_MODE_64, "\x67\xf3\xab", 3, 0, {INSN_STORE_STRING, 3, 4, 0, 1, 0, 0, 0, 0, 4, 0, 1, 4, 0x0U}}, /* addr32 rep stosl */
{INSN_MODE_64, "\x48\x85\x04\x25\x00\x10\x00\x00", 8, 0, {INSN_TEST, 8, 8, 1, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* testq %rax, 0x1000 */
{INSN_MODE_64, "\x48\x87\x04\x25\x00\x10\x00\x00", 8, 0, {INSN_EXCHANGE, 8, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* xchgq %rax, 0x1000 */
{INSN_MODE_64, "\xf0\x48\x87\x04\x25\x00\x10\x00\x00", 9, 0, {INSN_EXCHANGE, 9, 8, 1, 1, 0, 0, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock xchgq %rax, 0x1000 */
{INSN_MODE_64, "\x65\x48\x85\x28", 4, 0, {INSN_TEST, 4, 8, 1, 0, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* testq %rbp, %gs:(%rax) */
{INSN_MODE_64, "\x65\x48\x87\x28", 4, 0, {INSN_EXCHANGE, 4, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* xchgq %rbp, %gs:(%rax) */
{INSN_MODE_64, "\x65\xf0\x48\x87\x28", 5, 0, {INSN_EXCHANGE, 5, 8, 1, 1, 0, 0, 5, 0, 8, 0, 0, 0, 0x0U}}, /* lock xchgq %rbp, %gs:(%rax) */
{INSN_MODE_64, "\x4f\x85\x54\x75\x00", 5, 0, {INSN_TEST, 5, 8, 1, 0, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* testq %r10, (%r13,%r14,2) */
{INSN_MODE_64, "\x4f\x87\x54\x75\x00", 5, 0, {INSN_EXCHANGE, 5, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* xchgq %r10, (%r13,%r14,2) */
{INSN_MODE_64, "\xf0\x4f\x87\x54\x75\x00", 6, 0, {INSN_EXCHANGE, 6, 8, 1, 1, 0, 0, 10, 0, 8, 0, 0, 0, 0x0U}}, /* lock xchgq %r10, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x4c\x85\x38", 4, 0, {INSN_TEST, 4, 8, 1, 0, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* testq %r15, (%eax) */
{INSN_MODE_64, "\x67\x4c\x87\x38", 4, 0, {INSN_EXCHANGE, 4, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* xchgq %r15, (%eax) */
{INSN_MODE_64, "\x67\xf0\x4c\x87\x38", 5, 0, {INSN_EXCHANGE, 5, 8, 1, 1, 0, 0, 15, 0, 8, 0, 0, 0, 0x0U}}, /* lock xchgq %r15, (%eax) */
{INSN_MODE_64, "\x67\x49\xf7\x40\xfc\x00\x00\x00\x00", 9, 0, {INSN_TEST, 9, 8, 1, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* testq $0, -4(%r8d) */
{INSN_MODE_64, "\x4a\xf7\x44\x24\x7f\x7f\x00\x00\x00", 9, 0, {INSN_TEST, 9, 8, 1, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0x7fU}}, /* testq $127, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\x4b\xf7\x84\xd1\x34\x12\x00\x00\x10\x00\x00\x80", 14, 0, {INSN_TEST, 14, 8, 1, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffff80000010U}}, /* testq $-2147483632, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\x4a\x0f\xba\x64\x3d\x80\x00", 7, 0, {INSN_BT, 7, 8, 1, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* btq $0, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\x48\x0f\xba\x20\x05", 5, 0, {INSN_BT, 5, 8, 1, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0x5U}}, /* btq $5, (%rax) */
{INSN_MODE_64, "\x48\x0f\xba\x24\x8b\x3f", 6, 0, {INSN_BT, 6, 8, 1, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0x3fU}}, /* btq $63, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x48\x0f\xba\x65\x08\xff", 6, 0, {INSN_BT, 6, 8, 1, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffffffffffffU}}, /* btq $255, 8(%rbp) */
{INSN_MODE_64, "\x48\x0f\xba\x2c\x24\x00", 6, 0, {INSN_BTS, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* btsq $0, (%rsp) */
{INSN_MODE_64, "\x49\x0f\xba\xac\x24\x78\x56\x34\x12\x05", 10, 0, {INSN_BTS, 10, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x5U}}, /* btsq $5, 0x12345678(%r12) */
{INSN_MODE_64, "\x49\x0f\xba\x6d\x00\x3f", 6, 0, {INSN_BTS, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x3fU}}, /* btsq $63, (%r13) */
{INSN_MODE_64, "\x49\x0f\xba\x2c\x24\xff", 6, 0, {INSN_BTS, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffffffffffffU}}, /* btsq $255, (%r12) */
{INSN_MODE_64, "\xf0\x48\x0f\xba\x2d\x34\x12\x00\x00\x00", 10, 0, {INSN_BTS, 10, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock btsq $0, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x48\x0f\xba\x2c\xd5\x45\x23\x01\x00\x05", 11, 0, {INSN_BTS, 11, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x5U}}, /* lock btsq $5, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x48\x0f\xba\x2c\x25\x00\x10\x00\x00\x3f", 11, 0, {INSN_BTS, 11, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x3fU}}, /* lock btsq $63, 0x1000 */
{INSN_MODE_64, "\x65\xf0\x48\x0f\xba\x28\xff", 7, 0, {INSN_BTS, 7, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btsq $255, %gs:(%rax) */
{INSN_MODE_64, "\x4b\x0f\xba\x74\x75\x00\x00", 7, 0, {INSN_BTR, 7, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* btrq $0, (%r13,%r14,2) */
{INSN_MODE_64, "\x67\x48\x0f\xba\x30\x05", 6, 0, {INSN_BTR, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x5U}}, /* btrq $5, (%eax) */
{INSN_MODE_64, "\x67\x49\x0f\xba\x70\xfc\x3f", 7, 0, {INSN_BTR, 7, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x3fU}}, /* btrq $63, -4(%r8d) */
{INSN_MODE_64, "\x4a\x0f\xba\x74\x24\x7f\xff", 7, 0, {INSN_BTR, 7, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffffffffffffU}}, /* btrq $255, 0x7f(%rsp,%r12) */
{INSN_MODE_64, "\x64\x67\xf0\x4b\x0f\xba\xb4\xd1\x34\x12\x00\x00\x00", 13, 0, {INSN_BTR, 13, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock btrq $0, %fs:0x1234(%r9d,%r10d,8) */
{INSN_MODE_64, "\xf0\x4a\x0f\xba\x74\x3d\x80\x05", 8, 0, {INSN_BTR, 8, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x5U}}, /* lock btrq $5, -0x80(%rbp,%r15) */
{INSN_MODE_64, "\xf0\x48\x0f\xba\x30\x3f", 6, 0, {INSN_BTR, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x3fU}}, /* lock btrq $63, (%rax) */
{INSN_MODE_64, "\xf0\x48\x0f\xba\x34\x8b\xff", 7, 0, {INSN_BTR, 7, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btrq $255, (%rbx,%rcx,4) */
{INSN_MODE_64, "\x48\x0f\xba\x7d\x08\x00", 6, 0, {INSN_BTC, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* btcq $0, 8(%rbp) */
{INSN_MODE_64, "\x48\x0f\xba\x3c\x24\x05", 6, 0, {INSN_BTC, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x5U}}, /* btcq $5, (%rsp) */
{INSN_MODE_64, "\x49\x0f\xba\xbc\x24\x78\x56\x34\x12\x3f", 10, 0, {INSN_BTC, 10, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x3fU}}, /* btcq $63, 0x12345678(%r12) */
{INSN_MODE_64, "\x49\x0f\xba\x7d\x00\xff", 6, 0, {INSN_BTC, 6, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffffffffffffU}}, /* btcq $255, (%r13) */
{INSN_MODE_64, "\xf0\x49\x0f\xba\x3c\x24\x00", 7, 0, {INSN_BTC, 7, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x0U}}, /* lock btcq $0, (%r12) */
{INSN_MODE_64, "\xf0\x48\x0f\xba\x3d\x34\x12\x00\x00\x05", 10, 0, {INSN_BTC, 10, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x5U}}, /* lock btcq $5, 0x1234(%rip) */
{INSN_MODE_64, "\xf0\x48\x0f\xba\x3c\xd5\x45\x23\x01\x00\x3f", 11, 0, {INSN_BTC, 11, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0x3fU}}, /* lock btcq $63, 0x12345(,%rdx,8) */
{INSN_MODE_64, "\xf0\x48\x0f\xba\x3c\x25\x00\x10\x00\x00\xff", 11, 0, {INSN_BTC, 11, 8, 1, 1, 0, 1, 0, 0, 8, 0, 0, 0, 0xffffffffffffffffU}}, /* lock btcq $255, 0x1000 */
{INSN_MODE_64, "\x48\xab", 2, 0, {INSN_STORE_STRING, 2, 8, 0, 1, 0, 0, 0, 0, 8, 0, 0, 8, 0x0U}}, /* stosq */
{INSN_MODE_64, "\xf3\x48\xab", 3, 0, {INSN_STORE_STRING, 3, 8, 0, 1, 0, 0, 0, 0, 8, 0, 1, 8, 0x0U}}, /* rep stosq */
{INSN_MODE_64, "\x67\x48\xab", 3, 0, {INSN_STORE_STRING, 3, 8, 0, 1, 0, 0, 0, 0, 8, 0, 0, 4, 0x0U}}, /* addr32 stosq */
{INSN_MODE_64, "\x67\xf3\x48\xab", 4, 0, {INSN_STORE_STRING, 4, 8, 0, 1, 0, 0, 0, 0, 8, 0, 1, 4, 0x0U}}, /* addr32 rep stosq */
{INSN_MODE_64, "\x48\x66\x89\x08", 4, 0, {INSN_MOVE, 4, 2, 0, 1, 0, 0, 1, 0, 2, 0, 0, 0, 0x0U}}, /* .byte 0x48, 0x66, 0x89, 0x08 */
{INSN_MODE_64, "\x66\x48\x89\x08", 4, 0, {INSN_MOVE, 4, 8, 0, 1, 0, 0, 1, 0, 8, 0, 0, 0, 0x0U}}, /* .byte 0x66, 0x48, 0x89, 0x08 */
{INSN_MODE_64, "\x44\x2e\x41\x8b\x08", 5, 0, {INSN_MOVE, 5, 4, 1, 0, 1, 0, 1, 0, 4, 0, 0, 0, 0x0U}}, /* .byte 0x44, 0x2e, 0x41, 0x8b, 0x08 */
{INSN_MODE_64, "\x41\x44\x8b\x08", 4, 0, {INSN_MOVE, 4, 4, 1, 0, 1, 0, 9, 0, 4, 0, 0, 0, 0x0U}}, /* .byte 0x41, 0x44, 0x8b, 0x08 */
{INSN_MODE_64, "\x66\x66\x67\x65\x88\x20", 6, 0, {INSN_MOVE, 6, 1, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0x0U}}, /* .byte 0x66, 0x66, 0x67, 0x65, 0x88, 0x20 */
{INSN_MODE_64, "\x40\x88\x20", 3, 0, {INSN_MOVE, 3, 1, 0, 1, 0, 0, 4, 0, 1, 0, 0, 0, 0x0U}}, /* .byte 0x40, 0x88, 0x20 */
{INSN_MODE_64, "\x63\x08", 2, 0, {INSN_MOVE, 2, 4, 1, 0, 1, 0, 1, 0, 4, 1, 0, 0, 0x0U}}, /* .byte 0x63, 0x08 */
{INSN_MODE_64, "\x66\x63\x08", 3, 0, {INSN_MOVE, 3, 2, 1, 0, 1, 0, 1, 0, 2, 1, 0, 0, 0x0U}}, /* .byte 0x66, 0x63, 0x08 */
{INSN_MODE_64, "\x66\x0f\xb7\x08", 4, 0, {INSN_MOVE, 4, 2, 1, 0, 1, 0, 1, 0, 2, 0, 0, 0, 0x0U}}, /* .byte 0x66, 0x0f, 0xb7, 0x08 */
{INSN_MODE_64, "\x8c\x18", 2, -ENOTSUP, {0}}, /* mov %ds, (%rax) */
{INSN_MODE_64, "\x8e\x00", 2, -ENOTSUP, {0}}, /* mov (%rax), %es */
{INSN_MODE_64, "\x89\xca", 2, -ENOTSUP, {0}}, /* mov %ecx, %edx */
{INSN_MODE_64, "\xb9\x01\x00\x00\x00", 5, -ENOTSUP, {0}}, /* mov $1, %ecx */
{INSN_MODE_64, "\x88\xca", 2, -ENOTSUP, {0}}, /* mov %cl, %dl */
{INSN_MODE_64, "\x0f\xb6\xd1", 3, -ENOTSUP, {0}}, /* movzbl %cl, %edx */
{INSN_MODE_64, "\x0f\xbf\xd1", 3, -ENOTSUP, {0}}, /* movswl %cx, %edx */
{INSN_MODE_64, "\xa4", 1, -ENOTSUP, {0}}, /* movsb */
{INSN_MODE_64, "\xf3\xa5", 2, -ENOTSUP, {0}}, /* rep movsl */
{INSN_MODE_64, "\xad", 1, -ENOTSUP, {0}}, /* lodsl */
{INSN_MODE_64, "\xff\x30", 2, -ENOTSUP, {0}}, /* push (%rax) */
{INSN_MODE_64, "\x8f\x00", 2, -ENOTSUP, {0}}, /* pop (%rax) */
{INSN_MODE_64, "\xff\x10", 2, -ENOTSUP, {0}}, /* call *(%rax) */
{INSN_MODE_64, "\xff\x00", 2, -ENOTSUP, {0}}, /* incl (%rax) */
{INSN_MODE_64, "\xf7\x10", 2, -ENOTSUP, {0}}, /* notl (%rax) */
{INSN_MODE_64, "\xf6\x18", 2, -ENOTSUP, {0}}, /* negb (%rax) */
{INSN_MODE_64, "\xf7\x20", 2, -ENOTSUP, {0}}, /* mull (%rax) */
{INSN_MODE_64, "\x0f\xc1\x08", 3, -ENOTSUP, {0}}, /* xadd %ecx, (%rax) */
{INSN_MODE_64, "\x01\xca", 2, -ENOTSUP, {0}}, /* add %ecx, %edx */
{INSN_MODE_64, "\x80\xc9\x01", 3, -ENOTSUP, {0}}, /* orb $1, %cl */
{INSN_MODE_64, "\x87\xca", 2, -ENOTSUP, {0}}, /* xchg %ecx, %edx */
{INSN_MODE_64, "\xf7\xc1\x01\x00\x00\x00", 6, -ENOTSUP, {0}}, /* test $1, %ecx */
{INSN_MODE_64, "\x0f\xba\xe9\x01", 4, -ENOTSUP, {0}}, /* bts $1, %ecx */
{INSN_MODE_64, "\xd1\x20", 2, -ENOTSUP, {0}}, /* shll $1, (%rax) */
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
{INSN_MODE_64, "\xaf", 1, -ENOTSUP, {0}}, /* scasl */
{INSN_MODE_64, "\xa6", 1, -ENOTSUP, {0}}, /* cmpsb */
{INSN_MODE_64, "\xf0\x3b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x3b, 0x08 */
{INSN_MODE_64, "\xf0\x39\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x39, 0x08 */
{INSN_MODE_64, "\xf0\x03\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x03, 0x08 */
{INSN_MODE_64, "\xf0\x85\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x85, 0x08 */
{INSN_MODE_64, "\xf0\xaa", 2, -ENOTSUP, {0}}, /* .byte 0xf0, 0xaa */
{INSN_MODE_64, "\xf2\xaa", 2, -ENOTSUP, {0}}, /* .byte 0xf2, 0xaa */
{INSN_MODE_64, "\xf0\x0f\xba\x60\x10\x01", 6, -ENOTSUP, {0}}, /* .byte 0xf0, 0x0f, 0xba, 0x60, 0x10, 0x01 */
{INSN_MODE_64, "\xf3\x01\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf3, 0x01, 0x08 */
{INSN_MODE_64, "\xf2\xf0\x87\x08", 4, -ENOTSUP, {0}}, /* .byte 0xf2, 0xf0, 0x87, 0x08 */
{INSN_MODE_64, "\xf6\x48\x10\x00", 4, -ENOTSUP, {0}}, /* .byte 0xf6, 0x48, 0x10, 0x00 */
{INSN_MODE_64, "\x0f\xba\x58\x10\x00", 5, -ENOTSUP, {0}}, /* .byte 0x0f, 0xba, 0x58, 0x10, 0x00 */
{INSN_MODE_64, "\xf0\x89\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf0, 0x89, 0x08 */
{INSN_MODE_64, "\xf3\x8b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf3, 0x8b, 0x08 */
{INSN_MODE_64, "\xf2\x8b\x08", 3, -ENOTSUP, {0}}, /* .byte 0xf2, 0x8b, 0x08 */
{INSN_MODE_64, "\xf3\x0f\xb6\x08", 4, -ENOTSUP, {0}}, /* .byte 0xf3, 0x0f, 0xb6, 0x08 */
{INSN_MODE_64, "\xc6\x48\x10\x00", 4, -ENOTSUP, {0}}, /* .byte 0xc6, 0x48, 0x10, 0x00 */
{INSN_MODE_64, "\xc7\x78\x10\x00\x00\x00\x00", 7, -ENOTSUP, {0}}, /* .byte 0xc7, 0x78, 0x10, 0, 0, 0, 0 */
{INSN_MODE_64, "\xc5\xf9\x7e\x00", 4, -ENOTSUP, {0}}, /* vmovd %xmm0, (%rax) */
