import CProcessor

/// A view of a network with one hidden layer whose inputs are hashed features: the rows of the
/// features are summed, negative sums become zero, and each class weighs what is left (after Chen
/// and Manning 2014, with a row for each feature instead of a product of embeddings).
///
/// Sums are whole numbers and the scores are added in a fixed order, so the answers are the same on
/// every machine. Layout: four `UInt32` (row count, a power of two; width; class count; reserved),
/// the start of the sums (`Int16` × width), the weights of each class (`Float` × width), the starts
/// of the classes (`Float`), zeros up to a multiple of 64, the rows (as `LayerSums` reads them), each
/// one line of the cache.
struct FeatureNetwork {
  /// Units of the hidden layer.
  static let width = 64
  /// What the sums count as one: scores are so many times those of the training.
  static let scale: Float = 32

  let classCount: Int
  private let mask: UInt32
  private let starts: UnsafePointer<Int16>
  private let weights: UnsafePointer<SIMD4<Float>>
  private let classStarts: UnsafePointer<Float>
  private let rows: UnsafePointer<Int8>
  /// The processor adds rows in registers of 32 bytes.
  private let isWide = has_wide_registers() != 0
  /// … and of 64.
  private let isWidest = has_widest_registers() != 0

  /// nil where `section`, which begins on a multiple of 64 bytes, is not such a network.
  init?(_ section: UnsafeRawBufferPointer) {
    guard section.count >= 16, let base = section.baseAddress else { return nil }
    let header = base.assumingMemoryBound(to: UInt32.self)
    let rowCount = Int(header[0])
    classCount = Int(header[2])
    guard rowCount > 0, rowCount < 1 << 24, rowCount & (rowCount - 1) == 0,
      header[1] == Self.width, (1...256).contains(classCount),
      section.count >= Self.rowsOffset(classCount) + rowCount * Self.width
    else { return nil }
    mask = UInt32(rowCount - 1)
    starts = (base + Self.startOffset).assumingMemoryBound(to: Int16.self)
    weights = (base + Self.weightsOffset).assumingMemoryBound(to: SIMD4<Float>.self)
    classStarts = (base + Self.weightsOffset + classCount * Self.width * 4)
      .assumingMemoryBound(to: Float.self)
    rows = (base + Self.rowsOffset(classCount)).assumingMemoryBound(to: Int8.self)
  }

  /// The sums without a feature; made at each call, since the view is copied often.
  var emptySums: LayerSums { LayerSums(starts) }

  static let startOffset = 16
  static let weightsOffset = startOffset + width * 2

  /// Bytes ahead of the rows.
  static func rowsOffset(_ classCount: Int) -> Int {
    (weightsOffset + classCount * (width + 1) * 4 + 63) / 64 * 64
  }

  /// Asks for the rows of `keys` ahead of adding them.
  ///
  /// Rows lie all over a table larger than the caches near the core; asked for together they come
  /// in little more time than one.
  @inline(__always) func fetch(_ keys: UnsafeBufferPointer<UInt32>) {
    for key in keys { prefetch(rows + Int(key & mask) &* Self.width) }
  }

  /// Adds the rows of `keys` to `sums`.
  @inline(__always) func add(_ keys: UnsafeBufferPointer<UInt32>, to sums: inout LayerSums) {
    if isWidest, let first = keys.baseAddress {
      sums.withUnits { add_widest_rows($0, rows, mask, first, Int64(keys.count)) }
      return
    }
    if isWide, let first = keys.baseAddress {
      sums.withUnits { add_rows($0, rows, mask, first, Int64(keys.count)) }
      return
    }
    for key in keys { sums.add(rows + Int(key & mask) &* Self.width) }
  }

  /// Writes to `places` where the row of the feature that `template` makes of `first` and `second`
  /// begins, in bytes, for each of `count` words. All have room for the next multiple of eight.
  @inline(__always) func place(
    _ template: UInt32, _ first: UnsafePointer<UInt32>, _ second: UnsafePointer<UInt32>,
    count: Int, into places: UnsafeMutablePointer<UInt32>
  ) {
    word_places(places, FeatureHash.start(template), first, second, mask, Int64(count))
  }

  /// Writes to `places` where the rows of the features in `row` begin, in bytes.
  @inline(__always) func place(_ row: RelationRow, into places: UnsafeMutablePointer<UInt32>) {
    feature_places(
      places, row.starts, row.first, row.second, row.third, mask, Int64(RelationRow.count))
  }

  /// The same for `count` features of these starts and values; all have room for the next multiple of
  /// eight.
  @inline(__always) func place(
    _ starts: UnsafePointer<UInt64>, _ first: UnsafePointer<UInt32>,
    _ second: UnsafePointer<UInt32>, _ third: UnsafePointer<UInt32>, count: Int,
    into places: UnsafeMutablePointer<UInt32>
  ) {
    feature_places(places, starts, first, second, third, mask, Int64(count))
  }

  /// The same for the features in `row`; there is room for the next multiple of eight.
  @inline(__always) func place(
    _ row: borrowing FeatureRow, into places: UnsafeMutablePointer<UInt32>
  ) {
    feature_places(
      places, row.starts, row.first, row.second, row.third, mask, Int64(row.count))
  }

