/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A ticket lock: CPUs enter in the order in which they came, so none waits for more than one turn
 * of each other. Zero is unlocked. Not to be taken by NMI handlers.
 */
#pragma once

#include <lib/types.h>

struct spinlock {
	u32 next;  /* ticket that the next comer draws */
	u32 owner; /* ticket that may enter; written by the owner alone */
};

/** Waits until the calling CPU owns @lock; what earlier owners wrote is visible then. */
static inline void spinlock_acquire(struct spinlock *lock)
{
	u32 ticket = __atomic_fetch_add(&lock->next, 1, __ATOMIC_RELAXED);

	/* Pairs with the release below. */
	while (__atomic_load_n(&lock->owner, __ATOMIC_ACQUIRE) != ticket) {
		__builtin_ia32_pause();
	}
}

/** Takes @lock if it is free; false, without waiting, if it is not. */
static inline bool spinlock_try(struct spinlock *lock)
{
	u32 ticket = __atomic_load_n(&lock->owner, __ATOMIC_ACQUIRE);

	/* Free if the next ticket is the one that may enter; nobody else has drawn it by then. */
	return __atomic_compare_exchange_n(&lock->next, &ticket, ticket + 1, false,
					   __ATOMIC_ACQUIRE, __ATOMIC_RELAXED);
}

/** Lets the next CPU in. Called by the owner. */
static inline void spinlock_release(struct spinlock *lock)
{
	__atomic_store_n(&lock->owner, lock->owner + 1, __ATOMIC_RELEASE);
}
