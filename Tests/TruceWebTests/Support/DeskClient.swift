import Dispatch
import Foundation

/// A browser of the tests: speaks HTTP/1.1 over a socket of its own, so that a test can say anything
/// that a browser, or something worse, could say. It keeps cookies.
struct DeskClient {
  /// What came back.
  struct Answer: Sendable {
    var status = 0
    /// Names in lower case.
    var headers: [(name: String, value: String)] = []
    var body = ""

    subscript(header: String) -> String? { headers.first { $0.name == header }?.value }
  }

  /// The connection broke.
  struct Broken: Error {}

  let port: Int
  /// What is sent as `Host`.
  var host: String
  var cookies: [String: String] = [:]

  init(port: Int, host: String? = nil) {
    self.port = port
    self.host = host ?? "localhost:\(port)"
  }

  // MARK: Requests

  mutating func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
    try await send("GET", path, headers)
  }

  /// Sends a form as a page of the desk would: with its token and origin.
  mutating func post(
    _ path: String, _ fields: [(String, String)] = [], token: String? = nil,
    headers: [String: String] = [:]
  ) async throws -> Answer {
    let token = if let token { token } else { try await self.token() }
    let body = ([("csrf", token)] + fields).map { "\(Self.encoded($0))=\(Self.encoded($1))" }
      .joined(separator: "&")
    var all = ["Content-Type": "application/x-www-form-urlencoded", "Origin": "http://\(host)"]
    all.merge(headers) { $1 }
    return try await send("POST", path, all, Array(body.utf8))
  }

  /// Sends files as a page of the desk would; a field is a file where it has a file's name.
  mutating func upload(
    _ path: String, _ parts: [(name: String, file: String?, value: String)]
  ) async throws -> Answer {
    let token = try await token()
    let all = [("csrf", String?.none, token)] + parts.map { ($0.name, $0.file, $0.value) }
    let body =
      all.map { name, file, value in
        "--edge\r\nContent-Disposition: form-data; name=\"\(name)\""
          + (file.map { "; filename=\"\($0)\"" } ?? "") + "\r\n\r\n\(value)\r\n"
      }.joined() + "--edge--\r\n"
    return try await send(
      "POST", path,
      ["Content-Type": "multipart/form-data; boundary=edge", "Origin": "http://\(host)"],
      Array(body.utf8))
  }

  /// The token of a page's forms.
  mutating func token() async throws -> String {
    let page = try await get("/login").body
    let parts = page.components(separatedBy: #"name="csrf" value=""#)
    guard parts.count > 1 else { throw Broken() }
    return String(parts[1].prefix { $0 != "\"" })
  }

  mutating func send(
    _ method: String, _ path: String, _ headers: [String: String] = [:], _ body: [UInt8]? = nil
  ) async throws -> Answer {
    var lines = ["\(method) \(path) HTTP/1.1", "Host: \(host)", "Connection: close"]
    if !cookies.isEmpty {
      lines.append(
        "Cookie: "
          + cookies.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: "; "))
    }
    lines += headers.sorted { $0.key < $1.key }.map { "\($0): \($1)" }
    if let body { lines.append("Content-Length: \(body.count)") }
    let head = lines.joined(separator: "\r\n") + "\r\n\r\n"
    let answer = try await raw(Array(head.utf8) + (body ?? []))
    for (name, value) in answer.headers where name == "set-cookie" {
      let pair = value.prefix { $0 != ";" }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) }
    }
    return answer
  }

  /// Sends bytes as they are and reads until the server closes.
  ///
  /// On a thread of its own: the server runs on the threads of the tests.
  func raw(_ bytes: [UInt8]) async throws -> Answer {
    let port = port
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try Self.exchange(bytes, port) })
      }
    }
  }

  // MARK: Bytes

  private static func exchange(_ bytes: [UInt8], _ port: Int) throws -> Answer {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Broken() }
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { throw Broken() }
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { break }  // refused early: the answer may be there already
      sent += count
    }
    var received: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(descriptor, &piece, piece.count, 0)
      if count <= 0 { break }
      received += piece[..<count]
    }
    return try answer(received)
  }

  static func answer(_ bytes: [UInt8]) throws -> Answer {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { throw Broken() }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    var answer = Answer()
    let words = lines[0].split(separator: " ")
    answer.status = words.count > 1 ? Int(words[1]) ?? 0 : 0
    answer.headers = lines.dropFirst().compactMap { line in
      let pair = line.split(separator: ":", maxSplits: 1)
      guard pair.count == 2 else { return nil }
      return (pair[0].lowercased(), pair[1].trimmingCharacters(in: .whitespaces))
    }
    answer.body = String(text[end.upperBound...])
    return answer
  }

  static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
