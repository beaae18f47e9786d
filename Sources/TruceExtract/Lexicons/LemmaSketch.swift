/// Which lemmas may stand among some words, by their first letters and lengths: where a bit of a lemma is
/// missing, the lemma is.
struct LemmaSketch: OptionSet, Sendable {
  let rawValue: UInt64
}

extension LemmaSketch {
  init(of lemma: String) {
    let first = UInt64(lemma.utf8.first ?? 0)
    self.init(rawValue: 1 << ((first &* 11 &+ UInt64(lemma.utf8.count)) & 63))
  }

  init(of lemmas: [String]) {
    self.init(lemmas.map { LemmaSketch(of: $0) })
  }
}
