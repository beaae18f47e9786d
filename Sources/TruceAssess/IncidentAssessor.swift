import TruceModel

/// Weighs the claims of one incident.
struct IncidentAssessor: Sendable {
  let context: AssessmentContext

  func assessment(of incident: Incident) -> Assessment {
    let claims = incident.claims.compactMap { context.claims[$0] }
    let parties = Parties(claims, context)
    let origins = origins(of: claims, parties)
    let account = Account(claims: claims, context: context, parties: parties)
    var (grade, reasons) = GradeTable.grade(account.facts)
    if let judged = context.grades[incident.id] {
      grade = judged.grade
      reasons = ["judged \(judged.grade.rawValue) by \(judged.reviewer): \(judged.reason)"]
    }
    return Assessment(
      incident: incident.id, grade: grade, gradeReasons: reasons, origins: origins,
      actors: ActorFinder(context: context).actors(of: claims),
      harms: HarmFinder(context: context).ranges(of: claims),
      contradictions: ContradictionFinder(context: context, parties: parties)
        .contradictions(among: claims),
      positions: PositionFinder(context: context).positions(of: parties.accused, in: claims))
  }

  /// Sorted by key.
  private func origins(of claims: [Claim], _ parties: Parties) -> [Origin] {
    var members: [String: [Claim]] = [:]
    for claim in claims { members[context.voice(of: claim).key, default: []].append(claim) }
    return members.sorted { $0.key < $1.key }.map { key, claims in
      let voices = claims.map { context.voice(of: $0) }
      let voice = voices.first { $0.speaker != nil } ?? voices[0]
      let reports = Set(claims.map(\.report)).sorted()
      let reasons = Set(claims.map { context.voice(of: $0).reason }).sorted()
      return Origin(
        key: key, name: voice.name, side: voice.side, bloc: parties.bloc(of: voice),
        isKnown: voice.isKnown, claims: claims.map(\.id), reports: reports,
        reasons: reports.count > 1
          ? ["one origin in \(reports.count) reports"] + reasons : reasons)
    }
  }
}

/// Who accuses whom in an incident.
struct Parties: Sendable {
  /// Those named as doers by another, one for each group, sorted by group.
  let accused: [Entity]
  /// Those whose accusations they are, one for each voice, sorted by key.
  let accusers: [Voice]
  private let relations: ActorRelations

  init(_ claims: [Claim], _ context: AssessmentContext) {
    relations = context.relations
    var accused: [String: Entity] = [:]
    var accusers: [String: Voice] = [:]
    for claim in claims where claim.isAccusation {
      let voice = context.voice(of: claim)
      accusers[voice.key] = voice
      for actor in claim.event.actors.map(\.value) where relations.isSomebody(actor) {
        let key = relations.groupKey(of: actor)
        if accused[key] == nil { accused[key] = relations.groupEntity(of: actor) }
      }
    }
    self.accused = accused.sorted { $0.key < $1.key }.map(\.value)
    self.accusers = accusers.sorted { $0.key < $1.key }.map(\.value)
  }

  func bloc(of voice: Voice) -> Origin.Bloc {
    guard voice.isKnown else { return .unknown }
    if accused.contains(where: { isOf(voice, $0) }) { return .accused }
    return accuses(voice) ? .accuser : .third
  }

  /// Whether `voice` is an accuser or of an accuser's side.
  func accuses(_ voice: Voice) -> Bool {
    accusers.contains { accuser in
      accuser.key == voice.key || (accuser.side != nil && accuser.side == voice.side)
    }
  }

  private func isOf(_ voice: Voice, _ entity: Entity) -> Bool {
    if let speaker = voice.speaker, relations.areRelated(speaker, entity) { return true }
    guard let side = voice.side, let other = relations.side(of: entity) else { return false }
    return NameKey.folded(side) == NameKey.folded(other)
  }
}

extension Claim {
  /// Lays the act at someone's door: an accusing stance, or a breach alleged of an actor.
  var isAccusation: Bool {
    guard !event.actors.isEmpty, stance != .admits, stance != .denies, stance != .justifies else {
      return false
    }
    return stance == .accuses || event.type == .ceasefireViolated
  }

  /// Says that the event happened, in whatever stance.
  var affirms: Bool {
    switch stance {
    case .denies, .doubts, .declines: false
    case .asserts, .accuses, .admits, .justifies: event.status != .negated
    }
  }

  /// Says that it did not happen, or was not done by the one named.
  var negates: Bool {
    stance == .denies || (event.status == .negated && !event.isNotReported && stance == .asserts)
  }
}
