import TruceModel

/// Decides an act's type from its trigger and the means that its clause names.
enum TypeRefiner {
  static func refine(_ act: Act) -> EventType {
    if let taken = taken(act) { return taken }
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

  private static let weapons: LemmaSet = [
    "weapon", "weapons", "ammunition", "arms", "cache", "explosives", "munitions", "rockets",
    "mines",
    "bombs", "device", "devices", "missiles", "drones",
  ]

  /// What verbs of taking mean by what is taken: weapons are intercepted, people held.
  private static func taken(_ act: Act) -> EventType? {
    guard act.type == .territorySeized || act.type == .propertyDestroyed,
      act.mention.trigger.form == .verb, let target = act.targets.first
    else { return nil }
    let last = target.wording.split(separator: " ").last.map { $0.lowercased() } ?? ""
    if weapons.contains(last) { return .interception }
    guard act.type == .territorySeized else { return nil }
    switch target.value.kind {
    case .population, .person, .official: return .abduction
    case .armedGroup where target.wording.hasSuffix("s") && target.value.id == nil: return .arrest
    default: return nil
    }
  }

  /// A state that bombs does it from the air.
  private static func byActor(_ act: Act) -> EventType {
    guard act.type == .bombing, act.mention.trigger.form == .noun else { return act.type }
    let isState = act.actors.contains { $0.value.kind == .state || $0.value.kind == .stateForce }
    return isState ? .airStrike : .bombing
  }
}
