import TruceAssess
import TruceLink
import TruceModel
import TruceStore

/// A ledger's linkage and assessment in memory: what judgements and new reports are worked into.
struct LinkedLedger: Sendable {
  private var link: LinkState
  private var copies: CopyState
  private var assessment: AssessmentState
  private var judgements: [RecordedJudgement]
  private var review: ReviewState
  /// How many are in it.
  private var reports: Int
  /// The journal's entry up to which everything is in it.
  private(set) var journal: Int
  private let base: LinkBase

  init(
    link: LinkState, copies: CopyState, assessment: AssessmentState,
    judgements: [RecordedJudgement], reports: Int, journal: Int, base: LinkBase
  ) {
    self.link = link
    self.copies = copies
    self.assessment = assessment
    self.judgements = judgements
    review = ReviewState(judgements)
    self.reports = reports
    self.journal = journal
    self.base = base
  }

  /// Whether `new` can be worked in; false: the ledger has outgrown what its measures rest on, or has
  /// other agreements.
  func takes(_ new: LedgerAdditions) -> Bool {
    guard !new.hasAgreements else { return false }
    guard new.reports > 0 else { return true }
    return link.canGrow && base.size(of: reports + new.reports) == base.size(of: reports)
      && base.mayGrow(reports)
  }

  /// Works `new`, what was added after the last, in. Returns what that changes in the tables.
  mutating func advance(by new: Material) -> DerivedChange {
    let before = review
    let start = journal
    judgements += new.judgements
    review = ReviewState(judgements)
    let relations = new.reports.flatMap { copies.add($0) }
    let revoiced = assessment.add(new.reports, copies: relations)
    let change = linked(new, review.claims(touchedSince: before).union(revoiced))
    let written = review.placed(change.written) { link.incidentID(holding: $0) }
    let standings = assessment.change(
      change.claims, removed: change.removed, written: written, released: change.released,
      respecting: review.verdicts)
    reports += new.reports.count
    journal = new.journal
    let counted = Set(change.released).union(change.claims.map(\.id)).union(revoiced)
      .union(written.flatMap(\.claims)).sorted()
    return DerivedChange(
      base: start, removed: change.removed,
      written: assessment.derived(written, reviewed: review.reviewedClaims),
      released: change.released, copies: copies.relations(of: Set(relations.map(\.copy))),
      counts: assessment.counts(among: counted)
        .map { DerivedCount(claim: $0.claim, violations: $0.violations) }, standings: standings,
      journal: journal, version: StageVersion.link)
  }

  private mutating func linked(
    _ new: Material, _ rewriting: Set<ClaimID>
  ) -> LinkageChange {
    guard !new.reports.isEmpty else {
      let revised = Self.revised(review, link.asRead)
      return link.revise(revised, respecting: review.verdicts, rewriting: rewriting)
    }
    let claims = Dictionary(grouping: new.claims, by: \.report)
    let review = self.review
    return link.add(
      new.reports.map { ($0, claims[$0.id] ?? []) }, revised: { Self.revised(review, $0) },
      respecting: review.verdicts, rewriting: rewriting)
  }

  /// The claims of which a reviewer found otherwise, with what was found.
  private static func revised(
    _ review: ReviewState, _ asRead: (ClaimID) -> Claim?
  ) -> [Claim] {
    review.findings.sorted { $0.key < $1.key }.compactMap { id, findings in
      asRead(id).map { findings.reduce($0) { $0.revised(by: $1) } }
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
