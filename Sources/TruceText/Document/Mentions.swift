package import TruceModel

/// A name of a person, organisation, place or other thing.
package struct NameMention: Sendable {
  package enum Kind: String, Sendable { case person, organization, place, other }

  package var span: Span
  /// The name without its title ("President X"); equal to `span` where it has none.
  package var core: Span
  package var kind: Kind
  /// What the lexicon knows of it, or the wording as name; one for each actor that the words name
  /// ("Turkish and Russian presidents" name two).
  package var entities: [Entity]
  package var rule: Rule

  package init(span: Span, kind: Kind, entities: [Entity], rule: Rule) {
    self.span = span
    self.core = span
    self.kind = kind
    self.entities = entities
    self.rule = rule
  }
}

/// A mention of a place.
package struct PlaceMention: Sendable {
  package enum Form: String, Sendable { case name, adjective, demonym, embedded }

  package var span: Span
  package var form: Form
  package var place: PlaceReference
  /// A city whose name also stands for a government: *Moscow*.
  package var isSeat = false
  package var rule: Rule

  package init(span: Span, form: Form, place: PlaceReference, rule: Rule) {
    self.span = span
    self.form = form
    self.place = place
    self.rule = rule
  }
}

/// A time expression with its TIMEX3 type and value.
package struct TimeMention: Sendable {
  package enum Kind: String, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  package var span: Span
  package var kind: Kind
  /// TIMEX3 `mod`: `START`, `MID`, `END`, `APPROX`, …; nil: none.
  package var modifier: String?
  package var time: TimeReference
  package var rule: Rule

  package init(span: Span, kind: Kind, modifier: String?, time: TimeReference, rule: Rule) {
    self.span = span
    self.kind = kind
    self.modifier = modifier
    self.time = time
    self.rule = rule
  }
}

/// A number in words or digits with its hedge.
package struct NumberMention: Sendable {
  /// Hedge and number: "at least 40".
  package var span: Span
  /// The number alone: "40".
  package var core: Span
  package var count: Count
  package var rule: Rule

  package init(span: Span, core: Span, count: Count, rule: Rule) {
    self.span = span
    self.core = core
    self.count = count
    self.rule = rule
  }
}

/// A pronoun or definite description and the name it stands for.
package struct Coreference: Sendable {
  /// The pronoun or noun phrase.
  package var span: Span
  /// The name it stands for.
  package var antecedent: Span
  package var entities: [Entity]
  package var rule: Rule

  package init(span: Span, antecedent: Span, entities: [Entity], rule: Rule) {
    self.span = span
    self.antecedent = antecedent
    self.entities = entities
    self.rule = rule
  }
}
