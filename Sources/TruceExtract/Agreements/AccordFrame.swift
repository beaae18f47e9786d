import TruceModel

/// What a verb or noun says of an agreement.
struct AccordFrame: Sendable {
  var form: Trigger.Form
  var type: EventType
  /// `object`, `subject`, or the preposition ahead of the agreement.
  var position: String
  /// Several words ("come into force"), which say it of nothing but agreements.
  var isPhrase = false

  /// The preposition that a phrase ends with ("commit to"); nil: it ends otherwise.
  var marker: String?
  /// What texts do and people hardly ever: "it does not cover the group" tells of the truce.
  var isOfTexts = false

  private static let ofTexts: Set<String> = [
    "cover", "exclude", "provide for", "stipulate", "envisage", "oblige", "prohibit", "forbid",
  ]

  init(form: Trigger.Form, type: EventType, position: String) {
    self.form = form
    self.type = type
    self.position = position
  }

  /// Reads a row of `accords.tsv`; nil where it is malformed.
  init?(row: [String]) {
    guard let form = Trigger.Form(rawValue: row[1]), let type = EventType(rawValue: row[2]) else {
      return nil
    }
    self.form = form
    self.type = type
    position = row[3]
    isOfTexts = Self.ofTexts.contains(row[0])
    let last = row[0].parts(at: " ").last
    marker = last.flatMap { ["to", "by", "with", "from", "on"].contains($0) ? $0 : nil }
    isPhrase = row[0].utf8.contains(UInt8(ascii: " "))
  }
}
