import CCrypto
package import Foundation

/// Bytes that nobody can guess, and what is made of them.
package enum Secret {
  /// `count` bytes of the system's generator for keys. Throws where it has none to give.
  package static func random(_ count: Int) throws(SecretFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    guard RAND_bytes(&bytes, Int32(count)) == 1 else { throw .noRandomness }
    return bytes
  }

  /// 256 random bits as 64 hexadecimal digits.
  package static func token() throws(SecretFault) -> String { hexadecimal(try random(32)) }

  /// What is stored of `token`: its SHA-256, so that who reads the ledger cannot log in with it.
  package static func digest(of token: String) -> Data { ContentHash.of(Array(token.utf8)) }

  /// HMAC-SHA-256 (RFC 2104) of `message` under `key`, thirty-two bytes.
  package static func code(_ message: String, key: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let message = Array(message.utf8)
    HMAC(EVP_sha256(), key, Int32(key.count), message, message.count, &code, &length)
    return code
  }

  /// Whether `a` and `b` are equal, in a time that does not depend on where they differ.
  package static func areEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && CRYPTO_memcmp(a, b, a.count) == 0
  }
}

/// The system's cryptography refuses.
package enum SecretFault: Error, Hashable, Sendable, CustomStringConvertible {
  case noRandomness, noHash

  package var description: String {
    switch self {
    case .noRandomness: "the system gives no random numbers; check its OpenSSL"
    case .noHash: "the system cannot hash a password; check its OpenSSL and free memory"
    }
  }
}
