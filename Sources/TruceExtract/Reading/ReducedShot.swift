import TruceText

/// "Rockets fired from the hills hit a camp": the participle tells more of the rockets, and what hit is
/// their verb, where the parser takes "fired" for it.
enum ReducedShot {
  static let firing: LemmaSet = ["fire", "launch", "shoot", "drop", "lob"]
  private static let shots: LemmaSet = [
    "rocket", "shell", "missile", "mortar", "round", "bomb", "projectile", "drone", "munition",
    "grenade", "bullet", "shot",
  ]
  private static let landing: LemmaSet = [
    "hit", "strike", "land", "fall", "explode", "kill", "wound", "injure", "destroy", "damage",
    "slam", "crash", "detonate", "rip", "tear", "pierce", "penetrate", "miss", "impact",
  ]

  /// True for a lemma of letting off a shot.
  static func isFiring(_ key: String) -> Bool { firing.contains(key) }

  static func mend(at verb: Int, _ sentence: inout Sentence) {
    let old = sentence.words
    guard firing.contains(old[verb].lemma), verb > 0, verb + 2 < old.count,
      shots.contains(old[verb - 1].lemma), [.vbn, .vbd].contains(old[verb].pennTag),
      old[verb + 1].tag == .adp, let hit = landing(behind: verb, old)
    else { return }
    var words = old
    hang(verb, on: verb - 1, below: hit, &words)
    if TreeMender.isTree(words) { sentence.words = words }
  }

  /// Makes the participle at `verb` tell more of the noun ahead of it, and the noun the subject of the finite
  /// verb at `hit`, which takes the participle's place.
  static func hang(_ verb: Int, on noun: Int, below hit: Int, _ words: inout [Word]) {
    if words[verb].head != hit, words[noun].head != hit {
      words[hit].head = words[verb].head
      words[hit].relation = words[verb].relation
    }
    words[verb].head = noun
    words[verb].relation = .acl
    words[verb].pennTag = .vbn
    words[noun].head = hit
    words[noun].relation = .nsubj
    for word in words.indices where words[word].head == verb && (word > hit || word < noun) {
      words[word].head = hit
    }
  }

  /// The finite verb that tells where the shot went, which the parser hangs on "fired", or the other way round.
  private static func landing(behind verb: Int, _ words: [Word]) -> Int? {
    for word in verb + 2..<min(words.count, verb + 18) {
      if ["who", "which", "that", ";"].contains(words[word].lemma) { return nil }
      guard words[word].tag == .verb, [.vbd, .vbz].contains(words[word].pennTag) else { continue }
      guard landing.contains(words[word].lemma), words[word - 1].tag != .cconj,
        words[word - 1].form != ",",
        words[verb].head == word || (verb - 1..<word).contains(words[word].head),
        !words.indices.contains(where: {
          words[$0].head == word && $0 > verb && [.nsubj, .mark, .cc].contains(words[$0].relation)
        })
      else { return nil }
      return word
    }
    return nil
  }
}
