/// Finds the part of a page that is the article.
///
/// Language-independent: what counts is running text outside links, its punctuation, the names of
/// the elements around it, and where the page's linked data say the article is. In the spirit of
/// Kohlschütter, Fankhauser, Nejdl, "Boilerplate Detection using Shallow Text Features", WSDM 2010
/// (text and link density of blocks), and of Mozilla's Readability (scores handed up to parents).
struct ArticleFinder {
  private let tree: HTMLTree
  private let blocks: [PageBlock]
  private let names: ClassWords

  init(_ tree: HTMLTree, _ blocks: [PageBlock], names: ClassWords) {
    self.tree = tree
    self.blocks = blocks
    self.names = names
  }

  /// For each block the reason why it is not the article; nil: it is.
  func reasons() -> [String?] {
    let excluded = exclusions()
    let scores = scores(excluded)
    let root = container(scores)
    return blocks.indices.map { index in
      let block = blocks[index]
      guard isInside(block.element, root) else { return "outside-article" }
      if let reason = excluded[block.element] { return reason }
      return blockReason(block)
    }
  }

  // MARK: Exclusion by names

  /// For each element the reason why it and its descendants are no article text.
  private func exclusions() -> [String?] {
    var own: [String?] = Array(repeating: nil, count: tree.nodes.count)
    let running = runningText()
    let total = max(1, running.first ?? 1)
    for (index, node) in tree.nodes.enumerated() where !node.isText {
      if node.parent >= 0, let inherited = own[Int(node.parent)] {
        own[index] = inherited
        continue
      }
      if running[index] * 5 > total * 2 { continue }
      own[index] = reason(of: index, node)
    }
    return own
  }

  private func reason(of index: Int, _ node: HTMLTree.Node) -> String? {
    switch node.tag {
    case .nav, .menu: return "navigation"
    case .footer: return "footer"
    case .aside: return "aside"
    case .form, .fieldset: return "form"
    case .figcaption, .caption: return "caption"
    case .dialog: return "overlay"
    case .html, .body, .article, .main: return nil
    default: break
    }
    if tree.attribute("aria-hidden", of: index) == "true" { return "hidden" }
    if let role = tree.attribute("role", of: index),
      ["navigation", "complementary", "banner", "contentinfo", "search", "dialog"].contains(role)
    {
      return "navigation"
    }
    if let name = tree.attribute("class", of: index), let reason = names.reason(for: name) {
      return reason
    }
    return tree.attribute("id", of: index).flatMap { names.reason(for: $0) }
  }

  /// Words of running text in each element.
  private func runningText() -> [Int] {
    var words = Array(repeating: 0, count: tree.nodes.count)
    for block in blocks where isRunning(block) { words[block.element] += block.wordCount }
    return summedUp(words)
  }

  /// Adds each element's value to its ancestors'.
  private func summedUp(_ values: [Int]) -> [Int] {
    var values = values
    for index in values.indices.reversed() {
      let parent = Int(tree.nodes[index].parent)
      if parent >= 0 { values[parent] += values[index] }
    }
    return values
  }

  // MARK: Scores

  /// Looks like sentences: long enough and little of it linked.
  private func isRunning(_ block: PageBlock) -> Bool {
    block.wordCount >= 12 && block.linkDensity < 0.4
  }

  /// Words of running text less words of linked and loose text, per element.
  private func scores(_ excluded: [String?]) -> [Int] {
    var scores = Array(repeating: 0, count: tree.nodes.count)
    for block in blocks where excluded[block.element] == nil {
      if isRunning(block) {
        scores[block.element] += block.wordCount
      } else if block.linkDensity > 0.5 {
        scores[block.element] -= block.wordCount
      }
    }
    return summedUp(scores)
  }

  /// From the root down as long as one child holds nearly all of the score.
  private func container(_ scores: [Int]) -> Int {
    var at = 0
    while true {
      var best: Int?
      var child = at + 1
      while child < Int(tree.nodes[at].end) {
        if !tree.nodes[child].isText, scores[child] > (best.map { scores[$0] } ?? 0) {
          best = child
        }
        child = Int(tree.nodes[child].end)
      }
      guard let best, scores[best] * 100 >= scores[at] * 80,
        tree.nodes[best].tag.isBlock || Int(tree.nodes[best].end) > best + 2,
        tree.nodes[best].tag != .p
      else { return at }
      at = best
    }
  }

  private func isInside(_ index: Int, _ root: Int) -> Bool {
    index >= root && index < Int(tree.nodes[root].end)
  }

  // MARK: Blocks

  private func blockReason(_ block: PageBlock) -> String? {
    if block.tag == .h1 { return "repeated-headline" }
    if block.linkDensity > 0.8, block.wordCount > 1 { return "link-line" }
    return nil
  }
}
