package import Foundation
import Mustache
import TruceModel

/// Turns contents of pages into HTML and JSON.
///
/// Templates are read once. Each sees two names, `page` and `frame`; everything is escaped by
/// `EscapedText` but fields of type `Markup`, which stand in triple braces.
package struct PageRenderer: Sendable {
  private let library: MustacheLibrary

  /// A template is missing or broken.
  package struct Failure: Error, CustomStringConvertible {
    package var template: String
    package var cause: String
    package var description: String { "template \(template): \(cause)" }
  }

  /// Reads the installed templates.
  package init() throws {
    MustacheContentTypes.register(SafeHTML(), named: SafeHTML.name)
    var templates: [String: MustacheTemplate] = [:]
    for url in try Self.files(in: "templates") where url.pathExtension == "mustache" {
      let name = url.deletingPathExtension().lastPathComponent
      do {
        let text = try String(contentsOf: url, encoding: .utf8)
        templates[name] = try MustacheTemplate(
          string: "{{% CONTENT_TYPE:\(SafeHTML.name)}}" + Self.dense(text))
      } catch { throw Failure(template: name, cause: String(describing: error)) }
    }
    library = MustacheLibrary(templates: templates)
  }

  /// The folder of style sheet and scripts, served under `/static/`.
  package static var staticFolder: URL { folder.appendingPathComponent("static") }

  static var folder: URL { Bundle.module.bundleURL.appendingPathComponent("Resources") }

  private static func files(in name: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent(name), includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }
  }

  /// Without the blanks that lines begin with: Mustache would carry them into every partial.
  private static func dense(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }

  /// The page as people see it.
  package func html(_ content: some PageContent, frame: PageFrame) throws -> String {
    let name = type(of: content).template
    let root: [String: Any] = [
      "page": try PageEncoder.node(of: content).forTemplate,
      "frame": try PageEncoder.node(of: FrameContent(frame)).forTemplate,
    ]
    guard let html = library.render(root, withTemplate: name) else {
      throw Failure(template: name, cause: "is not installed")
    }
    return html
  }

  /// The same facts for programs: UTF-8, keys in the order of declaration.
  package func json(_ content: some PageContent) throws -> [UInt8] {
    var writer = JSONWriter()
    writer.write(try PageEncoder.node(of: content))
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  /// The tree as JSON, ready-made markup left out.
  fileprivate mutating func write(_ node: PageNode) {
    switch node {
    case .null, .markup: null()
    case .flag(let flag): boolean(flag)
    case .number(let number): integer(number)
    case .decimal(let decimal): number(decimal)
    case .text(let text): string(text)
    case .list(let nodes): array(nodes) { writer, node in writer.write(node) }
    case .object(let fields):
      object { writer in
        for field in fields {
          if case .markup = field.value { continue }
          writer.key(quoting: field.name)
          writer.write(field.value)
        }
      }
    }
  }
}
