/// Groups of words alike that a word belongs to, found in the word vectors of a language model: 0
/// where it has none.
struct WordClusters: Equatable {
  static let count = 4

  /// Alike in their syntax: 64 groups.
  var coarse: UInt32 = 0
  /// Alike in their syntax: 512 groups.
  var fine: UInt32 = 0
  /// Alike in their meaning: 256 groups.
  var field: UInt32 = 0
  /// Alike in their meaning: 2,048 groups.
  var sense: UInt32 = 0

  init() {}

  init(coarse: UInt32, fine: UInt32, field: UInt32, sense: UInt32) {
    self.coarse = coarse
    self.fine = fine
    self.field = field
    self.sense = sense
  }

  /// Reads `count` numbers.
  init(_ numbers: UnsafePointer<UInt16>) {
    coarse = UInt32(numbers[0])
    fine = UInt32(numbers[1])
    field = UInt32(numbers[2])
    sense = UInt32(numbers[3])
  }
}
