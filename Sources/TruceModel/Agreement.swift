/// A ceasefire or the like: who is bound, where, from when, to what.
package struct Agreement: Hashable, Sendable, Codable {
  /// An instant of the agreement's life, with what is known of it.
  package struct Moment: Hashable, Sendable, Codable {
    package var day: CalendarDay
    /// Minutes after local midnight; nil: no time of day is known.
    package var minute: Int?
    /// Offset from UTC in minutes; nil: unknown.
    package var utcOffset: Int?
    /// The public reference that gives the date.
    package var reference: String?

    package init(
      day: CalendarDay, minute: Int? = nil, utcOffset: Int? = nil, reference: String? = nil
    ) {
      self.day = day
      self.minute = minute
      self.utcOffset = utcOffset
      self.reference = reference
    }
  }

  /// Someone whom the text binds, vouches for, or leaves out.
  package struct Party: Hashable, Sendable, Codable {
    package var name: String
    package var id: ActorID?
    /// Why an excluded actor is excluded, or how a party joined.
    package var basis: String?

    package init(name: String, id: ActorID? = nil, basis: String? = nil) {
      self.name = name
      self.id = id
      self.basis = basis
    }
  }

  package enum Kind: String, Sendable, CaseIterable, Codable {
    case unilateral, bilateral, multilateral
  }

  package var id: AgreementID
  package var name: String
  /// Other names that reports use, such as "the Moscow agreement".
  package var aliases: [String]
  package var kind: Kind
  package var parties: [Party]
  package var guarantors: [Party]
  package var mediators: [Party]
  package var excluded: [Party]
  /// Bodies mandated to watch it, whose word that a party broke it is a finding.
  package var mechanisms: [Party]
  /// Earlier agreements on whose area and exclusions it rests.
  package var buildsOn: [AgreementID]
  package var area: Area
  package var declared: Moment?
  package var effective: Moment?
  /// nil: not known to have ended.
  package var ended: Moment?
  package var endReason: String?
  package var provisions: [Provision]
  /// Public references for the whole.
  package var references: [String]
  /// What is not known, in words.
  package var unknowns: [String]

  package init(
    id: AgreementID, name: String, aliases: [String] = [], kind: Kind, parties: [Party],
    guarantors: [Party] = [], mediators: [Party] = [], excluded: [Party] = [],
    mechanisms: [Party] = [], buildsOn: [AgreementID] = [], area: Area,
    declared: Moment? = nil, effective: Moment? = nil, ended: Moment? = nil,
    endReason: String? = nil, provisions: [Provision], references: [String] = [],
    unknowns: [String] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.parties = parties
    self.guarantors = guarantors
    self.mediators = mediators
    self.excluded = excluded
    self.mechanisms = mechanisms
    self.buildsOn = buildsOn
    self.area = area
    self.declared = declared
    self.effective = effective
    self.ended = ended
    self.endReason = endReason
    self.provisions = provisions
    self.references = references
    self.unknowns = unknowns
  }
}

/// Where an agreement holds.
package struct Area: Hashable, Sendable, Codable {
  /// A strip along a road.
  package struct Corridor: Hashable, Sendable, Codable {
    package var road: String
    /// Vertices of the road, degrees north and east.
    package var line: [Coordinate]
    /// On each side.
    package var widthKilometres: Double

    package init(road: String, line: [Coordinate], widthKilometres: Double) {
      self.road = road
      self.line = line
      self.widthKilometres = widthKilometres
    }
  }

  /// In words, as the brief shows it.
  package var description: String
  /// ISO 3166-1 alpha-2 of countries covered whole; empty: none.
  package var countries: [String]
  /// Provinces covered whole.
  package var provinces: [String]
  /// Provinces of which a part, not drawn, is covered.
  package var partialProvinces: [String]
  /// Rings of GeoJSON polygons, outer rings only, degrees.
  package var polygons: [[Coordinate]]
  package var corridor: Corridor?

  package init(
    description: String, countries: [String] = [], provinces: [String] = [],
    partialProvinces: [String] = [], polygons: [[Coordinate]] = [], corridor: Corridor? = nil
  ) {
    self.description = description
    self.countries = countries
    self.provinces = provinces
    self.partialProvinces = partialProvinces
    self.polygons = polygons
    self.corridor = corridor
  }
}

/// A point on the earth, degrees, WGS 84.
package struct Coordinate: Hashable, Sendable, Codable {
  package var latitude: Double
  package var longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// One term of an agreement.
package struct Provision: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case prohibited, required, permitted, machinery, scope
  }

  /// Unique in its agreement.
  package var id: String
  /// The typology code of the field: `A3`, `B1`, `C2`.
  package var code: String
  package var kind: Kind
  /// In Truce's own words.
  package var text: String
  /// Names of the parties bound; empty: all parties.
  package var bound: [String]
  /// The event types it speaks of; empty: none that reports tell as events.
  package var acts: [EventType]
  /// Target flags it is limited to; empty: any target.
  package var targets: [TargetFlag]
  /// nil: the agreement's area.
  package var area: Area?
  package var deadline: CalendarDay?
  package var exceptions: [ProvisionException]
  /// The article or clause and the public text that holds it.
  package var reference: String?

  package init(
    id: String, code: String, kind: Kind, text: String, bound: [String] = [],
    acts: [EventType] = [], targets: [TargetFlag] = [], area: Area? = nil,
    deadline: CalendarDay? = nil, exceptions: [ProvisionException] = [],
    reference: String? = nil
  ) {
    self.id = id
    self.code = code
    self.kind = kind
    self.text = text
    self.bound = bound
    self.acts = acts
    self.targets = targets
    self.area = area
    self.deadline = deadline
    self.exceptions = exceptions
    self.reference = reference
  }
}

/// What a provision leaves open to its parties.
package enum ProvisionException: String, Sendable, CaseIterable, Codable {
  case excludedGroup = "excluded-group"
  case selfDefence = "self-defence"
}
