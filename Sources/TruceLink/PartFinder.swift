import TruceModel

/// Finds the campaigns that single incidents are parts of.
///
/// A campaign lasts over days, hits many towns or counts many strikes. An incident is part of the
/// shortest campaign that covers its days and its place, with no other actors.
struct PartFinder: Sendable {
  let space: LinkSpace

  /// For each cluster the position of the campaign it is part of; nil: none.
  func wholes(of clusters: [[Int]]) -> [Int?] {
    let campaigns = clusters.indices.filter { isCampaign(clusters[$0]) }
    guard !campaigns.isEmpty else { return clusters.map { _ in nil } }
    var byMonth: [Int: [Int]] = [:]
    for campaign in campaigns {
      guard let interval = interval(of: clusters[campaign]) else { continue }
      for month in (interval.start / 30)...(min(interval.end, interval.start + 720) / 30) {
        byMonth[month, default: []].append(campaign)
      }
    }
    return clusters.indices.map { index in
      guard !isCampaign(clusters[index]), let day = interval(of: clusters[index]) else {
        return nil
      }
      return (byMonth[day.start / 30] ?? []).filter { covers(clusters[$0], clusters[index], day) }
        .min {
          let x = interval(of: clusters[$0])?.length ?? .max
          let y = interval(of: clusters[$1])?.length ?? .max
          return (x, $0) < (y, $1)
        }
    }
  }

  private func isCampaign(_ cluster: [Int]) -> Bool {
    cluster.contains { space.tellings[$0].isUmbrella }
  }

  private func interval(of cluster: [Int]) -> Telling.Interval? {
    cluster.lazy.compactMap { space.tellings[$0].interval }.first
  }

  private func covers(_ campaign: [Int], _ cluster: [Int], _ day: Telling.Interval) -> Bool {
    guard let span = interval(of: campaign), span.start <= day.start, day.end <= span.end,
      space.tellings[campaign[0]].group == space.tellings[cluster[0]].group
    else { return false }
    let wide = campaign.flatMap { space.tellings[$0].places }
    let narrow = cluster.flatMap { space.tellings[$0].places }
    guard
      narrow.contains(where: { one in wide.contains { one.isSame(as: $0) || one.isInside($0) } })
    else { return false }
    let theirs = campaign.flatMap { space.tellings[$0].actors }
    let ours = cluster.flatMap { space.tellings[$0].actors }
    guard !theirs.isEmpty, !ours.isEmpty else { return true }
    return ours.contains { one in
      theirs.contains { one.isRelated(to: $0) || (one.side != nil && one.side == $0.side) }
    }
  }
}
