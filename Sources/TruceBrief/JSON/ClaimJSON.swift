package import TruceModel

/// The line that `truce read --format jsonl` prints for a report: the report, its claims in order,
/// its issues. Keys, their order and their meaning are those of the JSON contract.
package struct ClaimJSON: Sendable {
  /// Whether `report.text` is written.
  package var includesText: Bool

  package init(includesText: Bool = false) { self.includesText = includesText }

  /// One object without a line end.
  package func line(_ report: Report, claims: [Claim], issues: [Issue] = []) -> String {
    var json = JSONWriter()
    write(report, claims: claims, issues: issues, to: &json)
    return json.text
  }

  /// Writes the object into `json`, which may hold earlier lines.
  package func write(
    _ report: Report, claims: [Claim], issues: [Issue], to json: inout JSONWriter
  ) {
    let index = EvidenceIndex(report.text)
    json.object { json in
      json.key("report")
      write(report, to: &json)
      json.key("claims")
      json.array(claims.indices) { json, place in write(claims[place], index, to: &json) }
      json.key("issues")
      json.array(issues) { json, issue in
        json.object { json in
          json.member("code", issue.code)
          json.member("message", issue.message)
        }
      }
    }
  }

  private func write(_ report: Report, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", report.id.rawValue)
      json.member("path", report.path)
      json.member("title", report.title)
      json.member("outlet", report.outlet)
      json.member("author", report.author)
      json.member("published", report.published?.description)
      json.member("publishedBasis", report.publishedBasis.rawValue)
      json.member("reprintOf", report.reprintOf?.value)
      json.member("language", report.language)
      if includesText { json.member("text", report.text) }
      json.member("body", strings: report.bodyParagraphs)
    }
  }

  func write(_ claim: Claim, _ index: EvidenceIndex, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", claim.id.rawValue)
      json.key("event")
      json.event(claim.event, index)
      json.member("zone", claim.zone.rawValue)
      json.member("stance", claim.stance.rawValue)
      json.key("justification")
      json.justification(claim.justification, index)
      json.key("attribution")
      json.array(claim.attribution) { $0.attributionLink($1, index) }
      json.key("sentence")
      json.words(index.evidence(of: claim.sentence))
    }
  }
}

extension Report {
  /// The kept paragraphs of the body, headline and captions left out.
  package var bodyParagraphs: [String] {
    let utf8 = text.utf8
    return body.lazy.filter { $0.zone == .body }.compactMap { paragraph in
      let start = utf8.index(utf8.startIndex, offsetBy: paragraph.span.start)
      let end = utf8.index(start, offsetBy: paragraph.span.length)
      return String(text[start..<end])
    }
  }
}
