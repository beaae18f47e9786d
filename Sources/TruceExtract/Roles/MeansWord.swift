import TruceModel

/// A weapon or platform, and the type that it gives to an event.
struct MeansWord: Sendable {
  var name: String
  var type: EventType
  /// Of several means in one clause the highest rank decides the type.
  var rank: Int

  /// Reads a row of `means.tsv`; nil where it is malformed.
  init?(row: [String]) {
    guard let type = EventType(rawValue: row[1]), let rank = Int(row[2]) else { return nil }
    self.name = row[0]
    self.type = type
    self.rank = rank
  }
}
