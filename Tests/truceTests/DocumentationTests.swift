import Foundation
import Testing
import TruceModel

/// The documents name what the package holds.
struct DocumentationTests {
  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// Files under `folder` whose names end with `suffix`, as paths from the root, sorted.
  static func files(under folder: String, suffix: String) -> [String] {
    let base = root.appendingPathComponent(folder)
    let walker = FileManager.default.enumerator(atPath: base.path)
    let paths = walker?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(suffix) && !$0.contains(".build") }
      .map { "\(folder)/\($0)" }.sorted()
  }

  // MARK: Targets and imports

  @Test func `the table of imports is that of the manifest`() throws {
    let manifest = Manifest.dependencies(in: try Self.text("Package.swift"))
    let table = try Self.importTable()
    #expect(Set(manifest.keys) == Set(table.keys))
    for (target, imports) in manifest.sorted(by: { $0.key < $1.key }) {
      #expect(table[target] == imports, "\(target)")
    }
  }

  /// The rows of "Allowed imports" in `ARCHITECTURE.md`.
  static func importTable() throws -> [String: Set<String>] {
    let section = try text("ARCHITECTURE.md").components(separatedBy: "## Allowed imports")
    let body = try #require(section.last).components(separatedBy: "\n## ")[0]
    var table: [String: Set<String>] = [:]
    for line in body.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 3, cells[1] != "target" else { continue }
      table[cells[1]] = Set(
        cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }
    return table
  }

  @Test func `each target has its paragraph in the architecture`() throws {
    let text = try Self.text("ARCHITECTURE.md")
    for target in try Self.importTable().keys.sorted() {
      #expect(text.contains("**\(target)**"), "\(target)")
    }
  }

  // MARK: Lists

  @Test func `each word list stands in the document on word lists`() throws {
    let text = try Self.text("docs/lexicons.md")
    let files = Self.files(under: "Sources", suffix: ".tsv")
    #expect(!files.isEmpty)
    for file in files { #expect(text.contains("`\(file)`"), "\(file)") }
  }

  @Test func `each event type stands in the data model`() throws {
    let text = try Self.text("docs/data-model.md")
    for type in EventType.allCases { #expect(text.contains("| `\(type.rawValue)` |"), "\(type)") }
  }

  @Test func `each code of an issue stands in the document on errors`() throws {
    let text = try Self.text("docs/errors.md")
    let codes = try Self.issueCodes()
    #expect(!codes.isEmpty)
    for code in codes.sorted() { #expect(text.contains(code), "\(code)") }
  }

  /// The literals behind `code:` in the sources.
  static func issueCodes() throws -> Set<String> {
    var codes: Set<String> = []
    for file in files(under: "Sources", suffix: ".swift") {
      for piece in try text(file).components(separatedBy: "code: \"").dropFirst() {
        let code = piece.prefix { $0 != "\"" }
        if code.contains("."), code.allSatisfy({ $0.isLetter || $0 == "." || $0 == "-" }) {
          codes.insert(String(code))
        }
      }
    }
    return codes
  }

  @Test func `each document that another names exists`() throws {
    let documents = ["README.md", "ARCHITECTURE.md", "Examples/README.md"]
    for document in documents {
      for piece in try Self.text(document).components(separatedBy: "](").dropFirst() {
        let target = String(piece.prefix { $0 != ")" && $0 != "#" })
        guard !target.isEmpty, !target.hasPrefix("http") else { continue }
        let folder = (document as NSString).deletingLastPathComponent
        let path = folder.isEmpty ? target : "\(folder)/\(target)"
        let url = Self.root.appendingPathComponent(path)
        #expect(FileManager.default.fileExists(atPath: url.path), "\(document): \(target)")
      }
    }
  }

  @Test func `each example report stands in its guide`() throws {
    let guide = try Self.text("Examples/README.md")
    let folder = Self.root.appendingPathComponent("Examples/reports").path
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      #expect(guide.contains("`\(file)`"), "\(file)")
    }
  }
}
