package import TruceModel

/// What a reviewer does. Claims anchor it: incidents come and go with linking, claims stay.
package enum ReviewAct: Hashable, Sendable, Codable {
  /// Both claims are about one occurrence.
  case same(first: ClaimID, second: ClaimID)
  /// The claims are about two occurrences.
  case different(first: ClaimID, second: ClaimID)
  /// The occurrence of the one claim is a part of the other's.
  case partOf(part: ClaimID, whole: ClaimID)
  /// All the claims are about one occurrence.
  case merge(claims: [ClaimID])
  /// `apart` are about another occurrence than `kept`; each set stays together.
  case split(kept: [ClaimID], apart: [ClaimID])
  /// The incident of this claim has this grade: confirmed, discounted, contested, …
  case grade(claim: ClaimID, grade: Grade)
  /// The reviewer found this in place of what the report says; the report's words stay.
  case edit(claim: ClaimID, finding: Finding)
  /// The incident of this claim is this person's to look at; nil: nobody's.
  case assign(claim: ClaimID, to: String?)
  /// A remark on the incident of this claim; the words are the judgement's reason.
  case comment(claim: ClaimID)
  /// A second person agrees with a judgement.
  case approve(judgement: Int)
  /// A judgement no longer holds; retracting a retraction restores it.
  case retract(judgement: Int)
  /// Whether judgements made from here on need a second person.
  case requireSecondPerson(Bool)

  /// The name of the act in the ledger and on the command line.
  package var name: String {
    switch self {
    case .same: "same"
    case .different: "different"
    case .partOf: "part-of"
    case .merge: "merge"
    case .split: "split"
    case .grade(_, .confirmed): "confirm"
    case .grade(_, .discounted): "discount"
    case .grade(_, .contested): "contest"
    case .grade: "grade"
    case .edit: "edit"
    case .assign: "assign"
    case .comment: "comment"
    case .approve: "approve"
    case .retract: "undo"
    case .requireSecondPerson: "second-person"
    }
  }

  /// The claims that it speaks of, in order; none of an act on a judgement.
  package var claims: [ClaimID] {
    switch self {
    case .same(let a, let b), .different(let a, let b), .partOf(let a, let b): [a, b]
    case .merge(let claims): claims
    case .split(let kept, let apart): kept + apart
    case .grade(let claim, _), .edit(let claim, _), .assign(let claim, _), .comment(let claim):
      [claim]
    case .approve, .retract, .requireSecondPerson: []
    }
  }

  /// The number of the judgement that it speaks of; nil: it speaks of claims or of the rules.
  package var judgement: Int? {
    switch self {
    case .approve(let number), .retract(let number): number
    default: nil
    }
  }

  /// Whether it changes what is held to have happened: remarks, tasks and approvals do not.
  package var changesRecord: Bool {
    switch self {
    case .same, .different, .partOf, .merge, .split, .grade, .edit, .retract,
      .requireSecondPerson:
      true
    case .assign, .comment, .approve: false
    }
  }
}

/// A judgement as the ledger keeps it.
package struct RecordedJudgement: Hashable, Sendable {
  /// Counts from 1 in the order of making.
  package var number: Int
  /// ISO 8601, UTC.
  package var madeAt: String
  package var reviewer: String
  package var reason: String
  package var act: ReviewAct

  package init(number: Int, madeAt: String, reviewer: String, reason: String, act: ReviewAct) {
    self.number = number
    self.madeAt = madeAt
    self.reviewer = reviewer
    self.reason = reason
    self.act = act
  }
}
