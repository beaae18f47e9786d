/// The hidden layer of configurations of one sentence, with what each word brings in each role
/// kept.
struct ConfigurationSums: ~Copyable {
  private let network: FeatureNetwork
  private let input: ParserInput
  private let memory: SentenceMemory
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
  /// Where the rows of the features that look at the words beside one begin, for all words, feature
  /// by feature.
  private let ofNeighbours: UnsafeMutablePointer<UInt32>
  /// From the row of a feature of a word to that of its next.
  private let stride: Int
  /// What the parser reads of each word alone.
  private let words: UnsafeMutablePointer<RoleTable.Word>
  /// What words bring by themselves.
  private let table: RoleTable
  /// The words of a configuration that are in a role for the first time.
  private let newWords: UnsafeMutablePointer<(role: Int, place: Int, hasRows: Bool)>
  private var newCount = 0
  /// Where the rows of their features begin, where they had to be found.
  private let ofNew: UnsafeMutablePointer<UInt32>
  /// The slots of a configuration: of the sums without a feature, then of its words.
  private let slots: UnsafeMutablePointer<Int32>
  private var slotCount = 1

  /// Calls `body` with the index of each role that every word comes into on its way over the stack.
  @inline(__always) private static func forEachCertainRole(_ body: (Int) -> Void) {
    body(TransitionFeatures.Role.top.rawValue)
    body(TransitionFeatures.Role.front.rawValue)
    body(TransitionFeatures.Role.next.rawValue)
    body(TransitionFeatures.Role.afterNext.rawValue)
    body(TransitionFeatures.Role.thirdAhead.rawValue)
  }

  /// The same for all other roles.
  @inline(__always) private static func forEachOtherRole(_ body: (Int) -> Void) {
    body(TransitionFeatures.Role.second.rawValue)
    for role in TransitionFeatures.Role.head.rawValue...TransitionFeatures.Role.third.rawValue {
      body(role)
    }
    body(TransitionFeatures.Role.secondRight.rawValue)
    body(TransitionFeatures.Role.secondHead.rawValue)
  }

  /// The certain roles as bits.
  @inline(__always) private static var certainRoles: UInt32 {
    var roles: UInt32 = 0
    forEachCertainRole { roles |= 1 << UInt32($0) }
    return roles
  }

  /// `memory` is used until the end of this value, and by nothing else meanwhile.
  init(
    _ parser: TransitionParser, _ input: ParserInput, _ memory: SentenceMemory, _ table: RoleTable
  ) {
    network = parser.network
    self.input = input
    self.memory = memory
    self.table = table
    rowLength = input.count + 1
    stride = (rowLength + 7) / 8 * 8
    let roleCount = TransitionFeatures.roleCount
    let keptCount = rowLength * roleCount
    let besideCount = TransitionFeatures.fullRoles * TransitionFeatures.besideCount
    kept = memory.sums(keptCount + 1)
    units = memory.layer.units
    var room = memory.room(
      for: RelationRow.size + roleCount * (48 + 4 * AloneRow.length)
        + besideCount * stride * 4 + rowLength * MemoryLayout<RoleTable.Word>.stride + keptCount
        + 256)
    relations = RelationRow(&room)
    newWords = room.take(roleCount, (0, 0, false))
    places = room.take(roleCount, -1)
    words = room.take(rowLength)
    ofRelations = room.take(32)
    ofNew = room.take(roleCount * AloneRow.length)
    ofNeighbours = room.take(besideCount * stride)
    slots = room.take(roleCount + 2, Int32(truncatingIfNeeded: keptCount))
    isKept = room.take(keptCount, false)
    (kept + keptCount).initialize(to: network.emptySums)
    for place in 0..<rowLength {
      (words + place).initialize(to: RoleTable.Word(input, place, parser: parser.number))
    }
    placeNeighbours()
    sumCertainRoles()
  }

  /// Finds the rows of the features that look at the words beside one, of all words.
  private func placeNeighbours() {
    var rows = ofNeighbours
    for role in 0..<TransitionFeatures.fullRoles {
      TransitionFeatures.visitBeside(role, input) { template, first, second in
        network.place(template, first, second, count: rowLength, into: rows)
        rows += stride
      }
    }
  }

  /// Where the rows of the features of the word at `place` that look at those beside it begin, in the
  /// role with index `role`, `stride` apart.
  @inline(__always) private func besides(_ role: Int, _ place: Int) -> UnsafePointer<UInt32> {
    UnsafePointer(ofNeighbours + role &* TransitionFeatures.besideCount &* stride + place)
  }

  @inline(__always) private func slot(_ role: Int, _ place: Int) -> Int {
    place &* TransitionFeatures.roleCount &+ role
  }

  /// Words that are asked for ahead of the one that is summed: few enough that what came is not
  /// pushed out again.
  private static let reach = 4

