import CXML

/// Reads RSS (0.9 to 2.0) and Atom (RFC 4287).
struct FeedReader: Sendable {
  /// Entries read of one feed.
  static let most = 500

  /// The entries of `bytes` in their order; nil: it is no feed.
  ///
  /// Neither entities of its own nor anything outside the document is read.
  func items(in bytes: [UInt8]) -> [FeedItem]? {
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue
      | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
    guard
      let document = bytes.withUnsafeBytes({
        xmlReadMemory(
          $0.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil, Int32(options))
      })
    else { return nil }
    defer { xmlFreeDoc(document) }
    guard let root = XMLElement(xmlDocGetRootElement(document)),
      ["rss", "rdf", "feed"].contains(root.name.lowercased())
    else { return nil }
    var items: [FeedItem] = []
    for element in root.children
      + root.children.filter({ $0.name == "channel" }).flatMap(\.children)
    where (element.name == "item" || element.name == "entry") && items.count < Self.most {
      if let item = item(element) { items.append(item) }
    }
    return items
  }

  /// nil: nothing tells it from others.
  private func item(_ element: XMLElement) -> FeedItem? {
    let children = element.children
    func text(_ names: String...) -> String? {
      for name in names {
        if let text = children.first(where: { $0.name == name })?.text, !text.isEmpty {
          return text
        }
      }
      return nil
    }
    let links = children.filter { $0.name == "link" }
    let link =
      links.first { $0["href"] != nil && ($0["rel"] ?? "alternate") == "alternate" }?["href"]
      ?? links.first { !$0.text.isEmpty }?.text
    guard let key = text("guid", "id") ?? link ?? text("title") else { return nil }
    return FeedItem(
      key: key, title: text("title"), link: link.flatMap { Fetcher.isWeb($0) ? $0 : nil },
      published: text("pubDate", "published", "date", "updated"),
      text: text("encoded", "content", "description", "summary"))
  }
}

/// An element of libxml2's tree; it lives as long as its document.
private struct XMLElement {
  private let node: UnsafeMutablePointer<xmlNode>

  init?(_ node: UnsafeMutablePointer<xmlNode>?) {
    guard let node, node.pointee.type == XML_ELEMENT_NODE else { return nil }
    self.node = node
  }

  /// Without its prefix.
  var name: String { node.pointee.name.map { String(cString: $0) } ?? "" }

  var children: [XMLElement] {
    var children: [XMLElement] = []
    var next = node.pointee.children
    while let child = next {
      if let element = XMLElement(child) { children.append(element) }
      next = child.pointee.next
    }
    return children
  }

  /// All text in it, without blanks around it.
  var text: String {
    guard let content = xmlNodeGetContent(node) else { return "" }
    defer { truce_xml_free(content) }
    let text = String(cString: content)
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }

  subscript(attribute: String) -> String? {
    guard let value = xmlGetProp(node, attribute) else { return nil }
    defer { truce_xml_free(value) }
    return String(cString: value)
  }
}
