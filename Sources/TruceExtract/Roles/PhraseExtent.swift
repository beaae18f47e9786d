import TruceModel

/// The words of an entity while those that are none of it are taken off: the entity itself is changed
/// once, where any were.
struct PhraseExtent {
  private(set) var range: ClosedRange<Int>
  private var part: ClosedRange<Int>?
  private let reading: SentenceReading

  /// nil: the sentence has no word of `span`.
  init?(_ span: Span, in reading: SentenceReading) {
    guard let range = reading.range(of: span) else { return nil }
    self.range = range
    self.reading = reading
  }

  /// Leaves the words of `part` alone; nil: all of them.
  mutating func narrow(to part: ClosedRange<Int>?) {
    guard let part, part != range else { return }
    self.part = part
    range = reading.range(of: reading.span(part)) ?? part
  }

  /// Gives the entity the words that are left.
  func apply(to entity: inout Attested<Entity>) {
    guard let part else { return }
    entity.span = reading.span(part)
    entity.wording = reading.wording(part)
  }
}
