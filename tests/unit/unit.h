/* SPDX-License-Identifier: Apache-2.0 */
/* What every unit test includes first: cmocka wants these headers before its own. */
#pragma once

/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
/* clang-format on */
