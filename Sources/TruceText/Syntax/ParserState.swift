/// A configuration of the arc-eager transition system (Nivre 2003) with the root behind the last
/// word (Ballesteros and Nivre 2013).
///
/// All states of a parse live in one block of memory; copying one is one `memcpy`.
struct ParserState {
  /// Words of the sentence; the root is word `count`.
  let count: Int
  private let block: UnsafeMutablePointer<Int16>

  /// Fields ahead of the per-word arrays: depth of the stack, first word of the buffer, whether the
  /// root has a child.
  private static let headerSize = 4
  private static let arrayCount = 10

  /// Size of a block for a sentence of `count` words, in elements of two bytes.
  static func blockSize(_ count: Int) -> Int { headerSize + arrayCount * (count + 1) }

  init(count: Int, block: UnsafeMutablePointer<Int16>) {
    self.count = count
    self.block = block
  }

  /// Makes it the start: empty stack, all words in the buffer, no arcs.
  func reset() {
    block.update(repeating: -1, count: Self.blockSize(count))
    block.update(repeating: 0, count: Self.headerSize)
    (block + Self.headerSize + 6 * (count + 1)).update(repeating: 0, count: 4 * (count + 1))
  }

  func copy(from other: ParserState) {
    block.update(from: other.block, count: Self.blockSize(count))
  }

  @inline(__always) private func array(_ index: Int) -> UnsafeMutablePointer<Int16> {
    block + Self.headerSize + index * (count + 1)
  }

  var depth: Int { Int(block[0]) }
  /// First word of the buffer; `count` where only the root is left.
  var front: Int { Int(block[1]) }
  var rootHasChild: Bool { block[2] != 0 }
  var isFinal: Bool { front == count && depth == 0 }

  /// The word `down` places below the top of the stack; -1: none.
  @inline(__always) func stack(_ down: Int) -> Int {
    let index = depth - 1 - down
    return index >= 0 ? Int(array(0)[index]) : -1
  }

  @inline(__always) func head(_ word: Int) -> Int { word < 0 ? -1 : Int(array(1)[word]) }
  @inline(__always) func left(_ word: Int) -> Int { word < 0 ? -1 : Int(array(2)[word]) }
  @inline(__always) func left2(_ word: Int) -> Int { word < 0 ? -1 : Int(array(3)[word]) }
  @inline(__always) func right(_ word: Int) -> Int { word < 0 ? -1 : Int(array(4)[word]) }
  @inline(__always) func right2(_ word: Int) -> Int { word < 0 ? -1 : Int(array(5)[word]) }
  @inline(__always) func leftCount(_ word: Int) -> UInt32 {
    word < 0 ? 0 : UInt32(min(array(6)[word], 6))
  }
  @inline(__always) func rightCount(_ word: Int) -> UInt32 {
    word < 0 ? 0 : UInt32(min(array(7)[word], 6))
  }
  /// Relation to the head, one above its raw value; 0: none yet.
  @inline(__always) func label(_ word: Int) -> UInt32 { word < 0 ? 0 : UInt32(array(8)[word]) }
  /// Sixteen bits that tell which relations the children of `word` have.
  @inline(__always) func childLabels(_ word: Int) -> UInt32 {
    word < 0 ? 0 : UInt32(UInt16(bitPattern: array(9)[word]))
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
    array(0)[depth] = Int16(word)
    block[0] += 1
    block[1] += 1
  }

  private func attach(_ child: Int, to parent: Int, _ label: UInt8) {
    array(1)[child] = Int16(parent)
    array(8)[child] = Int16(label) + 1
    if parent == count { block[2] = 1 }
    let bit = Int16(bitPattern: 1 << UInt16(label % 16))
    array(9)[parent] |= bit
    if child < parent {
      array(3)[parent] = array(2)[parent]
      array(2)[parent] = Int16(child)
      array(6)[parent] += 1
    } else {
      array(5)[parent] = array(4)[parent]
      array(4)[parent] = Int16(child)
      array(7)[parent] += 1
    }
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
