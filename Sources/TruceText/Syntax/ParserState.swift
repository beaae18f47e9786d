/// A configuration of the arc-eager transition system (Nivre 2003) with the root behind the last
/// word (Ballesteros and Nivre 2013).
///
/// All states of a parse live in one block of memory; copying one is one `memcpy`.
struct ParserState {
  /// Words of the sentence; the root is word `count`.
  let count: Int
  private let block: UnsafeMutablePointer<Int16>

  /// Fields ahead of the stack: its depth, the first word of the buffer, whether the root has a
  /// child.
  private static let headerSize = 4

  /// What is known of a word, side by side.
  private enum Field: Int {
    case head, left, left2, right, right2, leftCount, rightCount, label, childLabels
  }
  /// Room for the fields of a word: a power of two.
  private static let wordSize = 16
  /// The fields whose start is -1; that of the others is 0.
  private static let placeFields = 5

  /// Size of a block for a sentence of `count` words, in elements of two bytes.
  static func blockSize(_ count: Int) -> Int { headerSize + (1 + wordSize) * (count + 1) }

  init(count: Int, block: UnsafeMutablePointer<Int16>) {
    self.count = count
    self.block = block
  }

  /// Makes it the start: empty stack, all words in the buffer, no arcs.
  func reset() {
    block.update(repeating: 0, count: Self.blockSize(count))
    for word in 0...count {
      fields(word).update(repeating: -1, count: Self.placeFields)
    }
  }

  func copy(from other: ParserState) {
    block.update(from: other.block, count: Self.blockSize(count))
  }

  @inline(__always) private var words: UnsafeMutablePointer<Int16> { block + Self.headerSize }

  @inline(__always) private func fields(_ word: Int) -> UnsafeMutablePointer<Int16> {
    words + (count &+ 1 &+ word &* Self.wordSize)
  }

  @inline(__always) private func field(_ field: Field, _ word: Int) -> Int16 {
    fields(word)[field.rawValue]
  }

  var depth: Int { Int(block[0]) }
  /// First word of the buffer; `count` where only the root is left.
  var front: Int { Int(block[1]) }
  var rootHasChild: Bool { block[2] != 0 }
  var isFinal: Bool { front == count && depth == 0 }

  /// The word `down` places below the top of the stack; -1: none.
  @inline(__always) func stack(_ down: Int) -> Int {
    let index = depth &- 1 &- down
    return index >= 0 ? Int(words[index]) : -1
  }

  @inline(__always) func head(_ word: Int) -> Int { word < 0 ? -1 : Int(field(.head, word)) }
  @inline(__always) func left(_ word: Int) -> Int { word < 0 ? -1 : Int(field(.left, word)) }
  @inline(__always) func left2(_ word: Int) -> Int { word < 0 ? -1 : Int(field(.left2, word)) }
  @inline(__always) func right(_ word: Int) -> Int { word < 0 ? -1 : Int(field(.right, word)) }
  @inline(__always) func right2(_ word: Int) -> Int { word < 0 ? -1 : Int(field(.right2, word)) }
  @inline(__always) func leftCount(_ word: Int) -> UInt32 {
    word < 0 ? 0 : UInt32(truncatingIfNeeded: min(field(.leftCount, word), 6))
  }
  @inline(__always) func rightCount(_ word: Int) -> UInt32 {
    word < 0 ? 0 : UInt32(truncatingIfNeeded: min(field(.rightCount, word), 6))
  }
  /// Relation to the head, one above its raw value; 0: none yet.
  @inline(__always) func label(_ word: Int) -> UInt32 {
    word < 0 ? 0 : UInt32(truncatingIfNeeded: field(.label, word))
  }
  /// Sixteen bits that tell which relations the children of `word` have.
  @inline(__always) func childLabels(_ word: Int) -> UInt32 {
    word < 0 ? 0 : UInt32(UInt16(bitPattern: field(.childLabels, word)))
  }

  @inline(__always) func allows(_ move: Transition) -> Bool {
    let top = stack(0)
    switch move {
    case .shift: return front < count
    case .left: return top >= 0 && head(top) < 0
    case .right: return front < count && top >= 0
    case .reduce: return top >= 0 && head(top) >= 0
    }
  }

  /// The only move that can be made: with an empty stack, or with the root alone in the buffer,
  /// whose arc can be no other than that of the root. nil: `choices` can be made, or the state is final.
  @inline(__always) var forcedMove: Transition? {
    let top = stack(0)
    if top < 0 { return front < count ? .shift : nil }
    return front < count ? nil : head(top) < 0 ? .left : .reduce
  }

  /// The moves that can be made where none is forced, as classes of the network.
  @inline(__always) var choices: ClassSet {
    let last: Transition = head(stack(0)) < 0 ? .left : .reduce
    return ClassSet(
      low: 1 << UInt64(Transition.shift.rawValue) | 1 << UInt64(Transition.right.rawValue)
        | 1 << UInt64(last.rawValue), high: 0)
  }

  func apply(_ move: Transition, label: (Int, Int) -> UInt8) {
    switch move {
    case .shift: push(front)
    case .left:
      let top = stack(0)
      attach(top, to: front, label(front, top))
      block[0] -= 1
    case .right:
      let top = stack(0)
      attach(front, to: top, label(top, front))
      push(front)
    case .reduce: block[0] -= 1
    }
  }

  @inline(__always) private func push(_ word: Int) {
    words[depth] = Int16(truncatingIfNeeded: word)
    block[0] &+= 1
    block[1] &+= 1
  }

  private func attach(_ child: Int, to parent: Int, _ label: UInt8) {
    let (ofChild, ofParent) = (fields(child), fields(parent))
    ofChild[Field.head.rawValue] = Int16(truncatingIfNeeded: parent)
    ofChild[Field.label.rawValue] = Int16(label) &+ 1
    if parent == count { block[2] = 1 }
    ofParent[Field.childLabels.rawValue] |= Int16(bitPattern: 1 &<< UInt16(label & 15))
    let (nearest, next, number): (Field, Field, Field) =
      child < parent ? (.left, .left2, .leftCount) : (.right, .right2, .rightCount)
    ofParent[next.rawValue] = ofParent[nearest.rawValue]
    ofParent[nearest.rawValue] = Int16(truncatingIfNeeded: child)
    ofParent[number.rawValue] &+= 1
  }
}

/// The moves of the arc-eager system.
enum Transition: Int, CaseIterable {
  /// The first word of the buffer goes onto the stack.
  case shift
  /// The top of the stack becomes a child of the first word of the buffer and leaves.
  case left
  /// The first word of the buffer becomes a child of the top of the stack and goes onto it.
  case right
  /// The top of the stack, which has a head, leaves.
  case reduce
}
