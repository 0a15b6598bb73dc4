/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ide: attacks with the bus master of an IDE controller that it owns (Intel 82371SB data sheet,
 * "Bus Master IDE"): descriptors that point where its partition has nothing. It can't see what came
 * of a write; its neighbours and the hypervisor's report say that. Arguments: victim=ADDRESS and
 * hypervisor=ADDRESS of memory that is somebody else's. The disk is the first of the second
 * channel. Its interrupt is moved to another vector, which an IOMMU that has not forgotten the
 * first one would miss.
 */

#include "lib/lib.h"

#define CONFIG_ADDRESS 0xcf8
#define CONFIG_DATA 0xcfc
#define FUNCTION (BIT(31) | 1U << 11 | 1U << 8) /* 00:01.1 */
#define COMMAND 0x04
#define COMMAND_IO_AND_MASTER 5U
#define BUS_MASTER_BAR 0x20
#define CHANNEL 8U /* the second one's registers */

#define MASTER_COMMAND 0
#define MASTER_START BIT(0)
#define MASTER_TO_MEMORY BIT(3)
#define MASTER_STATUS 2
#define STATUS_ACTIVE BIT(0)
#define STATUS_ENDED (BIT(1) | BIT(2))
#define MASTER_TABLE 4

#define ATA 0x170
#define ATA_COUNT 2
#define ATA_LBA 3
#define ATA_DEVICE 6
#define ATA_DEVICE_LBA 0xe0
#define ATA_STATUS 7
#define ATA_BUSY_OR_DATA 0x88U
#define ATA_READ_DMA 0xc8
#define ATA_WRITE_DMA 0xca

#define ATA_CONTROL 0x376
#define ATA_CONTROL_SILENT 2
#define ATA_LINE 15
#define FIRST_VECTOR 0x50
#define SECOND_VECTOR 0x51

#define SECTOR 512U
#define SECTOR_FULL 2  /* of a file system's superblock: not zeros */
#define SECTOR_SPARE 8 /* written and read back */
#define DESCRIPTOR_LAST BIT(31)
#define MESSAGE_VECTOR 0x73
#define TRIES 2000000U

struct descriptor {
	u32 address;
	u32 size;
};

static struct descriptor own_table[2] __attribute__((aligned(16)));
static u8 own_buffer[SECTOR] __attribute__((aligned(4096)));
static u16 master;
static volatile unsigned int interrupts[2]; /* by vector */

static void select(u8 sector, u8 command)
{
	outb(ATA + ATA_DEVICE, ATA_DEVICE_LBA);
	outb(ATA + ATA_COUNT, 1);
	outb(ATA + ATA_LBA, sector);
	outb(ATA + ATA_LBA + 1, 0);
	outb(ATA + ATA_LBA + 2, 0);
	outb(ATA + ATA_STATUS, command);
}

/* Moves @sector by the descriptors at @table; false if the device does not come to an end. */
static bool move(u32 table, u8 sector, bool to_memory)
{
	u8 direction = to_memory ? MASTER_TO_MEMORY : 0;
	bool ended = false;

	outb(master + MASTER_COMMAND, direction);
	outl(master + MASTER_TABLE, table);
	outb(master + MASTER_STATUS, STATUS_ENDED);
	select(sector, to_memory ? ATA_READ_DMA : ATA_WRITE_DMA);
	outb(master + MASTER_COMMAND, direction | MASTER_START);
	for (u32 i = 0; i < TRIES && !ended; i++) {
		ended = (inb(master + MASTER_STATUS) & STATUS_ACTIVE) == 0 &&
			(inb(ATA + ATA_STATUS) & ATA_BUSY_OR_DATA) == 0;
	}
	outb(master + MASTER_COMMAND, direction);
	return ended;
}

static bool move_at(u32 address, u8 sector, bool to_memory)
{
	own_table[0] = (struct descriptor){address, SECTOR | DESCRIPTOR_LAST};
	return move((u32)(uintptr_t)own_table, sector, to_memory);
}

static void buffer_fill(u8 value)
{
	for (unsigned int i = 0; i < SECTOR; i++) {
		*(volatile u8 *)&own_buffer[i] = value;
	}
}

