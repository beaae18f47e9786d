/// The constructions that the lemma of a verb may stand in: one look-up for all that ask for a lemma.
struct VerbMends: OptionSet, Sendable {
  let rawValue: UInt8

  static let reducedShot = VerbMends(rawValue: 1 << 0)
  static let reducedAccord = VerbMends(rawValue: 1 << 1)
  static let barePassive = VerbMends(rawValue: 1 << 2)
  static let insertedSpeaker = VerbMends(rawValue: 1 << 3)
  static let reportedBySubject = VerbMends(rawValue: 1 << 4)
  static let subjecting = VerbMends(rawValue: 1 << 5)
  static let counting = VerbMends(rawValue: 1 << 6)
  static let particle = VerbMends(rawValue: 1 << 7)

  /// None for most lemmas.
  static func of(_ lemma: String) -> VerbMends { byLemma[lemma] ?? [] }

  private static let byLemma: LemmaTable<VerbMends> = {
    var table = LemmaTable<VerbMends>()
    for (mend, lists) in ofMends {
      for lemma in lists.flatMap(\.lemmas) { table.set(lemma, mend.union(table[lemma] ?? [])) }
    }
    return table
  }()

  private static let ofMends: [(VerbMends, [LemmaSet])] = [
    (.reducedShot, [ReducedShot.firing]), (.reducedAccord, [ReducedAccord.making]),
    (.barePassive, [BarePassive.done, BarePassive.toldOfHeadlines]),
    (.insertedSpeaker, [InsertedSpeaker.saying]), (.reportedBySubject, [ReportedBySubject.saying]),
    (.subjecting, [MisplacedPhrases.subjecting]), (.counting, [MisplacedPhrases.counting]),
    (.particle, [MisplacedPhrases.giving, MisplacedPhrases.freeing]),
  ]
}
