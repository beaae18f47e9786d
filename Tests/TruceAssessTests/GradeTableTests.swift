import Foundation
import Testing
import TruceModel
import TruceTestSupport

@testable import TruceAssess

struct GradeTableTests {
  @Test
  func `the table of the method page is the table of the code`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/method.md").standardizedFileURL
    let text = try String(contentsOf: page, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "## Grades").dropFirst().first)
      .components(separatedBy: "\n## ")[0]
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
      .map { row in
        row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      }
    #expect(rows.map { $0[0] } == GradeTable.rows.map(\.condition))
    #expect(rows.map { $0[1] } == GradeTable.rows.map(\.grade.rawValue))
  }

  @Test
  func `the reasons name the rule and the origins`() {
    let facts = GradeFacts(
      isAdmitted: false, isAdmissionDenied: false, isDenied: false, hasRivalDoers: false,
      others: ["Monitor"], accusers: ["Ministry"])
    let (grade, reasons) = GradeTable.grade(facts)
    #expect(grade == .fair)
    #expect(reasons[1] == "independent known origins that affirm it: 2 (Ministry, Monitor)")
  }
}
