import TruceText

/// The key under which lexicons list a word: its lemma in lower case, mended where the lemmatiser
/// met a form it does not know.
struct LemmaKey: Sendable {
  /// Lemmas that lexicons list for verbs; a verb's form is traced back to one of them.
  private let verbs: Set<String>

  private static let irregular: [String: String] = [
    "struck": "strike", "shot": "shoot", "fled": "flee", "shook": "shake", "overran": "overrun",
    "fought": "fight", "dug": "dig", "slew": "slay", "slain": "slay", "overthrew": "overthrow",
    "withdrew": "withdraw", "retook": "retake", "overtook": "overtake",
  ]

  init(verbs: Set<String>) { self.verbs = verbs }

  /// Falls back on the form where there is no lemma; a plural tagged as a name ("Raids") loses its
  /// ending, since taggers leave the lemmas of names alone.
  func of(_ word: Word) -> String {
    let key = Self.lowered(word.lemma.isEmpty ? word.form : word.lemma)
    switch word.tag {
    case .verb: return verbs.contains(key) ? key : verb(key, word.form)
    case .noun:
      if key == "struck" { return "strike" }
      let isBare = key.utf8.count > 4 && key.utf8.count == word.form.utf8.count
      return isBare ? Self.singular(key) : key
    case .propn, .x: return key.utf8.count > 4 ? Self.singular(key) : key
    default: return key
    }
  }

  private func verb(_ key: String, _ form: String) -> String {
    let form = Self.lowered(form)
    if let irregular = Self.irregular[form] { return irregular }
    for candidate in Self.stems(form) where verbs.contains(candidate) { return candidate }
    return key
  }

  /// What a regular verb form may come from: `shelled`: shell, shelle, shel.
  static func stems(_ form: String) -> [String] {
    for ending in ["ed", "ing", "es", "s"] where form.hasSuffix(ending) {
      let stem = String(form.dropLast(ending.count))
      guard stem.utf8.count > 2 else { return [] }
      var found = [stem, stem + "e"]
      let end = stem.suffix(2)
      if end.first == end.last { found.append(String(stem.dropLast())) }
      if stem.hasSuffix("i") { found.append(String(stem.dropLast()) + "y") }
      return found
    }
    return []
  }

  /// Takes off a plural ending: `strikes`, `clashes`, `casualties`.
  static func singular(_ key: String) -> String {
    guard key.hasSuffix("s"), !key.hasSuffix("ss"), !key.hasSuffix("us"), !key.hasSuffix("is")
    else { return key }
    if key.hasSuffix("ies") { return String(key.dropLast(3)) + "y" }
    if key.hasSuffix("shes") || key.hasSuffix("ches") || key.hasSuffix("sses") {
      return String(key.dropLast(2))
    }
    return String(key.dropLast())
  }

  private static func lowered(_ text: String) -> String {
    for byte in text.utf8 where byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) {
      return text.lowercased()
    }
    return text
  }
}
