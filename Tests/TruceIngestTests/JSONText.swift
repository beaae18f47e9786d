import TruceModel

/// JSON for tests, keys sorted.
enum JSONText {
  static func object(_ members: [String: String]) -> String {
    var writer = JSONWriter()
    writer.object { line in
      for (key, value) in members.sorted(by: { $0.key < $1.key }) {
        line.key(quoting: key)
        line.string(value)
      }
    }
    return writer.text
  }
}
