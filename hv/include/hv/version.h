/* SPDX-License-Identifier: Apache-2.0 */
/* The revision that this image was built from. */
#pragma once

extern const char version[];
