import TruceModel

/// Incidents with their claims, a line each: what `truce link` and `truce read` print, together.
extension Exporter {
  func jsonLines(_ index: DossierIndex) -> [UInt8] {
    let texts = Dictionary(
      index.dossier.reports.map { ($0.id, EvidenceIndex($0.text)) }, uniquingKeysWith: { a, _ in a }
    )
    let writer = ClaimJSON()
    var json = JSONWriter()
    for incident in index.dossier.incidents {
      json.object { json in
        json.key("incident")
        json.incident(incident, index.assessment(of: incident.id))
        json.key("claims")
        json.array(index.claims(of: incident)) { json, claim in
          if let text = texts[claim.report] { writer.write(claim, text, to: &json) }
        }
      }
      json.newline()
    }
    return json.bytes
  }
}
