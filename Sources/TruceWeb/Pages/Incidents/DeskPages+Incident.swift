import TruceBrief
import TruceModel
import TrucePipeline
import TruceStore

extension DeskPages {
  /// `/incidents/{id}`; `claims=all` shows every claim.
  package func incident(_ id: String, _ request: PageRequest) throws -> IncidentPage? {
    guard let file = try store.incident(IncidentID(id), withClaims: false),
      let summary = try store.summaries(of: [file.incident.id]).first
    else { return nil }
    let review = try self.review()
    let isWhole = request["claims"] == "all"
    let shown = IncidentView.claims(of: file, showingAll: isWhole)
    let view = IncidentView(
      file: file, claims: try store.claims(shown), findings: review.findings, words: words)
    let line = IncidentLine(summary, words)
    let incident = file.incident
    let (blocs, leftOut) = view.blocs(showingAll: isWhole)
    let (provisions, more) = view.tests(try agreements())
    let (near, similar) = try neighbours(of: summary, incident)
    return IncidentPage(
      title: Self.title(line), href: line.href, id: line.id,
      askedFor: id == line.id ? nil : id, type: incident.type.rawValue, what: line.what,
      when: words.wording.when(incident.time).text,
      whenBasis: incident.time.map { Self.basis($0.basis) },
      places: incident.places.prefix(3).map { place($0) },
      disputed: incident.places.first.flatMap { words.wording.disputed($0)?.text },
      grade: file.assessment.grade.rawValue,
      gradeWords: words.phrase("grade", file.assessment.grade),
      gradeReasons: file.assessment.gradeReasons.map(words.wording.plain),
      isContested: summary.isContested, isReviewed: summary.isReviewed, origins: summary.origins,
      claimCount: summary.claims, reportCount: summary.reports,
      whole: try incident.partOf.flatMap {
        try store.summaries(of: [$0]).first.map { IncidentLine($0, words) }
      },
      assignee: words.shown(try assignments().people[incident.id]), harms: view.harms,
      actors: view.actors,
      positions: view.positions, contradictions: view.contradictions, blocs: blocs,
      claimsLeftOut: leftOut,
      allClaimsHref: leftOut > 0 ? Address.with(line.href, [("claims", "all")]) : nil,
      provisions: provisions, provisionsLeftOut: more, links: view.links,
      history: try judgementLines(file.history, review), near: near, similar: similar,
      map: map(of: Self.point(incident, summary)))
  }

  /// "Air strike, Idlib, 31 Aug 2019"
  static func title(_ line: IncidentLine) -> String {
    [line.what, line.place, line.firstDay == nil ? nil : line.when].compactMap { $0 }
      .joined(separator: ", ")
  }

  private static func basis(_ basis: TimeReference.Basis) -> String {
    switch basis {
    case .stated: "the reports give the date"
    case .relative: "counted from another date in the text"
    case .publication: "counted from the day of publication"
    }
  }

  private func place(_ place: PlaceReference) -> IncidentPage.PlaceLine {
    IncidentPage.PlaceLine(
      name: words.wording.place(place).text, precision: words.wording.precision(place).text,
      latitude: place.latitude, longitude: place.longitude,
      radiusKilometres: Self.radius(of: place),
      listHref: Address.with("/incidents", [("place", place.name)]))
  }

  private static func point(_ incident: Incident, _ summary: IncidentSummary) -> [IncidentPoint] {
    incident.places.prefix(1).map {
      IncidentPoint(
        id: incident.id, type: incident.type, firstDay: summary.firstDay, grade: summary.grade,
        isContested: summary.isContested, origins: summary.origins, place: $0)
    }
  }

  // MARK: Neighbours

  /// Degrees around an incident in which others count as near: about fifty kilometres.
  private static let nearDegrees = 0.45
  /// Most neighbours of each kind.
  private static let neighbourLimit = 8

