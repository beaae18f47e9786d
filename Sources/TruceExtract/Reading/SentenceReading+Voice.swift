import TruceModel
import TruceText

/// Active and passive, and what an active verb has for its object.
extension SentenceReading {
  /// The object of `verb`, where it is no time expression ("killed Saturday").
  func object(_ verb: Int) -> Int? {
    children(verb).first { relation($0) == .obj && timeAt[$0] < 0 }
  }

  /// True of a verb that tells whom or what it hits, also where the tree hangs the phrase elsewhere.
  func hasObject(_ verb: Int) -> Bool { object(verb) != nil || isShootingDead(verb) }

  /// "shot dead 24 people", where the tree hangs the people elsewhere.
  private func isShootingDead(_ verb: Int) -> Bool {
    keys[verb] == "shoot" && verb + 2 < count && keys[verb + 1] == "dead"
      && [.det, .num, .noun, .propn, .adj, .pron].contains(tag(verb + 2))
  }

  /// The subject of a passive verb, also where the tree calls it active; nil: active, or none.
  func passiveSubject(_ verb: Int) -> Int? {
    if let subject = child(verb, .nsubjPass) { return isActivePerfect(verb) ? nil : subject }
    return child(verb, .auxPass) == nil ? nil : child(verb, .nsubj)
  }

  /// Passive by its auxiliaries or its subject.
  func isPassiveVerb(_ verb: Int) -> Bool {
    if isActivePerfect(verb) { return false }
    return child(verb, .auxPass, .nsubjPass, .csubjPass, .oblAgent) != nil || followsBe(verb)
  }

  /// A past participle, by its form.
  func isPassiveForm(_ verb: Int) -> Bool {
    if isPassiveVerb(verb) { return true }
    let tag = words[verb].pennTag
    return tag == .unknown ? !words[verb].form.hasSuffix("ing") : tag == .vbn
  }

  /// A finite past form, or the root whatever its form.
  func pastOrRoot(_ verb: Int) -> Bool {
    words[verb].pennTag == .vbd || relation(verb) == .root && !isPassiveVerb(verb)
  }

  /// "it had captured five soldiers", where the tree makes a passive of it.
  func isActivePerfect(_ verb: Int) -> Bool {
    guard words[verb].pennTag == .vbn, child(verb, .auxPass) == nil, object(verb) != nil,
      let auxiliary = child(verb, .aux)
    else { return false }
    return keys[auxiliary] == "have" && !followsBe(verb)
  }

  /// A past participle behind a form of "be", adverbs between: passive, whatever the tree makes of it.
  func followsBe(_ verb: Int) -> Bool {
    guard [.vbn, .vbd].contains(words[verb].pennTag), tag(verb) == .verb else { return false }
    var word = verb - 1
    while word >= 0, tag(word) == .adv, verb - word < 4 { word -= 1 }
    return word >= 0 && keys[word] == "be"
  }
}
