import Foundation
import Glibc

/// Asks a server on this machine, one connection for each request.
///
/// `URLSession` on Linux rejects the answers of chromedriver, which writes no blank after the colon
/// of a header; and chromedriver leaves connections open that it was asked to close.
struct LoopbackClient: Sendable {
  struct Answer: Sendable {
    var status: Int
    var body: [UInt8]
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  let port: Int
  /// How long one answer may take.
  var timeoutSeconds = 180

  /// Sends one request and waits for the whole answer, on a thread of its own: the threads of
  /// Swift's tasks are few, and other tests need them.
  func send(_ method: String, _ path: String, body: Data = Data()) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try exchange(method, path, body) })
      }
    }
  }

  private func exchange(_ method: String, _ path: String, _ body: Data) throws -> Answer {
    let socket = try connected()
    defer { close(socket) }
    let head =
      "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
      + "Content-Type: application/json; charset=utf-8\r\nContent-Length: \(body.count)\r\n\r\n"
    try write(Array(head.utf8) + body, to: socket)
    return try answer(from: socket, "\(method) \(path)")
  }

  private func connected() throws -> Int32 {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var limit = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
    let limitSize = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, limitSize)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      close(socket)
      throw Failure(description: "port \(port): no connection")
    }
    return socket
  }

  private func write(_ bytes: [UInt8], to socket: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Failure(description: "port \(port): the connection broke") }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads head and body; the body is as long as the head says, or goes to the end.
  private func answer(from socket: Int32, _ request: String) throws -> Answer {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var head: (lines: [String], length: Int)?
    while true {
      if head == nil, let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) {
        let text = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        head = (text.components(separatedBy: "\r\n"), end.upperBound)
      }
      if let head, let length = Self.length(head.lines), bytes.count >= head.length + length {
        break
      }
      let count = recv(socket, &piece, piece.count, 0)
      if count == 0 { break }
      guard count > 0 else { throw Failure(description: "\(request): no answer in time") }
      bytes.append(contentsOf: piece[..<count])
    }
    guard let head, let status = head.lines.first?.split(separator: " ").dropFirst().first,
      let number = Int(status)
    else { throw Failure(description: "\(request): no answer") }
    return Answer(status: number, body: Array(bytes[head.length...]))
  }

  /// What the head says of the body's length; nil: nothing.
  private static func length(_ lines: [String]) -> Int? {
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
      return Int(parts[1].trimmingCharacters(in: .whitespaces))
    }
    return nil
  }
}
