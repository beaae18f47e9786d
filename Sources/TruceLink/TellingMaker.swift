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
    let ends = Self.ends(positions, claims)
    for position in positions {
      guard
        var single = Telling(
          claims[position], at: position, report: report, published: published,
          directory: directory, interner: &interner)
      else { continue }
      single.words = TermVector(TermCounts([claims[position].sentence.wording]), statistics)
      single.isEnded =
        single.isEnded || Self.isEnded(claims[position], with: ends)
      singles.append(single)
    }
    Self.tellApart(&singles, claims)
    return builder.tellings(of: singles, claims: claims, statistics: statistics)
  }

  /// Where the words for the day of each act that stopped then stand.
  private static func ends(_ positions: [Int], _ claims: [Claim]) -> Set<Span> {
    Set(
      positions.compactMap { position in
        let event = claims[position].event
        return event.status == .ended && event.type.family != .agreement ? event.time?.span : nil
      })
  }

  /// Whether its sentence gives its day to an act that stopped then ("raids halted on Saturday after
  /// months of bombardment"): the day is the end's.
  private static func isEnded(_ claim: Claim, with ends: Set<Span>) -> Bool {
    claim.event.type.family != .agreement
      && claim.event.time.map { ends.contains($0.span) } ?? false
  }

  /// Notes which claims the words of their sentence part: an act under "after" or "in response to"
  /// from the other acts there, and one told as a new one from one that points back.
  private static func tellApart(_ singles: inout [Telling], _ claims: [Claim]) {
    let cues = singles.map { single -> SequenceCues? in
      let claim = claims[single.claims[0]]
      guard single.group == .violence, !claim.tellsHarm else { return nil }
      return SequenceCues(claim)
    }
    let sentences = Dictionary(grouping: singles.indices) {
      claims[singles[$0].claims[0]].sentence.span
    }
    for index in singles.indices {
      guard let own = cues[index] else { continue }
      let claim = claims[singles[index].claims[0]]
      singles[index].startsAnew = own.startsAnew && claim.event.refersTo == nil
      singles[index].isThat = own.isThat
      let isCampaign = claim.tellsCampaign && (singles[index].interval?.length ?? .max) > 2
      singles[index].isUmbrella = singles[index].isUmbrella || own.isHabit || isCampaign
      for other in sentences[claim.sentence.span] ?? [] where other != index {
        guard let theirs = cues[other] else { continue }
        let second = claims[singles[other].claims[0]]
        guard second.event.trigger.span != claim.event.trigger.span else { continue }
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
