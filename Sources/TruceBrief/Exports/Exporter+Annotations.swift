import TruceModel

/// The evidence of every claim as W3C Web Annotations (Recommendation of 23 February 2017).
///
/// Each claim gives one annotation of its sentence, tagged with type, stance and incident, and one
/// of each stretch of words that a field was read from, with the field as its body. A stretch is
/// named by quote (with up to 32 code points around it) and by position in code points.
extension Exporter {
  func annotations(_ index: DossierIndex) -> [UInt8] {
    let texts = Dictionary(
      index.dossier.reports.map { ($0.id, AnnotatedText($0)) }, uniquingKeysWith: { a, _ in a })
    let evidence = index.dossier.claims.flatMap { claim in
      texts[claim.report] == nil ? [] : ClaimEvidence.all(of: claim, in: index)
    }
    var json = JSONWriter()
    json.object { json in
      json.member("@context", "http://www.w3.org/ns/anno.jsonld")
      json.member("id", "urn:truce:annotations")
      json.member("type", "AnnotationCollection")
      json.member("total", evidence.count)
      json.key("first")
      json.object { json in
        json.member("id", "urn:truce:annotations:1")
        json.member("type", "AnnotationPage")
        json.member("startIndex", 0)
        json.key("items")
        json.array(evidence) { json, item in
          if let text = texts[item.report] { write(item, text, to: &json) }
        }
      }
    }
    json.newline()
    return json.bytes
  }

  private func write(_ item: ClaimEvidence, _ text: AnnotatedText, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", item.id)
      json.member("type", "Annotation")
      json.member("motivation", item.motivation)
      json.key("body")
      json.array(item.bodies) { json, body in
        json.object { json in
          json.member("type", "TextualBody")
          json.member("purpose", item.motivation)
          json.member("value", body)
        }
      }
      json.key("target")
      json.object { json in
        json.member("source", text.source)
        json.key("selector")
        json.array([true, false]) { json, isQuote in
          json.object { isQuote ? text.quote(item, to: &$0) : text.position(item, to: &$0) }
        }
      }
    }
  }
}
