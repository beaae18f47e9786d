import TruceModel

/// Finds whose word a claim is.
///
/// The deepest named speaker of the attribution chain; else the outlet's own voice, which for a copy
/// is the original's, for a text credited to an agency the agency's, else the outlet's. A chain
/// whose speakers are all nameless, and a report without an outlet, give an unknown origin.
struct OriginFinder: Sendable {
  private(set) var reports: [ReportID: Report]
  let relations: ActorRelations
  /// The closest original of each copy.
  private var closest: [ReportID: CopyRelation] = [:]
  /// Reports of which each is the closest original.
  private var copies: [ReportID: Set<ReportID>] = [:]
  private let outlets: [String: ActorEntry]

  init(reports: [ReportID: Report], copies: [CopyRelation], relations: ActorRelations) {
    self.reports = reports
    self.relations = relations
    outlets = Dictionary(
      relations.directory.all.filter { $0.kind == .outlet }.map { (NameKey.folded($0.name), $0) }
    ) { first, _ in first }
    _ = add([], copies)
  }

  /// Takes in reports and copies. Returns the reports whose own voice may be another now.
  mutating func add(_ reports: [Report], _ new: [CopyRelation]) -> Set<ReportID> {
    for report in reports { self.reports[report.id] = report }
    var open: [ReportID] = []
    for relation in new {
      if let known = closest[relation.copy] {
        guard Self.isCloser(relation, known) else { continue }
        copies[known.original]?.remove(relation.copy)
      }
      closest[relation.copy] = relation
      copies[relation.original, default: []].insert(relation.copy)
      open.append(relation.copy)
    }
    var changed: Set<ReportID> = []
    while let next = open.popLast() {
      guard changed.insert(next).inserted else { continue }
      open += copies[next] ?? []
    }
    return changed
  }

  private static func isCloser(_ a: CopyRelation, _ b: CopyRelation) -> Bool {
    a.containment != b.containment ? a.containment > b.containment : a.original < b.original
  }

  func voice(of claim: Claim) -> Voice {
    for link in claim.attribution.reversed() {
      guard let speaker = link.speaker, SpeakerName.isNamed(speaker) else { continue }
      return voice(of: speaker.value)
    }
    let own = ownVoice(of: claim.report)
    guard !claim.attribution.isEmpty else { return own }
    let wording = claim.attribution.last?.speaker?.wording
    let words = wording.flatMap { SpeakerName.isPronoun($0) ? nil : $0 } ?? "nobody named"
    return Voice(
      key: "anonymous:" + own.key, name: words, side: nil, independence: "anonymous:" + own.key,
      isKnown: false, speaker: claim.attribution.last?.speaker?.value,
      reason: "the speaker (\"\(words)\") is not named")
  }

  /// A person or official speaks for the body above it.
  private func voice(of speaker: Entity) -> Voice {
    var entity = speaker
    if let id = speaker.id, speaker.kind == .person || speaker.kind == .official,
      let body = relations.directory.ancestors(of: id).lazy.compactMap({ relations.directory[$0] })
        .first
    {
      entity = Entity(name: body.name, id: body.id, side: body.side, kind: body.kind)
    }
    let key = entity.id?.rawValue ?? "name:" + NameKey.folded(entity.name)
    let side = relations.side(of: entity)
    return Voice(
      key: key, name: entity.name, side: side,
      independence: independence(of: entity, key: key, side: side), isKnown: true,
      speaker: speaker, reason: "deepest named speaker")
  }

  private func independence(of entity: Entity, key: String, side: String?) -> String {
    let entry = entity.id.flatMap { relations.directory[$0] }
    if let state = entry?.stateAffiliation { return "side:" + NameKey.folded(state) }
    if relations.isOfficial(entity), let side { return "side:" + NameKey.folded(side) }
    if let family = entry?.family { return "family:" + NameKey.folded(family) }
    return key
  }

  // MARK: The outlet's own voice

  private func ownVoice(of id: ReportID) -> Voice {
    var current = id
    var seen: Set<ReportID> = [id]
    while let original = closest[current]?.original, seen.insert(original).inserted {
      current = original
    }
    guard let report = reports[current] else { return .unknown(id) }
    let isCopy = current != id
    if let credited = report.reprintOf?.value {
      return outletVoice(credited, kind: "outlet", reason: "reprint credited to \(credited)")
    }
    if let agency = report.credits.first?.value ?? report.dateline?.value.agency {
      return outletVoice(agency, kind: "wire", reason: "text credited to \(agency)")
    }
    guard let outlet = report.outlet, !outlet.isEmpty else { return .unknown(current) }
    return outletVoice(
      outlet, kind: "outlet", reason: isCopy ? "copy of \(outlet)'s text" : "the outlet's own voice"
    )
  }

  private func outletVoice(_ name: String, kind: String, reason: String) -> Voice {
    let folded = NameKey.folded(name)
    let entry = outlets[folded]
    let key = kind + ":" + folded.split(separator: " ").joined(separator: "-")
    let state = entry?.stateAffiliation.map { "side:" + NameKey.folded($0) }
    let family = entry?.family.map { "family:" + NameKey.folded($0) }
    return Voice(
      key: key, name: name, side: entry?.side ?? entry?.stateAffiliation,
      independence: state ?? family ?? "medium:" + folded, isKnown: true, speaker: nil,
      reason: reason)
  }
}
