import TruceBrief
import TruceExtract
import TruceModel
import TruceText

extension Annotation {
  /// The line of `truce annotate --format json`, with its line end; empty without a report.
  package var json: [UInt8] {
    guard let report, let document else { return [] }
    var json = JSONWriter()
    let writer = LayerWriter(document: document, index: CodePointIndex(report.text))
    json.object { json in
      json.key("report")
      json.object { json in
        json.member("id", report.id.rawValue)
        json.member("published", report.published?.description)
      }
      json.key("times")
      json.array(document.times) { writer.write($1, to: &$0) }
      json.key("places")
      json.array(document.places) { writer.write($1, to: &$0) }
      json.key("names")
      json.array(document.names) { writer.write($1, to: &$0) }
      json.key("quotations")
      json.array(quotations) { writer.write($1, to: &$0) }
    }
    json.newline()
    return json.bytes
  }
}

/// Writes the mentions of one document, spans in code points.
private struct LayerWriter {
  let document: Document
  let index: CodePointIndex

  func write(_ mention: TimeMention, to json: inout JSONWriter) {
    json.object { json in
      json.member("type", mention.kind.rawValue)
      json.member("value", mention.time.value)
      json.member("mod", mention.modifier)
      evidence(mention.span, to: &json)
    }
  }

  func write(_ mention: PlaceMention, to json: inout JSONWriter) {
    json.object { json in
      json.member("value", mention.place.name)
      json.member("id", mention.place.id?.rawValue)
      json.member("form", mention.form.rawValue)
      json.member("wording", document.wording(mention.span))
      json.member("latitude", degrees: mention.place.latitude)
      json.member("longitude", degrees: mention.place.longitude)
      json.member("precision", mention.place.precision.rawValue)
      span(mention.span, to: &json)
      json.disputedMember(mention.place.disputed)
    }
  }

  func write(_ mention: NameMention, to json: inout JSONWriter) {
    json.object { json in
      json.member("type", mention.kind.rawValue)
      json.member("value", mention.entities.first?.name ?? document.wording(mention.span))
      json.member("id", mention.entities.first?.id?.rawValue)
      evidence(mention.span, to: &json)
    }
  }

  func write(_ quotation: Quotation, to json: inout JSONWriter) {
    json.object { json in
      json.key("speaker")
      if let speaker = quotation.speaker {
        json.object { json in
          json.member("value", speaker.value.name)
          json.member("id", speaker.value.id?.rawValue)
          pieces([speaker.span], to: &json)
        }
      } else {
        json.null()
      }
      json.key("cue")
      json.object { pieces(quotation.cue, to: &$0) }
      json.key("content")
      json.object { pieces(quotation.content, to: &$0) }
    }
  }

  private func evidence(_ span: Span, to json: inout JSONWriter) {
    json.member("wording", document.wording(span))
    self.span(span, to: &json)
  }

  private func span(_ span: Span, to json: inout JSONWriter) {
    json.key("span")
    offsets(span, to: &json)
  }

  private func pieces(_ spans: [Span], to json: inout JSONWriter) {
    json.member("wording", spans.map(document.wording).joined(separator: " … "))
    json.key("spans")
    json.array(spans) { offsets($1, to: &$0) }
  }

  private func offsets(_ span: Span, to json: inout JSONWriter) {
    let (start, end) = index.codePoints(of: span)
    json.array([start, end]) { $0.integer($1) }
  }
}
