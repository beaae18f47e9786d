import HTTPTypes

/// A page in bytes that any browser may get: the places of the form token, which is each browser's own
/// and new each time, are still to be filled in.
struct WrittenPage: Sendable {
  var status: HTTPResponse.Status
  /// With character set.
  var type: String
  var bytes: [UInt8]
  /// Offsets where the token begins.
  private var tokens: [Int]

  /// `blank` stands in `bytes` wherever the token belongs; empty: nowhere.
  init(status: HTTPResponse.Status, type: String, bytes: [UInt8], blank: [UInt8] = []) {
    self.status = status
    self.type = type
    self.bytes = bytes
    tokens = Self.offsets(of: blank, in: bytes)
  }

  /// The bytes with `token`, which is as long as the blank.
  func filled(with token: @autoclosure () throws -> String) rethrows -> [UInt8] {
    guard !tokens.isEmpty else { return bytes }
    let token = Array(try token().utf8)
    var filled = bytes
    for offset in tokens { filled.replaceSubrange(offset..<offset + token.count, with: token) }
    return filled
  }

  private static func offsets(of blank: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = blank.first else { return [] }
    var offsets: [Int] = []
    var at = 0
    while let found = bytes[at...].firstIndex(of: first) {
      at = found + 1
      guard bytes[found...].starts(with: blank) else { continue }
      offsets.append(found)
      at = found + blank.count
    }
    return offsets
  }
}
