import TruceModel

/// Incidents as rows: the short form beside the cards.
extension BriefDraft {
  /// A row each: number, day, what and where, by whom, harm, support. `isAnchored` where the rows
  /// are what "No. 7" points at.
  mutating func incidentTable(_ incidents: [Incident], isAnchored: Bool) -> BriefTable {
    let rows = incidents.map { incident -> [BriefLine] in
      let assessment = index.assessment(of: incident.id)
      return [
        number(of: incident, isAnchored: isAnchored), when(incident, months: .short),
        Wording.capitalized(what(incident))
          + notes(incident.claims, limit: isAnchored ? 1 : 2),
        doers(assessment), harm(assessment), assessment.map { wording.support($0) } ?? "–",
      ]
    }
    return BriefTable(
      .incidents,
      columns: ["No.", "When", "What and where", "Said to be by", "Harm", "Support"], rows: rows,
      anchors: isAnchored
        ? incidents.map { Self.anchor(index.number(of: $0.id) ?? 0) } : [])
  }

  private func number(of incident: Incident, isAnchored: Bool) -> BriefLine {
    let number = index.number(of: incident.id) ?? 0
    let line: BriefLine =
      isAnchored ? "\(number)" : "\(link: Self.anchor(number), String(number))"
    return freshness?.isNew(incident) == true ? line + " new" : line
  }

  /// "air strike near Idlib"
  func what(_ incident: Incident) -> BriefLine {
    let line = wording.phrase("type", incident.type)
    return wording.place(of: incident.places).map { line + " " + $0 } ?? line
  }

  /// "United States (declared by itself)"; a dash where nobody is named.
  private func doers(_ assessment: Assessment?) -> BriefLine {
    let actors = assessment?.actors ?? []
    guard !actors.isEmpty else { return "–" }
    let lines = actors.prefix(2).map { actor in
      "\(actor.entity.name) (" + wording.phrase("standing", actor.standing) + ")"
    }
    let rest: BriefLine = actors.count > 2 ? " and \(actors.count - 2) more" : ""
    return lines.joined(by: ", ") + rest
  }

  /// "killed 40 or more, injured 2"; a dash where no harm is told.
  private func harm(_ assessment: Assessment?) -> BriefLine {
    let ranges = assessment?.harms ?? []
    guard !ranges.isEmpty else { return "–" }
    let counted = ranges.filter { $0.low != nil || $0.high != nil }
    return (counted.isEmpty ? ranges : counted).prefix(2).map { range in
      let status: BriefLine = wording.status(range).map { " (" + $0 + ")" } ?? ""
      return wording.phrase("harm-short", range.harm) + " " + wording.range(range) + status
    }.joined(by: ", ")
  }
}
