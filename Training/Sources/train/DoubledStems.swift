/// Verbs of one syllable that end in *ll* (*kill*, *shell*): their past forms and participles keep
/// both letters in the lemma, unlike those of *travel* and *compel*, whose endings look the same.
///
/// The treebanks have too few of them to tell; every English onset with every vowel is listed.
enum DoubledStems {
  private static let onsets = [
    "b", "bl", "br", "c", "ch", "cl", "cr", "d", "dr", "dw", "f", "fl", "fr", "g", "gl", "gr", "h",
    "j", "k", "kn", "l", "m", "n", "p", "pl", "pr", "qu", "r", "s", "sc", "scr", "sh", "shr", "sk",
    "sm", "sn", "sp", "spl", "spr", "squ", "st", "str", "sw", "t", "th", "thr", "tr", "tw", "w",
    "wh", "y",
  ]

  /// The stems in a fixed order.
  static var stems: [String] {
    onsets.flatMap { onset in ["a", "e", "i", "o", "u"].map { onset + $0 + "ll" } }
  }

  /// The inflected forms of `stem` that add an ending, with the treebank tags each may have.
  static func forms(_ stem: String) -> [(form: String, tags: [PennTag])] {
    [(stem + "ed", [.vbd, .vbn]), (stem + "ing", [.vbg])]
  }
}
