import TruceModel

/// What reviewers said about pairs of claims, by position in the sorted claims.
struct LinkConstraints: Sendable {
  /// Pairs held to be one occurrence, none of which contradicts `different`.
  private(set) var same: [(Int, Int)] = []
  private(set) var different: [(Int, Int)] = []
  private var forbidden: [Int: Set<Int>] = [:]
  private var held: [Int: Set<Int>] = [:]

  /// None.
  init() {}

  /// `position`: where a claim stands; nil: there is none of this id.
  init(_ judgements: [Judgement], position: (ClaimID) -> Int?) {
    guard !judgements.isEmpty else { return }
    var wanted: Set<UInt64> = []
    var apart: Set<UInt64> = []
    for judgement in judgements {
      switch judgement.verdict {
      case .same(let a, let b):
        if let x = position(a), let y = position(b), x != y { wanted.insert(Self.packed(x, y)) }
      case .different(let a, let b):
        if let x = position(a), let y = position(b), x != y { apart.insert(Self.packed(x, y)) }
      case .grade: continue
      }
    }
    for (a, b) in apart.sorted().map(Self.pair) {
      different.append((a, b))
      forbidden[a, default: []].insert(b)
      forbidden[b, default: []].insert(a)
    }
    keepConsistent(wanted.sorted().map(Self.pair))
    for (a, b) in same {
      held[a, default: []].insert(b)
      held[b, default: []].insert(a)
    }
  }

  private static func packed(_ a: Int, _ b: Int) -> UInt64 {
    UInt64(min(a, b)) << 32 | UInt64(max(a, b))
  }

  private static func pair(_ packed: UInt64) -> (Int, Int) {
    (Int(packed >> 32), Int(packed & 0xffff_ffff))
  }

  /// Pairs of `list` that stand here or in `others` alone.
  func pairs(
    judgedOtherwiseIn others: LinkConstraints, _ list: KeyPath<LinkConstraints, [(Int, Int)]>
  ) -> [(Int, Int)] {
    let mine = Set(self[keyPath: list].map { Self.packed($0.0, $0.1) })
    let theirs = Set(others[keyPath: list].map { Self.packed($0.0, $0.1) })
    return mine.symmetricDifference(theirs).map(Self.pair)
  }

  /// Whether any claim of `a` is held to be of one occurrence with any of `b`.
  func hold(_ a: [Int], _ b: [Int]) -> Bool {
    guard !held.isEmpty else { return false }
    return a.contains { x in held[x].map { b.contains(where: $0.contains) } ?? false }
  }

  func areDifferent(_ a: Int, _ b: Int) -> Bool { forbidden[a]?.contains(b) ?? false }

  /// Whether any claim of `a` is judged different from any of `b`.
  func forbid(_ a: [Int], _ b: [Int]) -> Bool {
    guard !forbidden.isEmpty else { return false }
    return a.contains { x in
      guard let others = forbidden[x] else { return false }
      return b.contains { others.contains($0) }
    }
  }

  /// Drops each `same` that would put two claims judged different together.
  private mutating func keepConsistent(_ wanted: [(Int, Int)]) {
    var members: [Int: [Int]] = [:]
    var root: [Int: Int] = [:]
    for (first, second) in wanted {
      let a = root[first] ?? first
      let b = root[second] ?? second
      let x = members[a] ?? [a]
      let y = members[b] ?? [b]
      if a != b, forbid(x, y) { continue }
      same.append((first, second))
      guard a != b else { continue }
      members[a] = x + y
      for member in x + y { root[member] = a }
    }
  }
}
