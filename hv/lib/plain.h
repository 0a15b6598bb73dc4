/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Functions that the compiler must not turn into calls of the very functions that they implement,
 * because it recognises their loops.
 */
#pragma once

#if defined(__clang__)
#	define PLAIN __attribute__((no_builtin))
#else
#	define PLAIN __attribute__((optimize("no-tree-loop-distribute-patterns")))
#endif
