import TruceModel

/// Finds who is said to have done it, and how firmly.
struct ActorFinder: Sendable {
  let context: AssessmentContext

  /// One for each group of actors, those named by most claims first.
  func actors(of claims: [Claim]) -> [AssessedActor] {
    var groups: [String: (entity: Entity, claims: [Claim])] = [:]
    for claim in claims where claim.event.type != .ceasefireViolated {
      for actor in claim.event.actors.map(\.value) where context.relations.isSomebody(actor) {
        let key = context.relations.groupKey(of: actor)
        let entity = groups[key]?.entity ?? context.relations.groupEntity(of: actor)
        groups[key] = (entity, (groups[key]?.claims ?? []) + [claim])
      }
    }
    let declared = Set(
      groups.filter { isDeclared($0.value.entity, in: $0.value.claims) }.map(\.key))
    let ranked = groups.sorted { a, b in
      a.value.claims.count != b.value.claims.count
        ? a.value.claims.count > b.value.claims.count : a.key < b.key
    }
    return ranked.map { key, group in
      AssessedActor(
        entity: group.entity,
        standing: standing(
          of: group.claims, isDeclared: declared.contains(key), all: groups.mapValues(\.entity),
          key: key, isOtherDeclared: !declared.subtracting([key]).isEmpty),
        claims: Set(group.claims.map(\.id)).sorted())
    }
  }

  private func standing(
    of claims: [Claim], isDeclared: Bool, all: [String: Entity], key: String, isOtherDeclared: Bool
  ) -> AssessedActor.Standing {
    if isDeclared { return .declared }
    if claims.contains(where: \.negates) { return .contested }
    if isOtherDeclared, claims.contains(where: { $0.event.type.namesRivals }) { return .contested }
    let isRivalled = all.contains { other, entity in
      guard other != key, let mine = all[key] else { return false }
      return !context.relations.areOfOneSide(mine, entity)
        && claims.contains { $0.event.type.namesRivals }
        && !claims.contains {
          $0.event.actors.contains { context.relations.groupKey(of: $0.value) == other }
        }
    }
    if isRivalled { return .contested }
    return claims.contains { context.voice(of: $0).isKnown } ? .alleged : .unknown
  }

  private func isDeclared(_ entity: Entity, in claims: [Claim]) -> Bool {
    claims.contains { claim in
      guard claim.affirms else { return false }
      let voice = context.voice(of: claim)
      guard voice.isKnown, let speaker = voice.speaker else { return false }
      switch claim.stance {
      case .admits, .justifies, .asserts: return context.relations.areOfOneSide(speaker, entity)
      case .accuses, .denies, .doubts, .declines: return false
      }
    }
  }
}
