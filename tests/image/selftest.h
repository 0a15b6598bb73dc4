/* SPDX-License-Identifier: Apache-2.0 */
/* Self tests that have files of their own. */
#pragma once

struct acpi;

/** Drives QEMU's "edu" device through the IOMMU, then powers the machine off. */
void selftest_iommu(const struct acpi *acpi);
