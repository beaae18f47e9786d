/// Joins what recalls a known incident without telling it anew.
///
/// Weeks later an event is "last month's attack in the province": no day and no town of its own, so
/// that its average with all tellings of the event, many of them short of details too, stays low. A
/// cluster of nothing but such faint tellings joins the one incident of its neighbourhood that several
/// reports tell, if its closest members speak for it and no other incident comes near.
struct Recollection: Sendable {
  let neighbourhood: Neighbourhood
  private var space: LinkSpace { neighbourhood.space }
  private var weights: LinkWeights.Cluster { space.scorer.weights.cluster }
  /// Members that a score is taken with, at most.
  static let sample = 60
  /// Incidents that are tried for one cluster, at most: a neighbourhood may hold thousands.
  static let tried = 4

  func recalled(_ clusters: [[Int]]) -> [[Int]] {
    let reports = clusters.map { Set($0.map { space.tellings[$0].report }).count }
    let known = clusters.indices.filter { reports[$0] >= weights.recalledReports }
    guard !known.isEmpty, clusters.count > 1 else { return clusters }
    var members = clusters
    let apart = Set(
      neighbourhood.toldApart.map { [$0.first, $0.second] }
        + neighbourhood.judgedApart.map { [min($0.0, $0.1), max($0.0, $0.1)] })
    let fixed = Set(neighbourhood.together.flatMap { [$0.0, $0.1] })
    let near = nearest(to: clusters, among: Set(known), reports)
    for index in clusters.indices where clusters[index].allSatisfy(isFaint) {
      let own = clusters[index]
      guard let rivals = near[index], !own.contains(where: fixed.contains) else { continue }
      guard let home = home(of: own, among: rivals, clusters, apart) else { continue }
      members[home] += own
      members[index] = []
    }
    return members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// For each cluster the known ones, told by three times as many reports, with which its best
  /// compared pairs are: those that it may recall, best first.
  private func nearest(
    to clusters: [[Int]], among known: Set<Int>, _ reports: [Int]
  ) -> [Int: [Int]] {
    var cluster: [Int: Int] = [:]
    for (index, members) in clusters.enumerated() {
      for member in members { cluster[member] = index }
    }
    var best: [Int: [Int: Double]] = [:]
    for pair in neighbourhood.pairs {
      guard let a = cluster[pair.first], let b = cluster[pair.second], a != b else { continue }
      for (own, other) in [(a, b), (b, a)]
      where known.contains(other) && reports[other] >= 3 * reports[own] {
        best[own, default: [:]][other] = max(best[own]?[other] ?? -.infinity, pair.score)
      }
    }
    return best.mapValues { rivals in
      rivals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.tried).map(\.key)
    }
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

  private func home(
    of own: [Int], among rivals: [Int], _ clusters: [[Int]], _ apart: Set<[Int]>
  ) -> Int? {
    let ranked = rivals.map { (index: $0, score: closeness(own, clusters[$0])) }
      .sorted { ($1.score, $0.index) < ($0.score, $1.index) }
    guard let best = ranked.first, best.score >= weights.recalled else { return nil }
    if ranked.count > 1, best.score - ranked[1].score < weights.recalledAlone { return nil }
    let isApart = own.contains { one in
      clusters[best.index].contains { apart.contains([min(one, $0), max(one, $0)]) }
    }
    return isApart || isToldBeside(own, clusters[best.index]) ? nil : best.index
  }

  /// The average score of each of `own` with the members of `known` that it is closest to.
  private func closeness(_ own: [Int], _ known: [Int]) -> Double {
    let sample = known.prefix(Self.sample)
    let sums = own.prefix(Self.sample).map { one in
      let scores = sample.map { space.score(one, $0) }.sorted(by: >).prefix(weights.closest)
      return scores.reduce(0, +) / Double(scores.count)
    }
    return sums.reduce(0, +) / Double(sums.count)
  }
}
