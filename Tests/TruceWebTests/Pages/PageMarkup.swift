/// The tags of a page, as a browser's tokenizer would see them, simplified: enough to find what does
/// not belong there.
struct PageMarkup {
  struct Tag {
    var name: String
    var attributes: [(name: String, value: String)]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private(set) var tags: [Tag] = []

  init(_ html: String) {
    let scalars = Array(html.unicodeScalars)
    var place = 0
    while place < scalars.count {
      guard scalars[place] == "<", place + 1 < scalars.count,
        scalars[place + 1].properties.isAlphabetic
      else {
        place += 1
        continue
      }
      place += 1
      tags.append(Self.tag(scalars, &place))
    }
  }

  private static func tag(_ text: [Unicode.Scalar], _ place: inout Int) -> Tag {
    func name() -> String {
      var name = String.UnicodeScalarView()
      while place < text.count, !" \n\t>=/".unicodeScalars.contains(text[place]) {
        name.append(text[place])
        place += 1
      }
      return String(name).lowercased()
    }
    var tag = Tag(name: name(), attributes: [])
    while place < text.count, text[place] != ">" {
      if " \n\t/".unicodeScalars.contains(text[place]) {
        place += 1
        continue
      }
      let attribute = name()
      var value = String.UnicodeScalarView()
      if place < text.count, text[place] == "=" {
        place += 1
        let quote = place < text.count ? text[place] : ">"
        guard quote == "\"" || quote == "'" else {
          tag.attributes.append((attribute, "UNQUOTED"))
          continue
        }
        place += 1
        while place < text.count, text[place] != quote {
          value.append(text[place])
          place += 1
        }
        place += 1
      } else if attribute.isEmpty {
        place += 1
      }
      tag.attributes.append((attribute, unescaped(String(value))))
    }
    return tag
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  /// Values of `href` and of the `action` of forms that are read with GET.
  var links: [String] {
    tags.compactMap { tag in
      tag.name == "form" && tag["method"] == "get" ? tag["action"] : tag["href"]
    }
  }

  /// Where forms are sent to with POST.
  var actions: [String] {
    var actions: [String] = []
    for tag in tags {
      if tag.name == "form", tag["method"] == "post" { actions.append(tag["action"] ?? "") }
      if let action = tag["formaction"] { actions.append(action) }
    }
    return actions
  }

  var ids: [String] { tags.compactMap { $0["id"] } }
}