static unsigned int bytes_of(u8 value)
{
	unsigned int count = 0;

	for (unsigned int i = 0; i < SECTOR; i++) {
		count += *(volatile u8 *)&own_buffer[i] == value;
	}
	return count;
}

/* Fills own memory with what the device reads at @address; true if these are ones alone. */
static bool reads_nothing(u32 address)
{
	move_at(address, SECTOR_SPARE, false);
	buffer_fill(0);
	move_at((u32)(uintptr_t)own_buffer, SECTOR_SPARE, true);
	return bytes_of(UINT8_MAX) == SECTOR;
}

static void attack(const char *name, u32 address)
{
	move_at(address, SECTOR_FULL, true);
	print("ide: write %s at %#x\n", name, address);
	print("ide: read %s %s\n", name, reads_nothing(address) ? "ok" : "FAIL");
}

/* Has the device write @data to @address, alone, as a message is. */
static void attack_message(const char *name, u32 address, u8 data)
{
	buffer_fill(0);
	*(volatile u8 *)own_buffer = data;
	move_at((u32)(uintptr_t)own_buffer, SECTOR_SPARE, false);
	own_table[0] = (struct descriptor){address, sizeof(u32)};
	own_table[1] = (struct descriptor){(u32)(uintptr_t)own_buffer,
					   (SECTOR - sizeof(u32)) | DESCRIPTOR_LAST};
	move((u32)(uintptr_t)own_table, SECTOR_SPARE, true);
	print("ide: %s to %#x\n", name, address);
}

static void count(struct frame *frame)
{
	interrupts[frame->vector - FIRST_VECTOR]++;
	apic_eoi();
}

static bool comes_to(u8 vector)
{
	ioapic_route(ATA_LINE, vector);
	interrupts[0] = interrupts[1] = 0;
	move_at((u32)(uintptr_t)own_buffer, SECTOR_FULL, true);
	return interrupts[vector - FIRST_VECTOR] == 1 && interrupts[SECOND_VECTOR - vector] == 0;
}

static void move_line(void)
{
	isr_set(FIRST_VECTOR, count);
	isr_set(SECOND_VECTOR, count);
	outb(ATA_CONTROL, 0);
	interrupts_on();
	print("ide: interrupt %s\n", comes_to(FIRST_VECTOR) ? "ok" : "FAIL");
	print("ide: interrupt moved %s\n", comes_to(SECOND_VECTOR) ? "ok" : "FAIL");
	interrupts_off();
	outb(ATA_CONTROL, ATA_CONTROL_SILENT);
}

void program_main(void)
{
	u32 victim = (u32)argument("victim", 0);
	u32 hypervisor = (u32)argument("hypervisor", 0);

	outl(CONFIG_ADDRESS, FUNCTION | COMMAND);
	outl(CONFIG_DATA, COMMAND_IO_AND_MASTER);
	outl(CONFIG_ADDRESS, FUNCTION | BUS_MASTER_BAR);
	master = (u16)((inl(CONFIG_DATA) & 0xfffc) + CHANNEL);
	buffer_fill(0x5a);
	print("ide: own memory %s\n",
	      move_at((u32)(uintptr_t)own_buffer, SECTOR_FULL, true) && bytes_of(0x5a) < SECTOR
		      ? "ok"
		      : "FAIL");
	move_line();
	attack("victim", victim);
	attack("hypervisor", hypervisor);
	attack("ram-end", (u32)ram_top());
	attack("iommu", 0xfed90000);
	attack("ioapic", 0xfec00000);
	attack("messages", 0xfee00000);
	attack_message("message", 0xfee00000, MESSAGE_VECTOR);
	attack_message("message through entry 0", 0xfee00010, 0);
	move(victim, SECTOR_FULL, true);
	print("ide: descriptors of the victim\n");
	print("ide: own memory again %s\n",
	      move_at((u32)(uintptr_t)own_buffer, SECTOR_FULL, true) && bytes_of(UINT8_MAX) < SECTOR
		      ? "ok"
		      : "FAIL");
}
