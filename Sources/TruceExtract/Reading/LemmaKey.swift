import TruceText

/// The key under which lexicons list a word: its lemma in lower case.
enum LemmaKey {
  /// Falls back on the form where there is no lemma; a plural tagged as a name ("Raids") loses its
  /// ending, since taggers leave the lemmas of names alone.
  static func of(_ word: Word) -> String {
    let source = word.lemma.isEmpty ? word.form : word.lemma
    let key = lowered(source)
    if key == "struck" { return "strike" }
    if word.tag == .noun || word.tag == .verb, key.utf8.count > 4, key.hasSuffix("s"),
      key.utf8.count == word.form.utf8.count
    {
      return singular(key)
    }
    guard word.tag == .propn || word.tag == .x, key.utf8.count > 4 else { return key }
    return singular(key)
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
