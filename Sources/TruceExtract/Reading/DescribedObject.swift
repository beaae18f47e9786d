import TruceText

/// "freed two captured militiamen", "treated a wounded soldier": the participle describes whom the verb
/// governs; the parser makes a clause of it, in which the two captured somebody.
enum DescribedObject {
  private static let describing: LemmaSet = [
    "capture", "wound", "injure", "kidnap", "abduct", "detain", "arrest", "displace", "imprison",
  ]

  static func mend(at participle: Int, _ sentence: inout Sentence) {
    let words = sentence.words
    guard participle > 1, participle + 1 < words.count,
      words[participle].relation == .ccomp, describing.contains(words[participle].lemma),
      words[participle].pennTag == .vbd || words[participle].pennTag == .vbn,
      words[participle - 1].tag == .num, words[participle - 1].head == participle,
      words[participle - 1].relation == .nsubj
    else { return }
    let (number, noun, verb) = (participle - 1, participle + 1, words[participle].head)
    guard verb == number - 1, words[verb].tag == .verb, words[noun].tag == .noun,
      words[noun].head == participle, words[noun].relation == .obj, !isSaying(words[verb].lemma)
    else { return }
    var mended = words
    for word in mended.indices where mended[word].head == participle { mended[word].head = verb }
    (mended[noun].head, mended[noun].relation) = (verb, .obj)
    (mended[participle].head, mended[participle].relation) = (noun, .amod)
    (mended[number].head, mended[number].relation) = (noun, .nummod)
    if TreeMender.isTree(mended) { sentence.words = mended }
  }

  private static func isSaying(_ lemma: String) -> Bool {
    ["say", "add", "report", "claim", "believe", "think", "confirm", "announce", "state"]
      .contains(lemma)
  }
}
