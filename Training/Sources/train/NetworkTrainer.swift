import Glibc

/// A growing network for `FeatureNetwork`, trained by gradient descent with a step of its own for
/// each row (AdaGrad, Duchi et al. 2011) that shrinks to nothing over the training.
final class NetworkTrainer {
  typealias Lane = SIMD16<Float>
  static let lanes = FeatureNetwork.width / 16

  let classCount: Int
  private let mask: UInt32
  private let rows: Weights
  private let start: Weights
  private let outputs: Weights
  private let classStarts: UnsafeMutablePointer<Float>
  private let hidden: UnsafeMutablePointer<Lane>
  private let slope: UnsafeMutablePointer<Lane>
  /// Probability of each class after `predict`.
  let shares: UnsafeMutablePointer<Float>
  private let rate: Float
  private var step: Float

  /// `bits`: logarithm of the number of rows; `rate`: the first step.
  init(classCount: Int, bits: Int, rate: Float, seed: UInt64) {
    self.classCount = classCount
    self.rate = rate
    step = rate
    mask = UInt32(1 << bits - 1)
    rows = Weights(rowCount: 1 << bits)
    start = Weights(rowCount: 1)
    outputs = Weights(rowCount: classCount)
    classStarts = .allocate(capacity: classCount)
    classStarts.initialize(repeating: 0, count: classCount)
    shares = .allocate(capacity: classCount)
    shares.initialize(repeating: 0, count: classCount)
    hidden = .allocate(capacity: Self.lanes)
    hidden.initialize(repeating: .zero, count: Self.lanes)
    slope = .allocate(capacity: Self.lanes)
    slope.initialize(repeating: .zero, count: Self.lanes)
    var generator = Generator(seed: seed)
    for lane in 0..<Self.lanes {
      start.values[lane] = Lane.random(in: 0...0.4, using: &generator)
    }
    for lane in 0..<(Self.lanes * classCount) {
      outputs.values[lane] = Lane.random(in: -0.25...0.25, using: &generator)
    }
  }

  deinit {
    classStarts.deallocate()
    shares.deallocate()
    hidden.deallocate()
    slope.deallocate()
  }

  /// Sets the step to what is left of it when `done` of the training, 0 to 1, is over.
  func advance(to done: Float) { step = rate * max(0.01, 1 - done) }

  /// Fills the hidden layer and the probabilities of `classes`, counted from `first` (others: 0).
  func predict(_ keys: UnsafeBufferPointer<UInt32>, among classes: ClassSet, from first: Int = 0) {
    for lane in 0..<Self.lanes { hidden[lane] = start.values[lane] }
    for key in keys {
      let row = rows.values + Int(key & mask) &* Self.lanes
      for lane in 0..<Self.lanes { hidden[lane] += row[lane] }
    }
    for lane in 0..<Self.lanes {
      hidden[lane].replace(with: Lane.zero, where: hidden[lane] .< Lane.zero)
    }
    shares.update(repeating: -.infinity, count: classCount)
    var highest = -Float.infinity
    classes.visit { group in
      let group = first + group
      var sum = Lane.zero
      for lane in 0..<Self.lanes {
        sum += hidden[lane] * outputs.values[group * Self.lanes + lane]
      }
      shares[group] = sum.sum() + classStarts[group]
      highest = max(highest, shares[group])
    }
    var total: Float = 0
    for group in 0..<classCount where shares[group] > -.infinity {
      shares[group] = expf(shares[group] - highest)
      total += shares[group]
    }
    for group in 0..<classCount {
      shares[group] = shares[group] > -.infinity ? shares[group] / total : 0
    }
  }

  /// The likeliest class after `predict`.
  var best: Int {
    var best = 0
    for group in 1..<max(classCount, 1) where shares[group] > shares[best] { best = group }
    return best
  }

  /// One step towards the classes of `gold`, after `predict` with the same keys.
  func learn(_ keys: UnsafeBufferPointer<UInt32>, gold: some Sequence<Int>) {
    var right: Float = 0
    for group in gold { right += shares[group] }
    guard right < 0.995 else { return }
    let classes = Set(gold)
    for lane in 0..<Self.lanes { slope[lane] = .zero }
    let square = square(of: hidden)
    for group in 0..<classCount {
      let share = shares[group]
      let delta = classes.contains(group) ? share - share / max(right, 1e-6) : share
      if abs(delta) < 1e-4 { continue }
      for lane in 0..<Self.lanes {
        slope[lane] += outputs.values[group * Self.lanes + lane] * delta
      }
      outputs.move(group, hidden, delta, square * delta * delta, step)
      classStarts[group] -= 0.02 * step * delta
    }
    for lane in 0..<Self.lanes {
      slope[lane].replace(with: Lane.zero, where: hidden[lane] .<= Lane.zero)
    }
    let slopeSquare = self.square(of: slope)
    start.move(0, slope, 1, slopeSquare, step)
    for key in keys { rows.move(Int(key & mask), slope, 1, slopeSquare, step) }
  }

