/* SPDX-License-Identifier: Apache-2.0 */
/* Guest programs: console, command line, memory map, interrupts, and the ways to end. */

#include <stdarg.h>

#include "lib.h"

#include <guest/load.h>
#include <lib/format.h>
#include <lib/string.h>

#define COM1 0x3f8
#define COM_LINE_CONTROL (COM1 + 3)
#define COM_8N1 0x03 /* a UART just reset sends 5 bits a byte */
#define COM_LINE_STATUS (COM1 + 5)
#define COM_TRANSMIT_EMPTY BIT(5)
#define COM_ALL_SENT BIT(6)
#define COM_PATIENCE 100000

#define CPUID1_ECX_HYPERVISOR BIT(31)
#define PIC_MASTER_MASK 0x21
#define PIC_SLAVE_MASK 0xa1

#define MULTIBOOT_MAGIC 0x2badb002
#define INFO_CMDLINE BIT(2)
#define INFO_MODULES BIT(3)
#define INFO_MAP BIT(6)
#define MAP_RAM 1

/* ACPI, "Fixed ACPI Description Table", "PM1 Control Registers". The type of S5 stands in the
 * machine's DSDT; it is 0 on our emulators. */
#define FADT_PM1A_CONTROL 64
#define FADT_FLAGS 112
#define FADT_HARDWARE_REDUCED BIT(20)
#define PM1_SLEEP_S5 (1U << 13)

#define WINDOW_BASE GIB(4) /* where physical() shows an address above */

struct multiboot_info {
	u32 flags, mem_lower, mem_upper, boot_device, cmdline, mods_count, mods_addr, syms[4];
	u32 mmap_length, mmap_addr;
};

struct multiboot_map {
	u32 size;
	u64 start, length;
	u32 kind;
} PACKED;

struct multiboot_module {
	u32 start, end, string, reserved;
};

struct gate {
	u16 low, selector;
	u8 ist, type;
	u16 middle;
	u32 high, reserved;
};
#define GATE_INTERRUPT 0x8e
#define CODE_SELECTOR 0x08
#define EXCEPTIONS 32

extern const u64 isr_stubs[256];
extern u64 extra_pdpt[512];
extern u64 extra_pd[512];
extern char image_end[];
void isr_handle(struct frame *frame);
void program_start(u32 magic, const struct multiboot_info *info);

volatile u64 guard_resume;
volatile int guard_vector = NO_FAULT;
volatile u64 stray_interrupts[256];

static struct gate idt[256];
static void (*handlers[256])(struct frame *);
static const struct multiboot_info *loader;

void *memset(void *to, int value, size_t length)
{
	void *at = to;

	__asm__ volatile("rep stosb" : "+D"(at), "+c"(length) : "a"(value) : "memory");
	return to;
}

void *memcpy(void *restrict to, const void *restrict from, size_t length)
{
	void *at = to;

	__asm__ volatile("rep movsb" : "+D"(at), "+S"(from), "+c"(length) : : "memory");
	return to;
}

int memcmp(const void *a, const void *b, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		int difference = ((const u8 *)a)[i] - ((const u8 *)b)[i];

		if (difference != 0) {
			return difference;
		}
	}
	return 0;
}

size_t strlen(const char *s)
{
	size_t length = 0;

	while (s[length] != '\0') {
		length++;
	}
	return length;
}

static void await_line(u64 status)
{
	for (int i = 0; i < COM_PATIENCE && (inb(COM_LINE_STATUS) & status) == 0; i++) {
		cpu_pause();
	}
}

static void put(char c)
{
	await_line(COM_TRANSMIT_EMPTY);
	outb(COM1, (u8)c);
}

void print(const char *text, ...)
{
	char line[201];
	va_list args;

	va_start(args, text);
	format_v(line, sizeof(line), text, args);
	va_end(args);
	for (const char *c = line; *c != '\0'; c++) {
		put(*c);
	}
}

/* What stands behind "@name" and, if it has a value, "=", or NULL. */
static const char *argument_find(const char *name, char behind)
{
	const char *at = loader != NULL && (loader->flags & INFO_CMDLINE) != 0
				 ? (const char *)(uintptr_t)loader->cmdline
				 : "";
	size_t length = strlen(name);

	while (*at != '\0') {
		if (memcmp(at, name, length) == 0 &&
		    (at[length] == behind || (behind == ' ' && at[length] == '\0'))) {
			return at + length + (behind == '=' ? 1 : 0);
		}
		while (*at != '\0' && *at != ' ') {
			at++;
		}
		while (*at == ' ') {
			at++;
		}
	}
	return NULL;
}

bool argument_given(const char *word)
{
	return argument_find(word, ' ') != NULL;
}

/* What digit @c is in hexadecimal; 16 for none. */
static u64 digit_of(char c)
{
	if (c >= '0' && c <= '9') {
		return (u64)(c - '0');
	}
	return c >= 'a' && c <= 'f' ? (u64)(c - 'a') + 10 : 16;
}

u64 argument(const char *name, u64 otherwise)
{
	const char *at = argument_find(name, '=');
	u64 base = 10;
	u64 value = 0;

	if (at == NULL || digit_of(*at) >= base) {
		return otherwise;
	}
	if (at[0] == '0' && at[1] == 'x') {
		base = 16;
		at += 2;
	}
	for (; digit_of(*at) < base; at++) {
		value = value * base + digit_of(*at);
	}
	return value;
}

