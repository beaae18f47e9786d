import TruceModel
import TruceText

/// The tree of the sentence, word by word.
extension SentenceReading {
  /// The part of speech of the word.
  func tag(_ word: Int) -> PartOfSpeech { words[word].tag }

  /// What the word is to its head in the tree.
  func relation(_ word: Int) -> Relation { words[word].relation }

  /// The governing word; nil for the root and in an unparsed sentence.
  func head(_ word: Int) -> Int? {
    let head = words[word].head
    return words.indices.contains(head) && head != word ? head : nil
  }

  /// A word that can head a phrase for somebody or something.
  func isNominal(_ word: Int) -> Bool {
    switch tag(word) {
    case .noun, .propn, .pron, .num, .sym, .x: true
    case .adj, .det: relation(word) != .amod && relation(word) != .det
    default: false
    }
  }

  /// A verb or an auxiliary.
  func isVerbal(_ word: Int) -> Bool { tag(word) == .verb || tag(word) == .aux }

  /// A finite verb where a noun should be: a broken tree makes "accused" a subject in "accused the group,
  /// which did not comment, of shelling".
  func isFiniteInsteadOfNoun(_ word: Int) -> Bool {
    tag(word) == .verb && nameAt[word] < 0 && !isUpperCase
      && [.vbd, .vbz, .vbp].contains(words[word].pennTag)
  }

  /// True of the verb of "did not deny", "never said".
  func isNegated(_ verb: Int) -> Bool {
    children(verb).contains {
      keys[$0] == "not" || keys[$0] == "n't" || keys[$0] == "never"
    }
  }

  /// The lemmas ahead of a phrase or clause that mark it: its prepositions and conjunctions.
  func markers(_ word: Int) -> [String] {
    var found: [String] = []
    for child in children(word) where relation(child) == .case || relation(child) == .mark {
      found.append(keys[child])
    }
    return found
  }

  /// The first preposition of the phrase at `word`; nil: none.
  func preposition(_ word: Int) -> String? {
    child(word, .case).map { keys[$0] }
  }

  /// The words of a whole phrase or clause at `head`, its marker included.
  func subtree(_ head: Int) -> ClosedRange<Int> { leftmost[head]...rightmost[head] }

  /// The word to the right that a relative pronoun stands for, or `word` itself.
  func resolvingRelative(_ word: Int) -> Int {
    guard tag(word) == .pron || tag(word) == .det || tag(word) == .sconj,
      ["that", "which", "who", "whom"].contains(keys[word])
    else { return word }
    var ancestor = word
    for _ in 0..<8 {
      guard let up = head(ancestor) else { return word }
      if relation(ancestor) == .aclRelcl { return up }
      ancestor = up
    }
    return word
  }
}
