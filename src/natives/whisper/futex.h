// Waiting for another thread: spins for some microseconds, then sleeps until it is woken (futex(2)).
#pragma once

#include <limits.h>
#include <linux/futex.h>
#include <stdatomic.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { SPINS_BEFORE_SLEEP = 2000 };

static void futex_relax(atomic_int * word, int value, int spins) {
    if (spins < SPINS_BEFORE_SLEEP) {
        wsp_ggml_thread_cpu_relax();
    } else {
        // Returns at once when the word has changed in between.
        syscall(SYS_futex, word, FUTEX_WAIT_PRIVATE, value, NULL, NULL, 0);
    }
}

static void futex_wake_all(atomic_int * word) {
    syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, INT_MAX, NULL, NULL, 0);
}
