import CZlib
import Foundation
import HTTPTypes
import Hummingbird

/// Makes answers smaller for browsers that take gzip (RFC 1952, RFC 9110 section 12.5.3).
///
/// A page over TLS is made smaller only where a page of the desk, or the person, asked for it
/// (`Sec-Fetch-Site`): the size of an answer to what another site had the browser ask for would tell
/// that site what the answer holds (BREACH, Gluck, Harris and Prado 2013). Form tokens are new in
/// each page and tell nothing.
enum Gzip {
  /// Shorter bodies are sent as they are.
  static let leastBytes = 1024

  /// Whether the browser takes gzip.
  static func isAccepted(_ headers: HTTPFields) -> Bool {
    headers[values: .acceptEncoding].flatMap { $0.split(separator: ",") }.contains { item in
      let parts = item.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.first == "gzip" || parts.first == "*" else { return false }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
      return weight.flatMap { Double($0) } != 0
    }
  }

  /// Whether a page may be made smaller; see the type.
  static func mayPack(_ headers: HTTPFields, isEncrypted: Bool) -> Bool {
    guard isAccepted(headers) else { return false }
    guard isEncrypted, let name = HTTPField.Name("Sec-Fetch-Site") else { return true }
    return ["same-origin", "none"].contains(headers[name])
  }

  /// Whether files of `type` become smaller.
  static func packs(_ type: String) -> Bool {
    let type = type.prefix { $0 != ";" }
    return type.hasPrefix("text/") || type == "image/svg+xml" || type.hasSuffix("json")
      || type == "application/x-ndjson" || type == "application/xml"
  }

  /// `bytes` packed; nil: they do not become smaller, or zlib refuses.
  ///
  /// `level` 1 takes about a millisecond for 100 kB; 9 is for what is packed once.
  static func packed(_ bytes: [UInt8], level: Int32 = 1) -> [UInt8]? {
    guard bytes.count >= leastBytes else { return nil }
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    let gzipWindow: Int32 = 15 + 16
    guard
      deflateInit2_(
        &stream, level, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var source = bytes
    let room = bytes.count
    var isWhole = false
    let packed = [UInt8](unsafeUninitializedCapacity: room) { target, filled in
      source.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(room)
        isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
        filled = room - Int(stream.avail_out)
      }
    }
    return isWhole ? packed : nil
  }
}

extension Response {
  /// A body of `bytes`, made smaller where `packs` allows it and its type is text.
  init(_ status: HTTPResponse.Status, type: String, bytes: [UInt8], packs: Bool) {
    let packed = packs && Gzip.packs(type) ? Gzip.packed(bytes) : nil
    self.init(status, type: type, bytes: packed ?? bytes)
    if packed != nil { headers[.contentEncoding] = "gzip" }
  }
}
