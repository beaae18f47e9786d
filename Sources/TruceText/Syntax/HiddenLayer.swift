/// Memory for the hidden layer of a `FeatureNetwork`.
struct HiddenLayer: ~Copyable {
  let units: UnsafeMutablePointer<Float>
  private let memory: UnsafeMutablePointer<SIMD16<Float>>

  init() {
    let count = FeatureNetwork.width / 16
    memory = .allocate(capacity: count)
    memory.initialize(repeating: SIMD16<Float>(), count: count)
    units = UnsafeMutableRawPointer(memory).assumingMemoryBound(to: Float.self)
  }

  deinit { memory.deallocate() }

  /// Computes the layer for the features `keys`.
  @inline(__always) func read(_ keys: UnsafeBufferPointer<UInt32>, _ network: FeatureNetwork) {
    network.fetch(keys)
    var sums = network.emptySums
    network.add(keys, to: &sums)
    network.activate(&sums, into: units)
  }
}
