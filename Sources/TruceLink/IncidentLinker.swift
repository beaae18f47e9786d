package import TruceModel

/// Finds which claims are about one occurrence, and which reports copy others.
///
/// In come all claims of all reports; out comes a `Linkage`. Inside each report `TellingBuilder`
/// gathers claims into tellings, what one report tells of one occurrence. `CandidateBlocks` brings
/// together tellings that time, place, people or words make possible, `LinkScorer` weighs each
/// pair, `AverageLink` joins those that agree on average, `Eviction` and `Reassignment` mend what it
/// could not see, and `IncidentBuilder` writes the
/// incidents with their reasons. `CopyFinder` compares the reports' texts. The result depends on
/// neither the order of the input nor on what was linked before. The method is in `docs/method.md`.
package struct IncidentLinker: Sendable {
  let weights: LinkWeights

  package init() {
    self.init(weights: LinkWeights())
  }

  init(weights: LinkWeights) {
    self.weights = weights
  }

  /// The incidents and copies among `claims` and `reports`.
  ///
  /// `judgements` are taken as given: claims judged different are never in one incident, claims
  /// judged the same always are, unless another judgement forbids it. A claim id given twice
  /// counts once. Cost grows nearly linearly with the number of claims.
  package func linkage(
    of claims: [Claim], in reports: [Report], directory: ActorDirectory = ActorDirectory(),
    respecting judgements: [Judgement] = []
  ) -> Linkage {
    let reports = Self.unique(reports, by: \.id)
    let claims = Self.unique(claims, by: \.id)
    let copies = CopyFinder().copies(among: reports)
    let space = LinkSpace(
      claims: claims, reports: reports, directory: directory,
      constraints: LinkConstraints(judgements, claims: claims), weights: weights)
    let clusters = space.clusters()
    let incidents = IncidentBuilder(space: space).incidents(from: clusters)
    return Linkage(incidents: incidents, copies: copies)
  }

  /// Sorted by id, each id once.
  private static func unique<Element, ID: Comparable & Hashable>(
    _ elements: [Element], by id: KeyPath<Element, ID>
  ) -> [Element] {
    var seen: Set<ID> = []
    return elements.filter { seen.insert($0[keyPath: id]).inserted }
      .sorted { $0[keyPath: id] < $1[keyPath: id] }
  }
}
