import TruceText

/// The key under which lexicons list a word: its lemma in lower case, mended where the lemmatiser
/// met a form it does not know.
struct LemmaKey: Sendable {
  /// Lemmas that lexicons list for verbs; a verb's form is traced back to one of them.
  private let verbs: LemmaSet

  private static let irregular: LemmaTable<String> = [
    "struck": "strike", "shot": "shoot", "fled": "flee", "shook": "shake", "overran": "overrun",
    "fought": "fight", "dug": "dig", "slew": "slay", "slain": "slay", "overthrew": "overthrow",
    "withdrew": "withdraw", "retook": "retake", "overtook": "overtake",
    "tore": "tear", "torn": "tear", "withheld": "withhold", "ruled": "rule", "climbed": "climb",
    "upheld": "uphold", "stuck": "stick", "overflew": "overfly", "trod": "tread", "sank": "sink",
    "sunk": "sink", "bound": "bind", "swore": "swear", "sworn": "swear",
  ]

  init(verbs: LemmaSet) { self.verbs = verbs }

  /// Falls back on the form where there is no lemma; a plural tagged as a name ("Raids") loses its
  /// ending, since taggers leave the lemmas of names alone.
  func of(_ word: Word) -> String {
    let key = Self.lowered(word.lemma.isEmpty ? word.form : word.lemma)
    switch word.tag {
    case .verb: return verbs.contains(key) ? key : verb(key, word.form)
    case .noun:
      if key == "struck" { return "strike" }
      // The plural of "base" and of "basis": reports tell of bases that are hit.
      if key == "basis", word.pennTag == .nns { return "base" }
      let isBare = key.utf8.count > 4 && key.utf8.count == word.form.utf8.count
      return isBare ? Self.singular(key) : key
    // "Rebels advanced/ADJ on the town"
    case .adj: return key == "advanced" ? "advance" : key
    case .propn, .x: return key.utf8.count > 4 ? Self.singular(key) : key
    default: return key
    }
  }

  /// The keys of `words`, those that are noted as they are, made when they are asked for.
  func keys(of words: [Word]) -> some Sequence<String> {
    words.indices.lazy.map { words[$0].key.isEmpty ? of(words[$0]) : words[$0].key }
  }

  private func verb(_ key: String, _ form: String) -> String {
    let form = Self.lowered(form)
    if let irregular = Self.irregular[form] { return irregular }
    return stem(of: form) ?? key
  }

  /// The listed verb that a regular form comes from: for `shelled` the first of *shell*, *shelle*,
  /// *shel*; nil: none is listed.
  private func stem(of form: String) -> String? {
    var form = form
    return form.withUTF8 { bytes -> String? in
      let length = Self.endingLength(bytes)
      let end = bytes.count - length
      guard length > 0, end > 2 else { return nil }
      for (cut, letter) in Self.endings(of: bytes[..<end])
      where verbs.contains(bytes[..<cut], and: letter) {
        let stem = String(decoding: UnsafeBufferPointer(rebasing: bytes[..<cut]), as: UTF8.self)
        return letter.map { stem + String(Unicode.Scalar($0)) } ?? stem
      }
      return nil
    }
  }

  /// Bytes of the first of *-ed*, *-ing*, *-es*, *-s* that ends the form; 0: none does.
  private static func endingLength(_ form: UnsafeBufferPointer<UInt8>) -> Int {
    func ends(_ ending: StaticString) -> Bool {
      let length = ending.utf8CodeUnitCount
      guard form.count >= length else { return false }
      return (0..<length).allSatisfy { form[form.count - length + $0] == ending.utf8Start[$0] }
    }
    return ends("ed") ? 2 : ends("ing") ? 3 : ends("es") ? 2 : ends("s") ? 1 : 0
  }

  /// How verbs may be made of a stem: as it is, with *e*, without a doubled letter, *y* for *i*;
  /// each as the bytes kept and the letter added.
  private static func endings(
    of stem: Slice<UnsafeBufferPointer<UInt8>>
  ) -> [(cut: Int, letter: UInt8?)] {
    var found: [(cut: Int, letter: UInt8?)] = [(stem.count, nil), (stem.count, UInt8(ascii: "e"))]
    if stem[stem.count - 1] == stem[stem.count - 2] { found.append((stem.count - 1, nil)) }
    if stem[stem.count - 1] == UInt8(ascii: "i") {
      found.append((stem.count - 1, UInt8(ascii: "y")))
    }
    return found
  }

  /// Takes off a plural ending: `strikes`, `clashes`, `casualties`.
  static func singular(_ key: String) -> String {
    if key == "series" { return key }
    guard key.utf8.last == UInt8(ascii: "s"), !key.hasSuffix("ss"), !key.hasSuffix("us"),
      !key.hasSuffix("is")
    else { return key }
    if key.hasSuffix("ies") { return String(key.dropLast(3)) + "y" }
    if key.hasSuffix("shes") || key.hasSuffix("ches") || key.hasSuffix("sses") {
      return String(key.dropLast(2))
    }
    return String(key.dropLast())
  }

  private static func lowered(_ text: String) -> String {
    let isLow = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 < 0x80 && !($0 >= 0x41 && $0 <= 0x5a) }
    }
    return isLow ?? false ? text : text.lowercased()
  }
}
