import TruceModel
import TruceText

/// What is joined to a noun as one of several, also where the tree takes it for an apposition or joins it to
/// the verb.
extension SentenceReading {
  /// `word` and the words coordinated with it, of nouns alone.
  func nominalConjuncts(_ word: Int) -> [Int] {
    var found = [word]
    for child in children(word)
    where relation(child) == .conj && child > word && isNominal(child)
      && !opensClause(child)
    {
      found.append(child)
    }
    if let other = joined(behind: word) { found.append(other) }
    let listed = commaListed(word, upTo: found.last ?? word)
    return listed.isEmpty ? found : found + listed
  }

  /// "a school, | a kindergarten and 12 houses", "a school, | a hospital and a market", where the tree takes
  /// the second of the list for an apposition: the things that no conjunct of `word` is.
  private func commaListed(_ word: Int, upTo last: Int) -> [Int] {
    guard tag(word) == .noun, nameAt[word] < 0 else { return [] }
    guard child(word, .appos) != nil else { return [] }
    return children(word).flatMap { other -> [Int] in
      guard relation(other) == .appos, other > word, isItem(other) else { return [] }
      if other < last { return [other] }
      let further = children(other).filter { relation($0) == .conj && $0 > other && isItem($0) }
      return isItem(word) && !further.isEmpty ? [other] + further : []
    }
  }

  /// A common noun with an indefinite article or a number, behind a comma or an "and".
  private func isItem(_ noun: Int) -> Bool {
    guard tag(noun) == .noun, nameAt[noun] < 0, timeAt[noun] < 0 else { return false }
    if child(noun, .nummod) != nil { return true }
    return child(noun, .det).map { ["a", "an", "another"].contains(keys[$0]) } ?? false
  }

  /// "attacked a barge, | troops burned homes": no conjunct, but the subject of a clause of its own.
  private func opensClause(_ noun: Int) -> Bool {
    guard child(noun, .cc) == nil, let verb = child(noun, .acl), verb > noun else { return false }
    return [.vbd, .vbn].contains(words[verb].pennTag) && object(verb) != nil
  }

  /// "killed a commander | and two other rebels", where the tree joins them to the verb: the noun
  /// behind the object at `word`; nil: none.
  private func joined(behind word: Int) -> Int? {
    guard relation(word) == .obj, let verb = head(word) else { return nil }
    return children(verb).first { other in
      guard relation(other) == .conj, other > word, tag(other) == .noun, other - word < 8,
        leftmost[other] > word + 1 || tag(word + 1) == .cconj,
        child(other, .cc) != nil, child(other, .nsubj, .cop, .obj, .aux) == nil
      else { return false }
      return !(word + 1..<other).contains { tag($0) == .verb || timeAt[$0] >= 0 }
    }
  }
}
