import TruceModel
import TruceText

// Phrases that were taken for a doer or a target and are none.
extension RoleReader {
  /// "a clash between the army and rebels despite a truce": both sides act, and a truce is not hit.
  func removeParties(from act: inout Act, in reading: SentenceReading) {
    guard act.type == .armedClash else { return }
    let actors = act.actors
    act.targets.removeAll { target in
      if actors.contains(where: { $0.span == target.span }) { return true }
      return reading.range(of: target.span).map {
        AccordNouns.isCertain(reading.keys[$0.upperBound])
      } ?? false
    }
  }

  /// "killed the bishop and his guard": who is hit behind the verb is not who hits.
  func removeSuffering(from act: inout Act, in reading: SentenceReading) {
    guard act.type != .armedClash, !act.mention.isNoun, act.mention.accord == nil else { return }
    let trigger = reading.words[act.mention.head].span
    // "KIDNAPPED BY PEOPLE'S ARMY (PA) | GUERRILLAS": they stand behind "by", however the tree hangs them.
    let agents = reading.isUpperCase ? act.actors.filter { isAgent($0, in: reading) } : []
    if !agents.isEmpty {
      act.targets.removeAll { target in agents.contains { $0.span == target.span } }
    }
    guard !act.targets.isEmpty, !act.actors.isEmpty else { return }
    let targets = act.targets
    act.actors.removeAll { actor in
      actor.span.start > trigger.end
        && targets.contains { $0.span == actor.span && $0.value == actor.value }
        && reading.range(of: actor.span).map {
          $0.lowerBound > 0 && reading.keys[$0.lowerBound - 1] != "by"
        } ?? false
    }
  }

  /// Whether "by" leads to the phrase, brackets and a name between.
  private func isAgent(_ entity: Attested<Entity>, in reading: SentenceReading) -> Bool {
    guard let range = reading.range(of: entity.span) else { return false }
    var word = range.lowerBound - 1
    while word > 0, range.lowerBound - word < 14 {
      if reading.keys[word] == "by" { return true }
      switch reading.tag(word) {
      case .noun, .propn, .adj, .det, .part: word -= 1
      case .punct where ["[", "]", "(", ")", "\"", "-"].contains(reading.words[word].form):
        word -= 1
      default:
        guard reading.isBracketed(word) || reading.nameAt[word] >= 0 else { return false }
        word -= 1
      }
    }
    return false
  }
}
