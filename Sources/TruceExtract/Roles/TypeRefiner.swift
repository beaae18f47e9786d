import TruceModel

/// Decides an act's type from its trigger, the means that its clause names, who did it and who or
/// what was hit.
enum TypeRefiner {
  /// `key` is the lemma of the trigger's head.
  static func refine(_ act: Act, key: String) -> EventType {
    if let taken = taken(act, key) { return taken }
    let best = act.meansWords.max { $0.rank < $1.rank }
    // "Five militants were destroyed": they are no property.
    if act.type == .propertyDestroyed, key == "destroy", !act.targets.isEmpty,
      act.targets.allSatisfy({ isPerson($0.value) || isArmed($0.value) }),
      act.harms.contains(where: {
        $0.casualty.value.harm == .killed && $0.head == act.mention.head
      })
    {
      return killing(act, best)
    }
    if act.type == .casualties {
      if !act.harms.isEmpty, act.harms.allSatisfy({ $0.casualty.value.harm == .displaced }),
        !act.targets.contains(where: { isArmed($0.value) })
      {
        return .displacement
      }
      let type = killing(act, best)
      // "the killing of the judge": somebody did it.
      return type == .casualties && key == "killing" && act.mention.isNoun
        && act.targets.contains(where: { isPerson($0.value) })
        && !act.targets.contains(where: { isArmed($0.value) })
        ? .violenceAgainstCivilians : type
    }
    if let best, best.rank > 1 || !isOpen(act.type) { return byMeans(act, best, key) }
    return byActor(act, key)
  }

  private static func isOpen(_ type: EventType) -> Bool {
    type == .attack || type == .strike || type == .bombing
  }

  private static func byMeans(_ act: Act, _ best: MeansWord, _ key: String) -> EventType {
    switch act.type {
    case .strike, .attack, .missileAttack: return best.type
    case .bombing, .airStrike, .shelling, .groundAssault, .violenceAgainstCivilians:
      if best.type == .chemicalAttack || best.type == .suicideAttack { return best.type }
      if act.type == .bombing, best.type == .airStrike { return .airStrike }
      return act.type
    case .smallArmsFire where ["open", "fire", "exchange"].contains(key):
      // "A drone came under small-arms fire": the words of the act tell the weapon.
      if act.mention.isNoun, act.mention.range.count > 1 { return act.type }
      return best.type.family == .explosion ? best.type : act.type
    default: return act.type
    }
  }

  // MARK: Taking

  private static let weapons: Set<String> = [
    "weapon", "weapons", "ammunition", "ammunitions", "arms", "cache", "explosives", "munitions",
    "rockets", "mines", "bombs", "device", "devices", "missiles", "drones", "guns", "gun",
    "pistols",
    "rifles", "rifle", "firearms", "firearm", "bullets", "rounds", "grenades", "mortars",
    "magazines",
    "cartridges", "launchers", "dynamite", "materiel", "stash", "shells", "detonators", "handguns",
    "substances", "machineguns", "submachineguns", "revolvers", "carbines", "cannons",
  ]
  private static let ground: Set<String> = [
    "village", "villages", "town", "towns", "city", "area", "areas", "district", "districts",
    "neighborhood", "neighborhoods", "neighbourhood", "neighbourhoods", "territory", "territories",
    "hill", "hills", "region", "regions",
  ]

