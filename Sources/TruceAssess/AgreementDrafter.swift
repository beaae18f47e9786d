package import TruceModel

/// Proposes agreements from claims of a ceasefire that no known agreement covers.
///
/// The incidents that are agreements made, of which no claim speaks of a known agreement, are
/// gathered by country and day; each group becomes one draft. `DraftRoles` says who is party and
/// who brokered it.
package struct AgreementDrafter: Sendable {
  let agreements: [Agreement]
  let directory: ActorDirectory

  package init(agreements: [Agreement], directory: ActorDirectory) {
    self.agreements = agreements
    self.directory = directory
  }

  /// Days within which two tellings of a ceasefire in one country are one draft.
  private static let nearDays = 3

  /// One for each ceasefire, in order of day, then id.
  package func drafts(
    on linkage: Linkage, claims: [Claim], reports: [Report]
  ) -> [AgreementDraft] {
    let context = AssessmentContext(
      linkage: linkage, claims: claims, reports: reports, directory: directory, judgements: [])
    let matcher = AgreementMatcher(agreements: agreements, context: context)
    let told = linkage.incidents.map { $0.claims.compactMap { context.claims[$0] } }
      .map { $0.filter(Self.tellsOfTruce) }
      .filter { claims in !claims.isEmpty && !claims.contains { matcher.agreement(of: $0) != nil } }
    var groups: [[Claim]] = []
    for claims in told {
      if let index = groups.firstIndex(where: { areOne($0, claims, context) }) {
        groups[index] += claims
      } else {
        groups.append(claims)
      }
    }
    return named(groups.map { draft(of: $0, context) })
  }

  private static func tellsOfTruce(_ claim: Claim) -> Bool {
    switch claim.event.type {
    case .ceasefireAgreed, .ceasefireDeclared, .ceasefireInEffect, .ceasefireExtended:
      claim.affirms && claim.event.status.isOfRecord
    default: false
    }
  }

  private func areOne(_ a: [Claim], _ b: [Claim], _ context: AssessmentContext) -> Bool {
    guard let x = day(of: a, context), let y = day(of: b, context),
      abs(x.ordinal - y.ordinal) <= Self.nearDays
    else { return false }
    let one = Set(a.flatMap { $0.event.places.compactMap(\.value.country) })
    let other = Set(b.flatMap { $0.event.places.compactMap(\.value.country) })
    return !one.isDisjoint(with: other)
  }

  private func day(of claims: [Claim], _ context: AssessmentContext) -> CalendarDay? {
    claims.compactMap { context.day(of: $0) }.min()
  }

  // MARK: One draft

  private func draft(of claims: [Claim], _ context: AssessmentContext) -> AgreementDraft {
    let sorted = claims.sorted {
      ($0.report, $0.event.trigger.span) < ($1.report, $1.event.trigger.span)
    }
    let roles = DraftRoles(sorted, context)
    let places = places(of: sorted)
    let declared = exactDay(sorted.filter { $0.event.type != .ceasefireInEffect })
    let effective = exactDay(sorted.filter { $0.event.type == .ceasefireInEffect })
    let country = places.lazy.compactMap(\.value.country).first ?? "XX"
    let start = (declared ?? effective).map { "\($0.value)" } ?? told(sorted, context)
    let names = names(of: sorted)
    return AgreementDraft(
      id: AgreementID("DRAFT-\(country)-\(start ?? "undated")"),
      name: name(names, places, start), aliases: names.filter { $0.contains(" ") },
      kind: roles.kind, parties: roles.parties, mediators: roles.mediators,
      guarantors: roles.guarantors, places: places, declared: declared, effective: effective,
      ended: nil, claims: sorted)
  }

  /// The earliest day or month given, else the day of the first report; nil: neither.
  private func told(_ claims: [Claim], _ context: AssessmentContext) -> String? {
    let times = claims.compactMap { $0.event.time?.value }.filter { $0.start != nil }
    let first = times.min { ($0.start?.ordinal ?? .max) < ($1.start?.ordinal ?? .max) }
    if let first, first.value.allSatisfy({ $0.isNumber || $0 == "-" }) { return first.value }
    return day(of: claims, context).map { "\($0)" }
  }

  /// The earliest single day that `claims` give.
  private func exactDay(_ claims: [Claim]) -> AgreementDraft.Entry<CalendarDay>? {
    var days: [CalendarDay: [ClaimID]] = [:]
    for claim in claims {
      guard let time = claim.event.time?.value, let start = time.start, time.end == start else {
        continue
      }
      days[start, default: []].append(claim.id)
    }
    return days.min { $0.key < $1.key }.map { .init($0.key, claims: $0.value.sorted()) }
  }

  private func places(of claims: [Claim]) -> [AgreementDraft.Entry<PlaceReference>] {
    var found: [String: AgreementDraft.Entry<PlaceReference>] = [:]
    for claim in claims {
      for place in claim.event.places.map(\.value) {
        let key = place.id?.rawValue ?? NameKey.folded(place.name)
        found[key, default: .init(place, claims: [])].claims.append(claim.id)
      }
    }
    let ranked = found.sorted { a, b in
      let x = (a.value.value.precision == .country ? 1 : 0, -a.value.claims.count, a.key)
      let y = (b.value.value.precision == .country ? 1 : 0, -b.value.claims.count, b.key)
      return x < y
    }
    return ranked.map { .init($0.value.value, claims: Set($0.value.claims).sorted()) }
  }

  /// The words by which the claims call it, most used first.
  private func names(of claims: [Claim]) -> [String] {
    var counts: [String: Int] = [:]
    for claim in claims {
      guard let wording = claim.event.agreement?.wording else { continue }
      let words = wording.split { $0 == " " || $0 == "\u{a0}" || $0 == "\n" }
        .drop { ["a", "an", "the", "this", "that", "its", "their"].contains($0.lowercased()) }
      guard (1...8).contains(words.count) else { continue }
      counts[words.joined(separator: " "), default: 0] += 1
    }
    return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
  }

  private func name(
    _ names: [String], _ places: [AgreementDraft.Entry<PlaceReference>], _ day: String?
  ) -> String {
    let called = names.first ?? "ceasefire"
    let place = places.first.map { " in \($0.value.name)" } ?? ""
    let told = called.prefix(1).uppercased() + called.dropFirst()
    return told + place + (day.map { ", told of \($0)" } ?? "")
  }

  /// Drafts with ids that no other draft and no agreement has.
  private func named(_ drafts: [AgreementDraft]) -> [AgreementDraft] {
    var used = Set(agreements.map(\.id))
    return drafts.sorted { ($0.id, $0.claims[0].id) < ($1.id, $1.claims[0].id) }.map { draft in
      var draft = draft
      var number = 2
      while !used.insert(draft.id).inserted {
        draft.id = AgreementID("\(draft.id)-\(number)")
        number += 1
      }
      return draft
    }
  }
}
