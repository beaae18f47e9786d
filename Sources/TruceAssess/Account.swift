import TruceModel

/// The claims of an incident as the facts that its grade rests on.
struct Account: Sendable {
  let claims: [Claim]
  let context: AssessmentContext
  let parties: Parties

  var facts: GradeFacts {
    let admissions = claims.filter(isAdmission)
    let admitting = Set(
      admissions.compactMap { context.voice(of: $0).side ?? context.voice(of: $0).key })
    let denials = claims.filter { $0.negates && context.voice(of: $0).isKnown }
    let denying = Set(
      denials.compactMap { context.voice(of: $0).side ?? context.voice(of: $0).key })
    let (others, accusers) = affirmers()
    return GradeFacts(
      isAdmitted: !admissions.isEmpty, isAdmissionDenied: !admitting.isDisjoint(with: denying),
      isDenied: !denials.isEmpty, hasRivalDoers: hasRivalDoers(), others: others,
      accusers: accusers)
  }

  /// Says of its own side that it did it.
  private func isAdmission(_ claim: Claim) -> Bool {
    guard claim.affirms, claim.event.type != .ceasefireViolated else { return false }
    if claim.stance == .admits || claim.stance == .justifies {
      return context.voice(of: claim).isKnown
    }
    guard claim.stance == .asserts, let speaker = context.voice(of: claim).speaker else {
      return false
    }
    return claim.event.actors.contains { context.relations.areOfOneSide($0.value, speaker) }
  }

  /// One name for each independent known origin that affirms the event; first in text order.
  private func affirmers() -> (others: [String], accusers: [String]) {
    var names: [String: String] = [:]
    var isAccuser: [String: Bool] = [:]
    for claim in claims where claim.affirms && !claim.event.isAggregate {
      let voice = context.voice(of: claim)
      guard voice.isKnown else { continue }
      let name = min(names[voice.independence] ?? voice.name, voice.name)
      names[voice.independence] = name
      if parties.accuses(voice) { isAccuser[voice.independence] = true }
    }
    let sorted = names.sorted { $0.key < $1.key }
    return (
      sorted.filter { isAccuser[$0.key] != true }.map(\.value),
      sorted.filter { isAccuser[$0.key] == true }.map(\.value)
    )
  }

  /// Whether two independent known origins name doers of different groups, none of which is under
  /// or on one side with another.
  private func hasRivalDoers() -> Bool {
    var doers: [(voice: Voice, actors: [Entity])] = []
    for claim in claims where claim.affirms && claim.event.type.namesRivals {
      let voice = context.voice(of: claim)
      let actors = claim.event.actors.map(\.value)
      if voice.isKnown, !actors.isEmpty { doers.append((voice, actors)) }
    }
    for (index, one) in doers.enumerated() {
      for other in doers[(index + 1)...] where one.voice.independence != other.voice.independence {
        if areRivals(one.actors, other.actors) || accuseEachOther(one, other) { return true }
      }
    }
    return false
  }

  /// Whether each names the other as doer.
  private func accuseEachOther(
    _ a: (voice: Voice, actors: [Entity]), _ b: (voice: Voice, actors: [Entity])
  ) -> Bool {
    guard let x = a.voice.speaker, let y = b.voice.speaker else { return false }
    return a.actors.contains { context.relations.areOfOneSide($0, y) }
      && b.actors.contains { context.relations.areOfOneSide($0, x) }
  }

  private func areRivals(_ a: [Entity], _ b: [Entity]) -> Bool {
    a.allSatisfy { one in
      b.allSatisfy { other in
        guard let x = context.relations.side(of: one), let y = context.relations.side(of: other)
        else { return false }
        return NameKey.folded(x) != NameKey.folded(y) && !context.relations.areRelated(one, other)
      }
    }
  }
}

extension EventType {
  /// Acts of one doer: naming two sides is a contradiction, not two parties to a fight.
  var namesRivals: Bool {
    switch self {
    case .armedClash, .ceasefireAgreed, .ceasefireDeclared, .ceasefireInEffect, .ceasefireExtended,
      .jointPatrol, .displacement, .release, .casualties, .ceasefireViolated:
      false
    default: true
    }
  }
}
