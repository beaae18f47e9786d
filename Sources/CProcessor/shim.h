#ifndef TRUCE_PROCESSOR_H
#define TRUCE_PROCESSOR_H

#include <stdint.h>

/// Asks the processor for the line of memory at `address` ahead of its use; nothing else changes.
static inline void prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }


/// The number that begins a key, with two further values: `FeatureHash.key` behind its first value.
static inline uint32_t finished_key(uint64_t hash, uint32_t b, uint32_t c) {
  hash *= 0xD6E8FEB86659FD93ULL;
  hash = (hash ^ (hash >> 32) ^ b) * 0xD6E8FEB86659FD93ULL;
  hash = (hash ^ (hash >> 32) ^ c) * 0x9E3779B97F4A7C15ULL;
  return (uint32_t)(hash >> 29);
}

/// Writes to `places` where the rows of `count` features begin, in bytes, in a table of `mask` plus
/// one rows of 64 bytes: each is made of a start and three values as `FeatureHash.key` makes its key.
static inline void plain_places(
    uint32_t *places, const uint64_t *starts, const uint32_t *a, const uint32_t *b,
    const uint32_t *c, uint32_t mask, int64_t count) {
  for (int64_t i = 0; i < count; i++) {
    places[i] = (finished_key(starts[i] ^ a[i], b[i], c[i]) & mask) * 64;
  }
}

/// The same for one feature of `count` words, of two values each.
static inline void plain_word_places(
    uint32_t *places, uint64_t start, const uint32_t *a, const uint32_t *b, uint32_t mask,
    int64_t count) {
  for (int64_t i = 0; i < count; i++) {
    places[i] = (finished_key(start ^ a[i], b[i], 0) & mask) * 64;
  }
}

