/// Mends the tag of the verb of a sentence that has none: "The truce expired on Friday", "Fighting raged in
/// the town", "Rebels overran the base", where the tagger takes the past form for an adjective or participle.
enum FiniteVerbs {
  /// Past forms that are nothing else, whatever the tagger makes of them.
  private static let pasts: Set<String> = [
    "overran", "retook", "overtook", "overthrew", "withdrew", "fled", "slew", "fought", "drove",
    "flew", "threw", "blew", "tore", "swore", "broke", "began", "took", "fell", "rose", "struck",
    "held", "led", "laid", "withstood", "undertook", "met",
  ]
  /// What captions tell of people without an auxiliary: "A woman wounded in the blast."
  private static let participles: Set<String> = [
    "killed", "wounded", "injured", "arrested", "kidnapped", "abducted", "detained", "displaced",
    "captured", "shot", "hurt", "based", "located", "called", "named", "seen", "pictured", "used",
  ]
  private static let activities: Set<String> = [
    "fighting", "shelling", "bombing", "firing", "looting", "shooting",
  ]

  /// Whether the tag is that of a finite verb or an auxiliary.
  static func isFinite(_ tag: TagClass) -> Bool {
    switch tag.pennTag {
    case .vbd, .vbz, .vbp, .md: true
    default: tag.tag == .aux
    }
  }

  /// Whether a sentence of these words is one that `repaired` mends.
  static func mayMend(_ words: ArraySlice<RawToken>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard words.count > 2, let last = words.last else { return false }
    return last.end - last.start == 1 && bytes[last.start] == UInt8(ascii: ".")
  }

  /// The tags of a sentence without a finite verb, with the first past form behind a noun made one.
  /// `forms` are the words in small letters.
  static func repaired(_ tags: [TagClass], _ forms: [String]) -> [TagClass] {
    guard forms.count > 2, forms.last == "." else { return tags }
    let verb = tags.indices.dropFirst().first { word in
      isTaken(tags[word]) && (isPast(forms[word]) || isToldByObject(word, tags, forms))
        && isSubject(before: word, tags, forms)
    }
    guard let verb else { return tags }
    var tags = tags
    tags[verb] = TagClass(.verb, .vbd)
    if activities.contains(forms[0]), tags[0].pennTag == .vbg { tags[0] = TagClass(.noun, .nn) }
    return tags
  }

  private static func isTaken(_ tag: TagClass) -> Bool {
    switch tag.pennTag {
    case .jj, .vbn, .nn, .nnp: true
    default: false
    }
  }

  private static func isPast(_ form: String) -> Bool {
    pasts.contains(form)
      || form.utf8.count > 4 && form.hasSuffix("ed") && !participles.contains(form)
  }

  /// "rebels shot both planes down", "fighters set free 21 men": forms that a noun or a particle behind tells.
  private static func isToldByObject(_ word: Int, _ tags: [TagClass], _ forms: [String]) -> Bool {
    guard word + 1 < forms.count else { return false }
    switch forms[word] {
    case "shot": return forms[word + 1] == "both" || [.det, .num].contains(tags[word + 1].tag)
    case "set": return ["free", "fire", "off", "ablaze"].contains(forms[word + 1])
    default: return false
    }
  }

  /// A noun right ahead, or with an adverb between, and no "by" behind.
  private static func isSubject(before word: Int, _ tags: [TagClass], _ forms: [String]) -> Bool {
    var noun = word - 1
    if noun > 0, tags[noun].tag == .adv { noun -= 1 }
    guard
      [.noun, .propn, .pron].contains(tags[noun].tag) || noun == 0 && activities.contains(forms[0])
    else { return false }
    // "weapons seized by the police", "a town called Sake"
    return word + 1 < forms.count && forms[word + 1] != "by"
  }
}
