import Foundation
import Testing
import TruceModel

@testable import TruceBrief

struct MarkdownRendererTests {
  let brief: Brief

  init() throws {
    brief = try BriefComposer(baseMap: BaseMap()).brief(of: SampleDossier.dossier)
  }

  private func pandoc(_ line: BriefLine) -> String {
    var brief = brief
    brief.sections = [BriefSection(.overview, heading: "H", blocks: [.list([line])])]
    let text = MarkdownRenderer(.pandoc).text(brief)
    let start = text.range(of: "\n- ")?.upperBound ?? text.endIndex
    return String(text[start...].prefix { $0 != "\n" })
  }

  @Test func `for pandoc each footnote is set once and defined once`() {
    let text = MarkdownRenderer(.pandoc).text(brief)
    for note in brief.footnotes {
      let parts = text.components(separatedBy: "[^\(note.number)]")
      #expect(parts.count == 3, "note \(note.number)")
      #expect(parts.last?.hasPrefix(": ") == true, "note \(note.number) is defined last")
    }
  }

  @Test func `for pandoc a note named again is a number in superscript`() {
    #expect(pandoc("a\(notes: [1]) b\(notes: [1])") == "a[^1] b^1^")
    #expect(pandoc("a\(notes: [1]) b\(notes: [1, 2, 3])") == "a[^1] b^1,^[^2]^,^[^3]")
    #expect(pandoc("a\(notes: [2]) b\(notes: [1, 2])") == "a[^2] b[^1]^,2^")
  }

  static let markup: [(String, String)] = [
    ("31. August", "31\\. August"), ("- x", "\\- x"), ("+ x", "\\+ x"), ("5 km", "5 km"),
    ("x^2^ $y$ @key", "x\\^2\\^ \\$y\\$ \\@key"), ("a|b", "a\\|b"), ("[x](y)", "\\[x\\](y)"),
    ("<b>", "&lt;b&gt;"), ("~~x~~", "\\~\\~x\\~\\~"),
  ]

  @Test(arguments: markup)
  func `words of reports are never markup`(words: String, written: String) {
    #expect(pandoc("\(words)") == written)
  }

  @Test(arguments: [MarkdownFlavour.github, .pandoc])
  func `every row of a table has as many cells as its head`(flavour: MarkdownFlavour) {
    var width = 0
    for line in MarkdownRenderer(flavour).text(brief).split(separator: "\n") {
      guard line.hasPrefix("|") else {
        width = 0
        continue
      }
      let cells = line.replacing("\\|", with: "").split(
        separator: "|", omittingEmptySubsequences: false
      ).count
      if width > 0 { #expect(cells == width, "\(line)") }
      width = cells
    }
  }

  @Test func `headings go down one level at a time`() {
    var level = 1
    for line in MarkdownRenderer().text(brief).split(separator: "\n") where line.hasPrefix("#") {
      let next = line.prefix { $0 == "#" }.count
      #expect(next <= level + 1, "\(line)")
      level = next
    }
  }
}
