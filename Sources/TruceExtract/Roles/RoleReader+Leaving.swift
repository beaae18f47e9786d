import TruceModel
import TruceText

// Those who lose a place or leave it: "seized the airport from the rebels", "residents evacuated the village".
extension RoleReader {
  /// Those from whom a place was taken: "seized the airport from the rebels".
  func fillLosers(_ act: inout Act, in reading: SentenceReading) {
    guard act.type == .territorySeized, act.mention.trigger.form == .verb else { return }
    let words = act.mention.range.upperBound + 1
    for word in words..<max(words, min(words + 9, reading.count)) {
      if reading.isVerbal(word) || [.cconj, .sconj].contains(reading.tag(word)) { return }
      guard reading.keys[word] == "from", let head = reading.headOfPhrase(from: word + 1) else {
        continue
      }
      for entity in entities.entity(at: head, in: reading)
      where entity.value.kind == .armedGroup || entity.value.kind == .stateForce
        || entity.value.kind == .state && !entities.isPlace(head, in: reading)
      {
        if !act.targets.contains(where: { $0.span == entity.span }) { act.targets.append(entity) }
      }
      return
    }
  }

  /// Whoever leaves a town is displaced: "residents evacuated the village", "people evacuated from".
  func fillEvacuees(_ act: inout Act, in reading: SentenceReading) {
    guard act.type == .displacement, act.mention.trigger.form == .verb else { return }
    let isOfTown = act.targets.allSatisfy { target in
      reading.range(of: target.span).map { range in
        range.contains { reading.placeAt[$0] >= 0 }
      } ?? false
    }
    guard isOfTown else { return }
    let people = act.actors.filter { $0.value.kind == .population || $0.value.kind == .person }
    if !people.isEmpty {
      act.targets = people
      act.actors.removeAll { people.contains($0) }
      return
    }
    let before = act.mention.head - 1
    guard act.targets.isEmpty, before >= 0,
      reading.words[act.mention.head].pennTag == .vbn,
      entities.person(at: before, in: reading)?.kind == .population
    else { return }
    act.targets = entities.entity(at: before, in: reading)
  }
}
