import TruceModel

/// Where the claims of a report stand in its list, by id.
struct ClaimPositions {
  private var positions = KeyTable<Int>()

  init(_ claims: [Claim]) {
    for index in claims.indices { positions.set(Self.key(claims[index].id), index) }
  }

  /// nil: no claim has the id.
  subscript(id: ClaimID) -> Int? { positions[Self.key(id)] }

  private static func key(_ id: ClaimID) -> UInt64 { LemmaHash(id.rawValue).value }
}
