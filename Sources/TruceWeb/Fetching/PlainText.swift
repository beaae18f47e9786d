import CXML

/// The text of a piece of HTML.
enum PlainText {
  /// Without tags; paragraphs stand apart. What is no HTML stays as it is.
  static func of(_ html: String) -> String {
    guard html.contains("<") else { return html }
    let apart = html.replacing("</p>", with: "\n\n").replacing("<br", with: "\n<br")
    let bytes = Array("<?xml encoding=\"utf-8\"><div>\(apart)</div>".utf8)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    guard
      let document = bytes.withUnsafeBytes({
        htmlReadMemory(
          $0.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, "utf-8",
          Int32(options))
      })
    else { return html }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document), let content = xmlNodeGetContent(root) else {
      return html
    }
    defer { truce_xml_free(content) }
    return String(cString: content)
  }
}
