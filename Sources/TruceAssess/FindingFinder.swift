import TruceModel

/// Looks for the word of a body that the agreement names as its watch.
///
/// Nothing else is a finding: neither what a party or an outlet says, nor what follows from the
/// tests.
struct FindingFinder: Sendable {
  let agreement: Agreement
  let context: AssessmentContext

  /// The sentence in which a mechanism of the agreement says that `accused` did it or broke the
  /// agreement; the first by claim id. nil: none does.
  ///
  /// `accused` nil: a count of breaches laid to nobody, which any word of a mechanism makes one.
  func finding(against accused: Entity?, in claims: [Claim]) -> Attested<String>? {
    guard !agreement.mechanisms.isEmpty else { return nil }
    return claims.sorted { $0.id < $1.id }.first { claim in
      claim.affirms && claim.event.status.isOfRecord && isOfMechanism(claim)
        && names(accused, claim)
    }?.sentence
  }

  private func isOfMechanism(_ claim: Claim) -> Bool {
    guard let speaker = context.voice(of: claim).speaker else { return false }
    return agreement.mechanisms.contains { mechanism in
      switch context.relations.tie(speaker, to: mechanism) {
      case .same, .under: true
      case .side, nil: false
      }
    }
  }

  private func names(_ accused: Entity?, _ claim: Claim) -> Bool {
    guard let accused else { return claim.event.type == .ceasefireViolated }
    return claim.event.actors.contains { context.relations.areOfOneSide($0.value, accused) }
  }
}
