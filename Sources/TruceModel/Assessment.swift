/// What the claims of an incident amount to, counted by origin, never by article.
package struct Assessment: Hashable, Sendable, Codable {
  package var incident: IncidentID
  package var grade: Grade
  /// Each a sentence that names the rule and the origins it rests on.
  package var gradeReasons: [String]
  /// Sorted by key.
  package var origins: [Origin]
  package var actors: [AssessedActor]
  package var harms: [HarmRange]
  package var contradictions: [Contradiction]
  package var positions: [AccusedPosition]

  package init(
    incident: IncidentID, grade: Grade, gradeReasons: [String], origins: [Origin],
    actors: [AssessedActor], harms: [HarmRange], contradictions: [Contradiction],
    positions: [AccusedPosition] = []
  ) {
    self.incident = incident
    self.grade = grade
    self.gradeReasons = gradeReasons
    self.origins = origins
    self.actors = actors
    self.harms = harms
    self.contradictions = contradictions
    self.positions = positions
  }
}

/// How well an incident is supported; the table in `docs/method.md` decides.
package enum Grade: String, Sendable, CaseIterable, Codable {
  /// The accused accepts the act.
  case confirmed
  /// Two or more independent origins, not only of the accuser's side.
  case fair
  /// One origin.
  case weak
  /// Incompatible accounts of who or whether.
  case contested
  /// Set aside by a reviewer.
  case discounted
}

/// Where information comes from: what copies and quotations of one voice fold into.
package struct Origin: Hashable, Sendable, Codable {
  package enum Bloc: String, Sendable, CaseIterable, Codable {
    case accuser, accused, third, unknown
  }

  /// Stable key, such as `sohr` or `outlet:al-jazeera`.
  package var key: String
  package var name: String
  package var side: String?
  package var bloc: Bloc
  /// An unknown origin corroborates nothing.
  package var isKnown: Bool
  package var claims: [ClaimID]
  package var reports: [ReportID]
  /// Why claims of several reports were folded into this origin.
  package var reasons: [String]

  package init(
    key: String, name: String, side: String?, bloc: Bloc, isKnown: Bool, claims: [ClaimID],
    reports: [ReportID], reasons: [String] = []
  ) {
    self.key = key
    self.name = name
    self.side = side
    self.bloc = bloc
    self.isKnown = isKnown
    self.claims = claims
    self.reports = reports
    self.reasons = reasons
  }
}

/// A doer that claims name, and how firmly.
package struct AssessedActor: Hashable, Sendable, Codable {
  package enum Standing: String, Sendable, CaseIterable, Codable {
    /// It says so itself.
    case declared
    case alleged, contested, unknown
  }

  package var entity: Entity
  package var standing: Standing
  package var claims: [ClaimID]

  package init(entity: Entity, standing: Standing, claims: [ClaimID]) {
    self.entity = entity
    self.standing = standing
    self.claims = claims
  }
}

/// The range of one kind of harm over the origins; never a sum.
package struct HarmRange: Hashable, Sendable, Codable {
  package struct OfOrigin: Hashable, Sendable, Codable {
    package var origin: String
    package var count: Count
    package var who: String?
    package var claims: [ClaimID]

    package init(origin: String, count: Count, who: String?, claims: [ClaimID]) {
      self.origin = origin
      self.count = count
      self.who = who
      self.claims = claims
    }
  }

  /// Bounds of one group of the people harmed.
  package struct Bounds: Hashable, Sendable, Codable {
    package var low: Int?
    /// nil: open or not told.
    package var high: Int?

    package init(low: Int?, high: Int?) {
      self.low = low
      self.high = high
    }
  }

  package var harm: Casualty.Harm
  package var low: Int?
  package var high: Int?
  package var origins: [OfOrigin]
  /// Of those said to be civilians; nil: nobody says that any was.
  package var civilians: Bounds?
  /// Of those said to be fighters or soldiers; nil: nobody says that any was.
  package var fighters: Bounds?
  /// Some call the same people civilians and others fighters; then both lows are zero.
  package var isStatusContested: Bool

  package init(
    harm: Casualty.Harm, low: Int?, high: Int?, origins: [OfOrigin], civilians: Bounds? = nil,
    fighters: Bounds? = nil, isStatusContested: Bool = false
  ) {
    self.harm = harm
    self.low = low
    self.high = high
    self.origins = origins
    self.civilians = civilians
    self.fighters = fighters
    self.isStatusContested = isStatusContested
  }
}

/// Accounts of one attribute that cannot all be true.
package struct Contradiction: Hashable, Sendable, Codable {
  package enum Attribute: String, Sendable, CaseIterable, Codable {
    case occurrence, responsibility, actor, target, place, time, casualties, means, justification
  }

  package struct Side: Hashable, Sendable, Codable {
    package var value: String
    package var origins: [String]
    package var claims: [ClaimID]

    package init(value: String, origins: [String], claims: [ClaimID]) {
      self.value = value
      self.origins = origins
      self.claims = claims
    }
  }

  package var about: Attribute
  package var sides: [Side]

  package init(about: Attribute, sides: [Side]) {
    self.about = about
    self.sides = sides
  }
}

/// What the accused says to the accusation.
package struct AccusedPosition: Hashable, Sendable, Codable {
  package enum Answer: String, Sendable, CaseIterable, Codable {
    case denied, justified
    case blamedOther = "blamed-other"
    case confirmed, silent
    case notAsked = "not-asked"
  }

  package var accused: Entity
  package var answer: Answer
  package var claims: [ClaimID]

  package init(accused: Entity, answer: Answer, claims: [ClaimID]) {
    self.accused = accused
    self.answer = answer
    self.claims = claims
  }
}