  /// What verbs of taking and freeing mean by what is taken: weapons are intercepted, people held,
  /// places won.
  private static func taken(_ act: Act, _ key: String) -> EventType? {
    switch act.type {
    case .release, .propertyDestroyed, .territorySeized: break
    // "The army killed four rebels and captured three": a state's forces arrest.
    case .abduction where key == "capture":
      let isByState = act.actors.contains {
        $0.value.kind == .state || $0.value.kind == .stateForce
      }
      return isByState ? .arrest : nil
    default: return nil
    }
    guard act.mention.trigger.form == .verb, let target = act.targets.first else { return nil }
    let words = target.wording.parts(at: " ").map { $0.lowercased() }
    let last = words.last ?? ""
    if act.type == .release { return ground.contains(last) ? .territorySeized : nil }
    // "He was burned": no thing was.
    if act.type == .propertyDestroyed, act.mention.range.count == 1,
      act.targets.allSatisfy({
        isPerson($0.value)
      }), act.harms.contains(where: { $0.casualty.value.harm == .injured })
    {
      return .casualties
    }
    guard act.type == .territorySeized || act.type == .propertyDestroyed else { return nil }
    if act.type == .territorySeized, act.targets.contains(where: { isWeapon($0.wording) }) {
      return .interception
    }
    if weapons.contains(last) { return .interception }
    guard act.type == .territorySeized else { return nil }
    if key == "capture", isArrest(act, target) { return .arrest }
    // "occupied", "retook": what is taken is ground, whatever the words call it.
    guard persons.contains(key) else { return nil }
    switch target.value.kind {
    case .population, .person, .official: return .abduction
    case .armedGroup
    where
      (target.wording.hasSuffix("s") || target.value.flags.contains(.leader)
      || bandsHeld.contains(last))
      && target.value.id == nil:
      return .arrest
    case .stateForce
    where [
      "soldiers", "soldier", "policemen", "officers", "troops", "servicemen", "serviceman",
      "conscripts", "pilots", "pilot", "paratroopers", "commandos",
    ].contains(last):
      return .abduction
    default: return nil
    }
  }

  /// Bands that can be taken as a whole: "a sabotage group".
  private static let bandsHeld: Set<String> = ["group", "team", "squad", "cell", "crew"]

  /// Verbs of taking by which people are held.
  private static let persons: Set<String> = [
    "capture", "seize", "take", "grab", "snatch", "hold", "detain", "catch",
  ]

  private static let wanted: Set<String> = [
    "suspect", "suspects", "criminal", "criminals", "trafficker", "traffickers", "attackers",
    "attacker", "perpetrator", "perpetrators", "fugitive", "fugitives", "assailants", "assailant",
    "killers", "killer", "murderers", "murderer", "thieves", "smugglers", "gunmen", "kidnappers",
    "culprits", "prisoners", "guerrillas", "rebels", "terrorists", "subversives",
  ]
  private static let police: Set<String> = [
    "police", "policemen", "guards", "guard", "authorities", "agents", "detectives", "police's",
    "carabineros", "service",
  ]

