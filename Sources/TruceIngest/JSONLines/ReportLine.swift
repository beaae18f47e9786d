/// One line of JSON Lines as it came: the members that reports have, nil where absent or null.
struct ReportLine: Sendable, Equatable {
  var id: String?
  var title: String?
  var text: String?
  /// The member `source`, or `outlet`.
  var outlet: String?
  var author: String?
  var published: String?
  var url: String?
  var language: String?

  /// Reads one JSON object. Throws `JSONFault` where it is malformed.
  init(_ bytes: [UInt8]) throws(JSONFault) {
    var scanner = JSONScanner(bytes)
    try scanner.object { (key, scanner) throws(JSONFault) in
      switch key {
      case "id": id = try scanner.scalarOrNull()
      case "title": title = try scanner.stringOrNull()
      case "text": text = try scanner.stringOrNull()
      case "source", "outlet": outlet = try scanner.stringOrNull() ?? outlet
      case "author": author = try scanner.stringOrNull()
      case "published": published = try scanner.stringOrNull()
      case "url": url = try scanner.stringOrNull()
      case "language": language = try scanner.stringOrNull()
      default: try scanner.skipValue()
      }
    }
    try scanner.end()
  }
}
