/* SPDX-License-Identifier: Apache-2.0 */
/* See power_ports.h. */

#include <cpu/pit.h>
#include <exit/power_ports.h>
#include <hv/partition.h>
#include <lib/string.h>

#define SLEEP_MASK GENMASK(5, 2) /* of the sleep control register: SLP_EN, SLP_TYPx */
#define SLEEP_S5 (BIT(5) | GUEST_S5_TYPE << 2)
#define KEYBOARD_CONTROLLER 0x64
#define PULSE_RESET 0xfe
#define SYSTEM_CONTROL_A 0x92
#define FAST_RESET 0x01
#define A20_OPEN 0x02
#define RESET_CONTROL 0xcf9
#define RESET_CPU 0x04

/*
 * ACPI 6.5, 4.8.3.7 (sleep control) and 4.8.3.6 (reset); IBM PC/AT technical reference; for 0xcf9
 * the data sheets of Intel's chipsets, "Reset Control".
 */
static const struct power_port power_ports[POWER_PORTS] = {
	{GUEST_PORT_SLEEP_CONTROL, SLEEP_MASK, SLEEP_S5, 0, STOP_POWER_OFF},
	{GUEST_PORT_SLEEP_STATUS, 0, 1, 0, 0},
	{GUEST_PORT_RESET, 0xff, GUEST_RESET_VALUE, 0, STOP_RESET},
	/* A counter that does not count: if it read all ones, Linux would poll it 100,000 times. */
	{PIT_CHANNEL2, 0, 1, 0, 0},
	/* No byte waits in it, and none is being taken: kernels ask before they write. */
	{KEYBOARD_CONTROLLER, 0xff, PULSE_RESET, 0, STOP_RESET},
	{SYSTEM_CONTROL_A, FAST_RESET, FAST_RESET, A20_OPEN, STOP_RESET},
	{RESET_CONTROL, RESET_CPU, RESET_CPU, 0, STOP_RESET},
};

void power_ports_make(struct power_port ports[POWER_PORTS])
{
	memcpy(ports, power_ports, sizeof(power_ports));
}
