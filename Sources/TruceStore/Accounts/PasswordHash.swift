import CCrypto
import Foundation

/// What is stored of a password: scrypt with its parameters and salt.
///
/// Source: RFC 7914; N = 2^15, r = 8, p = 1 (32 MiB, about a tenth of a second) and a salt of 16
/// bytes. `encoded` is `scrypt$15$8$1$salt$key`, salt and key hexadecimal, so that the parameters
/// can be raised without making old hashes useless.
package struct PasswordHash: Hashable, Sendable {
  package let encoded: String

  package static let shortest = 10
  private static let longestBytes = 1024
  private static let logN = 15
  private static let r = 8
  private static let p = 1

  /// Takes a stored hash as it is.
  init(encoded: String) { self.encoded = encoded }

  /// Hashes `password` with a new salt.
  ///
  /// Throws `AccountFault` where it is too short or too long, `SecretFault` where the system refuses.
  package init(of password: String) throws {
    let password = password.precomposedStringWithCanonicalMapping
    guard password.count >= Self.shortest else {
      throw AccountFault.shortPassword(minimum: Self.shortest)
    }
    guard password.utf8.count <= Self.longestBytes else { throw AccountFault.longPassword }
    let salt = try Secret.random(16)
    guard let key = Self.key(password, salt: salt, logN: Self.logN, r: Self.r, p: Self.p) else {
      throw SecretFault.noHash
    }
    encoded = "scrypt$\(Self.logN)$\(Self.r)$\(Self.p)$\(hexadecimal(salt))$\(hexadecimal(key))"
  }

  /// Whether `password` is the one that was hashed.
  package func matches(_ password: String) -> Bool {
    let parts = encoded.split(separator: "$").map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let logN = Int(parts[1]), let r = Int(parts[2]),
      let p = Int(parts[3]), (1...20).contains(logN), password.utf8.count <= Self.longestBytes,
      let salt = Self.bytes(parts[4]), let stored = Self.bytes(parts[5])
    else { return false }
    let key = Self.key(
      password.precomposedStringWithCanonicalMapping, salt: salt, logN: logN, r: r, p: p)
    return key.map { Secret.areEqual($0, stored) } ?? false
  }

  /// Takes as long as a comparison: said for a name that nobody has, so that time does not tell
  /// which names exist.
  package static func compareWithNothing(_ password: String) {
    _ = key(password, salt: Array(repeating: 0, count: 16), logN: logN, r: r, p: p)
  }

  private static func key(
    _ password: String, salt: [UInt8], logN: Int, r: Int, p: Int
  ) -> [UInt8]? {
    var key = [UInt8](repeating: 0, count: 32)
    let length = password.utf8.count
    let done = password.withCString {
      EVP_PBE_scrypt(
        $0, length, salt, salt.count, 1 << UInt64(logN), UInt64(r), UInt64(p), 256 << 20, &key,
        key.count)
    }
    return done == 1 ? key : nil
  }

  private static func bytes(_ hex: String) -> [UInt8]? {
    let digits = hex.utf8.map { $0 }
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 2) {
      guard
        let byte = UInt8(String(decoding: digits[start..<start + 2], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
