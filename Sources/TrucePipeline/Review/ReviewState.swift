package import TruceModel
package import TruceStore

/// Which of the recorded judgements are in force, and what follows from them.
///
/// A judgement is in force unless it was retracted, or needs a second person and has none. A
/// retraction that is itself retracted does not count. The one who made a judgement cannot approve
/// it. Judgements made while no second person was required need none later.
package struct ReviewState: Sendable {
  /// In the order of making.
  package private(set) var inForce: [RecordedJudgement] = []
  /// Those that wait for a second person.
  package private(set) var waiting: [RecordedJudgement] = []
  package private(set) var retracted: Set<Int> = []
  /// What took each of them back.
  package private(set) var retractions: [Int: RecordedJudgement] = [:]
  /// Whether a judgement made now would wait.
  package private(set) var requiresSecondPerson = false

  package init(_ judgements: [RecordedJudgement]) {
    let approvals = Approvals(judgements)
    let needed = approvals.waiting(for: judgements)
    retractions = Self.retractions(judgements.filter { !needed.contains($0.number) })
    retracted = Set(retractions.keys)
    waiting = judgements.filter {
      needed.contains($0.number) && !retracted.contains($0.number)
    }
    inForce = judgements.filter {
      !needed.contains($0.number) && !retracted.contains($0.number)
    }
    requiresSecondPerson = inForce.reduce(false) { rule, judgement in
      if case .requireSecondPerson(let isRequired) = judgement.act { isRequired } else { rule }
    }
  }

  /// Newest first, so that a retraction is known to stand before its target is looked at.
  private static func retractions(
    _ judgements: [RecordedJudgement]
  ) -> [Int: RecordedJudgement] {
    var retractions: [Int: RecordedJudgement] = [:]
    for judgement in judgements.reversed() where retractions[judgement.number] == nil {
      if case .retract(let target) = judgement.act, target < judgement.number {
        retractions[target] = judgement
      }
    }
    return retractions
  }
}

/// Who approved what.
private struct Approvals {
  private var approvers: [Int: Set<String>] = [:]

  init(_ judgements: [RecordedJudgement]) {
    for judgement in judgements {
      if case .approve(let target) = judgement.act {
        approvers[target, default: []].insert(judgement.reviewer)
      }
    }
  }

  /// Numbers of the judgements that need a second person and have none.
  func waiting(for judgements: [RecordedJudgement]) -> Set<Int> {
    var waiting: Set<Int> = []
    var isRequired = false
    for judgement in judgements {
      let isApproved = approvers[judgement.number]?.contains { $0 != judgement.reviewer } ?? false
      if isRequired, judgement.act.changesRecord, !isApproved {
        waiting.insert(judgement.number)
      } else if case .requireSecondPerson(let rule) = judgement.act {
        isRequired = rule
      }
    }
    return waiting
  }
}

extension ReviewState {
  /// What linking and assessing take as given.
  package var verdicts: [Judgement] {
    inForce.flatMap { judgement in
      judgement.act.verdicts.map {
        Judgement($0, reviewer: judgement.reviewer, reason: judgement.reason)
      }
    }
  }

  /// Claims whose occurrence is a part of another's; of several, the last counts.
  package var parts: [(part: ClaimID, whole: ClaimID)] {
    inForce.compactMap { judgement in
      if case .partOf(let part, let whole) = judgement.act { (part, whole) } else { nil }
    }
  }

  /// Claims of which a judgement in force speaks; remarks and tasks do not count.
  package var reviewedClaims: Set<ClaimID> {
    Set(inForce.filter(\.act.changesRecord).flatMap(\.act.claims))
  }

  /// What reviewers found in place of what was read, in the order of making.
  package var findings: [ClaimID: [Finding]] {
    var findings: [ClaimID: [Finding]] = [:]
    for judgement in inForce {
      if case .edit(let claim, let finding) = judgement.act {
        findings[claim, default: []].append(finding)
      }
    }
    return findings
  }

  /// `claims` with the reviewers' findings in place of what was read; the words stay.
  package func revised(_ claims: [Claim]) -> [Claim] {
    let findings = findings
    guard !findings.isEmpty else { return claims }
    return claims.map { claim in
      (findings[claim.id] ?? []).reduce(claim) { $0.revised(by: $1) }
    }
  }

  /// To whom the incident of each claim was given, in the order of making; nil: to nobody. Of an
  /// incident the last counts.
  package var assigned: [(claim: ClaimID, person: String?)] {
    inForce.compactMap { judgement in
      if case .assign(let claim, let person) = judgement.act { (claim, person) } else { nil }
    }
  }
}

extension ReviewAct {
  fileprivate var verdicts: [Judgement.Verdict] {
    switch self {
    case .same(let a, let b): [.same(a, b)]
    case .different(let a, let b): [.different(a, b)]
    case .partOf(let part, let whole): [.different(part, whole)]
    case .merge(let claims): Self.together(claims)
    case .split(let kept, let apart):
      Self.together(kept) + Self.together(apart)
        + kept.flatMap { one in apart.map { .different(one, $0) } }
    case .grade(let claim, let grade): [.grade(claim, grade)]
    case .edit, .assign, .comment, .approve, .retract, .requireSecondPerson: []
    }
  }

  private static func together(_ claims: [ClaimID]) -> [Judgement.Verdict] {
    claims.dropFirst().map { .same(claims[0], $0) }
  }
}
