package import TruceModel

/// Which claims stand now for claims that judgements name and that reading anew no longer gives.
///
/// A claim stands for another of its report whose trigger it overlaps, or whose sentence and type it
/// shares. Of several the one of the same type counts, then the same trigger, then the nearest, then
/// the first by id. A claim may stand for several: a judgement on each holds for it.
package struct Reanchoring: Hashable, Sendable {
  /// By the id that judgements name; nil: nothing stands for it.
  package private(set) var claims: [ClaimID: ClaimID?] = [:]

  /// `anchors`: the judged claims as they were; `found`: all claims as they are.
  package init(_ anchors: [Claim], among found: [Claim]) {
    guard !anchors.isEmpty else { return }
    let reports = Set(anchors.map(\.report))
    let byReport = Dictionary(grouping: found.filter { reports.contains($0.report) }, by: \.report)
    for anchor in anchors {
      let own = byReport[anchor.report] ?? []
      guard !own.contains(where: { $0.id == anchor.id }) else { continue }
      claims[anchor.id] = .some(Self.heir(of: anchor, among: own)?.id)
    }
  }

  private static func heir(of anchor: Claim, among claims: [Claim]) -> Claim? {
    let trigger = anchor.event.trigger.span
    func rank(_ claim: Claim) -> (Int, Int, Int, ClaimID) {
      let span = claim.event.trigger.span
      return (
        claim.event.type == anchor.event.type ? 0 : 1, span == trigger ? 0 : 1,
        abs(span.start - trigger.start) + (claim.stance == anchor.stance ? 0 : 1), claim.id
      )
    }
    return claims.filter { claim in
      let span = claim.event.trigger.span
      let overlaps = span.start < trigger.end && trigger.start < span.end
      let isAkin =
        claim.sentence.span == anchor.sentence.span && claim.event.type == anchor.event.type
      return overlaps || isAkin
    }.min { rank($0) < rank($1) }
  }

  /// Those for which nothing stands, sorted.
  package var lost: [ClaimID] { claims.filter { $0.value == nil }.keys.sorted() }

  /// The judgement on the claims that stand now for those that it names.
  package func applied(to judgement: RecordedJudgement) -> RecordedJudgement {
    guard !claims.isEmpty else { return judgement }
    var judgement = judgement
    judgement.act = judgement.act.renamed { id in (claims[id] ?? nil) ?? id }
    return judgement
  }
}

extension ReviewAct {
  /// The act with `name` of each claim in its place.
  func renamed(_ name: (ClaimID) -> ClaimID) -> ReviewAct {
    switch self {
    case .same(let a, let b): .same(first: name(a), second: name(b))
    case .different(let a, let b): .different(first: name(a), second: name(b))
    case .partOf(let part, let whole): .partOf(part: name(part), whole: name(whole))
    case .merge(let claims): .merge(claims: claims.map(name))
    case .split(let kept, let apart): .split(kept: kept.map(name), apart: apart.map(name))
    case .grade(let claim, let grade): .grade(claim: name(claim), grade: grade)
    case .edit(let claim, let finding): .edit(claim: name(claim), finding: finding)
    case .assign(let claim, let person): .assign(claim: name(claim), to: person)
    case .comment(let claim): .comment(claim: name(claim))
    case .approve, .retract, .requireSecondPerson: self
    }
  }
}
