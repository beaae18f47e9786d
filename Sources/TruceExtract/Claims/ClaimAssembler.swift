import TruceModel
import TruceText

/// Makes claims from drafts: order, bounds of time, ids, and the ties between them.
struct ClaimAssembler {
  let report: Report
  let document: Document

  /// Sorted by trigger.
  func claims(from drafts: [ClaimDraft]) -> [Claim] {
    var ids = ClaimIDs(report.id)
    var claims: [Claim] = drafts.map { claim($0, &ids) }
    let apart = Set(drafts.indices.filter { drafts[$0].isApart }.map { claims[$0].id })
    tieActs(&claims, drafts)
    TruceAnchor.date(&claims)
    MonitorResolver.resolve(&claims)
    ReferenceResolver.resolve(
      &claims, isAnaphoric: drafts.map(\.isAnaphoric), isPrior: drafts.map(\.isPrior))
    claims.removeAll { $0.event.refersTo == nil && DeedFinder.isDeed($0.event) }
    if claims.indices.contains(where: { claims[$0].stance == .denies }) {
      PlainDenials.resolve(&claims)
      claims.removeAll { PlainDenials.isOfNothing($0) }
    }
    BombTyper.type(&claims)
    ReferenceTyper.type(&claims)
    AttackTyper.type(&claims)
    let before = Set(claims.indices.filter { apart.contains(claims[$0].id) })
    HarmTyper.type(&claims, apart: before)
    ContextFiller.fill(
      &claims, lookBack: LookBack(document, published: report.published), apart: before)
    PersonNamer.name(&claims, in: document)
    let spans = claims.map(\.event.trigger.span)
    if zip(spans, spans.dropFirst()).allSatisfy({ $0 <= $1 }) { return claims }
    return claims.indices.sorted { (spans[$0], $0) < (spans[$1], $1) }.map { claims[$0] }
  }

  private func claim(_ draft: ClaimDraft, _ ids: inout ClaimIDs) -> Claim {
    let id = ids.next(for: draft)
    let sentence = document.wording(draft.sentence)
    var event = draft.event
    event.notAfter = notAfter(draft)
    return Claim(
      id: id, report: report.id, event: event,
      zone: draft.zone, stance: draft.stance, justification: draft.justification,
      attribution: draft.attribution,
      sentence: Attested(
        sentence, wording: sentence, span: draft.sentence, rule: "sentence"))
  }

  /// The day of the statement, or else of the report, for what is told as past.
  private func notAfter(_ draft: ClaimDraft) -> CalendarDay? {
    switch draft.event.status {
    case .planned, .threatened, .demanded, .hypothetical: return nil
    case .occurred, .ongoing, .ended, .negated, .attempted: break
    }
    let said = draft.attribution.compactMap { $0.saidOn?.value.end }.min()
    return said ?? report.published
  }

  private func tieActs(_ claims: inout [Claim], _ drafts: [ClaimDraft]) {
    var start = 0
    while start < drafts.count {
      var end = start
      while end < drafts.count, drafts[end].sentence == drafts[start].sentence { end += 1 }
      for index in start..<end {
        claims[index].event.acts = drafts[index].acts.map { claims[start + $0].id }
      }
      start = end
    }
  }
}
