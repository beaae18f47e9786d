import CCrypto
package import Foundation
import GRDB

/// SHA-256 over fields, each with its length, so that no two rows hash alike.
///
/// Source: FIPS 180-4; the implementation is that of the system's OpenSSL.
package struct ContentHash: Sendable {
  private var bytes: [UInt8] = []

  package init() {}

  /// The hash of `bytes` alone.
  package static func of(_ bytes: [UInt8]) -> Data {
    var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256(bytes, bytes.count, &hash)
    return Data(hash)
  }

  package mutating func combine(_ data: some Collection<UInt8>) {
    combine(data.count)
    bytes.append(contentsOf: data)
  }

  package mutating func combine(_ number: Int) {
    withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).bigEndian) {
      bytes.append(contentsOf: $0)
    }
  }

  package mutating func combine(_ text: String) { combine(text.utf8) }

  /// Adds the columns of `row` in their order.
  mutating func combine(_ row: Row) {
    for value in row.databaseValues {
      switch value.storage {
      case .null: combine(0)
      case .int64(let number):
        combine(1)
        combine(Int(number))
      case .double(let number):
        combine(2)
        combine(Int(bitPattern: UInt(number.bitPattern)))
      case .string(let text):
        combine(3)
        combine(text)
      case .blob(let data):
        combine(4)
        combine(data)
      }
    }
  }

  /// Thirty-two bytes.
  package func finished() -> Data { Self.of(bytes) }
}

/// Bytes as lower-case hexadecimal digits.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
