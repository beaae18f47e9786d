/// The Penn Treebank tags as UD English EWT uses them: finer than `PartOfSpeech`.
///
/// They part what extraction needs to tell apart: `VBN` (captured) and `VBD`, `NNS` and `NN`.
///
/// Public, so that other targets compare it without a call; see `KeyIndex`.
public enum PennTag: UInt8, Sendable, CaseIterable {
  case add, afx, cc, cd, dt, ex, fw, gw, hyph, `in`, jj, jjr, jjs, ls, md, nfp, nn, nnp, nnps, nns
  case pdt, pos, prp, prpPossessive, rb, rbr, rbs, rp, sym, to, uh, vb, vbd, vbg, vbn, vbp, vbz
  case wdt, wp, wpPossessive, wrb, comma, stop, colon, openQuote, closeQuote, dollar, openBracket
  case closeBracket, unknown

  /// As the treebank writes it: `PRP$`.
  public var label: String { Self.labels[Int(rawValue)] }

  private static let labels = allCases.map(\.spelling)

  private var spelling: String {
    switch self {
    case .prpPossessive: "PRP$"
    case .wpPossessive: "WP$"
    case .comma: ","
    case .stop: "."
    case .colon: ":"
    case .openQuote: "``"
    case .closeQuote: "''"
    case .dollar: "$"
    case .openBracket: "-LRB-"
    case .closeBracket: "-RRB-"
    case .unknown: "_"
    default: String(describing: self).uppercased()
    }
  }

  /// nil where `label` is not a tag of the treebank.
  public init?(label: String) {
    guard let tag = Self.allCases.first(where: { $0.label == label }) else { return nil }
    self = tag
  }
}
