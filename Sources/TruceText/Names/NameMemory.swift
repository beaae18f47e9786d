import TruceModel

/// The transliteration keys of the words that texts have shown so far: names that recur are folded
/// once.
struct NameMemory: Sendable {
  /// What is known of a word.
  struct Fold: Sendable {
    /// The hash of its key.
    var key: UInt64
    /// Words of the longest phrase of the lexicon, by keys, that begins with it; 0: none does.
    var phrases: Int
  }

  /// Distinct words that are remembered; a fuller memory begins anew with the next document.
  private static let limit = 100_000

  /// By the hash of the piece, for those that are written with letters and digits alone: of others
  /// it leaves out what keys do not.
  private var folds = KeyTable<Fold>()

  /// Forgets all where too much is remembered.
  mutating func makeRoom() {
    if folds.count > Self.limit { folds = KeyTable() }
  }

  /// What is known of `piece`; nil: nothing yet.
  func fold(of piece: NamePiece) -> Fold? { Self.isPlain(piece) ? folds[piece.hash] : nil }

  /// Keeps what is known of `piece`.
  mutating func keep(_ fold: Fold, of piece: NamePiece) {
    if Self.isPlain(piece) { folds.set(piece.hash, fold) }
  }

  private static func isPlain(_ piece: NamePiece) -> Bool { piece.length == piece.span.length }
}
