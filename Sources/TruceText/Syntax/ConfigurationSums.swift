/// The hidden layer of configurations of one sentence, with what each word brings in each role
/// kept.
struct ConfigurationSums: ~Copyable {
  private let network: FeatureNetwork
  private let input: ParserInput
  /// For each role and word, word by word; behind them the sums without a feature.
  private let kept: UnsafeMutablePointer<LayerSums>
  private let isKept: UnsafeMutablePointer<Bool>
  private let places: UnsafeMutablePointer<Int>
  private let rowLength: Int
  /// The units of the hidden layer.
  private let units: UnsafeMutablePointer<Float>
  private let relations: RelationRow
  /// Where the rows of the relations begin.
  private let ofRelations: UnsafeMutablePointer<UInt32>
  /// Where the rows of all features of all words begin, feature by feature.
  private let ofWords: UnsafeMutablePointer<UInt32>
  /// From the row of a feature of a word to that of its next.
  private let stride: Int
  /// The words of a configuration that are in a role for the first time.
  private let newWords: UnsafeMutablePointer<(slot: Int, role: Int, place: Int)>
  private var newCount = 0
  /// The slots of a configuration: of the sums without a feature, then of its words.
  private let slots: UnsafeMutablePointer<Int32>
  private var slotCount = 1

  /// Roles that every word comes into on its way over the stack, and their most features.
  private static let certainRoles: [TransitionFeatures.Role] = [
    .top, .front, .next, .afterNext, .thirdAhead,
  ]

  /// `memory` is used until the end of this value, and by nothing else meanwhile.
  init(network: FeatureNetwork, input: ParserInput, memory: SentenceMemory) {
    self.network = network
    self.input = input
    rowLength = input.count + 1
    stride = (rowLength + 7) / 8 * 8
    let roleCount = TransitionFeatures.roleCount
    let keptCount = rowLength * roleCount
    let featureCount = TransitionFeatures.firstFeature(roleCount)
    kept = memory.sums(keptCount + 1)
    units = memory.layer.units
    var room = memory.room(
      for: RelationRow.size + roleCount * 48 + (featureCount + 1) * (stride + 32) * 4 + keptCount)
    relations = RelationRow(&room)
    newWords = room.take(roleCount, (0, 0, 0))
    places = room.take(roleCount, -1)
    ofRelations = room.take(32)
    ofWords = room.take((featureCount + 1) * stride)
    slots = room.take(roleCount + 2, Int32(truncatingIfNeeded: keptCount))
    isKept = room.take(keptCount, false)
    (kept + keptCount).initialize(to: network.emptySums)
    placeRows()
    sumCertainRoles()
  }

  /// Finds the rows of all features of all words.
  private func placeRows() {
    let featureCount = TransitionFeatures.firstFeature(TransitionFeatures.roleCount)
    let nothing = ofWords + featureCount * stride
    nothing.initialize(repeating: 0, count: stride)
    for role in 0..<TransitionFeatures.roleCount {
      var rows = ofWords + TransitionFeatures.firstFeature(role) * stride
      TransitionFeatures.visitFeatures(of: role, input) { template, first, second in
        network.place(
          template, first, second ?? UnsafePointer(nothing), count: rowLength, into: rows)
        rows += stride
      }
    }
  }

  /// Where the rows of the word at `place` in the role with index `role` begin, `stride` apart.
  @inline(__always) private func rows(_ role: Int, _ place: Int) -> UnsafePointer<UInt32> {
    UnsafePointer(ofWords + TransitionFeatures.firstFeature(role) &* stride + place)
  }

  @inline(__always) private func slot(_ role: Int, _ place: Int) -> Int {
    place &* TransitionFeatures.roleCount &+ role
  }

  /// Sums and keeps what all words bring in the certain roles, so that the processor fetches the
  /// rows of many words at a time: those of one role while those of the one before are summed.
  private func sumCertainRoles() {
    let roles = Self.certainRoles
    for step in 0...roles.count {
      if step < roles.count { fetchAll(roles[step].rawValue) }
      if step > 0 { sumAll(roles[step - 1].rawValue) }
    }
  }

  private func fetchAll(_ role: Int) {
    let count = TransitionFeatures.featureCount(role)
    for place in 0..<rowLength {
      network.fetch(rows(role, place), stride: stride, count: count)
    }
  }

  private func sumAll(_ role: Int) {
    let count = TransitionFeatures.featureCount(role)
    for place in 0..<rowLength {
      let slot = slot(role, place)
      isKept[slot] = true
      network.sum(rows(role, place), stride: stride, count: count, into: kept + slot)
    }
  }

  /// Asks for all that the hidden layer of `state` needs, which `hidden` makes.
  @inline(__always) mutating func prepare(_ state: ParserState) {
    TransitionFeatures.findPlaces(state, places)
    TransitionFeatures.writeRelations(state, input, places, to: relations)
    // In between, so that the values have reached memory when they are read, several at a time.
    fetchWords()
    network.place(relations, into: ofRelations)
    network.fetch(ofRelations, stride: 1, count: RelationRow.count)
  }

  /// The hidden layer of the state that was prepared; valid until the next call.
  @inline(__always) mutating func hidden() -> UnsafePointer<Float> {
    sumWords()
    network.activate(
      kept, UnsafeBufferPointer(start: slots, count: slotCount),
      UnsafeBufferPointer(start: ofRelations, count: RelationRow.count), into: units)
    return UnsafePointer(units)
  }

  /// Finds the slots of the words in roles and asks for the rows of those that have not been in
  /// them.
  @inline(__always) private mutating func fetchWords() {
    var count = 1
    for role in 0..<TransitionFeatures.roleCount {
      slots[count] = Int32(truncatingIfNeeded: slot(role, places[role]))
      // Without a branch: the processor could not foresee it.
      count &+= places[role] >= 0 ? 1 : 0
    }
    slotCount = count
    newCount = 0
    for index in 1..<count where !isKept[Int(slots[index])] {
      fetch(Int(slots[index]))
    }
  }

  /// Asks for the rows of a word in a role for the first time.
  private mutating func fetch(_ slot: Int) {
    isKept[slot] = true
    let (place, role) = slot.quotientAndRemainder(dividingBy: TransitionFeatures.roleCount)
    network.fetch(
      rows(role, place), stride: stride, count: TransitionFeatures.featureCount(role))
    newWords[newCount] = (slot, role, place)
    newCount &+= 1
  }

  /// Sums and keeps what the words bring whose rows were asked for.
  @inline(__always) private func sumWords() {
    for index in 0..<newCount {
      let (slot, role, place) = newWords[index]
      network.sum(
        rows(role, place), stride: stride, count: TransitionFeatures.featureCount(role),
        into: kept + slot)
    }
  }
}
