/// What a page says of its article in JSON-LD (schema.org).
struct LinkedData: Sendable {
  private(set) var headline: String?
  private(set) var author: String?
  private(set) var publisher: String?
  private(set) var published: String?
  private(set) var articleBody: String?
  private(set) var url: String?
  private(set) var language: String?

  /// Reads every `<script type="application/ld+json">` of `tree`; the first article wins.
  init(_ tree: HTMLTree) {
    for index in tree.elements(.script) {
      guard let type = tree.attribute("type", of: index)?.lowercased(), type.contains("ld+json"),
        let value = JSONValue(Array(tree.rawText(of: index)))
      else { continue }
      for item in value.elements.flatMap({ [$0] + ($0["@graph"]?.elements ?? []) }) { read(item) }
    }
  }

  private mutating func read(_ item: JSONValue) {
    let types = item["@type"]?.strings ?? []
    let isArticle = types.contains { type in
      type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report" || type == "Review"
    }
    guard isArticle else {
      if types.contains("Organization") || types.contains("WebSite"), publisher == nil {
        publisher = item["name"]?.string
      }
      return
    }
    headline = headline ?? item["headline"]?.string
    published = published ?? item["datePublished"]?.string ?? item["dateCreated"]?.string
    articleBody = articleBody ?? item["articleBody"]?.string
    url = url ?? item["url"]?.string
    language = language ?? item["inLanguage"]?.string
    if let name = item["publisher"].flatMap(Self.names)?.first { publisher = name }
    if author == nil, let names = item["author"].flatMap(Self.names), !names.isEmpty {
      author = names.joined(separator: ", ")
    }
  }

  /// Names of persons or organisations, given as text, object or list of either.
  private static func names(_ value: JSONValue) -> [String] {
    value.elements.compactMap { $0["name"]?.string ?? $0.string }.filter { !$0.isEmpty }
  }
}