  /// Sums and keeps what all words bring in the certain roles.
  private func sumCertainRoles() {
    for step in 0..<(rowLength + Self.reach) {
      if step < rowLength { fetchCertainRoles(of: step) }
      if step >= Self.reach { sumCertainRoles(of: step - Self.reach) }
    }
  }

  /// Asks for what the word at `place` brings in the certain roles.
  @inline(__always) private func fetchCertainRoles(of place: Int) {
    if let known = table.sums(of: words + place, in: Self.certainRoles) {
      Self.forEachCertainRole { LayerSums.fetch(known + $0) }
    } else {
      memory.alone.turn(to: place, input)
      Self.forEachCertainRole { fetchRows($0, into: ofNew) }
    }
  }

  @inline(__always) private func sumCertainRoles(of place: Int) {
    let known = table.sums(of: words + place, in: Self.certainRoles)
    if known == nil { memory.alone.turn(to: place, input) }
    Self.forEachCertainRole { role in
      isKept[slot(role, place)] = true
      if let known { return keep(known + role, role, place) }
      memory.alone.place(role, network, into: ofNew)
      keep(learn(role, place, ofNew), role, place)
    }
  }

  /// Finds and asks for the rows of the word that `memory.alone` is turned to.
  @inline(__always) private func fetchRows(_ role: Int, into rows: UnsafeMutablePointer<UInt32>) {
    memory.alone.place(role, network, into: rows)
    network.fetch(rows, stride: 1, count: TransitionFeatures.aloneCount(role))
  }

  /// Sums and remembers the `rows` of the word at `place` in the role with index `role`.
  private func learn(
    _ role: Int, _ place: Int, _ rows: UnsafePointer<UInt32>
  ) -> UnsafePointer<LayerSums> {
    let room = table.room(for: words + place, in: role)
    network.sum(rows, stride: 1, count: TransitionFeatures.aloneCount(role), into: room)
    return UnsafePointer(room)
  }

  /// Keeps `sum`, which the word at `place` brings by itself in the role with index `role`, with
  /// what the words beside it add.
  @inline(__always) private func keep(
    _ sum: UnsafePointer<LayerSums>, _ role: Int, _ place: Int
  ) {
    let kept = kept + slot(role, place)
    guard role < TransitionFeatures.fullRoles else { return kept.update(from: sum, count: 1) }
    network.sum(
      besides(role, place), stride: stride, count: TransitionFeatures.besideCount, onto: sum,
      into: kept)
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
    keepNew()
    network.activate(
      kept, UnsafeBufferPointer(start: slots, count: slotCount),
      UnsafeBufferPointer(start: ofRelations, count: RelationRow.count), into: units)
    return UnsafePointer(units)
  }

  /// Finds the slots of the words in roles and asks for the rows of those that have not been in
  /// them.
  @inline(__always) private mutating func fetchWords() {
    var count = 1
    Self.forEachCertainRole { putSlot($0, at: &count) }
    let certainCount = count
    Self.forEachOtherRole { putSlot($0, at: &count) }
    slotCount = count
    newCount = 0
    for index in certainCount..<count where !isKept[Int(slots[index])] {
      fetch(Int(slots[index]))
    }
  }

  /// Puts the slot of the word in a role, where there is one, to the others.
  @inline(__always) private func putSlot(_ role: Int, at count: inout Int) {
    slots[count] = Int32(truncatingIfNeeded: slot(role, places[role]))
    // Without a branch: the processor could not foresee it. A shifted sign is 0 or -1.
    count &+= 1 &+ places[role] &>> (Int.bitWidth &- 1)
  }

  /// Asks for what a word brings in a role that it comes into for the first time.
  private mutating func fetch(_ slot: Int) {
    isKept[slot] = true
    let (place, role) = slot.quotientAndRemainder(dividingBy: TransitionFeatures.roleCount)
    let known = table.sums(of: words + place, in: 1 &<< UInt32(truncatingIfNeeded: role))
    if let known {
      LayerSums.fetch(known + role)
    } else {
      memory.alone.turn(to: place, input)
      fetchRows(role, into: ofNew + newCount &* AloneRow.length)
    }
    newWords[newCount] = (role, place, known == nil)
    newCount &+= 1
  }

  /// Keeps what the words bring that were asked for.
  @inline(__always) private func keepNew() {
    for index in 0..<newCount {
      let (role, place, hasRows) = newWords[index]
      let rows = ofNew + index &* AloneRow.length
      let known = table.sums(of: words + place, in: 1 &<< UInt32(truncatingIfNeeded: role))
      if let known {
        keep(known + role, role, place)
      } else {
        // Another sentence has driven it out since.
        if !hasRows {
          memory.alone.turn(to: place, input)
          memory.alone.place(role, network, into: rows)
        }
        keep(learn(role, place, rows), role, place)
      }
    }
  }
}
