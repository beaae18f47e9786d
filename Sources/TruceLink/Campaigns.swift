import TruceModel

/// What a cluster covers: its days, its ground and its doers.
struct Reach: Sendable {
  let group: LinkGroup
  /// Of the first telling that is dated; nil: none is.
  let interval: Telling.Interval?
  /// Says that many strikes or days or towns were hit.
  let isCampaign: Bool
  let places: [PlaceTrait]
  let actors: [EntityTrait]

  init(_ cluster: [Int], in space: LinkSpace) {
    group = space.tellings[cluster[0]].group
    interval = cluster.lazy.compactMap { space.tellings[$0].interval }.first
    isCampaign = cluster.contains { space.tellings[$0].isUmbrella }
    places = cluster.flatMap { space.tellings[$0].places }
    actors = cluster.flatMap { space.tellings[$0].actors }
  }

  /// Whether `single` may be a part of this: in its days and on its ground, with no other actors.
  func covers(_ single: Reach) -> Bool {
    guard let span = interval, let day = single.interval, span.start <= day.start,
      day.end <= span.end, group == single.group,
      single.places.contains(where: { one in
        places.contains { one.isSame(as: $0) || one.isInside($0) }
      })
    else { return false }
    guard !actors.isEmpty, !single.actors.isEmpty else { return true }
    return single.actors.contains { one in
      actors.contains { one.isRelated(to: $0) || (one.side != nil && one.side == $0.side) }
    }
  }

  /// The months, of thirty days, in which parts of the campaign may lie.
  var months: ClosedRange<Int>? {
    interval.map { ($0.start / 30)...(min($0.end, $0.start + 720) / 30) }
  }
}

/// Finds the campaigns that single incidents are parts of.
///
/// A campaign lasts over days, hits many towns or counts many strikes. An incident is part of the
/// shortest campaign that covers its days and its place, with no other actors. Clusters are known
/// by their first members.
struct Campaigns: Sendable {
  private var reaches: [Int: Reach] = [:]
  /// What is asked first of a cluster: most are of other days.
  private var spans: [Int: Span] = [:]
  private var campaigns: [Int: Set<Int>] = [:]
  private var singles: [Int: Set<Int>] = [:]
  private var parts: [Int: Set<Int>] = [:]
  /// The campaign that a cluster is part of.
  private(set) var wholes: [Int: Int] = [:]

  /// Takes clusters out and others in. Returns those whose campaign is to be written anew.
  mutating func change(removing gone: some Sequence<Int>, adding new: [Int: Reach]) -> Set<Int> {
    var open: Set<Int> = []
    for cluster in gone { open.formUnion(remove(cluster)) }
    var come: [Int] = []
    for (cluster, reach) in new {
      insert(cluster, reach)
      if reach.isCampaign { come.append(cluster) } else { open.insert(cluster) }
    }
    for campaign in come { open.formUnion(covered(by: campaign)) }
    for single in open { place(single) }
    return open.filter { reaches[$0] != nil }
  }

  /// Returns the clusters that were its parts.
  private mutating func remove(_ cluster: Int) -> Set<Int> {
    spans[cluster] = nil
    guard let reach = reaches.removeValue(forKey: cluster), let months = reach.months else {
      return []
    }
    if let whole = wholes.removeValue(forKey: cluster) { parts[whole]?.remove(cluster) }
    guard reach.isCampaign else {
      singles[months.lowerBound]?.remove(cluster)
      return []
    }
    for month in months { campaigns[month]?.remove(cluster) }
    return parts.removeValue(forKey: cluster) ?? []
  }

  private mutating func insert(_ cluster: Int, _ reach: Reach) {
    reaches[cluster] = reach
    spans[cluster] = Span(reach)
    guard let months = reach.months else { return }
    if reach.isCampaign {
      for month in months { campaigns[month, default: []].insert(cluster) }
    } else {
      singles[months.lowerBound, default: []].insert(cluster)
    }
  }

  private func covered(by campaign: Int) -> [Int] {
    guard let reach = reaches[campaign], let months = reach.months else { return [] }
    let span = Span(reach)
    return months.flatMap { month in
      (singles[month] ?? []).filter {
        spans[$0].map(span.covers) ?? false && reaches[$0].map(reach.covers) ?? false
      }
    }
  }

  private mutating func place(_ single: Int) {
    guard let reach = reaches[single], let months = reach.months else { return }
    let span = Span(reach)
    let whole = (campaigns[months.lowerBound] ?? []).filter {
      spans[$0]?.covers(span) ?? false && reaches[$0]?.covers(reach) ?? false
    }.min { (length(of: $0), $0) < (length(of: $1), $1) }
    if let old = wholes[single], old != whole { parts[old]?.remove(single) }
    wholes[single] = whole
    if let whole { parts[whole, default: []].insert(single) }
  }

  private func length(of campaign: Int) -> Int { reaches[campaign]?.interval?.length ?? .max }
}

/// The group and the days of a cluster, without what is on the heap.
private struct Span: Sendable {
  let group: LinkGroup
  /// An empty span where no telling is dated.
  let first: Int
  let last: Int

  init(_ reach: Reach) {
    group = reach.group
    first = reach.interval?.start ?? .max
    last = reach.interval?.end ?? .min
  }

  func covers(_ other: Span) -> Bool {
    first <= other.first && other.last <= last && group == other.group
  }
}
