/// The words that a JSON value was read from: exact wording and half-open code point offsets.
package struct Evidence: Sendable {
  package var wording: String
  package var start: Int
  package var end: Int
  /// Read outside the claim's own sentence, where the report tells more of the event.
  package var isInherited = false

  package init(wording: String, start: Int, end: Int) {
    self.wording = wording
    self.start = start
    self.end = end
  }
}
