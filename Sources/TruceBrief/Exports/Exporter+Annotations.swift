import TruceModel

/// The evidence of every claim as W3C Web Annotations (Recommendation of 23 February 2017): the
/// sentence by quote and by position, the claim as a tag.
extension Exporter {
  func annotations(_ index: DossierIndex) -> [UInt8] {
    let offsets = Dictionary(
      index.dossier.reports.map { ($0.id, CodePointIndex($0.text)) },
      uniquingKeysWith: { a, _ in a })
    var json = JSONWriter()
    json.object { json in
      json.member("@context", "http://www.w3.org/ns/anno.jsonld")
      json.member("type", "AnnotationCollection")
      json.member("total", index.dossier.claims.count)
      json.key("first")
      json.object { json in
        json.member("type", "AnnotationPage")
        json.key("items")
        json.array(index.dossier.claims) { json, claim in
          if let position = offsets[claim.report] {
            write(claim, index.incident(of: claim.id), position, to: &json)
          }
        }
      }
    }
    json.newline()
    return json.bytes
  }

  private func write(
    _ claim: Claim, _ incident: IncidentID?, _ offsets: CodePointIndex, to json: inout JSONWriter
  ) {
    let (start, end) = offsets.codePoints(of: claim.sentence.span)
    json.object { json in
      json.member("type", "Annotation")
      json.member("id", "urn:truce:\(claim.id.rawValue)")
      json.member("motivation", "tagging")
      json.key("body")
      json.array(
        [claim.event.type.rawValue, claim.stance.rawValue, incident?.rawValue].compactMap(\.self)
      ) {
        json, tag in
        json.object { json in
          json.member("type", "TextualBody")
          json.member("purpose", "tagging")
          json.member("value", tag)
        }
      }
      json.key("target")
      json.object { json in
        json.member("source", "urn:truce:report:\(claim.report.rawValue)")
        json.key("selector")
        json.array([true, false]) { json, isQuote in
          json.object { json in
            json.member("type", isQuote ? "TextQuoteSelector" : "TextPositionSelector")
            if isQuote {
              json.member("exact", claim.sentence.wording)
            } else {
              json.member("start", start)
              json.member("end", end)
            }
          }
        }
      }
    }
  }
}
