import TruceModel

/// Ties a denial by a pronoun ("the army denied this"), or by a word for the charge that names no
/// known act, to the act that the denier was said to have done.
enum PlainDenials {
  private static let pronouns: Set<String> = ["this", "that", "it", "these"]
  /// How far back the accusation may stand in bytes: about three sentences of news.
  private static let reach = 500

  /// Gives each the type of the act that it denies, and the reference to it. `claims` stand in text order.
  static func resolve(_ claims: inout [Claim]) {
    for index in claims.indices where claims[index].stance == .denies {
      guard isPlain(claims[index]) || isOfCharge(claims[index]) else { continue }
      guard let act = accusation(before: index, in: claims) else { continue }
      claims[index].event.type = claims[act].event.type
      claims[index].event.refersTo = claims[act].event.refersTo ?? claims[act].id
    }
  }

  /// Whether the claim denies by a pronoun alone.
  static func isPlain(_ claim: Claim) -> Bool {
    claim.stance == .denies && pronouns.contains(claim.event.trigger.wording.lowercased())
  }

  private static func isOfCharge(_ claim: Claim) -> Bool {
    claim.stance == .denies && claim.event.refersTo == nil
      && RejectedCharge.isNoun(claim.event.trigger.wording.lowercased())
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

  private static func areSame(_ a: [Attested<Entity>], _ b: [Attested<Entity>]) -> Bool {
    a.contains { one in
      b.contains {
        one.value.id != nil && one.value.id == $0.value.id || one.value.name == $0.value.name
          || one.value.side != nil && one.value.side == $0.value.side
      }
    }
  }
}