/// Asks for the rows that begin at `count` places, `stride` apart.
static inline void fetch_rows(
    const int8_t *rows, const uint32_t *places, int64_t stride, int64_t count) {
  for (int64_t i = 0; i < count; i++) prefetch(rows + places[i * stride]);
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

/// Writes to `sums`, 64 numbers, the sum of the rows at `count` places, `stride` apart (as
/// `add_rows` adds them), in registers of 64 bytes.
__attribute__((target("avx512bw"))) static void sum_widest_rows(
    int16_t *sums, const int8_t *rows, const uint32_t *places, int64_t stride, int64_t count) {
  truce_widest a = (truce_widest){} - (int16_t)(count * 128), c = {};
  for (int64_t i = 0; i < count; i++) {
    truce_widest row = *(const truce_widest *)(rows + places[i * stride]);
    a += row;
    c += row >> 8;
  }
  truce_widest *all = (truce_widest *)sums;
  all[0] = a;
  all[1] = c;
}

/// Writes to `sums` the 64 numbers at `start` and the sum of the rows at `count` places, `stride`
/// apart, in registers of 64 bytes.
__attribute__((target("avx512bw"))) static void sum_widest_rows_onto(
    int16_t *sums, const int16_t *start, const int8_t *rows, const uint32_t *places,
    int64_t stride, int64_t count) {
  const truce_widest *first = (const truce_widest *)start;
  truce_widest a = first[0] - (int16_t)(count * 128), c = first[1];
  for (int64_t i = 0; i < count; i++) {
    truce_widest row = *(const truce_widest *)(rows + places[i * stride]);
    a += row;
    c += row >> 8;
  }
  truce_widest *all = (truce_widest *)sums;
  all[0] = a;
  all[1] = c;
}

typedef int16_t truce_narrow __attribute__((vector_size(32)));
typedef float truce_widest_floats __attribute__((vector_size(64), aligned(4)));

/// Writes `units`, 32 numbers, as floats, the negative ones as zero.
__attribute__((target("avx512bw"), always_inline)) static inline void write_widest_units(
    truce_widest units, float *hidden) {
  truce_widest kept = units & (units > 0);
  truce_narrow low = __builtin_shufflevector(
      kept, kept, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  truce_narrow high = __builtin_shufflevector(
      kept, kept, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31);
  *(truce_widest_floats *)hidden = __builtin_convertvector(low, truce_widest_floats);
  *(truce_widest_floats *)(hidden + 16) = __builtin_convertvector(high, truce_widest_floats);
}

/// Writes the hidden layer of the sums at `slotCount` slots of `kept` and of the rows at `count`
/// places: what `add_rows` and `write_layer` would make of them.
__attribute__((target("avx512bw"))) static void write_widest_layer(
    float *hidden, const int16_t *kept, const int32_t *slots, int64_t slotCount,
    const int8_t *rows, const uint32_t *places, int64_t count) {
  truce_widest a = (truce_widest){} - (int16_t)(count * 128), c = {};
  for (int64_t i = 0; i < slotCount; i++) {
    const truce_widest *next = (const truce_widest *)(kept + (int64_t)slots[i] * 64);
    a += next[0];
    c += next[1];
  }
  for (int64_t i = 0; i < count; i++) {
    truce_widest row = *(const truce_widest *)(rows + places[i]);
    a += row;
    c += row >> 8;
  }
  write_widest_units(a - (c << 8), hidden);
  write_widest_units(c, hidden + 32);
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

/// `sum_widest_rows` in registers of 32 bytes.
__attribute__((target("avx2"))) static void sum_rows(
    int16_t *sums, const int8_t *rows, const uint32_t *places, int64_t stride, int64_t count) {
  truce_wide a = (truce_wide){} - (int16_t)(count * 128), b = a, c = {}, d = {};
  for (int64_t i = 0; i < count; i++) {
    const truce_wide *row = (const truce_wide *)(rows + places[i * stride]);
    truce_wide low = row[0], high = row[1];
    a += low;
    b += high;
    c += low >> 8;
    d += high >> 8;
  }
  truce_wide *all = (truce_wide *)sums;
  all[0] = a;
  all[1] = b;
  all[2] = c;
  all[3] = d;
}

/// `sum_widest_rows_onto` in registers of 32 bytes.
__attribute__((target("avx2"))) static void sum_rows_onto(
    int16_t *sums, const int16_t *start, const int8_t *rows, const uint32_t *places,
    int64_t stride, int64_t count) {
  const truce_wide *first = (const truce_wide *)start;
  int16_t surplus = (int16_t)(count * 128);
  truce_wide a = first[0] - surplus, b = first[1] - surplus, c = first[2], d = first[3];
  for (int64_t i = 0; i < count; i++) {
    const truce_wide *row = (const truce_wide *)(rows + places[i * stride]);
    truce_wide low = row[0], high = row[1];
    a += low;
    b += high;
    c += low >> 8;
    d += high >> 8;
  }
  truce_wide *all = (truce_wide *)sums;
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

/// Writes `units`, sixteen numbers, as floats, the negative ones as zero.
__attribute__((target("avx2"), always_inline)) static inline void write_wide_units(
    truce_wide units, float *hidden) {
  write_units(__builtin_shufflevector(units, units, 0, 1, 2, 3, 4, 5, 6, 7), hidden);
  write_units(__builtin_shufflevector(units, units, 8, 9, 10, 11, 12, 13, 14, 15), hidden + 8);
}

/// `write_widest_layer` in registers of 32 bytes.
__attribute__((target("avx2"))) static void write_wide_layer(
    float *hidden, const int16_t *kept, const int32_t *slots, int64_t slotCount,
    const int8_t *rows, const uint32_t *places, int64_t count) {
  truce_wide a = (truce_wide){} - (int16_t)(count * 128), b = a, c = {}, d = {};
  for (int64_t i = 0; i < slotCount; i++) {
    const truce_wide *next = (const truce_wide *)(kept + (int64_t)slots[i] * 64);
    a += next[0];
    b += next[1];
    c += next[2];
    d += next[3];
  }
  for (int64_t i = 0; i < count; i++) {
    const truce_wide *row = (const truce_wide *)(rows + places[i]);
    truce_wide low = row[0], high = row[1];
    a += low;
    b += high;
    c += low >> 8;
    d += high >> 8;
  }
  write_wide_units(a - (c << 8), hidden);
  write_wide_units(b - (d << 8), hidden + 16);
  write_wide_units(c, hidden + 32);
  write_wide_units(d, hidden + 48);
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

/// `finished_key` of eight.
__attribute__((target("avx512f,avx512dq,avx512vl"), always_inline)) static inline truce_values
finished_keys(truce_hashes hash, truce_hashes b, truce_hashes c) {
  hash *= 0xD6E8FEB86659FD93ULL;
  hash ^= (hash >> 32) ^ b;
  hash *= 0xD6E8FEB86659FD93ULL;
  hash ^= (hash >> 32) ^ c;
  hash *= 0x9E3779B97F4A7C15ULL;
  return __builtin_convertvector(hash >> 29, truce_values);
}

/// Eight values of 32 bits as ones of 64.
__attribute__((target("avx512f,avx512dq,avx512vl"), always_inline)) static inline truce_hashes
widened(const uint32_t *values) {
  return __builtin_convertvector(*(const truce_values *)values, truce_hashes);
}

/// `plain_places`, eight at a time.
__attribute__((target("avx512f,avx512dq,avx512vl"))) static void wide_places(
    uint32_t *places, const uint64_t *starts, const uint32_t *a, const uint32_t *b,
    const uint32_t *c, uint32_t mask, int64_t count) {
  for (int64_t i = 0; i < count; i += 8) {
    truce_hashes hash = *(const truce_hashes *)(starts + i) ^ widened(a + i);
    *(truce_values *)(places + i) = (finished_keys(hash, widened(b + i), widened(c + i)) & mask) << 6;
  }
}

/// `plain_word_places`, eight at a time.
__attribute__((target("avx512f,avx512dq,avx512vl"))) static void wide_word_places(
    uint32_t *places, uint64_t start, const uint32_t *a, const uint32_t *b, uint32_t mask,
    int64_t count) {
  for (int64_t i = 0; i < count; i += 8) {
    truce_hashes hash = widened(a + i) ^ start;
    *(truce_values *)(places + i) =
        (finished_keys(hash, widened(b + i), (truce_hashes){}) & mask) << 6;
  }
}

typedef uint64_t truce_four __attribute__((vector_size(32), aligned(8)));
typedef uint32_t truce_four_values __attribute__((vector_size(16), aligned(4)));

/// `finished_key` of four.
__attribute__((target("avx2"), always_inline)) static inline truce_four_values finished_four(
    truce_four hash, truce_four b, truce_four c) {
  hash *= 0xD6E8FEB86659FD93ULL;
  hash ^= (hash >> 32) ^ b;
  hash *= 0xD6E8FEB86659FD93ULL;
  hash ^= (hash >> 32) ^ c;
  hash *= 0x9E3779B97F4A7C15ULL;
  return __builtin_convertvector(hash >> 29, truce_four_values);
}

/// Four values of 32 bits as ones of 64.
__attribute__((target("avx2"), always_inline)) static inline truce_four widened_four(
    const uint32_t *values) {
  return __builtin_convertvector(*(const truce_four_values *)values, truce_four);
}

/// `plain_places`, four at a time.
__attribute__((target("avx2"))) static void four_places(
    uint32_t *places, const uint64_t *starts, const uint32_t *a, const uint32_t *b,
    const uint32_t *c, uint32_t mask, int64_t count) {
  for (int64_t i = 0; i < count; i += 4) {
    truce_four hash = *(const truce_four *)(starts + i) ^ widened_four(a + i);
    *(truce_four_values *)(places + i) =
        (finished_four(hash, widened_four(b + i), widened_four(c + i)) & mask) << 6;
  }
}

/// `plain_word_places`, four at a time.
__attribute__((target("avx2"))) static void four_word_places(
    uint32_t *places, uint64_t start, const uint32_t *a, const uint32_t *b, uint32_t mask,
    int64_t count) {
  for (int64_t i = 0; i < count; i += 4) {
    truce_four hash = widened_four(a + i) ^ start;
    *(truce_four_values *)(places + i) =
        (finished_four(hash, widened_four(b + i), (truce_four){}) & mask) << 6;
  }
}

/// Takes `count` times four numbers of 64 bits into four sums: each step of each is that of
/// `SyntaxModel.mixed`.
__attribute__((target("avx2"))) static void mix_wide_sums(
    uint64_t *sums, const uint8_t *bytes, int64_t count) {
  truce_four all = *(const truce_four *)sums;
  for (int64_t i = 0; i < count; i++) {
    all ^= *(const truce_four *)(bytes + i * 32);
    // The factor is 2 to the power of 40, and 0x1B3.
    all = (all << 40) + all * 0x1B3;
    all ^= all >> 31;
  }
  *(truce_four *)sums = all;
}

/// Whether eight numbers can be multiplied at once.
static inline int multiplies_eight(void) {
  return __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
}

/// `plain_places` as fast as the processor can. All arguments have room for the next multiple of
/// eight.
static inline void feature_places(
    uint32_t *places, const uint64_t *starts, const uint32_t *a, const uint32_t *b,
    const uint32_t *c, uint32_t mask, int64_t count) {
  if (multiplies_eight()) {
    wide_places(places, starts, a, b, c, mask, count);
  } else if (has_wide_registers()) {
    four_places(places, starts, a, b, c, mask, count);
  } else {
    plain_places(places, starts, a, b, c, mask, count);
  }
}

/// `plain_word_places` as fast as the processor can. All arguments have room for the next multiple
/// of eight.
static inline void word_places(
    uint32_t *places, uint64_t start, const uint32_t *a, const uint32_t *b, uint32_t mask,
    int64_t count) {
  if (multiplies_eight()) {
    wide_word_places(places, start, a, b, mask, count);
  } else if (has_wide_registers()) {
    four_word_places(places, start, a, b, mask, count);
  } else {
    plain_word_places(places, start, a, b, mask, count);
  }
}

#else

static inline void feature_places(
    uint32_t *places, const uint64_t *starts, const uint32_t *a, const uint32_t *b,
    const uint32_t *c, uint32_t mask, int64_t count) {
  plain_places(places, starts, a, b, c, mask, count);
}

static inline void word_places(
    uint32_t *places, uint64_t start, const uint32_t *a, const uint32_t *b, uint32_t mask,
    int64_t count) {
  plain_word_places(places, start, a, b, mask, count);
}

static inline int has_wide_registers(void) { return 0; }

static inline void mix_wide_sums(uint64_t *sums, const uint8_t *bytes, int64_t count) {}

static inline int has_widest_registers(void) { return 0; }

static inline void sum_widest_rows(
    int16_t *sums, const int8_t *rows, const uint32_t *places, int64_t stride, int64_t count) {}

static inline void sum_rows(
    int16_t *sums, const int8_t *rows, const uint32_t *places, int64_t stride, int64_t count) {}

static inline void sum_widest_rows_onto(
    int16_t *sums, const int16_t *start, const int8_t *rows, const uint32_t *places,
    int64_t stride, int64_t count) {}

static inline void sum_rows_onto(
    int16_t *sums, const int16_t *start, const int8_t *rows, const uint32_t *places,
    int64_t stride, int64_t count) {}

static inline void write_widest_layer(
    float *hidden, const int16_t *kept, const int32_t *slots, int64_t slotCount,
    const int8_t *rows, const uint32_t *places, int64_t count) {}

static inline void write_wide_layer(
    float *hidden, const int16_t *kept, const int32_t *slots, int64_t slotCount,
    const int8_t *rows, const uint32_t *places, int64_t count) {}

static inline void add_widest_rows(
    int16_t *sums, const int8_t *rows, uint32_t mask, const uint32_t *keys, int64_t count) {}

static inline void add_rows(
    int16_t *sums, const int8_t *rows, uint32_t mask, const uint32_t *keys, int64_t count) {}

static inline void write_layer(const int16_t *sums, float *hidden) {}

static inline int64_t best_class(
    const float *hidden, const float *weights, const float *starts, uint64_t groups, int64_t first,
    int64_t best, float *highest) {
  return best;
}

#endif

#endif
