/// How a number is hedged.
package enum Qualifier: String, Sendable, CaseIterable, Codable {
  case exact
  case atLeast = "at-least"
  case atMost = "at-most"
  case about, range, vague
}

/// A count with its bounds: UCDP's low and high, nil for open or unstated.
package struct Count: Hashable, Sendable, Codable {
  /// Lowest number the words allow; nil: none given.
  package var low: Int?
  /// Highest number the words allow; nil: open or none given.
  package var high: Int?
  package var qualifier: Qualifier

  package init(low: Int?, high: Int?, qualifier: Qualifier) {
    self.low = low
    self.high = high
    self.qualifier = qualifier
  }

  package static func exact(_ number: Int) -> Count {
    Count(low: number, high: number, qualifier: .exact)
  }
}

/// Harm to people.
package struct Casualty: Hashable, Sendable, Codable {
  package enum Harm: String, Sendable, CaseIterable, Codable {
    case killed, injured, missing, detained, displaced, unspecified
  }

  package var harm: Harm
  package var count: Count
  /// The people in the report's words ("fighters"); nil: not said.
  package var who: String?

  package init(harm: Harm, count: Count, who: String? = nil) {
    self.harm = harm
    self.count = count
    self.who = who
  }
}

/// Things counted: vehicles, strikes, rockets.
package struct Quantity: Hashable, Sendable, Codable {
  package var of: String
  package var count: Count

  package init(of: String, count: Count) {
    self.of = of
    self.count = count
  }
}
