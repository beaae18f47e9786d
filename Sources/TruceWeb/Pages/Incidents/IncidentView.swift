import TruceBrief
import TruceModel
import TrucePipeline
import TruceStore

/// Puts the parts of one incident into lines.
struct IncidentView: Sendable {
  let file: IncidentFile
  let words: DeskWords
  /// Those that are shown, as the reports were read.
  private let claims: [ClaimID: PlacedClaim]
  /// What reviewers found of claims.
  private let findings: [ClaimID: [Finding]]

  private var assessment: Assessment { file.assessment }

  init(
    file: IncidentFile, claims: [PlacedClaim], findings: [ClaimID: [Finding]], words: DeskWords
  ) {
    self.file = file
    self.findings = findings
    self.words = words
    self.claims = Dictionary(claims.map { ($0.claim.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// Most claims shown on one page, and most of one origin.
  private static let claimLimit = 60
  private static let originLimit = 6
  /// Most witnesses named beside one line.
  private static let witnessLimit = 4

  // MARK: Claims

  /// The claims that the page of `file` shows or names as witnesses, each once.
  static func claims(of file: IncidentFile, showingAll: Bool) -> [ClaimID] {
    guard !showingAll else { return file.incident.claims }
    let assessment = file.assessment
    var ids = chosen(of: assessment.origins, showingAll: false).flatMap { Array($0) }
    ids += assessment.origins.compactMap(\.claims.first)
    let named =
      assessment.harms.flatMap { $0.origins.map(\.claims) } + assessment.actors.map(\.claims)
      + assessment.positions.map(\.claims)
      + assessment.contradictions.flatMap { $0.sides.map(\.claims) }
      + file.violations.prefix(violationLimit).flatMap { tests($0).map(\.claims) }
    ids += named.flatMap { $0.prefix(3 * witnessLimit) }
    ids += weakest(file.incident.links).flatMap { [$0.first, $0.second] }
    var seen: Set<ClaimID> = []
    return ids.filter { seen.insert($0).inserted }
  }

  /// The claims of each origin that there is room for, in the order of blocs.
  private static func chosen(
    of origins: [Origin], showingAll: Bool
  ) -> [ArraySlice<ClaimID>] {
    var shown = 0
    return Origin.Bloc.allCases.flatMap { bloc in origins.filter { $0.bloc == bloc } }
      .map { origin in
        let room = showingAll ? .max : max(1, min(originLimit, claimLimit - shown))
        let chosen = origin.claims.prefix(room)
        shown += chosen.count
        return chosen
      }
  }

  /// The claims by bloc and origin, and how many have no room.
  func blocs(showingAll: Bool) -> (blocs: [IncidentPage.BlocLine], leftOut: Int) {
    var chosen = Self.chosen(of: assessment.origins, showingAll: showingAll).makeIterator()
    var leftOut = 0
    var blocs: [IncidentPage.BlocLine] = []
    for bloc in Origin.Bloc.allCases {
      let origins = assessment.origins.filter { $0.bloc == bloc }
      guard !origins.isEmpty else { continue }
      let lines = origins.map { origin -> IncidentPage.OriginLine in
        let told = chosen.next() ?? []
        leftOut += origin.claims.count - told.count
        return line(origin, told)
      }
      blocs.append(
        IncidentPage.BlocLine(
          bloc: bloc.rawValue, name: Wording.capitalized(words.phrase("bloc", bloc)),
          origins: lines))
    }
    return (blocs, leftOut)
  }

  private func line(
    _ origin: Origin, _ chosen: ArraySlice<ClaimID>
  ) -> IncidentPage.OriginLine {
    IncidentPage.OriginLine(
      name: words.shown(origin.name) ?? "unknown",
      href: origin.isKnown
        ? origin.claims.lazy.compactMap { claims[$0] }.first.flatMap(Address.voice) : nil,
      isKnown: origin.isKnown, side: words.shown(origin.side), reports: origin.reports.count,
      reportsWords: words.counted(origin.reports.count, "report"),
      reasons: origin.reasons.prefix(4).map { CleanText.quotation($0) },
      claims: chosen.compactMap { id in
        claims[id].map {
          ClaimLine($0, words, isAtHome: true, findings: findings[id] ?? [])
        }
      })
  }

  private func witnesses(_ ids: [ClaimID]) -> [IncidentPage.Witness] {
    var seen: Set<String> = []
    return ids.compactMap { id -> IncidentPage.Witness? in
      guard let placed = claims[id] else { return nil }
      let name =
        placed.claim.attribution.last?.speaker?.value.name ?? placed.outlet ?? "the report"
      guard seen.insert(name).inserted else { return nil }
      return IncidentPage.Witness(
        href: Address.claim(placed.claim),
        name: words.shown(name) ?? "the report")
    }.prefix(Self.witnessLimit).map { $0 }
  }

  // MARK: Assessment

  var harms: [IncidentPage.HarmLine] {
    let names = Dictionary(
      assessment.origins.map { ($0.key, $0.name) }, uniquingKeysWith: { a, _ in a })
    return assessment.harms.map { range in
      IncidentPage.HarmLine(
        harm: range.harm.rawValue, name: words.title("harm", range.harm), low: range.low,
        high: range.high, range: words.wording.range(range).text,
        status: words.wording.status(range)?.text,
        origins: range.origins.prefix(12).map { origin in
          IncidentPage.HarmLine.OfOrigin(
            origin: words.shown(names[origin.origin] ?? origin.origin) ?? "unknown",
            count: words.wording.count(origin.count).text, who: words.shown(origin.who),
            href: witnesses(origin.claims).first?.href)
        })
    }
  }

  var actors: [IncidentPage.ActorLine] {
    assessment.actors.map { actor in
      IncidentPage.ActorLine(
        name: words.shown(actor.entity.name) ?? "unknown",
        href: Address.with(
          "/incidents", [("actor", actor.entity.id?.rawValue ?? actor.entity.name)]),
        standing: actor.standing.rawValue, standingWords: words.phrase("standing", actor.standing),
        witnesses: witnesses(actor.claims))
    }
  }

  var positions: [IncidentPage.PositionLine] {
    assessment.positions.map { position in
      IncidentPage.PositionLine(
        accused: words.shown(position.accused.name) ?? "unknown",
        answer: position.answer.rawValue, answerWords: words.phrase("position", position.answer),
        witnesses: witnesses(position.claims))
    }
  }

  var contradictions: [IncidentPage.ContradictionLine] {
    let names = Dictionary(
      assessment.origins.map { ($0.key, $0.name) }, uniquingKeysWith: { a, _ in a })
    return assessment.contradictions.map { contradiction in
      IncidentPage.ContradictionLine(
        about: contradiction.about.rawValue,
        aboutWords: words.title("attribute", contradiction.about),
        sides: contradiction.sides.map { side in
          let told = witnesses(side.claims)
          let rest = side.origins.map { words.shown(names[$0] ?? $0) ?? "unknown" }
            .filter { name in !told.contains { $0.name == name } }
          return IncidentPage.ContradictionLine.Side(
            value: CleanText.quotation(words.wording.plain(side.value)),
            origins: rest.prefix(6).joined(separator: ", "), witnesses: told)
        })
    }
  }

  // MARK: Why it is one incident

  /// Most links shown, the weakest first.
  private static let linkLimit = 12
  /// Links below this barely hold; see `ReviewWeight`.
  private static let uncertainScore = 1.5

  var links: [IncidentPage.LinkLine] {
    Self.weakest(file.incident.links).compactMap { link in
      guard let first = witnesses([link.first]).first,
        let second = witnesses([link.second]).first
      else { return nil }
      let tenths = Int((link.score * 10).rounded())
      return IncidentPage.LinkLine(
        first: first, second: second, score: "\(tenths / 10).\(abs(tenths % 10))",
        isUncertain: link.score < Self.uncertainScore,
        reasons: link.reasons.map { CleanText.value(words.wording.plain($0.explanation)) })
    }
  }

  private static func weakest(_ links: [ClaimLink]) -> ArraySlice<ClaimLink> {
    links.sorted { ($0.score, $0.first) < ($1.score, $1.first) }.prefix(linkLimit)
  }

  // MARK: Agreements

  /// Most rows of tests.
  private static let testLimit = 12
  /// Violations beyond these are folded without witnesses.
  private static let violationLimit = 60
  static let questions = [
    "In time", "In the area", "Bound party", "Act covered", "Exception",
  ]

  /// The alleged violations, like terms of one agreement folded, and how many rows have no room.
  func tests(_ agreements: [Agreement]) -> (rows: [IncidentPage.TestLine], leftOut: Int) {
    var rows: [IncidentPage.TestLine] = []
    var places: [String: Int] = [:]
    for violation in file.violations {
      let tests = Self.tests(violation)
      let key =
        violation.agreement.rawValue + "|" + tests.map(\.answer.rawValue).joined(separator: "|")
        + "|" + violation.accused.map(\.name).joined(separator: "|")
      if let place = places[key] {
        rows[place].likeTerms += 1
        continue
      }
      places[key] = rows.count
      rows.append(line(violation, tests, agreements.first { $0.id == violation.agreement }))
    }
    return (Array(rows.prefix(Self.testLimit)), max(0, rows.count - Self.testLimit))
  }

  private static func tests(_ violation: AllegedViolation) -> [AllegedViolation.Test] {
    [
      violation.inTime, violation.inArea, violation.boundParty, violation.prohibitedAct,
      violation.exception,
    ]
  }

  private func line(
    _ violation: AllegedViolation, _ tests: [AllegedViolation.Test], _ agreement: Agreement?
  ) -> IncidentPage.TestLine {
    let id = violation.agreement.rawValue
    let provision = agreement?.provisions.first { $0.id == violation.provision }
    return IncidentPage.TestLine(
      agreement: id,
      agreementHref: Address.agreement(id)
        + (violation.provision.map { "#provision-\(Address.segment($0))" } ?? ""),
      agreementName: words.shown(agreement?.name) ?? id, provision: violation.provision,
      provisionText: words.shown(provision?.text), likeTerms: 0,
      accused: words.wording.names(violation.accused).text,
      accusers: violation.accusers.isEmpty ? nil : words.wording.names(violation.accusers).text,
      answers: zip(Self.questions, tests).map { question, test in
        IncidentPage.TestLine.Answer(
          question: question, answer: test.answer.rawValue,
          answerWords: words.phrase("answer", test.answer),
          evidence: CleanText.quotation(words.wording.plain(test.evidence)),
          witnesses: witnesses(test.claims))
      }, finding: violation.finding.map { CleanText.quotation($0.wording) })
  }
}
