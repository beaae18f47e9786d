/// The dependency relations of UD English 2.16, subtypes included.
///
/// Public, so that other targets compare it without a call; see `KeyIndex`.
public enum Relation: UInt8, Sendable, CaseIterable {
  case acl
  case aclRelcl
  case advcl
  case advclRelcl
  case advmod
  case amod
  case appos
  case aux
  case auxPass
  case `case`
  case cc
  case ccPreconj
  case ccomp
  case compound
  case compoundPrt
  case conj
  case cop
  case csubj
  case csubjOuter
  case csubjPass
  case dep
  case det
  case detPredet
  case discourse
  case dislocated
  case expl
  case fixed
  case flat
  case goeswith
  case iobj
  case list
  case mark
  case nmod
  case nmodDesc
  case nmodPoss
  case nmodUnmarked
  case nsubj
  case nsubjOuter
  case nsubjPass
  case nummod
  case obj
  case obl
  case oblAgent
  case oblUnmarked
  case orphan
  case parataxis
  case punct
  case reparandum
  case root
  case vocative
  case xcomp

  /// As CoNLL-U writes it: `acl:relcl`.
  public var label: String { Self.labels[Int(rawValue)] }

  /// nil where `label` is not a relation of UD English.
  public init?(label: String) {
    guard let index = Self.labels.firstIndex(of: label) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// The relation without its subtype: `acl` for `acl:relcl`.
  public var universal: Relation {
    Relation(label: String(label.prefix { $0 != ":" })) ?? self
  }

  private static let labels = [
    "acl",
    "acl:relcl",
    "advcl",
    "advcl:relcl",
    "advmod",
    "amod",
    "appos",
    "aux",
    "aux:pass",
    "case",
    "cc",
    "cc:preconj",
    "ccomp",
    "compound",
    "compound:prt",
    "conj",
    "cop",
    "csubj",
    "csubj:outer",
    "csubj:pass",
    "dep",
    "det",
    "det:predet",
    "discourse",
    "dislocated",
    "expl",
    "fixed",
    "flat",
    "goeswith",
    "iobj",
    "list",
    "mark",
    "nmod",
    "nmod:desc",
    "nmod:poss",
    "nmod:unmarked",
    "nsubj",
    "nsubj:outer",
    "nsubj:pass",
    "nummod",
    "obj",
    "obl",
    "obl:agent",
    "obl:unmarked",
    "orphan",
    "parataxis",
    "punct",
    "reparandum",
    "root",
    "vocative",
    "xcomp",
  ]
}
