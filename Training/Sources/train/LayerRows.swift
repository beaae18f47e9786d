/// Rows as wide as the hidden layer, zero at first.
final class LayerRows {
  private let lanes: UnsafeMutablePointer<NetworkTrainer.Lane>

  init(count: Int) {
    lanes = .allocate(capacity: count * NetworkTrainer.lanes)
    lanes.initialize(repeating: .zero, count: count * NetworkTrainer.lanes)
  }

  deinit { lanes.deallocate() }

  /// The row with this index; valid as long as the rows are.
  subscript(index: Int) -> UnsafeMutablePointer<NetworkTrainer.Lane> {
    lanes + index * NetworkTrainer.lanes
  }
}
