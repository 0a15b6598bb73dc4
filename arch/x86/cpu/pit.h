/* SPDX-License-Identifier: Apache-2.0 */
/* Ports of the machine's interval timer (Intel 8254 data sheet) and of its channel 2's gate. */
#pragma once

#define PIT_HZ 1193182ULL
#define PIT_CHANNEL2 0x42
#define PIT_COMMAND 0x43
#define PIT_GATE 0x61
