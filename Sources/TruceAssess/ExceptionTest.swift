import TruceModel

/// Tests whether an exception of an agreement is claimed or follows from the target.
struct ExceptionTest: Sendable {
  let agreement: Agreement
  /// nil: the agreement as a whole.
  let provision: Provision?
  let relations: ActorRelations

  /// Yes: all who name a target name an excluded group. Disputed: some do, or self-defence is
  /// claimed. Unknown: no target is named, or the agreement's exclusions are not known.
  func answer(for claims: [Claim]) -> AllegedViolation.Test {
    let excuses = claims.filter { isSelfDefence($0) }
    let named = claims.filter { $0.affirms && !$0.event.targets.isEmpty }
    let hits = named.filter { excluded(in: $0) != nil }
    if !hits.isEmpty { return groups(hits, named) }
    if let claim = excuses.first {
      return .init(
        .disputed, evidence: "self-defence or response is claimed (\"\(words(claim))\")",
        claims: excuses.map(\.id))
    }
    if agreement.excluded.isEmpty {
      return .init(.unknown, evidence: "whom \(agreement.name) excludes is not known")
    }
    guard !named.isEmpty else { return .init(.unknown, evidence: "no target is named") }
    let list = agreement.excluded.map(\.name).joined(separator: ", ")
    return .init(
      .no, evidence: "no target named is of the excluded groups (\(list))", claims: named.map(\.id))
  }

  private func groups(_ hits: [Claim], _ named: [Claim]) -> AllegedViolation.Test {
    let names = Set(hits.compactMap { excluded(in: $0) }.map { "\($0.target) under \($0.party)" })
      .sorted().joined(separator: "; ")
    let armed = named.filter { claim in
      excluded(in: claim) == nil && claim.event.targets.contains { $0.value.kind == .armedGroup }
    }
    let people = named.filter { claim in
      excluded(in: claim) == nil && claim.event.targets.contains { isCivilian($0.value) }
    }
    if armed.isEmpty && people.isEmpty {
      return .init(
        .yes, evidence: "the target is said to be of an excluded group: \(names)",
        claims: hits.map(\.id))
    }
    return .init(
      .disputed,
      evidence: "some name an excluded group as target (\(names)), others another target",
      claims: (hits + armed + people).map(\.id))
  }

  /// The excluded party that a target of `claim` is, is under, or is described by.
  private func excluded(in claim: Claim) -> (target: String, party: String)? {
    for target in claim.event.targets {
      for party in agreement.excluded {
        switch relations.tie(target.value, to: party) {
        case .same, .under: return (target.value.name, party.name)
        case .side, nil:
          if describes(target.wording, party) { return (target.wording, party.name) }
        }
      }
    }
    return nil
  }

  /// Whether the words of a target hold the party's name, in any usual spelling.
  private func describes(_ wording: String, _ party: Agreement.Party) -> Bool {
    let words = NameKey.folded(wording).split(separator: " ").map(String.init)
    let name = NameKey.folded(party.name).split(separator: " ").map(String.init)
    guard !name.isEmpty, words.count >= name.count else { return false }
    return (0...(words.count - name.count)).contains { start in
      zip(words[start...], name).allSatisfy { word, part in
        word == part
          || (part.utf8.count > 4 && NameKey.skeleton(word) == NameKey.skeleton(part)
            && NameKey.skeleton(part) != nil)
      }
    }
  }

  private func isSelfDefence(_ claim: Claim) -> Bool {
    guard agreement.provisions.contains(where: { $0.exceptions.contains(.selfDefence) }) else {
      return false
    }
    switch claim.justification?.value {
    case .selfDefence, .response: return true
    case .excludedGroup, .notAParty, .other, nil: return false
    }
  }

  private func words(_ claim: Claim) -> String {
    claim.justification?.wording ?? claim.sentence.wording
  }

  private func isCivilian(_ entity: Entity) -> Bool {
    if !entity.flags.isEmpty {
      return entity.flags.contains {
        $0 != .leader && $0 != .base && $0 != .command && $0 != .armedGroupPosition
      }
    }
    return ["civilian", "civilians", "children", "residents"].contains {
      NameKey.folded(entity.name).split(separator: " ").map(String.init).contains($0)
    }
  }
}
