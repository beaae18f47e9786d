/// What the words that texts have shown last bring in the roles of configurations.
///
/// A word brings the same wherever it stands, but for the features that look at the words beside it:
/// those are no part of this. Bounded: each word has one place, and the later of two drives the
/// earlier out.
struct RoleMemory: Sendable {
  /// Words that are remembered: a power of two.
  fileprivate static let capacity = 1 << 12

  private var entries: ContiguousArray<RoleTable.Entry> = []
  private var sums: ContiguousArray<LayerSums> = []

  /// Calls `body` with a view of the memory, which is valid as long.
  mutating func withTable<Value>(_ body: (RoleTable) -> Value) -> Value? {
    if entries.isEmpty { makeRoom() }
    return entries.withUnsafeMutableBufferPointer { entries in
      sums.withUnsafeMutableBufferPointer { sums in
        guard let first = entries.baseAddress, let sum = sums.baseAddress else { return nil }
        return body(RoleTable(entries: first, sums: UnsafeMutableRawPointer(sum).onLine))
      }
    }
  }

  private mutating func makeRoom() {
    entries = ContiguousArray(repeating: RoleTable.Entry(), count: Self.capacity)
    // Nothing is read of a sum before it is written, and most are for words that never come: the
    // system gives the memory page by page. One more, to begin on a line of the cache.
    let count = Self.capacity * TransitionFeatures.roleCount + 1
    sums = ContiguousArray(unsafeUninitializedCapacity: count) { $1 = count }
  }
}

/// A view of a `RoleMemory`.
struct RoleTable {
  /// What a parser reads of a word alone.
  struct Word {
    /// The form and the ending.
    private let letters: UInt64
    private let meaning: UInt64
    /// The tags and a group of words of like syntax.
    private let syntax: UInt64
    /// The number of the parser.
    private let parser: UInt32
    /// Where it stands in the table.
    fileprivate let place: UInt32

    /// No word.
    fileprivate init() { (letters, meaning, syntax, parser, place) = (0, 0, 0, 0, 0) }

    /// The word at `index` of `input` as the parser with this number reads it.
    init(_ input: ParserInput, _ index: Int, parser: Int) {
      let clusters = input.clusters(index)
      self.parser = UInt32(truncatingIfNeeded: parser)
      letters = UInt64(input.form(index)) << 32 | UInt64(input.ending(index))
      meaning = UInt64(clusters.field) << 32 | UInt64(clusters.sense)
      syntax = UInt64(input.fine(index)) << 32 | UInt64(clusters.fine)
      var hash = (letters ^ UInt64(parser)) &* 0x9E37_79B9_7F4A_7C15
      hash = (hash ^ hash >> 32 ^ syntax ^ meaning << 9) &* 0xD6E8_FEB8_6659_FD93
      place = UInt32(truncatingIfNeeded: hash >> 40) & UInt32(RoleMemory.capacity - 1)
    }

    /// In one step: as a rule it is the same word.
    @inline(__always) fileprivate func isSame(_ other: UnsafePointer<Word>) -> Bool {
      (letters ^ other.pointee.letters) | (meaning ^ other.pointee.meaning)
        | (syntax ^ other.pointee.syntax) | UInt64(parser ^ other.pointee.parser) == 0
    }
  }

  /// A place of the table: a word with the roles, as bits, in which it has been summed.
  fileprivate struct Entry {
    var word = Word()
    var roles: UInt32 = 0
  }

  fileprivate let entries: UnsafeMutablePointer<Entry>
  fileprivate let sums: UnsafeMutablePointer<LayerSums>

  /// What `word` brings in each role, of which those in `roles`, a set of bits, are known; nil: one of
  /// them is not. Valid until the next call of `room`.
  @inline(__always) func sums(
    of word: UnsafePointer<Word>, in roles: UInt32
  ) -> UnsafePointer<LayerSums>? {
    let place = Int(word.pointee.place)
    guard entries[place].roles & roles == roles, entries[place].word.isSame(word) else {
      return nil
    }
    return UnsafePointer(sums + place &* TransitionFeatures.roleCount)
  }

  /// Room for what `word` brings in the role with index `role`, which the caller sees to.
  func room(for word: UnsafePointer<Word>, in role: Int) -> UnsafeMutablePointer<LayerSums> {
    let place = Int(word.pointee.place)
    if !entries[place].word.isSame(word) { entries[place] = Entry(word: word.pointee) }
    entries[place].roles |= 1 << UInt32(truncatingIfNeeded: role)
    return sums + place * TransitionFeatures.roleCount + role
  }
}

extension UnsafeMutableRawPointer {
  /// The next line of the cache, as sums.
  fileprivate var onLine: UnsafeMutablePointer<LayerSums> {
    alignedUp(toMultipleOf: 64).assumingMemoryBound(to: LayerSums.self)
  }
}
