/// Which sentences get a tree; trees cost ten times what all the other layers do.
package enum Parsing: Sendable {
  case all
  case none
  /// Those for which the function answers true; it sees words, tags and lemmas.
  case `where`(@Sendable (Sentence) -> Bool)

  package func wants(_ sentence: Sentence) -> Bool {
    switch self {
    case .all: true
    case .none: false
    case .where(let test): test(sentence)
    }
  }
}
