/// A compared pair and its score.
struct ScoredPair: Hashable, Sendable {
  /// The smaller position.
  var first: Int32
  var second: Int32
  /// See `ScoreUnits`.
  var units: Int32
}

extension ScoredPair {
  init(_ pair: CandidatePair, units: Int32) {
    self.init(first: Int32(pair.first), second: Int32(pair.second), units: units)
  }
}

/// Scores as whole numbers, so that a sum of them does not depend on the order of adding.
enum ScoreUnits {
  /// Units in a score of one; a score fits 32 bits up to 2,000.
  static let inOne = 1_048_576.0

  static func of(_ score: Double) -> Int32 { Int32((score * inOne).rounded()) }
}