  /// Incidents of the days around it nearby, and of its kind further off in time or place.
  private func neighbours(
    of summary: IncidentSummary, _ incident: Incident
  ) throws -> (near: [IncidentLine], similar: [IncidentLine]) {
    guard let day = summary.firstDay else { return ([], []) }
    let near =
      try summary.coordinate.map { point in
        try store.incidents(
          near: point, degrees: Self.nearDegrees, from: day.adding(days: -3),
          to: day.adding(days: 3), apartFrom: summary.id, limit: 60
        ).sorted { a, b in
          func distance(_ one: IncidentSummary) -> Int {
            Int((one.coordinate?.kilometres(to: point) ?? 999).rounded())
              + abs((one.firstDay?.ordinal ?? day.ordinal) - day.ordinal) * 5
              + (one.type == summary.type ? 0 : 10)
          }
          return (distance(a), a.id) < (distance(b), b.id)
        }.prefix(Self.neighbourLimit)
      } ?? []
    let known = Set(near.map(\.id) + [summary.id])
    let similar = try store.incidents(
      IncidentQuery(
        from: day.adding(days: -14), to: day.adding(days: 14),
        place: summary.province == nil ? summary.place : nil, province: summary.province,
        type: summary.type, limit: 24)
    ).filter { !known.contains($0.id) }
      .sorted {
        let a = abs(($0.firstDay?.ordinal ?? 0) - day.ordinal)
        let b = abs(($1.firstDay?.ordinal ?? 0) - day.ordinal)
        return (a, $0.id) < (b, $1.id)
      }.prefix(Self.neighbourLimit)
    return (near.map { IncidentLine($0, words) }, similar.map { IncidentLine($0, words) })
  }

  // MARK: Judgements

  /// Judgements with what became of each, in their order.
  func judgementLines(
    _ judgements: [RecordedJudgement], _ review: ReviewState
  ) throws -> [JudgementLine] {
    let waiting = Set(review.waiting.map(\.number))
    return try judgements.map { judgement in
      let isUndone = review.retracted.contains(judgement.number)
      let isWaiting = waiting.contains(judgement.number)
      return JudgementLine(
        number: judgement.number, act: judgement.act.name, actWords: Self.words(judgement.act),
        by: words.shown(judgement.reviewer) ?? "", at: judgement.madeAt,
        atWords: words.moment(judgement.madeAt),
        because: CleanText.quotation(judgement.reason).isEmpty
          ? nil : CleanText.quotation(judgement.reason),
        state: isUndone ? "undone" : isWaiting ? "waiting" : "in force",
        isInForce: !isUndone && !isWaiting, isWaiting: isWaiting, isUndone: isUndone,
        mayUndo: !isUndone && judgement.act.changesRecord,
        undoing: review.retractions[judgement.number].map(undoing),
        subjects: try subjects(of: judgement.act))
    }
  }

  private func undoing(_ judgement: RecordedJudgement) -> JudgementLine.Undoing {
    JudgementLine.Undoing(
      number: judgement.number, by: words.shown(judgement.reviewer) ?? "",
      at: judgement.madeAt, atWords: words.moment(judgement.madeAt),
      because: CleanText.quotation(judgement.reason))
  }

  /// Most incidents named beside a judgement.
  private static let subjectLimit = 3

  private func subjects(of act: ReviewAct) throws -> [JudgementLine.Subject] {
    var ids: [IncidentID] = []
    for claim in act.claims.prefix(12) {
      guard let id = try store.incidentID(holding: claim), !ids.contains(id) else { continue }
      ids.append(id)
    }
    return try store.summaries(of: Array(ids.prefix(Self.subjectLimit))).map {
      let line = IncidentLine($0, words)
      return JudgementLine.Subject(href: line.href, name: Self.title(line))
    }
  }

  static func words(_ act: ReviewAct) -> String {
    switch act {
    case .same: "two claims are about one occurrence"
    case .different: "two claims are about two occurrences"
    case .partOf: "it is part of a wider incident"
    case .merge(let claims): "one occurrence, of \(claims.count) claims"
    case .split(_, let apart): "\(apart.count) claims are about another occurrence"
    case .grade(_, let grade): "the support is \(grade.rawValue)"
    case .edit(_, let finding):
      "found another \(DeskWords.name(finding.field)): \(DeskWords.value(finding))"
    case .assign(_, let person):
      person.map { "given to \(CleanText.value($0))" } ?? "given to nobody"
    case .comment: "a remark"
    case .approve(let number): "agrees with judgement \(number)"
    case .retract(let number): "takes back judgement \(number)"
    case .requireSecondPerson(let isRequired):
      isRequired ? "judgements need a second person" : "judgements need no second person"
    }
  }
}
