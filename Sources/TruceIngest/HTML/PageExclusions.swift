/// Tells for each element of a page whether its name says that it is not the article.
struct PageExclusions {
  private let tree: HTMLTree
  private let names: ClassWords
  /// Words of running text in each element, descendants included.
  private let running: [Int]
  /// Soft verdicts of names count too.
  private let isStrict: Bool

  init(_ tree: HTMLTree, names: ClassWords, running: [Int], isStrict: Bool = true) {
    self.tree = tree
    self.names = names
    self.running = running
    self.isStrict = isStrict
  }

  /// For each element the reason why it and its descendants are no article text; nil: none.
  func reasons() -> [String?] {
    var reasons: [String?] = Array(repeating: nil, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() where !node.isText {
      if node.parent >= 0, let inherited = reasons[Int(node.parent)] {
        reasons[index] = isEmbedded(node, inherited) ? nil : inherited
      } else {
        reasons[index] = reason(of: index, node)
      }
    }
    return reasons
  }

  /// A post of a social network that the article quotes stands in a block quotation, inside
  /// elements named after the network.
  private func isEmbedded(_ node: HTMLTree.Node, _ inherited: String) -> Bool {
    node.tag == .blockquote && (inherited == "share-prompt" || inherited == "widget")
  }

  private func reason(of index: Int, _ node: HTMLTree.Node) -> String? {
    let total = max(1, running.first ?? 1)
    // Shares of the running text above which a name is not believed.
    let holdsMost = running[index] * 10 > total * 9
    let holdsMuch = running[index] * 10 > total * 4
    if holdsMost { return nil }
    if let reason = tagReason(node.tag) {
      return holdsMuch && node.tag != .nav && node.tag != .footer ? nil : reason
    }
    guard node.tag != .html, node.tag != .body, node.tag != .article, node.tag != .main else {
      return nil
    }
    if isHidden(index) { return "overlay" }
    if let reason = attributeReason(index) { return holdsMuch ? nil : reason }
    for name in ["class", "id"] {
      guard let value = tree.attribute(name, of: index), let verdict = names.verdict(on: value),
        verdict.isFirm || isStrict && !holdsMuch
      else { continue }
      return verdict.reason
    }
    return nil
  }

  private func tagReason(_ tag: HTMLTag) -> String? {
    switch tag {
    case .nav, .menu: "navigation"
    case .footer: "footer"
    case .aside: "aside"
    case .form, .fieldset: "form"
    case .figcaption, .caption: "caption"
    case .dialog: "overlay"
    default: nil
    }
  }

  /// A dialogue, or hidden from screen readers until something is clicked.
  private func isHidden(_ index: Int) -> Bool {
    let role = tree.attribute("role", of: index)
    return role == "dialog" || role == "alertdialog"
      || tree.attribute("aria-hidden", of: index) == "true"
  }

  private func attributeReason(_ index: Int) -> String? {
    guard let role = tree.attribute("role", of: index) else { return nil }
    let roles: Set<String> = [
      "navigation", "complementary", "banner", "contentinfo", "search",
    ]
    return roles.contains(role) ? "navigation" : nil
  }
}
