/// Takes a `multipart/form-data` body (RFC 7578) apart as it comes in, in pieces of any size.
///
/// It keeps at most the headers of one part, or as many bytes as a boundary has, whatever the size
/// of the body.
struct MultipartParser: Sendable {
  enum Event: Hashable, Sendable {
    /// A part begins; `file` is nil for a field, empty where no file was chosen.
    case begin(name: String, file: String?)
    /// More bytes of the part.
    case bytes([UInt8])
    case end
    /// The last boundary was read.
    case finished
  }

  /// The body is not what its type says.
  struct Malformed: Error {}

  private enum State { case delimiter, afterDelimiter, headers, body, done }

  private let delimiter: [UInt8]
  private var buffer: [UInt8] = Array("\r\n".utf8)
  private var state = State.delimiter
  private static let headerLimit = 8 << 10

  /// nil: `contentType` is not that of a multipart form, or names no boundary.
  init?(contentType: String) {
    guard contentType.lowercased().hasPrefix("multipart/form-data"),
      let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty,
      boundary.utf8.count <= 200
    else { return nil }
    delimiter = Array("\r\n--\(boundary)".utf8)
  }

  /// What `bytes` bring. Throws `Malformed` where the body cannot be of this form.
  mutating func events(after bytes: some Sequence<UInt8>) throws(Malformed) -> [Event] {
    buffer.append(contentsOf: bytes)
    var events: [Event] = []
    while try step(&events) {}
    return events
  }

  /// One state further; false where more bytes are needed.
  private mutating func step(_ events: inout [Event]) throws(Malformed) -> Bool {
    switch state {
    case .done: return false
    case .delimiter: return skipToDelimiter()
    case .afterDelimiter: return try passDelimiter(&events)
    case .headers: return try readHeaders(&events)
    case .body: return readBody(&events)
    }
  }

  private mutating func skipToDelimiter() -> Bool {
    guard let start = buffer.start(of: delimiter) else {
      buffer.removeFirst(max(0, buffer.count - delimiter.count))
      return false
    }
    buffer.removeFirst(start + delimiter.count)
    state = .afterDelimiter
    return true
  }

  private mutating func passDelimiter(_ events: inout [Event]) throws(Malformed) -> Bool {
    guard buffer.count >= 2 else { return false }
    if buffer.starts(with: "--".utf8) {
      state = .done
      buffer = []
      events.append(.finished)
      return false
    }
    guard buffer.starts(with: "\r\n".utf8) else { throw Malformed() }
    buffer.removeFirst(2)
    state = .headers
    return true
  }

  private mutating func readHeaders(_ events: inout [Event]) throws(Malformed) -> Bool {
    guard let end = buffer.start(of: Array("\r\n\r\n".utf8)) else {
      if buffer.count > Self.headerLimit { throw Malformed() }
      return false
    }
    let text = String(decoding: buffer[..<end], as: UTF8.self)
    buffer.removeFirst(end + 4)
    let lines = text.split(whereSeparator: { $0 == "\r\n" || $0 == "\n" })
    guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = Self.parameter("name", of: String(line))
    else { throw Malformed() }
    events.append(.begin(name: name, file: Self.parameter("filename", of: String(line))))
    state = .body
    return true
  }

  private mutating func readBody(_ events: inout [Event]) -> Bool {
    guard let end = buffer.start(of: delimiter) else {
      let sure = buffer.count - delimiter.count
      guard sure > 0 else { return false }
      events.append(.bytes(Array(buffer[..<sure])))
      buffer.removeFirst(sure)
      return false
    }
    if end > 0 { events.append(.bytes(Array(buffer[..<end]))) }
    events.append(.end)
    buffer.removeFirst(end + delimiter.count)
    state = .afterDelimiter
    return true
  }

  /// The value of `name="…"` or `name=…` in a header; browsers write quotation marks in it as `%22`.
  static func parameter(_ name: String, of header: String) -> String? {
    for part in pieces(of: header).dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, pair[0].drop(while: { $0 == " " }).lowercased() == name else {
        continue
      }
      let value = pair[1]
      guard value.first == "\"" else { return String(value) }
      return String(value.dropFirst().dropLast(value.count > 1 && value.last == "\"" ? 1 : 0))
        .replacing("%22", with: "\"").replacing("\\\"", with: "\"")
    }
    return nil
  }

  /// `header` cut at semicolons that stand outside quotation marks.
  private static func pieces(of header: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    var isEscaped = false
    for character in header {
      if character == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && !isEscaped
      if character == ";", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }
}

extension [UInt8] {
  /// Where `pattern` stands first; nil: nowhere.
  fileprivate func start(of pattern: [UInt8]) -> Int? {
    guard let first = pattern.first, count >= pattern.count else { return nil }
    return withUnsafeBufferPointer { bytes in
      var place = 0
      let last = bytes.count - pattern.count
      while place <= last {
        if bytes[place] == first, bytes[place..<place + pattern.count].elementsEqual(pattern) {
          return place
        }
        place += 1
      }
      return nil
    }
  }
}
