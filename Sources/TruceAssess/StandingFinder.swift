import TruceModel

/// Gathers what is said of each agreement.
struct StandingFinder: Sendable {
  let context: AssessmentContext
  let matcher: AgreementMatcher

  /// The agreement whose standing `claim` speaks of; nil: none. `answers`: of other claims.
  func agreement(of claim: Claim, reusing answers: inout AreaAnswers) -> AgreementID? {
    guard claim.event.type.family == .agreement, claim.event.type != .agreementTerm,
      !claim.negates, claim.event.status.isOfRecord
    else { return nil }
    return matcher.agreement(of: claim, reusing: &answers)?.id
  }

  /// What `claims`, those that speak of it in order of id, say of `agreement`.
  func standing(of agreement: Agreement, from claims: [Claim]) -> AgreementStanding {
    AgreementStanding(
      agreement: agreement.id, onPaper: onPaper(agreement), asOf: context.lastDay,
      statements: statements(claims))
  }

  /// nil: not yet declared on the last day, no dates are known, or it lapsed on no known day.
  private func onPaper(_ agreement: Agreement) -> AgreementStanding.State? {
    guard let day = context.lastDay else { return nil }
    if let ended = agreement.ended?.day, ended <= day { return .ended }
    if agreement.hasLapsed { return nil }
    if let effective = agreement.effective?.day, effective <= day { return .inEffect }
    if let declared = agreement.declared?.day, declared <= day { return .declared }
    return nil
  }

  private struct Key: Hashable {
    var state: AgreementStanding.State
    var origin: String
  }

  private func statements(_ claims: [Claim]) -> [AgreementStanding.Statement] {
    var groups: [Key: [Claim]] = [:]
    for claim in claims {
      guard let state = claim.event.type.state else { continue }
      groups[Key(state: state, origin: context.voice(of: claim).key), default: []].append(claim)
    }
    let all = groups.map { key, claims in
      AgreementStanding.Statement(
        state: key.state, day: claims.compactMap { context.day(of: $0) }.min(),
        origin: context.voice(of: claims[0]).name, originKey: key.origin,
        claims: claims.map(\.id).sorted())
    }
    return all.sorted { a, b in
      let x = (a.day?.ordinal ?? .max, a.state.rawValue, a.originKey)
      let y = (b.day?.ordinal ?? .max, b.state.rawValue, b.originKey)
      return x < y
    }
  }
}

extension Agreement {
  /// Its file says how it came to an end, not on what day.
  var hasLapsed: Bool { ended == nil && endReason != nil }
}

extension EventType {
  /// What a claim of this type says of its agreement; nil: nothing of its standing.
  var state: AgreementStanding.State? {
    switch self {
    case .ceasefireDeclared, .ceasefireAgreed: .declared
    case .ceasefireInEffect: .inEffect
    case .ceasefireHolding: .holding
    case .ceasefireEndangered: .endangered
    case .ceasefireViolated: .violated
    case .ceasefireExtended: .extended
    case .ceasefireRejected: .rejected
    case .ceasefireEnded: .ended
    default: nil
    }
  }
}

extension EventStatus {
  /// Told as something that happened.
  var isOfRecord: Bool {
    switch self {
    case .occurred, .ongoing, .ended, .attempted: true
    case .negated, .planned, .threatened, .demanded, .hypothetical: false
    }
  }
}
