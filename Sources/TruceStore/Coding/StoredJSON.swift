import Foundation
import TruceModel

/// Values as the ledger keeps them: JSON with sorted keys, the same value always the same text.
struct StoredJSON {
  func text(_ value: some Encodable) throws -> String {
    guard let stored = value as? any Stored else {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
    var writer = JSONWriter()
    stored.write(to: &writer)
    return writer.text
  }

  /// What the reader of `Stored` values makes nothing of, the decoder reads or explains.
  func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    if let stored = type as? any Stored.Type, let value = try? stored.read(text) as? Value {
      return value
    }
    return try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

extension Stored {
  fileprivate static func read(_ text: String) throws(JSONReader.Fault) -> Self {
    var reader = JSONReader(text)
    let value = try Self(from: &reader)
    try reader.end()
    return value
  }
}
