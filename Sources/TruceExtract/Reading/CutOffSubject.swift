import TruceText

/// Subjects that the parser cuts from their verb: the first of "A clinic and two schools were damaged", the
/// name in "The opposition Free Syrian Army shelled", what a phrase of place or time runs into.
enum CutOffSubject {
  /// "A clinic and two schools were damaged", "said a clinic and two schools were damaged", where the tree
  /// makes a clause of the second alone.
  static func mendCoordinated(_ verb: Int, _ sentence: inout Sentence) {
    var words = sentence.words
    guard words[verb].relation == .conj, words.indices.contains(words[verb].head),
      let second = words.indices.first(where: {
        words[$0].head == verb && [.nsubj, .nsubjPass].contains(words[$0].relation)
      }), second < verb
    else { return }
    var above = words[verb].head
    var first = above
    if words[above].tag == .verb, saying.contains(words[above].lemma) {
      let object = words.indices.first {
        words[$0].head == above && words[$0].relation == .obj && $0 > above && $0 < second
      }
      guard let object else { return }
      first = object
    } else {
      above = -1
    }
    guard first < second, isPlainNoun(first, words), joins(first, second, words),
      words[first].tag == .noun || words[second].tag == .propn
    else { return }
    let relation = words[second].relation
    if above >= 0 {
      words[verb].head = above
      words[verb].relation = .ccomp
    } else {
      words[verb].head = words[first].head
      words[verb].relation = words[first].relation
    }
    words[first].head = verb
    words[first].relation = relation
    words[second].head = first
    words[second].relation = .conj
    for word in first + 1..<second where words[word].head == verb { words[word].head = second }
    for word in words.indices where words[word].head == first && word > verb {
      words[word].head = verb
    }
    if TreeMender.isTree(words) { sentence.words = words }
  }

  private static let saying: LemmaSet = ["say", "report", "claim", "add", "state"]

  private static func isPlainNoun(_ word: Int, _ words: [Word]) -> Bool {
    [.noun, .propn].contains(words[word].tag)
      && !words.contains { $0.head == word && [.nsubj, .cop, .nsubjPass].contains($0.relation) }
  }

  /// Only "and", commas and the words of the second phrase stand between the two nouns.
  private static func joins(_ first: Int, _ second: Int, _ words: [Word]) -> Bool {
    guard second - first < 12, (first + 1..<second).contains(where: { words[$0].lemma == "and" })
    else { return false }
    return (first + 1..<second).allSatisfy {
      [.cconj, .punct, .det, .num, .adj, .noun, .propn].contains(words[$0].tag)
        || words[$0].lemma == "of"
    }
  }

  /// "Fighters of the front and a militia attacked the town", where the tree makes a participle of the verb of
  /// a sentence that has no other.
  static func mendVerbless(_ noun: Int, _ sentence: inout Sentence) {
    var words = sentence.words
    guard words[noun].relation == .root, [.noun, .propn].contains(words[noun].tag),
      let verb = words.indices.first(where: {
        $0 > noun && words[$0].tag == .verb && [.vbn, .vbd].contains(words[$0].pennTag)
          && words[$0].relation == .acl && words[words[$0].head].relation == .conj
          && words[words[$0].head].head == noun
      }), words.contains(where: { $0.head == verb && $0.relation == .obj }),
      !words.contains(where: { $0.tag == .aux || $0.head == noun && $0.relation == .cop })
    else { return }
    raise(verb, above: noun, &words)
    if TreeMender.isTree(words) { sentence.words = words }
  }

  /// Makes the verb the root in place of the noun, its subject; what hung on the noun behind the verb is the
  /// verb's.
  private static func raise(_ verb: Int, above noun: Int, _ words: inout [Word]) {
    words[verb].head = words[noun].head
    words[verb].relation = .root
    words[verb].pennTag = .vbd
    words[noun].head = verb
    words[noun].relation = .nsubj
    for word in words.indices where words[word].head == noun && word > verb {
      words[word].head = verb
    }
  }