void argument_text(const char *name, char *text, size_t size)
{
	const char *at = argument_find(name, '=');
	size_t used = 0;

	while (at != NULL && *at != '\0' && *at != ' ' && used + 1 < size) {
		text[used++] = *at++;
	}
	text[used] = '\0';
}

u64 ram_end(void)
{
	return MIB(1) + KIB(loader != NULL ? loader->mem_upper : 0);
}

u64 ram_top(void)
{
	u64 top = ram_end();
	u64 at = loader != NULL ? loader->mmap_addr : 0;
	u64 end = at + (loader != NULL ? loader->mmap_length : 0);

	if (loader == NULL || (loader->flags & INFO_MAP) == 0) {
		return top;
	}
	while (at < end) {
		const struct multiboot_map *entry = (const void *)at;

		if (entry->kind == MAP_RAM) {
			top = MAX(top, entry->start + entry->length);
		}
		at += entry->size + sizeof(entry->size);
	}
	return top;
}

u64 ram_free(void)
{
	u64 from = ALIGN_UP((u64)image_end, PAGE_SIZE);

	if (loader != NULL && (loader->flags & INFO_MODULES) != 0 && loader->mods_count > 0) {
		const struct multiboot_module *module = (const void *)(uintptr_t)loader->mods_addr;

		/* A low module moves the start; Bulkhead puts it at the end, which then shrinks. */
		if (module->start < ram_end() / 2) {
			from = MAX(from, ALIGN_UP(module->end, PAGE_SIZE));
		}
	}
	return from;
}

volatile void *physical(u64 address)
{
	const u64 page = ALIGN_DOWN(address, MIB(2));

	if (address < WINDOW_BASE) {
		return (volatile void *)address;
	}
	extra_pdpt[WINDOW_BASE / GIB(1)] = (u64)extra_pd | 3;
	extra_pd[0] = page | 0x83;
	__asm__ volatile("invlpg (%0)" : : "r"(WINDOW_BASE) : "memory");
	return (volatile void *)(WINDOW_BASE + address - page);
}

static NORETURN void halt(void)
{
	for (;;) {
		__asm__ volatile("cli; hlt");
	}
}

/* The PM1a control port of a machine that is no partition; 0 in a partition, whose ACPI is reduced.
 */
static u16 pm1a_control(void)
{
	const u8 *fadt = acpi_find("FACP");
	u32 flags = 0;
	u32 port = 0;

	if (fadt != NULL) {
		memcpy(&flags, fadt + FADT_FLAGS, sizeof(flags));
		memcpy(&port, fadt + FADT_PM1A_CONTROL, sizeof(port));
	}
	return (flags & FADT_HARDWARE_REDUCED) != 0 ? 0 : (u16)port;
}

void power_off(void)
{
	u16 port = pm1a_control();

	if (port != 0) {
		print("program: powers off\n");
		await_line(COM_ALL_SENT); /* an emulator ends at once */
		outw(port, PM1_SLEEP_S5);
	}
	outb(GUEST_PORT_SLEEP_CONTROL, GUEST_S5_TYPE << 2 | 1 << 5);
	halt();
}

void reset(void)
{
	outb(GUEST_PORT_RESET, GUEST_RESET_VALUE);
	halt();
}

void isr_set(unsigned int vector, void (*handler)(struct frame *frame))
{
	handlers[vector] = handler;
}

/* Exceptions that nobody expects end the program; interrupts that nobody expects are counted. */
void isr_handle(struct frame *frame)
{
	u64 cr2;

	if (handlers[frame->vector] != NULL) {
		handlers[frame->vector](frame);
	} else if (frame->vector < EXCEPTIONS && frame->vector != VECTOR_NMI) {
		if (guard_resume != 0) {
			guard_vector = (int)frame->vector;
			frame->rip = guard_resume;
			return;
		}
		__asm__ volatile("mov %%cr2, %0" : "=r"(cr2));
		print("exception %lu error %#lx rip %#lx cr2 %#lx\n", frame->vector, frame->error,
		      frame->rip, cr2);
		power_off();
	} else {
		stray_interrupts[frame->vector]++;
		if (frame->vector != SPURIOUS_VECTOR && frame->vector != VECTOR_NMI) {
			apic_eoi();
		}
	}
}

void isr_load(void)
{
	const struct {
		u16 limit;
		u64 base;
	} PACKED pointer = {sizeof(idt) - 1, (u64)idt};

	__asm__ volatile("lidt %0" : : "m"(pointer));
}

static void isr_init(void)
{
	for (unsigned int i = 0; i < 256; i++) {
		idt[i] = (struct gate){.low = (u16)isr_stubs[i],
				       .selector = CODE_SELECTOR,
				       .type = GATE_INTERRUPT,
				       .middle = (u16)(isr_stubs[i] >> 16),
				       .high = (u32)(isr_stubs[i] >> 32)};
	}
	isr_load();
}

/* A partition has no 8259; Bochs lets one interrupt whatever LINT0 says. */
static void pic_silence(void)
{
	if ((cpuid(1, 0).ecx & CPUID1_ECX_HYPERVISOR) == 0) {
		outb(PIC_MASTER_MASK, 0xff);
		outb(PIC_SLAVE_MASK, 0xff);
	}
}

void program_start(u32 magic, const struct multiboot_info *info)
{
	if (magic == MULTIBOOT_MAGIC) {
		loader = info;
	}
	outb(COM_LINE_CONTROL, COM_8N1);
	pic_silence();
	isr_init();
	apic_init();
	program_main();
	power_off();
}
