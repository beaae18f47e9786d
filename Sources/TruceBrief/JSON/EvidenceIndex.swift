import TruceModel

/// Turns attested values of one report into evidence with code point offsets.
struct EvidenceIndex: Sendable {
  private let index: CodePointIndex

  /// `text` is the report's, to which the spans belong.
  init(_ text: String) { index = CodePointIndex(text) }

  /// nil for nil.
  func evidence<Value>(of attested: Attested<Value>?) -> Evidence? {
    attested.map {
      let (start, end) = index.codePoints(of: $0.span)
      var evidence = Evidence(wording: $0.wording, start: start, end: end)
      evidence.isInherited = $0.rule.name.hasPrefix("context.")
      return evidence
    }
  }
}
