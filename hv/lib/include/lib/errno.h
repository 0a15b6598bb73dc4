/* SPDX-License-Identifier: Apache-2.0 */
/* Status values: 0 or one of these, negated. What went wrong is reported in words where it is
 * found. */
#pragma once

#define EINVAL 22  /* malformed input */
#define ENOMEM 12  /* a fixed table or the memory pool is full */
#define ENOENT 2   /* not present on this machine or in this input */
#define ENOTSUP 95 /* valid, but outside what is supported */
#define EBUSY 16   /* owned by somebody else */
#define ETIMEDOUT 110
