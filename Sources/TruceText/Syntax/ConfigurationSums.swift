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
  /// The units of the hidden layer.
  private let units: UnsafeMutablePointer<Float>
  private var features: FeatureBuffer
  /// What the words bring that are in a role for the first time, word by word.
  private var wordFeatures: FeatureBuffer
  /// The slot of each of those words in `kept`, and one past its last feature.
  private let ends: UnsafeMutablePointer<(slot: Int, end: Int)>
  private var newWords = 0
  /// The slots of the words of a configuration.
  private let slots: UnsafeMutablePointer<Int32>
  private var slotCount = 0

  /// Roles that every word comes into on its way over the stack, and their most features.
  private static let certainRoles: [TransitionFeatures.Role] = [
    .top, .front, .next, .afterNext, .thirdAhead,
  ]

  /// `memory` is used until the end of this value, and by nothing else meanwhile.
  init(network: FeatureNetwork, input: ParserInput, memory: ParserMemory) {
    self.network = network
    self.input = input
    rowLength = input.count + 1
    let keptCount = rowLength * TransitionFeatures.roleCount
    kept = memory.sums(keptCount)
    units = memory.layer.units
    let capacity = max(rowLength, TransitionFeatures.roleCount)
    let wordCapacity = TransitionFeatures.wordCapacity * capacity
    var room = memory.room(
      for: keptCount + TransitionFeatures.roleCount * 12 + capacity * 16 + FeatureRow.size * 8
        + FeatureBuffer.storageSize(wordCapacity) * 4
        + FeatureBuffer.storageSize(TransitionFeatures.capacity) * 4)
    places = room.take(TransitionFeatures.roleCount, -1)
    ends = room.take(capacity, (0, 0))
    let values = room.take(FeatureRow.size, UInt64(0))
    wordFeatures = FeatureBuffer(
      capacity: wordCapacity, storage: room.take(FeatureBuffer.storageSize(wordCapacity)),
      values: values)
    features = FeatureBuffer(
      capacity: TransitionFeatures.capacity,
      storage: room.take(FeatureBuffer.storageSize(TransitionFeatures.capacity)), values: values)
    slots = room.take(TransitionFeatures.roleCount, 0)
    isKept = room.take(keptCount, false)
    for role in Self.certainRoles { sum(role) }
  }

  /// Sums and keeps what all words bring in a role, at once, so that the processor fetches the
  /// rows of many words at a time.
  private mutating func sum(_ role: TransitionFeatures.Role) {
    newWords = 0
    wordFeatures.clear()
    for place in 0..<rowLength { fetch(role.rawValue, place) }
    sumWords()
  }

  /// Asks for all that the hidden layer of `state` needs, which `hidden` makes.
  @inline(__always) mutating func prepare(_ state: ParserState) {
    TransitionFeatures.findPlaces(state, places)
    features.clear()
    TransitionFeatures.addRelations(state, input, places, to: &features)
    network.fetch(features.keys)
    fetchWords()
  }

  /// The hidden layer of the state that was prepared; valid until the next call.
  @inline(__always) mutating func hidden() -> UnsafePointer<Float> {
    sumWords()
    var sums = network.emptySums
    network.add(kept, UnsafeBufferPointer(start: slots, count: slotCount), to: &sums)
    network.add(features.keys, to: &sums)
    network.activate(&sums, into: units)
    return UnsafePointer(units)
  }

  /// Finds the slots of the words in roles and asks for the rows of those that have not been in
  /// them.
  @inline(__always) private mutating func fetchWords() {
    newWords = 0
    wordFeatures.clear()
    slotCount = 0
    for role in 0..<TransitionFeatures.roleCount where places[role] >= 0 {
      let slot = role &* rowLength &+ places[role]
      slots[slotCount] = Int32(truncatingIfNeeded: slot)
      slotCount &+= 1
      if !isKept[slot] { fetch(role, places[role]) }
    }
  }

  /// Asks for the rows of the word at `place` in `role`.
  @inline(__always) private mutating func fetch(_ role: Int, _ place: Int) {
    let slot = role &* rowLength &+ place
    isKept[slot] = true
    let first = wordFeatures.count
    TransitionFeatures.addWord(role, place, input, to: &wordFeatures)
    network.fetch(wordFeatures.keys(first..<wordFeatures.count))
    ends[newWords] = (slot, wordFeatures.count)
    newWords += 1
  }

  /// Sums and keeps what the words bring whose rows were asked for.
  @inline(__always) private func sumWords() {
    var start = 0
    for index in 0..<newWords {
      let (slot, end) = ends[index]
      (kept + slot).initialize(to: LayerSums())
      network.add(wordFeatures.keys(start..<end), to: &kept[slot])
      start = end
    }
  }
}
