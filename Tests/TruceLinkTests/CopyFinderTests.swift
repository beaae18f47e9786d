import Testing
import TruceModel
import TruceTestSupport

@testable import TruceLink

struct CopyFinderTests {
  private let story = """
    Shells fell on the edge of the valley town on Tuesday morning, the regional council said, and \
    two shops by the old bridge burned down before crews could reach them. Nobody was hurt, the \
    council added, because the market had been closed since the weekend. The army did not answer \
    questions about who had fired. Residents spent the rest of the day clearing glass and stone.
    """
  private let other = """
    A joint patrol set out along the coastal highway at noon and returned early after a crowd \
    blocked the road near the second checkpoint, two drivers said. Officers on the spot decided to \
    shorten the route. A longer patrol is planned for the end of the month, according to the \
    ministry, which gave no further reasons for the change of plans on the day.
    """

  @Test
  func `a verbatim copy points to the earlier report`() {
    let copies = CopyFinder().copies(among: [
      .sketch("a", published: "2020-03-12", text: story),
      .sketch("b", published: "2020-03-10", text: story),
      .sketch("c", published: "2020-03-10", text: other),
    ])
    #expect(copies.map(\.copy) == ["a"])
    #expect(copies.map(\.original) == ["b"])
    #expect(copies.map(\.kind) == [.verbatim])
  }

  @Test
  func `an excerpt and an edited text are copies, the credit line decides who copied`() throws {
    let half = String(story.prefix(story.count / 2))
    let excerpt = CopyFinder().copies(among: [
      .sketch("a", published: "2020-03-10", text: story),
      .sketch("b", published: "2020-03-11", text: half),
    ])
    #expect(excerpt.map(\.kind) == [.edited] || excerpt.map(\.kind) == [.excerpt])
    var credited = Report.sketch("a", outlet: "Alpha", published: "2020-03-10", text: story)
    credited.reprintOf = Attested("Beta", wording: "by Beta", span: Span(0, 7), rule: "test")
    let relation = try #require(
      CopyFinder().copies(among: [
        credited, .sketch("b", outlet: "Beta", published: "2020-03-11", text: story),
      ]).first)
    #expect(relation.copy == "a" && relation.credit == "by Beta")
  }

  @Test
  func `texts of different wording are no copies`() {
    let copies = CopyFinder().copies(among: [
      .sketch("a", published: "2020-03-10", text: story),
      .sketch("b", published: "2020-03-10", text: other),
    ])
    #expect(copies.isEmpty)
  }

  @Test
  func `an edited reprint with short common runs is found`() throws {
    let words = (story + " " + other).split(separator: " ").map(String.init)
    let edited = words.enumerated().map { $0.offset % 11 == 10 ? "altogether" : $0.element }
    let relation = try #require(
      CopyFinder().copies(among: [
        .sketch("a", published: "2020-03-10", text: words.joined(separator: " ")),
        .sketch("b", published: "2020-03-11", text: edited.joined(separator: " ")),
      ]).first)
    #expect(relation.copy == "b" && relation.original == "a" && relation.kind == .edited)
  }

  @Test
  func `three prints of one text are three pairs, the closest original first`() {
    let copies = CopyFinder().copies(among: [
      .sketch("a", published: "2020-03-10", text: story),
      .sketch("b", published: "2020-03-11", text: story),
      .sketch("c", published: "2020-03-12", text: story),
    ])
    #expect(copies.map(\.copy) == ["b", "c", "c"])
    #expect(copies.map(\.original) == ["a", "a", "b"])
  }

  @Test
  func `a text that scores of outlets print is found`() {
    let reports = (0..<80).map {
      Report.sketch("r\($0 + 100)", outlet: "Outlet \($0)", published: "2020-03-10", text: story)
    }
    #expect(Set(CopyFinder().copies(among: reports).map(\.copy)).count == 79)
  }

  @Test
  func `what an outlet prints for months beside every report makes no copies`() {
    let reports = (0..<6).map { month in
      Report.sketch(
        "r\(month)", outlet: "Alpha", published: "2020-0\(month + 1)-10",
        text: "Item \(month) of the day is short. " + other)
    }
    #expect(CopyFinder().copies(among: reports).isEmpty)
  }
}
