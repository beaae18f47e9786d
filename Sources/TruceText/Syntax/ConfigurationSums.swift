/// The hidden layer of configurations of one sentence, with what each word brings in each role
/// kept.
struct ConfigurationSums: ~Copyable {
  private let network: FeatureNetwork
  private let input: ParserInput
  /// For each role and word, role by role.
  private let kept: UnsafeMutablePointer<LayerSums>
  private let isKept: UnsafeMutablePointer<Bool>
  private let places: UnsafeMutablePointer<Int>
  private let rowLength: Int
  private let layer = HiddenLayer()
  private var features = FeatureBuffer(capacity: TransitionFeatures.capacity)

  init(network: FeatureNetwork, input: ParserInput) {
    self.network = network
    self.input = input
    rowLength = input.count + 1
    let slots = rowLength * TransitionFeatures.roleCount
    kept = .allocate(capacity: slots)
    isKept = .allocate(capacity: slots)
    isKept.initialize(repeating: false, count: slots)
    places = .allocate(capacity: TransitionFeatures.roleCount)
    places.initialize(repeating: -1, count: TransitionFeatures.roleCount)
  }

  deinit {
    kept.deallocate()
    isKept.deallocate()
    places.deallocate()
  }

  /// The hidden layer of `state`; valid until the next call.
  @inline(__always) mutating func hidden(_ state: ParserState) -> UnsafePointer<Float> {
    TransitionFeatures.findPlaces(state, places)
    for role in 0..<TransitionFeatures.roleCount where places[role] >= 0 {
      keep(role, places[role])
    }
    var sums = network.emptySums
    for role in 0..<TransitionFeatures.roleCount where places[role] >= 0 {
      sums.add(kept[role &* rowLength &+ places[role]])
    }
    features.clear()
    TransitionFeatures.addRelations(state, input, places, to: &features)
    network.add(features.keys, to: &sums)
    sums.activate(into: layer.units)
    return UnsafePointer(layer.units)
  }

  /// Sums what the word at `place` brings in `role`, unless that is done.
  @inline(__always) private mutating func keep(_ role: Int, _ place: Int) {
    let slot = role &* rowLength &+ place
    if isKept[slot] { return }
    isKept[slot] = true
    var sums = LayerSums()
    features.clear()
    TransitionFeatures.addWord(role, place, input, to: &features)
    network.add(features.keys, to: &sums)
    (kept + slot).initialize(to: sums)
  }
}
