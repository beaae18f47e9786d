import TruceModel
import TruceText

/// Fills actors, targets, means and quantities of an act from the arguments of its words.
final class RoleReader: Sendable {
  let entities: EntityReader
  let meansLexicon: PhraseIndex<MeansWord>

  init(entities: EntityReader, meansLexicon: PhraseIndex<MeansWord>) {
    self.entities = entities
    self.meansLexicon = meansLexicon
  }

  /// Finds doers by the order of words where the tree gives none.
  var fallback: ActorFallback { ActorFallback(entities: entities) }

  /// Prepositions whose role does not depend on the trigger.
  static let usual: LemmaTable<Trigger.Role> = [
    "by": .actor, "on": .target, "against": .target, "at": .target, "with": .means, "use": .means,
    "target": .target, "near": .target, "in": .place, "inside": .place, "under": .place,
    "outside": .place, "behind": .place, "front": .place,
  ]

  /// `events`: head words of the sentence's event nouns, which neither act nor are hit.
  func fill(_ act: inout Act, events: [Int], in reading: SentenceReading) {
    // "Police blamed the rebels": the verb has arguments, the act that it is about has none here.
    if DenialFinder.isBlame(act.mention, in: reading) { return }
    for node in act.nodes {
      switch node.kind {
      case .trigger
      where act.mention.isNoun || reading.isToldGerund(node.word)
        || reading.isCircumstance(node.word):
        fillNoun(node.word, &act, in: reading)
      case .trigger: fillVerb(node.word, act.mention.trigger, &act, in: reading)
      case .light: fillLight(node.word, &act, in: reading)
      case .predicate: fillPredicate(node.word, &act, in: reading)
      case .merged(let trigger): fillVerb(node.word, trigger, &act, in: reading)
      case .harm: fillHarm(node.word, &act, in: reading)
      }
    }
    if reading.isUpperCase, act.type.family == .explosion, act.targets.isEmpty {
      fillSite(&act, in: reading)
    }
    if reading.isUpperCase, act.type == .bombing { addSites(&act, in: reading) }
    if act.type == .abduction { fillHeld(&act, in: reading) }
    fillAboard(&act, in: reading)
    fillDamaged(&act, in: reading)
    fillLosers(&act, in: reading)
    fillEvacuees(&act, in: reading)
    if act.type == .humanShielding, act.targets.isEmpty { fillShielding(&act, in: reading) }
    if act.type == .threat { fillThreat(&act, in: reading) }
    for harm in act.harms { addVictims(harm, &act, in: reading) }
    addPeople(&act, in: reading)
    triggerMeans(&act, in: reading)
    addWielded(&act, in: reading)
    if !events.isEmpty, !act.actors.isEmpty || !act.targets.isEmpty {
      let ends = events.map { reading.words[$0].span.end }
      act.actors.removeAll { ends.contains($0.span.end) }
      act.targets.removeAll { ends.contains($0.span.end) }
    }
    removeSuffering(from: &act, in: reading)
    removeParties(from: &act, in: reading)
    removeSenseless(from: &act, in: reading)
  }
}
