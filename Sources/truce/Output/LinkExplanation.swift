import TruceModel

/// Why claims were held to be about one occurrence, in words.
struct LinkExplanation {
  /// Each incident of several reports with its links, scores and reasons; copies at the end.
  func text(_ dossier: Dossier) -> String {
    let claims = Dictionary(dossier.claims.map { ($0.id, $0) }) { first, _ in first }
    var lines: [String] = []
    for incident in dossier.incidents where !incident.links.isEmpty {
      let day = incident.time?.value ?? "undated"
      let place = incident.places.first?.name ?? "no place"
      lines.append("\(incident.id) \(incident.type.rawValue), \(day), \(place)")
      for link in incident.links { lines += self.lines(of: link, claims) }
    }
    lines += dossier.copies.map {
      "\($0.copy) is a copy of \($0.original): \($0.kind.rawValue), "
        + "\(percent($0.containment)) of its five-word runs"
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(of link: ClaimLink, _ claims: [ClaimID: Claim]) -> [String] {
    var lines = ["  \(link.first) + \(link.second): score \(hundredths(link.score))"]
    for id in [link.first, link.second] {
      if let claim = claims[id] {
        lines.append("    \(claim.report): \(claim.event.trigger.wording) in: \(excerpt(claim))")
      }
    }
    lines += link.reasons.map { "    \($0.about) \(hundredths($0.weight)): \($0.explanation)" }
    return lines
  }

  /// The sentence on one line, at most 160 characters.
  private func excerpt(_ claim: Claim) -> String {
    let line = claim.sentence.wording.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 160 ? line.prefix(160) + "…" : line
  }

  private func hundredths(_ number: Double) -> String {
    let value = Int((abs(number) * 100).rounded())
    let fraction = value % 100
    return "\(number < 0 ? "-" : "")\(value / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
