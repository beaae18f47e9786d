#ifndef TRUCE_PROCESSOR_H
#define TRUCE_PROCESSOR_H

#include <stdint.h>

/// Asks the processor for the line of memory at `address` ahead of its use; nothing else changes.
static inline void prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }


/// Writes the keys of `count` features to `keys`, which has room for the next multiple of eight: each
/// is made of a start and three values as `FeatureHash.key` makes it.
static inline void plain_keys(
    uint32_t *keys, const uint64_t *starts, const uint32_t *a, const uint32_t *b, const uint32_t *c,
    int64_t count) {
  for (int64_t i = 0; i < count; i++) {
    uint64_t hash = (starts[i] ^ a[i]) * 0xD6E8FEB86659FD93ULL;
    hash = (hash ^ (hash >> 32) ^ b[i]) * 0xD6E8FEB86659FD93ULL;
    hash = (hash ^ (hash >> 32) ^ c[i]) * 0x9E3779B97F4A7C15ULL;
    keys[i] = (uint32_t)(hash >> 29);
  }
}

#if defined(__x86_64__)

/// Whether the functions below may be called: the processor has registers of 32 bytes.
static inline int has_wide_registers(void) { return __builtin_cpu_supports("avx2"); }

typedef int16_t truce_wide __attribute__((vector_size(32), aligned(2)));
typedef int16_t truce_units __attribute__((vector_size(16)));
typedef float truce_floats __attribute__((vector_size(32), aligned(4)));
typedef float truce_quarter __attribute__((vector_size(16)));

typedef int16_t truce_widest __attribute__((vector_size(64), aligned(2)));

/// Whether the processor has registers of 64 bytes for numbers of two.
static inline int has_widest_registers(void) { return __builtin_cpu_supports("avx512bw"); }

/// `add_rows` in registers of 64 bytes.
__attribute__((target("avx512bw"))) static void add_widest_rows(
    int16_t *sums, const int8_t *rows, uint32_t mask, const uint32_t *keys, int64_t count) {
  truce_widest *all = (truce_widest *)sums;
  truce_widest a = all[0] - (int16_t)(count * 128), c = all[1];
  for (int64_t i = 0; i < count; i++) {
    truce_widest row = *(const truce_widest *)(rows + (int64_t)(keys[i] & mask) * 64);
    a += row;
    c += row >> 8;
  }
  all[0] = a;
  all[1] = c;
}

/// `add_sums` in registers of 64 bytes.
__attribute__((target("avx512bw"))) static void add_widest_sums(
    int16_t *sums, const int16_t *kept, const int32_t *slots, int64_t count) {
  truce_widest *all = (truce_widest *)sums;
  truce_widest a = all[0], c = all[1];
  for (int64_t i = 0; i < count; i++) {
    const truce_widest *next = (const truce_widest *)(kept + (int64_t)slots[i] * 64);
    a += next[0];
    c += next[1];
  }
  all[0] = a;
  all[1] = c;
}

