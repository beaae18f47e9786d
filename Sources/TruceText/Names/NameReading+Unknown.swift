import TruceModel

extension NameReading {
  /// Small words inside names of organisations.
  static let connectors = ["of", "for", "the", "and", "on", "al", "to", "in", "de"]

  /// An abbreviation introduced in brackets before.
  func introduced(at index: Int) -> Match? {
    guard pieces[index].isUpper, let original = abbreviations[pieces[index].hash] else {
      return nil
    }
    if isDescribing(index + 1) { return Match(end: index + 2, mention: nil) }
    return Match(
      end: index + 1,
      mention: mention(
        index..<(index + 1), original.kind, original.entities, "name.abbreviation"))
  }

  /// A capitalised name with a word that tells its kind: *Ruritz Brigade*, *Liwa Ruritz*.
  mutating func organization(at index: Int) -> Match? {
    let end = capitalRunEnd(from: index)
    if isBracketed(index..<end) { return named(index..<end, .organization) }
    if let kind = leadingCue(at: index, before: end) { return named(index..<end, kind) }
    for last in stride(from: end - 1, to: index, by: -1) {
      if let kind = lexicon.cues.trailing[pieces[last].hash] {
        let isOpen = last + 1 < end && pieces[last + 1].hash == Self.of
        return named(index..<(isOpen ? end : last + 1), kind)
      }
    }
    return nil
  }

  private func named(_ range: Range<Int>, _ kind: Entity.Kind) -> Match {
    let entity = Entity(name: wording(range), kind: kind)
    return Match(
      end: range.upperBound, mention: mention(range, .organization, [entity], "name.cue"))
  }

  /// False for days and months, and for a sentence's first word that is no proper noun.
  func isNameStart(_ index: Int) -> Bool {
    if pieces[index].known.traits.contains(.barrier) { return false }
    guard pieces[index].gap == .start else { return true }
    let word = pieces[index].word
    return word >= 0 && words[word].tag == .propn
  }

  /// One past the last piece of the capitalised words from `index` on, connectors between.
  private mutating func capitalRunEnd(from index: Int) -> Int {
    var end = index + 1
    var next = end
    while next < pieces.count, [.space, .hyphen].contains(pieces[next].gap),
      !pieces[next - 1].isPossessive
    {
      if pieces[next].known.traits.contains(.barrier), !isConnector(next) { break }
      if pieces[next].isCapitalised {
        if isOtherActor(next), !pieces[next - 1].known.traits.contains(.connector) { break }
        end = next + 1
      } else if !isConnector(next) || next - end > 1 {
        break
      }
      next += 1
    }
    return end
  }

  /// A small word inside a name; *the* only behind another (*for the*): with its comma lost it
  /// opens the next name.
  private func isConnector(_ index: Int) -> Bool {
    guard pieces[index].known.traits.contains(.connector) else { return false }
    guard pieces[index].hash == Self.the else { return true }
    return pieces[index - 1].known.traits.contains(.connector)
      && pieces[index - 1].hash != Self.and
  }

  private mutating func isOtherActor(_ index: Int) -> Bool {
    guard let known = knownPhrase(at: index) else { return false }
    switch known.meaning {
    case .state, .adjective: return true
    // *Cedar Observatory* is none of those that *the Observatory* may stand for.
    case .actor:
      return known.end > index + 1 || lexicon.cues.trailing[pieces[index].hash] == nil
    default: return false
    }
  }

  private func leadingCue(at index: Int, before end: Int) -> Entity.Kind? {
    let longest = Int(pieces[index].known.leading)
    guard longest > 0, index + 1 < end else { return nil }
    var key = PhraseKey()
    var found: Entity.Kind?
    for place in index..<min(end - 1, index + longest) {
      key.append(pieces[place].hash)
      if let entry = lexicon.cues.leading.entries(for: key).first { found = entry.meaning }
    }
    return found
  }

  /// A name without a cue that introduces its abbreviation in brackets.
  private func isBracketed(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    return range.count > 1 && next < pieces.count && pieces[next].gap == .opening
      && pieces[next].isUpper && (2...7).contains(pieces[next].length)
      && isInitials(pieces[next], of: range)
  }

  /// Whether the letters of `short` begin words of `range`, the first the first.
  private func isInitials(_ short: NamePiece, of range: Range<Int>) -> Bool {
    let letters = document.bytes[short.span.range].map { $0 | 0x20 }
    let initials = pieces[range].map { document.bytes[$0.span.start] | 0x20 }
    guard letters.first == initials.first else { return false }
    var position = initials.startIndex
    for letter in letters {
      guard let found = initials[position...].firstIndex(of: letter) else { return false }
      position = found + 1
    }
    return true
  }

  /// Registers an abbreviation in brackets behind the name just read and reads it as the same.
  mutating func readAbbreviation(after match: Match, at index: inout Int) {
    guard let name = match.mention, index < pieces.count, pieces[index].gap == .opening,
      pieces[index].isUpper, !pieces[index].isNumber, (2...8).contains(pieces[index].length),
      isClosed(index),
      name.rule != "actor.generic", name.rule != "actor.adjective"
    else { return }
    let isKnown = pieces[index].known.phrases > 0
    let known = isKnown ? knownPhrase(at: index) : nil
    if case .actor(let actor)? = known?.meaning {
      identify(name, as: lexicon.actors[actor])
      return
    }
    abbreviations.set(pieces[index].hash, name)
    found.append(
      mention(index..<(index + 1), name.kind, name.entities, "name.abbreviation"))
    index += 1
  }

  /// The body just read, of unknown bearer, is the one that the abbreviation in brackets names.
  private mutating func identify(_ name: NameMention, as actor: Actor) {
    guard name.rule == "name.cue", name.entities.count == 1, actor.kind != .outlet,
      found.last?.span == name.span
    else { return }
    found[found.count - 1].entities = [actor.entity]
    found[found.count - 1].rule = "name.abbreviation"
  }

  /// A closing bracket stands behind the piece.
  private func isClosed(_ index: Int) -> Bool {
    let end = pieces[index].span.end
    return end < document.bytes.count
      && [UInt8(ascii: ")"), UInt8(ascii: "]")].contains(document.bytes[end])
  }
}
