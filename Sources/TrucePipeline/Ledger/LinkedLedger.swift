import TruceAssess
import TruceLink
import TruceModel
import TruceStore

/// A ledger's linkage and assessment in memory: what a judgement is worked into at once.
struct LinkedLedger: Sendable {
  private var link: LinkState
  private var assessment: AssessmentState
  private var judgements: [RecordedJudgement]
  private var review: ReviewState
  /// The journal's entry up to which everything is in it.
  private(set) var journal: Int

  init(
    link: LinkState, assessment: AssessmentState, judgements: [RecordedJudgement], journal: Int
  ) {
    self.link = link
    self.assessment = assessment
    self.judgements = judgements
    review = ReviewState(judgements)
    self.journal = journal
  }

  /// Works `new`, the judgements after the last, in. Returns what that changes in the tables.
  mutating func advance(by new: [RecordedJudgement], to journal: Int) -> DerivedChange {
    let before = review
    let base = self.journal
    judgements += new
    review = ReviewState(judgements)
    let change = link.revise(
      revisedClaims, respecting: review.verdicts, rewriting: review.claims(touchedSince: before))
    let written = review.placed(change.written) { link.incidentID(holding: $0) }
    let standings = assessment.change(
      change.claims, removed: change.removed, written: written, released: change.released,
      respecting: review.verdicts)
    self.journal = journal
    let counted = Set(change.released).union(change.claims.map(\.id))
      .union(written.flatMap(\.claims)).sorted()
    return DerivedChange(
      base: base, removed: change.removed,
      written: assessment.derived(written, reviewed: review.reviewedClaims),
      released: change.released,
      counts: assessment.counts(among: counted)
        .map { DerivedCount(claim: $0.claim, violations: $0.violations) }, standings: standings,
      journal: journal, version: StageVersion.link)
  }

  /// The claims of which a reviewer found otherwise, with what was found.
  private var revisedClaims: [Claim] {
    review.findings.sorted { $0.key < $1.key }.compactMap { id, findings in
      link.asRead(id).map { findings.reduce($0) { $0.revised(by: $1) } }
    }
  }
}

extension ReviewState {
  /// Claims whose incidents may read otherwise than in `before`: those of acts that came into force
  /// or went out of it, and those of all parts, whose wholes may have new names.
  fileprivate func claims(touchedSince before: ReviewState) -> Set<ClaimID> {
    let old = Set(before.inForce.map(\.number))
    let new = Set(inForce.map(\.number))
    let changed = (before.inForce + inForce).filter {
      old.contains($0.number) != new.contains($0.number)
    }
    return Set(changed.flatMap(\.act.claims)).union(parts.map(\.part))
      .union(before.parts.map(\.part))
  }
}
