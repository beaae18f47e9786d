import Testing

@testable import TruceText

/// What the processor does for many features at once is what it does for each.
struct FeatureNetworkTests {
  private static let rowCount = 256
  private static let classCount = 5

  @Test func `the rows of a feature of many words are those of each word`() throws {
    try Self.withNetwork { network, _ in
      let count = 13
      var numbers = Numbers()
      let first = (0..<16).map { _ in numbers.next() }
      let second = (0..<16).map { _ in numbers.next() }
      var places = [UInt32](repeating: 0, count: 16)
      network.place(77, first, second, count: count, into: &places)
      #expect(
        Array(places[..<count])
          == (0..<count).map { network.place(77, first[$0], second[$0]) })
    }
  }

  @Test func `the rows of features side by side are those of each feature`() throws {
    try Self.withNetwork { network, _ in
      var row = FeatureRow(capacity: 24)
      var numbers = Numbers()
      var expected: [UInt32] = []
      for template in 0..<UInt32(19) {
        let (a, b, c) = (numbers.next(), numbers.next(), numbers.next())
        row.add(template, a, b, c)
        expected.append(network.place(template, a, b, c))
      }
      var places = [UInt32](repeating: 0, count: 24)
      network.place(row, into: &places)
      #expect(Array(places[..<row.count]) == expected)
    }
  }

  @Test func `a hidden layer is that of its rows added one by one`() throws {
    try Self.withNetwork { network, rows in
      var numbers = Numbers()
      let places = (0..<21).map { _ in numbers.next() % UInt32(Self.rowCount) * 64 }
      // Three sums: those without a feature, and every other row of the first and the next ones.
      var kept = [network.emptySums, LayerSums(), LayerSums()]
      network.sum(places, stride: 2, count: 4, into: &kept[1])
      kept.withUnsafeMutableBufferPointer {
        network.sum(Array(places[8...]), stride: 1, count: 5, into: &$0[2])
      }
      var units = [Float](repeating: -1, count: FeatureNetwork.width)
      let slots: [Int32] = [0, 2, 1]
      slots.withUnsafeBufferPointer { slots in
        places[13...].withUnsafeBufferPointer {
          network.activate(kept, slots, $0, into: &units)
        }
      }
      var sums = network.emptySums
      for place in [places[0], places[2], places[4], places[6]] + places[8...] {
        sums.add(rows + Int(place))
      }
      var expected = [Float](repeating: -1, count: FeatureNetwork.width)
      sums.activate(into: &expected)
      #expect(units == expected)
      #expect(units.contains { $0 > 0 })
    }
  }

  @Test func `rows are summed onto what is there`() throws {
    try Self.withNetwork { network, rows in
      var numbers = Numbers()
      let places = (0..<12).map { _ in numbers.next() % UInt32(Self.rowCount) * 64 }
      var sum = LayerSums()
      network.sum(places, stride: 2, count: 3, into: &sum)
      var both = LayerSums()
      network.sum(Array(places[6...]), stride: 3, count: 2, onto: &sum, into: &both)
      var units = [Float](repeating: -1, count: FeatureNetwork.width)
      both.activate(into: &units)
      var sums = LayerSums()
      for place in [places[0], places[2], places[4], places[6], places[9]] {
        sums.add(rows + Int(place))
      }
      var expected = [Float](repeating: -1, count: FeatureNetwork.width)
      sums.activate(into: &expected)
      #expect(units == expected)
    }
  }

  /// Calls `body` with a network of accidental weights and with its rows.
  private static func withNetwork(
    _ body: (FeatureNetwork, UnsafePointer<Int8>) -> Void
  ) throws {
    let offset = FeatureNetwork.rowsOffset(classCount)
    let size = offset + rowCount * FeatureNetwork.width
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
    defer { memory.deallocate() }
    var numbers = Numbers()
    for index in memory.indices {
      memory[index] = index < FeatureNetwork.startOffset ? 0 : UInt8(numbers.next() & 0xFF)
    }
    for (index, value) in [rowCount, FeatureNetwork.width, classCount].enumerated() {
      memory.storeBytes(of: UInt32(value), toByteOffset: 4 * index, as: UInt32.self)
    }
    let network = try #require(FeatureNetwork(UnsafeRawBufferPointer(memory)))
    let base = try #require(memory.baseAddress)
    body(network, UnsafeRawPointer(base + offset).assumingMemoryBound(to: Int8.self))
  }

  /// The same accidental numbers each time (the constants are Knuth's).
  private struct Numbers {
    private var state: UInt64 = 17

    mutating func next() -> UInt32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32(truncatingIfNeeded: state >> 33)
    }
  }
}
