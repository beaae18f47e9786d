/// The universal part-of-speech tags (Universal Dependencies v2).
package enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym
  case verb, x

  /// As CoNLL-U writes it: `NOUN`.
  package var label: String { Self.labels[Int(rawValue)] }

  private static let labels = allCases.map { String(describing: $0).uppercased() }
}
