/// Finds the part of a page that is the article.
///
/// Language-independent: what counts is running text outside links, the names of the elements
/// around it, and the shape of lists and cards. In the spirit of Kohlschütter, Fankhauser, Nejdl,
/// "Boilerplate Detection using Shallow Text Features", WSDM 2010 (text and link density of
/// blocks), and of Mozilla's Readability (scores handed up to parents).
struct ArticleFinder {
  private let tree: HTMLTree
  private let blocks: [PageBlock]
  private let names: ClassWords
  /// Words outside links in the blocks ahead of each index: differences are sums over ranges.
  private let looseWordsAhead: [Int]

  init(_ tree: HTMLTree, _ blocks: [PageBlock], names: ClassWords) {
    self.tree = tree
    self.blocks = blocks
    self.names = names
    var sums = [0]
    for block in blocks {
      sums.append((sums.last ?? 0) + (block.linkDensity <= 0.8 ? block.wordCount : 0))
    }
    looseWordsAhead = sums
  }

  /// The blocks inside the element at `index`: they stand together, in the order of their nodes.
  private func blocks(in index: Int) -> Range<Int> {
    firstBlock(from: index)..<firstBlock(from: Int(tree.nodes[index].end))
  }

  /// Index of the first block whose text starts at `node` or behind; found by halving.
  private func firstBlock(from node: Int) -> Int {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].firstNode < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// For each block the reason why it is not the article; nil: it is. `headline`: index of the
  /// block that spells the title, if one does.
  func reasons(headline: Int?) -> [String?] {
    let running = runningText()
    var excluded = PageExclusions(tree, names: names, running: running).reasons()
    var scores = scores(excluded)
    if let all = running.first, let kept = scores.first, kept * 4 < all {
      // The names condemn nearly everything: here they mean something else.
      excluded =
        PageExclusions(tree, names: names, running: running, isStrict: false).reasons()
      scores = self.scores(excluded)
    }
    let root = container(scores)
    var reasons = blocks.map { block -> String? in
      guard isInside(block.element, root) else { return "outside-article" }
      return excluded[block.element] ?? blockReason(block)
    }
    dropLinkLists(&reasons, root)
    dropCards(&reasons, root)
    dropAhead(of: headline, &reasons)
    dropOrphanHeadings(&reasons)
    return reasons
  }

  // MARK: Scores

  /// Looks like sentences: long enough and little of it linked. Sizes tuned on the 90 development
  /// pages of `pages.py`; between 8 and 15 words little moves.
  private func isRunning(_ block: PageBlock) -> Bool {
    block.wordCount >= 12 && block.linkDensity < 0.4
  }

  /// Words of running text in each element.
  private func runningText() -> [Int] {
    var words = Array(repeating: 0, count: tree.nodes.count)
    for block in blocks where isRunning(block) { words[block.element] += block.wordCount }
    return summedUp(words)
  }

  /// Words of running text and a third of those of loose text, less words of linked text.
  private func scores(_ excluded: [String?]) -> [Int] {
    var scores = Array(repeating: 0, count: tree.nodes.count)
    for block in blocks where excluded[block.element] == nil {
      if isRunning(block) {
        scores[block.element] += block.wordCount
      } else if block.linkDensity > 0.5 {
        scores[block.element] -= block.wordCount
      } else if block.wordCount >= 4 {
        scores[block.element] += block.wordCount / 3
      }
    }
    return summedUp(scores)
  }

  /// Adds each element's value to its ancestors'; one below zero counts against itself alone.
  private func summedUp(_ values: [Int]) -> [Int] {
    var values = values
    for index in values.indices.reversed() {
      let parent = Int(tree.nodes[index].parent)
      if parent >= 0 { values[parent] += max(0, values[index]) }
    }
    return values
  }

  /// From the root down as long as one child holds nearly all of the score.
  private func container(_ scores: [Int]) -> Int {
    var at = 0
    while let best = children(of: at).max(by: { scores[$0] < scores[$1] }), scores[best] > 0,
      scores[best] * 100 >= scores[at] * 80, tree.nodes[best].tag.isContainer
    {
      at = best
    }
    return at
  }

