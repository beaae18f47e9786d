extension String {
  /// The byte of a sign of ASCII, whose comparison is faster than that of strings; 0: it is longer,
  /// or empty.
  @inline(__always) var onlyByte: UInt8 { utf8.count == 1 ? utf8.first ?? 0 : 0 }

  /// Ends a sentence or a main clause: a full stop, a semicolon, a colon.
  var isStop: Bool {
    switch onlyByte {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"): true
    default: false
    }
  }
}
