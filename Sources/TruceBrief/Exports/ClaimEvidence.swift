import TruceModel

/// A stretch of a report that a claim, or one field of it, was read from.
struct ClaimEvidence: Sendable {
  /// Unique in the export.
  let id: String
  let report: ReportID
  let span: Span
  let wording: String
  /// Of the Web Annotation vocabulary: `tagging` for the claim, `describing` for a field.
  let motivation: String
  let bodies: [String]

  /// The claim's sentence first, then its fields in the order of the claim's JSON.
  static func all(of claim: Claim, in index: DossierIndex) -> [ClaimEvidence] {
    let base = "urn:truce:claim:\(AnnotatedText.encoded(claim.id.rawValue))"
    let tags = [claim.event.type.rawValue, claim.event.status.rawValue, claim.stance.rawValue]
    let whole = ClaimEvidence(
      id: base, report: claim.report, span: claim.sentence.span, wording: claim.sentence.wording,
      motivation: "tagging",
      bodies: tags + [index.incident(of: claim.id)?.rawValue].compactMap(\.self))
    let fields = fields(of: claim).enumerated().map { place, field in
      ClaimEvidence(
        id: "\(base):\(field.name):\(place + 1)", report: claim.report, span: field.span,
        wording: field.wording, motivation: "describing", bodies: ["\(field.name): \(field.value)"])
    }
    return [whole] + fields
  }

  /// One attested value.
  private struct Field {
    var name: String
    var value: String
    var wording: String
    var span: Span

    init<Value>(_ name: String, _ attested: Attested<Value>, _ value: String) {
      self.name = name
      self.value = value
      wording = attested.wording
      span = attested.span
    }
  }

  private static func fields(of claim: Claim) -> [Field] {
    let event = claim.event
    var fields = [Field("trigger", event.trigger, event.type.rawValue)]
    fields += claim.attribution.compactMap { link in
      link.speaker.map { Field("speaker", $0, $0.value.name) }
    }
    fields += event.actors.map { Field("actor", $0, $0.value.name) }
    fields += event.targets.map { Field("target", $0, $0.value.name) }
    fields += event.places.map { Field("place", $0, $0.value.name) }
    if let time = event.time { fields.append(Field("time", time, time.value.value)) }
    fields += event.casualties.map { Field($0.value.harm.rawValue, $0, range($0.value.count)) }
    fields += event.quantities.map { Field("quantity", $0, $0.value.of) }
    fields += event.damage.map { Field("damage", $0, $0.value) }
    return fields + event.means.map { Field("means", $0, $0.value) }
  }

  private static func range(_ count: Count) -> String {
    let bounds = [count.low, count.high].map { $0.map(String.init) ?? "open" }
    return "\(bounds[0]) to \(bounds[1]), \(count.qualifier.rawValue)"
  }
}