  private func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < Int(tree.nodes[index].end) {
      if !tree.nodes[child].isText { children.append(child) }
      child = Int(tree.nodes[child].end)
    }
    return children
  }

  private func isInside(_ index: Int, _ root: Int) -> Bool {
    index >= root && index < Int(tree.nodes[root].end)
  }

  // MARK: Blocks inside

  private func blockReason(_ block: PageBlock) -> String? {
    block.linkDensity > 0.8 && block.wordCount > 1 ? "link-line" : nil
  }

  /// A short entry with a link in it.
  private func isPointer(_ block: PageBlock) -> Bool {
    block.linkedCount > 0 && block.wordCount < 40
  }

  /// Lists whose text is mostly links, with two entries or more; at the foot of the article also
  /// lists of three or more entries with a link in each.
  private func dropLinkLists(_ reasons: inout [String?], _ root: Int) {
    for (_, indices) in blocks(under: [.ul, .ol], root) where indices.count > 1 {
      let size = indices.reduce(0) { $0 + blocks[$1 as Int].text.count }
      let linked = indices.reduce(0) { $0 + blocks[$1 as Int].linkedCount }
      let isTail =
        indices.count > 2 && indices.allSatisfy { isPointer(blocks[$0 as Int]) }
        && !reasons[((indices.last ?? 0) + 1)...].indices.contains {
          reasons[$0] == nil && isRunning(blocks[$0])
        }
      guard linked * 2 > size || isTail else { continue }
      for index in indices where reasons[index] == nil { reasons[index] = "related-link" }
    }
  }

  /// The blocks inside the outermost elements with one of `tags`, by element, in order.
  private func blocks(under tags: Set<HTMLTag>, _ root: Int) -> [(Int, [Int])] {
    var found: [(Int, [Int])] = []
    for (index, block) in blocks.enumerated() where isInside(block.element, root) {
      if let last = found.last, isInside(block.element, last.0) {
        found[found.count - 1].1.append(index)
        continue
      }
      var at = block.element
      var outermost: Int?
      while at > root {
        if tags.contains(tree.nodes[at].tag) { outermost = at }
        at = Int(tree.nodes[at].parent)
      }
      if let outermost { found.append((outermost, [index])) }
    }
    return found
  }

  /// Teasers of other articles: an element with a linked heading and little else, one of two or
  /// more alike.
  private func dropCards(_ reasons: inout [String?], _ root: Int) {
    var nameOf: [Int: String] = [:]
    var counts: [String: Int] = [:]
    for block in blocks where block.linkDensity > 0.8 && block.wordCount > 2 {
      guard isInside(block.element, root), let card = card(around: block, root),
        nameOf[card] == nil
      else { continue }
      let name = tree.attribute("class", of: card) ?? "in \(tree.nodes[card].parent)"
      nameOf[card] = name
      counts[name, default: 0] += 1
    }
    for (card, name) in nameOf where counts[name, default: 0] > 1 {
      for index in blocks(in: card) where reasons[index] == nil { reasons[index] = "related-link" }
    }
  }

  /// The smallest element around a linked heading that also holds a teaser and no more.
  private func card(around block: PageBlock, _ root: Int) -> Int? {
    var at = block.element
    while at > root {
      let inside = blocks(in: at)
      let words = looseWordsAhead[inside.upperBound] - looseWordsAhead[inside.lowerBound]
      if words > 45 { return nil }
      if words > 0, tree.nodes[at].tag.isContainer { return at }
      at = Int(tree.nodes[at].parent)
    }
    return nil
  }

  /// What stands ahead of the headline is not the article, if most of the article stands behind.
  private func dropAhead(of headline: Int?, _ reasons: inout [String?]) {
    guard let headline else { return }
    func words(_ range: Range<Int>) -> Int {
      range.reduce(0) {
        reasons[$1] == nil && isRunning(blocks[$1]) ? $0 + blocks[$1].wordCount : $0
      }
    }
    let behind = words(headline + 1..<blocks.count)
    guard behind >= 20, behind * 3 >= words(0..<headline) else { return }
    for index in 0..<headline where reasons[index] == nil { reasons[index] = "before-headline" }
  }

  /// A heading with nothing kept behind it before the next heading of its rank, behind which
  /// something was dropped.
  private func dropOrphanHeadings(_ reasons: inout [String?]) {
    for index in blocks.indices.reversed()
    where reasons[index] == nil && blocks[index].tag.isHeading {
      let next = index + 1
      guard next < blocks.count, let reason = reasons[next],
        ["related-link", "link-line", "outside-article", "newsletter"].contains(reason)
      else { continue }
      let kept = reasons[next...].prefix(4).contains { $0 == nil }
      if !kept { reasons[index] = reason }
    }
  }
}
