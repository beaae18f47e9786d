/// The elements that reading a page tells apart; all others are `other`.
enum HTMLTag: UInt8, Sendable {
  case other
  case html, head, body, title, meta, link, script, style, noscript, template, svg, math, iframe
  case object, canvas, video, audio, form, button, input, select, textarea, label
  case div, section, article, main, header, footer, nav, aside, figure, figcaption, address
  case p, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre, hr, br
  case table, caption, thead, tbody, tfoot, tr, td, th
  case a, span, b, strong, i, em, u, s, sub, sup, small, time, img, picture, code, q, cite, font
  case center, abbr, mark, details, summary, dialog, menu, fieldset, del, ins

  /// By name in small letters.
  init(name: String) { self = Self.byName[name] ?? .other }

  private static let byName: [String: HTMLTag] = {
    var names: [String: HTMLTag] = [:]
    var raw: UInt8 = 1
    while let tag = HTMLTag(rawValue: raw) {
      names["\(tag)"] = tag
      raw += 1
    }
    return names
  }()

  /// Starts and ends a block of text. The cells of a table's row are one block.
  var isBlock: Bool {
    switch self {
    case .html, .body, .div, .section, .article, .main, .header, .footer, .nav, .aside, .figure,
      .figcaption, .address, .p, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd,
      .blockquote, .pre, .hr, .table, .caption, .thead, .tbody, .tfoot, .tr, .form,
      .center, .details, .summary, .dialog, .menu, .fieldset, .video, .audio, .iframe:
      true
    default: false
    }
  }

  /// May hold paragraphs.
  var isContainer: Bool {
    isBlock && !isHeading && self != .p || self == .td || self == .th || self == .other
      || self == .span || self == .a || self == .font || self == .strong || self == .b
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Its content is never words for the reader.
  var isUnseen: Bool {
    switch self {
    case .head, .script, .style, .noscript, .template, .svg, .math, .iframe, .object, .canvas,
      .button, .input, .select, .textarea, .video, .audio, .link, .meta, .title:
      true
    default: false
    }
  }
}
