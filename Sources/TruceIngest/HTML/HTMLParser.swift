import CXML

/// Parses a page of any quality with libxml2 into a flat tree.
struct HTMLParser {
  /// Attributes that reading a page looks at; the rest is not copied.
  private static let kept: Set<String> = [
    "class", "id", "role", "itemprop", "itemtype", "style", "hidden", "aria-hidden", "href",
    "rel", "content", "property", "name", "datetime", "lang", "type", "alt", "title",
    "data-testid", "data-component", "data-type",
  ]

  /// Levels of nesting that are told apart: deeper nodes count as children of the last of them, so
  /// that going up to the root stays short on pages with thousands of nested elements.
  private static let deepest = 256

  /// The tree of `utf8`; nil where libxml2 finds no element in it.
  func tree(of utf8: [UInt8]) -> HTMLTree? {
    let bytes = utf8.contains(0) ? utf8.filter { $0 != 0 } : utf8
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    guard let context = htmlNewParserCtxt() else { return nil }
    defer { htmlFreeParserCtxt(context) }
    // Without this libxml2 stops at 256 levels and drops the rest of the page.
    context.pointee.options |= Int32(bitPattern: XML_PARSE_HUGE.rawValue)
    let document = bytes.withUnsafeBytes { buffer in
      htmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        "UTF-8", Int32(options))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return nil }
    return flatten(root)
  }

  private func flatten(_ root: xmlNodePtr) -> HTMLTree {
    var tree = HTMLTree()
    var open: [Int] = []
    var current: xmlNodePtr? = root
    while let node = current {
      let parent = open.isEmpty ? -1 : open[min(open.count, Self.deepest) - 1]
      if node.pointee.type == XML_ELEMENT_NODE {
        let index = tree.open(tag(of: node), parent: parent, attributes: attributes(of: node))
        if let child = node.pointee.children {
          open.append(index)
          current = child
          continue
        }
      } else if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE {
        add(node, to: &tree, parent: parent)
      }
      current = next(after: node, root: root, &open, &tree)
    }
    while let index = open.popLast() { tree.close(index) }
    return tree
  }

  /// The next node in document order behind the descendants of `node`; closes what ends.
  private func next(
    after node: xmlNodePtr, root: xmlNodePtr, _ open: inout [Int], _ tree: inout HTMLTree
  ) -> xmlNodePtr? {
    var at = node
    while at != root {
      if let sibling = at.pointee.next { return sibling }
      guard let parent = at.pointee.parent else { return nil }
      at = parent
      if let index = open.popLast() { tree.close(index) }
    }
    return nil
  }

  private func tag(of node: xmlNodePtr) -> HTMLTag {
    guard let name = node.pointee.name else { return .other }
    return HTMLTag(name: String(cString: name).lowercased())
  }

  private func attributes(of node: xmlNodePtr) -> [HTMLTree.Attribute] {
    var found: [HTMLTree.Attribute] = []
    var attribute = node.pointee.properties
    while let current = attribute {
      let name = current.pointee.name.map { String(cString: $0).lowercased() } ?? ""
      if Self.kept.contains(name) {
        let value = current.pointee.children?.pointee.content.map { String(cString: $0) }
        found.append(HTMLTree.Attribute(name: name, value: value ?? ""))
      }
      attribute = current.pointee.next
    }
    return found
  }

  private func add(_ node: xmlNodePtr, to tree: inout HTMLTree, parent: Int) {
    guard let content = node.pointee.content else { return }
    let length = Int(xmlStrlen(content))
    tree.add(text: UnsafeBufferPointer(start: content, count: length), parent: parent)
  }
}
