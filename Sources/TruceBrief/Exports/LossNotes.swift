import TruceModel

/// What a row in the terms of another ontology cannot hold of its incident, field by field.
///
/// Each note is `field: what is lost`, in a fixed order of fields, so that a reader can filter by
/// field; notes are joined by `; `. Nothing is noted that the incident does not have.
struct LossNotes: Sendable {
  /// The ontologies that an incident is put into.
  enum Ontology: Sendable, CaseIterable {
    case plover, cameo, acled
  }

  let ontology: Ontology
  let labels: Crosswalk.Labels?

  /// The notes on `incident` as one cell; nil: nothing is lost.
  func text(on incident: Incident, _ index: DossierIndex) -> String? {
    let assessment = index.assessment(of: incident.id)
    var notes = typeNotes(incident) + timeNotes(incident) + placeNotes(incident)
    notes += actorNotes(assessment) + harmNotes(assessment)
    notes += supportNotes(assessment)
    if incident.partOf != nil { notes.append("part_of: no field for a wider incident") }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  // MARK: Fields

  private func typeNotes(_ incident: Incident) -> [String] {
    var notes: [String] = []
    if !hasLabel { notes.append("type: no label for \(incident.type.rawValue)") }
    // The crosswalk's own notes may hold a semicolon, which parts the notes here.
    if let loss = labels?.loss {
      notes.append("type: \(loss.replacing(";", with: ","))")
    }
    return notes
  }

  private var hasLabel: Bool {
    switch ontology {
    case .plover: labels?.ploverEvent != nil
    case .cameo: labels?.cameo != nil
    case .acled: labels?.acledEvent != nil
    }
  }

  private func timeNotes(_ incident: Incident) -> [String] {
    guard let time = incident.time, let start = time.start ?? time.end else {
      return ["date: not known, a day is asked for"]
    }
    guard start != time.end else { return [] }
    switch ontology {
    case .plover where time.start != nil && time.end != nil: return []
    case .plover, .cameo, .acled:
      let first = time.start?.description ?? "open"
      return ["date: \(first) to \(time.end?.description ?? "open"), one day is asked for"]
    }
  }

  private func placeNotes(_ incident: Incident) -> [String] {
    guard let place = incident.places.first else {
      return ontology == .cameo ? [] : ["place: none named"]
    }
    var notes: [String] = []
    switch ontology {
    case .cameo: notes.append("place: no field for \(plain(place.name))")
    case .plover, .acled:
      if place.relation != "in" {
        notes.append("relation: no field for \(place.relation) \(plain(place.name))")
      }
      if place.position != nil {
        let radius = SVGNumber.text(place.radiusKilometres, decimals: 0)
        notes.append("radius_km: no field for \(radius)")
      }
    }
    let others = incident.places.count - 1
    if others > 0 { notes.append("places: one of \(others + 1) kept") }
    return notes
  }

  private func actorNotes(_ assessment: Assessment?) -> [String] {
    let standings = Set(assessment?.actors.map(\.standing) ?? [])
    let open = AssessedActor.Standing.allCases.filter { $0 != .declared && standings.contains($0) }
    guard !open.isEmpty else { return [] }
    let words = open.map(\.rawValue).joined(separator: " or ")
    return ["actors: \(words), the row states them as fact"]
  }

  private func harmNotes(_ assessment: Assessment?) -> [String] {
    (assessment?.harms ?? []).compactMap { range in
      guard range.low != nil || range.high != nil else {
        return "\(range.harm.rawValue): unquantified harm has no field"
      }
      if ontology == .acled, range.harm == .killed { return nil }
      let low = range.low.map(String.init) ?? "open"
      let high = range.high.map(String.init) ?? "open"
      return "\(range.harm.rawValue): no field for \(low) to \(high)"
    }
  }

  private func supportNotes(_ assessment: Assessment?) -> [String] {
    guard let assessment else { return ["grade: not assessed"] }
    let known = assessment.origins.filter(\.isKnown).count
    var notes = ["grade: no field for \(assessment.grade.rawValue) by \(known) known origins"]
    if !assessment.contradictions.isEmpty {
      let about = assessment.contradictions.map(\.about.rawValue).uniqued()
      notes.append("contradictions: no field for \(about.joined(separator: ", "))")
    }
    let answers = assessment.positions.map(\.answer.rawValue).uniqued()
    if !answers.isEmpty {
      notes.append("accused_position: no field for \(answers.joined(separator: ", "))")
    }
    return notes
  }

  /// A name without the mark that parts the notes.
  private func plain(_ name: String) -> String { name.replacing(";", with: ",") }
}
