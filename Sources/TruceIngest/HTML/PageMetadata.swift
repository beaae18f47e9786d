import TruceModel

/// What the head of a page and its marked-up parts say of the article.
struct PageMetadata: Sendable {
  private(set) var title: String?
  private(set) var outlet: String?
  private(set) var author: String?
  /// ISO 8601 or a printed date, from the page's own metadata.
  private(set) var published: String?
  private(set) var url: String?
  private(set) var language: String?
  let linkedData: LinkedData

  init(_ tree: HTMLTree) {
    linkedData = LinkedData(tree)
    let tags = Self.tags(tree)
    func tag(_ names: String...) -> String? { names.lazy.compactMap { tags[$0] }.first }
    outlet = tag("og:site_name") ?? linkedData.publisher ?? tag("application-name", "dc.publisher")
    url = Self.link(tree, "canonical") ?? tag("og:url") ?? linkedData.url
    language = Self.language(tree) ?? linkedData.language.flatMap(Self.tag(of:))
    published =
      linkedData.published
      ?? tag(
        "article:published_time", "og:article:published_time", "datepublished", "pubdate",
        "publishdate", "publish-date", "date", "dc.date.issued", "dc.date", "dcterms.created",
        "sailthru.date", "parsely-pub-date", "article.published", "published_time",
        "cxenseparse:recs:publishtime")
      ?? Self.timeElement(tree)
    author =
      Self.person(linkedData.author)
      ?? Self.person(
        tag("author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author"))
    outlet = outlet.map(Self.siteName)
    let titles = [
      linkedData.headline, tag("og:title", "twitter:title"), Self.heading(tree),
      Self.titleElement(tree),
    ]
    title = titles.lazy.compactMap { $0 }.map(HTMLEntities.decoding)
      .map { [outlet] in TitleSuffix.removing(outlet: outlet, from: $0) }
      .first { [outlet] in $0 != outlet && !$0.isEmpty }
  }

  /// A site's name without its slogan or scheme: `Coast News | All of the coast`, `https://…`.
  private static func siteName(_ text: String) -> String {
    var name = HTMLEntities.decoding(text)[...]
    if let scheme = name.firstRange(of: "://") { name = name[scheme.upperBound...] }
    if name.hasPrefix("www.") { name = name.dropFirst(4) }
    let first = name.split(separator: " | ").first ?? name
    return first.split { $0.isWhitespace }.joined(separator: " ")
  }

  // MARK: Elements

  /// `meta` elements by name, property or itemprop in small letters; the first of a name wins.
  private static func tags(_ tree: HTMLTree) -> [String: String] {
    var tags: [String: String] = [:]
    for index in tree.elements(.meta) {
      guard let content = tree.attribute("content", of: index), !content.isEmpty else { continue }
      for key in ["property", "name", "itemprop"] {
        if let name = tree.attribute(key, of: index)?.lowercased(), tags[name] == nil {
          tags[name] = content
        }
      }
    }
    return tags
  }

  private static func link(_ tree: HTMLTree, _ relation: String) -> String? {
    tree.elements(.link).first { tree.attribute("rel", of: $0)?.lowercased() == relation }
      .flatMap { tree.attribute("href", of: $0) }
  }

  private static func language(_ tree: HTMLTree) -> String? {
    tree.elements(.html).first.flatMap { tree.attribute("lang", of: $0) }.flatMap(tag(of:))
  }

  /// A BCP 47 tag as pages write it (`en_US`, `en-us`); nil for anything else.
  private static func tag(of text: String) -> String? {
    let parts = text.split { $0 == "-" || $0 == "_" }
    guard let language = parts.first, (2...3).contains(language.utf8.count),
      language.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    return language.lowercased()
  }

  /// The date of the first `<time>` with one: of the article, or marked as its publication.
  private static func timeElement(_ tree: HTMLTree) -> String? {
    let times = tree.elements(.time).filter { tree.attribute("datetime", of: $0) != nil }
    let marked = times.first { index in
      let mark = tree.attribute("itemprop", of: index) ?? tree.attribute("class", of: index) ?? ""
      return mark.lowercased().contains("publish")
    }
    if let date = (marked ?? times.first).flatMap({ tree.attribute("datetime", of: $0) }) {
      return date
    }
    let published = tree.nodes.indices.first {
      tree.attribute("itemprop", of: $0) == "datePublished"
    }
    guard let published else { return nil }
    return tree.attribute("content", of: published) ?? tree.words(of: published)
  }

  /// The only level-one heading, or the one named as the article's headline.
  private static func heading(_ tree: HTMLTree) -> String? {
    let headings = tree.elements(.h1)
    let named = headings.first { index in
      tree.attribute("itemprop", of: index)?.contains("headline") ?? false
    }
    guard let index = named ?? (headings.count == 1 ? headings[0] : nil) else { return nil }
    let words = tree.words(of: index)
    return words.isEmpty ? nil : words
  }

  private static func titleElement(_ tree: HTMLTree) -> String? {
    guard let index = tree.elements(.title).first else { return nil }
    let words = tree.words(of: index)
    return words.isEmpty ? nil : words
  }

  /// nil for an address (`https://www.facebook.com/…`) in place of a name.
  private static func person(_ text: String?) -> String? {
    guard let text, !text.contains("://"), !text.isEmpty else { return nil }
    let name = text.lowercased().hasPrefix("by ") ? String(text.dropFirst(3)) : text
    return HTMLEntities.decoding(name)
  }
}
