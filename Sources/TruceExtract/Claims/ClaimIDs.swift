import TruceModel

/// Gives the claims of one report their ids: a hash of the report, the words and type of the event, and who
/// says so, with a number that parts those which are alike in all that.
struct ClaimIDs {
  /// Of the report's id.
  private let start: StableHash
  /// By the hash of what they are told apart by, how many have been given.
  private var given = KeyTable<Int>()

  init(_ report: ReportID) {
    var hash = StableHash()
    hash.combine(report.rawValue)
    start = hash
  }

  /// The id of the next claim, made from `draft`.
  mutating func next(for draft: ClaimDraft) -> ClaimID {
    var hash = start
    let span = draft.event.trigger.span
    Self.add(String(span.start), 0x2d, &hash)
    Self.add(String(span.end), 0x2d, &hash)
    Self.add(draft.event.type.rawValue, 0x2d, &hash)
    for index in draft.attribution.indices {
      if index > 0 { hash.combine(0x1f as UInt8) }
      if let speaker = draft.attribution[index].speaker { Self.add(speaker.wording, nil, &hash) }
    }
    // As a whole number, which is how texts end in the hash.
    hash.combine(0xff as Int)
    let ordinal = given[hash.value] ?? 0
    given.set(hash.value, ordinal + 1)
    hash.combine(ordinal)
    return ClaimID("clm_" + hash.hexadecimal)
  }

  private static func add(_ text: String, _ end: UInt8?, _ hash: inout StableHash) {
    var text = text
    text.withUTF8 { for byte in $0 { hash.combine(byte) } }
    if let end { hash.combine(end) }
  }
}
