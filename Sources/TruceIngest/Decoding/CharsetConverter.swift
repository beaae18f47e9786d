import Glibc

/// An encoding of glibc's iconv, read into UTF-8.
final class CharsetConverter {
  private let handle: iconv_t

  /// nil where iconv does not know `encoding`.
  init?(_ encoding: String) {
    guard let handle = iconv_open("UTF-8", encoding), Int(bitPattern: handle) != -1 else {
      return nil
    }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// The whole of `bytes` with each byte that is none in this encoding as U+FFFD; nil where more
  /// than one in a hundred is (and more than `tolerated`).
  func convert(_ bytes: [UInt8], tolerated: Int = 4) -> [UInt8]? {
    var input = bytes
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var broken = 0
    var position = 0
    iconv(handle, nil, nil, nil, nil)
    while position < input.count {
      position = step(&input, from: position, into: &output)
      guard position < input.count else { break }
      broken += 1
      if broken > tolerated, broken * 100 > bytes.count { return nil }
      output += [0xEF, 0xBF, 0xBD]
      position += 1
    }
    return output
  }

  /// Converts up to the first byte that cannot be; returns its offset, or the length.
  private func step(_ input: inout [UInt8], from start: Int, into output: inout [UInt8]) -> Int {
    var position = start
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while position < input.count {
      var written = 0
      var stopped = false
      input.withUnsafeMutableBytes { source in
        piece.withUnsafeMutableBytes { target in
          var from = source.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self)
          var left = source.count - position
          var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = target.count
          let result = iconv(handle, &from, &left, &to, &room)
          stopped = result == -1 && errno != E2BIG
          position = source.count - left
          written = target.count - room
        }
      }
      output += piece[..<written]
      if stopped { break }
    }
    return position
  }
}
