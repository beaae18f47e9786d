import TruceModel
package import TruceStore

extension Ledger {
  /// Reads the claims of every stored report anew and makes all derived tables again.
  ///
  /// Returns the names of the tables that are not as they were; what was added and not yet worked in
  /// is worked in before. `progress` is told the bytes of each report's text as it is done.
  @discardableResult
  package func rebuild(
    with pipeline: Pipeline, progress: (Int) throws -> Void = { _ in }
  ) async throws -> [String] {
    if try store.derivation()?.version == StageVersion.link { try catchUp() }
    let before = try store.derivedDigests()
    let material = try store.material()
    var anew = material
    anew.claims = []
    var claims: [(report: Int, claims: [Claim])] = []
    try await pipeline.claims(of: material.reports) { report, found in
      claims.append((try store.number(of: report.id), found))
      anew.claims += found
      try progress(report.text.utf8.count)
    }
    let reanchoring = Reanchoring(try store.anchors(), among: anew.claims)
    anew.judgements = try store.judgements(asMade: true).map(reanchoring.applied)
    let (state, _) = derivation.state(of: anew)
    try store.rebuild(claims, version: StageVersion.read, state, reanchoring)
    let after = try store.derivedDigests()
    return after.keys.filter { before[$0] != after[$0] }.sorted()
  }

  /// Links and assesses everything anew, from the claims as they are stored.
  ///
  /// Returns the names of the tables that are not as they were: none, unless Truce is at fault.
  package func relink() throws(StoreError) -> [String] {
    try catchUp()
    let before = try store.derivedDigests()
    try store.save(derivation.state(of: try store.material()).0)
    let after = try store.derivedDigests()
    return after.keys.filter { before[$0] != after[$0] }.sorted()
  }
}
