/// Averaged perceptron over sparse features and many classes (Collins 2002), with the weights that
/// `SparseWeights` reads when training is over.
final class SparseTrainer: LinearScorer {
  private struct Entry {
    var group: UInt16
    var weight: Int32
    var total: Double
  }

  private struct List {
    var first: Int
    var count: Int
    var room: Int
    /// How often the feature was part of an update.
    var updates: Int
  }

  let classCount: Int
  private var keys: [UInt32]
  private var ids: [Int32]
  private var lists: [List] = []
  private var listKeys: [UInt32] = []
  private var entries: [Entry] = []
  /// Instances seen.
  private(set) var time = 1.0

  init(classCount: Int) {
    self.classCount = classCount
    keys = Array(repeating: 0, count: 1 << 16)
    ids = Array(repeating: -1, count: 1 << 16)
  }

  func add(_ key: UInt32, to scores: UnsafeMutablePointer<Int32>) {
    let id = find(key)
    guard id >= 0 else { return }
    let list = lists[id]
    entries.withUnsafeBufferPointer { entries in
      for index in list.first..<(list.first + list.count) {
        scores[Int(entries[index].group)] &+= entries[index].weight
      }
    }
  }

  /// One step of the perceptron: counts the instance and, where the answer is wrong, moves weight
  /// from the wrong class to the right one.
  func learn(_ features: UnsafeBufferPointer<UInt32>, gold: Int, predicted: Int) {
    time += 1
    guard gold != predicted else { return }
    for key in features {
      let id = findOrMake(key)
      lists[id].updates += 1
      bump(id, gold, 1)
      bump(id, predicted, -1)
    }
  }

  private func bump(_ id: Int, _ group: Int, _ delta: Int32) {
    let list = lists[id]
    for index in list.first..<(list.first + list.count) where entries[index].group == group {
      entries[index].weight += delta
      entries[index].total += Double(delta) * time
      return
    }
    if list.count == list.room { grow(id) }
    let at = lists[id].first + lists[id].count
    entries[at] = Entry(group: UInt16(group), weight: delta, total: Double(delta) * time)
    lists[id].count += 1
  }

  private func grow(_ id: Int) {
    let old = lists[id]
    let room = max(2, old.room * 2)
    let first = entries.count
    for index in 0..<old.count { entries.append(entries[old.first + index]) }
    for _ in old.count..<room { entries.append(Entry(group: 0, weight: 0, total: 0)) }
    lists[id].first = first
    lists[id].room = room
  }

  private func find(_ key: UInt32) -> Int {
    let mask = UInt32(keys.count - 1)
    var slot = Int((key &* 0x9E37_79B1) & mask)
    while ids[slot] >= 0 {
      if keys[slot] == key { return Int(ids[slot]) }
      slot = (slot + 1) & Int(mask)
    }
    return -1
  }

  private func findOrMake(_ key: UInt32) -> Int {
    let found = find(key)
    if found >= 0 { return found }
    if lists.count * 2 > keys.count { rehash() }
    insert(key, lists.count)
    lists.append(List(first: 0, count: 0, room: 0, updates: 0))
    listKeys.append(key)
    return lists.count - 1
  }

  private func insert(_ key: UInt32, _ id: Int) {
    let mask = UInt32(keys.count - 1)
    var slot = Int((key &* 0x9E37_79B1) & mask)
    while ids[slot] >= 0 { slot = (slot + 1) & Int(mask) }
    keys[slot] = key
    ids[slot] = Int32(id)
  }

  private func rehash() {
    let size = keys.count * 2
    keys = Array(repeating: 0, count: size)
    ids = Array(repeating: -1, count: size)
    for (id, key) in listKeys.enumerated() { insert(key, id) }
  }

  /// The averaged weights as a section of the model; weights that round to below `threshold` on a
  /// scale of `scale` and features updated fewer than `updates` times are left out.
  func section(scale: Double, threshold: Int, updates: Int) -> [UInt8] {
    var rows: [SparseSection.Row] = []
    for (id, key) in listKeys.enumerated() where lists[id].updates >= updates {
      let list = lists[id]
      var pairs: [Int] = []
      for entry in entries[list.first..<(list.first + list.count)] {
        let average = Double(entry.weight) - entry.total / time
        let value = Int((average * scale).rounded())
        if abs(value) >= threshold {
          pairs.append(Int(entry.group) << 8 | Int(UInt8(bitPattern: Int8(clamping: value))))
        }
      }
      if !pairs.isEmpty { rows.append((key, pairs)) }
    }
    return SparseSection.bytes(rows, classCount: classCount)
  }
}

/// Lays out rows of pairs as `SparseWeights` reads them.
enum SparseSection {
  /// A key with its pairs, or with one value.
  typealias Row = (key: UInt32, pairs: [Int])

  static func bytes(_ rows: [Row], classCount: Int) -> [UInt8] {
    let size = max(16, rows.count * 4 / 3)
    var slots = [UInt32](repeating: 0, count: size * 2)
    var pairs: [UInt16] = []
    for row in rows {
      var slot = SparseWeights.slot(of: row.key, size)
      while slots[slot * 2 + 1] != 0 { slot = slot + 1 == size ? 0 : slot + 1 }
      let kept = row.pairs.prefix(255)
      slots[slot * 2] = row.key
      slots[slot * 2 + 1] = UInt32(pairs.count) << 8 | UInt32(kept.count)
      pairs += kept.map { UInt16(truncatingIfNeeded: $0) }
    }
    precondition(pairs.count < 1 << 24, "too many weights for the layout")
    let words = [UInt32(size), UInt32(pairs.count), UInt32(classCount), 0] + slots
    return words.withUnsafeBytes { Array($0) } + pairs.withUnsafeBytes { Array($0) }
  }
}
