/// Cuts a page into its visible blocks, in document order.
struct PageBlocks {
  private let tree: HTMLTree
  private(set) var blocks: [PageBlock] = []
  private var text: [UInt8] = []
  private var linkedCount = 0
  private var firstNode = -1
  private var pendingBlank = false
  private var breaks = 0

  init(_ tree: HTMLTree) {
    self.tree = tree
    walk()
  }

  private mutating func walk() {
    var open: [(index: Int, end: Int)] = []
    var element = 0
    var elements: [Int] = [0]
    var linkDepth = 0
    var index = 0
    func isBlock(_ at: Int) -> Bool { tree.nodes[at].tag.isBlock }
    while index <= tree.nodes.count {
      while let last = open.last, index >= last.end {
        open.removeLast()
        if tree.nodes[last.index].tag == .a { linkDepth -= 1 }
        if isBlock(last.index) {
          flush(element)
          elements.removeLast()
          element = elements.last ?? 0
        }
      }
      guard index < tree.nodes.count else { break }
      let node = tree.nodes[index]
      if node.isText {
        append(node, at: index, linked: linkDepth > 0)
        index += 1
        continue
      }
      if node.tag.isUnseen || isHidden(index) {
        index = Int(node.end)
        continue
      }
      if node.tag == .br { lineBreak(element) } else if node.tag != .other { breaks = 0 }
      if node.tag == .td || node.tag == .th { pendingBlank = true }
      if node.tag == .a { linkDepth += 1 }
      if node.tag.isBlock {
        flush(element)
        element = index
        elements.append(index)
      }
      open.append((index, Int(node.end)))
      index += 1
    }
    flush(element)
  }

  /// Hidden by attribute or style: the reader never sees it.
  private func isHidden(_ index: Int) -> Bool {
    if tree.attribute("hidden", of: index) != nil { return true }
    guard let style = tree.attribute("style", of: index) else { return false }
    let packed = style.lowercased().filter { $0 != " " }
    return packed.contains("display:none") || packed.contains("visibility:hidden")
  }

  /// One break is a blank, two end the block.
  private mutating func lineBreak(_ element: Int) {
    breaks += 1
    pendingBlank = true
    if breaks >= 2 { flush(element) }
  }

  private mutating func append(_ node: HTMLTree.Node, at index: Int, linked: Bool) {
    let bytes = tree.text[Int(node.first)..<Int(node.last)]
    let before = text.count
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      let isSoftHyphen = byte == 0xC2 && at + 1 < bytes.endIndex && bytes[at + 1] == 0xAD
      if byte <= 0x20 {
        pendingBlank = true
      } else if isSoftHyphen {
        at += 1
      } else {
        if pendingBlank, !text.isEmpty { text.append(0x20) }
        pendingBlank = false
        if firstNode < 0 { firstNode = index }
        breaks = 0
        text.append(byte)
      }
      at += 1
    }
    if linked { linkedCount += text.count - before }
  }

  private mutating func flush(_ element: Int) {
    defer {
      text.removeAll(keepingCapacity: true)
      linkedCount = 0
      firstNode = -1
      pendingBlank = false
      breaks = 0
    }
    guard !text.isEmpty, text.contains(where: { $0 > 0x20 && $0 != 0xC2 && $0 != 0xA0 }) else {
      return
    }
    blocks.append(
      PageBlock(
        text: text, linkedCount: linkedCount, element: element, tag: tree.nodes[element].tag,
        firstNode: firstNode, wordCount: Self.words(in: text)))
  }

  /// Blank-separated words, plus one for every three characters of scripts without blanks.
  private static func words(in text: [UInt8]) -> Int {
    var words = 1
    var wide = 0
    for byte in text {
      if byte == 0x20 { words += 1 }
      if (0xE3...0xED).contains(byte) { wide += 1 }
    }
    return words + wide / 3
  }
}