  /// The sums without a feature.
  var emptySums: UnsafeMutablePointer<Lane> { start.values }

  /// Adds the rows of `keys` to `sums`.
  func add(_ keys: UnsafeBufferPointer<UInt32>, to sums: UnsafeMutablePointer<Lane>) {
    for key in keys {
      let row = rows.values + Int(key & mask) &* Self.lanes
      for lane in 0..<Self.lanes { sums[lane] += row[lane] }
    }
  }

  /// The score of class `group` with the hidden layer `layer`.
  func score(_ group: Int, _ layer: UnsafeMutablePointer<Lane>) -> Float {
    var sum = Lane.zero
    for lane in 0..<Self.lanes { sum += layer[lane] * outputs.values[group * Self.lanes + lane] }
    return sum.sum() + classStarts[group]
  }

  /// Adds to `slope` what an error of `delta` in the score of class `group` makes of it, and moves
  /// the weights of the class.
  func correct(
    _ group: Int, _ delta: Float, _ layer: UnsafeMutablePointer<Lane>,
    _ slope: UnsafeMutablePointer<Lane>
  ) {
    for lane in 0..<Self.lanes {
      slope[lane] += outputs.values[group * Self.lanes + lane] * delta
    }
    outputs.move(group, layer, delta, square(of: layer) * delta * delta, step)
    classStarts[group] -= 0.02 * step * delta
  }

  /// Moves the rows of `keys` against `slope`.
  func move(_ keys: UnsafeBufferPointer<UInt32>, _ slope: UnsafeMutablePointer<Lane>) {
    let square = square(of: slope)
    guard square > 0 else { return }
    for key in keys { rows.move(Int(key & mask), slope, 1, square, step) }
  }

  /// Moves the sums without a feature against `slope`.
  func moveStart(_ slope: UnsafeMutablePointer<Lane>) {
    start.move(0, slope, 1, square(of: slope), step)
  }

  /// The mean square of a layer.
  private func square(of layer: UnsafeMutablePointer<Lane>) -> Float {
    var sum = Lane.zero
    for lane in 0..<Self.lanes { sum += layer[lane] * layer[lane] }
    return sum.sum() / Float(FeatureNetwork.width)
  }

  /// Rows of weights with the sums of their squared slopes.
  private final class Weights {
    let values: UnsafeMutablePointer<Lane>
    private let squares: UnsafeMutablePointer<Float>

    init(rowCount: Int) {
      values = .allocate(capacity: rowCount * NetworkTrainer.lanes)
      values.initialize(repeating: .zero, count: rowCount * NetworkTrainer.lanes)
      squares = .allocate(capacity: rowCount)
      squares.initialize(repeating: 0.05, count: rowCount)
    }

    deinit {
      values.deallocate()
      squares.deallocate()
    }

    /// Moves a row against `slope` × `factor`, whose mean square is `square`.
    @inline(__always) func move(
      _ row: Int, _ slope: UnsafeMutablePointer<Lane>, _ factor: Float, _ square: Float,
      _ step: Float
    ) {
      squares[row] += square
      let scale = factor * step / squares[row].squareRoot()
      let weights = values + row * NetworkTrainer.lanes
      for lane in 0..<NetworkTrainer.lanes { weights[lane] -= slope[lane] * scale }
    }
  }

  /// Steps of a row's weight to one.
  private static let rowScale = FeatureNetwork.scale

  /// The weights in whole numbers, as the section that `FeatureNetwork` reads.
  var section: [UInt8] {
    let width = FeatureNetwork.width
    let offset = FeatureNetwork.rowsOffset(classCount)
    let rowCount = Int(mask) + 1
    var bytes = [UInt8](repeating: 0, count: offset + rowCount * width)
    bytes.withUnsafeMutableBytes { buffer in
      for (index, value) in [rowCount, width, classCount, 0].enumerated() {
        buffer.storeBytes(of: UInt32(value), toByteOffset: index * 4, as: UInt32.self)
      }
      for unit in 0..<width {
        let value = (start.values[unit / 16][unit % 16] * Self.rowScale).rounded()
        buffer.storeBytes(
          of: Int16(value), toByteOffset: FeatureNetwork.startOffset + unit * 2, as: Int16.self)
      }
      var at = FeatureNetwork.weightsOffset
      for place in 0..<(classCount * width) {
        let value = outputs.values[place / 16][place % 16]
        buffer.storeBytes(of: value, toByteOffset: at, as: Float.self)
        at += 4
      }
      for group in 0..<classCount {
        buffer.storeBytes(of: classStarts[group] * Self.rowScale, toByteOffset: at, as: Float.self)
        at += 4
      }
      for row in 0..<rowCount {
        let units = (0..<width).map { unit in
          let value = rows.values[row * Self.lanes + unit / 16][unit % 16] * Self.rowScale
          return Int8(min(127, max(-127, value.rounded(.toNearestOrAwayFromZero))))
        }
        for (unit, byte) in LayerSums.row(units).enumerated() {
          buffer[offset + row * width + unit] = byte
        }
      }
    }
    return bytes
  }
}
