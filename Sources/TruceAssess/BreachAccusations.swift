import TruceModel

/// At whose door claims lay a breach.
///
/// Nobody accuses its own side: where a speaker who admits nothing is read as the one who broke the
/// agreement, the claim names nobody. A breach that names nobody is laid to those whom the others
/// of the incident name; where none names anybody, to each who is said to have done the act.
struct BreachAccusations: Sendable {
  private let context: AssessmentContext
  private let named: [(claim: Claim, accused: [Entity])]
  private let unnamed: [Claim]

  /// `claims`: breaches alleged of one incident.
  init(_ claims: [Claim], context: AssessmentContext) {
    self.context = context
    var named: [(claim: Claim, accused: [Entity])] = []
    var unnamed: [Claim] = []
    for claim in claims {
      let speaker = claim.stance == .admits ? nil : context.voice(of: claim).speaker
      let accused = claim.event.actors.map(\.value).filter { actor in
        context.relations.isSomebody(actor)
          && !(speaker.map { context.relations.areOfOneSide($0, actor) } ?? false)
      }
      if accused.isEmpty { unnamed.append(claim) } else { named.append((claim, accused)) }
    }
    self.named = named
    self.unnamed = unnamed
  }

  /// All who are named, in the order of the claims.
  var accused: [Entity] { named.flatMap(\.accused) }

  /// The breaches laid to `doer` or its side.
  func claims(against doer: Entity) -> [Claim] {
    let own = named.filter { entry in
      entry.accused.contains { context.relations.areOfOneSide($0, doer) }
    }.map(\.claim)
    return own.isEmpty && !named.isEmpty ? [] : own + unnamed
  }
}
