/// How well bytes hold to UTF-8 (RFC 3629, section 4).
struct UTF8Survey {
  /// Well-formed sequences of two or more bytes.
  private(set) var multiByteCount = 0
  /// Ill-formed sequences, counted as the replacement characters that they become.
  private(set) var brokenCount = 0
  /// Byte offset of the first of them.
  private(set) var firstBroken: Int?

  var isValid: Bool { brokenCount == 0 }

  /// Some well-formed letters and few broken ones, or nothing wrong but a cut-off end: bytes of a
  /// legacy encoding look like UTF-8 letters only by rare chance.
  var isLikelyUTF8: Bool { multiByteCount >= 4 * brokenCount || isCutOff }

  /// The only broken sequence is the start of a letter at the very end.
  private var isCutOff = false

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { survey($0) }
  }

  private mutating func survey(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        while at + 8 <= bytes.count, Self.isASCII(bytes, at) { at += 8 }
        continue
      }
      let length = Self.length(of: bytes, at: at)
      if length > 0 {
        multiByteCount += 1
        at += length
      } else {
        if firstBroken == nil { firstBroken = at }
        brokenCount += 1
        let expected = Self.expectedLength(bytes[at])
        isCutOff = brokenCount == 1 && expected > 1 && at + expected > bytes.count
        at += max(1, -length)
      }
    }
    if brokenCount != 1 { isCutOff = false }
  }

  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
    return word & 0x8080_8080_8080_8080 == 0
  }

  private static func expectedLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Length of the well-formed sequence at `at`; minus the length of its maximal well-formed part
  /// if it is ill-formed.
  private static func length(of bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
    let lead = bytes[at]
    let expected = expectedLength(lead)
    guard expected > 1 else { return -1 }
    for offset in 1..<expected {
      guard at + offset < bytes.count else { return -offset }
      let byte = bytes[at + offset]
      let low: UInt8 = offset == 1 ? (lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80) : 0x80
      let high: UInt8 = offset == 1 ? (lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF) : 0xBF
      if byte < low || byte > high { return -offset }
    }
    return expected
  }
}
