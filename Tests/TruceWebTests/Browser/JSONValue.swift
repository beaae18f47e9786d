import Foundation

/// JSON as WebDriver speaks it.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case fields([String: JSONValue])

  /// The text; nil: it is no text.
  var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The number; nil: it is none.
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  /// The items; none where it is no list.
  var list: [JSONValue] { if case .list(let list) = self { list } else { [] } }
  /// Whether it is `true`.
  var isTrue: Bool { self == .bool(true) }

  /// The field `name`; `null` where there is none.
  subscript(name: String) -> JSONValue {
    if case .fields(let fields) = self { fields[name] ?? .null } else { .null }
  }
}

extension JSONValue: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .fields(try container.decode([String: JSONValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value) where value == value.rounded() && abs(value) < 1e15:
      try container.encode(Int(value))
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .fields(let value): try container.encode(value)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .fields(Dictionary(elements) { first, _ in first })
  }
}
