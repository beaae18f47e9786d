import Testing
import TruceModel
import TruceTestSupport

@testable import TruceAssess

struct AssessorTests {
  private let case1 = AssessmentCase()

  @Test
  func `one monitor quoted by five outlets is one origin and a weak incident`() {
    let claims = (1...5).map { number in
      case1.strike("\(number)", in: "r\(number)").with { $0.speaker = case1.monitor }
    }
    let assessment = case1.assess(claims)
    #expect(assessment.origins.map(\.key) == ["monitor"])
    #expect(assessment.origins[0].reports.count == 5)
    #expect(assessment.grade == .weak)
  }

  @Test
  func `two independent origins, one a third party, make it fair`() {
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with { $0.speaker = case1.monitor },
      case1.strike("2", in: "r2").with {
        $0.speaker = case1.northMinistry
        $0.stance = .accuses
        $0.actors = [case1.southArmy]
      },
    ])
    #expect(assessment.grade == .fair)
    #expect(assessment.origins.map(\.bloc) == [.third, .accuser])
  }

  @Test
  func `the accuser's own voices alone are never more than weak`() {
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with {
        $0.speaker = case1.northMinistry
        $0.stance = .accuses
        $0.actors = [case1.southArmy]
      },
      case1.strike("2", in: "r2").with {
        $0.speaker = case1.northAgency
        $0.stance = .accuses
        $0.actors = [case1.southArmy]
      },
    ])
    #expect(assessment.grade == .weak)
  }

  @Test
  func `an admission confirms and makes the actor declared`() {
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with {
        $0.speaker = case1.southArmy
        $0.stance = .admits
        $0.actors = [case1.southArmy]
      },
      case1.strike("2", in: "r2").with { $0.speaker = case1.monitor },
    ])
    #expect(assessment.grade == .confirmed)
    #expect(assessment.actors.map(\.standing) == [.declared])
    #expect(assessment.actors.map(\.entity.name) == ["Southland"])
  }

  @Test
  func `a denial by the accused contests and is its position`() {
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with {
        $0.speaker = case1.northMinistry
        $0.stance = .accuses
        $0.actors = [case1.southArmy]
      },
      case1.strike("2", in: "r2").with {
        $0.speaker = case1.southArmy
        $0.stance = .denies
        $0.actors = [case1.southArmy]
      },
    ])
    #expect(assessment.grade == .contested)
    #expect(assessment.positions.map(\.answer) == [.denied])
    #expect(assessment.contradictions.contains { $0.about == .responsibility })
  }

  @Test
  func `mutual accusations are contested`() {
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with {
        $0.speaker = case1.northMinistry
        $0.stance = .accuses
        $0.actors = [case1.southArmy]
      },
      case1.strike("2", in: "r1").with {
        $0.speaker = case1.southArmy
        $0.stance = .accuses
        $0.actors = [case1.northMinistry]
      },
    ])
    #expect(assessment.grade == .contested)
    #expect(assessment.actors.allSatisfy { $0.standing == .contested })
  }

  @Test
  func `nameless speakers corroborate nothing`() {
    let nameless = Entity(name: "local sources")
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with { $0.speaker = nameless },
      case1.strike("2", in: "r2").with { $0.speaker = case1.monitor },
    ])
    #expect(assessment.grade == .weak)
    #expect(assessment.origins.filter { !$0.isKnown }.map(\.bloc) == [.unknown])
  }

  @Test
  func `tolls are a range over origins, later figures replace earlier ones, nothing is added`() {
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with {
        $0.speaker = case1.monitor
        $0.killed = .exact(5)
      },
      case1.strike("2", in: "r2").with {
        $0.speaker = case1.monitor
        $0.killed = .exact(9)
      },
      case1.strike("3", in: "r3").with {
        $0.speaker = case1.northMinistry
        $0.killed = Count(low: 12, high: nil, qualifier: .atLeast)
      },
    ])
    let killed = assessment.harms.first { $0.harm == .killed }
    #expect(killed?.low == 9)
    #expect(killed?.high == nil)
    #expect(killed?.origins.map(\.count.low) == [9, 12])
    #expect(assessment.contradictions.contains { $0.about == .casualties })
  }

  @Test(arguments: [
    (Count(low: 40, high: nil, qualifier: .atLeast), nil), (Count.exact(40), 40),
    (Count.exact(9), 22),
  ])
  func `who counts more of a part counts at least so many in all`(part: Count, high: Int?) {
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with {
        $0.speaker = case1.southArmy
        $0.killed = .exact(22)
      },
      case1.strike("2", in: "r2").with {
        $0.speaker = case1.monitor
        $0.killed = part
        $0.who = "fighters"
      },
    ])
    let killed = assessment.harms.first { $0.harm == .killed }
    #expect(killed?.low == 22)
    #expect(killed?.high == high)
  }

  @Test
  func `an office and an army of one state are one independent origin`() {
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with { $0.speaker = case1.southArmy },
      case1.strike("2", in: "r2").with { $0.speaker = case1.southOffice },
    ])
    #expect(assessment.grade == .weak)
    #expect(assessment.gradeReasons[1].hasPrefix("independent known origins that affirm it: 1 "))
  }

  @Test
  func `people called civilians by one and fighters by another are surely neither`() {
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with {
        $0.speaker = case1.monitor
        $0.killed = .exact(12)
        $0.who = "civilians"
      },
      case1.strike("2", in: "r2").with {
        $0.speaker = case1.southArmy
        $0.killed = .exact(10)
        $0.who = "fighters"
      },
    ])
    let killed = assessment.harms.first { $0.harm == .killed }
    #expect(killed?.isStatusContested == true)
    #expect(killed?.civilians == HarmRange.Bounds(low: 0, high: 12))
    #expect(killed?.fighters == HarmRange.Bounds(low: 0, high: 10))
    #expect(killed?.low == 10 && killed?.high == 12)
  }

  @Test
  func `one origin that tells of civilians and of fighters contests no status`() {
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with {
        $0.speaker = case1.monitor
        $0.killed = .exact(12)
        $0.who = "civilians"
      },
      case1.strike("2", in: "r1").with {
        $0.speaker = case1.monitor
        $0.killed = .exact(3)
        $0.who = "fighters"
      },
    ])
    let killed = assessment.harms.first { $0.harm == .killed }
    #expect(killed?.isStatusContested == false)
    #expect(killed?.civilians == HarmRange.Bounds(low: 12, high: 12))
    #expect(killed?.high == 12)
  }

  @Test
  func `a later word without a number, or for a part, takes no earlier total back`() {
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with {
        $0.speaker = case1.monitor
        $0.killed = .exact(9)
        $0.who = "people"
      },
      case1.strike("2", in: "r2").with {
        $0.speaker = case1.monitor
        $0.killed = Count(low: nil, high: nil, qualifier: .vague)
      },
      case1.strike("3", in: "r2").with {
        $0.speaker = case1.monitor
        $0.killed = .exact(2)
        $0.who = "children"
      },
    ])
    let killed = assessment.harms.first { $0.harm == .killed }
    #expect(killed?.low == 9 && killed?.high == 9)
  }

  @Test
  func `targets of one sentence are one account, and fighters fit any armed group`() {
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with {
        $0.speaker = case1.southArmy
        $0.targets = [case1.wing, Entity(name: "a facility", kind: .facility)]
      },
      case1.strike("2", in: "r2").with {
        $0.speaker = case1.monitor
        $0.targets = [Entity(name: "40 fighters", kind: .armedGroup)]
      },
    ])
    #expect(!assessment.contradictions.contains { $0.about == .target })
  }

  @Test
  func `civilians gainsay a base as target`() throws {
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with {
        $0.speaker = case1.southArmy
        $0.targets = [Entity(name: "a training camp", kind: .facility, flags: [.base])]
      },
      case1.strike("2", in: "r2").with {
        $0.speaker = case1.monitor
        $0.targets = [Entity(name: "civilians", kind: .population)]
      },
    ])
    let found = try #require(assessment.contradictions.first { $0.about == .target })
    #expect(found.sides.map(\.value) == ["a training camp", "civilians"])
  }

  @Test
  func `a stray phrase is neither doer nor accused`() {
    let assessment = case1.assess([
      case1.strike("1", in: "r1").with {
        $0.speaker = case1.northMinistry
        $0.stance = .accuses
        $0.actors = [Entity(name: "recent violence")]
      }
    ])
    #expect(assessment.actors.isEmpty)
    #expect(assessment.positions.isEmpty)
  }

  @Test
  func `a reviewer's grade stands`() {
    let judgement = Judgement(.grade("1", .discounted), reviewer: "r", reason: "hoax")
    let assessment = case1.assess([case1.strike("1", in: "r1")], judgements: [judgement])
    #expect(assessment.grade == .discounted)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `a copy never raises a grade and harm is never summed`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let claims = case1.randomClaims(&random)
      let before = case1.assess(claims)
      let original = claims[Int.random(in: 0..<claims.count, using: &random)]
      let copied = original.with {
        $0.id = "copy"
        $0.report = "copy"
      }
      let after = case1.assess(
        claims + [copied],
        copies: [
          CopyRelation(
            copy: "copy", original: ReportID(original.report), kind: .verbatim, containment: 1)
        ])
      #expect(after.grade == before.grade, "seed \(seed)")
      let most = claims.compactMap { $0.killed?.low }.max()
      #expect((before.harms.compactMap(\.low).max() ?? 0) <= most ?? 0)
      #expect((after.harms.compactMap(\.high).max() ?? 0) <= most ?? 0)
    }
  }
}
