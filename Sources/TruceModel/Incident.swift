/// The claims judged to be about one occurrence.
package struct Incident: Hashable, Sendable, Codable {
  package var id: IncidentID
  package var type: EventType
  /// The interval in which all or most of its claims agree; nil: no claim dates it.
  package var time: TimeReference?
  /// Most specific first.
  package var places: [PlaceReference]
  /// Sorted by id.
  package var claims: [ClaimID]
  /// Sorted by id.
  package var reports: [ReportID]
  /// Why its claims were joined: one entry for each pair that a decision rests on.
  package var links: [ClaimLink]
  /// The wider incident it is a part of (a day's campaign), if any.
  package var partOf: IncidentID?

  package init(
    id: IncidentID, type: EventType, time: TimeReference?, places: [PlaceReference],
    claims: [ClaimID], reports: [ReportID], links: [ClaimLink] = [], partOf: IncidentID? = nil
  ) {
    self.id = id
    self.type = type
    self.time = time
    self.places = places
    self.claims = claims
    self.reports = reports
    self.links = links
    self.partOf = partOf
  }
}

/// Why two claims were held to be about one occurrence.
package struct ClaimLink: Hashable, Sendable, Codable {
  package var first: ClaimID
  package var second: ClaimID
  /// The sum of the reasons' weights; see `docs/method.md`.
  package var score: Double
  package var reasons: [Reason]

  package struct Reason: Hashable, Sendable, Codable {
    /// What was compared: `type`, `time`, `place`, `actor`, `target`, `harm`, `words`.
    package var about: String
    package var weight: Double
    /// One phrase with both values, such as `same day 2019-08-31`.
    package var explanation: String

    package init(about: String, weight: Double, explanation: String) {
      self.about = about
      self.weight = weight
      self.explanation = explanation
    }
  }

  package init(first: ClaimID, second: ClaimID, score: Double, reasons: [Reason]) {
    self.first = first
    self.second = second
    self.score = score
    self.reasons = reasons
  }
}

/// Two reports, one of which repeats the other's text.
package struct CopyRelation: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case verbatim, edited, excerpt
    /// Known by its credit line alone.
    case credited
  }

  package var copy: ReportID
  package var original: ReportID
  package var kind: Kind
  /// Share of the copy's five-word sequences that the original holds, 0...1.
  package var containment: Double
  /// The credit line, where there is one.
  package var credit: String?

  package init(
    copy: ReportID, original: ReportID, kind: Kind, containment: Double, credit: String? = nil
  ) {
    self.copy = copy
    self.original = original
    self.kind = kind
    self.containment = containment
    self.credit = credit
  }
}
