/// Where an agreement stands over the time that the reports tell of, by whose word.
package struct AgreementStanding: Hashable, Sendable, Codable {
  /// What was said of the agreement, or follows from its file.
  package enum State: String, Sendable, CaseIterable, Codable {
    case declared
    case inEffect = "in-effect"
    case holding, endangered
    /// A breach is alleged.
    case violated
    case extended, rejected, ended
  }

  /// One word on the agreement, by one origin.
  package struct Statement: Hashable, Sendable, Codable {
    package var state: State
    /// The day it is said of, else the latest day it can be of; nil: unknown.
    package var day: CalendarDay?
    /// Who says so: name and key of the origin.
    package var origin: String
    package var originKey: String
    package var claims: [ClaimID]

    package init(
      state: State, day: CalendarDay?, origin: String, originKey: String, claims: [ClaimID]
    ) {
      self.state = state
      self.day = day
      self.origin = origin
      self.originKey = originKey
      self.claims = claims
    }
  }

  package var agreement: AgreementID
  /// What its file says for `asOf`: declared, in effect or ended; nil: not yet declared then, or
  /// the file gives no dates.
  package var onPaper: State?
  /// The last day that the reports tell of; nil: none is dated.
  package var asOf: CalendarDay?
  /// What the reports say of it, in order of day; one entry for each state and origin.
  package var statements: [Statement]

  package init(
    agreement: AgreementID, onPaper: State?, asOf: CalendarDay?, statements: [Statement]
  ) {
    self.agreement = agreement
    self.onPaper = onPaper
    self.asOf = asOf
    self.statements = statements
  }
}
