/// A page as a flat list of nodes in document order: a node's descendants are the nodes behind it
/// up to its `end`. No recursion, so no depth of nesting can exhaust the stack.
struct HTMLTree: Sendable {
  struct Node: Sendable {
    var tag: HTMLTag
    /// Text nodes have no tag and a range of `text`.
    var isText: Bool
    /// Index of the parent; -1 at the root.
    var parent: Int32
    /// One past the last descendant.
    var end: Int32
    /// Into `text` for text nodes, into `attributes` for elements.
    var first: Int32
    var last: Int32
  }

  struct Attribute: Sendable {
    var name: String
    var value: String
  }

  fileprivate(set) var nodes: [Node] = []
  /// The UTF-8 of all text nodes, one behind another.
  fileprivate(set) var text: [UInt8] = []
  fileprivate(set) var attributes: [Attribute] = []

  /// The value of `name` of the element at `index`; nil where it has none.
  func attribute(_ name: String, of index: Int) -> String? {
    let node = nodes[index]
    guard !node.isText else { return nil }
    for at in Int(node.first)..<Int(node.last) where attributes[at].name == name {
      return attributes[at].value
    }
    return nil
  }

  /// Indices of the elements with `tag`, in order.
  func elements(_ tag: HTMLTag) -> [Int] {
    nodes.indices.filter { nodes[$0].tag == tag && !nodes[$0].isText }
  }

  /// The words in the element at `index`, blanks collapsed.
  func words(of index: Int) -> String {
    var out: [UInt8] = []
    for at in index..<Int(nodes[index].end) where nodes[at].isText {
      for byte in text[Int(nodes[at].first)..<Int(nodes[at].last)] {
        if byte <= 0x20 {
          if let last = out.last, last != 0x20 { out.append(0x20) }
        } else {
          out.append(byte)
        }
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  /// The raw text in the element at `index`.
  func rawText(of index: Int) -> ArraySlice<UInt8> {
    let nodes = nodes[index..<Int(nodes[index].end)].filter(\.isText)
    guard let first = nodes.first, let last = nodes.last else { return [] }
    return text[Int(first.first)..<Int(last.last)]
  }

  // MARK: Building

  mutating func open(_ tag: HTMLTag, parent: Int, attributes new: [Attribute]) -> Int {
    let first = Int32(attributes.count)
    attributes += new
    nodes.append(
      Node(
        tag: tag, isText: false, parent: Int32(parent), end: Int32(nodes.count + 1), first: first,
        last: Int32(attributes.count)))
    return nodes.count - 1
  }

  mutating func add(text bytes: UnsafeBufferPointer<UInt8>, parent: Int) {
    let first = Int32(text.count)
    text.append(contentsOf: bytes)
    nodes.append(
      Node(
        tag: .other, isText: true, parent: Int32(parent), end: Int32(nodes.count + 1),
        first: first, last: Int32(text.count)))
  }

  /// The element at `index` has all its descendants.
  mutating func close(_ index: Int) { nodes[index].end = Int32(nodes.count) }
}
