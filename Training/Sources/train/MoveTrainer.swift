/// The growing weights of the parser's moves: hashed rows, averaged.
final class MoveTrainer: TransitionScorer {
  private let weights: UnsafeMutablePointer<SIMD4<Int32>>
  private let totals: UnsafeMutablePointer<SIMD4<Float>>
  private let mask: UInt32
  private let size: Int
  private(set) var time: Float = 1

  /// `bits`: logarithm of the number of rows.
  init(bits: Int) {
    size = 1 << bits
    mask = UInt32(size - 1)
    weights = .allocate(capacity: size)
    weights.initialize(repeating: .zero, count: size)
    totals = .allocate(capacity: size)
    totals.initialize(repeating: .zero, count: size)
  }

  deinit {
    weights.deallocate()
    totals.deallocate()
  }

  @inline(__always) func row(_ key: UInt32) -> SIMD4<Int32> { weights[Int(key & mask)] }

  func tick() { time += 1 }

  /// Adds `delta` to the weight of `move` for each feature.
  func bump(_ features: UnsafeBufferPointer<UInt32>, _ move: Transition, _ delta: Int32) {
    var change = SIMD4<Int32>.zero
    change[move.rawValue] = delta
    var share = SIMD4<Float>.zero
    share[move.rawValue] = Float(delta) * time
    for key in features {
      weights[Int(key & mask)] &+= change
      totals[Int(key & mask)] += share
    }
  }

  /// The averaged weights as the section that `TransitionWeights` reads.
  func section(scale: Float) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 16 + size * 4)
    var largest: Float = 0
    var used = 0
    bytes.withUnsafeMutableBytes { buffer in
      buffer.storeBytes(of: UInt32(size), as: UInt32.self)
      for index in 0..<size {
        if weights[index] == .zero, totals[index] == .zero { continue }
        used += 1
        let average = SIMD4<Float>(weights[index]) - totals[index] / time
        largest = max(largest, abs(average.max()), abs(average.min()))
        let scaled = (average * scale).rounded(.toNearestOrAwayFromZero)
        for lane in 0..<4 {
          let value = Int8(min(127, max(-127, scaled[lane])))
          buffer.storeBytes(of: value, toByteOffset: 16 + index * 4 + lane, as: Int8.self)
        }
      }
    }
    note("moves: \(used) of \(size) rows used, largest weight \(largest)")
    return bytes
  }
}
