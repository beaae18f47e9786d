import TruceModel

/// Decides an act's type from its trigger and the means that its clause names.
enum TypeRefiner {
  static func refine(_ act: Act) -> EventType {
    let best = act.meansWords.max { $0.rank < $1.rank }
    guard let best else { return byActor(act) }
    switch act.type {
    case .strike, .attack, .missileAttack: return best.rank > 1 ? best.type : act.type
    case .bombing, .airStrike, .shelling, .groundAssault, .violenceAgainstCivilians:
      if best.type == .chemicalAttack || best.type == .suicideAttack { return best.type }
      if act.type == .bombing, best.type == .airStrike { return .airStrike }
      if act.type == .groundAssault, best.type == .airStrike { return .airStrike }
      return act.type
    default: return act.type
    }
  }

  /// A state that bombs does it from the air.
  private static func byActor(_ act: Act) -> EventType {
    guard act.type == .bombing, act.mention.trigger.form == .noun else { return act.type }
    let isState = act.actors.contains { $0.value.kind == .state || $0.value.kind == .stateForce }
    return isState ? .airStrike : .bombing
  }
}
