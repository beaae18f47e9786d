import TruceModel
import TruceStore

extension Claim {
  /// The rule that stands behind a value that a reviewer found.
  static let reviewRule: Rule = "review.found"

  /// The claim with a reviewer's finding.
  ///
  /// Values are the reviewer's; wording and span stay those of the report. Where the report has no
  /// words for the field, those of the trigger stand for it.
  func revised(by finding: Finding) -> Claim {
    var claim = self
    switch finding {
    case .type(let type): claim.event.type = type
    case .status(let status): claim.event.status = status
    case .stance(let stance): claim.stance = stance
    case .speakers(let speakers): claim.attribution = told(by: speakers)
    case .justification(let reason):
      claim.justification = reason.map { found($0, justification.map(\.evidence)) }
    case .time(let time): claim.event.time = time.map { found($0, event.time.map(\.evidence)) }
    case .places(let places): claim.event.places = found(places, event.places.map(\.evidence))
    case .actors(let actors): claim.event.actors = found(actors, event.actors.map(\.evidence))
    case .targets(let targets): claim.event.targets = found(targets, event.targets.map(\.evidence))
    case .casualties(let harm):
      claim.event.casualties = found(harm, event.casualties.map(\.evidence))
    case .quantities(let things):
      claim.event.quantities = found(things, event.quantities.map(\.evidence))
    case .damage(let damage): claim.event.damage = found(damage, event.damage.map(\.evidence))
    case .means(let means): claim.event.means = found(means, event.means.map(\.evidence))
    case .agreement(let id):
      claim.event.agreement = id.map {
        found(AgreementReference(id: $0), event.agreement.map(\.evidence))
      }
    case .aggregate(let isAggregate): claim.event.isAggregate = isAggregate
    }
    return claim
  }

  /// The chain of `speakers`, with what the report's has at the same place.
  private func told(by speakers: [Entity]) -> [AttributionLink] {
    let evidence = attribution.map { $0.speaker?.evidence ?? $0.cue?.evidence }
    return speakers.enumerated().map { position, speaker in
      var link =
        attribution.indices.contains(position)
        ? attribution[position] : AttributionLink(speaker: nil)
      link.speaker = found(speaker, evidence.indices.contains(position) ? evidence[position] : nil)
      return link
    }
  }

  private func found<Value>(_ values: [Value], _ evidence: [Evidence]) -> [Attested<Value>] {
    values.enumerated().map { position, value in
      found(value, evidence.indices.contains(position) ? evidence[position] : evidence.first)
    }
  }

  private func found<Value>(_ value: Value, _ evidence: Evidence?) -> Attested<Value> {
    let evidence = evidence ?? event.trigger.evidence
    return Attested(
      value, wording: evidence.wording, span: evidence.span, rule: Self.reviewRule)
  }
}

/// The words that a value rests on.
private struct Evidence {
  var wording: String
  var span: Span
}

extension Attested {
  fileprivate var evidence: Evidence { Evidence(wording: wording, span: span) }
}
