import TruceModel

/// Makes the tellings of one report from its claims.
struct TellingMaker: Sendable {
  let builder: TellingBuilder
  /// Sorted by id.
  let reports: [Report]
  let directory: ActorDirectory
  let statistics: TermStatistics

  /// `positions`: where the report's claims stand in `claims`, in the order of their triggers.
  func tellings(
    of positions: [Int], report: Int, _ claims: [Claim], _ interner: inout Interner
  ) -> [Telling] {
    let published = report < reports.count ? reports[report].published : nil
    var singles: [Telling] = []
    for position in positions {
      guard
        var single = Telling(
          claims[position], at: position, report: report, published: published,
          directory: directory, interner: &interner)
      else { continue }
      single.words = TermVector(TermCounts([claims[position].sentence.wording]), statistics)
      single.isEnded =
        single.isEnded || Self.isEndedWith(claims[position], among: positions, claims)
      singles.append(single)
    }
    Self.tellApart(&singles, claims)
    return builder.tellings(of: singles, claims: claims, statistics: statistics)
  }

  /// Whether its sentence gives its day to an act that stopped then ("raids halted on Saturday after
  /// months of bombardment"): the day is the end's.
  private static func isEndedWith(
    _ claim: Claim, among positions: [Int], _ claims: [Claim]
  ) -> Bool {
    guard let time = claim.event.time, claim.event.type.family != .agreement else { return false }
    return positions.contains { position in
      let other = claims[position].event
      return other.status == .ended && other.time?.span == time.span
        && other.type.family != .agreement
    }
  }

  /// Notes which claims the words of their sentence part: an act under "after" or "in response to"
  /// from the other acts there, and one told as a new one from one that points back.
  private static func tellApart(_ singles: inout [Telling], _ claims: [Claim]) {
    let cues = singles.map { single -> SequenceCues? in
      let claim = claims[single.claims[0]]
      guard single.group == .violence, !claim.tellsHarm else { return nil }
      return SequenceCues(claim)
    }
    for index in singles.indices {
      guard let own = cues[index] else { continue }
      let claim = claims[singles[index].claims[0]]
      singles[index].startsAnew = own.startsAnew && claim.event.refersTo == nil
      singles[index].isThat = own.isThat
      let isCampaign = claim.tellsCampaign && (singles[index].interval?.length ?? .max) > 2
      singles[index].isUmbrella = singles[index].isUmbrella || own.isHabit || isCampaign
      for other in singles.indices where other != index {
        guard let theirs = cues[other] else { continue }
        let second = claims[singles[other].claims[0]]
        guard second.sentence.span == claim.sentence.span,
          second.event.trigger.span != claim.event.trigger.span
        else { continue }
        let isPointingBack = second.event.refersTo != nil && second.event.refersTo != claim.id
        if own.isBackground && !theirs.isBackground && !second.isTold(ofWhat: claim)
          || singles[index].startsAnew && isPointingBack
        {
          singles[index].notOf.append(singles[other].claims[0])
        }
      }
    }
  }
}
