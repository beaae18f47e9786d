import TruceModel
import TruceText

// Those who came to harm as targets of the act, with those who are among them or aboard.
extension RoleReader {
  /// Those whom the harm befell, as targets.
  func addVictims(_ harm: HarmMention, _ act: inout Act, in reading: SentenceReading) {
    guard let victims = harm.victims, !NegatedEffect.isNone(victims, in: reading) else { return }
    addThose(among: victims, &act, in: reading)
    // "two of her guards, Juan Mora and Ana Diaz, were killed"
    if reading.tag(victims) == .num,
      let people = reading.children(victims).first(where: { reading.preposition($0) == "of" }),
      let named = apposed(people, in: reading)
    {
      for entity in named where !act.targets.contains(where: { $0.span.overlaps(entity.span) }) {
        act.targets.append(entity)
      }
    }
    addIncluded(in: victims, harm.head, &act, in: reading)
    guard reading.tag(victims) != .num, reading.tag(victims) != .pron else { return }
    guard isTangible(victims, act, in: reading) else { return }
    for entity in apposed(victims, in: reading) ?? entities.entities(at: victims, in: reading)
    where !act.targets.contains(where: { $0.span.overlaps(entity.span) }) {
      act.targets.append(entity)
    }
  }

  /// "Women were among the dozens killed": who is said to be among those harmed.
  private func addThose(among victims: Int, _ act: inout Act, in reading: SentenceReading) {
    guard reading.preposition(victims) == "among", reading.child(victims, .cop) != nil,
      let people = reading.child(victims, .nsubj), people < victims
    else { return }
    addTarget(people, &act, in: reading)
  }

  /// "killed 12 miners, including Juan Mora": the persons named as a part of those harmed.
  private func addIncluded(
    in victims: Int, _ harm: Int, _ act: inout Act, in reading: SentenceReading
  ) {
    let first = max(reading.phrase(victims).upperBound, victims) + 1
    let from = min(first, harm + 1)
    for word in from..<max(from, min(max(first, harm + 1) + 6, reading.count))
    where reading.keys[word] == "include" || reading.keys[word] == "including" {
      guard
        let head = namedBehind(word, in: reading) ?? reading.headOfPhrase(from: word + 1)
      else { return }
      for person in [head] + reading.listed(head) where reading.nameAt[person] >= 0 {
        guard reading.names[reading.nameAt[person]].kind == .person else { continue }
        for entity in entities.entity(at: person, in: reading)
        where !act.targets.contains(where: { $0.span.overlaps(entity.span) }) {
          act.targets.append(entity)
        }
      }
      return
    }
  }

  /// The last word of the person's name that a description behind `word` leads to: "including the
  /// well-known leader Juan Mora"; nil: a name of another kind, a preposition or a comma comes first.
  private func namedBehind(_ word: Int, in reading: SentenceReading) -> Int? {
    for next in word + 1..<max(word + 1, min(word + 10, reading.count)) {
      if reading.nameAt[next] >= 0, reading.names[reading.nameAt[next]].kind == .person {
        return reading.range(of: reading.names[reading.nameAt[next]].span)?.upperBound
      }
      if [.adp, .cconj, .sconj, .aux].contains(reading.tag(next))
        || [",", ";", "."].contains(reading.words[next].form)
      {
        return nil
      }
    }
    return nil
  }

  private static let carrying: LemmaSet = ["carry", "transport", "ferry", "bring", "evacuate"]

  /// The people in a vehicle that is hit or leaves: "buses carrying workers".
  func addCarried(by vehicle: Int, _ act: inout Act, in reading: SentenceReading) {
    guard act.type.family == .explosion || act.type.family == .ground || act.type == .displacement,
      entities.person(at: vehicle, in: reading)?.kind == .vehicle
    else { return }
    for verb in vehicle + 1..<max(vehicle + 1, min(vehicle + 3, reading.count))
    where Self.carrying.contains(reading.keys[verb]) && reading.words[verb].pennTag == .vbg {
      guard let people = reading.headOfPhrase(from: verb + 1),
        let kind = entities.person(at: people, in: reading)?.kind,
        [.population, .person, .armedGroup, .stateForce, .official].contains(kind)
      else { continue }
      for entity in entities.entity(at: people, in: reading)
      where !act.targets.contains(where: { $0.span.overlaps(entity.span) }) {
        act.targets.append(entity)
      }
    }
  }
}
