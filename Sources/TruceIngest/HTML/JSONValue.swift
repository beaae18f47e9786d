/// A JSON value, for the linked data of pages. Numbers are kept as they are written.
indirect enum JSONValue: Sendable {
  case string(String)
  case other(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// Levels of nesting that are read; deeper values are passed over.
  private static let deepest = 40

  /// Reads one value; nil where the text is malformed.
  init?(_ bytes: [UInt8]) {
    var scanner = JSONScanner(bytes)
    do throws(JSONFault) {
      self = try Self.value(&scanner, depth: 0)
    } catch {
      return nil
    }
  }

  private static func value(_ scanner: inout JSONScanner, depth: Int) throws(JSONFault) -> JSONValue
  {
    switch scanner.peek() {
    case UInt8(ascii: "\"")?: return .string(try scanner.string())
    case UInt8(ascii: "{")? where depth < deepest:
      var members: [(key: String, value: JSONValue)] = []
      try scanner.object { (key, scanner) throws(JSONFault) in
        members.append((key, try value(&scanner, depth: depth + 1)))
      }
      return .object(members)
    case UInt8(ascii: "[")? where depth < deepest:
      var elements: [JSONValue] = []
      try scanner.array { (scanner) throws(JSONFault) in
        elements.append(try value(&scanner, depth: depth + 1))
      }
      return .array(elements)
    default: return .other(try scanner.scalarOrNull() ?? "null")
    }
  }

  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The string itself, or the first string of an array.
  var string: String? {
    switch self {
    case .string(let text): text
    case .array(let elements): elements.lazy.compactMap(\.string).first
    default: nil
    }
  }

  /// The strings of a string or an array of strings.
  var strings: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.strings)
    default: []
    }
  }

  /// The elements of an array, or the value itself.
  var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return [self]
  }
}
