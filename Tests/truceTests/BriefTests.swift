import Foundation
import Testing
import TruceTestSupport

/// The main job, end to end, on the example reports.
struct BriefTests {
  private let truce: BuiltProgram
  private let examples: String

  init() throws {
    truce = try BuiltProgram()
    examples = SourceTree.root.appendingPathComponent("Examples/reports").path
  }

  @Test func `a folder of reports becomes a brief with footnotes`() throws {
    let folder = try TemporaryFolder()
    let page = folder.url.appendingPathComponent("pages/brief.html")
    let run = try truce.run(["brief", "--html", page.path, examples])
    #expect([0, 2].contains(run.status), "\(run.errors)")
    for words in ["Idlib", "alleged", "at least 40", "United States", "contested"] {
      #expect(run.output.contains(words), "the brief does not say \(words)")
    }
    let html = try String(contentsOf: page, encoding: .utf8)
    #expect(html.contains("<svg"))
    #expect(!html.contains("<script"))
  }

  @Test func `the same reports give the same bytes on one core and on two`() throws {
    let one = try truce.run(["brief", "--format", "json", "--jobs", "1", examples])
    let two = try truce.run(["brief", "--format", "json", "--jobs", "2", examples])
    #expect(!one.output.isEmpty)
    #expect(one.output == two.output)
  }

  @Test func `a day that is no day is a usage error`() throws {
    #expect(try truce.run(["brief", "--since", "yesterday", examples]).status == 64)
  }

  @Test func `what is new since a day comes first, with its footnotes`() throws {
    let run = try truce.run(["brief", "-q", "--since", "2020-03-07", examples])
    #expect([0, 2].contains(run.status), "\(run.errors)")
    let headings = run.output.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.first == "## New since 7 March 2020")
  }

  @Test func `every line of the brief of the examples that tells something has a footnote`() throws
  {
    let run = try truce.run(["brief", "-q", "--format", "json", examples])
    let root = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let sections = try #require(root?["sections"] as? [[String: Any]])
    for section in sections where !["sources", "method"].contains(section["id"] as? String) {
      for block in section["blocks"] as? [[String: Any]] ?? [] {
        for line in Self.quoting(block) {
          #expect((line["notes"] as? [Int])?.isEmpty == false, "\(line["text"] ?? "")")
        }
      }
    }
  }

  /// The lines in a block of the brief's JSON that quote a report; a row of a table is one.
  private static func quoting(_ value: Any) -> [[String: Any]] {
    if let list = value as? [Any] { return list.flatMap { quoting($0) } }
    guard let object = value as? [String: Any] else { return [] }
    if let text = object["text"] as? String { return text.contains("“") ? [object] : [] }
    if let rows = object["rows"] as? [[[String: Any]]] {
      let lines = rows.map { row -> [String: Any] in
        [
          "text": row.compactMap { $0["text"] as? String }.joined(separator: " "),
          "notes": row.flatMap { $0["notes"] as? [Int] ?? [] },
        ]
      }
      return lines.flatMap { quoting($0) }
    }
    return object.keys.sorted().flatMap { key in object[key].map { quoting($0) } ?? [] }
  }

  @Test func `a page that cannot be written is named with its remedy`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("plain.txt", "no folder")
    let page = file.appendingPathComponent("brief.html").path
    let run = try truce.run(["brief", "-q", "--html", page, examples])
    #expect(run.status == 1)
    #expect(run.errors.contains(page) && run.errors.contains("cannot be written; check"))
  }

  @Test func `an export of several files asks for a folder`() throws {
    let run = try truce.run(["export", "--format", "csv", examples])
    #expect(run.status == 64)
    #expect(run.errors.contains("name a folder with --output"))
  }

  @Test(arguments: [["brief", "--help"], ["export", "--help"]])
  func `the help shows examples`(arguments: [String]) throws {
    let run = try truce.run(arguments)
    #expect(run.status == 0)
    #expect(run.output.components(separatedBy: "\n  truce \(arguments[0]) ").count > 3)
  }
}
