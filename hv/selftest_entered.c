/* SPDX-License-Identifier: Apache-2.0 */
/* Release build: nothing is tested when partitions run. */

#include <hv/selftest.h>

void selftest_entered(unsigned int cpu)
{
	(void)cpu;
}
