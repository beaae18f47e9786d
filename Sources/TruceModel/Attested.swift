/// A value read from a report, together with the words it was read from.
///
/// `wording` is the exact text at `span`; `value` is its normalised form. Keeping both lets a
/// reader check every number and date in a brief against the report that gave it.
package struct Attested<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  /// `report.text[span]`, to the letter.
  package var wording: String
  /// Into `Report.text`.
  package var span: Span
  /// The rule that read the value, such as `place.gazetteer` or `casualty.object`.
  package var rule: Rule

  package init(_ value: Value, wording: String, span: Span, rule: Rule) {
    self.value = value
    self.wording = wording
    self.span = span
    self.rule = rule
  }

  /// The same words with another value.
  package func map<Other: Hashable & Sendable>(_ transform: (Value) -> Other) -> Attested<Other> {
    Attested<Other>(transform(value), wording: wording, span: span, rule: rule)
  }
}

/// The name of a reading rule: stage and rule, such as `time.weekday`.
package struct Rule: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package var name: String
  package init(_ name: String) { self.name = name }
  package init(stringLiteral name: String) { self.name = name }
  package var description: String { name }
}