  /// Where the row of the feature that `template` makes of up to three values begins, in bytes.
  @inline(__always) func place(
    _ template: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32 = 0
  ) -> UInt32 {
    (FeatureHash.key(template, first, second, third) & mask) &* UInt32(Self.width)
  }

  /// Asks for the rows that begin at `count` places, `stride` apart.
  @inline(__always) func fetch(_ places: UnsafePointer<UInt32>, stride: Int, count: Int) {
    fetch_rows(rows, places, Int64(stride), Int64(count))
  }

  /// Writes the sum of those rows to `sum`, whatever is there.
  @inline(__always) func sum(
    _ places: UnsafePointer<UInt32>, stride: Int, count: Int,
    into sum: UnsafeMutablePointer<LayerSums>
  ) {
    let units = UnsafeMutableRawPointer(sum).assumingMemoryBound(to: Int16.self)
    if isWidest {
      sum_widest_rows(units, rows, places, Int64(stride), Int64(count))
    } else if isWide {
      sum_rows(units, rows, places, Int64(stride), Int64(count))
    } else {
      sum.initialize(to: LayerSums())
      for index in 0..<count { sum.pointee.add(rows + Int(places[index &* stride])) }
    }
  }

  /// Writes `start` and the sum of those rows to `sum`, whatever is there.
  @inline(__always) func sum(
    _ places: UnsafePointer<UInt32>, stride: Int, count: Int,
    onto start: UnsafePointer<LayerSums>, into sum: UnsafeMutablePointer<LayerSums>
  ) {
    let units = UnsafeMutableRawPointer(sum).assumingMemoryBound(to: Int16.self)
    let first = UnsafeRawPointer(start).assumingMemoryBound(to: Int16.self)
    if isWidest {
      sum_widest_rows_onto(units, first, rows, places, Int64(stride), Int64(count))
    } else if isWide {
      sum_rows_onto(units, first, rows, places, Int64(stride), Int64(count))
    } else {
      sum.update(from: start, count: 1)
      for index in 0..<count { sum.pointee.add(rows + Int(places[index &* stride])) }
    }
  }

  /// Writes the hidden layer of the sums at `slots` of `kept` and of the rows that begin at
  /// `places`.
  @inline(__always) func activate(
    _ kept: UnsafePointer<LayerSums>, _ slots: UnsafeBufferPointer<Int32>,
    _ places: UnsafeBufferPointer<UInt32>, into hidden: UnsafeMutablePointer<Float>
  ) {
    guard let firstSlot = slots.baseAddress, let firstPlace = places.baseAddress else { return }
    let units = UnsafeRawPointer(kept).assumingMemoryBound(to: Int16.self)
    if isWidest {
      write_widest_layer(
        hidden, units, firstSlot, Int64(slots.count), rows, firstPlace, Int64(places.count))
    } else if isWide {
      write_wide_layer(
        hidden, units, firstSlot, Int64(slots.count), rows, firstPlace, Int64(places.count))
    } else {
      var sums = LayerSums()
      for slot in slots { sums.add(kept[Int(slot)]) }
      for place in places { sums.add(rows + Int(place)) }
      sums.activate(into: hidden)
    }
  }

  /// Writes the hidden layer that `sums` make.
  @inline(__always) func activate(_ sums: inout LayerSums, into hidden: UnsafeMutablePointer<Float>)
  {
    if isWide {
      sums.withUnits { write_layer($0, hidden) }
    } else {
      sums.activate(into: hidden)
    }
  }

  /// The class of `groups` with the highest score, the lowest of equals, counted from `first`; 0
  /// where there is none.
  @inline(__always) func best(
    of groups: ClassSet, first: Int = 0, _ hidden: UnsafePointer<Float>
  ) -> Int {
    let known = groups.below(classCount - first)
    if let only = known.only { return only }
    var highest = -Float.infinity
    let low = best(of: known.low, first, first, &highest, hidden)
    return best(of: known.high, first + 64, low, &highest, hidden) - first
  }

  /// The class with the highest score above `highest` among `groups`, bits from class `first` on,
  /// all of which the network has; `fallback` where there is none.
  @inline(__always) private func best(
    of groups: UInt64, _ first: Int, _ fallback: Int, _ highest: inout Float,
    _ hidden: UnsafePointer<Float>
  ) -> Int {
    guard groups != 0 else { return fallback }
    if isWide {
      let floats = UnsafeRawPointer(weights).assumingMemoryBound(to: Float.self)
      return Int(
        best_class(
          hidden, floats, classStarts, groups, Int64(first), Int64(fallback), &highest))
    }
    var best = fallback
    ClassSet(low: groups, high: 0).visit { group in
      let next = score(first + group, hidden)
      if next > highest { (best, highest) = (first + group, next) }
    }
    return best
  }

  /// The score of class `group`, from the hidden layer.
  func score(_ group: Int, _ hidden: UnsafePointer<Float>) -> Float {
    let row = weights + group &* (Self.width / 4)
    let layer = UnsafeRawPointer(hidden).assumingMemoryBound(to: SIMD4<Float>.self)
    var even = SIMD4<Float>()
    var odd = SIMD4<Float>()
    for place in stride(from: 0, to: Self.width / 4, by: 2) {
      even += layer[place] * row[place]
      odd += layer[place + 1] * row[place + 1]
    }
    return (even + odd).sum() + classStarts[group]
  }
}
