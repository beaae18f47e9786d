/// Scores arcs and their relations by themselves, whatever moves lead to them: a second opinion on
/// what the transition parsers vote for (heads chosen as in Zhang et al. 2017, from the features of
/// `ArcFeatures`).
struct ArcScorer {
  /// Classes of the network: the arc, then the relations of arcs to the left and to the right.
  static let classCount = 1 + 2 * Relation.allCases.count

  let network: FeatureNetwork

  /// First class of the relations of arcs whose head stands ahead of the child or behind it.
  static func firstLabel(isAfterHead: Bool) -> Int {
    1 + (isAfterHead ? Relation.allCases.count : 0)
  }
}