/// Adds to `sums`, 64 numbers, the rows of `keys` (modulo a power of two, `mask` plus one): each row
/// is 32 numbers that are added to the first half, less 128, and their upper bytes to the second.
__attribute__((target("avx2"))) static void add_rows(
    int16_t *sums, const int8_t *rows, uint32_t mask, const uint32_t *keys, int64_t count) {
  truce_wide *all = (truce_wide *)sums;
  int16_t surplus = (int16_t)(count * 128);
  truce_wide a = all[0] - surplus, b = all[1] - surplus, c = all[2], d = all[3];
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

/// Adds to `sums`, 64 numbers, the sums at `slots` of `kept`.
__attribute__((target("avx2"))) static void add_sums(
    int16_t *sums, const int16_t *kept, const int32_t *slots, int64_t count) {
  truce_wide *all = (truce_wide *)sums;
  truce_wide a = all[0], b = all[1], c = all[2], d = all[3];
  for (int64_t i = 0; i < count; i++) {
    const truce_wide *next = (const truce_wide *)(kept + (int64_t)slots[i] * 64);
    a += next[0];
    b += next[1];
    c += next[2];
    d += next[3];
  }
  all[0] = a;
  all[1] = b;
  all[2] = c;
  all[3] = d;
}

/// Writes `sums`, eight numbers, as floats, the negative ones as zero.
__attribute__((target("avx2"))) static inline void write_units(truce_units sums, float *hidden) {
  *(truce_floats *)hidden = __builtin_convertvector(sums & (sums > 0), truce_floats);
}

/// Writes the 64 units of the hidden layer that `sums` make: the first half holds the second times
/// 256 besides its own.
__attribute__((target("avx2"))) static void write_layer(const int16_t *sums, float *hidden) {
  const truce_units *all = (const truce_units *)sums;
  write_units(all[0] - (all[4] << 8), hidden);
  write_units(all[1] - (all[5] << 8), hidden + 8);
  write_units(all[2] - (all[6] << 8), hidden + 16);
  write_units(all[3] - (all[7] << 8), hidden + 24);
  write_units(all[4], hidden + 32);
  write_units(all[5], hidden + 40);
  write_units(all[6], hidden + 48);
  write_units(all[7], hidden + 56);
}

/// The sums of the products of 64 `units` with a `row` of weights, in four parts. Written out: the
/// compiler unrolls no loop here.
__attribute__((target("avx2"), always_inline)) static inline truce_quarter parts_of_score(
    const truce_floats *units, const float *weights) {
  const truce_floats *row = (const truce_floats *)weights;
  truce_floats sum = units[0] * row[0];
  sum += units[1] * row[1];
  sum += units[2] * row[2];
  sum += units[3] * row[3];
  sum += units[4] * row[4];
  sum += units[5] * row[5];
  sum += units[6] * row[6];
  sum += units[7] * row[7];
  return __builtin_shufflevector(sum, sum, 0, 1, 2, 3)
      + __builtin_shufflevector(sum, sum, 4, 5, 6, 7);
}

/// The number in `groups`, a set of bits from `first` on, of the class with the highest score, the
/// lowest of equals, or `best` where none is above `*highest`, which becomes that score.
///
/// A class scores the products of its 64 weights with the units of `hidden`, added in the order in
/// which `FeatureNetwork.score` adds them, and its start.
__attribute__((target("avx2"))) static int64_t best_class(
    const float *hidden, const float *weights, const float *starts, uint64_t groups, int64_t first,
    int64_t best, float *highest) {
  const truce_floats *units = (const truce_floats *)hidden;
  float top = *highest;
  for (; groups; groups &= groups - 1) {
    int64_t group = first + __builtin_ctzll(groups);
    truce_quarter four = parts_of_score(units, weights + group * 64);
    float score = four[0] + four[1] + four[2] + four[3] + starts[group];
    // Without a branch: the processor could not foresee it.
    best = score > top ? group : best;
    top = score > top ? score : top;
  }
  *highest = top;
  return best;
}

typedef uint64_t truce_hashes __attribute__((vector_size(64), aligned(8)));
typedef uint32_t truce_values __attribute__((vector_size(32), aligned(4)));

/// `plain_keys`, eight at a time, in registers of 64 bytes.
__attribute__((target("avx512f,avx512dq,avx512vl"))) static void wide_keys(
    uint32_t *keys, const uint64_t *starts, const uint32_t *a, const uint32_t *b, const uint32_t *c,
    int64_t count) {
  for (int64_t i = 0; i < count; i += 8) {
    truce_hashes hash = *(const truce_hashes *)(starts + i);
    hash ^= __builtin_convertvector(*(const truce_values *)(a + i), truce_hashes);
    hash *= 0xD6E8FEB86659FD93ULL;
    hash ^= (hash >> 32) ^ __builtin_convertvector(*(const truce_values *)(b + i), truce_hashes);
    hash *= 0xD6E8FEB86659FD93ULL;
    hash ^= (hash >> 32) ^ __builtin_convertvector(*(const truce_values *)(c + i), truce_hashes);
    hash *= 0x9E3779B97F4A7C15ULL;
    *(truce_values *)(keys + i) = __builtin_convertvector(hash >> 29, truce_values);
  }
}

/// `plain_keys`, faster where the processor can multiply eight numbers at once. All arguments have
/// room for the next multiple of eight.
static inline void feature_keys(
    uint32_t *keys, const uint64_t *starts, const uint32_t *a, const uint32_t *b, const uint32_t *c,
    int64_t count) {
  if (__builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
    wide_keys(keys, starts, a, b, c, count);
  } else {
    plain_keys(keys, starts, a, b, c, count);
  }
}

#else

static inline void feature_keys(
    uint32_t *keys, const uint64_t *starts, const uint32_t *a, const uint32_t *b, const uint32_t *c,
    int64_t count) {
  plain_keys(keys, starts, a, b, c, count);
}

static inline int has_wide_registers(void) { return 0; }

static inline int has_widest_registers(void) { return 0; }

static inline void add_widest_rows(
    int16_t *sums, const int8_t *rows, uint32_t mask, const uint32_t *keys, int64_t count) {}

static inline void add_widest_sums(
    int16_t *sums, const int16_t *kept, const int32_t *slots, int64_t count) {}

static inline void add_rows(
    int16_t *sums, const int8_t *rows, uint32_t mask, const uint32_t *keys, int64_t count) {}

static inline void add_sums(
    int16_t *sums, const int16_t *kept, const int32_t *slots, int64_t count) {}

static inline void write_layer(const int16_t *sums, float *hidden) {}

static inline int64_t best_class(
    const float *hidden, const float *weights, const float *starts, uint64_t groups, int64_t first,
    int64_t best, float *highest) {
  return best;
}

#endif

#endif
