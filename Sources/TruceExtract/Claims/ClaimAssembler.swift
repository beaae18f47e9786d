import TruceModel
import TruceText

/// Makes claims from drafts: order, bounds of time, ids, and the ties between them.
struct ClaimAssembler {
  let report: Report
  let document: Document

  /// Sorted by trigger.
  func claims(from drafts: [ClaimDraft]) -> [Claim] {
    var ids = ClaimIDs(report.id)
    var claims: [Claim] = []
    claims.reserveCapacity(drafts.count)
    for index in drafts.indices { claims.append(claim(index, of: drafts, &ids)) }
    let apart = Set(drafts.indices.filter { drafts[$0].isApart }.map { claims[$0].id })
    tieActs(&claims, drafts)
    TruceAnchor.date(&claims)
    MonitorResolver.resolve(&claims)
    ReferenceResolver.resolve(
      &claims, isAnaphoric: drafts.map(\.isAnaphoric), isPrior: drafts.map(\.isPrior))
    if claims.indices.contains(where: { isUntiedDeed($0, claims) }) {
      claims.removeAll { $0.event.refersTo == nil && DeedFinder.isDeed($0.event) }
    }
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
    let spans = claims.indices.map { claims[$0].event.trigger.span }
    if spans.indices.dropFirst().allSatisfy({ spans[$0 - 1] <= spans[$0] }) { return claims }
    return claims.indices.sorted { (spans[$0], $0) < (spans[$1], $1) }.map { claims[$0] }
  }

  private func isUntiedDeed(_ index: Int, _ claims: [Claim]) -> Bool {
    claims[index].event.type == .attack && claims[index].event.refersTo == nil
      && DeedFinder.isDeed(claims[index].event.type, claims[index].event.trigger.wording)
  }

  // By index: a draft that is handed on is copied with all it holds.

  private func claim(_ index: Int, of drafts: [ClaimDraft], _ ids: inout ClaimIDs) -> Claim {
    let id = ids.next(for: index, of: drafts)
    let span = drafts[index].sentence
    let sentence = document.wording(span)
    var event = drafts[index].event
    event.notAfter = notAfter(event.status, drafts[index].attribution)
    return Claim(
      id: id, report: report.id, event: consume event,
      zone: drafts[index].zone, stance: drafts[index].stance,
      justification: drafts[index].justification, attribution: drafts[index].attribution,
      sentence: Attested(sentence, wording: sentence, span: span, rule: "sentence"))
  }

  /// The day of the statement, or else of the report, for what is told as past.
  private func notAfter(_ status: EventStatus, _ attribution: [AttributionLink]) -> CalendarDay? {
    switch status {
    case .planned, .threatened, .demanded, .hypothetical: return nil
    case .occurred, .ongoing, .ended, .negated, .attempted: break
    }
    var said: CalendarDay?
    for link in attribution.indices {
      guard let day = attribution[link].saidOn?.value.end else { continue }
      said = said.map { min($0, day) } ?? day
    }
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
