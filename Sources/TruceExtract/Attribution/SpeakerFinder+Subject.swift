import TruceText

// Which phrase the tree or the order of words gives a verb of speech for its subject.
extension SpeakerFinder {
  /// The phrase that the tree gives the verb, or the order of words where that is plain; nil: none.
  static func candidate(of verb: Int, in reading: SentenceReading) -> Int? {
    if let plain = plain(verb, in: reading) ?? ofRelative(verb, in: reading) { return plain }
    if let subject = reading.child(verb, .nsubj, .nsubjOuter) {
      return likelier(than: subject, of: verb, in: reading)
    }
    if let outside = described(before: verb, in: reading) { return outside }
    // "was quoted as saying", "is believed to": the passive subject of "quote" speaks.
    if reading.child(verb, .nsubjPass, .auxPass) != nil {
      return ["quote", "cite"].contains(reading.keys[verb]) ? reading.child(verb, .nsubjPass) : nil
    }
    guard let governor = reading.head(verb) else {
      return before(verb, in: reading) ?? after(verb, in: reading)
        ?? opening(before: verb, in: reading)
    }
    return governed(verb, by: governor, in: reading)
  }

  /// The agent, the subject with its clause, or the phrase that stands where a speaker stands; nil: the order
  /// of words is not plain.
  private static func plain(_ verb: Int, in reading: SentenceReading) -> Int? {
    if let agent = reading.child(verb, .oblAgent), !manners.contains(reading.keys[agent]),
      reading.timeAt[agent] < 0, !isActive(verb, in: reading)
    {
      return agent
    }
    if let subject = reading.child(verb, .nsubj), subject < verb,
      isDescribed(subject, before: verb, in: reading)
    {
      return subject
    }
    if let end = trailing(verb, in: reading) { return end }
    if reading.keys[verb] == "say", verb + 1 < reading.count, reading.nameAt[verb + 1] >= 0,
      reading.names[reading.nameAt[verb + 1]].kind == .person,
      reading.child(verb, .nsubj).map({ $0 > verb || !speaks($0, in: reading) }) ?? true,
      (0..<verb).contains(where: { reading.tag($0) == .verb })
    {
      return end(of: verb + 1, in: reading)
    }
    guard isLastVerb(verb, in: reading), !reading.isPassiveVerb(verb) else { return nil }
    if let inverted = inverted(verb, in: reading) { return inverted }
    return before(verb, in: reading).flatMap {
      isOfParticiple($0, verb, in: reading) ? nil : $0
    }
  }

  /// "attacks, which the police attribute to": the relative pronoun is what they speak of.
  private static func ofRelative(_ verb: Int, in reading: SentenceReading) -> Int? {
    guard reading.relation(verb) == .aclRelcl,
      reading.hasObject(verb) || accusing.contains(reading.keys[verb])
        || reading.keys[verb] == "attribute" || reading.keys[verb] == "blame",
      let near = reading.children(verb).last(where: {
        $0 < verb && reading.relation($0) == .nsubj
          && (reading.tag($0) != .pron || accusing.contains(reading.keys[verb]))
      }),
      reading.children(verb).contains(where: {
        $0 < near && ["which", "that", "whom"].contains(reading.keys[$0])
      })
    else { return nil }
    return near
  }

  /// The subject that the tree gives, or a phrase nearer to the verb where that alone can speak.
  private static func likelier(
    than subject: Int, of verb: Int, in reading: SentenceReading
  ) -> Int {
    guard isPlausible(subject, of: verb, in: reading) else {
      return before(verb, in: reading) ?? opening(before: verb, in: reading) ?? subject
    }
    guard !speaks(subject, in: reading) else { return subject }
    guard let near = before(verb, in: reading), speaks(near, in: reading),
      !reading.phrase(subject).contains(near), !isDescribed(subject, by: near, in: reading),
      reading.relation(near) != .conj || reading.head(near) != subject
    else {
      return reading.nameAt[subject] < 0
        ? opening(before: verb, in: reading) ?? subject : subject
    }
    return near
  }

  /// The speaker of a verb without a subject of its own, by what it is to the word above it.
  private static func governed(
    _ verb: Int, by governor: Int, in reading: SentenceReading
  ) -> Int? {
    switch reading.relation(verb) {
    case .conj, .advcl, .xcomp, .parataxis, .dep:
      return shared(by: verb, governor, in: reading)
    case .acl: return modified(governor, by: verb, in: reading)
    case .aclRelcl:
      if verb > 0, ["who", "that", "which"].contains(reading.keys[verb - 1]) { return verb - 1 }
      return reading.children(verb).contains { reading.isNominal($0) && $0 < verb } ? nil : governor
    case .amod: return nil
    default: return before(verb, in: reading) ?? after(verb, in: reading)
    }
  }

