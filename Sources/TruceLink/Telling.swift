import TruceModel

/// What one report tells of one occurrence: its claims about it, and what they say together.
struct Telling: Sendable {
  /// When it is said to have happened, in days since 1970.
  struct Interval: Hashable, Sendable {
    var start: Int
    var end: Int
    var precision: TimeReference.Precision
    var isExtent: Bool

    var length: Int { end - start }
  }

  /// Positions in the linker's sorted claims, rising.
  var claims: [Int]
  /// Position in the linker's sorted reports.
  var report: Int
  var group: LinkGroup
  /// Distinct, in order of telling.
  var types: [EventType]
  /// The narrowest that its claims state, else that they have from their context; nil: none dates it.
  var interval: Interval?
  /// No claim states the interval: it is that of claims near by.
  var isDateInherited: Bool
  /// Latest day it can have happened; nil: unknown.
  var notAfter: Int?
  /// Distinct, in order of telling: those that its claims state, else those of claims near by.
  var places: [PlaceTrait]
  /// No claim states the places: they are those of claims near by.
  var arePlacesInherited: Bool
  var actors: [EntityTrait]
  var targets: [EntityTrait]
  var flags: Set<TargetFlag>
  /// Words of the targets' wordings, hashed, sorted.
  var targetWords: [UInt64]
  var killed: [Count]
  var injured: [Count]
  /// Number of the agreement's id or name; nil: none named.
  var agreement: Int32?
  /// Says that many strikes or days or towns were hit: a campaign, not one act.
  var isUmbrella: Bool
  /// Every claim says that nothing of the kind happened or was reported.
  var isNegative: Bool
  /// Every claim says that it stopped, which dates its end, not the act.
  var isEnded: Bool
  /// Positions of claims of the same report that its words tell it apart from, rising.
  var notOf: [Int] = []
  /// Its claims that make no incident: background, hypotheses that others refer to.
  var ghosts: [Int] = []
  /// By its own words a new act ("another raid").
  var startsAnew = false
  /// "That attack": the one told last.
  var isThat = false
  /// Words of its sentences.
  var words: TermVector
  /// Share of its report's linkable claims that it holds, 0...1.
  var share: Double
  /// Holds more claims than any other telling of its report.
  var isMain = false

  /// No telling: what stands where none begins.
  static let none = Telling()

  private init() {
    (claims, types, places, actors, targets) = ([], [], [], [], [])
    (flags, targetWords, killed, injured) = ([], [], [], [])
    (report, group, share, words) = (0, .violence, 0, TermVector())
    (isUmbrella, isNegative, isEnded) = (false, false, false)
    (isDateInherited, arePlacesInherited) = (false, false)
  }

  /// The type that says most: the first that is not generic.
  var mainType: EventType { types.first { !$0.isGenericAct } ?? types[0] }

  /// Takes over what `other`, of the same report, adds.
  mutating func absorb(_ other: Telling) {
    claims = (claims + other.claims).sorted()
    types += other.types.filter { !types.contains($0) }
    absorbInterval(of: other)
    absorbPlaces(of: other)
    notAfter = [notAfter, other.notAfter].compactMap { $0 }.min()
    actors += other.actors.filter { !actors.contains($0) }
    targets += other.targets.filter { !targets.contains($0) }
    flags.formUnion(other.flags)
    targetWords = Set(targetWords + other.targetWords).sorted()
    killed += other.killed.filter { !killed.contains($0) }
    injured += other.injured.filter { !injured.contains($0) }
    agreement = agreement ?? other.agreement
    isUmbrella = isUmbrella || other.isUmbrella
    isNegative = isNegative && other.isNegative
    isEnded = isEnded && other.isEnded
    notOf = Set(notOf + other.notOf).sorted()
    ghosts += other.ghosts
  }

  private mutating func absorbInterval(of other: Telling) {
    guard let theirs = other.interval else { return }
    let isBetter = isDateInherited && !other.isDateInherited
    let isWorse = !isDateInherited && other.isDateInherited
    if let mine = interval, !isBetter, isWorse || theirs.length >= mine.length { return }
    interval = theirs
    isDateInherited = other.isDateInherited
  }

  private mutating func absorbPlaces(of other: Telling) {
    guard !other.places.isEmpty else { return }
    if places.isEmpty || arePlacesInherited && !other.arePlacesInherited {
      places = other.places
      arePlacesInherited = other.arePlacesInherited
    } else if arePlacesInherited == other.arePlacesInherited {
      places += other.places.filter { !places.contains($0) }
    }
  }

  /// nil: nothing but ghosts.
  func withoutGhosts() -> Telling? {
    guard !ghosts.isEmpty else { return self }
    var telling = self
    telling.claims.removeAll(where: ghosts.contains)
    telling.ghosts = []
    return telling.claims.isEmpty ? nil : telling
  }
}
