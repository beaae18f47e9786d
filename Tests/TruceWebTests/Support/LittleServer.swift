import Foundation
import Synchronization

/// Answers each connection to a port of this machine with text, and remembers what was asked.
final class LittleServer: Sendable {
  let port: Int
  private let descriptor: Int32
  private let heard = Mutex<[String]>([])

  var requests: [String] { heard.withLock { $0 } }

  /// `PORT` in an answer becomes the server's own port.
  init(_ answer: @escaping @Sendable (_ request: String) -> String) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listening = descriptor
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listening, $0, size) == 0 && getsockname(listening, $0, &size) == 0
      }
    }
    guard isBound, listen(descriptor, 16) == 0 else { throw DeskClient.Broken() }
    let port = Int(in_port_t(bigEndian: address.sin_port))
    self.port = port
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(listening, nil, nil)
        guard connection >= 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(connection, &buffer, buffer.count, 0)
        if count > 0 {
          let request = String(decoding: buffer[..<count], as: UTF8.self)
          self?.heard.withLock { $0.append(request) }
          let text = answer(request).replacingOccurrences(of: "PORT", with: "\(port)")
          let bytes = Array(text.utf8)
          var sent = 0
          while sent < bytes.count {
            let more = bytes[sent...].withUnsafeBytes {
              send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if more <= 0 { break }
            sent += more
          }
        }
        close(connection)
      }
    }
  }

  func stop() {
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }

  static func answer(
    _ body: String, type: String = "text/html", status: String = "200 OK"
  ) -> String {
    "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nConnection: close\r\n\r\n\(body)"
  }
}
