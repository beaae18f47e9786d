import TruceBrief
import TruceModel
import TruceStore

extension DeskPages {
  private static let violationPage = 40
  private static let timelineLimit = 40

  /// `/agreements/{id}`; `provision` narrows the alleged violations to a term.
  package func agreement(_ id: String, _ request: PageRequest) throws -> AgreementPage? {
    guard let stored = try store.agreement(AgreementID(id)) else { return nil }
    let agreement = stored.agreement
    let standing = try allStandings().first { $0.agreement == agreement.id }
    let statements = standing?.statements ?? []
    let counts = try store.violationCounts(of: agreement.id)
    let provision = request["provision"].flatMap { wanted in
      agreement.provisions.first { $0.id == wanted }?.id
    }
    let offset = Self.offset(request)
    let violations = try store.violations(
      of: agreement.id, provision: provision, limit: Self.violationPage, offset: offset)
    let href = Address.agreement(id)
    let total = provision.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +)
    return AgreementPage(
      title: words.shown(agreement.name) ?? id, id: id, href: href,
      aliases: agreement.aliases.isEmpty
        ? nil : agreement.aliases.map(CleanText.value).joined(separator: "; "),
      kind: words.phrase("agreement-kind", agreement.kind), facts: facts(agreement),
      references: agreement.references.map {
        AgreementPage.Reference(text: CleanText.quotation($0), href: Address.outside($0))
      }, unknowns: agreement.unknowns.map { CleanText.quotation($0) },
      buildsOn: try agreement.buildsOn.compactMap { other in
        try store.agreement(other).map {
          IncidentPage.Witness(
            href: Address.agreement(other.rawValue),
            name: words.shown($0.agreement.name) ?? other.rawValue)
        }
      },
      terms: agreement.provisions.map { term($0, counts[$0.id] ?? 0, href) },
      onPaper: standing?.onPaper.map { words.phrase("state", $0) },
      asOf: words.day(standing?.asOf),
      timeline: try lines(Array(statements.suffix(Self.timelineLimit).reversed())),
      timelineLeftOut: max(0, statements.count - Self.timelineLimit), provision: provision,
      violations: try violations.map { try line($0) },
      pager: Pager(
        offset: offset, shown: violations.count, count: min(total, Pager.most),
        limit: Self.violationPage, words: words
      ) {
        Address.with(href, [("provision", provision), ("after", $0 > 0 ? String($0) : nil)])
      },
      incidentsHref: Address.with("/incidents", [("agreement", id)]),
      briefHref: Address.with("/brief", [("agreement", id)]), file: stored.file,
      yaml: stored.yaml, versions: stored.versions)
  }

  private func facts(_ agreement: Agreement) -> [Fact] {
    let parties: [(String, [Agreement.Party])] = [
      ("Parties", agreement.parties), ("Guarantors", agreement.guarantors),
      ("Mediators", agreement.mediators), ("Left out", agreement.excluded),
      ("Mandated to watch it", agreement.mechanisms),
    ]
    let moments: [(String, Agreement.Moment?)] = [
      ("Declared", agreement.declared), ("In effect", agreement.effective),
      ("Ended", agreement.ended),
    ]
    return parties.filter { !$0.1.isEmpty }
      .map { Fact(name: $0, value: Self.names($1, words)) }
      + moments.compactMap { name, moment in
        moment.map { Fact(name: name, value: self.moment($0)) }
      }
      + [Fact(name: "Area", value: CleanText.quotation(agreement.area.description))]
      + (agreement.endReason.map { [Fact(name: "Why it ended", value: CleanText.quotation($0))] }
        ?? [])
  }

  /// "12 Sep 2016, 19:00 (UTC+3)"
  private func moment(_ moment: Agreement.Moment) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = Wording.day(moment.day, months: .short)
    guard let minute = moment.minute else { return day }
    let zone = moment.utcOffset.map { offset in
      let hours = "\(offset < 0 ? "−" : "+")\(abs(offset) / 60)"
      return " (UTC\(hours)\(offset % 60 == 0 ? "" : ":\(two(abs(offset) % 60))"))"
    }
    return "\(day), \(two(minute / 60)):\(two(minute % 60))\(zone ?? " local time")"
  }

  private func term(_ provision: Provision, _ alleged: Int, _ href: String) -> AgreementPage.Term {
    func list<Value: RawRepresentable<String>>(_ category: String, _ values: [Value]) -> String? {
      values.isEmpty
        ? nil : values.map { words.phrase(category, $0) }.joined(separator: ", ")
    }
    return AgreementPage.Term(
      id: provision.id, anchor: "provision-" + Address.segment(provision.id),
      code: provision.code, kind: provision.kind.rawValue,
      kindWords: words.phrase("provision-kind", provision.kind),
      text: CleanText.quotation(provision.text),
      bound: provision.bound.isEmpty
        ? "all parties" : provision.bound.map(CleanText.value).joined(separator: ", "),
      acts: list("type", provision.acts), targets: list("flag", provision.targets),
      area: provision.area.map { CleanText.quotation($0.description) },
      deadline: words.day(provision.deadline),
      exceptions: provision.exceptions.isEmpty
        ? nil
        : provision.exceptions.map {
          $0.rawValue.split(separator: "-").joined(separator: " ")
        }.joined(separator: ", "), reference: provision.reference.map { CleanText.quotation($0) },
      alleged: alleged,
      allegedHref: Address.with(href, [("provision", provision.id)]) + "#violations")
  }

  private func line(_ violation: AllegedViolation) throws -> AgreementPage.ViolationLine {
    let tests = [
      violation.inTime, violation.inArea, violation.boundParty, violation.prohibitedAct,
      violation.exception,
    ]
    let claim = try violation.claims.first.flatMap { try store.claims([$0]).first }
    return AgreementPage.ViolationLine(
      provision: violation.provision,
      incident: try violation.incident.flatMap {
        try store.summaries(of: [$0]).first.map { IncidentLine($0, words) }
      }, accused: words.wording.names(violation.accused).text,
      accusers: violation.accusers.isEmpty ? nil : words.wording.names(violation.accusers).text,
      count: violation.generalCount.map { words.wording.count($0).text },
      answers: zip(IncidentView.questions, tests).map {
        AgreementPage.ViolationLine.Answer(
          question: $0, answer: $1.answer.rawValue,
          answerWords: words.phrase("answer", $1.answer))
      }, words: claim.map { Address.claim($0.claim) })
  }
}
