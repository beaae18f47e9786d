/// A value read from a report, together with the words it was read from.
///
/// `wording` is the exact text at `span`; `value` is its normalised form. Keeping both lets a
/// reader check every number and date in a brief against the report that gave it.
///
/// Public, so that other targets make it without asking the runtime; see `KeyIndex`.
public struct Attested<Value: Hashable & Sendable>: Hashable, Sendable {
  public var value: Value
  /// `report.text[span]`, to the letter.
  public var wording: String
  /// Into `Report.text`.
  public var span: Span
  /// The rule that read the value, such as `place.gazetteer` or `casualty.object`.
  public var rule: Rule

  @inlinable
  public init(_ value: Value, wording: String, span: Span, rule: Rule) {
    self.value = value
    self.wording = wording
    self.span = span
    self.rule = rule
  }

  /// The same words with another value.
  public func map<Other: Hashable & Sendable>(_ transform: (Value) -> Other) -> Attested<Other> {
    Attested<Other>(transform(value), wording: wording, span: span, rule: rule)
  }
}

extension Attested: Codable where Value: Codable {}

/// The name of a reading rule: stage and rule, such as `time.weekday`.
public struct Rule: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public var name: String
  public init(_ name: String) { self.name = name }
  public init(stringLiteral name: String) { self.name = name }
  public var description: String { name }
}
