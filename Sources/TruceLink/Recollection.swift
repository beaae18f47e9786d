/// Which clusters recall a known incident without telling it anew.
///
/// Weeks later an event is "last month's attack in the province": no day and no town of its own, so
/// that its average with all tellings of the event, many of them short of details too, stays low. A
/// cluster of nothing but such faint tellings joins the one incident near it that several reports
/// tell, if its closest members speak for it and no other incident comes near. Each decides against
/// the clusters that came in.
struct Recollection: Sendable {
  let inputs: ClusterInputs
  /// The clusters that came in.
  let clusters: Partition
  private var space: LinkSpace { inputs.space }
  private var weights: LinkWeights.Cluster { inputs.weights }
  /// Members that a score is taken with, at most.
  static let sample = 60
  /// Incidents that are tried for one cluster, at most: thousands may be near.
  static let tried = 4

  /// The cluster that `name` recalls; nil: it stays by itself.
  func home(of name: Int) -> Int? {
    let own = clusters.members(of: name)
    guard own.allSatisfy(isFaint), !own.contains(where: { inputs.joined[$0] != nil }) else {
      return nil
    }
    let rivals = nearest(to: own)
    return rivals.isEmpty ? nil : home(of: own, among: rivals)
  }

  /// The clusters whose recollections follow from those of `changed`: theirs and faint ones near.
  func around(_ changed: Set<Int>) -> [Int] {
    var tellings = changed
    for telling in changed where space.isTelling(telling) {
      for edge in inputs.graph.row(telling)
      where edge.units >= inputs.graph.threshold && isFaint(Int(edge.other)) {
        tellings.insert(Int(edge.other))
      }
    }
    return clusters.names(of: tellings)
  }

  /// The known clusters, told by three times as many reports, that the best pairs of `own` attract
  /// it to: those that it may recall, best first.
  private func nearest(to own: [Int]) -> [Int] {
    var best: [Int: Int32] = [:]
    let name = own[0]
    for member in own {
      for edge in inputs.graph.row(member) where edge.units >= inputs.graph.threshold {
        guard let other = clusters.name(of: Int(edge.other)), other != name else { continue }
        best[other] = max(best[other] ?? .min, edge.units)
      }
    }
    let least = max(weights.recalledReports, 3 * reports(of: own))
    let ranked = best.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return Array(
      ranked.lazy.map(\.key).filter { clusters.size(of: $0) >= least }
        .filter { reports(of: clusters.members(of: $0)) >= least }.prefix(Self.tried))
  }

  private func reports(of members: [Int]) -> Int {
    members.count < 2 ? members.count : Set(members.map { space.tellings[$0].report }).count
  }

  /// Without a day or a town of its own.
  private func isFaint(_ index: Int) -> Bool {
    let telling = space.tellings[index]
    if telling.isUmbrella { return false }
    let day = telling.interval.map { $0.length <= 2 && !telling.isDateInherited } ?? false
    let town = !telling.arePlacesInherited && telling.places.contains { $0.level <= .district }
    return !day || !town
  }

  /// Without a day, town and toll of its own.
  private func isBare(_ index: Int) -> Bool {
    let telling = space.tellings[index]
    let isDated = telling.interval != nil && !telling.isDateInherited
    let isLaid = !telling.arePlacesInherited && telling.places.contains { $0.level <= .district }
    return !isDated && !isLaid && telling.killed.isEmpty
  }

  /// Whether a report of `own` tells of `known` besides, so that what it tells here is another act
  /// unless nothing of its own sets it apart.
  private func isToldBeside(_ own: [Int], _ known: [Int]) -> Bool {
    let reports = Set(known.map { space.tellings[$0].report })
    return own.contains { reports.contains(space.tellings[$0].report) && !isBare($0) }
  }

  private func home(of own: [Int], among rivals: [Int]) -> Int? {
    let ranked = rivals.map { (name: $0, score: closeness(own, $0)) }
      .sorted { ($1.score, $0.name) < ($0.score, $1.name) }
    guard let best = ranked.first, best.score >= weights.recalled else { return nil }
    if ranked.count > 1, best.score - ranked[1].score < weights.recalledAlone { return nil }
    let isApart = own.contains { one in
      inputs.foes(of: one).contains { clusters.name(of: $0) == best.name }
    }
    return isApart || isToldBeside(own, clusters.members(of: best.name)) ? nil : best.name
  }

  /// The average score of each of `own` with the members of `known` that it is closest to.
  private func closeness(_ own: [Int], _ known: Int) -> Double {
    let sample = clusters.first(Self.sample, of: known)
    let sums = own.prefix(Self.sample).map { one in
      let scores = sample.map { inputs.score(one, $0) }.sorted(by: >).prefix(weights.closest)
      return scores.reduce(0, +) / Double(scores.count)
    }
    return sums.reduce(0, +) / Double(sums.count)
  }
}
