/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The FADT of every partition, in iasl's language of data tables (numbers are hexadecimal). The
 * address of the DSDT (1 for iasl, which wants one) and the checksum are filled in by acpi_tables.c.
 */
Signature : "FACP"
Table Length : 00000114
Revision : 06
Checksum : 00
Oem ID : "BULKHD"
Oem Table ID : "PARTITIO"
Oem Revision : 00000001
Asl Compiler ID : "BULK"
Asl Compiler Revision : 00000001
FACS Address : 00000000
DSDT Address : 00000001
Model : 00
PM Profile : 00
SCI Interrupt : 0000
SMI Command Port : 00000000
ACPI Enable Value : 00
ACPI Disable Value : 00
S4BIOS Command : 00
P-State Control : 00
PM1A Event Block Address : 00000000
PM1B Event Block Address : 00000000
PM1A Control Block Address : 00000000
PM1B Control Block Address : 00000000
PM2 Control Block Address : 00000000
PM Timer Block Address : 00000000
GPE0 Block Address : 00000000
GPE1 Block Address : 00000000
PM1 Event Block Length : 00
PM1 Control Block Length : 00
PM2 Control Block Length : 00
PM Timer Block Length : 00
GPE0 Block Length : 00
GPE1 Block Length : 00
GPE1 Base Offset : 00
_CST Support : 00
C2 Latency : 0000
C3 Latency : 0000
CPU Cache Size : 0000
Cache Flush Stride : 0000
Duty Cycle Offset : 00
Duty Cycle Width : 00
RTC Day Alarm Index : 00
RTC Month Alarm Index : 00
RTC Century Index : 00
Boot Flags (decoded below) : 0024
	Legacy Devices Supported (V2) : 0
	8042 Present on ports 60/64 (V2) : 0
	VGA Not Present (V4) : 1
	MSI Not Supported (V4) : 0
	PCIe ASPM Not Supported (V4) : 0
	CMOS RTC Not Present (V5) : 1
Reserved : 00
Flags (decoded below) : 00181475
	WBINVD instruction is operational (V1) : 1
	WBINVD flushes all caches (V1) : 0
	All CPUs support C1 (V1) : 1
	C2 works on MP system (V1) : 0
	Control Method Power Button (V1) : 1
	Control Method Sleep Button (V1) : 1
	RTC wake not in fixed reg space (V1) : 1
	RTC can wake system from S4 (V1) : 0
	32-bit PM Timer (V1) : 0
	Docking Supported (V1) : 0
	Reset Register Supported (V2) : 1
	Sealed Case (V3) : 0
	Headless - No Video (V3) : 1
	Use native instr after SLP_TYPx (V3) : 0
	PCIEXP_WAK Bits Supported (V4) : 0
	Use Platform Timer (V4) : 0
	RTC_STS valid on S4 wake (V4) : 0
	Remote Power-on capable (V4) : 0
	Use APIC Cluster Model (V4) : 0
	Use APIC Physical Destination Mode (V4) : 1
	Hardware Reduced (V5) : 1
	Low Power S0 Idle (V5) : 0

Reset Register : [Generic Address Structure]
	Space ID : 01
	Bit Width : 08
	Bit Offset : 00
	Encoded Access Width : 01
	Address : GUEST_PORT_RESET
Value to cause reset : GUEST_RESET_VALUE
ARM Flags (decoded below) : 0000
	PSCI Compliant : 0
	Must use HVC for PSCI : 0
FADT Minor Revision : 05
FACS Address : 0000000000000000
DSDT Address : 0000000000000001

PM1A Event Block : [Generic Address Structure]
	Space ID : 00
	Bit Width : 00
	Bit Offset : 00
	Encoded Access Width : 00
	Address : 0000000000000000

PM1B Event Block : [Generic Address Structure]
	Space ID : 00
	Bit Width : 00
	Bit Offset : 00
	Encoded Access Width : 00
	Address : 0000000000000000

PM1A Control Block : [Generic Address Structure]
	Space ID : 00
	Bit Width : 00
	Bit Offset : 00
	Encoded Access Width : 00
	Address : 0000000000000000

PM1B Control Block : [Generic Address Structure]
	Space ID : 00
	Bit Width : 00
	Bit Offset : 00
	Encoded Access Width : 00
	Address : 0000000000000000

PM2 Control Block : [Generic Address Structure]
	Space ID : 00
	Bit Width : 00
	Bit Offset : 00
	Encoded Access Width : 00
	Address : 0000000000000000

PM Timer Block : [Generic Address Structure]
	Space ID : 00
	Bit Width : 00
	Bit Offset : 00
	Encoded Access Width : 00
	Address : 0000000000000000

GPE0 Block : [Generic Address Structure]
	Space ID : 00
	Bit Width : 00
	Bit Offset : 00
	Encoded Access Width : 00
	Address : 0000000000000000

GPE1 Block : [Generic Address Structure]
	Space ID : 00
	Bit Width : 00
	Bit Offset : 00
	Encoded Access Width : 00
	Address : 0000000000000000

Sleep Control Register : [Generic Address Structure]
	Space ID : 01
	Bit Width : 08
	Bit Offset : 00
	Encoded Access Width : 01
	Address : GUEST_PORT_SLEEP_CONTROL

Sleep Status Register : [Generic Address Structure]
	Space ID : 01
	Bit Width : 08
	Bit Offset : 00
	Encoded Access Width : 01
	Address : GUEST_PORT_SLEEP_STATUS
Hypervisor ID : 444145484B4C5542
