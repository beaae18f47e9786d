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

  /// The id of the next claim, made from the draft at `index` of `drafts`.
  mutating func next(for index: Int, of drafts: [ClaimDraft]) -> ClaimID {
    var hash = start
    let span = drafts[index].event.trigger.span
    Self.add(span.start, &hash)
    Self.add(span.end, &hash)
    Self.add(drafts[index].event.type.rawValue, &hash)
    hash.combine(0x2d as UInt8)
    for link in drafts[index].attribution.indices {
      if link > 0 { hash.combine(0x1f as UInt8) }
      if let wording = drafts[index].attribution[link].speaker?.wording { Self.add(wording, &hash) }
    }
    // As a whole number, which is how texts end in the hash.
    hash.combine(0xff as Int)
    let ordinal = given[hash.value] ?? 0
    given.set(hash.value, ordinal + 1)
    hash.combine(ordinal)
    return ClaimID("clm_" + hash.hexadecimal)
  }

  /// The decimal digits of an offset and a hyphen.
  private static func add(_ offset: Int, _ hash: inout StableHash) {
    var unit = 1
    while offset / unit >= 10 { unit *= 10 }
    while unit > 0 {
      hash.combine(UInt8(truncatingIfNeeded: 0x30 + offset / unit % 10))
      unit /= 10
    }
    hash.combine(0x2d as UInt8)
  }

  private static func add(_ text: String, _ hash: inout StableHash) {
    var text = text
    text.withUTF8 { for byte in $0 { hash.combine(byte) } }
  }
}
