import Foundation
import HTTPTypes
import TruceStore

/// One line for each request on standard error: when, who, what, status, bytes, milliseconds.
///
/// Neither what stands behind `?` nor anything of a report is written: addresses of searches and
/// reports can put people at risk. Of paths with ids the first part alone is kept.
struct AccessLog: Sendable {
  private let write: @Sendable (String) -> Void

  init(write: @escaping @Sendable (String) -> Void) { self.write = write }

  static let standardError = AccessLog { line in
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
  static let silent = AccessLog { _ in }

  func note(
    _ visit: Visit, method: HTTPRequest.Method, status: HTTPResponse.Status, bytes: Int,
    elapsed: Duration
  ) {
    let milliseconds =
      elapsed.components.seconds * 1000
      + elapsed.components.attoseconds / 1_000_000_000_000_000
    write(
      "\(visit.now.ISO8601Format()) \(visit.viewer?.name ?? "-") \(method.rawValue) "
        + "\(Self.shown(visit.path)) \(status.code) \(bytes) \(milliseconds)ms")
  }

  /// Why a request could not be answered: the words of errors that never hold a report's text, of
  /// others their kind alone.
  func say(_ error: any Error) {
    switch error {
    case is StoreError, is PageRenderer.Failure, is SecretFault: write("fault: \(error)")
    default: write("fault: \(type(of: error))")
    }
  }

  /// First parts of paths in which no id stands.
  private static let open: Set<Substring> = [
    "static", "acts", "add", "watch", "people", "account",
  ]

  /// The first part of a path, with `…` for the rest; files and forms whole.
  static func shown(_ path: String) -> String {
    let parts = path.split(separator: "/")
    if let first = parts.first, open.contains(first) { return printable(path) }
    guard let first = parts.first else { return "/" }
    return printable("/\(first)" + (parts.count > 1 ? "/…" : ""))
  }

  /// At most 200 characters of plain ASCII, so that no path forges a line.
  private static func printable(_ text: String) -> String {
    String(
      text.unicodeScalars.prefix(200).map {
        (0x21...0x7E).contains($0.value) || $0 == "…" ? Character($0) : "?"
      })
  }
}
