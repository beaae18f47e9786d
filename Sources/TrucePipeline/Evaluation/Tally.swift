/// How many of some things were right.
package struct Tally: Equatable, Sendable {
  package var right = 0
  package var all = 0

  /// 0...1; 0 where there was nothing.
  package var share: Double { all == 0 ? 0 : Double(right) / Double(all) }

  mutating func count(_ isRight: Bool) {
    all += 1
    if isRight { right += 1 }
  }

  static func + (a: Tally, b: Tally) -> Tally {
    Tally(right: a.right + b.right, all: a.all + b.all)
  }
}
