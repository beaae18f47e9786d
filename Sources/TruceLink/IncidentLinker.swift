package import TruceModel

/// Finds which claims are about one occurrence, and which reports copy others.
///
/// In come all claims of all reports; out comes a `Linkage`. Inside each report `TellingBuilder`
/// gathers claims into tellings, what one report tells of one occurrence. `CandidateBlocks` brings
/// together tellings that time, place, people or words make possible, `LinkScorer` weighs each
/// pair, and `Clustering` takes the steps: `AverageLink` joins those that agree on average, `Eviction`,
/// `Reassignment` and `Recollection` mend what it could not see. `IncidentBuilder` writes the
/// incidents with their reasons. `CopyFinder` compares the reports' texts. The result depends on
/// neither the order of the input nor on what was linked before. The method is in `docs/method.md`.
package struct IncidentLinker: Sendable {
  let weights: LinkWeights

  let base: LinkBase

  package init(base: LinkBase = LinkBase()) {
    self.init(weights: LinkWeights(), base: base)
  }

  init(weights: LinkWeights, base: LinkBase = LinkBase()) {
    self.weights = weights
    self.base = base
  }

  /// The incidents and copies among `claims` and `reports`.
  ///
  /// `revised`: those of the claims of which a reviewer found otherwise, with what was found; how
  /// rare words and places are is counted in `claims`. `judgements` are taken as given: claims
  /// judged different are never in one incident, claims judged the same always are, unless another
  /// judgement forbids it. A claim id given twice counts once. Cost grows nearly linearly with the
  /// number of claims.
  package func linkage(
    of claims: [Claim], in reports: [Report], directory: ActorDirectory = ActorDirectory(),
    revised: [Claim] = [], respecting judgements: [Judgement] = []
  ) -> Linkage {
    let (_, incidents) = LinkState.linked(
      claims, in: reports, directory: directory, revised: revised, respecting: judgements,
      weights: weights, base: base)
    return Linkage(incidents: incidents, copies: CopyState(reports, base: base).relations)
  }
}
