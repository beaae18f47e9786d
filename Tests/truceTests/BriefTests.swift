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
}
