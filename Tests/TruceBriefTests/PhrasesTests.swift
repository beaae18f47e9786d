import Testing
import TruceModel

@testable import TruceBrief

struct PhrasesTests {
  let phrases: Phrases

  init() throws { phrases = try Phrases() }

  static let categories: [(String, [String])] = [
    ("type", EventType.allCases.map(\.rawValue)),
    ("status", EventStatus.allCases.map(\.rawValue)),
    ("stance", Stance.allCases.map(\.rawValue)),
    ("grade", Grade.allCases.map(\.rawValue)),
    ("bloc", Origin.Bloc.allCases.map(\.rawValue)),
    ("standing", AssessedActor.Standing.allCases.map(\.rawValue)),
    ("harm", Casualty.Harm.allCases.map(\.rawValue)),
    ("answer", AllegedViolation.Answer.allCases.map(\.rawValue)),
    ("position", AccusedPosition.Answer.allCases.map(\.rawValue)),
    ("attribute", Contradiction.Attribute.allCases.map(\.rawValue)),
    ("state", AgreementStanding.State.allCases.map(\.rawValue)),
    ("agreement-kind", Agreement.Kind.allCases.map(\.rawValue)),
    ("provision-kind", Provision.Kind.allCases.map(\.rawValue)),
    ("precision", PlaceReference.Precision.allCases.map(\.rawValue)),
    ("basis", Report.DateBasis.allCases.map(\.rawValue)),
    ("justification", Justification.allCases.map(\.rawValue)),
    ("flag", TargetFlag.allCases.map(\.rawValue)),
    ("copy", CopyRelation.Kind.allCases.map(\.rawValue)),
    ("family", EventFamily.allCases.map(\.rawValue)),
    ("section", BriefSection.Kind.allCases.map(\.rawValue)),
  ]

  @Test(arguments: categories)
  func `every case has a phrase`(category: String, values: [String]) {
    for value in values { #expect(phrases.contains(category, value), "\(category).\(value)") }
  }

  @Test func `rows are sorted and each example holds its phrase`() throws {
    let table = try LexiconTable(contentsOf: Phrases.url)
    #expect(table.rows.map { $0[0] } == table.rows.map { $0[0] }.sorted())
    for row in table.rows {
      #expect(row.count == 3, "\(row)")
      #expect(row.last?.contains(row[1]) == true, "\(row)")
    }
  }
}
