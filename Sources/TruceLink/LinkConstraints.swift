import TruceModel

/// What reviewers said about pairs of claims, by position in the sorted claims.
struct LinkConstraints: Sendable {
  /// Pairs held to be one occurrence, none of which contradicts `different`.
  private(set) var same: [(Int, Int)] = []
  private(set) var different: [(Int, Int)] = []
  private var forbidden: [Int: Set<Int>] = [:]

  /// None.
  init() {}

  /// `position`: where a claim stands; nil: there is none of this id.
  init(_ judgements: [Judgement], position: (ClaimID) -> Int?) {
    guard !judgements.isEmpty else { return }
    var wanted: Set<[Int]> = []
    var apart: Set<[Int]> = []
    for judgement in judgements {
      switch judgement.verdict {
      case .same(let a, let b):
        if let x = position(a), let y = position(b), x != y { wanted.insert([x, y].sorted()) }
      case .different(let a, let b):
        if let x = position(a), let y = position(b), x != y { apart.insert([x, y].sorted()) }
      case .grade: continue
      }
    }
    for pair in apart.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      different.append((pair[0], pair[1]))
      forbidden[pair[0], default: []].insert(pair[1])
      forbidden[pair[1], default: []].insert(pair[0])
    }
    keepConsistent(wanted.sorted { $0.lexicographicallyPrecedes($1) })
  }

  /// Claims of the pairs of `list` that stand here or in `others` alone.
  func claims(
    judgedOtherwiseIn others: LinkConstraints, _ list: KeyPath<LinkConstraints, [(Int, Int)]>
  ) -> Set<Int> {
    let mine = Set(self[keyPath: list].map { [$0.0, $0.1] })
    let theirs = Set(others[keyPath: list].map { [$0.0, $0.1] })
    return Set(mine.symmetricDifference(theirs).joined())
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
  private mutating func keepConsistent(_ wanted: [[Int]]) {
    var members: [Int: [Int]] = [:]
    var root: [Int: Int] = [:]
    for pair in wanted {
      let a = root[pair[0]] ?? pair[0]
      let b = root[pair[1]] ?? pair[1]
      let x = members[a] ?? [a]
      let y = members[b] ?? [b]
      if a != b, forbid(x, y) { continue }
      same.append((pair[0], pair[1]))
      guard a != b else { continue }
      members[a] = x + y
      for member in x + y { root[member] = a }
    }
  }
}
