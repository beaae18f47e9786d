import TruceModel
import TruceText

// What somebody is accused of: "accuse X of launching", "blame the raid on X".
extension ContentFinder {
  /// "accuse X of launching", "blame X for the raid", "blame the raid on X": the act's clause.
  static func accusation(
    _ cue: Cue, at word: Int, in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    let upper = min(reading.count, word + 25)
    guard word + 1 < upper else { return nil }
    for next in (word + 1)..<upper where reading.tag(next) == .adp || reading.tag(next) == .sconj {
      let key = reading.keys[next]
      guard cue.prepositions.contains(key) else { continue }
      if key == "on" || key == "to", next == word + 1 {
        // "the attack that Washington blamed on": the content is what the clause hangs on.
        guard let antecedent = reading.head(word), reading.relation(word) == .aclRelcl else {
          return nil
        }
        return [reading.phrase(antecedent)]
      }
      if key == "as" {
        guard next > word + 1, next + 1 < reading.count else { continue }
        let end = StatementOrder.end(after: next, in: reading)
        return [(word + 1)...(next - 1), (next + 1)...max(next + 1, end)].compactMap {
          SpeechFinder.trimmed($0, in: reading)
        }
      }
      if key == "on" || key == "to" { return [(word + 1)...(next - 1)] }
      if key == "of" || key == "for" || key == "with", next + 1 < reading.count {
        // "accuse the government of Syria of shelling": the last "of" ahead of a verb or event.
        let end = endOfCharge(
          by: word, from: next,
          upTo: endOfAside(word, StatementOrder.end(after: next, in: reading), in: reading),
          in: reading)
        return [SpeechFinder.trimmed((next + 1)...max(next + 1, end), in: reading)].compactMap {
          $0
        }
      }
    }
    let isBlame = cue.lemma == DeedFinder.blame
    guard cue.arguments.contains(.object) || isBlame else { return nil }
    return reading.child(word, .obj).map { [isBlame ? reading.phrase($0) : reading.subtree($0)] }
  }

  /// "Pakistan, which was accused by Kabul of shelling Kunar, | denied it": what the sentence goes on to
  /// say is no part of the charge.
  private static func endOfAside(_ cue: Int, _ end: Int, in reading: SentenceReading) -> Int {
    guard [.aclRelcl, .acl].contains(reading.relation(cue)), let noun = reading.head(cue),
      noun < cue, (noun..<cue).contains(where: { reading.words[$0].form == "," }),
      let comma = (cue..<max(cue, end)).first(where: { reading.words[$0].form == "," })
    else { return end }
    return comma - 1
  }

  /// "accused them of being behind the raid and fired": what the accuser does next is no charge.
  private static func endOfCharge(
    by cue: Int, from first: Int, upTo last: Int, in reading: SentenceReading
  ) -> Int {
    let next = (first + 2..<max(first + 2, last)).first { word in
      guard reading.tag(word) == .cconj, reading.tag(word + 1) == .verb,
        [.vbd, .vbn, .vbz, .vbp].contains(reading.words[word + 1].pennTag),
        reading.relation(word + 1) == .conj, let governor = reading.head(word + 1)
      else { return false }
      // "blamed Syria for the raid and called for a truce"
      if governor == cue || reading.marks[word + 1].contains(.speechAct) {
        return reading.words[word + 1].pennTag == reading.words[cue].pennTag
      }
      return reading.tag(governor) != .verb && governor > first && reading.hasObject(word + 1)
    }
    return next.map { $0 - 1 } ?? last
  }
}
