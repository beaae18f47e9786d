import TruceModel

/// Finds which agreement the words of a claim speak of.
struct AgreementMatcher: Sendable {
  let agreements: [Agreement]
  let context: AssessmentContext
  /// Folded names and aliases of each agreement, between blanks.
  private let names: [AgreementID: [[UInt8]]]

  init(agreements: [Agreement], context: AssessmentContext) {
    self.agreements = agreements
    self.context = context
    names = Dictionary(
      agreements.map { agreement in
        (
          agreement.id,
          ([agreement.name] + agreement.aliases).map {
            Array(" \(NameKey.folded($0)) ".utf8)
          }
        )
      }
    ) { first, _ in first }
  }

  /// Days in which an agreement that lapsed on no known day is taken to have been in effect.
  static let freshDays = 31
  /// Lowest score of a match; see `docs/method.md`.
  static let leastScore = 1.75

  /// The agreement that `claim` speaks of; nil: none fits.
  ///
  /// The id where the claim has one; else, of the agreements declared by the claim's day, the one
  /// that fits its words, parties and place best; of equals the latest.
  func agreement(of claim: Claim) -> Agreement? {
    var answers = AreaAnswers()
    return agreement(of: claim, reusing: &answers)
  }

  /// As `agreement(of:)`, of many claims of the same incidents.
  func agreement(of claim: Claim, reusing answers: inout AreaAnswers) -> Agreement? {
    if let id = claim.event.agreement?.value.id { return agreements.first { $0.id == id } }
    guard let day = context.day(of: claim) else { return nil }
    let words = claim.event.agreement.map { Array(" \(NameKey.folded($0.wording)) ".utf8) }
    let ground = ground(of: claim, reusing: &answers)
    let scored = agreements.indices.compactMap { index -> (Agreement, Double)? in
      let agreement = agreements[index]
      guard let start = agreement.declared?.day ?? agreement.effective?.day,
        start.ordinal <= day.ordinal + 1
      else { return nil }
      var score = score(agreement, claim, day, words)
      guard score + Self.mostByArea >= Self.leastScore else { return nil }
      score += points(answers.area(of: agreement, at: index, on: ground), claim)
      return score >= Self.leastScore ? (agreement, score) : nil
    }
    return scored.max { a, b in
      a.1 != b.1 ? a.1 < b.1 : start(a.0) < start(b.0)
    }?.0
  }

  private func start(_ agreement: Agreement) -> Int {
    (agreement.effective ?? agreement.declared)?.day.ordinal ?? .min
  }

  /// What a place in the area adds at most.
  private static let mostByArea = 1.0

  /// What it adds that the claim's places lie in the agreement's area or not.
  private func points(_ area: AllegedViolation.Answer, _ claim: Claim) -> Double {
    switch area {
    case .yes: Self.mostByArea
    case .unknown: 0.25
    case .no: claim.event.type.tellsOfTalks ? -1 : -3
    case .disputed: 0
    }
  }

  /// But for the area. `words`: the folded words that name the agreement, between blanks; nil: none
  /// do.
  private func score(
    _ agreement: Agreement, _ claim: Claim, _ day: CalendarDay, _ words: [UInt8]?
  ) -> Double {
    var score = 0.0
    if let words, names(agreement, words) { score += 2 }
    score += partyScore(agreement, claim)
    if let ended = agreement.ended?.day, ended < day { score -= 2 }
    if agreement.hasLapsed, day.ordinal - start(agreement) > Self.freshDays { score -= 1 }
    if let effective = agreement.effective?.day, effective <= day { score += 1 }
    let age = Double(max(0, day.ordinal - start(agreement)))
    return score - min(1, age / 365)
  }

  /// The claim's own places, else those of its incident's claims.
  private func ground(
    of claim: Claim, reusing answers: inout AreaAnswers
  ) -> AreaAnswers.Ground {
    let own = claim.event.places.map(\.value)
    guard own.isEmpty, let incident = context.incidents[claim.id] else { return .ofClaim(own) }
    answers.keep(incident) { places(of: incident) }
    return .ofIncident(incident)
  }

  /// The places of an incident's claims, each once, in the order of the claims.
  private func places(of incident: IncidentID) -> [PlaceReference] {
    var seen: Set<PlaceReference> = []
    return (context.members[incident] ?? []).compactMap { context.claims[$0] }
      .flatMap { $0.event.places.map(\.value) }.filter { seen.insert($0).inserted }
  }

  private func names(_ agreement: Agreement, _ words: [UInt8]) -> Bool {
    (names[agreement.id] ?? []).contains { folded in
      Self.holds(words, folded) || words.count > 12 && Self.holds(folded, words)
    }
  }

  /// Whether `part` stands in `whole`.
  private static func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= whole.count else { return part.isEmpty }
    return (0...(whole.count - part.count)).contains { start in
      whole[start] == first && whole[start..<(start + part.count)].elementsEqual(part)
    }
  }

  /// One point for each named role that the agreement has too, one less for each it has not.
  private func partyScore(_ agreement: Agreement, _ claim: Claim) -> Double {
    guard let reference = claim.event.agreement?.value else { return 0 }
    var named =
      reference.parties + reference.brokers + reference.guarantors
      + (reference.announcer.map { [$0] } ?? [])
    if claim.event.type.tellsOfTalks {
      named += claim.event.actors.map(\.value).filter { actor in
        !named.contains { context.relations.areOfOneSide($0, actor) }
      }
    }
    let known = agreement.parties + agreement.guarantors + agreement.mediators
    var score = 0.0
    for entity in named {
      score += known.contains { context.relations.tie(entity, to: $0) != nil } ? 0.5 : -0.5
    }
    return score
  }
}

extension EventType {
  /// Who agreed or declared: its doers have a part in the agreement, its place may be that of the
  /// talks.
  fileprivate var tellsOfTalks: Bool {
    switch self {
    case .ceasefireAgreed, .ceasefireDeclared, .ceasefireExtended: true
    default: false
    }
  }
}
