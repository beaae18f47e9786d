/// The values of the features of a word alone, side by side, for one role after the other: the rows of
/// those of a role are found together.
struct AloneRow: ~Copyable {
  /// Room for each value of the features of a role.
  static let length = 8

  /// What the templates begin the hashes with, role by role.
  private let starts: UnsafeMutablePointer<UInt64>
  private let first: UnsafeMutablePointer<UInt32>
  private let second: UnsafeMutablePointer<UInt32>
  private let third: UnsafeMutablePointer<UInt32>
  init() {
    starts = .allocate(capacity: TransitionFeatures.roleCount * Self.length)
    first = .allocate(capacity: 3 * Self.length)
    first.initialize(repeating: 0, count: 3 * Self.length)
    second = first + Self.length
    third = second + Self.length
    for role in 0..<TransitionFeatures.roleCount {
      let ofRole = starts + role * Self.length
      ofRole.initialize(repeating: 0, count: Self.length)
      for (index, template) in TransitionFeatures.aloneTemplates.enumerated() {
        ofRole[index] = FeatureHash.start(TransitionFeatures.template(role, template))
      }
    }
  }

  deinit {
    starts.deallocate()
    first.deallocate()
  }

  /// Turns to the word at `place` of `input`.
  func turn(to place: Int, _ input: ParserInput) {
    var index = 0
    TransitionFeatures.visitAlone(place, input) {
      first[index] = $0
      second[index] = $1
      index += 1
    }
  }

  /// Writes to `rows`, with room for `length`, where those of `TransitionFeatures.aloneCount(role)`
  /// features of the word in the role with index `role` begin in `network`.
  @inline(__always) func place(
    _ role: Int, _ network: FeatureNetwork, into rows: UnsafeMutablePointer<UInt32>
  ) {
    network.place(
      starts + role &* Self.length, first, second, third,
      count: TransitionFeatures.aloneCount(role), into: rows)
  }
}
