package import TruceModel

/// Made-up claims of a made-up war, for properties and for measuring cost.
///
/// Each occurrence has a town, a day, a doer and a toll; one to five reports tell of it, some
/// without the day or the place, some with a toll that is a little off.
package struct SyntheticWar: Sendable {
  package private(set) var claims: [Claim] = []
  package private(set) var reports: [Report] = []
  /// The occurrence that each claim tells of.
  package private(set) var truth: [ClaimID: Int] = [:]

  private static let types: [EventType] = [
    .airStrike, .shelling, .armedClash, .bombing, .smallArmsFire, .missileAttack,
  ]
  private static let words = [
    "market", "hospital", "convoy", "school", "bridge", "checkpoint", "warehouse", "mosque", "farm",
    "depot", "road", "camp", "station", "square", "village", "hill", "airport", "factory",
  ]

  /// About `count` claims over `days` days in `towns` towns.
  package init(claims count: Int, seed: UInt64, towns: Int = 400, days: Int = 365) {
    var random = SeededGenerator(seed: seed)
    var occurrence = 0
    while claims.count < count {
      tell(occurrence, towns: towns, days: days, &random)
      occurrence += 1
    }
  }

  private mutating func tell(
    _ occurrence: Int, towns: Int, days: Int, _ random: inout SeededGenerator
  ) {
    let town = Int.random(in: 0..<towns, using: &random)
    let day = CalendarDay(ordinal: 17_000 + Int.random(in: 0..<days, using: &random))
    let type = Self.types.randomElement(using: &random) ?? .airStrike
    let toll = Int.random(in: 1...60, using: &random)
    let doer = Entity(
      name: "Force \(town % 3)", id: ActorID("force-\(town % 3)"), side: "Side \(town % 3)",
      kind: .stateForce)
    let what = (0..<3).map { _ in Self.words.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
    for telling in 0..<Int.random(in: 1...5, using: &random) {
      let report = "r\(occurrence)-\(telling)"
      let late = Int.random(in: 0...2, using: &random)
      reports.append(
        .sketch(
          report, outlet: "Outlet \(Int.random(in: 0..<40, using: &random))",
          published: day.adding(days: late).description,
          text: "The \(what) at Town \(town) was hit and \(toll) people died there."))
      let hasDay = Int.random(in: 0..<5, using: &random) > 0
      let off = Int.random(in: 0..<4, using: &random) == 0 ? 1 : 0
      let sketch = ClaimSketch("c\(occurrence)-\(telling)", in: report).with {
        $0.type = type
        $0.actors = [doer]
        $0.places = [Self.place(town)]
        $0.day = hasDay ? day.description : nil
        $0.killed = .exact(toll + off)
        $0.sentence = "The \(what) at Town \(town) was hit."
      }
      claims.append(sketch.claim)
      truth[ClaimID(sketch.id)] = occurrence
    }
  }

  private static func place(_ town: Int) -> PlaceReference {
    .town(
      "Town \(town)", 33 + Double(town % 20) * 0.2, 36 + Double(town / 20) * 0.2,
      province: "Province \(town / 40)")
  }
}