  /// "A man who phoned a station claimed the attack", where the tree hangs the verb inside the relative clause.
  static func mendRelative(_ noun: Int, _ sentence: inout Sentence) {
    var words = sentence.words
    guard words[noun].relation == .root, [.noun, .propn].contains(words[noun].tag),
      noun + 2 < words.count, words[noun + 1].lemma == "who",
      let inner = words.indices.first(where: {
        words[$0].head == noun && words[$0].relation == .aclRelcl
      }),
      let verb = words.indices.first(where: {
        $0 > inner && words[$0].tag == .verb
          && [.vbd, .vbz, .vbn].contains(words[$0].pennTag)
          && words[$0].head == inner
          && [.advcl, .ccomp, .parataxis, .xcomp, .dep].contains(words[$0].relation)
      }), words[verb - 1].tag != .cconj, words[verb - 1].form != ",",
      !words.contains(where: { $0.head == verb && [.nsubj, .mark].contains($0.relation) })
    else { return }
    raise(verb, above: noun, &words)
    if TreeMender.isTree(words) { sentence.words = words }
  }

  private static let epithets: LemmaSet = [
    "opposition", "rebel", "separatist", "insurgent", "jihadist", "islamist", "paramilitary",
    "guerrilla", "militia",
  ]

  /// "The opposition Free Syrian Army shelled", where the tree makes an apposition of the name.
  static func mendEpithet(_ noun: Int, _ sentence: inout Sentence) {
    guard noun + 2 < sentence.words.count, sentence.words[noun].tag == .noun,
      isCapital(sentence.words[noun + 1].form), epithets.contains(sentence.words[noun].lemma)
    else { return }
    var words = sentence.words
    guard
      let name = (noun + 2..<min(words.count, noun + 6)).first(where: {
        words[$0].head == noun && words[$0].relation == .appos
          && words[$0].tag == .propn
      }), (noun + 1..<name).allSatisfy({ isCapital(words[$0].form) })
    else { return }
    words[name].head = words[noun].head
    words[name].relation = words[noun].relation
    words[noun].head = name
    words[noun].relation = .compound
    for word in words.indices where words[word].head == noun { words[word].head = name }
    if TreeMender.isTree(words) { sentence.words = words }
  }

  private static func isCapital(_ form: String) -> Bool {
    form.utf8.first.map { $0 >= 0x41 && $0 <= 0x5a } ?? false
  }

  /// "In Medellin two men were shot": the town ahead of the number is no part of the men's phrase.
  static func mendTown(_ noun: Int, _ sentence: inout Sentence) {
    guard sentence.words[noun].tag == .noun, noun > 2 else { return }
    var words = sentence.words
    guard words.indices.contains(words[noun].head),
      let count = (max(0, noun - 4)..<noun).first(where: {
        words[$0].head == noun && [.nummod, .det].contains(words[$0].relation)
      }), count > 1, words[count - 1].tag == .propn, words[count - 1].head == noun,
      [.compound, .nmod, .flat].contains(words[count - 1].relation)
    else { return }
    var first = count - 1
    while first > 0, words[first - 1].tag == .propn, words[first - 1].head == noun { first -= 1 }
    guard first > 0, ["in", "at", "near", "outside"].contains(words[first - 1].lemma),
      words[first - 1].tag == .adp
    else { return }
    for word in first..<count - 1 {
      words[word].head = count - 1
      words[word].relation = .compound
    }
    words[first - 1].head = count - 1
    words[count - 1].head = words[noun].head
    words[count - 1].relation = .obl
    if TreeMender.isTree(words) { sentence.words = words }
  }

  /// "On the night of 14 to 15 June, assailants killed": what stands ahead of the comma is no part of the
  /// subject's phrase.
  static func mendNight(_ noun: Int, _ sentence: inout Sentence) {
    guard noun > 3, [.nsubj, .nsubjPass].contains(sentence.words[noun].relation) else { return }
    var words = sentence.words
    guard
      let comma = (max(0, noun - 6)..<noun).last(where: {
        words[$0].form.onlyByte == UInt8(ascii: ",")
      }), comma > 2,
      case let astray = (max(0, comma - 12)..<comma).filter({
        words[$0].head == noun
          && [.case, .nummod, .nmod, .compound].contains(words[$0].relation)
      }), let of = astray.first(where: { words[$0].relation == .case }), of > 0,
      words[of - 1].tag == .noun
    else { return }
    let content = astray.first { $0 > of }
    guard let content else { return }
    words[content].head = of - 1
    words[content].relation = .nmod
    for word in astray where word != content { words[word].head = content }
    if TreeMender.isTree(words) { sentence.words = words }
  }
}