  /// The speaker of a participle that hangs on the noun at `noun`: the noun, or whoever the clause is of.
  private static func modified(_ noun: Int, by verb: Int, in reading: SentenceReading) -> Int? {
    guard reading.words[verb].form.hasSuffix("ing") else {
      // "The military source denied that" where the tree makes a phrase of the clause.
      return reading.words[verb].pennTag == .vbd && speaks(noun, in: reading) ? noun : nil
    }
    // "said in a statement, accusing": who made the statement.
    if documents.contains(reading.keys[noun]), reading.preposition(noun) == "in",
      let said = reading.head(noun), reading.isVerbal(said),
      let subject = reading.subject(of: said)?.word
    {
      return subject
    }
    if let outer = reading.head(noun), reading.relation(noun) == .obj,
      let subject = controlling(verb, noun, of: outer, in: reading)
    {
      return subject
    }
    return noun
  }

  /// "The ministry counted 40 breaches by the rebels": whoever stands behind "by" does not speak.
  private static func isActive(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard reading.child(verb, .auxPass) == nil, let subject = reading.child(verb, .nsubj) else {
      return false
    }
    return subject < verb && reading.hasObject(verb)
  }

  /// "a doctor who works in Goma | said", "a doctor reached by phone | said": what stands right before the
  /// verb is a part of what is told of its subject.
  private static func isDescribed(
    _ subject: Int, before verb: Int, in reading: SentenceReading
  ) -> Bool {
    guard [.noun, .num, .pron].contains(reading.tag(subject)) || reading.nameAt[subject] >= 0,
      reading.timeAt[subject] < 0, !reading.isVerbal(subject),
      !NonActors.inert.contains(reading.keys[subject]),
      !documents.contains(reading.keys[subject]), verb - subject < 30,
      let clause = reading.children(subject).last(where: {
        $0 > subject && $0 < verb && [.acl, .aclRelcl].contains(reading.relation($0))
          && reading.isVerbal($0)
      }), reading.rightmost[clause] < verb,
      opening(before: verb, in: reading).map({ $0 >= subject }) ?? true,
      !isExplaining(subject, before: verb, in: reading),
      !isOwnSubject(before: verb, behind: subject, in: reading)
    else { return false }
    let last = reading.rightmost[clause]
    return (last + 1..<verb).allSatisfy {
      [.adv, .aux, .punct].contains(reading.tag($0)) || reading.timeAt[$0] >= 0
    }
  }

  /// "The mayor, a man elected by the council, said": the man only tells who the mayor is.
  private static func isExplaining(
    _ subject: Int, before verb: Int, in reading: SentenceReading
  ) -> Bool {
    let first = reading.phrase(subject).lowerBound
    return reading.words[verb - 1].form == "," && first > 1
      && reading.words[first - 1].form == "," && reading.isNominal(first - 2)
  }

  /// "people killed in the raid | the ministry said": a phrase of its own right before the verb, which no verb
  /// or preposition of the clause ahead governs.
  private static func isOwnSubject(
    before verb: Int, behind subject: Int, in reading: SentenceReading
  ) -> Bool {
    guard let near = before(verb, in: reading), near > subject else { return false }
    let first = reading.phrase(near).lowerBound
    return first > subject + 1 && [.noun, .propn, .num, .punct].contains(reading.tag(first - 1))
      && (reading.tag(first) == .det || reading.nameAt[first] >= 0)
      && (reading.nameAt[first] < 0 || reading.nameAt[first] != reading.nameAt[first - 1])
  }

  /// "A man phoning a station claimed it": the station, which the man phones, claims nothing.
  private static func isOfParticiple(
    _ near: Int, _ verb: Int, in reading: SentenceReading
  ) -> Bool {
    guard let subject = reading.child(verb, .nsubj), subject < near,
      let participle = reading.head(near), reading.relation(near) == .obj,
      reading.words[participle].pennTag == .vbg, reading.relation(participle) == .acl
    else { return false }
    return reading.head(participle) == subject
  }

  /// "A man who called himself a member of the group": the relative clause's own words do not speak.
  private static func isDescribed(
    _ subject: Int, by word: Int, in reading: SentenceReading
  ) -> Bool {
    var current = word
    for _ in 0..<8 {
      guard let up = reading.head(current), up >= subject else { return false }
      if up == subject { return reading.relation(current) == .aclRelcl }
      current = up
    }
    return false
  }

  /// Numbers, times and phrases far off behind other verbs do not speak.
  private static func isPlausible(_ word: Int, of verb: Int, in reading: SentenceReading) -> Bool {
    if reading.timeAt[word] >= 0 || reading.tag(word) == .num { return false }
    guard word < verb else { return true }
    if reading.numberAt[reading.leftmost[word]] >= 0, reading.nameAt[word] < 0 { return false }
    let between = (word + 1)..<max(word + 1, verb)
    let verbs = between.filter { reading.tag($0) == .verb }
    if verbs.isEmpty { return verb - word <= 20 }
    // A relative clause or participle of the speaker's own may stand between.
    return verbs.allSatisfy { inner in
      var up = inner
      for _ in 0..<6 {
        guard let next = reading.head(up) else { return false }
        if next == word { return true }
        up = next
      }
      return false
    }
  }
}
