/// The items of an `InputWalker` in small groups, so that a stage does several reports in a row.
///
/// A group ends early where the next item would have to be waited for, and behind large items: a
/// slow pipe is read line by line as before.
package struct InputGroups: Sequence, IteratorProtocol {
  /// Bytes of input behind which a group ends.
  private static let fullBytes = 1 << 18

  private var walker: InputWalker
  private let size: Int

  /// `size`: the most items of a group, at least one.
  package init(paths: [String], size: Int) {
    walker = InputWalker(paths: paths)
    self.size = size
  }

  package mutating func next() -> [InputItem]? {
    guard let first = walker.next() else { return nil }
    var group = [first]
    var bytes = Self.bytes(first)
    while group.count < size, bytes < Self.fullBytes, walker.hasNextAtHand,
      let item = walker.next()
    {
      group.append(item)
      bytes += Self.bytes(item)
    }
    return group
  }

  private static func bytes(_ item: InputItem) -> Int {
    switch item {
    case .file(_, _, let bytes), .line(_, _, let bytes): bytes.count
    case .setAside, .skipped: 0
    }
  }
}
