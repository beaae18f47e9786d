import TruceModel

/// Ties a denial by a pronoun ("the army denied this"), or by a word for the charge that names no
/// known act, to the act that the denier was said to have done.
enum PlainDenials {
  private static let pronouns: Set<String> = [
    "this", "that", "it", "these", "which", "something", "everything",
  ]
  /// How far back the accusation may stand in bytes: about three sentences of news.
  private static let reach = 500

  /// Gives each the type of the act that it denies, and the reference to it. `claims` stand in text order.
  static func resolve(_ claims: inout [Claim]) {
    for index in claims.indices where claims[index].stance == .denies {
      guard isPlainOrOfCharge(claims[index]) else { continue }
      if claims[index].event.actors.isEmpty, let denier = claims[index].attribution.last?.speaker {
        claims[index].event.actors = [denier]
      }
      let own = accusation(before: index, in: claims) ?? charge(beside: index, in: claims)
      guard let act = own ?? told(before: index, in: claims) else { continue }
      // "Kyiv said rebels had shelled it; Moscow denied it": Moscow is not said to have done it.
      if own == nil {
        let denier = claims[index].attribution.last?.speaker?.span
        claims[index].event.actors.removeAll { $0.span == denier }
      }
      claims[index].event.type = claims[act].event.type
      claims[index].event.refersTo = claims[act].event.refersTo ?? claims[act].id
    }
  }

  /// Whether the claim denies what no known act is: nothing is told by it.
  static func isOfNothing(_ claim: Claim) -> Bool {
    claim.event.refersTo == nil && isPlainOrOfCharge(claim)
  }

  /// Whether what the claim denies must be found before it.
  static func isPlainOrOfCharge(_ claim: Claim) -> Bool { isPlain(claim) || isOfCharge(claim) }

  /// Whether the claim denies by a pronoun alone.
  private static func isPlain(_ claim: Claim) -> Bool {
    claim.stance == .denies && pronouns.contains(claim.event.trigger.wording.lowercased())
  }

  /// Whether the claim denies what its noun says was said: "rejected the accusations".
  private static func isOfCharge(_ claim: Claim) -> Bool {
    guard claim.stance == .denies, claim.event.type == .attack else { return false }
    let word = claim.event.trigger.wording.lowercased()
    return FalseCharge.isNoun(word)
      || word.hasSuffix("s") && FalseCharge.isNoun(String(word.dropLast()))
  }

  /// The last act before that somebody else lays to the denier.
  private static func accusation(before index: Int, in claims: [Claim]) -> Int? {
    let start = claims[index].event.trigger.span.start
    return (0..<index).reversed().first { other in
      start - claims[other].event.trigger.span.start <= reach
        && claims[other].zone == .body && claims[other].event.status != .negated
        && !Concord.shareVoice(claims[index], claims[other])
        && areSame(claims[index].event.actors, claims[other].event.actors)
    }
  }

  /// The last charge before it in its sentence, where nobody knows for which side the denier speaks.
  private static func charge(beside index: Int, in claims: [Claim]) -> Int? {
    guard
      claims[index].event.actors.allSatisfy({ $0.value.id == nil && $0.value.side == nil })
    else { return nil }
    return (0..<index).reversed().first { other in
      claims[other].sentence.span == claims[index].sentence.span
        && claims[other].stance == .accuses && !Concord.shareVoice(claims[index], claims[other])
    }
  }

  /// The last act that another told in the sentence, or in the one right before.
  private static func told(before index: Int, in claims: [Claim]) -> Int? {
    let sentence = claims[index].sentence.span
    return (0..<index).reversed().first { other in
      let told = claims[other].sentence.span
      return (told == sentence || told.end <= sentence.start && sentence.start - told.end < 4)
        && claims[other].zone == .body && claims[other].event.status != .negated
        && !claims[other].attribution.isEmpty && claims[other].stance != .denies
        && (Concord.isViolent(claims[other].event.type)
          || [.posture, .access].contains(claims[other].event.type.family)
          || claims[other].event.type == .ceasefireViolated)
        && !Concord.shareVoice(claims[index], claims[other])
    }
  }

  private static func areSame(_ a: [Attested<Entity>], _ b: [Attested<Entity>]) -> Bool {
    a.contains { one in
      b.contains {
        one.value.id != nil && one.value.id == $0.value.id || one.value.name == $0.value.name
          || one.value.side != nil && one.value.side == $0.value.side
      }
    }
  }
}
