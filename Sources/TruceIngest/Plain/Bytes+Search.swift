import Glibc

extension [UInt8] {
  /// Offset of the first `pattern` at `start` or behind it that ends by `limit`; nil: none.
  func offset(of pattern: [UInt8], from start: Int = 0, limit: Int? = nil) -> Int? {
    let limit = Swift.min(limit ?? count, count)
    guard let first = pattern.first else { return nil }
    return withUnsafeBufferPointer { text in
      pattern.withUnsafeBufferPointer { wanted in
        guard let base = text.baseAddress, let wantedBase = wanted.baseAddress else { return nil }
        var at = start
        while at + wanted.count <= limit,
          let found = memchr(base + at, Int32(first), limit - wanted.count + 1 - at)
        {
          let offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
          if memcmp(found, wantedBase, wanted.count) == 0 { return offset }
          at = offset + 1
        }
        return nil
      }
    }
  }

  /// `pattern` stands at `offset`.
  func has(_ pattern: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + pattern.count <= count else { return false }
    for index in pattern.indices where self[offset + index] != pattern[index] { return false }
    return true
  }
}
