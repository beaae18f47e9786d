/// One event mention under one attribution: who says that what happened.
package struct Claim: Hashable, Sendable, Codable {
  package var id: ClaimID
  package var report: ReportID
  package var event: Event
  package var zone: Zone
  /// The innermost speaker's.
  package var stance: Stance
  package var justification: Attested<Justification>?
  /// Outermost speaker to innermost; empty: the outlet's own voice.
  package var attribution: [AttributionLink]
  /// The sentence that holds the trigger.
  package var sentence: Attested<String>

  package init(
    id: ClaimID, report: ReportID, event: Event, zone: Zone = .body, stance: Stance = .asserts,
    justification: Attested<Justification>? = nil, attribution: [AttributionLink] = [],
    sentence: Attested<String>
  ) {
    self.id = id
    self.report = report
    self.event = event
    self.zone = zone
    self.stance = stance
    self.justification = justification
    self.attribution = attribution
    self.sentence = sentence
  }
}

/// How the innermost speaker stands to the event.
package enum Stance: String, Sendable, CaseIterable, Codable {
  case asserts, accuses, admits, denies, justifies, doubts
  /// Asked, and gave no word.
  case declines
}

/// Why the doer says it was allowed.
package enum Justification: String, Sendable, CaseIterable, Codable {
  case excludedGroup = "excluded-group"
  case selfDefence = "self-defence"
  case response
  case notAParty = "not-a-party"
  case other
}

/// One speaker in the chain through which a claim came.
package struct AttributionLink: Hashable, Sendable, Codable {
  /// nil: reported speech whose speaker is not named ("was reported").
  package var speaker: Attested<Entity>?
  package var cue: Attested<String>?
  /// The trigger stands inside quotation marks of this speaker.
  package var isQuoted: Bool
  package var saidOn: Attested<TimeReference>?
  /// Whom it was told to, or where it was said ("told Interfax").
  package var via: Attested<Entity>?

  package init(
    speaker: Attested<Entity>?, cue: Attested<String>? = nil, isQuoted: Bool = false,
    saidOn: Attested<TimeReference>? = nil, via: Attested<Entity>? = nil
  ) {
    self.speaker = speaker
    self.cue = cue
    self.isQuoted = isQuoted
    self.saidOn = saidOn
    self.via = via
  }
}
