/// What is claimed to have happened, every field with its words.
package struct Event: Hashable, Sendable, Codable {
  package var type: EventType
  /// The words that name the event.
  package var trigger: Attested<EventType>
  package var status: EventStatus
  /// A total or old background ("since 2011"), never joined to an incident.
  package var isAggregate: Bool
  /// An earlier mention of the same event in this report.
  package var refersTo: ClaimID?
  /// The claims of the acts by which an agreement is said to be breached.
  package var acts: [ClaimID]
  package var actors: [Attested<Entity>]
  package var targets: [Attested<Entity>]
  /// Most specific first.
  package var places: [Attested<PlaceReference>]
  /// nil: the text gives no time.
  package var time: Attested<TimeReference>?
  /// The latest day it can have happened (the day of the report or statement); nil: unknown.
  package var notAfter: CalendarDay?
  package var casualties: [Attested<Casualty>]
  package var quantities: [Attested<Quantity>]
  /// Harm to things, in the words of the report.
  package var damage: [Attested<String>]
  package var means: [Attested<String>]
  package var agreement: Attested<AgreementReference>?
  /// `negated` because a report of it is said not to exist ("no casualties were reported").
  package var isNotReported: Bool

  package init(
    type: EventType, trigger: Attested<EventType>, status: EventStatus = .occurred,
    isAggregate: Bool = false, refersTo: ClaimID? = nil, acts: [ClaimID] = [],
    actors: [Attested<Entity>] = [], targets: [Attested<Entity>] = [],
    places: [Attested<PlaceReference>] = [], time: Attested<TimeReference>? = nil,
    notAfter: CalendarDay? = nil, casualties: [Attested<Casualty>] = [],
    quantities: [Attested<Quantity>] = [], damage: [Attested<String>] = [],
    means: [Attested<String>] = [], agreement: Attested<AgreementReference>? = nil,
    isNotReported: Bool = false
  ) {
    self.type = type
    self.trigger = trigger
    self.status = status
    self.isAggregate = isAggregate
    self.refersTo = refersTo
    self.acts = acts
    self.actors = actors
    self.targets = targets
    self.places = places
    self.time = time
    self.notAfter = notAfter
    self.casualties = casualties
    self.quantities = quantities
    self.damage = damage
    self.means = means
    self.agreement = agreement
    self.isNotReported = isNotReported
  }
}

/// Whether the words say that it happened.
package enum EventStatus: String, Sendable, CaseIterable, Codable {
  case occurred, ongoing, ended, negated, planned, threatened, demanded, hypothetical
  /// Tried and failed.
  case attempted
}

/// An agreement as the words of a report name or describe it.
package struct AgreementReference: Hashable, Sendable, Codable {
  /// nil: named or described, not identified.
  package var id: AgreementID?
  package var parties: [Entity]
  package var brokers: [Entity]
  package var guarantors: [Entity]
  package var announcer: Entity?

  package init(
    id: AgreementID? = nil, parties: [Entity] = [], brokers: [Entity] = [],
    guarantors: [Entity] = [], announcer: Entity? = nil
  ) {
    self.id = id
    self.parties = parties
    self.brokers = brokers
    self.guarantors = guarantors
    self.announcer = announcer
  }
}