  /// "police captured two men", "the suspects were captured": the law takes them.
  private static func isArrest(_ act: Act, _ target: Attested<Entity>) -> Bool {
    func words(_ wording: String) -> [String] {
      wording.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.lowercased() }
    }
    switch target.value.kind {
    case .population, .person, .official, .armedGroup, .stateForce: break
    default: return false
    }
    if words(target.wording).contains(where: wanted.contains) { return true }
    return act.actors.contains { words($0.wording).contains(where: police.contains) }
  }

  /// The last word of the phrase, or the one before "of": "a cache of weapons", "rounds of ammunition".
  private static func isWeapon(_ wording: String) -> Bool {
    let words = wording.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.lowercased() }
    guard let last = words.last else { return false }
    return weapons.contains(last)
  }

  // MARK: Doers

  /// Harm with a doer is an act: by its means, between armed people, or against others.
  private static func killing(_ act: Act, _ best: MeansWord?) -> EventType {
    if let best, best.rank > 1 { return best.type }
    guard act.harms.contains(where: { $0.casualty.value.harm == .killed }),
      let doer = act.actors.first(where: { canKill($0.value) })
    else { return .casualties }
    if act.targets.contains(where: { isArmed($0.value) }) { return .armedClash }
    guard act.targets.contains(where: { isPerson($0.value) }) else { return .casualties }
    switch doer.value.kind {
    case .state, .stateForce:
      return isAgainstPersons(act) || isOnFoot(doer) ? .violenceAgainstCivilians : .attack
    default: return .violenceAgainstCivilians
    }
  }

  /// Soldiers and police, who kill face to face, where an army may do so from afar.
  private static func isOnFoot(_ doer: Attested<Entity>) -> Bool {
    let last = doer.wording.split(whereSeparator: { $0 == " " || $0 == "\n" }).last
    return last.map { onFoot.contains($0.lowercased()) } ?? false
  }

  private static let onFoot: Set<String> = [
    "soldier", "soldiers", "policeman", "policemen", "guards", "officer", "officers", "patrol",
    "patrols", "agents", "troops", "policewoman", "sergeant", "lieutenant", "militiamen",
  ]

  private static func byActor(_ act: Act, _ key: String) -> EventType {
    switch act.type {
    // Fighters who bomb have no aircraft.
    case .airStrike where key == "bomb" && act.mention.trigger.form == .verb:
      let isByFighters =
        !act.actors.isEmpty
        && act.actors.allSatisfy {
          [.armedGroup, .person, .organization].contains($0.value.kind) || isBand($0)
        }
      return isByFighters ? .bombing : .airStrike
    // A state that bombs does it from the air.
    case .bombing where act.mention.trigger.form == .noun:
      let isState = act.actors.contains { $0.value.kind == .state || $0.value.kind == .stateForce }
      return isState ? .airStrike : .bombing
    // "claimed responsibility for killing two reporters"
    case .attack where isGuilt(key):
      let killing = killing(act, nil)
      return killing == .casualties ? .attack : killing
    // Fighters who attack are on the ground.
    case .attack where isDoneByFighters(act):
      let people = act.targets.filter { isPerson($0.value) }
      return !people.isEmpty && people.count == act.targets.count
        ? .violenceAgainstCivilians : .groundAssault
    case .attack where isAgainstPersons(act): return .violenceAgainstCivilians
    case .strike where key == "raid" && isDoneByFighters(act):
      return .groundAssault
    default: return act.type
    }
  }

  private static let bands: Set<String> = [
    "front", "movement", "commando", "commandos", "cell", "faction", "mafia", "cartel", "gang",
    "group", "groups", "militants",
  ]

  /// A doer whom no list knows but whose own words make a band of it: "the National Front".
  private static func isBand(_ doer: Attested<Entity>) -> Bool {
    guard doer.value.kind == nil else { return false }
    let last = doer.wording.split(whereSeparator: { $0 == " " || $0 == "\n" }).last
    return last.map { bands.contains($0.lowercased()) } ?? false
  }

  /// Single persons alone were hit, whom a report names or describes one by one.
  private static func isAgainstPersons(_ act: Act) -> Bool {
    !act.targets.isEmpty
      && act.targets.allSatisfy { $0.value.kind == .person || $0.value.kind == .official }
  }

  /// "responsibility", "involvement": words that name no kind of act.
  private static func isGuilt(_ key: String) -> Bool {
    key == "responsibility" || key == "involvement" || key == "responsible"
  }

  /// The doer is an armed group and the verb its own: "attacked", "launched an attack".
  private static func isDoneByFighters(_ act: Act) -> Bool {
    let isOwn =
      act.mention.trigger.form == .verb
      || act.targets.contains { isArmed($0.value) || $0.value.kind == .facility }
    let isOfPeople =
      act.mention.trigger.form == .verb
      && act.targets.contains { $0.value.kind == .facility || $0.value.kind == .vehicle }
      && act.actors.contains { $0.value.kind == .person }
    return isOfPeople || isOwn && act.actors.contains { $0.value.kind == .armedGroup }
  }

  private static func canKill(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .state, .stateForce, .armedGroup, .person: true
    default: false
    }
  }

  private static func isArmed(_ entity: Entity) -> Bool {
    entity.kind == .stateForce || entity.kind == .armedGroup
  }

  private static func isPerson(_ entity: Entity) -> Bool {
    entity.kind == .population || entity.kind == .person || entity.kind == .official
  }
}
