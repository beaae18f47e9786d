import TruceModel

/// Finds what the accused say.
struct PositionFinder: Sendable {
  let context: AssessmentContext

  /// One for each of `accused`, in their order.
  func positions(of accused: [Entity], in claims: [Claim]) -> [AccusedPosition] {
    accused.map { entity in
      let own = claims.filter { claim in
        guard let speaker = context.voice(of: claim).speaker else { return false }
        return context.relations.areOfOneSide(speaker, entity)
      }
      for (answer, isIt) in tests(for: entity) {
        let found = own.filter(isIt)
        if !found.isEmpty {
          return AccusedPosition(accused: entity, answer: answer, claims: found.map(\.id))
        }
      }
      return AccusedPosition(accused: entity, answer: .notAsked, claims: [])
    }
  }

  private func tests(
    for entity: Entity
  ) -> [(AccusedPosition.Answer, (Claim) -> Bool)] {
    let isDoer = { (claim: Claim) in
      claim.event.actors.contains { context.relations.areOfOneSide($0.value, entity) }
    }
    return [
      (.denied, { $0.negates }),
      (.justified, { $0.stance == .justifies || ($0.justification != nil && $0.affirms) }),
      (.confirmed, { $0.stance == .admits || ($0.stance == .asserts && $0.affirms && isDoer($0)) }),
      (.blamedOther, { $0.affirms && !$0.event.actors.isEmpty && !isDoer($0) }),
      (.silent, { $0.stance == .declines }),
    ]
  }
}
