/// The universal part-of-speech tags (Universal Dependencies v2).
///
/// Public, so that other targets compare it without a call; see `KeyIndex`.
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym
  case verb, x

  /// As CoNLL-U writes it: `NOUN`.
  public var label: String { Self.labels[Int(rawValue)] }

  private static let labels = allCases.map { String(describing: $0).uppercased() }
}
