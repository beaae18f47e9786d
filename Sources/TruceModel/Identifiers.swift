/// An identifier of one kind of thing: a string that cannot be swapped for another kind's.
package protocol Identifier: Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral, Codable
{
  var rawValue: String { get }
  init(_ rawValue: String)
}

extension Identifier {
  package init(stringLiteral value: String) { self.init(value) }
  package var description: String { rawValue }
  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Names one report: the id it came with, or one made from its path and text.
package struct ReportID: Identifier {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
}

/// Names one claim: `clm_` and sixteen hexadecimal digits of its report, place and type.
package struct ClaimID: Identifier {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
}

/// Names one incident: `inc_` and sixteen hexadecimal digits.
package struct IncidentID: Identifier {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
}

extension IncidentID {
  /// The id of the incident whose claim told first is `claim`.
  package init(namedAfter claim: ClaimID?) {
    var hash = StableHash()
    hash.combine(claim?.rawValue ?? "")
    self.init("inc_" + hash.hexadecimal)
  }
}

/// Names an actor of the lexicon, such as `sohr`.
package struct ActorID: Identifier {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
}

/// Names a place: `geonames:169389`, `naturalearth:SY-ID`, `road:m4-syria`, `user:…`.
package struct PlaceID: Identifier {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
}

/// Names an agreement, such as `SYR-2020-03-05`.
package struct AgreementID: Identifier {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
}
