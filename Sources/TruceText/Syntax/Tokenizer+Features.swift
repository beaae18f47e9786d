extension Tokenizer {
  /// What the classifier looks at to decide about `place`, where the word so far began at `start`.
  static func addFeatures(
    _ chunk: CharacterChunk, _ place: Int, _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    to features: inout FeatureBuffer
  ) {
    let c = { (index: Int) -> UInt32 in code(chunk, index) }
    let l1 = c(place - 1)
    let l2 = c(place - 2)
    let r0 = c(place)
    let r1 = c(place + 1)
    features.add(0, 1)
    features.add(1, l1)
    features.add(2, r0)
    features.add(3, l1, r0)
    features.add(4, l2, l1, r0)
    features.add(5, l1, r0, r1)
    features.add(6, l2, l1, r0 << 16 ^ r1)
    features.add(7, c(place - 3) << 16 ^ l2, l1, r0)
    features.add(8, l1, r0, r1 << 16 ^ c(place + 2))
    addRuns(chunk, place, start, bytes, l1, r0, to: &features)
  }

  private static func addRuns(
    _ chunk: CharacterChunk, _ place: Int, _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ l1: UInt32, _ r0: UInt32, to features: inout FeatureBuffer
  ) {
    let word = hash(chunk, start, place, bytes)
    let rest = hash(chunk, place, chunk.count, bytes)
    let run = hash(chunk, place, runEnd(chunk, place), bytes)
    let back = hash(chunk, runStart(chunk, place - 1), place, bytes)
    let left = UInt32(min(place, 4))
    let right = UInt32(min(chunk.count - place, 4))
    features.add(9, word, r0)
    features.add(10, rest, l1)
    features.add(11, back, r0)
    features.add(12, run, l1)
    features.add(13, back, run)
    features.add(14, left, right, l1 << 8 ^ r0)
    features.add(15, right, r0, l1)
    features.add(16, shape(chunk, start, place), shape(chunk, place, chunk.count))
    features.add(17, hash(chunk, 0, chunk.count, bytes), UInt32(place))
    features.add(18, shape(chunk, 0, chunk.count), UInt32(place))
    features.add(19, marks(chunk), l1, r0)
    features.add(20, UInt32(min(place - start, 4)), l1, r0)
    features.add(21, hash(chunk, max(start, place - 3), place, bytes), r0, right)
  }

  /// Code of the character at `index`, letters and digits folded to their class; 0 outside.
  @inline(__always) private static func code(_ chunk: CharacterChunk, _ index: Int) -> UInt32 {
    guard index >= 0, index < chunk.count else { return 0 }
    let group = chunk.classes[index]
    if group == ByteClass.symbol { return chunk.codes[index] }
    if group == ByteClass.lower || group == ByteClass.upper,
      index + 1 < chunk.count && chunk.codes[index + 1] == 39
        || index > 0 && chunk.codes[index - 1] == 39
    {
      return chunk.codes[index] | 0x20
    }
    return UInt32(group)
  }

  private static func hash(
    _ chunk: CharacterChunk, _ from: Int, _ to: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in from..<max(from, to) {
      let code = chunk.codes[index]
      let folded = code < 128 ? UInt32(FeatureHash.fold(UInt8(code))) : code
      hash = (hash ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
    }
    return FeatureHash.finish(hash)
  }

  /// Classes of the characters, symbols themselves, runs of one class once.
  private static func shape(_ chunk: CharacterChunk, _ from: Int, _ to: Int) -> UInt32 {
    var hash: UInt32 = 17
    var last: UInt32 = 0
    for index in from..<min(to, from + 24) {
      let group = chunk.classes[index]
      let next = group == ByteClass.symbol ? chunk.codes[index] : UInt32(group)
      if next != last { hash = hash &* 16_777_619 ^ next }
      last = next
    }
    return hash
  }

  /// Which of the signs of addresses the chunk holds: @, /, ://, www.
  private static func marks(_ chunk: CharacterChunk) -> UInt32 {
    var found: UInt32 = 0
    for (index, code) in chunk.codes.enumerated() {
      switch code {
      case 64: found |= 1
      case 47: found |= index > 0 && chunk.codes[index - 1] == 47 ? 4 : 2
      case 58: found |= 8
      case 46: found |= index + 1 < chunk.count && chunk.classes[index + 1] < 5 ? 16 : 0
      case 95: found |= 32
      case 119 where index == 2: found |= 64
      default: break
      }
    }
    return found
  }

  private static func runEnd(_ chunk: CharacterChunk, _ place: Int) -> Int {
    var end = place + 1
    while end < chunk.count, chunk.classes[end] != ByteClass.symbol { end += 1 }
    return end
  }

  private static func runStart(_ chunk: CharacterChunk, _ place: Int) -> Int {
    var start = place
    while start > 0, chunk.classes[start - 1] != ByteClass.symbol { start -= 1 }
    return start
  }
}
