#ifndef TRUCE_PROCESSOR_H
#define TRUCE_PROCESSOR_H

#include <stdint.h>

/// Asks the processor for the line of memory at `address` ahead of its use; nothing else changes.
static inline void prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }

#if defined(__x86_64__)

/// Whether `add_rows` and `add_sums` may be called: the processor has registers of 32 bytes.
static inline int has_wide_registers(void) { return __builtin_cpu_supports("avx2"); }

typedef int16_t truce_wide __attribute__((vector_size(32), aligned(2)));

/// Adds to `sums`, 64 numbers, the rows of `keys` (modulo a power of two, `mask` plus one): each row
/// is 32 numbers that are added to the first half, and their upper bytes to the second.
__attribute__((target("avx2"))) static void add_rows(
    int16_t *sums, const int8_t *rows, uint32_t mask, const uint32_t *keys, int64_t count) {
  truce_wide *all = (truce_wide *)sums;
  truce_wide a = all[0], b = all[1], c = all[2], d = all[3];
  for (int64_t i = 0; i < count; i++) {
    const truce_wide *row = (const truce_wide *)(rows + (int64_t)(keys[i] & mask) * 64);
    truce_wide low = row[0], high = row[1];
    a += low;
    b += high;
    c += low >> 8;
    d += high >> 8;
  }
  all[0] = a;
  all[1] = b;
  all[2] = c;
  all[3] = d;
}

#else

static inline int has_wide_registers(void) { return 0; }

static inline void add_rows(
    int16_t *sums, const int8_t *rows, uint32_t mask, const uint32_t *keys, int64_t count) {}

#endif

#endif
