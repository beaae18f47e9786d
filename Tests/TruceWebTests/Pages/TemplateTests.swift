import Foundation
import Testing
import TruceTestSupport

@testable import TruceWeb

struct TemplateTests {
  private static func templates() throws -> [(name: String, text: String)] {
    let folder = PageRenderer.folder.appendingPathComponent("templates")
    return try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
  }

  /// Fields of type `Markup`, which tests of their own hold to be escaped.
  private static let readyMade: Set<String> = ["page.chart", "page.map", "page.sections"]

  @Test func `nothing but ready-made drawings and briefs goes into a page as it is`() throws {
    for (name, text) in try Self.templates() {
      for piece in text.components(separatedBy: "{{{").dropFirst() {
        let field = String(piece.prefix { $0 != "}" })
        #expect(Self.readyMade.contains(field), "\(name): {{{\(field)}}}")
      }
      #expect(!text.contains("{{&"), "\(name)")
    }
  }

  /// Names in braces, without marks and functions.
  private static func names(in text: String) -> Set<String> {
    var names: Set<String> = []
    for piece in text.components(separatedBy: "{{").dropFirst() {
      var tag = piece.prefix { $0 != "}" }.drop { "{#^/".contains($0) }
      if tag.isEmpty || "><$".contains(tag[tag.startIndex]) { continue }
      if let open = tag.firstIndex(of: "(") {
        tag = tag[tag.index(after: open)...].prefix { $0 != ")" }
      }
      names.formUnion(tag.split(separator: ".").map(String.init))
    }
    return names
  }

  @Test func `every name is a field of a content`() throws {
    let folder = SourceTree.root.appendingPathComponent("Sources/TruceWeb")
    let files =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    var source = ""
    for file in files where file.hasSuffix(".swift") {
      source += try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    }
    let layouts: Set<String> = ["main", "head", "layout", "page", "frame"]
    for (name, text) in try Self.templates() {
      for field in Self.names(in: text).subtracting(layouts).sorted() {
        let isKnown = source.contains("var \(field):") || source.contains("var \(field) =")
        #expect(isKnown, "\(name): \(field)")
      }
    }
  }

  @Test func `pages bring no script and no style in their own text`() throws {
    for (name, text) in try Self.templates() {
      #expect(!text.contains(" style="), "\(name)")
      #expect(!text.contains("<style"), "\(name)")
      #expect(!text.contains(" onclick"), "\(name)")
      for piece in text.components(separatedBy: "<script").dropFirst() {
        #expect(piece.hasPrefix(" src=\"/static/"), "\(name)")
      }
    }
  }

  @Test func `every form that changes anything carries a token`() throws {
    for (name, text) in try Self.templates() {
      for form in text.components(separatedBy: "<form").dropFirst()
      where form.contains("method=\"post\"") {
        let body = form.components(separatedBy: "</form>")[0]
        let hasToken =
          body.contains("name=\"csrf\"") || body.contains("{{>reason}}")
          || body.contains("{{>name}}")
        #expect(hasToken, "\(name): \(body.prefix(80))")
      }
    }
  }
}
