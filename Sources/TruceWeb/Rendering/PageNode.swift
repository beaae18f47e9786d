import Foundation
import Mustache

/// The content of a page as a tree of named values: what templates are filled from and the JSON
/// twin is written from, so that both hold the same facts.
enum PageNode: Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case decimal(Double)
  case text(String)
  /// Ready-made HTML or SVG; the JSON twin leaves it out.
  case markup(String)
  case list([PageNode])
  /// In the order of declaration.
  case object([(name: String, value: PageNode)])

  /// As templates take it: lists and flags as what Mustache knows, all else as it is.
  var forTemplate: Any {
    switch self {
    case .list(let nodes): nodes.map(\.forTemplate)
    case .flag(let flag): flag
    case .null: NSNull()
    default: self
    }
  }
}

extension PageNode: MustacheParent {
  /// A field that is declared and holds nothing is found too, so that a template never falls
  /// through to a field of the same name further out.
  func child(named name: String) -> Any? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value.forTemplate
  }
}

extension PageNode: MustacheCustomRenderable {
  var renderText: String {
    switch self {
    case .null, .list, .object: ""
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number): String(number)
    case .decimal(let number): number.description
    case .text(let text), .markup(let text): text
    }
  }

  /// Sections leave out empty texts and zero.
  var isNull: Bool {
    switch self {
    case .null: true
    case .text(let text), .markup(let text): text.isEmpty
    case .number(let number): number == 0
    default: false
    }
  }
}

/// Ready-made HTML or SVG of ours, with everything foreign in it escaped.
struct Markup: Encodable, Hashable, Sendable {
  var html: String

  init(_ html: String) { self.html = html }
}
